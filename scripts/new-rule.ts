// Writes src/rules/<id>.ts for a new rule, and the generated files with it: `npm run new-rule -- blocking-something`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../src/core/nearest.ts';
import { CATEGORIES } from '../src/core/rule.ts';

const ROOT = join(import.meta.dirname, '..');
const [id = '', category = 'locking'] = process.argv.slice(2);
const path = join(ROOT, `src/rules/${id}.ts`);

if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
  fail('Name the rule in lower case with hyphens, after the danger: npm run new-rule -- blocking-something [category]');
} else if (!(CATEGORIES as readonly string[]).includes(category)) {
  fail(`There is no category ${category}; did you mean ${nearest(category, CATEGORIES) ?? CATEGORIES.join(', ')}?`);
} else if (existsSync(path)) {
  fail(`src/rules/${id}.ts is there already.`);
} else {
  writeFileSync(path, template());
  spawnSync(process.execPath, [join(ROOT, 'scripts/generate.ts')], { cwd: ROOT, stdio: 'inherit' });
  console.log(`Wrote src/rules/${id}.ts. Fill it in (npm run tree -- '<statement>' shows what it gets to see), then:
  npm run generate                              its page, the tables and the README
  npm run measure -- ${id}   where it claims an effect: its figures on PostgreSQL 14 to 18, then generate again
  npx vitest run test/rules -t ${id}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function template(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
  return `import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code } from '../sql/names.ts';

export default defineRule({
  id: '${id}',
  category: '${category}',
  severity: 'warning',
  since: '${version}',
  summary: 'Say in one sentence without a full stop what is wrong',
  why: 'Say what PostgreSQL does, and who suffers from it.',
  instead: 'Say what to do.',
  effect: { lock: 'AccessExclusiveLock' },
  kinds: ['AlterTableStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: ['ALTER TABLE orders SET WITHOUT OIDS;'],
    good: ['CREATE TABLE IF NOT EXISTS items (id bigint);\\nALTER TABLE items SET WITHOUT OIDS;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  *check(statement, context) {
    for (const { table, position } of alterCommandsOf(statement, 'AT_DropOids')) {
      if (!context.isExistingTable(table)) continue;
      yield {
        message: \`This takes AccessExclusiveLock on \${code(table)}, which keeps out reads and writes. Say what to do.\`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
`;
}
