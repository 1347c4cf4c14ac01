/**
 * `schema.name` or `name`, without quotes: how findings and the schema name a relation. Only a part that has a dot or a
 * quote in it stands in double quotes, so that names can be taken apart again.
 */
export function joinName(schema: string | undefined, name: string): string {
  return schema === undefined || schema === '' ? namePart(name) : `${namePart(schema)}.${namePart(name)}`;
}

/** One identifier as a part of a name. */
export function namePart(identifier: string): string {
  return identifier.includes('.') || identifier.includes('"') ? `"${identifier.replaceAll('"', '""')}"` : identifier;
}

/** A name's parts: `shop.orders` is schema `shop`, name `orders`. */
export function splitName(name: string): { readonly schema?: string; readonly name: string } {
  const dot = name.indexOf('.');
  if (dot === -1 && !name.includes('"')) return { name };
  const [first = '', ...rest] = nameParts(name);
  return rest.length === 0 ? { name: first } : { schema: first, name: rest.join('.') };
}

/** Whether two names may mean the same thing: `orders` and `shop.orders` may, `shop.orders` and `app.orders` may not. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // Dots inside an identifier stand in quotes, so that the end of a name is all that there is to compare.
  return long.endsWith(short) && (long.length === short.length || long[long.length - short.length - 1] === '.');
}

/** Whether a relation that the server tells of, as `schema.name` without any quotes, has this name. */
export function isNamed(relation: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  const plain = nameParts(name).join('.');
  return relation === plain || relation.endsWith(`.${plain}`);
}

/** The identifiers in a name, out of their quotes. */
export function nameParts(name: string): string[] {
  if (!name.includes('"')) return name.split('.');
  const parts = name.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [];
  return parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
}

/** A part of a table, such as a column: `orders.total`. */
export function partName(table: string, part: string): string {
  return `${table}.${namePart(part)}`;
}

/** What `partName` put together: the table's name, and the part's identifier. */
export function splitPart(name: string): { readonly table: string; readonly part: string } {
  const parts = nameParts(name);
  return { table: parts.slice(0, -1).map(namePart).join('.'), part: parts.at(-1) ?? '' };
}
