import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createProgram } from '../src/cli/program.ts';
import { parseSettings } from '../src/config/parse.ts';
import { settingsSchema } from '../src/config/schema.ts';
import { FORMATS } from '../src/core/report.ts';
import { RULES } from '../src/rules/index.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');
const settings = Object.keys(settingsSchema.entries);
const action = parse(read('action.yml')) as {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
};

/** The fenced blocks of a language. */
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, body = '']) => body);
/** The names in the first column of the table between two markers. */
const namesIn = (part: string) => {
  const table = readme.split(`<!-- begin ${part} -->`)[1]?.split(`<!-- end ${part} -->`)[0] ?? '';
  return [...table.matchAll(/^\| \[?`([^`]+)`/gm)].map(([, name = '']) => name);
};

const program = createProgram({ process, signal: new AbortController().signal }, () => {});
const flagsOf = (name: string) =>
  program.commands.find((command) => command.name() === name)?.options.flatMap(({ short, long }) => [short, long]) ??
  [];

describe('README.md', () => {
  it('begins with the two commands', () => {
    const first = blocks(readme, 'sh')[0];
    expect(first).toContain('npm ci && npm start ');
    expect(first).toContain('npm ci && npm test ');
  });

  it('has the inputs and outputs of action.yml', () => {
    const inputs = [...namesIn('inputs'), ...namesIn('settings').filter((name) => !name.startsWith('rules'))];
    expect(inputs.sort()).toEqual(Object.keys(action.inputs).sort());
    expect(namesIn('outputs').sort()).toEqual(Object.keys(action.outputs).sort());
  });

  it('has every setting and every rule', () => {
    expect(namesIn('settings')).toEqual(settings);
    expect(namesIn('rules').sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it('has the flags that check has besides the settings', () => {
    const table = [...readme.matchAll(/^\| `(--?[\w-]+) <\w+>`/gm)].map(([, flag]) => flag);
    const own = flagsOf('check').filter((flag) => {
      const name = flag?.replace(/^--(no-)?/, '');
      return flag !== undefined && name !== undefined && !settings.includes(name);
    });
    expect(table).toEqual(own);
  });

  it('has every format', () => {
    const row = readme.split('\n').find((line) => line.startsWith('| `--format <name>`')) ?? '';
    const named = [...row.matchAll(/`([a-z]+)`/g)].map(([, name]) => name);
    expect(named).toEqual([...FORMATS, 'text']);
  });

  it('shows commands that exist, with flags that they have', () => {
    const shown = blocks(readme, 'sh')
      .flatMap((block) => block.split('\n'))
      .filter((line) => line.startsWith('node dist/cli.js '))
      .map((line) => line.replace(/#.*$/, '').trim().split(/\s+/).slice(2));
    expect(shown.length).toBeGreaterThan(3);
    for (const [name = '', ...words] of shown) {
      expect(program.commands.map((command) => command.name())).toContain(name);
      for (const flag of words.filter((word) => word.startsWith('-'))) expect(flagsOf(name)).toContain(flag);
    }
  });

  it('shows a settings file that is good', () => {
    const [file = ''] = blocks(readme, 'yaml').filter((block) => /^rules:/m.test(block));
    const ruleIds = RULES.map(({ id }) => id);
    expect(parseSettings({ text: file, name: 'README.md', ruleIds })).toMatchObject({ 'postgres-version': 17 });
  });

  it('shows a workflow that asks for the right it needs and gives inputs that there are', () => {
    const [workflow = ''] = blocks(readme, 'yaml').filter((block) => /^jobs:/m.test(block));
    const { permissions, steps } = parse(workflow).jobs.rehearsal;
    expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(steps.at(-1).with)));
    expect(steps[0].uses).toMatch(/^actions\/checkout@v\d+$/);
  });
});

const documents = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/architecture.md'].concat(
  readdirSync(join(ROOT, 'docs/decisions')).map((file) => `docs/decisions/${file}`),
);

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('links to what is there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = '']) => target);
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    const broken = targets.filter((target) => {
      if (target.startsWith('#')) return !headings.includes(target.slice(1));
      return !existsSync(join(ROOT, dirname(path), target));
    });
    expect(broken).toEqual([]);
  });

  it('names npm scripts that there are', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = [...text.matchAll(/\bnpm (?:run ([\w-]+)|(start|test))\b/g)].map(([, run, short]) => run ?? short);
    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
  });
});
