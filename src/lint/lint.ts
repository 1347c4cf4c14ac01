import type { Catalogue } from '../core/catalogue.ts';
import type { Severity, Suspicion } from '../core/finding.ts';
import { blocks } from '../core/locks.ts';
import type { History, MigrationTool } from '../core/migration.ts';
import type {
  HeldLock,
  HistoryRule,
  Match,
  MigrationContext,
  MigrationRule,
  Rule,
  RuleOptions,
  StatementRule,
} from '../core/rule.ts';
import type { ParsedMigration, Statement } from '../core/statement.ts';
import { RULES } from '../rules/index.ts';
import { locksOf } from '../sql/locks.ts';
import { applyStatement } from './apply.ts';
import { baseSchema } from './base.ts';
import { migrationContext, type Surroundings, statementContext } from './context.ts';
import { TransactionTracker } from './transactions.ts';

export interface LintInput {
  readonly tool: MigrationTool;
  /** Absent for loose files: rules about histories are then left out. */
  readonly history?: History;
  /** New or edited files of the change, in the order in which the tool applies them. */
  readonly added: readonly ParsedMigration[];
  /** Major version, such as 17. */
  readonly postgresVersion: number;
  readonly catalogue?: Catalogue;
  /** By rule id; a rule that is not named has its own severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly options?: Partial<RuleOptions>;
  readonly rules?: readonly Rule[];
}

/** The ids that a configuration may name. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/**
 * Every suspicion that the rules have of a change, in the order of the files and their lines. Pure; `loadGrammar` must
 * have been awaited.
 */
export function lint(input: LintInput): readonly Suspicion[] {
  const rules = (input.rules ?? RULES).filter((rule) => isOn(rule, input));
  const sink = new Sink(input.severities);
  const { history, added } = input;
  if (history !== undefined) {
    for (const rule of rules.filter((one): one is HistoryRule => one.on === 'history'))
      for (const match of rule.check(history, { tool: input.tool, added })) sink.add(rule, match, match.path);
  }
  const around: Surroundings = {
    change: added,
    tool: input.tool,
    postgresVersion: input.postgresVersion,
    options: { protectedTables: [], ...input.options },
    schema: baseSchema(input.catalogue, history),
    ...(input.catalogue === undefined ? {} : { catalogue: input.catalogue }),
  };
  const perStatement = byKind(rules.filter((one): one is StatementRule => one.on === 'statement'));
  const perFile = rules.filter((one): one is MigrationRule => one.on === 'migration');
  for (const parsed of inRunningOrder(added)) lintFile(parsed, around, perStatement, perFile, sink);
  return sink.sorted(added);
}

/** Up files first, then the down files that take them back, last first. */
function inRunningOrder(added: readonly ParsedMigration[]): ParsedMigration[] {
  const of = (direction: string) => added.filter(({ migration }) => migration.direction === direction);
  return [...of('up'), ...of('down').reverse()];
}

function lintFile(
  parsed: ParsedMigration,
  around: Surroundings,
  perStatement: ReadonlyMap<string, readonly StatementRule[]>,
  perFile: readonly MigrationRule[],
  sink: Sink,
): void {
  const { migration, script } = parsed;
  const context = migrationContext(parsed, around);
  const tracker = new TransactionTracker(migration.transaction, script.statements.length);
  const applies = (rule: Rule) => rule.directions === undefined || rule.directions.includes(migration.direction);
  around.schema.resetSearchPath();
  for (const statement of script.statements) {
    const surroundings = statementContext(context, tracker, around);
    for (const rule of perStatement.get(statement.kind) ?? []) {
      if (!applies(rule)) continue;
      for (const match of rule.check(statement, surroundings)) sink.add(rule, match, migration.path, statement);
    }
    tracker.pass(statement, blockingLocks(statement, context));
    applyStatement(around.schema, statement, 'change');
  }
  for (const rule of perFile.filter(applies))
    for (const match of rule.check(parsed, context)) sink.add(rule, match, migration.path);
}

/** The locks of a statement that keep anybody out of a table in use. */
function blockingLocks(statement: Statement, { schema, isExistingTable }: MigrationContext): readonly HeldLock[] {
  return locksOf(statement, schema)
    .filter(({ table, mode }) => blocks(mode).writes && isExistingTable(table))
    .map(({ table, mode }) => ({ table, mode, takenBy: statement }));
}

function isOn(rule: Rule, { severities, postgresVersion }: LintInput): boolean {
  const { from = 0, to = Number.POSITIVE_INFINITY } = rule.appliesTo ?? {};
  if (postgresVersion < from || postgresVersion > to) return false;
  const asked = severities[rule.id];
  return asked === undefined ? rule.optIn !== true : asked !== 'off';
}

function byKind(rules: readonly StatementRule[]): ReadonlyMap<string, readonly StatementRule[]> {
  const map = new Map<string, StatementRule[]>();
  for (const rule of rules) {
    for (const kind of rule.kinds) {
      const list = map.get(kind);
      if (list === undefined) map.set(kind, [rule]);
      else list.push(rule);
    }
  }
  return map;
}

/** Collects matches as suspicions. */
class Sink {
  readonly #severities: LintInput['severities'];
  readonly #found: Suspicion[] = [];
  readonly #once = new Set<string>();

  constructor(severities: LintInput['severities']) {
    this.#severities = severities;
  }

  add(rule: Rule, match: Match, path: string, statement?: Statement): void {
    if (rule.oncePerFile === true) {
      const key = `${rule.id}\n${path}`;
      if (this.#once.has(key)) return;
      this.#once.add(key);
    }
    const asked = this.#severities[rule.id];
    this.#found.push({
      ruleId: rule.id,
      category: rule.category,
      severity: asked !== undefined && asked !== 'off' ? asked : (match.severity ?? rule.severity),
      message: match.message,
      path,
      span: match.span,
      ...(statement === undefined ? {} : { statementIndex: statement.index }),
      ...(match.table === undefined ? {} : { table: match.table }),
      effect: match.effect === undefined ? rule.effect : match.effect,
      ...(match.suggestion === undefined ? {} : { suggestion: match.suggestion }),
    });
  }

  sorted(added: readonly ParsedMigration[]): Suspicion[] {
    const place = new Map(added.map(({ migration }, at) => [migration.path, at]));
    const rank = (path: string) => place.get(path) ?? -1;
    return this.#found.sort(
      (a, b) =>
        rank(a.path) - rank(b.path) ||
        (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
        a.span.start - b.span.start ||
        (a.ruleId < b.ruleId ? -1 : 1),
    );
  }
}
