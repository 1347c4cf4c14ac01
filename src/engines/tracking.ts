import type { Database } from '../core/engine.ts';

/** Databases on a server that outlives us: all of them must be dropped in every ending. */
export interface Tracked {
  create(): Promise<Database>;
  /** Drops what is left, waiting for what is just being created. Never rejects. */
  dispose(): Promise<void>;
}

/** Remembers databases that were created and not disposed yet, and disposes them on abort. */
export function keepTrack(create: () => Promise<Database>, signal: AbortSignal): Tracked {
  const open = new Set<Promise<Database>>();
  const dispose = async () => {
    signal.removeEventListener('abort', onAbort);
    await Promise.allSettled([...open].map(async (database) => (await database)[Symbol.asyncDispose]()));
  };
  const onAbort = () => void dispose();
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    async create() {
      signal.throwIfAborted();
      const created = create();
      open.add(created);
      created.catch(() => open.delete(created));
      const database = await created;
      signal.throwIfAborted();
      return {
        ...database,
        async [Symbol.asyncDispose]() {
          open.delete(created);
          await database[Symbol.asyncDispose]();
        },
      };
    },
    dispose,
  };
}
