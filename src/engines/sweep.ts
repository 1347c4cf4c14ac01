import type { Environment } from '../core/engine.ts';
import { serverAccount } from './account.ts';
import { sweepContainers } from './docker.ts';
import { cacheDirectory } from './places.ts';
import { sweepRuns } from './runs.ts';

/**
 * Stops servers and removes files and containers of runs whose process is gone. Every start does this for its own kind; the
 * action's post step does it after a job that was killed. Never rejects.
 * @param docker whether to ask Docker too, which takes a while to load.
 */
export async function sweepLeftovers(environment: Environment, docker: boolean): Promise<void> {
  const account = serverAccount();
  await sweepRuns(cacheDirectory(environment, account), account);
  if (docker) await sweepContainers();
}
