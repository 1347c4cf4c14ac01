import { PreparationError } from '../../core/errors.ts';
import type { Ledger, Migration } from '../../core/migration.ts';
import { quoteIdentifier } from '../../sql/names.ts';
import type { Row, Session } from '../session.ts';

/** The files that a ledger is held against. */
export interface Files {
  /** Up migrations at base, in order. */
  readonly base: readonly Migration[];
  /** Up migrations of the change. */
  readonly change: readonly Migration[];
}

/**
 * The base migrations that a restored dump lacks, by its ledger.
 * @param dump the file that brought the ledger, for messages.
 * @throws PreparationError where the migration tool would refuse to go on from this ledger, or where it says nothing.
 */
export async function pendingMigrations(
  session: Session,
  ledger: Ledger,
  { base, change }: Files,
  dump: string,
): Promise<readonly Migration[]> {
  const rows = await appliedRows(session, ledger);
  const refuse = (what: string) => new PreparationError(`The dump ${dump} ${what}`);
  if (rows.size === 0 && base.length > 0)
    throw refuse(
      `brings the ledger ${ledger.table} without a row, so it does not say which base migrations are in it: ` +
        'make it with the ledger’s rows (no --schema-only, no --exclude-table-data).',
    );
  for (const [version, row] of rows) {
    const file = base.find((migration) => migration.version === version);
    const added = change.find((migration) => migration.version === version);
    if (file === undefined && added !== undefined)
      throw refuse(`has ${added.path} applied already, which the change adds: make it from a database without it.`);
    if (file === undefined)
      throw refuse(
        `has version ${version} applied, of which the base has no file: ${ledger.table} and files must agree.`,
      );
    if (row.success === false)
      throw refuse(`has ${file.path} half applied (success is false in ${ledger.table}): mend that database first.`);
    if (ledger.checksum !== undefined && row.checksum !== ledger.checksum(file))
      throw refuse(
        `has another ${file.path} applied than the base has: the file was edited since (its checksum in ${ledger.table} differs), and a deploy would stop there.`,
      );
  }
  return base.filter(({ version }) => !rows.has(version));
}

async function appliedRows(session: Session, ledger: Ledger): Promise<ReadonlyMap<string, Row>> {
  const [there] = await session.query({
    text: 'SELECT pg_catalog.to_regclass($1) IS NOT NULL AS there',
    values: [quoteIdentifier(ledger.table)],
  });
  if (there?.there !== true) return new Map();
  return new Map((await session.query(ledger.applied)).map((row) => [String(row.version), row]));
}
