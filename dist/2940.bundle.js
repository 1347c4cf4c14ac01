"use strict";
exports.id = 2940;
exports.ids = [2940];
exports.modules = {

/***/ 62940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveAlternatives: () => (/* binding */ proveAlternatives)
});

// EXTERNAL MODULE: ./build/rehearse/snapshot/diff.js + 2 modules
var diff = __webpack_require__(61303);
// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
// EXTERNAL MODULE: ./build/rehearse/limits.js
var rehearse_limits = __webpack_require__(72917);
// EXTERNAL MODULE: ./build/rehearse/observer.js
var rehearse_observer = __webpack_require__(74735);
// EXTERNAL MODULE: ./build/rehearse/request.js
var request = __webpack_require__(65232);
// EXTERNAL MODULE: ./build/rehearse/session.js
var rehearse_session = __webpack_require__(10565);
// EXTERNAL MODULE: ./build/rehearse/snapshot/read.js + 11 modules
var read = __webpack_require__(8360);
// EXTERNAL MODULE: ./build/rehearse/snapshot/reading.js
var reading = __webpack_require__(81886);
// EXTERNAL MODULE: ./build/rehearse/transaction.js
var transaction = __webpack_require__(22125);
// EXTERNAL MODULE: ./build/rehearse/whole.js
var whole = __webpack_require__(86518);
;// CONCATENATED MODULE: ./build/rehearse/proof/run.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/**
 * Applies files as the tool would, and leaves the database, so that it can be copied.
 * @returns the schema after them; undefined where one fails.
 */
async function leave(rehearsal, database, files) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const observer = __addDisposableResource(env_1, await rehearse_observer/* Observer */.n.open(database, rehearsal.limits.signal), true);
        const session = __addDisposableResource(env_1, await rehearse_session/* Session */.N.open(database.owner, 'pg-rehearsal', rehearsal.limits), true);
        // The ledger's row says nothing of the schema, and a file that comes after has no version yet. Rights are not lent:
        // who else may log in as the owner was known before the change only.
        const { ledger: _, ...stage } = (0,request/* wholeStage */.sM)({ ...rehearsal, database, lendRights: [] }, session, observer);
        for (const file of files)
            if ((await (0,whole/* applyWhole */.k)(stage, file)) !== undefined)
                return undefined;
        return await (0,read/* readSnapshot */.R)((sql, values) => observer.ask(sql, values), optionsOf(rehearsal));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * Runs one file in the transaction that the tool gives it, looks at the schema, and rolls back.
 * @returns as `leave`; `elsewhere` where that would not be as the tool does it: several files, or no such transaction.
 */
async function triedInPlace(rehearsal, database, files) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const [file, ...after] = files;
        if (file === undefined || after.length > 0 || file.transaction !== 'per-migration')
            return 'elsewhere';
        if ((0,parse/* parse */.q)(file.text).statements.some((statement) => (0,transaction/* transactionControl */.my)(statement) !== undefined))
            return 'elsewhere';
        const { limits } = rehearsal;
        const observer = __addDisposableResource(env_2, await rehearse_observer/* Observer */.n.open(database, limits.signal), true);
        const session = __addDisposableResource(env_2, await rehearse_session/* Session */.N.open(database.owner, 'pg-rehearsal', limits), true);
        // What is deferred to the end of the transaction is checked before it.
        for (const text of ['BEGIN', file.text, 'SET CONSTRAINTS ALL IMMEDIATE']) {
            const { error } = await (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, text);
            if (error !== undefined)
                return undefined;
        }
        const ask = (0,reading/* insideTransaction */.Lc)((sql, values = []) => session.query({ text: sql, values }));
        return await (0,read/* readSnapshot */.R)(ask, optionsOf(rehearsal));
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
function optionsOf({ ledger }) {
    return ledger === undefined ? {} : { leaveOut: [ledger.table] };
}

;// CONCATENATED MODULE: ./build/rehearse/proof/prove.js
var prove_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var prove_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/**
 * Runs each alternative where the change would have run its file, on the database as it is just then, as the tool would
 * run it, and compares the schema that it leaves with the one that the file itself leaves.
 * @returns those that leave the same. Where the file fails there is nothing to compare: then those that run at all.
 * A file that was not reached has no place to run its alternatives in, and neither has one that needs lent rights.
 * @throws EngineError where the server goes away; the signal's reason.
 */
async function proveAlternatives(request) {
    const { rehearsal, before, migrations, alternatives } = request;
    const trials = new Trials(request);
    const proven = new Set();
    const left = new Set(alternatives);
    for (const { migration } of rehearsal.change) {
        if (left.size === 0 || trials.isOver)
            break;
        const trace = migrations.find(({ path }) => path === migration.path);
        if (trace === undefined || trace.status === 'not-reached')
            break;
        const results = await trials.resultsOf(takeOf(left, migration.path));
        if (trace.status === 'failed') {
            for (const [alternative] of results)
                proven.add(alternative);
            break;
        }
        const own = await leave(rehearsal, before, [migration]);
        // It passed in the rehearsal: here something outside the database is in its way, such as a role that it made there.
        if (own === undefined)
            break;
        for (const [alternative, schema] of results)
            if (isSame(own, schema))
                proven.add(alternative);
        const down = rehearsal.down?.find((one) => one.migration.version === migration.version)?.migration;
        const downs = down === undefined ? [] : takeOf(left, down.path);
        if (down === undefined || downs.length === 0)
            continue;
        const back = await trials.resultsOf(downs);
        const [whole] = await trials.resultsOf([{ path: down.path, files: [down] }]);
        for (const [alternative, schema] of back)
            if (whole !== undefined && isSame(whole[1], schema))
                proven.add(alternative);
    }
    return { proven, notBegun: trials.notBegun + (trials.isOver ? left.size : 0) };
}
class Trials {
    rehearsal;
    before;
    endsAt;
    notBegun = 0;
    constructor({ rehearsal, before, patienceMs, }) {
        this.rehearsal = rehearsal;
        this.before = before;
        this.endsAt = performance.now() + patienceMs;
    }
    get isOver() {
        return performance.now() >= this.endsAt;
    }
    /** The schemas that alternatives leave; those that do not run are not among them. The database stays as it is. */
    async resultsOf(alternatives) {
        const results = [];
        for (const alternative of alternatives) {
            if (this.isOver) {
                this.notBegun += 1;
                continue;
            }
            const schema = await this.resultOf(alternative.files);
            if (schema !== undefined)
                results.push([alternative, schema]);
        }
        return results;
    }
    /** What is one transaction is rolled back; for anything else the database is copied. */
    async resultOf(files) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const inPlace = await triedInPlace(this.rehearsal, this.before, files);
            if (inPlace !== 'elsewhere')
                return inPlace;
            const copy = prove_addDisposableResource(env_1, await this.before.copy(), true);
            return await leave(this.rehearsal, copy, files);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = prove_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
}
function takeOf(left, path) {
    const taken = [...left].filter((one) => one.path === path);
    for (const one of taken)
        left.delete(one);
    return taken;
}
function isSame(one, other) {
    return (0,diff/* diffSnapshots */.V)(one, other).objects.length === 0;
}


/***/ }),

/***/ 61303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ diffSnapshots)
});

// EXTERNAL MODULE: ./build/core/snapshot.js
var snapshot = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/rehearse/snapshot/parts.js

/** What went and what changed, in the order before; then what came; kind by kind. */
function diffParts(before, after) {
    const was = new Map(before.map((part) => [partKey(part), part]));
    const is = new Map(after.map((part) => [partKey(part), part]));
    const gone = before.flatMap((part) => {
        const now = is.get(partKey(part));
        return now?.text === part.text ? [] : [partDiff(part, now)];
    });
    const come = after.filter((part) => !was.has(partKey(part))).map((part) => partDiff(undefined, part));
    return [...gone, ...come].sort((a, b) => snapshot/* SCHEMA_PART_KINDS */.U.indexOf(a.kind) - snapshot/* SCHEMA_PART_KINDS */.U.indexOf(b.kind));
}
function partKey({ kind, name }) {
    return `${kind} ${name}`;
}
/** The columns that both have, where they stand in different orders. */
function columnOrderDiff(before, after) {
    const was = columnNames(before);
    const is = columnNames(after);
    const isColumnAfter = new Set(is);
    const wasColumnBefore = new Set(was);
    const kept = was.filter((name) => isColumnAfter.has(name));
    const now = is.filter((name) => wasColumnBefore.has(name));
    if (kept.every((name, at) => name === now[at]))
        return undefined;
    return { kind: 'column order', name: '', before: kept.join(', '), after: now.join(', ') };
}
function partDiff(before, after) {
    return {
        kind: before?.kind ?? after?.kind ?? 'property',
        name: before?.name ?? after?.name ?? '',
        ...(before === undefined ? {} : { before: before.text }),
        ...(after === undefined ? {} : { after: after.text }),
    };
}
function columnNames({ parts }) {
    return parts.filter(({ kind }) => kind === 'column').map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/rehearse/snapshot/fold.js

/**
 * Keeps the pairs that differ, without what partitions and child tables have from their parents: a column added to a table
 * of a hundred partitions is one line. Only what changed in the very same way is left out, or came and went as inherited.
 */
function foldChildren(pairs) {
    const byName = new Map(pairs.flatMap((pair) => namesOf(pair).map((name) => [name, pair])));
    const likewise = new Map();
    const kept = [];
    for (const pair of pairs) {
        if (!isRenamed(pair) && pair.parts.length === 0 && pair.before !== undefined && pair.after !== undefined)
            continue;
        const parents = parentsOf(pair, byName);
        const own = pair.parts.filter((part) => !isTheParents(part, pair, parents));
        const isSilent = own.length === 0 && pair.before !== undefined && pair.after !== undefined && !isRenamed(pair);
        if (!isSilent)
            kept.push({ ...pair, parts: own });
        else
            for (const ancestor of ancestorsOf(pair, byName))
                likewise.set(ancestor, (likewise.get(ancestor) ?? 0) + 1);
    }
    const byObject = new Map([...likewise].map(([pair, count]) => [pair.after ?? pair.before, count]));
    return kept.map((pair) => objectDiff(pair, byObject.get(pair.after ?? pair.before) ?? 0));
}
function isTheParents(part, { before, after }, parents) {
    if (parents.some(({ parts }) => parts.some((theirs) => isSameChange(theirs, part))))
        return true;
    if (part.before !== undefined && part.after !== undefined)
        return false;
    const whole = partOf(after, part) ?? partOf(before, part);
    if (whole?.inherited !== true || whole.flaw !== undefined)
        return false;
    if (whole.kind !== 'column')
        return true;
    return parents.some((parent) => partOf(parent.after ?? parent.before, part)?.text === whole.text);
}
function partOf(object, part) {
    return object?.parts.find((one) => partKey(one) === partKey(part));
}
function isSameChange(a, b) {
    return a.kind === b.kind && a.name === b.name && a.before === b.before && a.after === b.after;
}
function parentsOf({ before, after }, byName) {
    return ((after ?? before)?.parents ?? []).flatMap((name) => byName.get(name) ?? []);
}
function ancestorsOf(pair, byName) {
    const found = new Set(parentsOf(pair, byName));
    for (const ancestor of found)
        for (const parent of parentsOf(ancestor, byName))
            found.add(parent);
    return found;
}
function namesOf({ before, after }) {
    return [before?.name, after?.name].filter((name) => name !== undefined);
}
function isRenamed({ before, after }) {
    return before !== undefined && after !== undefined && before.name !== after.name;
}
function objectDiff({ before, after, parts }, likewise) {
    const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    return {
        kind: (after ?? before)?.kind ?? '',
        name: (after ?? before)?.name ?? '',
        change,
        ...(change === 'changed' && before !== undefined && before.name !== after?.name
            ? { previousName: before.name }
            : {}),
        parts,
        likewise,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/snapshot/diff.js


/**
 * What differs between two snapshots, object by object. Objects are matched by kind and name; of the rest, those with the
 * same identifier were renamed, which only snapshots of one database can tell.
 */
function diffSnapshots(before, after, options = {}) {
    const notes = [];
    const pairs = matched(before, after).map((pair) => {
        const parts = diffParts(pair.before?.parts ?? [], pair.after?.parts ?? []);
        if (pair.before === undefined || pair.after === undefined)
            return { ...pair, parts };
        const order = columnOrderDiff(pair.before, pair.after);
        if (order === undefined)
            return { ...pair, parts };
        if (options.columnOrder === true)
            return { ...pair, parts: [...parts, order] };
        const { kind, name } = pair.after;
        notes.push(`The columns of ${kind} ${name} stand in another order: ${order.before} became ${order.after}.`);
        return { ...pair, parts };
    });
    return { objects: foldChildren(pairs), notes };
}
function matched(before, after) {
    const byName = new Map(after.objects.map((object) => [nameKey(object), object]));
    const namesBefore = new Set(before.objects.map(nameKey));
    const fresh = new Set(after.objects.filter((object) => !namesBefore.has(nameKey(object))));
    const freshByOid = new Map([...fresh].map((object) => [oidKey(object), object]));
    const pairs = before.objects.map((object) => {
        const now = byName.get(nameKey(object)) ?? freshByOid.get(oidKey(object));
        if (now === undefined)
            return { before: object };
        fresh.delete(now);
        return { before: object, after: now };
    });
    return [...pairs, ...[...fresh].map((object) => ({ after: object }))];
}
function nameKey({ kind, name }) {
    return `${kind} ${name}`;
}
function oidKey({ kind, oid }) {
    return `${kind} ${oid}`;
}


/***/ })

};
;