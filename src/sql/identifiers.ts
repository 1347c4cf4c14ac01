import type { Word } from './clauses.ts';

/**
 * The name that a word is, with quotes and escapes read: `"a""b"`, `U&"d\0061ta"`, `U&"d!0061ta" UESCAPE '!'`. Undefined
 * for strings, numbers and signs. The grammar's tree has names as they are cut off already.
 */
export function identifierAt(words: readonly Word[], at: number): string | undefined {
  const text = words[at]?.text ?? '';
  if (text.startsWith('"')) return unquoted(text);
  if (/^u&"/i.test(text)) {
    const mark = words[at + 1]?.text === 'uescape' ? /^'(.)'$/u.exec(words[at + 2]?.text ?? '')?.[1] : undefined;
    return unescaped(unquoted(text.slice(2)), mark ?? '\\');
  }
  return /^[\p{L}_]/u.test(text) && !text.endsWith("'") ? text : undefined;
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll('""', '"');
}

/** `\0061`, `\+000061`, and the mark twice for itself (sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS). */
function unescaped(text: string, mark: string): string {
  const sign = mark.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
  const escapes = new RegExp(`${sign}(?:${sign}|([0-9a-f]{4})|\\+([0-9a-f]{6}))`, 'gi');
  return text.replace(escapes, (_, short: string | undefined, long: string | undefined) => {
    if (short !== undefined) return String.fromCharCode(Number.parseInt(short, 16));
    const point = Number.parseInt(long ?? '', 16);
    return long === undefined || point > 0x10ffff ? mark : String.fromCodePoint(point);
  });
}
