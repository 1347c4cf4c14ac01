/**
 * Data as JSON, indented. What a terminal, a runner's log or an old parser might act on is written as `\uXXXX`: it can
 * only stand inside strings, so the data stays the same.
 */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, undefined, 2)
    .replaceAll(/[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu, escapeUnit)
    .replaceAll('##[', '##\\u005b');
  return `${text}\n`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
