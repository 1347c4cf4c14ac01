// Measures lint as a user runs it, bundle and all: thousands of files beside squawk, one small file, and the memory that huge texts take.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownCorpus, sqlFilesIn } from './corpus.ts';
import type { Measurement } from './measure.ts';
import { findSquawk } from './squawk.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const ROUNDS = 7;

/** @param corpus directory of real migrations, at any depth; one that the project makes itself where absent. */
export async function benchLint(corpus?: string): Promise<readonly Measurement[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'pg-rehearsal-bench-lint-'));
  try {
    const directory = corpus ?? ownCorpus(join(scratch, 'corpus'));
    return [...besideSquawk(directory), oneSmallFile(scratch), ...HUGE.map((text) => peakMemory(scratch, text))];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** In turns, and the least time of each: what else runs on the machine only ever adds. */
function besideSquawk(directory: string): readonly Measurement[] {
  const files = sqlFilesIn(directory);
  const squawk = findSquawk();
  if (squawk === undefined) {
    console.log('  squawk cannot be had from npm here, so lint is measured alone');
    const ours = least(() => lintTime(directory, files));
    return [{ name: `milliseconds to lint ${files.length} files`, value: ours, limit: Number.POSITIVE_INFINITY }];
  }
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(timed(squawk, files, directory));
    ours.push(lintTime(directory, files));
  }
  const [own, other] = [Math.min(...ours), Math.min(...theirs)];
  const detail = `${own.toFixed(0)} ms to ${other.toFixed(0)} ms, the least of ${ROUNDS} in turns`;
  return [{ name: `lint of ${files.length} files, to squawk`, value: own / other, limit: 1, detail }];
}

function oneSmallFile(scratch: string): Measurement {
  writeFileSync(join(scratch, '1_add_note.sql'), 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\n');
  const value = least(() => lintTime(scratch, ['1_add_note.sql']));
  return { name: 'milliseconds to lint one small file, from start to exit', value, limit: 250 };
}

interface Huge {
  readonly name: string;
  readonly text: () => string;
  /** MB that linting it may take at most. */
  readonly limit: number;
}

const HUGE: readonly Huge[] = [
  {
    name: '10 MB of one statement',
    text: () =>
      `INSERT INTO t (a, b) VALUES\n${"(1, 'a text of some length for this row'),\n".repeat(240_000)}(2, 'b');\n`,
    limit: 1_500,
  },
  {
    name: '100,000 nested parentheses',
    text: () => `SELECT ${'('.repeat(100_000)}1${')'.repeat(100_000)};\n`,
    limit: 300,
  },
  { name: '100,000 operators in one expression', text: () => `SELECT ${'1 + '.repeat(100_000)}1;\n`, limit: 300 },
];

function peakMemory(scratch: string, { name, text, limit }: Huge): Measurement {
  writeFileSync(join(scratch, '1_huge.sql'), text());
  const hook = 'process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
  const args = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, CLI, 'lint', '1_huge.sql'];
  const { stderr } = spawnSync(process.execPath, args, {
    cwd: scratch,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kilobytes = Number(/peak (\d+)\s*$/.exec(stderr)?.[1]);
  if (Number.isNaN(kilobytes)) throw new Error(`lint of ${name} ended early: ${stderr}`);
  return { name: `megabytes at most while ${name} is linted`, value: kilobytes / 1_000, limit };
}

function lintTime(directory: string, files: readonly string[]): number {
  return timed(process.execPath, [CLI, 'lint', ...files], directory);
}

/** Milliseconds from start to exit; exit code 1 says that there are findings. */
function timed(program: string, args: readonly string[], cwd: string): number {
  const began = performance.now();
  const { status, error } = spawnSync(program, args, { cwd, stdio: 'ignore' });
  const time = performance.now() - began;
  if (status !== 0 && status !== 1) throw new Error(`${program} ended with ${status}: ${error?.message ?? ''}`);
  return time;
}

function least(time: () => number): number {
  return Math.min(...Array.from({ length: ROUNDS }, time));
}
