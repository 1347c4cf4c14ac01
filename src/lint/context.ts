import type { Catalogue } from '../core/catalogue.ts';
import type { Direction, MigrationTool } from '../core/migration.ts';
import type { MigrationContext, RuleOptions, StatementContext, WholeChange } from '../core/rule.ts';
import { FILE_START, type Span } from '../core/span.ts';
import type { ParsedMigration, Script, Statement } from '../core/statement.ts';
import { undoneIn } from '../sql/undone.ts';
import type { Functions } from './functions.ts';
import type { PreparedStatements } from './prepared.ts';
import type { SchemaModel } from './schema.ts';
import type { TransactionTracker } from './transactions.ts';

/** What is the same for every file of a check. */
export interface Surroundings {
  readonly change: Readonly<Record<Direction, WholeChange>>;
  readonly tool: MigrationTool;
  readonly postgresVersion: number;
  readonly options: RuleOptions;
  readonly schema: SchemaModel;
  readonly functions: Functions;
  readonly prepared: PreparedStatements;
  readonly catalogue?: Catalogue;
}

export function migrationContext({ migration, script }: ParsedMigration, around: Surroundings): MigrationContext {
  const undone = undoneIn(script.statements, migration.transaction);
  let temporary: ReadonlySet<string> | undefined;
  return {
    migration,
    direction: migration.direction,
    tool: around.tool,
    script,
    statements: script.statements,
    undone,
    change: around.change[migration.direction],
    postgresVersion: around.postgresVersion,
    options: around.options,
    schema: around.schema,
    isExistingTable: (name) => {
      const table = around.schema.table(name);
      if (table === undefined) {
        if (around.schema.complete || around.schema.wasMade(name)) return false;
        temporary ??= temporaryTables(script.statements.filter(({ index }) => !undone.has(index)));
        return !temporary.has(name);
      }
      return table.origin === 'base' && !table.temporary;
    },
    spanAt: (location) => wordAt(script, location),
    outsideTransaction: around.tool.outsideTransaction ?? 'in a file of its own that runs outside a transaction',
  };
}

/** The temporary tables that a file makes: what it drops by these names before, to be sure, is nobody else's. */
function temporaryTables(statements: readonly Statement[]): ReadonlySet<string> {
  const made = statements.map(({ node }) => {
    if ('CreateStmt' in node) return node.CreateStmt.relation;
    return 'CreateTableAsStmt' in node ? node.CreateTableAsStmt.into?.rel : undefined;
  });
  return new Set(
    made.filter((relation) => relation?.relpersistence === 't').map((relation) => relation?.relname ?? ''),
  );
}

/** The same file seen through the script of a statement inside another. */
export function withScript(context: MovingContext, script: Script): MovingContext {
  return { ...context, script, spanAt: (location) => wordAt(script, location) };
}

/** A context that goes along a file from statement to statement: copying it for each would cost more than most rules. */
export type MovingContext = { -readonly [Key in keyof StatementContext]: StatementContext[Key] };

export function movingContext(
  context: MigrationContext,
  tracker: TransactionTracker,
  { catalogue }: Surroundings,
): MovingContext {
  return {
    inTransaction: false,
    earlier: [],
    locks: [],
    held: tracker.held,
    isEmptied: (table) => tracker.isEmptied(table),
    lockTimeout: false,
    nested: false,
    ...context,
    ...(catalogue === undefined ? {} : { catalogue }),
  };
}

/** Moves a context to a statement; the tracker has passed all statements before it. */
export function moveTo(
  context: MovingContext,
  tracker: TransactionTracker,
  locks: StatementContext['locks'],
  nested: boolean,
): void {
  // Whatever runs inside a body runs inside the transaction of its statement.
  context.inTransaction = nested || tracker.inTransaction;
  context.earlier = tracker.earlier;
  context.locks = locks;
  context.lockTimeout = tracker.lockTimeout;
  context.nested = nested;
}

const WORD = /"(?:[^"]|"")*"|[\p{L}\p{N}_$]+|./uy;

function wordAt(script: Script, location: number | undefined): Span {
  if (location === undefined || location < 0) return FILE_START;
  const start = script.offsetOfByte(location);
  WORD.lastIndex = start;
  return script.spanBetween(start, start + (WORD.exec(script.text)?.[0].length ?? 1));
}
