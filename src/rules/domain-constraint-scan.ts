import { defineRule } from '../core/rule.ts';
import { tablesWith } from '../sql/domains.ts';
import { code, qualifiedName, strings } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'domain-constraint-scan',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new constraint on a domain reads every table that uses it while nobody can write to them',
  why: 'ALTER DOMAIN … ADD CONSTRAINT, and SET NOT NULL, check every value of the domain wherever it is stored: PostgreSQL reads all tables with a column of that type under ShareLock, one after the other, and keeps the locks until the transaction ends.',
  instead:
    'Add the constraint with NOT VALID, which checks new values only. ALTER DOMAIN … VALIDATE CONSTRAINT reads the same tables under the same lock: run it at a quiet time. For NOT NULL, prefer the constraint on the columns.',
  effect: { lock: 'ShareLock', scans: true },
  kinds: ['AlterDomainStmt'],
  examples: {
    schema: 'CREATE DOMAIN email AS text;\nCREATE TABLE users (id bigint PRIMARY KEY, address email);',
    bad: ["ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (value LIKE '%@%');", 'ALTER DOMAIN email SET NOT NULL;'],
    good: [
      "ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (value LIKE '%@%') NOT VALID;",
      'CREATE DOMAIN zip AS text;\nALTER DOMAIN zip ADD CONSTRAINT short CHECK (length(value) < 9);',
      "ALTER DOMAIN email SET DEFAULT 'nobody@example.org';",
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-alterdomain.html'],
  *check(statement, { schema, isExistingTable }) {
    const alter = nodeAs(statement.node, 'AlterDomainStmt');
    const name = qualifiedName(strings(alter?.typeName));
    const adds = alter?.subtype === 'C' && nodeAs(alter.def, 'Constraint')?.skip_validation !== true;
    // The letters are those of src/include/nodes/parsenodes.h: C adds a constraint, O sets NOT NULL, V validates.
    if (!adds && alter?.subtype !== 'O' && alter?.subtype !== 'V') return;
    if (schema.madeByChange('type', name)) return;
    const tables = tablesWith(name, schema).map((table) => table.name);
    const inUse = tables.filter(isExistingTable);
    // Where all columns are known, a domain that none of them has costs nothing.
    if (inUse.length === 0 && (schema.complete || tables.length > 0)) return;
    const [table] = inUse;
    const such = table === undefined ? '' : ` (such as ${code(table)})`;
    yield {
      message: `This reads every table with a column of the domain ${code(name)}${such} under ShareLock, which keeps out writes. Add the constraint NOT VALID, and validate at a quiet time.`,
      span: statement.span,
      ...(table === undefined ? {} : { table }),
    };
  },
});
