import type { AlterTableType } from '@pgsql/types';
import type { Catalogue } from './catalogue.ts';
import type { Effect } from './effect.ts';
import type { ElsewhereRule } from './elsewhere.ts';
import type { HistoryExamples, StatementExamples } from './examples.ts';
import type { Severity, Suggestion } from './finding.ts';
import type { LockMode } from './locks.ts';
import type { Change, Direction, History, Migration, MigrationTool } from './migration.ts';
import type { RehearsalContext } from './rehearsal-context.ts';
import type { RowSample } from './row-sample.ts';
import type { KnownSchema } from './schema.ts';
import type { Span } from './span.ts';
import type { ParsedMigration, Script, Statement, StatementKind } from './statement.ts';

export const CATEGORIES = [
  'history',
  'idempotency',
  'destruction',
  'locking',
  'compatibility',
  'schema',
  'security',
  'suppression',
  'rehearsal',
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
  /** Rows that show it. */
  readonly sample?: RowSample;
}

/** What a team tells the rules about its own project. */
export interface RuleOptions {
  /** Tables that only ever grow, such as `events` or `audit.entries`. */
  readonly protectedTables: readonly string[];
  /** The hosting service whose extensions are the limit, such as `rds`. */
  readonly host?: string;
  /** Extensions that may be created besides those of the host; without a host, all that may be. */
  readonly extensions?: readonly string[];
}

/**
 * The files of the change that run in one direction, for what stands elsewhere in them: a down file makes nothing good on
 * the way forward. However often rules ask, the files are gone through once.
 */
export interface WholeChange {
  /** The statements of a kind, in order; the same array each time. */
  ofKind(kind: StatementKind): readonly Statement[];
  /** Whether the text of any statement matches. */
  mentions(pattern: RegExp): boolean;
}

/** What a rule knows about a file. */
export interface MigrationContext {
  readonly migration: Migration;
  readonly direction: Direction;
  readonly tool: MigrationTool;
  readonly script: Script;
  /** All statements of the file. */
  readonly statements: readonly Statement[];
  /** Those whose doings do not last, by their places from 0: the place of the ROLLBACK in the file that undoes them. */
  readonly undone: ReadonlyMap<number, number>;
  /** With all files that run in the direction of this one. */
  readonly change: WholeChange;
  /** PostgreSQL's major version, such as 17. */
  readonly postgresVersion: number;
  readonly options: RuleOptions;
  /** The schema as it is known at this place. */
  readonly schema: KnownSchema;
  /**
   * Whether the table may be in use: it was not created earlier in this change, and where the base is known it is
   * there. `name` as the SQL writes it, without quotes: `orders` or `shop.orders`.
   */
  isExistingTable(name: string): boolean;
  /** The span of the word at a parse-tree node's `location` (a byte offset); the file's start where it is absent. */
  spanAt(location: number | undefined): Span;
  /** How to run a statement outside a transaction with this tool, as the end of a sentence. */
  readonly outsideTransaction: string;
  /** Only for rules about suppressions, which run when all others have. */
  readonly suppressionProblems?: readonly SuppressionProblem[];
}

/** A lock that a statement takes on a table, by what its text says. */
export interface TableLock {
  readonly table: string;
  readonly mode: LockMode;
  /** Whether the statement reads, writes or builds while it holds the lock, so that its time grows with the table. */
  readonly works: boolean;
}

/** A lock on an existing table that an earlier statement of the same transaction took, by what the text says. */
export interface HeldLock {
  readonly table: string;
  readonly mode: LockMode;
  readonly takenBy: Statement;
}

/** Asked for what is looked for, and not gone through: one transaction may lock thousands of tables. */
export interface HeldLocks {
  /** Those on a table, whichever of its names they were taken by: the strongest first, of equals the one taken first. */
  on(table: string): readonly HeldLock[];
  /** The strongest of those that count; of equals, the one taken first. */
  strongest(counts?: (lock: HeldLock) => boolean): HeldLock | undefined;
  /** The first that was taken for something else than a DROP. */
  firstBesideDrops(): HeldLock | undefined;
}

/** What a rule knows about a statement's surroundings. */
export interface StatementContext extends MigrationContext {
  /** Whether the statement runs inside a transaction block, by the tool's doing or the file's own BEGIN. */
  readonly inTransaction: boolean;
  /** The statements that ran before it in the same transaction; empty outside one. */
  readonly earlier: readonly Statement[];
  /** The locks that it takes, on tables of any age, as far as they are stronger than those of reads and writes. */
  readonly locks: readonly TableLock[];
  /** Locks on existing tables that keep out reads or writes, still held from earlier in the transaction. */
  readonly held: HeldLocks;
  /** Whether a TRUNCATE of the same transaction emptied the table, and no INSERT or COPY has filled it since. */
  isEmptied(table: string): boolean;
  /** Whether a `lock_timeout` that the file itself set is in force. */
  readonly lockTimeout: boolean;
  /** For a statement inside a DO block: it may run under a condition, so guards are not its business. */
  readonly nested: boolean;
  /** The schema before the change; absent without a rehearsal. */
  readonly catalogue?: Catalogue;
}

/** What is wrong with a comment that would suppress findings, or that it was not needed. */
export interface SuppressionProblem {
  readonly kind: 'no reason' | 'unknown' | 'unused' | 'expired';
  readonly message: string;
  readonly span: Span;
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
  /** The SQLSTATE with which the rehearsal of every bad example fails. */
  readonly failsWith?: string;
  /** Where PostgreSQL's major versions differ. */
  readonly versions?: string;
  readonly references: readonly string[];
  /** The first and last major version that it applies to; all where absent. */
  readonly appliesTo?: { readonly from?: number; readonly to?: number };
  /** Files that it looks at; both directions where absent. */
  readonly directions?: readonly Direction[];
  /** Advice that teams choose: off unless the preset is `strict` or the configuration names it. */
  readonly optIn?: true;
  /** Only the first match of each file is reported. */
  readonly oncePerFile?: true;
  /** Only the first match of the whole change is reported: advice on how a team works is not news in every file. */
  readonly oncePerChange?: true;
}

export interface StatementRule extends RuleDescription {
  readonly on: 'statement';
  /** The statements that it looks at. */
  readonly kinds: readonly StatementKind[];
  /** Of ALTER TABLE: the subcommands without which the rule has nothing to say. */
  readonly subcommands?: readonly AlterTableType[];
  /** For a rule that has nothing to say of a statement that locks no table in use: it is then not asked. */
  readonly tablesInUse?: true;
  readonly examples: StatementExamples;
  check(statement: Statement, context: StatementContext): Iterable<Match>;
}

export interface MigrationRule extends RuleDescription {
  readonly on: 'migration';
  /** Runs after all other rules, when it is known which suppressions were needed. */
  readonly aboutSuppressions?: true;
  readonly examples: StatementExamples;
  /** Called once per file, with the schema as it is after it. */
  check(migration: ParsedMigration, context: MigrationContext): Iterable<Match>;
}

export interface HistoryRule extends RuleDescription {
  readonly on: 'history';
  readonly examples: HistoryExamples;
  /** Called once per check. Matches must carry `path`. */
  check(history: History, context: HistoryContext): Iterable<Match & { readonly path: string }>;
}

/** A rule whose proof is the rehearsal itself: what happened, not what the text promises. */
export interface RehearsalRule extends RuleDescription {
  readonly on: 'rehearsal';
  readonly examples: StatementExamples;
  /** Called once per rehearsal. `statementIndex` names the trace that becomes the evidence. */
  check(context: RehearsalContext): Iterable<Match & { readonly path: string; readonly statementIndex?: number }>;
}

/** What lint and the judge need of a rule (SARIF `reportingDescriptor` and its detector). */
export type Rule = StatementRule | MigrationRule | HistoryRule | RehearsalRule | ElsewhereRule;

/** Keeps a rule's literal types and marks what it looks at. */
export function defineRule(rule: Omit<StatementRule, 'on'>): StatementRule {
  return { ...rule, on: 'statement' };
}

export function defineMigrationRule(rule: Omit<MigrationRule, 'on'>): MigrationRule {
  return { ...rule, on: 'migration' };
}

export function defineHistoryRule(rule: Omit<HistoryRule, 'on'>): HistoryRule {
  return { ...rule, on: 'history' };
}

export function defineRehearsalRule(rule: Omit<RehearsalRule, 'on'>): RehearsalRule {
  return { ...rule, on: 'rehearsal' };
}

/** Changes of one kind. */
export function changesOfKind(history: History, kind: Change['kind']): readonly Change[] {
  return history.changes.filter((change) => change.kind === kind);
}
