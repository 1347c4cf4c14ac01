import { defineRule } from '../core/rule.ts';
import { codeIdentifier } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'drop-database',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'DROP DATABASE deletes a whole database for good',
  why: 'Everything in it is gone, and no transaction can undo it. A migration runs inside one database and has no business with another; that it names the right one on every server is luck.',
  instead: 'Drop databases by hand, with a backup at hand. Take the statement out.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  kinds: ['DropdbStmt'],
  examples: {
    schema: '',
    bad: ['-- no-transaction\nDROP DATABASE IF EXISTS old_shop;'],
    good: ['DROP SCHEMA IF EXISTS old_shop;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-dropdatabase.html'],
  *check(statement) {
    const name = nodeAs(statement.node, 'DropdbStmt')?.dbname ?? '';
    yield {
      message: `DROP DATABASE ${codeIdentifier(name)} deletes a whole database for good. Take it out, and drop databases by hand.`,
      span: statement.span,
    };
  },
});
