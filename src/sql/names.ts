import type { Node, RangeVar } from '@pgsql/types';
import { isReserved } from './keywords.ts';
import { nodeAs } from './nodes.ts';

/** `schema.name` or `name`, without quotes: how findings and the schema name a relation. */
export function joinName(schema: string | undefined, name: string): string {
  return schema === undefined || schema === '' ? name : `${schema}.${name}`;
}

/** The name of a table as the SQL writes it; empty for a node without one. */
export function tableName(relation: RangeVar | undefined): string {
  return relation === undefined ? '' : joinName(relation.schemaname, relation.relname ?? '');
}

/** A name's parts: `shop.orders` is schema `shop`, name `orders`. */
export function splitName(name: string): { readonly schema?: string; readonly name: string } {
  const dot = name.indexOf('.');
  return dot === -1 ? { name } : { schema: name.slice(0, dot), name: name.slice(dot + 1) };
}

/** The texts of a list of String nodes, as the grammar writes qualified names. */
export function strings(nodes: readonly Node[] | undefined): string[] {
  const found: string[] = [];
  for (const node of nodes ?? []) {
    const text = nodeAs(node, 'String')?.sval;
    if (text !== undefined) found.push(text);
  }
  return found;
}

/** The qualified name that an object of DROP, COMMENT or RENAME has, whatever node it comes as; without a database. */
export function objectName(node: Node | undefined): string {
  if (node === undefined) return '';
  const text = nodeAs(node, 'String')?.sval;
  if (text !== undefined) return text;
  const range = nodeAs(node, 'RangeVar');
  if (range !== undefined) return tableName(range);
  const parts = strings(
    nodeAs(node, 'List')?.items ?? nodeAs(node, 'ObjectWithArgs')?.objname ?? nodeAs(node, 'TypeName')?.names,
  );
  return parts.slice(-2).join('.');
}

/** An identifier as SQL needs it: quoted only where it must be. */
export function quoteIdentifier(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) && !isReserved(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A qualified name as SQL needs it. */
export function quoteName(name: string): string {
  const { schema, name: last } = splitName(name);
  return schema === undefined ? quoteIdentifier(last) : `${quoteIdentifier(schema)}.${quoteIdentifier(last)}`;
}

/** A name for people, in backticks, on one line and of bearable length. Names in SQL are untrusted. */
export function code(name: string): string {
  const quoted = quoteName(name);
  const safe = HARMLESS.test(quoted) ? quoted : quoted.replace(/[`\p{C}]/gu, '?');
  return `\`${safe.length > 140 ? `${safe.slice(0, 139)}…` : safe}\``;
}

/** Printable ASCII without the backtick: a look that costs less than a replacement. */
const HARMLESS = /^[ -_a-~]*$/;

/** Whether two names may mean the same thing: `orders` and `shop.orders` may, `shop.orders` and `app.orders` may not. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [a.split('.').reverse(), b.split('.').reverse()];
  return left.every((part, at) => right[at] === undefined || part === right[at]);
}
