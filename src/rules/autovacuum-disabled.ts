import type { Node } from '@pgsql/types';
import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommands } from '../sql/alter.ts';
import { code, sameName, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { isOff, isOn } from '../sql/options.ts';

export default defineRule({
  id: 'autovacuum-disabled',
  category: 'schema',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Autovacuum is switched off for a table',
  why: 'Dead rows stay for ever: the table and its indexes grow with every UPDATE and DELETE, and the planner goes by statistics that nobody renews. When the transaction counter comes near its end, PostgreSQL vacuums the table all the same, all at once and at the worst time.',
  instead:
    'Leave it on, and tune it for the table: autovacuum_vacuum_scale_factor, autovacuum_vacuum_cost_delay. For a bulk load, switch it back on in the same change.',
  effect: null,
  noEffect: 'It shows in weeks, not in the migration.',
  directions: ['up'],
  kinds: ['CreateStmt', 'AlterTableStmt'],
  subcommands: ['AT_SetRelOptions'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: [
      'ALTER TABLE orders SET (autovacuum_enabled = false);',
      'CREATE TABLE IF NOT EXISTS events (id bigint PRIMARY KEY) WITH (autovacuum_enabled = off);',
    ],
    good: [
      'ALTER TABLE orders SET (autovacuum_enabled = false);\nALTER TABLE orders RESET (autovacuum_enabled);',
      'ALTER TABLE orders SET (autovacuum_vacuum_scale_factor = 0.01);',
      'CREATE TEMPORARY TABLE picked (id bigint) WITH (autovacuum_enabled = off);',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-STORAGE-PARAMETERS',
    'https://www.postgresql.org/docs/current/routine-vacuuming.html',
  ],
  *check(statement, { change }) {
    for (const table of switchedOff(statement)) {
      if (change.ofKind('AlterTableStmt').some((other) => switchesOn(other, table))) continue;
      yield {
        message: `Nothing will clear dead rows out of ${code(table)}, nor renew its statistics, until its transaction counter runs out. Leave autovacuum on and tune it for the table.`,
        span: statement.span,
        table,
      };
    }
  },
});

function switchedOff(statement: Statement): readonly string[] {
  const create = nodeAs(statement.node, 'CreateStmt');
  if (create !== undefined) {
    const lasting = create.relation?.relpersistence !== 't' && isOff(create.options, 'autovacuum_enabled');
    return lasting ? [tableName(create.relation)] : [];
  }
  const off = alterCommands(statement).filter(
    ({ subtype, command }) => subtype === 'AT_SetRelOptions' && isOff(optionsIn(command.def), 'autovacuum_enabled'),
  );
  return off.map(({ table }) => table);
}

function switchesOn(statement: Statement, table: string): boolean {
  return alterCommands(statement).some(({ table: its, subtype, command }) => {
    if (!sameName(its, table)) return false;
    const options = optionsIn(command.def);
    if (subtype === 'AT_SetRelOptions') return isOn(options, 'autovacuum_enabled');
    const reset = nodesAs(options, 'DefElem').some(({ defname }) => defname === 'autovacuum_enabled');
    return subtype === 'AT_ResetRelOptions' && reset;
  });
}

function optionsIn(node: Node | undefined): readonly Node[] | undefined {
  return nodeAs(node, 'List')?.items;
}
