import type { createColors } from 'picocolors';
import { columns, wrap } from '../reporters/layout.ts';

type Colours = ReturnType<typeof createColors>;

/**
 * A page of Markdown as a terminal shows it: headings stand out, code is indented, tables are set in columns. As much of
 * Markdown as a rule's page has: headings, paragraphs, lists of links, tables and fenced code.
 */
export function pageText(markdown: string, colours: Colours, width: number): string {
  return `${blocksOf(markdown)
    .map((block) => blockText(block, colours, width))
    .join('\n\n')}\n`;
}

/** Blank lines part blocks, but not inside fenced code. */
function blocksOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```.*\n[\s\S]*?^```$|(?:^.+(?:\n|$))+/gm)].map(([block]) => block.trimEnd());
}

function blockText(block: string, colours: Colours, width: number): string {
  if (block.startsWith('#')) return colours.bold(block.replace(/^#+ /, ''));
  if (block.startsWith('```')) return indented(block.split('\n').slice(1, -1), colours.cyan);
  if (block.startsWith('|')) return indented(columns(rowsOf(block)), String);
  if (block.startsWith('- ')) return indented(block.replaceAll(/<(.*)>/g, '$1').split('\n'), String);
  return wrap(withCode(block, colours), width, '  ');
}

function rowsOf(table: string): readonly (readonly string[])[] {
  const [head = '', , ...rows] = table.split('\n');
  return [head, ...rows].map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Code in a sentence keeps its backticks where there are no colours to tell it by. */
function withCode(text: string, { cyan }: Colours): string {
  return text.replaceAll(/`([^`\n]+)`/g, (whole, code: string) => (cyan('') === '' ? whole : cyan(code)));
}

function indented(lines: readonly string[], paint: (line: string) => string): string {
  return lines.map((line) => (line === '' ? '' : `    ${paint(line)}`)).join('\n');
}
