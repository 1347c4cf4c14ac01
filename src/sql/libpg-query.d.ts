// The package types its wrapper only; this is what the wrapper calls (emscripten's module, wasm/index.cjs in the package).
declare module 'libpg-query/wasm/libpg-query.js' {
  /** Pointers are byte offsets into the memory. */
  export interface GrammarModule {
    /** The memory as it is now: it is another array once the memory has grown. */
    readonly HEAPU8: Uint8Array<ArrayBuffer>;
    readonly HEAPU32: Uint32Array<ArrayBuffer>;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    _wasm_parse_query_raw(sql: number): number;
    _wasm_free_parse_result(result: number): void;
    _wasm_parse_plpgsql(sql: number): number;
    _wasm_scan(sql: number): number;
    _wasm_free_string(text: number): void;
  }
  export default function makeGrammar(): Promise<GrammarModule>;
}
