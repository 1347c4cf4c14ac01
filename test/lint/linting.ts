import { toolById } from '../../src/collect/tools/index.ts';
import type { Suspicion } from '../../src/core/finding.ts';
import type { Direction, History, Migration, ToolId } from '../../src/core/migration.ts';
import { type LintInput, lint } from '../../src/lint/lint.ts';
import { parse } from '../../src/sql/parse.ts';

export interface Linting extends Partial<Omit<LintInput, 'tool' | 'added' | 'history'>> {
  readonly tool?: ToolId;
  /** Texts of migrations at base. */
  readonly base?: readonly string[];
  readonly direction?: Direction;
  /** Texts of down files, which take the texts back. */
  readonly down?: readonly string[];
  /** What the change makes of the first migration at base; `null` deletes it. */
  readonly edited?: string | null;
}

/** What lint says of the texts of a change, one file each. */
export function lintTexts(texts: string | readonly string[], linting: Linting = {}): readonly Suspicion[] {
  const { tool: id = 'sqlx', base = [], direction = 'up', down = [], edited, ...input } = linting;
  const tool = toolById(id);
  const migration = (text: string, version: number, at: Direction): Migration => ({
    path: `migrations/${version}_example.${at}.sql`,
    version: String(version),
    name: 'example',
    direction: at,
    transaction: tool.transactionMode(text),
    text,
  });
  const atBase = base.map((text, at) => migration(text, at + 1, 'up'));
  const added = [
    ...[texts].flat().map((text, at) => migration(text, base.length + at + 1, direction)),
    ...down.map((text, at) => migration(text, base.length + at + 1, 'down')),
  ];
  const history: History = {
    base: { ref: 'main', sha: '0'.repeat(40), how: 'as the test says' },
    directory: 'migrations',
    tool: id,
    atBase,
    atHead: [...atBase, ...added],
    changes: [
      ...added.map((head) => ({ kind: 'added' as const, path: head.path, version: head.version, head })),
      ...atBase.slice(0, edited === undefined ? 0 : 1).map((base) => {
        const { path, version } = base;
        const change = { path, version, base };
        return edited === null || edited === undefined
          ? { ...change, kind: 'deleted' as const }
          : { ...change, kind: 'edited' as const, head: { ...base, text: edited } };
      }),
    ],
    problems: [],
  };
  return lint({
    tool,
    history,
    added: added.map((one) => ({ migration: one, script: parse(one.text) })),
    postgresVersion: 17,
    severities: {},
    ...input,
  });
}

/** Findings as `line:column rule`, without those of the rules named. */
export function told(suspicions: readonly Suspicion[], ...without: readonly string[]): readonly string[] {
  return suspicions
    .filter(({ ruleId }) => !without.includes(ruleId))
    .map(({ span, ruleId }) => `${span.line}:${span.column} ${ruleId}`);
}
