import { describe, expect, it } from 'vitest';
import { estimateCosts } from '../../../src/rehearse/cost/estimate.ts';
import { measure } from '../../../src/rehearse/cost/measure.ts';
import { lockWindows } from '../../../src/rehearse/cost/windows.ts';
import { costRequest, known } from './estimates.ts';

const SIZES = [10_000, 100_000] as const;
const PRODUCTION = 400_000;

/** The range allows for machines of half and of twice the speed. One and the same machine, busy with other things, gets as much again. */
const BUSY = 2;

const CHANGES = [
  'ALTER TABLE orders ALTER COLUMN total TYPE bigint;',
  'ALTER TABLE orders ALTER COLUMN note SET NOT NULL;',
  'CREATE INDEX orders_note ON orders (note);',
  'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;',
  'ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false;',
];

describe('the range', () => {
  it('holds what the change really took at a third size', async () => {
    const request = await costRequest(CHANGES, { sizes: SIZES });
    const windows = lockWindows(request.migrations, request.catalogue);
    const tables = new Set(windows.map(({ relation }) => relation));
    const real = await measure(request.rehearsal, PRODUCTION, { tables, andTouched: false, writers: new Set() });
    expect(real.migrations.map(({ status }) => status)).toEqual(CHANGES.map(() => 'passed'));
    expect(real.tables.get('public.orders')?.rows).toBe(PRODUCTION);

    const found = await estimateCosts({ ...request, statistics: { tables: [...real.tables.values()] } });
    const checked = found.map(known).map(({ path, relation, lowMs, highMs, grows }, at) => {
      const window = windows[at];
      const heldMs = real.migrations
        .find((migration) => migration.path === path)
        ?.statements.flatMap(({ locks }) => locks)
        .find((lock) => lock.acquired && lock.relation === relation && lock.mode === window?.mode)?.heldMs;
      return { path, relation, grows, lowMs, heldMs: heldMs ?? Number.NaN, highMs };
    });
    // Said where it fails: what was off, and by how much.
    const off = checked.filter(({ lowMs, heldMs, highMs }) => !(lowMs / BUSY <= heldMs && heldMs <= highMs * BUSY));
    expect(off).toEqual([]);
    expect(checked.map(({ grows }) => grows)).toEqual([true, true, true, true, true, false]);
    // A range that holds everything would say nothing.
    for (const { lowMs, highMs, grows } of checked) if (grows) expect(highMs / lowMs).toBeLessThan(60);
  }, 240_000);
});
