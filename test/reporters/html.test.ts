// The page in a real browser: Debian's Chromium, driven by playwright-core.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { reportHtml } from '../../src/reporters/html.ts';
import { report, reportNames } from './reports.ts';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM ?? BROWSERS.find((path) => existsSync(path));
if (executablePath === undefined)
  process.stderr.write('The HTML report is not tested in a browser: install chromium, or name one in CHROMIUM.\n');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(executablePath === undefined)('the HTML report', () => {
  let browser: Browser;
  beforeAll(async () => {
    // Chromium refuses to sandbox as root.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args });
  });
  afterAll(() => browser.close());

  interface Opened extends AsyncDisposable {
    readonly page: Page;
    /** What the page asked the network for, and what the browser complained of. */
    readonly requests: string[];
    readonly complaints: string[];
  }

  async function open(given: Report, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1000, height: 800 }, bypassCSP: false });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    await page.setContent(reportHtml(given));
    return { page, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
  }

  it.each(reportNames)('of %s needs no network, and the browser has nothing to complain of', async (name) => {
    await using opened = await open(report(name));
    expect(await opened.page.locator('h1').count()).toBe(1);
    expect([opened.requests, opened.complaints]).toEqual([[], []]);
  });

  it.each(reportNames.flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const]))(
    'of %s can be read by everybody, in %s colours',
    async (name, scheme) => {
      await using opened = await open(report(name), scheme);
      await opened.page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      const violations = await opened.page.evaluate(
        `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
      );
      expect(violations).toEqual([]);
    },
  );

  it('shows hostile text as text', async () => {
    await using opened = await open(report('hostile-names'));
    expect(await opened.page.locator('img, b, i, iframe, script:not(:last-child)').count()).toBe(0);
    expect(await opened.page.locator('body').innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(opened.complaints).toEqual([]);
  });

  it('would not run a script that came in all the same', async () => {
    const page = reportHtml(report('clean')).replace('</main>', '<script>document.title = "pwned"</script></main>');
    await using opened = await open(report('clean'));
    await opened.page.setContent(page);
    expect(await opened.page.title()).not.toBe('pwned');
    expect(opened.complaints.join()).toContain('Content Security Policy');
  });

  it('would not take a style that came in all the same, and takes its own', async () => {
    const hostile = '<style>h1 { display: none }</style><p id="there" style="position: fixed">';
    const page = reportHtml(report('many')).replace('</main>', `${hostile}</p></main>`);
    await using opened = await open(report('many'));
    await opened.page.setContent(page);
    expect(await opened.page.locator('h1').isVisible()).toBe(true);
    const styles =
      await opened.page.evaluate(`[document.querySelector('#there'), ...document.querySelectorAll('.lane a')]
      .map((one) => [getComputedStyle(one).position, getComputedStyle(one).getPropertyValue('--length') !== ''])`);
    const [there, ...bars] = styles as [string, boolean][];
    expect(there).toEqual(['static', false]);
    expect(bars.length).toBeGreaterThan(2);
    expect(bars.every(([, placed]) => placed)).toBe(true);
  });

  it('zooms by keyboard', async () => {
    await using opened = await open(report('many'));
    const bar = opened.page.locator('.lane a').last();
    const before = (await bar.boundingBox())?.width ?? 0;
    expect(await opened.page.locator('.axis span:visible').count()).toBe(5);
    await opened.page.getByLabel('Zoom').focus();
    for (let presses = 0; presses < 3; presses += 1) await opened.page.keyboard.press('ArrowRight');
    expect(await opened.page.getByLabel('Zoom').getAttribute('aria-valuetext')).toBe('4 times');
    expect(((await bar.boundingBox())?.width ?? 0) / before).toBeGreaterThan(3.5);
    expect(await opened.page.locator('.axis span:visible').count()).toBe(17);
  });

  it('leads from a lock to its statement, by keyboard, and opens what it is folded in', async () => {
    await using opened = await open(report('many'));
    const row = opened.page.locator('tr[id]').first();
    expect(await row.isVisible()).toBe(false);
    await opened.page.locator('.lane a').first().focus();
    await opened.page.keyboard.press('Enter');
    await row.waitFor({ state: 'visible' });
    expect(await opened.page.evaluate('location.hash')).toBe(`#${await row.getAttribute('id')}`);
  });

  it('prints everything that is folded', async () => {
    await using opened = await open(report('many'));
    await opened.page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await opened.page.locator('details:not([open])').count()).toBe(0);
    expect((await opened.page.pdf()).subarray(0, 4).toString()).toBe('%PDF');
  });
});
