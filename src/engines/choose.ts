import type { Engine, EngineId, EngineRequest, Offer } from '../core/engine.ts';
import { ConfigError, EngineError } from '../core/errors.ts';
import { embedded } from './embedded.ts';

const ENGINES: readonly Engine[] = [embedded];

/** What every engine can do for a request here, without starting anything. */
export async function listOffers(request: EngineRequest): Promise<readonly Offer[]> {
  return await Promise.all(ENGINES.map((engine) => engine.offer(request)));
}

/**
 * Picks the engine that a request asks for: a given URL implies `server` and a given image `docker`; otherwise the cheapest
 * that gives exactly the asked major version.
 * @throws ConfigError when the request contradicts itself; EngineError with every engine's reason when none fits.
 */
export async function chooseEngine(
  choice: 'auto' | EngineId,
  request: EngineRequest,
): Promise<{ engine: Engine; offer: Offer; why: string }> {
  const wanted = impliedEngine(choice, request);
  const offers = await listOffers(request);
  for (const offer of offers) {
    const engine = ENGINES.find(({ id }) => id === offer.engine);
    if (engine !== undefined && offer.available && (wanted === 'auto' || wanted === offer.engine))
      return { engine, offer, why: 'the cheapest that is here' };
  }
  const reasons = offers.map(({ engine, detail }) => `${engine}: ${detail}`);
  throw new EngineError(`No Postgres could be had. ${reasons.join('; ')}`);
}

function impliedEngine(choice: 'auto' | EngineId, request: EngineRequest): 'auto' | EngineId {
  const implied = request.databaseUrl !== undefined ? 'server' : request.image !== undefined ? 'docker' : choice;
  if (choice !== 'auto' && choice !== implied)
    throw new ConfigError(`engine is ${choice}, but what else is set needs the ${implied} engine: drop one of them.`);
  return implied;
}
