/** The hidden first line of a comment of ours: which one it is, and which run wrote it. */
export interface Marker {
  /** Tells the comments of several projects in one pull request apart. */
  readonly name: string;
  readonly run: number;
  readonly attempt: number;
  /** The commit that was checked. */
  readonly head: string;
  /** Whether there was something to complain of. */
  readonly state: 'open' | 'clean';
}

const PATTERN =
  /^<!-- pg-rehearsal comment name=(\S{1,300}) run=(\d{1,15}) attempt=(\d{1,6}) head=([0-9a-f]{40,64}) state=(open|clean) -->(?:\r?\n|$)/;

export function writeMarker({ name, run, attempt, head, state }: Marker): string {
  return `<!-- pg-rehearsal comment name=${encodeName(name)} run=${run} attempt=${attempt} head=${head} state=${state} -->`;
}

/** A name may hold anything; encoded, it cannot end the HTML comment. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll('-', '%2D');
}

/** The marker on a comment's first line, if there is one. */
export function readMarker(body: string): Marker | undefined {
  const [, name, run, attempt, head, state] = PATTERN.exec(body) ?? [];
  if (name === undefined || head === undefined) return undefined;
  const decoded = decode(name);
  if (decoded === undefined) return undefined;
  return {
    name: decoded,
    run: Number(run),
    attempt: Number(attempt),
    head,
    state: state === 'open' ? 'open' : 'clean',
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Positive when `a` comes from a later run than `b`. */
export function compareRuns(a: Pick<Marker, 'run' | 'attempt'>, b: Pick<Marker, 'run' | 'attempt'>): number {
  return a.run - b.run || a.attempt - b.attempt;
}
