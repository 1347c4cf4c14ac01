import type { Node } from '@pgsql/types';
import type { Statement, StatementKind } from '../core/statement.ts';

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

/** What to make of a statement, by its kind; kinds that are not named have nothing to say. */
export type StatementReaders<Rest extends readonly unknown[], Result> = {
  readonly [K in StatementKind]?: (node: NodeOf<K>, ...rest: Rest) => Result;
};

/** Hands a statement to the reader of its kind: one look-up, where asking for kind after kind costs a look-up for each. */
export function readStatement<Rest extends readonly unknown[], Result>(
  readers: StatementReaders<Rest, Result>,
  { kind, node }: Statement,
  ...rest: Rest
): Result | undefined {
  const reader = readers[kind] as ((node: unknown, ...rest: Rest) => Result) | undefined;
  return reader?.((node as Readonly<Record<string, unknown>>)[kind], ...rest);
}
