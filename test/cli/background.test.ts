import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foregroundFlags } from '../../src/cli/background.ts';
import { runProgram } from './run.ts';

const MODULE = join(import.meta.dirname, '../../src/cli/background.ts');

describe('threads of compilers that a process could wait for when it ends', () => {
  it('go on without putting code into the heap, where this Node.js knows how', async () => {
    const code = `import { compileInForeground } from ${JSON.stringify(MODULE)};
      compileInForeground();
      console.log(%IsMaglevEnabled());`;
    const args = ['--allow-natives-syntax', '--input-type=module', '--eval', code];
    // A flag that V8 does not know would show in standard error.
    expect(await runProgram(process.execPath, args, {})).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
    expect(foregroundFlags(24)).toContain('--no-maglev-build-code-on-background');
    expect(foregroundFlags(24)).toContain('--no-maglev-deopt-data-on-background');
  });

  it('are switched off where that is not known to work', () => {
    for (const major of [20, 27]) {
      expect(foregroundFlags(major)).toContain('--no-maglev');
      expect(foregroundFlags(major)).not.toContain('--no-maglev-build-code-on-background');
    }
  });
});
