// The licences of the packages that a bundle holds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
}

/** Name, version, licence and its text for the package of each file, each package once, in the order of their names. */
export function licencesOf(files: readonly string[]): string {
  const roots = new Set(files.filter((file) => file.includes('node_modules')).map(packageOf));
  const entries = [...roots].map((root) => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
    const { name = '', version = '', license, licenses = [] } = manifest;
    const kind = typeof license === 'object' ? license.type : (license ?? licenses.map(({ type }) => type).join(', '));
    return { title: `${name} ${version}`, text: `${name} ${version}\n${kind ?? ''}\n\n${textOf(root)}` };
  });
  const sorted = [...new Map(entries.map(({ title, text }) => [title, text]))].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${sorted.map(([, text]) => text.trim()).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The nearest directory above with a package.json that has a name: some packages have bare ones inside. */
function packageOf(file: string): string {
  for (let at = dirname(file); ; at = dirname(at)) {
    const manifest = join(at, 'package.json');
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as Manifest).name !== undefined) return at;
    if (at === dirname(at)) throw new Error(`${file} belongs to no package`);
  }
}

function textOf(root: string): string {
  const names = readdirSync(root).filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(name));
  return names
    .sort()
    .map((name) => readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}
