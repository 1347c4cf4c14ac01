import { toolById } from '../../src/collect/tools/index.ts';
import type { Example } from '../../src/core/examples.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { MigrationRule, StatementRule } from '../../src/core/rule.ts';
import type { ParsedMigration } from '../../src/core/statement.ts';
import { rehearse } from '../../src/rehearse/rehearse.ts';
import { sharedServer } from '../support/postgres.ts';
import { inputOf } from './examples.ts';

/** What the change leaves: its first error, or the difference that it makes to the schema. */
export async function left(
  rule: StatementRule | MigrationRule,
  example: Example,
  change: readonly ParsedMigration[],
): Promise<string> {
  const { server, freshDatabase } = await sharedServer();
  await using database = await freshDatabase();
  const { ledger } = toolById(rule.examples.tool ?? 'sqlx');
  const { base } = inputOf([rule], rule, example);
  const { migrations, outcome } = await rehearse({
    server,
    database,
    ...(ledger === undefined ? {} : { ledger }),
    base: [base],
    fixtures: [],
    change,
    down: [],
    runTwice: false,
    rollBack: false,
    limits: { statementMs: 20_000, signal: new AbortController().signal },
    progress: SILENT,
  });
  const errors = migrations.flatMap((one) => [one.error, ...one.statements.map(({ error }) => error)]);
  const error = errors.find((one) => one !== undefined);
  return error === undefined ? `schema:\n${outcome?.schemaDifference}` : `failed: ${error.code} ${error.message}`;
}
