import type { StatementKind } from '../core/statement.ts';
import type { NodeOf } from './nodes.ts';

/** Says whether to go into the node's children; nothing means yes. */
export type Visitor = (kind: string, value: Readonly<Record<string, unknown>>) => boolean | undefined;

/**
 * Visits every wrapped node (`{ FuncCall: { … } }`) under a parse tree, parents before children, in the order of the
 * text as far as the grammar keeps it. It keeps its own stack, so that deep nesting cannot overflow the engine's.
 */
export function walk(root: unknown, visit: Visitor): void {
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const item = stack.pop();
    if (typeof item !== 'object' || item === null) continue;
    if (Array.isArray(item)) {
      for (let at = item.length - 1; at >= 0; at -= 1) stack.push(item[at]);
      continue;
    }
    const node = item as Readonly<Record<string, unknown>>;
    const keys = Object.keys(node);
    for (let at = keys.length - 1; at >= 0; at -= 1) {
      const key = keys[at] ?? '';
      const value = node[key];
      if (typeof value !== 'object' || value === null) continue;
      const wrapped = isKind(key) && !Array.isArray(value);
      if (wrapped && visit(key, value as Readonly<Record<string, unknown>>) === false) continue;
      stack.push(value);
    }
  }
}

/** Node kinds begin with a capital; their fields do not. */
function isKind(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 65 && first <= 90;
}

/** Every node of one kind under a parse tree. */
export function findNodes<K extends StatementKind>(root: unknown, wanted: K): NodeOf<K>[] {
  const found: NodeOf<K>[] = [];
  walk(root, (kind, value) => {
    if (kind === wanted) found.push(value as unknown as NodeOf<K>);
    return undefined;
  });
  return found;
}

/** Whether any node under a parse tree, the root's own children included, passes the test. */
export function someNode(
  root: unknown,
  test: (kind: string, value: Readonly<Record<string, unknown>>) => boolean,
): boolean {
  let found = false;
  walk(root, (kind, value) => {
    if (!found && test(kind, value)) found = true;
    return !found;
  });
  return found;
}
