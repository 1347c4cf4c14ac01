import type { RangeVar } from '@pgsql/types';
import type { KnownSchema, KnownStorage } from '../core/schema.ts';
import type { AlterCommand } from './alter.ts';

/** Where and how CREATE TABLE keeps the rows; what it leaves out is up to the server's settings, and not known. */
export function storageOf(
  relation: RangeVar | undefined,
  tablespace: string | undefined,
  accessMethod: string | undefined,
): KnownStorage {
  const letter = relation?.relpersistence;
  return {
    ...(letter === 'p' || letter === 'u' ? { logged: letter === 'p' } : {}),
    ...(tablespace === undefined ? {} : { tablespace }),
    ...(accessMethod === undefined ? {} : { accessMethod }),
  };
}

/** What a subcommand of ALTER TABLE says of where and how the rows are kept from then on; undefined for any other. */
export function storageAfter({ subtype, command }: AlterCommand): KnownStorage | undefined {
  const { name } = command;
  if (subtype === 'AT_SetLogged') return { logged: true };
  if (subtype === 'AT_SetUnLogged') return { logged: false };
  if (subtype === 'AT_SetTableSpace' && name !== undefined) return { tablespace: name };
  if (subtype === 'AT_SetAccessMethod' && name !== undefined) return { accessMethod: name };
  return undefined;
}

/**
 * Whether the table is known to be as a subcommand sets it: PostgreSQL then leaves it alone (ATPrepChangePersistence,
 * ATPrepSetAccessMethod and CheckRelationTableSpaceMove in src/backend/commands/tablecmds.c).
 */
export function keepsStorage(command: AlterCommand, schema: KnownSchema): boolean {
  const after = storageAfter(command);
  const before = schema.table(command.table)?.storage;
  if (after === undefined || before === undefined) return false;
  const { logged = before.logged, tablespace = before.tablespace, accessMethod = before.accessMethod } = after;
  return before.logged === logged && before.tablespace === tablespace && before.accessMethod === accessMethod;
}
