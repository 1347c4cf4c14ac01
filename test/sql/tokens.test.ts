import { describe, expect, it } from 'vitest';
import { sameTokens } from '../../src/sql/tokens.ts';

describe('texts that differ in comments and white space only', () => {
  it.each([
    ['a comment more', 'SELECT 1;', '-- why\nSELECT 1;'],
    ['a block comment inside', 'SELECT 1, 2', 'SELECT /* /* nested */ */ 1,2'],
    ['line endings', 'SELECT 1;\nSELECT 2;\n', 'SELECT 1;\r\nSELECT 2;\r\n'],
    ['all of it a comment', '-- a', ''],
    ['indentation beside letters of several bytes', "SELECT 'é', a", "SELECT  'é',  a  -- ß"],
  ])('%s', async (_, a, b) => {
    expect(await sameTokens(a, b)).toBe(true);
    expect(await sameTokens(b, a)).toBe(true);
  });

  it.each([
    ['a semicolon more', 'SELECT 1', 'SELECT 1;'],
    ['a comment inside a string', "SELECT '-- a'", "SELECT '-- b'"],
    ['a comment inside a function body', 'DO $$ BEGIN /* a */ END $$', 'DO $$ BEGIN END $$'],
    ['white space inside a quoted name', 'SELECT "a b"', 'SELECT "a  b"'],
    ['a statement commented out', 'SELECT 1; SELECT 2;', 'SELECT 1; -- SELECT 2;'],
    ['white space that splits an operator', 'SELECT 1 <> 2', 'SELECT 1 < > 2'],
    ['a word in capitals', 'SELECT a', 'SELECT A'],
    ['a string that never ends', "SELECT 'a", "SELECT 'a --"],
    ['nothing against something', '', 'SELECT 1'],
  ])('and not: %s', async (_, a, b) => {
    expect(await sameTokens(a, b)).toBe(false);
  });

  it('does not claim anything about texts of more than a megabyte', async () => {
    const long = `SELECT '${'a'.repeat(1_000_000)}'`;
    expect(await sameTokens(long, `${long} -- why`)).toBeUndefined();
    expect(await sameTokens(long, long)).toBe(true);
  });
});
