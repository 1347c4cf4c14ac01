import { counted } from './words.ts';

/** A piece of a report that can be left out. */
export interface Block {
  readonly text: string;
  /** The least important go first. */
  readonly importance: number;
  /** What it is, in the singular, for the sentence that says what is missing. */
  readonly noun: string;
}

/** Blocks with what stands around them; without blocks it is left out as a whole. */
export interface Section {
  readonly before?: string;
  readonly blocks: readonly Block[];
  readonly after?: string;
  /** Between the parts: a table's rows are lines, everything else paragraphs. */
  readonly separator: '\n' | '\n\n';
}

const NOTE_ROOM = 400;

/**
 * The sections as one text of at most `limit` UTF-16 units: where it is too long, the least important blocks are left
 * out, the last of them first, and a sentence at the end says how many of what.
 */
export function fitInto(sections: readonly Section[], limit: number): string {
  const whole = render(sections, () => true);
  if (whole.length <= limit) return whole;
  const blocks = sections.flatMap((section) => section.blocks).toReversed();
  const dropped = new Set<Block>();
  let excess = whole.length + NOTE_ROOM - limit;
  for (const block of blocks.toSorted((a, b) => a.importance - b.importance)) {
    if (excess <= 0) break;
    dropped.add(block);
    excess -= block.text.length;
  }
  return `${render(sections, (block) => !dropped.has(block))}\n\n${note([...dropped])}`;
}

function render(sections: readonly Section[], keep: (block: Block) => boolean): string {
  return sections
    .flatMap(({ before, blocks, after, separator }) => {
      const kept = blocks.filter(keep).map(({ text }) => text);
      if (kept.length === 0) return [];
      return [[before, ...kept, after].filter((part) => part !== undefined).join(separator)];
    })
    .join('\n\n');
}

function note(dropped: readonly Block[]): string {
  const counts = new Map<string, number>();
  for (const { noun } of dropped) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const parts = [...counts].map(([noun, count]) => counted(count, noun));
  return `_Left out because the report is too long for a comment: ${parts.join(', ')}. The JSON report has everything._`;
}
