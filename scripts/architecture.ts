// The matrix of who may import whom: the architecture test enforces it, and docs/architecture.md's table is made from it.

/** Folder (or file) of `src` to the folders it may import, itself aside. */
export const FOLDER_IMPORTS: Readonly<Record<string, readonly string[] | 'anything'>> = {
  core: [],
  sql: ['core'],
  config: ['core'],
  collect: ['core', 'sql'],
  engines: ['core'],
  reporters: ['core'],
  github: ['core'],
  rules: ['core', 'sql'],
  lint: ['core', 'sql', 'rules'],
  rehearse: ['core', 'sql'],
  judge: ['core'],
  'check.ts': ['core', 'sql', 'config', 'collect', 'engines', 'rules', 'lint', 'rehearse', 'judge', 'check'],
  check: ['core', 'sql', 'config', 'collect', 'engines', 'rules', 'lint', 'rehearse', 'judge', 'check.ts'],
  library: ['core', 'config', 'lint'],
  'index.ts': ['core', 'config', 'check', 'check.ts', 'rules', 'reporters', 'library'],
  'cli.ts': 'anything',
  cli: 'anything',
  'action.ts': 'anything',
  action: 'anything',
  'post.ts': 'anything',
};

/** Packages that only some folders or files may import. */
export const PACKAGE_FENCES: readonly { readonly packages: readonly string[]; readonly only: readonly string[] }[] = [
  { packages: ['libpg-query'], only: ['sql'] },
  { packages: ['pg'], only: ['engines', 'rehearse'] },
  { packages: ['testcontainers'], only: ['engines/docker.ts'] },
  { packages: ['pgsql-ast-parser'], only: ['rehearse/seed'] },
  { packages: ['@actions/core', '@actions/github', '@octokit'], only: ['github', 'action.ts'] },
  { packages: ['fflate'], only: ['github'] },
  { packages: ['commander', 'yocto-spinner'], only: ['cli.ts', 'cli'] },
  { packages: ['yaml'], only: ['config'] },
  { packages: ['valibot'], only: ['config', 'core/report.ts', 'core/report-set.ts', 'core/statistics.ts', 'github'] },
];
