import type { Catalogue } from '../core/catalogue.ts';
import { defineRehearsalRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';
import type { Statement } from '../core/statement.ts';
import type { ServerError } from '../core/trace.ts';
import { joinName, sameName } from '../sql/names.ts';
import { relationsNamed } from '../sql/queries.ts';

/** SQLSTATE insufficient_privilege: a matter of rights, not of the SQL. */
const INSUFFICIENT_PRIVILEGE = '42501';
/** SQLSTATE syntax_error: the text's own finding says it with line and column. */
const SYNTAX_ERROR = '42601';

export default defineRehearsalRule({
  id: 'migration-fails',
  category: 'rehearsal',
  severity: 'error',
  since: '0.1.0',
  summary: 'PostgreSQL refuses the migration when it is applied to the base schema and its data',
  why: 'A migration that fails stops the deploy, and what it did outside a transaction stays. Many failures need data to show: duplicates under a new UNIQUE, NULLs under a new NOT NULL, values that a new type cannot hold.',
  instead: 'Correct the statement, or bring the data into shape in an earlier migration, so that the rehearsal passes.',
  effect: null,
  noEffect: 'The failure itself is the measurement.',
  examples: {
    schema:
      "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nINSERT INTO users VALUES (1, 'a@example.org'), (2, 'a@example.org');",
    bad: [
      'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
      'ALTER TABLE users DROP COLUMN nickname;',
    ],
    good: ['ALTER TABLE users ADD CONSTRAINT users_id_email_key UNIQUE (id, email);'],
  },
  references: ['https://www.postgresql.org/docs/current/errcodes-appendix.html'],
  *check({ traces, migrations, catalogue, madeTables = [] }) {
    for (const { path, status, error: own, statements } of traces) {
      if (status !== 'failed') continue;
      const failed = statements.find(({ error }) => error !== undefined);
      const error = failed?.error ?? own;
      const script = migrations.find(({ migration }) => migration.path === path)?.script;
      if (error === undefined || error.code === INSUFFICIENT_PRIVILEGE) continue;
      if (error.code === SYNTAX_ERROR && script?.error !== undefined) continue;
      // A constraint that made rows break may hold for real ones, a type that refuses them may take those, and SQL put
      // together from them may be SQL then.
      const read =
        error.table === undefined ? tablesOf(script?.statements[failed?.index ?? -1], catalogue) : [error.table];
      const onMadeData =
        (/^2[23]/.test(error.code) || error.where?.includes(' at EXECUTE') === true) &&
        read.length > 0 &&
        read.every((table) => madeTables.includes(table));
      yield {
        path,
        ...(onMadeData ? { severity: 'warning' as const } : {}),
        message: onMadeData
          ? `${inWords(error)} The rows were made up: look whether production’s can be like that.`
          : inWords(error),
        span: failed?.span ?? script?.statements.at(-1)?.span ?? FILE_START,
        ...(failed === undefined ? {} : { statementIndex: failed.index }),
        ...(error.table === undefined ? {} : { table: error.table }),
      };
    }
  },
});

/** The tables of the base that a statement names; a body of code names whatever stands in it as a word. */
function tablesOf(statement: Statement | undefined, { byOid }: Catalogue): readonly string[] {
  if (statement === undefined) return [];
  const named =
    statement.kind === 'DoStmt' ? (statement.sql.match(/[\p{L}\p{N}_$]+/gu) ?? []) : relationsNamed(statement);
  return [...byOid.values()]
    .filter(({ kind }) => kind === 'table' || kind === 'partitioned table')
    .map(({ schema, name }) => joinName(schema, name))
    .filter((table) => named.some((name) => sameName(name, table)));
}

/** PostgreSQL's own words, as sentences. */
function inWords({ message, code, detail, hint }: ServerError): string {
  const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
  const parts = [`PostgreSQL refuses this: ${message} (SQLSTATE ${code}).`];
  if (detail !== undefined) parts.push(sentence(detail));
  if (hint !== undefined) parts.push(`Hint: ${sentence(hint)}`);
  return parts.join(' ');
}
