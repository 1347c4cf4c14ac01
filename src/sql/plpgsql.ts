import type { Node } from '@pgsql/types';
import { loadedGrammar } from './grammar.ts';
import { strings } from './names.ts';
import { nodeAs } from './nodes.ts';
import { walk } from './walk.ts';

/** SQL inside a PL/pgSQL body; offsets are UTF-16 units of the body. */
export interface EmbeddedSql {
  readonly sql: string;
  /** Where it is, if the body has it word by word. */
  readonly at?: number;
  /** Where the line of its statement begins. */
  readonly line: number;
}

interface Expression {
  readonly PLpgSQL_expr?: { readonly query?: string };
}

/**
 * The SQL statements of a PL/pgSQL body, in order: plain ones, PERFORM (as SELECT), the queries of FOR loops, and
 * EXECUTE where its text is literal. `definition` is the whole DO or CREATE FUNCTION. Nothing for a body that does not
 * compile.
 */
export function embeddedSql(definition: string, body: string): readonly EmbeddedSql[] {
  let tree: unknown;
  try {
    tree = loadedGrammar().parsePlPgSQLSync(definition);
  } catch {
    return [];
  }
  const lines = lineStarts(body);
  const found: EmbeddedSql[] = [];
  walk(tree, (kind, value) => {
    const { lineno = 1, sqlstmt, expr, query } = value as Parts;
    const from = lines[lineno - 1] ?? 0;
    const plain = kind === 'PLpgSQL_stmt_execsql' ? sqlstmt : kind === 'PLpgSQL_stmt_perform' ? expr : undefined;
    const sql = plain?.PLpgSQL_expr?.query ?? (kind === 'PLpgSQL_stmt_fors' ? query?.PLpgSQL_expr?.query : undefined);
    if (sql !== undefined) found.push(placed(sql, body, from));
    if (kind === 'PLpgSQL_stmt_dynexecute') {
      const text = literalText(query?.PLpgSQL_expr?.query ?? '');
      if (text !== undefined) found.push(placed(text, body, from));
    }
    return undefined;
  });
  return found;
}

interface Parts {
  readonly lineno?: number;
  readonly sqlstmt?: Expression;
  readonly expr?: Expression;
  readonly query?: Expression;
}

function placed(sql: string, body: string, from: number): EmbeddedSql {
  const at = body.indexOf(sql, from);
  return at === -1 ? { sql, line: from } : { sql, at, line: from };
}

/** PL/pgSQL counts the lines of a body from 1. */
function lineStarts(body: string): readonly number[] {
  const starts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** What an expression comes to when it is made of literals only: `'…'`, `'…' || '…'`, `format('… %I', 'orders')`. */
function literalText(expression: string): string | undefined {
  try {
    const [raw] = loadedGrammar().parseSync(`SELECT ${expression}`).stmts ?? [];
    const target = nodeAs(nodeAs(raw?.stmt, 'SelectStmt')?.targetList?.[0], 'ResTarget');
    return literalValue(target?.val);
  } catch {
    return undefined;
  }
}

function literalValue(node: Node | undefined): string | undefined {
  const constant = nodeAs(node, 'A_Const');
  if (constant !== undefined) return constant.sval?.sval;
  const operation = nodeAs(node, 'A_Expr');
  if (operation !== undefined && strings(operation.name)[0] === '||') {
    const [left, right] = [literalValue(operation.lexpr), literalValue(operation.rexpr)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  const call = nodeAs(node, 'FuncCall');
  if (call === undefined || strings(call.funcname).at(-1) !== 'format') return undefined;
  const [pattern, ...given] = (call.args ?? []).map(literalValue);
  if (pattern === undefined || given.some((value) => value === undefined)) return undefined;
  let next = 0;
  return pattern.replace(/%([%ILs])/g, (_, kind: string) => {
    if (kind === '%') return '%';
    const value = given[next] ?? '';
    next += 1;
    if (kind === 'L') return `'${value.replaceAll("'", "''")}'`;
    return kind === 'I' && !/^[a-z_][a-z0-9_]*$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  });
}
