import { local } from '../../src/engines/local.ts';
import { runDirectories } from '../support/leftovers.ts';
import { behavesLikeAnEngine } from './behavesLikeAnEngine.ts';

await behavesLikeAnEngine({ name: 'local', engine: local, request: {}, leftovers: async () => runDirectories() });
