import { createHash } from 'node:crypto';
import { compare } from '../../src/collect/history.ts';
import type { Content } from '../../src/collect/read.ts';
import { toolById } from '../../src/collect/tools/index.ts';
import type { ElsewhereExample } from '../../src/core/elsewhere.ts';
import type { Example, HistoryExample } from '../../src/core/examples.ts';
import type { Suspicion } from '../../src/core/finding.ts';
import type { History, Migration } from '../../src/core/migration.ts';
import type { MigrationRule, Rule, StatementRule } from '../../src/core/rule.ts';
import type { ParsedMigration } from '../../src/core/statement.ts';
import { lintElsewhere } from '../../src/lint/elsewhere.ts';
import { type LintInput, lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/rules/index.ts';
import { parse } from '../../src/sql/parse.ts';

/** The major version that lint is told: that of the server, where one is asked for. */
export const MAJOR = Number(process.env.REHEARSE_ON ?? 17);
const BASE_SHA = '0'.repeat(40);

/** Rules whose examples are SQL, and not histories. */
export const SQL_RULES: readonly (StatementRule | MigrationRule)[] = RULES.filter(
  (rule): rule is StatementRule | MigrationRule => rule.on === 'statement' || rule.on === 'migration',
);

/** The files of an example: the schema at base, and the change that a pull request would add. */
export function migrationsOf(
  { examples }: StatementRule | MigrationRule,
  example: Example,
): { readonly base: Migration; readonly change: readonly ParsedMigration[] } {
  const tool = toolById(examples.tool ?? 'sqlx');
  const direction = examples.direction ?? 'up';
  const texts = typeof example === 'string' ? [example] : example;
  const migration = (version: number, text: string, at: Migration['direction'] = 'up'): Migration => ({
    path: `migrations/${version}_example${at === 'down' ? '.down' : ''}.sql`,
    version: String(version),
    name: 'example',
    direction: at,
    transaction: tool.transactionMode(text),
    text,
  });
  return {
    base: { ...migration(1, examples.schema), transaction: 'per-statement' },
    change: texts.map((text, at) => {
      const made = migration(at + 2, text, direction);
      return { migration: made, script: parse(text) };
    }),
  };
}

/** What one rule says to one of its examples, with the schema known as far as the base migration tells. */
export function lintExample(rule: StatementRule | MigrationRule, example: Example): readonly Suspicion[] {
  // Whether a suppression is needed, only the rule that it names can tell.
  const others = rule.on === 'migration' && rule.aboutSuppressions === true ? RULES : [rule];
  return lintWith(others, rule, example).filter(({ ruleId }) => ruleId === rule.id);
}

/** What some rules say to an example of one of them. */
export function lintWith(
  rules: readonly Rule[],
  rule: StatementRule | MigrationRule,
  example: Example,
): readonly Suspicion[] {
  return lint(inputOf(rules, rule, example).input);
}

/** An example as lint takes it, with the base that its schema makes. */
export function inputOf(
  rules: readonly Rule[],
  rule: StatementRule | MigrationRule,
  example: Example,
): { readonly input: LintInput; readonly base: Migration } {
  const { examples, appliesTo } = rule;
  const { base, change } = migrationsOf(rule, example);
  const history: History = {
    base: { ref: 'main', sha: BASE_SHA, how: 'as the example says' },
    directory: 'migrations',
    tool: examples.tool ?? 'sqlx',
    atBase: [base],
    atHead: [base, ...change.map(({ migration }) => migration)],
    changes: change.map(({ migration }) => ({
      kind: 'added',
      path: migration.path,
      version: migration.version,
      head: migration,
    })),
    problems: [],
  };
  const input: LintInput = {
    tool: toolById(history.tool),
    history,
    added: change,
    postgresVersion: Math.min(Math.max(MAJOR, appliesTo?.from ?? 0), appliesTo?.to ?? MAJOR),
    severities: Object.fromEntries(rules.filter(({ optIn }) => optIn).map(({ id, severity }) => [id, severity])),
    rules,
    today: '2026-11-30',
    ...(examples.options === undefined ? {} : { options: examples.options }),
  };
  return { input, base };
}

/** What a rule about histories says to two pictures of a directory, compared as a check compares them. */
export async function lintHistory(
  rule: Rule,
  { base, head }: HistoryExample,
  rules: readonly Rule[] = [rule],
): Promise<readonly Suspicion[]> {
  const contents = new Map<string, Content>();
  const files = (picture: HistoryExample['base']) =>
    Object.entries(picture).map(([name, text]) => {
      const oid = createHash('sha1').update(text).digest('hex');
      contents.set(oid, text.includes('\0') ? { problem: 'It holds NUL bytes: save it as UTF-8 text.' } : { text });
      return { name, path: `migrations/${name}`, oid };
    });
  const tool = toolById('sqlx');
  const compared = await compare(tool, files(base), files(head), contents);
  const added = compared.changes.flatMap(({ kind, head: migration }) =>
    migration === undefined || kind === 'deleted' ? [] : [{ migration, script: parse(migration.text) }],
  );
  const history: History = {
    base: { ref: 'main', sha: BASE_SHA, how: 'as the example says' },
    directory: 'migrations',
    tool: tool.id,
    ...compared,
  };
  return lint({
    tool,
    history,
    added,
    postgresVersion: MAJOR,
    severities: { [rule.id]: rule.severity },
    rules,
  });
}

/** What a rule about other pull requests says to two of them. */
export function lintPullRequests(rule: Rule, { here, there, locked = [] }: ElsewhereExample): readonly Suspicion[] {
  const tool = toolById('sqlx');
  const files = (picture: ElsewhereExample['here']) =>
    Object.entries(picture).map(([name, text]) => {
      const recognised = tool.recognise(name);
      const up = recognised.kind === 'migration' && recognised.direction === 'up';
      return { path: `migrations/${name}`, text, ...(up ? { version: recognised.version } : {}) };
    });
  const added = files(here).flatMap(({ path, version }) => (version === undefined ? [] : [{ path, version }]));
  const context = {
    added,
    locked: locked.map((relation) => ({ path: added[0]?.path ?? '', relation })),
    elsewhere: files(there).map((file) => ({ number: 8, ...file })),
  };
  return lintElsewhere(context, { severities: {} }, [rule]);
}
