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
    const rule = 'required-column-without-default';
    const add = (column: string) => `ALTER TABLE orders ADD COLUMN IF NOT EXISTS ${column};`;
    const drop = 'ALTER TABLE orders DROP COLUMN IF EXISTS total;';
    expect(told(rule, add('note text NOT NULL'), drop)).toEqual(['up error']);
    expect(told(rule, drop, add('total bigint NOT NULL'))).toEqual(['down warning']);
    expect(told(rule, drop, add('total bigint NOT NULL DEFAULT 0'))).toEqual([]);
    expect(told(rule, drop, `TRUNCATE orders;\n${add('total bigint NOT NULL')}`)).toEqual([]);
    const filled = `TRUNCATE orders;\nINSERT INTO orders VALUES (1);\n${add('total bigint NOT NULL')}`;
    expect(told(rule, drop, filled)).toEqual(['down warning']);
    // On the way forward the INSERTs of the running version fail all the same.
    expect(told(rule, `TRUNCATE orders;\n${add('note text NOT NULL')}`, drop)).toEqual(['up error']);
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
