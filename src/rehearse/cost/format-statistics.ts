import type { Statistics } from '../../core/statistics.ts';

/** A statistics file: JSON with one line for each index and column, so that two of them compare line by line. */
export function formatStatistics({ tables, limitations, ...head }: Statistics): string {
  const lines = Object.entries(head).map(([key, value]) => `  ${pair(key, value)},`);
  const list = tables.map(({ indexes, columns, ...table }) => {
    const own = Object.entries(table).map(([key, value]) => `      ${pair(key, value)},`);
    return ['    {', ...own, ...items('indexes', indexes, ','), ...items('columns', columns, ''), '    }'].join('\n');
  });
  const all = list.length === 0 ? '  "tables": [],' : `  "tables": [\n${list.join(',\n')}\n  ],`;
  return `${['{', ...lines, all, `  ${pair('limitations', limitations)}`, '}'].join('\n')}\n`;
}

function items(key: string, values: readonly object[], end: string): readonly string[] {
  if (values.length === 0) return [`      "${key}": []${end}`];
  const lines = values.map((value) => `        ${JSON.stringify(value)}`).join(',\n');
  return [`      "${key}": [\n${lines}\n      ]${end}`];
}

function pair(key: string, value: unknown): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}
