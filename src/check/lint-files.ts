import type { Settings } from '../config/schema.ts';
import { assembleReport } from '../core/assemble.ts';
import type { History, ProblemFile, ToolId } from '../core/migration.ts';
import type { Report } from '../core/report.ts';
import type { Rehearsal } from '../core/trace.ts';
import { loadGrammar, parse } from '../sql/parse.ts';
import { readKnown, textsOf, withoutKnown } from './baseline.ts';
import { lintAndJudge } from './judgement.ts';

export interface LintRequest {
  readonly directory: string;
  readonly files: readonly string[];
  readonly settings: Settings;
}

/** Static checks of loose files, with no Git and no Postgres: every suspicion with an effect stays unproven. */
export async function lintFiles({ directory, files, settings }: LintRequest): Promise<Report> {
  const baseline = await readKnown({ directory, settings });
  const { collectLoose } = await import('../collect/loose.ts');
  const { migrations, problems, tool } = collectLoose(directory, files, settings.tool);
  await loadGrammar();
  const added = migrations.map((migration) => ({ migration, script: parse(migration.text) }));
  const rehearsal: Rehearsal = { status: 'skipped', reason: 'files were linted without a database' };
  const collected = { tool, history: looseHistory(tool.id, problems) };
  const judged = await lintAndJudge(settings, collected, added, { rehearsal, unchecked: [] });
  const paths = new Set(migrations.map(({ path }) => path));
  const { notes, ...counted } = await withoutKnown(judged, baseline, { texts: textsOf(added), rehearsal, paths });
  return assembleReport({
    migrationTool: tool.id,
    directory: '',
    migrations: added,
    ...counted,
    unchecked: ['Nothing was rehearsed: lint reads files only.', ...notes],
    rehearsal,
    failOn: settings['fail-on'],
  });
}

/** Loose files have no history; only the files that could not be read are to be told. */
function looseHistory(tool: ToolId, problems: readonly ProblemFile[]): History {
  const base = { ref: '', sha: '', how: 'loose files have no base' };
  return { base, directory: '.', tool, atBase: [], atHead: [], changes: [], problems };
}
