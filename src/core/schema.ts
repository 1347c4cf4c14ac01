import type { CatalogueConstraint } from './catalogue.ts';
import type { Statement } from './statement.ts';
import type { RelationKind } from './trace.ts';

/** Whether a thing was there before the change, or the change itself made it. */
export type Origin = 'base' | 'change';

export interface KnownColumn {
  readonly name: string;
  /** As `format_type` prints it, such as `character varying(50)`. */
  readonly type: string;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
  /** Whether a sequence fills it: serial, identity, or nextval as the default. */
  readonly counted?: boolean;
  /** Without its schema, such as `C`; the empty string where it is the type's own. */
  readonly collation: string;
  readonly origin: Origin;
}

export interface KnownIndex {
  /** Absent where PostgreSQL chooses the name. */
  readonly name?: string;
  readonly table: string;
  readonly method: string;
  /** Its keys in order; an expression is the empty string. */
  readonly columns: readonly string[];
  /** Columns that its expressions and its WHERE mention. */
  readonly mentions: readonly string[];
  readonly unique: boolean;
  readonly primary: boolean;
  readonly partial: boolean;
  readonly origin: Origin;
}

export interface KnownConstraint {
  /** Absent where PostgreSQL chooses the name. */
  readonly name?: string;
  readonly type: CatalogueConstraint['type'];
  /** For a CHECK, those that it mentions. */
  readonly columns: readonly string[];
  readonly validated: boolean;
  /** For a CHECK of the form `column IS NOT NULL`, perhaps among other conditions joined by AND: those columns. */
  readonly provesNotNull: readonly string[];
  /** For a foreign key, the table that it points to. */
  readonly references?: string;
  readonly origin: Origin;
}

/** Where and how a table's rows are kept; absent is what was not said. */
export interface KnownStorage {
  /** Whether they are in the write-ahead log; they are not in an UNLOGGED table. */
  readonly logged?: boolean;
  readonly tablespace?: string;
  readonly accessMethod?: string;
}

export interface KnownTable {
  readonly name: string;
  readonly kind: RelationKind;
  readonly origin: Origin;
  readonly temporary: boolean;
  /** Whether all of it is known; not so for a table seen only in passing, or made by CREATE TABLE AS. */
  readonly known: boolean;
  readonly columns: ReadonlyMap<string, KnownColumn>;
  readonly indexes: readonly KnownIndex[];
  readonly constraints: readonly KnownConstraint[];
  /** The index that logical replication tells rows by, where it is not the primary key. */
  readonly replicaIdentity?: string;
  /** What logical replication tells rows by, where it is neither an index nor the primary key. */
  readonly rowIdentity?: 'full' | 'nothing';
  /** Of a partitioned table: the columns by which it tells its partitions apart, as far as they are known. */
  readonly partitionKey?: readonly string[];
  /** Of a partitioned table: the partition that takes what belongs into no other. */
  readonly defaultPartition?: string;
  /** As far as it is known. */
  readonly storage?: KnownStorage;
  readonly rowSecurity: boolean;
  readonly policies: number;
  readonly triggers: readonly KnownTrigger[];
}

export interface KnownTrigger {
  readonly name: string;
  /** The function that it calls, as the SQL names it. */
  readonly function: string;
}

export type TypeKind = 'enum' | 'domain' | 'composite' | 'range' | 'other';

export interface KnownType {
  readonly name: string;
  readonly kind: TypeKind;
  /** Of a domain. */
  readonly domain?: KnownDomain;
  /** The change gave it this name: nobody else knows it by it. */
  readonly renamed?: boolean;
  readonly origin: Origin;
}

export interface KnownDomain {
  /** What it is made of, as `format_type` prints it. */
  readonly base: string;
  readonly notNull: boolean;
  /** The names of its CHECK constraints, valid or not; the empty string where PostgreSQL chose one. */
  readonly checks: readonly string[];
}

export interface KnownFunction {
  readonly name: string;
  readonly volatility: 'immutable' | 'stable' | 'volatile';
  /** Whether only a trigger can call it. */
  readonly forTriggers: boolean;
  readonly create: Statement;
  readonly origin: Origin;
}

/** The kinds of named things of which the change's own are remembered. */
export type ObjectKind =
  | 'table'
  | 'index'
  | 'schema'
  | 'sequence'
  | 'type'
  | 'function'
  | 'trigger'
  | 'policy'
  | 'role'
  | 'extension'
  | 'constraint'
  | 'column';

/**
 * What is known of the schema just before a statement runs: the base (from the rehearsal's catalogue, or read from the
 * migrations at base) and what the change did so far. Names as the SQL writes them, without quotes: `orders` or
 * `shop.orders`.
 */
export interface KnownSchema {
  /** Whether the base is known for certain; otherwise a table that is not known may still exist. */
  readonly complete: boolean;
  table(name: string): KnownTable | undefined;
  tables(): Iterable<KnownTable>;
  index(name: string): KnownIndex | undefined;
  /** The table that an index is on, or was on before it was dropped. */
  homeOfIndex(name: string): string | undefined;
  type(name: string): KnownType | undefined;
  function(name: string): KnownFunction | undefined;
  functions(): Iterable<KnownFunction>;
  /** Whether the change itself made this object; constraints, triggers, policies and columns are named `table.name`. */
  madeByChange(kind: ObjectKind, name: string): boolean;
}
