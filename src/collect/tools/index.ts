import type { MigrationTool, ToolId } from '../../core/migration.ts';
import { plain } from './plain.ts';
import { sqlx } from './sqlx.ts';

const TOOLS: Readonly<Record<ToolId, MigrationTool>> = { sqlx, plain };

export function toolById(id: ToolId): MigrationTool {
  return TOOLS[id];
}

/** The tool whose conventions most of the SQL files in a directory follow; without any, sqlx. */
export function guessTool(fileNames: readonly string[]): MigrationTool {
  const scripts = fileNames.filter((name) => plain.recognise(name).kind === 'migration');
  const recognised = scripts.filter((name) => sqlx.recognise(name).kind === 'migration');
  return scripts.length === 0 || recognised.length * 2 > scripts.length ? sqlx : plain;
}
