import { setFlagsFromString } from 'node:v8';

type Grammar = typeof import('libpg-query');
let grammar: Grammar | undefined;

/** Loads PostgreSQL's grammar (1.7 MB of WebAssembly, about 25 ms) once; everything that parses needs it. */
export async function loadGrammar(): Promise<void> {
  if (grammar !== undefined) return;
  // V8 would compile the grammar's largest functions anew to make them faster: 0.4 s and 600 MB in Node.js 24, for which
  // even the process's exit waits, where the first code parses 10 MB a second. Function 0 is an import: none is compiled.
  setFlagsFromString('--wasm-tier-up-filter=0');
  const loaded = await import('libpg-query');
  await loaded.loadModule();
  grammar = loaded;
}

/** @throws Error when `loadGrammar` was not awaited before. */
export function loadedGrammar(): Grammar {
  if (grammar === undefined) throw new Error('loadGrammar must be awaited before parse');
  return grammar;
}
