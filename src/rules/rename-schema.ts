import { namePart } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import { codeIdentifier } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'rename-schema',
  category: 'compatibility',
  severity: 'error',
  since: '0.1.0',
  summary: 'A schema is renamed while the running version still uses its old name',
  why: 'The old version of the program runs until the deploy is through, and again after a rollback: every query of it that names something in the schema fails from the moment of the rename, and a search_path that names the schema silently finds nothing, or something else.',
  instead:
    'Make a new schema, move one thing after the other with views of the old names left behind, and drop the old schema when nobody asks for it any more.',
  effect: null,
  noEffect: 'The danger is in what other sessions still ask for.',
  directions: ['up'],
  kinds: ['RenameStmt'],
  examples: {
    schema: 'CREATE SCHEMA shop;',
    bad: ['ALTER SCHEMA shop RENAME TO store;'],
    good: ['CREATE SCHEMA IF NOT EXISTS store_new;\nALTER SCHEMA store_new RENAME TO store;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-alterschema.html'],
  *check(statement, { schema }) {
    const rename = nodeAs(statement.node, 'RenameStmt');
    if (rename?.renameType !== 'OBJECT_SCHEMA') return;
    const { subname = '', newname = '' } = rename;
    if (schema.madeByChange('schema', namePart(subname))) return;
    yield {
      message: `The running version still asks for things in ${codeIdentifier(subname)}, and its queries fail once the schema is called ${codeIdentifier(newname)}. Move things one by one, and leave views behind.`,
      span: statement.span,
    };
  },
});
