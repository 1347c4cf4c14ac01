import type { Statement } from '../core/statement.ts';
import { strings } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';
import { findNodes } from './walk.ts';

export interface SearchPath {
  /** None for the default. */
  readonly schemas: readonly string[];
  /** Whether it ends with the transaction. */
  readonly local: boolean;
}

const DEFAULT: SearchPath = { schemas: [], local: false };

/** What SET, RESET or `set_config` makes names resolve in; undefined for another statement. */
export function searchPathOf(statement: Statement): SearchPath | undefined {
  return maySet(statement) ? readPath(statement) : undefined;
}

/** Whether it is a statement that can change a setting: of all others there is nothing to read. */
export function maySet({ kind }: Statement): boolean {
  return kind === 'VariableSetStmt' || kind === 'SelectStmt' || kind === 'DiscardStmt';
}

function readPath({ node }: Statement): SearchPath | undefined {
  if ('DiscardStmt' in node) return node.DiscardStmt.target === 'DISCARD_ALL' ? DEFAULT : undefined;
  if ('VariableSetStmt' in node) {
    const { kind, name, args, is_local } = node.VariableSetStmt;
    if (kind === 'VAR_RESET_ALL') return DEFAULT;
    if (name?.toLowerCase() !== 'search_path') return undefined;
    return {
      schemas: nodesAs(args, 'A_Const').flatMap(({ sval }) => schemasIn(sval?.sval)),
      local: is_local === true,
    };
  }
  const targets = 'SelectStmt' in node ? node.SelectStmt.targetList : undefined;
  for (const { funcname, args = [] } of targets === undefined ? [] : findNodes(targets, 'FuncCall')) {
    if (strings(funcname).at(-1) !== 'set_config') continue;
    const [setting, value, local] = args.map((argument) => nodeAs(argument, 'A_Const'));
    if (setting?.sval?.sval?.toLowerCase() === 'search_path')
      return { schemas: schemasIn(value?.sval?.sval), local: local?.boolval?.boolval === true };
  }
  return undefined;
}

function schemasIn(text = ''): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
    .filter((part) => part !== '' && part !== '$user' && part !== 'pg_catalog');
}
