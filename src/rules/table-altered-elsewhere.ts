import { defineElsewhereRule } from '../core/elsewhere.ts';
import { FILE_START } from '../core/span.ts';
import { code } from '../sql/names.ts';

export default defineElsewhereRule({
  id: 'table-altered-elsewhere',
  category: 'history',
  severity: 'note',
  since: '0.1.0',
  summary: 'Another open pull request alters a table that this one locks',
  why: 'A rehearsal begins with the base branch. Where the other pull request is merged first, the table is another one: this change may fail on it, rewrite it, or hold its lock together with the other in one deploy.',
  instead:
    'Agree on who goes first, and run the check of the other again on the new base before it is merged. A merge queue does so by itself.',
  effect: null,
  noEffect: 'It is about a change that the rehearsal does not have.',
  examples: {
    bad: [
      {
        here: { '2_email.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS email text;' },
        there: { '3_note.sql': 'ALTER TABLE IF EXISTS orders ADD COLUMN IF NOT EXISTS note text;' },
        locked: ['public.orders'],
      },
    ],
    good: [
      {
        here: { '2_email.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS email text;' },
        there: { '3_note.sql': 'ALTER TABLE items ADD COLUMN IF NOT EXISTS note text;' },
        locked: ['public.orders'],
      },
      {
        here: { '2_email.sql': 'SELECT 1;' },
        there: { '3_note.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;' },
      },
    ],
  },
  references: [
    'https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue',
  ],
  *check({ locked, elsewhere }) {
    const said = new Set<string>();
    for (const { path, relation } of locked) {
      for (const { number, path: other, text } of elsewhere) {
        const key = `${relation} ${number}`;
        if (said.has(key) || !alters(text, relation)) continue;
        said.add(key);
        yield {
          path,
          span: FILE_START,
          table: relation,
          message: `Pull request ${number} alters ${code(relation)}, too (\`${other}\`): what was rehearsed here may be different after it.`,
        };
      }
    }
  },
});

/**
 * Whether a text alters a table, by its name as written; `public` may be left out. GitHub shows parts of long files only,
 * which no grammar takes.
 */
function alters(text: string, relation: string): boolean {
  const named = text.matchAll(/\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?([\w."$]+)/gi);
  const wanted = [relation, relation.replace(/^public\./, '')];
  return [...named].some(([, name = '']) =>
    wanted.includes(name.includes('"') ? name.replaceAll('"', '') : name.toLowerCase()),
  );
}
