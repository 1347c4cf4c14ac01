import { createTwoFilesPatch } from 'diff';
import { createColors } from 'picocolors';
import { type FixedFile, type Fixes, workOutFixes } from '../check/fix.ts';
import { EngineError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import { visible, visibleLine, withoutCommands } from '../reporters/escape.ts';
import { counted } from '../reporters/words.ts';
import type { Invocation } from './invocation.ts';
import { CHECK_FLAGS } from './options.ts';
import { createProgress } from './progress.ts';
import { type Options, projectFor } from './settings.ts';
import { wantsColour, write } from './terminal.ts';
import { writeFixes } from './write-fixes.ts';

/** The command `fix`: follows the suggestions for the new migrations, or shows what that would change. */
export async function runFix(invocation: Invocation, options: Options): Promise<number> {
  const { process, signal } = invocation;
  const { directory, settings } = await projectFor(invocation, options, CHECK_FLAGS);
  using progress = await createProgress(process.stderr, process.env, signal);
  const request = { directory, settings, environment: process.env, progress, signal };
  const fixes = await workOutFixes(request, new Date());
  signal.throwIfAborted();
  // What a rehearsal would clear needs no fix.
  if (fixes.failure !== undefined)
    throw new EngineError(`Nothing was changed: ${fixes.failure} Give --no-rehearse to go by the text alone.`);
  const dry = options.dryRun === true;
  const refused = dry ? new Map<string, string>() : await writeAll(fixes);
  const { bold, dim, green, red } = createColors(wantsColour(process.stdout, process.env));
  const say = (text: string) => write(process.stdout, withoutCommands(text));
  for (const file of fixes.files) {
    const why = refused.get(file.path);
    const [mark, verb] = why === undefined ? [green('✓'), dry ? 'would change' : 'changed'] : [red('✗'), 'left'];
    await say(`${mark} ${verb} ${bold(visibleLine(file.path))}${why === undefined ? '' : `: ${visibleLine(why)}`}\n`);
    for (const { finding, suggestion } of file.fixes)
      await say(`    ${finding.span.line} ${finding.ruleId}: ${visibleLine(suggestion.description)}\n`);
    if (why === undefined)
      for (const { path } of file.created) await say(`    ${dry ? 'would add' : 'added'} ${visibleLine(path)}\n`);
    if (dry) await say(`\n${diffOf(file, { green, red })}\n`);
  }
  for (const { finding, why } of fixes.left) await say(`${dim('-')} left ${placeOf(finding)}: ${visibleLine(why)}\n`);
  for (const note of fixes.notes) await say(`${visibleLine(note)}\n`);
  await say(`${summary(fixes, refused, dry)}\n`);
  return refused.size > 0 ? 1 : 0;
}

/** By path, why a file was not written. */
async function writeAll({ root, files }: Fixes): Promise<ReadonlyMap<string, string>> {
  const refused = new Map<string, string>();
  for (const file of files) {
    const why = await writeFixes(root, file);
    if (why !== undefined) refused.set(file.path, why);
  }
  return refused;
}

function diffOf(
  { path, before, after, created }: FixedFile,
  { green, red }: { readonly green: (text: string) => string; readonly red: (text: string) => string },
): string {
  const changes = [
    { path, before, after },
    ...created.map((one) => ({ path: one.path, before: undefined, after: one.text })),
  ];
  const patches = changes.map((one) =>
    createTwoFilesPatch(
      one.before === undefined ? '/dev/null' : `a/${one.path}`,
      `b/${one.path}`,
      one.before ?? '',
      one.after,
    ).replace(/^=+\n/, ''),
  );
  const paint = (line: string) => (line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line);
  const lines = patches.join('').replace(/\n$/, '').split('\n');
  return lines.map((line) => paint(exactly(line))).join('\n');
}

/** A line of a patch, with the carriage return before its line feed: `git apply` compares it. */
function exactly(line: string): string {
  return line.endsWith('\r') ? `${visible(line.slice(0, -1))}\r` : visible(line);
}

function placeOf({ path, span, ruleId }: Finding): string {
  return visibleLine(`${path}:${span.line} ${ruleId}`);
}

function summary({ files, left }: Fixes, refused: ReadonlyMap<string, string>, dry: boolean): string {
  const done = files.filter(({ path }) => !refused.has(path));
  if (files.length === 0 && left.length === 0) return 'Nothing to fix.';
  const fixed = done.reduce((sum, one) => sum + one.fixes.length, 0);
  const rest = left.length + files.reduce((sum, one) => sum + one.fixes.length, 0) - fixed;
  const tail = rest === 0 ? '' : `, ${rest} left`;
  if (dry)
    return `${counted(fixed, 'finding')} would be fixed in ${counted(done.length, 'file')}${tail}. Nothing was written.`;
  const again = fixed === 0 ? '' : ' Run check again: the rehearsal has the last word.';
  return `${counted(fixed, 'finding')} fixed in ${counted(done.length, 'file')}${tail}.${again}`;
}
