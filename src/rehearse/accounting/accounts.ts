import type { ChangedColumn, DataAccount, WrittenRows } from '../../core/account.ts';
import type { MigrationTrace } from '../../core/trace.ts';
import type { Ask } from '../snapshot/reading.ts';
import { readTables, type TableReader } from './asking.ts';
import { type ColumnPair, compareColumns } from './compare.ts';
import { type Count, type Counts, countTables } from './count.ts';
import { BUDGET_BYTES } from './reads.ts';
import { type Samples, sampleTables } from './sample.ts';
import { type ColumnShape, readShapes, type TableShape } from './shapes.ts';
import { type Successor, successors } from './successors.ts';

export interface AccountingOptions {
  /** Tables to leave out, as `name` or `schema.name` without quotes: the ledger. */
  readonly leaveOut?: readonly string[];
  /** Bytes of tables to read whole, all together; of what is over, a sample is read, and the account is not exact. */
  readonly budgetBytes?: number;
}

/** What is remembered of the tables before the change; rows of theirs are in it. */
export interface Opening {
  readonly tables: readonly TableShape[];
  /** Names of all tables by identifier, partitions too. */
  readonly names: ReadonlyMap<number, string>;
  readonly counts: Counts;
  readonly samples: Samples;
  readonly budgetBytes: number;
}

/**
 * Counts the rows of every table, and keeps some, before a change. Partitions count for the table that they are part of.
 * `ask` must lead to a session of the tables' owner (never a superuser's, see `readTables`) that is in no transaction.
 */
export async function beginAccounting(ask: Ask, options: AccountingOptions = {}): Promise<Opening> {
  const { leaveOut = [], budgetBytes = BUDGET_BYTES } = options;
  const left = new Set(leaveOut);
  return await readTables(ask, async (reader) => {
    const shapes = await readShapes(reader.catalogue);
    const tables = shapes.filter(({ oid, root, relation }) => {
      return oid === root && !left.has(relation) && !left.has(relation.slice(relation.indexOf('.') + 1));
    });
    const counts = await countTables(reader, tables, budgetBytes);
    const samples = await sampleTables(reader, tables, counts, budgetBytes);
    return { tables, names: new Map(shapes.map(({ oid, relation }) => [oid, relation])), counts, samples, budgetBytes };
  });
}

export interface FinishOptions {
  /** Whether values may be shown; rows are private. */
  readonly examples?: boolean;
  /** Traces of the change, for the rows that its statements wrote. */
  readonly traces?: readonly MigrationTrace[];
}

/** Counts again after the change: one account for each table that existed before, whether or not anything happened to it. */
export async function finishAccounting(
  ask: Ask,
  opening: Opening,
  { examples = true, traces = [] }: FinishOptions = {},
): Promise<readonly DataAccount[]> {
  const written = writtenRows(traces);
  return await readTables(ask, async (reader) => {
    const found = successors(opening.tables, await readShapes(reader.catalogue));
    const counted = found.flatMap(({ after, detached }) => [...(after === undefined ? [] : [after]), ...detached]);
    const counts = await countTables(reader, counted, opening.budgetBytes);
    const accounts: DataAccount[] = [];
    for (const one of found) {
      const changes = await changedColumns(reader, opening, one, examples);
      const account = accountOf(opening, one, counts, changes);
      const rows = writtenTo(opening, one.before, written);
      accounts.push(rows === undefined ? account : { ...account, written: rows });
    }
    return accounts;
  });
}

async function changedColumns(
  reader: TableReader,
  { samples }: Opening,
  { before, after, columns }: Successor,
  withExamples: boolean,
): Promise<readonly ChangedColumn[]> {
  if (after === undefined) return [];
  const isRebuilt = after.oid !== before.oid;
  const pairs = columns.filter(({ was, is }) => isRebuilt || was.type !== is.type || was.number !== is.number);
  if (pairs.length === 0) return [];
  const sample = samples.get(before.oid) ?? new Map();
  const compared = await compareColumns(reader, after, pairs, keyAfter(before, columns), sample, withExamples);
  return compared.filter(({ fromType, toType, changed }) => fromType !== toType || changed > 0);
}

/** The columns that stand for the key's; none where one of them is gone. */
function keyAfter({ key }: TableShape, columns: readonly ColumnPair[]): readonly ColumnShape[] {
  const found = key.flatMap((number) => columns.filter(({ was }) => was.number === number).map(({ is }) => is));
  return found.length === key.length ? found : [];
}

function accountOf(
  { counts: countsBefore }: Opening,
  { before, after, detached, fate, columns }: Successor,
  countsAfter: Counts,
  changed: readonly ChangedColumn[],
): DataAccount {
  const was = countsBefore.get(before.oid);
  const is = after === undefined ? NOTHING : countsAfter.get(after.oid);
  const common = {
    table: before.relation,
    fate,
    ...(after === undefined || after.relation === before.relation ? {} : { tableAfter: after.relation }),
  };
  if (typeof was !== 'object' || typeof is !== 'object') {
    const unread = typeof was === 'object' ? is : was;
    return { ...common, ...EMPTY, ...(typeof unread === 'string' ? { unread } : {}) };
  }
  const parts = detached.map((table) => ({ table: table.relation, count: countsAfter.get(table.oid) }));
  return {
    ...common,
    rowsBefore: was.rows,
    rowsAfter: is.rows,
    detached: parts.map(({ table, count }) => ({ table, rows: typeof count === 'object' ? count.rows : 0 })),
    exact: was.exact && is.exact && parts.every(({ count }) => typeof count === 'object' && count.exact),
    droppedColumns: after === undefined ? [] : droppedColumns(before, columns, was),
    emptiedColumns: after === undefined ? [] : emptiedColumns(columns, was, is),
    changedColumns: changed,
  };
}

const NOTHING: Count = { rows: 0, filled: new Map(), exact: true };
const EMPTY = {
  rowsBefore: 0,
  rowsAfter: 0,
  detached: [],
  exact: false,
  droppedColumns: [],
  emptiedColumns: [],
  changedColumns: [],
};

function droppedColumns({ columns }: TableShape, pairs: readonly ColumnPair[], { filled }: Count) {
  const kept = new Set(pairs.map(({ was }) => was.number));
  const dropped = columns.filter(({ number, generated }) => !kept.has(number) && !generated);
  return dropped.map(({ name, number }) => ({ column: name, nonNull: filled.get(number) ?? 0 }));
}

function emptiedColumns(pairs: readonly ColumnPair[], was: Count, is: Count) {
  const explained = Math.max(0, was.rows - is.rows);
  return pairs.flatMap(({ was: { name, number, generated }, is: { number: numberAfter } }) => {
    const before = was.filled.get(number) ?? 0;
    const after = is.filled.get(numberAfter) ?? 0;
    return !generated && before - after > explained ? [{ column: name, before, after }] : [];
  });
}

/** By `schema.name`, summed over the migrations that passed: what others wrote was rolled back. */
function writtenRows(traces: readonly MigrationTrace[]): ReadonlyMap<string, WrittenRows> {
  const sums = new Map<string, WrittenRows>();
  const statements = traces.filter(({ status }) => status === 'passed').flatMap((trace) => trace.statements);
  for (const { relation, existing, ...rows } of statements.flatMap(({ written }) => written)) {
    if (existing) sums.set(relation, added(sums.get(relation), rows));
  }
  return sums;
}

function writtenTo({ names }: Opening, { oid, leaves }: TableShape, written: ReadonlyMap<string, WrittenRows>) {
  const relations = [oid, ...leaves].map((one) => names.get(one) ?? '');
  const rows = relations.map((relation) => written.get(relation)).filter((one) => one !== undefined);
  return rows.length === 0 ? undefined : rows.reduce<WrittenRows | undefined>(added, undefined);
}

function added(sum: WrittenRows | undefined, { inserted, updated, deleted }: WrittenRows): WrittenRows {
  return {
    inserted: (sum?.inserted ?? 0) + inserted,
    updated: (sum?.updated ?? 0) + updated,
    deleted: (sum?.deleted ?? 0) + deleted,
  };
}
