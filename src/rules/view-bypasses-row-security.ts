import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { isOff, isOn } from '../sql/options.ts';
import { findNodes } from '../sql/walk.ts';

export default defineRule({
  id: 'view-bypasses-row-security',
  category: 'security',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A view shows the rows of a table past its row security',
  why: 'A view reads its tables with the rights of its owner, who is mostly the owner of the tables and sees every row: the policies do not count for whoever may read the view. CREATE OR REPLACE VIEW without security_invoker takes it away again. A materialized view keeps the rows for all its readers.',
  instead:
    'Create the view WITH (security_invoker = true): then the rights and policies of the one who asks count. Where it is meant to show more, say so in a suppression and grant it to few.',
  effect: null,
  noEffect: 'It shows in what other roles may read.',
  versions: 'security_invoker came with PostgreSQL 15.',
  appliesTo: { from: 15 },
  directions: ['up'],
  kinds: ['ViewStmt', 'CreateTableAsStmt', 'AlterTableStmt'],
  subcommands: ['AT_SetRelOptions', 'AT_ResetRelOptions'],
  examples: {
    schema:
      'CREATE TABLE users (id bigint PRIMARY KEY, email text);\nALTER TABLE users ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON users USING (id = 1);\nCREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE VIEW ids WITH (security_invoker = true) AS SELECT id FROM users;',
    bad: [
      'CREATE OR REPLACE VIEW emails AS SELECT u.email FROM orders o JOIN users u ON u.id = o.id;',
      'CREATE OR REPLACE VIEW ids AS SELECT id FROM users WHERE id > 0;',
      'CREATE MATERIALIZED VIEW IF NOT EXISTS emails AS SELECT email FROM users;',
      'ALTER VIEW ids SET (security_invoker = false);',
    ],
    good: [
      'CREATE OR REPLACE VIEW emails WITH (security_invoker = true) AS SELECT email FROM users;',
      'CREATE OR REPLACE VIEW emails WITH (security_invoker) AS SELECT email FROM users;',
      'CREATE OR REPLACE VIEW numbers AS SELECT id FROM orders;',
      'CREATE OR REPLACE VIEW emails AS SELECT email FROM users;\nALTER VIEW emails SET (security_invoker = on);',
      'WITH users AS (SELECT 1) SELECT * FROM users;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createview.html',
    'https://www.postgresql.org/docs/current/rules-privileges.html',
  ],
  *check(statement, context) {
    const alter = nodeAs(statement.node, 'AlterTableStmt');
    if (alter !== undefined) {
      if (alter.objtype !== 'OBJECT_VIEW' || !losesInvoker(statement)) return;
      const view = tableName(alter.relation);
      yield {
        message: `${code(view)} will read its tables with its owner’s rights, past the row security of whoever asks. Leave security_invoker on.`,
        span: statement.span,
      };
      return;
    }
    const view = viewOf(statement);
    if (view === undefined) return;
    const secured = relationsRead(view.query).find((name) => context.schema.table(name)?.rowSecurity === true);
    if (secured === undefined || (!view.materialized && isSetLater(view.name, statement, context))) return;
    yield {
      message: view.materialized
        ? `The materialized view ${code(view.name)} keeps rows of ${code(secured)} for all its readers, past the row security of the table. Grant it to few, or use a view with security_invoker.`
        : `The view ${code(view.name)} shows rows of ${code(secured)} with its owner’s rights, past the row security of whoever asks. Create it WITH (security_invoker = true).`,
      span: statement.span,
      table: secured,
    };
  },
});

interface View {
  readonly name: string;
  readonly query: unknown;
  readonly materialized: boolean;
}

/** The view that a statement makes, unless it reads with the rights of the one who asks. */
function viewOf({ node }: Statement): View | undefined {
  if ('ViewStmt' in node) {
    const { view, query, options } = node.ViewStmt;
    const own = isOn(options, 'security_invoker');
    return own ? undefined : { name: tableName(view), query, materialized: false };
  }
  const create = nodeAs(node, 'CreateTableAsStmt');
  if (create?.objtype !== 'OBJECT_MATVIEW') return undefined;
  return { name: tableName(create.into?.rel), query: create.query, materialized: true };
}

/** The relations that a query reads, without the names that its WITH clauses make. */
function relationsRead(query: unknown): readonly string[] {
  const made = new Set(findNodes(query, 'CommonTableExpr').map(({ ctename }) => ctename));
  return findNodes(query, 'RangeVar')
    .filter(({ relname, schemaname }) => schemaname !== undefined || !made.has(relname))
    .map(tableName);
}

function isSetLater(view: string, statement: Statement, { statements }: StatementContext): boolean {
  return statements.slice(statement.index + 1).some(({ node }) => {
    const alter = nodeAs(node, 'AlterTableStmt');
    if (alter === undefined || tableName(alter.relation) !== view) return false;
    return optionsSet(alter.cmds).some((options) => isOn(options, 'security_invoker'));
  });
}

function losesInvoker({ node }: Statement): boolean {
  const { cmds } = nodeAs(node, 'AlterTableStmt') ?? {};
  const reset = nodesAs(cmds, 'AlterTableCmd').some(
    ({ subtype, def }) =>
      subtype === 'AT_ResetRelOptions' &&
      nodesAs(nodeAs(def, 'List')?.items, 'DefElem').some(({ defname }) => defname === 'security_invoker'),
  );
  return reset || optionsSet(cmds).some((options) => isOff(options, 'security_invoker'));
}

function optionsSet(cmds: Parameters<typeof nodesAs>[0]) {
  return nodesAs(cmds, 'AlterTableCmd')
    .filter(({ subtype }) => subtype === 'AT_SetRelOptions')
    .map(({ def }) => nodeAs(def, 'List')?.items);
}
