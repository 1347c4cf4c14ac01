import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeSetting, settingDescriptions } from '../../src/config/describe.ts';
import { VERSION } from '../../src/core/version.ts';

describe('settingDescriptions', () => {
  it('says something of every setting', () => {
    expect(settingDescriptions.length).toBeGreaterThan(10);
    for (const { name, description } of settingDescriptions) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(description).toMatch(/^[A-Z].*\.$/s);
    }
  });

  it('takes type, choices and default from the schema', () => {
    expect(describeSetting('engine')).toMatchObject({
      type: 'text',
      default: 'auto',
      choices: ['auto', 'embedded', 'local', 'docker', 'server'],
    });
    expect(describeSetting('fixtures')).toMatchObject({ type: 'list' });
    expect(describeSetting('fixtures')).not.toHaveProperty('default');
    expect(describeSetting('postgres-version')).toMatchObject({ type: 'number' });
    expect(describeSetting('rehearse')).toMatchObject({ type: 'boolean', default: 'true' });
    expect(describeSetting('rules')).toMatchObject({ type: 'map', choices: ['error', 'warning', 'note', 'off'] });
    expect(describeSetting('colour')).toBeUndefined();
  });
});

it('the version in the code is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(VERSION).toBe(version);
});
