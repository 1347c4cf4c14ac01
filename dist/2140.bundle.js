"use strict";
exports.id = 2140;
exports.ids = [2140];
exports.modules = {

/***/ 67741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mq: () => (/* binding */ settingDescriptions),
/* harmony export */   s9: () => (/* binding */ isSettingName),
/* harmony export */   w5: () => (/* binding */ describeSetting)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59711);


const TYPES = {
    string: 'text',
    picklist: 'text',
    number: 'number',
    boolean: 'boolean',
    array: 'list',
    record: 'map',
};
/** All settings in the schema's order. */
const settingDescriptions = Object.entries(_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsSchema */ .dP.entries).map(([name, { wrapped, default: byDefault }]) => {
    const choices = choicesOf(itemOf(wrapped));
    return {
        name: name,
        description: valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDescription */ .fYn(wrapped) ?? '',
        type: TYPES[wrapped.type] ?? 'text',
        ...(choices === undefined ? {} : { choices }),
        ...defaultOf(byDefault),
    };
});
function defaultOf(value) {
    const text = Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? '' : String(value ?? '');
    return text === '' ? {} : { default: text };
}
/** What one value of a list or a map must be. */
function itemOf(schema) {
    if (schema.type === 'record')
        return schema.value;
    return schema.type === 'array' ? schema.item : schema;
}
const byName = new Map(settingDescriptions.map((setting) => [setting.name, setting]));
function describeSetting(name) {
    return byName.get(name);
}
function isSettingName(name) {
    return byName.has(name);
}
function choicesOf(schema) {
    return 'options' in schema && Array.isArray(schema.options) ? schema.options.map(String) : undefined;
}


/***/ }),

/***/ 59711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dP: () => (/* binding */ settingsSchema)
/* harmony export */ });
/* unused harmony exports PRESET_CHOICES, HOST_CHOICES, settingsFileSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _core_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85753);
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49250);
/* harmony import */ var _core_lending_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44424);
/* harmony import */ var _core_migration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56335);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44641);
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60700);







/**
 * Every setting, once: the configuration file's keys, the action's inputs and the command line's flags have these names,
 * and their types, defaults, descriptions, JSON schema and error messages come from here.
 */
const ENGINE_CHOICES = ['auto', ..._core_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .ENGINE_IDS */ .CX];
const SEED_CHOICES = ['none', 'auto'];
/** Names of the presets in `lint/presets.ts` and of the hosts in `sql/hosted-extensions.ts`; a test holds them equal. */
const PRESET_CHOICES = ['recommended', 'strict', 'history-only'];
const HOST_CHOICES = ['rds', 'cloud-sql', 'azure', 'supabase', 'neon'];
const COMMENT_MODES = ['always', 'on-findings', 'never'];
const major = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig('must be a major version such as 17'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf('must be a major version such as 17'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(_core_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .OLDEST_MAJOR */ .wl, `must be ${_core_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .OLDEST_MAJOR */ .wl} to ${_core_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .NEWEST_MAJOR */ .nD}`), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxValue */ .cGV(_core_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .NEWEST_MAJOR */ .nD, `must be ${_core_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .OLDEST_MAJOR */ .wl} to ${_core_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .NEWEST_MAJOR */ .nD}`));
const seconds = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig('must be a number of seconds'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1, 'must be at least 1 second'));
const settingsSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    migrations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Directory of the migrations, relative to the working directory. Found by itself where there is only one.'))),
    tool: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_core_migration_js__WEBPACK_IMPORTED_MODULE_4__/* .TOOL_IDS */ .o), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Migration tool whose conventions hold. Found by itself from the file names.'))),
    fixtures: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Globs of files with data, loaded in order of their names: SQL, CSV named by table, both perhaps gzipped, and dumps of pg_dump.')), []),
    assertions: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Globs of SQL files whose queries must return no rows, or `true`, after the change.')), []),
    seed: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(SEED_CHOICES), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Whether tables that fixtures leave empty are filled with made data (`auto`) or stay empty (`none`).')), 'none'),
    'seed-rows': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig('must be a number of rows'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf('must be a whole number of rows'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1, 'must be at least 1'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxValue */ .cGV(10_000_000, 'must be at most 10000000'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Rows that made data gives each table.')), 1_000),
    engine: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(ENGINE_CHOICES), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Where the throwaway Postgres comes from; `auto` takes the cheapest that gives exactly the asked version.')), 'auto'),
    'postgres-version': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(major, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Major version of PostgreSQL to rehearse on: the one in production.'))),
    'postgres-image': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Docker image to rehearse on, such as `pgvector/pgvector:pg17`; implies the docker engine.'))),
    'database-url': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('URL of an existing server; a database of its own is created in it and dropped at the end. Implies the server engine.'))),
    'allow-remote-server': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Allow `database-url` to name a host that is not this machine.')), false),
    base: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Commit, branch or tag that the change is measured against. Found by itself in a pull request and on a branch.'))),
    rehearse: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Apply the migrations to a throwaway Postgres; without it every suspicion stays unproven.')), true),
    'fail-on': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_core_report_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('The least severe finding that makes the verdict `fail`.')), 'error'),
    comment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(COMMENT_MODES), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('When the action writes its comment on the pull request.')), 'always'),
    'statement-timeout': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(seconds, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Seconds after which a statement is cancelled, whatever it SET itself.')), 60),
    'rehearsal-timeout': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(seconds, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Seconds after which the whole rehearsal is stopped.')), 600),
    'disk-limit': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig('must be a number of megabytes'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(64, 'must be at least 64 megabytes'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Megabytes that the rehearsal’s database may grow to before a statement is cancelled.')), 10_240),
    'trust-base': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Run base migrations with superuser rights, for a history that needs them; the change never gets them.')), false),
    'lend-rights': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_core_lending_js__WEBPACK_IMPORTED_MODULE_5__/* .LENDABLE_KINDS */ .m)), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Kinds of statements of the change that are run with a superuser’s rights, each for itself: what production’s host allows. Any other is `needs-superuser`.')), [..._core_lending_js__WEBPACK_IMPORTED_MODULE_5__/* .LENT_BY_DEFAULT */ .W]),
    'run-twice': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Apply each migration a second time on its own result: it must neither fail nor change anything.')), true),
    'roll-back': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Take the change back by its down files and apply it again: the schema must be the same.')), true),
    'show-values': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Show values of rows in findings; switch it off where the data is a copy of production’s.')), true),
    statistics: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('File with the sizes of production’s tables, written by `pg-rehearsal stats`: says for how long locks will block there.'))),
    'lock-budget': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig('must be a number of seconds'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0, 'must not be negative'), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Seconds for which a lock may block a table in production, where `statistics` are given.')), 1),
    baseline: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('File of findings that are known and do not count, written by `pg-rehearsal baseline`: only others fail the check.'))),
    preset: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(PRESET_CHOICES), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Set of rules to begin with: `recommended`, `strict` (with the advice that teams choose) or `history-only`.')), 'recommended'),
    'protected-tables': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Tables that only ever grow, such as an append-only `events`: nothing of theirs may be dropped or changed.')), []),
    host: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(HOST_CHOICES), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Hosting service whose extensions are the limit for CREATE EXTENSION.'))),
    extensions: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Extensions that may be created besides those known of `host`; without `host`, the only ones that may be.')), []),
    rules: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([..._core_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .SEVERITIES */ .o, 'off'])), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Severity per rule, or `off`.')), {}),
    'rules-for-paths': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO([..._core_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .SEVERITIES */ .o, 'off']))), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Severities for some files: a glob of paths to `rules` of its own. Of several that fit, the last counts.')), {}),
});
/** The settings file: settings for all, and databases that have settings of their own on top. */
const settingsFileSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...settingsSchema.entries,
    databases: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(_core_report_set_js__WEBPACK_IMPORTED_MODULE_1__/* .DATABASE_NAME */ .oU)), valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(settingsSchema.entries)), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('Several databases in one repository: a name for each, and the settings that are its own.'))),
});


/***/ }),

/***/ 85753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ ENGINE_IDS),
/* harmony export */   nD: () => (/* binding */ NEWEST_MAJOR),
/* harmony export */   wl: () => (/* binding */ OLDEST_MAJOR)
/* harmony export */ });
const ENGINE_IDS = ['embedded', 'local', 'docker', 'server'];
/** 12 is the oldest server that runs everywhere the product is tested; 18 is the grammar's version. */
const OLDEST_MAJOR = 12;
const NEWEST_MAJOR = 18;


/***/ }),

/***/ 88208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ EngineError),
/* harmony export */   XN: () => (/* binding */ hidePasswords),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   ux: () => (/* binding */ isKnownError),
/* harmony export */   xL: () => (/* binding */ ConfigError),
/* harmony export */   ys: () => (/* binding */ PreparationError)
/* harmony export */ });
/** The user can fix it: the message says how. Shown without a stack. */
class ConfigError extends Error {
    name = 'ConfigError';
}
/** No Postgres, or it went away: the message says what is missing and how to get it. Shown without a stack. */
class EngineError extends Error {
    name = 'EngineError';
}
/** Base or fixtures do not apply, so nothing can be said about the change. Shown without a stack. */
class PreparationError extends Error {
    name = 'PreparationError';
}
/** Whether an error is one of ours to explain; anything else is a bug in pg-rehearsal. */
function isKnownError(error) {
    return error instanceof ConfigError || error instanceof EngineError || error instanceof PreparationError;
}
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Replaces the password of every URL in a text; safe to call on any text that goes out. */
function hidePasswords(text) {
    return text.replace(URL_PASSWORD, '://$1:***@').replace(/([?&]password=)[^&\s]*/gi, '$1***');
}
/** Looks for the signs that every URL has, and then back at its scheme: words, which might be one, are many more. */
const URL_PASSWORD = /(?<=\b[a-z][a-z0-9+.-]*):\/\/([^\s:/@?#]*):[^\s]*@/gi;


/***/ }),

/***/ 49250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
const SEVERITIES = ['error', 'warning', 'note'];


/***/ }),

/***/ 44424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ LENT_BY_DEFAULT),
/* harmony export */   m: () => (/* binding */ LENDABLE_KINDS)
/* harmony export */ });
/** Kinds of statements that may be run with a superuser's rights, each for itself, though nothing else is. */
const LENDABLE_KINDS = ['extensions', 'event-triggers', 'publications', 'roles', 'system-triggers'];
/**
 * What managed services let their users do. Switching the triggers of foreign keys off is not among it
 * (https://repost.aws/knowledge-center/rds-postgresql-foreign-keys), event triggers and publications are
 * (https://cloud.google.com/sql/docs/postgres/features).
 */
const LENT_BY_DEFAULT = ['extensions', 'event-triggers', 'publications', 'roles'];


/***/ }),

/***/ 27351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ blocksInWords),
/* harmony export */   AI: () => (/* binding */ isAsStrong),
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   bx: () => (/* binding */ LOCK_MODES),
/* harmony export */   n9: () => (/* binding */ isLockMode),
/* harmony export */   tc: () => (/* binding */ compareLockModes)
/* harmony export */ });
/** Table-level lock modes, weakest first, spelled as in `pg_locks.mode`. */
const LOCK_MODES = [
    'AccessShareLock',
    'RowShareLock',
    'RowExclusiveLock',
    'ShareUpdateExclusiveLock',
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
];
/**
 * Which modes a mode keeps out, from the table "Conflicting Lock Modes"
 * (https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES). Bit i stands for LOCK_MODES[i].
 */
const CONFLICTS = {
    AccessShareLock: 0b10000000,
    RowShareLock: 0b11000000,
    RowExclusiveLock: 0b11110000,
    ShareUpdateExclusiveLock: 0b11111000,
    ShareLock: 0b11101100,
    ShareRowExclusiveLock: 0b11111100,
    ExclusiveLock: 0b11111110,
    AccessExclusiveLock: 0b11111111,
};
function conflicts(held, wanted) {
    return (CONFLICTS[held] & (1 << LOCK_MODES.indexOf(wanted))) !== 0;
}
function blocks(held) {
    return BLOCKS[held];
}
const BLOCKS = Object.fromEntries(LOCK_MODES.map((held) => [
    held,
    {
        reads: conflicts(held, 'AccessShareLock'),
        writes: conflicts(held, 'RowExclusiveLock'),
        ddl: conflicts(held, 'ShareUpdateExclusiveLock'),
    },
]));
/** "reads and writes", "writes", "schema changes" or "nothing that matters". */
function blocksInWords(held) {
    const { reads, writes, ddl } = blocks(held);
    if (reads)
        return 'reads and writes';
    if (writes)
        return 'writes';
    return ddl ? 'schema changes' : 'nothing that matters';
}
/** Negative when `a` is the weaker mode. */
function compareLockModes(a, b) {
    return LOCK_MODES.indexOf(a) - LOCK_MODES.indexOf(b);
}
function isLockMode(text) {
    return LOCK_MODES.includes(text);
}
/** Whether a held mode keeps out everything that another mode would: ShareLock is not as strong as ShareUpdateExclusiveLock. */
function isAsStrong(held, claimed) {
    return (CONFLICTS[held] & CONFLICTS[claimed]) === CONFLICTS[claimed];
}


/***/ }),

/***/ 56335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ TOOL_IDS)
/* harmony export */ });
const TOOL_IDS = ['sqlx', 'plain'];


/***/ }),

/***/ 60700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ isClean),
/* harmony export */   CJ: () => (/* binding */ reportSetSchema),
/* harmony export */   O2: () => (/* binding */ isUntouched),
/* harmony export */   hK: () => (/* binding */ assembleReportSet),
/* harmony export */   oU: () => (/* binding */ DATABASE_NAME)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44641);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51143);



/** A database's name is part of the names of comments, check runs, artifacts and jobs: nothing in it needs escaping. */
const DATABASE_NAME = /^\w[\w.-]{0,59}$/;
/** The reports of several databases of one repository, each under its name. */
const reportSetSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$),
    tool: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('pg-rehearsal'), version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    /** The worst of them: `not-checked` before `fail` before `pass`. */
    verdict: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['pass', 'fail', 'not-checked']),
    databases: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(DATABASE_NAME)), report: _report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh })),
});
function assembleReportSet(databases) {
    return {
        schemaVersion: _report_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        tool: { name: 'pg-rehearsal', version: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x },
        verdict: worstVerdict(databases.map(({ report }) => report.verdict)),
        databases: [...databases],
    };
}
/** Nothing to complain of, and nothing that is not known. */
function isClean(one) {
    return 'report' in one && one.report.verdict === 'pass' && one.report.findings.length === 0;
}
/** Whether a change touches nothing of a database, so that there was nothing to check. */
function isUntouched({ verdict, changes, findings }) {
    return verdict === 'pass' && changes.length === 0 && findings.length === 0;
}
function worstVerdict(verdicts) {
    return verdicts.find((one) => one === 'not-checked') ?? verdicts.find((one) => one === 'fail') ?? 'pass';
}


/***/ }),

/***/ 44641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ countBySeverity),
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   hR: () => (/* binding */ FORMATS)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85753);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49250);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27351);
/* harmony import */ var _migration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56335);





/**
 * The JSON report: what outside scripts lean on. `schemaVersion` rises when a field is removed or changes its meaning;
 * new fields may come without it.
 */
const SCHEMA_VERSION = 1;
const line = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1));
const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const region = { line, column: line, endLine: line, endColumn: line };
const lock = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    relation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCK_MODES */ .bx),
    /** What it keeps out: "reads and writes", "writes", "schema changes". */
    blocks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Whether the relation existed before the change. */
    existing: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** Whether this statement took it; otherwise an earlier one of the same transaction did. */
    acquired: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** From the start of the statement that took it to the end of its transaction. */
    heldMs: count,
});
const scan = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ relation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), rows: count });
const serverError = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    code: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    detail: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    hint: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    table: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    column: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    constraint: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    where: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const statement = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...region,
    sql: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    durationMs: count,
    rows: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(count),
    locks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(lock),
    rewrites: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    scans: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(scan),
    written: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ relation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), inserted: count, updated: count, deleted: count })),
    walBytes: count,
    notices: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), code: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    observed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['exact', 'sampled', 'none']),
    /** What IF NOT EXISTS skipped although what is there differs (`-` there, `+` asked for). Untrusted text. */
    notGiven: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    error: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(serverError),
});
const secondRun = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['unchanged', 'changed', 'failed', 'not-run']),
    reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    failures: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ line, error: serverError })),
    changedTables: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    difference: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const rollBack = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['restored', 'differs', 'failed', 'not-run']),
    reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    error: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(serverError),
    difference: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Data that it destroyed, each a phrase. */
    destroyed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    upAgain: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['same', 'differs', 'failed'])),
});
const migration = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['passed', 'failed', 'not-reached']),
    error: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(serverError),
    statements: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(statement),
    /** The migration applied once more on its own result; absent where that was switched off or never came to it. */
    secondRun: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(secondRun),
    /** What came of its down file. */
    rollBack: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(rollBack),
});
const account = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    table: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    fate: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['kept', 'renamed', 'replaced', 'dropped']),
    rowsBefore: count,
    rowsAfter: count,
    /** Whether the figures were counted; otherwise they are those of a sample, scaled up. */
    exact: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** What went or changed, each a phrase: "120 rows of public.orders". */
    losses: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Values before and after, as `column: before became after`; only where `show-values` is on. Untrusted text. */
    examples: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Why the rows could not be counted. */
    unread: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const timings = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    engineMs: count,
    baseMs: count,
    fixturesMs: count,
    changeMs: count,
    /** For running suggestions; absent where none was run. */
    suggestionsMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(count),
});
const evidence = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    summary: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    durationMs: count,
    rows: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(count),
    locks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(lock),
    rewrites: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    scans: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(scan),
});
const suggestion = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    description: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    edits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...region, text: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
    files: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), text: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
    /** Set where it was run on the rehearsal's server and left the same schema; only texts were looked at otherwise. */
    proven: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
});
const sample = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    columns: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    rows: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()))),
    more: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
const place = {
    ruleId: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .o),
    message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    ...region,
    /** Lines `line` to `endLine` of the file as they stand, for showing. Untrusted text. */
    source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    table: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    evidence: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(evidence),
    suggestion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(suggestion),
    /** The first rows of the answer to a query that must have none. Untrusted text. */
    sample: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(sample),
};
const finding = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...place,
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['confirmed', 'unproven']),
    /** Why it is unproven. */
    reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const cleared = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...place, reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const estimate = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    line,
    relation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCK_MODES */ .bx),
    blocks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Milliseconds; absent where it is unknown. */
    lowMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(count),
    highMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(count),
    /** In words: "40 s to 4 min", "a moment, whatever the size", "unknown: …". */
    summary: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** How the range was got. */
    how: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const baseline = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** As the settings name it. */
    file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Findings that it knows: they are there, and do not count. */
    known: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ruleId: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .o), path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), line, message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    /** What it knows and is not there any more. */
    gone: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ruleId: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
});
const suppressed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ruleId: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), line, message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const reportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(SCHEMA_VERSION),
    tool: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('pg-rehearsal'), version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    verdict: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['pass', 'fail', 'not-checked']),
    /** Why nothing was checked; only with `not-checked`. */
    reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    migrationTool: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_migration_js__WEBPACK_IMPORTED_MODULE_3__/* .TOOL_IDS */ .o),
    directory: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), how: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    changes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        previousPath: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['added', 'edited', 'deleted', 'renamed']),
        direction: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['up', 'down']),
        commentOnly: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    })),
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(finding),
    cleared: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(cleared),
    /** What comments in the SQL allow, with their reasons. */
    suppressed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(suppressed)),
    /** What was known before this run; absent where no baseline is set. */
    baseline: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(baseline),
    /** What this run did not look at, each a sentence. Empty only when everything was. */
    unchecked: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    rehearsal: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['passed', 'failed', 'skipped']),
        reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        engine: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .ENGINE_IDS */ .CX)),
        serverVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        durationMs: count,
        timings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(timings),
        migrations: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(migration),
        /** Base and head compared, as a unified diff; absent where a migration failed. Untrusted text. */
        schemaDifference: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
        /** For how long locks will block production's tables; absent where no statistics were given. */
        estimates: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(estimate)),
        /** The user's own queries about the result; absent where there are none, or a migration failed. */
        assertions: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ checked: count, failed: count })),
        /** Tables that had rows and lost some, or could not be counted; absent where a migration failed. */
        data: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(account)),
    }),
});
const FAIL_ON = ['error', 'warning', 'never'];
const FORMATS = ['text', 'json', 'markdown', 'sarif', 'gitlab', 'junit', 'github', 'html'];
function countBySeverity(report) {
    const of = (severity) => report.findings.filter((finding) => finding.severity === severity).length;
    return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}


/***/ }),

/***/ 51143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** pg-rehearsal's own version; a test holds it to package.json, which is not at hand where the bundle runs alone. */
const VERSION = '0.1.0';


/***/ })

};
;