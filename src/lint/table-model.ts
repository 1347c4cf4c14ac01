import type { CatalogueConstraint } from '../core/catalogue.ts';
import type { KnownColumn, KnownIndex, KnownStorage, KnownTable, KnownTrigger, Origin } from '../core/schema.ts';
import type { RelationKind } from '../core/trace.ts';

/** A table as the statements so far leave it, for whoever applies the next. */
export interface TableModel extends KnownTable {
  name: string;
  kind: RelationKind;
  origin: Origin;
  temporary: boolean;
  known: boolean;
  columns: Map<string, KnownColumn>;
  indexes: KnownIndex[];
  constraints: ConstraintModel[];
  replicaIdentity?: string;
  rowIdentity?: 'full' | 'nothing';
  partitionKey?: readonly string[];
  defaultPartition?: string;
  storage?: KnownStorage;
  rowSecurity: boolean;
  policies: number;
  triggers: KnownTrigger[];
}

export interface ConstraintModel {
  name?: string;
  type: CatalogueConstraint['type'];
  columns: readonly string[];
  validated: boolean;
  provesNotNull: readonly string[];
  references?: string;
  origin: Origin;
}

/** A table of which nothing is said yet. @param known as `KnownTable` has it. */
export function emptyTable(name: string, kind: RelationKind, origin: Origin, known: boolean): TableModel {
  return {
    name,
    kind,
    origin,
    temporary: false,
    known,
    columns: new Map(),
    indexes: [],
    constraints: [],
    rowSecurity: false,
    policies: 0,
    triggers: [],
  };
}
