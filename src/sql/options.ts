import type { Node } from '@pgsql/types';
import { strings } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';

/**
 * Whether an option in parentheses, such as `(CONCURRENTLY)` or `(FULL off)`, is on; of several, the last one counts
 * (defGetBoolean in src/backend/commands/define.c).
 */
export function isOn(options: readonly Node[] | undefined, name: string): boolean {
  return valueOfOption(options, name) === true;
}

/** Whether an option that is on by default is switched off. */
export function isOff(options: readonly Node[] | undefined, name: string): boolean {
  return valueOfOption(options, name) === false;
}

function valueOfOption(options: readonly Node[] | undefined, name: string): boolean | undefined {
  const option = nodesAs(options, 'DefElem').findLast(({ defname }) => defname === name);
  if (option === undefined) return undefined;
  const number = nodeAs(option.arg, 'Integer');
  if (number !== undefined) return (number.ival ?? 0) !== 0;
  // Storage parameters take a bare `off` for the name of a type.
  const word = (
    nodeAs(option.arg, 'String')?.sval ?? strings(nodeAs(option.arg, 'TypeName')?.names).at(-1)
  )?.toLowerCase();
  return word !== 'false' && word !== 'off' && word !== 'no';
}
