import { availableParallelism, totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StartedTestContainer } from 'testcontainers';
import type { ConnectionSettings, Engine, EngineRequest, Offer, Server } from '../core/engine.ts';
import { ConfigError, EngineError, errorMessage } from '../core/errors.ts';
import { withConnection } from './connect.ts';
import { createDatabase } from './database.ts';
import { commandWithSettings, dataPlaces, PREPARATION } from './docker-image.ts';
import { untilAborted, withEndings } from './endings.ts';
import { isOwnerGone, ownerMark } from './owner.ts';
import { newPassword } from './template.ts';

const DEFAULT_MAJOR = 18;
const PORT = 5432;
const START_TIMEOUT_MS = 120_000;
/** On every container of ours, with the mark of its process. */
const LABEL = 'pg-rehearsal.owner';
/** testcontainers 12 crashes on older ones. */
const OLDEST_NODE = 22;
const GIB = 1024 ** 3;
const LARGEST_MEMORY_GIB = 4;

type Testcontainers = typeof import('testcontainers');
interface Runtime {
  readonly testcontainers: Testcontainers;
  readonly client: Awaited<ReturnType<Testcontainers['getContainerRuntimeClient']>>;
}

/** Any image that behaves as Docker's official `postgres`, in a container whose data is in memory. */
export const docker: Engine = {
  id: 'docker',
  async offer(request: EngineRequest): Promise<Offer> {
    const image = imageOf(request);
    try {
      const { testcontainers, client } = await connectToDocker();
      const here = await client.image.exists(testcontainers.ImageName.fromString(image));
      const daemon = `Docker ${client.info.containerRuntime.serverVersion}`;
      const detail = here ? `${image} on ${daemon}` : `${image} on ${daemon}, which has to pull it first`;
      const version = request.image === undefined ? { version: String(request.major ?? DEFAULT_MAJOR) } : {};
      return { engine: 'docker', available: true, detail, needsDownload: !here, ...version };
    } catch (error) {
      return { engine: 'docker', available: false, detail: errorMessage(error) };
    }
  },
  async start(request: EngineRequest): Promise<Server> {
    const image = imageOf(request);
    return await withEndings(request.signal, async (defer) => {
      const runtime = await connectToDocker();
      await sweep(runtime);
      await pull(image, runtime, request);
      const password = newPassword();
      const container = await run(image, password, runtime, request.signal);
      defer(() => remove(container));
      const admin = adminSettings(container.getHost(), container.getMappedPort(PORT), password);
      const { version, major } = await prepare(admin);
      if (request.major !== undefined && request.major !== major)
        throw new ConfigError(
          `postgres-version is ${request.major}, but ${image} is PostgreSQL ${version}: change one.`,
        );
      const administration = { major, admin, isSuperuser: true, canCreateRoles: true, template: 'template1' } as const;
      return {
        engine: 'docker',
        version,
        major,
        createDatabase: () => createDatabase({ ...administration, report: (text) => request.report(text) }),
        whyGone: () => whyGone(runtime, container),
      };
    });
  },
};

/** Removes containers whose process is gone. Never rejects; does nothing where there is no Docker. */
export async function sweepContainers(): Promise<void> {
  try {
    await sweep(await connectToDocker());
  } catch {
    // No Docker, no containers.
  }
}

function imageOf({ image, major = DEFAULT_MAJOR }: EngineRequest): string {
  return image ?? `postgres:${major}`;
}

/** @throws EngineError when there is no Docker that we can use. */
async function connectToDocker(): Promise<Runtime> {
  const node = process.versions.node;
  if (Number.parseInt(node, 10) < OLDEST_NODE)
    throw new EngineError(
      `it needs Node ${OLDEST_NODE} or newer, and this is ${node}: take a newer one, or another engine.`,
    );
  const testcontainers = await import('testcontainers');
  try {
    return { testcontainers, client: await testcontainers.getContainerRuntimeClient() };
  } catch (cause) {
    throw new EngineError('no Docker daemon answers: start Docker, or set DOCKER_HOST to where it listens.', { cause });
  }
}

async function sweep({ client: { container } }: Runtime): Promise<void> {
  const { dockerode } = container;
  const ours = await dockerode.listContainers({ all: true, filters: JSON.stringify({ label: [LABEL] }) });
  const gone = ours.filter(({ Labels, Created }) => isOwnerGone(Labels[LABEL] ?? '', Date.now() - Created * 1000));
  const removals = gone.map(({ Id }) => dockerode.getContainer(Id).remove({ force: true, v: true }));
  await Promise.allSettled(removals);
}

async function pull(image: string, { testcontainers, client }: Runtime, request: EngineRequest): Promise<void> {
  const name = testcontainers.ImageName.fromString(image);
  if (await client.image.exists(name)) return;
  const began = performance.now();
  const tell = () => request.report(`pulling ${image} (${Math.round((performance.now() - began) / 1000)} s so far)`);
  request.report(`pulling ${image}`);
  const timer = setInterval(tell, 2000);
  try {
    await untilAborted(client.image.pull(name), request.signal);
  } catch (cause) {
    request.signal.throwIfAborted();
    throw new EngineError(`The image ${image} cannot be pulled: ${errorMessage(cause)}`, { cause });
  } finally {
    clearInterval(timer);
  }
  if (!(await client.image.exists(name)))
    throw new EngineError(`The image ${image} cannot be pulled: is its name right, and may this machine read it?`);
}

/** @throws EngineError with the end of the container's log; `signal.reason` when aborted. */
async function run(
  image: string,
  password: string,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<StartedTestContainer> {
  const { testcontainers, client } = runtime;
  const { Config } = await client.image.inspect(testcontainers.ImageName.fromString(image));
  const address = await narrowestAddress(runtime);
  let created: string | undefined;
  class Throwaway extends testcontainers.GenericContainer {
    protected override async beforeContainerCreated(): Promise<void> {
      this.hostConfig.PidsLimit = 512;
      // Otherwise Docker opens the port to the whole network.
      const published: Record<string, { HostIp?: string }[]> = this.hostConfig.PortBindings ?? {};
      if (address !== undefined) for (const binding of Object.values(published).flat()) binding.HostIp = address;
    }
    protected override async containerCreated(id: string): Promise<void> {
      created = id;
    }
  }
  const container = new Throwaway(image)
    .withExposedPorts(PORT)
    .withLabels({ [LABEL]: ownerMark() })
    .withEnvironment({ POSTGRES_USER: 'postgres', POSTGRES_PASSWORD: password, POSTGRES_DB: 'postgres', TZ: 'UTC' })
    .withTmpFs(Object.fromEntries(dataPlaces(Config).map((place) => [place, 'rw,mode=1777'])))
    .withResourcesQuota({
      memory: Math.min(LARGEST_MEMORY_GIB, totalmem() / 2 / GIB),
      cpu: Math.min(2, availableParallelism()),
    })
    .withSecurityOpt('no-new-privileges')
    .withWaitStrategy(untilItAnswers(password, runtime, signal));
  const command = commandWithSettings(Config);
  if (command !== undefined) container.withCommand([...command]);
  try {
    return await container.start();
  } catch (cause) {
    const container = created === undefined ? undefined : client.container.getById(created);
    const why =
      cause instanceof EngineError ? cause.message : await explainEnd(runtime, container, errorMessage(cause));
    await container?.remove({ force: true, v: true }).catch(() => {});
    signal.throwIfAborted();
    throw new EngineError(`PostgreSQL in a container of ${image} does not start: ${why}`, { cause });
  }
}

/**
 * The narrowest address that a container's port can be open at: the loopback, or, where we are in a container ourselves, the
 * bridge's on Docker's host. Of a remote host or a virtual machine we do not know the addresses.
 */
async function narrowestAddress({ client }: Runtime): Promise<string | undefined> {
  const { host, operatingSystem } = client.info.containerRuntime;
  if (host === 'localhost') return '127.0.0.1';
  if (operatingSystem === 'Docker Desktop') return undefined;
  const { IPAM } = await client.network.getById('bridge').inspect();
  return IPAM?.Config?.some(({ Gateway }) => Gateway === host) ? host : undefined;
}

type Container = ReturnType<Runtime['client']['container']['getById']>;

/** What the log of a container says that has ended, or else the problem itself. */
async function explainEnd({ client }: Runtime, container: Container | undefined, problem: string): Promise<string> {
  try {
    if (container === undefined || (await container.inspect()).State.Running) return problem;
    return await lastLines(await client.container.logs(container, { tail: 4 }));
  } catch {
    return problem;
  }
}

type WaitStrategy = Parameters<InstanceType<Testcontainers['GenericContainer']>['withWaitStrategy']>[0];

/** An open port is not enough: Docker's proxy opens it before the server does. */
function untilItAnswers(password: string, runtime: Runtime, signal: AbortSignal): WaitStrategy {
  const { client } = runtime;
  const strategy: WaitStrategy = {
    async waitUntilReady(container, ports) {
      const deadline = performance.now() + START_TIMEOUT_MS;
      const settings = adminSettings(client.info.containerRuntime.host, ports.getBinding(PORT), password);
      for (;;) {
        signal.throwIfAborted();
        const problem = await tryOnce(settings);
        if (problem === undefined) return;
        const { State } = await client.container.inspect(container);
        if (!State.Running || performance.now() > deadline)
          throw new EngineError(await explainEnd(runtime, container, problem));
        await sleep(50);
      }
    },
    withStartupTimeout: () => strategy,
    isStartupTimeoutSet: () => true,
    getStartupTimeout: () => START_TIMEOUT_MS,
  };
  return strategy;
}

async function tryOnce(settings: ConnectionSettings): Promise<string | undefined> {
  try {
    await withConnection(settings, (connection) => connection.query('SELECT 1'));
    return undefined;
  } catch (error) {
    return errorMessage(error);
  }
}

function adminSettings(host: string, port: number, password: string): ConnectionSettings {
  return { host, port, user: 'postgres', password, database: 'postgres', ssl: false };
}

async function prepare(admin: ConnectionSettings): Promise<{ readonly version: string; readonly major: number }> {
  return await withConnection(admin, async (connection) => {
    for (const sql of PREPARATION) await connection.query(sql);
    const { rows } = await connection.query<{ server_version: string }>('SHOW server_version');
    const version = rows[0]?.server_version.split(' ')[0] ?? 'unknown';
    return { version, major: Number.parseInt(version, 10) };
  });
}

async function whyGone({ client }: Runtime, container: StartedTestContainer): Promise<string | undefined> {
  try {
    const { State } = await client.container.inspect(client.container.getById(container.getId()));
    if (State.OOMKilled) return 'The container of the server ran out of memory; its data is in memory too.';
    return State.Running ? undefined : `The container of the server has ended with exit code ${State.ExitCode}.`;
  } catch {
    return 'The container of the server is gone, or Docker is.';
  }
}

async function remove(container: StartedTestContainer): Promise<void> {
  try {
    await container.stop({ timeout: 0, remove: true, removeVolumes: true });
  } catch {
    // Somebody else removed it, or Docker is gone; if it is still there, a later run will.
  }
}

async function lastLines(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream) chunks.push(String(chunk));
  return chunks.join('').trim().split('\n').slice(-4).join(' | ') || 'it ended without a word.';
}
