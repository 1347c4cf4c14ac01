import type { AssertionOutcome } from './assertion.ts';
import type { Catalogue } from './catalogue.ts';
import type { Effect } from './effect.ts';
import type { Costs } from './estimate.ts';
import type { Suspicion } from './finding.ts';
import type { MigrationTool } from './migration.ts';
import type { RehearsalOutcome } from './outcome.ts';
import { FILE_START, type Span } from './span.ts';
import type { ParsedMigration } from './statement.ts';
import type { MigrationTrace } from './trace.ts';

/** What a rule about measurements gets: every trace, and what other rules claimed before. */
export interface RehearsalContext {
  readonly traces: readonly MigrationTrace[];
  readonly migrations: readonly ParsedMigration[];
  /** The claims of the other rules, so that what was announced is not announced again. */
  readonly claims: readonly Suspicion[];
  readonly catalogue: Catalogue;
  readonly tool: MigrationTool;
  /** What the change left; absent where it failed on the way. */
  readonly outcome?: RehearsalOutcome;
  /** What the user's own queries found; absent where there are none, or the change failed on the way. */
  readonly assertions?: AssertionOutcome;
  /** Tables whose rows were made, `schema.name`: what fails on them may pass on real rows. */
  readonly madeTables?: readonly string[];
  /** For how long it will block tables in production; absent without statistics of production. */
  readonly costs?: Costs;
}

/** The place of a statement in a file of the change; its beginning where the statement is not known. */
export function placeOf(context: RehearsalContext, path: string, statementIndex: number | undefined): Span {
  const script = context.migrations.find(({ migration }) => migration.path === path)?.script;
  return (statementIndex === undefined ? undefined : script?.statements[statementIndex]?.span) ?? FILE_START;
}

/** The last statement of the change that mentions a name, on the way forward; undefined where none does. */
export function statementNaming(
  { migrations }: Pick<RehearsalContext, 'migrations'>,
  name: string,
): { readonly path: string; readonly statementIndex: number } | undefined {
  for (const { migration, script } of migrations.filter(isUp).toReversed()) {
    const statement = script.statements.findLast(({ sql }) => sql.includes(name));
    if (statement !== undefined) return { path: migration.path, statementIndex: statement.index };
  }
  return undefined;
}

/** Whether another rule claims one of these effects for a statement, or for its whole file: then it was announced. */
export function isAnnounced(
  claims: readonly Suspicion[],
  path: string,
  statementIndex: number,
  claimed: (effect: Effect) => boolean,
): boolean {
  return claims.some(
    (claim) =>
      claim.path === path &&
      (claim.statementIndex === undefined || claim.statementIndex === statementIndex) &&
      claim.effect !== null &&
      claimed(claim.effect),
  );
}

function isUp({ migration }: ParsedMigration): boolean {
  return migration.direction === 'up';
}
