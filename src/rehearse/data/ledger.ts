import type { Ledger } from '../../core/migration.ts';
import { quoteIdentifier } from '../../sql/names.ts';
import type { Session } from '../session.ts';

/**
 * The versions that the database's ledger says are applied, as the tool writes them; after a dump was restored, those
 * base migrations are in it already. Empty where there is no ledger, or nothing in it.
 */
export async function appliedVersions(session: Session, ledger: Ledger): Promise<ReadonlySet<string>> {
  const [row] = await session.query({
    text: 'SELECT pg_catalog.to_regclass($1) IS NOT NULL AS there',
    values: [quoteIdentifier(ledger.table)],
  });
  if (row?.there !== true) return new Set();
  const rows = await session.query(ledger.applied);
  return new Set(rows.flatMap((version) => Object.values(version)).map(String));
}
