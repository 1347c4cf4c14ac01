import { expect, it } from 'vitest';
import type { Offer } from '../../src/core/engine.ts';
import { describeOffers } from '../../src/engines/describe.ts';

const offers: readonly Offer[] = [
  { engine: 'embedded', available: true, version: '17.10', detail: 'would be fetched', needsDownload: true },
  { engine: 'local', available: true, version: '16', detail: '/usr/lib/postgresql/16/bin' },
  { engine: 'docker', available: false, detail: 'no Docker daemon answers' },
];

it('lists what is here, what can be fetched and what is not to be had', () => {
  const chosen = { offer: offers[1]!, why: 'this machine has it installed' };
  expect(describeOffers(offers, chosen)).toBe(
    [
      '↓ embedded  17.10  would be fetched',
      '✓ local     16     /usr/lib/postgresql/16/bin',
      '✗ docker           no Docker daemon answers',
      '',
      'auto takes local: this machine has it installed.',
    ].join('\n'),
  );
});

it('says that nothing fits', () => {
  expect(describeOffers(offers.slice(2))).toBe(
    '✗ docker      no Docker daemon answers\n\nauto finds nothing that fits.',
  );
});
