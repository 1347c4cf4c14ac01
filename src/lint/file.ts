import { blocks } from '../core/locks.ts';
import type { Direction } from '../core/migration.ts';
import type { HeldLock, Match, MigrationRule, Rule, StatementContext, TableLock } from '../core/rule.ts';
import type { ParsedMigration, Script, Statement } from '../core/statement.ts';
import { locksOf } from '../sql/locks.ts';
import { type Inside, type NestedStatement, statementsCalled, statementsInside } from '../sql/nested.ts';
import { RUNS_A_PART } from '../sql/parts.ts';
import { applyStatement } from './apply.ts';
import {
  type MovingContext,
  migrationContext,
  moveTo,
  movingContext,
  type Surroundings,
  withScript,
} from './context.ts';
import { Dispatch } from './dispatch.ts';
import type { Sink } from './sink.ts';
import { type FoundSuppressions, unusedSuppression } from './suppressions.ts';
import { TransactionTracker } from './transactions.ts';

/** The rules that look at files, sorted for their work. */
export interface FileRules {
  readonly perStatement: Readonly<Record<Direction, Dispatch>>;
  readonly perFile: readonly MigrationRule[];
  readonly ids: readonly string[];
  /** Ids of rules that are switched off: an exception from one of them is neither used nor unused. */
  readonly off: ReadonlySet<string>;
}

/** `rules` are to run; `all` are the rules that there are, whose names a comment may use. */
export function fileRules(rules: readonly Rule[], all: readonly Rule[]): FileRules {
  const on = new Set(rules.map(({ id }) => id));
  return {
    perStatement: { up: new Dispatch(rules, 'up'), down: new Dispatch(rules, 'down') },
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
  const tracker = new TransactionTracker(migration.transaction, script.statements.length, around.schema.undo);
  const work: Work = { around, rules, sink, tracker };
  const moving = movingContext(context, tracker, around);
  around.schema.resetSearchPath();
  for (const statement of script.statements) {
    // What a ROLLBACK undoes it undoes after it was looked at, but such a statement asks nothing of the schema.
    around.schema.undo.to(statement, context.undone);
    const locks = locksFor(statement, work);
    const inUse = locks.filter(({ table }) => context.isExistingTable(table));
    moveTo(moving, tracker, locks, false);
    checkStatement(statement, moving, inUse.length > 0, work);
    if (mayHoldOthers(statement, around)) checkInside(statement, script, moving, work);
    tracker.pass(statement, blockingLocks(statement, inUse));
    remember(statement, script, around);
  }
  const applies = (rule: Rule) => rule.directions === undefined || rule.directions.includes(migration.direction);
  // Rules about suppressions come last: only now it is known which ones were needed.
  for (const rule of rules.perFile) {
    if (!applies(rule) || rule.aboutSuppressions === true) continue;
    for (const match of rule.check(parsed, context))
      sink.add(rule, inDirection(match, rule, migration.direction), migration.path);
  }
  const unused = suppressions.flatMap((one) => {
    const ids = sink.unusedRules(one, migration.path).filter((id) => !rules.off.has(id));
    return ids.length === 0 ? [] : [unusedSuppression(one, ids)];
  });
  if (problems.length + unused.length === 0) return;
  const told = { ...context, suppressionProblems: [...problems, ...unused] };
  for (const rule of rules.perFile.filter(({ aboutSuppressions }) => aboutSuppressions === true))
    for (const match of rule.check(parsed, told)) sink.add(rule, match, migration.path);
}

/** The locks of a statement; what it does to a table that the transaction emptied is no work. */
function locksFor(statement: Statement, { around, tracker }: Work): readonly TableLock[] {
  const locks = locksOf(statement, around.schema);
  return locks.some(({ table, works }) => works && tracker.isEmptied(table))
    ? locks.map((lock) => (tracker.isEmptied(lock.table) ? { ...lock, works: false } : lock))
    : locks;
}

/** Whether a match is about reading or writing all rows of a table that has none. */
function isIdle({ table, effect }: Match, rule: Rule, { tracker }: Work): boolean {
  const { scans, rewrites, changes } = (effect === undefined ? rule.effect : effect) ?? {};
  return (scans === true || rewrites === true || changes === true) && table !== undefined && tracker.isEmptied(table);
}

function checkStatement(statement: Statement, context: StatementContext, locksTableInUse: boolean, work: Work): void {
  const { rules, sink } = work;
  const { direction, migration, nested } = context;
  for (const rule of rules.perStatement[direction].rulesFor(statement, locksTableInUse)) {
    for (const match of rule.check(statement, context))
      sink.add(rule, inDirection(match, rule, direction), migration.path, statement, nested, isIdle(match, rule, work));
  }
}

/**
 * A down file runs rarely, by hand, and when something is wrong already: what it locks is worth knowing, but no reason to
 * refuse the change. So it weighs one step less than on the way forward.
 */
function inDirection(match: Match, { category, severity }: Rule, direction: Direction): Match {
  if (direction !== 'down' || category !== 'locking') return match;
  return { ...match, severity: (match.severity ?? severity) === 'error' ? 'warning' : 'note' };
}

function mayHoldOthers(statement: Statement, { functions }: Surroundings): boolean {
  const { kind } = statement;
  return kind === 'DoStmt' || kind === 'ExecuteStmt' || RUNS_A_PART.has(kind) || functions.mayBeCalledBy(statement);
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

function checkNested({ statement, script, certain }: NestedStatement, context: MovingContext, work: Work): void {
  const { around, tracker } = work;
  const perhaps = certain !== true;
  if ('TransactionStmt' in statement.node) {
    tracker.passInBody(statement);
    return;
  }
  const locks = locksFor(statement, work);
  const inUse = locks.filter(({ table }) => context.isExistingTable(table));
  const own = withScript(context, script);
  moveTo(own, tracker, locks, perhaps);
  checkStatement(statement, own, inUse.length > 0, work);
  tracker.pass(statement, blockingLocks(statement, inUse), perhaps);
  remember(statement, script, around);
}

/**
 * What a statement is made of that runs with it, the statement that was prepared, and the functions of base and change that
 * are called, whatever these run in turn, each function once. One after the other: a body may make the function that it
 * calls.
 */
function* insideOf(
  statement: Statement,
  script: Script,
  around: Surroundings,
  seen = new Set<Statement>(),
): Generator<Inside> {
  const deeper = function* (one: Inside): Generator<Inside> {
    yield one;
    if ('unread' in one) return;
    for (const other of insideOf(one.statement, one.script, around, seen))
      yield 'unread' in other || one.certain === true ? other : { ...other, certain: false };
  };
  for (const one of statementsInside(statement, script)) yield* deeper(one);
  for (const one of around.prepared.runBy(statement, script)) yield* deeper(one);
  for (const create of around.functions.calledBy(statement)) {
    if (seen.has(create)) continue;
    seen.add(create);
    for (const one of statementsCalled(create, statement, script)) yield* deeper(one);
  }
}

function remember(statement: Statement, script: Script, { schema, functions, prepared }: Surroundings): void {
  applyStatement(schema, statement, 'change');
  functions.remember(statement);
  prepared.remember(statement, script);
}

/** Of locks on tables in use, those that keep anybody out. */
function blockingLocks(takenBy: Statement, inUse: readonly TableLock[]): readonly HeldLock[] {
  return inUse.filter(({ mode }) => blocks(mode).writes).map(({ table, mode }) => ({ table, mode, takenBy }));
}
