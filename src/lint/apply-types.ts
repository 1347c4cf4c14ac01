import { joinName, sameName, splitName } from '../core/names.ts';
import type { KnownType, Origin } from '../core/schema.ts';
import { printType, readType } from '../sql/types.ts';
import type { SchemaModel } from './schema.ts';

export function isType(kind: string | undefined): boolean {
  return kind === 'OBJECT_TYPE' || kind === 'OBJECT_DOMAIN';
}

/** ALTER TYPE or DOMAIN … RENAME TO: columns and domains of the type follow it. */
export function renameType(schema: SchemaModel, name: string, to: string, origin: Origin): void {
  follow(schema, name, joinName(splitName(name).schema, to), origin);
}

/** ALTER TYPE or DOMAIN … SET SCHEMA. */
export function moveType(schema: SchemaModel, name: string, to: string, origin: Origin): void {
  follow(schema, name, joinName(to, splitName(name).name), origin);
}

/** ALTER SCHEMA … RENAME TO, for the types in it. */
export function moveTypes(schema: SchemaModel, from: string, to: string, origin: Origin): void {
  for (const { name } of [...schema.types()]) if (splitName(name).schema === from) moveType(schema, name, to, origin);
}

function follow(schema: SchemaModel, from: string, to: string, origin: Origin): void {
  const type = schema.type(from);
  if (type !== undefined) {
    schema.removeType(from);
    schema.addType({ ...type, name: to, ...(origin === 'change' ? { renamed: true } : {}) });
  }
  if (schema.madeByChange('type', from)) schema.made('type', to);
  const bare = splitName(from).name;
  const renamed = (printed: string) => {
    if (!printed.includes(bare)) return printed;
    const old = readType(printed);
    return sameName(old.base, from) ? printType({ ...old, base: to }) : printed;
  };
  for (const table of schema.tables())
    for (const column of table.columns.values()) {
      const type = renamed(column.type);
      if (type !== column.type) schema.change(table).columns.set(column.name, { ...column, type });
    }
  for (const other of [...schema.types()]) followBase(schema, other, renamed);
}

function followBase(schema: SchemaModel, type: KnownType, renamed: (printed: string) => string): void {
  if (type.domain === undefined) return;
  const base = renamed(type.domain.base);
  if (base !== type.domain.base) schema.addType({ ...type, domain: { ...type.domain, base } });
}
