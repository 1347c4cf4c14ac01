import { describe, expect, it } from 'vitest';
import { plain } from '../../src/collect/tools/plain.ts';
import rule from '../../src/rules/down-fails.ts';
import { migrationOf, parsed } from '../support/rehearsal.ts';

/** What is said of a way back that failed, by its text. */
async function told(text: string): Promise<readonly string[]> {
  const { migration, script } = await parsed(migrationOf('2_change.down.sql', text));
  const rollBack = { path: migration.path, outcome: 'failed', destroyed: [] } as const;
  const found = rule.check({
    traces: [{ path: '2_change.sql', status: 'passed', statements: [], rollBack }],
    migrations: [{ migration: { ...migration, direction: 'down' }, script }],
    claims: [],
    catalogue: { relations: new Map(), byOid: new Map() },
    tool: plain,
  });
  return [...found].map(({ path }) => path);
}

describe('a way back that fails', () => {
  it('is told', async () => {
    expect(await told('DROP TABLE nothing;')).toEqual(['2_change.down.sql']);
  });

  it('is not told again where the file is no SQL, which is told with its line', async () => {
    expect(await told("raise 'This migration is irreversible';")).toEqual([]);
  });
});
