// Pages in Debian's Chromium, for the tests that need a browser; without one they are skipped, loudly.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const path = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));

export const noBrowser = path === undefined;
if (noBrowser)
  process.stderr.write('SKIPPED: the HTML report in a browser. Install chromium, or name its program in CHROMIUM.\n');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ headless: true, args: FLAGS, ...(path === undefined ? {} : { executablePath: path }) });
}

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Whatever a page that is only text does not do: requests, dialogs, console messages, new windows. */
  readonly events: readonly string[];
}

export async function openPage(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const events: string[] = [];
  context.on('page', (page) => {
    page.on('request', (request) => events.push(`request ${request.url()}`));
    page.on('console', (message) => events.push(`console ${message.text()}`));
    page.on('pageerror', (error) => events.push(`error ${error.message}`));
    page.on('dialog', (dialog) => {
      events.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', () => events.push('popup'));
  });
  const page = await context.newPage();
  await page.setContent(html);
  return { page, events, [Symbol.asyncDispose]: () => context.close() };
}
