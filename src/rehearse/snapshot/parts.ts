import { type PartDiff, SCHEMA_PART_KINDS, type SchemaObject, type SchemaPart } from '../../core/snapshot.ts';

/** What went and what changed, in the order before; then what came; kind by kind. */
export function diffParts(before: readonly SchemaPart[], after: readonly SchemaPart[]): PartDiff[] {
  const was = new Map(before.map((part) => [partKey(part), part]));
  const is = new Map(after.map((part) => [partKey(part), part]));
  const gone = before.flatMap((part) => {
    const now = is.get(partKey(part));
    return now?.text === part.text ? [] : [partDiff(part, now)];
  });
  const come = after.filter((part) => !was.has(partKey(part))).map((part) => partDiff(undefined, part));
  return [...gone, ...come].sort((a, b) => SCHEMA_PART_KINDS.indexOf(a.kind) - SCHEMA_PART_KINDS.indexOf(b.kind));
}

export function partKey({ kind, name }: Pick<SchemaPart, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

/** The columns that both have, where they stand in different orders. */
export function columnOrderDiff(before: SchemaObject, after: SchemaObject): PartDiff | undefined {
  const was = columnNames(before);
  const is = columnNames(after);
  const isColumnAfter = new Set(is);
  const wasColumnBefore = new Set(was);
  const kept = was.filter((name) => isColumnAfter.has(name));
  const now = is.filter((name) => wasColumnBefore.has(name));
  if (kept.every((name, at) => name === now[at])) return undefined;
  return { kind: 'column order', name: '', before: kept.join(', '), after: now.join(', ') };
}

function partDiff(before: SchemaPart | undefined, after: SchemaPart | undefined): PartDiff {
  return {
    kind: before?.kind ?? after?.kind ?? 'property',
    name: before?.name ?? after?.name ?? '',
    ...(before === undefined ? {} : { before: before.text }),
    ...(after === undefined ? {} : { after: after.text }),
  };
}

function columnNames({ parts }: SchemaObject): readonly string[] {
  return parts.filter(({ kind }) => kind === 'column').map(({ name }) => name);
}
