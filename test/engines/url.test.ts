import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { parseServerUrl } from '../../src/engines/url.ts';

const parse = (url: string, environment = {}) => parseServerUrl(url, environment);

describe('parseServerUrl', () => {
  it('reads all parts', () => {
    expect(parse('postgres://me:pa%3Ass@localhost:6543/shop').settings).toEqual({
      host: 'localhost',
      port: 6543,
      user: 'me',
      password: 'pa:ss',
      database: 'shop',
      ssl: false,
    });
  });

  it('fills in what is missing as libpq does', () => {
    const { settings } = parse('postgresql://127.0.0.1', { USER: 'ann', PGPASSWORD: 'from the environment' });
    expect(settings).toMatchObject({ port: 5432, user: 'ann', database: 'ann', password: 'from the environment' });
  });

  it.each([
    'postgres://me@/shop?host=/run/postgresql',
    'postgres:///shop?host=%2Frun%2Fpostgresql&user=me',
    'postgresql://me@%2Frun%2Fpostgresql/shop',
  ])('takes a Unix socket: %s', (url) => {
    expect(parse(url)).toMatchObject({
      settings: { host: '/run/postgresql', user: 'me', database: 'shop' },
      isLocal: true,
    });
  });

  it.each(['localhost', '127.0.0.1', '127.9.8.7', '[::1]'])('takes %s for this machine', (host) => {
    expect(parse(`postgres://${host}/x`).isLocal).toBe(true);
  });

  it.each([
    'db.example.com',
    '10.0.0.1',
    '127.0.0.1.example.com',
    'localhost.example.com',
    '[::2]',
    '0.0.0.0',
    '2130706433',
  ])('does not take %s for this machine', (host) => {
    expect(parse(`postgres://${host}/x`).isLocal).toBe(false);
  });

  it.each([
    ['disable', false, false],
    ['prefer', { rejectUnauthorized: false }, true],
    ['require', { rejectUnauthorized: false }, false],
    ['verify-full', { rejectUnauthorized: true }, false],
  ])('takes sslmode=%s', (mode, ssl, preferSsl) => {
    const address = parse(`postgres://db.example.com/x?sslmode=${mode}`);
    expect({ ssl: address.settings.ssl, preferSsl: address.preferSsl }).toEqual({ ssl, preferSsl });
  });

  it.each([
    ['no URL at all', 'localhost s3cret', 'not a connection URL'],
    ['another protocol', 'mysql://me:s3cret@localhost/x', 'not a connection URL'],
    ['a raw slash in the password', 'postgres://me:s3/cret@localhost/x', 'not a connection URL'],
    ['a broken escape', 'postgres://me:s3cret%zz@localhost/x', 'hexadecimal'],
    ['several hosts', 'postgres://me:s3cret@localhost/x?host=a,b', 'several hosts'],
    ['a port that is none', 'postgres://me:s3cret@localhost/x?port=99999', 'port'],
    ['an sslmode that is none', 'postgres://me:s3cret@localhost/x?sslmode=maybe', 'sslmode'],
    [
      'a certificate that is not there',
      'postgres://me:s3cret@a/x?sslmode=verify-ca&sslrootcert=/no/such',
      'sslrootcert',
    ],
  ])('refuses %s without repeating the password', (_what, url, part) => {
    const error = catchError(() => parse(url));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toContain(part);
    expect(error.message).not.toMatch(/s3/);
  });
});

function catchError(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}
