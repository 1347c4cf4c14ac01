import type { Database } from '../../core/engine.ts';
import { Observer } from '../observer.ts';

/** How large a database is, in bytes; nobody is connected to it afterwards. */
export async function sizeOf(database: Database): Promise<number> {
  await using observer = await Observer.open(database);
  const [row] = await observer.ask('SELECT pg_database_size(current_database())::text AS bytes');
  return Number(row?.bytes);
}
