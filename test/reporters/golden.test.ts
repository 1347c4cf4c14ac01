import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/core/report.ts';
import { loadReporter } from '../../src/reporters/index.ts';
import { REPORTS, report, reportNames } from './reports.ts';

describe.each(reportNames)('the report %s', (name) => {
  // After a wanted change: `vitest run test/reporters -u`, and read what changed.
  it.each([
    ['text', 'txt'],
    ['markdown', 'md'],
  ] as const)('looks as it should in %s', async (format, ending) => {
    const reporter = await loadReporter(format);
    const text = reporter(report(name), { colour: false, width: 80 });
    await expect(text).toMatchFileSnapshot(join(REPORTS, `${name}.${ending}`));
  });

  it('stays the same data in JSON', async () => {
    const reporter = await loadReporter('json');
    expect(JSON.parse(reporter(report(name), { colour: true, width: 80 }))).toEqual(report(name));
  });

  it.each(FORMATS)('ends with one line end in %s', async (format) => {
    const reporter = await loadReporter(format);
    expect(reporter(report(name), { colour: false, width: 80 })).toMatch(/\S\n$/);
  });

  it.each(FORMATS.filter((format) => format !== 'github'))('gives a runner nothing to obey in %s', async (format) => {
    const reporter = await loadReporter(format);
    const lines = reporter(report(name), { colour: false, width: 80 }).split(/\r?\n|\r/);
    expect(lines.filter((line) => line.trimStart().startsWith('::') || line.includes('##['))).toEqual([]);
  });
});
