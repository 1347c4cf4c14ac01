/** Settles with the work, or rejects with `signal.reason` as soon as that is aborted; the work itself goes on unheeded. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Registers what undoes a step; the last one is undone first. */
export type Defer = (undo: () => Promise<void>) => void;

/**
 * Builds something out of steps that must be undone: when building fails, when the signal is aborted (during building or
 * later), or when the result is disposed. Everything is undone once. (Node 20 has no AsyncDisposableStack.)
 */
export async function withEndings<T extends object>(
  signal: AbortSignal,
  build: (defer: Defer) => Promise<T>,
): Promise<T & AsyncDisposable> {
  const undos: (() => Promise<void>)[] = [];
  let undone: Promise<void> | undefined;
  const dispose = () => {
    signal.removeEventListener('abort', onAbort);
    undone ??= undoAll(undos);
    return undone;
  };
  const onAbort = () => {
    // Whoever disposes later hears of a failure.
    dispose().catch(() => {});
  };
  try {
    signal.throwIfAborted();
    const built = await build((undo) => undos.push(undo));
    signal.throwIfAborted();
    signal.addEventListener('abort', onAbort, { once: true });
    return { ...built, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose().catch(() => {});
    throw error;
  }
}

async function undoAll(undos: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const undo of undos.toReversed()) await undo().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
