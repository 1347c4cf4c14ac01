import type { Statement } from '../core/statement.ts';
import { strings } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';
import { findNodes } from './walk.ts';

/** The schemas that SET or `set_config` makes names resolve in; none for the default, undefined for another statement. */
export function searchPathOf({ node }: Statement): readonly string[] | undefined {
  if ('VariableSetStmt' in node && node.VariableSetStmt.name === 'search_path')
    return nodesAs(node.VariableSetStmt.args, 'A_Const').flatMap(({ sval }) => schemasIn(sval?.sval));
  const targets = 'SelectStmt' in node ? node.SelectStmt.targetList : undefined;
  for (const { funcname, args = [] } of targets === undefined ? [] : findNodes(targets, 'FuncCall')) {
    if (strings(funcname).at(-1) !== 'set_config') continue;
    const [setting, value] = args.map((argument) => nodeAs(argument, 'A_Const')?.sval?.sval);
    if (setting === 'search_path') return schemasIn(value);
  }
  return undefined;
}

function schemasIn(text = ''): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
    .filter((part) => part !== '' && part !== '$user' && part !== 'pg_catalog');
}
