import { partName } from '../core/names.ts';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Span } from '../core/span.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommands, alterCommandsOf, columnConstraint } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { isComputedAndRequired, isNeverNull } from '../sql/column-work.ts';
import { insertAt } from '../sql/edits.ts';
import { code, codeIdentifier, quoteIdentifier, quoteName, splitName, strings } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { Places } from '../sql/places.ts';
import { fileName, inSteps, removal } from '../sql/split.ts';
import { isFound } from '../sql/undone.ts';

export default defineRule({
  id: 'set-not-null-scan',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'SET NOT NULL reads the whole table while nobody can use it',
  why: 'PostgreSQL must see that no row has NULL there, and reads every row to do so, holding AccessExclusiveLock: reads and writes wait until it is done. It skips the reading where a validated CHECK already says that the column is not NULL.',
  instead:
    'In one migration, add CHECK (column IS NOT NULL) NOT VALID. In the next, VALIDATE CONSTRAINT, which reads the table but lets others read and write. Then SET NOT NULL is instant, and the CHECK can be dropped.',
  effect: { lock: 'AccessExclusiveLock', scans: true },
  versions:
    'The validated CHECK spares the reading from PostgreSQL 12 on. PostgreSQL 18 can also add the NOT NULL constraint itself as NOT VALID and validate it later; NOT NULL beside a new virtual column computes the value of every row.',
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_SetNotNull', 'AT_AddConstraint', 'AT_AddColumn'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, email text);\nCREATE TABLE "Order.Lines" (id bigint PRIMARY KEY, "Unit.Price" int);',
    bad: [
      'ALTER TABLE orders ALTER COLUMN email SET NOT NULL;',
      'ALTER TABLE orders ADD CONSTRAINT email_known CHECK (email IS NOT NULL) NOT VALID;\nALTER TABLE orders ALTER COLUMN email SET NOT NULL;',
      'ALTER TABLE "Order.Lines" ALTER COLUMN "Unit.Price" SET NOT NULL;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS paid boolean DEFAULT false;\nALTER TABLE orders ALTER COLUMN paid SET NOT NULL;',
    ],
    good: [
      [
        'ALTER TABLE orders ADD CONSTRAINT email_known CHECK (email IS NOT NULL) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT email_known;',
        'ALTER TABLE orders ALTER COLUMN email SET NOT NULL;',
      ],
      'CREATE TABLE IF NOT EXISTS items (id bigint, name text);\nALTER TABLE items ALTER COLUMN name SET NOT NULL;',
      'ALTER TABLE orders ALTER COLUMN id SET NOT NULL;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL',
    'https://www.postgresql.org/docs/release/12.0/',
  ],
  *check(statement, context) {
    for (const { table, subtype, command, constraint, column: added, position } of alterCommands(statement)) {
      const constrains = constraint?.contype === 'CONSTR_NOTNULL' && constraint.skip_validation !== true;
      const computed = subtype === 'AT_AddColumn' && isComputedAndRequired(added);
      if (subtype !== 'AT_SetNotNull' && !constrains && !computed) continue;
      const column = computed
        ? (added?.colname ?? '')
        : constrains
          ? (strings(constraint.keys)[0] ?? '')
          : (command.name ?? '');
      if (!context.isExistingTable(table)) continue;
      if (isNeverNull(context.schema.table(table), column)) continue;
      const what = computed ? 'NOT NULL beside the virtual column' : 'SET NOT NULL on';
      const filled = computed ? undefined : addedWithDefault(table, column, statement, context);
      const cure = computed
        ? 'Add the column without it, then a CHECK (… IS NOT NULL) NOT VALID, and validate that in the next migration.'
        : filled === undefined
          ? 'Add a CHECK (… IS NOT NULL) NOT VALID first, validate it in the next migration, then set NOT NULL.'
          : `Write NOT NULL beside the column in line ${filled.span.line}, where its default spares the reading.`;
      yield {
        message: `${what} ${codeIdentifier(column)} reads all of ${code(table)} under AccessExclusiveLock, which keeps out reads and writes. ${cure}`,
        span: clauseSpan(context.script, statement, position),
        table,
        ...(subtype !== 'AT_SetNotNull' || context.nested || alterCommands(statement).length !== 1
          ? {}
          : filled === undefined
            ? byCheck(table, column, context, statement)
            : besideColumn(filled.span, context, statement)),
      };
    }
  },
});

/** The clause of an earlier ADD COLUMN in this file that gives every row of the column a value. */
function addedWithDefault(table: string, column: string, { index }: Statement, context: StatementContext) {
  const { script, statements, undone } = context;
  const added = ADDED.of(statements, partName(table, column)).find(
    ({ at }) => at < index && isFound(undone, at, index),
  );
  return added === undefined ? undefined : { span: clauseSpan(script, added.statement, added.position) };
}

const ADDED = new Places((statement) =>
  alterCommandsOf(statement, 'AT_AddColumn').flatMap(({ table, column, position }) => {
    const given = columnConstraint(column, 'CONSTR_DEFAULT')?.raw_expr;
    if (given === undefined || nodeAs(given, 'A_Const')?.isnull === true) return [];
    return [{ name: partName(table, column?.colname ?? ''), statement, position }];
  }),
);

/** NOT NULL from the first moment on, in place of the statement that sets it. */
function besideColumn({ end }: Span, context: StatementContext, statement: Statement) {
  const edits = [insertAt(context.script, end, ' NOT NULL'), removal(context, statement)];
  return { suggestion: { description: 'Write NOT NULL beside the new column, whose default fills every row.', edits } };
}

/** By way of a CHECK, in three files. */
function byCheck(table: string, column: string, context: StatementContext, statement: Statement) {
  const stem = splitName(table).name;
  const [on, name, what] = [quoteName(table), quoteIdentifier(`${stem}_${column}_not_null`), quoteIdentifier(column)];
  return inSteps(
    context,
    [{ span: statement.span, text: `ALTER TABLE ${on} ADD CONSTRAINT ${name} CHECK (${what} IS NOT NULL) NOT VALID` }],
    [
      { name: fileName('validate', stem, column), text: `ALTER TABLE ${on} VALIDATE CONSTRAINT ${name};\n` },
      {
        name: fileName('require', stem, column),
        text: `ALTER TABLE ${on} ALTER COLUMN ${what} SET NOT NULL;\nALTER TABLE ${on} DROP CONSTRAINT IF EXISTS ${name};\n`,
      },
    ],
    'Add a CHECK as NOT VALID, validate it, then set NOT NULL.',
  );
}
