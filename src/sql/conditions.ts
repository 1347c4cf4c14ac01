import type { Node } from '@pgsql/types';
import { nodeAs } from './nodes.ts';

/** Whether a WHERE keeps nothing out: it is absent, TRUE, or a constant equal to itself. */
export function alwaysTrue(condition: Node | undefined): boolean {
  if (condition === undefined) return true;
  if (nodeAs(condition, 'A_Const')?.boolval?.boolval === true) return true;
  const comparison = nodeAs(condition, 'A_Expr');
  const [left, right] = [nodeAs(comparison?.lexpr, 'A_Const'), nodeAs(comparison?.rexpr, 'A_Const')];
  if (left === undefined || right === undefined || comparison?.name === undefined) return false;
  const operator = nodeAs(comparison.name[0], 'String')?.sval;
  return operator === '=' && JSON.stringify({ ...left, location: 0 }) === JSON.stringify({ ...right, location: 0 });
}
