import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from '../core/engine.ts';
import { EngineError, errorMessage } from '../core/errors.ts';

/** A signal that the user's abort or the time limit ends; the limit's reason is an EngineError that names the setting. */
export function timeLimit(user: AbortSignal, seconds: number): { readonly signal: AbortSignal } & AsyncDisposable {
  const controller = new AbortController();
  const timer = setTimeout(
    () =>
      controller.abort(
        new EngineError(`The rehearsal took longer than ${seconds} s (rehearsal-timeout) and was stopped.`),
      ),
    seconds * 1_000,
  );
  return {
    signal: AbortSignal.any([user, controller.signal]),
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
    },
  };
}

/** Where the server is gone, its own last words say more than a broken connection does. */
export async function withServersReason(server: Server, error: unknown): Promise<unknown> {
  if (!(error instanceof EngineError)) return error;
  let reason = await server.whyGone?.();
  // Its sessions end a moment before it does.
  for (let looks = 0; reason === undefined && looks < 10; looks += 1) {
    await sleep(100);
    reason = await server.whyGone?.();
  }
  return reason === undefined ? error : new EngineError(`${errorMessage(error)} ${reason}`, { cause: error });
}
