import { expect, it } from 'vitest';
import { toolById } from '../../src/collect/tools/index.ts';
import type { Migration } from '../../src/core/migration.ts';
import { type LintInput, lint } from '../../src/lint/lint.ts';
import { silenced } from '../../src/lint/silenced.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';

await loadGrammar();

const RULE = 'drop-without-if-exists';
const NAMES = ['a', 'b', 'c'] as const;

/** Texts of a change, one file each. */
function inputOf(...texts: readonly string[]): LintInput {
  const added = texts.map((text, at) => {
    const common = { path: `migrations/${at + 1}_drop.sql`, version: String(at + 1), name: 'drop', text };
    const migration: Migration = { ...common, direction: 'up', transaction: 'per-migration' };
    return { migration, script: parse(text) };
  });
  return { tool: toolById('sqlx'), added, postgresVersion: 17, severities: {} };
}

/** Lines of the findings whose suggestions are kept, where `DROP TABLE b;` is suggested to become `instead`. */
function keptLines(input: LintInput, instead: string): readonly string[] {
  const suspicions = lint(input)
    .filter(({ ruleId }) => ruleId === RULE)
    .map((suspicion, at) => {
      const text = NAMES[at % 3] === 'b' ? instead : `DROP TABLE IF EXISTS ${NAMES[at % 3]}`;
      return { ...suspicion, suggestion: { description: 'Do it.', edits: [{ span: suspicion.span, text }] } };
    });
  return [...silenced(input, suspicions)].map(
    ({ path, span }) => `${path.slice('migrations/'.length, -9)}:${span.line}`,
  );
}

const TEXT = NAMES.map((name) => `DROP TABLE ${name};\n`).join('');

it('keeps all suggestions of a file that silence their rule', () => {
  expect(keptLines(inputOf(TEXT, TEXT), 'DROP TABLE IF EXISTS b')).toEqual(['1:1', '1:2', '1:3', '2:1', '2:2', '2:3']);
});

it.each([
  ['does not parse', 'DROP TABLE IF b'],
  ['silences nothing', 'DROP TABLE b CASCADE'],
])('leaves out only the one that %s', (_, instead) => {
  expect(keptLines(inputOf(TEXT, TEXT), instead)).toEqual(['1:1', '1:3', '2:1', '2:3']);
});

it('looks at suggestions for the same place one by one', () => {
  const input = inputOf(TEXT);
  const [first] = lint(input).filter(({ ruleId }) => ruleId === RULE);
  if (first === undefined) throw new Error(`${RULE} finds nothing`);
  const suggesting = (text: string) => ({
    ...first,
    suggestion: { description: 'Do it.', edits: [{ span: first.span, text }] },
  });
  const [good, other] = [suggesting('DROP TABLE IF EXISTS a'), suggesting('SELECT 1')];
  const { suggestion: _, ...bare } = first;
  expect([...silenced(input, [good, bare, other])]).toEqual([good, other]);
});
