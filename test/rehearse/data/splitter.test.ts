import { beforeAll, describe, expect, it } from 'vitest';
import { type Piece, StatementSplitter } from '../../../src/rehearse/data/splitter.ts';
import { loadGrammar, parse } from '../../../src/sql/parse.ts';

function split(text: string): readonly Piece[] {
  const splitter = new StatementSplitter();
  const lines = text.split(/(?<=\n)/);
  return [...lines.flatMap((line, at) => splitter.feed(line, at + 1)), ...splitter.end()];
}

const texts = (text: string) => split(text).map((piece) => piece.text);

/** Each is split as PostgreSQL's own grammar splits it. */
const SCRIPTS = [
  'SELECT 1; SELECT 2;',
  'SELECT 1',
  ';;\n;SELECT 1;;',
  "SELECT ';'; SELECT 'it''s; fine', \"a;\"\"b\" FROM t;",
  "SELECT E'a\\';b'; SELECT e'\\\\'; SELECT 'c:\\'; SELECT 2",
  'SELECT 1 -- no; end\n; SELECT 2; -- ;\n',
  'SELECT 1 /* ; /* ; */ ; */ + 1; SELECT /* \n ; \n */ 2;',
  'DO $$ BEGIN PERFORM 1; END $$; DO $a$ SELECT $$;$$; $a$; SELECT $1;',
  "CREATE TABLE t (\n  a int, -- ;\n  b text DEFAULT ';'\n);\nINSERT INTO t VALUES (1, 'a\nb;\n');\n",
  'CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2); SELECT 3;',
  'CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END; SELECT 2;',
  'CREATE OR REPLACE FUNCTION f()\nRETURNS int\nLANGUAGE sql\nBEGIN ATOMIC\n SELECT 1;\n SELECT 2;\nEND;\nSELECT 3;',
  'BEGIN; SELECT 1; END; SELECT 2',
  'SELECT a$b FROM t; SELECT tab$$ FROM u;',
  'SELECT U&"d;\\0061" FROM t; SELECT u&\'x;\';',
  'SELECT 1;\r\nSELECT 2;\r\n',
];

describe('splitting a script', () => {
  beforeAll(loadGrammar);

  it.each(SCRIPTS)('%j', (script) => {
    const { statements } = parse(script);
    expect(texts(script)).toHaveLength(statements.length);
    const found = split(script).map(({ text, line }) => ({ line, text: parse(text).statements[0]?.sql }));
    expect(found).toEqual(statements.map(({ sql, span }) => ({ line: span.line, text: sql })));
  });

  it('takes commands of psql only where a statement could begin', () => {
    expect(split('\\restrict abc\n-- x\nSELECT 1\n  \\g;\n  \\connect shop\n')).toEqual([
      { kind: 'command', text: '\\restrict abc', line: 1 },
      { kind: 'statement', text: 'SELECT 1\n  \\g', line: 3 },
      { kind: 'command', text: '\\connect shop', line: 5 },
    ]);
  });

  it('knows how long the open statement is', () => {
    const splitter = new StatementSplitter();
    splitter.feed("SELECT '\n", 1);
    splitter.feed('xxxx\n', 2);
    expect(splitter.pending).toBe(14);
    splitter.feed("';\n", 3);
    expect(splitter.pending).toBe(0);
  });
});
