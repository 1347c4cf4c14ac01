import { blocks } from '../core/locks.ts';
import type { HeldLock, MigrationContext, MigrationRule, Rule, StatementRule, TableLock } from '../core/rule.ts';
import type { ParsedMigration, Script, Statement } from '../core/statement.ts';
import { creationOf } from '../sql/creations.ts';
import { locksOf } from '../sql/locks.ts';
import { splitName, strings } from '../sql/names.ts';
import { type NestedStatement, statementsCalled, statementsInside } from '../sql/nested.ts';
import { findNodes } from '../sql/walk.ts';
import { applyStatement } from './apply.ts';
import { migrationContext, type Surroundings, statementContext, withScript } from './context.ts';
import type { Sink } from './sink.ts';
import { suppressionsOf } from './suppressions.ts';
import { TransactionTracker } from './transactions.ts';

/** The rules that look at files, sorted for their work. */
export interface FileRules {
  readonly perStatement: ReadonlyMap<string, readonly StatementRule[]>;
  readonly perFile: readonly MigrationRule[];
  readonly ids: readonly string[];
  /** Ids of rules that are switched off: an exception from one of them is neither used nor unused. */
  readonly off: ReadonlySet<string>;
}

/** `rules` are to run; `all` are the rules that there are, whose names a comment may use. */
export function fileRules(rules: readonly Rule[], all: readonly Rule[]): FileRules {
  const on = new Set(rules.map(({ id }) => id));
  return {
    perStatement: byKind(rules.filter((one): one is StatementRule => one.on === 'statement')),
    perFile: rules.filter((one): one is MigrationRule => one.on === 'migration'),
    ids: all.map(({ id }) => id),
    // What is measured later cannot be known to be unused now.
    off: new Set(all.filter((rule) => !on.has(rule.id) || rule.on === 'rehearsal').map(({ id }) => id)),
  };
}

/** Goes through a file statement by statement, and brings the schema up to date on the way. */
export function lintFile(parsed: ParsedMigration, around: Surroundings, rules: FileRules, sink: Sink): void {
  const { migration, script } = parsed;
  const { suppressions, problems } = suppressionsOf(script, rules.ids, around.today);
  sink.suppress(migration.path, suppressions);
  const context = migrationContext(parsed, around);
  const tracker = new TransactionTracker(migration.transaction, script.statements.length);
  around.schema.resetSearchPath();
  for (const statement of script.statements) {
    const locks = locksOf(statement, around.schema);
    checkStatement(statement, context, tracker, rules, sink, around, locks);
    for (const nested of insideOf(statement, script, around))
      checkNested(nested, context, tracker, rules, sink, around);
    tracker.pass(statement, blockingLocks(statement, locks, context));
    remember(statement, around);
  }
  const applies = (rule: Rule) => rule.directions === undefined || rule.directions.includes(migration.direction);
  // Rules about suppressions come last: only now it is known which ones were needed.
  for (const rule of rules.perFile.filter((one) => applies(one) && one.aboutSuppressions !== true))
    for (const match of rule.check(parsed, context)) sink.add(rule, match, migration.path);
  const unused = suppressions
    .filter((one) => !sink.isUsed(one) && !one.rules.every((id) => rules.off.has(id)))
    .map(({ span, rules: ids }) => ({
      kind: 'unused' as const,
      message: `Nothing here needs an exception from ${ids.join(', ')}. Take the comment out.`,
      span,
    }));
  const told = { ...context, suppressionProblems: [...problems, ...unused] };
  for (const rule of rules.perFile.filter(({ aboutSuppressions }) => aboutSuppressions === true))
    for (const match of rule.check(parsed, told)) sink.add(rule, match, migration.path);
}

function checkStatement(
  statement: Statement,
  context: MigrationContext,
  tracker: TransactionTracker,
  { perStatement }: FileRules,
  sink: Sink,
  around: Surroundings,
  locks: readonly TableLock[],
  nested = false,
): void {
  const rules = perStatement.get(statement.kind);
  if (rules === undefined) return;
  const surroundings = statementContext(context, tracker, around, nested, locks);
  for (const rule of rules) {
    if (rule.directions !== undefined && !rule.directions.includes(context.direction)) continue;
    for (const match of rule.check(statement, surroundings))
      sink.add(rule, match, context.migration.path, statement, nested);
  }
}

function checkNested(
  { statement, script }: NestedStatement,
  context: MigrationContext,
  tracker: TransactionTracker,
  rules: FileRules,
  sink: Sink,
  around: Surroundings,
): void {
  const locks = locksOf(statement, around.schema);
  checkStatement(statement, withScript(context, script), tracker, rules, sink, around, locks, true);
  if ('TransactionStmt' in statement.node) return;
  tracker.pass(statement, blockingLocks(statement, locks, context));
  applyStatement(around.schema, statement, 'change');
}

/** What a statement runs besides itself: the body of a DO block, or of a function of this change that it calls. */
function insideOf(statement: Statement, script: Script, { functions }: Surroundings): readonly NestedStatement[] {
  if (functions.size === 0 && !('DoStmt' in statement.node)) return [];
  const inside = statementsInside(statement, script);
  const called = [statement, ...inside.map((nested) => nested.statement)].flatMap(({ node }) => {
    const calls =
      'SelectStmt' in node || 'CallStmt' in node || 'InsertStmt' in node ? findNodes([node], 'FuncCall') : [];
    const direct = 'CallStmt' in node && node.CallStmt.funccall !== undefined ? [node.CallStmt.funccall] : [];
    return [...calls, ...direct].map(({ funcname }) => functions.get(strings(funcname).at(-1) ?? ''));
  });
  const bodies = [...new Set(called)].flatMap((create) =>
    create === undefined ? [] : statementsCalled(create, statement, script),
  );
  return [...inside, ...bodies];
}

function remember(statement: Statement, { schema, functions }: Surroundings): void {
  applyStatement(schema, statement, 'change');
  if (!('CreateFunctionStmt' in statement.node)) return;
  const made = creationOf(statement);
  if (made !== undefined) functions.set(splitName(made.name).name, statement);
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

function byKind(rules: readonly StatementRule[]): ReadonlyMap<string, readonly StatementRule[]> {
  const map = new Map<string, StatementRule[]>();
  for (const rule of rules) {
    for (const kind of rule.kinds) {
      const list = map.get(kind);
      if (list === undefined) map.set(kind, [rule]);
      else list.push(rule);
    }
  }
  return map;
}
