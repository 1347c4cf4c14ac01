import { describe, expect, it } from 'vitest';
import { migrationOf } from '../../src/collect/migration.ts';
import { nextNames } from '../../src/collect/next-name.ts';
import { toolById } from '../../src/collect/tools/index.ts';
import type { ToolId } from '../../src/core/migration.ts';

const NOW = new Date('2026-11-24T10:20:30Z');

function next(id: ToolId, names: readonly string[], suffix = '.sql', stems = ['validate', 'require']) {
  const tool = toolById(id);
  const series = names.map((name) => {
    const recognised = tool.recognise(name);
    if (recognised.kind !== 'migration') throw new Error(name);
    return migrationOf(tool, `db/${name}`, recognised, '');
  });
  return nextNames(tool, series, suffix, stems, NOW);
}

describe('the next names of a series', () => {
  it.each([
    ['are counted up in the same width', 'sqlx', ['0002_b.up.sql', '0010_c.up.sql', '0001_a.up.sql'], '0011', '0012'],
    ['may need another digit', 'sqlx', ['98_a.sql', '99_b.sql'], '100', '101'],
    ['are moments where those before are', 'sqlx', ['20260101120000_a.sql'], '20261124102030', '20261124102031'],
    ['come after a moment that has not come', 'sqlx', ['20270101120000_a.sql'], '20270101120001', '20270101120002'],
    ['are days where those before are', 'sqlx', ['20260101_a.sql'], '20261124', '20261125'],
    ['are no moments for their length alone', 'sqlx', ['00000012_a.sql'], '00000013', '00000014'],
    ['follow plain files, too', 'plain', ['007_a.sql', '008_b.sql'], '009', '010'],
  ] as const)('%s', (_, tool, names, first, second) => {
    expect(next(tool, names, '.up.sql')).toEqual([`${first}_validate.up.sql`, `${second}_require.up.sql`]);
  });

  it('keep letters and what parts the description', () => {
    expect(next('plain', ['V1__a.sql', 'V2__b.sql'], '.sql', ['x'])).toEqual(['V3__x.sql']);
    expect(next('plain', ['001-a.sql'], '.sql', ['x'])).toEqual(['002-x.sql']);
  });

  it.each([
    ['no number', 'plain', ['init.sql']],
    ['no room for another digit in the order of names', 'plain', ['8_a.sql', '9_b.sql']],
    ['no files', 'sqlx', []],
  ] as const)('are not made up where there is %s', (_, tool, names) => {
    expect(next(tool, names)).toBeUndefined();
  });
});
