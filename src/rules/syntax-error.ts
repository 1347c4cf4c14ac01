import { defineMigrationRule } from '../core/rule.ts';

export default defineMigrationRule({
  id: 'syntax-error',
  category: 'history',
  severity: 'error',
  since: '0.1.0',
  summary: 'The file is not SQL that PostgreSQL understands',
  why: "PostgreSQL's own grammar (version 18) refuses the file, so the deploy would stop at it. Nothing else can be said about a file that does not parse: other rules pass over it.",
  instead:
    'Correct the statement at the place that the finding names. Commands of psql, such as `\\i` or `\\copy`, are not SQL and work only in psql itself.',
  effect: null,
  noEffect: 'The text itself is the proof.',
  examples: {
    schema: '',
    bad: ['CREATE TABEL IF NOT EXISTS orders (id bigint);', 'SELECT 1;\nALTER TABLE orders ADD COLUMN;'],
    good: ['CREATE TABLE IF NOT EXISTS orders (id bigint);', '-- nothing to do yet', ''],
  },
  references: ['https://www.postgresql.org/docs/current/sql-syntax.html'],
  *check({ script }) {
    if (script.error === undefined) return;
    const mark = script.text.startsWith(BYTE_ORDER_MARK);
    yield {
      message: mark
        ? 'The file begins with a byte order mark, which PostgreSQL takes for a part of the first word. Save it as UTF-8 without one.'
        : `PostgreSQL cannot parse the file: ${sentence(script.error.message)} Correct it here.`,
      span: script.error.span,
    };
  },
});

const BYTE_ORDER_MARK = '\ufeff';

/** PostgreSQL's own words, on one line and of bearable length: they quote the text, which is untrusted. */
function sentence(message: string): string {
  const line = message.replace(/[\s\p{C}]+/gu, ' ').trim();
  return `${line.length > 200 ? `${line.slice(0, 199)}…` : line}`.replace(/\.?$/, '.');
}
