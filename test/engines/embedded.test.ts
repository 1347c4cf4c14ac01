import { embedded } from '../../src/engines/embedded.ts';
import { runDirectories } from '../support/leftovers.ts';
import { behavesLikeAnEngine } from './behavesLikeAnEngine.ts';

await behavesLikeAnEngine({
  name: 'embedded',
  engine: embedded,
  request: {},
  leftovers: async () => runDirectories(),
});
