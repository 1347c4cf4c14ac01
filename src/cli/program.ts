import { Command, Option } from 'commander';
import { ConfigError } from '../core/errors.ts';
import { VERSION } from '../core/version.ts';
import { visibleLine } from '../reporters/escape.ts';
import type { Invocation } from './invocation.ts';
import {
  CHECK_FLAGS,
  databaseOption,
  ENGINES_FLAGS,
  LINT_FLAGS,
  placeOptions,
  RULES_FLAGS,
  reportOptions,
  settingOption,
} from './options.ts';

const EXIT_CODES = `
Exit codes: 0 nothing found, 1 findings at or above --fail-on, 2 could not check.
The environment variable PG_REHEARSAL_DATABASE_URL gives --database-url without showing it to other users.`;

/** A glob without quotes is a list of files by the time that it arrives, and the flag takes only the first. */
function noFiles(file: string): string {
  return (
    `check takes flags, and ${visibleLine(file)} is none. Put a glob into quotes, such as --fixtures 'fixtures/*.sql'; ` +
    'to check loose files use `pg-rehearsal lint`.'
  );
}

/** The command line; what a command needs is loaded when it runs. `finish` is called with the exit code. */
export function createProgram(invocation: Invocation, finish: (exitCode: number) => void): Command {
  const program = new Command('pg-rehearsal')
    .description(
      'Rehearses the PostgreSQL migrations that a change adds, on a throwaway server, and reports what they do.',
    )
    .version(VERSION)
    .showHelpAfterError('(pg-rehearsal --help shows what there is)')
    .addHelpText('after', EXIT_CODES)
    .exitOverride();

  const check = program
    .command('check')
    .description('Check the migrations that the change in this working directory adds.')
    .allowExcessArguments()
    .action(async (options, { args: [file] }: Command) => {
      if (file !== undefined) throw new ConfigError(noFiles(file));
      finish(await (await import('./check.ts')).runCheck(invocation, options));
    });
  for (const option of [...reportOptions(), databaseOption(), ...CHECK_FLAGS.map(settingOption)])
    check.addOption(option);

  const plan = program
    .command('plan')
    .description('List the databases of the settings file that the change touches: a job for each, in a workflow.')
    .addOption(
      new Option('--format <name>', 'text for people, matrix as JSON for a strategy of GitHub Actions.')
        .choices(['text', 'matrix'])
        .default('text'),
    )
    .action(async (options) => finish(await (await import('./plan.ts')).runPlan(invocation, options)));
  for (const option of [...placeOptions(), settingOption('base')]) plan.addOption(option);

  const baseline = program
    .command('baseline')
    .description(
      'Check the change once and record what it finds in the file of `baseline`: from then on only other findings count.',
    )
    .action(async (options) => finish(await (await import('./baseline.ts')).runBaseline(invocation, options)));
  for (const option of [...placeOptions(), databaseOption(), ...CHECK_FLAGS.map(settingOption)])
    baseline.addOption(option);

  const fix = program
    .command('fix')
    .description(
      'Check the change and follow its suggestions: edit its new migrations, and add the files that must follow.',
    )
    .option('--dry-run', 'Show what would change, as a diff, and write nothing.')
    .action(async (options) => finish(await (await import('./fix.ts')).runFix(invocation, options)));
  for (const option of [...placeOptions(), databaseOption(), ...CHECK_FLAGS.map(settingOption)]) fix.addOption(option);

  const lint = program
    .command('lint')
    .description('Check loose files by their text alone, without Git and without Postgres.')
    .argument('<files...>', 'Migration files.')
    .action(async (files, options) => finish(await (await import('./lint.ts')).runLint(invocation, files, options)));
  for (const option of [...reportOptions(), ...LINT_FLAGS.map(settingOption)]) lint.addOption(option);

  const engines = program
    .command('engines')
    .description('List where a Postgres can be had on this machine.')
    .action(async (options) => finish(await (await import('./engines.ts')).runEngines(invocation, options)));
  for (const option of ENGINES_FLAGS.map(settingOption)) engines.addOption(option);

  program
    .command('stats')
    .description(
      'Write how large the tables of a live database are, to a file for check. Reads catalogues, writes nothing.',
    )
    .option('--database-url <url>', 'URL of the live database; any user who may connect will do.')
    .option('--output <file>', 'Write to a file instead of stdout.')
    .action(async (options) => finish(await (await import('./stats.ts')).runStats(invocation, options)));

  program
    .command('explain')
    .description('Say what a rule means, what was measured of it, and what to do instead.')
    .argument('<rule>', 'Id of a rule, such as set-not-null-scan.')
    .option('--format <name>', 'text or markdown; text if not given.')
    .action(async (id, options) => finish(await (await import('./explain.ts')).runExplain(invocation, id, options)));

  const rules = program
    .command('rules')
    .description('List every rule with the severity that it has here, by preset and settings.')
    .action(async (options) => finish(await (await import('./rules.ts')).runRules(invocation, options)));
  for (const option of [...placeOptions(), ...RULES_FLAGS.map(settingOption)]) rules.addOption(option);
  rules.option('--format <name>', 'text, json or markdown; text if not given.');

  return program;
}
