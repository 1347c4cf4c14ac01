import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/core/engine.ts';
import { parseStatistics } from '../../../src/core/statistics.ts';
import { Session } from '../../../src/rehearse/session.ts';
import { runCli } from '../../cli/run.ts';
import { sharedServer } from '../../support/postgres.ts';
import { urlOf } from '../../support/url.ts';

let directory: string;
let database: Database;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'pg-rehearsal-stats-'));
  database = await (await sharedServer()).freshDatabase();
  await using owner = await Session.open(database.owner, 'filling');
  await owner.execute(
    'CREATE TABLE orders (id int); INSERT INTO orders SELECT generate_series(1, 100); ANALYZE orders',
  );
  await owner.execute('CREATE TABLE later (id int); INSERT INTO later VALUES (1)');
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await database[Symbol.asyncDispose]();
});

describe('the command stats', () => {
  it('writes the statistics to stdout, and what it could not see to stderr', async () => {
    const { code, stdout, stderr } = await runCli(['stats', '--database-url', urlOf(database.owner)]);
    expect(stderr).toBe('The rows of 1 table are unknown, since nobody counted them: run ANALYZE.\n');
    expect(parseStatistics(stdout, 'stdout').tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['later', null],
      ['orders', 100],
    ]);
    expect(code).toBe(0);
  });

  it('writes a file whole, with the URL from the environment', async () => {
    const file = join(directory, 'statistics.json');
    const environment = { PG_REHEARSAL_DATABASE_URL: urlOf(database.owner) };
    const { code, stdout } = await runCli(['stats', '--output', file], { environment });
    expect([code, stdout]).toEqual([0, '']);
    expect(parseStatistics(readFileSync(file, 'utf8'), file).tables.length).toBe(2);
    expect(readdirSync(directory)).toEqual(['statistics.json']);
  });

  it('wants a database', async () => {
    const { code, stdout, stderr } = await runCli(['stats']);
    expect(stderr).toBe('stats needs a live database: give --database-url, or set PG_REHEARSAL_DATABASE_URL.\n');
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each([
    [
      'a wrong password',
      (url: string) => url.replace(/:[^:@]*@/, ':hunter2-secret@'),
      /does not take this password for user/,
    ],
    [
      'no such database',
      (url: string) => url.replace(/\/rehearsal_\w+(?=\?|$)/, '/nowhere'),
      /(?:has no database nowhere|could not be used)/,
    ],
    [
      'an address where nothing answers',
      () => 'postgres://me:hunter2-secret@127.0.0.1:1/shop',
      /Nothing answers at 127\.0\.0\.1:1/,
    ],
    ['something that is no URL', () => 'host=db password=hunter2-secret', /is not a connection URL/],
  ])('says what is wrong with %s, and never the password', async (_, change, message) => {
    const { code, stdout, stderr } = await runCli(['stats', '--database-url', change(urlOf(database.owner))]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('hunter2');
    expect(stderr).not.toContain(database.owner.password);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('does not take what answers with something else for a server', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, stderr } = await runCli(['stats', '--database-url', `postgres://me:pw@127.0.0.1:${port}/shop`]);
    server.close();
    expect(stderr).toMatch(/^The server at 127\.0\.0\.1:\d+ could not be used: .+\n$/);
    expect(code).toBe(2);
  });
});
