import { toolById } from '../../src/collect/tools/index.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { MigrationRule, StatementRule } from '../../src/core/rule.ts';
import { type RehearsalResult, rehearse } from '../../src/rehearse/rehearse.ts';
import type { RehearsalRequest } from '../../src/rehearse/request.ts';
import type { SharedServer } from '../support/postgres.ts';

/** Rehearses files forwards, once, as the tool of a rule's examples would run them. */
export async function rehearseFiles(
  { examples }: StatementRule | MigrationRule,
  files: Pick<RehearsalRequest, 'base' | 'change'>,
  { server, freshDatabase }: SharedServer,
): Promise<RehearsalResult> {
  await using database = await freshDatabase();
  const { ledger } = toolById(examples.tool ?? 'sqlx');
  return await rehearse({
    server,
    database,
    ...(ledger === undefined ? {} : { ledger }),
    ...files,
    fixtures: [],
    down: [],
    runTwice: false,
    rollBack: false,
    limits: { statementMs: 20_000, signal: new AbortController().signal },
    progress: SILENT,
  });
}
