import { describe, expect, it } from 'vitest';
import { collectLoose } from '../../../src/collect/loose.ts';
import { guessTool, toolById } from '../../../src/collect/tools/index.ts';
import { TOOL_IDS, type ToolId } from '../../../src/core/migration.ts';
import { collectIn } from '../../support/collecting.ts';
import { makeRepository } from '../../support/repository.ts';

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

  it('lose their byte order mark, which sqlx sends to the server', async () => {
    await using repository = await makeRepository({ 'README.md': '' });
    await repository.branch('feature');
    await repository.commit({ 'migrations/1_a.sql': '\ufeffSELECT 1;', 'migrations/2_b.sql': '-- \ufeff' });
    const texts = async (tool: ToolId) =>
      (await collectIn(repository, { tool, migrations: 'migrations' })).history.atHead.map(({ text }) => text);
    expect(await texts('plain')).toEqual(['SELECT 1;', '-- \ufeff']);
    expect(await texts('sqlx')).toEqual(['\ufeffSELECT 1;', '-- \ufeff']);
    const loose = await collectLoose(repository.directory, ['migrations/1_a.sql'], 'plain');
    expect(loose.migrations.map(({ text }) => text)).toEqual(['SELECT 1;']);
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
