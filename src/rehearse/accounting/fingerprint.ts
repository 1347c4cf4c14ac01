import { quoteName } from '../../sql/names.ts';
import type { Ask } from '../snapshot/reading.ts';

/**
 * Row count and order-independent hash of tables, made on the server. Ask as the tables' owner, never as a superuser: the
 * text form of a row can run functions of the user's.
 * @param tables `schema.name` without quotes.
 * @returns by table; a table that cannot be read is left out.
 */
export async function dataFingerprint(ask: Ask, tables: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const prints = new Map<string, string>();
  for (const table of tables) {
    const [row] = await ask(
      `SELECT pg_catalog.count(*) AS rows, pg_catalog.sum(pg_catalog.hashtextextended(t::pg_catalog.text, 0)::pg_catalog.numeric) AS hash
       FROM ONLY ${quoteName(table)} t`,
    );
    prints.set(table, `${row?.rows} ${row?.hash}`);
  }
  return prints;
}
