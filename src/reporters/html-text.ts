import { visible } from './escape.ts';

/** HTML that is safe to put into a page; made by `html` and `code` alone. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | undefined | readonly Part[];

/** A template in which every text is escaped, and only what is HTML already stays so. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: pieces.map((piece, at) => piece + write(parts[at])).join('') };
}

/** HTML that we wrote ourselves, such as a style sheet. */
export function trusted(text: string): Html {
  return { html: text };
}

/** Prose, in which single backticks make code, as everywhere in messages. */
export function prose(text: string): Html[] {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, at) => (at % 2 === 1 ? html`<code>${part.slice(1, -1)}</code>` : html`${part}`));
}

function write(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(write).join('');
}

function escapeHtml(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
