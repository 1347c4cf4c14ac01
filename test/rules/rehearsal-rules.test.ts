import { describe, expect, it } from 'vitest';
import { toolById } from '../../src/collect/tools/index.ts';
import type { Example } from '../../src/core/examples.ts';
import type { Suspicion } from '../../src/core/finding.ts';
import type { Direction } from '../../src/core/migration.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { RehearsalContext } from '../../src/core/rehearsal-context.ts';
import type { RehearsalRule } from '../../src/core/rule.ts';
import type { ParsedMigration } from '../../src/core/statement.ts';
import { lintAll } from '../../src/lint/lint.ts';
import { lintRehearsal } from '../../src/lint/measured.ts';
import { estimateCosts } from '../../src/rehearse/cost/estimate.ts';
import { type RehearsalRequest, rehearse } from '../../src/rehearse/rehearse.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { production } from '../rehearse/cost/estimates.ts';
import { sharedServer } from '../support/postgres.ts';
import { MAJOR } from './examples.ts';

await loadGrammar();

const MEASURED = RULES.filter((rule): rule is RehearsalRule => rule.on === 'rehearsal');

/** What a rule about measurements says of an example, as a check would rehearse and judge it. */
async function found(rule: RehearsalRule, example: Example): Promise<readonly Suspicion[]> {
  const { schema, pairs, assertion } = rule.examples;
  const tool = toolById(rule.examples.tool ?? 'sqlx');
  const migration = (version: number, text: string, direction: Direction = 'up'): ParsedMigration => ({
    migration: {
      path: `migrations/${version}_example${direction === 'down' ? '.down' : ''}.sql`,
      version: String(version),
      name: 'example',
      direction,
      transaction: tool.transactionMode(text),
      text,
    },
    script: parse(text),
  });
  const [first = '', second = ''] = [example].flat();
  const change = pairs === true ? [migration(2, first)] : [example].flat().map((text, at) => migration(at + 2, text));
  const down = pairs === true ? [migration(2, second, 'down')] : [];
  const base = { ...migration(1, schema).migration, transaction: 'per-statement' as const };
  const { server } = await sharedServer();
  await using database = await server.createDatabase();
  const request: RehearsalRequest = {
    server,
    database,
    ...(tool.ledger === undefined ? {} : { ledger: tool.ledger }),
    base: [base],
    fixtures: [],
    assertions: assertion === undefined ? [] : [{ path: 'assertions/example.sql', text: assertion }],
    change,
    down,
    runTwice: true,
    rollBack: true,
    limits: { statementMs: 20_000, signal: new AbortController().signal },
    progress: SILENT,
  };
  const result = await rehearse(request);
  const { migrations, catalogue, outcome, assertions } = result;
  const history = {
    base: { ref: '', sha: '', how: 'an example' },
    directory: 'migrations',
    tool: tool.id,
    atBase: [base],
    atHead: [base, ...change.map((one) => one.migration)],
    changes: [],
    problems: [],
  };
  const input = { tool, history, added: [...change, ...down], postgresVersion: MAJOR, severities: {}, catalogue };
  const linted = lintAll(input);
  const context: RehearsalContext = {
    traces: migrations,
    migrations: [...change, ...down],
    claims: [...linted.suspicions, ...linted.untold],
    catalogue,
    tool,
    ...(outcome === undefined ? {} : { outcome }),
    ...(assertions === undefined ? {} : { assertions }),
    ...(rule.id === 'blocked-over-budget' ? { costs: await costs(request, result) } : {}),
  };
  return lintRehearsal(context, { severities: {} }, [rule]).suspicions;
}

async function costs(rehearsal: RehearsalRequest, { migrations, catalogue }: Awaited<ReturnType<typeof rehearse>>) {
  const statistics = { tables: [production('orders', 48_000_000)] };
  const estimates = await estimateCosts({ rehearsal, migrations, catalogue, statistics, sizes: [1_000, 20_000] });
  return { estimates, budgetMs: 1_000 };
}

describe.each(MEASURED.map((rule) => [rule.id, rule] as const))('%s on a real server', (_, rule) => {
  it.each(rule.examples.bad.map((example) => [example]))('finds: %s', async (example) => {
    const suspicions = await found(rule, example);
    expect(suspicions.map(({ ruleId }) => ruleId)).toEqual([rule.id]);
    for (const { message } of suspicions) {
      expect(message).toMatch(/^\p{L}[\s\S]*\S$/u);
      expect(message).not.toMatch(/\bplease\b|!|undefined|\[object|``/i);
    }
  });

  it.each(rule.examples.good.map((example) => [example]))('is silent: %s', async (example) => {
    expect((await found(rule, example)).map(({ message }) => message)).toEqual([]);
  });
});
