import { describe, expect, it } from 'vitest';
import { plain } from '../../src/collect/tools/plain.ts';
import type { RehearsalContext } from '../../src/core/rehearsal-context.ts';
import { lintRehearsal } from '../../src/lint/measured.ts';
import rule from '../../src/rules/migration-fails.ts';
import { migrationOf, parsed, rehearseScripts } from '../support/rehearsal.ts';

const BASE = `CREATE TYPE kind AS ENUM ('old', 'kept');
CREATE TABLE made (id bigint PRIMARY KEY, kind kind NOT NULL, code int NOT NULL);
CREATE TABLE real (id bigint PRIMARY KEY, kind kind NOT NULL, code int NOT NULL);
INSERT INTO real SELECT g, 'old', 1 FROM generate_series(1, 50) g;`;

/** The failure of a change over made rows in one table and given ones in another, as `severity message`. */
async function failure(change: string): Promise<string | undefined> {
  const { migrations: traces, catalogue, seeded } = await rehearseScripts(BASE, change, { request: { seedRows: 50 } });
  const context: RehearsalContext = {
    traces,
    migrations: [await parsed(migrationOf('2_change.sql', change))],
    claims: [],
    catalogue,
    tool: plain,
    madeTables: (seeded?.filled ?? []).map(({ table }) => table),
  };
  const [found] = lintRehearsal(context, { severities: {} }, [rule]).suspicions;
  return found && `${found.severity} ${found.message}`;
}

const MADE = / The rows were made up: look whether production’s can be like that\.$/;
const newType = (table: string) =>
  `CREATE TYPE fewer AS ENUM ('kept'); ALTER TABLE ${table} ALTER COLUMN kind TYPE fewer USING kind::text::fewer;`;

describe('a failure on rows that were made', () => {
  it.each([
    ['a constraint', 'ALTER TABLE made ADD CHECK (code < 0);', '23514'],
    ['a type', newType('made'), '22P02'],
    [
      'SQL put together from them',
      "DO $$ DECLARE k text; BEGIN SELECT 'TABLE ' || code INTO k FROM made LIMIT 1; EXECUTE k; END $$;",
      '42601',
    ],
  ])('warns, as of %s', async (_, change, code) => {
    const told = await failure(change);
    expect(told).toMatch(new RegExp(`^warning PostgreSQL refuses this: .*SQLSTATE ${code}`));
    expect(told).toMatch(MADE);
  });

  it.each([
    ['given rows', newType('public.real'), '22P02'],
    [
      'made and given rows',
      'INSERT INTO made SELECT real.id, made.kind, 1 / (real.code - 1) FROM real, made;',
      '22012',
    ],
    [
      'SQL put together from given rows',
      "DO $$ DECLARE k text; BEGIN SELECT 'TABLE ' || code INTO k FROM real LIMIT 1; EXECUTE k; END $$;",
      '42601',
    ],
    ['no rows at all', "SELECT 'x'::int;", '22P02'],
    ['a name that is not there', 'ALTER TABLE made DROP COLUMN nothing;', '42703'],
  ])('is an error with %s', async (_, change, code) => {
    const told = await failure(change);
    expect(told).toMatch(new RegExp(`^error PostgreSQL refuses this: .*SQLSTATE ${code}`));
    expect(told).not.toMatch(MADE);
  });
});
