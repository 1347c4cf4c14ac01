import { describe, expect, it } from 'vitest';
import type { Suspicion } from '../../../src/core/finding.ts';
import { FILE_START } from '../../../src/core/span.ts';
import type { TableStatistics } from '../../../src/core/statistics.ts';
import { lowerForTinyTables } from '../../../src/rehearse/cost/tiny.ts';

const table = (name: string, rows: number | null, bytes: number, schema = 'public'): TableStatistics => ({
  schema,
  name,
  kind: 'table',
  rows,
  tableBytes: bytes,
  toastBytes: 0,
  indexBytes: 0,
  indexes: [],
  columns: [],
});

const suspicion = (changes: Partial<Suspicion> = {}): Suspicion => ({
  ruleId: 'set-not-null-scan',
  category: 'locking',
  severity: 'error',
  message: 'It reads all of `plans`.',
  path: '2.sql',
  span: FILE_START,
  table: 'plans',
  effect: { lock: 'AccessExclusiveLock', scans: true },
  ...changes,
});

const lowered = (changes: Partial<Suspicion>, ...tables: readonly TableStatistics[]) =>
  lowerForTinyTables([suspicion(changes)], { tables }, () => false)[0];

describe('what is said of a table that is tiny in production', () => {
  it('is a note, with the reason', () => {
    expect(lowered({}, table('plans', 120, 49_152))).toEqual(
      suspicion({
        severity: 'note',
        message: 'It reads all of `plans`. Only a note, since production has 120 rows (48 kB) in `plans`.',
      }),
    );
  });

  it('is a note whether its rows are read, written anew or changed', () => {
    for (const effect of [{ scans: true }, { rewrites: true }, { changes: true }])
      expect(lowered({ effect }, table('plans', 120, 49_152))?.severity).toBe('note');
  });

  it.each([
    ['many rows', table('plans', 1_000, 49_152)],
    ['many bytes', table('plans', 120, 1_048_576)],
    ['a size that nobody knows', table('plans', null, 8_192)],
    ['another name', table('plan', 1, 8_192)],
  ])('stays what it was with %s', (_, one) => {
    expect(lowered({}, one)).toEqual(suspicion());
  });

  it.each<[string, Partial<Suspicion>]>([
    ['is about something else than locks', { category: 'destruction' }],
    ['is about a lock alone, whose wait has nothing to do with size', { effect: { lock: 'AccessExclusiveLock' } }],
    ['is about the text', { effect: null }],
    ['is a note already', { severity: 'note' }],
  ])('stays what it was where it %s', (_, changes) => {
    expect(lowered(changes, table('plans', 120, 49_152))).toEqual(suspicion(changes));
  });

  it('is lowered only if every table of the name is tiny', () => {
    const tiny = table('plans', 1, 8_192);
    expect(lowered({}, tiny, table('plans', 2, 8_192, 'shop'))?.severity).toBe('note');
    expect(lowered({}, tiny, table('plans', 5_000_000, 1e9, 'shop'))?.severity).toBe('error');
    expect(lowered({ table: 'public.plans' }, tiny, table('plans', 5_000_000, 1e9, 'shop'))?.severity).toBe('note');
  });

  it('stays what the user made it', () => {
    const tables = [table('plans', 120, 49_152)];
    const chosen = (id: string, path: string) => id === 'set-not-null-scan' && path === '2.sql';
    const others = [suspicion(), suspicion({ path: '3.sql' }), suspicion({ ruleId: 'check-validation' })];
    expect(lowerForTinyTables(others, { tables }, chosen).map(({ severity }) => severity)).toEqual([
      'error',
      'note',
      'note',
    ]);
  });

  it('counts the indexes', () => {
    expect(lowered({}, { ...table('plans', 120, 49_152), indexBytes: 2e6 })?.severity).toBe('error');
  });
});
