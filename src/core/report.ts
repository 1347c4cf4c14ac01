import * as v from 'valibot';
import { ENGINE_IDS } from './engine.ts';
import { SEVERITIES } from './finding.ts';
import { LOCK_MODES } from './locks.ts';
import { TOOL_IDS } from './migration.ts';
import type { RuleDescription } from './rule.ts';

/**
 * The JSON report: what outside scripts lean on. `schemaVersion` rises when a field is removed or changes its meaning;
 * new fields may come without it.
 */
export const SCHEMA_VERSION = 1;

const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const count = v.pipe(v.number(), v.minValue(0));
const region = { line, column: line, endLine: line, endColumn: line };

const lock = v.object({
  relation: v.string(),
  mode: v.picklist(LOCK_MODES),
  /** What it keeps out: "reads and writes", "writes", "schema changes". */
  blocks: v.string(),
  /** Whether the relation existed before the change. */
  existing: v.boolean(),
  /** Whether this statement took it; otherwise an earlier one of the same transaction did. */
  acquired: v.boolean(),
  /** From the start of the statement that took it to the end of its transaction. */
  heldMs: count,
});
const scan = v.object({ relation: v.string(), rows: count });
const serverError = v.object({
  message: v.string(),
  code: v.string(),
  detail: v.optional(v.string()),
  hint: v.optional(v.string()),
  table: v.optional(v.string()),
  column: v.optional(v.string()),
  constraint: v.optional(v.string()),
  where: v.optional(v.string()),
});
const statement = v.object({
  ...region,
  sql: v.string(),
  durationMs: count,
  rows: v.optional(count),
  locks: v.array(lock),
  rewrites: v.array(v.string()),
  scans: v.array(scan),
  written: v.array(v.object({ relation: v.string(), inserted: count, updated: count, deleted: count })),
  walBytes: count,
  notices: v.array(v.object({ severity: v.string(), code: v.string(), message: v.string() })),
  observed: v.picklist(['exact', 'sampled', 'none']),
  /** What IF NOT EXISTS skipped although what is there differs (`-` there, `+` asked for). Untrusted text. */
  notGiven: v.optional(v.string()),
  error: v.optional(serverError),
});
const secondRun = v.object({
  outcome: v.picklist(['unchanged', 'changed', 'failed', 'not-run']),
  reason: v.optional(v.string()),
  failures: v.array(v.object({ line, error: serverError })),
  changedTables: v.array(v.string()),
  difference: v.optional(v.string()),
});
const rollBack = v.object({
  path: v.string(),
  outcome: v.picklist(['restored', 'differs', 'failed', 'not-run']),
  reason: v.optional(v.string()),
  error: v.optional(serverError),
  difference: v.optional(v.string()),
  /** Data that it destroyed, each a phrase. */
  destroyed: v.array(v.string()),
  upAgain: v.optional(v.picklist(['same', 'differs', 'failed'])),
});
const migration = v.object({
  path: v.string(),
  status: v.picklist(['passed', 'failed', 'not-reached']),
  error: v.optional(serverError),
  statements: v.array(statement),
  /** The migration applied once more on its own result; absent where that was switched off or never came to it. */
  secondRun: v.optional(secondRun),
  /** What came of its down file. */
  rollBack: v.optional(rollBack),
});
const account = v.object({
  table: v.string(),
  fate: v.picklist(['kept', 'renamed', 'replaced', 'dropped']),
  rowsBefore: count,
  rowsAfter: count,
  /** Whether the figures were counted; otherwise they are those of a sample, scaled up. */
  exact: v.boolean(),
  /** What went or changed, each a phrase: "120 rows of public.orders". */
  losses: v.array(v.string()),
  /** Values before and after, as `column: before became after`; only where `show-values` is on. Untrusted text. */
  examples: v.array(v.string()),
  /** Why the rows could not be counted. */
  unread: v.optional(v.string()),
});
const timings = v.object({
  engineMs: count,
  baseMs: count,
  fixturesMs: count,
  changeMs: count,
  /** For running suggestions; absent where none was run. */
  suggestionsMs: v.optional(count),
});

const evidence = v.object({
  summary: v.string(),
  durationMs: count,
  rows: v.optional(count),
  locks: v.array(lock),
  rewrites: v.array(v.string()),
  scans: v.array(scan),
});
const suggestion = v.object({
  description: v.string(),
  edits: v.optional(v.array(v.object({ ...region, text: v.string() }))),
  files: v.optional(v.array(v.object({ name: v.string(), text: v.string() }))),
  /** Set where it was run on the rehearsal's server and left the same schema; only texts were looked at otherwise. */
  proven: v.optional(v.boolean()),
});
const sample = v.object({
  columns: v.array(v.string()),
  rows: v.array(v.array(v.nullable(v.string()))),
  more: v.boolean(),
});
const place = {
  ruleId: v.string(),
  severity: v.picklist(SEVERITIES),
  message: v.string(),
  path: v.string(),
  ...region,
  /** Lines `line` to `endLine` of the file as they stand, for showing. Untrusted text. */
  source: v.optional(v.string()),
  table: v.optional(v.string()),
  evidence: v.optional(evidence),
  suggestion: v.optional(suggestion),
  /** The first rows of the answer to a query that must have none. Untrusted text. */
  sample: v.optional(sample),
};
const finding = v.object({
  ...place,
  status: v.picklist(['confirmed', 'unproven']),
  /** Why it is unproven. */
  reason: v.optional(v.string()),
});
const cleared = v.object({ ...place, reason: v.string() });

const estimate = v.object({
  path: v.string(),
  line,
  relation: v.string(),
  mode: v.picklist(LOCK_MODES),
  blocks: v.string(),
  /** Milliseconds; absent where it is unknown. */
  lowMs: v.optional(count),
  highMs: v.optional(count),
  /** In words: "40 s to 4 min", "a moment, whatever the size", "unknown: …". */
  summary: v.string(),
  /** How the range was got. */
  how: v.optional(v.string()),
});
const baseline = v.object({
  /** As the settings name it. */
  file: v.string(),
  /** Findings that it knows: they are there, and do not count. */
  known: v.array(
    v.object({ ruleId: v.string(), severity: v.picklist(SEVERITIES), path: v.string(), line, message: v.string() }),
  ),
  /** What it knows and is not there any more. */
  gone: v.array(v.object({ ruleId: v.string(), path: v.string() })),
});
const suppressed = v.object({ ruleId: v.string(), path: v.string(), line, message: v.string(), reason: v.string() });

export const reportSchema = v.object({
  schemaVersion: v.literal(SCHEMA_VERSION),
  tool: v.object({ name: v.literal('pg-rehearsal'), version: v.string() }),
  verdict: v.picklist(['pass', 'fail', 'not-checked']),
  /** Why nothing was checked; only with `not-checked`. */
  reason: v.optional(v.string()),
  migrationTool: v.picklist(TOOL_IDS),
  directory: v.string(),
  base: v.optional(v.object({ ref: v.string(), sha: v.string(), how: v.string() })),
  changes: v.array(
    v.object({
      path: v.string(),
      previousPath: v.optional(v.string()),
      version: v.string(),
      kind: v.picklist(['added', 'edited', 'deleted', 'renamed']),
      direction: v.picklist(['up', 'down']),
      commentOnly: v.optional(v.boolean()),
    }),
  ),
  findings: v.array(finding),
  cleared: v.array(cleared),
  /** What comments in the SQL allow, with their reasons. */
  suppressed: v.optional(v.array(suppressed)),
  /** What was known before this run; absent where no baseline is set. */
  baseline: v.optional(baseline),
  /** What this run did not look at, each a sentence. Empty only when everything was. */
  unchecked: v.array(v.string()),
  rehearsal: v.object({
    status: v.picklist(['passed', 'failed', 'skipped']),
    reason: v.optional(v.string()),
    engine: v.optional(v.picklist(ENGINE_IDS)),
    serverVersion: v.optional(v.string()),
    durationMs: count,
    timings: v.optional(timings),
    migrations: v.array(migration),
    /** Base and head compared, as a unified diff; absent where a migration failed. Untrusted text. */
    schemaDifference: v.optional(v.string()),
    /** For how long locks will block production's tables; absent where no statistics were given. */
    estimates: v.optional(v.array(estimate)),
    /** The user's own queries about the result; absent where there are none, or a migration failed. */
    assertions: v.optional(v.object({ checked: count, failed: count })),
    /** Tables that had rows and lost some, or could not be counted; absent where a migration failed. */
    data: v.optional(v.array(account)),
  }),
});

export type Report = v.InferOutput<typeof reportSchema>;
export type ReportFinding = Report['findings'][number];
export type ReportEstimate = NonNullable<Report['rehearsal']['estimates']>[number];
export type ReportSuppressed = NonNullable<Report['suppressed']>[number];
export type ReportCleared = Report['cleared'][number];
export type ReportMigration = Report['rehearsal']['migrations'][number];
export type ReportStatement = ReportMigration['statements'][number];
export type ReportAccount = NonNullable<Report['rehearsal']['data']>[number];
export type ReportSample = NonNullable<ReportFinding['sample']>;
export type ReportEvidence = NonNullable<ReportFinding['evidence']>;
export type Verdict = Report['verdict'];

export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export const FORMATS = ['text', 'json', 'markdown', 'sarif', 'gitlab', 'junit', 'github', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** A reporter is pure: no clock, no environment, no input or output. */
export interface ReporterOptions {
  readonly colour: boolean;
  /** Columns of the terminal; Markdown and JSON ignore it. */
  readonly width: number;
  /** What the rules mean, for SARIF. */
  readonly rules?: readonly RuleDescription[];
}
export type Reporter = (report: Report, options: ReporterOptions) => string;

export function countBySeverity(report: Report): {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
} {
  const of = (severity: string) => report.findings.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}
