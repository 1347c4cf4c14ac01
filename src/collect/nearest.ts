/** At most five of the names, the most alike first; for "did you mean" in messages. */
export function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const scored = names.map((name) => ({ name, score: likeness(wanted, name) }));
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ name }) => name);
}

/** The share of two-letter pieces that two names have in common (Dice's coefficient), 0 to 1. */
function likeness(a: string, b: string): number {
  const left = pieces(a);
  const right = pieces(b);
  const common = [...left].filter((piece) => right.has(piece)).length;
  return (2 * common) / (left.size + right.size);
}

function pieces(name: string): ReadonlySet<string> {
  const padded = ` ${name.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}
