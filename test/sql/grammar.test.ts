import { loadModule, parseSync } from 'libpg-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { type Grammar, loadedGrammar, loadGrammar, SqlError } from '../../src/sql/grammar.ts';

let grammar: Grammar;
beforeAll(async () => {
  await Promise.all([loadGrammar(), loadModule()]);
  grammar = loadedGrammar();
});

const TEXTS = [
  ...RULES.flatMap((rule) =>
    rule.on === 'history' || rule.on === 'elsewhere' ? [] : [...rule.examples.bad, ...rule.examples.good].flat(),
  ),
  'SELECT \'ü ß 🐘\', "naïve" FROM "tâble"; -- é',
].filter((text) => text !== '');

/** What comes of a text: its tree, or PostgreSQL's words on it. */
function said(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

describe('the grammar', () => {
  it('says of every text what its own wrapper says', () => {
    for (const text of TEXTS)
      expect(
        said(() => grammar.parse(text)),
        text,
      ).toEqual(said(() => parseSync(text)));
  });

  it('takes in a text that makes its memory grow, and the next one after it', () => {
    const long = `SELECT '${'é'.repeat(10_000_000)}';`;
    expect(JSON.stringify(grammar.parse(long)).length).toBeGreaterThan(10_000_000);
    expect(grammar.parse('SELECT 1;')).toEqual(parseSync('SELECT 1;'));
  });

  it('says where a text ends to be SQL, in characters', () => {
    const wrong = () => grammar.parse("SELECT '🐘é'; SELEC 1");
    expect(wrong).toThrow(SqlError);
    expect(wrong).toThrow(expect.objectContaining({ message: 'syntax error at or near "SELEC"', cursor: 13 }));
  });

  it('is whole again after a text that is nested too deeply', () => {
    expect(() => grammar.parse(`SELECT ${'('.repeat(100_000)}1`)).toThrow();
    expect(grammar.parse('SELECT 1;')).toEqual(parseSync('SELECT 1;'));
  });

  it('compiles PL/pgSQL, or says why not', () => {
    const body = (code: string) => `DO $$ BEGIN ${code} END $$`;
    expect(JSON.stringify(grammar.parsePlPgSql(body('PERFORM 1;')))).toContain('PLpgSQL_stmt_perform');
    expect(() => grammar.parsePlPgSql(body('LOOP;'))).toThrow(/syntax error/);
  });

  it('takes a text apart by bytes', () => {
    expect(grammar.scan('SELECT é').map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [7, 9],
    ]);
  });
});
