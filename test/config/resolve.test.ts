import { describe, expect, it } from 'vitest';
import { type GivenSettings, resolveSettings } from '../../src/config/resolve.ts';
import type { PartialSettings } from '../../src/config/schema.ts';

const flags = (values: GivenSettings['values']): GivenSettings => ({ nameOf: (name) => `--${name}`, values });

describe('resolveSettings', () => {
  it('gives the defaults where nobody says anything', () => {
    expect(resolveSettings({})).toMatchObject({
      fixtures: [],
      engine: 'auto',
      'allow-remote-server': false,
      rehearse: true,
      'fail-on': 'error',
      comment: 'always',
      'statement-timeout': 60,
      'rehearsal-timeout': 600,
      rules: {},
    });
  });

  it('lets a flag win over the file, and the file over a default', () => {
    const settings = resolveSettings({ engine: 'docker', 'fail-on': 'never' }, flags({ engine: 'local' }));
    expect(settings).toMatchObject({ engine: 'local', 'fail-on': 'never', comment: 'always' });
  });

  it('lets the last source win', () => {
    expect(resolveSettings({}, flags({ base: 'a', tool: 'sqlx' }), flags({ base: 'b' }))).toMatchObject({
      base: 'b',
      tool: 'sqlx',
    });
  });

  it.each([
    [{ 'postgres-version': ' 17 ' }, { 'postgres-version': 17 }],
    [{ 'statement-timeout': '1.5' }, { 'statement-timeout': 1.5 }],
    [{ rehearse: 'FALSE' }, { rehearse: false }],
    [{ rehearse: false }, { rehearse: false }],
    [{ fixtures: 'a.sql, {b,c}.sql\n\nd e.sql\r\n' }, { fixtures: ['a.sql', '{b,c}.sql', 'd e.sql'] }],
    [{ fixtures: ['a,b.sql', ' c.sql'] }, { fixtures: ['a,b.sql', 'c.sql'] }],
  ])('turns texts into the types of the schema: %j', (values, expected) => {
    expect(resolveSettings({}, flags(values))).toMatchObject(expected);
  });

  it('counts a blank text as not given', () => {
    const file = { engine: 'docker', fixtures: ['a.sql'], 'postgres-version': 16 } satisfies PartialSettings;
    const settings = resolveSettings(file, flags({ engine: '', fixtures: ' \n', 'postgres-version': ' ' }));
    expect(settings).toMatchObject(file);
  });

  it('names every flag that does not fit, and what was meant', () => {
    const wrong = flags({ 'postgres-version': 'seventeen', engine: 'dokcer', rehearse: 'yes', tool: 'sqlx' });
    expect(() => resolveSettings({}, wrong)).toThrow(
      expect.objectContaining({
        name: 'ConfigError',
        message: [
          '--engine must be `auto`, `embedded`, `local`, `docker` or `server`, not `dokcer`; did you mean `docker`?',
          '--postgres-version must be a major version such as 17, not the text `seventeen`.',
          '--rehearse must be `true` or `false`, not the text `yes`.',
        ].join('\n'),
      }),
    );
  });

  it('does not repeat a password that was put in the wrong place', () => {
    const wrong = flags({ engine: 'postgres://me:s3cret@db/x' });
    expect(() => resolveSettings({}, wrong)).toThrow(/not `postgres:\/\/me:\*\*\*@db\/x`/);
  });
});
