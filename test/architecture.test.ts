import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDER_IMPORTS, PACKAGE_FENCES } from '../scripts/architecture.ts';

const SOURCE = join(import.meta.dirname, '../src');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(['"])([^'"]+)\1/gm;
  return [...text.matchAll(pattern)].map((match) => ({ from: file, to: match[2] ?? '' }));
}

/** `src/check.ts` is its own folder; everything else belongs to the first folder of its path. */
function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file;
}

describe('who may import whom', () => {
  it('knows every folder of src', () => {
    const unknown = [...new Set(files.map(folderOf))].filter((folder) => !(folder in FOLDER_IMPORTS));
    expect(unknown).toEqual([]);
  });

  it('holds for every import between our folders, types included', () => {
    const broken = files.flatMap(importsOf).filter(({ from, to }) => {
      if (!to.startsWith('.')) return false;
      const target = folderOf(posix.join(posix.dirname(from), to));
      const own = folderOf(from);
      const allowed = FOLDER_IMPORTS[own] ?? [];
      return target !== own && allowed !== 'anything' && !allowed.includes(target);
    });
    expect(broken).toEqual([]);
  });

  it('holds for every fenced package', () => {
    const broken = files.flatMap(importsOf).filter(({ from, to }) => {
      const fence = PACKAGE_FENCES.find(({ packages }) =>
        packages.some((name) => to === name || to.startsWith(`${name}/`)),
      );
      return fence !== undefined && !fence.only.some((place) => from === place || from.startsWith(`${place}/`));
    });
    expect(broken).toEqual([]);
  });

  it('keeps console and the process environment at the edges', () => {
    const broken = files.filter((file) => {
      if (['cli.ts', 'action.ts', 'post.ts', 'index.ts'].includes(file) || file.startsWith('cli/')) return false;
      return /\bconsole\.|\bprocess\.(?:env|exit|argv|stdout|stderr)\b/.test(readFileSync(join(SOURCE, file), 'utf8'));
    });
    expect(broken).toEqual([]);
  });
});
