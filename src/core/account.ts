/** Rows that the change's statements wrote to a table, as the server counted them; TRUNCATE is not among them. */
export interface WrittenRows {
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

/** A value before and after, as the server prints it, cut to 80 characters. Rows are private: show these sparingly. */
export interface ValueExample {
  readonly before: string | null;
  readonly after: string | null;
}

/** A column whose type changed, or that another column of the same name replaced. */
export interface ChangedColumn {
  readonly column: string;
  /** Its name after, where it was renamed. */
  readonly columnAfter?: string;
  readonly fromType: string;
  readonly toType: string;
  /** Rows whose value was compared, found again by primary key; 0 where the table has none. */
  readonly compared: number;
  /** Of those, how many hold another value now; another spelling of the same value is none. */
  readonly changed: number;
  readonly examples: readonly ValueExample[];
}

/** What the change did to the rows of a table that existed before it. */
export interface DataAccount {
  /** `schema.name` before the change, without quotes. A partitioned table stands for its partitions. */
  readonly table: string;
  /** `replaced`: the table went, and another has its name. */
  readonly fate: 'kept' | 'renamed' | 'replaced' | 'dropped';
  /** `schema.name` after, where that differs. */
  readonly tableAfter?: string;
  readonly rowsBefore: number;
  /** Rows now, without those of detached partitions. */
  readonly rowsAfter: number;
  /** Partitions that are tables of their own now, with their rows. */
  readonly detached: readonly { readonly table: string; readonly rows: number }[];
  /** Whether every figure was counted; otherwise those of a sample, scaled up, which prove nothing. */
  readonly exact: boolean;
  /** Columns that are gone, and how many values (not null) went with them. */
  readonly droppedColumns: readonly { readonly column: string; readonly nonNull: number }[];
  /** Columns that hold fewer values than before, by more than the rows that are gone explain. */
  readonly emptiedColumns: readonly { readonly column: string; readonly before: number; readonly after: number }[];
  readonly changedColumns: readonly ChangedColumn[];
  readonly written?: WrittenRows;
  /** Why the rows could not be counted; all figures are 0 then. */
  readonly unread?: string;
}

/** Rows that are not in the table and not in a detached partition any more; never below 0. */
export function rowsLost({ rowsBefore, rowsAfter, detached }: DataAccount): number {
  return Math.max(0, rowsBefore - rowsAfter - detached.reduce((sum, { rows }) => sum + rows, 0));
}

/** Whether rows or values are gone: a fact, whether or not the SQL says so. */
export function losesData(account: DataAccount): boolean {
  const { droppedColumns, emptiedColumns, changedColumns } = account;
  return (
    rowsLost(account) > 0 ||
    droppedColumns.some(({ nonNull }) => nonNull > 0) ||
    emptiedColumns.length > 0 ||
    changedColumns.some(({ changed }) => changed > 0)
  );
}

/** What went, each a phrase: "120 rows of public.orders", "40 values of public.orders.note". */
export function lossesInWords(account: DataAccount): readonly string[] {
  const { table, droppedColumns, emptiedColumns, changedColumns } = account;
  const about = account.exact ? '' : 'about ';
  const amount = (number: number, noun: string) => `${about}${number} ${noun}${number === 1 ? '' : 's'}`;
  const rows = rowsLost(account);
  return [
    ...(rows > 0 ? [`${amount(rows, 'row')} of ${table}`] : []),
    ...droppedColumns
      .filter(({ nonNull }) => nonNull > 0)
      .map(({ column, nonNull }) => `${amount(nonNull, 'value')} of ${table}.${column}`),
    ...emptiedColumns.map(({ column, before, after }) => `${amount(before - after, 'value')} of ${table}.${column}`),
    ...changedColumns
      .filter(({ changed }) => changed > 0)
      .map(({ column, changed, compared }) => `${changed} of ${compared} compared values of ${table}.${column}`),
  ];
}

/** Values before and after, as `total: 9.99 became 10`. Untrusted, and private where data is a copy of production's. */
export function examplesOf({ column, examples }: ChangedColumn): readonly string[] {
  return examples.map(({ before, after }) => `${column}: ${before ?? 'NULL'} became ${after ?? 'NULL'}`);
}
