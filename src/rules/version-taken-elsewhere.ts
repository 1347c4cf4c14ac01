import { defineElsewhereRule } from '../core/elsewhere.ts';
import { FILE_START } from '../core/span.ts';

export default defineElsewhereRule({
  id: 'version-taken-elsewhere',
  category: 'history',
  severity: 'note',
  since: '0.1.0',
  summary: 'Another open pull request adds the same version',
  why: 'The version is the key of the ledger, and two branches that chose the same next number do not see each other. Both checks pass; what is merged second breaks the next deploy, and the second author hears of it last.',
  instead:
    'Agree on who goes first. The other takes the next free version, before the merge or as soon as the first one is in. The action looks at the most recently updated pull requests to the same branch, as far as its token may read them.',
  effect: null,
  noEffect: 'It is about the names of files.',
  examples: {
    bad: [{ here: { '2_email.sql': 'SELECT 1;' }, there: { '0002_phone.up.sql': 'SELECT 2;' } }],
    good: [
      { here: { '2_email.sql': 'SELECT 1;' }, there: { '3_phone.sql': 'SELECT 2;' } },
      { here: { '2_email.sql': 'SELECT 1;' }, there: { '2_email.down.sql': 'SELECT 2;' } },
    ],
  },
  references: ['https://github.com/launchbadge/sqlx/blob/main/sqlx-postgres/src/migrate.rs'],
  *check({ added, elsewhere }) {
    for (const { path, version } of added) {
      for (const { number, path: other } of elsewhere.filter((file) => file.version === version)) {
        yield {
          path,
          span: FILE_START,
          message: `Pull request ${number} adds version ${version}, too (\`${other}\`): whichever is merged second must be renumbered.`,
        };
      }
    }
  },
});
