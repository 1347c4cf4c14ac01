import { scanSync } from 'libpg-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { lex } from '../../src/sql/lex.ts';
import { loadGrammar } from '../../src/sql/parse.ts';

beforeAll(loadGrammar);

const SAMPLES: readonly string[] = [
  ...RULES.flatMap((rule) =>
    rule.on === 'history' || rule.on === 'elsewhere' ? [] : [...rule.examples.bad, ...rule.examples.good].flat(),
  ),
  `SELECT 'it''s', E'a\\'b', U&'\\0041', B'01', X'1F', N'x', "a""b", U&"d" FROM t`,
  "SELECT $1, $$a;b$$, $tag$ $$ -- $tag$, 1.5e10, .5, 0x1F, 'a'\n'b', x::int[], a<>b, a->>'b', a @> b",
  'SELECT 1 --2\n-3 /* a /* b */ c */ + 4 - -5',
  "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $_$ BEGIN RETURN '$$'; END $_$",
  'SELECT ünïcödé, "🐘", $é$x$é$ FROM naïve$1',
  'SELECT a$b$c, e FROM e WHERE u = 1 AND x = 2',
];

/** SCONST, USCONST, BCONST, XCONST of the grammar: the wrapper does not name them all. */
const STRINGS = [261, 262, 263, 264];

/** Comments, strings and quoted names, which is what telling statements apart rests on. */
function byGrammar(text: string): string[] {
  const bytes = Buffer.from(text);
  return scanSync(text)
    .tokens.filter(({ tokenName, tokenType }) => /COMMENT$/.test(tokenName) || STRINGS.includes(tokenType))
    .map(({ start, end }) => bytes.toString('utf8', start, end));
}

describe('lex', () => {
  it.each(SAMPLES.filter((text) => text !== ''))(
    "sees the comments and strings that the grammar's scanner sees: %s",
    (text) => {
      const own = lex(text)
        .filter(({ kind }) => kind === 'comment' || kind === 'string')
        .map(({ start, end }) => text.slice(start, end));
      const expected = byGrammar(text).flatMap((token) => token.split(/(?<=')\s*\n\s*(?=')/));
      expect(own.map((token) => token.replace(/^N(?=')/, ''))).toEqual(
        expected.map((token) => token.replace(/^N(?=')/, '')),
      );
    },
  );

  it('covers every character but white space, in order, once', () => {
    for (const text of SAMPLES) {
      const tokens = lex(text);
      expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
        lexedAll(
          text,
          tokens.map(({ start, end }) => [start, end]),
        ),
      );
      for (const [at, token] of tokens.entries()) expect(token.start).toBeGreaterThanOrEqual(tokens[at - 1]?.end ?? 0);
    }
  });

  it.each(["'open", '"open', '$$open', '/* open', "E'\\", '$'])('ends with the text where %j is not ended', (text) => {
    expect(lex(text).at(-1)?.end).toBe(text.length);
  });
});

/** The text with the gaps between tokens removed, which must be white space. */
function lexedAll(text: string, spans: readonly (readonly number[])[]): string {
  let at = 0;
  let all = '';
  for (const [start = 0, end = 0] of spans) {
    expect(text.slice(at, start)).toMatch(/^\s*$/);
    all += text.slice(start, end);
    at = end;
  }
  return all;
}
