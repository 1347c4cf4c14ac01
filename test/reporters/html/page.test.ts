// The page in a real browser, where reading the HTML would not show it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportHtml } from '../../../src/reporters/html.ts';
import { report, reportNames } from '../reports.ts';
import { noBrowser, openPage, startBrowser } from './browser.ts';
import { hostile, long, PAYLOADS } from './reports.ts';

const FOCUSABLE = 'a[href], summary, input, button, [tabindex="0"]';

/** WCAG 2's contrast ratio of two colours, each as `rgb(1, 2, 3)` (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((digits) => {
    const value = Number(digits) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
}

describe.skipIf(noBrowser)('the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each(PAYLOADS)('brings nothing of a stranger to life: %j', async (payload) => {
    await using opened = await openPage(browser, reportHtml(hostile('many', payload)));
    const { page, events } = opened;
    await unfold(page);
    const live = await page.evaluate(`[...document.querySelectorAll('*')].flatMap((element) => [
      ...[...element.attributes].filter(({ name }) => /^on|^src|^action|^autofocus/.test(name)).map(({ name }) => name),
      ...(element.href !== undefined && !element.getAttribute('href').startsWith('#') ? [element.outerHTML] : []),
      ...(/^(img|iframe|form|base|object|embed|svg)$/i.test(element.tagName) ? [element.tagName] : []),
    ])`);
    expect(live).toEqual([]);
    for (const target of ['article', '.lane a', 'summary', 'td']) {
      await page.locator(target).first().hover({ force: true });
      await page.locator(target).first().click({ force: true });
    }
    expect(page.url()).toMatch(/^about:blank(#statement-\d+-\d+)?$/);
    expect(events).toEqual([]);
  });

  it('lets the keyboard reach everything, in the order in which it stands, and shows where it is', async () => {
    await using opened = await openPage(browser, reportHtml(report('many')));
    const { page } = opened;
    await unfold(page);
    const count = await page.locator(FOCUSABLE).count();
    expect(count).toBeGreaterThan(20);
    const reached: unknown[] = [];
    for (let presses = 0; presses < count; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(`[
          [...document.querySelectorAll('${FOCUSABLE}')].indexOf(document.activeElement),
          getComputedStyle(document.activeElement).outlineWidth,
        ]`),
      );
    }
    expect(reached).toEqual(Array.from({ length: count }, (_, at) => [at, '3px']));
  });

  it.each(reportNames)('of %s fits a narrow window', async (name) => {
    await using opened = await openPage(browser, reportHtml(report(name)), { viewport: { width: 320, height: 640 } });
    await unfold(opened.page);
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it.each(['light', 'dark'] as const)('has names on the bars that can be read, in %s colours', async (colorScheme) => {
    await using opened = await openPage(browser, reportHtml(report('many')), { colorScheme });
    const colours = (await opened.page.evaluate(`[...document.querySelectorAll('.lane a')].map((bar) => [
      getComputedStyle(bar).color, getComputedStyle(bar).backgroundColor, getComputedStyle(document.body).backgroundColor,
    ])`)) as [string, string, string][];
    expect(new Set(colours.map(([, bar]) => bar)).size).toBeGreaterThan(1);
    for (const [text, bar, ground] of colours) {
      expect(contrast(text, bar)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(bar, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('prints what is folded, even without a script', async () => {
    await using opened = await openPage(browser, reportHtml(report('many')), { javaScriptEnabled: false });
    const shown = () =>
      opened.page.evaluate(`document.querySelector('tr[id]').checkVisibility({ contentVisibilityAuto: true })`);
    expect(await shown()).toBe(false);
    await opened.page.emulateMedia({ media: 'print' });
    await expect.poll(shown, { timeout: 10_000 }).toBe(true);
  });

  it('is whole without a script', async () => {
    await using opened = await openPage(browser, reportHtml(report('many')), { javaScriptEnabled: false });
    await opened.page.locator('summary').first().click();
    const text = await opened.page.locator('main').innerText();
    for (const words of ['Findings', 'Locks on existing tables', 'Statement by statement', 'Not looked at'])
      expect(text).toContain(words);
    expect(opened.events).toEqual([]);
  });

  it('shows a thousand statements', async () => {
    await using opened = await openPage(browser, reportHtml(long(1_000, 4_000)));
    await unfold(opened.page);
    expect(await opened.page.locator('tr[id^=statement]').last().isVisible()).toBe(true);
    expect(opened.events).toEqual([]);
  });
});
