import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workOutFixes } from '../../src/check/fix.ts';
import { type CheckRequest, check } from '../../src/check.ts';
import { writeFixes } from '../../src/cli/write-fixes.ts';
import { toolById } from '../../src/collect/tools/index.ts';
import { settingsSchema } from '../../src/config/schema.ts';
import type { Example } from '../../src/core/examples.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { MigrationRule, StatementRule } from '../../src/core/rule.ts';
import type { ParsedMigration } from '../../src/core/statement.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { lintExample, SQL_RULES } from './examples.ts';
import { left } from './left.ts';

await loadGrammar();

type SqlRule = StatementRule | MigrationRule;

const NOW = new Date('2026-11-30T10:20:30Z');
/** More rounds than any example needs; two suggestions for one place take one each. */
const ROUNDS = 6;

const SUGGESTED = SQL_RULES.filter(
  ({ examples: { tool = 'sqlx', direction = 'up' } }) => tool === 'sqlx' && direction === 'up',
).flatMap((rule) =>
  rule.examples.bad
    .filter((example) => lintExample(rule, example)[0]?.suggestion !== undefined)
    .map((example) => [rule.id, example, rule] as const),
);

/** How a team names its files, and ends its lines. */
interface Manner {
  name(number: number): string;
  readonly up: string;
  readonly down?: string;
  readonly crlf: boolean;
}

const PAIRS: Manner = {
  name: (number) => String(number).padStart(4, '0'),
  up: '.up.sql',
  down: '.down.sql',
  crlf: false,
};
const MOMENTS: Manner = { name: (number) => `2026010100000${number}`, up: '.sql', crlf: true };

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository({ 'README.md': 'A project' });
});
afterAll(async () => repository[Symbol.asyncDispose]());
beforeEach(async () => {
  await repository.git('checkout', '--quiet', '--force', 'main');
  await repository.git('clean', '-fdq');
  await repository.git('branch', '--list', 'base', '--format=%(refname:short)').then(async (branch) => {
    if (branch !== '') await repository.git('branch', '--quiet', '-D', 'base');
  });
});

const folder = () => join(repository.directory, 'migrations');

function request(rule: SqlRule): CheckRequest {
  const { options } = rule.examples;
  return {
    directory: repository.directory,
    settings: v.parse(settingsSchema, {
      base: 'base',
      migrations: 'migrations',
      tool: 'sqlx',
      rehearse: false,
      preset: 'strict',
      'postgres-version': Math.min(17, rule.appliesTo?.to ?? 17),
      ...(options?.host === undefined ? {} : { host: options.host }),
      ...(options?.extensions === undefined ? {} : { extensions: options.extensions }),
      ...(options?.protectedTables === undefined ? {} : { 'protected-tables': options.protectedTables }),
    }),
    environment: repository.environment,
    progress: SILENT,
    signal: new AbortController().signal,
  };
}

/** Writes an example as a team's repository has it. */
async function writeExample(rule: SqlRule, example: Example, manner: Manner): Promise<void> {
  const texts = typeof example === 'string' ? [example] : example;
  const end = (text: string) => (manner.crlf ? text.replaceAll('\n', '\r\n') : text);
  const file = (number: number, suffix: string) => `migrations/${manner.name(number)}_example${suffix}`;
  const pair = (number: number, up: string, down: string) => ({
    [file(number, manner.up)]: end(`${up}\n`),
    ...(manner.down === undefined ? {} : { [file(number, manner.down)]: end(`${down}\n`) }),
  });
  await repository.branch('base');
  await repository.commit(pair(1, rule.examples.schema, 'SELECT 1;'));
  for (const [at, text] of texts.entries()) await repository.write(pair(at + 2, text, 'SELECT 1;'));
}

async function fixAll(rule: SqlRule): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { root, files } = await workOutFixes(request(rule), NOW);
    if (files.length === 0) return;
    for (const file of files) expect(await writeFixes(root, file)).toBeUndefined();
  }
  throw new Error('fix does not come to an end');
}

const findings = async (rule: SqlRule) => (await check(request(rule))).findings;
const texts = () =>
  readdirSync(folder())
    .sort()
    .map((name) => [name, readFileSync(join(folder(), name), 'utf8')] as const);

/** The up files of the change as sqlx reads them. */
function changeOnDisk(): readonly ParsedMigration[] {
  const tool = toolById('sqlx');
  return texts().flatMap(([name, text]) => {
    const recognised = tool.recognise(name);
    if (recognised.kind !== 'migration') throw new Error(`sqlx would not take ${name}`);
    if (recognised.direction !== 'up' || /^0*1_|01_example/.test(name)) return [];
    const migration = {
      ...{ path: `migrations/${name}`, version: recognised.version, name, direction: 'up' as const, text },
      transaction: tool.transactionMode(text),
    };
    return [{ migration, script: parse(text) }];
  });
}

describe.each(SUGGESTED)('fix of %s: %j', (id, example, rule) => {
  it('silences the rule in a series of pairs, and leaves the same schema', async () => {
    await writeExample(rule, example, PAIRS);
    const before = await left(rule, example, changeOnDisk());
    expect((await findings(rule)).map(({ ruleId }) => ruleId)).toContain(id);
    await fixAll(rule);
    expect((await findings(rule)).filter(({ ruleId }) => ruleId === id || ruleId === 'syntax-error')).toEqual([]);
    const numbers = texts().map(([name]) => Number(basename(name).slice(0, 4)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    const after = await left(rule, example, changeOnDisk());
    if (rule.failsWith === undefined) expect(after).toBe(before);
    else expect(after).toMatch(/^schema:/);
  });

  it('does so with versions that are moments, and lines that end with CRLF', async () => {
    await writeExample(rule, example, MOMENTS);
    await fixAll(rule);
    expect((await findings(rule)).filter(({ ruleId }) => ruleId === id || ruleId === 'syntax-error')).toEqual([]);
    const made = texts().filter(([name]) => !name.endsWith('_example.sql'));
    for (const [name] of made) expect(name).toMatch(/^2026113010203\d_[a-z0-9_]+\.sql$/);
    for (const [name, text] of texts())
      if (!made.some(([other]) => other === name)) expect(text).not.toMatch(/[^\r]\n/);
  });
});
