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
    'Ask the service for its list. Where it has the extension and the rule does not know it, name the extensions that you may use in `extensions` of the configuration, which then is the only list. Without `host` and `extensions` this rule says nothing.',
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
    const allowed = options.extensions === undefined ? host?.extensions : new Set(options.extensions);
    if (allowed === undefined || allowed.has(name)) return;
    const whose = options.extensions === undefined ? `${host?.title}’s list` : 'the list in the configuration';
    yield {
      message: `The extension ${code(name)} is not on ${whose}, so the deploy may stop here. Ask the service for its list${host === undefined ? '' : ` (${host.list})`}.`,
      span: statement.span,
    };
  },
});
