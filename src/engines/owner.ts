import { isAlive, processNamespace, startOf } from './processes.ts';

/** A rehearsal stops after minutes, so whatever is this old has been forgotten. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000;

/** Names the process that something belongs to, as text to leave with it. */
export function ownerMark(): string {
  return JSON.stringify({ pid: process.pid, started: startOf(process.pid), namespace: processNamespace() });
}

/**
 * Whether what carries this mark is a leftover: its process is gone, or is another one with the same number. Where the
 * process lived in another container or on another machine, only the age tells.
 * @param ageMs how long ago the mark was made.
 */
export function isOwnerGone(mark: string, ageMs: number): boolean {
  const owner = parse(mark);
  if (owner === undefined) return false;
  if (owner.namespace !== processNamespace()) return ageMs > FORGOTTEN_AFTER_MS;
  return !isAlive(owner.pid) || owner.started !== startOf(owner.pid);
}

/**
 * The same for what many machines share: a machine can only be told from others where it has a /proc.
 * @returns `undefined` where the process was not, or not surely, one of this machine.
 */
export function isOwnerGoneHere(mark: string): boolean | undefined {
  const here = processNamespace();
  return here !== '' && parse(mark)?.namespace === here ? isOwnerGone(mark, 0) : undefined;
}

interface Owner {
  readonly pid: number;
  readonly started: string;
  readonly namespace: string;
}

function parse(mark: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(mark);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, started, namespace } = value as Partial<Record<keyof Owner, unknown>>;
    const isOwner = typeof pid === 'number' && typeof started === 'string' && typeof namespace === 'string';
    return isOwner ? { pid, started, namespace } : undefined;
  } catch {
    return undefined;
  }
}
