import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { commandsIn, runAction } from '../support/runner.ts';
import { openPullRequest } from './shop.ts';

const EVENT = 'pull_request';
const NAME = 'migrations/0002_::error file=x::pwned @octocat <img src=x> ##[error]pwned.up.sql';
const BROKEN_NAME = 'migrations/0003_line\n::set-output name=verdict::pass.up.sql';
const SQL = [
  '-- ::error::from a comment',
  '/*',
  '::stop-commands::pwned',
  '##[error]from a comment',
  '*/',
  "DO $$ BEGIN RAISE NOTICE E'::warning::from a notice\\n::add-mask::e\\r::error::cr'; END $$;",
  '```',
].join('\n');
const FAILING =
  "DO $$ BEGIN RAISE EXCEPTION E'no\\n::error::from an error\\n##[error]old' USING HINT = '::debug::hint'; END $$;\n";

describe('names, SQL and messages of a stranger', () => {
  it('are never taken for a workflow command, and come alive nowhere', async () => {
    await using shop = await openPullRequest({ [NAME]: FAILING, [BROKEN_NAME]: SQL });
    const result = await runAction(shop.checkout, shop.github, { event: EVENT, payload: shop.payload });
    const ours = /^(?:[a-z0-9-]+ \((?:confirmed|unproven)\)|undefined)$/;
    expect(result.commands.length).toBeGreaterThan(0);
    for (const { name, properties } of result.commands) {
      expect(['error', 'warning', 'notice']).toContain(name);
      expect(String(properties.title)).toMatch(ours);
    }
    expect(result.outputs.verdict).toBe('fail');
    expect(shop.github.forge.comments).toHaveLength(1);
    for (const text of [shop.github.forge.comments[0]?.body ?? '', result.summary]) {
      expect(commandsIn(text)).toEqual([]);
      const page = micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
      const prose = page.replaceAll(/<code[^>]*>.*?<\/code>/gs, '');
      expect(text).toContain('octocat');
      expect(prose).not.toMatch(/<img|octocat/);
    }
    expect(shop.github.problems).toEqual([]);
  });
});

describe('secrets', () => {
  it('are in no output: neither the token nor the password of the database', async () => {
    await using shop = await openPullRequest({ 'migrations/0002_note.up.sql': 'SELECT 1;\n' });
    const password = 'hunter2%21';
    const result = await runAction(shop.checkout, shop.github, {
      event: EVENT,
      payload: shop.payload,
      inputs: { 'database-url': `postgres://someone:${password}@127.0.0.1:1/shop` },
    });
    expect(result.outputs.verdict).toBe('not-checked');
    expect(result.code).toBe(1);
    const masks = result.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message);
    expect(masks).toContain('hunter2!');
    const shown = [
      result.log.replaceAll(/^::add-mask::.*$/gm, ''),
      result.summary,
      JSON.stringify(result.report),
      JSON.stringify(result.outputs),
      ...shop.github.forge.comments.map(({ body }) => body),
    ].join('\n');
    expect(shown).toContain('127.0.0.1:1');
    for (const secret of [shop.github.token, 'hunter2']) expect(shown).not.toContain(secret);
    expect(result.log).not.toContain(shop.github.token);
    expect(shop.github.requests.every(({ authorization }) => authorization.includes(shop.github.token))).toBe(true);
  });
});
