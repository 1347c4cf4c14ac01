// What a package manager's users import: a module for the bundle, and the types of its surface rolled up into one file.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the sources were compiled to, with declarations, and how to compile `include` there to declarations. */
export interface Compiled {
  readonly directory: string;
  declare(include: readonly string[]): void;
}

/** Types that are inferred from a schema name its library, which users have not got: the compiler writes them out. */
const INFERRED = /\bv\.Infer(?:Output|Input)</;

/** The module of the library: it waits for the part of the bundle, so that classes and constants are there at once. */
export function libraryModule({ directory }: Compiled): string {
  const names = [...surfaceOf(directory).values].sort();
  return `import bundle from './bundle.js';\n\nexport const { ${names.join(', ')} } = await bundle.library();\n`;
}

/** One file of declarations that needs no other. */
export function libraryTypes(compiled: Compiled): string {
  const { directory } = compiled;
  const { sources, own } = surfaceOf(directory);
  const taken = [...sources].map(([name, file]) => ({
    name,
    text: declarationOf(directory, file, name),
  }));
  const inferred = taken.filter(({ text }) => INFERRED.test(text)).map(({ name }) => name);
  const written = writeOut(compiled, inferred, sources);
  const parts = taken.map(({ name, text }) => written.get(name) ?? text);
  const whole = `${[...parts, ...own].map((part) => part.trim()).join('\n')}\n`;
  if (/\bimport\b|\bv\./.test(whole.replaceAll(/\/\*\*[\s\S]*?\*\//g, '')))
    throw new Error('the types of the library still name another file');
  return whole;
}

interface Surface {
  /** Exported functions, classes and constants. */
  readonly values: readonly string[];
  /** Names that other files declare, to those files. */
  readonly sources: ReadonlyMap<string, string>;
  /** The declarations of `index.ts` itself. */
  readonly own: readonly string[];
}

function surfaceOf(directory: string): Surface {
  const text = read(directory, './index.ts');
  const froms = [...text.matchAll(/^(?:import|export)( type)? \{ ([^}]*) \} from '([^']+)';$/gm)];
  const sources = froms.flatMap(([, , names = '', file = '']) =>
    names.split(', ').map((name) => [name.replace(/^type /, ''), file] as const),
  );
  const own = [...declarationsOf(text).values()];
  const exported = [...text.matchAll(/^export \{ ([^}]*) \}/gm)].flatMap(([, names = '']) => names.split(', '));
  const functions = own.flatMap((part) => /^export declare (?:function|const) (\w+)/m.exec(part)?.[1] ?? []);
  return { values: [...exported, ...functions], sources: new Map(sources), own };
}

/** The exported declarations of a file, each with its comment, by name. */
function declarationsOf(text: string): ReadonlyMap<string, string> {
  const pattern =
    /(?:^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^export (?:declare )?(?:class|function|const|type|interface) (\w+)[\s\S]*?(?=^(?:\/\*\*|export |import )|(?![\s\S]))/gm;
  return new Map([...text.matchAll(pattern)].map(([declaration, name = '']) => [name, declaration]));
}

/** The declaration of a name, in the file or in one that the file hands on. */
function declarationOf(directory: string, file: string, name: string): string {
  const text = read(directory, file);
  const declaration = declarationsOf(text).get(name);
  if (declaration !== undefined) return declaration;
  const from = new RegExp(`^(?:import|export)(?: type)? \\{[^}]*\\b${name}\\b[^}]*\\} from '([^']+)'`, 'm').exec(
    text,
  )?.[1];
  if (from === undefined) throw new Error(`${file} does not declare ${name}`);
  return declarationOf(directory, join(dirname(file), from), name);
}

/** Types as the compiler spells them when it infers them: whole, without names of other files. */
function writeOut(
  { directory, declare }: Compiled,
  names: readonly string[],
  sources: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const lines = names.map((name) => {
    const file = (sources.get(name) ?? '').replace(/\.ts$/, '.js');
    return `export const ${name} = plain<import('${file}').${name}>();\n`;
  });
  writeFileSync(
    join(directory, 'surface.mts'),
    `declare function plain<T>(): { [K in keyof T]: T[K] };\n${lines.join('')}`,
  );
  declare(['surface.mts']);
  const written = declarationsOf(read(directory, './surface.mts'));
  return new Map(
    [...written].map(([name, text]) => [name, text.replace(/^export declare const (\w+): /, 'export type $1 = ')]),
  );
}

function read(directory: string, file: string): string {
  return readFileSync(join(directory, file.replace(/\.(m?ts)$/, '.d.$1')), 'utf8');
}
