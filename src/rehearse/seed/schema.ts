/** A type as far as making values of it goes. */
export interface SeedType {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly kind: 'base' | 'enum' | 'domain' | 'composite' | 'range' | 'multirange' | 'array' | 'pseudo';
  /** Of an array, its elements; of a domain, what it is over; of a range or multirange, what it spans. */
  readonly inner?: TypeUse;
  /** Of a domain. */
  readonly notNull: boolean;
  /** Of a domain: its CHECKs as `pg_get_expr` prints them, about `VALUE`. */
  readonly checks: readonly string[];
  /** Of an enum, in order. */
  readonly labels: readonly string[];
  /** Of a composite. */
  readonly fields: readonly ({ readonly name: string } & TypeUse)[];
}

/** A type with its modifier, such as the 50 of `varchar(50)`. */
export interface TypeUse {
  readonly type: number;
  /** `atttypmod`: -1 for none. */
  readonly modifier: number;
  /** As `format_type` prints it: for casts. */
  readonly sql: string;
}

export interface SeedColumn extends TypeUse {
  readonly name: string;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
  /** The expression of a generated column. */
  readonly generated?: string;
  readonly identityAlways: boolean;
  /** The sequence that fills it, as text that `::regclass` takes. */
  readonly sequence?: string;
}

/** A condition on a row, as `pg_get_expr` prints it. */
export interface SeedCheck {
  /** Of the constraint; for partitions, a phrase in brackets. */
  readonly name: string;
  readonly expression: string;
}

/** What no two rows may share. */
export interface SeedKey {
  readonly name: string;
  /** Columns that it is about; those inside expressions included. */
  readonly columns: readonly string[];
  /** Whether it is just its columns, over all rows, compared by equality (ranges: by overlap), so that NULL differs from NULL. */
  readonly plain: boolean;
  /** Whether it is about some rows only. */
  readonly partial: boolean;
  /** Whether it is checked at once, so that ON CONFLICT can pass over a row that breaks it. */
  readonly immediate: boolean;
}

export interface SeedForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly target: number;
  readonly targetColumns: readonly string[];
  readonly deferrable: boolean;
  /** MATCH FULL: all columns are null, or none. */
  readonly full: boolean;
}

export interface SeedTable {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly kind: 'table' | 'partitioned' | 'foreign';
  readonly columns: readonly SeedColumn[];
  readonly checks: readonly SeedCheck[];
  /** Of a partitioned table: what each of its leaf partitions takes. */
  readonly leaves: readonly SeedCheck[];
  readonly keys: readonly SeedKey[];
  readonly foreignKeys: readonly SeedForeignKey[];
  readonly primaryKey: readonly string[];
  /** Whether row security holds for the owner too. */
  readonly forcesRowSecurity: boolean;
  /** Whether INSERT is rewritten by a rule: ON CONFLICT is refused then. */
  readonly hasInsertRule: boolean;
}

export interface SeedSchema {
  /** By object identifier, in the order of their names. */
  readonly tables: ReadonlyMap<number, SeedTable>;
  readonly types: ReadonlyMap<number, SeedType>;
}
