import { describe, expect, it } from 'vitest';
import { projectsOf } from '../../src/config/projects.ts';
import type { SettingsFile } from '../../src/config/schema.ts';
import { ConfigError } from '../../src/core/errors.ts';

const FILE: SettingsFile = {
  'postgres-version': 17,
  rules: { 'drop-table': 'off', 'drop-column': 'note' },
  databases: {
    shop: { migrations: 'shop/migrations' },
    billing: { migrations: 'billing/migrations', 'postgres-version': 15, rules: { 'drop-table': 'error' } },
  },
};
const flags = { values: { 'postgres-version': '14' }, nameOf: (name: string) => `--${name}` };

function namedSettings(...given: Parameters<typeof projectsOf>) {
  const projects = projectsOf(...given);
  return 'databases' in projects ? projects.databases : [];
}

describe('the databases of a settings file', () => {
  it('have the settings for all under their own, rules joined', () => {
    const [shop, billing] = namedSettings(FILE, {});
    expect(shop).toMatchObject({
      name: 'shop',
      settings: { migrations: 'shop/migrations', 'postgres-version': 17, rules: FILE.rules, seed: 'none' },
    });
    expect(billing).toMatchObject({ name: 'billing', settings: { 'postgres-version': 15 } });
    expect(billing?.settings.rules).toEqual({ 'drop-table': 'error', 'drop-column': 'note' });
  });

  it('have the severities for paths of all beside their own', () => {
    const [own] = namedSettings(
      {
        'rules-for-paths': { 'a/**': { 'drop-table': 'off' }, 'b/**': { 'drop-table': 'note' } },
        databases: { shop: { 'rules-for-paths': { 'b/**': { 'drop-table': 'error' } } } },
      },
      {},
    );
    expect(own?.settings['rules-for-paths']).toEqual({
      'a/**': { 'drop-table': 'off' },
      'b/**': { 'drop-table': 'error' },
    });
  });

  it('have their names in the report also where there is only one of them, unless it was asked for', () => {
    const file = { databases: { shop: { seed: 'auto' } } } as const;
    expect(namedSettings(file, {}).map(({ name }) => name)).toEqual(['shop']);
    expect(namedSettings(file, { names: ['shop'] })).toEqual([]);
  });

  it('all heed what is stronger than the file', () => {
    expect(namedSettings(FILE, {}, flags).map(({ settings }) => settings['postgres-version'])).toEqual([14, 14]);
  });

  it('are chosen by name, and a single one is as a file without databases', () => {
    expect(namedSettings(FILE, { names: ['billing', 'shop'] }).map(({ name }) => name)).toEqual(['shop', 'billing']);
    expect(projectsOf(FILE, { names: ['billing'] })).toMatchObject({ settings: { migrations: 'billing/migrations' } });
    expect(projectsOf({ seed: 'auto' }, {})).toMatchObject({ settings: { seed: 'auto' } });
  });

  it.each<[SettingsFile, string]>([
    [FILE, 'There is no database `biling`; did you mean `billing`?'],
    [{ databases: { a: {} } }, 'There is no database `biling`; the settings file has `a`.'],
    [{}, 'There is no database `biling`, since the settings file has no `databases`.'],
  ])('are not guessed', (file, message) => {
    expect(() => projectsOf(file, { names: ['biling'] })).toThrow(new ConfigError(message));
  });
});
