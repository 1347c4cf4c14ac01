import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { FORMATS, type Format, type Report, type ReportFinding } from '../../src/core/report.ts';
import { loadReporter } from '../../src/reporters/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { commandsIn } from '../support/runner.ts';
import { hugeReport, report, reportNames } from './reports.ts';

const SCHEMAS = join(import.meta.dirname, '../../fixtures/schemas');
const schema = JSON.parse(readFileSync(join(SCHEMAS, 'sarif-2.1.0.json'), 'utf8'));
// Draft 4 says `id` where later drafts say `$id`; nothing else in it differs from what Ajv reads.
const { $schema: _, id: __, ...sarif } = schema;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarif);
const xsd = readFileSync(join(SCHEMAS, 'jenkins-junit.xsd'), 'utf8');

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly help?: object }[] };
      };
      readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly suppressions?: readonly { readonly justification: string }[];
        readonly partialFingerprints: object;
        readonly locations: readonly [
          { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
        ];
      }[];
    },
  ];
}

async function write(format: Format, given: Report): Promise<string> {
  return (await loadReporter(format))(given, { colour: false, width: 80, rules: RULES });
}

function validateJunit(xml: string) {
  return validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [{ fileName: 'junit.xsd', contents: xsd }],
  });
}

function change(name: string, changes: Partial<ReportFinding>): Report {
  const given = report(name);
  return { ...given, findings: given.findings.map((finding) => ({ ...finding, ...changes })) };
}

describe.each(reportNames)('the report %s', (name) => {
  it('is valid SARIF, rules and results in step', async () => {
    const data: Sarif = JSON.parse(await write('sarif', report(name)));
    expect(isSarif(data), JSON.stringify(isSarif.errors)).toBe(true);
    const [run] = data.runs;
    const allowed = report(name).suppressed ?? [];
    const known = report(name).baseline?.known ?? [];
    expect(run.results).toHaveLength(report(name).findings.length + allowed.length + known.length);
    const dismissed = run.results.filter(({ suppressions }) => suppressions !== undefined);
    expect(dismissed.map(({ suppressions }) => suppressions?.[0]?.justification)).toEqual([
      ...allowed.map(({ reason }) => reason),
      ...known.map(() => `Known from the baseline ${report(name).baseline?.file}.`),
    ]);
    expect(run.invocations[0].executionSuccessful).toBe(report(name).verdict !== 'not-checked');
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('is valid JUnit', async () => {
    const { valid, errors } = await validateJunit(await write('junit', report(name)));
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has every finding for GitLab, each with a fingerprint of its own', async () => {
    const issues: { fingerprint: string; location: { path: string } }[] = JSON.parse(
      await write('gitlab', report(name)),
    );
    const { findings, baseline } = report(name);
    const remark = baseline === undefined ? [] : [baseline.file];
    expect(issues.map(({ location }) => location.path)).toEqual([...findings.map(({ path }) => path), ...remark]);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  it('is one workflow command a finding, and nothing else to obey', async () => {
    const commands = commandsIn(await write('github', report(name)));
    const { findings, verdict, baseline } = report(name);
    const remarks = (verdict === 'not-checked' ? 1 : 0) + (baseline === undefined ? 0 : 1);
    expect(commands).toHaveLength(findings.length + remarks);
    expect(commands.every((command) => ['error', 'warning', 'notice'].includes(command.name))).toBe(true);
    expect(
      commands
        .slice(0, findings.length)
        .map(({ properties }) => properties.file)
        .toSorted(),
    ).toEqual(findings.map(({ path }) => path).toSorted());
  });
});

describe('a baseline', () => {
  it.each(FORMATS)('is counted in %s', async (format) => {
    const text = (await write(format, report('baseline'))).replaceAll(/\s+/g, ' ');
    const counted = '2 findings are known from the baseline pg-rehearsal-baseline.json and do not count.';
    if (format === 'json') expect(JSON.parse(text).baseline.known).toHaveLength(2);
    else expect(text).toContain(counted);
    expect((await write(format, report('clean'))).toLowerCase()).not.toContain('known from the baseline');
  });
});

describe('the schemas', () => {
  it('find what is wrong', async () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
    expect((await validateJunit('<testsuites><testcase/></testsuites>')).valid).toBe(false);
  });
});

describe('SARIF', () => {
  it('brings help for every rule that it knows', async () => {
    const data: Sarif = JSON.parse(await write('sarif', report('one-finding')));
    expect(data.runs[0].tool.driver.rules.every(({ help }) => help !== undefined)).toBe(true);
  });

  it('has the same fingerprint when lines move, and another when the SQL changes', async () => {
    const prints = async (given: Report) =>
      (JSON.parse(await write('sarif', given)) as Sarif).runs[0].results.map(
        ({ partialFingerprints }) => partialFingerprints,
      );
    const here = await prints(change('one-finding', { source: 'DROP TABLE a;' }));
    expect(await prints(change('one-finding', { source: '  DROP  TABLE a;', line: 90, endLine: 90 }))).toEqual(here);
    expect(await prints(change('one-finding', { source: 'DROP TABLE b;' }))).not.toEqual(here);
  });

  it('tells two findings of the same SQL apart', async () => {
    const given = report('one-finding');
    const data: Sarif = JSON.parse(
      await write('sarif', { ...given, findings: [...given.findings, ...given.findings] }),
    );
    const prints = data.runs[0].results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    expect(new Set(prints).size).toBe(2);
  });

  it('writes paths as relative URIs', async () => {
    const data: Sarif = JSON.parse(await write('sarif', change('one-finding', { path: 'a b/ü#?%:x.sql' })));
    expect(data.runs[0].results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'a%20b/%C3%BC%23%3F%25%3Ax.sql',
    );
  });

  it('keeps to what code scanning shows, worst first', async () => {
    const data: Sarif = JSON.parse(await write('sarif', hugeReport(6_000)));
    const levels = data.runs[0].results.map(({ level }) => level);
    expect(levels).toHaveLength(5_000);
    expect(levels).toEqual(
      levels.toSorted((a, b) => ['error', 'warning', 'note'].indexOf(a) - ['error', 'warning', 'note'].indexOf(b)),
    );
  });
});

describe('workflow commands', () => {
  it('bring any path and message back', async () => {
    const changes = { path: 'a::b,c%d=e\n.sql', message: 'x::y\r\n%0A' };
    const [command] = commandsIn(await write('github', change('one-finding', changes)));
    expect(command?.properties.file).toBe(changes.path);
    expect(command?.message.startsWith(changes.message)).toBe(true);
  });
});

describe('JUnit', () => {
  it('fails a file for errors and warnings, not for notes', async () => {
    expect(await write('junit', change('one-finding', { severity: 'warning' }))).toContain('failures="1"');
    expect(await write('junit', change('one-finding', { severity: 'note' }))).toContain('failures="0"');
  });

  it('is well-formed with whatever a message holds', async () => {
    const message = 'a\u0000\u001b[31m ]]> & <b> "\'\ud800 \ufffe';
    const { valid, errors } = await validateJunit(
      await write('junit', change('one-finding', { message, path: message })),
    );
    expect([valid, errors]).toEqual([true, []]);
  });
});
