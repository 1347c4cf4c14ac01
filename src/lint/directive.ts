/** What a comment asks for, or what is wrong with how it asks. */
export type Directive = AllowDirective | { readonly problem: string };

export interface AllowDirective {
  readonly verb: 'allow' | 'allow-file';
  /** As they are written; they may name no rule that there is. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Such as `2027-01-31`. */
  readonly until?: string;
}

const DIRECTIVE = /^\s*(?:--|\/\*)[\s*]*pg-rehearsal\s*:\s*(.*?)[\s*]*(?:\*\/)?\s*$/is;
/** Meant as one, but not written as one; prose that only names the program is neither. */
const ALMOST = /^\s*(?:--|\/\*)[\s*]*pg[-_ ]?rehearsal\s*[:;,]?\s*allow(?:-file)?\b/i;

const FORM = 'allow <rule> because <reason>';

/** Reads a comment with its delimiters; undefined where it is not for pg-rehearsal. */
export function readDirective(comment: string): Directive | undefined {
  const body = DIRECTIVE.exec(comment)?.[1];
  if (body === undefined)
    return ALMOST.test(comment)
      ? { problem: `This allows nothing as it is written. Write: pg-rehearsal: ${FORM}.` }
      : undefined;
  const [, verb = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(body) ?? [];
  if (verb !== 'allow' && verb !== 'allow-file')
    return { problem: `pg-rehearsal knows ‘allow’ and ‘allow-file’, not ‘${shown(verb)}’. Write: ${FORM}.` };
  const [, before = rest, after = ''] = /^(.*?)\bbecause\b\s*(.*)$/is.exec(rest) ?? [];
  // Before the reason there is nothing but a day that may follow `until`; in it, `until` may be a word like any other.
  const early = /^(.*?)\s*\buntil\b\s*(.*)$/is.exec(before);
  const late = /^(.*?)\s*\buntil\s+(\d\S*)(.*)$/is.exec(after);
  const [, list = before, day = late?.[2]] = early ?? [];
  const until = day?.trim().replace(/[.,;)]+$/, '');
  if (until !== undefined && !isDay(until))
    return {
      problem: `After until stands ‘${shown(until)}’, which is no day such as 2027-01-31, so nothing is allowed here.`,
    };
  const reason = late === null ? after : `${late[1] ?? ''}${late[3] ?? ''}`;
  return {
    verb,
    rules: list.split(/[\s*,]+/).filter((rule) => rule !== ''),
    reason: reason.replace(/\s*\n[\s*]*/g, ' ').trim(),
    ...(until === undefined ? {} : { until }),
  };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What somebody wrote, harmless and of bearable length. */
export function shown(text: string): string {
  return text.replace(/[`\p{C}]/gu, '?').slice(0, 60);
}
