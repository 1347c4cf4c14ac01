import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts, told } from './linting.ts';

beforeAll(loadGrammar);

describe('what differs between majors', () => {
  it('a value of an enum of the same transaction may be used from 17 on', () => {
    const text =
      "CREATE TYPE mood AS ENUM ('good');\nALTER TYPE mood ADD VALUE IF NOT EXISTS 'bad';\nSELECT 'bad'::mood;";
    const found = (postgresVersion: number) => told(lintTexts(text, { postgresVersion }), 'unguarded-type');
    expect(found(17)).toEqual([]);
    expect(found(16)).toEqual(['3:8 new-enum-value-used-in-transaction']);
  });

  it('DETACH PARTITION CONCURRENTLY is advised from 14 on', () => {
    const base = [
      "CREATE TABLE events (at date) PARTITION BY RANGE (at); CREATE TABLE p PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    ];
    const found = (postgresVersion: number) =>
      told(lintTexts('ALTER TABLE events DETACH PARTITION p;', { base, postgresVersion }), 'missing-lock-timeout');
    expect(found(14)).toEqual(['1:1 blocking-partition-detach']);
    expect(found(13)).toEqual([]);
  });

  it('a trigger can be replaced from 14 on', () => {
    const text = 'CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f();';
    const advice = (postgresVersion: number) =>
      lintTexts(text, { postgresVersion }).find(({ ruleId }) => ruleId === 'unguarded-policy-or-trigger')?.message;
    expect(advice(14)).toContain('CREATE OR REPLACE TRIGGER');
    expect(advice(13)).toContain('DROP TRIGGER IF EXISTS');
  });
});
