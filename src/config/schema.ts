import * as v from 'valibot';
import { ENGINE_IDS, NEWEST_MAJOR, OLDEST_MAJOR } from '../core/engine.ts';
import { SEVERITIES } from '../core/finding.ts';
import { LENDABLE_KINDS, LENT_BY_DEFAULT } from '../core/lending.ts';
import { TOOL_IDS } from '../core/migration.ts';
import { FAIL_ON } from '../core/report.ts';
import { DATABASE_NAME } from '../core/report-set.ts';

/**
 * Every setting, once: the configuration file's keys, the action's inputs and the command line's flags have these names,
 * and their types, defaults, descriptions, JSON schema and error messages come from here.
 */
const ENGINE_CHOICES = ['auto', ...ENGINE_IDS] as const;
const SEED_CHOICES = ['none', 'auto'] as const;
/** Names of the presets in `lint/presets.ts` and of the hosts in `sql/hosted-extensions.ts`; a test holds them equal. */
export const PRESET_CHOICES = ['recommended', 'strict', 'history-only'] as const;
export const HOST_CHOICES = ['rds', 'cloud-sql', 'azure', 'supabase', 'neon'] as const;
const COMMENT_MODES = ['always', 'on-findings', 'never'] as const;

const major = v.pipe(
  v.number('must be a major version such as 17'),
  v.integer('must be a major version such as 17'),
  v.minValue(OLDEST_MAJOR, `must be ${OLDEST_MAJOR} to ${NEWEST_MAJOR}`),
  v.maxValue(NEWEST_MAJOR, `must be ${OLDEST_MAJOR} to ${NEWEST_MAJOR}`),
);

const seconds = v.pipe(v.number('must be a number of seconds'), v.minValue(1, 'must be at least 1 second'));

export const settingsSchema = v.strictObject({
  migrations: v.optional(
    v.pipe(
      v.string(),
      v.description(
        'Directory of the migrations, relative to the working directory. Found by itself where there is only one.',
      ),
    ),
  ),
  tool: v.optional(
    v.pipe(
      v.picklist(TOOL_IDS),
      v.description('Migration tool whose conventions hold. Found by itself from the file names.'),
    ),
  ),
  fixtures: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description(
        'Globs of files with data, loaded in order of their names: SQL, CSV named by table, both perhaps gzipped, and dumps of pg_dump.',
      ),
    ),
    [],
  ),
  assertions: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description('Globs of SQL files whose queries must return no rows, or `true`, after the change.'),
    ),
    [],
  ),
  seed: v.optional(
    v.pipe(
      v.picklist(SEED_CHOICES),
      v.description(
        'Whether tables that fixtures leave empty are filled with made data (`auto`) or stay empty (`none`).',
      ),
    ),
    'none',
  ),
  'seed-rows': v.optional(
    v.pipe(
      v.number('must be a number of rows'),
      v.integer('must be a whole number of rows'),
      v.minValue(1, 'must be at least 1'),
      v.maxValue(10_000_000, 'must be at most 10000000'),
      v.description('Rows that made data gives each table.'),
    ),
    1_000,
  ),
  engine: v.optional(
    v.pipe(
      v.picklist(ENGINE_CHOICES),
      v.description(
        'Where the throwaway Postgres comes from; `auto` takes the cheapest that gives exactly the asked version.',
      ),
    ),
    'auto',
  ),
  'postgres-version': v.optional(
    v.pipe(major, v.description('Major version of PostgreSQL to rehearse on: the one in production.')),
  ),
  'postgres-image': v.optional(
    v.pipe(
      v.string(),
      v.description('Docker image to rehearse on, such as `pgvector/pgvector:pg17`; implies the docker engine.'),
    ),
  ),
  'database-url': v.optional(
    v.pipe(
      v.string(),
      v.description(
        'URL of an existing server; a database of its own is created in it and dropped at the end. Implies the server engine.',
      ),
    ),
  ),
  'allow-remote-server': v.optional(
    v.pipe(v.boolean(), v.description('Allow `database-url` to name a host that is not this machine.')),
    false,
  ),
  base: v.optional(
    v.pipe(
      v.string(),
      v.description(
        'Commit, branch or tag that the change is measured against. Found by itself in a pull request and on a branch.',
      ),
    ),
  ),
  rehearse: v.optional(
    v.pipe(
      v.boolean(),
      v.description('Apply the migrations to a throwaway Postgres; without it every suspicion stays unproven.'),
    ),
    true,
  ),
  'fail-on': v.optional(
    v.pipe(v.picklist(FAIL_ON), v.description('The least severe finding that makes the verdict `fail`.')),
    'error',
  ),
  comment: v.optional(
    v.pipe(v.picklist(COMMENT_MODES), v.description('When the action writes its comment on the pull request.')),
    'always',
  ),
  'statement-timeout': v.optional(
    v.pipe(seconds, v.description('Seconds after which a statement is cancelled, whatever it SET itself.')),
    60,
  ),
  'rehearsal-timeout': v.optional(
    v.pipe(seconds, v.description('Seconds after which the whole rehearsal is stopped.')),
    600,
  ),
  'disk-limit': v.optional(
    v.pipe(
      v.number('must be a number of megabytes'),
      v.minValue(64, 'must be at least 64 megabytes'),
      v.description('Megabytes that the rehearsal’s database may grow to before a statement is cancelled.'),
    ),
    10_240,
  ),
  'trust-base': v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'Run base migrations with superuser rights, for a history that needs them; the change never gets them.',
      ),
    ),
    false,
  ),
  'lend-rights': v.optional(
    v.pipe(
      v.array(v.picklist(LENDABLE_KINDS)),
      v.description(
        'Kinds of statements of the change that are run with a superuser’s rights, each for itself: what production’s host allows. Any other is `needs-superuser`.',
      ),
    ),
    [...LENT_BY_DEFAULT],
  ),
  'run-twice': v.optional(
    v.pipe(
      v.boolean(),
      v.description('Apply each migration a second time on its own result: it must neither fail nor change anything.'),
    ),
    true,
  ),
  'roll-back': v.optional(
    v.pipe(
      v.boolean(),
      v.description('Take the change back by its down files and apply it again: the schema must be the same.'),
    ),
    true,
  ),
  'show-values': v.optional(
    v.pipe(
      v.boolean(),
      v.description('Show values of rows in findings; switch it off where the data is a copy of production’s.'),
    ),
    true,
  ),
  statistics: v.optional(
    v.pipe(
      v.string(),
      v.description(
        'File with the sizes of production’s tables, written by `pg-rehearsal stats`: says for how long locks will block there.',
      ),
    ),
  ),
  'lock-budget': v.optional(
    v.pipe(
      v.number('must be a number of seconds'),
      v.minValue(0, 'must not be negative'),
      v.description('Seconds for which a lock may block a table in production, where `statistics` are given.'),
    ),
    1,
  ),
  baseline: v.optional(
    v.pipe(
      v.string(),
      v.description(
        'File of findings that are known and do not count, written by `pg-rehearsal baseline`: only others fail the check.',
      ),
    ),
  ),
  preset: v.optional(
    v.pipe(
      v.picklist(PRESET_CHOICES),
      v.description(
        'Set of rules to begin with: `recommended`, `strict` (with the advice that teams choose) or `history-only`.',
      ),
    ),
    'recommended',
  ),
  'protected-tables': v.optional(
    v.pipe(
      v.array(v.string()),
      v.description(
        'Tables that only ever grow, such as an append-only `events`: nothing of theirs may be dropped or changed.',
      ),
    ),
    [],
  ),
  host: v.optional(
    v.pipe(
      v.picklist(HOST_CHOICES),
      v.description('Hosting service whose extensions are the limit for CREATE EXTENSION.'),
    ),
  ),
  extensions: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description(
        'Extensions that may be created besides those known of `host`; without `host`, the only ones that may be.',
      ),
    ),
    [],
  ),
  rules: v.optional(
    v.pipe(v.record(v.string(), v.picklist([...SEVERITIES, 'off'])), v.description('Severity per rule, or `off`.')),
    {},
  ),
  'rules-for-paths': v.optional(
    v.pipe(
      v.record(v.string(), v.record(v.string(), v.picklist([...SEVERITIES, 'off']))),
      v.description(
        'Severities for some files: a glob of paths to `rules` of its own. Of several that fit, the last counts.',
      ),
    ),
    {},
  ),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
/** Settings as given by one source, before defaults. */
export type PartialSettings = v.InferInput<typeof settingsSchema>;
export type SettingName = keyof Settings;

/** The settings file: settings for all, and databases that have settings of their own on top. */
export const settingsFileSchema = v.strictObject({
  ...settingsSchema.entries,
  databases: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(DATABASE_NAME)), v.strictObject(settingsSchema.entries)),
      v.description('Several databases in one repository: a name for each, and the settings that are its own.'),
    ),
  ),
});

/** What a settings file says, before defaults. */
export type SettingsFile = v.InferInput<typeof settingsFileSchema>;
