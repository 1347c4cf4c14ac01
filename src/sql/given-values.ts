import { partName } from '../core/names.ts';
import type { MigrationContext, WholeChange } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { type AlterCommand, alterCommands } from './alter.ts';
import { tableName } from './names.ts';
import { nodeAs } from './nodes.ts';
import { Places } from './places.ts';
import { isFound } from './undone.ts';

/** Whether a statement gives the column a default, lets it be NULL, or takes it away: then an INSERT may leave it out. */
export function needsNoValue(
  table: string,
  column: string,
  { index }: Statement,
  { statements, undone }: Pick<MigrationContext, 'statements' | 'undone'>,
): boolean {
  return RELIEVED.of(statements, partName(table, column)).some(({ at }) => isFound(undone, at, index));
}

const RELIEVED = new Places((statement) =>
  alterCommands(statement)
    .filter(relieves)
    .map(({ table, command }) => ({ name: partName(table, command.name ?? '') })),
);

function relieves({ subtype, command }: AlterCommand): boolean {
  return (
    (subtype === 'AT_ColumnDefault' && command.def !== undefined) ||
    subtype === 'AT_DropNotNull' ||
    subtype === 'AT_DropColumn' ||
    subtype === 'AT_AddIdentity'
  );
}

/** Whether a change sees to it that an INSERT may leave the column out, be it by a trigger. */
export function isGivenInChange(change: WholeChange, table: string, column: string): boolean {
  return (
    RELIEVED.of(change.ofKind('AlterTableStmt'), partName(table, column)).length > 0 ||
    FILLED.of(change.ofKind('CreateTrigStmt'), table).length > 0
  );
}

/** Bits of CreateTrigStmt, as src/include/catalog/pg_trigger.h has them. */
const BEFORE = 1 << 1;
const INSERT = 1 << 2;

/** Tables with a BEFORE INSERT trigger, which may give values that an INSERT leaves out. */
const FILLED = new Places(({ node }) => {
  const { timing = 0, events = 0, relation } = nodeAs(node, 'CreateTrigStmt') ?? {};
  return (timing & BEFORE) !== 0 && (events & INSERT) !== 0 ? [{ name: tableName(relation) }] : [];
});
