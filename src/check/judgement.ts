import type { Collected } from '../collect/collect.ts';
import { NEWEST_MAJOR, type Settings } from '../config/schema.ts';
import type { Suspicion } from '../core/finding.ts';
import type { RehearsalContext } from '../core/rule.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { Rehearsal } from '../core/trace.ts';
import type { Judgement } from '../judge/judge.ts';
import { judge } from '../judge/judge.ts';
import type { LintInput } from '../lint/lint.ts';
import type { SuppressedSuspicion } from '../lint/sink.ts';
import { lowerForTinyTables } from '../rehearse/cost/tiny.ts';
import type { Rehearsed } from './rehearsal.ts';

export interface JudgedChange extends Judgement {
  /** What comments in the SQL allow, with their reasons. */
  readonly suppressed: readonly SuppressedSuspicion[];
}

/** What the rules suspect, what they measured, and the judge's word on all of it. */
export async function lintAndJudge(
  settings: Settings,
  { tool, history }: Pick<Collected, 'tool' | 'history'>,
  change: readonly ParsedMigration[],
  { rehearsal, catalogue, madeTables, statistics, costs }: Rehearsed,
): Promise<JudgedChange> {
  const [{ lintAll }, { lintRehearsal }] = await Promise.all([
    import('../lint/lint.ts'),
    import('../lint/measured.ts'),
  ]);
  const input: LintInput = {
    tool,
    history,
    added: change,
    postgresVersion: majorOf(rehearsal, settings),
    ...(await choicesOf(settings)),
    ...(catalogue === undefined ? {} : { catalogue }),
  };
  const linted = lintAll(input);
  if (rehearsal.status === 'skipped' || catalogue === undefined) {
    return { ...judge(linted.suspicions, rehearsal), suppressed: linted.suppressed };
  }
  const context: RehearsalContext = {
    traces: rehearsal.migrations,
    migrations: change,
    // What a comment allows was announced all the same.
    claims: [...linted.suspicions, ...linted.suppressed.map(({ suspicion }) => suspicion)],
    catalogue,
    tool,
    ...(rehearsal.outcome === undefined ? {} : { outcome: rehearsal.outcome }),
    ...(rehearsal.assertions === undefined ? {} : { assertions: rehearsal.assertions }),
    ...(madeTables === undefined ? {} : { madeTables }),
    ...(costs === undefined ? {} : { costs }),
  };
  const measured = lintRehearsal(context, input);
  const claimed =
    statistics === undefined
      ? linted.suspicions
      : lowerForTinyTables(linted.suspicions, statistics, (id, path) => isChosen(settings, input, id, path));
  const suspicions: readonly Suspicion[] = [...claimed, ...measured.suspicions];
  return { ...judge(suspicions, rehearsal), suppressed: [...linted.suppressed, ...measured.suppressed] };
}

/** Whether the settings name a rule for a file, beyond what a preset says. */
function isChosen({ rules }: Settings, { overrides = [] }: LintInput, id: string, path: string): boolean {
  return id in rules || overrides.some(({ severities, matches }) => id in severities && matches(path));
}

function majorOf(rehearsal: Rehearsal, settings: Settings): number {
  if (rehearsal.status !== 'skipped') return Number.parseInt(rehearsal.serverVersion, 10);
  return settings['postgres-version'] ?? NEWEST_MAJOR;
}

/** The settings that choose rules, as lint takes them. */
export async function choicesOf(
  settings: Settings,
): Promise<Pick<LintInput, 'severities' | 'overrides' | 'options' | 'today'>> {
  const { severitiesOf } = await import('../lint/presets.ts');
  const paths = Object.entries(settings['rules-for-paths']);
  const { default: picomatch } = paths.length === 0 ? { default: undefined } : await import('picomatch');
  return {
    severities: severitiesOf(settings.preset, settings.rules),
    overrides: paths.map(([glob, severities]) => ({
      matches: picomatch?.(glob, { dot: true }) ?? (() => false),
      severities,
    })),
    options: {
      protectedTables: settings['protected-tables'],
      ...(settings.host === undefined ? {} : { host: settings.host }),
    },
    today: new Date().toISOString().slice(0, 10),
  };
}
