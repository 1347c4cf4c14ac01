import { quoteIdentifier } from '../../sql/names.ts';
import type { Session } from '../session.ts';
import type { SeedTable } from './schema.ts';
import { qualify, quoteLiteral } from './sql.ts';

/** Where a sequence stands: the numbers that it would give next. */
export interface SequenceState {
  readonly next: bigint;
  readonly increment: bigint;
  /** Numbers left before it ends. */
  readonly left: bigint;
}

/** The sequences behind a table's columns, by column. One that may not be read is left to the column's default. */
export async function readSequences(
  session: Session,
  { columns }: SeedTable,
): Promise<ReadonlyMap<string, SequenceState>> {
  const states = new Map<string, SequenceState>();
  for (const { name, sequence } of columns) {
    if (sequence === undefined) continue;
    const [row] = await session.query({
      text: `SELECT q.seqincrement, q.seqmax, q.seqmin, coalesce(pg_sequence_last_value(q.seqrelid) + q.seqincrement, q.seqstart) AS next
        FROM pg_sequence q WHERE q.seqrelid = $1::regclass AND has_sequence_privilege(q.seqrelid, 'UPDATE')`,
      values: [sequence],
    });
    if (row === undefined) continue;
    const [next, increment] = [BigInt(String(row.next)), BigInt(String(row.seqincrement))];
    const end = BigInt(String(increment > 0n ? row.seqmax : row.seqmin));
    states.set(name, { next, increment, left: (end - next) / increment + 1n });
  }
  return states;
}

/** SQL that moves a table's sequences behind the numbers that were used, as if they had given them. */
export function advanceSequences(table: SeedTable, states: ReadonlyMap<string, SequenceState>): readonly string[] {
  return table.columns.flatMap(({ name, sequence }) => {
    const state = states.get(name);
    if (state === undefined || sequence === undefined) return [];
    const last = `${state.increment > 0n ? 'max' : 'min'}(${quoteIdentifier(name)})`;
    return `SELECT pg_catalog.setval(${quoteLiteral(sequence)}::regclass, ${last}::bigint) FROM ${qualify(table.schema, table.name)} HAVING count(*) > 0`;
  });
}
