import type { Offer } from '../core/engine.ts';

/**
 * What this machine offers, for people: one line per engine with its version and where it is, or why it is not there.
 * @param chosen the offer that `auto` would take, and why; absent when none fits.
 * @returns lines without a newline at the end.
 */
export function describeOffers(
  offers: readonly Offer[],
  chosen?: { readonly offer: Offer; readonly why: string },
): string {
  const rows = offers.map((offer) => ({
    mark: markOf(offer),
    name: offer.engine,
    version: offer.version ?? '',
    offer,
  }));
  const widest = Math.max(...rows.map(({ version }) => version.length));
  const lines = rows.map(
    ({ mark, name, version, offer }) => `${mark} ${name.padEnd(8)}  ${version.padEnd(widest)}  ${offer.detail}`,
  );
  const end =
    chosen === undefined ? 'auto finds nothing that fits.' : `auto takes ${chosen.offer.engine}: ${chosen.why}.`;
  return [...lines, '', end].join('\n');
}

/** Here, to be fetched, or not to be had. */
function markOf({ available, needsDownload }: Offer): string {
  if (!available) return '✗';
  return needsDownload ? '↓' : '✓';
}
