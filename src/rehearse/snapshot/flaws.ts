import type { SchemaPart, SchemaSnapshot } from '../../core/snapshot.ts';

/** A constraint or index that the change left half done. */
export interface LeftBehind {
  /** `schema.name` without quotes for a table; the quoted name for a domain. */
  readonly table: string;
  /** The name of the constraint or index, without quotes. */
  readonly name: string;
  /** As the schema difference shows it. */
  readonly definition: string;
}

/** Constraints that are NOT VALID after the change and were not before it. Partitions follow their parent. */
export function unvalidatedConstraints(before: SchemaSnapshot, after: SchemaSnapshot): readonly LeftBehind[] {
  return flawed(before, after, ({ flaw, inherited }) => flaw === 'not validated' && inherited !== true);
}

/** Indexes (those of constraints too) that are INVALID after the change and were not before it. */
export function invalidIndexes(before: SchemaSnapshot, after: SchemaSnapshot): readonly LeftBehind[] {
  return flawed(before, after, ({ flaw }) => flaw === 'invalid');
}

function flawed(
  before: SchemaSnapshot,
  after: SchemaSnapshot,
  isMeant: (part: SchemaPart) => boolean,
): readonly LeftBehind[] {
  const key = (oid: number, { kind, name }: SchemaPart) => `${oid} ${kind} ${name}`;
  const known = new Set(
    before.objects.flatMap(({ oid, parts }) => parts.filter(isMeant).map((part) => key(oid, part))),
  );
  return after.objects.flatMap(({ oid, name, relation, parts }) =>
    parts
      .filter((part) => isMeant(part) && !known.has(key(oid, part)))
      .map((part) => ({ table: relation ?? name, name: part.name, definition: part.text })),
  );
}
