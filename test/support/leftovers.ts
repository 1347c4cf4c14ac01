import { readdirSync, readFileSync } from 'node:fs';
import { serverAccount } from '../../src/engines/account.ts';
import { cacheDirectory } from '../../src/engines/places.ts';
import { postmasterPid } from '../../src/engines/runs.ts';
import { TEST_ENVIRONMENT } from './postgres.ts';

/** Directories that this process's runs have now: servers that run, or leftovers. */
export function runDirectories(environment = TEST_ENVIRONMENT): readonly string[] {
  const cache = cacheDirectory(environment, serverAccount());
  const names = readdirSync(cache).filter((name) => name.startsWith('run-') || name.startsWith('making-'));
  return names.map((name) => `${cache}/${name}`).filter((directory) => ownerOf(directory) === process.pid);
}

function ownerOf(directory: string): unknown {
  try {
    return JSON.parse(readFileSync(`${directory}/owner.json`, 'utf8')).pid;
  } catch {
    return undefined;
  }
}

/** The server's first process. */
export function postmasterOf(data: string): number {
  const pid = postmasterPid(data);
  if (pid === undefined) throw new Error(`no server runs in ${data}`);
  return pid;
}

/** Processes of the system whose command line contains a text, as `pid command`. */
export function processesOf(text: string): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => `${pid} ${commandLine(pid)}`).filter((line) => line.includes(text));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
