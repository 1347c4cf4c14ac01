import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammar, parse } from '../../src/sql/parse.ts';

beforeAll(loadGrammar);

/** Where every statement is, as `line:column-line:column text`. */
function places(text: string): string[] {
  return parse(text).statements.map(
    ({ span, sql }) => `${span.line}:${span.column}-${span.endLine}:${span.endColumn} ${sql}`,
  );
}

describe('statements and their places', () => {
  it('leaves out comments, white space and semicolons around a statement', () => {
    const text = '-- first\n\n  SELECT 1 ; -- after\n/* second /* nested */ */ SELECT\n  2\n;;\n';
    expect(places(text)).toEqual(['3:3-3:11 SELECT 1', '4:27-5:4 SELECT\n  2']);
  });

  it('keeps comments inside a statement', () => {
    expect(places('SELECT -- one\n 1;')).toEqual(['1:1-2:3 SELECT -- one\n 1']);
  });

  it('does not take comment marks in strings and names for comments', () => {
    const text = `SELECT '--', "/*", $$ -- $$, $a$ $$ ; $a$, E'\\'--';\nSELECT 2`;
    const { comments, statements } = parse(text);
    expect(comments).toEqual([]);
    expect(statements.map(({ span }) => span.line)).toEqual([1, 2]);
  });

  it('counts columns in UTF-16 units after characters of two, three and four bytes', () => {
    const text = "SELECT 'é'; SELECT '€'; SELECT '🐘'; SELECT 4;";
    expect(places(text)).toEqual([
      "1:1-1:11 SELECT 'é'",
      "1:13-1:23 SELECT '€'",
      "1:25-1:36 SELECT '🐘'",
      '1:38-1:46 SELECT 4',
    ]);
  });

  it.each([254, 255, 256, 257, 510, 511, 512])('finds its way past a pair of surrogates at unit %i', (at) => {
    const text = `--${'x'.repeat(at - 3)}\n${'🐘'.replace(/^/, '--')}\nSELECT 'é🐘', missing_place;\nSELECT 2`;
    const script = parse(text);
    const second = script.statements[1];
    expect(text.slice(second?.span.start, second?.span.end)).toBe('SELECT 2');
    const bytes = Buffer.byteLength(text.slice(0, text.indexOf('missing_place')));
    expect(script.offsetOfByte(bytes)).toBe(text.indexOf('missing_place'));
  });

  it('counts a carriage return as part of its line', () => {
    expect(places('SELECT 1;\r\nSELECT 2;\r\n')).toEqual(['1:1-1:9 SELECT 1', '2:1-2:9 SELECT 2']);
  });

  it('numbers the statements of a file from 0 and knows their kinds', () => {
    const { statements } = parse('BEGIN; CREATE INDEX ON a (b); COMMIT');
    expect(statements.map(({ index, kind }) => `${index} ${kind}`)).toEqual([
      '0 TransactionStmt',
      '1 IndexStmt',
      '2 TransactionStmt',
    ]);
  });

  it.each(['', '   \n', '-- only a comment', '/* only */ ; ;\n;', ';'])(
    'finds nothing wrong with an empty file: %j',
    (text) => {
      const { statements, error } = parse(text);
      expect([statements, error]).toEqual([[], undefined]);
    },
  );

  it('keeps the text and place of every comment', () => {
    const { comments } = parse('-- é one\r\nSELECT 1; /* two\n lines */');
    expect(comments.map(({ text, span }) => `${span.line}:${span.column} ${text}`)).toEqual([
      '1:1 -- é one',
      '2:11 /* two\n lines */',
    ]);
  });
});

describe('what PostgreSQL cannot parse', () => {
  function problem(text: string): string {
    const { error, statements } = parse(text);
    expect(statements).toEqual([]);
    return error === undefined ? 'none' : `${error.span.line}:${error.span.column} ${error.message}`;
  }

  it('is placed where the grammar gave up', () => {
    expect(problem('SELECT 1;\nCREATE TABEL a (b int);')).toBe('2:8 syntax error at or near "TABEL"');
  });

  it('is placed right after characters of several bytes', () => {
    expect(problem("SELECT '🐘é€';\nSELECT 'é' FORM a b;")).toMatch(/^2:17 syntax error at or near "a"/);
    expect(problem('/* 🐘🐘🐘 */ SELCT 1')).toMatch(/^1:14 syntax error at or near "SELCT"/);
  });

  it.each(["SELECT 'open", 'SELECT "open', 'SELECT $$open', '/* open', "SELECT E'\\"])(
    'does not throw on %j',
    (text) => {
      expect(problem(text)).toMatch(/^1:\d+ unterminated/);
    },
  );

  it('says that a NUL byte is not SQL', () => {
    expect(problem('SELECT 1;\nSELECT \0')).toBe('2:8 a NUL byte cannot be part of SQL');
  });
});
