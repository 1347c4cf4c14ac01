// The package as its users get it: packed, installed into a project of their own, type-checked strictly, and run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../cli/run.ts';
import { nodes } from '../support/nodes.ts';

const ROOT = join(import.meta.dirname, '../..');

const SCRIPT = `
import { check, ConfigError, EngineError, FORMATS, lint, render, type Finding, type Report, type Settings } from 'pg-rehearsal';

const settings: Settings = { rules: { 'missing-lock-timeout': 'off' }, 'fail-on': 'warning' };
const report: Report = await lint(['0001_wishes.sql'], { settings });
const first: Finding | undefined = report.findings[0];
const problem = await check({ settings: { rehearse: false } }).then(() => 'none', (error: unknown) =>
  error instanceof ConfigError && !(error instanceof EngineError) ? error.name : String(error),
);
const texts = await Promise.all(FORMATS.map((format) => render(report, format)));
console.log(JSON.stringify({ first, problem, verdict: report.verdict, empty: texts.filter((text) => text === '').length }));
`;

/** What strict types must refuse, each a line. */
const WRONG = [
  `await check({ settings: { engin: 'docker' } });`,
  `await check({ settings: { engine: 'dockr' } });`,
  `await render(await lint([]), 'pdf');`,
  `const worst: 'fatal' = (await lint([])).findings[0]!.severity;`,
];

let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'pg-rehearsal-consumer-'));
  const npm = (...args: readonly string[]) =>
    execFileSync('npm', args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });
  const [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', ROOT)) as [{ readonly filename: string }];
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm('install', '--offline', '--omit=optional', '--no-audit', '--no-fund', `./${packed.filename}`);
  writeFileSync(join(project, '0001_wishes.sql'), 'CREATE TABLE wishes (id bigint PRIMARY KEY);\n');
  // No types of Node.js, and declarations are checked too: the package must bring all that it names.
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom'],
    module: 'nodenext',
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

const compile = () =>
  runProgram(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--pretty', 'false'], { cwd: project });

describe('the package', () => {
  it('fits strict types, without those of anything else', async () => {
    writeFileSync(join(project, 'main.ts'), SCRIPT);
    expect(await compile()).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('has types that refuse what does not fit', async () => {
    mkdirSync(join(project, 'wrong'));
    writeFileSync(
      join(project, 'wrong.ts'),
      `import { check, lint, render } from 'pg-rehearsal';\n${WRONG.join('\n')}\n`,
    );
    const { stdout } = await compile();
    rmSync(join(project, 'wrong.ts'));
    const lines = [...stdout.matchAll(/^wrong\.ts\((\d+),/gm)].map(([, line]) => Number(line));
    expect(lines).toEqual(WRONG.map((_, at) => at + 2));
  });

  it.each([...nodes])('runs on Node.js %s, and then ends', async (_, node) => {
    const { code, stdout, stderr } = await runProgram(node, ['main.js'], { cwd: project });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      first: { ruleId: 'create-without-if-not-exists', status: 'confirmed', line: 1 },
      problem: 'ConfigError',
      verdict: 'fail',
      empty: 0,
    });
    expect(code).toBe(0);
  });

  it('runs in three lines, as the README shows them', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const [shown = ''] = [...readme.matchAll(/^```js\n(.*?)^```/gms)].map(([, body = '']) => body);
    expect(shown).toContain("from 'pg-rehearsal'");
    writeFileSync(join(project, 'readme.js'), shown);
    const { stderr, code } = await runProgram(process.execPath, ['readme.js'], { cwd: project });
    // The project is no repository: that is what the check has to say, and it is a ConfigError.
    expect(stderr).toMatch(/ConfigError: .*[Gg]it/);
    expect(code).toBe(1);
  });
});
