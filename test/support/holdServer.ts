// Starts a server, says so in one line on standard output, and then waits to be killed: the child process of fault tests.
import { chooseEngine } from '../../src/engines/choose.ts';
import { engineRequest } from './postgres.ts';

const { TEST_IMAGE, TEST_DATABASE_URL } = process.env;
const request = engineRequest({
  ...(TEST_IMAGE && { image: TEST_IMAGE }),
  ...(TEST_DATABASE_URL && { databaseUrl: TEST_DATABASE_URL }),
});
const { engine } = await chooseEngine('auto', request);
const server = await engine.start(request);
const database = await server.createDatabase();
process.stdout.write(
  `${JSON.stringify({ name: database.name, host: database.owner.host, uid: process.getuid?.() })}\n`,
);
setInterval(() => {}, 60_000);
