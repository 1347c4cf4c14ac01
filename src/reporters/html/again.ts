import type { Report, ReportMigration } from '../../core/report.ts';
import { type Html, html, prose } from '../html-text.ts';
import { shortPath } from '../order.ts';
import { differenceBlock } from './difference.ts';

type SecondRun = NonNullable<ReportMigration['secondRun']>;
type RollBack = NonNullable<ReportMigration['rollBack']>;

/** What the overview's two columns leave open: why a second run or a roll back was not as it should be. */
export function againSection(report: Report): Html | undefined {
  const items = report.rehearsal.migrations.flatMap(({ path, secondRun, rollBack }) => {
    const parts = [
      ...(secondRun === undefined || secondRun.outcome === 'unchanged' ? [] : [secondRunPart(secondRun)]),
      ...(rollBack === undefined || isWhole(rollBack) ? [] : [rollBackPart(rollBack)]),
    ];
    return parts.length === 0 ? [] : [html`<h3><code>${shortPath(path, report)}</code></h3>${parts}`];
  });
  if (items.length === 0) return undefined;
  return html`<section aria-labelledby="again"><h2 id="again">Second run and roll back</h2>
${items}</section>
`;
}

function isWhole({ outcome, destroyed, upAgain }: RollBack): boolean {
  return outcome === 'restored' && destroyed.length === 0 && (upAgain === undefined || upAgain === 'same');
}

function secondRunPart({ outcome, reason, failures, changedTables, difference }: SecondRun): Html {
  const words = {
    unchanged: 'changed nothing',
    changed: 'changed something',
    failed: 'failed',
    'not-run': 'was not tried',
  }[outcome];
  const sentences = [
    ...(reason === undefined ? [] : [reason]),
    ...failures.map(({ line, error }) => `Line ${line}: ${error.message} (SQLSTATE ${error.code})`),
    ...(changedTables.length === 0 ? [] : [`Other rows now: ${changedTables.join(', ')}`]),
  ];
  return part(`The second run ${words}.`, sentences, difference);
}

function rollBackPart({ path, outcome, reason, error, difference, destroyed, upAgain }: RollBack): Html {
  const words = {
    restored: 'restored the schema',
    differs: 'left another schema than before',
    failed: 'failed',
    'not-run': 'was not tried',
  }[outcome];
  const again = { same: 'gave the same', differs: 'gave another schema', failed: 'failed' } as const;
  const sentences = [
    ...(reason === undefined ? [] : [reason]),
    ...(error === undefined ? [] : [`${error.message} (SQLSTATE ${error.code})`]),
    ...(destroyed.length === 0 ? [] : [`Destroyed: ${destroyed.join(', ')}`]),
    ...(upAgain === undefined ? [] : [`Applying the migration again ${again[upAgain]}.`]),
  ];
  return html`${part(`The roll back by \`${path}\` ${words}.`, sentences, difference)}`;
}

function part(title: string, sentences: readonly string[], difference = ''): Html {
  return html`<p>${prose(title)}</p>
${sentences.length === 0 ? undefined : html`<ul>${sentences.map((sentence) => html`<li>${prose(sentence)}</li>`)}</ul>`}
${difference.trim() === '' ? undefined : differenceBlock(difference)}`;
}
