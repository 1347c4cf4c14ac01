import { beforeAll, describe, expect, it } from 'vitest';
import { toolById } from '../../../src/collect/tools/index.ts';
import type { CostEstimate } from '../../../src/core/estimate.ts';
import type { RehearsalContext } from '../../../src/core/rehearsal-context.ts';
import type { Match } from '../../../src/core/rule.ts';
import rule from '../../../src/rules/blocked-over-budget.ts';
import { loadGrammar } from '../../../src/sql/parse.ts';
import { migrationOf, parsed } from '../../support/rehearsal.ts';
import { estimates, LARGE, production } from './estimates.ts';

beforeAll(loadGrammar);

const SQL = 'SELECT 1;\nALTER TABLE orders ALTER COLUMN total TYPE bigint;';
const estimate = { path: '2_change.sql', statementIndex: 1, relation: 'public.orders' } as const;
const REWRITE = {
  ...estimate,
  mode: 'AccessExclusiveLock',
  blocks: 'reads and writes',
  grows: true,
  how: 'so',
} as const;
const BUILD = { ...REWRITE, mode: 'ShareLock', blocks: 'writes' } as const;

async function found(costs: readonly CostEstimate[] | undefined, budgetMs = 1_000): Promise<readonly Match[]> {
  const context: RehearsalContext = {
    traces: [],
    migrations: [await parsed(migrationOf('2_change.sql', SQL))],
    claims: [],
    catalogue: { relations: new Map(), byOid: new Map() },
    tool: toolById('sqlx'),
    ...(costs === undefined ? {} : { costs: { estimates: costs, budgetMs } }),
  };
  return [...rule.check(context)];
}

describe('a table that will be blocked for longer than it may be', () => {
  it('is found where the statement stands, with what is blocked and how that is known', async () => {
    const [first, ...others] = await found([{ ...REWRITE, lowMs: 40_000, highMs: 240_000 }]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      severity: 'error',
      path: '2_change.sql',
      statementIndex: 1,
      span: { line: 2 },
      table: 'public.orders',
      message:
        'AccessExclusiveLock will block reads and writes of `public.orders` for 40 s to 4 min in production, where 1 s is allowed: so.',
    });
  });

  it('is an error for writes alone, too', async () => {
    const [first] = await found([{ ...BUILD, lowMs: 40_000, highMs: 240_000 }]);
    expect(first?.severity).toBe('error');
    expect(first?.message).toMatch(/^ShareLock will block writes of `public\.orders` for/);
  });

  it('is a warning where it is so only if all goes badly', async () => {
    const [first] = await found([{ ...REWRITE, lowMs: 20, highMs: 1_500 }]);
    expect(first).toMatchObject({
      severity: 'warning',
      message: expect.stringMatching(/ may block reads and writes /),
    });
  });

  it.each<[string, readonly CostEstimate[] | undefined]>([
    ['within the budget', [{ ...REWRITE, lowMs: 20, highMs: 1_000 }]],
    ['unknown', [{ ...estimate, mode: 'ShareLock', blocks: 'writes', unknown: 'unknown size' }]],
    ['not estimated', undefined],
  ])('is not found where the cost is %s', async (_, costs) => {
    expect(await found(costs)).toEqual([]);
  });

  it('depends on the budget', async () => {
    const costs = [{ ...REWRITE, lowMs: 40_000, highMs: 240_000 }];
    expect(await found(costs, 300_000)).toEqual([]);
    expect((await found(costs, 200_000))[0]?.severity).toBe('warning');
  });

  it.each(rule.examples.bad)('is found in the example %s', async (example) => {
    const { schema: base } = rule.examples;
    expect(await found(await estimates(String(example), { base, tables: LARGE }))).toMatchObject([
      { severity: 'error', message: expect.stringMatching(/^.{60,400}$/) },
    ]);
    expect(await found(await estimates(String(example), { base, tables: [production('orders', 500)] }))).toEqual([]);
  });

  it.each(rule.examples.good)('is not found in the example %s', async (example) => {
    const { schema: base } = rule.examples;
    const known = await estimates(String(example), { base, tables: LARGE });
    expect(known).toHaveLength(1);
    expect(await found(known)).toEqual([]);
  });
});
