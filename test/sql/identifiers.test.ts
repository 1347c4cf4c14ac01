import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/sql/clauses.ts';
import { identifierAt } from '../../src/sql/identifiers.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { rowsOf } from './server.ts';

beforeAll(loadGrammar);

describe('the name that a word is', () => {
  it.each([
    ['Orders'],
    ['"Or""ders"'],
    [String.raw`U&"d\0061t\+000061"`],
    [String.raw`u&"d!0061t!+000061 \0061" UESCAPE '!'`],
    [String.raw`U&"a\\0061""b"`],
    [String.raw`U&"\D83D\DE00 \+01F600"`],
    ['U&"a$0061" uescape \'$\''],
    [`U&"${String.raw`\0061`.repeat(40)}"`],
  ])('is what a server says: %s', async (written) => {
    const sql = `SELECT 1 AS ${written}`;
    const [row = {}] = await rowsOf<Record<string, number>>(sql);
    const [statement] = parse(sql).statements;
    expect(statement && identifierAt(wordsOf(statement), 3)).toBe(Object.keys(row)[0]);
  });

  it.each([["'text'"], ["E'text'"], ["U&'text'"], ['$$text$$'], ['7'], ['(7)']])('is none: %s', (written) => {
    const [statement] = parse(`SELECT ${written}`).statements;
    expect(statement && identifierAt(wordsOf(statement), 1)).toBeUndefined();
  });
});
