import { describe, expect, it } from 'vitest';
import { type Measurement, measure } from '../../../src/rehearse/cost/measure.ts';
import { costRequest, type EstimateOptions, SHOP } from './estimates.ts';

const SIZE = 500;

async function measured(
  changes: string | readonly string[],
  tables: readonly string[],
  { andTouched = false, writers = [] as readonly string[], ...options }: EstimateOptions & MeasureOptions = {},
): Promise<Measurement> {
  const { rehearsal } = await costRequest(changes, options);
  return await measure(rehearsal, SIZE, { tables: new Set(tables), andTouched, writers: new Set(writers) });
}

interface MeasureOptions {
  readonly andTouched?: boolean;
  readonly writers?: readonly string[];
}

function rows({ tables }: Measurement): Readonly<Record<string, number | null>> {
  return Object.fromEntries([...tables.values()].map(({ name, rows: its }) => [name, its]));
}

const repetitions = ({ statements }: Measurement) =>
  [...statements.values()].map(({ durationsMs }) => durationsMs.length);

describe('a measurement', () => {
  it('fills the tables that matter, those that they point to, and no others', async () => {
    const base = `${SHOP} ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;`;
    const result = await measured('ALTER TABLE orders ADD COLUMN x int;', ['public.orders'], { base });
    expect(rows(result)).toEqual({ customers: SIZE, items: 0, orders: SIZE });
    const touched = await measured('ALTER TABLE items ADD COLUMN x int;', ['public.customers'], { andTouched: true });
    expect(rows(touched)).toEqual({ customers: SIZE, items: SIZE, orders: 0 });
  });

  it('takes back what it asked of made data, before the change is applied', async () => {
    const sql = `ALTER TABLE orders ALTER note SET NOT NULL, ADD CHECK (total > 5), ADD UNIQUE (total);
      CREATE UNIQUE INDEX u ON orders (note); ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;
      ALTER TABLE items ADD COLUMN new int NOT NULL DEFAULT 1 CHECK (new = 1);`;
    const result = await measured(sql, ['public.orders', 'public.items']);
    expect(result.migrations.map(({ status }) => status)).toEqual(['passed']);
    const before = result.catalogue.relations.get('public.orders');
    expect(before?.constraints.map(({ type }) => type).filter((type) => type !== 'not null')).toEqual(['primary key']);
    expect(before?.indexes.map(({ name }) => name)).toEqual(['orders_pkey']);
    expect(before?.columns.filter(({ notNull }) => notNull).map(({ name }) => name)).toEqual(['id']);
    expect([...result.catalogue.relations.keys()].filter((name) => name.includes('pg_rehearsal'))).toEqual([]);
  });

  it('repeats what can be rolled back', async () => {
    expect(repetitions(await measured('ALTER TABLE orders ADD COLUMN x int; SELECT 1;', ['public.orders']))).toEqual([
      3, 3,
    ]);
  });

  it.each<[string, string, EstimateOptions & MeasureOptions]>([
    ['writes rows', 'UPDATE orders SET total = 1;', { writers: ['2_change.sql'] }],
    ['refuses a transaction', 'VACUUM FULL orders;', { transaction: 'one-query' }],
    ['may commit inside', 'DO $$ BEGIN NULL; END $$;', {}],
  ])('does not repeat what %s', async (_, sql, options) => {
    expect(repetitions(await measured(sql, ['public.orders'], options))).toEqual([1]);
  });

  it('leaves transactions in the file to the file', async () => {
    const result = await measured('BEGIN; ALTER TABLE orders ADD COLUMN x int; COMMIT;', ['public.orders'], {
      transaction: 'per-statement',
    });
    expect(repetitions(result)).toEqual([1, 1, 1]);
    expect(result.migrations[0]?.status).toBe('passed');
  });
});
