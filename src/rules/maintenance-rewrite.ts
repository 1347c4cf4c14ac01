import type { AlterTableType } from '@pgsql/types';
import { defineRule } from '../core/rule.ts';
import type { KnownSchema } from '../core/schema.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommands } from '../sql/alter.ts';
import { shortName } from '../sql/locks.ts';
import { code, tableName } from '../sql/names.ts';
import { nodesAs } from '../sql/nodes.ts';
import { isOn } from '../sql/options.ts';
import { keepsStorage } from '../sql/storage.ts';

const SUBCOMMANDS: Readonly<Partial<Record<AlterTableType, string>>> = {
  AT_SetLogged: 'SET LOGGED',
  AT_SetUnLogged: 'SET UNLOGGED',
  AT_SetTableSpace: 'SET TABLESPACE',
  AT_SetAccessMethod: 'SET ACCESS METHOD',
};

export default defineRule({
  id: 'maintenance-rewrite',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'The table is written anew for upkeep while nobody can use it',
  why: 'VACUUM FULL, CLUSTER, SET LOGGED, SET UNLOGGED, SET TABLESPACE and SET ACCESS METHOD copy the whole table, with its indexes, under AccessExclusiveLock: reads and writes wait until it is done, and the disk needs room for the copy. An index that is moved keeps them out as well, since whoever plans a query looks at every index.',
  instead:
    'Keep upkeep out of migrations. Plain VACUUM runs beside readers and writers; pg_repack and pg_squeeze rewrite a table that is in use. An unlogged table can be made as such.',
  effect: { lock: 'AccessExclusiveLock', rewrites: true },
  versions: 'SET ACCESS METHOD came with PostgreSQL 15.',
  kinds: ['AlterTableStmt', 'AlterTableMoveAllStmt', 'VacuumStmt', 'ClusterStmt'],
  subcommands: ['AT_SetLogged', 'AT_SetUnLogged', 'AT_SetTableSpace', 'AT_SetAccessMethod'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nINSERT INTO orders SELECT generate_series(1, 100);',
    bad: [
      'ALTER TABLE orders SET UNLOGGED;',
      'CLUSTER orders USING orders_pkey;',
      '-- no-transaction\nVACUUM FULL orders;',
    ],
    good: [
      '-- no-transaction\nVACUUM orders;',
      '-- no-transaction\nVACUUM (FULL off) orders;',
      'ALTER TABLE orders CLUSTER ON orders_pkey;',
      'ALTER TABLE orders SET LOGGED;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items SET UNLOGGED;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-vacuum.html',
    'https://www.postgresql.org/docs/current/sql-cluster.html',
    'https://www.postgresql.org/docs/current/sql-altertable.html',
  ],
  *check(statement, context) {
    for (const { what, table, index } of rewrites(statement, context.schema)) {
      if (table !== '' && !context.isExistingTable(table)) continue;
      // A partitioned table has no storage: such a setting is for partitions to come.
      const { kind } = context.schema.table(table) ?? {};
      if (kind === 'partitioned table' && statement.kind === 'AlterTableStmt') continue;
      yield {
        message: `${what} copies ${table === '' ? 'every table' : `all of ${index === undefined ? code(table) : `an index of ${code(table)}`}`} under AccessExclusiveLock, which keeps out reads and writes. Keep upkeep out of migrations.`,
        span: statement.span,
        ...(table === '' ? {} : { table }),
      };
    }
  },
});

interface Rewrite {
  readonly what: string;
  readonly table: string;
  readonly index?: string;
}

const MOVE: AlterTableType = 'AT_SetTableSpace';

/** What copies which table; an empty name stands for all of the database. */
function rewrites(statement: Statement, schema: KnownSchema): readonly Rewrite[] {
  const { node } = statement;
  if ('AlterTableMoveAllStmt' in node) return [{ what: 'SET TABLESPACE', table: '' }];
  if ('AlterTableStmt' in node && node.AlterTableStmt.objtype === 'OBJECT_INDEX') {
    const moves = nodesAs(node.AlterTableStmt.cmds, 'AlterTableCmd').some(({ subtype }) => subtype === MOVE);
    const index = schema.index(tableName(node.AlterTableStmt.relation));
    return moves && index !== undefined
      ? [{ what: 'ALTER INDEX … SET TABLESPACE', table: shortName(index.table, schema), index: index.name ?? '' }]
      : [];
  }
  if ('ClusterStmt' in node) return [{ what: 'CLUSTER', table: tableName(node.ClusterStmt.relation) }];
  if ('VacuumStmt' in node) {
    if (!isOn(node.VacuumStmt.options, 'full')) return [];
    const tables = nodesAs(node.VacuumStmt.rels, 'VacuumRelation').map(({ relation }) => tableName(relation));
    return (tables.length === 0 ? [''] : tables).map((table) => ({ what: 'VACUUM FULL', table }));
  }
  return alterCommands(statement).flatMap((command) => {
    const what = command.subtype === undefined ? undefined : SUBCOMMANDS[command.subtype];
    return what === undefined || keepsStorage(command, schema) ? [] : [{ what, table: command.table }];
  });
}
