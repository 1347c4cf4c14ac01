import type { Match, RuleDescription } from './rule.ts';

/** A file that another open pull request to the same branch adds. */
export interface FileElsewhere {
  /** The number of that pull request. */
  readonly number: number;
  readonly path: string;
  /** As the migration tool reads it from the name; absent where the file is no migration that goes forward. */
  readonly version?: string;
  /** What it holds, as far as GitHub shows it. Untrusted text. */
  readonly text: string;
}

/** What a rule about other pull requests gets: this change, and what the others add. */
export interface ElsewhereContext {
  /** The migrations that this change adds and that go forward. */
  readonly added: readonly { readonly path: string; readonly version: string }[];
  /** Locks that kept out reads or writes of tables that were there before, as `schema.name`. */
  readonly locked: readonly { readonly path: string; readonly relation: string }[];
  readonly elsewhere: readonly FileElsewhere[];
}

/** Two pull requests: file name to text in this one and in another. */
export interface ElsewhereExample {
  readonly here: Readonly<Record<string, string>>;
  readonly there: Readonly<Record<string, string>>;
  /** The tables that this one locks, as the rehearsal would find. */
  readonly locked?: readonly string[];
}

/** A rule about other open pull requests: only the action knows them. */
export interface ElsewhereRule extends RuleDescription {
  readonly on: 'elsewhere';
  readonly examples: { readonly bad: readonly ElsewhereExample[]; readonly good: readonly ElsewhereExample[] };
  /** Called once per pull request. Matches must carry `path`, a file of this change. */
  check(context: ElsewhereContext): Iterable<Match & { readonly path: string }>;
}

export function defineElsewhereRule(rule: Omit<ElsewhereRule, 'on'>): ElsewhereRule {
  return { ...rule, on: 'elsewhere' };
}
