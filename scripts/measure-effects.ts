// Runs each rule's first bad example on PostgreSQL 14 to 18 and writes what it did to docs/rules/measured.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from '../src/lint/measured-table.ts';
import { measure } from './generate/measure.ts';

const MAJORS = [14, 15, 16, 17, 18];
const FILE = join(import.meta.dirname, '../docs/rules/measured.json');

const measured: Record<string, Record<string, Measured>> = {};
for (const major of MAJORS) {
  console.log(`PostgreSQL ${major}`);
  for (const [id, effect] of await measure(major)) {
    measured[id] ??= {};
    const ofRule = measured[id];
    ofRule[major] = effect;
  }
}
writeFileSync(FILE, `${JSON.stringify(measured, null, 2)}\n`);
console.log(`Wrote docs/rules/measured.json. Now: npm run generate`);
