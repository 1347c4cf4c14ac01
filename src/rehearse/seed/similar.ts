/** A `SIMILAR TO` pattern as a regular expression: `%` and `_` mean what they do in LIKE, and it matches the whole text. */
export function similarToRegex(pattern: string): string {
  const body = pattern.replace(/\\(.)|%|_|\.|\^|\$/g, (sign, quoted: string | undefined) => {
    if (quoted !== undefined) return /[a-z0-9]/i.test(quoted) ? quoted : sign;
    if (sign === '%') return '.*';
    return sign === '_' ? '.' : `\\${sign}`;
  });
  return `^(?:${body})$`;
}
