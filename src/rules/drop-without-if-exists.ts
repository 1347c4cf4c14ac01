import type { ObjectType } from '@pgsql/types';
import { splitPart } from '../core/names.ts';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { clauseSpan, clausesOf } from '../sql/clauses.ts';
import { type Drop, dropsOf } from '../sql/drops.ts';
import { createdBefore } from '../sql/earlier.ts';
import { afterWords, suggest } from '../sql/edits.ts';
import { code, codeIdentifier } from '../sql/names.ts';

const SAID: Readonly<Partial<Record<ObjectType, string>>> = {
  OBJECT_COLUMN: 'DROP COLUMN',
  OBJECT_TABCONSTRAINT: 'DROP CONSTRAINT',
};

export default defineRule({
  id: 'drop-without-if-exists',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'DROP fails where the thing is gone already',
  why: 'A migration that stopped half-way, was applied by hand in an emergency, or meets a database restored from a backup is run again. A plain DROP then fails with “does not exist”, and every deploy stops at it until somebody repairs the database by hand. Down files are run in emergencies: there it matters most.',
  instead: 'Write DROP … IF EXISTS, also for columns and constraints.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  kinds: ['DropStmt', 'AlterTableStmt', 'DropRoleStmt'],
  subcommands: ['AT_DropColumn', 'AT_DropConstraint'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, note text, CONSTRAINT note_short CHECK (length(note) < 99));\nCREATE INDEX orders_note_idx ON orders (note);',
    bad: [
      'DROP TABLE orders;',
      'DROP INDEX orders_note_idx;',
      'ALTER TABLE orders DROP COLUMN note;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS note_short, DROP note;',
      'ALTER TABLE orders DROP CONSTRAINT note_short;',
    ],
    good: [
      'DROP TABLE IF EXISTS orders;',
      'ALTER TABLE orders DROP COLUMN IF EXISTS note;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS note_short;',
      'ALTER TABLE orders ALTER COLUMN note DROP NOT NULL;',
      'CREATE OR REPLACE FUNCTION helper() RETURNS int LANGUAGE sql AS $$SELECT 1$$;\nSELECT helper();\nDROP FUNCTION helper();',
      'CREATE TABLE IF NOT EXISTS orders_new (LIKE orders);\nALTER TABLE orders RENAME TO orders_old;\nALTER TABLE orders_new RENAME TO orders;\nDROP TABLE orders_old;',
      'CREATE TEMPORARY TABLE picked (id bigint, note text);\nALTER TABLE picked DROP COLUMN note;\nDROP TABLE picked;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-droptable.html',
    'https://www.postgresql.org/docs/current/sql-altertable.html',
  ],
  *check(statement, context) {
    if (context.nested) return;
    const drops = dropsOf(statement).filter((drop) => !drop.guarded && !madeBefore(statement, drop, context));
    if ('AlterTableStmt' in statement.node) {
      for (const drop of drops) yield ofAlter(statement, drop, context);
    } else if (drops[0] !== undefined) {
      const what = words(statement);
      const edit = afterWords(
        context.script,
        statement,
        what.map((word) => word.toLowerCase()),
        ' IF EXISTS',
      );
      const names = drops.map(({ name }) => code(name)).join(', ');
      yield {
        message: `${what.join(' ')} of ${names} fails if it runs a second time. Write ${what.join(' ')} IF EXISTS.`,
        span: statement.span,
        ...suggest(`Write ${what.join(' ')} IF EXISTS.`, edit),
      };
    }
  },
});

function ofAlter(statement: Statement, drop: Drop, { script }: StatementContext) {
  const what = SAID[drop.type] ?? 'DROP';
  const { table, part } = splitPart(drop.name);
  const position = drop.position ?? 0;
  const clause = clausesOf(statement)[position] ?? [];
  const lead = drop.type === 'OBJECT_COLUMN' ? ['drop', 'column?'] : ['drop', 'constraint'];
  return {
    message: `${what} ${codeIdentifier(part)} on ${code(table)} fails if it runs a second time. Write ${what} IF EXISTS.`,
    span: clauseSpan(script, statement, position),
    table,
    ...suggest(`Write ${what} IF EXISTS.`, afterWords(script, statement, lead, ' IF EXISTS', clause)),
  };
}

/** A helper that the file makes for itself and takes away again is there on every run; so is a temporary table. */
function madeBefore(statement: Statement, drop: Drop, context: StatementContext): boolean {
  const table = drop.position === undefined ? drop.name : drop.name.slice(0, drop.name.lastIndexOf('.'));
  const ofTable = drop.position !== undefined || drop.type === 'OBJECT_TABLE';
  if (ofTable && context.schema.table(table)?.temporary === true) return true;
  return createdBefore(statement, context, drop);
}

/** The words that say what is dropped: `DROP MATERIALIZED VIEW`. */
function words({ node }: Statement): string[] {
  if ('DropRoleStmt' in node) return ['DROP', 'ROLE'];
  const type = 'DropStmt' in node ? node.DropStmt.removeType : undefined;
  const concurrently = 'DropStmt' in node && node.DropStmt.concurrent === true ? ['CONCURRENTLY'] : [];
  return [
    'DROP',
    ...(NAMES[type ?? 'OBJECT_TABLE'] ?? (type ?? '').replace('OBJECT_', '')).split(' '),
    ...concurrently,
  ];
}

const NAMES: Readonly<Partial<Record<ObjectType, string>>> = {
  OBJECT_MATVIEW: 'MATERIALIZED VIEW',
  OBJECT_FOREIGN_TABLE: 'FOREIGN TABLE',
  OBJECT_STATISTIC_EXT: 'STATISTICS',
  OBJECT_FOREIGN_SERVER: 'SERVER',
  OBJECT_FDW: 'FOREIGN DATA WRAPPER',
  OBJECT_EVENT_TRIGGER: 'EVENT TRIGGER',
};
