import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from '../core/errors.ts';
import { raceWith } from '../core/patience.ts';
import { CANCELLED, CONNECTION_LOST, DISK_FULL } from './errors.ts';
import type { Observer } from './observer.ts';
import type { Outcome, Session } from './session.ts';

/** After a cancel, and again after a termination, how long the server has to obey. */
const GRACE_MS = 5_000;

/** How often a long statement is looked at. */
const LOOK_MS = 1_000;
const LOOKS_AT_SERVER = 5;

export interface Limits {
  /** Milliseconds for one statement. */
  readonly statementMs: number;
  /** Bytes that the database and its temporary files may take; no limit where absent. */
  readonly diskBytes?: number;
  /** Aborted when the user or the whole rehearsal's time limit says stop; its reason is an Error. */
  readonly signal: AbortSignal;
}

/**
 * Runs a statement under limits that the statement cannot lift: they are kept from another connection. A statement may
 * SET `statement_timeout` as it likes. Over a limit it is cancelled, then its session terminated; a server that obeys
 * neither is given up.
 * @throws EngineError when the server is gone, its disk is full, or it no longer obeys; the signal's reason when the signal
 * stopped it.
 */
export async function executeWithin(
  limits: Limits,
  session: Session,
  observer: Observer,
  text: string,
): Promise<Outcome> {
  limits.signal.throwIfAborted();
  const running = session.execute(text);
  const reason = await waitWithin(limits, running, observer);
  if (reason !== undefined) await stop(running, session.pid, observer);
  const outcome = await running;
  limits.signal.throwIfAborted();
  const { code = '', message = '' } = outcome.error ?? {};
  if (ENDED_FROM_OUTSIDE.includes(code) && !(await staysUp(observer)))
    throw new EngineError(`The Postgres server went away while a statement ran: ${message}`);
  if (code === CONNECTION_LOST && reason === undefined)
    throw new EngineError(`The connection to the Postgres server broke while a statement ran: ${message}`);
  if (outcome.error?.code === DISK_FULL)
    throw new EngineError(`The disk of the Postgres server is full, so the rehearsal ended: ${outcome.error.message}`);
  if (reason === undefined || outcome.error === undefined) return outcome;
  return { ...outcome, error: { ...outcome.error, code: CANCELLED, message: reason } };
}

/** SQLSTATEs of a session that a server ends which goes down or was killed, or that SQL itself ended. */
export const ENDED_FROM_OUTSIDE: readonly string[] = [CONNECTION_LOST, '57P01', '57P02', '57P03'];

/** A server that goes down answers for a moment. */
async function staysUp(observer: Observer): Promise<boolean> {
  for (let looks = 0; looks < LOOKS_AT_SERVER; looks += 1) {
    let answers = false;
    const asked = observer.serverAnswers().then((answer) => {
      answers = answer;
    });
    await raceWith(asked, GRACE_MS);
    if (!answers) return false;
    await sleep(LOOK_MS / LOOKS_AT_SERVER);
  }
  return true;
}

/** Waits for the end, or for a limit; then says which. */
async function waitWithin(limits: Limits, running: Promise<Outcome>, observer: Observer): Promise<string | undefined> {
  const { statementMs, diskBytes, signal } = limits;
  const endsAt = performance.now() + statementMs;
  for (;;) {
    const left = Math.max(0, endsAt - performance.now());
    const slice = diskBytes === undefined ? left : Math.min(left, LOOK_MS);
    if ((await raceWith(running, slice, signal)) === 'ended') return undefined;
    if (signal.aborted) return 'stopped';
    if (performance.now() >= endsAt) return `cancelled after ${statementMs / 1_000} s (statement-timeout)`;
    if (diskBytes === undefined) continue;
    const bytes = await diskUse(observer, endsAt - performance.now(), signal);
    if (bytes > diskBytes) return `cancelled when the database had grown to ${megabytes(bytes)} MB (disk-limit)`;
  }
}

/** Bytes in use, or 0 where that cannot be learnt in time: then the other limits decide. */
async function diskUse(observer: Observer, milliseconds: number, signal: AbortSignal): Promise<number> {
  let bytes = 0;
  const asked = askDiskUse(observer).then((answer) => {
    bytes = answer;
  });
  // A server that is gone ends the statement, too, which then says so.
  await raceWith(asked, Math.max(LOOK_MS, milliseconds), signal);
  return bytes;
}

/** Temporary files are counted where the observer may see them. */
async function askDiskUse(observer: Observer): Promise<number> {
  const [row] = await observer.ask('SELECT pg_database_size(current_database()) AS bytes');
  const temporary = observer.canLendRights
    ? await observer.ask('SELECT coalesce(sum(size), 0) AS bytes FROM pg_ls_tmpdir()')
    : [];
  return Number(row?.bytes ?? 0) + Number(temporary[0]?.bytes ?? 0);
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 1_048_576).toString();
}

/** Cancels, then terminates. */
async function stop(running: Promise<Outcome>, pid: number, observer: Observer): Promise<void> {
  await withGrace(observer.cancel(pid));
  if ((await raceWith(running, GRACE_MS)) === 'ended') return;
  await withGrace(observer.terminate(pid));
  if ((await raceWith(running, GRACE_MS)) === 'ended') return;
  throw new EngineError('The Postgres server neither finished nor gave up a statement; the rehearsal was abandoned.');
}

async function withGrace(request: Promise<void>): Promise<void> {
  await raceWith(request, GRACE_MS);
}
