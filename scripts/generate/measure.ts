// What a rule's first bad example does on a real server.
import { toolById } from '../../src/collect/tools/index.ts';
import { compareLockModes } from '../../src/core/locks.ts';
import type { Migration } from '../../src/core/migration.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { Rule, StatementRule } from '../../src/core/rule.ts';
import type { StatementTrace } from '../../src/core/trace.ts';
import { chooseEngine } from '../../src/engines/choose.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Measured } from '../../src/lint/measured-table.ts';
import { rehearse } from '../../src/rehearse/rehearse.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';

/** The effects of the rules that claim one, or of some of them, by rule id, on one major version. */
export async function measure(major: number, ids: readonly string[] = []): Promise<ReadonlyMap<string, Measured>> {
  await loadGrammar();
  const request = {
    major,
    allowRemoteServer: false,
    environment: process.env,
    signal: new AbortController().signal,
    report() {},
  };
  const { engine } = await chooseEngine('auto', request);
  await using server = await engine.start(request);
  const found = new Map<string, Measured>();
  for (const rule of RULES.filter(claims)) {
    const { from = 0, to = Number.POSITIVE_INFINITY } = rule.appliesTo ?? {};
    if (major < from || major > to || (ids.length > 0 && !ids.includes(rule.id))) continue;
    await using database = await server.createDatabase();
    const { base, change, suspicion } = exampleOf(rule, major);
    const { migrations } = await rehearse({
      server,
      database,
      base: [base],
      fixtures: [],
      change,
      down: [],
      runTwice: false,
      rollBack: false,
      limits: { statementMs: 20_000, signal: request.signal },
      progress: SILENT,
    });
    const traces = migrations.find(({ path }) => path === suspicion?.path)?.statements ?? [];
    const trace = traces.find(({ index }) => index === suspicion?.statementIndex);
    if (trace !== undefined) found.set(rule.id, effectOf(trace, suspicion?.table));
  }
  return found;
}

function claims(rule: Rule): rule is StatementRule {
  return rule.on === 'statement' && rule.effect !== null;
}

function exampleOf(rule: StatementRule, major: number) {
  const tool = toolById(rule.examples.tool ?? 'sqlx');
  const migration = (version: number, text: string): Migration => ({
    path: `${version}_example.sql`,
    version: String(version),
    name: 'example',
    direction: 'up',
    transaction: tool.transactionMode(text),
    text,
  });
  const base: Migration = { ...migration(1, rule.examples.schema), transaction: 'per-statement' };
  const change = [rule.examples.bad[0] ?? ''].flat().map((text, at) => {
    const made = migration(at + 2, text);
    return { migration: made, script: parse(text) };
  });
  const history = {
    base: { ref: '', sha: '', how: 'an example' },
    directory: '.',
    tool: tool.id,
    atBase: [base],
    atHead: [base, ...change.map((one) => one.migration)],
    changes: [],
    problems: [],
  };
  const [suspicion] = lint({ tool, history, added: change, postgresVersion: major, severities: {}, rules: [rule] });
  return { base, change, suspicion };
}

/** Of the named table where there is one, otherwise of any that was there before. */
function effectOf(trace: StatementTrace, table: string | undefined): Measured {
  const about = (relation: string) => table === undefined || relation === table || relation.endsWith(`.${table}`);
  const modes = trace.locks
    .filter(({ relation, existing, relationKind }) => existing && relationKind !== 'index' && about(relation))
    .map(({ mode }) => mode)
    .sort(compareLockModes);
  const lock = modes.at(-1);
  return {
    ...(lock === undefined ? {} : { lock }),
    rewrites: trace.rewrites.some((one) => one.existing && about(one.table)),
    scans: trace.scans.some(({ relation, existing }) => existing && about(relation)),
  };
}
