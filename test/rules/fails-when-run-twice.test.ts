import { describe, expect, it } from 'vitest';
import { plain } from '../../src/collect/tools/plain.ts';
import { lintRehearsal } from '../../src/lint/measured.ts';
import rule from '../../src/rules/fails-when-run-twice.ts';
import { migrationOf, parsed } from '../support/rehearsal.ts';

/** What is told of files whose every statement fails the second time, as `path:line message`. */
async function told(...texts: readonly string[]): Promise<readonly string[]> {
  const migrations = await Promise.all(texts.map((text, at) => parsed(migrationOf(`${at + 1}.sql`, text))));
  const traces = migrations.map(({ migration: { path }, script }) => ({
    path,
    status: 'passed' as const,
    statements: [],
    secondRun: {
      outcome: 'failed' as const,
      failures: script.statements.map(({ index }) => ({ index, error: { code: '42703', message: 'no such column' } })),
      changedTables: [],
    },
  }));
  const catalogue = { relations: new Map(), byOid: new Map() };
  const context = { traces, migrations, claims: [], catalogue, tool: plain };
  return lintRehearsal(context, { severities: {} }, [rule]).suspicions.map(
    ({ path, span, message }) => `${path}:${span.line} ${message}`,
  );
}

describe('what fails when it is run twice', () => {
  it('is told once for each file, with how much else does', async () => {
    expect(await told('SELECT 1;', 'SELECT 1;\nSELECT 2;', 'SELECT 1;\nSELECT 2;\nSELECT 3;')).toEqual([
      '1.sql:1 Applied a second time, this fails: no such column (SQLSTATE 42703).',
      '2.sql:1 Applied a second time, this fails, and so does 1 more statement of the file: no such column (SQLSTATE 42703).',
      '3.sql:1 Applied a second time, this fails, and so do 2 more statements of the file: no such column (SQLSTATE 42703).',
    ]);
  });

  it('is told of the next statement where a comment allows the first', async () => {
    const allow = '-- pg-rehearsal: allow fails-when-run-twice because it is run once\n';
    expect((await told(`${allow}SELECT 1;\nSELECT 2;\nSELECT 3;`)).map((one) => one.slice(0, 7))).toEqual(['1.sql:3']);
  });
});
