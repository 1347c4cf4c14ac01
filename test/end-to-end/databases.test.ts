import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMarker } from '../../src/github/marker.ts';
import { runAction, type Step } from '../support/runner.ts';
import { openPullRequest, type Shop } from './shop.ts';

const SETTINGS = [
  'databases:',
  '  shop: { migrations: migrations, fixtures: [seed/*.sql] }',
  '  billing: { migrations: billing/migrations }',
  '  stock: { migrations: stock/migrations }',
].join('\n');

let shop: Shop;
beforeEach(async () => {
  shop = await openPullRequest({
    '.pg-rehearsal.yml': SETTINGS,
    'migrations/0002_email.up.sql': 'ALTER TABLE orders ALTER COLUMN email SET NOT NULL;\n',
    'migrations/0002_email.down.sql': 'ALTER TABLE orders ALTER COLUMN email DROP NOT NULL;\n',
    'billing/migrations/0001_bills.sql': 'CREATE TABLE IF NOT EXISTS bills (id bigint PRIMARY KEY);\n',
  });
});
afterEach(async () => {
  await shop[Symbol.asyncDispose]();
  expect(shop.github.problems).toEqual([]);
});

const act = (inputs: Step['inputs'] = {}, run = 100) =>
  runAction(shop.checkout, shop.github, { event: 'pull_request', payload: shop.payload, inputs, run });

describe('several databases in one pull request', () => {
  it('have one comment, one verdict, and annotations for all', async () => {
    const { code, commands, outputs, report, summary, log } = await act();
    expect(code, log).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'not-checked', errors: '1' });
    expect(commands.map(({ message }) => message)).toContainEqual('1 of 3 databases failed: shop. Not checked: stock.');
    expect(commands.filter(({ properties }) => properties.file === 'migrations/0002_email.up.sql')).not.toEqual([]);
    expect(shop.github.forge.comments).toHaveLength(1);
    const [body = ''] = shop.github.forge.comments.map((comment) => comment.body);
    expect(readMarker(body)).toMatchObject({ name: 'default', state: 'open' });
    for (const text of [body, summary]) {
      expect(text).toContain('## 1 of 3 changed databases fails, 1 could not be checked');
      expect(text).toContain('| `shop` | ❌ fail | 1 |');
      expect(text).toContain('| `billing` | ✅ pass | 0 |');
      expect(text).toContain('| `stock` | ❔ not checked |');
      expect(text).toContain('set-not-null-scan');
      expect(text).toContain('There is no directory stock/migrations');
    }
    expect(report?.databases).toMatchObject([{ name: 'shop' }, { name: 'billing' }, { name: 'stock' }]);
  });

  it('can have a job each, planned in one before, and its own comment', async () => {
    const planned = await act({ mode: 'plan' });
    expect(planned.code, planned.log).toBe(0);
    expect(planned.outputs.touched).toBe('3');
    const { include } = JSON.parse(planned.outputs.matrix ?? '');
    expect(include).toEqual(['shop', 'billing', 'stock'].map((name) => ({ name, database: name })));
    expect(shop.github.forge.comments).toEqual([]);
    const { code, report } = await act({ database: 'billing', rehearse: 'false' });
    expect(code).toBe(0);
    expect(report).toMatchObject({ directory: 'billing/migrations', verdict: 'pass' });
    const [body = ''] = shop.github.forge.comments.map((comment) => comment.body);
    expect(readMarker(body)).toMatchObject({ name: 'billing' });
  });

  it('are joined by a last job, also where a job checked several', async () => {
    const { report } = await act({ database: 'shop, billing', comment: 'never', rehearse: 'false' });
    const data = zipSync({ 'report.json': strToU8(JSON.stringify(report)) });
    shop.github.forge.artifacts.push({ id: 1, run: 100, name: 'pg-rehearsal-shop-and-1-more', data });
    const { code, commands } = await act({ mode: 'summary' });
    expect(code).toBe(1);
    expect(commands.map(({ message }) => message)).toEqual(['1 of 2 databases failed: shop.']);
    expect(shop.github.forge.comments).toHaveLength(1);
    expect(shop.github.forge.comments[0]?.body).toContain('| `billing` | ⚠️ pass | 0 |');
  });

  it('are refused a name that would not be harmless, and a plan without any', async () => {
    const refused = await act({ mode: 'plan', database: 'shop, @octocat' });
    expect(refused.code).toBe(1);
    expect(refused.commands.map(({ message }) => message)).toEqual([expect.stringContaining('There is no database')]);
    const { checkout, payload } = await shop.push({ '.pg-rehearsal.yml': 'seed: auto\n' });
    const step = { event: 'pull_request', payload, inputs: { mode: 'plan' } };
    const { code, commands } = await runAction(checkout, shop.github, step);
    expect(code).toBe(1);
    expect(commands[0]?.message).toContain('needs `databases` in the settings file');
  });
});
