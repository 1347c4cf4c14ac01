import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/config/parse.ts';
import { ConfigError } from '../../src/core/errors.ts';

const parse = (text: string) => parseSettings({ text, name: 'settings.yml', ruleIds: ['drop-table', 'drop-column'] });

function problems(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a good settings file', () => {
  it('gives what it says and no defaults', () => {
    const text = [
      '# how we check',
      'engine: docker',
      'postgres-version: 17',
      'fixtures:',
      '  - fixtures/*.sql',
      'rules:',
      '  drop-table: off',
      '  drop-column: note',
    ];
    expect(parse(text.join('\n'))).toEqual({
      engine: 'docker',
      'postgres-version': 17,
      fixtures: ['fixtures/*.sql'],
      rules: { 'drop-table': 'off', 'drop-column': 'note' },
    });
  });

  it.each(['', '# nothing yet\n', '\uFEFF', 'base:\nfixtures:\n  # - later\n'])('may say nothing: %j', (text) => {
    expect(parse(text)).toEqual({});
  });

  it('may use an anchor', () => {
    expect(parse('base: &main main\nmigrations: *main\n')).toEqual({ base: 'main', migrations: 'main' });
  });
});

describe('a bad settings file', () => {
  it.each([
    ['fail_on: error', /^settings\.yml:1:1: there is no setting `fail_on`; did you mean `fail-on`\?$/],
    [
      'colour: red',
      /^settings\.yml:1:1: there is no setting `colour`; there are `migrations`, .*, `rules-for-paths` and `databases`\.$/,
    ],
    ['engine: dockr', /^settings\.yml:1:9: `engine` must be .*, not `dockr`; did you mean `docker`\?$/],
    ['tool: flyway', /^settings\.yml:1:7: `tool` must be `sqlx` or `plain`, not `flyway`\.$/],
    [
      'postgres-version: "17"',
      /^settings\.yml:1:19: `postgres-version` must be a major version.*, not the text `17`\.$/,
    ],
    ['postgres-version: 9', /:1:19: `postgres-version` must be 12 to 18, not `9`\.$/],
    ['postgres-version: 17.4', /:1:19: `postgres-version` must be a major version such as 17, not `17\.4`\.$/],
    ['statement-timeout: 0', /:1:20: `statement-timeout` must be at least 1 second, not `0`\.$/],
    ['rehearse: yes', /:1:11: `rehearse` must be `true` or `false`, not the text `yes`\.$/],
    ['fixtures: a.sql', /:1:11: `fixtures` must be a list/],
    ['fixtures:\n  - a.sql\n  - [b]', /:3:5: `fixtures\.1` must be a text, not a list\.$/],
    ['rules:\n  drop-tabel: off', /:2:3: there is no rule `drop-tabel`; did you mean `drop-table`\?$/],
    ['rules:\n  zzz: off', /:2:3: there is no rule `zzz`; the README lists the rules\.$/],
    [
      'rules:\n  drop-table: fatal',
      /:2:15: `rules\.drop-table` must be `error`, `warning`, `note` or `off`, not `fatal`\.$/,
    ],
    ['rules: [drop-table]', /:1:1: `rules` must be a mapping/],
    ['engine: docker\nengine: local', /:2:1: `engine` is there twice; keep one\.$/],
    ['fixtures:\n\t- a.sql', /:2:1: this is not valid YAML: Tabs are not allowed as indentation\.$/],
    ['- engine', /:1:1: there must be a mapping/],
    ['engine', /:1:1: there must be a mapping/],
    ['base: a\n---\nbase: b', /:2:1: a second YAML document begins here; keep one\.$/],
    ['base: !!js/function x', /:1:7: this is not valid YAML: Unresolved tag/],
    ['__proto__: 1', /:1:1: there is no setting `__proto__`/],
    ['? [a]\n: b', /:1:1: there is no setting `a mapping or list`/],
  ])('is refused: %j', (text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it('has all its problems named, in its own order', () => {
    const found = problems('colour: red\nengine: dockr\nrules:\n  zzz: off\nrehearse: 1\n');
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'settings.yml:1:1:',
      'settings.yml:2:9:',
      'settings.yml:4:3:',
      'settings.yml:5:11:',
    ]);
  });

  it('cannot take memory with anchors', () => {
    const wide = (name: string) => Array.from({ length: 20 }, () => `*${name}`).join(', ');
    const bomb = `fixtures: [&a [x], &b [${wide('a')}], &c [${wide('b')}], &d [${wide('c')}], ${wide('d')}]`;
    expect(problems(bomb)).toEqual([expect.stringMatching(/:1:1: `fixtures` cannot be read: Excessive alias count/)]);
  });

  it('cannot put control characters into a message', () => {
    expect(problems('"a\\n::error::b": 1')[0]).toContain('there is no setting `a ::error::b`;');
  });
});

describe('a password in a committed file', () => {
  it.each(['postgres://me:s3cret@db/x', 'postgres://db/x?user=me&password=s3cret', '"host=db password=s3cret"'])(
    'is refused and not repeated: %s',
    (url) => {
      const found = problems(`engine: dockr\ndatabase-url: ${url}`);
      expect(found).toHaveLength(2);
      expect(found[1]).toMatch(/^settings\.yml:2:15: `database-url` holds a password, .* PG_REHEARSAL_DATABASE_URL or/);
      expect(found.join('\n')).not.toContain('s3cret');
    },
  );

  it('is not seen where there is none', () => {
    expect(parse('database-url: postgres://me@localhost/x')).toEqual({ 'database-url': 'postgres://me@localhost/x' });
  });
});

describe('databases in a settings file', () => {
  it('have settings of their own', () => {
    const text = [
      'seed: auto',
      'shared: &shared',
      'databases:',
      '  shop: &shop',
      '    migrations: shop/migrations',
      '    rules: { drop-table: off }',
      '  shop-2: *shop',
      '  empty:',
    ].filter((line) => !line.startsWith('shared'));
    expect(parse(text.join('\n'))).toEqual({
      seed: 'auto',
      databases: {
        shop: { migrations: 'shop/migrations', rules: { 'drop-table': 'off' } },
        'shop-2': { migrations: 'shop/migrations', rules: { 'drop-table': 'off' } },
        empty: {},
      },
    });
  });

  it.each([
    ['databases: shop', /^settings\.yml:1:12: `databases` must be a mapping of names to settings, such as /],
    ['databases: {}', /^settings\.yml:1:12: `databases` must be a mapping/],
    ['databases:\n  shop: migrations', /^settings\.yml:2:3: the database `shop` must be a mapping of settings/],
    ['databases:\n  "a/../b": {}', /^settings\.yml:2:3: the database name `a\/\.\.\/b` must begin with a letter/],
    ['databases:\n  "<img src=x>": {}', /the database name `<img src=x>` must begin/],
    ['databases:\n  shop: { fail_on: error }', /:2:11: there is no setting `fail_on`; did you mean `fail-on`\?$/],
    ['databases:\n  shop: { databases: {} }', /:2:11: there is no setting `databases`; there are /],
    ['databases:\n  shop: { seed: some }', /:2:17: `databases\.shop\.seed` must be `none` or `auto`, not `some`/],
    [
      'databases:\n  shop: { rules: { drop-tabel: off } }',
      /there is no rule `drop-tabel`; did you mean `drop-table`\?$/,
    ],
    ['databases:\n  shop: { database-url: "postgres://u:p@h/d" }', /`database-url` holds a password/],
  ])('are refused as settings are: %s', (text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
    expect(found[0]).not.toContain('u:p@');
  });
});
