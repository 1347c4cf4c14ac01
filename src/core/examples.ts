import type { Direction, ToolId } from './migration.ts';
import type { RuleOptions } from './rule.ts';

/** One file's text, or the texts of several files of one change in order. */
export type Example = string | readonly string[];

/** SQL that shows a rule: documentation, test and live proof at once. */
export interface StatementExamples {
  /** Run before each example, as base. */
  readonly schema: string;
  /** Each fires this rule exactly once, and shows the effect on a real server. */
  readonly bad: readonly Example[];
  /** None fires this rule, and none shows the effect. */
  readonly good: readonly Example[];
  /** Whether the examples are down files; up where absent. */
  readonly direction?: Direction;
  /** The tool that runs the examples; sqlx where absent, so that a file runs in a transaction unless it opts out. */
  readonly tool?: ToolId;
  readonly options?: Partial<RuleOptions>;
  /** A file of `assertions` that is run after each example. */
  readonly assertion?: string;
  /** Whether each example is an up file and the down file that takes it back. */
  readonly pairs?: true;
}

/** A history in two pictures: file name to text, at base and at head. */
export interface HistoryExample {
  readonly base: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
}

export interface HistoryExamples {
  readonly bad: readonly HistoryExample[];
  readonly good: readonly HistoryExample[];
}
