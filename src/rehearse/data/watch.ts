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

/** Keeps the limits of work in one session: of long work while it runs, of much short work in between. */
export class Watchman {
  private readonly watch: Watch;
  private readonly pid: number;
  private lookedAt = performance.now();

  constructor(watch: Watch, pid: number) {
    this.watch = watch;
    this.pid = pid;
  }

  /**
   * Waits for work, and stops it from outside when the signal comes or the disk limit is passed.
   * @throws the signal's reason; PreparationError for the disk limit; what the work throws.
   */
  async during<T>(work: () => Promise<T>): Promise<T> {
    await this.pause();
    const { observer, signal } = this.watch;
    let over: PreparationError | undefined;
    let ending: NodeJS.Timeout | undefined;
    const stop = () => {
      void observer.cancel(this.pid).catch(() => undefined);
      ending = setTimeout(() => void observer.terminate(this.pid).catch(() => undefined), GRACE_MS);
    };
    signal.addEventListener('abort', stop, { once: true });
    const looking = setInterval(async () => {
      if (over !== undefined) return;
      over = await this.look().catch(() => undefined);
      if (over !== undefined) stop();
    }, LOOK_MS);
    try {
      const result = await work();
      signal.throwIfAborted();
      if (over === undefined) return result;
      throw over;
    } finally {
      clearInterval(looking);
      clearTimeout(ending);
      signal.removeEventListener('abort', stop);
    }
  }

  /** Looks, where it was not done for a while: a file of short statements is never long at one. */
  async pause(): Promise<void> {
    this.watch.signal.throwIfAborted();
    if (performance.now() - this.lookedAt < LOOK_MS) return;
    const over = await this.look();
    if (over !== undefined) throw over;
  }

  private async look(): Promise<PreparationError | undefined> {
    this.lookedAt = performance.now();
    const { observer, diskBytes } = this.watch;
    if (diskBytes === undefined) return undefined;
    const [row] = await observer.ask('SELECT pg_database_size(current_database()) AS bytes');
    const bytes = Number(row?.bytes ?? 0);
    if (bytes <= diskBytes) return undefined;
    return new PreparationError(
      `Loading data was stopped when the database had grown to ${Math.round(bytes / 1_048_576)} MB (disk-limit).`,
    );
  }
}
