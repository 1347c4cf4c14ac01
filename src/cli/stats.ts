import { DATABASE_URL_VARIABLE } from '../config/secrets.ts';
import type { ConnectionSettings } from '../core/engine.ts';
import { ConfigError, EngineError, errorMessage } from '../core/errors.ts';
import { explainConnection, withConnection } from '../engines/connect.ts';
import { parseServerUrl, type ServerAddress } from '../engines/url.ts';
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
  const statistics = await readStatistics(await reach(parseServerUrl(url, process.env)));
  signal.throwIfAborted();
  const text = formatStatistics(statistics);
  if (file === undefined) await write(process.stdout, text);
  else await writeWhole(file, text);
  for (const limitation of statistics.limitations) process.stderr.write(`${withoutCommands(visible(limitation))}\n`);
  return 0;
}

/** The settings that the server takes. With `sslmode=prefer` or `allow`, encryption is what the server makes of it. */
async function reach({ settings, preferSsl, place }: ServerAddress): Promise<ConnectionSettings> {
  const attempts = preferSsl
    ? [settings, { ...settings, ssl: settings.ssl === false ? UNVERIFIED : false }]
    : [settings];
  for (const [index, attempt] of attempts.entries()) {
    try {
      await withConnection(attempt, (client) => client.query('SELECT'));
      return attempt;
    } catch (error) {
      const last = index === attempts.length - 1;
      if (last || !isAboutEncryption(error))
        throw new EngineError(explainConnection(error, attempt, place), { cause: error });
    }
  }
  return settings;
}

const UNVERIFIED = { rejectUnauthorized: false };

function isAboutEncryption(error: unknown): boolean {
  return /does not support SSL|no encryption|SSL off/i.test(errorMessage(error));
}
