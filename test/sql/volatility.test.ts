import { beforeAll, describe, expect, it } from 'vitest';
import { SchemaModel } from '../../src/lint/schema.ts';
import { nodeAs } from '../../src/sql/nodes.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { NOT_VOLATILE, VOLATILE, volatileCall } from '../../src/sql/volatility.ts';
import { rowsOf } from './server.ts';

beforeAll(loadGrammar);

describe('volatility', () => {
  it("is what PostgreSQL's own catalogue says of its functions", async () => {
    const rows = await rowsOf<{ name: string; volatile: boolean; always: boolean }>(
      `SELECT proname AS name, bool_or(provolatile = 'v') AS volatile, bool_and(provolatile = 'v') AS always
       FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace GROUP BY proname`,
    );
    const catalogue = new Map(rows.map((row) => [row.name, row]));
    expect([...NOT_VOLATILE].filter((name) => catalogue.get(name)?.volatile === true)).toEqual([]);
    expect([...VOLATILE].filter((name) => catalogue.get(name)?.always === false)).toEqual([]);
    const builtIn = [...VOLATILE].filter((name) => catalogue.has(name));
    expect(builtIn.length).toBeGreaterThan(10);
  });

  it.each([
    ['gen_random_uuid()', 'gen_random_uuid'],
    ['md5(random()::text)', 'random'],
    ["nextval('s')", 'nextval'],
    ['public.my_function()', 'my_function?'],
    ['COALESCE(my_function(), clock_timestamp())', 'clock_timestamp'],
  ])('%s is or may be volatile', (expression, expected) => {
    const call = volatileCall(defaultOf(expression), new SchemaModel());
    expect(`${call?.name}${call?.certain === true ? '' : '?'}`).toBe(expected);
  });

  it.each([
    'now()',
    "'{}'::jsonb",
    'CURRENT_TIMESTAMP',
    "lower('A') || 'b'",
    'ARRAY[1, 2]',
    "timezone('utc', now())",
    '1 + 2',
  ])('%s is the same for every row', (expression) => {
    expect(volatileCall(defaultOf(expression), new SchemaModel())).toBeUndefined();
  });
});

function defaultOf(expression: string) {
  const [statement] = parse(`SELECT ${expression}`).statements;
  return nodeAs(nodeAs(statement?.node, 'SelectStmt')?.targetList?.[0], 'ResTarget')?.val;
}
