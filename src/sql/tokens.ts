import { loadedGrammar, loadGrammar } from './grammar.ts';

/** PostgreSQL's scanner does about 1 MB a second here, and gives up without a word when its tokens fill its memory. */
const LONGEST = 1_000_000;

/**
 * Whether two SQL texts differ in comments and white space only, as PostgreSQL's own scanner sees it. A string, a
 * function's body included, is one token: a comment inside it is part of what the server stores.
 * @returns undefined where a text is too long to tell in reasonable time (1 MB); false where one cannot be scanned.
 */
export async function sameTokens(a: string, b: string): Promise<boolean | undefined> {
  if (a === b) return true;
  if (a.length > LONGEST || b.length > LONGEST) return undefined;
  await loadGrammar();
  const left = significantTokens(a);
  const right = significantTokens(b);
  if (left === undefined || right === undefined) return false;
  return left.length === right.length && left.every((token, index) => token === right[index]);
}

function significantTokens(text: string): readonly string[] | undefined {
  if (text.trim() === '') return [];
  if (text.includes('\0')) return undefined;
  const bytes = Buffer.from(text);
  try {
    const tokens = loadedGrammar().scan(text);
    if (tokens.length === 0) return undefined;
    return tokens
      .filter(({ tokenName }) => tokenName !== 'SQL_COMMENT' && tokenName !== 'C_COMMENT')
      .map(({ start, end }) => bytes.toString('utf8', start, end));
  } catch {
    return undefined;
  }
}
