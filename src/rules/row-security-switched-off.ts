import { defineRule } from '../core/rule.ts';
import { alterCommands } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, sameName } from '../sql/names.ts';

export default defineRule({
  id: 'row-security-switched-off',
  category: 'security',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Row security is switched off for a table in use',
  why: 'From then on every role that has the right to read or write the table does so with all its rows: the policies stay, but nobody asks them. NO FORCE does the same for the owner, who is often the role that the program connects as.',
  instead:
    'Leave row security on and change the policies: ALTER POLICY, or a new policy before the old one is dropped, in the same transaction. A job that must see everything can have a role of its own with BYPASSRLS.',
  effect: null,
  noEffect: 'It shows in what other roles may read.',
  directions: ['up'],
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_DisableRowSecurity', 'AT_NoForceRowSecurity'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE users (id bigint PRIMARY KEY);\nALTER TABLE users ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON users USING (id = 1);\nCREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: ['ALTER TABLE users DISABLE ROW LEVEL SECURITY;', 'ALTER TABLE users NO FORCE ROW LEVEL SECURITY;'],
    good: [
      'ALTER TABLE users DISABLE ROW LEVEL SECURITY;\nUPDATE users SET id = 2 WHERE id = 1;\nALTER TABLE users ENABLE ROW LEVEL SECURITY;',
      'ALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items DISABLE ROW LEVEL SECURITY;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-rowsecurity.html'],
  *check(statement, context) {
    for (const { table, subtype, position } of alterCommands(statement)) {
      const off = subtype === 'AT_DisableRowSecurity';
      if (!off && subtype !== 'AT_NoForceRowSecurity') continue;
      const known = context.schema.table(table);
      if (!context.isExistingTable(table) || (known?.known === true && !known.rowSecurity)) continue;
      const back = off ? 'AT_EnableRowSecurity' : 'AT_ForceRowSecurity';
      const later = context.statements.slice(statement.index + 1).flatMap(alterCommands);
      if (later.some((one) => one.subtype === back && sameName(one.table, table))) continue;
      yield {
        message: off
          ? `From here on, every role with rights on ${code(table)} sees all its rows: its policies no longer count. Change the policies instead.`
          : `From here on, the policies of ${code(table)} no longer count for its owner, whom the program may connect as. Change the policies instead.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
