import { describe, expect, it } from 'vitest';
import { FORMATS, type Report, type ReportSample } from '../../src/core/report.ts';
import { withFirstRow } from '../../src/core/row-sample.ts';
import { loadReporter } from '../../src/reporters/index.ts';
import { sampleTable } from '../../src/reporters/sample.ts';
import { report } from './reports.ts';

const ONE = report('one-finding');
const HOSTILE: ReportSample = {
  columns: ['id', 'na|me'],
  rows: [
    ['1', '<img src=x> @team\n::error::gone \u001b[31mred'],
    [null, 'plain'],
  ],
  more: true,
};

function having(sample: ReportSample): Report {
  return { ...ONE, findings: ONE.findings.map((finding) => ({ ...finding, sample })) };
}

async function reported(format: (typeof FORMATS)[number]): Promise<string> {
  return (await loadReporter(format))(having(HOSTILE), { colour: false, width: 80 });
}

describe('rows that show a finding', () => {
  it('are a table in text', async () => {
    expect(await reported('text')).toContain(
      '\n      id    na|me\n      1     <img src=x> @team ::error::gone ␛[31mred\n      NULL  plain\n      … and more rows\n',
    );
  });

  it('are a table in Markdown, harmless', async () => {
    expect(await reported('markdown')).toContain(
      '\n| id | na\\|me |\n|:--|:--|\n| 1 | &lt;img src=x&gt; @&#8203;team ::error::gone ␛\\[31mred |\n| NULL | plain |\n\n… and more rows\n',
    );
  });

  it('are a table on the page, harmless', async () => {
    const page = await reported('html');
    expect(page).toContain('<th scope="col">na|me</th>');
    expect(page).toContain('<td>&lt;img src=x&gt; @team');
    expect(page).not.toContain('<img src=x>');
  });

  it.each(['sarif', 'gitlab', 'junit', 'github'] as const)('are told by the first in %s', async (format) => {
    expect(await reported(format)).toContain('The first: id = 1, na|me = ');
  });

  it.each(FORMATS)('give no orders to a runner in %s', async (format) => {
    const orders = (await reported(format)).split('\n').filter((line) => /^\s*::/.test(line));
    expect(orders.filter((line) => !/^::error title=blocking-index-build/.test(line))).toEqual([]);
  });

  it('are cut to what fits', () => {
    const wide: ReportSample = {
      columns: Array.from({ length: 12 }, (_, at) => `c${at}`),
      rows: [Array.from({ length: 12 }, () => 'x'.repeat(500))],
      more: false,
    };
    const { head, rows, rest } = sampleTable(wide);
    expect(head).toHaveLength(8);
    expect(rows[0]?.[0]).toHaveLength(60);
    expect(rest).toBe('… and 4 more columns');
    expect(withFirstRow({ message: 'It is.', sample: wide }).length).toBeLessThan(800);
    expect(withFirstRow({ message: 'It is.' })).toBe('It is.');
  });
});
