import type { Example } from '../../src/core/examples.ts';
import type { MigrationRule, StatementRule } from '../../src/core/rule.ts';
import type { ParsedMigration } from '../../src/core/statement.ts';
import { sharedServer } from '../support/postgres.ts';
import { inputOf } from './examples.ts';
import { rehearseFiles } from './rehearsing.ts';

/** What the change leaves: its first error, or the difference that it makes to the schema. */
export async function left(
  rule: StatementRule | MigrationRule,
  example: Example,
  change: readonly ParsedMigration[],
): Promise<string> {
  const { base } = inputOf([rule], rule, example);
  const { migrations, outcome } = await rehearseFiles(rule, { base: [base], change }, await sharedServer());
  const errors = migrations.flatMap((one) => [one.error, ...one.statements.map(({ error }) => error)]);
  const error = errors.find((one) => one !== undefined);
  return error === undefined ? `schema:\n${outcome?.schemaDifference}` : `failed: ${error.code} ${error.message}`;
}
