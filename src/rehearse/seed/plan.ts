import type { TypeGenerators } from './generators/types.ts';
import type { Hints } from './hints.ts';
import type { SeedForeignKey, SeedKey, SeedTable } from './schema.ts';
import type { SequenceState } from './sequence.ts';

/** How a column of the made rows comes about. */
export interface ColumnPlan {
  readonly name: string;
  /** SQL over the draws, the joined rows and the columns that it needs. */
  readonly sql: string;
  /** Columns that must be there before. */
  readonly needs: readonly string[];
  /** Whether it is among what is inserted; generated columns are only there for conditions to read. */
  readonly inserted: boolean;
}

/** A condition that every made row is tested against. */
export interface Filter {
  /** Of the constraint, or a phrase in brackets. */
  readonly name: string;
  readonly sql: string;
  readonly columns: readonly string[];
  /** The condition as its author wrote it, where there is one. */
  readonly expression?: string;
}

/** All that one INSERT … SELECT needs. */
export interface TablePlan {
  readonly table: SeedTable;
  /** Name and SQL of the numbers that a row draws, over `g.i`, its own number from 1. */
  readonly draws: readonly (readonly [string, string])[];
  readonly joins: readonly string[];
  readonly columns: readonly ColumnPlan[];
  readonly filters: readonly Filter[];
  /** Most rows that keys leave room for. */
  readonly capacity: bigint;
  /** Keys that a row may break: it is passed over then. */
  readonly unproven: readonly SeedKey[];
}

/** What was tried after the first plan failed. */
export interface Changes {
  readonly columns: ReadonlyMap<string, ColumnChange>;
}

export interface ColumnChange {
  readonly hints?: Hints;
  readonly nulls?: 'never' | 'half' | 'always';
}

export const NO_CHANGES: Changes = { columns: new Map() };

export interface PlanRequest {
  readonly table: SeedTable;
  readonly tables: ReadonlyMap<number, SeedTable>;
  readonly generators: TypeGenerators;
  readonly seed: number;
  /** Rows to make, the ones that will be thrown out included. */
  readonly candidates: bigint;
  /** Rows of the tables that foreign keys point to, by the keys' names. */
  readonly parents: ReadonlyMap<string, bigint>;
  /** Foreign keys that are set after the rows are there, because the tables they point to come later. */
  readonly late: ReadonlySet<SeedForeignKey>;
  readonly sequences: ReadonlyMap<string, SequenceState>;
  readonly changes: Changes;
  /** Rows of other tables to choose from, where only a sample is wanted. */
  readonly sample?: bigint;
}

/** Why a table cannot be filled: a clause for the report. */
export class Unfillable extends Error {
  override readonly name = 'Unfillable';
}
