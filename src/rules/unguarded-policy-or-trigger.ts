import type { ObjectType } from '@pgsql/types';
import { partName } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { droppedBefore } from '../sql/earlier.ts';
import { afterWords, insertAt } from '../sql/edits.ts';
import { code, codeIdentifier, quoteIdentifier, quoteName, tableName } from '../sql/names.ts';

export default defineRule({
  id: 'unguarded-policy-or-trigger',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'CREATE TRIGGER, POLICY or RULE fails where the thing is there already',
  why: 'CREATE TRIGGER and CREATE POLICY have no IF NOT EXISTS. When the migration is run again it fails with “already exists”, and every deploy stops at it until somebody repairs the database by hand.',
  instead:
    'Write CREATE OR REPLACE TRIGGER (from PostgreSQL 14 on) or CREATE OR REPLACE RULE; for policies and constraint triggers, write DROP … IF EXISTS of the same name before it, in the same file.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  versions: 'CREATE OR REPLACE TRIGGER came with PostgreSQL 14.',
  kinds: ['CreateTrigStmt', 'CreatePolicyStmt', 'RuleStmt'],
  examples: {
    schema:
      "CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';",
    bad: [
      'CREATE TRIGGER noted BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION noted();',
      'CREATE POLICY own ON orders USING (id = 1);',
      'CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;',
    ],
    good: [
      'DROP TRIGGER IF EXISTS noted ON orders;\nCREATE TRIGGER noted BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION noted();',
      'CREATE OR REPLACE TRIGGER noted BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION noted();',
      'DROP POLICY IF EXISTS own ON orders;\nCREATE POLICY own ON orders USING (id = 1);',
      'CREATE OR REPLACE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createtrigger.html',
    'https://www.postgresql.org/docs/current/sql-createpolicy.html',
  ],
  *check(statement, context) {
    const { script, nested, postgresVersion } = context;
    const made = nested ? undefined : creation(statement);
    if (made === undefined || made.guarded) return;
    const { what, type, name, table } = made;
    if (droppedBefore(statement, context, type, partName(table, name))) return;
    const drop = `DROP ${what} IF EXISTS ${quoteIdentifier(name)} ON ${quoteName(table)}`;
    const replaceable = made.replaceable && (what === 'RULE' || postgresVersion >= 14);
    const edit = replaceable
      ? afterWords(script, statement, ['create'], ' OR REPLACE')
      : insertAt(script, statement.span.start, `${drop};\n`);
    const cure = replaceable ? `Write CREATE OR REPLACE ${what}.` : `Write ${drop} before it.`;
    yield {
      message: `CREATE ${what} ${codeIdentifier(name)} on ${code(table)} fails if it runs a second time. ${cure}`,
      span: statement.span,
      table,
      ...(edit === undefined ? {} : { suggestion: { description: cure, edits: [edit] } }),
    };
  },
});

interface Made {
  readonly what: string;
  readonly type: ObjectType;
  readonly name: string;
  readonly table: string;
  readonly guarded: boolean;
  readonly replaceable: boolean;
}

function creation({ node }: Statement): Made | undefined {
  if ('CreateTrigStmt' in node) {
    const { trigname: name = '', relation, replace, isconstraint } = node.CreateTrigStmt;
    const own = { what: 'TRIGGER', type: 'OBJECT_TRIGGER', name, table: tableName(relation) } as const;
    return { ...own, guarded: replace === true, replaceable: isconstraint !== true };
  }
  if ('CreatePolicyStmt' in node) {
    const { policy_name: name = '', table } = node.CreatePolicyStmt;
    const own = { what: 'POLICY', type: 'OBJECT_POLICY', name, table: tableName(table) } as const;
    return { ...own, guarded: false, replaceable: false };
  }
  if (!('RuleStmt' in node)) return undefined;
  const { rulename: name = '', relation, replace } = node.RuleStmt;
  const own = { what: 'RULE', type: 'OBJECT_RULE', name, table: tableName(relation) } as const;
  return { ...own, guarded: replace === true, replaceable: true };
}
