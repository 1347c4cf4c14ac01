/** What a part of a schema object is, in the order in which parts are shown. */
export const SCHEMA_PART_KINDS = [
  'property',
  'definition',
  'column',
  'column order',
  'constraint',
  'index',
  'trigger',
  'rule',
  'policy',
  'member',
  'grant',
  'comment',
] as const;
export type SchemaPartKind = (typeof SCHEMA_PART_KINDS)[number];

/** One fact of a schema object, as a line of near-SQL, or as many lines where it is a body. Untrusted text. */
export interface SchemaPart {
  readonly kind: SchemaPartKind;
  /** Tells the part from others of its kind in the same object: a column's name, a grantee. */
  readonly name: string;
  /** Equal parts have equal texts. */
  readonly text: string;
  /** A constraint that old rows were not checked against, or an index that no query may use. */
  readonly flaw?: 'not validated' | 'invalid';
  /** Whether it is there because a parent table has it. */
  readonly inherited?: true;
}

/** A table, a function, a type … with all that belongs to it. */
export interface SchemaObject {
  /** As `pg_identify_object` calls it: `table`, `materialized view`, `function`. */
  readonly kind: string;
  /** Qualified and quoted as SQL needs it, with argument types for routines; unique within its kind. */
  readonly name: string;
  /** Tells a renamed object from a new one within one database; never a difference. */
  readonly oid: number;
  /** For a relation, `schema.name` without quotes, as traces and the catalogue name it. */
  readonly relation?: string;
  /** Names of the tables that a table inherits from or is a partition of. */
  readonly parents: readonly string[];
  /** Columns in the order of the server, other parts by name. */
  readonly parts: readonly SchemaPart[];
}

/** A schema as objects, in an order of its own: equal schemas give equal snapshots, `oid` aside. */
export interface SchemaSnapshot {
  readonly objects: readonly SchemaObject[];
}

/** A part before and after; one side is absent where the part came or went. */
export interface PartDiff {
  readonly kind: SchemaPartKind;
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

export interface ObjectDiff {
  readonly kind: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The name before, where the object was renamed or moved to another schema. */
  readonly previousName?: string;
  readonly parts: readonly PartDiff[];
  /** How many partitions and child tables changed in the same way, and are not listed for it. */
  readonly likewise: number;
}

export interface SchemaDiff {
  /** Empty where both schemas are the same. */
  readonly objects: readonly ObjectDiff[];
  /** What differs without being a difference, such as the order of columns: sentences. */
  readonly notes: readonly string[];
}
