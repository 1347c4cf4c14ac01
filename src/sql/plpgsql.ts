import { loadedGrammar } from './grammar.ts';
import { type Executed, executedTexts } from './plpgsql-run.ts';
import { type Expression, type Parts, routineOf } from './plpgsql-tree.ts';
import { walk } from './walk.ts';

/** SQL inside a PL/pgSQL body; offsets are UTF-16 units of the body. */
export interface EmbeddedSql {
  /** Absent for an EXECUTE whose text is only known when it runs. */
  readonly sql?: string;
  /** Where it is, if the body has it word by word. */
  readonly at?: number;
  /** Where the line of its statement begins. */
  readonly line: number;
}

const [WHOLE_STATEMENT, EXPRESSION] = [0, 2];

/**
 * The SQL statements of a PL/pgSQL body, in order: plain ones, PERFORM (as SELECT), CALL, the queries of loops and of
 * RETURN QUERY, COMMIT and ROLLBACK, EXECUTE with each text that it runs, and as SELECT what calls something in an
 * expression. `definition` is the whole DO or CREATE FUNCTION. Undefined for a body that does not compile.
 */
export function embeddedSql(definition: string, body: string): readonly EmbeddedSql[] | undefined {
  let tree: unknown;
  try {
    tree = loadedGrammar().parsePlPgSql(definition);
  } catch {
    return undefined;
  }
  const lines = lineStarts(body);
  const found: EmbeddedSql[] = [];
  const executed = new Set<unknown>();
  const routine = /\bexecute\b/i.test(body) ? routineOf(tree) : undefined;
  const runs = routine === undefined ? undefined : executedTexts(routine);
  let line = 0;
  walk(tree, (kind, value) => {
    const { lineno, query, dynquery, chain } = value as Parts;
    if (lineno !== undefined) line = lines[lineno - 1] ?? 0;
    if (kind === 'PLpgSQL_stmt_dynexecute' || kind === 'PLpgSQL_stmt_dynfors') executed.add(query?.PLpgSQL_expr);
    else if (kind === 'PLpgSQL_stmt_commit') found.push({ sql: chain === true ? 'COMMIT AND CHAIN' : 'COMMIT', line });
    else if (kind === 'PLpgSQL_stmt_rollback') found.push({ sql: 'ROLLBACK', line });
    else if (kind === 'PLpgSQL_expr')
      found.push(
        ...(executed.has(value)
          ? inExecute(value, runs === undefined ? NOT_FOLLOWED : runs.get(value), body, line)
          : inExpression(value, body, line)),
      );
    if (dynquery !== undefined) executed.add(dynquery.PLpgSQL_expr);
    return undefined;
  });
  return found;
}

/** A text that stands in the EXECUTE itself has its own place; one out of a variable has that of the EXECUTE. */
function inExecute(
  { query = '' }: Expression,
  runs: Executed | undefined,
  body: string,
  line: number,
): readonly EmbeddedSql[] {
  // Nothing leads there.
  if (runs === undefined) return [];
  const { texts, others } = runs;
  const all = [...texts].map((sql) => (query.includes(sql) ? placed(sql, body, line) : { sql, line }));
  return others ? [...all, { line }] : all;
}

const NOT_FOLLOWED: Executed = { texts: new Set(), others: true };

function inExpression(
  { query = '', parseMode = EXPRESSION }: Expression,
  body: string,
  line: number,
): readonly EmbeddedSql[] {
  if (parseMode === WHOLE_STATEMENT) return [placed(query, body, line)];
  if (!query.includes('(')) return [];
  // Assignments come with their target: `total := f()`.
  const value = parseMode === EXPRESSION ? query : query.replace(/^[^=]*=/, '');
  return [{ sql: `SELECT ${value}`, line }];
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
