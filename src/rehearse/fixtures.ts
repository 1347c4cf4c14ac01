import { PreparationError } from '../core/errors.ts';
import type { Ledger } from '../core/migration.ts';
import { quoteIdentifier } from '../sql/names.ts';
import { contentsOf, type DumpContents, type TableName } from './data/contents.ts';
import { type DataContext, type DataFile, loadData } from './data/load.ts';
import type { Session } from './session.ts';

/** Where each data file belongs. */
export interface Arrangement {
  /** Dumps that bring schema and ledger: production as it is. Base migrations go on from there. */
  readonly dumps: readonly DataFile[];
  /** What goes into the schema that the base migrations make, in order. */
  readonly rest: readonly LaterFile[];
}

interface LaterFile {
  readonly file: DataFile;
  /** Where pg_dump made it. */
  readonly contents?: DumpContents;
}

const MOST_NAMES = 5;
const LEDGER_COPY = 'pg_rehearsal_ledger';

/** @throws PreparationError where a file cannot be read. */
export async function arrangeFixtures(
  files: readonly DataFile[],
  context: DataContext,
  ledger: Ledger | undefined,
): Promise<Arrangement> {
  const dumps: DataFile[] = [];
  const rest: LaterFile[] = [];
  for (const file of files) {
    const contents = await contentsOf(file, context);
    const bringsLedger = contents?.tables.some(({ schema, name }) => schema === 'public' && name === ledger?.table);
    if (bringsLedger === true) dumps.push(file);
    else rest.push({ file, ...(contents === undefined ? {} : { contents }) });
  }
  return { dumps, rest };
}

/**
 * Loads what goes into the schema that base migrations made. A dump whose tables are all there gives its rows, in place of
 * theirs; one whose tables are all missing is restored whole.
 * @returns what a reader should know of it, sentences.
 * @throws PreparationError where the server refuses the data, or a dump is neither.
 */
export async function loadFixtures(
  rest: readonly LaterFile[],
  context: DataContext,
  ledger: Ledger | undefined,
): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const { file, contents } of rest) {
    context.report?.(file.path);
    if (contents === undefined) {
      await loadData(file, context);
      continue;
    }
    const missing = await missingTables(context.stage.session, contents.tables);
    if (missing.length > 0 && missing.length < contents.tables.length) throw misfit(file, missing);
    const rowsOnly = missing.length === 0;
    if (rowsOnly) await keepingLedger(context.stage.session, ledger, () => loadData(file, context, { rowsOnly }));
    else await loadData(file, context);
    if (rowsOnly && contents.tables.length > 0)
      notes.push(
        `${file.path} has no ledger that says which base migrations are in it: only its rows were loaded, into the schema that the base migrations make.`,
      );
  }
  return notes;
}

async function missingTables(session: Session, tables: readonly TableName[]): Promise<readonly string[]> {
  const rows = await session.query({
    text: `SELECT t.schema || '.' || t.name AS name FROM pg_catalog.json_to_recordset($1) AS t (schema text, name text)
      WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname = t.schema AND c.relname = t.name)`,
    values: [JSON.stringify(tables)],
  });
  return rows.map(({ name }) => String(name));
}

function misfit({ path }: DataFile, missing: readonly string[]): PreparationError {
  const names = missing.slice(0, MOST_NAMES).join(', ') + (missing.length > MOST_NAMES ? ' …' : '');
  return new PreparationError(
    `The dump ${path} fits the base only in part: it has no ledger that says which base migrations are in it, and of ` +
      `its tables the base lacks ${names}. Make it with the ledger’s table, or of the tables that the base has (pg_dump --table).`,
  );
}

/** Here the base migrations are what was applied, whatever was where the rows come from. */
async function keepingLedger(session: Session, ledger: Ledger | undefined, load: () => Promise<void>): Promise<void> {
  if (ledger === undefined) return await load();
  const table = quoteIdentifier(ledger.table);
  await session.query(`CREATE TEMPORARY TABLE ${LEDGER_COPY} AS TABLE ${table}`);
  await load();
  await session.query(`DELETE FROM ${table}; INSERT INTO ${table} TABLE ${LEDGER_COPY}; DROP TABLE ${LEDGER_COPY}`);
}
