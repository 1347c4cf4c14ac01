import type { EngineRequest, Offer } from '../core/engine.ts';
import { listOffers, preferredOffer } from '../engines/choose.ts';
import { visibleLine, withoutCommands } from '../reporters/escape.ts';
import { columns, wrap } from '../reporters/layout.ts';
import { exitCodeOfFailure } from './failure.ts';
import type { Invocation } from './invocation.ts';
import { ENGINES_FLAGS } from './options.ts';
import { type Options, settingsOf } from './settings.ts';
import { reporterOptions, write } from './terminal.ts';

/** The command `engines`: exit code 0 when at least one can give a Postgres. */
export async function runEngines(invocation: Invocation, options: Options): Promise<number> {
  const { process, signal } = invocation;
  const { settings } = await settingsOf(invocation, options, ENGINES_FLAGS);
  const major = settings['postgres-version'];
  const image = settings['postgres-image'];
  const databaseUrl = settings['database-url'];
  const request: EngineRequest = {
    ...(major === undefined ? {} : { major }),
    ...(image === undefined ? {} : { image }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    allowRemoteServer: settings['allow-remote-server'],
    environment: process.env,
    signal,
    report() {},
  };
  const offers = await listOffers(request);
  const { width } = reporterOptions(process.stdout, process.env);
  await write(process.stdout, `${offersText(offers, width)}\n${choiceText(offers, request, width)}`);
  return offers.some(({ available }) => available) ? 0 : exitCodeOfFailure;
}

function offersText(offers: readonly Offer[], width: number): string {
  const [, ...heads] = columns([
    ['', '', ''],
    ...offers.map((offer) => [
      markOf(offer),
      offer.engine,
      offer.available ? `PostgreSQL ${offer.version ?? 'of unknown version'}` : 'not available',
    ]),
  ]);
  const items = offers.map(({ detail }, index) => `${heads[index] ?? ''}\n${wrap(visibleLine(detail), width, '    ')}`);
  return withoutCommands(`${items.join('\n')}\n`);
}

/** Here, to be fetched first, or not to be had. */
function markOf({ available, needsDownload }: Offer): string {
  if (!available) return '✗';
  return needsDownload === true ? '↓' : '✓';
}

function choiceText(offers: readonly Offer[], request: EngineRequest, width: number): string {
  const chosen = preferredOffer(offers, request);
  const text =
    chosen === undefined ? 'auto finds none that fits.' : `auto takes ${chosen.offer.engine}: ${chosen.why}.`;
  return `${wrap(text, width, '')}\n`;
}
