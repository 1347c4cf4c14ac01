import type { RehearsalOutcome } from './outcome.ts';
import type { MigrationTrace, RollBack, SecondRun, ServerError, StatementTrace } from './trace.ts';

/**
 * Takes values of rows out of what a rehearsal tells: details of errors, quoted values in messages about data (SQLSTATE
 * classes 22 and 23), and examples of changed values. Names of tables, columns and constraints stay, as do figures.
 */
export function withoutValues<
  T extends { readonly migrations: readonly MigrationTrace[]; readonly outcome?: RehearsalOutcome },
>(told: T): T {
  const { migrations, outcome } = told;
  return {
    ...told,
    migrations: migrations.map(migrationWithout),
    ...(outcome === undefined ? {} : { outcome: outcomeWithout(outcome) }),
  };
}

function migrationWithout(trace: MigrationTrace): MigrationTrace {
  const { statements, error, secondRun, rollBack } = trace;
  return {
    ...trace,
    statements: statements.map(statementWithout),
    ...(error === undefined ? {} : { error: errorWithoutValues(error) }),
    ...(secondRun === undefined ? {} : { secondRun: secondRunWithout(secondRun) }),
    ...(rollBack === undefined ? {} : { rollBack: rollBackWithout(rollBack) }),
  };
}

/** Notices are the migration's own words, and can hold anything that it read. */
function statementWithout(trace: StatementTrace): StatementTrace {
  const { error } = trace;
  return { ...trace, notices: [], ...(error === undefined ? {} : { error: errorWithoutValues(error) }) };
}

function secondRunWithout(run: SecondRun): SecondRun {
  return { ...run, failures: run.failures.map(({ index, error }) => ({ index, error: errorWithoutValues(error) })) };
}

function rollBackWithout(rollBack: RollBack): RollBack {
  const { trace, upAgain } = rollBack;
  return {
    ...rollBack,
    ...(trace === undefined ? {} : { trace: migrationWithout(trace) }),
    ...(upAgain?.error === undefined ? {} : { upAgain: { ...upAgain, error: errorWithoutValues(upAgain.error) } }),
  };
}

export function errorWithoutValues({ message, code, hint, table, column, constraint }: ServerError): ServerError {
  const holdsData = code.startsWith('22') || code.startsWith('P0');
  return {
    message: holdsData ? message.replace(/"[^"]*"|'[^']*'/g, '"…"') : message,
    code,
    ...(hint === undefined || holdsData ? {} : { hint }),
    ...(table === undefined ? {} : { table }),
    ...(column === undefined ? {} : { column }),
    ...(constraint === undefined ? {} : { constraint }),
  };
}

function outcomeWithout(outcome: RehearsalOutcome): RehearsalOutcome {
  const accounts = outcome.accounts.map((account) => ({
    ...account,
    changedColumns: account.changedColumns.map((column) => ({ ...column, examples: [] })),
  }));
  return { ...outcome, accounts };
}
