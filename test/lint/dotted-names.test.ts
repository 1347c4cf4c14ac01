import { describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = `
CREATE SCHEMA "Shop.X";
CREATE TABLE "Odd.Table" (id bigint PRIMARY KEY, "Odd.Col" int, note text);
CREATE TABLE "Shop.X"."a""b" (id bigint PRIMARY KEY, n int);
CREATE INDEX "I.x" ON "Odd.Table" (note);
`;

function found(sql: string) {
  return lintTexts(sql, { base: [BASE] }).map(({ ruleId, table, message }) => ({ ruleId, table, message }));
}

describe('a table with a dot or a quote in its name', () => {
  it.each([
    ['set-not-null-scan', 'ALTER TABLE "Odd.Table" ALTER COLUMN "Odd.Col" SET NOT NULL;', '"Odd.Table"'],
    ['set-not-null-scan', 'ALTER TABLE U&"Odd\\002eTable" ALTER COLUMN "Odd.Col" SET NOT NULL;', '"Odd.Table"'],
    ['column-type-rewrite', 'ALTER TABLE public."Odd.Table" ALTER COLUMN "Odd.Col" TYPE bigint;', 'public."Odd.Table"'],
    ['blocking-index-build', 'CREATE INDEX i ON "Shop.X"."a""b" (n);', '"Shop.X"."a""b"'],
    ['truncate', 'TRUNCATE "Odd.Table";', '"Odd.Table"'],
    ['drop-table', 'DROP TABLE "Shop.X"."a""b";', '"Shop.X"."a""b"'],
    ['blocking-index-drop', 'DROP INDEX "I.x";', '"Odd.Table"'],
    ['missing-lock-timeout', 'ALTER TABLE "Odd.Table" ADD COLUMN more int;', '"Odd.Table"'],
  ])('is seen by %s: %s', (rule, sql, table) => {
    const finding = found(sql).find(({ ruleId }) => ruleId === rule);
    expect(finding?.table).toBe(table);
  });

  it('is told from one that the change made', () => {
    const made = 'CREATE TABLE IF NOT EXISTS "New.One" (id int);\nALTER TABLE "New.One" ALTER COLUMN id SET NOT NULL;';
    expect(found(made).map(({ ruleId }) => ruleId)).not.toContain('set-not-null-scan');
  });

  it('has columns whose names are shown as one', () => {
    const column = 'ALTER TABLE "Odd.Table" ADD COLUMN "new.one" int;\nALTER TABLE "Odd.Table" DROP COLUMN "Odd.Col";';
    const messages = found(column).map(({ message }) => message);
    expect(messages.some((message) => message.includes('DROP COLUMN `"Odd.Col"` deletes'))).toBe(true);
    const own = 'ALTER TABLE "Odd.Table" ADD COLUMN "new.one" int;\nALTER TABLE "Odd.Table" DROP COLUMN "new.one";';
    expect(found(own).map(({ ruleId }) => ruleId)).not.toContain('drop-column');
  });
});
