// A cache that only one test uses, so that the servers that it started can be told from anybody else's.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OwnCache extends Disposable {
  /** For the environment of the action. */
  readonly environment: { readonly PG_REHEARSAL_CACHE: string };
  /** Command lines of processes that run out of the cache. */
  servers(): readonly string[];
  /** Numbers of those processes whose command line has a text. */
  processes(text: string): readonly number[];
  /** What is in the cache: clusters (`run-…` while a server has it). */
  entries(): readonly string[];
}

export function ownCache(): OwnCache {
  const directory = mkdtempSync(join(tmpdir(), 'pg-rehearsal-cache-'));
  // Where the tests run as root, the server's own account must be able to walk in.
  chmodSync(directory, 0o711);
  return {
    environment: { PG_REHEARSAL_CACHE: directory },
    servers: () => commandLines().flatMap(({ line }) => (line.includes(directory) ? [line] : [])),
    processes: (text) =>
      commandLines().flatMap(({ pid, line }) => (line.includes(directory) && line.includes(text) ? [pid] : [])),
    entries: () => readdirSync(directory),
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function commandLines(): readonly { readonly pid: number; readonly line: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return { pid: Number(pid), line: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
      } catch {
        // It has ended meanwhile.
        return { pid: Number(pid), line: '' };
      }
    });
}
