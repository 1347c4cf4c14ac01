import { expect, it } from 'vitest';
import type { Rule } from '../../src/core/rule.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintWith, SQL_RULES } from '../rules/examples.ts';

await loadGrammar();

/** The rules as they would be if they were asked about every statement of their kinds. */
const UNDECLARED: readonly Rule[] = RULES.map((rule) => {
  if (rule.on !== 'statement') return rule;
  const { subcommands: _, tablesInUse: __, ...rest } = rule;
  return rest;
});

/** Some that no rule has as an example: several subcommands, other objects than tables, tables that are gone or new. */
const MORE = [
  'ALTER TABLE orders ADD COLUMN a int NOT NULL, DROP COLUMN total, ALTER COLUMN id SET NOT NULL;',
  'CREATE TABLE fresh (id bigint);\nALTER TABLE fresh ADD COLUMN a uuid DEFAULT gen_random_uuid(), SET UNLOGGED;',
  'CREATE TABLE fresh (id bigint);\nALTER TABLE fresh ADD FOREIGN KEY (id) REFERENCES orders;',
  'CREATE TYPE pair AS (a int, b int);\nALTER TYPE pair DROP ATTRIBUTE b;',
  'ALTER INDEX orders_pkey SET (fillfactor = 70);\nALTER VIEW recent ALTER COLUMN id SET DEFAULT 1;',
  'DROP TABLE orders;\nALTER TABLE orders DISABLE TRIGGER ALL;\nTRUNCATE orders;',
  'DO $$ BEGIN ALTER TABLE orders ALTER COLUMN total TYPE text; DROP TRIGGER t ON orders; END $$;',
];

it('asks no rule in vain, and leaves none out that has something to say', () => {
  for (const rule of SQL_RULES)
    for (const example of [...rule.examples.bad, ...rule.examples.good, ...MORE]) {
      const found = lintWith(RULES, rule, example);
      expect(found, `${rule.id}: ${example}`).toEqual(lintWith(UNDECLARED, rule, example));
    }
  expect(RULES.filter((rule) => rule.on === 'statement' && rule.tablesInUse === true).length).toBeGreaterThan(20);
});
