"use strict";
exports.id = 225;
exports.ids = [225];
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

/***/ 71841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_clean_up_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73381);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64809);



/** A Docker or a server that does not answer must not keep the job. */
const PATIENCE_MS = 60_000;
/** What the runner runs when the job is over, however it ended. It never fails the job. */
async function main() {
    const timer = setTimeout(() => process.exit(0), PATIENCE_MS);
    try {
        await (0,_action_clean_up_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanUp */ .n)(process.env);
    }
    catch (error) {
        const text = `pg-rehearsal could not clean up: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hidePasswords */ .XN)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error))}`;
        process.stdout.write(`${(0,_github_log_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(text)}\n`);
    }
    clearTimeout(timer);
    process.exit(0);
}
void main();


/***/ })

};
;