import { createHash } from 'node:crypto';
import { ConfigError } from '../core/errors.ts';
import type { Suspicion } from '../core/finding.ts';
import { NEVER_SILENT } from './suppressions.ts';

/** Findings that were there when the baseline was recorded: they are known, and only others count. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly rule: string;
  readonly path: string;
  /** 16 hex digits of what was found, and which of several equal ones; the same wherever in the file it moves. */
  readonly fingerprint: string;
}

/** What a baseline knows and what it does not. */
export interface Compared<F> {
  readonly fresh: readonly F[];
  readonly known: readonly F[];
  /** Entries whose finding is no longer there. */
  readonly gone: readonly BaselineEntry[];
}

type Placed = Pick<Suspicion, 'ruleId' | 'path' | 'span' | 'table'>;
type TextOf = (path: string) => string | undefined;

/** Whether a baseline may know a finding: applied history and failures it never hides. */
export function isKnowable({ ruleId }: Pick<Placed, 'ruleId'>): boolean {
  return !NEVER_SILENT.has(ruleId);
}

/** A baseline of those findings that it may know, as the text of its file. */
export function writeBaseline(findings: readonly Placed[], textOf: TextOf): string {
  const entries = findings.filter(isKnowable);
  const fingerprints = fingerprintsOf(entries, textOf);
  const baseline: Baseline = {
    version: 1,
    findings: entries.map(({ ruleId, path }, at) => ({ rule: ruleId, path, fingerprint: fingerprints[at] ?? '' })),
  };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

/** @throws ConfigError where the text is no baseline. */
export function readBaseline(text: string, path: string): Baseline {
  const read = parsed(text);
  if (!isBaseline(read))
    throw new ConfigError(
      `${path} is not a baseline of pg-rehearsal. Record it again, or take it out of the configuration.`,
    );
  return read;
}

/** Parts findings into those that the baseline knows and those that it does not. */
export function compareWithBaseline<F extends Placed>(
  findings: readonly F[],
  { findings: entries }: Baseline,
  textOf: TextOf,
): Compared<F> {
  const left = new Set(entries.map(keyOf));
  const fingerprints = fingerprintsOf(findings, textOf);
  const known = new Set<F>();
  for (const [at, finding] of findings.entries()) {
    if (!isKnowable(finding)) continue;
    const key = keyOf({ rule: finding.ruleId, path: finding.path, fingerprint: fingerprints[at] ?? '' });
    if (left.delete(key)) known.add(finding);
  }
  return {
    fresh: findings.filter((finding) => !known.has(finding)),
    known: findings.filter((finding) => known.has(finding)),
    gone: entries.filter((entry) => left.has(keyOf(entry))),
  };
}

function keyOf({ rule, path, fingerprint }: BaselineEntry): string {
  return `${rule}\n${path}\n${fingerprint}`;
}

/** White space does not count, nor does the place; the second of two equal findings has another fingerprint. */
function fingerprintsOf(findings: readonly Placed[], textOf: TextOf): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, path, span, table = '' }) => {
    const code = (textOf(path) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    const what = [ruleId, path, table, code].join('\n');
    const ordinal = seen.get(what) ?? 0;
    seen.set(what, ordinal + 1);
    return createHash('sha256').update(`${what}\n${ordinal}`).digest('hex').slice(0, 16);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return false;
  if (!('findings' in value) || !Array.isArray(value.findings)) return false;
  return value.findings.every(
    (entry: unknown) =>
      typeof entry === 'object' &&
      entry !== null &&
      ['rule', 'path', 'fingerprint'].every(
        (key) => typeof (entry as Readonly<Record<string, unknown>>)[key] === 'string',
      ),
  );
}
