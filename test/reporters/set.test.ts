import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Format, Report } from '../../src/core/report.ts';
import { assembleReportSet, type NamedReport, reportSetSchema } from '../../src/core/report-set.ts';
import { loadSetReporter } from '../../src/reporters/index.ts';
import { renderSetMarkdown } from '../../src/reporters/set-markdown.ts';
import { RULES } from '../../src/rules/index.ts';
import { finding, reportWith } from '../support/github/report.ts';
import { commandsIn } from '../support/runner.ts';

const SCHEMAS = join(import.meta.dirname, '../../fixtures/schemas');
const { $schema: _, id: __, ...sarif } = JSON.parse(readFileSync(join(SCHEMAS, 'sarif-2.1.0.json'), 'utf8'));
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarif);

const FAILS = reportWith({ verdict: 'fail', findings: [finding()] });
const UNTOUCHED = reportWith({ changes: [] });
const UNKNOWN = reportWith({ verdict: 'not-checked', reason: 'no server', changes: [] });
const databases: readonly NamedReport[] = [
  { name: 'shop', report: FAILS },
  { name: 'billing', report: reportWith() },
  { name: 'users', report: UNTOUCHED },
  { name: 'stock', report: UNKNOWN },
];

async function write(format: Exclude<Format, 'html'>, given = databases): Promise<string> {
  return (await loadSetReporter(format))(assembleReportSet(given), { colour: false, width: 80, rules: RULES });
}

describe('the reports of several databases', () => {
  it('as text come one after the other, and end with what became of all', async () => {
    const text = await write('text');
    expect(text).toMatch(/^── shop ──\n\n✗ Fail: 1 error/);
    expect(text.match(/^── .+ ──$/gm)).toEqual(['── shop ──', '── billing ──', '── stock ──']);
    expect(text).toMatch(
      /\n1 of 3 changed databases fails, 1 could not be checked\nNo migration changed in users\.\n$/,
    );
  });

  it.each<[readonly string[], string]>([
    [['shop', 'billing'], '1 of 2 changed databases fails'],
    [['stock', 'users'], '1 of 1 changed database could not be checked'],
    [['billing', 'users'], 'The changed database passes'],
    [['users'], 'Pass: no migration changed in 1 database'],
  ])('of %j have one headline', async (names, headline) => {
    const text = await write(
      'text',
      databases.filter(({ name }) => names.includes(name)),
    );
    expect(text.split('\n')).toContain(headline);
  });

  it('as JSON are data that a schema describes, with the worst verdict', async () => {
    const set = v.parse(reportSetSchema, JSON.parse(await write('json')));
    expect(set.verdict).toBe('not-checked');
    expect(set.databases.map(({ name }) => name)).toEqual(['shop', 'billing', 'users', 'stock']);
    expect(assembleReportSet(databases.slice(0, 2)).verdict).toBe('fail');
    expect(assembleReportSet(databases.slice(1, 3)).verdict).toBe('pass');
  });

  it('as SARIF are a run for each, with a category of its own', async () => {
    const log = JSON.parse(await write('sarif'));
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    expect(log.runs.map((run: { automationDetails: object }) => run.automationDetails)).toEqual(
      databases.map(({ name }) => ({ id: `pg-rehearsal/${name}/` })),
    );
    expect(log.runs[0].results).toHaveLength(1);
    expect(log.runs[3].invocations).toMatchObject([{ executionSuccessful: false }]);
  });

  it('as JUnit are a suite for each', async () => {
    const xml = await write('junit');
    const xsd = readFileSync(join(SCHEMAS, 'jenkins-junit.xsd'), 'utf8');
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'report.xml', contents: xml }],
      schema: [{ fileName: 'junit.xsd', contents: xsd }],
    });
    expect(valid, JSON.stringify(errors)).toBe(true);
    expect(xml.match(/<testsuite name="[^"]+"/g)).toHaveLength(4);
  });

  it('as Code Quality are one list, and as workflow commands one log', async () => {
    expect(JSON.parse(await write('gitlab'))).toHaveLength(1);
    expect(commandsIn(await write('github'))).toMatchObject([
      { name: 'error', properties: { file: 'migrations/0002_email.up.sql' } },
      { name: 'error', message: 'The migrations were not checked: stock: no server' },
    ]);
  });

  it('as Markdown are a table, and under it what needs a look', async () => {
    const markdown = await write('markdown');
    expect(markdown).toMatch(/^## 1 of 3 changed databases fails, 1 could not be checked\n/);
    expect(markdown).toContain('| `shop` | ❌ fail | 1 | 0 |');
    expect(markdown).toContain('| `stock` | ❔ not checked | 0 | 0 |');
    expect(markdown).not.toContain('`users`');
    expect(markdown.match(/<summary>(\w+)<\/summary>\n\n## /g)).toEqual([
      '<summary>shop</summary>\n\n## ',
      '<summary>stock</summary>\n\n## ',
    ]);
    expect(await write('markdown', databases.slice(1, 3))).toMatch(/^## ✅ The changed database passes\n/);
  });

  it('are not green where a pass was not rehearsed, or is one by a baseline', async () => {
    const skipped: Report['rehearsal'] = {
      status: 'skipped',
      reason: 'it was switched off',
      durationMs: 0,
      migrations: [],
    };
    const baseline = { file: 'known.json', known: [{ ...finding(), fingerprint: 'a' }], gone: [] };
    for (const report of [reportWith({ rehearsal: skipped }), reportWith({ baseline })]) {
      const markdown = await write('markdown', [{ name: 'shop', report }]);
      expect(markdown).toMatch(/^## The changed database passes/);
      expect(markdown).toContain('| `shop` | ⚠️ pass | 0 | 0 |');
      expect(markdown).toContain('<summary>shop</summary>');
    }
    expect(await write('text', [{ name: 'shop', report: reportWith({ rehearsal: skipped }) }])).toContain(
      '\nThe changed database passes, 1 not rehearsed\n',
    );
  });

  it('as Markdown keep to the limit, and say what was left out', () => {
    const findings = Array.from({ length: 200 }, (_, line) => finding({ line: line + 1, endLine: line + 1 }));
    const many = Array.from({ length: 120 }, (_, index) => ({
      name: `service-${index}`,
      report: reportWith({ verdict: 'fail', findings }),
    }));
    const markdown = renderSetMarkdown(many, 64_000);
    expect(markdown.length).toBeLessThanOrEqual(64_000);
    expect(markdown).toContain('| `service-119` |');
    expect(markdown).toMatch(/The reports of \d+ more databases/);
    expect(markdown.split('<details')).toHaveLength(markdown.split('</details>').length);
  });
});
