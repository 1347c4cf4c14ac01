import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { uncheckedOf } from '../../src/check/unchecked.ts';
import type { CheckRequest } from '../../src/check.ts';
import type { Collected } from '../../src/collect/collect.ts';
import { toolById } from '../../src/collect/tools/index.ts';
import { type PartialSettings, settingsSchema } from '../../src/config/schema.ts';
import type { Direction, ProblemFile } from '../../src/core/migration.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { ParsedMigration } from '../../src/core/statement.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';

const ALL: PartialSettings = { 'postgres-version': 17, fixtures: ['*.sql'] };

function unchecked(settings: PartialSettings, problems: readonly ProblemFile[] = [], change: ParsedMigration[] = []) {
  const request: CheckRequest = {
    directory: '/',
    settings: v.parse(settingsSchema, { ...ALL, ...settings }),
    environment: {},
    progress: SILENT,
    signal: new AbortController().signal,
  };
  const base = { ref: 'main', sha: '', how: '' };
  const history = { base, directory: '.', tool: 'sqlx', atBase: [], atHead: [], changes: [], problems } as const;
  const collected: Collected = { root: '/', tool: toolById('sqlx'), history };
  return uncheckedOf(request, collected, change);
}

async function migration(direction: Direction): Promise<ParsedMigration> {
  await loadGrammar();
  const path = `1_a.${direction}.sql`;
  const text = 'SELECT 1;';
  return {
    migration: { path, version: '1', name: 'a', direction, transaction: 'per-migration', text },
    script: parse(text),
  };
}

describe('what a rehearsal will not look at', () => {
  it('is nothing where everything is set', async () => {
    expect(unchecked({})).toEqual([]);
    expect(unchecked({}, [], [await migration('up'), await migration('down')])).toEqual([]);
  });

  it.each<[PartialSettings, RegExp]>([
    [{ fixtures: [] }, /^Tables were empty, since no fixtures are set/],
    [{ 'postgres-version': undefined }, /^postgres-version is not set/],
    [{ 'run-twice': false }, /^Migrations were not run a second time/],
  ])('is said with %j', (settings, sentence) => {
    expect(unchecked(settings)).toEqual([expect.stringMatching(sentence)]);
  });

  it('is not what made data or a given server make up for', () => {
    expect(unchecked({ fixtures: [], seed: 'auto' })).toEqual([]);
    expect(unchecked({ 'postgres-version': undefined, 'database-url': 'postgres://localhost/x' })).toEqual([]);
  });

  it('is down files where they are not to run, and only where there are any', async () => {
    const off = { 'roll-back': false };
    expect(unchecked(off, [], [await migration('up')])).toEqual([]);
    expect(unchecked(off, [], [await migration('up'), await migration('down')])).toEqual([
      'Down files were read but not run: roll-back is off.',
    ]);
    expect(unchecked({}, [], [await migration('down')])).toEqual([expect.stringContaining('1_a.down.sql')]);
  });

  it('is a file of the base that cannot be read; one of the change is a finding', () => {
    const problem = { path: '2_b.sql', kind: 'unreadable', reason: 'it is not UTF-8', inChange: false } as const;
    expect(unchecked({}, [problem])).toEqual(['2_b.sql could not be read, so the base was rehearsed without it.']);
    expect(unchecked({}, [{ ...problem, inChange: true }])).toEqual([]);
    expect(unchecked({}, [{ ...problem, kind: 'unrecognised' }])).toEqual([]);
  });
});
