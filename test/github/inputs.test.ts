import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { readInputs, secretsOf } from '../../src/github/inputs.ts';

describe('inputs', () => {
  it('are read by their name in capitals with hyphens kept, and only where given', () => {
    const environment = {
      'INPUT_FAIL-ON': ' warning ',
      INPUT_ENGINE: '',
      'INPUT_GITHUB-TOKEN': 'token',
      'INPUT_WORKING-DIRECTORY': 'service',
      INPUT_FAIL_ON: 'never',
      INPUT_UNKNOWN: 'x',
      'INPUT_ALLOW-EDITS-WITH-LABEL': 'history: ok',
    };
    expect(readInputs(environment, ['fail-on', 'engine', 'tool'])).toEqual({
      token: 'token',
      mode: 'check',
      databases: [],
      name: 'default',
      config: undefined,
      workingDirectory: 'service',
      labels: { edits: 'history: ok', destructive: undefined },
      values: { 'fail-on': 'warning' },
    });
  });

  it.each([
    [{ INPUT_MODE: 'coment' }, 'check, comment, summary'],
    [{ INPUT_NAME: 'a --> b' }, 'name'],
  ])('%j is refused', (environment, message) => {
    expect(() => readInputs(environment, [])).toThrow(ConfigError);
    expect(() => readInputs(environment, [])).toThrow(message);
  });
});

describe('secrets of a connection URL', () => {
  it('are the URL, the password as written and as the server gets it', () => {
    const url = 'postgres://me:p%40ss@db.example/app';
    expect(secretsOf(url)).toEqual([url, 'p%40ss', 'p@ss']);
  });

  it('reach to the last @, since a password may hold one unescaped', () => {
    expect(secretsOf('postgres://me:a@b@db/app')).toContain('a@b');
  });

  it('are found in the query, and a broken escape does no harm', () => {
    expect(secretsOf('postgres:///app?host=/run&password=100%')).toContain('100%');
  });

  it('hold no password where there is none', () => {
    expect(secretsOf('postgres://me@db/app')).toEqual(['postgres://me@db/app']);
    expect(secretsOf('')).toEqual([]);
  });
});
