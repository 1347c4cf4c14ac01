import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { echo, orList } from '../config/explain.ts';
import { didYouMean } from '../config/nearest.ts';
import { ConfigError, errorMessage } from '../core/errors.ts';
import { FORMATS, type Format, type Report } from '../core/report.ts';
import type { ReportSet } from '../core/report-set.ts';
import { render, renderSet } from '../index.ts';
import { reporterOptions, write } from './terminal.ts';

/** Where a report goes, and as what. */
export interface Output {
  readonly format: Format;
  /** Absolute path of a file instead of stdout. */
  readonly file?: string;
}

/** @throws ConfigError where the format is unknown or the file cannot be written, before any work is done. */
export function outputOf({ format = 'text', output }: { readonly format?: string; readonly output?: string }): Output {
  const known = FORMATS.find((candidate) => candidate === format);
  if (known === undefined) {
    const hint = didYouMean(format, FORMATS);
    const end = hint === undefined ? '.' : `; ${hint}`;
    throw new ConfigError(`--format must be ${orList(FORMATS)}, not ${echo(format)}${end}`);
  }
  if (output === undefined) return { format: known };
  const file = resolve(output);
  refuseUnwritable(file, output);
  return { format: known, file };
}

function refuseUnwritable(file: string, name: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new ConfigError(`--output ${name} is a directory. Name a file in it.`);
  if (statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ConfigError(`--output ${name} cannot be written: there is no directory ${dirname(file)}. Make it first.`);
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new ConfigError(`--output ${name} cannot be written: the directory ${dirname(file)} is read-only.`);
  }
}

/** Writes a report, or those of several databases, to stdout or, all or nothing, to the file. */
export async function deliver(made: Report | ReportSet, output: Output, process: NodeJS.Process): Promise<void> {
  const { format, file } = output;
  const options = file === undefined ? reporterOptions(process.stdout, process.env) : { colour: false, width: 100 };
  if (!('databases' in made)) await hand(await render(made, format, options));
  else if (format !== 'html') await hand(await renderSet(made, format, options));
  else
    for (const { name, report } of made.databases) await writeWhole(pageOf(name, output), await render(report, format));

  async function hand(text: string): Promise<void> {
    if (file === undefined) await write(process.stdout, text);
    else await writeWhole(file, text);
  }
}

/**
 * The file of one database's page: `report-billing.html` beside `report.html`.
 * @throws ConfigError without a file: several pages are no one text.
 */
export function pageOf(database: string, { file }: Output): string {
  if (file === undefined)
    throw new ConfigError(
      'With several databases each has a page of its own: give --output report.html for report-<database>.html, or name one with --database.',
    );
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}-${database}${ext}`);
}

/**
 * All or nothing: a file that is there stays until the new one is whole.
 * @throws ConfigError where it cannot be written.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const { randomBytes } = await import('node:crypto');
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new ConfigError(`${file} cannot be written: ${errorMessage(error)}.`);
  }
}
