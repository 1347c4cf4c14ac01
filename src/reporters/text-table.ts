import { visibleLine } from './escape.ts';
import { clip, clipMiddle, columns, widthOf } from './layout.ts';
import { type Outcome, outcomes, shortPath } from './order.ts';
import type { TextContext } from './text-finding.ts';
import { counted, duration, shortRelation, strongestLock, totalMs } from './words.ts';

const INDENT = '  ';
/** Columns that a path is left before other columns go, and the least that it gets. */
const GOOD_PATH = 24;
const LEAST_PATH = 16;

/** What became of each changed file, a line each, no wider than the terminal. */
export function migrationTable({ report, colours, width }: TextContext): readonly string[] {
  const all = outcomes(report);
  if (all.length === 0) return [];
  const paths = all.map(({ path }) => visibleLine(shortPath(path, report)));
  const details = fittingDetails(all, width - INDENT.length - GOOD_PATH - 2);
  const beside = Math.max(...columns(details).map(widthOf)) + 2;
  const room = Math.max(LEAST_PATH, width - INDENT.length - beside);
  const rows = details.map(([status = '', ...rest], index) => [status, clipMiddle(paths[index] ?? '', room), ...rest]);
  const paint = {
    passed: colours.green,
    failed: colours.red,
    'not-reached': colours.yellow,
    'not-rehearsed': colours.dim,
  };
  const lines = columns(rows).map((line, index) => {
    const { status } = all[index] ?? { status: 'passed' };
    const end = (rows[index]?.[0] ?? '').length;
    return `${INDENT}${paint[status](line.slice(0, end))}${line.slice(end)}`;
  });
  return [[colours.bold('Migrations'), ...lines].join('\n')];
}

/** As much of status, lock, time and statements as the width allows. */
function fittingDetails(all: readonly Outcome[], width: number): readonly (readonly string[])[] {
  const variants = [
    (outcome: Outcome) => [statusWord(outcome), statementWords(outcome), timeWords(outcome), lockWords(outcome, true)],
    (outcome: Outcome) => [statusWord(outcome), statementWords(outcome), timeWords(outcome), lockWords(outcome, false)],
    (outcome: Outcome) => [statusWord(outcome), timeWords(outcome), lockWords(outcome, false)],
    (outcome: Outcome) => [statusWord(outcome), lockWords(outcome, false)],
  ].map((variant) => all.map(variant));
  const fits = (rows: readonly (readonly string[])[]) => columns(rows).every((line) => widthOf(line) <= width);
  return variants.find(fits) ?? variants.at(-1) ?? [];
}

function statusWord({ status, kind }: Outcome): string {
  if (status === 'not-rehearsed') return kind === undefined || kind === 'added' ? 'not rehearsed' : kind;
  return status.replace('-', ' ');
}

function statementWords({ statements }: Outcome): string {
  return statements.length === 0 ? '' : counted(statements.length, 'statement');
}

function timeWords({ statements }: Outcome): string {
  return statements.length === 0 ? '' : duration(totalMs(statements));
}

function lockWords({ statements }: Outcome, withRelation: boolean): string {
  const lock = strongestLock(statements);
  if (lock === undefined) return '';
  return withRelation ? `${lock.mode} on ${clip(visibleLine(shortRelation(lock.relation)), 40)}` : lock.mode;
}
