import { describe, expect, it } from 'vitest';
import { plain } from '../../src/collect/tools/plain.ts';
import { lintAll } from '../../src/lint/lint.ts';
import { lintRehearsal } from '../../src/lint/measured.ts';
import rule from '../../src/rules/changes-when-run-twice.ts';
import unnamed from '../../src/rules/unnamed-index.ts';
import { migrationOf, parsed } from '../support/rehearsal.ts';

/** How often a second run that changed these lines is told of, where `unnamed-index` has spoken first. */
async function told(text: string, ...lines: readonly string[]): Promise<number> {
  const migration = await parsed(migrationOf('1.sql', text));
  const { path } = migration.migration;
  const { suspicions: claims } = lintAll({
    tool: plain,
    added: [migration],
    postgresVersion: 17,
    severities: {},
    rules: [unnamed],
  });
  const difference = ['--- before', '+++ after', '@@ table public.orders @@', ...lines].join('\n');
  const secondRun = { outcome: 'changed' as const, failures: [], changedTables: [], difference };
  const traces = [{ path, status: 'passed' as const, statements: [], secondRun }];
  const catalogue = { relations: new Map(), byOid: new Map() };
  const context = { traces, migrations: [migration], claims, catalogue, tool: plain };
  return lintRehearsal(context, { severities: {} }, [rule]).suspicions.length;
}

const INDEX = 'CREATE INDEX ON orders (total);';
const AGAIN = '+  INDEX orders_total_idx1 USING btree (total)';

describe('what changes when it is run twice', () => {
  it('is not told again where all of it is indexes without a name', async () => {
    expect(await told(INDEX, AGAIN)).toBe(0);
    expect(
      await told(`${INDEX}\n${INDEX.replace('INDEX', 'UNIQUE INDEX')}`, AGAIN, AGAIN.replace('+  ', '+  UNIQUE ')),
    ).toBe(0);
  });

  it('is told where there is more to it', async () => {
    expect(await told(INDEX, AGAIN, AGAIN)).toBe(1);
    expect(await told(INDEX, AGAIN, '+  CHECK (total > 0)')).toBe(1);
    expect(await told(INDEX, AGAIN.replace('+', '-'))).toBe(1);
    expect(await told('SELECT 1;', AGAIN)).toBe(1);
  });
});
