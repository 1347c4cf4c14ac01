import { expect, it } from 'vitest';
import { EngineError } from '../../src/core/errors.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { docker } from '../../src/engines/docker.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { local } from '../../src/engines/local.ts';
import { server } from '../../src/engines/server.ts';
import { engineRequest, sharedServer } from '../support/postgres.ts';
import { rehearseScripts } from '../support/rehearsal.ts';
import { urlOf } from '../support/url.ts';
import { resistsAttacks } from './resistsAttacks.ts';

await resistsAttacks({ name: 'embedded', engine: embedded, request: {} });
await resistsAttacks({ name: 'local', engine: local, request: {} });

const { PG_REHEARSAL_TEST_IMAGE: image } = process.env;
await resistsAttacks({ name: 'docker', engine: docker, request: image === undefined ? {} : { image } });

const { freshDatabase } = await sharedServer();
const { observer: admin, name: home } = await freshDatabase();
await resistsAttacks({
  name: 'server as superuser',
  engine: server,
  request: { databaseUrl: urlOf(admin) },
  ours: false,
});

const ordinary = { ...admin, user: 'ordinary', password: 'ordinary' };
await withConnection(admin, (client) =>
  client.query(
    `CREATE ROLE ordinary LOGIN CREATEDB CREATEROLE PASSWORD 'ordinary'; GRANT CONNECT ON DATABASE "${home}" TO ordinary`,
  ),
);
await resistsAttacks({
  name: 'server as an ordinary user',
  engine: server,
  request: { databaseUrl: urlOf(ordinary) },
  ours: false,
  lends: false,
});

const creator = { ...admin, user: 'creator', password: 'creator' };
await withConnection(admin, (client) =>
  client.query(`CREATE ROLE creator LOGIN CREATEDB PASSWORD 'creator'; GRANT CONNECT ON DATABASE "${home}" TO creator`),
);

it('on a server given as a user without roles, whoever ends the observer ends the rehearsal, and passes nothing', async () => {
  await using taken = await server.start(engineRequest({ databaseUrl: urlOf(creator) }));
  const attack = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pg-rehearsal observer'`;
  const rehearsal = rehearseScripts('SELECT 1', [attack, 'SELECT 1'], { server: taken });
  await expect(rehearsal).rejects.toThrow(EngineError);
});
