import { beforeAll, describe, expect, it } from 'vitest';
import { toolById } from '../../src/collect/tools/index.ts';
import type { Example } from '../../src/core/examples.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { MigrationRule, StatementRule } from '../../src/core/rule.ts';
import type { ParsedMigration } from '../../src/core/statement.ts';
import { lint } from '../../src/lint/lint.ts';
import { followedChange } from '../../src/lint/suggestions.ts';
import { rehearse } from '../../src/rehearse/rehearse.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { sharedServer } from '../support/postgres.ts';
import { inputOf, lintExample, SQL_RULES } from './examples.ts';

beforeAll(loadGrammar);

type SqlRule = StatementRule | MigrationRule;

const SUGGESTED = await suggestedExamples();

async function suggestedExamples() {
  await loadGrammar();
  return SQL_RULES.flatMap((rule) =>
    rule.examples.bad
      .filter((example) => lintExample(rule, example)[0]?.suggestion !== undefined)
      .map((example) => [rule.id, example, rule] as const),
  );
}

/** What the change leaves: its first error, or the difference that it makes to the schema. */
async function left(rule: SqlRule, example: Example, change: readonly ParsedMigration[]): Promise<string> {
  const { server, freshDatabase } = await sharedServer();
  await using database = await freshDatabase();
  const { ledger } = toolById(rule.examples.tool ?? 'sqlx');
  const { base } = inputOf([rule], rule, example);
  const { migrations, outcome } = await rehearse({
    server,
    database,
    ...(ledger === undefined ? {} : { ledger }),
    base: [base],
    fixtures: [],
    change,
    down: [],
    runTwice: false,
    rollBack: false,
    limits: { statementMs: 20_000, signal: new AbortController().signal },
    progress: SILENT,
  });
  const errors = migrations.flatMap((one) => [one.error, ...one.statements.map(({ error }) => error)]);
  const error = errors.find((one) => one !== undefined);
  return error === undefined ? `schema:\n${outcome?.schemaDifference}` : `failed: ${error.code} ${error.message}`;
}

describe('suggestions', () => {
  it('are made by a good part of the rules', () => {
    expect(new Set(SUGGESTED.map(([id]) => id)).size).toBeGreaterThanOrEqual(20);
  });

  it.each(SUGGESTED)('of %s parse and silence it: %j', (id, example, rule) => {
    const { input } = inputOf([rule], rule, example);
    const [finding] = lint(input);
    const followed = followedChange(input, finding?.path ?? '', finding?.suggestion ?? { description: '' });
    expect(followed.map(({ script }) => script.error?.message)).toEqual(followed.map(() => undefined));
    expect(lint({ ...input, added: followed }).filter(({ ruleId }) => ruleId === id)).toEqual([]);
    expect(finding?.suggestion?.description).toMatch(/^[A-Z].*\.$/);
  });

  it.each(SUGGESTED)('of %s leave the same schema: %j', async (_, example, rule) => {
    const { input } = inputOf([rule], rule, example);
    const [finding] = lint(input);
    const followed = followedChange(input, finding?.path ?? '', finding?.suggestion ?? { description: '' });
    const before = await left(rule, example, input.added);
    const after = await left(rule, example, followed);
    // Where the original cannot run at all, there is nothing to compare with: then it is enough that this one does.
    if (rule.failsWith === undefined) expect(after).toBe(before);
    else expect(after).toMatch(/^schema:/);
  });
});
