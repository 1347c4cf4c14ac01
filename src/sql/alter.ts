import type { AlterTableCmd, AlterTableStmt, AlterTableType, ColumnDef, Constraint, ConstrType } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { tableName } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';

/** One subcommand of ALTER TABLE. */
export interface AlterCommand {
  readonly table: string;
  readonly subtype: AlterTableType | undefined;
  readonly command: AlterTableCmd;
  /** Its place among the subcommands, from 0. */
  readonly position: number;
  /** For ADD COLUMN: the new column. For ALTER COLUMN TYPE: the type, with USING in `raw_default`. */
  readonly column?: ColumnDef;
  /** For ADD CONSTRAINT. */
  readonly constraint?: Constraint;
}

/** The subcommands of an ALTER TABLE in order; none for other statements. */
export function alterCommands(statement: Statement): readonly AlterCommand[] {
  const alter = nodeAs(statement.node, 'AlterTableStmt');
  if (alter === undefined) return [];
  const known = KNOWN.get(alter);
  if (known !== undefined) return known;
  const commands = readCommands(alter);
  KNOWN.set(alter, commands);
  return commands;
}

/** Some forty rules ask for the same subcommands. */
const KNOWN = new WeakMap<AlterTableStmt, readonly AlterCommand[]>();

function readCommands(alter: AlterTableStmt): readonly AlterCommand[] {
  const objects = alter.objtype;
  if (objects !== 'OBJECT_TABLE' && objects !== 'OBJECT_MATVIEW' && objects !== 'OBJECT_FOREIGN_TABLE') return [];
  const table = tableName(alter.relation);
  return nodesAs(alter.cmds, 'AlterTableCmd').map((command, position) => {
    const column = nodeAs(command.def, 'ColumnDef');
    const constraint = nodeAs(command.def, 'Constraint');
    return {
      table,
      subtype: command.subtype,
      command,
      position,
      ...(column === undefined ? {} : { column }),
      ...(constraint === undefined ? {} : { constraint }),
    };
  });
}

/** The subcommands of one kind. */
export function alterCommandsOf(statement: Statement, subtype: AlterTableType): readonly AlterCommand[] {
  return alterCommands(statement).filter((command) => command.subtype === subtype);
}

/** A column's constraints as written beside it: NOT NULL, DEFAULT, CHECK, … */
export function columnConstraints(column: ColumnDef | undefined): Constraint[] {
  return nodesAs(column?.constraints, 'Constraint');
}

export function columnConstraint(column: ColumnDef | undefined, type: ConstrType): Constraint | undefined {
  return columnConstraints(column).find((constraint) => constraint.contype === type);
}
