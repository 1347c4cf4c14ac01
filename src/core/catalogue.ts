import type { RelationKind } from './trace.ts';

/** The schema before the change, as the rehearsal server has it. Rules may ask it; where there is none, they must guess. */
export interface Catalogue {
  readonly relations: ReadonlyMap<string, CatalogueRelation>;
  /** Relations by object identifier, for reading `pg_locks`. */
  readonly byOid: ReadonlyMap<number, CatalogueRelation>;
}

export interface CatalogueRelation {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly kind: RelationKind;
  /** For an index, the `schema.name` of its table. */
  readonly table?: string;
  readonly filenode: number;
  /** For a partitioned table, as `pg_get_partkeydef` prints it, such as `RANGE (at)`. */
  readonly partitionKey?: string;
  /** For a partitioned table that has one, the `schema.name` of its default partition. */
  readonly defaultPartition?: string;
  /** For a table: whether row security is on, how many policies it has, and `pg_class.relreplident`. */
  readonly rowSecurity?: boolean;
  readonly policies?: number;
  readonly replicaIdentity?: string;
  /** The index that is the replica identity, where one was chosen. */
  readonly identityIndex?: string;
  /** `pg_class.reltuples` after ANALYZE, at least 0. */
  readonly rows: number;
  readonly columns: readonly CatalogueColumn[];
  readonly indexes: readonly CatalogueIndex[];
  readonly constraints: readonly CatalogueConstraint[];
}

export interface CatalogueColumn {
  readonly name: string;
  /** As `format_type` prints it, such as `character varying(50)`. */
  readonly type: string;
  readonly notNull: boolean;
  readonly default?: string;
  /** Whether it is an identity column, which has no default of its own. */
  readonly identity?: boolean;
  /** Without its schema, such as `C`; absent where it is the type's own. */
  readonly collation?: string;
}

export interface CatalogueIndex {
  readonly name: string;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly valid: boolean;
  /** As `pg_get_indexdef` prints it. */
  readonly definition: string;
}

export interface CatalogueConstraint {
  readonly name: string;
  readonly type: 'check' | 'foreign key' | 'primary key' | 'unique' | 'exclusion' | 'not null' | 'trigger';
  readonly validated: boolean;
  /** As `pg_get_constraintdef` prints it. */
  readonly definition: string;
}
