import { defineRule } from '../core/rule.ts';
import { HOSTING, isHost } from '../sql/hosted-extensions.ts';
import { code } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'extension-not-on-your-host',
  category: 'security',
  severity: 'warning',
  since: '0.1.0',
  summary: 'An extension is not on the list of the service that hosts the database',
  why: 'Hosting services allow the extensions on their own list and refuse all others. On a developer’s machine the migration passes, and on the service it stops the deploy.',
  instead:
    'Ask the service for its list. Where it has the extension and the rule does not know it, name it in `extensions` of the configuration, which adds to the list of `host`, and without `host` is the list. Without either this rule says nothing.',
  effect: null,
  noEffect: 'It is about a server that the rehearsal does not have.',
  kinds: ['CreateExtensionStmt'],
  examples: {
    schema: '',
    options: { host: 'rds' },
    bad: ['CREATE EXTENSION IF NOT EXISTS xml2;'],
    good: ['CREATE EXTENSION IF NOT EXISTS pg_trgm;', 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp";'],
  },
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-extensions.html',
    'https://cloud.google.com/sql/docs/postgres/extensions',
    'https://learn.microsoft.com/en-us/azure/postgresql/extensions/concepts-extensions-versions',
    'https://supabase.com/docs/guides/database/extensions',
    'https://neon.com/docs/extensions/pg-extensions',
  ],
  *check(statement, { options }) {
    const name = nodeAs(statement.node, 'CreateExtensionStmt')?.extname ?? '';
    const host = options.host === undefined || !isHost(options.host) ? undefined : HOSTING[options.host];
    const { extensions = [] } = options;
    if (host === undefined && extensions.length === 0) return;
    if (host?.extensions.has(name) === true || extensions.includes(name)) return;
    const whose = host === undefined ? 'the list in the configuration' : `${host.title}’s list`;
    yield {
      message: `The extension ${code(name)} is not on ${whose}, so the deploy may stop here. Ask the service for its list${host === undefined ? '' : ` (${host.list})`}.`,
      span: statement.span,
    };
  },
});
