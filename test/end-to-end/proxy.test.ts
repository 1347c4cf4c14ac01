import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { runAction } from '../support/runner.ts';
import { openPullRequest } from './shop.ts';

const FILES = { 'migrations/0002_note.up.sql': 'ALTER TABLE orders ADD COLUMN note text;\n' };

/** A proxy that leads every tunnel to this machine, and keeps the names that it was asked for. */
async function startProxy() {
  const asked: string[] = [];
  const server = createServer().on('connect', ({ url = '' }, incoming) => {
    asked.push(url);
    const outgoing = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      incoming.write('HTTP/1.1 200 Connection established\r\n\r\n');
      outgoing.pipe(incoming).pipe(outgoing);
    });
    for (const end of [incoming, outgoing]) end.on('error', () => [incoming, outgoing].map((one) => one.destroy()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.asyncDispose]: close };
}

describe('a runner behind a proxy', () => {
  it('comments through it', async () => {
    await using shop = await openPullRequest(FILES);
    await using proxy = await startProxy();
    const { checkout, github, payload } = shop;
    // Only the proxy knows this name.
    const api = github.url.replace('127.0.0.1', 'github.invalid').replace('localhost', 'github.invalid');
    const step = { event: 'pull_request', payload, inputs: { rehearse: 'false' } };
    const environment = { GITHUB_API_URL: api, HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };
    await runAction(checkout, github, { ...step, environment });
    expect(github.forge.comments).toHaveLength(1);
    expect(new Set(proxy.asked)).toEqual(new Set([new URL(api).host]));
  });

  it('without the variables goes its own way', async () => {
    await using shop = await openPullRequest(FILES);
    await using proxy = await startProxy();
    const { checkout, github, payload } = shop;
    await runAction(checkout, github, { event: 'pull_request', payload, inputs: { rehearse: 'false' } });
    expect([github.forge.comments.length, proxy.asked]).toEqual([1, []]);
  });
});
