import { withConnection } from '../../src/engines/connect.ts';
import { docker } from '../../src/engines/docker.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { local } from '../../src/engines/local.ts';
import { server } from '../../src/engines/server.ts';
import { sharedServer } from '../support/postgres.ts';
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
