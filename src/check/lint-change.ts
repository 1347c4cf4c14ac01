import type { Collected } from '../collect/collect.ts';
import type { Settings } from '../config/schema.ts';
import type { Catalogue } from '../core/catalogue.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { ChangeOutcome, LintInput } from '../lint/lint.ts';

/** What the rules suspect of a change, and what they were given. */
export interface Linted extends ChangeOutcome {
  readonly input: LintInput;
  /** What a reader should know of the suggestions, sentences. */
  readonly notes: readonly string[];
}

/** Lints a change as the settings say. Suggestions are as the rules made them, with no proof. */
export async function lintChange(
  settings: Settings,
  { tool, history }: Pick<Collected, 'tool' | 'history'>,
  change: readonly ParsedMigration[],
  postgresVersion: number,
  catalogue?: Catalogue,
): Promise<Linted> {
  const { lintAll } = await import('../lint/lint.ts');
  const input: LintInput = {
    tool,
    history,
    added: change,
    postgresVersion,
    ...(await choicesOf(settings)),
    ...(catalogue === undefined ? {} : { catalogue }),
  };
  return { ...lintAll(input), input, notes: [] };
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
      extensions: settings.extensions,
    },
    today: new Date().toISOString().slice(0, 10),
  };
}
