import { setFlagsFromString } from 'node:v8';
import type { ParseResult } from '@pgsql/types';
import type { GrammarModule } from 'libpg-query/wasm/libpg-query.js';

let grammar: Grammar | undefined;

/** Loads PostgreSQL's grammar (1.7 MB of WebAssembly, about 25 ms) once; everything that parses needs it. */
export async function loadGrammar(): Promise<void> {
  if (grammar !== undefined) return;
  // V8 would compile the grammar's largest functions anew to make them faster: 0.4 s and 600 MB in Node.js 24, for which
  // even the process's exit waits, where the first code parses 10 MB a second. Function 0 is an import: none is compiled.
  setFlagsFromString('--wasm-tier-up-filter=0');
  const { default: makeGrammar } = await import('libpg-query/wasm/libpg-query.js');
  grammar = new Grammar(await makeGrammar());
}

/** @throws Error when `loadGrammar` was not awaited before. */
export function loadedGrammar(): Grammar {
  if (grammar === undefined) throw new Error('loadGrammar must be awaited before parse');
  return grammar;
}

const NO_MEMORY = 'the grammar has no memory left';

/** PostgreSQL's own words on a text that it cannot parse. */
export class SqlError extends Error {
  /** In characters, from 0 (`scanner_errposition`). */
  readonly cursor: number;

  constructor(message: string, cursor: number) {
    super(message);
    this.cursor = cursor;
  }
}

/** A token as PostgreSQL's scanner has it; offsets are UTF-8 bytes. */
export interface ScannedToken {
  readonly tokenName: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What pg_query's functions make of a text (https://github.com/pganalyze/libpg_query, pg_query.h). They are called without
 * libpg-query's own wrapper, which copies texts in and out byte by byte in JavaScript.
 */
export class Grammar {
  readonly #module: GrammarModule;
  #memory = Buffer.alloc(0);

  constructor(module: GrammarModule) {
    this.#module = module;
  }

  /** @throws SqlError for a text that is not SQL, and other errors where it is too long or nested too deeply. */
  parse(sql: string): ParseResult {
    const { _wasm_parse_query_raw, _wasm_free_parse_result } = this.#module;
    return this.#call(sql, _wasm_parse_query_raw, _wasm_free_parse_result, (result) => {
      // struct PgQueryParseResult { char* parse_tree; char* stderr_buffer; PgQueryError* error; }
      const error = this.#word(result, 2);
      if (error !== 0) throw this.#errorAt(error);
      return JSON.parse(this.#textAt(this.#word(result, 0))) as ParseResult;
    });
  }

  /** The bodies of the functions and DO blocks in a text, as PL/pgSQL compiles them. @throws Error where it cannot. */
  parsePlPgSql(sql: string): unknown {
    const { _wasm_parse_plpgsql, _wasm_free_string } = this.#module;
    return this.#call(sql, _wasm_parse_plpgsql, _wasm_free_string, (result) => {
      const text = this.#textAt(result);
      if (!text.startsWith('{')) throw new Error(text);
      return JSON.parse(text);
    });
  }

  /** @throws Error for a text that cannot be taken apart. */
  scan(sql: string): readonly ScannedToken[] {
    const { _wasm_scan, _wasm_free_string } = this.#module;
    return this.#call(sql, _wasm_scan, _wasm_free_string, (result) => {
      const text = this.#textAt(result);
      if (!text.startsWith('{')) throw new Error(text);
      return (JSON.parse(text) as { readonly tokens: readonly ScannedToken[] }).tokens;
    });
  }

  #call<Result>(
    sql: string,
    work: (sql: number) => number,
    free: (result: number) => void,
    read: (result: number) => Result,
  ): Result {
    const length = Buffer.byteLength(sql);
    const text = this.#module._malloc(length + 1);
    if (text === 0) throw new Error(NO_MEMORY);
    let result = 0;
    try {
      const memory = this.#view();
      memory.write(sql, text, length, 'utf8');
      memory[text + length] = 0;
      result = work(text);
      if (result === 0) throw new Error(NO_MEMORY);
      return read(result);
    } finally {
      this.#module._free(text);
      if (result !== 0) free(result);
    }
  }

  /** Anew where the memory has grown: the old view is detached then. */
  #view(): Buffer {
    const { buffer } = this.#module.HEAPU8;
    if (this.#memory.buffer !== buffer) this.#memory = Buffer.from(buffer);
    return this.#memory;
  }

  /** A field of a struct whose fields are all of four bytes. */
  #word(struct: number, field: number): number {
    return this.#module.HEAPU32[(struct >> 2) + field] ?? 0;
  }

  #textAt(pointer: number): string {
    if (pointer === 0) return '';
    const memory = this.#view();
    return memory.toString('utf8', pointer, memory.indexOf(0, pointer));
  }

  /** `struct PgQueryError { char* message; char* funcname; char* filename; int lineno; int cursorpos; … }`, from 1. */
  #errorAt(pointer: number): SqlError {
    return new SqlError(this.#textAt(this.#word(pointer, 0)), Math.max(this.#word(pointer, 4) - 1, 0));
  }
}
