import { partName } from '../core/names.ts';
import type { ParsedMigration, Statement } from '../core/statement.ts';
import { type AlterCommand, alterCommands } from './alter.ts';
import { sameName, splitName, tableName } from './names.ts';
import { nodeAs } from './nodes.ts';
import { Places } from './places.ts';

/** Whether a statement gives the column a default, lets it be NULL, or takes it away: then an INSERT may leave it out. */
export function needsNoValue(table: string, column: string, statements: readonly Statement[]): boolean {
  return RELIEVED.of(statements, partName(table, column)).length > 0;
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

/** Whether a change, on its way forward, sees to it that an INSERT may leave the column out, be it by a trigger. */
export function isGivenInChange(change: readonly ParsedMigration[], table: string, column: string): boolean {
  const known = KNOWN.get(change) ?? givenIn(change);
  KNOWN.set(change, known);
  const { name } = splitName(table);
  const tables = [...(known.get(name) ?? []), ...(known.get(`${name} ${column}`) ?? [])];
  return tables.some((other) => sameName(other, table));
}

/** Tables as the SQL names them, by their last names, or by that and a column. A change is gone through once. */
type Given = ReadonlyMap<string, readonly string[]>;
const KNOWN = new WeakMap<readonly ParsedMigration[], Given>();

function givenIn(change: readonly ParsedMigration[]): Given {
  const given = new Map<string, string[]>();
  const note = (table: string, column?: string) => {
    const key = [splitName(table).name, ...(column === undefined ? [] : [column])].join(' ');
    const others = given.get(key);
    if (others === undefined) given.set(key, [table]);
    else others.push(table);
  };
  for (const { migration, script } of change) {
    if (migration.direction === 'down') continue;
    for (const statement of script.statements) {
      for (const command of alterCommands(statement))
        if (relieves(command)) note(command.table, command.command.name ?? '');
      const filled = filledOnInsert(statement);
      if (filled !== undefined) note(filled);
    }
  }
  return given;
}

/** Bits of CreateTrigStmt, as src/include/catalog/pg_trigger.h has them. */
const BEFORE = 1 << 1;
const INSERT = 1 << 2;

/** The table on which a statement makes a BEFORE INSERT trigger, which may give values that an INSERT leaves out. */
function filledOnInsert({ node }: Statement): string | undefined {
  const trigger = nodeAs(node, 'CreateTrigStmt');
  const { timing = 0, events = 0, relation } = trigger ?? {};
  return (timing & BEFORE) !== 0 && (events & INSERT) !== 0 ? tableName(relation) : undefined;
}
