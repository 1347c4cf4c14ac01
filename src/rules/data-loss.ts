import { type DataAccount, examplesOf, losesData, lossesInWords, rowsLost } from '../core/account.ts';
import type { RehearsalContext } from '../core/rehearsal-context.ts';
import { defineRehearsalRule } from '../core/rule.ts';
import { FILE_START, type Span } from '../core/span.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRehearsalRule({
  id: 'data-loss',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'Rows or values are gone or changed after the migration, and nothing in the text says so',
  why: 'A foreign key with ON DELETE CASCADE, a trigger, or a conversion to a narrower type takes data away without a word of it in the migration. No way back restores it.',
  instead:
    'Say it: delete the rows in a statement of its own, or keep them. Convert into a new column, and compare before the old one goes.',
  effect: null,
  noEffect: 'The rows were counted and the values compared before and after.',
  examples: {
    schema:
      'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers ON DELETE CASCADE, total numeric(8, 2));\nINSERT INTO customers VALUES (1), (2);\nINSERT INTO orders VALUES (1, 1, 9.99), (2, 2, 5.00);',
    bad: ['DELETE FROM customers WHERE id = 1;', 'ALTER TABLE orders ALTER COLUMN total TYPE numeric(8, 0);'],
    good: [
      'DELETE FROM orders WHERE id = 1;',
      'ALTER TABLE orders RENAME TO sales;\nDELETE FROM sales WHERE id = 1;',
      'ALTER TABLE orders RENAME COLUMN total TO net;\nALTER TABLE orders DROP COLUMN net;',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10, 2);',
      'DROP TABLE orders;\nCREATE TABLE orders (id bigint PRIMARY KEY, customer bigint);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
  *check(context) {
    for (const account of context.outcome?.accounts ?? []) {
      if (!account.exact || !losesData(account)) continue;
      const unsaid = withoutAnnounced(account, context);
      const losses = lossesInWords(unsaid);
      if (losses.length === 0) continue;
      const examples = unsaid.changedColumns.flatMap(examplesOf);
      const shown = examples.length === 0 ? '' : ` For example ${examples.slice(0, 3).join('; ')}.`;
      yield {
        ...culprit(context, account),
        table: account.table,
        message: `After the change these are gone or changed, though no statement says so: ${losses.join(', ')}.${shown}`,
      };
    }
  },
});

/** What the text says is left out: rows of a table that is deleted from, columns that are dropped by name. */
function withoutAnnounced(account: DataAccount, context: RehearsalContext): DataAccount {
  const saysSo = (verbs: RegExp, name: string) => texts(context).some((sql) => verbs.test(sql) && mentions(sql, name));
  const renames = renamesOf(context);
  const saysOf = (verbs: RegExp, name: string) => namesOf(name, renames).some((one) => saysSo(verbs, one));
  const table = bareName(account.table);
  const rowsSaid = rowsLost(account) > 0 && saysOf(/\b(delete|truncate|drop|merge)\b/i, table);
  // Where no row is left, and the text says that they go, all their values went with them.
  if (rowsSaid && account.rowsAfter === 0) {
    return { ...account, rowsAfter: account.rowsBefore, droppedColumns: [], emptiedColumns: [], changedColumns: [] };
  }
  const valuesSaid = saysOf(/\b(update|delete|truncate|drop|merge)\b/i, table);
  return {
    ...account,
    ...(rowsSaid ? { rowsAfter: account.rowsBefore } : {}),
    droppedColumns: account.droppedColumns.filter(({ column }) => !saysOf(/\bdrop\b/i, column)),
    emptiedColumns: valuesSaid ? [] : account.emptiedColumns,
    changedColumns: account.changedColumns.filter(({ column }) => !saysOf(/\b(update|using)\b/i, column)),
  };
}

function texts(context: RehearsalContext): readonly string[] {
  return statementsOf(context).map(({ sql }) => sql);
}

function statementsOf({ migrations }: RehearsalContext) {
  return migrations.filter(({ migration }) => migration.direction === 'up').flatMap(({ script }) => script.statements);
}

/** What tables and columns were called, and are called from then on. */
function renamesOf(context: RehearsalContext): readonly (readonly [string, string])[] {
  return statementsOf(context).flatMap(({ node }) => {
    const { renameType, relation, subname = '', newname = '' } = nodeAs(node, 'RenameStmt') ?? {};
    if (renameType === 'OBJECT_TABLE') return [[relation?.relname ?? '', newname] as const];
    return renameType === 'OBJECT_COLUMN' ? [[subname, newname] as const] : [];
  });
}

/** A name, and those that it was changed to. */
function namesOf(name: string, renames: readonly (readonly [string, string])[]): readonly string[] {
  const names = [name];
  for (const [from, to] of renames) if (names.includes(from)) names.push(to);
  return names;
}

function bareName(table: string): string {
  return table.slice(table.indexOf('.') + 1);
}

/** Whether a name stands in a text as a word of its own. */
function mentions(sql: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`, 'i').test(sql);
}

/** The first statement that wrote to the table, or names it. */
function culprit(
  context: RehearsalContext,
  { table }: DataAccount,
): { path: string; span: Span; statementIndex?: number } {
  for (const { path, statements } of context.traces) {
    const wrote = statements.find(
      ({ written, rewrites }) =>
        written.some(({ relation, deleted }) => relation === table && deleted > 0) ||
        rewrites.some(({ relation }) => relation === table),
    );
    if (wrote !== undefined) return { path, span: wrote.span, statementIndex: wrote.index };
  }
  return { path: context.traces[0]?.path ?? '', span: FILE_START };
}
