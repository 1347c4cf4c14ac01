import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';

/** Types that hold the number of an object which a new cluster numbers otherwise (check.c of pg_upgrade). */
const NUMBERED: ReadonlySet<string> = new Set([
  'regcollation',
  'regconfig',
  'regdictionary',
  'regnamespace',
  'regoper',
  'regoperator',
  'regproc',
  'regprocedure',
]);

export default defineRule({
  id: 'type-stops-upgrade',
  category: 'schema',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A column of this type stops pg_upgrade',
  why: 'The types regproc, regoper, regconfig, regnamespace and their like store the number of an object, and the numbers are others in the next major version. pg_upgrade refuses a cluster that has such a column, and so do the upgrades of managed services, often years later.',
  instead: 'Store the name as text and cast it where it is used. regclass, regrole and regtype are kept and may stay.',
  effect: null,
  noEffect: 'It shows at the next upgrade.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: 'CREATE TABLE jobs (id bigint PRIMARY KEY);',
    bad: [
      'ALTER TABLE jobs ADD COLUMN IF NOT EXISTS handler regproc;',
      'CREATE TABLE IF NOT EXISTS documents (id bigint PRIMARY KEY, language regconfig);',
    ],
    good: [
      'ALTER TABLE jobs ADD COLUMN IF NOT EXISTS target regclass;',
      'CREATE TEMPORARY TABLE picked (handler regproc);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/pgupgrade.html'],
  *check(statement, { spanAt }) {
    for (const { table, name, type, typeLocation } of typedColumns(statement)) {
      if (!NUMBERED.has(type.base)) continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} is of type ${type.base}, and pg_upgrade refuses a cluster that has such a column. Store the name as text.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});
