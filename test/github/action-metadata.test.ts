import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settingDescriptions } from '../../src/config/describe.ts';
import { OWN_INPUTS } from '../../src/github/inputs.ts';
import { OUTPUTS } from '../../src/github/outputs.ts';

interface Metadata {
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
  readonly branding: { readonly icon: string; readonly color: string };
}

const metadata: Metadata = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'));

describe('action.yml', () => {
  it('has as inputs the settings that are no maps, and the action’s own', () => {
    const settings = settingDescriptions.filter(({ type }) => type !== 'map').map(({ name }) => name);
    expect(Object.keys(metadata.inputs).toSorted()).toEqual([...OWN_INPUTS, ...settings].toSorted());
  });

  it('sets no default but the token: one would win over the settings file', () => {
    const given = Object.entries(metadata.inputs).filter(([, input]) => input.default !== undefined);
    expect(given.map(([name, input]) => [name, input.default])).toEqual([['github-token', `\${{ github.token }}`]]);
  });

  it('says every default that a setting has', () => {
    for (const { name, default: byDefault } of settingDescriptions) {
      if (byDefault === undefined) continue;
      expect(metadata.inputs[name]?.description).toContain(`Default: \`${byDefault}\``);
    }
  });

  it('has the outputs that are set', () => {
    expect(Object.keys(metadata.outputs)).toEqual([...OUTPUTS]);
  });

  it('runs the bundle on Node 24, and fits the marketplace', () => {
    expect(metadata.runs).toEqual({
      using: 'node24',
      main: 'dist/index.js',
      post: 'dist/post.js',
      'post-if': 'always()',
    });
    expect(metadata.description.length).toBeLessThan(125);
  });
});
