import type { ObjectType } from '@pgsql/types';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { creationOf } from '../sql/creations.ts';
import { code, objectName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { Places } from '../sql/places.ts';
import { isFound } from '../sql/undone.ts';

export default defineRule({
  id: 'drop-view-in-use',
  category: 'destruction',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A view or foreign table is dropped that the running version may still read',
  why: 'The version of the program that still runs while the migration does will fail on every query that names it. No rows are lost, except that a materialized view has to be computed anew. Grants on the view are gone even when it is made again.',
  instead:
    'First deploy a version that no longer reads the view. To change a view, use CREATE OR REPLACE VIEW, which keeps its grants; where that is not possible, make it again in the same transaction and grant again.',
  effect: null,
  noEffect: 'The danger is in what other sessions still ask for.',
  directions: ['up'],
  kinds: ['DropStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE VIEW totals AS SELECT total FROM orders;',
    bad: ['DROP VIEW IF EXISTS totals;'],
    good: [
      'DROP VIEW IF EXISTS totals;\nCREATE VIEW totals AS SELECT total, id FROM orders;',
      'CREATE OR REPLACE VIEW ids AS SELECT id FROM orders;\nDROP VIEW IF EXISTS ids;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-dropview.html'],
  *check(statement, context) {
    const { schema } = context;
    const drop = nodeAs(statement.node, 'DropStmt');
    if (!isView(drop?.removeType)) return;
    for (const object of drop?.objects ?? []) {
      const name = objectName(object);
      if (schema.madeByChange('table', name) || isMadeLater(name, statement, context)) continue;
      if (schema.complete && schema.table(name) === undefined) continue;
      yield {
        message: `The running version may still read ${code(name)}, and its queries fail once it is gone. Stop using it first, and drop it in a later migration.`,
        span: statement.span,
        table: name,
      };
    }
  },
});

function isView(type: ObjectType | undefined): boolean {
  return type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW' || type === 'OBJECT_FOREIGN_TABLE';
}

function isMadeLater(name: string, { index }: Statement, { statements, undone }: StatementContext): boolean {
  return MADE.of(statements, name).some(({ at }) => at > index && isFound(undone, at, index));
}

const MADE = new Places((statement) => {
  const made = creationOf(statement);
  return made === undefined ? [] : [made];
});
