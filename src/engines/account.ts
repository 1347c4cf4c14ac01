import { chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EngineError } from '../core/errors.ts';

/** The operating-system account that a server runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom servers run as: `undefined` for ourselves, or `nobody` where we are root, as which PostgreSQL refuses to run.
 * initdb looks its user up by name, so a number that no account has would not do.
 * @throws EngineError where we are root and there is no such account.
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['nobody', 'daemon']) {
    const line = readAccounts().find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EngineError(
    'PostgreSQL refuses to run as root, and this machine has no account "nobody" to run it as: start pg-rehearsal as another user, or set `database-url`.',
  );
}

/** Whether an account may walk to a path; access lists are not looked at. */
export function canReach(path: string, account: Account | undefined): boolean {
  if (account === undefined) return true;
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Gives a directory to an account; do this last, when everything is in it. */
export function handOver(directory: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(directory, account.uid, account.gid);
}

function readAccounts(): readonly string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
}
