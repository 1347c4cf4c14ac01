import { describe, expect, it } from 'vitest';
import type { TransactionMode } from '../../src/core/migration.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { undoneIn } from '../../src/sql/undone.ts';
import { onServer } from './server.ts';

await loadGrammar();

/** The tables that are left, as the texts say. */
function predicted(lines: readonly string[], mode: TransactionMode): readonly string[] {
  const { statements } = parse(lines.join('\n'));
  const undone = undoneIn(statements, mode);
  return statements
    .filter(({ node, index }) => 'CreateStmt' in node && !undone.has(index))
    .map(({ sql }) => sql.split(' ')[2] ?? '')
    .sort();
}

/** The tables that are left on a real server when the lines are sent as the mode says. */
function left(lines: readonly string[], mode: TransactionMode): Promise<readonly string[]> {
  return onServer(async (client) => {
    if (mode === 'per-migration') await client.query('BEGIN');
    for (const text of mode === 'per-statement' ? lines : [lines.join('\n')]) await client.query(text);
    if (mode === 'per-migration') await client.query('COMMIT');
    const tables = `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`;
    return (await client.query<{ relname: string }>(tables)).rows.map(({ relname }) => relname);
  });
}

const A = 'CREATE TABLE a (id int);';
const B = 'CREATE TABLE b (id int);';
const C = 'CREATE TABLE c (id int);';
const MODES = ['per-statement', 'one-query', 'per-migration'] as const;

describe('what a ROLLBACK undoes is as on a real server', () => {
  it.each([
    ['all since BEGIN', [A, 'BEGIN;', B, 'ROLLBACK;', C], ['ac', 'c', 'c']],
    ['by another name', [A, 'START TRANSACTION;', B, 'ABORT;', C], ['ac', 'c', 'c']],
    ['nothing that was committed', [A, 'BEGIN;', B, 'COMMIT;', 'BEGIN;', C, 'ROLLBACK;'], ['ab', 'ab', 'ab']],
    ['without BEGIN', [A, 'ROLLBACK;', B], ['ab', 'b', 'b']],
    ['after a COMMIT without BEGIN', [A, 'COMMIT;', B, 'ROLLBACK;', C], ['abc', 'ac', 'ac']],
    ['after a second BEGIN, which only warns', ['BEGIN;', A, 'BEGIN;', B, 'ROLLBACK;', C], ['c', 'c', 'c']],
    ['to a savepoint', ['BEGIN;', A, 'SAVEPOINT s;', B, 'ROLLBACK TO s;', C, 'COMMIT;'], ['ac', 'ac', 'ac']],
    [
      'to a savepoint again and again',
      ['BEGIN;', 'SAVEPOINT s;', A, 'ROLLBACK TO SAVEPOINT s;', B, 'ROLLBACK TO s;', C, 'COMMIT;'],
      ['c', 'c', 'c'],
    ],
    [
      'to the older of two savepoints of a name, once the younger is released',
      ['BEGIN;', 'SAVEPOINT s;', A, 'SAVEPOINT s;', B, 'RELEASE s;', 'ROLLBACK TO s;', C, 'COMMIT;'],
      ['c', 'c', 'c'],
    ],
    [
      'to the younger of two savepoints of a name',
      ['BEGIN;', 'SAVEPOINT s;', A, 'SAVEPOINT s;', B, 'ROLLBACK TO s;', C, 'COMMIT;'],
      ['ac', 'ac', 'ac'],
    ],
    [
      'what goes on after COMMIT AND CHAIN',
      ['BEGIN;', A, 'COMMIT AND CHAIN;', B, 'ROLLBACK AND CHAIN;', C, 'COMMIT;'],
      ['ac', 'ac', 'ac'],
    ],
    ['what goes on after ROLLBACK AND CHAIN', ['BEGIN;', A, 'ROLLBACK AND CHAIN;', B, 'ROLLBACK;'], ['', '', '']],
  ] as const)('%s', async (_, lines, expected) => {
    for (const [at, mode] of MODES.entries()) {
      const tables = await left(lines, mode);
      expect([mode, tables.join('')]).toEqual([mode, expected[at]]);
      expect([mode, predicted(lines, mode)]).toEqual([mode, tables]);
    }
  });

  it('what was prepared, by ROLLBACK PREPARED only', () => {
    const prepare = (end: string) =>
      predicted(
        ['BEGIN;', A, "PREPARE TRANSACTION 'p';", 'BEGIN;', B, 'ROLLBACK;', `${end} PREPARED 'p';`],
        'per-statement',
      );
    expect(prepare('COMMIT')).toEqual(['a']);
    expect(prepare('ROLLBACK')).toEqual([]);
  });
});
