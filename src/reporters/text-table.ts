import { grouped } from '../core/numbers.ts';
import { visibleLine } from './escape.ts';
import { clip, clipMiddle, columns, widthOf } from './layout.ts';
import { type Outcome, outcomes, shortPath } from './order.ts';
import type { TextContext } from './text-finding.ts';
import { duration, shortRelation, strongestLock, totalMs } from './words.ts';

const INDENT = '  ';
const LEAST_PATH = 16;

interface Column {
  readonly title: string;
  readonly cell: (outcome: Outcome) => string;
}

const STATEMENTS: Column = { title: 'statements', cell: ({ statements }) => figure(statements.length) };
const TIME: Column = {
  title: 'time',
  cell: ({ statements }) => (statements.length === 0 ? '' : duration(totalMs(statements))),
};
const SECOND_RUN: Column = { title: 'twice', cell: ({ secondRun }) => secondRun };
const ROLL_BACK: Column = { title: 'back', cell: ({ rollBack }) => rollBack };
const LOCK: Column = { title: 'strongest lock', cell: ({ statements }) => strongestLock(statements)?.mode ?? '' };
const LOCK_AND_RELATION: Column = { title: LOCK.title, cell: lockAndRelation };

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
  const [head = '', ...lines] = columns(rows);
  const painted = lines.map((line, index) => {
    const { status } = all[index] ?? { status: 'passed' };
    const end = (rows[index + 1]?.[0] ?? '').length;
    return `${INDENT}${paint[status](line.slice(0, end))}${line.slice(end)}`;
  });
  return [[`${INDENT}${colours.bold(head)}`, ...painted].join('\n')];
}

/** A head, and for each file status, path and as much else as the width allows; whole paths come before the rest. */
function fittingRows(all: readonly Outcome[], paths: readonly string[], width: number): readonly (readonly string[])[] {
  const longest = Math.max(...paths.map(widthOf));
  const tries: readonly { readonly beside: readonly Column[]; readonly path: number }[] = [
    { beside: [STATEMENTS, TIME, SECOND_RUN, ROLL_BACK, LOCK_AND_RELATION], path: longest },
    { beside: [TIME, SECOND_RUN, ROLL_BACK, LOCK], path: longest },
    { beside: [TIME, SECOND_RUN, ROLL_BACK, LOCK], path: Math.min(longest, 32) },
    { beside: [TIME, LOCK], path: Math.min(longest, 24) },
    { beside: [LOCK], path: LEAST_PATH },
  ];
  const last = tries.length - 1;
  for (const [index, { beside, path }] of tries.entries()) {
    const room = width - Math.max(...columns(rowsOf(all, [], 0, beside)).map(widthOf));
    if (path <= room || index === last) return rowsOf(all, paths, Math.max(path, room), beside);
  }
  return [];
}

function rowsOf(
  all: readonly Outcome[],
  paths: readonly string[],
  room: number,
  beside: readonly Column[],
): readonly (readonly string[])[] {
  const used = beside.filter(({ cell }) => all.some((outcome) => cell(outcome) !== ''));
  const head = ['result', room === 0 ? '' : 'migration', ...used.map(({ title }) => title)];
  const rows = all.map((outcome, index) => [
    statusWord(outcome),
    clipMiddle(paths[index] ?? '', room),
    ...used.map(({ cell }) => cell(outcome)),
  ]);
  return [head, ...rows];
}

function statusWord({ status, kind }: Outcome): string {
  if (status === 'not-rehearsed') return kind === undefined || kind === 'added' ? 'not rehearsed' : kind;
  return status.replace('-', ' ');
}

function figure(count: number): string {
  return count === 0 ? '' : grouped(count);
}

function lockAndRelation({ statements }: Outcome): string {
  const lock = strongestLock(statements);
  return lock === undefined ? '' : `${lock.mode} on ${clip(visibleLine(shortRelation(lock.relation)), 40)}`;
}
