import type { Report, ReportFinding } from '../core/report.ts';
import type { ReportSet } from '../core/report-set.ts';
import { withFirstRow } from '../core/row-sample.ts';
import { visible, withoutCommands } from './escape.ts';
import { byFile } from './order.ts';
import { baselineInWords } from './words.ts';

/**
 * Each changed file as a test case, which fails with its errors and warnings
 * (https://github.com/jenkinsci/xunit-plugin, junit-10.xsd). A check that could not be made is one case in error.
 */
export function reportJunit(report: Report): string {
  return documentOf([suiteOf('pg-rehearsal', report)]);
}

/** The same for several databases, a suite for each. */
export function reportSetJunit({ databases }: ReportSet): string {
  return documentOf(databases.map(({ name, report }) => suiteOf(name, report)));
}

function documentOf(suites: readonly string[]): string {
  const xml = element('testsuites', {}, suites.join('\n'));
  return `${withoutCommands(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)}\n`;
}

function suiteOf(name: string, report: Report): string {
  const found = new Map(byFile(report, report.findings).map(({ path, items }) => [path, items]));
  const paths = [...new Set([...report.changes.map(({ path }) => path), ...found.keys()])];
  const cases = paths.map((path) => caseOf(path, found.get(path) ?? [], report));
  const { reason } = report;
  if (reason !== undefined)
    cases.push({
      xml: element('testcase', { name: 'check', classname: 'pg-rehearsal' }, problem('error', reason, reason)),
      failed: 0,
    });
  const failures = cases.filter(({ failed }) => failed > 0).length;
  const suite = {
    name,
    tests: cases.length,
    failures,
    errors: reason === undefined ? 0 : 1,
    skipped: 0,
    time: (report.rehearsal.durationMs / 1000).toFixed(3),
  };
  const known = baselineInWords(report);
  const remark = known === undefined ? [] : [element('system-out', {}, escapeXml(known))];
  return element('testsuite', suite, [...cases.map(({ xml }) => xml), ...remark].join('\n'));
}

function caseOf(
  path: string,
  findings: readonly ReportFinding[],
  { rehearsal }: Report,
): { xml: string; failed: number } {
  const serious = findings.filter(({ severity }) => severity !== 'note');
  const migration = rehearsal.migrations.find((candidate) => candidate.path === path);
  const ms = (migration?.statements ?? []).reduce((sum, { durationMs }) => sum + durationMs, 0);
  const text = serious.map(describe).join('\n\n');
  const headline = serious.map(({ ruleId }) => ruleId).join(', ');
  const failure = serious.length === 0 ? '' : problem('failure', headline, text);
  const attributes = { name: path, classname: 'migrations', time: (ms / 1000).toFixed(3) };
  return { xml: element('testcase', attributes, failure), failed: serious.length };
}

function describe({ severity, ruleId, status, line, message, sample, evidence }: ReportFinding): string {
  const measured = evidence === undefined ? '' : `\nMeasured: ${evidence.summary}`;
  return `Line ${line}: ${severity} ${ruleId} (${status})\n${withFirstRow({ message, sample })}${measured}`;
}

function problem(kind: 'failure' | 'error', headline: string, text: string): string {
  return element(kind, { message: headline, type: kind }, escapeXml(text));
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, body: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return body === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>\n${body}\n</${name}>`;
}

/** XML 1.0 has no way to write most control characters, and no lone surrogates. */
function escapeXml(text: string): string {
  return visible(text)
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
