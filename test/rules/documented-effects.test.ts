import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measure } from '../../scripts/generate/measure.ts';
import type { Measured } from '../../src/lint/measured-table.ts';
import { MAJOR } from './examples.ts';

const file = join(import.meta.dirname, '../../docs/rules/measured.json');

it('the figures in the documentation are what this server does', async () => {
  const documented = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, Measured>>;
  const measured = await measure(MAJOR);
  expect(measured.size).toBeGreaterThanOrEqual(25);
  for (const [id, effect] of measured) expect(documented[id]?.[MAJOR], id).toEqual(effect);
  const here = Object.keys(documented).filter((id) => documented[id]?.[MAJOR] !== undefined);
  expect(here.sort()).toEqual([...measured.keys()].sort());
}, 180_000);
