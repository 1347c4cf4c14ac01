import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/core/examples.ts';
import type { Suspicion } from '../../src/core/finding.ts';
import type { MigrationRule, StatementRule } from '../../src/core/rule.ts';
import type { Rehearsal } from '../../src/core/trace.ts';
import { judge } from '../../src/judge/judge.ts';
import type { RehearsalResult } from '../../src/rehearse/rehearse.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { sharedServer } from '../support/postgres.ts';
import { lintExample, migrationsOf, SQL_RULES } from './examples.ts';
import { rehearseFiles } from './rehearsing.ts';

await loadGrammar();

type SqlRule = StatementRule | MigrationRule;

/** Examples are rehearsed forwards; a down file has nothing to take back here. */
const rehearsed = SQL_RULES.filter(({ examples }) => examples.direction !== 'down');

/** `REHEARSE_ON=14` proves the effects on that major version. */
const MAJOR = process.env.REHEARSE_ON === undefined ? undefined : Number(process.env.REHEARSE_ON);

function appliesHere({ appliesTo }: SqlRule, major: number): boolean {
  return major >= (appliesTo?.from ?? 0) && major <= (appliesTo?.to ?? Number.POSITIVE_INFINITY);
}

async function run(rule: SqlRule, example: Example): Promise<RehearsalResult | undefined> {
  const shared = await sharedServer(MAJOR);
  if (!appliesHere(rule, shared.major)) return undefined;
  const { base, change } = migrationsOf(rule, example);
  return await rehearseFiles(rule, { base: [base], change }, shared);
}

function rehearsalOf({ migrations, timings }: RehearsalResult): Rehearsal {
  const status = migrations.every((migration) => migration.status === 'passed') ? 'passed' : 'failed';
  return {
    status,
    engine: 'embedded',
    serverVersion: '0',
    durationMs: 0,
    timings: { engineMs: 0, ...timings },
    migrations,
  };
}

function firstError({ migrations }: RehearsalResult): string | undefined {
  const error = migrations.flatMap((migration) => [migration.error, ...migration.statements.map((one) => one.error)]);
  const first = error.find((one) => one !== undefined);
  return first === undefined ? undefined : `${first.code} ${first.message}`;
}

describe.each(rehearsed.map((rule) => [rule.id, rule] as const))('%s on a real server', (_, rule) => {
  const endangered = rule.examples.bad.flatMap((example) =>
    lintExample(rule, example).map(({ table = '' }) => table.split('.').at(-1) ?? ''),
  );
  const expected = rule.id === 'syntax-error' ? '42601' : rule.failsWith;

  it.for(rule.examples.bad.map((example) => [example] as const))(
    'does what it claims: %s',
    async ([example], { skip }) => {
      const result = await run(rule, example);
      if (result === undefined) return skip(`applies to ${JSON.stringify(rule.appliesTo)} only`);
      if (expected !== undefined) {
        expect(firstError(result)).toMatch(new RegExp(`^${expected} `));
        return;
      }
      expect(firstError(result)).toBeUndefined();
      const suspicions = lintExample(rule, example);
      const { findings, cleared } = judge(suspicions, rehearsalOf(result));
      expect(cleared.map(({ reason }) => reason)).toEqual([]);
      expect(findings.map(({ status, reason }) => reason ?? status)).toEqual(suspicions.map(() => 'confirmed'));
    },
  );

  it.for(rule.examples.good.map((example) => [example] as const))(
    'does nothing of the kind: %s',
    async ([example], { skip }) => {
      const result = await run(rule, example);
      if (result === undefined) return skip(`applies to ${JSON.stringify(rule.appliesTo)} only`);
      expect(firstError(result)).toBeUndefined();
      if (rule.effect === null) return;
      const everywhere = result.migrations.flatMap(({ path, statements }) =>
        statements.map(
          (trace): Suspicion => ({
            ruleId: rule.id,
            category: rule.category,
            severity: rule.severity,
            message: '',
            path,
            span: trace.span,
            statementIndex: trace.index,
            effect: rule.effect,
          }),
        ),
      );
      const { findings } = judge(everywhere, rehearsalOf(result));
      // Another table may be locked for a moment, such as the partition that DETACH CONCURRENTLY sets free.
      const shown = findings.filter(
        ({ status, evidence }) =>
          status === 'confirmed' && endangered.some((table) => evidence?.summary.includes(`${table} for `)),
      );
      expect(shown.map(({ evidence }) => evidence?.summary)).toEqual([]);
    },
  );
});
