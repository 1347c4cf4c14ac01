import type { Collected } from '../collect/collect.ts';
import type { Settings } from '../config/schema.ts';
import { NEWEST_MAJOR } from '../core/engine.ts';
import type { Suspicion } from '../core/finding.ts';
import type { RehearsalContext } from '../core/rehearsal-context.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { Rehearsal } from '../core/trace.ts';
import type { Judgement } from '../judge/judge.ts';
import { judge } from '../judge/judge.ts';
import type { LintInput } from '../lint/lint.ts';
import type { SuppressedSuspicion } from '../lint/sink.ts';
import { lowerForTinyTables } from '../rehearse/cost/tiny.ts';
import { lintChange } from './lint-change.ts';
import type { Rehearsed } from './rehearsal.ts';
import { withTextProof } from './text-proof.ts';
import { unreadInWords } from './unchecked.ts';

export interface JudgedChange extends Judgement {
  /** What comments in the SQL allow, with their reasons. */
  readonly suppressed: readonly SuppressedSuspicion[];
  /** What a reader should know of the suggestions, sentences. */
  readonly notes: readonly string[];
}

/** What the rules suspect, what they measured, and the judge's word on all of it. */
export async function lintAndJudge(
  settings: Settings,
  collected: Pick<Collected, 'tool' | 'history'>,
  change: readonly ParsedMigration[],
  { rehearsal, linted: known, catalogue, madeTables, statistics, costs, failure }: Rehearsed,
): Promise<JudgedChange> {
  const linted =
    known ?? withTextProof(await lintChange(settings, collected, change, majorOf(rehearsal, settings)), failure);
  const { input, notes } = linted;
  if (rehearsal.status === 'skipped' || catalogue === undefined) {
    return {
      ...judge(linted.suspicions, rehearsal),
      suppressed: linted.suppressed,
      notes: [...notes, ...unreadInWords(linted.unread)],
    };
  }
  const { lintRehearsal } = await import('../lint/measured.ts');
  const context: RehearsalContext = {
    traces: rehearsal.migrations,
    migrations: change,
    // What a comment allows, or what is not told, was announced all the same.
    claims: [...linted.suspicions, ...linted.suppressed.map(({ suspicion }) => suspicion), ...linted.untold],
    catalogue,
    tool: collected.tool,
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
  return { ...judge(suspicions, rehearsal), suppressed: [...linted.suppressed, ...measured.suppressed], notes };
}

/** Whether the settings name a rule for a file, beyond what a preset says. */
function isChosen({ rules }: Settings, { overrides = [] }: LintInput, id: string, path: string): boolean {
  return id in rules || overrides.some(({ severities, matches }) => id in severities && matches(path));
}

function majorOf(rehearsal: Rehearsal, settings: Settings): number {
  if (rehearsal.status !== 'skipped') return Number.parseInt(rehearsal.serverVersion, 10);
  return settings['postgres-version'] ?? NEWEST_MAJOR;
}
