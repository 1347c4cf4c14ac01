/** `ended` when the promise settles in time, `over` when the time or the signal came first. Never rejects. */
export async function raceWith(
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
