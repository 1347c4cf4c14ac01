import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runProgram } from './run.ts';

const MODULE = join(import.meta.dirname, '../../src/cli/background.ts');

it('leaves no compiler on threads that a process could wait for when it ends', async () => {
  const code = `import { compileInForeground } from ${JSON.stringify(MODULE)};
    const before = %IsMaglevEnabled();
    compileInForeground();
    console.log(before, %IsMaglevEnabled());`;
  const args = ['--allow-natives-syntax', '--input-type=module', '--eval', code];
  expect(await runProgram(process.execPath, args, {})).toEqual({ code: 0, stdout: 'true false\n', stderr: '' });
});
