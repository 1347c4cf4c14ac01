import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's quick compilers from putting code into the heap on threads of their own. Such a thread may wait for the main
 * thread to collect garbage, while the main thread waits for it before the process ends: rarely, a run hangs when it is
 * done (https://github.com/nodejs/node/issues/54918).
 */
export function compileInForeground(): void {
  for (const flag of foregroundFlags(Number.parseInt(process.versions.node, 10))) setFlagsFromString(flag);
}

/**
 * From 22 on, Maglev can be told to leave code and what belongs to it to the main thread (`MaglevCodeGenerator::Assemble`,
 * deps/v8/src/maglev/maglev-code-generator.cc); elsewhere it is off, since V8 complains to standard error about flags that
 * it does not know.
 * @param major of Node.js, such as 24.
 */
export function foregroundFlags(major: number): readonly string[] {
  const maglev =
    major >= 22 && major <= 26
      ? ['--no-maglev-build-code-on-background', '--no-maglev-deopt-data-on-background']
      : ['--no-maglev'];
  return [...maglev, '--no-concurrent-sparkplug'];
}
