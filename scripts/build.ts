// Builds dist, which is committed: the command line, the action, what they share, and the licences of what is in it.
// `--check` builds beside it and says which files differ.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Compiled, libraryModule, libraryTypes } from './library.ts';
import { licencesOf } from './licences.ts';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
/** Compiled sources. Module numbers in the bundle come from paths below the root, so the place must not change. */
const BUILD = join(ROOT, 'build');
const BUNDLE = 'bundle.js';

/**
 * Docker over SSH and BuildKit's sign-in are the only users of these; with them come native add-ons that differ by machine.
 * The names are emitted as they stand, so that they are found beside the bundle.
 */
const LEFT_OUT = ['ssh2', '@grpc/grpc-js', '@grpc/proto-loader'];
const ABSENT = `// Stands in for ${LEFT_OUT.join(', ')}, which this build leaves out.
module.exports = new Proxy({}, {
  get(target, name) {
    if (typeof name === 'symbol' || name === '__esModule' || name === 'Client') return undefined;
    throw new Error('This build of pg-rehearsal has no Docker over SSH and no BuildKit: use a local Docker socket.');
  },
});
`;

/**
 * Loading undici takes a tenth of the processor time of a run that only comments, and nothing but a proxy needs it.
 * testcontainers waits for HTTP with it, which we never ask for.
 */
const LATE = 'undici';
const LATE_SHIM = `// Stands in for ${LATE} until it is used.
let whole;
module.exports = new Proxy({}, {
  get: (_, name) => (name === '__esModule' ? undefined : (whole ??= require('./${LATE}.bundle.js'))[name]),
});
`;

interface Bundled {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
  readonly stats: { readonly compilation: { readonly modules: Iterable<BundledModule> } };
}
/** A source file, or several that the bundler made one. */
interface BundledModule {
  readonly resource?: string;
  readonly modules?: Iterable<BundledModule>;
}

function tsc(options: object, include: readonly string[]): void {
  const compilerOptions = { noEmit: false, ...options };
  writeFileSync(
    join(BUILD, 'tsconfig.json'),
    JSON.stringify({ extends: '../tsconfig.json', compilerOptions, include }),
  );
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '--project', BUILD], { stdio: 'inherit' });
}

function compile(): void {
  rmSync(BUILD, { recursive: true, force: true });
  mkdirSync(BUILD);
  // Without "type": "module" ncc emits CommonJS; as a module, what it emits for libpg-query lacks __dirname and crashes.
  writeFileSync(join(BUILD, 'package.json'), '{}\n');
  tsc({ noEmitOnError: true, declaration: true, rootDir: '../src', outDir: '.' }, ['../src']);
  for (const file of readdirSync(BUILD, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.js')) rewrite(join(BUILD, file), withoutImportMeta);
  }
  // One entry for all edges: what they share is bundled once, and each loads its own part only.
  const edges = { cli: 'cli', action: 'action', post: 'post', library: 'index' };
  const entry = Object.entries(edges).map(([edge, file]) => `export const ${edge} = () => import('./${file}.js');\n`);
  writeFileSync(join(BUILD, 'entry.js'), entry.join(''));
}

const COMPILED: Compiled = {
  directory: BUILD,
  declare: (include) => tsc({ declaration: true, emitDeclarationOnly: true, noErrorTruncation: true }, include),
};

/** The bundler would put this machine's paths in their place. */
function withoutImportMeta(code: string): string {
  return code
    .replaceAll(/\bimport\.meta\.dirname\b/g, '__dirname')
    .replaceAll(/\bimport\.meta\.filename\b/g, '__filename')
    .replaceAll(/\bimport\.meta\.url\b/g, "require('node:url').pathToFileURL(__filename).href");
}

function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed !== text) writeFileSync(file, changed);
}

async function bundle(target: string): Promise<void> {
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as (input: string, options: object) => Promise<Bundled>;
  const leftOut = Object.fromEntries(LEFT_OUT.map((name) => [name, './absent.js']));
  const options = { cache: false, quiet: true, target: 'es2022', filename: BUNDLE };
  const externals = { ...leftOut, [LATE]: `./${LATE}.js` };
  const { code, assets, stats } = await ncc(join(BUILD, 'entry.js'), { ...options, externals });
  const late = await ncc(createRequire(import.meta.url).resolve(LATE), { ...options, filename: `${LATE}.bundle.js` });
  const files = new Map<string, string | Uint8Array>(
    Object.entries(assets).map(([name, { source }]) => [name, source]),
  );
  files.set(BUNDLE, code);
  files.set('absent.js', ABSENT);
  files.set(`${LATE}.js`, LATE_SHIM);
  files.set(`${LATE}.bundle.js`, late.code);
  files.set('package.json', '{ "type": "commonjs" }\n');
  files.set('index.js', `require('./${BUNDLE}').action();\n`);
  files.set('post.js', `require('./${BUNDLE}').post();\n`);
  files.set('cli.js', `#!/usr/bin/env node\nrequire('./${BUNDLE}').cli();\n`);
  files.set('library.mjs', libraryModule(COMPILED));
  files.set('library.d.mts', libraryTypes(COMPILED));
  files.set(
    'licenses.txt',
    licencesOf([stats, late.stats].flatMap(({ compilation }) => sourcesOf(compilation.modules))),
  );
  for (const [name, content] of files) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), content);
  }
  // The grammar reads it from beside the code; nothing in the source says so to the bundler.
  copyFileSync(join(ROOT, 'node_modules/libpg-query/wasm/libpg-query.wasm'), join(target, 'libpg-query.wasm'));
  chmodSync(join(target, 'libpg-query.wasm'), 0o644);
  chmodSync(join(target, 'cli.js'), 0o755);
}

/** Absolute paths of all source files in the bundle. */
function sourcesOf(modules: Iterable<BundledModule>): readonly string[] {
  return [...modules].flatMap(({ resource, modules: inner = [] }) => [
    ...(resource === undefined ? [] : [resource]),
    ...sourcesOf(inner),
  ]);
}

/** Names of the files that are missing, superfluous or other than in a fresh build. */
function differences(committed: string, fresh: string): readonly string[] {
  const names = new Set([committed, fresh].flatMap(filesIn));
  return [...names].sort().filter((name) => {
    const a = join(committed, name);
    const b = join(fresh, name);
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
}

function filesIn(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)));
}

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'pg-rehearsal-dist-'));
  compile();
  await bundle(fresh);
  const stale = differences(DIST, fresh);
  rmSync(fresh, { recursive: true });
  if (stale.length > 0) {
    console.error(`dist is not what the sources make: ${stale.join(', ')}. Run \`npm run build\` and commit it.`);
    process.exitCode = 1;
  }
} else {
  compile();
  rmSync(DIST, { recursive: true, force: true });
  await bundle(DIST);
}
