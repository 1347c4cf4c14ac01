/**
 * Everything that a stranger wrote — names, SQL, the server's messages — goes through here on its way into a report.
 * Markdown facts: https://github.github.com/gfm/; mentions, issue numbers and bare URLs become live in prose, not in code.
 */

/** Zero width space: breaks what would be live and shows as nothing. As an entity, so that the source stays readable. */
const BREAK = '&#8203;';

/**
 * A text with nothing in it that a terminal acts on or that hides: control characters and ANSI escapes become their
 * pictures (`␛`), bidirectional overrides their numbers. Line ends and tabs stay.
 */
export function visible(text: string): string {
  if (VISIBLE.test(text)) return text;
  return text.replaceAll('\r\n', '\n').replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (character) => {
    if (character === '\n' || character === '\t') return character;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '␡' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** Printable ASCII with line ends and tabs, which is nearly all text: a look that costs less than a replacement. */
const VISIBLE = /^[ -~\n\t]*$/;

/** The same on one line: names, paths, table cells. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll(/\s*\n\s*|\t/g, ' ');
}

/**
 * Untrusted prose as Markdown that shows it literally: no HTML, links, images, mentions, issue references or tables.
 * Spans between single backticks stay code, since messages name tables that way.
 */
export function markdownText(text: string): string {
  return visible(text)
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? markdownCode(part.slice(1, -1)) : escapeProse(part)))
    .join('');
}

function escapeProse(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]~|$]/g, '\\$&')
    .replaceAll(/[@#]/g, `$&${BREAK}`)
    .replaceAll(/^([ \t]*)([-+=:]|\d+(?=[.)]))/gm, `$1${BREAK}$2`)
    .replaceAll(/\bGH-(?=\d)/gi, `$&${BREAK}`)
    .replaceAll(/:(?=\/\/)|\b(?:www|mailto|xmpp)(?=[.:])/gi, `$&${BREAK}`)
    .replaceAll(/\n\s*/g, '  \n');
}

/** Untrusted text as inline code: a fence longer than any run of backticks inside. */
export function markdownCode(text: string): string {
  const line = visibleLine(text);
  if (line.trim() === '') return '`(blank)`';
  const fence = '`'.repeat(longestRun(line) + 1);
  const padding = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Inline code for a table's cell, where a pipe ends the cell even inside code. */
export function markdownCellCode(text: string): string {
  return /[|\\]/.test(text) ? markdownCell(text) : markdownCode(text);
}

/** Untrusted prose for a table's cell: one line, pipes escaped. */
export function markdownCell(text: string): string {
  return escapeProse(visibleLine(text));
}

/** Untrusted text as a fenced block, with a fence longer than any run of backticks inside. */
export function markdownFence(text: string, language: string): string {
  const body = visible(text).replace(/\s+$/, '');
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}${language}\n${body}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/**
 * A finished text in which no line is a workflow command: a runner takes a line that begins with `::` after white space,
 * and `##[…]` anywhere, for an order (actions/runner, ActionCommand.cs). A zero width space goes between.
 */
export function withoutCommands(text: string): string {
  return text.replaceAll(/^(\s*)::/gm, '$1\u200B::').replaceAll('##[', '##\u200B[');
}
