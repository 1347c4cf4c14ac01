import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckRequest } from '../check.ts';
import type { Baselined } from '../core/assemble.ts';
import { ConfigError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { Rehearsal } from '../core/trace.ts';
import type { Baseline } from '../lint/baseline.ts';

export interface KnownFindings {
  readonly file: string;
  readonly baseline: Baseline;
}

/** The file of `baseline`, or undefined where there is no such setting. @throws ConfigError where it cannot be read. */
export async function readKnown({
  directory,
  settings: { baseline: file },
}: Pick<CheckRequest, 'directory' | 'settings'>): Promise<KnownFindings | undefined> {
  if (file === undefined) return undefined;
  const { readBaseline } = await import('../lint/baseline.ts');
  return { file, baseline: readBaseline(textOf(directory, file), file) };
}

function textOf(directory: string, file: string): string {
  try {
    return readFileSync(resolve(directory, file), 'utf8');
  } catch {
    throw new ConfigError(
      `The baseline ${file} cannot be read. Record it with \`pg-rehearsal baseline\`, or take \`baseline\` out of the settings.`,
    );
  }
}

export interface Looked {
  readonly texts: (path: string) => string | undefined;
  readonly rehearsal: Rehearsal;
  /** The only files that were looked at; all of the baseline's where absent. */
  readonly paths?: ReadonlySet<string>;
}

/** Takes the findings that a baseline knows out of those that count, and says which it knows in vain. */
export async function withoutKnown<J extends { readonly findings: readonly Finding[] }>(
  judged: J,
  known: KnownFindings | undefined,
  { texts, rehearsal, paths }: Looked,
): Promise<J & { readonly baselined?: Baselined }> {
  if (known === undefined) return judged;
  const [{ compareWithBaseline }, { ruleOf }] = await Promise.all([
    import('../lint/baseline.ts'),
    import('../lint/explain.ts'),
  ]);
  const compared = compareWithBaseline(judged.findings, known.baseline, texts);
  // What only a rehearsal finds is not gone where there was none.
  const sought = compared.gone.filter(
    ({ rule, path }) =>
      paths?.has(path) !== false && (rehearsal.status !== 'skipped' || ruleOf(rule)?.on !== 'rehearsal'),
  );
  const gone = sought.map(({ rule, path }) => ({ ruleId: rule, path }));
  return { ...judged, findings: compared.fresh, baselined: { file: known.file, known: compared.known, gone } };
}

/** The text of a file that findings may be about, by its path. */
export function textsOf(
  change: readonly ParsedMigration[],
  others: ReadonlyMap<string, string> = new Map(),
): (path: string) => string | undefined {
  const own = new Map(change.map(({ migration }) => [migration.path, migration.text]));
  return (path) => own.get(path) ?? others.get(path);
}
