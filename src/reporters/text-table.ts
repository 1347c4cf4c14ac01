import { visibleLine } from './escape.ts';
import { clip, clipMiddle, columns, widthOf } from './layout.ts';
import { type Outcome, outcomes, shortPath } from './order.ts';
import type { TextContext } from './text-finding.ts';
import { counted, duration, shortRelation, strongestLock, totalMs } from './words.ts';

const INDENT = '  ';
const LEAST_PATH = 16;

/** What became of each changed file, a line each, no wider than the terminal. */
export function migrationTable({ report, colours, width }: TextContext): readonly string[] {
  const all = outcomes(report);
  if (all.length === 0) return [];
  const paths = all.map(({ path }) => visibleLine(shortPath(path, report)));
  const rows = fittingRows(all, paths, width - INDENT.length);
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

type Cell = (outcome: Outcome) => string;

/** Status, path and as much else as the width allows; whole paths come before the rest. */
function fittingRows(all: readonly Outcome[], paths: readonly string[], width: number): readonly (readonly string[])[] {
  const longest = Math.max(...paths.map(widthOf));
  const tries: readonly { readonly cells: readonly Cell[]; readonly path: number }[] = [
    { cells: [statementWords, timeWords, lockAndRelation], path: longest },
    { cells: [statementWords, timeWords, lockMode], path: longest },
    { cells: [timeWords, lockMode], path: Math.min(longest, 32) },
    { cells: [lockMode], path: Math.min(longest, 24) },
  ];
  const rowsOf = (cells: readonly Cell[], room: number) =>
    all.map((outcome, index) => [
      statusWord(outcome),
      clipMiddle(paths[index] ?? '', room),
      ...cells.map((cell) => cell(outcome)),
    ]);
  for (const { cells, path } of tries) {
    const beside = Math.max(...columns(rowsOf(cells, 0)).map(widthOf));
    if (beside + path <= width) return rowsOf(cells, Math.max(path, width - beside));
  }
  const beside = Math.max(...columns(rowsOf([lockMode], 0)).map(widthOf));
  return rowsOf([lockMode], Math.max(LEAST_PATH, width - beside));
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

function lockMode({ statements }: Outcome): string {
  return strongestLock(statements)?.mode ?? '';
}

function lockAndRelation({ statements }: Outcome): string {
  const lock = strongestLock(statements);
  return lock === undefined ? '' : `${lock.mode} on ${clip(visibleLine(shortRelation(lock.relation)), 40)}`;
}
