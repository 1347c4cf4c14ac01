import { defineRule, type StatementContext } from '../core/rule.ts';
import type { KnownFunction } from '../core/schema.ts';
import type { Span } from '../core/span.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { columnsIn } from '../sql/columns.ts';
import { dropsOf } from '../sql/drops.ts';
import { shortName } from '../sql/locks.ts';
import { code, codeIdentifier, qualifiedName, sameName, splitName, strings, tableName } from '../sql/names.ts';
import { statementsCalled, statementsInside } from '../sql/nested.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { relationsNamed } from '../sql/queries.ts';

export default defineRule({
  id: 'function-left-broken',
  category: 'compatibility',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A function still names a column that is dropped or renamed',
  why: 'PostgreSQL keeps no record of what the body of a function names: it lets the column go without a word, and the function fails when it is next called (SQLSTATE 42703). Where it is a trigger’s, every write to the table fails from then on, in every version of the program.',
  instead: 'Change the function with CREATE OR REPLACE in the same migration, before the column goes.',
  effect: null,
  noEffect: 'It shows when the function is next called.',
  kinds: ['AlterTableStmt', 'RenameStmt'],
  subcommands: ['AT_DropColumn'],
  directions: ['up'],
  examples: {
    schema:
      "CREATE TABLE orders (id bigint PRIMARY KEY, note text, total int, paid int, due timestamptz);\nCREATE TABLE bills (id bigint PRIMARY KEY, note text);\nCREATE FUNCTION notes() RETURNS SETOF text LANGUAGE sql AS 'SELECT note FROM orders';\nCREATE FUNCTION checked() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF new.total < 0 THEN RAISE EXCEPTION ''no''; END IF; RETURN new; END';\nCREATE TRIGGER checks BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION checked();\nCREATE PROCEDURE pay() LANGUAGE sql AS 'UPDATE orders SET due = now() WHERE id = 1';\nCREATE FUNCTION settled() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN UPDATE orders SET paid = 0 WHERE id = 1; RETURN new; END';",
    bad: [
      'ALTER TABLE orders DROP COLUMN IF EXISTS note;',
      'ALTER TABLE orders RENAME COLUMN note TO remark;',
      'ALTER TABLE orders DROP COLUMN IF EXISTS total;',
      'ALTER TABLE orders DROP COLUMN IF EXISTS due;',
    ],
    good: [
      'ALTER TABLE orders DROP COLUMN IF EXISTS paid;',
      'ALTER TABLE bills DROP COLUMN IF EXISTS note;',
      "CREATE OR REPLACE FUNCTION notes() RETURNS SETOF text LANGUAGE sql AS 'SELECT id::text FROM orders';\nALTER TABLE orders DROP COLUMN IF EXISTS note;",
      'DROP TRIGGER IF EXISTS checks ON orders;\nALTER TABLE orders DROP COLUMN IF EXISTS total;',
      'DROP FUNCTION IF EXISTS notes();\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
      'ALTER TABLE orders DROP COLUMN IF EXISTS note;\nDO $$ BEGIN DROP FUNCTION IF EXISTS notes(); END $$;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/ddl-depend.html',
    'https://www.postgresql.org/docs/current/plpgsql-trigger.html',
  ],
  *check(statement, context) {
    for (const gone of columnsGone(statement, context)) {
      if (!context.isExistingTable(gone.table)) continue;
      const broken = [...context.schema.functions()].find(
        // Last what is asked of the whole change: most functions do not even have the word.
        (one) => one.origin === 'base' && names(one, gone, context) && isInUse(one, context) && !isMended(one, context),
      );
      if (broken === undefined) continue;
      const fires = broken.forTriggers ? firedBy(broken, context) : undefined;
      const shows = fires === undefined ? 'its next call fails' : `every write to ${code(fires)} that fires it fails`;
      yield {
        message: `${code(broken.name)} still names ${codeIdentifier(gone.column)} of ${code(gone.table)}, and PostgreSQL does not look into functions: ${shows}. Replace the function first.`,
        span: gone.span,
        table: gone.table,
      };
    }
  },
});

interface Gone {
  readonly table: string;
  readonly column: string;
  readonly span: Span;
}

/** The columns that no longer have their name after a statement. */
function columnsGone(statement: Statement, { script }: StatementContext): readonly Gone[] {
  const rename = nodeAs(statement.node, 'RenameStmt');
  if (rename !== undefined) {
    if (rename.renameType !== 'OBJECT_COLUMN') return [];
    return [{ table: tableName(rename.relation), column: rename.subname ?? '', span: statement.span }];
  }
  return alterCommandsOf(statement, 'AT_DropColumn').map(({ table, command, position }) => {
    return { table, column: command.name ?? '', span: clauseSpan(script, statement, position) };
  });
}

/** Whether anything can call it: a function for triggers runs as a trigger's, and as nothing else. */
function isInUse(made: KnownFunction, context: StatementContext): boolean {
  return !made.forTriggers || firedBy(made, context) !== undefined;
}

/** A table with a trigger that calls the function. */
function firedBy({ name }: KnownFunction, { schema }: StatementContext): string | undefined {
  for (const table of schema.tables())
    if (table.triggers.some((trigger) => sameName(trigger.function, name))) return shortName(table.name, schema);
  return undefined;
}

/** Whether the change makes the function anew, or drops it, perhaps in a DO block. */
function isMended({ name }: KnownFunction, { change, script }: StatementContext): boolean {
  const creates = (other: Statement) =>
    sameName(qualifiedName(strings(nodeAs(other.node, 'CreateFunctionStmt')?.funcname)), name);
  const drops = (other: Statement) =>
    dropsOf(other).some((drop) => drop.type === 'OBJECT_FUNCTION' && sameName(drop.name, name));
  const inside = change.ofKind('DoStmt').flatMap((block) => statementsInside(block, script));
  return (
    change.ofKind('CreateFunctionStmt').some(creates) ||
    change.ofKind('DropStmt').some(drops) ||
    inside.some((one) => !('unread' in one) && (creates(one.statement) || drops(one.statement)))
  );
}

/** Whether a statement of the body names the column beside its table, or a trigger on the table looks at it in the row. */
function names(made: KnownFunction, { table, column }: Gone, { schema, script }: StatementContext): boolean {
  const { create, forTriggers } = made;
  if (!create.sql.includes(column) || nodeAs(create.node, 'CreateFunctionStmt')?.sql_body !== undefined) return false;
  const fires = schema.table(table)?.triggers.some((trigger) => sameName(trigger.function, made.name)) === true;
  if (forTriggers && fires && rowField(column).test(create.sql)) return true;
  if (!create.sql.includes(splitName(table).name)) return false;
  return statementsCalled(create, create, script).some((one) => {
    if ('unread' in one || !relationsNamed(one.statement).some((name) => sameName(name, table))) return false;
    return columnsIn(one.statement.node).includes(column) || writes(one.statement, table).includes(column);
  });
}

/** The columns of a table that an INSERT or UPDATE names as its targets. */
function writes({ node }: Statement, table: string): readonly (string | undefined)[] {
  const insert = nodeAs(node, 'InsertStmt');
  const update = nodeAs(node, 'UpdateStmt');
  if (!sameName(tableName(insert?.relation ?? update?.relation), table)) return [];
  return nodesAs(insert?.cols ?? update?.targetList, 'ResTarget').map(({ name }) => name);
}

/** `new.total` or `OLD."total"` in the text of a body. */
function rowField(column: string): RegExp {
  const name = column.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\b(?:new|old)\\s*\\.\\s*"?${name}\\b`, 'i');
}
