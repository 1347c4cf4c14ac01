// Proves the rules' effects on PostgreSQL 14 to 18, or on the majors named: `npm run test:majors -- 14 18`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const asked = process.argv.slice(2);
const majors = asked.length > 0 ? asked : ['14', '15', '16', '17', '18'];
const failed = majors.filter((major) => {
  console.log(`PostgreSQL ${major}`);
  const { status } = spawnSync(process.execPath, [VITEST, 'run', 'test/rules/effects.test.ts', '--reporter=dot'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, REHEARSE_ON: major },
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`The effects are not as claimed on PostgreSQL ${failed.join(', ')}.`);
  process.exitCode = 1;
}
