import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { code, objectName, qualifiedName, strings } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { Places } from '../sql/places.ts';

export default defineRule({
  id: 'security-definer-without-search-path',
  category: 'security',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A SECURITY DEFINER function looks names up where its caller says',
  why: 'The function runs with the rights of its owner but with the search_path of whoever calls it. A caller who can create objects anywhere, temporary ones are enough, puts a table or an operator of their own in the way, and it runs as the owner.',
  instead:
    'Fix the path in the function itself: SET search_path = pg_catalog, pg_temp, or an empty one with every name qualified. A body in BEGIN ATOMIC resolves its names when it is created and needs none.',
  effect: null,
  noEffect: 'It is about who may call the function later.',
  kinds: ['CreateFunctionStmt', 'AlterFunctionStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: [
      'CREATE OR REPLACE FUNCTION order_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$SELECT count(*) FROM orders$$;',
      "CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';\nALTER FUNCTION one() SECURITY DEFINER;",
    ],
    good: [
      'CREATE OR REPLACE FUNCTION order_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$SELECT count(*) FROM orders$$;',
      'CREATE OR REPLACE FUNCTION order_count() RETURNS bigint LANGUAGE sql AS $$SELECT count(*) FROM orders$$;',
      "CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';\nALTER FUNCTION one() SET search_path = '';",
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY'],
  *check(statement, { statements }) {
    const { name, options, atomic } = definition(statement);
    const definer = options.some(
      ({ defname, arg }) => defname === 'security' && nodeAs(arg, 'Boolean')?.boolval === true,
    );
    if (!definer || atomic || setsPath(options)) return;
    if (FIXED.of(statements, name).length > 0) return;
    yield {
      message: `${code(name)} runs with its owner’s rights but looks names up in its caller’s search_path. Add SET search_path to the function.`,
      span: statement.span,
    };
  },
});

type Options = ReturnType<typeof nodesAs<'DefElem'>>;

function definition({ node }: Statement): {
  readonly name: string;
  readonly options: Options;
  readonly atomic: boolean;
} {
  if ('CreateFunctionStmt' in node) {
    const { funcname, options, sql_body } = node.CreateFunctionStmt;
    return {
      name: qualifiedName(strings(funcname)),
      options: nodesAs(options, 'DefElem'),
      atomic: sql_body !== undefined,
    };
  }
  const alter = 'AlterFunctionStmt' in node ? node.AlterFunctionStmt : undefined;
  const name = alter?.func === undefined ? '' : objectName({ ObjectWithArgs: alter.func });
  return { name, options: nodesAs(alter?.actions, 'DefElem'), atomic: false };
}

function setsPath(options: Options): boolean {
  return options.some(
    ({ defname, arg }) => defname === 'set' && nodeAs(arg, 'VariableSetStmt')?.name === 'search_path',
  );
}

/** The functions that get a search_path of their own afterwards. */
const FIXED = new Places(({ node }) => {
  const alter = nodeAs(node, 'AlterFunctionStmt');
  if (alter === undefined || !setsPath(nodesAs(alter.actions, 'DefElem'))) return [];
  return [{ name: qualifiedName(strings(alter.func?.objname)) }];
});
