import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withConnection } from '../../src/engines/connect.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { discardTemplate } from '../../src/engines/template.ts';
import { temporaryDirectory, withCache } from '../support/caches.ts';
import { engineRequest } from '../support/postgres.ts';

async function startAndAsk(cache: string, signal?: AbortSignal): Promise<string> {
  const changes = { environment: withCache(cache), ...(signal && { signal }) };
  await using server = await embedded.start(engineRequest(changes));
  await using database = await server.createDatabase();
  const { rows } = await withConnection(database.owner, (client) => client.query('SELECT current_database() AS name'));
  return rows[0].name === database.name ? 'works' : 'is confused';
}

function templates(cache: string): readonly string[] {
  return readdirSync(cache).filter((name) => name.startsWith('cluster-'));
}

/** When initdb ran: copies keep their own times. */
function madeAt(cache: string): number {
  return statSync(join(cache, templates(cache)[0] ?? '', 'stamp.json')).mtimeMs;
}

describe('the cluster in the cache', () => {
  it('is made once and used again', async () => {
    using cache = temporaryDirectory();
    expect(await startAndAsk(cache.path)).toBe('works');
    expect(templates(cache.path)).toHaveLength(1);
    const made = madeAt(cache.path);
    expect(await startAndAsk(cache.path)).toBe('works');
    expect(madeAt(cache.path)).toBe(made);
    expect(readdirSync(cache.path)).toEqual(templates(cache.path));
  });

  it.each<[string, (template: string) => void]>([
    ['a file is missing', (template) => rmSync(join(template, 'data', 'global', 'pg_control'))],
    ['a file is cut short', (template) => truncateSync(join(template, 'data', 'postgresql.conf'), 10)],
    [
      'a file has grown',
      (template) => appendFileSync(join(template, 'data', 'pg_hba.conf'), 'host all all all trust\n'),
    ],
    ['the stamp is garbage', (template) => writeFileSync(join(template, 'stamp.json'), '{"recipe":')],
    ['the stamp is of another recipe', (template) => changeStamp(template, { recipe: 'other settings' })],
    ['all but the stamp is gone', (template) => rmSync(join(template, 'data'), { recursive: true })],
    ['the data is of a program that does not start with it', (template) => spoil(join(template, 'data', 'PG_VERSION'))],
    ['the password is another', (template) => changeStamp(template, { password: 'not this one' })],
  ])('is made anew when %s', async (_what, damage) => {
    using cache = temporaryDirectory();
    await startAndAsk(cache.path);
    const made = madeAt(cache.path);
    damage(join(cache.path, templates(cache.path)[0] ?? ''));
    expect(await startAndAsk(cache.path)).toBe('works');
    expect(madeAt(cache.path)).toBeGreaterThan(made);
    expect(readdirSync(cache.path)).toEqual(templates(cache.path));
  });

  it('is shared by runs that start at once', async () => {
    using cache = temporaryDirectory();
    const results = await Promise.all([1, 2, 3, 4].map(() => startAndAsk(cache.path)));
    expect(results).toEqual(['works', 'works', 'works', 'works']);
    expect(readdirSync(cache.path)).toEqual(templates(cache.path));
    expect(templates(cache.path)).toHaveLength(1);
  });

  it('is not discarded for the faults of the one before it', async () => {
    using cache = temporaryDirectory();
    await startAndAsk(cache.path);
    const path = join(cache.path, templates(cache.path)[0] ?? '');
    const made = madeAt(cache.path);
    for (const password of ['of the one before', undefined]) await discardTemplate({ path, password });
    expect(await startAndAsk(cache.path)).toBe('works');
    expect(madeAt(cache.path)).toBe(made);
    await discardTemplate({ path, password: JSON.parse(readFileSync(join(path, 'stamp.json'), 'utf8')).password });
    expect(readdirSync(cache.path)).toEqual([]);
    await discardTemplate({ path, password: undefined });
  });

  it('is not half made when a run is aborted', async () => {
    using cache = temporaryDirectory();
    const reason = new Error('cancelled by the test');
    const abort = new AbortController();
    const starting = startAndAsk(cache.path, abort.signal).catch((error: unknown) => error);
    // While initdb runs.
    while (!readdirSync(cache.path).some((name) => name.startsWith('making-'))) await new Promise(setImmediate);
    abort.abort(reason);
    expect(await starting).toBe(reason);
    expect(readdirSync(cache.path)).toEqual([]);
  });

  it('keeps its password from other accounts', async () => {
    using cache = temporaryDirectory();
    await startAndAsk(cache.path);
    const template = join(cache.path, templates(cache.path)[0] ?? '');
    expect((statSync(template).mode & 0o777).toString(8)).toBe('700');
    expect(statSync(template).uid).toBe(process.getuid?.());
    expect(existsSync(join(template, 'data.password'))).toBe(false);
    expect(readFileSync(join(template, 'data', 'pg_hba.conf'), 'utf8')).not.toMatch(/trust|peer|password|md5/);
  });
});

function changeStamp(template: string, changes: object): void {
  const file = join(template, 'stamp.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changes }));
}

/** Same size, other content. */
function spoil(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace('18', '11'));
}
