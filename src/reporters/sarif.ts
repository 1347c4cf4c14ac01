import { SEVERITIES } from '../core/finding.ts';
import type { Report, ReporterOptions, ReportFinding, ReportSuppressed } from '../core/report.ts';
import type { ReportSet } from '../core/report-set.ts';
import { withFirstRow } from '../core/row-sample.ts';
import type { RuleDescription } from '../core/rule.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';
import { baselineInWords } from './words.ts';

/**
 * GitHub shows the 5,000 worst results of a run, and takes 25,000
 * (https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit).
 */
const MOST_RESULTS = 5_000;

/** The findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning and editors. */
export function reportSarif(report: Report, options: ReporterOptions): string {
  return sarifLog([runOf(report, options)]);
}

/**
 * The same for several databases, a run for each. Code scanning takes several runs of one tool only with a category each
 * (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 */
export function reportSetSarif({ databases }: ReportSet, options: ReporterOptions): string {
  return sarifLog(
    databases.map(({ name, report }) => ({
      ...runOf(report, options),
      automationDetails: { id: `${report.tool.name}/${name}/` },
    })),
  );
}

function sarifLog(runs: readonly object[]): string {
  return jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs });
}

function runOf(report: Report, { rules = [] }: ReporterOptions): object {
  const findings = SEVERITIES.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
  const shown = findings.slice(0, MOST_RESULTS);
  const suppressed = (report.suppressed ?? []).slice(0, MOST_RESULTS - shown.length);
  const known = (report.baseline?.known ?? []).slice(0, MOST_RESULTS - shown.length - suppressed.length);
  const ids = [...new Set([...shown, ...suppressed, ...known].map(({ ruleId }) => ruleId))].toSorted();
  const prints = fingerprints(shown);
  return {
    tool: {
      driver: {
        name: report.tool.name,
        semanticVersion: report.tool.version,
        rules: ids.map((id) =>
          descriptorOf(
            id,
            rules.find((rule) => rule.id === id),
          ),
        ),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    invocations: [invocationOf(report, findings.length - shown.length)],
    results: [
      ...shown.map((finding, index) => resultOf(finding, ids.indexOf(finding.ruleId), prints[index] ?? '')),
      ...suppressed.map((one) =>
        suppressedResult(one, ids.indexOf(one.ruleId), { kind: 'inSource', justification: one.reason }),
      ),
      ...known.map((one) =>
        suppressedResult(one, ids.indexOf(one.ruleId), {
          kind: 'external',
          justification: `Known from the baseline ${report.baseline?.file}.`,
        }),
      ),
    ],
  };
}

function descriptorOf(id: string, rule: RuleDescription | undefined) {
  if (rule === undefined) return { id };
  const { summary, why, instead, severity, category, references } = rule;
  const links = references.map((link) => `- <${link}>`).join('\n');
  return {
    id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why },
    help: {
      text: `${why}\n\nInstead: ${instead}`,
      markdown: `${why}\n\n**Instead:** ${instead}${links === '' ? '' : `\n\n${links}`}`,
    },
    ...(references[0] === undefined ? {} : { helpUri: references[0] }),
    defaultConfiguration: { level: severity },
    properties: { tags: [category] },
  };
}

/** Whether the check could be made, and what it did not look at. */
function invocationOf(report: Report, left: number) {
  const { verdict, reason, unchecked } = report;
  const known = baselineInWords(report);
  const note = (text: string) => ({ level: 'note', message: { text } });
  const failure = reason === undefined ? [] : [{ level: 'error', message: { text: reason } }];
  const cut = left > 0 ? [note(`${left} more findings are left out: code scanning shows ${MOST_RESULTS}.`)] : [];
  return {
    executionSuccessful: verdict !== 'not-checked',
    toolExecutionNotifications: [
      ...failure,
      ...unchecked.map(note),
      ...(known === undefined ? [] : [note(known)]),
      ...cut,
    ],
  };
}

function resultOf(finding: ReportFinding, ruleIndex: number, fingerprint: string) {
  const { ruleId, severity, path, status, suggestion } = finding;
  return {
    ruleId,
    ruleIndex,
    level: severity,
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), region: regionOf(finding) } }],
    partialFingerprints: { 'pgRehearsal/v1': fingerprint },
    ...(suggestion?.edits === undefined || suggestion.edits.length === 0 ? {} : { fixes: [fixOf(path, suggestion)] }),
    properties: { status },
  };
}

/** What a comment in the SQL allows, or a baseline knows: code scanning lists it as dismissed, with the reason. */
function suppressedResult(
  { ruleId, path, line, message }: Omit<ReportSuppressed, 'reason'>,
  ruleIndex: number,
  suppression: { readonly kind: 'inSource' | 'external'; readonly justification: string },
) {
  return {
    ruleId,
    ruleIndex,
    level: 'note',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), region: { startLine: line } } }],
    suppressions: [suppression],
  };
}

function messageOf({ message, sample, evidence, reason, suggestion }: ReportFinding): string {
  const measured = evidence === undefined ? [] : [`Measured: ${evidence.summary}`];
  const unproven = reason === undefined ? [] : [`Unproven: ${reason}`];
  const instead =
    suggestion === undefined || suggestion.description === '' ? [] : [`Instead: ${suggestion.description}`];
  return [withFirstRow({ message, sample }), ...measured, ...unproven, ...instead].join('\n');
}

function fixOf(path: string, { description, edits = [] }: NonNullable<ReportFinding['suggestion']>) {
  const replacements = edits.map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } }));
  const text = description === '' ? 'The safe form.' : description;
  return { description: { text }, artifactChanges: [{ artifactLocation: artifact(path), replacements }] };
}

/** A path as a relative URI: what has a meaning in a URI is percent-encoded. */
function artifact(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function regionOf(region: Pick<ReportFinding, 'line' | 'column' | 'endLine' | 'endColumn'>) {
  const { line, column, endLine, endColumn } = region;
  return { startLine: line, startColumn: column, endLine, endColumn };
}
