// Runs the action as a runner does: a child process with a runner's environment, files for outputs and summary, and its
// log read for workflow commands.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Json, REPOSITORY } from './github/payloads.ts';
import type { GithubServer } from './github.ts';
import type { Repository } from './repository.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The bundle that users run; the source instead where PG_REHEARSAL_ACTION names it, to find out which of two is wrong. */
const ACTION = process.env.PG_REHEARSAL_ACTION ?? join(ROOT, 'dist/index.js');
/** What runs when the job is over. */
const POST = join(ROOT, 'dist/post.js');

export interface Step {
  readonly event: string;
  readonly payload: Json;
  /** By name, as a workflow gives them. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly run?: number;
  readonly attempt?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** The post step, with what the action had kept for it. */
  readonly post?: { readonly state: Readonly<Record<string, string>> };
  /** Called with the process once it runs, for tests that cancel. */
  readonly started?: (pid: number, log: () => string) => void;
}

/** `::error file=a.sql,line=3::message`, decoded. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface StepResult {
  readonly code: number | null;
  /** Everything that it printed. */
  readonly log: string;
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What it keeps for its post step. */
  readonly state: Readonly<Record<string, string>>;
  /** The JSON report, where there is one. */
  readonly report: Json | undefined;
  /** When it was started, by this process's clock, and how many milliseconds it ran. */
  readonly startedAt: number;
  readonly ms: number;
}

/** Runs one step in a checkout. */
export async function runAction(checkout: Repository, github: GithubServer, step: Step): Promise<StepResult> {
  if (!existsSync(ACTION)) throw new Error(`${ACTION} is missing: run \`npm run build\` first`);
  const place = await mkdtemp(join(tmpdir(), 'pg-rehearsal-runner-'));
  try {
    const files = Object.fromEntries(['event', 'output', 'summary', 'state'].map((name) => [name, join(place, name)]));
    await writeFile(files.event ?? '', JSON.stringify(step.payload));
    for (const name of ['output', 'summary', 'state']) await writeFile(files[name] ?? '', '');
    await mkdir(join(place, 'temp'));
    const began = performance.now();
    const { code, log } = await execute(
      step.post === undefined ? ACTION : POST,
      environmentOf(checkout, github, step, place, files),
      step.started,
    );
    const ms = performance.now() - began;
    const outputs = readOutputs(await readFile(files.output ?? '', 'utf8'));
    const reportPath = outputs['report-path'];
    return {
      code,
      log,
      commands: commandsIn(log),
      outputs,
      summary: await readFile(files.summary ?? '', 'utf8'),
      state: readOutputs(await readFile(files.state ?? '', 'utf8')),
      report: reportPath === undefined ? undefined : JSON.parse(await readFile(reportPath, 'utf8')),
      startedAt: began,
      ms,
    };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** As `ubuntu-24.04` sets it, after actions/checkout. */
function environmentOf(
  checkout: Repository,
  github: GithubServer,
  step: Step,
  place: string,
  files: Json,
): Record<string, string> {
  const inputs = { 'github-token': github.token, ...step.inputs };
  return {
    ...checkout.environment,
    // Clusters that are made once serve every test.
    XDG_CACHE_HOME: join(tmpdir(), 'pg-rehearsal-end-to-end-cache'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: checkout.directory,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_EVENT_NAME: step.event,
    GITHUB_EVENT_PATH: String(files.event),
    GITHUB_OUTPUT: String(files.output),
    GITHUB_STEP_SUMMARY: String(files.summary),
    GITHUB_STATE: String(files.state),
    ...Object.fromEntries(Object.entries(step.post?.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    GITHUB_RUN_ID: String(step.run ?? 100),
    GITHUB_RUN_ATTEMPT: String(step.attempt ?? 1),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: github.url,
    RUNNER_TEMP: join(place, 'temp'),
    RUNNER_OS: 'Linux',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...step.environment,
  };
}

function execute(
  script: string,
  environment: Record<string, string>,
  started: Step['started'],
): Promise<{ code: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      env: environment,
      cwd: tmpdir(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, log }));
    if (child.pid !== undefined) started?.(child.pid, () => log);
  });
}

/** What a runner would obey: a line that begins with `::` after white space, else one with `##[` anywhere. */
export function commandsIn(log: string): Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name, given = '', message = ''] = /^[\s\u0085]*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
    if (name === undefined) {
      const old = line.indexOf('##[');
      return old === -1 ? [] : [{ name: line.slice(old), properties: {}, message: '' }];
    }
    const pairs = given.split(',').filter((pair) => pair !== '');
    const properties = pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decode(pair.slice(at + 1))] as const;
    });
    return [{ name, properties: Object.fromEntries(properties), message: decode(message) }];
  });
}

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

/** `name<<delimiter`, the value's lines, `delimiter`. */
function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^(\S+?)<<(ghadelimiter_\S+)\r?\n([\s\S]*?)\r?\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}
