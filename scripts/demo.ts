// Rehearses the pull request of fixtures/shop in a throwaway Git repository and prints the report. `--source` runs src
// instead of dist; other arguments go to `check`.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SHOP = join(ROOT, 'fixtures/shop');
const FOUND_SOMETHING = 1;

const given = process.argv.slice(2);
const cli = join(ROOT, given.includes('--source') ? 'src/cli.ts' : 'dist/cli.js');
if (!existsSync(cli)) throw new Error(`${cli} is not there. Run \`npm run build\`, or give --source.`);

// An interrupt reaches the check as well; it ends first, and the repository is removed after it.
process.on('SIGINT', () => {});
const directory = realpathSync(mkdtempSync(join(tmpdir(), 'pg-rehearsal-shop-')));
try {
  makeRepository();
  console.error('The pull request of fixtures/shop has good and bad migrations; this is what a check says of them.\n');
  const args = [cli, 'check', '-C', directory, ...given.filter((argument) => argument !== '--source')];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status === FOUND_SOMETHING) console.error('\nThe shop is made to fail, so the demo went as it should.');
  else process.exitCode = status ?? 2;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function makeRepository(): void {
  git('init', '--quiet', '--initial-branch=main');
  commit('base', 'The shop as it is in production');
  git('checkout', '--quiet', '-b', 'pull-request');
  commit('pull-request', 'Phone numbers, wishlists, and room for growth');
}

function commit(layer: string, message: string): void {
  cpSync(join(SHOP, layer), directory, { recursive: true });
  git('add', '--all');
  git('commit', '--quiet', `--message=${message}`);
}

/** Git as nobody has configured it: no hooks, no signing, no name to be asked for. */
function git(...args: readonly string[]): void {
  const person = ['-c', 'user.name=Shop', '-c', 'user.email=shop@example.com'];
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const environment = { ...Object.fromEntries(inherited), GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', [...person, ...args], { cwd: directory, stdio: 'inherit', env: environment });
}
