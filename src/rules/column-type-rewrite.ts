import { defineRule } from '../core/rule.ts';
import { alterCommands } from '../sql/alter.ts';
import { alterTypeWork, type TypeWork } from '../sql/alter-type.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, codeIdentifier } from '../sql/names.ts';
import { printType, sqlType } from '../sql/types.ts';

export default defineRule({
  id: 'column-type-rewrite',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new column type writes the whole table anew while nobody can use it',
  why: 'Where the stored form of the values changes, PostgreSQL writes every row and every index again and holds AccessExclusiveLock all that time: reads and writes wait, and the disk needs room for a second copy. Longer varchar, varchar to text, and a numeric with more digits before the point keep the stored form and cost nothing. Even then every index is built anew that has the column in an expression or its WHERE, or is sorted by another collation, and every CHECK on the column is tried on every row again.',
  instead:
    'Add a new column of the new type, write both from the program or a trigger, fill the old rows in batches, then move reads over and drop the old column in a later migration.',
  effect: { lock: 'AccessExclusiveLock', rewrites: true },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AlterColumnType'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE orders (id integer PRIMARY KEY, note varchar(50), total numeric(8,2), placed timestamp, code text, state varchar(9), lot varchar(9) COLLATE "C", town varchar(50), CONSTRAINT state_known CHECK (length(state) > 0));\nCREATE INDEX orders_code_idx ON orders (code);\nCREATE INDEX orders_lot_idx ON orders (lot);\nCREATE INDEX orders_town_idx ON orders (lower(town));\nCREATE DOMAIN phrase AS text;\nCREATE DOMAIN word AS text CHECK (value > \'a\');\nCREATE TABLE users (id bigint PRIMARY KEY, name varchar(50), nick varchar(50), tags text[], paused interval);\nCREATE INDEX users_name_idx ON users (name) WHERE id > 0;\nCREATE INDEX users_nick_idx ON users (nick, lower(name));',
    bad: [
      'ALTER TABLE orders ALTER COLUMN id TYPE bigint;',
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,4);',
      'ALTER TABLE orders ALTER COLUMN code TYPE text USING lower(code);',
      'ALTER TABLE orders ALTER COLUMN code TYPE varchar(99);',
      'ALTER TABLE orders ALTER COLUMN code TYPE text COLLATE "C";',
      'ALTER TABLE orders ALTER COLUMN lot TYPE varchar(99);',
      'ALTER TABLE orders ALTER COLUMN town TYPE text;',
      'ALTER TABLE orders ALTER COLUMN state TYPE text;',
      'ALTER TABLE orders ALTER COLUMN code TYPE text USING code::varchar(5);',
      'ALTER TABLE orders ALTER COLUMN code TYPE word;',
      'ALTER TABLE users ALTER COLUMN name TYPE varchar(99);',
      'ALTER TABLE users ALTER COLUMN nick TYPE varchar(99);',
      'ALTER TABLE users ALTER COLUMN tags TYPE varchar[];',
      'ALTER TABLE users ALTER COLUMN paused TYPE interval(3);',
    ],
    good: [
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);',
      'ALTER TABLE orders ALTER COLUMN note TYPE text;',
      'ALTER TABLE orders ALTER COLUMN note TYPE text COLLATE "C";',
      'ALTER TABLE orders ALTER COLUMN note TYPE text USING note::text;',
      'ALTER TABLE orders ALTER COLUMN lot TYPE text COLLATE "C";',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS state_known, ALTER COLUMN state TYPE text;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS state_known;\nALTER TABLE orders ADD CONSTRAINT state_known CHECK (length(state) > 0) NOT VALID;\nALTER TABLE orders ALTER COLUMN state TYPE text;',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2);',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric;',
      'ALTER TABLE orders ALTER COLUMN note TYPE phrase;',
      'ALTER TABLE orders ALTER COLUMN placed TYPE timestamp(6);',
      'ALTER TABLE users ALTER COLUMN paused TYPE interval(6);',
      'CREATE TABLE IF NOT EXISTS items (id integer);\nALTER TABLE items ALTER COLUMN id TYPE bigint;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'https://www.postgresql.org/docs/release/9.2.0/',
  ],
  *check(statement, context) {
    const all = alterCommands(statement);
    for (const given of all) {
      const { table, subtype, command, column, position } = given;
      if (subtype !== 'AT_AlterColumnType' || !context.isExistingTable(table)) continue;
      const work = alterTypeWork(given, all, context.schema);
      if (work === undefined) continue;
      const name = command.name ?? '';
      const to = printType(sqlType(column?.typeName));
      const old = context.schema.table(table)?.columns.get(name)?.type;
      const from = old === undefined || old === to ? '' : ` from ${old}`;
      yield {
        message: `Changing ${codeIdentifier(name)} of ${code(table)}${from} to ${to} ${inWords(work)} under AccessExclusiveLock, which keeps out reads and writes. ${cure(work)}`,
        span: clauseSpan(context.script, statement, position),
        table,
        // An index that is built anew is another index to PostgreSQL, built by reading the table.
        ...(rewrites(work) ? {} : { effect: { lock: 'AccessExclusiveLock', scans: true } as const }),
        ...(work.does === 'perhaps rewrite' ? { severity: 'warning' as const } : {}),
      };
    }
  },
});

function rewrites({ does }: TypeWork): boolean {
  return does === 'rewrite' || does === 'perhaps rewrite';
}

function inWords(work: TypeWork): string {
  if (work.does === 'check') return `tries ${checkOf(work.check)} on every row again`;
  if (work.does === 'build indexes') return 'builds its indexes anew';
  return `${work.does === 'rewrite' ? 'writes' : 'may write'} the whole table anew`;
}

function cure(work: TypeWork): string {
  if (work.does !== 'check') return 'Add a new column, fill it in batches, and move over.';
  return `Drop ${checkOf(work.check)} in the same statement, add it again NOT VALID, and validate it in the next migration.`;
}

function checkOf(name: string | undefined): string {
  return name === undefined ? 'its CHECK' : codeIdentifier(name);
}
