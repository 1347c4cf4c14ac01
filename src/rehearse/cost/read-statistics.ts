import type { ConnectionSettings } from '../../core/engine.ts';
import { EngineError } from '../../core/errors.ts';
import { STATISTICS_VERSION, type Statistics, type TableStatistics } from '../../core/statistics.ts';
import { CANCELLED, CONNECTION_LOST, serverError } from '../errors.ts';
import { Session } from '../session.ts';
import { type Ask, readOnly } from '../snapshot/reading.ts';
import { byName, readTables } from './read-tables.ts';
import { COLUMNS, VERSION_OF_SERVER } from './statistics-queries.ts';

/** Short: the server has better to do. Not by connection options, which connection poolers refuse. */
const TIMEOUTS = "SET LOCAL statement_timeout = '15s'; SET LOCAL lock_timeout = '2s'";

/** SQLSTATE lock_not_available. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Reads the sizes of a live database in one read-only transaction, from catalogues alone: no table of the user's is
 * opened, and no value is read. Any user who may connect will do; what that user may not see is in `limitations`.
 * @throws EngineError where the server does not take the connection (its cause says why) or does not answer in time.
 */
export async function readStatistics(connection: ConnectionSettings): Promise<Statistics> {
  await using session = await Session.open(connection, 'pg-rehearsal stats');
  const ask: Ask = (text, values = []) => session.query(values.length === 0 ? text : { text, values });
  try {
    return await readOnly(ask, () => read(ask));
  } catch (error) {
    throw explained(error, session.lost);
  }
}

async function read(ask: Ask): Promise<Statistics> {
  await ask(TIMEOUTS);
  const [server] = await ask(VERSION_OF_SERVER);
  const { tables, locked, unreadable } = await readTables(ask);
  const columns = new Map<number, TableStatistics['columns']>();
  for (const row of (await ask(COLUMNS)).toSorted(byName)) {
    const column = {
      name: String(row.name),
      nullFraction: Number(row.null_fraction),
      distinct: Number(row.distinct),
      averageWidth: Number(row.width),
    };
    const others = columns.get(Number(row.table));
    if (others === undefined) columns.set(Number(row.table), [column]);
    else others.push(column);
  }
  const withColumns = [...tables].map(([oid, table]) => ({ ...table, columns: columns.get(oid) ?? [] }));
  return {
    schemaVersion: STATISTICS_VERSION,
    postgresVersion: String(server?.version).split(' ')[0] ?? '',
    tables: withColumns,
    limitations: limitationsOf(withColumns, locked, unreadable),
  };
}

function limitationsOf(
  tables: readonly TableStatistics[],
  locked: readonly string[],
  unreadable: readonly string[],
): string[] {
  const uncounted = tables.filter(({ rows, kind }) => rows === null && kind !== 'partitioned table');
  const said = (those: readonly unknown[], sentence: (count: string) => string) =>
    those.length === 0 ? [] : [sentence(those.length === 1 ? '1 table' : `${those.length} tables`)];
  return [
    ...said(uncounted, (count) => `The rows of ${count} are unknown, since nobody counted them: run ANALYZE.`),
    ...said(
      locked,
      (count) =>
        `The sizes of ${count} are those of the last VACUUM or ANALYZE, since somebody held or waited for AccessExclusiveLock.`,
    ),
    ...said(
      unreadable,
      (count) =>
        `The columns of ${count} are left out, since this user may not read them: rows and bytes do not need it.`,
    ),
  ];
}

function explained(error: unknown, lost: string | undefined): unknown {
  const { code, message } = serverError(error);
  if (code === CONNECTION_LOST && lost === undefined) return error;
  if (code === LOCK_NOT_AVAILABLE || code === CANCELLED)
    return new EngineError(
      'The server did not say in time how large its tables are: some are locked, or there are very many. Try again in a quieter moment.',
      { cause: error },
    );
  return new EngineError(`The server could not be asked how large its tables are: ${message}.`, { cause: error });
}
