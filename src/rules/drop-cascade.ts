import { named } from '../core/named.ts';
import { splitPart } from '../core/names.ts';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommands } from '../sql/alter.ts';
import { dropsOf } from '../sql/drops.ts';
import { code } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'drop-cascade',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'CASCADE drops whatever depends on the thing, without naming it',
  why: 'Views, foreign keys, columns, functions and triggers that depend on what is dropped go with it, on each database whatever happens to be there: production may have a view that no migration made. A reviewer cannot see from the text what is lost.',
  instead:
    'Leave CASCADE out, and drop each dependent thing by its name before. Then a dependency that nobody thought of stops the migration instead of going silently.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  directions: ['up'],
  kinds: ['DropStmt', 'AlterTableStmt'],
  subcommands: ['AT_DropColumn', 'AT_DropConstraint'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint CONSTRAINT total_positive CHECK (total > 0));\nCREATE VIEW totals AS SELECT total FROM orders;',
    bad: [
      'DROP VIEW IF EXISTS totals CASCADE;',
      'DROP TABLE IF EXISTS orders CASCADE;',
      'ALTER TABLE orders DROP COLUMN IF EXISTS total CASCADE;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey CASCADE;',
    ],
    good: [
      'DROP VIEW IF EXISTS totals;',
      'DROP VIEW IF EXISTS totals RESTRICT;',
      'CREATE TABLE IF NOT EXISTS picked (id bigint);\nDROP TABLE IF EXISTS picked CASCADE;',
      'DROP TRIGGER IF EXISTS noted ON orders CASCADE;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS total_positive CASCADE;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-depend.html'],
  *check(statement, context) {
    if (!cascades(statement)) return;
    const names = dropsOf(statement)
      .filter(({ type, name }) => !(type === 'OBJECT_TABLE' && !context.isExistingTable(name)))
      .filter(({ type, name }) => !madeHere(type, name, context) && !isLeaf(type, name, context))
      .map(({ name }) => code(name));
    if (names.length === 0) return;
    yield {
      message: `CASCADE drops whatever depends on ${names.join(', ')} without naming it. Drop dependent things by their names first, and leave CASCADE out.`,
      span: statement.span,
    };
  },
});

function cascades(statement: Statement): boolean {
  const drop = nodeAs(statement.node, 'DropStmt');
  if (drop !== undefined) return drop.behavior === 'DROP_CASCADE';
  return alterCommands(statement).some(
    ({ subtype, command }) =>
      (subtype === 'AT_DropColumn' || subtype === 'AT_DropConstraint') && command.behavior === 'DROP_CASCADE',
  );
}

function madeHere(type: string, name: string, { schema }: StatementContext): boolean {
  if (type === 'OBJECT_SCHEMA') return schema.madeByChange('schema', name);
  if (type === 'OBJECT_TYPE' || type === 'OBJECT_DOMAIN') return schema.madeByChange('type', name);
  if (type === 'OBJECT_FUNCTION') return schema.madeByChange('function', name);
  if (type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW') return schema.madeByChange('table', name);
  return false;
}

/** Whether nothing can depend on the thing: a trigger or policy, or a constraint that no foreign key can point to. */
function isLeaf(type: string, name: string, { schema }: StatementContext): boolean {
  if (type === 'OBJECT_TRIGGER' || type === 'OBJECT_POLICY') return true;
  if (type !== 'OBJECT_TABCONSTRAINT') return false;
  const { table, part } = splitPart(name);
  const known = named(schema.table(table)?.constraints ?? [], part);
  return known?.type === 'check' || known?.type === 'foreign key';
}
