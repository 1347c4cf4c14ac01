import type { Migration, MigrationTool, Recognition } from '../core/migration.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** A migration out of a file that the tool has recognised, with its text as the tool sends it. */
export function migrationOf(
  tool: MigrationTool,
  path: string,
  { version, name, direction }: Extract<Recognition, { kind: 'migration' }>,
  content: string,
): Migration {
  const dropsMark = tool.dropsByteOrderMark === true && content.startsWith(BYTE_ORDER_MARK);
  const text = dropsMark ? content.slice(BYTE_ORDER_MARK.length) : content;
  return { path, version, name, direction, transaction: tool.transactionMode(text), text };
}
