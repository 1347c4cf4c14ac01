import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { embeddedSql } from '../../src/sql/plpgsql.ts';
import { onServer } from './server.ts';

beforeAll(loadGrammar);

/** What the EXECUTEs of a body run; undefined for what cannot be known. Each EXECUTE begins with a letter only it has. */
function executed(body: string): readonly (string | undefined)[] {
  return (embeddedSql(`DO $do$${body}$do$`, body) ?? [{ line: -1 }])
    .filter(({ sql }) => sql === undefined || !/^(?:SELECT|VALUES|CALL) /.test(sql))
    .map(({ sql }) => sql);
}

const KNOWN: readonly (readonly [what: string, declare: string, body: string])[] = [
  ['a variable with a value', "q text := 'a';", 'EXECUTE q;'],
  ['a constant', "q CONSTANT text := 'a' || 1;", 'EXECUTE q;'],
  ['an assignment', 'q text;', "q := 'a'; EXECUTE q; q = 'b'; EXECUTE (q);"],
  ['what is put together', "q text := 'a';", "q := q || ' ' || 'b'; q := concat(q, NULL, 'c'); EXECUTE q || 'd';"],
  [
    'format with all it has',
    "t text := 'a b'; n text;",
    "EXECUTE format('%I %L %s%% %2$s %1$I %L', t, 'it''s', n, n);",
  ],
  ['quoting', "t text := 'a b';", "EXECUTE quote_ident(t) || quote_literal(t) || lower('ÀB') || upper('c');"],
  ['NULL and coalesce', 'q text;', "q := coalesce(q, 'a') || coalesce(q || 'x', 'b'); EXECUTE q;"],
  ['numbers', 'n int := 2;', "n := (n + 1) * 2 - 1; EXECUTE 'a' || n; EXECUTE format('b%s', -1 * n);"],
  ['FOREACH over a list', 't text;', "FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP EXECUTE format('x %I', t); END LOOP;"],
  [
    'FOREACH over an array',
    "l text[] := '{a, b}'; t text;",
    'FOREACH t IN ARRAY l LOOP EXECUTE t; END LOOP; EXECUTE t;',
  ],
  ['FOREACH over a cast', 't text;', "FOREACH t IN ARRAY '{a,b}'::text[] LOOP EXECUTE t; END LOOP;"],
  [
    'FOREACH over an assigned list',
    'l text[]; t text;',
    "l := ARRAY['a', 'b']; FOREACH t IN ARRAY l LOOP EXECUTE t; END LOOP;",
  ],
  [
    'FOREACH over a text taken apart',
    't text;',
    "FOREACH t IN ARRAY string_to_array('a,b', ',') LOOP EXECUTE t; END LOOP;",
  ],
  ['FOREACH over nothing', "t text := 'a';", "FOREACH t IN ARRAY '{}'::text[] LOOP EXECUTE 'b'; END LOOP; EXECUTE t;"],
  [
    'what a loop gathers',
    "q text := ''; t text;",
    "FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP q := q || t; END LOOP; EXECUTE q;",
  ],
  ['a loop over numbers', "i text := 'x';", "FOR i IN 1..3 LOOP EXECUTE 'a' || i; END LOOP; EXECUTE i;"],
  ['two of them', '', "FOR i IN 1..2 LOOP EXECUTE 'a' || i; END LOOP; FOR i IN 3..3 LOOP EXECUTE 'b' || i; END LOOP;"],
  [
    'loops in loops',
    't text;',
    "FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP FOR i IN 0..1 LOOP EXECUTE t || i; END LOOP; END LOOP;",
  ],
  ['a block inside', 'q text;', "DECLARE p text := 'a'; BEGIN q := p || 'b'; EXECUTE q; END; EXECUTE q || 'c';"],
  [
    'what follows a caught failure',
    "q text := 'a';",
    "BEGIN PERFORM 1 / 0; EXCEPTION WHEN others THEN EXECUTE q; END; EXECUTE q || 'b';",
  ],
  ['a name in quotes', '"Q" text := \'a\';', 'EXECUTE "Q";'],
];

describe('what EXECUTE runs', () => {
  it('is what a server makes of the same variables and loops', async () => {
    await onServer(async (client) => {
      const notices: string[] = [];
      client.on('notice', ({ message = '' }) => notices.push(message));
      for (const [what, declare, body] of KNOWN) {
        notices.length = 0;
        const shown = body.replaceAll('EXECUTE ', "RAISE NOTICE '%', ");
        await client.query(`DO $do$ DECLARE ${declare} BEGIN ${shown} END $do$`);
        const found = executed(` DECLARE ${declare} BEGIN ${body} END `);
        expect([what, ...new Set(found)].sort()).toEqual([what, ...new Set(notices)].sort());
      }
    });
  });

  it.each([
    [
      'both branches',
      'q text;',
      "IF random() > 1 THEN q := 'a'; ELSIF true THEN q := 'b'; ELSE q := 'c'; END IF; EXECUTE q;",
      ['a', 'b', 'c'],
    ],
    ['a branch or none', "q text := 'a';", "IF random() > 1 THEN q := 'b'; END IF; EXECUTE q;", ['b', 'a']],
    [
      'a branch that returns',
      'q text;',
      "IF random() > 1 THEN q := 'a'; RETURN; ELSE q := 'b'; END IF; EXECUTE q;",
      ['b'],
    ],
    ['CASE', 'q text;', "CASE random() WHEN 1 THEN q := 'a'; ELSE q := 'b'; END CASE; EXECUTE q;", ['a', 'b']],
    ['a loop over rows', 'q text; r record;', "FOR r IN SELECT 1 LOOP q := 'a'; EXECUTE q; END LOOP;", ['a']],
    [
      'a loop with CONTINUE',
      't text;',
      "FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP CONTINUE WHEN t = 'b'; EXECUTE t; END LOOP;",
      ['a', 'b'],
    ],
    ['EXIT under a condition', '', "LOOP EXIT WHEN random() > 0; EXECUTE 'a'; END LOOP;", ['a']],
    [
      'every branch, where it is put together',
      'q text; p text;',
      "IF random() > 1 THEN q := 'a'; p := 'b'; ELSE q := 'c'; p := 'd'; END IF; EXECUTE q || p;",
      ['ab', 'ad', 'cb', 'cd'],
    ],
  ])('may be several: %s', (_, declare, body, texts) => {
    expect(executed(` DECLARE ${declare} BEGIN ${body} END `)).toEqual(texts);
  });

  it.each([
    ['a query', 'q text;', "SELECT 'a' INTO q; EXECUTE q;"],
    ['a query, behind a constant', "q text := 'a';", "SELECT 'b' INTO q; EXECUTE q;"],
    ['another EXECUTE', "q text := 'a';", "EXECUTE 'SELECT 1' INTO q; EXECUTE q;"],
    ['CALL', "q text := 'a';", 'CALL p(q); EXECUTE q;'],
    ['GET DIAGNOSTICS', "q text := 'a';", 'GET DIAGNOSTICS q = ROW_COUNT; EXECUTE q;'],
    ['a loop over rows', "q text := 'a';", 'FOR q IN SELECT version() LOOP EXECUTE q; END LOOP;'],
    [
      'what a loop over rows gathers',
      "q text := 'a'; r record;",
      "FOR r IN SELECT 1 LOOP q := q || 'b'; END LOOP; EXECUTE q;",
    ],
    [
      'what a loop with EXIT gathers',
      "q text := ''; t text;",
      "FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP EXIT WHEN random() > 1; q := q || t; END LOOP; EXECUTE q;",
    ],
    ['a part of an array', "l text[] := '{a}'; t text;", "l[1] := 'b'; FOREACH t IN ARRAY l LOOP EXECUTE t; END LOOP;"],
    ['what is only NULL', 'q text;', 'EXECUTE q;'],
    ['format with a width', '', "EXECUTE format('%-5s', 'a');"],
    ['format with too little', '', "EXECUTE format('%s%s', 'a');"],
    ['a function that only the server knows', '', "EXECUTE md5('a');"],
    [
      'a list with a variable',
      't text; v text := version();',
      "FOREACH t IN ARRAY ARRAY['a', v] LOOP EXECUTE t; END LOOP;",
    ],
    ['slices', 't text[];', "FOREACH t SLICE 1 IN ARRAY ARRAY['{a}'] LOOP EXECUTE t; END LOOP;"],
    ['a name that two variables have', "q text := 'a';", "DECLARE q text := 'b'; BEGIN EXECUTE q; END;"],
    [
      'what a block sets anew in every round',
      'r record;',
      "FOR i IN 1..2 LOOP\nDECLARE q text := 'a';\nBEGIN q := q || 'b'; EXECUTE q; END; END LOOP;",
    ],
    [
      'a handler, after something may have failed',
      "q text := 'a';",
      "BEGIN q := 'b'; PERFORM 1 / 0; EXCEPTION WHEN others THEN EXECUTE q; END;",
    ],
    ['a branch that nobody knows', "q text := 'a';", 'IF random() > 1 THEN q := version(); END IF; EXECUTE q;'],
    ['numbers out of bounds', '', "FOR i IN 1..1000000 LOOP EXECUTE 'a' || i; END LOOP;"],
    ['a loop in steps', '', "FOR i IN 1..9 BY 4 LOOP EXECUTE 'a' || i; END LOOP;"],
    ['a text that grows', "q text := 'abcdefgh';", 'FOR i IN 1..60 LOOP q := q || q; END LOOP; EXECUTE q;'],
    [
      'more rounds than are followed',
      '',
      "FOR i IN 1..99 LOOP FOR j IN 1..99 LOOP EXECUTE 'a' || i || j; END LOOP; END LOOP;",
    ],
    ['a loop in reverse', '', "FOR i IN REVERSE 3..1 LOOP EXECUTE 'a' || i; END LOOP;"],
    ['a loop without end', '', "FOR i IN 1..2000000000 LOOP EXECUTE 'a' || i; END LOOP;"],
    [
      'a list that nobody knows',
      "q text := 'a'; t text;",
      "FOREACH t IN ARRAY current_schemas(true) LOOP EXECUTE q; q := q || 'b'; END LOOP;",
    ],
    [
      'a value that has changed',
      "q text := 'a';",
      "q := version();\nDECLARE p text := q || 'b';\nBEGIN EXECUTE p; END;",
    ],
    ['what failed', '', "BEGIN PERFORM 1 / 0; EXCEPTION WHEN others THEN EXECUTE coalesce(SQLERRM, 'a'); END;"],
    [
      'too many choices',
      ''.concat(...'abcdefgh'.split('').map((name) => `${name} text := '0';`)),
      `${''.concat(...'abcdefgh'.split('').map((name) => `IF random() > 1 THEN ${name} := '1'; END IF;`))} EXECUTE ${'abcdefgh'.split('').join(' || ')};`,
    ],
    ['nesting too deep', '', `${'BEGIN '.repeat(150)} EXECUTE 'a'; ${'END; '.repeat(150)}`],
  ])('is not known where %s has a say', (_, declare, body) => {
    const found = executed(` DECLARE ${declare}\n BEGIN ${body} END `);
    expect(found).toEqual([undefined]);
  });

  it('is nothing where no way leads to it', () => {
    expect(executed(" BEGIN RETURN; EXECUTE 'a'; END ")).toEqual([]);
    expect(executed(" BEGIN IF random() > 1 THEN RETURN; END IF; EXECUTE 'a'; END ")).toEqual(['a']);
    expect(executed(" BEGIN <<b>> BEGIN EXIT b; END; EXECUTE 'a'; END ")).toEqual(['a']);
    expect(executed(" DECLARE q text := 'a'; BEGIN <<b>> BEGIN q := 'b'; EXIT b; END; EXECUTE q; END ")).toEqual([
      undefined,
    ]);
  });

  it('is not known of what a caller gives, though it has the name of a constant elsewhere', () => {
    const body = ' BEGIN EXECUTE q; END ';
    const known = embeddedSql(`CREATE FUNCTION f(q text) RETURNS void LANGUAGE plpgsql AS $do$${body}$do$`, body);
    expect(known?.map(({ sql }) => sql)).toEqual([undefined]);
  });
});
