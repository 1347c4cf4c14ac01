import type { Effect } from './effect.ts';
import type { RowSample } from './row-sample.ts';
import type { Category } from './rule.ts';
import type { Span } from './span.ts';
import type { StatementTrace } from './trace.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A change to a file: `text` in place of the region. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The safe form, written out: edits to this file, and files to come after it, whose names have no version yet. */
export interface Suggestion {
  readonly description: string;
  readonly edits?: readonly Edit[];
  readonly files?: readonly { readonly name: string; readonly text: string }[];
  /** Set where it was run on the rehearsal's server and left the same schema; only texts were looked at otherwise. */
  readonly proven?: true;
}

/** A rule's complaint about one place (SARIF `result`), before the judge has seen it. */
export interface Suspicion {
  readonly ruleId: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly span: Span;
  /** The statement it is about; absent for findings about files and histories. */
  readonly statementIndex?: number;
  /** The table in danger, as the SQL names it (`orders` or `shop.orders`). */
  readonly table?: string;
  /** What the rule claims; `null` when there is nothing to measure: the text, or the rehearsal itself, is the proof. */
  readonly effect: Effect | null;
  /** Whether the rehearsal brought it up, so that its trace is the evidence. */
  readonly measured?: true;
  readonly suggestion?: Suggestion;
  /** Rows that show it. */
  readonly sample?: RowSample;
}

/** A trace attached to a finding: only what bears on the claim. */
export type Evidence = Pick<StatementTrace, 'durationMs' | 'locks' | 'rewrites' | 'scans' | 'observed'> & {
  readonly rows?: number;
  /** In words, for people: "held AccessExclusiveLock on public.orders for 12 ms, read 5,000 rows". */
  readonly summary: string;
};

/** A suspicion after judgement. */
export interface Finding extends Suspicion {
  readonly status: 'confirmed' | 'unproven';
  /** Why it is unproven. */
  readonly reason?: string;
  readonly evidence?: Evidence;
}

/** A suspicion that PostgreSQL did not bear out: listed and counted, not a problem. */
export interface Cleared extends Suspicion {
  readonly reason: string;
  readonly evidence?: Evidence;
}
