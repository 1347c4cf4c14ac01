import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_CHOICES, PRESET_CHOICES } from '../../src/config/schema.ts';
import type { RuleOptions } from '../../src/core/rule.ts';
import { PRESET_NAMES } from '../../src/lint/presets.ts';
import { HOSTING, HOSTS } from '../../src/sql/hosted-extensions.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from '../lint/linting.ts';

beforeAll(loadGrammar);

describe('the hosts and presets of the settings', () => {
  it('are those that there are', () => {
    expect(HOST_CHOICES).toEqual(HOSTS);
    expect(PRESET_CHOICES).toEqual(PRESET_NAMES);
  });
});

describe('the extensions of a host', () => {
  it.each(HOSTS)('of %s are names, and those that everybody needs are among them', (host) => {
    const { extensions } = HOSTING[host];
    for (const name of extensions) expect(name).toMatch(/^[a-z][a-z0-9_-]*$/);
    for (const name of ['pgcrypto', 'uuid-ossp', 'pg_trgm', 'citext', 'postgis', 'vector', 'plpgsql'])
      expect(extensions).toContain(name);
  });

  it.each([
    ['rds', 'aws_s3', 'timescaledb'],
    ['cloud-sql', 'google_ml_integration', 'aws_s3'],
    ['azure', 'pg_diskann', 'pgtap'],
    ['supabase', 'pg_graphql', 'pg_visibility'],
    ['neon', 'neon', 'sslinfo'],
  ] as const)('of %s have %s and not %s', (host, has, hasNot) => {
    expect(HOSTING[host].extensions).toContain(has);
    expect(HOSTING[host].extensions).not.toContain(hasNot);
  });

  const found = (options: Partial<RuleOptions>) =>
    lintTexts('CREATE EXTENSION IF NOT EXISTS timescaledb;', { options })
      .filter(({ ruleId }) => ruleId === 'extension-not-on-your-host')
      .map(({ message }) => message);

  it('are added to by the setting, which is the whole list where there is no host', () => {
    expect(found({ host: 'rds', extensions: [] })).toEqual([
      'The extension `timescaledb` is not on Amazon RDS’s list, so the deploy may stop here. Ask the service for its list (SHOW rds.extensions).',
    ]);
    expect(found({ host: 'rds', extensions: ['timescaledb'] })).toEqual([]);
    expect(found({ extensions: ['pgcrypto'] })[0]).toContain('is not on the list in the configuration');
    expect(found({ extensions: ['timescaledb'] })).toEqual([]);
    expect(found({ extensions: [] })).toEqual([]);
  });
});
