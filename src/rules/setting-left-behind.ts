import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { wordsOf } from '../sql/clauses.ts';
import { insertAt, suggest } from '../sql/edits.ts';
import { strings } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { findNodes } from '../sql/walk.ts';

/** Settings by which later statements mean something else: where names are found, and whose rights count. */
const TELLING: ReadonlySet<string> = new Set(['search_path', 'role', 'session_authorization']);

export default defineRule({
  id: 'setting-left-behind',
  category: 'compatibility',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A setting of the session outlives the migration, and changes what comes after it',
  why: 'SET without LOCAL holds for the whole session. The migration tool goes on in that session: with another search_path its own ledger is not found or a table is made in the wrong schema, with another role the next migration lacks rights. Behind a pooler the session may then go to the program. Dumps of pg_dump, which begin by emptying search_path, are the usual way in.',
  instead: 'Use SET LOCAL, which ends with the transaction, or RESET the setting at the end of the file.',
  effect: null,
  noEffect: 'It shows in the statements that come later in the session.',
  kinds: ['VariableSetStmt', 'SelectStmt'],
  examples: {
    schema: 'CREATE SCHEMA shop;',
    bad: ['SET search_path = shop, public;', "SELECT pg_catalog.set_config('search_path', 'public, shop', false);"],
    good: [
      'SET LOCAL search_path = shop, public;',
      'SET search_path = shop, public;\nRESET search_path;',
      "SELECT pg_catalog.set_config('search_path', 'shop, public', true);",
      "SET lock_timeout = '5s';",
      'SET search_path TO DEFAULT;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-set.html'],
  *check(statement, context) {
    const set = settingOf(statement);
    if (set === undefined || set.local || !TELLING.has(set.name)) return;
    const later = context.statements.slice(statement.index + 1);
    if (later.some((other) => takesBack(other, set.name))) return;
    const [first] = wordsOf(statement);
    const local =
      context.inTransaction && first !== undefined && !context.nested && statement.kind === 'VariableSetStmt'
        ? suggest('Let it end with the transaction.', insertAt(context.script, first.end, ' LOCAL'))
        : {};
    yield {
      message: `${set.name} stays as it is set here for the rest of the session, for the migration tool and whatever it runs next. ${context.inTransaction ? 'Use SET LOCAL.' : 'RESET it at the end of the file.'}`,
      span: statement.span,
      ...local,
    };
  },
});

interface Setting {
  readonly name: string;
  readonly local: boolean;
}

/** The setting that SET or `set_config` changes; undefined where it goes back to what it was. */
function settingOf({ node }: Statement): Setting | undefined {
  const set = nodeAs(node, 'VariableSetStmt');
  if (set !== undefined) {
    if (set.kind !== 'VAR_SET_VALUE' || set.name === undefined) return undefined;
    const none = nodeAs(set.args?.[0], 'A_Const')?.sval?.sval?.toLowerCase() === 'none';
    return set.name === 'role' && none ? undefined : { name: set.name.toLowerCase(), local: set.is_local === true };
  }
  const targets = nodeAs(node, 'SelectStmt')?.targetList;
  for (const { funcname, args = [] } of targets === undefined ? [] : findNodes(targets, 'FuncCall')) {
    if (strings(funcname).at(-1) !== 'set_config') continue;
    const [name, , local] = args.map((argument) => nodeAs(argument, 'A_Const'));
    const setting = name?.sval?.sval?.toLowerCase();
    if (setting !== undefined) return { name: setting, local: local?.boolval?.boolval === true };
  }
  return undefined;
}

function takesBack({ node }: Statement, name: string): boolean {
  if ('DiscardStmt' in node) return node.DiscardStmt.target === 'DISCARD_ALL';
  const set = nodeAs(node, 'VariableSetStmt');
  if (set === undefined || set.is_local === true) return false;
  if (set.kind === 'VAR_RESET_ALL') return true;
  const back = set.kind === 'VAR_RESET' || set.kind === 'VAR_SET_DEFAULT';
  const none = nodeAs(set.args?.[0], 'A_Const')?.sval?.sval?.toLowerCase() === 'none';
  return set.name?.toLowerCase() === name && (back || (name === 'role' && none));
}
