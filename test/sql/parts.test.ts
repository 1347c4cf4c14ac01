import { beforeAll, describe, expect, it } from 'vitest';
import { pinned, wordsOf } from '../../src/sql/clauses.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { partPrepared, partRun } from '../../src/sql/parts.ts';

beforeAll(loadGrammar);

/** The text of the part of the last statement, by its own account and by its span. */
function partOfText(text: string, part = partRun): string | undefined {
  const script = parse(text);
  const outer = script.statements.at(-1);
  const found = outer && part(outer, script);
  if (found !== undefined) expect(text.slice(found.span.start, found.span.end)).toBe(found.sql);
  return found?.sql;
}

describe('the text of a part', () => {
  it.each([
    ['EXPLAIN ANALYZE SELECT (1);', 'SELECT (1)'],
    ['EXPLAIN ANALYSE VERBOSE SELECT 1', 'SELECT 1'],
    ['EXPLAIN (ANALYZE, COSTS off) SELECT (1);', 'SELECT (1)'],
    ['EXPLAIN ANALYZE (SELECT 1);', '(SELECT 1)'],
    ["SELECT 'é'; COPY (SELECT (1), ')' FROM t WHERE (true)) TO STDOUT;", "SELECT (1), ')' FROM t WHERE (true)"],
    ['CREATE TABLE t (a, b) WITH (fillfactor = 70) AS SELECT 1 AS a, 2 AS b;', 'SELECT 1 AS a, 2 AS b'],
    ['CREATE TABLE "as" AS /* AS */ VALUES (1) WITH DATA', 'VALUES (1)'],
    ['CREATE TABLE t AS SELECT 1 AS data', 'SELECT 1 AS data'],
  ])('is what it runs: %s', (text, sql) => {
    expect(partOfText(text)).toBe(sql);
  });

  it.each([
    ['EXPLAIN SELECT 1'],
    ['EXPLAIN VERBOSE SELECT 1'],
    ['COPY t TO STDOUT'],
    ['CREATE TABLE t AS SELECT 1 WITH NO DATA'],
    ['SELECT 1'],
    ['PREPARE p AS SELECT 1'],
  ])('is none where nothing runs: %s', (text) => {
    expect(partOfText(text)).toBeUndefined();
  });

  it('is what PREPARE keeps', () => {
    expect(partOfText('PREPARE "as" (int, text) AS SELECT $1 AS a;', partPrepared)).toBe('SELECT $1 AS a');
    expect(partOfText('SELECT 1 AS a;', partPrepared)).toBeUndefined();
  });

  it('is at the place of the whole where the file has the whole in another form', () => {
    const script = parse("DO 'quoted in another way';\nEXPLAIN ANALYZE SELECT 1;");
    const [outer, explain] = script.statements;
    if (outer === undefined || explain === undefined) throw new Error('two statements');
    const part = partRun(pinned(explain, outer.span), script);
    expect(part?.span).toBe(outer.span);
    expect(part && wordsOf(part).every(({ start }) => start === outer.span.start)).toBe(true);
  });
});
