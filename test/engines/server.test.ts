import type { ConnectionSettings } from '../../src/core/engine.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { server } from '../../src/engines/server.ts';
import { sharedServer } from '../support/postgres.ts';
import { urlOf } from '../support/url.ts';
import { behavesLikeAnEngine } from './behavesLikeAnEngine.ts';

/** Users that a given server may come with; PostgreSQL 16 changed what CREATEROLE means. */
const USERS = [
  { name: 'server as superuser', rights: 'SUPERUSER', superuser: true, ownRole: true },
  { name: 'server as a user who creates roles', rights: 'CREATEDB CREATEROLE', superuser: false, ownRole: true },
  { name: 'server as a user who only creates databases', rights: 'CREATEDB', superuser: false, ownRole: false },
];

for (const major of [18, 15]) {
  const { freshDatabase } = await sharedServer(major);
  const { observer: admin, name: home } = await freshDatabase();
  for (const [index, { name, rights, superuser, ownRole }] of USERS.entries()) {
    const user: ConnectionSettings = { ...admin, user: `user_${index}`, password: `pass:word@${index}` };
    await withConnection(admin, (client) =>
      client.query(`CREATE ROLE ${user.user} LOGIN ${rights} PASSWORD '${user.password}';
        GRANT CONNECT ON DATABASE "${home}" TO ${user.user}`),
    );
    await behavesLikeAnEngine({
      name: `${name} of PostgreSQL ${major}`,
      engine: server,
      request: { databaseUrl: urlOf(user), major },
      superuser,
      ownRole,
      ours: false,
      leftovers: () => ourNames(admin, home),
    });
  }
}

/** Databases and roles with our names, but for the one that the test itself lives in. */
async function ourNames(admin: ConnectionSettings, home: string): Promise<readonly string[]> {
  const { rows } = await withConnection(admin, (client) =>
    client.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database UNION SELECT rolname FROM pg_roles ORDER BY name`,
    ),
  );
  return rows.map(({ name }) => name).filter((name) => name.startsWith('rehearsal_') && name !== home);
}
