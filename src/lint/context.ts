import type { Catalogue } from '../core/catalogue.ts';
import type { MigrationTool } from '../core/migration.ts';
import type { MigrationContext, RuleOptions, StatementContext } from '../core/rule.ts';
import { FILE_START, type Span } from '../core/span.ts';
import type { ParsedMigration, Script, Statement } from '../core/statement.ts';
import type { SchemaModel } from './schema.ts';
import type { TransactionTracker } from './transactions.ts';

/** What is the same for every file of a check. */
export interface Surroundings {
  readonly change: readonly ParsedMigration[];
  readonly tool: MigrationTool;
  readonly postgresVersion: number;
  readonly options: RuleOptions;
  readonly schema: SchemaModel;
  /** Functions that the change made so far, by name without schema. */
  readonly functions: Map<string, Statement>;
  readonly today?: string;
  readonly catalogue?: Catalogue;
}

export function migrationContext({ migration, script }: ParsedMigration, around: Surroundings): MigrationContext {
  return {
    migration,
    direction: migration.direction,
    tool: around.tool,
    script,
    statements: script.statements,
    change: around.change,
    postgresVersion: around.postgresVersion,
    options: around.options,
    schema: around.schema,
    isExistingTable: (name) => {
      const table = around.schema.table(name);
      if (table === undefined) return !around.schema.complete && !around.schema.wasMade(name);
      return table.origin === 'base' && !table.temporary;
    },
    spanAt: (location) => wordAt(script, location),
    outsideTransaction: around.tool.outsideTransaction ?? 'in a file of its own that runs outside a transaction',
  };
}

/** The same file seen through the script of a statement inside another. */
export function withScript(context: MigrationContext, script: Script): MigrationContext {
  return { ...context, script, spanAt: (location) => wordAt(script, location) };
}

/** The context of one statement; the tracker has passed all statements before it. */
export function statementContext(
  context: MigrationContext,
  tracker: TransactionTracker,
  { catalogue }: Surroundings,
  nested: boolean,
  locks: StatementContext['locks'],
): StatementContext {
  return {
    ...context,
    // Whatever runs inside a body runs inside the transaction of its statement.
    inTransaction: nested || tracker.inTransaction,
    earlier: tracker.earlier,
    locks,
    held: tracker.held,
    lockTimeout: tracker.lockTimeout,
    nested,
    ...(catalogue === undefined ? {} : { catalogue }),
  };
}

const WORD = /"(?:[^"]|"")*"|[\p{L}\p{N}_$]+|./uy;

function wordAt(script: Script, location: number | undefined): Span {
  if (location === undefined || location < 0) return FILE_START;
  const start = script.offsetOfByte(location);
  WORD.lastIndex = start;
  return script.spanBetween(start, start + (WORD.exec(script.text)?.[0].length ?? 1));
}
