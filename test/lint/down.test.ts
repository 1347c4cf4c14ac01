import { describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = ['CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);'];

/** What lint says of a change, each finding as `up` or `down`, severity and rule. */
function told(rule: string, up: string, down: string): readonly string[] {
  return lintTexts(up, { base: BASE, down: [down] })
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ path, severity }) => `${path.includes('.down.') ? 'down' : 'up'} ${severity}`);
}

describe('a down file', () => {
  it('is told that a required column cannot be given back to a table with rows', () => {
    const add = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text NOT NULL;';
    const rule = 'required-column-without-default';
    expect(told(rule, add, add)).toEqual(['up error', 'down warning']);
    expect(told(rule, '', add.replace(';', " DEFAULT '';"))).toEqual([]);
  });

  it('is told of the lock that dropping an index takes, though the same change made the index', () => {
    const both = (table: string) =>
      told(
        'blocking-index-drop',
        `CREATE TABLE IF NOT EXISTS items (id bigint);\nCREATE INDEX IF NOT EXISTS i ON ${table} (id);\nCREATE INDEX IF NOT EXISTS j ON ${table} (id);\nDROP INDEX IF EXISTS j;`,
        'DROP INDEX IF EXISTS i;',
      );
    expect(both('orders')).toEqual(['down note']);
    expect(both('items')).toEqual([]);
  });
});
