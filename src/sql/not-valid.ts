import type { Suggestion } from '../core/finding.ts';
import type { StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import type { AlterCommand } from './alter.ts';
import { clauseSpan } from './clauses.ts';
import { insertAt } from './edits.ts';
import { quoteIdentifier, quoteName, splitName } from './names.ts';
import { fileName, inSteps } from './split.ts';

/** ADD CONSTRAINT as NOT VALID here, and its validation in a file that follows; for constraints with a name. */
export function notValid(
  { table, constraint, subtype, position }: AlterCommand,
  statement: Statement,
  context: StatementContext,
): { readonly suggestion?: Suggestion } {
  const name = constraint?.conname;
  if (subtype !== 'AT_AddConstraint' || name === undefined || context.nested) return {};
  const { kind } = context.schema.table(table) ?? {};
  if (kind === 'partitioned table' && constraint?.contype === 'CONSTR_FOREIGN' && context.postgresVersion < 18)
    return {};
  const { end } = clauseSpan(context.script, statement, position);
  const validate = `ALTER TABLE ${quoteName(table)} VALIDATE CONSTRAINT ${quoteIdentifier(name)};\n`;
  return inSteps(
    context,
    [insertAt(context.script, end, ' NOT VALID')],
    [{ name: fileName('validate', splitName(table).name, name), text: validate }],
    'Add it NOT VALID, and validate it in the next migration.',
  );
}
