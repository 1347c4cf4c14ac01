import { resolve } from 'node:path';
import { settingsSchema } from '../config/schema.ts';
import type { Environment } from '../core/engine.ts';
import { sweepDatabases, sweepDocker, sweepHere } from '../engines/sweep.ts';
import { readInputs, withoutInputs } from '../github/inputs.ts';
import { readSettings } from './settings.ts';

/** Name of the state that the action keeps for its post step: whether it came to its end, and so cleaned up itself. */
export const ENDED = 'ended';

/** Removes what the action left when it was killed: servers, their files, containers, and databases of a given server. */
export async function cleanUp(environment: Environment): Promise<void> {
  const own = withoutInputs(environment);
  await sweepHere(own);
  if (environment[`STATE_${ENDED}`] === 'true') return;
  await sweepDocker();
  const inputs = readInputs(environment, Object.keys(settingsSchema.entries));
  const directory = resolve(environment.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
  const { projects } = await readSettings(directory, inputs, environment);
  const all = 'settings' in projects ? [projects.settings] : projects.databases.map(({ settings }) => settings);
  const servers = new Map(all.map((settings) => [settings['database-url'], settings['allow-remote-server']]));
  for (const [databaseUrl, allowRemoteServer] of servers)
    if (databaseUrl !== undefined) await sweepDatabases({ databaseUrl, allowRemoteServer, environment: own });
}
