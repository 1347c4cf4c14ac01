import type { Engine, EngineId, EngineRequest, Offer } from '../core/engine.ts';
import { ConfigError, EngineError } from '../core/errors.ts';
import { docker } from './docker.ts';
import { embedded } from './embedded.ts';
import { local } from './local.ts';
import { server } from './server.ts';

const ENGINES: readonly Engine[] = [embedded, local, docker, server];

export interface Choice {
  readonly engine: Engine;
  readonly offer: Offer;
  /** A sentence for the report: why this one. */
  readonly why: string;
}

/** What every engine can do for a request here, without starting anything. Never rejects. */
export async function listOffers(request: EngineRequest): Promise<readonly Offer[]> {
  return await Promise.all(ENGINES.map((engine) => offerOrReason(engine, request)));
}

/**
 * Picks the engine that a request asks for: a given URL implies `server` and a given image `docker`; otherwise the cheapest
 * that gives exactly the asked major version.
 * @throws ConfigError when the request contradicts itself; EngineError with every engine's reason when none fits.
 */
export async function chooseEngine(choice: 'auto' | EngineId, request: EngineRequest): Promise<Choice> {
  const wanted = impliedEngine(choice, request);
  if (wanted !== 'auto') return await onlyThis(wanted, request, choice === wanted);
  const offers: Offer[] = [];
  for (const engine of ENGINES.filter(({ id }) => id !== 'server')) {
    const offer = await offerOrReason(engine, request);
    offers.push(offer);
    if (offer.available && offer.needsDownload !== true) break;
  }
  const chosen = preferredOffer(offers, request);
  const engine = ENGINES.find(({ id }) => id === chosen?.offer.engine);
  if (engine !== undefined && chosen !== undefined) return { engine, ...chosen };
  const refusals = offers.filter(({ available }) => !available);
  const reasons = refusals.map(({ engine, detail }) => `\n- ${engine}: ${detail}`).join('');
  const version = request.major === undefined ? '' : ` ${request.major}`;
  throw new EngineError(
    `No PostgreSQL${version} can be had on this machine.${reasons}\n- server: set \`database-url\` to one that runs already.`,
  );
}

/**
 * Which of the offers `auto` takes for a request, and why; none when none fits.
 * @throws ConfigError when the request contradicts itself.
 */
export function preferredOffer(
  offers: readonly Offer[],
  request: EngineRequest,
): { readonly offer: Offer; readonly why: string } | undefined {
  const wanted = impliedEngine('auto', request);
  const here = offers.filter(({ available }) => available);
  if (wanted !== 'auto') {
    const offer = here.find(({ engine }) => engine === wanted);
    return offer === undefined ? undefined : { offer, why: settingThatImplies(wanted) };
  }
  const candidates = here.filter(({ engine }) => engine !== 'server');
  const offer = candidates.find(({ needsDownload }) => needsDownload !== true) ?? candidates[0];
  return offer === undefined ? undefined : { offer, why: explainAuto(offer, request) };
}

function settingThatImplies(engine: EngineId): string {
  return engine === 'server' ? 'database-url is set' : 'postgres-image is set';
}

function impliedEngine(choice: 'auto' | EngineId, { databaseUrl, image }: EngineRequest): 'auto' | EngineId {
  if (databaseUrl !== undefined && image !== undefined)
    throw new ConfigError('database-url and postgres-image are both set, and each asks for another server: drop one.');
  const [implied, by] =
    databaseUrl !== undefined
      ? (['server', 'database-url'] as const)
      : image !== undefined
        ? (['docker', 'postgres-image'] as const)
        : [choice, ''];
  if (choice !== 'auto' && choice !== implied)
    throw new ConfigError(
      `engine is ${choice}, but ${by} is set, which needs the ${implied} engine: drop one of them.`,
    );
  return implied;
}

async function onlyThis(id: EngineId, request: EngineRequest, isAsked: boolean): Promise<Choice> {
  const engine = ENGINES.find((candidate) => candidate.id === id);
  if (engine === undefined) throw new EngineError(`The ${id} engine is not part of this build.`);
  const offer = await engine.offer(request);
  if (!offer.available) throw new EngineError(`The ${id} engine gives no Postgres here: ${offer.detail}`);
  return { engine, offer, why: isAsked ? `engine is set to ${id}` : settingThatImplies(id) };
}

async function offerOrReason(engine: Engine, request: EngineRequest): Promise<Offer> {
  try {
    return await engine.offer(request);
  } catch (error) {
    if (error instanceof ConfigError || error instanceof EngineError)
      return { engine: engine.id, available: false, detail: error.message };
    throw error;
  }
}

function explainAuto({ engine, needsDownload }: Offer, { major }: EngineRequest): string {
  const asked = major === undefined ? 'no version is asked for' : `version ${major} is asked for`;
  const reason = {
    embedded: needsDownload
      ? 'none is installed, and the embedded one is a small download'
      : 'the embedded one is here and starts fastest',
    local: 'this machine has it installed',
    docker: 'Docker is the only way to it here',
    server: 'it runs already',
  }[engine];
  return `${asked}, and ${reason}`;
}
