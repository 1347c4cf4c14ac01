import type { SchemaDiff, SchemaObject, SchemaSnapshot } from '../../core/snapshot.ts';
import { foldChildren, type Pair } from './fold.ts';
import { columnOrderDiff, diffParts } from './parts.ts';

export interface DiffOptions {
  /** Whether another order of the same columns is a difference; otherwise it is a note. */
  readonly columnOrder?: boolean;
}

/**
 * What differs between two snapshots, object by object. Objects are matched by kind and name; of the rest, those with the
 * same identifier were renamed, which only snapshots of one database can tell.
 */
export function diffSnapshots(before: SchemaSnapshot, after: SchemaSnapshot, options: DiffOptions = {}): SchemaDiff {
  const notes: string[] = [];
  const pairs = matched(before, after).map((pair): Pair => {
    const parts = diffParts(pair.before?.parts ?? [], pair.after?.parts ?? []);
    if (pair.before === undefined || pair.after === undefined) return { ...pair, parts };
    const order = columnOrderDiff(pair.before, pair.after);
    if (order === undefined) return { ...pair, parts };
    if (options.columnOrder === true) return { ...pair, parts: [...parts, order] };
    const { kind, name } = pair.after;
    notes.push(`The columns of ${kind} ${name} stand in another order: ${order.before} became ${order.after}.`);
    return { ...pair, parts };
  });
  return { objects: foldChildren(pairs), notes };
}

function matched(before: SchemaSnapshot, after: SchemaSnapshot): readonly Omit<Pair, 'parts'>[] {
  const byName = new Map(after.objects.map((object) => [nameKey(object), object]));
  const namesBefore = new Set(before.objects.map(nameKey));
  const fresh = new Set(after.objects.filter((object) => !namesBefore.has(nameKey(object))));
  const freshByOid = new Map([...fresh].map((object) => [oidKey(object), object]));
  const pairs = before.objects.map((object) => {
    const now = byName.get(nameKey(object)) ?? freshByOid.get(oidKey(object));
    if (now === undefined) return { before: object };
    fresh.delete(now);
    return { before: object, after: now };
  });
  return [...pairs, ...[...fresh].map((object) => ({ after: object }))];
}

function nameKey({ kind, name }: SchemaObject): string {
  return `${kind} ${name}`;
}

function oidKey({ kind, oid }: SchemaObject): string {
  return `${kind} ${oid}`;
}
