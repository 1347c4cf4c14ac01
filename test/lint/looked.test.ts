import { beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../src/collect/tools/plain.ts';
import type { CostEstimate } from '../../src/core/estimate.ts';
import type { RehearsalContext } from '../../src/core/rehearsal-context.ts';
import { lintRehearsal } from '../../src/lint/measured.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { migrationOf, rehearseScripts } from '../support/rehearsal.ts';

beforeAll(loadGrammar);

const ROWS = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers ON DELETE CASCADE, n int DEFAULT 0);
CREATE TABLE empty (id bigint PRIMARY KEY);
INSERT INTO customers VALUES (1), (2);
INSERT INTO orders VALUES (1, 1), (2, 1);`;

interface Looking {
  readonly down?: string;
  readonly runTwice?: boolean;
  /** Instead of what the second run came to. */
  readonly secondRun?: 'not-run' | 'failed' | 'unchanged';
  readonly severities?: Parameters<typeof lintRehearsal>[1]['severities'];
  readonly estimates?: readonly CostEstimate[];
}

/** Of a rehearsed change: the rules that comments allow in vain, and those of the findings that are left. */
async function found(
  texts: string | readonly string[],
  { down, runTwice = true, secondRun, severities = {}, estimates }: Looking = {},
) {
  const ups = [texts]
    .flat()
    .map((text, at) => ({ migration: migrationOf(`${at + 2}_change.sql`, text), script: parse(text) }));
  const downs =
    down === undefined
      ? []
      : [{ migration: { ...migrationOf('2_change.down.sql', down), direction: 'down' as const }, script: parse(down) }];
  const result = await rehearseScripts(ROWS, texts, { request: { runTwice, rollBack: true, down: downs } });
  const context: RehearsalContext = {
    traces: result.migrations.map((trace) =>
      secondRun === undefined
        ? trace
        : { ...trace, secondRun: { outcome: secondRun, failures: [], changedTables: [] } },
    ),
    migrations: [...ups, ...downs],
    claims: [],
    catalogue: result.catalogue,
    tool: plain,
    ...(result.outcome === undefined ? {} : { outcome: result.outcome }),
    ...(estimates === undefined ? {} : { costs: { estimates, budgetMs: 1_000 } }),
  };
  const { suspicions } = lintRehearsal(context, { severities });
  return suspicions.map(({ ruleId, message }) => /exception from ([\w-]+)/.exec(message)?.[1] ?? `! ${ruleId}`);
}

const allow = (rule: string, sql: string) => `-- pg-rehearsal: allow ${rule} because it is meant\n${sql}`;
const TWICE = ['fails-when-run-twice', 'changes-when-run-twice'];

describe('an exception from a rule that measures', () => {
  it.each([
    ['data-loss', 'UPDATE orders SET n = 1;', 'DELETE FROM customers WHERE id = 1;'],
    ['changes-when-run-twice', 'UPDATE orders SET n = 1;', 'UPDATE orders SET n = n + 1;'],
    ['fails-when-run-twice', 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS m int;', 'ALTER TABLE orders RENAME n TO m;'],
    [
      'needs-superuser',
      'UPDATE orders SET n = 1;',
      'UPDATE orders SET n = 1;\nALTER ROLE postgres_nobody RENAME TO x;',
    ],
  ])('is unused where the rehearsal found nothing of %s, and used where it did', async (rule, idle, needed) => {
    expect(await found(allow(rule, idle))).toEqual([rule]);
    const left = (await found(allow(rule, needed))).filter((one) => one === rule || one === `! ${rule}`);
    expect(left).toEqual([]);
  });

  it('is not unused where there was nothing that could be found', async () => {
    for (const rule of ['data-loss', ...TWICE]) {
      expect([rule, await found(allow(rule, 'UPDATE empty SET id = 1;'))]).toEqual([rule, []]);
      expect([rule, await found(allow(rule, 'UPDATE orders SET n = 1;'))]).toEqual([rule, [rule]]);
      // What a later statement of the file touches is another matter.
      expect(await found(`${allow(rule, 'UPDATE orders SET n = 1;')}\nUPDATE empty SET id = 1;`)).toEqual([rule]);
    }
  });

  it('is not unused where nothing was measured', async () => {
    for (const rule of TWICE)
      expect(await found(allow(rule, 'UPDATE orders SET n = 1;'), { runTwice: false })).toEqual([]);
    const changes = allow('changes-when-run-twice', 'UPDATE orders SET n = 1;');
    expect(await found(changes, { secondRun: 'not-run' })).toEqual([]);
    expect(await found(changes, { secondRun: 'failed' })).toEqual([]);
    expect(await found(changes, { secondRun: 'unchanged' })).toEqual(['changes-when-run-twice']);
    const fails = await found([allow('data-loss', 'UPDATE orders SET n = 1;'), 'SELECT 1 / 0;']);
    expect(fails.filter((one) => one === 'data-loss')).toEqual([]);
    const severities = { 'data-loss': 'off' } as const;
    expect(await found(allow('data-loss', 'UPDATE orders SET n = 1;'), { severities })).toEqual([]);
  });

  it('is unused for a down file that does what it should, and used for one that does not', async () => {
    const up = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS m int;';
    const restores = 'ALTER TABLE orders DROP COLUMN IF EXISTS m;';
    for (const rule of ['down-fails', 'down-does-not-restore']) {
      expect([
        rule,
        await found(up, { down: `-- pg-rehearsal: allow-file ${rule} because it is meant\n${restores}` }),
      ]).toEqual([rule, [rule]]);
      const bad = rule === 'down-fails' ? 'SELECT 1 / 0;' : 'SELECT 1;';
      expect([
        rule,
        await found(up, { down: `-- pg-rehearsal: allow-file ${rule} because it is meant\n${bad}` }),
      ]).toEqual([rule, []]);
    }
    // Of the way back nothing is known by the way forward, nor the other way round.
    expect(await found(up, { down: allow('data-loss', restores) })).toEqual([]);
    expect(await found(allow('down-fails', up), { down: restores })).toEqual([]);
  });

  it('is unused for a budget that is kept, where every cost is known', async () => {
    const text = allow('blocked-over-budget', 'UPDATE orders SET n = 1;');
    expect(await found(text)).toEqual([]);
    expect(await found(text, { estimates: [] })).toEqual(['blocked-over-budget']);
    const of = {
      path: '2_change.sql',
      statementIndex: 0,
      relation: 'public.orders',
      mode: 'ShareLock',
      blocks: 'writes',
    };
    const unknown = { ...of, unknown: 'nobody measured it' } as unknown as CostEstimate;
    expect(await found(text, { estimates: [unknown] })).toEqual([]);
  });
});
