import { defineRule } from '../core/rule.ts';
import { code, objectName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'drop-schema',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'DROP SCHEMA takes away a whole namespace',
  why: 'With CASCADE it deletes every table, view, function and type in the schema, and what depends on them elsewhere, without naming one. Without CASCADE it works only on an empty schema, and still breaks whoever names the schema in `search_path` or grants.',
  instead:
    'Drop what is in the schema one by one, in migrations that name each thing, after the running version has stopped using it. Drop the empty schema last, without CASCADE.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  directions: ['up'],
  kinds: ['DropStmt'],
  examples: {
    schema: 'CREATE SCHEMA archive;\nCREATE TABLE archive.orders (id bigint PRIMARY KEY);',
    bad: ['DROP SCHEMA IF EXISTS archive CASCADE;'],
    good: [
      'CREATE SCHEMA IF NOT EXISTS scratch;\nDROP SCHEMA IF EXISTS scratch;',
      'CREATE SCHEMA IF NOT EXISTS archive;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-dropschema.html'],
  *check(statement, { schema }) {
    const drop = nodeAs(statement.node, 'DropStmt');
    if (drop?.removeType !== 'OBJECT_SCHEMA') return;
    for (const object of drop.objects ?? []) {
      const name = objectName(object);
      if (schema.madeByChange('schema', name)) continue;
      if (drop.behavior === 'DROP_CASCADE') {
        yield {
          message: `DROP SCHEMA ${code(name)} takes everything in the schema with it, for good, without naming it. Drop its contents one by one first, and leave CASCADE out.`,
          span: statement.span,
        };
      } else {
        yield {
          message: `DROP SCHEMA ${code(name)} works only where nothing is left in it, and breaks whoever names it in search_path. Make sure that nobody does.`,
          span: statement.span,
          severity: 'warning',
        };
      }
    }
  },
});
