type Grammar = typeof import('libpg-query');
let grammar: Grammar | undefined;

/** Loads PostgreSQL's grammar (1.7 MB of WebAssembly, about 25 ms) once; everything that parses needs it. */
export async function loadGrammar(): Promise<void> {
  if (grammar !== undefined) return;
  const loaded = await import('libpg-query');
  await loaded.loadModule();
  grammar = loaded;
}

/** @throws Error when `loadGrammar` was not awaited before. */
export function loadedGrammar(): Grammar {
  if (grammar === undefined) throw new Error('loadGrammar must be awaited before parse');
  return grammar;
}
