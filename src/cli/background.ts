import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile hot functions on the main thread. From Node.js 22 on it does so on threads that may wait for the main
 * thread to collect garbage, while the main thread waits for them before the process ends: rarely, a run hangs when it is
 * done (https://github.com/nodejs/node/issues/54918). It is too short to be slower without them.
 */
export function compileInForeground(): void {
  for (const flag of ['--no-maglev', '--no-concurrent-sparkplug']) setFlagsFromString(flag);
}
