import type { WriteStream } from 'node:tty';
import type { Environment } from '../core/engine.ts';
import type { ReporterOptions } from '../core/report.ts';

type Output = Pick<WriteStream, 'isTTY' | 'columns'>;

/** A log has no width; this one reads well. */
const WIDTH_WITHOUT_TERMINAL = 100;
/** Longer lines of prose are hard to read. */
const WIDEST = 120;

/** Colours only on a terminal, unless `NO_COLOR` (https://no-color.org) or `FORCE_COLOR` says otherwise. */
export function wantsColour(stream: Output, environment: Environment): boolean {
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isLive(stream, environment);
}

/** Whether somebody watches who sees a line change. */
export function isLive(stream: Output, environment: Environment): boolean {
  return stream.isTTY === true && environment.TERM !== 'dumb';
}

export function reporterOptions(stream: Output, environment: Environment): ReporterOptions {
  const width = stream.isTTY === true ? Math.min(stream.columns, WIDEST) : WIDTH_WITHOUT_TERMINAL;
  return { colour: wantsColour(stream, environment), width };
}

/** A reader that went away (`| head`) is no error. */
export function quietPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Writes a text and waits until it is out, or nobody reads. */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}
