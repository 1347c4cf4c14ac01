import { chmodSync, mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roomyMemory, TEST_ENVIRONMENT } from './postgres.ts';

/** A directory of its own, removed at the end of the block (`using`). Every account can walk to it. */
export function temporaryDirectory(name = 'pg-rehearsal test '): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(roomyMemory() ?? tmpdir(), name));
  chmodSync(path, 0o755);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** The environment with an empty cache in a given directory. */
export function withCache(path: string): Record<string, string | undefined> {
  return { ...TEST_ENVIRONMENT, PG_REHEARSAL_CACHE: path };
}

/** Says where nobody can miss it that something is not tested on this machine. */
export function notTestedHere(what: string): void {
  writeSync(2, `\n### NOT TESTED HERE: ${what}\n`);
}
