// Measures what must stay fast, as ratios within one run; names of sections as arguments run only those. Exit 1 over a limit.
// `--corpus <dir>` gives `lint` real migrations to read; without it they are made from the rules' examples.
import { parseArgs } from 'node:util';
import type { Measurement } from './bench/measure.ts';

const { values, positionals: asked } = parseArgs({ allowPositionals: true, options: { corpus: { type: 'string' } } });

const SECTIONS: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  action: async () => (await import('./bench/action.ts')).benchAction(),
  engines: async () => (await import('./bench/engines.ts')).benchEngines(),
  lint: async () => (await import('./bench/lint.ts')).benchLint(values.corpus),
  rehearsal: async () => (await import('./bench/rehearsal.ts')).benchRehearsal(),
};

const unknown = asked.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(name);
  for (const { name: what, value, limit, detail } of await run()) {
    const over = value > limit;
    if (over) process.exitCode = 1;
    console.log(
      `  ${over ? '✗' : '✓'} ${what}: ${value.toFixed(2)}, at most ${limit}${detail === undefined ? '' : ` (${detail})`}`,
    );
  }
}
