import { beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import { followedChange } from '../../src/lint/suggestions.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { inputOf, lintExample, SQL_RULES } from './examples.ts';
import { left } from './left.ts';

beforeAll(loadGrammar);

const SUGGESTED = await suggestedExamples();

async function suggestedExamples() {
  await loadGrammar();
  return SQL_RULES.flatMap((rule) =>
    rule.examples.bad
      .filter((example) => lintExample(rule, example)[0]?.suggestion !== undefined)
      .map((example) => [rule.id, example, rule] as const),
  );
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
