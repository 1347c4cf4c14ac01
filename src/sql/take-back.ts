import { alterCommands } from './alter.ts';
import { qualifiedName, quoteName } from './names.ts';
import { nodeAs } from './nodes.ts';
import { parse } from './parse.ts';

/**
 * The down file of a file that a suggestion makes; undefined where taking it back would take knowing what was there
 * before. `loadGrammar` must have been awaited.
 */
export function takeBack(text: string): string | undefined {
  const { statements } = parse(text);
  const [statement] = statements;
  if (statement === undefined || statements.length > 1) return undefined;
  // What stands before the statement says how the tool is to run it.
  const header = text.slice(0, statement.span.start);
  const index = nodeAs(statement.node, 'IndexStmt');
  if (index?.concurrent === true && index.idxname !== undefined) {
    const { schemaname } = index.relation ?? {};
    const name = qualifiedName(schemaname === undefined ? [index.idxname] : [schemaname, index.idxname]);
    return `${header}DROP INDEX CONCURRENTLY IF EXISTS ${quoteName(name)};\n`;
  }
  if (nodeAs(statement.node, 'ReindexStmt') !== undefined)
    return '-- An index that was rebuilt needs no taking back.\n';
  const commands = alterCommands(statement);
  const onlyValidates = commands.length > 0 && commands.every(({ subtype }) => subtype === 'AT_ValidateConstraint');
  return onlyValidates ? '-- A constraint that was validated needs no taking back.\n' : undefined;
}
