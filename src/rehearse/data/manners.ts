/** What to do with a statement of a script. */
export type Manner =
  /** Run it; an error is the file's. */
  | { readonly kind: 'run' }
  /** It belongs to another server: pass over it. */
  | { readonly kind: 'skip' }
  /** Run it, and pass over an error with one of these SQLSTATEs: it is about something that only the other server has. */
  | { readonly kind: 'try'; readonly passOver: readonly string[] }
  /** It may need rights that the owner lacks. */
  | { readonly kind: 'with rights' }
  /** Rows follow, up to a line of `\.`. */
  | { readonly kind: 'copy' }
  /** It changes rows and nothing else: several may go together. */
  | { readonly kind: 'rows' };

const COPY = /^copy\b[\s\S]*\bfrom\s+stdin\b/i;
const ROWS = /^(insert|update|delete)\b/i;
const RIGHTS = /^create\s+(extension|publication|event\s+trigger|role|user|group)\b/i;

const INSUFFICIENT_PRIVILEGE = '42501';
const UNDEFINED_OBJECT = '42704';
const DUPLICATE_SCHEMA = '42P06';
const CANNOT_CHANGE_NOW = '55P02';

/** Statements that pg_dump writes about the server that the dump comes from, as `pg_restore --no-owner` leaves them out. */
const OF_DUMPS: readonly (readonly [RegExp, Manner])[] = [
  [/^alter\s[\s\S]*\sowner\s+to\s/i, { kind: 'skip' }],
  [/^(create|alter|drop)\s+(database|subscription|tablespace)\b/i, { kind: 'skip' }],
  [/^set\s+(session\s+authorization|role)\b/i, { kind: 'skip' }],
  [/^set\s/i, { kind: 'try', passOver: [UNDEFINED_OBJECT, INSUFFICIENT_PRIVILEGE, CANNOT_CHANGE_NOW] }],
  [
    /^(grant|revoke|alter\s+default\s+privileges)\b/i,
    { kind: 'try', passOver: [UNDEFINED_OBJECT, INSUFFICIENT_PRIVILEGE] },
  ],
  [/^create\s+schema\s/i, { kind: 'try', passOver: [DUPLICATE_SCHEMA] }],
  [/^comment\s+on\s+(extension|schema|database)\b/i, { kind: 'try', passOver: [INSUFFICIENT_PRIVILEGE] }],
];

/** Of a dump, what has to do with its rows: sequences are set, and large objects made, by SELECT. */
const ABOUT_ROWS = /^(copy|insert|set|select|begin|commit|refresh)\b/i;

export interface Script {
  /** Whether pg_dump wrote it. */
  readonly fromDump: boolean;
  /** Whether only the rows of a dump are wanted. */
  readonly rowsOnly: boolean;
}

/** @param text a statement, without comments before it. */
export function mannerOf(text: string, { fromDump, rowsOnly }: Script): Manner {
  if (fromDump && rowsOnly && !ABOUT_ROWS.test(text)) return { kind: 'skip' };
  const found = fromDump ? OF_DUMPS.find(([pattern]) => pattern.test(text)) : undefined;
  if (found !== undefined) return found[1];
  if (COPY.test(text)) return { kind: 'copy' };
  if (RIGHTS.test(text)) return { kind: 'with rights' };
  return ROWS.test(text) ? { kind: 'rows' } : { kind: 'run' };
}

/** The encoding that a script switches to; PostgreSQL's name, in capitals. */
export function encodingOf(text: string): string | undefined {
  return /^set\s+client_encoding\s*(?:=|to)\s*'?([\w-]+)'?/i.exec(text)?.[1]?.toUpperCase();
}
