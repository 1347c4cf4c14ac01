import type { Catalogue } from '../core/catalogue.ts';
import type { Severity, Suspicion } from '../core/finding.ts';
import type { Direction, History, MigrationTool } from '../core/migration.ts';
import type { HistoryRule, Rule, RuleOptions } from '../core/rule.ts';
import type { ParsedMigration } from '../core/statement.ts';
import { RULES } from '../rules/index.ts';
import { baseState } from './base.ts';
import type { Surroundings } from './context.ts';
import { fileRules, lintFile } from './file.ts';
import { PreparedStatements } from './prepared.ts';
import { type SeverityOf, Sink, type SuppressedSuspicion, type UnreadPlace } from './sink.ts';
import { suppressionsOf } from './suppressions.ts';
import { ChangedFiles } from './whole-change.ts';

export interface LintInput {
  readonly tool: MigrationTool;
  /** Absent for loose files: rules about histories are then left out. */
  readonly history?: History;
  /** New or edited files of the change, in the order in which the tool applies them. */
  readonly added: readonly ParsedMigration[];
  /** Major version, such as 17. */
  readonly postgresVersion: number;
  readonly catalogue?: Catalogue;
  /** By rule id; a rule that is not named has its own severity. */
  readonly severities: Severities;
  /** Other severities for some of the files; of several that match a path, the last one counts. */
  readonly overrides?: readonly SeverityOverride[];
  readonly options?: Partial<RuleOptions>;
  /** Such as `2026-11-30`, for suppressions that hold until a day; without it they all hold. */
  readonly today?: string;
  readonly rules?: readonly Rule[];
}

export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface SeverityOverride {
  matches(path: string): boolean;
  readonly severities: Severities;
}

export interface LintOutcome {
  readonly suspicions: readonly Suspicion[];
  /** What comments in the SQL allow. */
  readonly suppressed: readonly SuppressedSuspicion[];
  /** Code inside statements that only a rehearsal can tell the doings of. */
  readonly unread: readonly UnreadPlace[];
}

/** What lint says of a change, and what it leaves unsaid. */
export interface ChangeOutcome extends LintOutcome {
  /** Repeats of what is told once, and work on a table with nothing in it: announced, though nobody is told. */
  readonly untold: readonly Suspicion[];
}

/** The ids that a configuration may name. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/**
 * Every suspicion that the rules have of a change, in the order of the files and their lines. Pure; `loadGrammar` must
 * have been awaited.
 */
export function lint(input: LintInput): readonly Suspicion[] {
  return lintAll(input).suspicions;
}

/** As `lint`, with what was suppressed and what is not told. */
export function lintAll(input: LintInput): ChangeOutcome {
  const { history, added } = input;
  const all = input.rules ?? RULES;
  const rules = all.filter((rule) => isOn(rule, input));
  const sink = new Sink(chosenSeverities(input, all));
  const around: Surroundings = {
    change: { up: new ChangedFiles(inDirection(added, 'up')), down: new ChangedFiles(inDirection(added, 'down')) },
    tool: input.tool,
    postgresVersion: input.postgresVersion,
    options: { protectedTables: [], ...input.options },
    // Without new files there is nothing to read the schema for, and the grammar was not loaded.
    ...(added.length === 0 ? baseState(undefined, undefined) : baseState(input.catalogue, history)),
    prepared: new PreparedStatements(),
    ...(input.catalogue === undefined ? {} : { catalogue: input.catalogue }),
  };
  const sorted = fileRules(rules, [...RULES, ...all.filter((rule) => !RULES.includes(rule))]);
  const files = inRunningOrder(added).map((parsed) => {
    const found = suppressionsOf(parsed.script, sorted.ids, input.today);
    sink.suppress(parsed.migration.path, found.suppressions);
    return { parsed, found };
  });
  // Before the files, since they end with what comments allow in vain.
  if (history !== undefined) {
    for (const rule of rules.filter((one): one is HistoryRule => one.on === 'history'))
      for (const match of rule.check(history, { tool: input.tool, added })) sink.add(rule, match, match.path);
  }
  for (const { parsed, found } of files) lintFile(parsed, found, around, sorted, sink);
  const { suppressed, untold, unread } = sink;
  return { suspicions: sink.sorted(added), suppressed, untold, unread };
}

/** The severity that somebody chose for a rule in a file; undefined where the rule's own counts. */
export function chosenSeverities(
  { severities, overrides = [] }: Pick<LintInput, 'severities' | 'overrides'>,
  rules: readonly Rule[],
): SeverityOf {
  const off = rules.filter(({ optIn }) => optIn === true).map(({ id }): readonly [string, 'off'] => [id, 'off']);
  const everywhere = new Map<string, Severity | 'off'>([...off, ...Object.entries(severities)]);
  return (id, path) => {
    const own = overrides.findLast((override) => id in override.severities && override.matches(path));
    return own?.severities[id] ?? everywhere.get(id);
  };
}

/** Up files first, then the down files that take them back, last first. */
function inRunningOrder(added: readonly ParsedMigration[]): readonly ParsedMigration[] {
  return [...inDirection(added, 'up'), ...inDirection(added, 'down').toReversed()];
}

function inDirection(added: readonly ParsedMigration[], direction: Direction): readonly ParsedMigration[] {
  return added.filter(({ migration }) => migration.direction === direction);
}

/** Whether a rule is on for any file, and holds for this version of PostgreSQL. */
function isOn(rule: Rule, { severities, overrides = [], postgresVersion }: LintInput): boolean {
  const { from = 0, to = Number.POSITIVE_INFINITY } = rule.appliesTo ?? {};
  if (postgresVersion < from || postgresVersion > to) return false;
  const asked = severities[rule.id] ?? (rule.optIn === true ? 'off' : rule.severity);
  return asked !== 'off' || overrides.some((one) => (one.severities[rule.id] ?? 'off') !== 'off');
}
