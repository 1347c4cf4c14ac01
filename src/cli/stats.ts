import { DATABASE_URL_VARIABLE } from '../config/secrets.ts';
import { ConfigError } from '../core/errors.ts';
import { reach } from '../engines/reach.ts';
import { parseServerUrl } from '../engines/url.ts';
import { formatStatistics } from '../rehearse/cost/format-statistics.ts';
import { readStatistics } from '../rehearse/cost/read-statistics.ts';
import { visible, withoutCommands } from '../reporters/escape.ts';
import type { Invocation } from './invocation.ts';
import { outputOf, writeWhole } from './output.ts';
import { type Options, textOf } from './settings.ts';
import { write } from './terminal.ts';

/** The command `stats`: writes what a live database tells of its sizes, and says on stderr what it could not see. */
export async function runStats({ process, signal }: Invocation, options: Options): Promise<number> {
  const asked = textOf(options, 'output');
  const { file } = outputOf(asked === undefined ? {} : { output: asked });
  const url = textOf(options, 'databaseUrl') ?? process.env[DATABASE_URL_VARIABLE];
  if (url === undefined || url === '')
    throw new ConfigError(`stats needs a live database: give --database-url, or set ${DATABASE_URL_VARIABLE}.`);
  const { settings } = await reach(parseServerUrl(url, process.env), signal, (client) => client.query('SELECT'));
  const statistics = await readStatistics(settings);
  signal.throwIfAborted();
  const text = formatStatistics(statistics);
  if (file === undefined) await write(process.stdout, text);
  else await writeWhole(file, text);
  for (const limitation of statistics.limitations) process.stderr.write(`${withoutCommands(visible(limitation))}\n`);
  return 0;
}
