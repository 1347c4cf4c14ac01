import type { Catalogue } from './catalogue.ts';
import type { Effect } from './effect.ts';
import type { Severity, Suggestion } from './finding.ts';
import type { Change, Direction, History, Migration, MigrationTool } from './migration.ts';
import type { Span } from './span.ts';
import type { ParsedMigration, Statement } from './statement.ts';

export const CATEGORIES = [
  'history',
  'idempotency',
  'destruction',
  'locking',
  'compatibility',
  'schema',
  'security',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a rule yields for one place. Path, severity and effect come from the rule unless given here. */
export interface Match {
  /** What is wrong and why here, as one or two sentences that name the table. */
  readonly message: string;
  readonly span: Span;
  /** The table in danger, as the SQL names it. */
  readonly table?: string;
  readonly path?: string;
  readonly severity?: Severity;
  /** Only where this place claims something else than the rule does. */
  readonly effect?: Effect | null;
  readonly suggestion?: Suggestion;
}

/** What a rule knows about a statement's surroundings. */
export interface StatementContext {
  readonly migration: Migration;
  readonly direction: Direction;
  readonly tool: MigrationTool;
  /** All statements of the file. */
  readonly statements: readonly Statement[];
  /** PostgreSQL's major version, such as 17. */
  readonly postgresVersion: number;
  /** Whether the statement runs inside a transaction block, by the tool's doing or the file's own BEGIN. */
  readonly inTransaction: boolean;
  /**
   * Whether the table may be in use: it was not created earlier in this change, and where the base catalogue is known it
   * is there. `name` as the SQL writes it, `orders` or `shop.orders`.
   */
  isExistingTable(name: string): boolean;
  /** The schema before the change; absent without a rehearsal. */
  readonly catalogue?: Catalogue;
}

export interface HistoryContext {
  readonly tool: MigrationTool;
  readonly added: readonly ParsedMigration[];
}

/** What every rule has, whatever it looks at. Prose is data: it becomes the page, the SARIF descriptor and `explain`. */
export interface RuleDescription {
  /** The file's name; reads after "allow …" and names the danger, not the cure. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The version of pg-rehearsal that brought it. */
  readonly since: string;
  /** One sentence without a full stop: what is wrong. */
  readonly summary: string;
  readonly why: string;
  readonly instead: string;
  /** What it claims; `null` for a rule about texts, with `noEffect` saying why. */
  readonly effect: Effect | null;
  readonly noEffect?: string;
  /** Where PostgreSQL's major versions differ. */
  readonly versions?: string;
  readonly references: readonly string[];
  /** The first and last major version that it applies to; all where absent. */
  readonly appliesTo?: { readonly from?: number; readonly to?: number };
}

/** SQL that shows a rule: documentation, test and live proof at once. */
export interface StatementExamples {
  /** Run before each example, as base. */
  readonly schema: string;
  /** Each fires this rule exactly once, and shows the effect on a real server. */
  readonly bad: readonly string[];
  /** None fires this rule, and none shows the effect. */
  readonly good: readonly string[];
  readonly direction?: Direction;
  /** Run the examples as a file that opts out of the tool's transaction. */
  readonly noTransaction?: boolean;
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

export interface StatementRule extends RuleDescription {
  readonly on: 'statement';
  readonly examples: StatementExamples;
  check(statement: Statement, context: StatementContext): Iterable<Match>;
}

export interface HistoryRule extends RuleDescription {
  readonly on: 'history';
  readonly examples: HistoryExamples;
  /** Called once per check. Matches must carry `path`. */
  check(history: History, context: HistoryContext): Iterable<Match & { readonly path: string }>;
}

/** What lint needs of a rule (SARIF `reportingDescriptor` and its detector). */
export type Rule = StatementRule | HistoryRule;

/** Keeps a rule's literal types and marks what it looks at. */
export function defineRule(rule: Omit<StatementRule, 'on'>): StatementRule {
  return { ...rule, on: 'statement' };
}

export function defineHistoryRule(rule: Omit<HistoryRule, 'on'>): HistoryRule {
  return { ...rule, on: 'history' };
}

/** Changes of one kind. */
export function changesOfKind(history: History, kind: Change['kind']): readonly Change[] {
  return history.changes.filter((change) => change.kind === kind);
}
