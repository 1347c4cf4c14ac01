import { describe, expect, it } from 'vitest';
import { ChangedFiles } from '../../src/lint/whole-change.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = [
  'CREATE TABLE orders (id bigint PRIMARY KEY, code text CONSTRAINT orders_code_key UNIQUE, total bigint);',
  'CREATE FUNCTION due(bigint) RETURNS bigint LANGUAGE sql AS $$ SELECT $1 $$;',
  'CREATE PUBLICATION feed FOR TABLE orders;',
];

/** A rule, what it minds, and what makes that good where it comes in the change as well. */
const PAIRS: readonly (readonly [rule: string, bad: string, remedy: string])[] = [
  [
    'function-lost',
    'DROP FUNCTION IF EXISTS due;',
    'CREATE FUNCTION due(int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;',
  ],
  [
    'drop-unique-constraint',
    'ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_code_key;',
    'ALTER TABLE orders ADD CONSTRAINT code_again UNIQUE (code);',
  ],
  ['unlogged-table', 'ALTER TABLE orders SET UNLOGGED;', 'ALTER TABLE orders SET LOGGED;'],
  [
    'autovacuum-disabled',
    'ALTER TABLE orders SET (autovacuum_enabled = off);',
    'ALTER TABLE orders RESET (autovacuum_enabled);',
  ],
  [
    'row-security-without-policy',
    'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
    'CREATE POLICY own ON orders USING (true);',
  ],
  [
    'concurrent-index-hidden-by-if-not-exists',
    '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS totals ON orders (total);',
    'DROP INDEX IF EXISTS totals;',
  ],
];

describe('what makes something good', () => {
  it.each(PAIRS)('counts for %s where it comes on the same way, and not in a down file', (rule, bad, remedy) => {
    const found = (...linting: Parameters<typeof lintTexts>) =>
      lintTexts(...linting).filter(({ ruleId, path }) => ruleId === rule && !path.includes('.down.')).length;
    expect(found(bad, { base: BASE })).toBe(1);
    expect(found([bad, remedy], { base: BASE })).toBe(0);
    expect(found(bad, { base: BASE, down: [remedy] })).toBe(1);
  });
});

describe('the files of a change', () => {
  const file = (text: string, version: number) => {
    const path = `${version}_x.sql`;
    const rest = { version: String(version), name: 'x', direction: 'up', transaction: 'per-migration' } as const;
    return { migration: { path, text, ...rest }, script: parse(text) };
  };
  const change = new ChangedFiles([
    file('CREATE TABLE a (id int); SELECT 1;', 1),
    file('-- vacuum\nCREATE TABLE b (id int);', 2),
  ]);

  it('give all statements of a kind, in order, as the same array each time', () => {
    expect(change.ofKind('CreateStmt').map(({ sql }) => sql)).toEqual([
      'CREATE TABLE a (id int)',
      'CREATE TABLE b (id int)',
    ]);
    expect(change.ofKind('CreateStmt')).toBe(change.ofKind('CreateStmt'));
    expect(change.ofKind('DropStmt')).toEqual([]);
  });

  it('mention what a statement says, and not a comment before it', () => {
    expect(change.mentions(/select 1/i)).toBe(true);
    expect(change.mentions(/vacuum/)).toBe(false);
  });
});
