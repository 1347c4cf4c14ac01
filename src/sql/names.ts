import type { Node, RangeVar } from '@pgsql/types';
import { joinName, namePart, splitName } from '../core/names.ts';
import { isReserved } from './keywords.ts';
import { nodeAs } from './nodes.ts';

export { joinName, nameParts, sameName, splitName } from '../core/names.ts';

/** The name of a table as the SQL writes it; empty for a node without one. */
export function tableName(relation: RangeVar | undefined): string {
  return relation === undefined ? '' : joinName(relation.schemaname, relation.relname ?? '');
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
  if (text !== undefined) return namePart(text);
  const range = nodeAs(node, 'RangeVar');
  if (range !== undefined) return tableName(range);
  const parts = strings(
    nodeAs(node, 'List')?.items ?? nodeAs(node, 'ObjectWithArgs')?.objname ?? nodeAs(node, 'TypeName')?.names,
  );
  return qualifiedName(parts);
}

/** The name that a list of identifiers makes, as the grammar has them in a type, a function or a dropped object. */
export function qualifiedName(parts: readonly string[]): string {
  return parts.slice(-2).map(namePart).join('.');
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

/** A single identifier for people, such as a column's, which may have dots in it. */
export function codeIdentifier(identifier: string): string {
  return code(namePart(identifier));
}

/** Printable ASCII without the backtick: a look that costs less than a replacement. */
const HARMLESS = /^[ -_a-~]*$/;
