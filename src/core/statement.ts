import type { Node } from '@pgsql/types';
import type { Migration } from './migration.ts';
import type { Span } from './span.ts';

/** The name of a parse-tree node of PostgreSQL's grammar, such as `AlterTableStmt` (src/include/nodes/parsenodes.h). */
export type StatementKind = Node extends infer T ? (T extends unknown ? keyof T : never) : never;

/** One SQL statement of a file. */
export interface Statement {
  readonly kind: StatementKind;
  /** The parse tree as libpg-query gives it: `{ AlterTableStmt: { … } }`. Offsets inside are UTF-8 bytes of the file. */
  readonly node: Node;
  /** The statement's own text: no comment before it, no semicolon after it. */
  readonly sql: string;
  readonly span: Span;
  /** From 0, in its file. */
  readonly index: number;
}

/** A `--` or block comment, with its delimiters. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** Where PostgreSQL's grammar gave up. */
export interface SyntaxProblem {
  readonly message: string;
  readonly span: Span;
}

/** A SQL text taken apart. With an error, `statements` is empty. */
export interface Script {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  readonly error?: SyntaxProblem;
  /** Turns a byte offset of a parse-tree node (`location`) into a UTF-16 offset of `text`. */
  offsetOfByte(byte: number): number;
  /** The span between two UTF-16 offsets of `text`. */
  spanBetween(start: number, end: number): Span;
}

/** A migration and its statements. */
export interface ParsedMigration {
  readonly migration: Migration;
  readonly script: Script;
}
