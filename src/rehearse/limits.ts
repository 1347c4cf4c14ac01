import { EngineError } from '../core/errors.ts';
import { CANCELLED, CONNECTION_LOST } from './errors.ts';
import type { Observer } from './observer.ts';
import type { Outcome, Session } from './session.ts';

/** After a cancel, and again after a termination, how long the server has to obey. */
const GRACE_MS = 5_000;

export interface Limits {
  /** Milliseconds for one statement. */
  readonly statementMs: number;
  /** Aborted when the user or the whole rehearsal's time limit says stop; its reason is an Error. */
  readonly signal: AbortSignal;
}

/**
 * Runs a statement under limits that the statement cannot lift: they are kept from another connection. A statement may
 * SET `statement_timeout` as it likes. Over the limit it is cancelled, then its session terminated; a server that obeys
 * neither is given up.
 * @throws EngineError when the server is gone or no longer obeys; the signal's reason when the signal stopped it.
 */
export async function executeWithin(
  limits: Limits,
  session: Session,
  observer: Observer,
  text: string,
): Promise<Outcome> {
  limits.signal.throwIfAborted();
  const running = session.execute(text);
  const stopped = await stopWhenOver(limits, running, session.pid, observer);
  const outcome = await running;
  if (limits.signal.aborted) limits.signal.throwIfAborted();
  if (outcome.error?.code === CONNECTION_LOST && !(await observer.serverAnswers())) {
    throw new EngineError(`The Postgres server went away while a statement ran: ${outcome.error.message}`);
  }
  if (!stopped || outcome.error === undefined) return outcome;
  const message = `cancelled after ${limits.statementMs / 1_000} s (statement-timeout)`;
  return { ...outcome, error: { ...outcome.error, code: CANCELLED, message } };
}

/** Waits for the end or the limit; true when the limit came first. */
async function stopWhenOver(
  limits: Limits,
  running: Promise<Outcome>,
  pid: number,
  observer: Observer,
): Promise<boolean> {
  if ((await raceWith(running, limits.statementMs, limits.signal)) === 'ended') return false;
  await withGrace(observer.cancel(pid));
  if ((await raceWith(running, GRACE_MS)) === 'ended') return true;
  await withGrace(observer.terminate(pid));
  if ((await raceWith(running, GRACE_MS)) === 'ended') return true;
  throw new EngineError('The Postgres server neither finished nor gave up a statement; the rehearsal was abandoned.');
}

async function withGrace(request: Promise<void>): Promise<void> {
  await raceWith(request, GRACE_MS);
}

/** `ended` when the promise settles in time, `over` when the time or the signal came first. */
async function raceWith(
  promise: Promise<unknown>,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<'ended' | 'over'> {
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  const over = new Promise<'over'>((resolve) => {
    stop = () => resolve('over');
    timer = setTimeout(stop, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    const settled = promise.then(
      () => 'ended' as const,
      () => 'ended' as const,
    );
    return await Promise.race([settled, over]);
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) signal?.removeEventListener('abort', stop);
  }
}
