import type { RowSample } from './row-sample.ts';
import type { Span } from './span.ts';

/** A file of queries that must hold after the change. */
export interface AssertionFile {
  /** Relative to the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A query that returned rows though it must return none, or that could not be run. */
export interface FailedAssertion {
  readonly path: string;
  readonly span: Span;
  /** What is wrong, in sentences. */
  readonly problem: string;
  /** Its first rows; absent where it has none, or values are private. */
  readonly sample?: RowSample;
}

export interface AssertionOutcome {
  /** Queries that were run. */
  readonly checked: number;
  readonly failed: readonly FailedAssertion[];
}
