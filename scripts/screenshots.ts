// Pictures of the HTML report for docs/images, taken in the machine's Chromium.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import * as v from 'valibot';
import { reportSchema } from '../src/core/report.ts';
import { reportHtml } from '../src/reporters/html.ts';

const ROOT = join(import.meta.dirname, '..');
const report = v.parse(reportSchema, JSON.parse(readFileSync(join(ROOT, 'fixtures/reports/many.json'), 'utf8')));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

for (const [colorScheme, at] of [
  ['light', '#findings'],
  ['dark', '#locks'],
] as const) {
  const page = await browser.newPage({ viewport: { width: 900, height: 900 }, colorScheme });
  await page.setContent(reportHtml(report));
  await page.evaluate('document.querySelector("details").open = true');
  if (at !== '#findings') await page.evaluate(`document.querySelector('${at}').scrollIntoView()`);
  await page.screenshot({ path: join(ROOT, `docs/images/report-${colorScheme}.png`) });
}
await browser.close();
