import { describe, expect, it } from 'vitest';
import { guessTool, toolById } from '../../../src/collect/tools/index.ts';
import { TOOL_IDS } from '../../../src/core/migration.ts';

const plain = toolById('plain');

describe('plain SQL files', () => {
  it.each([
    ['schema.sql', 'schema', 'up'],
    ['b.up.sql', 'b', 'up'],
    ['b.down.sql', 'b', 'down'],
    ['b_down.sql', 'b_down', 'up'],
    ['Final Version.SQL', 'Final Version', 'up'],
  ])('%s is a migration', (fileName, name, direction) => {
    expect(plain.recognise(fileName)).toEqual({ kind: 'migration', version: fileName, name, direction });
  });

  it.each(['notes.md', 'a.sql.orig', 'sql'])('%s is ignored', (fileName) => {
    expect(plain.recognise(fileName)).toEqual({ kind: 'ignored' });
  });

  it('orders by bytes, so that capitals come first and 10 before 9', () => {
    expect(['b.sql', '9.sql', 'é.sql', 'B.sql', '10.sql', 'a.sql'].toSorted(plain.compareVersions)).toEqual([
      ...['10.sql', '9.sql', 'B.sql', 'a.sql', 'b.sql', 'é.sql'],
    ]);
  });

  it('keeps no ledger and runs each statement alone', () => {
    expect(plain.ledger).toBeUndefined();
    expect(plain.transactionMode('-- no-transaction\nSELECT 1')).toBe('per-statement');
  });
});

describe('the tool', () => {
  it('is known by every id', () => {
    expect(TOOL_IDS.map((id) => toolById(id).id)).toEqual([...TOOL_IDS]);
  });

  it.each([
    [['1_a.sql', '2_b.sql', 'seed.sql'], 'sqlx'],
    [['1_a.sql', 'seed.sql', 'README.md', '.gitkeep'], 'plain'],
    [['schema.sql'], 'plain'],
    [['1_a.sql', 'README.md', 'notes.txt'], 'sqlx'],
    [[], 'sqlx'],
  ])('%j is %s', (fileNames, id) => {
    expect(guessTool(fileNames).id).toBe(id);
  });
});
