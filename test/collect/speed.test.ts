import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectIn } from '../support/collecting.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

const COUNT = 1000;

/** Commands that Git was asked to run, in order, from its own trace. */
async function traced(
  repository: Repository,
  run: (environment: Readonly<Record<string, string>>) => Promise<unknown>,
) {
  const trace = join(repository.directory, '../trace');
  await run({ ...repository.environment, GIT_TRACE2_EVENT: trace });
  const events = (await readFile(trace, 'utf8')).trim().split('\n');
  return events.map((line) => JSON.parse(line)).flatMap(({ event, name }) => (event === 'cmd_name' ? [name] : []));
}

describe('a long history', () => {
  it('costs as few processes as a short one, and reads what both sides share once', async () => {
    const file = (at: number) => [`migrations/${at}_m.sql`, `CREATE TABLE t${at} (id int);\n`] as const;
    const history = Object.fromEntries(Array.from({ length: COUNT }, (_, at) => file(at + 1)));
    await using short = await makeRepository(Object.fromEntries([file(1), file(2)]));
    await using long = await makeRepository(history);
    for (const repository of [short, long]) {
      await repository.branch('feature');
      await repository.commit({ 'migrations/1_m.sql': 'SELECT 1;', 'migrations/2000_n.sql': 'SELECT 2;' });
    }
    const request = { base: 'main', pullRequest: { baseRef: 'main', baseSha: '' } };
    const few = await traced(short, (environment) => collectIn(short, { ...request, environment }));
    const many = await traced(long, async (environment) => {
      const { history: found } = await collectIn(long, { ...request, environment });
      expect([found.atBase.length, found.atHead.length, found.changes.length]).toEqual([COUNT, COUNT + 1, 2]);
      const shared = new Set(found.atBase);
      expect(found.atHead.filter((migration) => shared.has(migration)).length).toBe(COUNT - 1);
    });
    expect(many).toEqual(few);
    // HEAD, whether base is here, the sizes, the contents.
    expect(many.filter((name) => name === 'cat-file').length).toBe(4);
  });
});
