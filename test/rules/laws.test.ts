import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Rule } from '../../src/core/rule.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintExample, lintHistory, lintPullRequests, SQL_RULES } from './examples.ts';

const FOLDER = join(import.meta.dirname, '../../src/rules');

beforeAll(loadGrammar);

describe('the folder of rules', () => {
  const files = readdirSync(FOLDER).filter((file) => file !== 'index.ts');

  it('is the registry: every file a rule of its name, and nothing else', () => {
    expect(RULES.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  });

  it('is documented: every rule has its page, and no page is left of a rule that went', () => {
    const pages = readdirSync(join(import.meta.dirname, '../../docs/rules')).filter(
      (file) => file.endsWith('.md') && file !== 'README.md',
    );
    expect(pages.sort()).toEqual(RULES.map(({ id }) => `${id}.md`).sort());
  });

  it.each(files)('%s is short enough to read at once', (file) => {
    expect(readFileSync(join(FOLDER, file), 'utf8').split('\n').length).toBeLessThanOrEqual(160);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('describes itself as every rule does', () => {
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(rule.summary, 'summary: one sentence without a full stop').toMatch(/^[A-Z].*[^.]$/);
    expect(rule.why, 'why: sentences').toMatch(/^[A-Z][\s\S]*\.$/);
    expect(rule.instead, 'instead: sentences').toMatch(/^[A-Z][\s\S]*\.$/);
    expect(rule.effect === null, 'an effect, or the reason why there is none').toBe(rule.noEffect !== undefined);
    expect(rule.noEffect ?? 'None.').toMatch(/\.$/);
    expect(rule.references.length).toBeGreaterThan(0);
    for (const link of rule.references) expect(link).toMatch(REFERENCE);
    expect(`${rule.summary} ${rule.why} ${rule.instead}`).not.toMatch(/\bplease\b|\bsimply\b|!/i);
  });

  it('has examples of both kinds', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });
});

const REFERENCE =
  /^https:\/\/(?:www\.postgresql\.org\/docs\/(?:current|release|\d+)\/|docs\.rs\/sqlx\/|github\.com\/launchbadge\/sqlx\/|docs\.github\.com\/|docs\.aws\.amazon\.com\/|supabase\.com\/docs\/|cloud\.google\.com\/sql\/docs\/|learn\.microsoft\.com\/|neon\.com\/docs\/)/;

describe.each(SQL_RULES.map((rule) => [rule.id, rule] as const))('%s on its examples', (_, rule) => {
  it.each(rule.examples.bad.map((example) => [example]))('finds, once: %s', (example) => {
    const found = lintExample(rule, example);
    expect(found.map(({ ruleId }) => ruleId)).toEqual([rule.id]);
    for (const { message, table, effect } of found) {
      expectMessage(rule, message, table);
      if (effect?.lock !== undefined && !ABOUT_ORDER.has(rule.id)) {
        expect(message, 'the message names the lock').toMatch(/\b(?:Access|Row|Share|Exclusive)\w*Lock\b/);
        expect(message, 'and whom it keeps out').toMatch(
          /\b(?:reads|writes|readers|writers|nobody|everybody|others|queries)\b/,
        );
      }
    }
  });

  it.each(rule.examples.good.map((example) => [example]))('is silent: %s', (example) => {
    expect(lintExample(rule, example).map(({ message }) => message)).toEqual([]);
  });
});

describe.each(RULES.flatMap((rule) => (rule.on === 'history' ? [[rule.id, rule] as const] : [])))(
  '%s on its histories',
  (_, rule) => {
    it.each(rule.examples.bad.map((example) => [JSON.stringify(example), example] as const))(
      'finds, once: %s',
      async (_name, example) => {
        const found = await lintHistory(rule, example);
        expect(found.map(({ ruleId }) => ruleId)).toEqual([rule.id]);
        for (const { message } of found) expectMessage(rule, message);
      },
    );

    it.each(rule.examples.good.map((example) => [JSON.stringify(example), example] as const))(
      'is silent: %s',
      async (_name, example) => {
        expect((await lintHistory(rule, example)).map(({ message }) => message)).toEqual([]);
      },
    );
  },
);

describe.each(RULES.flatMap((rule) => (rule.on === 'elsewhere' ? [[rule.id, rule] as const] : [])))(
  '%s on its pull requests',
  (_, rule) => {
    it.each(rule.examples.bad.map((example) => [JSON.stringify(example), example] as const))(
      'finds, once: %s',
      (_name, example) => {
        const found = lintPullRequests(rule, example);
        expect(found.map(({ ruleId }) => ruleId)).toEqual([rule.id]);
        for (const { message, table } of found) expectMessage(rule, message, table);
      },
    );

    it.each(rule.examples.good.map((example) => [JSON.stringify(example), example] as const))(
      'is silent: %s',
      (_name, example) => {
        expect(lintPullRequests(rule, example).map(({ message }) => message)).toEqual([]);
      },
    );
  },
);

/** Their danger is not one lock, but that several rows or tables are locked, one after the other. */
const ABOUT_ORDER: ReadonlySet<string> = new Set(['several-tables-locked', 'unbatched-backfill']);

/** The grammar of a message: sentences that name the table, in a bearable length, with no pleading. */
function expectMessage(rule: Rule, message: string, table?: string): void {
  expect(message, rule.id).toMatch(/^[A-Z`\p{L}][^\n]*\.$/u);
  expect(message.length, rule.id).toBeLessThanOrEqual(400);
  expect(message).not.toMatch(/\bplease\b|!|undefined|\[object|``/i);
  if (table !== undefined) expect(message, 'the message names the table').toContain(table.split('.').at(-1));
}
