import { blocks } from '../core/locks.ts';
import type { Direction } from '../core/migration.ts';
import type {
  HeldLock,
  Match,
  MigrationContext,
  MigrationRule,
  Rule,
  StatementContext,
  StatementRule,
  TableLock,
} from '../core/rule.ts';
import type { ParsedMigration, Script, Statement } from '../core/statement.ts';
import { alterCommands } from '../sql/alter.ts';
import { locksOf } from '../sql/locks.ts';
import { type Inside, type NestedStatement, statementsCalled, statementsInside } from '../sql/nested.ts';
import { applyStatement } from './apply.ts';
import {
  type MovingContext,
  migrationContext,
  moveTo,
  movingContext,
  type Surroundings,
  withScript,
} from './context.ts';
import type { Sink } from './sink.ts';
import { type FoundSuppressions, unusedSuppression } from './suppressions.ts';
import { TransactionTracker } from './transactions.ts';

/** The rules that look at files, sorted for their work. */
export interface FileRules {
  readonly perStatement: Readonly<Record<Direction, RulesByKind>>;
  readonly perFile: readonly MigrationRule[];
  readonly ids: readonly string[];
  /** Ids of rules that are switched off: an exception from one of them is neither used nor unused. */
  readonly off: ReadonlySet<string>;
}

type RulesByKind = ReadonlyMap<string, readonly StatementRule[]>;

/** `rules` are to run; `all` are the rules that there are, whose names a comment may use. */
export function fileRules(rules: readonly Rule[], all: readonly Rule[]): FileRules {
  const on = new Set(rules.map(({ id }) => id));
  return {
    perStatement: { up: byKind(rules, 'up'), down: byKind(rules, 'down') },
    perFile: rules.filter((one): one is MigrationRule => one.on === 'migration'),
    ids: all.map(({ id }) => id),
    // What is measured later cannot be known to be unused now.
    off: new Set(all.filter((rule) => !on.has(rule.id) || rule.on === 'rehearsal').map(({ id }) => id)),
  };
}

/** All that the way through one file needs. */
interface Work {
  readonly around: Surroundings;
  readonly rules: FileRules;
  readonly sink: Sink;
  readonly tracker: TransactionTracker;
}

/** Goes through a file statement by statement, and brings the schema up to date on the way. */
export function lintFile(
  parsed: ParsedMigration,
  { suppressions, problems }: FoundSuppressions,
  around: Surroundings,
  rules: FileRules,
  sink: Sink,
): void {
  const { migration, script } = parsed;
  const context = migrationContext(parsed, around);
  const tracker = new TransactionTracker(migration.transaction, script.statements.length);
  const work: Work = { around, rules, sink, tracker };
  const moving = movingContext(context, around);
  around.schema.resetSearchPath();
  for (const statement of script.statements) {
    const locks = locksOf(statement, around.schema);
    moveTo(moving, tracker, locks, false);
    checkStatement(statement, moving, work);
    if (mayHoldOthers(statement, around)) checkInside(statement, script, moving, work);
    tracker.pass(statement, blockingLocks(statement, locks, context));
    remember(statement, around);
  }
  const applies = (rule: Rule) => rule.directions === undefined || rule.directions.includes(migration.direction);
  // Rules about suppressions come last: only now it is known which ones were needed.
  for (const rule of rules.perFile.filter((one) => applies(one) && one.aboutSuppressions !== true))
    for (const match of rule.check(parsed, context))
      sink.add(rule, inDirection(match, rule, migration.direction), migration.path);
  const unused = suppressions.flatMap((one) => {
    const ids = sink.unusedRules(one, migration.path).filter((id) => !rules.off.has(id));
    return ids.length === 0 ? [] : [unusedSuppression(one, ids)];
  });
  if (problems.length + unused.length === 0) return;
  const told = { ...context, suppressionProblems: [...problems, ...unused] };
  for (const rule of rules.perFile.filter(({ aboutSuppressions }) => aboutSuppressions === true))
    for (const match of rule.check(parsed, told)) sink.add(rule, match, migration.path);
}

function checkStatement(statement: Statement, context: StatementContext, { rules, sink }: Work): void {
  const { direction, migration, nested } = context;
  const ofKind = rules.perStatement[direction].get(statement.kind);
  if (ofKind === undefined) return;
  const subcommands = statement.kind === 'AlterTableStmt' ? subcommandsOf(statement) : undefined;
  for (const rule of ofKind) {
    if (subcommands !== undefined && rule.subcommands?.some((one) => subcommands.has(one)) === false) continue;
    for (const match of rule.check(statement, context))
      sink.add(rule, inDirection(match, rule, direction), migration.path, statement, nested);
  }
}

/**
 * A down file runs rarely, by hand, and when something is wrong already: what it locks is worth knowing, but no reason to
 * refuse the change.
 */
function inDirection(match: Match, { category, severity }: Rule, direction: Direction): Match {
  const isLowered = direction === 'down' && category === 'locking' && (match.severity ?? severity) === 'error';
  return isLowered ? { ...match, severity: 'warning' } : match;
}

function mayHoldOthers({ kind }: Statement, { functions }: Surroundings): boolean {
  return functions.size > 0 || kind === 'DoStmt' || kind === 'ExplainStmt';
}

/** What a statement runs besides itself, as one transaction where there is no other. */
function checkInside(statement: Statement, script: Script, context: MovingContext, work: Work): void {
  const { tracker } = work;
  tracker.enterBody();
  for (const one of insideOf(statement, script, work.around)) {
    if ('unread' in one) work.sink.addUnread({ path: context.migration.path, span: one.unread, what: one.what });
    else checkNested(one, context, work);
  }
  tracker.leaveBody();
}

function checkNested({ statement, script }: NestedStatement, context: MovingContext, work: Work): void {
  const { around, tracker } = work;
  if ('TransactionStmt' in statement.node) {
    tracker.passInBody(statement);
    return;
  }
  const locks = locksOf(statement, around.schema);
  const own = withScript(context, script);
  moveTo(own, tracker, locks, true);
  checkStatement(statement, own, work);
  tracker.pass(statement, blockingLocks(statement, locks, context));
  remember(statement, around);
}

/**
 * The body of a DO block and of the functions of this change that are called, whatever these call in turn, each function
 * once. One after the other: a body may make the function that it calls.
 */
function* insideOf(
  statement: Statement,
  script: Script,
  around: Surroundings,
  seen = new Set<Statement>(),
): Generator<Inside> {
  for (const one of statementsInside(statement, script)) {
    yield one;
    if (!('unread' in one)) yield* insideOf(one.statement, one.script, around, seen);
  }
  for (const create of around.functions.calledBy(statement)) {
    if (seen.has(create)) continue;
    seen.add(create);
    for (const one of statementsCalled(create, statement, script)) {
      yield one;
      if (!('unread' in one)) yield* insideOf(one.statement, one.script, around, seen);
    }
  }
}

function remember(statement: Statement, { schema, functions }: Surroundings): void {
  applyStatement(schema, statement, 'change');
  functions.remember(statement);
}

/** The locks of a statement that keep anybody out of a table in use. */
function blockingLocks(
  statement: Statement,
  locks: readonly TableLock[],
  { isExistingTable }: MigrationContext,
): readonly HeldLock[] {
  return locks
    .filter(({ table, mode }) => blocks(mode).writes && isExistingTable(table))
    .map(({ table, mode }) => ({ table, mode, takenBy: statement }));
}

function subcommandsOf(statement: Statement): ReadonlySet<string | undefined> {
  return new Set(alterCommands(statement).map(({ subtype }) => subtype));
}

function byKind(rules: readonly Rule[], direction: Direction): RulesByKind {
  const map = new Map<string, StatementRule[]>();
  for (const rule of rules) {
    if (rule.on !== 'statement' || rule.directions?.includes(direction) === false) continue;
    for (const kind of rule.kinds) {
      const list = map.get(kind);
      if (list === undefined) map.set(kind, [rule]);
      else list.push(rule);
    }
  }
  return map;
}
