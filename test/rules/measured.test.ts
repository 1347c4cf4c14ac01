import { beforeAll, describe, expect, it } from 'vitest';
import { toolById } from '../../src/collect/tools/index.ts';
import type { Suspicion } from '../../src/core/finding.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { Example, RehearsalRule } from '../../src/core/rule.ts';
import type { ParsedMigration } from '../../src/core/statement.ts';
import { lint } from '../../src/lint/lint.ts';
import { lintRehearsal } from '../../src/lint/measured.ts';
import { rehearse } from '../../src/rehearse/rehearse.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { sharedServer } from '../support/postgres.ts';
import { migrationOf, parsed } from '../support/rehearsal.ts';

beforeAll(loadGrammar);

/** Rules that need more than SQL to show have tests of their own. */
const ELSEWHERE = new Set(['blocked-over-budget']);
const MEASURED = RULES.filter((rule): rule is RehearsalRule => rule.on === 'rehearsal' && !ELSEWHERE.has(rule.id));
const tool = toolById('sqlx');

/** The files of an example; with `pairs`, every other one takes the one before it back. */
async function changeOf({ examples }: RehearsalRule, example: Example): Promise<readonly ParsedMigration[]> {
  const texts = typeof example === 'string' ? [example] : example;
  return await Promise.all(
    texts.map((text, at) => {
      const isDown = examples.pairs === true && at % 2 === 1;
      const version = examples.pairs === true ? 2 + (at >> 1) : 2 + at;
      const migration = migrationOf(`${version}_example${isDown ? '.down' : ''}.sql`, text, tool.transactionMode(text));
      return parsed(isDown ? { ...migration, direction: 'down' } : migration);
    }),
  );
}

/** All that a check finds by measuring an example, other rules' claims included. */
async function findings(rule: RehearsalRule, example: Example): Promise<readonly Suspicion[]> {
  const { server, freshDatabase } = await sharedServer();
  await using database = await freshDatabase();
  const change = await changeOf(rule, example);
  const result = await rehearse({
    server,
    database,
    ...(tool.ledger === undefined ? {} : { ledger: tool.ledger }),
    base: [migrationOf('1_base.sql', rule.examples.schema, 'per-statement')],
    fixtures: [],
    change: change.filter(({ migration }) => migration.direction === 'up'),
    down: change.filter(({ migration }) => migration.direction === 'down'),
    runTwice: true,
    rollBack: true,
    limits: { statementMs: 20_000, signal: new AbortController().signal },
    progress: SILENT,
  });
  const { catalogue, migrations, outcome } = result;
  const claims = lint({ tool, added: change, postgresVersion: server.major, severities: {}, catalogue });
  const context = { traces: migrations, migrations: change, claims, catalogue, tool };
  return lintRehearsal(outcome === undefined ? context : { ...context, outcome }, { severities: {} }).suspicions;
}

describe.each(MEASURED.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.bad.map((example) => [example]))('is found in %s', async (example) => {
    const found = (await findings(rule, example)).filter(({ ruleId }) => ruleId === id);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: rule.severity, measured: true, effect: null });
    expect(found[0]?.message).toMatch(/^[A-Z].*[.]/s);
  });

  it.each(rule.examples.good.map((example) => [example]))('is silent about %s', async (example) => {
    expect((await findings(rule, example)).filter(({ ruleId }) => ruleId === id)).toEqual([]);
  });
});
