import { nodeAs } from './nodes.ts';
import { parse } from './parse.ts';

/** Texts without these words are not taken apart: a history of thousands of files has few with them. */
const MENTIONED = /\bextension\b/i;

/**
 * The extensions that a text cannot do without: its own CREATE EXTENSION statements. Those inside DO blocks and functions
 * run under conditions and handlers of their own, so nobody can tell from the text that they must succeed.
 * @returns names as PostgreSQL knows them, in order, each once.
 */
export function createdExtensions(text: string): readonly string[] {
  if (!MENTIONED.test(text)) return [];
  const names = parse(text).statements.map(({ node }) => nodeAs(node, 'CreateExtensionStmt')?.extname ?? '');
  return [...new Set(names.filter((name) => name !== ''))];
}
