import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { code, qualifiedName, strings } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { findNodes } from '../sql/walk.ts';

export default defineRule({
  id: 'new-enum-value-used-in-transaction',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new enum value is used in the transaction that adds it',
  why: 'PostgreSQL refuses to use a value that ALTER TYPE … ADD VALUE added in the same transaction (SQLSTATE 55P04), because an index could keep it after a rollback.',
  instead: 'Add the value in one migration, and use it in the next.',
  effect: null,
  noEffect: 'The rehearsal shows the failure itself.',
  failsWith: '55P04',
  versions:
    'From PostgreSQL 17 on, a value may be used at once where the same transaction created the type. Before 12, ADD VALUE could not run in a transaction at all.',
  kinds: ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'SelectStmt', 'AlterTableStmt', 'IndexStmt', 'ViewStmt'],
  examples: {
    schema:
      "CREATE TYPE state AS ENUM ('open');\nCREATE TABLE orders (id bigint PRIMARY KEY, state state);\nINSERT INTO orders VALUES (1, 'open');",
    bad: [
      "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';\nUPDATE orders SET state = 'paid' WHERE id = 1;",
      "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';\nALTER TABLE orders ALTER COLUMN state SET DEFAULT 'paid';",
    ],
    good: [
      ["ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';", "UPDATE orders SET state = 'paid' WHERE id = 1;"],
      "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';\nUPDATE orders SET state = 'open' WHERE id = 1;",
      "CREATE TYPE mood AS ENUM ('good', 'bad');\nSELECT 'bad'::mood;",
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertype.html#SQL-ALTERTYPE-NOTES'],
  *check(statement, context) {
    const added = addedValues(context);
    if (added.size === 0) return;
    for (const { sval, location } of findNodes(statement.node, 'A_Const')) {
      const type = sval?.sval === undefined ? undefined : added.get(sval.sval);
      if (type === undefined) continue;
      yield {
        message: `The value ${quoted(sval?.sval ?? '')} was added to ${code(type)} in this same transaction, and PostgreSQL refuses to use it before that ends. Use it in the next migration.`,
        span: context.spanAt(location),
      };
      return;
    }
  },
});

/** Values that earlier statements of the transaction added to types that were there before it, and their type. */
function addedValues({ earlier, inTransaction, postgresVersion }: StatementContext): ReadonlyMap<string, string> {
  if (!inTransaction) return NONE;
  const seen = SEEN.get(earlier) ?? { upTo: 0, created: new Set(), values: new Map() };
  SEEN.set(earlier, seen);
  // A transaction may have thousands of statements, and each of them asks.
  for (; seen.upTo < earlier.length; seen.upTo += 1) {
    const { node } = earlier[seen.upTo] ?? {};
    const created = nodeAs(node, 'CreateEnumStmt');
    if (created !== undefined && postgresVersion >= 17) seen.created.add(qualifiedName(strings(created.typeName)));
    const alter = nodeAs(node, 'AlterEnumStmt');
    const type = qualifiedName(strings(alter?.typeName));
    if (alter?.newVal === undefined || alter.oldVal !== undefined || seen.created.has(type)) continue;
    seen.values.set(alter.newVal, type);
  }
  return seen.values;
}

interface Seen {
  upTo: number;
  readonly created: Set<string>;
  readonly values: Map<string, string>;
}

const SEEN = new WeakMap<readonly Statement[], Seen>();
const NONE: ReadonlyMap<string, string> = new Map();

function quoted(value: string): string {
  return `‘${value.replace(/[`\p{C}]/gu, '?').slice(0, 60)}’`;
}
