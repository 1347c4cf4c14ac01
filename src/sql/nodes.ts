import type { Node } from '@pgsql/types';
import type { StatementKind } from '../core/statement.ts';

/** What a parse-tree node of one kind holds: `NodeOf<'RangeVar'>` is `RangeVar`. */
export type NodeOf<K extends StatementKind> = Node extends infer T ? (T extends Record<K, infer V> ? V : never) : never;

/** The node as that kind, or undefined when it is another. */
export function nodeAs<K extends StatementKind>(node: Node | undefined, kind: K): NodeOf<K> | undefined {
  if (node === undefined) return undefined;
  return (node as Readonly<Record<string, unknown>>)[kind] as NodeOf<K> | undefined;
}

/** The nodes of that kind in a list, the rest left out. */
export function nodesAs<K extends StatementKind>(nodes: readonly Node[] | undefined, kind: K): NodeOf<K>[] {
  const found: NodeOf<K>[] = [];
  for (const node of nodes ?? []) {
    const value = nodeAs(node, kind);
    if (value !== undefined) found.push(value);
  }
  return found;
}
