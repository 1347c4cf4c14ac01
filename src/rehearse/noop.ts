import type { SchemaPart, SchemaSnapshot } from '../core/snapshot.ts';
import type { Statement } from '../core/statement.ts';
import { objectName, quoteIdentifier, quoteName, sameName, splitName, tableName } from '../sql/names.ts';
import type { Outcome, Session } from './session.ts';
import { readSnapshot } from './snapshot/read.ts';
import { insideTransaction } from './snapshot/reading.ts';

/** duplicate_table, duplicate_column, duplicate_object: with IF NOT EXISTS they come as notices. */
const SKIPPED: ReadonlySet<string> = new Set(['42P07', '42701', '42710']);
const SAVEPOINT = 'pg_rehearsal_noop';
const HIDDEN = 'pg_rehearsal_hidden';

/** Whether a statement passed without doing what it says, since something of that name was there. */
export function wasSkipped({ error, notices }: Outcome): boolean {
  return error === undefined && notices.some(({ code }) => SKIPPED.has(code));
}

/**
 * What a skipped statement asked for and did not get: the thing in its way is renamed behind a savepoint, the statement
 * runs again, and what it makes is compared with what was there. The savepoint takes everything back.
 * @param session inside the transaction in which the statement was skipped.
 * @returns lines of a difference (`-` what is there, `+` what was asked for); undefined where it is the same or cannot be told.
 */
export async function askedForElse(session: Session, statement: Statement): Promise<string | undefined> {
  const target = targetOf(statement);
  if (target === undefined || session.transaction !== 'open') return undefined;
  const ask = insideTransaction((sql, values = []) => session.query({ text: sql, values }));
  await session.execute(`SAVEPOINT ${SAVEPOINT}`);
  try {
    const there = await readSnapshot(ask);
    const hidden = await session.execute(target.hide);
    const made = hidden.error === undefined ? await session.execute(statement.sql) : hidden;
    if (made.error !== undefined) return undefined;
    return difference(partsOf(there, target), partsOf(await readSnapshot(ask), target));
  } finally {
    await session.execute(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`);
  }
}

interface Target {
  /** What was named, as the SQL names it: a table, or an index on `table`. */
  readonly table: string;
  readonly part?: { readonly kind: 'column' | 'index'; readonly name: string };
  /** Takes the thing of that name out of the way. */
  readonly hide: string;
}

function targetOf({ node }: Statement): Target | undefined {
  if ('CreateStmt' in node) {
    const table = tableName(node.CreateStmt.relation);
    return { table, hide: `ALTER TABLE ${quoteName(table)} RENAME TO ${HIDDEN}` };
  }
  if ('IndexStmt' in node) {
    const { idxname: name, relation, concurrent } = node.IndexStmt;
    if (name === undefined || concurrent === true) return undefined;
    const table = tableName(relation);
    const { schema } = splitName(table);
    const qualified =
      schema === undefined ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
    return { table, part: { kind: 'index', name }, hide: `ALTER INDEX ${qualified} RENAME TO ${HIDDEN}` };
  }
  if ('AlterTableStmt' in node) {
    const [command, ...others] = node.AlterTableStmt.cmds ?? [];
    if (command === undefined || others.length > 0 || !('AlterTableCmd' in command)) return undefined;
    const { subtype, def } = command.AlterTableCmd;
    if (subtype !== 'AT_AddColumn' || def === undefined || !('ColumnDef' in def)) return undefined;
    const name = def.ColumnDef.colname ?? '';
    const table = objectName({ RangeVar: node.AlterTableStmt.relation ?? {} });
    const hide = `ALTER TABLE ${quoteName(table)} RENAME COLUMN ${quoteIdentifier(name)} TO ${HIDDEN}`;
    return { table, part: { kind: 'column', name }, hide };
  }
  return undefined;
}

/** Comparable lines of what was named: names of constraints aside, since the hidden ones keep theirs. */
function partsOf(snapshot: SchemaSnapshot, { table, part }: Target): ReadonlySet<string> {
  const object = snapshot.objects.find(({ relation }) => relation !== undefined && sameName(relation, table));
  const parts = (object?.parts ?? []).filter(({ kind, name }) =>
    part === undefined
      ? kind === 'column' || kind === 'constraint' || kind === 'property'
      : kind === part.kind && name === part.name,
  );
  return new Set(parts.map(comparable));
}

function comparable({ kind, name, text }: SchemaPart): string {
  return kind === 'constraint' ? text.replace(name, '').replace(/^CONSTRAINT\s+/, '') : text;
}

/** What was asked for and is not there, each beside nothing: more than was asked for is no harm. */
function difference(there: ReadonlySet<string>, askedFor: ReadonlySet<string>): string | undefined {
  const missing = [...askedFor].filter((line) => !there.has(line));
  if (missing.length === 0) return undefined;
  const firstWord = (line: string) => line.split(/\s/)[0];
  const instead = [...there].filter(
    (line) => !askedFor.has(line) && missing.some((one) => firstWord(one) === firstWord(line)),
  );
  return [...instead.map((line) => `- ${line}`), ...missing.map((line) => `+ ${line}`)].join('\n');
}
