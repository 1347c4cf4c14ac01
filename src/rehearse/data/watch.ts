import { PreparationError } from '../../core/errors.ts';
import type { Observer } from '../observer.ts';

/** How often long work is looked at, and how long a cancelled statement has before its session is ended. */
const LOOK_MS = 1_000;
const GRACE_MS = 5_000;

export interface Watch {
  readonly observer: Observer;
  readonly signal: AbortSignal;
  /** Bytes that the database may take; no limit where absent. */
  readonly diskBytes?: number;
}

/**
 * Waits for work that runs in a session, and stops it from outside when the signal comes or the disk limit is passed.
 * @throws the signal's reason; PreparationError for the disk limit; what the work throws.
 */
export async function watched<T>(
  { observer, signal, diskBytes }: Watch,
  pid: number,
  work: () => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  let over: number | undefined;
  let ending: NodeJS.Timeout | undefined;
  const stop = () => {
    void observer.cancel(pid).catch(() => undefined);
    ending = setTimeout(() => void observer.terminate(pid).catch(() => undefined), GRACE_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  const looking = setInterval(async () => {
    if (diskBytes === undefined || over !== undefined) return;
    const [row] = await observer.ask('SELECT pg_database_size(current_database()) AS bytes').catch(() => []);
    if (Number(row?.bytes ?? 0) <= diskBytes) return;
    over = Number(row?.bytes);
    stop();
  }, LOOK_MS);
  try {
    const result = await work();
    signal.throwIfAborted();
    if (over === undefined) return result;
    throw new PreparationError(
      `Loading data was stopped when the database had grown to ${Math.round(over / 1_048_576)} MB (disk-limit).`,
    );
  } finally {
    clearInterval(looking);
    clearTimeout(ending);
    signal.removeEventListener('abort', stop);
  }
}
