import { execFileSync } from 'node:child_process';
import { docker } from '../../src/engines/docker.ts';
import { behavesLikeAnEngine } from './behavesLikeAnEngine.ts';

/** Made from Debian packages where no registry can be reached; elsewhere the official image. */
const { PG_REHEARSAL_TEST_IMAGE: image } = process.env;

await behavesLikeAnEngine({
  name: 'docker',
  engine: docker,
  request: image === undefined ? {} : { image },
  leftovers: async () => containers(),
});

function containers(): readonly string[] {
  const list = ['ps', '--all', '--filter', 'label=pg-rehearsal.owner', '--format', '{{.ID}} {{.State}}'];
  return execFileSync('docker', list, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');
}
