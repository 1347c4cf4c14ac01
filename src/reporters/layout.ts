import { stripVTControlCharacters } from 'node:util';

/** Columns that a text takes, colours aside: code points, which is right but for wide and combining characters. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : [...stripVTControlCharacters(text)].length;
}

/** Printable ASCII: each unit is a column. Nearly all text is, and counting characters is slow. */
const PLAIN = /^[ -~]*$/;

/** A text wrapped at words to a width, each line after an indent; words that are too long, such as paths, stay whole. */
export function wrap(text: string, width: number, indent = ''): string {
  const room = Math.max(20, width - widthOf(indent));
  const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
  return lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
}

function wrapParagraph(paragraph: string, room: number): readonly string[] {
  if (EVEN.test(paragraph)) return wrapEven(paragraph, room);
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
    const wordWidth = widthOf(word);
    const fits = width + 1 + wordWidth <= room;
    if (line !== '' && !fits) lines.push(line);
    width = line === '' || !fits ? wordWidth : width + 1 + wordWidth;
    line = line === '' || !fits ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Printable ASCII with single spaces between the words: where its lines break can be told without taking it apart. */
const EVEN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

function wrapEven(paragraph: string, room: number): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  while (paragraph.length - from > room) {
    const last = paragraph.lastIndexOf(' ', from + room);
    const at = last > from ? last : paragraph.indexOf(' ', from + room);
    if (at === -1) break;
    lines.push(paragraph.slice(from, at));
    from = at + 1;
  }
  return [...lines, paragraph.slice(from)];
}

/** A label and a text beside it, the text hanging in its own column. */
export function labelled(label: string, text: string, width: number, indent: string): string {
  const hanging = indent + ' '.repeat(widthOf(label) + 1);
  return `${indent}${label} ${wrap(text, width, hanging).slice(hanging.length)}`;
}

/** The text, or its beginning and an ellipsis; never half a character. */
export function clip(text: string, width: number): string {
  // There are no more characters than UTF-16 units.
  if (text.length <= width) return text;
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
}

/** The text, or both its ends around an ellipsis: what tells files apart is at both ends. */
export function clipMiddle(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  const head = Math.ceil((width - 1) / 2);
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (width - 1 - head)).join('')}`;
}

/** A head and rows of cells under each other, two spaces between; a column of figures (`5`, `12 ms`) is set right. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const layout = (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const body = cells.slice(1);
    return {
      width: Math.max(...cells.map(widthOf)),
      right: body.some((cell) => cell !== '') && body.every((cell) => /^(?:|[\d.,]+(?: \w+)?)$/.test(cell)),
    };
  });
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const { width = 0, right = false } = layout[column] ?? {};
        const padding = ' '.repeat(width - widthOf(cell));
        return right ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}
