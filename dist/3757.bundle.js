"use strict";
exports.id = 3757;
exports.ids = [3757];
exports.modules = {

/***/ 19712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ rowsLost),
/* harmony export */   Li: () => (/* binding */ examplesOf),
/* harmony export */   X7: () => (/* binding */ losesData),
/* harmony export */   o: () => (/* binding */ lossesInWords)
/* harmony export */ });
/** Rows that are not in the table and not in a detached partition any more; never below 0. */
function rowsLost({ rowsBefore, rowsAfter, detached }) {
    return Math.max(0, rowsBefore - rowsAfter - detached.reduce((sum, { rows }) => sum + rows, 0));
}
/** Whether rows or values are gone: a fact, whether or not the SQL says so. */
function losesData(account) {
    const { droppedColumns, emptiedColumns, changedColumns } = account;
    return (rowsLost(account) > 0 ||
        droppedColumns.some(({ nonNull }) => nonNull > 0) ||
        emptiedColumns.length > 0 ||
        changedColumns.some(({ changed }) => changed > 0));
}
/** What went, each a phrase: "120 rows of public.orders", "40 values of public.orders.note". */
function lossesInWords(account) {
    const { table, droppedColumns, emptiedColumns, changedColumns } = account;
    const about = account.exact ? '' : 'about ';
    const amount = (number, noun) => `${about}${number} ${noun}${number === 1 ? '' : 's'}`;
    const rows = rowsLost(account);
    return [
        ...(rows > 0 ? [`${amount(rows, 'row')} of ${table}`] : []),
        ...droppedColumns
            .filter(({ nonNull }) => nonNull > 0)
            .map(({ column, nonNull }) => `${amount(nonNull, 'value')} of ${table}.${column}`),
        ...emptiedColumns.map(({ column, before, after }) => `${amount(before - after, 'value')} of ${table}.${column}`),
        ...changedColumns
            .filter(({ changed }) => changed > 0)
            .map(({ column, changed, compared }) => `${changed} of ${compared} compared values of ${table}.${column}`),
    ];
}
/** Values before and after, as `total: 9.99 became 10`. Untrusted, and private where data is a copy of production's. */
function examplesOf({ column, examples }) {
    return examples.map(({ before, after }) => `${column}: ${before ?? 'NULL'} became ${after ?? 'NULL'}`);
}


/***/ }),

/***/ 7381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ costInWords),
/* harmony export */   Zi: () => (/* binding */ likelyMs),
/* harmony export */   ji: () => (/* binding */ durationInWords)
/* harmony export */ });
/* unused harmony export rangeInWords */
/** The middle of a range whose ends are factors apart: as likely too high as too low. */
function likelyMs({ lowMs, highMs }) {
    return Math.sqrt(lowMs * highMs);
}
/** "a moment, whatever the size", "0.2 to 1.5 s", "40 s to 4 min" or "unknown: …". */
function costInWords(estimate) {
    if ('unknown' in estimate)
        return `unknown: ${estimate.unknown}`;
    if (!estimate.grows)
        return 'a moment, whatever the size';
    return rangeInWords(estimate.lowMs, estimate.highMs);
}
const UNITS = [
    { name: 'h', ms: 3_600_000 },
    { name: 'min', ms: 60_000 },
    { name: 's', ms: 1_000 },
    { name: 'ms', ms: 1 },
];
/** A range of milliseconds in units that people read: "12 to 40 ms", "0.9 to 3 s", "50 s to 3 min". */
function rangeInWords(lowMs, highMs) {
    const [low, high] = [inUnit(lowMs), inUnit(highMs)];
    if (low.text === high.text && low.unit === high.unit)
        return `about ${low.text} ${low.unit}`;
    return low.unit === high.unit
        ? `${low.text} to ${high.text} ${high.unit}`
        : `${low.text} ${low.unit} to ${high.text} ${high.unit}`;
}
/** "0.4 ms", "12 ms", "3.2 s", "4 min". */
function durationInWords(milliseconds) {
    const { text, unit } = inUnit(milliseconds);
    return `${text} ${unit}`;
}
/** One digit behind the point below ten, none above: an estimate has no more. */
function inUnit(milliseconds) {
    const unit = UNITS.find(({ ms }) => milliseconds >= ms) ?? { name: 'ms', ms: 1 };
    const value = Math.max(0.1, milliseconds / unit.ms);
    return { text: value < 9.95 ? String(Math.round(value * 10) / 10) : String(Math.round(value)), unit: unit.name };
}


/***/ }),

/***/ 69578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ named)
/* harmony export */ });
/**
 * The first thing of a name in a list. A list may only grow at its end and its things keep their names, as those of a
 * schema do, where whatever takes something away makes a new list: so thousands of them can be asked for one after the other.
 */
function named(list, name) {
    if (list.length < FEW)
        return list.find((one) => one.name === name);
    const seen = SEEN.get(list) ?? { upTo: 0, byName: new Map() };
    SEEN.set(list, seen);
    for (; seen.upTo < list.length; seen.upTo += 1) {
        const own = list[seen.upTo]?.name;
        if (own !== undefined && !seen.byName.has(own))
            seen.byName.set(own, seen.upTo);
    }
    const at = seen.byName.get(name);
    return at === undefined ? undefined : list[at];
}
const SEEN = new WeakMap();
/** Of so few, looking at each is quicker. */
const FEW = 12;


/***/ }),

/***/ 59203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ nameParts),
/* harmony export */   W0: () => (/* binding */ splitName),
/* harmony export */   YU: () => (/* binding */ joinName),
/* harmony export */   _r: () => (/* binding */ splitPart),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   f0: () => (/* binding */ namePart),
/* harmony export */   pn: () => (/* binding */ partName),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/**
 * `schema.name` or `name`, without quotes: how findings and the schema name a relation. Only a part that has a dot or a
 * quote in it stands in double quotes, so that names can be taken apart again.
 */
function joinName(schema, name) {
    return schema === undefined || schema === '' ? namePart(name) : `${namePart(schema)}.${namePart(name)}`;
}
/** One identifier as a part of a name. */
function namePart(identifier) {
    return identifier.includes('.') || identifier.includes('"') ? `"${identifier.replaceAll('"', '""')}"` : identifier;
}
/** A name's parts: `shop.orders` is schema `shop`, name `orders`. */
function splitName(name) {
    const dot = name.indexOf('.');
    if (dot === -1 && !name.includes('"'))
        return { name };
    const [first = '', ...rest] = nameParts(name);
    return rest.length === 0 ? { name: first } : { schema: first, name: rest.join('.') };
}
/** Whether two names may mean the same thing: `orders` and `shop.orders` may, `shop.orders` and `app.orders` may not. */
function sameName(a, b) {
    if (a === b)
        return true;
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    // Dots inside an identifier stand in quotes, so that the end of a name is all that there is to compare.
    return long.endsWith(short) && (long.length === short.length || long[long.length - short.length - 1] === '.');
}
/** Whether a relation that the server tells of, as `schema.name` without any quotes, has this name. */
function isNamed(relation, name) {
    if (name === undefined)
        return false;
    const plain = nameParts(name).join('.');
    return relation === plain || relation.endsWith(`.${plain}`);
}
/** The identifiers in a name, out of their quotes. */
function nameParts(name) {
    if (!name.includes('"'))
        return name.split('.');
    const parts = name.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [];
    return parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
}
/** A part of a table, such as a column: `orders.total`. */
function partName(table, part) {
    return `${table}.${namePart(part)}`;
}
/** What `partName` put together: the table's name, and the part's identifier. */
function splitPart(name) {
    const parts = nameParts(name);
    return { table: parts.slice(0, -1).map(namePart).join('.'), part: parts.at(-1) ?? '' };
}


/***/ }),

/***/ 38829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ defineHistoryRule),
/* harmony export */   Km: () => (/* binding */ defineRule),
/* harmony export */   PV: () => (/* binding */ changesOfKind),
/* harmony export */   R6: () => (/* binding */ CATEGORIES),
/* harmony export */   xh: () => (/* binding */ defineRehearsalRule),
/* harmony export */   yw: () => (/* binding */ defineMigrationRule)
/* harmony export */ });
const CATEGORIES = [
    'history',
    'idempotency',
    'destruction',
    'locking',
    'compatibility',
    'schema',
    'security',
    'suppression',
    'rehearsal',
];
/** Keeps a rule's literal types and marks what it looks at. */
function defineRule(rule) {
    return { ...rule, on: 'statement' };
}
function defineMigrationRule(rule) {
    return { ...rule, on: 'migration' };
}
function defineHistoryRule(rule) {
    return { ...rule, on: 'history' };
}
function defineRehearsalRule(rule) {
    return { ...rule, on: 'rehearsal' };
}
/** Changes of one kind. */
function changesOfKind(history, kind) {
    return history.changes.filter((change) => change.kind === kind);
}


/***/ }),

/***/ 16595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ spanBetween),
/* harmony export */   WS: () => (/* binding */ FILE_START),
/* harmony export */   uD: () => (/* binding */ indexLines)
/* harmony export */ });
/** Splits on LF; a CR before it stays in its line, as editors count columns. */
function indexLines(text) {
    const lineStarts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        lineStarts.push(at + 1);
    return { length: text.length, lineStarts };
}
/** The span between two UTF-16 offsets; offsets outside the text are clamped to it. */
function spanBetween(index, start, end) {
    const from = clamp(start, index.length);
    const to = Math.max(from, clamp(end, index.length));
    const first = lineAt(index, from);
    const last = lineAt(index, to);
    return {
        start: from,
        end: to,
        line: first + 1,
        column: from - (index.lineStarts[first] ?? 0) + 1,
        endLine: last + 1,
        endColumn: to - (index.lineStarts[last] ?? 0) + 1,
    };
}
/** The first character of a file: where a finding about the whole file points. */
const FILE_START = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
function clamp(offset, length) {
    return Math.min(Math.max(offset, 0), length);
}
function lineAt({ lineStarts }, offset) {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 23757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RULES: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/core/names.js
var names = __webpack_require__(59203);
// EXTERNAL MODULE: ./build/core/rule.js
var rule = __webpack_require__(38829);
// EXTERNAL MODULE: ./build/sql/alter.js
var alter = __webpack_require__(13024);
// EXTERNAL MODULE: ./build/sql/names.js
var sql_names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/sql/nodes.js
var nodes = __webpack_require__(40821);
;// CONCATENATED MODULE: ./build/sql/creations.js


/** What a statement creates, for the kinds of things that have a guard; temporary ones aside, which go by themselves. */
function creationOf(statement) {
    return (0,nodes/* readStatement */.cO)(CREATIONS, statement);
}
const CREATIONS = {
    CreateStmt: ({ relation, if_not_exists }) => isTemporary(relation)
        ? undefined
        : made('OBJECT_TABLE', 'TABLE', (0,sql_names/* tableName */.j1)(relation), if_not_exists, ['create', 'unlogged?', 'table']),
    CreateForeignTableStmt: ({ base }) => made('OBJECT_FOREIGN_TABLE', 'FOREIGN TABLE', (0,sql_names/* tableName */.j1)(base?.relation), base?.if_not_exists, [
        'create',
        'foreign',
        'table',
    ]),
    CreateTableAsStmt: ({ into, objtype, if_not_exists }) => {
        if (isTemporary(into?.rel))
            return undefined;
        const name = (0,sql_names/* tableName */.j1)(into?.rel);
        return objtype === 'OBJECT_MATVIEW'
            ? made('OBJECT_MATVIEW', 'MATERIALIZED VIEW', name, if_not_exists, ['create', 'materialized', 'view'])
            : made('OBJECT_TABLE', 'TABLE', name, if_not_exists, ['create', 'unlogged?', 'table']);
    },
    SelectStmt: ({ intoClause }) => intoClause === undefined || isTemporary(intoClause.rel)
        ? undefined
        : made('OBJECT_TABLE', 'TABLE', (0,sql_names/* tableName */.j1)(intoClause.rel), false),
    IndexStmt: ({ idxname = '', relation, if_not_exists }) => {
        const schema = relation?.schemaname;
        const name = idxname === '' ? '' : (0,sql_names/* joinName */.YU)(schema, idxname);
        return made('OBJECT_INDEX', 'INDEX', name, if_not_exists, ['create', 'unique?', 'index', 'concurrently?']);
    },
    CreateSeqStmt: ({ sequence, if_not_exists }) => isTemporary(sequence)
        ? undefined
        : made('OBJECT_SEQUENCE', 'SEQUENCE', (0,sql_names/* tableName */.j1)(sequence), if_not_exists, ['create', 'unlogged?', 'sequence']),
    CreateSchemaStmt: ({ schemaname = '', authrole, if_not_exists, schemaElts = [] }) => {
        const name = (0,sql_names/* joinName */.YU)(undefined, schemaname === '' ? (authrole?.rolename ?? '') : schemaname);
        // With things inside, the grammar takes no guard.
        return made('OBJECT_SCHEMA', 'SCHEMA', name, if_not_exists, schemaElts.length > 0 ? undefined : ['create', 'schema']);
    },
    CreateExtensionStmt: ({ extname = '', if_not_exists }) => made('OBJECT_EXTENSION', 'EXTENSION', (0,sql_names/* joinName */.YU)(undefined, extname), if_not_exists, ['create', 'extension']),
    CreateStatsStmt: ({ defnames, if_not_exists }) => defnames === undefined
        ? undefined
        : made('OBJECT_STATISTIC_EXT', 'STATISTICS', (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(defnames)), if_not_exists, [
            'create',
            'statistics',
        ]),
    ViewStmt: ({ view, replace }) => isTemporary(view) ? undefined : replaced('OBJECT_VIEW', 'VIEW', (0,sql_names/* tableName */.j1)(view), replace),
    CreateFunctionStmt: ({ funcname, is_procedure, replace }) => {
        const name = (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(funcname));
        return is_procedure === true
            ? replaced('OBJECT_PROCEDURE', 'PROCEDURE', name, replace)
            : replaced('OBJECT_FUNCTION', 'FUNCTION', name, replace);
    },
    DefineStmt: ({ kind, defnames, replace }) => kind === 'OBJECT_AGGREGATE'
        ? replaced('OBJECT_AGGREGATE', 'AGGREGATE', (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(defnames)), replace)
        : undefined,
};
function isTemporary(relation) {
    return relation?.relpersistence === 't';
}
function made(type, what, name, guarded, lead) {
    return {
        type,
        what,
        name,
        guard: 'IF NOT EXISTS',
        guarded: guarded === true,
        ...(lead === undefined ? {} : { lead }),
    };
}
function replaced(type, what, name, guarded) {
    return { type, what, name, guard: 'OR REPLACE', guarded: guarded === true, lead: ['create'] };
}
function typeCreationOf(statement) {
    return (0,nodes/* readStatement */.cO)(TYPE_CREATIONS, statement);
}
const TYPE_CREATIONS = {
    CreateEnumStmt: ({ typeName }) => newType((0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(typeName))),
    CreateRangeStmt: ({ typeName }) => newType((0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(typeName))),
    CompositeTypeStmt: ({ typevar }) => newType((0,sql_names/* tableName */.j1)(typevar)),
    CreateDomainStmt: ({ domainname }) => {
        return { type: 'OBJECT_DOMAIN', what: 'DOMAIN', name: (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(domainname)) };
    },
};
function newType(name) {
    return { type: 'OBJECT_TYPE', what: 'TYPE', name };
}

;// CONCATENATED MODULE: ./build/sql/drops.js



/** What a DROP or ALTER TABLE … DROP takes away; columns and constraints as `table.name`. */
function dropsOf(statement) {
    if (!(statement.kind in DROPS))
        return NONE;
    const known = KNOWN.get(statement);
    if (known !== undefined)
        return known;
    const drops = (0,nodes/* readStatement */.cO)(DROPS, statement) ?? NONE;
    KNOWN.set(statement, drops);
    return drops;
}
const NONE = [];
/** Rules ask again and again what came before. */
const KNOWN = new WeakMap();
const DROPS = {
    DropStmt: ({ objects = [], removeType: type = 'OBJECT_TABLE', missing_ok }) => objects.map((object) => ({ type, name: (0,sql_names/* objectName */.Hd)(object), guarded: missing_ok === true })),
    AlterTableStmt: ({ relation, cmds }) => {
        const table = (0,sql_names/* tableName */.j1)(relation);
        return (0,nodes/* nodesAs */.Wt)(cmds, 'AlterTableCmd').flatMap(({ subtype, name = '', missing_ok }, position) => {
            const type = subtype === 'AT_DropColumn'
                ? 'OBJECT_COLUMN'
                : subtype === 'AT_DropConstraint'
                    ? 'OBJECT_TABCONSTRAINT'
                    : undefined;
            return type === undefined
                ? NONE
                : [{ type, name: (0,names/* partName */.pn)(table, name), guarded: missing_ok === true, position }];
        });
    },
    DropRoleStmt: ({ roles, missing_ok }) => (0,nodes/* nodesAs */.Wt)(roles, 'RoleSpec').map(({ rolename = '' }) => ({
        type: 'OBJECT_ROLE',
        name: (0,names/* joinName */.YU)(undefined, rolename),
        guarded: missing_ok === true,
    })),
};
/** Whether a statement drops a table, or any of these columns of it. */
function dropsAnyOf(statement, table, columns) {
    return dropsOf(statement).some(({ type, name }) => {
        if (type === 'OBJECT_TABLE')
            return (0,names/* sameName */.q)(name, table);
        return type === 'OBJECT_COLUMN' && columns.some((column) => (0,names/* sameName */.q)(name, (0,names/* partName */.pn)(table, column)));
    });
}
/** Whether one of the statements drops an index of this name. */
function dropIndex(statements, name) {
    let names = INDEXES_DROPPED.get(statements);
    if (names === undefined) {
        const drops = statements.flatMap(dropsOf).filter(({ type }) => type === 'OBJECT_INDEX');
        names = new Set(drops.map((drop) => (0,sql_names/* splitName */.W0)(drop.name).name));
        INDEXES_DROPPED.set(statements, names);
    }
    return names.has((0,sql_names/* splitName */.W0)(name).name);
}
const INDEXES_DROPPED = new WeakMap();

;// CONCATENATED MODULE: ./build/sql/places.js

/**
 * Where statements do something to things that have names, found by the last part of those. An array of statements is
 * gone through once, however many of them ask.
 */
class Places {
    #things;
    #known = new WeakMap();
    constructor(things) {
        this.#things = things;
    }
    /** Those whose name may mean the same, in the order of the file. */
    of(statements, name) {
        const places = this.#in(statements).get(lastPart(name)) ?? [];
        return places.filter((place) => (0,sql_names/* sameName */.q)(place.name, name));
    }
    #in(statements) {
        const known = this.#known.get(statements);
        if (known !== undefined)
            return known;
        const places = new Map();
        for (const [at, statement] of statements.entries()) {
            for (const thing of this.#things(statement)) {
                const last = lastPart(thing.name);
                const same = places.get(last);
                if (same === undefined)
                    places.set(last, [{ ...thing, at }]);
                else
                    same.push({ ...thing, at });
            }
        }
        this.#known.set(statements, places);
        return places;
    }
}
function lastPart(name) {
    if (!name.includes('"'))
        return name.slice(name.lastIndexOf('.') + 1);
    return (0,sql_names/* nameParts */.IN)(name).at(-1) ?? '';
}

// EXTERNAL MODULE: ./build/sql/undone.js
var sql_undone = __webpack_require__(46469);
;// CONCATENATED MODULE: ./build/sql/earlier.js






/** Whether a statement before this one in the file drops the thing, so that creating it anew always works. */
function droppedBefore({ index }, file, type, name) {
    return index > 0 && turnsFor(index, file, { type, name }).some(({ by, at }) => by === 'drop' && at < index);
}
/** Whether a statement before this one in the file creates the thing, or gives its name to another. */
function createdBefore({ index }, file, thing) {
    return index > 0 && turnsFor(index, file, thing).some(({ gives, at }) => gives && at < index);
}
/**
 * Whether a thing that a statement makes is gone again when the whole file runs a second time: dropped or renamed before
 * the statement, or, where the file cannot stop half-way, after it.
 */
function isGoneOnSecondRun(statement, around, thing) {
    return lastTurn(statement, around, thing)?.gives === false;
}
/** Whether a thing that a statement renames or drops is there when the whole file runs a second time, by its own doing. */
function isThereOnSecondRun(statement, around, thing) {
    return lastTurn(statement, around, thing)?.gives === true;
}
/** What last happened to a name before the statement runs for the second time. */
function lastTurn({ index }, around, thing) {
    const turns = turnsFor(index, around, thing).filter(({ type, by }) => by === 'rename' || !OVERLOADED.has(type));
    return turns.findLast(({ at }) => at < index) ?? (around.inTransaction ? turns.at(-1) : undefined);
}
/** One name may stand for several functions. */
const OVERLOADED = new Set(['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_AGGREGATE']);
function turnsOf(statement) {
    const rename = (0,nodes/* nodeAs */.hK)(statement.node, 'RenameStmt');
    if (rename !== undefined)
        return renameTurns(rename);
    const turns = dropsOf(statement).map(({ type, name }) => ({ type, name, gives: false, by: 'drop' }));
    const creation = creationOf(statement) ?? typeCreationOf(statement);
    if (creation !== undefined)
        turns.push({ type: creation.type, name: creation.name, gives: true, by: 'creation' });
    return turns;
}
function renameTurns({ renameType: type, relation, object, subname, newname = '' }) {
    // With a `subname` it is a part of the thing that gets another name.
    if (type === undefined || (subname ?? '') !== '')
        return [];
    const from = (0,sql_names/* tableName */.j1)(relation) || (0,sql_names/* objectName */.Hd)(object);
    const to = (0,sql_names/* joinName */.YU)((0,sql_names/* splitName */.W0)(from).schema, newname);
    return [
        { type, name: from, gives: false, by: 'rename' },
        { type, name: to, gives: true, by: 'rename' },
    ];
}
/** What the statements of a file do to a thing, in their order, as far as the statement at `index` finds it done. */
function turnsFor(index, { statements, undone }, { type, name }) {
    return TURNS.of(statements, name).filter((turn) => turn.type === type && (0,sql_undone/* isFound */.Z)(undone, turn.at, index));
}
const TURNS = new Places(turnsOf);

// EXTERNAL MODULE: ./build/sql/clauses.js
var clauses = __webpack_require__(86538);
;// CONCATENATED MODULE: ./build/sql/edits.js

/** An edit that puts `text` before a UTF-16 offset. */
function insertAt(script, offset, text) {
    return { span: script.spanBetween(offset, offset), text };
}
/**
 * A suggestion that puts `text` after leading words of the statement; a word with `?` may be absent. Undefined where the
 * statement begins otherwise. `afterWords(…, ['create', 'unique?', 'index'], ' IF NOT EXISTS')`.
 */
function afterWords(script, statement, lead, text, from = (0,clauses/* firstWords */.Cb)(statement, lead.length)) {
    let at = 0;
    for (const wanted of lead) {
        const optional = wanted.endsWith('?');
        const found = from[at]?.text === (optional ? wanted.slice(0, -1) : wanted);
        if (found)
            at += 1;
        else if (!optional)
            return undefined;
    }
    const last = from[at - 1];
    return last === undefined ? undefined : insertAt(script, last.end, text);
}
/** A suggestion of one edit, or none where there is no edit. */
function suggest(description, edit) {
    return edit === undefined ? {} : { suggestion: { description, edits: [edit] } };
}
/** The text of a statement with an edit made in it. */
function applied({ sql, span }, edit) {
    return sql.slice(0, edit.span.start - span.start) + edit.text + sql.slice(edit.span.end - span.start);
}

;// CONCATENATED MODULE: ./build/rules/add-column-without-if-not-exists.js






/* harmony default export */ const add_column_without_if_not_exists = ((0,rule/* defineRule */.Km)({
    id: 'add-column-without-if-not-exists',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'ADD COLUMN fails where the column is there already',
    why: 'A migration that stopped half-way, was applied by hand in an emergency, or meets a database restored from a backup is run again. ADD COLUMN then fails with “column already exists”, and every deploy stops at it until somebody repairs the database by hand.',
    instead: 'Write ADD COLUMN IF NOT EXISTS.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddColumn'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, old_note text);',
        bad: [
            'ALTER TABLE orders ADD COLUMN note text;',
            'ALTER TABLE IF EXISTS orders ADD COLUMN IF NOT EXISTS total bigint, ADD note text;',
        ],
        good: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
            'ALTER TABLE orders DROP COLUMN IF EXISTS old_note;\nALTER TABLE orders ADD COLUMN old_note text;',
            'CREATE TEMPORARY TABLE picked (id bigint);\nALTER TABLE picked ADD COLUMN note text;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
    *check(statement, context) {
        const { script, spanAt, nested, schema } = context;
        if (nested)
            return;
        for (const { table, column, command } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AddColumn')) {
            if (command.missing_ok === true || schema.table(table)?.temporary === true)
                continue;
            const name = column?.colname ?? '';
            if (droppedBefore(statement, context, 'OBJECT_COLUMN', (0,names/* partName */.pn)(table, name)))
                continue;
            const span = spanAt(column?.location);
            yield {
                message: `ADD COLUMN ${(0,sql_names/* codeIdentifier */.Jl)(name)} on ${(0,sql_names/* code */.aY)(table)} fails if it runs a second time. Write ADD COLUMN IF NOT EXISTS.`,
                span,
                table,
                ...suggest('Write ADD COLUMN IF NOT EXISTS.', insertAt(script, span.start, 'IF NOT EXISTS ')),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/assertion-fails.js

/* harmony default export */ const assertion_fails = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'assertion-fails',
    category: 'rehearsal',
    severity: 'error',
    since: '0.1.0',
    summary: 'A query of `assertions` finds what must not be after the change',
    why: 'Each query says something that must always be true of the data: no order without a customer, no balance below zero. After the change it is not, so the change broke it, or it was broken before and nobody looked.',
    instead: 'Mend the rows in the migration, before or after what breaks them. Where what the query says is no longer wanted, change the query in the same pull request.',
    effect: null,
    noEffect: 'The query was run on the rehearsal’s data after the change.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);\nINSERT INTO orders VALUES (1, 5), (2, 0);',
        assertion: 'SELECT id, total FROM orders WHERE total < 0;',
        bad: ['UPDATE orders SET total = total - 1;'],
        good: ['UPDATE orders SET total = total - 1 WHERE total > 0;'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-select.html'],
    *check({ assertions }) {
        for (const { path, span, problem, sample } of assertions?.failed ?? [])
            yield { path, span, message: problem, ...(sample === undefined ? {} : { sample }) };
    },
}));

// EXTERNAL MODULE: ./build/sql/options.js
var sql_options = __webpack_require__(53134);
;// CONCATENATED MODULE: ./build/rules/autovacuum-disabled.js





/* harmony default export */ const autovacuum_disabled = ((0,rule/* defineRule */.Km)({
    id: 'autovacuum-disabled',
    category: 'schema',
    severity: 'warning',
    since: '0.1.0',
    summary: 'Autovacuum is switched off for a table',
    why: 'Dead rows stay for ever: the table and its indexes grow with every UPDATE and DELETE, and the planner goes by statistics that nobody renews. When the transaction counter comes near its end, PostgreSQL vacuums the table all the same, all at once and at the worst time.',
    instead: 'Leave it on, and tune it for the table: autovacuum_vacuum_scale_factor, autovacuum_vacuum_cost_delay. For a bulk load, switch it back on in the same change.',
    effect: null,
    noEffect: 'It shows in weeks, not in the migration.',
    directions: ['up'],
    kinds: ['CreateStmt', 'AlterTableStmt'],
    subcommands: ['AT_SetRelOptions'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: [
            'ALTER TABLE orders SET (autovacuum_enabled = false);',
            'CREATE TABLE IF NOT EXISTS events (id bigint PRIMARY KEY) WITH (autovacuum_enabled = off);',
        ],
        good: [
            'ALTER TABLE orders SET (autovacuum_enabled = false);\nALTER TABLE orders RESET (autovacuum_enabled);',
            'ALTER TABLE orders SET (autovacuum_vacuum_scale_factor = 0.01);',
            'CREATE TEMPORARY TABLE picked (id bigint) WITH (autovacuum_enabled = off);',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-STORAGE-PARAMETERS',
        'https://www.postgresql.org/docs/current/routine-vacuuming.html',
    ],
    *check(statement, { change }) {
        for (const table of switchedOff(statement)) {
            if (change.ofKind('AlterTableStmt').some((other) => switchesOn(other, table)))
                continue;
            yield {
                message: `Nothing will clear dead rows out of ${(0,sql_names/* code */.aY)(table)}, nor renew its statistics, until its transaction counter runs out. Leave autovacuum on and tune it for the table.`,
                span: statement.span,
                table,
            };
        }
    },
}));
function switchedOff(statement) {
    const create = (0,nodes/* nodeAs */.hK)(statement.node, 'CreateStmt');
    if (create !== undefined) {
        const lasting = create.relation?.relpersistence !== 't' && (0,sql_options/* isOff */.g)(create.options, 'autovacuum_enabled');
        return lasting ? [(0,sql_names/* tableName */.j1)(create.relation)] : [];
    }
    const off = (0,alter/* alterCommands */.$f)(statement).filter(({ subtype, command }) => subtype === 'AT_SetRelOptions' && (0,sql_options/* isOff */.g)(optionsIn(command.def), 'autovacuum_enabled'));
    return off.map(({ table }) => table);
}
function switchesOn(statement, table) {
    return (0,alter/* alterCommands */.$f)(statement).some(({ table: its, subtype, command }) => {
        if (!(0,sql_names/* sameName */.q)(its, table))
            return false;
        const options = optionsIn(command.def);
        if (subtype === 'AT_SetRelOptions')
            return (0,sql_options/* isOn */.M)(options, 'autovacuum_enabled');
        const reset = (0,nodes/* nodesAs */.Wt)(options, 'DefElem').some(({ defname }) => defname === 'autovacuum_enabled');
        return subtype === 'AT_ResetRelOptions' && reset;
    });
}
function optionsIn(node) {
    return (0,nodes/* nodeAs */.hK)(node, 'List')?.items;
}

// EXTERNAL MODULE: ./build/core/estimate.js
var core_estimate = __webpack_require__(7381);
// EXTERNAL MODULE: ./build/core/span.js
var span = __webpack_require__(16595);
;// CONCATENATED MODULE: ./build/core/rehearsal-context.js

/** The place of a statement in a file of the change; its beginning where the statement is not known. */
function placeOf(context, path, statementIndex) {
    const script = context.migrations.find(({ migration }) => migration.path === path)?.script;
    return (statementIndex === undefined ? undefined : script?.statements[statementIndex]?.span) ?? span/* FILE_START */.WS;
}
/** The last statement of the change that mentions a name, on the way forward; undefined where none does. */
function statementNaming({ migrations }, name) {
    for (const { migration, script } of migrations.filter(isUp).toReversed()) {
        const statement = script.statements.findLast(({ sql }) => sql.includes(name));
        if (statement !== undefined)
            return { path: migration.path, statementIndex: statement.index };
    }
    return undefined;
}
/** Whether another rule claims one of these effects for a statement, or for its whole file: then it was announced. */
function isAnnounced(claims, path, statementIndex, claimed) {
    return claims.some((claim) => claim.path === path &&
        (claim.statementIndex === undefined || claim.statementIndex === statementIndex) &&
        claim.effect !== null &&
        claimed(claim.effect));
}
function isUp({ migration }) {
    return migration.direction === 'up';
}

;// CONCATENATED MODULE: ./build/rules/blocked-over-budget.js




/* harmony default export */ const blocked_over_budget = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'blocked-over-budget',
    category: 'rehearsal',
    severity: 'error',
    since: '0.1.0',
    summary: 'By its size in production, a table will be blocked for longer than the lock budget allows',
    why: 'Whoever reads or writes the table waits until the transaction that locked it ends, and so does everybody behind them: connections run out, and requests time out. How long that takes was measured on made data of two sizes and taken times the rows that the statistics of production give.',
    instead: 'Take the slow work out from under the lock: build indexes CONCURRENTLY, add constraints NOT VALID and validate them later, fill new columns in batches. Where the table may be blocked for so long, raise `lock-budget`.',
    effect: null,
    noEffect: 'It is made from measurements, so there is nothing left to prove.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
        bad: ['ALTER TABLE orders ALTER COLUMN total TYPE bigint;'],
        good: ['ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false;'],
    },
    references: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
    *check(context) {
        const { estimates, budgetMs } = context.costs ?? { estimates: [], budgetMs: 0 };
        for (const estimate of estimates) {
            if ('unknown' in estimate || !(estimate.highMs > budgetMs))
                continue;
            const { path, statementIndex, relation, mode, blocks, how } = estimate;
            const likely = (0,core_estimate/* likelyMs */.Zi)(estimate) > budgetMs;
            yield {
                path,
                statementIndex,
                span: placeOf(context, path, statementIndex),
                table: relation,
                // What is over the budget only if all goes badly is no reason to stop.
                severity: likely ? 'error' : 'warning',
                message: `${mode} ${likely ? 'will' : 'may'} block ${blocks} of ${(0,sql_names/* code */.aY)(relation)} for ${(0,core_estimate/* costInWords */.M7)(estimate)} in production, where ${(0,core_estimate/* durationInWords */.ji)(budgetMs)} is allowed: ${how}.`,
            };
        }
    },
}));

// EXTERNAL MODULE: ./build/core/named.js
var named = __webpack_require__(69578);
// EXTERNAL MODULE: ./build/sql/default-names.js
var default_names = __webpack_require__(37376);
;// CONCATENATED MODULE: ./build/sql/split.js

/** What a file of the tool begins with to run outside a transaction. */
const HEADERS = { sqlx: '-- no-transaction\n', plain: '' };
/** The text of a file that runs one statement outside a transaction; undefined where the tool's way is not known. */
function aloneText({ tool }, sql) {
    const header = HEADERS[tool.id];
    return header === undefined ? undefined : `${header}${sql};\n`;
}
/**
 * A suggestion that runs another form of a statement outside a transaction: in this file where nothing else is in it or
 * the tool runs each statement on its own, otherwise in one that follows. `rest` are files to come after that, and
 * `moved` the statements of this file that they hold.
 */
function runAlone(context, statement, sql, name, description, rest = [], moved = []) {
    const header = HEADERS[context.tool.id];
    const text = aloneText(context, sql);
    if (header === undefined || text === undefined)
        return {};
    const standsAlone = context.migration.transaction === 'per-statement' && !context.inTransaction;
    const removals = moved.map((one) => removal(context, one));
    if (standsAlone || context.statements.length === moved.length + 1) {
        const { transaction, text: own } = context.migration;
        const needsHeader = header !== '' && transaction === 'per-migration';
        // The header must be the very first byte, so it goes before a comment on top.
        const edits = [{ span: statement.span, text: sql }, ...removals];
        if (needsHeader && !own.startsWith(header))
            edits.unshift(insertAt(context.script, 0, header));
        return { suggestion: { description, edits, ...(rest.length === 0 ? {} : { files: rest }) } };
    }
    if (context.direction === 'down')
        return {};
    return {
        suggestion: { description, edits: [removal(context, statement), ...removals], files: [{ name, text }, ...rest] },
    };
}
/** A suggestion of edits here and files that follow. */
function inSteps(context, edits, files, description) {
    return context.direction === 'down' ? {} : { suggestion: { description, edits, files } };
}
/** Takes a statement out, with its semicolon and the line break after it. */
function removal({ script }, { span }) {
    const rest = /^[ \t]*;?[ \t]*\r?\n?/.exec(script.text.slice(span.end))?.[0] ?? '';
    return { span: script.spanBetween(span.start, span.end + rest.length), text: '' };
}
/** A file name out of what it does and to what: letters, digits and underscores. */
function fileName(...parts) {
    const stem = parts
        .join('_')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '');
    return `${stem.slice(0, 80)}.sql`;
}
/** Whether a later statement of the file speaks of a name, so that what makes it must not move. */
function mentionedLater({ statements }, { index }, name) {
    const last = LAST_MENTION.get(statements) ?? lastMentions(statements);
    LAST_MENTION.set(statements, last);
    return wordsIn(name).every((word) => (last.get(word) ?? 0) > index);
}
const LAST_MENTION = new WeakMap();
function lastMentions(statements) {
    const last = new Map();
    for (const { sql, index } of statements)
        for (const word of wordsIn(sql))
            last.set(word, index);
    return last;
}
function wordsIn(text) {
    return text.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? [];
}

;// CONCATENATED MODULE: ./build/sql/index-drops.js






/** The same DROP INDEX, CONCURRENTLY; undefined for one of several indexes, or with CASCADE. */
function dropAlone(statement, context) {
    const { objects = [], behavior } = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt') ?? {};
    if (objects.length !== 1 || behavior === 'DROP_CASCADE')
        return undefined;
    const edit = afterWords(context.script, statement, ['drop', 'index'], ' CONCURRENTLY');
    if (edit === undefined)
        return undefined;
    const sql = applied(statement, edit);
    const text = aloneText(context, sql);
    return text === undefined ? undefined : { sql, name: fileName('drop', (0,sql_names/* objectName */.Hd)(objects[0])), text };
}
function replacedBy(statement, index, name, context) {
    const table = (0,sql_names/* tableName */.j1)(index.relation);
    const drops = [];
    let lapses = false;
    for (const earlier of context.statements.slice(0, statement.index)) {
        if (earlier.kind === 'AlterTableStmt') {
            lapses ||= index.unique === true && dropsKeyOf(earlier, table, context);
            continue;
        }
        const dropped = indexesOf(earlier).filter((one) => isOn(one, table, context));
        if (dropped.length === 0)
            continue;
        // One of the same name must go first.
        if (!dropped.some((one) => (0,sql_names/* splitName */.W0)(one).name === name))
            drops.push(earlier);
        else
            lapses ||= index.unique === true;
    }
    return { drops, lapses };
}
/** Whether a statement drops a constraint of the table that has an index: a key of it. */
function dropsKeyOf(statement, table, { schema }) {
    return (0,alter/* alterCommandsOf */.wj)(statement, 'AT_DropConstraint').some((one) => (0,sql_names/* sameName */.q)(one.table, table) && schema.homeOfIndex((0,names/* namePart */.f0)(one.command.name ?? '')) !== undefined);
}
function indexesOf({ kind, node }) {
    if (kind !== 'DropStmt')
        return [];
    const drop = (0,nodes/* nodeAs */.hK)(node, 'DropStmt');
    return drop?.removeType === 'OBJECT_INDEX' && drop.concurrent !== true ? (drop.objects ?? []).map(sql_names/* objectName */.Hd) : [];
}
function isOn(index, table, { schema }) {
    const home = schema.homeOfIndex(index);
    return home !== undefined && schema.table(home)?.name === schema.table(table)?.name;
}

;// CONCATENATED MODULE: ./build/rules/blocking-index-build.js








/* harmony default export */ const blocking_index_build = ((0,rule/* defineRule */.Km)({
    id: 'blocking-index-build',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'CREATE INDEX keeps out writes until the whole table is read and the index is built',
    why: 'A plain CREATE INDEX holds ShareLock on the table for as long as the build takes: minutes on a large table. INSERT, UPDATE and DELETE wait all that time, and everything that waits for them waits too.',
    instead: 'Build the index with CREATE INDEX CONCURRENTLY, outside a transaction, in a file of its own. It takes longer and keeps nobody out. If it fails it leaves an invalid index behind: drop that before the next attempt.',
    effect: { lock: 'ShareLock', scans: true },
    kinds: ['IndexStmt'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL);\nCREATE INDEX orders_both_idx ON orders (customer_id, id);',
        bad: [
            'CREATE INDEX IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);',
            'CREATE UNIQUE INDEX IF NOT EXISTS orders_customer_id_key ON public.orders (customer_id);',
            'DROP INDEX IF EXISTS orders_both_idx;\nCREATE INDEX IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);',
        ],
        good: [
            'CREATE INDEX IF NOT EXISTS orders_both_idx ON orders (customer_id, id);',
            '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);',
            'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY, order_id bigint NOT NULL);\nCREATE INDEX IF NOT EXISTS items_order_id_idx ON items (order_id);',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
        'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    ],
    *check(statement, context) {
        const index = (0,nodes/* nodeAs */.hK)(statement.node, 'IndexStmt');
        const table = (0,sql_names/* tableName */.j1)(index?.relation);
        if (index === undefined || index.concurrent === true || !context.isExistingTable(table))
            return;
        const known = context.schema.table(table);
        // IF NOT EXISTS looks at the name alone.
        if (index.if_not_exists === true && (0,named/* named */.K)(known?.indexes ?? [], index.idxname ?? '') !== undefined)
            return;
        const partitioned = known?.kind === 'partitioned table';
        // CREATE INDEX ON ONLY a partitioned table builds nothing: it makes the parent's empty, invalid index.
        if (partitioned && index.relation?.inh !== true)
            return;
        const cure = partitioned
            ? 'Create it with ON ONLY, build each partition’s index CONCURRENTLY, and attach them.'
            : `Use CREATE INDEX CONCURRENTLY ${context.outsideTransaction}.`;
        yield {
            message: `CREATE INDEX on ${(0,sql_names/* code */.aY)(table)} takes ShareLock and keeps out writes until the index is built. ${cure}`,
            span: statement.span,
            table,
            ...(partitioned ? {} : concurrently(statement, index, context)),
        };
    },
}));
/** The same index, built CONCURRENTLY; nothing where a later statement already needs it. */
function concurrently(statement, index, context) {
    const table = (0,sql_names/* tableName */.j1)(index.relation);
    const isNamed = (index.idxname ?? '') !== '';
    const known = context.schema.table(table) ?? { name: table, indexes: [], constraints: [] };
    const name = isNamed ? index.idxname : (0,default_names/* defaultIndexName */.H)(known, index);
    if (name === undefined || context.nested || mentionedLater(context, statement, name))
        return {};
    // A build that fails leaves an index behind that must be dropped, and so must have a name that is known.
    const words = isNamed ? ' CONCURRENTLY' : ` CONCURRENTLY ${(0,sql_names/* quoteIdentifier */.Cm)(name)}`;
    const edit = afterWords(context.script, statement, ['create', 'unique?', 'index'], words);
    if (edit === undefined)
        return {};
    // Where each statement is a transaction, what was dropped is gone by now.
    const { drops, lapses } = context.inTransaction
        ? replacedBy(statement, index, name, context)
        : { drops: [], lapses: false };
    const later = drops.flatMap((drop) => dropAlone(drop, context) ?? []);
    if (lapses || later.length < drops.length)
        return {};
    const sql = applied(statement, edit);
    const what = drops.length === 0
        ? 'Build it CONCURRENTLY, outside a transaction.'
        : 'Build it CONCURRENTLY, outside a transaction, and drop what it replaces when it is there.';
    const files = later.map(({ name: file, text }) => ({ name: file, text }));
    return runAlone(context, statement, sql, fileName(name), what, files, drops);
}

// EXTERNAL MODULE: ./build/sql/locks.js
var locks = __webpack_require__(11680);
;// CONCATENATED MODULE: ./build/rules/blocking-index-drop.js






/* harmony default export */ const blocking_index_drop = ((0,rule/* defineRule */.Km)({
    id: 'blocking-index-drop',
    category: 'locking',
    severity: 'note',
    since: '0.1.0',
    summary: 'DROP INDEX waits for every user of the table, and keeps the others out meanwhile',
    why: 'DROP INDEX holds AccessExclusiveLock on the index and on its table. The drop itself takes a moment, but to get the lock it waits for every running query, and whoever comes later queues behind it, readers included.',
    instead: 'Use DROP INDEX CONCURRENTLY, outside a transaction, in a file of its own; or set a lock_timeout first, so that a drop that cannot get its lock gives up instead of making others queue.',
    effect: { lock: 'AccessExclusiveLock' },
    kinds: ['DropStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE INDEX orders_total_idx ON orders (total);',
        bad: ['DROP INDEX IF EXISTS orders_total_idx;', 'DROP INDEX public.orders_total_idx;'],
        good: [
            '-- no-transaction\nDROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nCREATE INDEX IF NOT EXISTS items_id_idx ON items (id);\nDROP INDEX IF EXISTS items_id_idx;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-dropindex.html'],
    *check(statement, context) {
        const drop = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt');
        if (drop?.removeType !== 'OBJECT_INDEX' || drop.concurrent === true)
            return;
        for (const object of drop.objects ?? []) {
            const name = (0,sql_names/* objectName */.Hd)(object);
            const home = context.schema.index(name)?.table;
            const table = home === undefined ? undefined : (0,locks/* shortName */.EU)(home, context.schema);
            // A down file runs when the table has long been in use, whoever made the index.
            if (context.direction === 'up' && context.schema.madeByChange('index', name))
                continue;
            if (table === undefined ? context.schema.complete : !context.isExistingTable(table))
                continue;
            if (table !== undefined && (0,locks/* isHeld */.i7)(context.held, table, 'AccessExclusiveLock'))
                continue;
            const where = table === undefined ? 'its table' : (0,sql_names/* code */.aY)(table);
            yield {
                message: `DROP INDEX ${(0,sql_names/* code */.aY)(name)} takes AccessExclusiveLock on ${where}: it waits for running queries, and new ones queue behind it. Use DROP INDEX CONCURRENTLY ${context.outsideTransaction}.`,
                span: statement.span,
                ...(table === undefined ? {} : { table }),
                ...blocking_index_drop_concurrently(statement, context),
            };
        }
    },
}));
function blocking_index_drop_concurrently(statement, context) {
    const alone = context.nested ? undefined : dropAlone(statement, context);
    if (alone === undefined)
        return {};
    return runAlone(context, statement, alone.sql, alone.name, 'Drop it CONCURRENTLY, outside a transaction.');
}

;// CONCATENATED MODULE: ./build/rules/blocking-matview-refresh.js




/* harmony default export */ const blocking_matview_refresh = ((0,rule/* defineRule */.Km)({
    id: 'blocking-matview-refresh',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'REFRESH MATERIALIZED VIEW keeps out readers of the view until its query is done',
    why: 'A plain REFRESH runs the query of the view and writes all rows anew, holding AccessExclusiveLock on the view: whoever reads it waits as long as the query takes. WITH NO DATA runs no query, but leaves a view that cannot be read: every query of it fails until the next REFRESH (SQLSTATE 55000).',
    instead: 'Use REFRESH MATERIALIZED VIEW CONCURRENTLY, which lets readers go on. It needs a unique index on columns of the view, and may run in a transaction. Better still, leave refreshing to a job.',
    effect: { lock: 'AccessExclusiveLock', rewrites: true },
    kinds: ['RefreshMatViewStmt'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;\nCREATE UNIQUE INDEX totals_id_key ON totals (id);',
        bad: ['REFRESH MATERIALIZED VIEW totals;', 'REFRESH MATERIALIZED VIEW public.totals WITH NO DATA;'],
        good: [
            'REFRESH MATERIALIZED VIEW CONCURRENTLY totals;',
            'CREATE MATERIALIZED VIEW IF NOT EXISTS counts AS SELECT count(*) FROM orders WITH NO DATA;\nREFRESH MATERIALIZED VIEW counts;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html'],
    *check(statement, context) {
        const refresh = (0,nodes/* nodeAs */.hK)(statement.node, 'RefreshMatViewStmt');
        const table = (0,sql_names/* tableName */.j1)(refresh?.relation);
        if (refresh?.concurrent === true || !context.isExistingTable(table))
            return;
        // CONCURRENTLY needs a unique index over columns of all rows.
        const hasKey = context.schema
            .table(table)
            ?.indexes.some(({ unique, partial, columns }) => unique && !partial && !columns.includes(''));
        const edit = afterWords(context.script, statement, ['refresh', 'materialized', 'view'], ' CONCURRENTLY');
        yield {
            message: refresh?.skipData === true
                ? `REFRESH MATERIALIZED VIEW ${(0,sql_names/* code */.aY)(table)} WITH NO DATA empties the view under AccessExclusiveLock, and its readers’ queries fail until it is filled again. Use REFRESH MATERIALIZED VIEW CONCURRENTLY.`
                : `REFRESH MATERIALIZED VIEW ${(0,sql_names/* code */.aY)(table)} keeps out its readers under AccessExclusiveLock until the query is done. Use REFRESH MATERIALIZED VIEW CONCURRENTLY.`,
            span: statement.span,
            table,
            ...(hasKey && refresh?.skipData !== true ? suggest('Refresh CONCURRENTLY.', edit) : {}),
        };
    },
}));

// EXTERNAL MODULE: ./build/sql/partitions.js
var partitions = __webpack_require__(87305);
;// CONCATENATED MODULE: ./build/rules/blocking-partition-attach.js



/* harmony default export */ const blocking_partition_attach = ((0,rule/* defineRule */.Km)({
    id: 'blocking-partition-attach',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'ATTACH PARTITION reads the whole new partition while nobody can use it',
    why: 'PostgreSQL must see that every row belongs into the partition’s bounds, and reads them all to do so, holding AccessExclusiveLock on the table that is attached (and on the default partition, if there is one). It skips the reading where a validated CHECK already implies the bounds. Indexes that the parent has and the new partition lacks are built in the same way. CREATE TABLE … PARTITION OF, too, reads the default partition.',
    instead: 'Add a CHECK that says what the bounds say, NULLs excluded, as NOT VALID; validate it in the next migration; attach in the one after, and drop the CHECK.',
    effect: { lock: 'AccessExclusiveLock', scans: true },
    kinds: ['AlterTableStmt', 'CreateStmt'],
    subcommands: ['AT_AttachPartition'],
    tablesInUse: true,
    examples: {
        schema: "CREATE TABLE events (at date NOT NULL) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 (at date NOT NULL);\nCREATE TABLE visits (at date NOT NULL, page int) PARTITION BY RANGE (at);\nCREATE INDEX visits_page_idx ON visits (page);\nCREATE TABLE visits_2026 (at date NOT NULL, page int, CONSTRAINT bounds CHECK (at >= '2026-01-01' AND at < '2027-01-01'));\nCREATE TABLE visits_2027 (at date NOT NULL, page int, CONSTRAINT pages CHECK (page > 0));\nCREATE TABLE lists (kind text, page int) PARTITION BY LIST (kind);\nCREATE TABLE lists_rest PARTITION OF lists DEFAULT;",
        bad: [
            "ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
            "ALTER TABLE visits ATTACH PARTITION visits_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
            "ALTER TABLE visits ATTACH PARTITION visits_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');",
            "CREATE TABLE IF NOT EXISTS lists_a PARTITION OF lists FOR VALUES IN ('a');",
        ],
        good: [
            "CREATE TABLE IF NOT EXISTS visits_2028 PARTITION OF visits FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');",
            "CREATE INDEX IF NOT EXISTS visits_2026_page_idx ON visits_2026 (page);\nALTER TABLE visits ATTACH PARTITION visits_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
            [
                "ALTER TABLE lists_rest ADD CONSTRAINT not_a CHECK (kind IS NOT NULL AND kind <> 'a') NOT VALID;",
                'ALTER TABLE lists_rest VALIDATE CONSTRAINT not_a;',
                "CREATE TABLE IF NOT EXISTS lists_a PARTITION OF lists FOR VALUES IN ('a');",
            ],
            [
                "ALTER TABLE events_2026 ADD CONSTRAINT bounds CHECK (at >= '2026-01-01' AND at < '2027-01-01') NOT VALID;",
                'ALTER TABLE events_2026 VALIDATE CONSTRAINT bounds;',
                "ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
            ],
            "CREATE TABLE IF NOT EXISTS events_2027 (at date NOT NULL);\nALTER TABLE events ATTACH PARTITION events_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');",
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION',
        'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
    ],
    *check(statement, context) {
        for (const { parent, partition, attached, isDefault } of (0,partitions/* partitionsAdded */.s)(statement.node)) {
            const { schema } = context;
            if (attached && context.isExistingTable(partition)) {
                const work = attachWork(schema.table(parent), schema.table(partition));
                if (work !== undefined)
                    yield {
                        message: `ATTACH PARTITION ${work.does((0,sql_names/* code */.aY)(partition), (0,sql_names/* code */.aY)(parent))} under AccessExclusiveLock, which keeps out reads and writes. ${work.cure}`,
                        span: statement.span,
                        table: partition,
                    };
            }
            const rest = isDefault ? undefined : schema.table(parent)?.defaultPartition;
            const known = rest === undefined ? undefined : schema.table(rest);
            if (rest === undefined || known === undefined || !context.isExistingTable(rest))
                continue;
            if (hasBounds(schema.table(parent), known))
                continue;
            yield {
                message: `A new partition of ${(0,sql_names/* code */.aY)(parent)} makes PostgreSQL read all of its default partition ${(0,sql_names/* code */.aY)(rest)} under AccessExclusiveLock, which keeps out reads and writes, to see that no row belongs into the new one. Add and validate a CHECK that rules its bounds out there first.`,
                span: statement.span,
                table: rest,
            };
        }
    },
}));
function attachWork(parent, partition) {
    if (!hasBounds(parent, partition))
        return {
            does: (table, owner) => `reads all of ${table} to see that its rows belong into ${owner},`,
            cure: 'Add and validate a CHECK that says what the bounds say first.',
        };
    const has = partition?.known === true ? partition.indexes : undefined;
    const lacks = parent?.indexes.some(({ columns, unique, method }) => has?.some((own) => own.unique === unique && own.method === method && own.columns.join('\n') === columns.join('\n')) === false);
    if (lacks !== true)
        return undefined;
    return {
        does: (table, owner) => `reads all of ${table} to build an index that ${owner} has and it lacks,`,
        cure: 'Build the index CONCURRENTLY first.',
    };
}
/**
 * Whether a CHECK implies the bounds is for PostgreSQL to say; that there is one at all on a column that tells partitions
 * apart is a sign of care.
 */
function hasBounds(parent, partition) {
    const key = parent?.partitionKey ?? [];
    return (partition?.constraints.some(({ type, validated, columns }) => type === 'check' && validated && (key.length === 0 || columns.some((column) => key.includes(column)))) === true);
}

;// CONCATENATED MODULE: ./build/rules/blocking-partition-detach.js





/* harmony default export */ const blocking_partition_detach = ((0,rule/* defineRule */.Km)({
    id: 'blocking-partition-detach',
    category: 'locking',
    severity: 'note',
    since: '0.1.0',
    summary: 'DETACH PARTITION waits for every user of the partitioned table, and keeps the others out meanwhile',
    why: 'DETACH PARTITION holds AccessExclusiveLock on the partitioned table and the partition. The work takes a moment, but to get the lock it waits for every running query, and whoever comes later queues behind it, readers of all partitions included.',
    instead: 'Use DETACH PARTITION … CONCURRENTLY, outside a transaction, in a file of its own; or set a lock_timeout first.',
    effect: { lock: 'AccessExclusiveLock' },
    versions: 'CONCURRENTLY came with PostgreSQL 14, and does not work where there is a default partition.',
    appliesTo: { from: 14 },
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_DetachPartition'],
    tablesInUse: true,
    examples: {
        schema: "CREATE TABLE events (at date NOT NULL) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
        bad: ['ALTER TABLE events DETACH PARTITION events_2026;'],
        good: [
            '-- no-transaction\nALTER TABLE events DETACH PARTITION events_2026 CONCURRENTLY;',
            "CREATE TABLE IF NOT EXISTS visits (at date NOT NULL) PARTITION BY RANGE (at);\nCREATE TABLE IF NOT EXISTS visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');\nALTER TABLE visits DETACH PARTITION visits_2026;",
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION'],
    *check(statement, context) {
        for (const { table, command } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_DetachPartition')) {
            const detach = (0,nodes/* nodeAs */.hK)(command.def, 'PartitionCmd');
            if (detach?.concurrent === true || !context.isExistingTable(table))
                continue;
            if ((0,locks/* isHeld */.i7)(context.held, table, 'AccessExclusiveLock'))
                continue;
            yield {
                message: `DETACH PARTITION ${(0,sql_names/* code */.aY)((0,sql_names/* tableName */.j1)(detach?.name))} takes AccessExclusiveLock on ${(0,sql_names/* code */.aY)(table)}: it waits for running queries, and new ones queue behind it. Use DETACH PARTITION … CONCURRENTLY ${context.outsideTransaction}.`,
                span: statement.span,
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/blocking-reindex.js







/* harmony default export */ const blocking_reindex = ((0,rule/* defineRule */.Km)({
    id: 'blocking-reindex',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'REINDEX keeps out writes, and reads that would use the index, until it is built anew',
    why: 'A plain REINDEX holds ShareLock on the table and AccessExclusiveLock on the index for as long as the build takes. Writes wait, and so does every query whose plan wants to look at that index.',
    instead: 'Use REINDEX … CONCURRENTLY, outside a transaction, in a file of its own.',
    effect: { lock: 'ShareLock', rewrites: true },
    versions: 'REINDEX CONCURRENTLY came with PostgreSQL 12.',
    kinds: ['ReindexStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE INDEX orders_total_idx ON orders (total);',
        bad: ['REINDEX TABLE orders;', 'REINDEX INDEX orders_total_idx;', 'REINDEX (CONCURRENTLY off) TABLE orders;'],
        good: [
            '-- no-transaction\nREINDEX TABLE CONCURRENTLY orders;',
            '-- no-transaction\nREINDEX (CONCURRENTLY) INDEX orders_total_idx;',
            'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY);\nREINDEX TABLE items;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-reindex.html'],
    *check(statement, context) {
        const reindex = (0,nodes/* nodeAs */.hK)(statement.node, 'ReindexStmt');
        if (reindex === undefined || (0,sql_options/* isOn */.M)(reindex.params, 'concurrently'))
            return;
        const { kind = 'REINDEX_OBJECT_TABLE' } = reindex;
        const name = (0,sql_names/* tableName */.j1)(reindex.relation);
        const table = kind === 'REINDEX_OBJECT_INDEX' ? context.schema.index(name)?.table : name;
        if (kind === 'REINDEX_OBJECT_TABLE' && !context.isExistingTable(name))
            return;
        if (kind === 'REINDEX_OBJECT_INDEX' && table !== undefined && !context.isExistingTable(table))
            return;
        // The catalogue itself cannot be built anew CONCURRENTLY.
        const cure = kind === 'REINDEX_OBJECT_SYSTEM'
            ? 'Leave that to the database’s administrators, at a quiet time.'
            : `Use REINDEX CONCURRENTLY ${context.outsideTransaction}.`;
        const subject = name === '' ? WHOLE[kind] : (0,sql_names/* code */.aY)(name);
        yield {
            message: `REINDEX of ${subject} takes ShareLock and keeps out writes, and reads that want the index, until it is built anew. ${cure}`,
            span: statement.span,
            ...(table === undefined || table === '' ? {} : { table }),
            ...blocking_reindex_concurrently(statement, context, name),
        };
    },
}));
const WHOLE = {
    REINDEX_OBJECT_INDEX: 'an index',
    REINDEX_OBJECT_TABLE: 'a table',
    REINDEX_OBJECT_SCHEMA: 'a whole schema',
    REINDEX_OBJECT_SYSTEM: 'the system catalogue',
    REINDEX_OBJECT_DATABASE: 'the whole database',
};
function blocking_reindex_concurrently(statement, context, name) {
    const kind = (0,clauses/* wordsOf */.Z9)(statement).find(({ text }) => /^(?:index|table|schema|database)$/.test(text));
    if (kind === undefined || context.nested)
        return {};
    const sql = applied(statement, insertAt(context.script, kind.end, ' CONCURRENTLY'));
    return runAlone(context, statement, sql, fileName('reindex', name), 'Reindex CONCURRENTLY, outside a transaction.');
}

;// CONCATENATED MODULE: ./build/rules/blocking-trigger.js





const SWITCHES = [
    'AT_EnableTrig',
    'AT_EnableAlwaysTrig',
    'AT_EnableReplicaTrig',
    'AT_EnableTrigAll',
    'AT_EnableTrigUser',
    'AT_DisableTrig',
    'AT_DisableTrigAll',
    'AT_DisableTrigUser',
];
/* harmony default export */ const blocking_trigger = ((0,rule/* defineRule */.Km)({
    id: 'blocking-trigger',
    category: 'locking',
    severity: 'note',
    since: '0.1.0',
    summary: 'Creating, dropping or switching a trigger waits for every writer, and keeps the others out meanwhile',
    why: 'CREATE TRIGGER, and ENABLE or DISABLE TRIGGER, hold ShareRowExclusiveLock, which keeps out writes; DROP TRIGGER holds AccessExclusiveLock, which keeps out reads as well. The work takes a moment, but the lock has to wait for running transactions, and whoever comes later queues behind it.',
    instead: 'Set a lock_timeout first, and keep the transaction short: nothing slow after it.',
    effect: { lock: 'ShareRowExclusiveLock' },
    kinds: ['CreateTrigStmt', 'AlterTableStmt', 'DropStmt'],
    subcommands: SWITCHES,
    tablesInUse: true,
    examples: {
        schema: "CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';\nCREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION noted();",
        bad: [
            'CREATE TRIGGER noted BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION noted();',
            'DROP TRIGGER IF EXISTS note ON orders;',
            'ALTER TABLE orders DISABLE TRIGGER note;',
        ],
        good: [
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nCREATE TRIGGER noted BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION noted();',
            "CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN old; END';",
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createtrigger.html',
        'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    ],
    *check(statement, context) {
        for (const { what, table, reads } of triggerChanges(statement)) {
            const mode = reads ? 'AccessExclusiveLock' : 'ShareRowExclusiveLock';
            if (!context.isExistingTable(table) || (0,locks/* isHeld */.i7)(context.held, table, mode))
                continue;
            yield {
                message: `${what} on ${(0,sql_names/* code */.aY)(table)} takes ${mode}: it waits for running transactions, and new ${reads ? 'reads and writes' : 'writes'} queue behind it. Set a lock_timeout first.`,
                span: statement.span,
                table,
                effect: { lock: mode },
            };
        }
    },
}));
function triggerChanges(statement) {
    const { node } = statement;
    if ('CreateTrigStmt' in node)
        return [{ what: 'CREATE TRIGGER', table: (0,sql_names/* tableName */.j1)(node.CreateTrigStmt.relation), reads: false }];
    if ('DropStmt' in node) {
        if (node.DropStmt.removeType !== 'OBJECT_TRIGGER')
            return [];
        return (node.DropStmt.objects ?? []).map((object) => ({
            what: 'DROP TRIGGER',
            table: (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)((0,nodes/* nodeAs */.hK)(object, 'List')?.items).slice(0, -1)) || (0,sql_names/* objectName */.Hd)(object),
            reads: true,
        }));
    }
    return (0,alter/* alterCommands */.$f)(statement)
        .filter(({ subtype }) => subtype !== undefined && SWITCHES.includes(subtype))
        .map(({ table, subtype }) => ({
        what: subtype?.startsWith('AT_Enable') === true ? 'ENABLE TRIGGER' : 'DISABLE TRIGGER',
        table,
        reads: false,
    }));
}

// EXTERNAL MODULE: ./build/sql/alter-type.js
var alter_type = __webpack_require__(72453);
// EXTERNAL MODULE: ./build/sql/types.js
var types = __webpack_require__(99861);
;// CONCATENATED MODULE: ./build/rules/changed-result-type.js






/* harmony default export */ const changed_result_type = ((0,rule/* defineRule */.Km)({
    id: 'changed-result-type',
    category: 'compatibility',
    severity: 'note',
    since: '0.1.0',
    summary: 'Prepared statements of the running version that return the column fail from then on',
    why: 'PostgreSQL keeps what a prepared statement returns. Once the type of a column is another, even varchar(20) and varchar(40) are, every execution of a statement prepared before fails with “cached plan must not change result type” (SQLSTATE 0A000), until the connection prepares it anew. Drivers that prepare on their own (sqlx, pgx, JDBC) and long-lived pools meet it.',
    instead: 'Where the column is read by a program that stays connected, restart or recycle its pool right after the migration, or use a limit in a CHECK, which changes no type.',
    effect: null,
    noEffect: 'It shows in sessions that prepared their statements before.',
    directions: ['up'],
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AlterColumnType'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20), total numeric(8,2));',
        bad: [
            'ALTER TABLE orders ALTER COLUMN note TYPE varchar(40);',
            'ALTER TABLE orders ALTER COLUMN note TYPE text;',
            'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,2);',
        ],
        good: [
            'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);',
            'CREATE TABLE IF NOT EXISTS items (name varchar(20));\nALTER TABLE items ALTER COLUMN name TYPE text;',
            'ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTENDED;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-prepare.html',
        'https://www.postgresql.org/docs/current/sql-altertable.html',
    ],
    *check(statement, context) {
        const all = (0,alter/* alterCommands */.$f)(statement);
        for (const given of all) {
            const { table, subtype, command, column, position } = given;
            if (subtype !== 'AT_AlterColumnType' || !context.isExistingTable(table))
                continue;
            const known = context.schema.table(table)?.columns.get(command.name ?? '');
            const type = (0,types/* printType */.OC)((0,types/* sqlType */.fi)(column?.typeName));
            if (known === undefined || known.origin === 'change' || known.type === type)
                continue;
            // What is read or written anew has an error of its own, and is no change to make in place.
            if ((0,alter_type/* alterTypeWork */.Y)(given, all, context.schema) !== undefined)
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(command.name ?? '')} of ${(0,sql_names/* code */.aY)(table)} goes from ${known.type} to ${type}: statements that the running version prepared before, and that return it, fail with SQLSTATE 0A000. Recycle its connections after the migration.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/changes-when-run-twice.js


/* harmony default export */ const changes_when_run_twice = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'changes-when-run-twice',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'The migration changes schema or data again when it is applied a second time',
    why: 'A second run that passes and yet changes something is worse than one that fails: rows appear twice, sums are added twice, and nobody is told.',
    instead: 'Give INSERT an ON CONFLICT clause, write UPDATE so that it finds nothing the second time, and guard what creates objects.',
    effect: null,
    noEffect: 'The second run itself is the measurement.',
    examples: {
        schema: 'CREATE TABLE settings (name text, value int);\nCREATE TABLE flags (name text PRIMARY KEY);',
        bad: ["DO $$ BEGIN INSERT INTO settings VALUES ('limit', 1); END $$;"],
        good: [
            "DO $$ BEGIN INSERT INTO flags VALUES ('beta') ON CONFLICT DO NOTHING; END $$;",
            'UPDATE settings SET value = 1 WHERE value IS NULL;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT'],
    *check(context) {
        for (const { path, secondRun } of context.traces) {
            if (secondRun?.outcome !== 'changed')
                continue;
            const { changedBy, changedTables, difference, onlyTimes = [] } = secondRun;
            const told = context.claims.some((claim) => claim.path === path && claim.statementIndex === changedBy && claim.category === 'idempotency');
            if (told || (changedTables.length === 0 && onlyUnnamedIndexes(context, path, difference)))
                continue;
            const what = changedTables.length > 0 ? `rows of ${changedTables.join(', ')}` : 'the schema';
            const times = onlyTimes.length === 0 ? '' : `, though nothing but dates and times in them (${onlyTimes.join(', ')})`;
            yield {
                path,
                span: placeOf(context, path, changedBy),
                ...(changedBy === undefined ? {} : { statementIndex: changedBy }),
                // Mostly it says when something ran last, and is meant.
                ...(onlyTimes.length === 0 ? {} : { severity: 'warning' }),
                message: `Applied a second time, this changes ${what} again${times}.${difference === undefined ? '' : `\n${difference}`}`,
            };
        }
    },
}));
/** Whether nothing but indexes came to it, no more than `unnamed-index` has told of: it says which, and why. */
function onlyUnnamedIndexes({ claims }, of, difference = '') {
    const lines = difference.split('\n').filter((line) => /^[+-] {2}/.test(line));
    const unnamed = claims.filter(({ path, ruleId }) => path === of && ruleId === 'unnamed-index');
    return lines.length <= unnamed.length && lines.every((line) => /^\+ {2}(?:UNIQUE )?INDEX /.test(line));
}

// EXTERNAL MODULE: ./build/sql/columns.js
var columns = __webpack_require__(41491);
;// CONCATENATED MODULE: ./build/rules/char-type.js



/* harmony default export */ const char_type = ((0,rule/* defineRule */.Km)({
    id: 'char-type',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'The type char(n) pads with blanks and compares without them',
    why: 'A char(n) is stored with blanks up to its length, which come back to the program, and compares as if they were not there. It is neither smaller nor faster than text, and refuses longer values all the same.',
    instead: 'Use text, with a CHECK on its length where one is meant.',
    effect: null,
    noEffect: 'It is about the type itself.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: ['CREATE TABLE IF NOT EXISTS orders (country char(2));'],
        good: [
            'CREATE TABLE IF NOT EXISTS orders (country text CHECK (length(country) = 2), kind "char");',
            'CREATE TEMPORARY TABLE picked (country char(2));',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/datatype-character.html'],
    *check(statement, { spanAt }) {
        for (const { table, name, type, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (type.base !== 'character')
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} is padded with blanks to its length. Use text with a CHECK on its length.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/sql/constraints.js



/** The constraints that CREATE TABLE, ADD CONSTRAINT and ADD COLUMN make, in order. */
function constraintsMade(statement) {
    const create = (0,nodes/* nodeAs */.hK)(statement.node, 'CreateStmt');
    if (create === undefined)
        return (0,alter/* alterCommands */.$f)(statement).flatMap(({ table, subtype, constraint, column }) => {
            if (subtype === 'AT_AddConstraint')
                return constraint === undefined ? [] : [{ table, constraint }];
            return subtype === 'AT_AddColumn' ? beside(table, column) : [];
        });
    const table = (0,sql_names/* tableName */.j1)(create.relation);
    return [...(create.tableElts ?? []), ...(create.constraints ?? [])].flatMap((element) => {
        const constraint = (0,nodes/* nodeAs */.hK)(element, 'Constraint');
        return constraint === undefined ? beside(table, (0,nodes/* nodeAs */.hK)(element, 'ColumnDef')) : [{ table, constraint }];
    });
}
function beside(table, column) {
    if (column === undefined)
        return [];
    return (0,alter/* columnConstraints */.zD)(column).map((constraint) => ({ table, constraint, column }));
}
function foreignKeysMade(statement) {
    return constraintsMade(statement)
        .filter(({ constraint }) => constraint.contype === 'CONSTR_FOREIGN')
        .map(({ table, constraint, column }) => ({
        table,
        columns: column?.colname === undefined ? (0,sql_names/* strings */.P$)(constraint.fk_attrs) : [column.colname],
        references: (0,sql_names/* tableName */.j1)(constraint.pktable),
        keys: (0,sql_names/* strings */.P$)(constraint.pk_attrs),
    }));
}

// EXTERNAL MODULE: ./build/sql/volatility.js
var volatility = __webpack_require__(73005);
// EXTERNAL MODULE: ./build/sql/walk.js
var walk = __webpack_require__(99823);
;// CONCATENATED MODULE: ./build/rules/check-over-time.js





/* harmony default export */ const check_over_time = ((0,rule/* defineRule */.Km)({
    id: 'check-over-time',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A CHECK depends on when it is asked',
    why: 'PostgreSQL takes a CHECK for something that stays true once it was. One that looks at the clock or at chance is tried when a row is written, and never again: rows that no longer pass stay, an UPDATE of another column then fails on them, and so does restoring a dump.',
    instead: 'Leave it to a trigger, or compare with a column that says when the row was written.',
    effect: null,
    noEffect: 'It shows when time has passed.',
    directions: ['up'],
    kinds: ['CreateStmt', 'AlterTableStmt'],
    subcommands: ['AT_AddConstraint', 'AT_AddColumn'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, due date, placed timestamptz);',
        bad: [
            'ALTER TABLE orders ADD CONSTRAINT not_late CHECK (due >= current_date) NOT VALID;',
            'CREATE TABLE IF NOT EXISTS codes (id bigint PRIMARY KEY, expires timestamptz CHECK (expires > now()));',
        ],
        good: [
            'ALTER TABLE orders ADD CONSTRAINT not_late CHECK (due >= placed::date) NOT VALID;',
            'CREATE TABLE IF NOT EXISTS codes (id bigint PRIMARY KEY, code text CHECK (lower(code) = code), made timestamptz DEFAULT now());',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS'],
    *check(statement) {
        for (const { table, constraint } of constraintsMade(statement)) {
            if (constraint.contype !== 'CONSTR_CHECK')
                continue;
            const expression = [constraint.raw_expr];
            const clock = (0,walk/* findNodes */.zM)(expression, 'SQLValueFunction').some(({ op = '' }) => /DATE|TIME/.test(op));
            const call = (0,walk/* findNodes */.zM)(expression, 'FuncCall')
                .map(({ funcname }) => (0,sql_names/* strings */.P$)(funcname).at(-1) ?? '')
                .find((name) => volatility/* VOLATILE */.$7.has(name) || CLOCKS.has(name));
            if (!clock && call === undefined)
                continue;
            yield {
                message: `This CHECK on ${(0,sql_names/* code */.aY)(table)} looks at ${call === undefined ? 'the clock' : (0,sql_names/* code */.aY)(call)}: rows that pass today may not pass when they are next changed, or restored. Compare with a column instead.`,
                span: statement.span,
                table,
            };
        }
    },
}));
/** Functions that say what time it is, besides those that are volatile. */
const CLOCKS = new Set(['now', 'statement_timestamp', 'transaction_timestamp']);

// EXTERNAL MODULE: ./build/sql/column-work.js
var column_work = __webpack_require__(12144);
;// CONCATENATED MODULE: ./build/sql/not-valid.js




/** ADD CONSTRAINT as NOT VALID here, and its validation in a file that follows; for constraints with a name. */
function notValid({ table, constraint, subtype, position }, statement, context) {
    const name = constraint?.conname;
    if (subtype !== 'AT_AddConstraint' || name === undefined || context.nested)
        return {};
    const { kind } = context.schema.table(table) ?? {};
    if (kind === 'partitioned table' && constraint?.contype === 'CONSTR_FOREIGN' && context.postgresVersion < 18)
        return {};
    const { end } = (0,clauses/* clauseSpan */.Oi)(context.script, statement, position);
    const validate = `ALTER TABLE ${(0,sql_names/* quoteName */.AB)(table)} VALIDATE CONSTRAINT ${(0,sql_names/* quoteIdentifier */.Cm)(name)};\n`;
    return inSteps(context, [insertAt(context.script, end, ' NOT VALID')], [{ name: fileName('validate', (0,sql_names/* splitName */.W0)(table).name, name), text: validate }], 'Add it NOT VALID, and validate it in the next migration.');
}

;// CONCATENATED MODULE: ./build/rules/check-validation.js






/* harmony default export */ const check_validation = ((0,rule/* defineRule */.Km)({
    id: 'check-validation',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new CHECK reads the whole table while nobody can use it',
    why: 'ADD CONSTRAINT … CHECK reads every row to see that it passes, and holds AccessExclusiveLock meanwhile: reads and writes wait until it is done. A CHECK beside a new column does the same.',
    instead: 'Add the constraint with NOT VALID, which checks new rows only and takes a moment. In the next migration, VALIDATE CONSTRAINT checks the old rows and lets others read and write.',
    effect: { lock: 'AccessExclusiveLock', scans: true },
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddConstraint', 'AT_AddColumn'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
        bad: [
            'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS discount int CHECK (discount < 100);',
        ],
        good: [
            'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
            [
                'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
                'ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
            ],
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint CHECK (total > 0);',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD CONSTRAINT id_positive CHECK (id > 0);',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT',
    ],
    *check(statement, context) {
        for (const command of (0,alter/* alterCommands */.$f)(statement)) {
            const { table, position } = command;
            if (!checksRows(command) || !context.isExistingTable(table) || (0,column_work/* isThereAlready */.LC)(command, context.schema))
                continue;
            yield {
                message: `This CHECK reads every row of ${(0,sql_names/* code */.aY)(table)} under AccessExclusiveLock, which keeps out reads and writes. ${command.subtype === 'AT_AddColumn' ? 'Add the column without it, then the CHECK' : 'Add it'} NOT VALID, and validate it in the next migration.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
                ...notValid(command, statement, context),
            };
        }
    },
}));
function checksRows({ subtype, constraint, column }) {
    const check = subtype === 'AT_AddConstraint'
        ? constraint
        : subtype === 'AT_AddColumn'
            ? (0,alter/* columnConstraint */.m0)(column, 'CONSTR_CHECK')
            : undefined;
    return check?.contype === 'CONSTR_CHECK' && check.skip_validation !== true;
}

;// CONCATENATED MODULE: ./build/rules/column-type-rewrite.js






/* harmony default export */ const column_type_rewrite = ((0,rule/* defineRule */.Km)({
    id: 'column-type-rewrite',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new column type writes the whole table anew while nobody can use it',
    why: 'Where the stored form of the values changes, PostgreSQL writes every row and every index again and holds AccessExclusiveLock all that time: reads and writes wait, and the disk needs room for a second copy. Longer varchar, varchar to text, and a numeric with more digits before the point keep the stored form and cost nothing. Even then every index is built anew that has the column in an expression or its WHERE, or is sorted by another collation, and every CHECK on the column is tried on every row again.',
    instead: 'Add a new column of the new type, write both from the program or a trigger, fill the old rows in batches, then move reads over and drop the old column in a later migration.',
    effect: { lock: 'AccessExclusiveLock', rewrites: true },
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AlterColumnType'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id integer PRIMARY KEY, note varchar(50), total numeric(8,2), placed timestamp, code text, state varchar(9), lot varchar(9) COLLATE "C", town varchar(50), CONSTRAINT state_known CHECK (length(state) > 0));\nCREATE INDEX orders_code_idx ON orders (code);\nCREATE INDEX orders_lot_idx ON orders (lot);\nCREATE INDEX orders_town_idx ON orders (lower(town));\nCREATE DOMAIN phrase AS text;\nCREATE DOMAIN word AS text CHECK (value > \'a\');\nCREATE TABLE users (id bigint PRIMARY KEY, name varchar(50), nick varchar(50), tags text[], paused interval);\nCREATE INDEX users_name_idx ON users (name) WHERE id > 0;\nCREATE INDEX users_nick_idx ON users (nick, lower(name));',
        bad: [
            'ALTER TABLE orders ALTER COLUMN id TYPE bigint;',
            'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);',
            'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,4);',
            'ALTER TABLE orders ALTER COLUMN code TYPE text USING lower(code);',
            'ALTER TABLE orders ALTER COLUMN code TYPE varchar(99);',
            'ALTER TABLE orders ALTER COLUMN code TYPE text COLLATE "C";',
            'ALTER TABLE orders ALTER COLUMN lot TYPE varchar(99);',
            'ALTER TABLE orders ALTER COLUMN town TYPE text;',
            'ALTER TABLE orders ALTER COLUMN state TYPE text;',
            'ALTER TABLE orders ALTER COLUMN code TYPE text USING code::varchar(5);',
            'ALTER TABLE orders ALTER COLUMN code TYPE word;',
            'ALTER TABLE users ALTER COLUMN name TYPE varchar(99);',
            'ALTER TABLE users ALTER COLUMN nick TYPE varchar(99);',
            'ALTER TABLE users ALTER COLUMN tags TYPE varchar[];',
            'ALTER TABLE users ALTER COLUMN paused TYPE interval(3);',
        ],
        good: [
            'ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);',
            'ALTER TABLE orders ALTER COLUMN note TYPE text;',
            'ALTER TABLE orders ALTER COLUMN note TYPE text COLLATE "C";',
            'ALTER TABLE orders ALTER COLUMN note TYPE text USING note::text;',
            'ALTER TABLE orders ALTER COLUMN lot TYPE text COLLATE "C";',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS state_known, ALTER COLUMN state TYPE text;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS state_known;\nALTER TABLE orders ADD CONSTRAINT state_known CHECK (length(state) > 0) NOT VALID;\nALTER TABLE orders ALTER COLUMN state TYPE text;',
            'ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2);',
            'ALTER TABLE orders ALTER COLUMN total TYPE numeric;',
            'ALTER TABLE orders ALTER COLUMN note TYPE phrase;',
            'ALTER TABLE orders ALTER COLUMN placed TYPE timestamp(6);',
            'ALTER TABLE users ALTER COLUMN paused TYPE interval(6);',
            'CREATE TABLE IF NOT EXISTS items (id integer);\nALTER TABLE items ALTER COLUMN id TYPE bigint;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
        'https://www.postgresql.org/docs/release/9.2.0/',
    ],
    *check(statement, context) {
        const all = (0,alter/* alterCommands */.$f)(statement);
        for (const given of all) {
            const { table, subtype, command, column, position } = given;
            if (subtype !== 'AT_AlterColumnType' || !context.isExistingTable(table))
                continue;
            const work = (0,alter_type/* alterTypeWork */.Y)(given, all, context.schema);
            if (work === undefined)
                continue;
            const name = command.name ?? '';
            const to = (0,types/* printType */.OC)((0,types/* sqlType */.fi)(column?.typeName));
            const old = context.schema.table(table)?.columns.get(name)?.type;
            const from = old === undefined || old === to ? '' : ` from ${old}`;
            yield {
                message: `Changing ${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)}${from} to ${to} ${inWords(work)} under AccessExclusiveLock, which keeps out reads and writes. ${cure(work)}`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
                // An index that is built anew is another index to PostgreSQL, built by reading the table.
                ...(rewrites(work) ? {} : { effect: { lock: 'AccessExclusiveLock', scans: true } }),
                ...(work.does === 'perhaps rewrite' ? { severity: 'warning' } : {}),
            };
        }
    },
}));
function rewrites({ does }) {
    return does === 'rewrite' || does === 'perhaps rewrite';
}
function inWords(work) {
    if (work.does === 'check')
        return `tries ${checkOf(work.check)} on every row again`;
    if (work.does === 'build indexes')
        return 'builds its indexes anew';
    return `${work.does === 'rewrite' ? 'writes' : 'may write'} the whole table anew`;
}
function cure(work) {
    if (work.does !== 'check')
        return 'Add a new column, fill it in batches, and move over.';
    return `Drop ${checkOf(work.check)} in the same statement, add it again NOT VALID, and validate it in the next migration.`;
}
function checkOf(name) {
    return name === undefined ? 'its CHECK' : (0,sql_names/* codeIdentifier */.Jl)(name);
}

// EXTERNAL MODULE: ./build/sql/nested.js + 5 modules
var nested = __webpack_require__(61689);
;// CONCATENATED MODULE: ./build/rules/commit-inside-transaction.js




/* harmony default export */ const commit_inside_transaction = ((0,rule/* defineRule */.Km)({
    id: 'commit-inside-transaction',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'COMMIT or ROLLBACK in a DO block that runs in a transaction',
    why: 'A DO block may commit between its batches only where it was called outside a transaction block. Most migration tools wrap each file in one, and a file of several statements sent as one query is one as well: PostgreSQL then refuses the COMMIT (SQLSTATE 2D000), and the deploy stops.',
    instead: 'Put the block alone into a file that opts out of the transaction: for sqlx, the file starts, at its very first byte, with `-- no-transaction` and holds that one statement.',
    effect: null,
    noEffect: 'The rehearsal shows the failure itself.',
    failsWith: '2D000',
    kinds: ['DoStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
        bad: [
            'DO $$ BEGIN\n  UPDATE orders SET total = 0 WHERE id < 1000;\n  COMMIT;\nEND $$;',
            "-- no-transaction\nSET statement_timeout = '1h';\nDO $$ BEGIN\n  UPDATE orders SET total = 0 WHERE id < 1000;\n  COMMIT;\nEND $$;",
        ],
        good: [
            '-- no-transaction\nDO $$ BEGIN\n  UPDATE orders SET total = 0 WHERE id < 1000;\n  COMMIT;\nEND $$;',
            'DO $$ BEGIN\n  UPDATE orders SET total = 0 WHERE id < 1000;\nEND $$;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/plpgsql-transactions.html'],
    *check(statement, context) {
        if (!context.inTransaction || context.nested || (0,nodes/* nodeAs */.hK)(statement.node, 'DoStmt') === undefined)
            return;
        const inside = (0,nested/* statementsInside */.j2)(statement, context.script).flatMap((one) => 'unread' in one ? [] : [one.statement]);
        const ending = inside.find(({ kind }) => kind === 'TransactionStmt');
        if (ending === undefined)
            return;
        const alone = context.migration.transaction === 'one-query' && context.statements.length > 1;
        const why = alone
            ? 'the file is sent as one query, and several statements in one query are an implicit transaction'
            : 'this file runs in one';
        yield {
            message: `A DO block cannot ${ending.sql.split(/\s/)[0]} inside a transaction, and ${why}: the deploy stops here with SQLSTATE 2D000. Put it ${context.outsideTransaction}.`,
            span: statement.span,
            ...(context.migration.transaction === 'per-statement'
                ? {}
                : runAlone(context, statement, statement.sql, fileName('in_batches'), 'Put the block into a file of its own, outside a transaction.')),
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/concurrent-index-behind-advisory-lock.js



/* harmony default export */ const concurrent_index_behind_advisory_lock = ((0,rule/* defineRule */.Km)({
    id: 'concurrent-index-behind-advisory-lock',
    category: 'locking',
    severity: 'note',
    oncePerChange: true,
    since: '0.1.0',
    summary: 'Two replicas that migrate at start-up can block a concurrent index build for ever',
    why: 'Before it migrates, sqlx takes an advisory lock. A second replica that starts meanwhile waits for that lock inside a statement, so it has a snapshot open; CREATE INDEX CONCURRENTLY waits until every older snapshot is gone. Each waits for the other: PostgreSQL breaks the deadlock by failing the build, an INVALID index stays, and a retry with IF NOT EXISTS takes it for the real one.',
    instead: 'Migrate from one place before the replicas start (a job, `sqlx migrate run`), not from each replica; or build the index by hand before the deploy. After a failure, drop the INVALID index first.',
    effect: null,
    noEffect: 'It takes two sessions that migrate at the same time.',
    oncePerFile: true,
    kinds: ['IndexStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
        bad: ['-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);'],
        good: ['CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);'],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
        'https://github.com/launchbadge/sqlx/blob/main/sqlx-postgres/src/migrate.rs',
    ],
    *check(statement, { tool, inTransaction }) {
        const index = (0,nodes/* nodeAs */.hK)(statement.node, 'IndexStmt');
        if (tool.id !== 'sqlx' || index?.concurrent !== true || inTransaction)
            return;
        const table = (0,sql_names/* tableName */.j1)(index.relation);
        yield {
            message: `If two replicas migrate at once, the one that waits for sqlx’s advisory lock keeps this build on ${(0,sql_names/* code */.aY)(table)} waiting: a deadlock, and an INVALID index. Migrate from one place.`,
            span: statement.span,
            table,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/concurrent-index-hidden-by-if-not-exists.js




/* harmony default export */ const concurrent_index_hidden_by_if_not_exists = ((0,rule/* defineRule */.Km)({
    id: 'concurrent-index-hidden-by-if-not-exists',
    category: 'idempotency',
    severity: 'note',
    oncePerChange: true,
    since: '0.1.0',
    summary: 'After a failed build, IF NOT EXISTS takes the INVALID index for the real one',
    why: 'When CREATE INDEX CONCURRENTLY fails (a duplicate, a deadlock, a cancelled deploy), it leaves an INVALID index under its name, which writes keep up but no query uses. The next run with IF NOT EXISTS sees the name, does nothing, and passes.',
    instead: 'In the migration before, write DROP INDEX CONCURRENTLY IF EXISTS of the same name, in a file of its own. Or watch pg_index for indexes with indisvalid = false after deploys.',
    effect: null,
    noEffect: 'It is about a run after a failed one.',
    kinds: ['IndexStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
        bad: ['-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);'],
        good: [
            [
                '-- no-transaction\nDROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;',
                '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);',
            ],
            'CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
    *check(statement, { change }) {
        const index = (0,nodes/* nodeAs */.hK)(statement.node, 'IndexStmt');
        if (index?.concurrent !== true || index.if_not_exists !== true)
            return;
        const name = index.idxname ?? '';
        if (dropIndex(change.ofKind('DropStmt'), name))
            return;
        yield {
            message: `If this build on ${(0,sql_names/* code */.aY)((0,sql_names/* tableName */.j1)(index.relation))} fails, an INVALID index stays, and IF NOT EXISTS takes it for the real one. Drop ${(0,sql_names/* code */.aY)(name)} IF EXISTS in a migration before it.`,
            span: statement.span,
            table: (0,sql_names/* tableName */.j1)(index.relation),
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/concurrent-index-on-partitioned-table.js


/* harmony default export */ const concurrent_index_on_partitioned_table = ((0,rule/* defineRule */.Km)({
    id: 'concurrent-index-on-partitioned-table',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'An index on a partitioned table cannot be created or dropped CONCURRENTLY',
    why: 'PostgreSQL refuses CREATE INDEX CONCURRENTLY and DROP INDEX CONCURRENTLY on a partitioned table (SQLSTATE 0A000). It works on the partitions one by one.',
    instead: 'Create the index with ON ONLY the partitioned table, which takes a moment and leaves it invalid; build each partition’s index CONCURRENTLY, in a file each; then attach them with ALTER INDEX … ATTACH PARTITION. With the last one, the parent index becomes valid.',
    effect: null,
    noEffect: 'The rehearsal shows the failure itself.',
    failsWith: '0A000',
    kinds: ['IndexStmt', 'DropStmt'],
    examples: {
        schema: "CREATE TABLE events (at date NOT NULL, kind text) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');\nCREATE INDEX events_at_idx ON events (at);",
        bad: [
            '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS events_kind_idx ON events (kind);',
            '-- no-transaction\nDROP INDEX CONCURRENTLY IF EXISTS events_at_idx;',
        ],
        good: [
            '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS events_2026_kind_idx ON events_2026 (kind);',
            'CREATE INDEX IF NOT EXISTS events_kind_idx ON ONLY events (kind);',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
        'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
    ],
    *check(statement, context) {
        for (const table of touched(statement, context)) {
            if (context.schema.table(table)?.kind !== 'partitioned table')
                continue;
            yield {
                message: `${(0,sql_names/* code */.aY)(table)} is partitioned, and PostgreSQL refuses CONCURRENTLY on partitioned tables. Work on each partition’s index instead.`,
                span: statement.span,
                table,
            };
        }
    },
}));
/** The tables whose indexes a statement creates or drops CONCURRENTLY. */
function touched({ node }, { schema }) {
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true ? [(0,sql_names/* tableName */.j1)(node.IndexStmt.relation)] : [];
    if (!('DropStmt' in node) || node.DropStmt.concurrent !== true)
        return [];
    return (node.DropStmt.objects ?? []).flatMap((object) => schema.index((0,sql_names/* objectName */.Hd)(object))?.table ?? []);
}

// EXTERNAL MODULE: ./build/sql/alone.js
var sql_alone = __webpack_require__(93219);
;// CONCATENATED MODULE: ./build/rules/concurrently-in-transaction.js





/* harmony default export */ const concurrently_in_transaction = ((0,rule/* defineRule */.Km)({
    id: 'concurrently-in-transaction',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A statement that must run alone is inside a transaction',
    why: 'CREATE, DROP and REINDEX INDEX CONCURRENTLY, DETACH PARTITION CONCURRENTLY and VACUUM commit in between; so do REINDEX of a schema or a partitioned table, and whatever makes or drops databases, tablespaces and the replication slots of subscriptions cannot be undone. So PostgreSQL refuses them in a transaction block (SQLSTATE 25001). Most migration tools wrap each file in one. A file with several statements that is sent as one query is an implicit transaction as well, with no BEGIN in sight.',
    instead: 'Put the statement alone into a file that opts out of the transaction: for sqlx, the file starts, at its very first byte, with `-- no-transaction` and holds that one statement.',
    effect: null,
    noEffect: 'The rehearsal shows the failure itself.',
    failsWith: '25001',
    kinds: [
        'IndexStmt',
        'DropStmt',
        'ReindexStmt',
        'AlterTableStmt',
        'VacuumStmt',
        'ClusterStmt',
        'CreatedbStmt',
        'DropdbStmt',
        'CreateTableSpaceStmt',
        'DropTableSpaceStmt',
        'AlterSystemStmt',
        'DiscardStmt',
        'AlterDatabaseStmt',
        'CreateSubscriptionStmt',
        'AlterSubscriptionStmt',
        'DropSubscriptionStmt',
        'TransactionStmt',
    ],
    subcommands: ['AT_DetachPartition'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE INDEX orders_total_idx ON orders (total);\nCREATE TABLE events (id bigint PRIMARY KEY) PARTITION BY RANGE (id);',
        bad: [
            'CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id_total_idx ON orders (id, total);',
            'DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;',
            '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id_total_idx ON orders (id, total);\nANALYZE orders;',
            'VACUUM orders;',
            'REINDEX SCHEMA public;',
            'REINDEX TABLE events;',
            'DISCARD ALL;',
        ],
        good: [
            '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id_total_idx ON orders (id, total);',
            '-- no-transaction\nREINDEX INDEX CONCURRENTLY orders_total_idx;',
            'ANALYZE orders;',
            'REINDEX (CONCURRENTLY false) TABLE orders;',
            'REINDEX TABLE orders;',
            'DISCARD PLANS;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
        'https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT',
    ],
    *check(statement, context) {
        const what = (0,sql_alone/* runsAlone */.G)(statement, context.schema);
        if (what === undefined || !context.inTransaction)
            return;
        // Where only settings are beside it, lock-timeout-breaks-no-transaction says so, at the setting.
        const isAside = (other) => other === statement || (0,sql_alone/* isOnlySetting */.l)(other);
        if (context.migration.transaction === 'one-query' && context.statements.every(isAside))
            return;
        const alone = context.migration.transaction === 'one-query' && context.statements.length > 1;
        const why = alone
            ? 'the file is sent as one query, and several statements in one query are an implicit transaction'
            : 'this file runs in one';
        yield {
            message: `${what} cannot run in a transaction, and ${why}: the deploy stops here with SQLSTATE 25001. Put it ${context.outsideTransaction}.`,
            span: statement.span,
            ...(context.nested || context.migration.transaction === 'per-statement'
                ? {}
                : runAlone(context, statement, statement.sql, fileName(...wordsFor(statement, what)), 'Put it into a file of its own, outside a transaction.')),
        };
    },
}));
/** What a file that holds the statement alone is called: after the index, so that two of them differ. */
function wordsFor({ node }, what) {
    const index = (0,nodes/* nodeAs */.hK)(node, 'IndexStmt');
    if ((index?.idxname ?? '') !== '')
        return [index?.idxname ?? ''];
    const drop = (0,nodes/* nodeAs */.hK)(node, 'DropStmt');
    if (drop !== undefined)
        return ['drop', (0,sql_names/* splitName */.W0)((0,sql_names/* objectName */.Hd)(drop.objects?.[0])).name];
    const relation = index?.relation ?? (0,nodes/* nodeAs */.hK)(node, 'ReindexStmt')?.relation ?? (0,nodes/* nodeAs */.hK)(node, 'AlterTableStmt')?.relation;
    return [what, (0,sql_names/* splitName */.W0)((0,sql_names/* tableName */.j1)(relation)).name];
}

;// CONCATENATED MODULE: ./build/rules/constrained-domain-rewrite.js






/* harmony default export */ const constrained_domain_rewrite = ((0,rule/* defineRule */.Km)({
    id: 'constrained-domain-rewrite',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new column of a domain with constraints writes the whole table anew while nobody can use it',
    why: 'A domain’s CHECK or NOT NULL may refuse even the NULL or the default that old rows get, so PostgreSQL makes every row anew to see that it holds, with all indexes, under AccessExclusiveLock: reads and writes wait until it is done. A constraint that is NOT VALID makes no difference.',
    instead: 'Add the column with the type that the domain is made of, fill it, and put the same condition on it as a CHECK that is NOT VALID at first.',
    effect: { lock: 'AccessExclusiveLock', rewrites: true },
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddColumn'],
    tablesInUse: true,
    examples: {
        schema: "CREATE DOMAIN email AS text CHECK (value LIKE '%@%');\nCREATE DOMAIN work_email AS email;\nCREATE DOMAIN phrase AS text;\nCREATE TABLE users (id bigint PRIMARY KEY, name phrase);",
        bad: [
            'ALTER TABLE users ADD COLUMN IF NOT EXISTS address email;',
            "ALTER TABLE users ADD COLUMN IF NOT EXISTS address work_email DEFAULT 'nobody@example.org';",
        ],
        good: [
            'ALTER TABLE users ADD COLUMN IF NOT EXISTS motto phrase;',
            "ALTER TABLE users ADD COLUMN IF NOT EXISTS address text;\nALTER TABLE users ADD CONSTRAINT address_known CHECK (address LIKE '%@%') NOT VALID;",
            'CREATE TABLE IF NOT EXISTS guests (id bigint);\nALTER TABLE guests ADD COLUMN IF NOT EXISTS address email;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createdomain.html',
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    ],
    *check(statement, context) {
        for (const added of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AddColumn')) {
            const { table, column, position } = added;
            if ((0,column_work/* addColumnRewrites */.De)(column, context.schema)?.because !== 'domain' || !context.isExistingTable(table))
                continue;
            if ((0,column_work/* isThereAlready */.LC)(added, context.schema))
                continue;
            yield {
                message: `The domain ${(0,sql_names/* code */.aY)((0,types/* printType */.OC)((0,types/* sqlType */.fi)(column?.typeName)))} has constraints, so the new column ${(0,sql_names/* codeIdentifier */.Jl)(column?.colname ?? '')} makes PostgreSQL write all of ${(0,sql_names/* code */.aY)(table)} anew under AccessExclusiveLock, which keeps out reads and writes. Add it as a plain type, with a CHECK that is NOT VALID.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/constraint-left-unvalidated.js


/* harmony default export */ const constraint_left_unvalidated = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'constraint-left-unvalidated',
    category: 'rehearsal',
    severity: 'note',
    since: '0.1.0',
    summary: 'The change leaves a constraint NOT VALID',
    why: 'NOT VALID is the right first step: new rows are checked, old ones are not. Until VALIDATE CONSTRAINT ran, the planner does not trust the constraint and old rows may break it.',
    instead: 'Add VALIDATE CONSTRAINT in a migration of its own, after this one is deployed.',
    effect: null,
    noEffect: 'The catalogue after the change is the measurement.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
        bad: ['ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;'],
        good: [
            [
                'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
                'ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
            ],
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT'],
    *check(context) {
        for (const { table, name } of context.outcome?.unvalidatedConstraints ?? []) {
            const place = statementNaming(context, name);
            if (place === undefined)
                continue;
            yield {
                ...place,
                table,
                span: placeOf(context, place.path, place.statementIndex),
                message: `The constraint ${name} on ${table} is NOT VALID after the change. Validate it in a later migration.`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/create-without-if-not-exists.js






/* harmony default export */ const create_without_if_not_exists = ((0,rule/* defineRule */.Km)({
    id: 'create-without-if-not-exists',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'CREATE fails where the thing is there already',
    why: 'A migration that stopped half-way, was applied by hand in an emergency, or meets a database restored from a backup is run again. A plain CREATE then fails with “already exists”, and every deploy stops at it until somebody repairs the database by hand.',
    instead: 'Write CREATE … IF NOT EXISTS for tables, indexes, schemas, sequences, extensions and materialized views, and CREATE OR REPLACE for views, functions and procedures. Dropping the thing with IF EXISTS earlier in the same file does as well.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    kinds: [
        'CreateStmt',
        'CreateForeignTableStmt',
        'CreateTableAsStmt',
        'SelectStmt',
        'IndexStmt',
        'CreateSeqStmt',
        'CreateSchemaStmt',
        'CreateExtensionStmt',
        'CreateStatsStmt',
        'ViewStmt',
        'CreateFunctionStmt',
        'DefineStmt',
    ],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
        bad: [
            'CREATE TABLE items (id bigint PRIMARY KEY);',
            'CREATE INDEX orders_total_idx ON orders (total);',
            'CREATE SCHEMA archive;',
            'CREATE SEQUENCE invoice_numbers;',
            'CREATE EXTENSION pg_trgm;',
            'CREATE MATERIALIZED VIEW totals AS SELECT sum(total) FROM orders;',
            'CREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 100;',
            "CREATE FUNCTION greet() RETURNS text LANGUAGE sql AS $$SELECT 'hello'$$;",
            'CREATE TABLE orders_copy AS SELECT * FROM orders;',
        ],
        good: [
            'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY);',
            'CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);',
            'CREATE SCHEMA IF NOT EXISTS archive;',
            'CREATE OR REPLACE VIEW big_orders AS SELECT id FROM orders WHERE total > 100;',
            'DROP VIEW IF EXISTS big_orders;\nCREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 100;',
            'CREATE TEMPORARY TABLE picked ON COMMIT DROP AS SELECT id FROM orders;',
            'CREATE TABLE orders_new (LIKE orders);\nALTER TABLE orders RENAME TO orders_old;\nALTER TABLE orders_new RENAME TO orders;\nDROP TABLE IF EXISTS orders_old;',
            'CREATE TABLE picked (id bigint);\nDROP TABLE IF EXISTS picked;',
            'CREATE TEMPORARY TABLE picked (id bigint);\nCREATE INDEX picked_id_idx ON picked (id);',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createtable.html',
        'https://www.postgresql.org/docs/current/sql-createview.html',
    ],
    *check(statement, context) {
        const { script, nested, schema } = context;
        const creation = creationOf(statement);
        if (creation === undefined || creation.guarded || creation.name === '' || nested)
            return;
        const { type, what, name, guard, lead } = creation;
        if (droppedBefore(statement, context, type, name) || isGoneOnSecondRun(statement, context, creation))
            return;
        // A temporary table is new on every run, and its indexes with it.
        const indexed = (0,sql_names/* tableName */.j1)((0,nodes/* nodeAs */.hK)(statement.node, 'IndexStmt')?.relation);
        if (schema.table(indexed)?.temporary === true)
            return;
        const edit = lead === undefined ? undefined : afterWords(script, statement, lead, ` ${guard}`);
        const guarded = guard === 'OR REPLACE' ? `CREATE OR REPLACE ${what}` : `CREATE ${what} IF NOT EXISTS`;
        yield {
            message: `CREATE ${what} of ${(0,sql_names/* code */.aY)(name)} fails if it runs a second time. Write ${guarded}.`,
            span: statement.span,
            ...suggest(`Write ${guarded}.`, edit),
        };
    },
}));

// EXTERNAL MODULE: ./build/core/account.js
var core_account = __webpack_require__(19712);
;// CONCATENATED MODULE: ./build/rules/data-loss.js




/* harmony default export */ const data_loss = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'data-loss',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'Rows or values are gone or changed after the migration, and nothing in the text says so',
    why: 'A foreign key with ON DELETE CASCADE, a trigger, or a conversion to a narrower type takes data away without a word of it in the migration. No way back restores it.',
    instead: 'Say it: delete the rows in a statement of its own, or keep them. Convert into a new column, and compare before the old one goes.',
    effect: null,
    noEffect: 'The rows were counted and the values compared before and after.',
    examples: {
        schema: 'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers ON DELETE CASCADE, total numeric(8, 2));\nINSERT INTO customers VALUES (1), (2);\nINSERT INTO orders VALUES (1, 1, 9.99), (2, 2, 5.00);',
        bad: ['DELETE FROM customers WHERE id = 1;', 'ALTER TABLE orders ALTER COLUMN total TYPE numeric(8, 0);'],
        good: [
            'DELETE FROM orders WHERE id = 1;',
            'ALTER TABLE orders RENAME TO sales;\nDELETE FROM sales WHERE id = 1;',
            'ALTER TABLE orders RENAME COLUMN total TO net;\nALTER TABLE orders DROP COLUMN net;',
            'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10, 2);',
            'DROP TABLE orders;\nCREATE TABLE orders (id bigint PRIMARY KEY, customer bigint);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
    *check(context) {
        for (const account of context.outcome?.accounts ?? []) {
            if (!account.exact || !(0,core_account/* losesData */.X7)(account))
                continue;
            const unsaid = withoutAnnounced(account, context);
            const losses = (0,core_account/* lossesInWords */.o)(unsaid);
            if (losses.length === 0)
                continue;
            const examples = unsaid.changedColumns.flatMap(core_account/* examplesOf */.Li);
            const shown = examples.length === 0 ? '' : ` For example ${examples.slice(0, 3).join('; ')}.`;
            yield {
                ...culprit(context, account),
                table: account.table,
                message: `After the change these are gone or changed, though no statement says so: ${losses.join(', ')}.${shown}`,
            };
        }
    },
}));
/** What the text says is left out: rows of a table that is deleted from, columns that are dropped by name. */
function withoutAnnounced(account, context) {
    const saysSo = (verbs, name) => texts(context).some((sql) => verbs.test(sql) && mentions(sql, name));
    const renames = renamesOf(context);
    const saysOf = (verbs, name) => namesOf(name, renames).some((one) => saysSo(verbs, one));
    const table = bareName(account.table);
    const rowsSaid = (0,core_account/* rowsLost */.AW)(account) > 0 && saysOf(/\b(delete|truncate|drop|merge)\b/i, table);
    // Where no row is left, and the text says that they go, all their values went with them.
    if (rowsSaid && account.rowsAfter === 0) {
        return { ...account, rowsAfter: account.rowsBefore, droppedColumns: [], emptiedColumns: [], changedColumns: [] };
    }
    const valuesSaid = saysOf(/\b(update|delete|truncate|drop|merge)\b/i, table);
    return {
        ...account,
        ...(rowsSaid ? { rowsAfter: account.rowsBefore } : {}),
        droppedColumns: account.droppedColumns.filter(({ column }) => !saysOf(/\bdrop\b/i, column)),
        emptiedColumns: valuesSaid ? [] : account.emptiedColumns,
        changedColumns: account.changedColumns.filter(({ column }) => !saysOf(/\b(update|using)\b/i, column)),
    };
}
function texts(context) {
    return statementsOf(context).map(({ sql }) => sql);
}
function statementsOf({ migrations }) {
    return migrations.filter(({ migration }) => migration.direction === 'up').flatMap(({ script }) => script.statements);
}
/** What tables and columns were called, and are called from then on. */
function renamesOf(context) {
    return statementsOf(context).flatMap(({ node }) => {
        const { renameType, relation, subname = '', newname = '' } = (0,nodes/* nodeAs */.hK)(node, 'RenameStmt') ?? {};
        if (renameType === 'OBJECT_TABLE')
            return [[relation?.relname ?? '', newname]];
        return renameType === 'OBJECT_COLUMN' ? [[subname, newname]] : [];
    });
}
/** A name, and those that it was changed to. */
function namesOf(name, renames) {
    const names = [name];
    for (const [from, to] of renames)
        if (names.includes(from))
            names.push(to);
    return names;
}
function bareName(table) {
    return table.slice(table.indexOf('.') + 1);
}
/** Whether a name stands in a text as a word of its own. */
function mentions(sql, name) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`, 'i').test(sql);
}
/** The first statement that wrote to the table, or names it. */
function culprit(context, { table }) {
    for (const { path, statements } of context.traces) {
        const wrote = statements.find(({ written, rewrites }) => written.some(({ relation, deleted }) => relation === table && deleted > 0) ||
            rewrites.some(({ relation }) => relation === table));
        if (wrote !== undefined)
            return { path, span: wrote.span, statementIndex: wrote.index };
    }
    return { path: context.traces[0]?.path ?? '', span: span/* FILE_START */.WS };
}

;// CONCATENATED MODULE: ./build/sql/conditions.js

/** Whether a WHERE keeps nothing out: it is absent, TRUE, or a constant equal to itself. */
function alwaysTrue(condition) {
    if (condition === undefined)
        return true;
    if ((0,nodes/* nodeAs */.hK)(condition, 'A_Const')?.boolval?.boolval === true)
        return true;
    const comparison = (0,nodes/* nodeAs */.hK)(condition, 'A_Expr');
    const [left, right] = [(0,nodes/* nodeAs */.hK)(comparison?.lexpr, 'A_Const'), (0,nodes/* nodeAs */.hK)(comparison?.rexpr, 'A_Const')];
    if (left === undefined || right === undefined || comparison?.name === undefined)
        return false;
    const operator = (0,nodes/* nodeAs */.hK)(comparison.name[0], 'String')?.sval;
    return operator === '=' && JSON.stringify({ ...left, location: 0 }) === JSON.stringify({ ...right, location: 0 });
}

;// CONCATENATED MODULE: ./build/sql/queries.js



/** Statements of one kind in the WITH clauses of a query: `WITH gone AS (DELETE …) …`. */
function inWithClauses(statement, kind) {
    return (0,nodes/* nodesAs */.Wt)(withClause(statement)?.ctes, 'CommonTableExpr').flatMap(({ ctequery }) => (0,walk/* findNodes */.zM)(ctequery, kind));
}
function withClause({ node }) {
    if ('SelectStmt' in node)
        return node.SelectStmt.withClause;
    if ('InsertStmt' in node)
        return node.InsertStmt.withClause;
    if ('UpdateStmt' in node)
        return node.UpdateStmt.withClause;
    if ('DeleteStmt' in node)
        return node.DeleteStmt.withClause;
    return undefined;
}
/** The relations that a statement names: the one that it is about, which stands unwrapped in its node, and all others. */
function relationsNamed({ node }) {
    const own = Object.values(node);
    const others = (0,walk/* findNodes */.zM)([node], 'RangeVar');
    return [...own.map(({ relation }) => relation), ...others].map(sql_names/* tableName */.j1).filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./build/rules/delete-without-where.js





/* harmony default export */ const delete_without_where = ((0,rule/* defineRule */.Km)({
    id: 'delete-without-where',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'DELETE without WHERE deletes every row of a table',
    why: 'The rows are gone for good once the migration commits. It is rarely meant: a condition was forgotten, or lost in an edit. Even where it is meant, it locks each row, fires every trigger, writes each row to the write-ahead log, and leaves a table full of dead rows.',
    instead: 'Say which rows in a WHERE. If the table is really to be empty, say why in a suppression.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    directions: ['up'],
    kinds: ['DeleteStmt', 'SelectStmt', 'InsertStmt', 'UpdateStmt'],
    examples: {
        schema: 'CREATE TABLE sessions (id bigint PRIMARY KEY, ended_at timestamptz);\nCREATE TABLE old_sessions (id bigint);',
        bad: [
            'DELETE FROM sessions;',
            'DELETE FROM sessions WHERE true;',
            'WITH gone AS (DELETE FROM sessions RETURNING id)\nINSERT INTO old_sessions SELECT id FROM gone ON CONFLICT DO NOTHING;',
        ],
        good: [
            'DELETE FROM sessions WHERE ended_at IS NOT NULL;',
            'DELETE FROM sessions USING old_sessions WHERE old_sessions.id = sessions.id;',
            'CREATE TABLE IF NOT EXISTS picked (id bigint);\nDELETE FROM picked;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-delete.html'],
    *check(statement, context) {
        const own = (0,nodes/* nodeAs */.hK)(statement.node, 'DeleteStmt');
        const all = [...(own === undefined ? [] : [own]), ...inWithClauses(statement, 'DeleteStmt')];
        for (const { relation, whereClause } of all) {
            const table = (0,sql_names/* tableName */.j1)(relation);
            if (!alwaysTrue(whereClause) || !context.isExistingTable(table))
                continue;
            yield {
                message: `DELETE FROM ${(0,sql_names/* code */.aY)(table)} without a condition deletes all its rows for good. Say which rows in a WHERE.`,
                span: own === undefined ? context.spanAt(relation?.location) : statement.span,
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/deleted-migration.js


/* harmony default export */ const deleted_migration = ((0,rule/* defineHistoryRule */.A7)({
    id: 'deleted-migration',
    category: 'history',
    severity: 'error',
    since: '0.1.0',
    summary: 'A migration that may already be applied was deleted',
    why: 'Databases that applied the migration keep what it did and its row in the ledger; new databases never get it. A tool that compares its ledger with the files (sqlx) refuses to deploy to a database that has applied a version which is gone from disk.',
    instead: 'Restore the file. To undo what it did, write a new migration that does so. To squash an old history, agree on a version that every database has passed, and rewrite the ledgers with it.',
    effect: null,
    noEffect: 'It is about what already ran elsewhere, not about what a statement does.',
    examples: {
        bad: [
            {
                base: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;' },
                head: { '1_orders.sql': 'SELECT 1;' },
            },
        ],
        good: [
            {
                base: { '1_orders.sql': 'SELECT 1;' },
                head: { '1_orders.sql': 'SELECT 1;', '2_no_orders.sql': 'DROP TABLE IF EXISTS orders;' },
            },
        ],
    },
    references: [
        'https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrateError.html',
        'https://docs.rs/sqlx/latest/sqlx/migrate/struct.Migrator.html#method.set_ignore_missing',
    ],
    *check(history, { tool }) {
        const deleted = (0,rule/* changesOfKind */.PV)(history, 'deleted');
        const gone = new Set(deleted.filter(({ base }) => base?.direction === 'up').map(({ version }) => version));
        for (const { path, version, base } of deleted) {
            if (base?.direction === 'down') {
                // Together with its up file it is one deletion, and said once.
                if (gone.has(version))
                    continue;
                yield {
                    path,
                    severity: 'warning',
                    message: `The down file of migration ${version} was deleted: the migration can no longer be taken back. Restore the file.`,
                    span: span/* FILE_START */.WS,
                };
                continue;
            }
            const consequence = tool.refusesMissing
                ? `${tool.title} will refuse every database that has applied it`
                : 'databases that have run it keep what it did, and new ones never get it';
            yield {
                path,
                message: `Migration ${version} is on the base branch, so it counts as applied, and it was deleted: ${consequence}. Restore the file and undo its work in a new migration.`,
                span: span/* FILE_START */.WS,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/disable-trigger-all.js





/* harmony default export */ const disable_trigger_all = ((0,rule/* defineRule */.Km)({
    id: 'disable-trigger-all',
    category: 'locking',
    severity: 'warning',
    since: '0.1.0',
    summary: 'Triggers are switched off by the dozen, foreign keys perhaps among them',
    why: 'DISABLE TRIGGER ALL switches off the checks of foreign keys with the rest (and needs a superuser for those), USER every trigger of your own; session_replication_role does so in the whole session. Rows written meanwhile are never checked later, and the switch is on the table for everybody until it is turned back, under ShareRowExclusiveLock.',
    instead: 'Disable the one trigger by its name, in the same transaction as the change, and enable it again there. Or let the trigger itself look at a setting and do nothing.',
    effect: null,
    noEffect: 'The danger is in the rows that are written meanwhile.',
    directions: ['up'],
    kinds: ['AlterTableStmt', 'VariableSetStmt'],
    subcommands: ['AT_DisableTrigAll', 'AT_DisableTrigUser'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: ['ALTER TABLE orders DISABLE TRIGGER USER;', 'ALTER TABLE orders DISABLE TRIGGER ALL;'],
        good: [
            'ALTER TABLE orders ENABLE TRIGGER USER;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items DISABLE TRIGGER USER;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER',
        'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE',
    ],
    *check(statement, context) {
        const set = (0,nodes/* nodeAs */.hK)(statement.node, 'VariableSetStmt');
        if (set?.name === 'session_replication_role' && (0,nodes/* nodeAs */.hK)(set.args?.[0], 'A_Const')?.sval?.sval === 'replica') {
            yield {
                message: 'This switches off every trigger and foreign key in the session: rows written from here on are never checked. Disable one trigger by its name instead.',
                span: statement.span,
            };
        }
        for (const { table, subtype, position } of (0,alter/* alterCommands */.$f)(statement)) {
            if (subtype !== 'AT_DisableTrigAll' && subtype !== 'AT_DisableTrigUser')
                continue;
            if (!context.isExistingTable(table))
                continue;
            const what = subtype === 'AT_DisableTrigAll' ? 'every trigger, foreign keys included,' : 'every trigger';
            yield {
                message: `This switches off ${what} of ${(0,sql_names/* code */.aY)(table)}: rows written meanwhile are never checked. Disable one trigger by its name instead.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

// EXTERNAL MODULE: ./build/sql/domains.js
var domains = __webpack_require__(87401);
;// CONCATENATED MODULE: ./build/rules/domain-constraint-scan.js




/* harmony default export */ const domain_constraint_scan = ((0,rule/* defineRule */.Km)({
    id: 'domain-constraint-scan',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new constraint on a domain reads every table that uses it while nobody can write to them',
    why: 'ALTER DOMAIN … ADD CONSTRAINT, and SET NOT NULL, check every value of the domain wherever it is stored: PostgreSQL reads all tables with a column of that type under ShareLock, one after the other, and keeps the locks until the transaction ends.',
    instead: 'Add the constraint with NOT VALID, which checks new values only. ALTER DOMAIN … VALIDATE CONSTRAINT reads the same tables under the same lock: run it at a quiet time. For NOT NULL, prefer the constraint on the columns.',
    effect: { lock: 'ShareLock', scans: true },
    kinds: ['AlterDomainStmt'],
    examples: {
        schema: 'CREATE DOMAIN email AS text;\nCREATE TABLE users (id bigint PRIMARY KEY, address email);',
        bad: ["ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (value LIKE '%@%');", 'ALTER DOMAIN email SET NOT NULL;'],
        good: [
            "ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (value LIKE '%@%') NOT VALID;",
            'CREATE DOMAIN zip AS text;\nALTER DOMAIN zip ADD CONSTRAINT short CHECK (length(value) < 9);',
            "ALTER DOMAIN email SET DEFAULT 'nobody@example.org';",
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-alterdomain.html'],
    *check(statement, { schema, isExistingTable }) {
        const alter = (0,nodes/* nodeAs */.hK)(statement.node, 'AlterDomainStmt');
        const name = (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(alter?.typeName));
        const adds = alter?.subtype === 'C' && (0,nodes/* nodeAs */.hK)(alter.def, 'Constraint')?.skip_validation !== true;
        // The letters are those of src/include/nodes/parsenodes.h: C adds a constraint, O sets NOT NULL, V validates.
        if (!adds && alter?.subtype !== 'O' && alter?.subtype !== 'V')
            return;
        if (schema.madeByChange('type', name))
            return;
        const tables = (0,domains/* tablesWith */.KW)(name, schema).map((table) => table.name);
        const inUse = tables.filter(isExistingTable);
        // Where all columns are known, a domain that none of them has costs nothing.
        if (inUse.length === 0 && (schema.complete || tables.length > 0))
            return;
        const [table] = inUse;
        const such = table === undefined ? '' : ` (such as ${(0,sql_names/* code */.aY)(table)})`;
        yield {
            message: `This reads every table with a column of the domain ${(0,sql_names/* code */.aY)(name)}${such} under ShareLock, which keeps out writes. Add the constraint NOT VALID, and validate at a quiet time.`,
            span: statement.span,
            ...(table === undefined ? {} : { table }),
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/down-does-not-restore.js


/* harmony default export */ const down_does_not_restore = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'down-does-not-restore',
    category: 'rehearsal',
    severity: 'warning',
    since: '0.1.0',
    summary: 'After the down file the schema is not what it was before the migration, or the migration cannot be applied again',
    why: 'A way back that leaves something behind, or takes too much, leads to a schema that no migration describes. The next deploy starts from there.',
    instead: 'Make the down file undo each statement of the up file, last first.',
    effect: null,
    noEffect: 'The difference itself is the measurement.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nALTER TABLE orders ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;',
        bad: [
            [
                'CREATE TABLE IF NOT EXISTS notes (id bigint PRIMARY KEY);\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
                'DROP TABLE IF EXISTS notes;',
            ],
            [
                'ALTER TABLE orders VALIDATE CONSTRAINT positive;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
                '-- nothing',
            ],
        ],
        good: [
            ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;', 'ALTER TABLE orders DROP COLUMN IF EXISTS note;'],
            ['ALTER TABLE orders VALIDATE CONSTRAINT positive;', '-- nothing'],
        ],
        pairs: true,
    },
    references: ['https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrationType.html'],
    *check({ traces }) {
        for (const { rollBack } of traces) {
            const message = rollBack === undefined ? undefined : complaint(rollBack);
            if (rollBack !== undefined && message !== undefined)
                yield { path: rollBack.path, span: span/* FILE_START */.WS, message };
        }
    },
}));
function complaint({ outcome, difference, upAgain }) {
    if (outcome === 'differs' && !onlyValidates(difference))
        return `After this down file the schema is not what it was before its migration.\n${difference ?? ''}`;
    if (upAgain?.outcome === 'failed')
        return `After this down file its migration cannot be applied again: ${upAgain.error?.message ?? ''}.`;
    if (upAgain?.outcome === 'differs')
        return `Applied again after this down file, the migration leads to another schema.\n${upAgain.difference ?? ''}`;
    return undefined;
}
/** Whether all that is left of the migration is that constraints are validated, which takes nothing from anybody. */
function onlyValidates(difference = '') {
    const lines = difference.split('\n');
    const gone = lines.filter((line) => /^- .* NOT VALID$/.test(line)).map((line) => line.slice(1, -' NOT VALID'.length));
    const changed = lines.filter((line) => /^[-+] /.test(line) && !/^(?:--- |\+\+\+ )/.test(line));
    return changed.length === 2 * gone.length && gone.every((line) => changed.includes(`+${line}`));
}

;// CONCATENATED MODULE: ./build/rules/down-fails.js


/* harmony default export */ const down_fails = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'down-fails',
    category: 'rehearsal',
    severity: 'error',
    since: '0.1.0',
    summary: 'The down file fails when it takes its migration back',
    why: 'A down file is read once in its life: in the night in which a deploy must be taken back. One that was never run is a promise that nobody tested.',
    instead: 'Correct the down file until it runs on the schema that its up file leaves.',
    effect: null,
    noEffect: 'The failure itself is the measurement.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: [['ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;', 'ALTER TABLE orders DROP COLUMN notes;']],
        good: [
            ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;', 'ALTER TABLE orders DROP COLUMN IF EXISTS note;'],
        ],
        pairs: true,
    },
    references: ['https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrationType.html'],
    *check({ traces, migrations }) {
        for (const { rollBack } of traces) {
            if (rollBack?.outcome !== 'failed')
                continue;
            // What is no SQL has a finding of its own, with line and column.
            if (migrations.some(({ migration, script }) => migration.path === rollBack.path && script.error !== undefined))
                continue;
            const failed = rollBack.trace?.statements.find(({ error }) => error !== undefined);
            const error = failed?.error ?? rollBack.trace?.error;
            yield {
                path: rollBack.path,
                span: failed?.span ?? span/* FILE_START */.WS,
                ...(failed === undefined ? {} : { statementIndex: failed.index }),
                message: `Taking the migration back fails here: ${error?.message ?? 'for no stated reason'} (SQLSTATE ${error?.code ?? 'unknown'}).`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-cascade.js







/* harmony default export */ const drop_cascade = ((0,rule/* defineRule */.Km)({
    id: 'drop-cascade',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'CASCADE drops whatever depends on the thing, without naming it',
    why: 'Views, foreign keys, columns, functions and triggers that depend on what is dropped go with it, on each database whatever happens to be there: production may have a view that no migration made. A reviewer cannot see from the text what is lost.',
    instead: 'Leave CASCADE out, and drop each dependent thing by its name before. Then a dependency that nobody thought of stops the migration instead of going silently.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    directions: ['up'],
    kinds: ['DropStmt', 'AlterTableStmt'],
    subcommands: ['AT_DropColumn', 'AT_DropConstraint'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint CONSTRAINT total_positive CHECK (total > 0));\nCREATE VIEW totals AS SELECT total FROM orders;',
        bad: [
            'DROP VIEW IF EXISTS totals CASCADE;',
            'DROP TABLE IF EXISTS orders CASCADE;',
            'ALTER TABLE orders DROP COLUMN IF EXISTS total CASCADE;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey CASCADE;',
        ],
        good: [
            'DROP VIEW IF EXISTS totals;',
            'DROP VIEW IF EXISTS totals RESTRICT;',
            'CREATE TABLE IF NOT EXISTS picked (id bigint);\nDROP TABLE IF EXISTS picked CASCADE;',
            'DROP TRIGGER IF EXISTS noted ON orders CASCADE;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS total_positive CASCADE;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-depend.html'],
    *check(statement, context) {
        if (!cascades(statement))
            return;
        const names = dropsOf(statement)
            .filter(({ type, name }) => !(type === 'OBJECT_TABLE' && !context.isExistingTable(name)))
            .filter(({ type, name }) => !madeHere(type, name, context) && !isLeaf(type, name, context))
            .map(({ name }) => (0,sql_names/* code */.aY)(name));
        if (names.length === 0)
            return;
        yield {
            message: `CASCADE drops whatever depends on ${names.join(', ')} without naming it. Drop dependent things by their names first, and leave CASCADE out.`,
            span: statement.span,
        };
    },
}));
function cascades(statement) {
    const drop = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt');
    if (drop !== undefined)
        return drop.behavior === 'DROP_CASCADE';
    return (0,alter/* alterCommands */.$f)(statement).some(({ subtype, command }) => (subtype === 'AT_DropColumn' || subtype === 'AT_DropConstraint') && command.behavior === 'DROP_CASCADE');
}
function madeHere(type, name, { schema }) {
    if (type === 'OBJECT_SCHEMA')
        return schema.madeByChange('schema', name);
    if (type === 'OBJECT_TYPE' || type === 'OBJECT_DOMAIN')
        return schema.madeByChange('type', name);
    if (type === 'OBJECT_FUNCTION')
        return schema.madeByChange('function', name);
    if (type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW')
        return schema.madeByChange('table', name);
    return false;
}
/** Whether nothing can depend on the thing: a trigger or policy, or a constraint that no foreign key can point to. */
function isLeaf(type, name, { schema }) {
    if (type === 'OBJECT_TRIGGER' || type === 'OBJECT_POLICY')
        return true;
    if (type !== 'OBJECT_TABCONSTRAINT')
        return false;
    const { table, part } = (0,names/* splitPart */._r)(name);
    const known = (0,named/* named */.K)(schema.table(table)?.constraints ?? [], part);
    return known?.type === 'check' || known?.type === 'foreign key';
}

;// CONCATENATED MODULE: ./build/rules/drop-column.js





/* harmony default export */ const drop_column = ((0,rule/* defineRule */.Km)({
    id: 'drop-column',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'DROP COLUMN deletes what the column holds for good',
    why: 'A deploy cannot bring the values back; a down file can only add an empty column. Every index and constraint that has the column goes with it, those of several columns as well, and nothing says so. The version of the program that still runs while the migration does will fail on every query that names the column, and so do prepared `SELECT *` statements.',
    instead: 'First deploy a version that neither reads nor writes the column (drop its NOT NULL or give it a default before). Then drop it in a later migration; say so there with a suppression and its reason.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    directions: ['up'],
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_DropColumn'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, total bigint);',
        bad: ['ALTER TABLE orders DROP COLUMN IF EXISTS note;', 'ALTER TABLE orders DROP note;'],
        good: [
            'ALTER TABLE orders DROP COLUMN IF EXISTS gone;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS draft text;\nALTER TABLE orders DROP COLUMN IF EXISTS draft;',
            'CREATE TABLE IF NOT EXISTS items (id bigint, note text);\nALTER TABLE items DROP COLUMN IF EXISTS note;',
            'ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html',
        'https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-REMOVING-A-COLUMN',
    ],
    *check(statement, context) {
        for (const { table, command, position } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_DropColumn')) {
            const column = command.name ?? '';
            const known = context.schema.table(table);
            if (command.missing_ok === true && known?.known === true && !known.columns.has(column))
                continue;
            if (!context.isExistingTable(table) || context.schema.madeByChange('column', (0,names/* partName */.pn)(table, column)))
                continue;
            const along = goesAlong(known, column);
            const more = along === undefined ? '' : ` It takes ${(0,sql_names/* codeIdentifier */.Jl)(along)} along, which other columns need.`;
            yield {
                message: `DROP COLUMN ${(0,sql_names/* codeIdentifier */.Jl)(column)} deletes its values in ${(0,sql_names/* code */.aY)(table)} for good, and queries of the running version fail.${more} Stop using it first, and drop it in a later migration.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));
/** An index or constraint over other columns, too, that goes with a column. */
function goesAlong(table, column) {
    const has = ({ columns }) => columns.length > 1 && columns.includes(column);
    return table?.constraints.find(has)?.name ?? table?.indexes.find(has)?.name;
}

;// CONCATENATED MODULE: ./build/rules/drop-constraint.js






/* harmony default export */ const drop_constraint = ((0,rule/* defineRule */.Km)({
    id: 'drop-constraint',
    category: 'destruction',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A foreign key or CHECK is dropped, and with it what kept bad rows out',
    why: 'Whatever the constraint refused is written from then on, by every version of the program, and nothing tells of it. Once there are such rows, the constraint cannot be added again before somebody has sorted them out.',
    instead: 'To change it, add the new one as NOT VALID before the old one goes, and validate it in the next migration.',
    effect: null,
    noEffect: 'It shows in what other sessions write later.',
    directions: ['up'],
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_DropConstraint'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint CONSTRAINT user_fk REFERENCES users, total int CONSTRAINT paid CHECK (total > 0), note text NOT NULL CONSTRAINT known CHECK (note IS NOT NULL));',
        bad: [
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS user_fk;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS paid;',
        ],
        good: [
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS paid, ADD CONSTRAINT paid CHECK (total >= 0) NOT VALID;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS known;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS user_fk;\nALTER TABLE orders DROP COLUMN IF EXISTS user_id;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS user_fk;\nDROP TABLE IF EXISTS orders;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
    *check(statement, context) {
        for (const { table, command, position } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_DropConstraint')) {
            const known = context.schema.table(table);
            const constraint = known?.constraints.find(({ name }) => name === command.name);
            if (constraint === undefined || constraint.origin === 'change' || !context.isExistingTable(table))
                continue;
            if (constraint.type !== 'foreign key' && constraint.type !== 'check')
                continue;
            // The helper that spares SET NOT NULL its scan has done its work.
            const { provesNotNull } = constraint;
            if (provesNotNull.length > 0 && provesNotNull.every((column) => isNotNullItself(table, column, context)))
                continue;
            if (isReplaced(constraint, table, context))
                continue;
            yield {
                message: `Without ${(0,sql_names/* codeIdentifier */.Jl)(command.name ?? '')}, ${(0,sql_names/* code */.aY)(table)} takes rows that it refused so far. Add what replaces it first, as NOT VALID.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));
function isNotNullItself(table, column, { schema }) {
    const known = schema.table(table);
    return known?.columns.get(column)?.notNull === true && (0,column_work/* isNeverNull */.eE)(known, column);
}
/** Whether the change gives the table another constraint of the kind, or takes the table or the columns away. */
function isReplaced({ type, columns }, table, { change }) {
    const kind = type === 'check' ? 'CONSTR_CHECK' : 'CONSTR_FOREIGN';
    const replaces = (other) => dropsAnyOf(other, table, columns) ||
        (0,alter/* alterCommandsOf */.wj)(other, 'AT_AddConstraint').some(({ table: its, constraint }) => (0,sql_names/* sameName */.q)(its, table) && constraint?.contype === kind);
    return change.ofKind('AlterTableStmt').some(replaces) || change.ofKind('DropStmt').some(replaces);
}

;// CONCATENATED MODULE: ./build/rules/drop-database.js



/* harmony default export */ const drop_database = ((0,rule/* defineRule */.Km)({
    id: 'drop-database',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'DROP DATABASE deletes a whole database for good',
    why: 'Everything in it is gone, and no transaction can undo it. A migration runs inside one database and has no business with another; that it names the right one on every server is luck.',
    instead: 'Drop databases by hand, with a backup at hand. Take the statement out.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    kinds: ['DropdbStmt'],
    examples: {
        schema: '',
        bad: ['-- no-transaction\nDROP DATABASE IF EXISTS old_shop;'],
        good: ['DROP SCHEMA IF EXISTS old_shop;'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-dropdatabase.html'],
    *check(statement) {
        const name = (0,nodes/* nodeAs */.hK)(statement.node, 'DropdbStmt')?.dbname ?? '';
        yield {
            message: `DROP DATABASE ${(0,sql_names/* codeIdentifier */.Jl)(name)} deletes a whole database for good. Take it out, and drop databases by hand.`,
            span: statement.span,
        };
    },
}));

;// CONCATENATED MODULE: ./build/sql/given-values.js






/** Whether a statement gives the column a default, lets it be NULL, or takes it away: then an INSERT may leave it out. */
function needsNoValue(table, column, { index }, { statements, undone }) {
    return RELIEVED.of(statements, (0,names/* partName */.pn)(table, column)).some(({ at }) => (0,sql_undone/* isFound */.Z)(undone, at, index));
}
const RELIEVED = new Places((statement) => (0,alter/* alterCommands */.$f)(statement)
    .filter(relieves)
    .map(({ table, command }) => ({ name: (0,names/* partName */.pn)(table, command.name ?? '') })));
function relieves({ subtype, command }) {
    return ((subtype === 'AT_ColumnDefault' && command.def !== undefined) ||
        subtype === 'AT_DropNotNull' ||
        subtype === 'AT_DropColumn' ||
        subtype === 'AT_AddIdentity');
}
/** Whether a change sees to it that an INSERT may leave the column out, be it by a trigger. */
function isGivenInChange(change, table, column) {
    return (RELIEVED.of(change.ofKind('AlterTableStmt'), (0,names/* partName */.pn)(table, column)).length > 0 ||
        FILLED.of(change.ofKind('CreateTrigStmt'), table).length > 0);
}
/** Bits of CreateTrigStmt, as src/include/catalog/pg_trigger.h has them. */
const BEFORE = 1 << 1;
const INSERT = 1 << 2;
/** Tables with a BEFORE INSERT trigger, which may give values that an INSERT leaves out. */
const FILLED = new Places(({ node }) => {
    const { timing = 0, events = 0, relation } = (0,nodes/* nodeAs */.hK)(node, 'CreateTrigStmt') ?? {};
    return (timing & BEFORE) !== 0 && (events & INSERT) !== 0 ? [{ name: (0,sql_names/* tableName */.j1)(relation) }] : [];
});

;// CONCATENATED MODULE: ./build/rules/drop-default.js






/* harmony default export */ const drop_default = ((0,rule/* defineRule */.Km)({
    id: 'drop-default',
    category: 'compatibility',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A required column loses the default that the running version relies on',
    why: 'The version of the program that still runs leaves the column out of its INSERTs and lets the default, or the identity, fill it. Without one, those INSERTs fail, because the column may not be NULL.',
    instead: 'First deploy a version that always gives a value. Then drop the default in a later migration.',
    effect: null,
    noEffect: 'The danger is in what other sessions still write.',
    directions: ['up'],
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_ColumnDefault', 'AT_DropIdentity'],
    tablesInUse: true,
    examples: {
        schema: "CREATE TABLE orders (id bigint PRIMARY KEY, total bigint NOT NULL DEFAULT 0, note text DEFAULT '');\nCREATE TABLE bills (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);",
        bad: [
            'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;',
            'ALTER TABLE bills ALTER COLUMN id DROP IDENTITY IF EXISTS;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS tax bigint NOT NULL DEFAULT 0;\nALTER TABLE orders ALTER COLUMN tax DROP DEFAULT;',
        ],
        good: [
            'ALTER TABLE orders ALTER COLUMN total SET DEFAULT 1;',
            'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT, ALTER COLUMN total TYPE numeric, ALTER COLUMN total SET DEFAULT 0;',
            'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;\nALTER TABLE orders ALTER COLUMN total DROP NOT NULL;',
            'ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;',
            'ALTER TABLE bills ALTER COLUMN id DROP IDENTITY;\nALTER TABLE bills ALTER COLUMN id SET DEFAULT 0;',
            'CREATE TABLE IF NOT EXISTS items (tax bigint NOT NULL DEFAULT 0);\nALTER TABLE items ALTER COLUMN tax DROP DEFAULT;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-COLUMN-DEFAULT'],
    *check(statement, context) {
        for (const { table, subtype, command, position } of (0,alter/* alterCommands */.$f)(statement)) {
            if (subtype !== 'AT_DropIdentity' && (subtype !== 'AT_ColumnDefault' || command.def !== undefined))
                continue;
            const column = command.name ?? '';
            if (!context.isExistingTable(table))
                continue;
            const known = context.schema.table(table)?.columns.get(column);
            // A column that may be NULL gets NULL; one that had no default loses nothing.
            if (known !== undefined && (!known.notNull || !known.hasDefault))
                continue;
            if (needsNoValue(table, column, statement, context))
                continue;
            // The running version cannot give a value for a column that it does not know.
            const isNew = context.schema.madeByChange('column', (0,names/* partName */.pn)(table, column));
            const does = isNew ? 'does not know' : 'leaves';
            const given = subtype === 'AT_DropIdentity' ? 'identity' : 'default';
            const relies = `${does} ${(0,sql_names/* codeIdentifier */.Jl)(column)} of ${(0,sql_names/* code */.aY)(table)}${isNew ? `, leaves it to its ${given}` : ` to its ${given}`}`;
            yield {
                message: `The running version ${relies}, and its INSERTs fail without one. Drop it once every version gives a value.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
                ...(isNew ? { severity: 'error' } : {}),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-index-of-constraint.js




/* harmony default export */ const drop_index_of_constraint = ((0,rule/* defineRule */.Km)({
    id: 'drop-index-of-constraint',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'An index is dropped that belongs to a constraint, which PostgreSQL refuses',
    why: 'The index of a PRIMARY KEY, UNIQUE or EXCLUDE constraint is part of it. DROP INDEX on it fails, CASCADE or not (SQLSTATE 2BP01), and the deploy stops.',
    instead: 'ALTER TABLE … DROP CONSTRAINT takes the constraint and its index away together.',
    effect: null,
    noEffect: 'The rehearsal shows the failure itself.',
    failsWith: '2BP01',
    directions: ['up'],
    kinds: ['DropStmt'],
    examples: {
        schema: 'CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE, name text);\nCREATE UNIQUE INDEX users_name_key ON users (name);',
        bad: ['DROP INDEX IF EXISTS users_email_key;', 'DROP INDEX users_pkey CASCADE;'],
        good: ['ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key;', 'DROP INDEX IF EXISTS users_name_key;'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-dropindex.html'],
    *check(statement, { schema }) {
        const drop = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt');
        if (drop?.removeType !== 'OBJECT_INDEX')
            return;
        for (const object of drop.objects ?? []) {
            const index = schema.index((0,sql_names/* objectName */.Hd)(object));
            const owner = index === undefined ? undefined : schema.table(index.table);
            const constraint = owner?.constraints.find(({ name, type }) => name !== undefined && name === index?.name && OWNERS.has(type));
            if (owner === undefined || constraint === undefined)
                continue;
            const table = (0,locks/* shortName */.EU)(owner.name, schema);
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(constraint.name ?? '')} is the index of a constraint of ${(0,sql_names/* code */.aY)(table)}, and PostgreSQL refuses to drop it: the deploy stops here. Use ALTER TABLE … DROP CONSTRAINT.`,
                span: statement.span,
                table,
            };
        }
    },
}));
const OWNERS = new Set(['primary key', 'unique', 'exclusion']);

;// CONCATENATED MODULE: ./build/rules/drop-not-null.js




/* harmony default export */ const drop_not_null = ((0,rule/* defineRule */.Km)({
    id: 'drop-not-null',
    category: 'compatibility',
    severity: 'note',
    since: '0.1.0',
    summary: 'A column may be NULL from now on, which the running version does not expect',
    why: 'The version of the program that still runs reads the column as always present: it fails, or worse goes on wrongly, at the first NULL that the new version writes. The way back needs every row filled again.',
    instead: 'Deploy a version that can read NULL there before one that writes it. If nothing will write NULL before then, this is safe: say so in a suppression.',
    effect: null,
    noEffect: 'The danger is in what other sessions expect.',
    directions: ['up'],
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_DropNotNull'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint NOT NULL);',
        bad: ['ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;'],
        good: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS code int NOT NULL DEFAULT 1;\nALTER TABLE orders ALTER COLUMN code DROP NOT NULL;',
            'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;',
            'CREATE TABLE IF NOT EXISTS items (price bigint NOT NULL);\nALTER TABLE items ALTER COLUMN price DROP NOT NULL;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL'],
    *check(statement, context) {
        for (const { table, command, position } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_DropNotNull')) {
            const column = command.name ?? '';
            if (!context.isExistingTable(table))
                continue;
            const known = context.schema.table(table)?.columns.get(column);
            if (known?.notNull === false || known?.origin === 'change')
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(column)} of ${(0,sql_names/* code */.aY)(table)} may be NULL from now on, and the running version does not expect it. Deploy a version that reads NULL before one that writes it.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-owned.js



/* harmony default export */ const drop_owned = ((0,rule/* defineRule */.Km)({
    id: 'drop-owned',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'DROP OWNED drops everything that a role owns in this database',
    why: 'Tables with their rows, views, functions and grants of the role go, whatever happens to be there on each database. The statement names none of them, so no reviewer can see what is lost.',
    instead: 'Move what the role owns with REASSIGN OWNED, revoke its grants, and drop the rest by name. Then DROP ROLE works.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    kinds: ['DropOwnedStmt'],
    examples: {
        // The ledger of sqlx would go with the rest.
        tool: 'plain',
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: ['DROP OWNED BY CURRENT_USER;'],
        good: ['REASSIGN OWNED BY CURRENT_USER TO CURRENT_USER;'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-drop-owned.html'],
    *check(statement) {
        const roles = (0,nodes/* nodesAs */.Wt)((0,nodes/* nodeAs */.hK)(statement.node, 'DropOwnedStmt')?.roles, 'RoleSpec');
        const who = roles
            .map(({ rolename }) => (rolename === undefined ? 'the current role' : (0,sql_names/* codeIdentifier */.Jl)(rolename)))
            .join(', ');
        yield {
            message: `DROP OWNED drops everything that ${who} owns here, rows included, without naming it. Use REASSIGN OWNED, and drop the rest by name.`,
            span: statement.span,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-primary-key.js







/* harmony default export */ const drop_primary_key = ((0,rule/* defineRule */.Km)({
    id: 'drop-primary-key',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'A primary key is dropped, and with it what kept rows apart',
    why: 'From then on the table takes the same key twice, ON CONFLICT on it fails, queries lose the index, and logical replication refuses UPDATE and DELETE on the table. Foreign keys that point to it must go first, or go with CASCADE.',
    instead: 'To change the key, build the new index CONCURRENTLY first, then drop the old key and add the new one USING INDEX in the same statement, or at least in the same transaction.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    directions: ['up'],
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_DropConstraint'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY, number bigint NOT NULL, note text CONSTRAINT short CHECK (length(note) < 9));\nCREATE UNIQUE INDEX orders_number_key ON orders (number);',
        bad: [
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey;',
            '-- no-transaction\nBEGIN;\nALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey;\nCOMMIT;\nALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_number_key;',
        ],
        good: [
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS short;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey, ADD CONSTRAINT orders_number_pkey PRIMARY KEY USING INDEX orders_number_key;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_pkey;\nALTER TABLE orders ADD CONSTRAINT orders_number_pkey PRIMARY KEY USING INDEX orders_number_key;',
            'CREATE TABLE IF NOT EXISTS items (id bigint CONSTRAINT items_pkey PRIMARY KEY);\nALTER TABLE items DROP CONSTRAINT items_pkey;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS'],
    *check(statement, context) {
        for (const { table, command, position } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_DropConstraint')) {
            const name = command.name ?? '';
            if (!context.isExistingTable(table))
                continue;
            const known = (0,named/* named */.K)(context.schema.table(table)?.constraints ?? [], name);
            // PostgreSQL's own name for a primary key is table_pkey; without better knowledge, the name tells.
            const primary = known === undefined ? name.endsWith('_pkey') : known.type === 'primary key';
            if (!primary || drop_primary_key_isReplaced(table, statement, context))
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} is the primary key of ${(0,sql_names/* code */.aY)(table)}: without it the same key can come twice, and replication refuses UPDATE and DELETE. Replace it in the same ${context.inTransaction ? 'migration' : 'statement'}.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));
/** Whether the statement, or a later one before its transaction ends, gives the table another primary key. */
function drop_primary_key_isReplaced(table, statement, { inTransaction, nested, statements }) {
    if (keysOf(statement).some(({ name }) => (0,names/* sameName */.q)(name, table)))
        return true;
    if (!inTransaction || nested)
        return false;
    const { index } = statement;
    const next = KEYS.of(statements, table).find(({ at }) => at > index);
    return next !== undefined && !statements.slice(index + 1, next.at).some(({ kind }) => kind === 'TransactionStmt');
}
/** The tables to which a statement gives a primary key. */
function keysOf(statement) {
    return (0,alter/* alterCommands */.$f)(statement)
        .filter(({ constraint, column }) => constraint?.contype === 'CONSTR_PRIMARY' || (0,alter/* columnConstraint */.m0)(column, 'CONSTR_PRIMARY') !== undefined)
        .map(({ table }) => ({ name: table }));
}
const KEYS = new Places(keysOf);

;// CONCATENATED MODULE: ./build/rules/drop-schema.js



/* harmony default export */ const drop_schema = ((0,rule/* defineRule */.Km)({
    id: 'drop-schema',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'DROP SCHEMA takes away a whole namespace',
    why: 'With CASCADE it deletes every table, view, function and type in the schema, and what depends on them elsewhere, without naming one. Without CASCADE it works only on an empty schema, and still breaks whoever names the schema in `search_path` or grants.',
    instead: 'Drop what is in the schema one by one, in migrations that name each thing, after the running version has stopped using it. Drop the empty schema last, without CASCADE.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    directions: ['up'],
    kinds: ['DropStmt'],
    examples: {
        schema: 'CREATE SCHEMA archive;\nCREATE TABLE archive.orders (id bigint PRIMARY KEY);',
        bad: ['DROP SCHEMA IF EXISTS archive CASCADE;'],
        good: [
            'CREATE SCHEMA IF NOT EXISTS scratch;\nDROP SCHEMA IF EXISTS scratch;',
            'CREATE SCHEMA IF NOT EXISTS archive;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-dropschema.html'],
    *check(statement, { schema }) {
        const drop = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt');
        if (drop?.removeType !== 'OBJECT_SCHEMA')
            return;
        for (const object of drop.objects ?? []) {
            const name = (0,sql_names/* objectName */.Hd)(object);
            if (schema.madeByChange('schema', name))
                continue;
            if (drop.behavior === 'DROP_CASCADE') {
                yield {
                    message: `DROP SCHEMA ${(0,sql_names/* code */.aY)(name)} takes everything in the schema with it, for good, without naming it. Drop its contents one by one first, and leave CASCADE out.`,
                    span: statement.span,
                };
            }
            else {
                yield {
                    message: `DROP SCHEMA ${(0,sql_names/* code */.aY)(name)} works only where nothing is left in it, and breaks whoever names it in search_path. Make sure that nobody does.`,
                    span: statement.span,
                    severity: 'warning',
                };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-table.js



/* harmony default export */ const drop_table = ((0,rule/* defineRule */.Km)({
    id: 'drop-table',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'DROP TABLE deletes the table and every row in it for good',
    why: 'A deploy cannot bring the rows back; a down file can only make an empty table. The version of the program that still runs while the migration does will fail on every query that names the table.',
    instead: 'First deploy a version that no longer uses the table. Then rename it and wait, or keep a copy, and drop it in a later migration; say so there with a suppression and its reason.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    directions: ['up'],
    kinds: ['DropStmt'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: ['DROP TABLE IF EXISTS orders;', 'DROP TABLE public.orders CASCADE;'],
        good: [
            'CREATE TABLE IF NOT EXISTS picked (id bigint);\nDROP TABLE IF EXISTS picked;',
            'CREATE TEMPORARY TABLE picked (id bigint);\nDROP TABLE picked;',
            'DROP TABLE IF EXISTS picked;\nCREATE TEMPORARY TABLE picked (id bigint);',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-droptable.html',
        'https://www.postgresql.org/docs/current/ddl-depend.html',
    ],
    *check(statement, context) {
        const drop = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt');
        if (drop?.removeType !== 'OBJECT_TABLE')
            return;
        for (const object of drop.objects ?? []) {
            const table = (0,sql_names/* objectName */.Hd)(object);
            if (!context.isExistingTable(table))
                continue;
            yield {
                message: `DROP TABLE ${(0,sql_names/* code */.aY)(table)} deletes its rows for good, and queries of the running version fail. Stop using it first, and drop it in a later migration.`,
                span: statement.span,
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/drop-unique-constraint.js







/* harmony default export */ const drop_unique_constraint = ((0,rule/* defineRule */.Km)({
    id: 'drop-unique-constraint',
    category: 'destruction',
    severity: 'warning',
    since: '0.1.0',
    summary: 'What keeps values from coming twice is dropped',
    why: 'ON CONFLICT on these columns fails from then on (SQLSTATE 42P10), in the version that still runs as well. And whatever relied on the database to refuse a second row writes it without a word: once there are duplicates, the constraint cannot be added again before somebody has sorted them out.',
    instead: 'To change it, build the new unique index CONCURRENTLY first and drop the old one afterwards. To do without it, first deploy a version that neither names it in ON CONFLICT nor relies on it.',
    effect: null,
    noEffect: 'It shows in what other sessions write later.',
    directions: ['up'],
    kinds: ['AlterTableStmt', 'DropStmt'],
    subcommands: ['AT_DropConstraint'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE, shop bigint, name text);\nCREATE UNIQUE INDEX users_name_key ON users (shop, name);\nCREATE INDEX users_shop_idx ON users (shop);',
        bad: ['ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key;', 'DROP INDEX IF EXISTS users_name_key;'],
        good: [
            'DROP INDEX IF EXISTS users_shop_idx;',
            'ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key;\nCREATE UNIQUE INDEX IF NOT EXISTS users_email_key ON users (lower(email));',
            'ALTER TABLE users DROP CONSTRAINT IF EXISTS users_email_key, ADD CONSTRAINT users_email_key UNIQUE (shop, email);',
            [
                '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_shop_name_key ON users (name, shop);',
                'DROP INDEX IF EXISTS users_name_key;',
            ],
            'DROP INDEX IF EXISTS users_name_key;\nALTER TABLE users DROP COLUMN IF EXISTS name;',
            'CREATE TABLE IF NOT EXISTS items (n int CONSTRAINT n_key UNIQUE);\nALTER TABLE items DROP CONSTRAINT n_key;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS',
        'https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT',
    ],
    *check(statement, context) {
        for (const { index, table, span } of dropped(statement, context)) {
            if (!context.isExistingTable(table) || index.origin === 'change' || isCovered(index, table, context))
                continue;
            const on = index.columns.filter((column) => column !== '').map(sql_names/* codeIdentifier */.Jl);
            yield {
                message: `Without ${(0,sql_names/* codeIdentifier */.Jl)(index.name ?? '')}, ${on.length === 0 ? 'the same value' : on.join(', ')} of ${(0,sql_names/* code */.aY)(table)} may come twice, and ON CONFLICT on it fails, in the running version as well. Build what replaces it first.`,
                span,
                table,
            };
        }
    },
}));
/** The unique indexes that a statement takes away, by themselves or with their constraint; not that of a primary key. */
function dropped(statement, { schema, script }) {
    const drop = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt');
    if (drop !== undefined) {
        if (drop.removeType !== 'OBJECT_INDEX')
            return [];
        return (drop.objects ?? []).flatMap((object) => {
            const index = schema.index((0,sql_names/* objectName */.Hd)(object));
            if (index === undefined || !index.unique || index.primary)
                return [];
            // PostgreSQL refuses to drop the index of a constraint, and another rule says so.
            if (schema.table(index.table)?.constraints.some(({ name }) => name === index.name) === true)
                return [];
            return [{ index, table: (0,locks/* shortName */.EU)(index.table, schema), span: statement.span }];
        });
    }
    return (0,alter/* alterCommandsOf */.wj)(statement, 'AT_DropConstraint').flatMap(({ table, command, position }) => {
        const index = schema.table(table)?.indexes.find(({ name }) => name === command.name);
        if (index === undefined || !index.unique || index.primary)
            return [];
        return [{ index, table, span: (0,clauses/* clauseSpan */.Oi)(script, statement, position) }];
    });
}
/** Whether the columns stay unique by another index, the change gives the table another one, or they go themselves. */
function isCovered(index, table, { schema, change }) {
    const same = (columns) => columns.length === index.columns.length && columns.every((column) => index.columns.includes(column));
    const others = schema.table(table)?.indexes ?? [];
    if (others.some((one) => one !== index && one.unique && !one.partial && same(one.columns)))
        return true;
    return COVERING.some((kind) => change.ofKind(kind).some((other) => gives(other, table, index) || dropsAnyOf(other, table, index.columns)));
}
const COVERING = ['IndexStmt', 'AlterTableStmt', 'DropStmt'];
function gives(other, table, { columns }) {
    const index = (0,nodes/* nodeAs */.hK)(other.node, 'IndexStmt');
    if (index !== undefined)
        return index.unique === true && (0,sql_names/* sameName */.q)((0,sql_names/* tableName */.j1)(index.relation), table);
    return (0,alter/* alterCommands */.$f)(other).some((one) => {
        if (!(0,sql_names/* sameName */.q)(one.table, table))
            return false;
        const { contype, keys, indexname } = one.constraint ?? {};
        if (contype === 'CONSTR_UNIQUE' || contype === 'CONSTR_PRIMARY' || contype === 'CONSTR_EXCLUSION')
            return indexname !== undefined || (0,sql_names/* strings */.P$)(keys).some((key) => columns.includes(key));
        return (0,alter/* columnConstraint */.m0)(one.column, 'CONSTR_UNIQUE') !== undefined;
    });
}

;// CONCATENATED MODULE: ./build/rules/drop-view-in-use.js






/* harmony default export */ const drop_view_in_use = ((0,rule/* defineRule */.Km)({
    id: 'drop-view-in-use',
    category: 'destruction',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A view or foreign table is dropped that the running version may still read',
    why: 'The version of the program that still runs while the migration does will fail on every query that names it. No rows are lost, except that a materialized view has to be computed anew. Grants on the view are gone even when it is made again.',
    instead: 'First deploy a version that no longer reads the view. To change a view, use CREATE OR REPLACE VIEW, which keeps its grants; where that is not possible, make it again in the same transaction and grant again.',
    effect: null,
    noEffect: 'The danger is in what other sessions still ask for.',
    directions: ['up'],
    kinds: ['DropStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE VIEW totals AS SELECT total FROM orders;',
        bad: ['DROP VIEW IF EXISTS totals;'],
        good: [
            'DROP VIEW IF EXISTS totals;\nCREATE VIEW totals AS SELECT total, id FROM orders;',
            'CREATE OR REPLACE VIEW ids AS SELECT id FROM orders;\nDROP VIEW IF EXISTS ids;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-dropview.html'],
    *check(statement, context) {
        const { schema } = context;
        const drop = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt');
        if (!isView(drop?.removeType))
            return;
        for (const object of drop?.objects ?? []) {
            const name = (0,sql_names/* objectName */.Hd)(object);
            if (schema.madeByChange('table', name) || isMadeLater(name, statement, context))
                continue;
            if (schema.complete && schema.table(name) === undefined)
                continue;
            yield {
                message: `The running version may still read ${(0,sql_names/* code */.aY)(name)}, and its queries fail once it is gone. Stop using it first, and drop it in a later migration.`,
                span: statement.span,
                table: name,
            };
        }
    },
}));
function isView(type) {
    return type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW' || type === 'OBJECT_FOREIGN_TABLE';
}
function isMadeLater(name, { index }, { statements, undone }) {
    return MADE.of(statements, name).some(({ at }) => at > index && (0,sql_undone/* isFound */.Z)(undone, at, index));
}
const MADE = new Places((statement) => {
    const made = creationOf(statement);
    return made === undefined ? [] : [made];
});

;// CONCATENATED MODULE: ./build/rules/drop-without-if-exists.js







const SAID = {
    OBJECT_COLUMN: 'DROP COLUMN',
    OBJECT_TABCONSTRAINT: 'DROP CONSTRAINT',
};
/* harmony default export */ const drop_without_if_exists = ((0,rule/* defineRule */.Km)({
    id: 'drop-without-if-exists',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'DROP fails where the thing is gone already',
    why: 'A migration that stopped half-way, was applied by hand in an emergency, or meets a database restored from a backup is run again. A plain DROP then fails with “does not exist”, and every deploy stops at it until somebody repairs the database by hand. Down files are run in emergencies: there it matters most.',
    instead: 'Write DROP … IF EXISTS, also for columns and constraints.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    kinds: ['DropStmt', 'AlterTableStmt', 'DropRoleStmt'],
    subcommands: ['AT_DropColumn', 'AT_DropConstraint'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, CONSTRAINT note_short CHECK (length(note) < 99));\nCREATE INDEX orders_note_idx ON orders (note);',
        bad: [
            'DROP TABLE orders;',
            'DROP INDEX orders_note_idx;',
            'ALTER TABLE orders DROP COLUMN note;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS note_short, DROP note;',
            'ALTER TABLE orders DROP CONSTRAINT note_short;',
        ],
        good: [
            'DROP TABLE IF EXISTS orders;',
            'ALTER TABLE orders DROP COLUMN IF EXISTS note;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS note_short;',
            'ALTER TABLE orders ALTER COLUMN note DROP NOT NULL;',
            'CREATE OR REPLACE FUNCTION helper() RETURNS int LANGUAGE sql AS $$SELECT 1$$;\nSELECT helper();\nDROP FUNCTION helper();',
            'CREATE TABLE IF NOT EXISTS orders_new (LIKE orders);\nALTER TABLE orders RENAME TO orders_old;\nALTER TABLE orders_new RENAME TO orders;\nDROP TABLE orders_old;',
            'CREATE TEMPORARY TABLE picked (id bigint, note text);\nALTER TABLE picked DROP COLUMN note;\nDROP TABLE picked;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-droptable.html',
        'https://www.postgresql.org/docs/current/sql-altertable.html',
    ],
    *check(statement, context) {
        if (context.nested)
            return;
        const drops = dropsOf(statement).filter((drop) => !drop.guarded && !madeBefore(statement, drop, context));
        if ('AlterTableStmt' in statement.node) {
            for (const drop of drops)
                yield ofAlter(statement, drop, context);
        }
        else if (drops[0] !== undefined) {
            const what = words(statement);
            const edit = afterWords(context.script, statement, what.map((word) => word.toLowerCase()), ' IF EXISTS');
            const names = drops.map(({ name }) => (0,sql_names/* code */.aY)(name)).join(', ');
            yield {
                message: `${what.join(' ')} of ${names} fails if it runs a second time. Write ${what.join(' ')} IF EXISTS.`,
                span: statement.span,
                ...suggest(`Write ${what.join(' ')} IF EXISTS.`, edit),
            };
        }
    },
}));
function ofAlter(statement, drop, { script }) {
    const what = SAID[drop.type] ?? 'DROP';
    const { table, part } = (0,names/* splitPart */._r)(drop.name);
    const position = drop.position ?? 0;
    const clause = (0,clauses/* clausesOf */.IN)(statement)[position] ?? [];
    const lead = drop.type === 'OBJECT_COLUMN' ? ['drop', 'column?'] : ['drop', 'constraint'];
    return {
        message: `${what} ${(0,sql_names/* codeIdentifier */.Jl)(part)} on ${(0,sql_names/* code */.aY)(table)} fails if it runs a second time. Write ${what} IF EXISTS.`,
        span: (0,clauses/* clauseSpan */.Oi)(script, statement, position),
        table,
        ...suggest(`Write ${what} IF EXISTS.`, afterWords(script, statement, lead, ' IF EXISTS', clause)),
    };
}
/** A helper that the file makes for itself and takes away again is there on every run; so is a temporary table. */
function madeBefore(statement, drop, context) {
    const table = drop.position === undefined ? drop.name : drop.name.slice(0, drop.name.lastIndexOf('.'));
    const ofTable = drop.position !== undefined || drop.type === 'OBJECT_TABLE';
    if (ofTable && context.schema.table(table)?.temporary === true)
        return true;
    return createdBefore(statement, context, drop);
}
/** The words that say what is dropped: `DROP MATERIALIZED VIEW`. */
function words({ node }) {
    if ('DropRoleStmt' in node)
        return ['DROP', 'ROLE'];
    const type = 'DropStmt' in node ? node.DropStmt.removeType : undefined;
    const concurrently = 'DropStmt' in node && node.DropStmt.concurrent === true ? ['CONCURRENTLY'] : [];
    return [
        'DROP',
        ...(NAMES[type ?? 'OBJECT_TABLE'] ?? (type ?? '').replace('OBJECT_', '')).split(' '),
        ...concurrently,
    ];
}
const NAMES = {
    OBJECT_MATVIEW: 'MATERIALIZED VIEW',
    OBJECT_FOREIGN_TABLE: 'FOREIGN TABLE',
    OBJECT_STATISTIC_EXT: 'STATISTICS',
    OBJECT_FOREIGN_SERVER: 'SERVER',
    OBJECT_FDW: 'FOREIGN DATA WRAPPER',
    OBJECT_EVENT_TRIGGER: 'EVENT TRIGGER',
};

;// CONCATENATED MODULE: ./build/rules/duplicate-index.js



/* harmony default export */ const duplicate_index = ((0,rule/* defineRule */.Km)({
    id: 'duplicate-index',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A new index does what another one does already',
    why: 'An index on the same columns, or on the first columns of a longer one, is never needed: the other serves the same queries. It costs space, and every write has to keep it up.',
    instead: 'Leave the new index out. Or if the old one is to go, drop it in the same change, after the new one is there.',
    effect: null,
    noEffect: 'It shows in later writes, not in the migration.',
    directions: ['up'],
    kinds: ['IndexStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed date);\nCREATE INDEX orders_customer_placed_idx ON orders (customer_id, placed);',
        bad: [
            'CREATE INDEX IF NOT EXISTS orders_customer_idx ON orders (customer_id);',
            'CREATE INDEX IF NOT EXISTS orders_id_idx ON orders (id);',
            'CREATE INDEX ON orders (customer_id);',
            'CREATE INDEX IF NOT EXISTS orders_cp_idx ON orders (customer_id, placed);',
        ],
        good: [
            'CREATE INDEX IF NOT EXISTS orders_placed_idx ON orders (placed);',
            'CREATE UNIQUE INDEX IF NOT EXISTS orders_customer_key ON orders (customer_id);',
            'CREATE INDEX IF NOT EXISTS orders_open_idx ON orders (customer_id) WHERE placed IS NULL;',
            'CREATE INDEX IF NOT EXISTS orders_brin_idx ON orders USING brin (customer_id);',
            'CREATE INDEX IF NOT EXISTS orders_customer_desc_idx ON orders (customer_id DESC, placed);',
            'CREATE INDEX IF NOT EXISTS orders_customer_placed_idx ON orders (customer_id, placed);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/indexes-multicolumn.html'],
    *check(statement, { schema }) {
        const index = (0,nodes/* nodeAs */.hK)(statement.node, 'IndexStmt');
        const table = (0,sql_names/* tableName */.j1)(index?.relation);
        const elements = (0,nodes/* nodesAs */.Wt)(index?.indexParams, 'IndexElem');
        const plain = elements.every(({ name, ordering, nulls_ordering, opclass, collation }) => name !== undefined &&
            (ordering ?? 'SORTBY_DEFAULT') === 'SORTBY_DEFAULT' &&
            (nulls_ordering ?? 'SORTBY_NULLS_DEFAULT') === 'SORTBY_NULLS_DEFAULT' &&
            opclass === undefined &&
            collation === undefined);
        if (index === undefined || !plain || index.unique === true || index.whereClause !== undefined)
            return;
        if (index.accessMethod !== 'btree' || index.indexIncludingParams !== undefined)
            return;
        const columns = elements.map(({ name }) => name);
        const twin = schema
            .table(table)
            ?.indexes.find((other) => other.method === 'btree' &&
            !other.partial &&
            other.name !== index.idxname &&
            columns.every((column, at) => other.columns[at] === column));
        if (twin === undefined)
            return;
        yield {
            message: `${(index.idxname ?? '') === '' ? 'This index' : (0,sql_names/* codeIdentifier */.Jl)(index.idxname ?? '')} on ${(0,sql_names/* code */.aY)(table)} does what ${twin.name === undefined ? 'another index' : (0,sql_names/* codeIdentifier */.Jl)(twin.name)} does already. Leave it out.`,
            span: statement.span,
            table,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/duplicate-version.js


/* harmony default export */ const duplicate_version = ((0,rule/* defineHistoryRule */.A7)({
    id: 'duplicate-version',
    category: 'history',
    severity: 'error',
    since: '0.1.0',
    summary: 'Two migrations have the same version',
    why: 'The version is the key of the ledger. With sqlx, the second file of a version breaks the primary key of `_sqlx_migrations` on a new database, and is taken for an edit of the first on a database that has applied it. It comes of two branches that chose the same next number; neither sees the other until both are merged.',
    instead: 'Give the newer file the next free version. Versions made from the time of day collide less often.',
    effect: null,
    noEffect: 'It is about the names of files.',
    examples: {
        bad: [
            {
                base: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;' },
                head: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;', '2_email.sql': 'SELECT 3;' },
            },
            { base: {}, head: { '01_orders.up.sql': 'SELECT 1;', '1_items.up.sql': 'SELECT 2;' } },
        ],
        good: [
            { base: {}, head: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'SELECT 2;' } },
            {
                base: { '1_orders.sql': 'SELECT 1;' },
                head: { '1_orders.sql': 'SELECT 1;', '2_email.sql': 'SELECT 2;' },
            },
        ],
    },
    references: ['https://github.com/launchbadge/sqlx/blob/main/sqlx-postgres/src/migrate.rs'],
    *check(history, { tool }) {
        const new_ = new Set(history.changes.filter(({ kind }) => kind !== 'deleted').map(({ path }) => path));
        // Twins come together, and files of the base before new ones: where a new file meets an old one, the new one is to move.
        const sorted = history.atHead.toSorted((a, b) => Number(a.direction === 'down') - Number(b.direction === 'down') ||
            tool.compareVersions(a.version, b.version) ||
            Number(new_.has(a.path)) - Number(new_.has(b.path)));
        let first = sorted[0];
        for (const migration of sorted.slice(1)) {
            const isTwin = first !== undefined &&
                first.direction === migration.direction &&
                tool.compareVersions(first.version, migration.version) === 0;
            if (first === undefined || !isTwin)
                first = migration;
            else if (new_.has(migration.path)) {
                yield {
                    path: migration.path,
                    message: `Version ${migration.version} is taken by ${duplicate_version_fileName(first.path)}: ${tool.title} knows migrations by their version and cannot apply both. Give this file the next free version.`,
                    span: span/* FILE_START */.WS,
                };
            }
        }
    },
}));
function duplicate_version_fileName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/rules/edited-migration.js


/* harmony default export */ const edited_migration = ((0,rule/* defineHistoryRule */.A7)({
    id: 'edited-migration',
    category: 'history',
    severity: 'error',
    since: '0.1.0',
    summary: 'A migration that may already be applied was edited',
    why: 'A migration on the base branch counts as applied: databases that ran it will not run it again, so the edit never reaches them. A tool with checksums (sqlx) notices instead, and refuses every deploy; a changed comment, or other line endings, is enough. New databases get the new text, old ones keep the old: from here on they differ.',
    instead: 'Restore the file as it is on the base branch, and put the change into a new migration. Down files of sqlx may be edited: it neither runs them on deploy nor stores their checksum.',
    effect: null,
    noEffect: 'It is about what already ran elsewhere, not about what a statement does.',
    examples: {
        bad: [
            {
                base: { '1_orders.up.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);' },
                head: { '1_orders.up.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint, total bigint);' },
            },
            {
                base: { '1_orders.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);' },
                head: { '1_orders.sql': '-- orders of the shop\nCREATE TABLE IF NOT EXISTS orders (id bigint);' },
            },
        ],
        good: [
            {
                base: { '1_orders.up.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);' },
                head: {
                    '1_orders.up.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);',
                    '2_total.up.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;',
                },
            },
            {
                base: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'DROP TABLE orders;' },
                head: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'DROP TABLE IF EXISTS orders;' },
            },
        ],
    },
    references: [
        'https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/migrator.rs',
        'https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrateError.html',
    ],
    *check(history, { tool }) {
        for (const { path, version, base, head, commentOnly } of (0,rule/* changesOfKind */.PV)(history, 'edited')) {
            if (head?.direction === 'down')
                continue;
            const what = commentOnly === true ? 'only comments or white space differ' : 'its text differs';
            const consequence = tool.checksums
                ? `${tool.title} stores a checksum of the whole text${commentOnly === true ? ', comments included,' : ''} and will refuse every database that has applied it`
                : 'databases that have run it will not run it again';
            yield {
                path,
                message: `Migration ${version} is on the base branch, so it counts as applied, and ${what}: ${consequence}. Restore the file and make a new migration.`,
                span: firstDifference(base?.text ?? '', head?.text ?? ''),
            };
        }
    },
}));
/** The line of the new text where the two begin to differ. */
function firstDifference(before, after) {
    let at = 0;
    while (at < after.length && after.charCodeAt(at) === before.charCodeAt(at))
        at += 1;
    const lines = (0,span/* indexLines */.uD)(after);
    const { line } = (0,span/* spanBetween */.Jr)(lines, Math.min(at, after.length - 1), at);
    const start = lines.lineStarts[line - 1] ?? 0;
    const next = lines.lineStarts[line];
    return (0,span/* spanBetween */.Jr)(lines, start, next === undefined ? after.length : next - 1);
}

;// CONCATENATED MODULE: ./build/rules/exclusion-constraint-build.js




/* harmony default export */ const exclusion_constraint_build = ((0,rule/* defineRule */.Km)({
    id: 'exclusion-constraint-build',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new EXCLUDE constraint builds its index while nobody can use the table',
    why: 'ADD EXCLUDE reads the whole table, builds an index and compares the rows, and holds AccessExclusiveLock meanwhile: reads and writes wait until it is done. PostgreSQL can neither build it concurrently nor add it NOT VALID.',
    instead: 'Add it while the table is small or at a time when it may stand still. Otherwise make a new table that has the constraint, copy the rows over in batches, and swap the names.',
    effect: { lock: 'AccessExclusiveLock', scans: true },
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddConstraint'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE bookings (id bigint PRIMARY KEY, during tstzrange);',
        bad: ['ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);'],
        good: [
            'CREATE TABLE IF NOT EXISTS stays (during tstzrange);\nALTER TABLE stays ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&);',
            'ALTER TABLE bookings ADD CONSTRAINT not_empty CHECK (NOT isempty(during)) NOT VALID;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-EXCLUSION'],
    *check(statement, context) {
        for (const { table, constraint, position } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AddConstraint')) {
            if (constraint?.contype !== 'CONSTR_EXCLUSION' || !context.isExistingTable(table))
                continue;
            yield {
                message: `This EXCLUDE constraint builds an index over ${(0,sql_names/* code */.aY)(table)} under AccessExclusiveLock, which keeps out reads and writes, and cannot be built concurrently. Choose a quiet time, or a new table.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/expired-suppression.js

/* harmony default export */ const expired_suppression = ((0,rule/* defineMigrationRule */.yw)({
    id: 'expired-suppression',
    category: 'suppression',
    severity: 'error',
    since: '0.1.0',
    summary: 'A comment allowed something until a day that has passed',
    why: 'The exception was for a while. Either what it put off is done, and the comment can go, or it is not, and the danger is back.',
    instead: 'Do what was put off, or give a new date with its reason.',
    effect: null,
    noEffect: 'It is about a comment.',
    aboutSuppressions: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
        bad: [
            '-- pg-rehearsal: allow drop-column until 2020-01-31 because the old job still writes it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
        ],
        good: ['-- no date, nothing to expire\nSELECT 1;'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS'],
    *check(_, { suppressionProblems = [] }) {
        for (const { kind, message, span } of suppressionProblems)
            if (kind === 'expired')
                yield { message, span };
    },
}));

// EXTERNAL MODULE: ./build/core/locks.js
var core_locks = __webpack_require__(27351);
;// CONCATENATED MODULE: ./build/rules/explicit-lock-table.js



/* harmony default export */ const explicit_lock_table = ((0,rule/* defineRule */.Km)({
    id: 'explicit-lock-table',
    category: 'locking',
    severity: 'warning',
    since: '0.1.0',
    summary: 'LOCK TABLE keeps others out until the transaction ends',
    why: 'The lock lasts for everything that follows in the transaction, however long that takes. Without a mode, LOCK TABLE means ACCESS EXCLUSIVE, which keeps out readers, too.',
    instead: 'Leave locking to the statements, which take what they need. Where rows must not change meanwhile, lock those rows with SELECT … FOR UPDATE, or choose the weakest mode that will do and a lock_timeout.',
    effect: { lock: 'ShareLock' },
    kinds: ['LockStmt'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: ['LOCK TABLE orders;', 'LOCK TABLE orders IN SHARE MODE;'],
        good: ['LOCK TABLE orders IN ROW SHARE MODE;', 'CREATE TABLE IF NOT EXISTS items (id bigint);\nLOCK TABLE items;'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-lock.html'],
    *check(statement, context) {
        for (const { table, mode } of context.locks) {
            if (!(0,core_locks/* blocks */.Bv)(mode).writes || !context.isExistingTable(table))
                continue;
            yield {
                message: `LOCK TABLE ${(0,sql_names/* code */.aY)(table)} takes ${mode}, which keeps out ${(0,core_locks/* blocksInWords */.$z)(mode)} until the transaction ends. Lock rows instead, or choose a weaker mode.`,
                span: statement.span,
                table,
                effect: { lock: mode },
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/sql/hosted-extensions.js
/** Hosting services whose extensions are known. */
const HOSTS = ['rds', 'cloud-sql', 'azure', 'supabase', 'neon'];
function isHost(name) {
    return HOSTS.includes(name);
}
/** Extensions of PostgreSQL's own contrib directory, and a few others, that most of these services have. */
const COMMON = `btree_gin btree_gist citext cube dict_int earthdistance fuzzystrmatch hstore intarray isn lo ltree
  pg_buffercache pg_prewarm pg_stat_statements pg_trgm pgcrypto pgrowlocks pgstattuple plpgsql postgres_fdw
  refint tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp autoinc insert_username moddatetime
  amcheck bloom dblink dict_xsyn intagg pageinspect pg_visibility pg_freespacemap
  address_standardizer address_standardizer_data_us postgis postgis_raster postgis_sfcgal postgis_tiger_geocoder
  postgis_topology pgrouting vector hypopg pgaudit pg_cron pg_repack plv8 pgtap pg_hint_plan ip4r hll rum pg_partman`;
function hosting(title, list, names) {
    return { title, list, extensions: new Set(names.split(/\s+/)) };
}
/**
 * Rather too long than too short: a list of all majors together, where the service's own differs by major.
 * - `rds`: https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-extensions.html, all of its tables for
 *   majors 9.6 to 14 as of March 2022, and what came since
 * - `cloud-sql`: https://cloud.google.com/sql/docs/postgres/extensions, its list as of 2023 to the letter P, and what is known to
 *   have come since
 * - `azure`: https://learn.microsoft.com/en-us/azure/postgresql/extensions/concepts-extensions-versions, as of June 2026
 * - `supabase`: https://supabase.com/docs/guides/database/extensions, and what its servers let users create
 *   (`supautils.privileged_extensions`)
 * - `neon`: https://neon.com/docs/extensions/pg-extensions; it has no sslinfo and no file_fdw, and says why
 */
const HOSTING = {
    rds: hosting('Amazon RDS', 'SHOW rds.extensions', `${COMMON} sslinfo aws_commons aws_lambda aws_s3 bool_plperl flow_control h3 h3_postgis jsonb_plperl hstore_plperl
    log_fdw mysql_fdw old_snapshot tds_fdw oracle_fdw orafce pg_bigm pg_proctab pg_similarity pg_tle pg_transport pg_walinspect
    pgactive pglogical plcoffee plls plperl plprofiler pltcl plrust prefix rdkit rds_tools seg test_parser tsearch2`),
    'cloud-sql': hosting('Cloud SQL', 'https://cloud.google.com/sql/docs/postgres/extensions', `${COMMON} sslinfo anon chkpass google_db_advisor google_ml_integration oracle_fdw orafce pg_background pg_bigm
    pg_fincore pg_ivm pg_proctab pg_similarity pg_squeeze pg_stat_kcache pg_wait_sampling pg_walinspect pgfincore
    pglogical pgtt plpgsql_check plprofiler plproxy prefix semver tds_fdw temporal_tables`),
    azure: hosting('Azure Database for PostgreSQL', 'SHOW azure.extensions', `address_standardizer address_standardizer_data_us age amcheck anon azure_ai azure_local_ai azure_storage bloom
    btree_gin btree_gist citext credcheck cube dblink dict_int dict_xsyn earthdistance fuzzystrmatch hll hstore hypopg
    intagg intarray ip4r isn lo login_hook ltree oracle_fdw orafce pageinspect pg_buffercache pg_cron pg_diskann
    pg_duckdb pg_failover_slots pg_freespacemap pg_hint_plan pg_ivm pg_partman pg_prewarm pg_repack pg_squeeze
    pg_stat_statements pg_trgm pg_visibility pgaudit pgcrypto pglogical pgrouting pgrowlocks pgstattuple plpgsql plv8
    postgis postgis_raster postgis_sfcgal postgis_tiger_geocoder postgis_topology postgres_fdw postgres_protobuf semver
    session_variable sslinfo tablefunc tdigest tds_fdw temporal_tables timescaledb topn tsm_system_rows tsm_system_time
    unaccent uuid-ossp vector`),
    supabase: hosting('Supabase', 'https://supabase.com/docs/guides/database/extensions', `address_standardizer address_standardizer_data_us amcheck autoinc bloom btree_gin btree_gist citext cube dblink
    dict_int dict_xsyn earthdistance fuzzystrmatch hstore http hypopg index_advisor insert_username intarray isn lo ltree
    moddatetime old_snapshot orioledb pg_buffercache pg_cron pg_freespacemap pg_graphql pg_hashids pg_jsonschema pg_net
    pg_partman pg_prewarm pg_repack pg_stat_monitor pg_stat_statements pg_surgery pg_tle pg_trgm pg_walinspect pgaudit
    pgcrypto pgjwt pgmq pgroonga pgroonga_database pgrouting pgrowlocks pgsodium pgstattuple pgtap plcoffee pljava plls
    plpgsql plpgsql_check plv8 postgis postgis_raster postgis_sfcgal postgis_tiger_geocoder postgis_topology postgres_fdw
    refint rum seg sslinfo supabase_vault supautils tablefunc tcn timescaledb tsm_system_rows tsm_system_time unaccent
    uuid-ossp vector wrappers`),
    neon: hosting('Neon', 'https://neon.com/docs/extensions/pg-extensions', `${COMMON} anon h3 h3_postgis lakebase_text lakebase_tokenizer lakebase_vector neon neon_utils online_advisor
    pg_duckdb pg_graphql pg_hashids pg_ivm pg_jsonschema pg_mooncake pg_search pg_session_jwt pg_tiktoken pg_uuidv7 pgjwt
    plcoffee plls plpgsql_check prefix rag rag_bge_small_en_v15 rag_jina_reranker_v1_tiny_en rdkit roaringbitmap seg
    semver timescaledb ulid unit xml2`),
};

;// CONCATENATED MODULE: ./build/rules/extension-not-on-your-host.js




/* harmony default export */ const extension_not_on_your_host = ((0,rule/* defineRule */.Km)({
    id: 'extension-not-on-your-host',
    category: 'security',
    severity: 'warning',
    since: '0.1.0',
    summary: 'An extension is not on the list of the service that hosts the database',
    why: 'Hosting services allow the extensions on their own list and refuse all others. On a developer’s machine the migration passes, and on the service it stops the deploy.',
    instead: 'Ask the service for its list. Where it has the extension and the rule does not know it, name it in `extensions` of the configuration, which adds to the list of `host`, and without `host` is the list. Without either this rule says nothing.',
    effect: null,
    noEffect: 'It is about a server that the rehearsal does not have.',
    kinds: ['CreateExtensionStmt'],
    examples: {
        schema: '',
        options: { host: 'rds' },
        bad: ['CREATE EXTENSION IF NOT EXISTS xml2;'],
        good: ['CREATE EXTENSION IF NOT EXISTS pg_trgm;', 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp";'],
    },
    references: [
        'https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-extensions.html',
        'https://cloud.google.com/sql/docs/postgres/extensions',
        'https://learn.microsoft.com/en-us/azure/postgresql/extensions/concepts-extensions-versions',
        'https://supabase.com/docs/guides/database/extensions',
        'https://neon.com/docs/extensions/pg-extensions',
    ],
    *check(statement, { options }) {
        const name = (0,nodes/* nodeAs */.hK)(statement.node, 'CreateExtensionStmt')?.extname ?? '';
        const host = options.host === undefined || !isHost(options.host) ? undefined : HOSTING[options.host];
        const { extensions = [] } = options;
        if (host === undefined && extensions.length === 0)
            return;
        if (host?.extensions.has(name) === true || extensions.includes(name))
            return;
        const whose = host === undefined ? 'the list in the configuration' : `${host.title}’s list`;
        yield {
            message: `The extension ${(0,sql_names/* code */.aY)(name)} is not on ${whose}, so the deploy may stop here. Ask the service for its list${host === undefined ? '' : ` (${host.list})`}.`,
            span: statement.span,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/fails-when-run-twice.js


/* harmony default export */ const fails_when_run_twice = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'fails-when-run-twice',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'The migration fails when it is applied a second time',
    why: 'A deploy that dies between the migration and its ledger row, a restored ledger, or a repair by hand runs the file again. SQL that only works on the first try then stops every deploy until somebody edits the database.',
    instead: 'Guard each statement with IF NOT EXISTS, IF EXISTS or OR REPLACE; where SQL has no such form, look in the catalogue first, in a DO block.',
    effect: null,
    noEffect: 'The second run itself is the measurement.',
    oncePerFile: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
        bad: ["DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN note text'; END $$;"],
        good: ["DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text'; END $$;"],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
    *check(context) {
        for (const { path, secondRun } of context.traces) {
            const untold = (secondRun?.failures ?? []).filter(({ index }) => !context.claims.some((claim) => claim.path === path && claim.statementIndex === index && claim.category === 'idempotency'));
            const others = untold.length - 1;
            for (const { index, error } of untold) {
                yield {
                    path,
                    statementIndex: index,
                    span: placeOf(context, path, index),
                    message: `Applied a second time, this fails${others > 0 ? `, and so ${others === 1 ? 'does 1 more statement' : `do ${others} more statements`} of the file` : ''}: ${error.message} (SQLSTATE ${error.code}).`,
                };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/float-for-money.js



/* harmony default export */ const float_for_money = ((0,rule/* defineRule */.Km)({
    id: 'float-for-money',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'An amount of money is stored as a binary fraction',
    why: 'The types real and double precision cannot hold most decimal fractions: 0.1 + 0.2 is not 0.3, sums depend on their order, and amounts that should be equal are not.',
    instead: 'Use numeric with a scale, or bigint in the smallest unit.',
    effect: null,
    noEffect: 'It is about the type itself.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: [
            'CREATE TABLE IF NOT EXISTS orders (total_price double precision);',
            'CREATE TABLE IF NOT EXISTS orders (amount real);',
        ],
        good: [
            'CREATE TABLE IF NOT EXISTS orders (total_price numeric(12, 2), weight double precision, discount_rate real);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT'],
    *check(statement, { spanAt }) {
        for (const { table, name, type, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if ((type.base !== 'real' && type.base !== 'double precision') || !AMOUNT.test(name))
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} looks like an amount of money, which a binary fraction cannot hold exactly. Use numeric, or bigint in the smallest unit.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));
/** Names that speak of money; rates, ratios and the like are numbers. */
const AMOUNT = /(?:^|_)(?:price|cost|amount|total|subtotal|balance|fee|salary|payment|money|revenue|refund|tax)(?:_(?!rate|ratio|percent|factor|count)|s?$)/i;

;// CONCATENATED MODULE: ./build/rules/foreign-key-validation.js










/* harmony default export */ const foreign_key_validation = ((0,rule/* defineRule */.Km)({
    id: 'foreign-key-validation',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new foreign key checks every row while nobody can write to either table',
    why: 'ADD FOREIGN KEY holds ShareRowExclusiveLock on both tables while it looks up every row of the one in the other: writes to both wait until it is done.',
    instead: 'Add the key with NOT VALID, which checks new rows only and takes a moment. In the next migration, VALIDATE CONSTRAINT checks the old rows and lets others write. A key of a new column takes a moment where REFERENCES stands beside the column and there is no DEFAULT, not even NULL.',
    effect: { lock: 'ShareRowExclusiveLock', scans: true },
    versions: 'On a partitioned table, foreign keys can be NOT VALID from PostgreSQL 18 on. ALTER CONSTRAINT … ENFORCED, of 18, checks every row as well.',
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddConstraint', 'AT_AddColumn', 'AT_AlterConstraint'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
        bad: [
            'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id);',
            'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;',
            'INSERT INTO customers VALUES (1) ON CONFLICT DO NOTHING;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS payer_id bigint DEFAULT 1 REFERENCES customers;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS payer_id bigint DEFAULT NULL REFERENCES customers;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS payer_id bigint, ADD CONSTRAINT orders_payer_fk FOREIGN KEY (payer_id) REFERENCES customers;',
        ],
        good: [
            'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;',
            [
                'ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;',
                'ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;',
            ],
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS payer_id bigint REFERENCES customers;',
            'CREATE TABLE IF NOT EXISTS items (id bigint, order_id bigint);\nALTER TABLE items ADD CONSTRAINT items_order_fk FOREIGN KEY (order_id) REFERENCES orders;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT',
    ],
    *check(statement, context) {
        for (const command of (0,alter/* alterCommands */.$f)(statement)) {
            const { table, position } = command;
            const key = validatedKey(command);
            if (key === undefined || !context.isExistingTable(table) || (0,column_work/* isThereAlready */.LC)(command, context.schema))
                continue;
            const name = (0,nodes/* nodeAs */.hK)(command.command.def, 'ATAlterConstraint')?.conname;
            const known = (0,named/* named */.K)(context.schema.table(table)?.constraints ?? [], name ?? '')?.references;
            const target = key.pktable === undefined ? known : (0,sql_names/* tableName */.j1)(key.pktable);
            const against = target === undefined ? 'the table that it points to' : (0,sql_names/* code */.aY)(target);
            yield {
                message: `This foreign key checks every row of ${(0,sql_names/* code */.aY)(table)} against ${against} under ShareRowExclusiveLock, which keeps out writes to both. ${foreign_key_validation_cure(command, key, statement)}`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
                ...notValid(command, statement, context),
                ...withoutDefault(command, statement, context),
            };
        }
    },
}));
/** The foreign key that a subcommand checks at once. Beside a new column without a value there is nothing to check. */
function validatedKey({ subtype, command, constraint, column }) {
    // Only foreign keys can be made ENFORCED; where they point is not said.
    if ((0,locks/* enforces */.g6)(command))
        return {};
    if (subtype === 'AT_AddConstraint')
        return constraint?.contype === 'CONSTR_FOREIGN' && constraint.skip_validation !== true ? constraint : undefined;
    if (subtype !== 'AT_AddColumn' || (0,alter/* columnConstraint */.m0)(column, 'CONSTR_DEFAULT') === undefined)
        return undefined;
    return (0,alter/* columnConstraint */.m0)(column, 'CONSTR_FOREIGN');
}
function foreign_key_validation_cure({ subtype, column }, key, statement) {
    if (subtype === 'AT_AlterConstraint')
        return 'Drop it and add it again NOT VALID instead, and validate it in the next migration.';
    if (isNull((0,alter/* columnConstraint */.m0)(column, 'CONSTR_DEFAULT'))) {
        return 'Leave out DEFAULT NULL: beside a new column without a default there is nothing to check.';
    }
    if (subtype === 'AT_AddColumn')
        return 'Add the column without the key, then the key NOT VALID, and validate it in the next migration.';
    const [only, ...others] = (0,sql_names/* strings */.P$)(key.fk_attrs);
    const added = (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AddColumn').find((other) => other.column?.colname === only)?.column;
    return others.length === 0 && added !== undefined && (0,alter/* columnConstraint */.m0)(added, 'CONSTR_DEFAULT') === undefined
        ? `Write REFERENCES beside the new column ${(0,sql_names/* code */.aY)(only ?? '')} instead, where there is nothing to check.`
        : 'Add it NOT VALID, and validate it in the next migration.';
}
function isNull(value) {
    return (0,nodes/* nodeAs */.hK)(value?.raw_expr, 'A_Const')?.isnull === true;
}
/** The column without its DEFAULT NULL, which says nothing and makes PostgreSQL check every row. */
function withoutDefault({ column, position }, statement, context) {
    if (!isNull((0,alter/* columnConstraint */.m0)(column, 'CONSTR_DEFAULT')))
        return {};
    const words = (0,clauses/* clausesOf */.IN)(statement)[position] ?? [];
    const at = words.findIndex(({ text }, index) => text === 'default' && words[index + 1]?.text === 'null');
    const [before, last] = [words[at - 1], words[at + 1]];
    if (before === undefined || last === undefined)
        return {};
    const edit = { span: context.script.spanBetween(before.end, last.end), text: '' };
    return suggest('Leave out DEFAULT NULL.', edit);
}

;// CONCATENATED MODULE: ./build/rules/function-left-broken.js










/* harmony default export */ const function_left_broken = ((0,rule/* defineRule */.Km)({
    id: 'function-left-broken',
    category: 'compatibility',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A function still names a column that is dropped or renamed',
    why: 'PostgreSQL keeps no record of what the body of a function names: it lets the column go without a word, and the function fails when it is next called (SQLSTATE 42703). Where it is a trigger’s, every write to the table fails from then on, in every version of the program.',
    instead: 'Change the function with CREATE OR REPLACE in the same migration, before the column goes.',
    effect: null,
    noEffect: 'It shows when the function is next called.',
    kinds: ['AlterTableStmt', 'RenameStmt'],
    subcommands: ['AT_DropColumn'],
    directions: ['up'],
    examples: {
        schema: "CREATE TABLE orders (id bigint PRIMARY KEY, note text, total int, paid int, due timestamptz);\nCREATE TABLE bills (id bigint PRIMARY KEY, note text);\nCREATE FUNCTION notes() RETURNS SETOF text LANGUAGE sql AS 'SELECT note FROM orders';\nCREATE FUNCTION checked() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF new.total < 0 THEN RAISE EXCEPTION ''no''; END IF; RETURN new; END';\nCREATE TRIGGER checks BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION checked();\nCREATE PROCEDURE pay() LANGUAGE sql AS 'UPDATE orders SET due = now() WHERE id = 1';\nCREATE FUNCTION settled() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN UPDATE orders SET paid = 0 WHERE id = 1; RETURN new; END';",
        bad: [
            'ALTER TABLE orders DROP COLUMN IF EXISTS note;',
            'ALTER TABLE orders RENAME COLUMN note TO remark;',
            'ALTER TABLE orders DROP COLUMN IF EXISTS total;',
            'ALTER TABLE orders DROP COLUMN IF EXISTS due;',
        ],
        good: [
            'ALTER TABLE orders DROP COLUMN IF EXISTS paid;',
            'ALTER TABLE bills DROP COLUMN IF EXISTS note;',
            "CREATE OR REPLACE FUNCTION notes() RETURNS SETOF text LANGUAGE sql AS 'SELECT id::text FROM orders';\nALTER TABLE orders DROP COLUMN IF EXISTS note;",
            'DROP TRIGGER IF EXISTS checks ON orders;\nALTER TABLE orders DROP COLUMN IF EXISTS total;',
            'DROP FUNCTION IF EXISTS notes();\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
            'ALTER TABLE orders DROP COLUMN IF EXISTS note;\nDO $$ BEGIN DROP FUNCTION IF EXISTS notes(); END $$;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/ddl-depend.html',
        'https://www.postgresql.org/docs/current/plpgsql-trigger.html',
    ],
    *check(statement, context) {
        for (const gone of columnsGone(statement, context)) {
            if (!context.isExistingTable(gone.table))
                continue;
            const broken = [...context.schema.functions()].find(
            // Last what is asked of the whole change: most functions do not even have the word.
            (one) => one.origin === 'base' && function_left_broken_names(one, gone, context) && isInUse(one, context) && !isMended(one, context));
            if (broken === undefined)
                continue;
            const fires = broken.forTriggers ? firedBy(broken, context) : undefined;
            const shows = fires === undefined ? 'its next call fails' : `every write to ${(0,sql_names/* code */.aY)(fires)} that fires it fails`;
            yield {
                message: `${(0,sql_names/* code */.aY)(broken.name)} still names ${(0,sql_names/* codeIdentifier */.Jl)(gone.column)} of ${(0,sql_names/* code */.aY)(gone.table)}, and PostgreSQL does not look into functions: ${shows}. Replace the function first.`,
                span: gone.span,
                table: gone.table,
            };
        }
    },
}));
/** The columns that no longer have their name after a statement. */
function columnsGone(statement, { script }) {
    const rename = (0,nodes/* nodeAs */.hK)(statement.node, 'RenameStmt');
    if (rename !== undefined) {
        if (rename.renameType !== 'OBJECT_COLUMN')
            return [];
        return [{ table: (0,sql_names/* tableName */.j1)(rename.relation), column: rename.subname ?? '', span: statement.span }];
    }
    return (0,alter/* alterCommandsOf */.wj)(statement, 'AT_DropColumn').map(({ table, command, position }) => {
        return { table, column: command.name ?? '', span: (0,clauses/* clauseSpan */.Oi)(script, statement, position) };
    });
}
/** Whether anything can call it: a function for triggers runs as a trigger's, and as nothing else. */
function isInUse(made, context) {
    return !made.forTriggers || firedBy(made, context) !== undefined;
}
/** A table with a trigger that calls the function. */
function firedBy({ name }, { schema }) {
    for (const table of schema.tables())
        if (table.triggers.some((trigger) => (0,sql_names/* sameName */.q)(trigger.function, name)))
            return (0,locks/* shortName */.EU)(table.name, schema);
    return undefined;
}
/** Whether the change makes the function anew, or drops it, perhaps in a DO block. */
function isMended({ name }, { change, script }) {
    const creates = (other) => (0,sql_names/* sameName */.q)((0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)((0,nodes/* nodeAs */.hK)(other.node, 'CreateFunctionStmt')?.funcname)), name);
    const drops = (other) => dropsOf(other).some((drop) => drop.type === 'OBJECT_FUNCTION' && (0,sql_names/* sameName */.q)(drop.name, name));
    const inside = change.ofKind('DoStmt').flatMap((block) => (0,nested/* statementsInside */.j2)(block, script));
    return (change.ofKind('CreateFunctionStmt').some(creates) ||
        change.ofKind('DropStmt').some(drops) ||
        inside.some((one) => !('unread' in one) && (creates(one.statement) || drops(one.statement))));
}
/** Whether a statement of the body names the column beside its table, or a trigger on the table looks at it in the row. */
function function_left_broken_names(made, { table, column }, { schema, script }) {
    const { create, forTriggers } = made;
    if (!create.sql.includes(column) || (0,nodes/* nodeAs */.hK)(create.node, 'CreateFunctionStmt')?.sql_body !== undefined)
        return false;
    const fires = schema.table(table)?.triggers.some((trigger) => (0,sql_names/* sameName */.q)(trigger.function, made.name)) === true;
    if (forTriggers && fires && rowField(column).test(create.sql))
        return true;
    if (!create.sql.includes((0,sql_names/* splitName */.W0)(table).name))
        return false;
    return (0,nested/* statementsCalled */.Kr)(create, create, script).some((one) => {
        if ('unread' in one || !relationsNamed(one.statement).some((name) => (0,sql_names/* sameName */.q)(name, table)))
            return false;
        return (0,columns/* columnsIn */.Jb)(one.statement.node).includes(column) || writes(one.statement, table).includes(column);
    });
}
/** The columns of a table that an INSERT or UPDATE names as its targets. */
function writes({ node }, table) {
    const insert = (0,nodes/* nodeAs */.hK)(node, 'InsertStmt');
    const update = (0,nodes/* nodeAs */.hK)(node, 'UpdateStmt');
    if (!(0,sql_names/* sameName */.q)((0,sql_names/* tableName */.j1)(insert?.relation ?? update?.relation), table))
        return [];
    return (0,nodes/* nodesAs */.Wt)(insert?.cols ?? update?.targetList, 'ResTarget').map(({ name }) => name);
}
/** `new.total` or `OLD."total"` in the text of a body. */
function rowField(column) {
    const name = column.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`\\b(?:new|old)\\s*\\.\\s*"?${name}\\b`, 'i');
}

;// CONCATENATED MODULE: ./build/sql/lost-names.js


/** The names that a statement takes from things of these types, by DROP, RENAME or SET SCHEMA. */
function lostNames({ node }, types) {
    if ('DropStmt' in node) {
        if (!types.has(node.DropStmt.removeType))
            return [];
        return (node.DropStmt.objects ?? []).map((object) => ({ name: (0,sql_names/* objectName */.Hd)(object), how: 'dropped' }));
    }
    if ('RenameStmt' in node)
        return types.has(node.RenameStmt.renameType) ? [{ name: (0,sql_names/* objectName */.Hd)(node.RenameStmt.object), how: 'renamed' }] : [];
    const move = (0,nodes/* nodeAs */.hK)(node, 'AlterObjectSchemaStmt');
    return types.has(move?.objectType) ? [{ name: (0,sql_names/* objectName */.Hd)(move?.object), how: 'moved' }] : [];
}

;// CONCATENATED MODULE: ./build/rules/function-lost.js




/* harmony default export */ const function_lost = ((0,rule/* defineRule */.Km)({
    id: 'function-lost',
    category: 'compatibility',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A function is dropped, renamed or moved while the running version may still call it',
    why: 'PostgreSQL refuses to drop what views, defaults or indexes need, but it does not know what the program calls, nor what other functions name in their bodies. The version that still runs while the migration does, and after a rollback again, fails at every call.',
    instead: 'Leave the old function and make the new one beside it; drop the old one in a later migration, when nothing calls it. CREATE OR REPLACE changes a body and keeps the grants.',
    effect: null,
    noEffect: 'The danger is in what other sessions still call.',
    directions: ['up'],
    kinds: ['DropStmt', 'RenameStmt', 'AlterObjectSchemaStmt'],
    examples: {
        schema: "CREATE SCHEMA shop;\nCREATE FUNCTION total(id bigint) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';\nCREATE PROCEDURE tidy() LANGUAGE sql AS 'SELECT 1';\nCREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';",
        bad: [
            'DROP FUNCTION IF EXISTS total(bigint);',
            'DROP PROCEDURE IF EXISTS tidy();',
            'ALTER FUNCTION total(bigint) RENAME TO sum_of;',
            'ALTER FUNCTION total SET SCHEMA shop;',
        ],
        good: [
            "DROP FUNCTION IF EXISTS total(bigint);\nCREATE FUNCTION total(id bigint, tax bool DEFAULT false) RETURNS numeric LANGUAGE sql AS 'SELECT 1::numeric';",
            'DROP FUNCTION IF EXISTS noted();',
            "CREATE FUNCTION helper() RETURNS int LANGUAGE sql AS 'SELECT 1';\nDROP FUNCTION helper();",
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-dropfunction.html',
        'https://www.postgresql.org/docs/current/sql-alterfunction.html',
    ],
    *check(statement, { schema, change }) {
        for (const { name, how } of lostNames(statement, ROUTINES)) {
            const known = schema.function(name);
            // Of a function that nobody saw being made, it is not known that anything but a trigger can call it.
            if (known === undefined || known.forTriggers || schema.madeByChange('function', name))
                continue;
            const again = change.ofKind('CreateFunctionStmt').some((other) => creates(other, name));
            if (again)
                continue;
            yield {
                message: `The running version may still call ${(0,sql_names/* code */.aY)(name)}, and fails once it is ${how}. Leave it until nothing calls it, and make the new one beside it.`,
                span: statement.span,
            };
        }
    },
}));
const ROUTINES = new Set([
    'OBJECT_FUNCTION',
    'OBJECT_PROCEDURE',
    'OBJECT_ROUTINE',
]);
/** Whether a statement makes a function of the name, with whatever arguments. */
function creates({ node }, name) {
    const create = (0,nodes/* nodeAs */.hK)(node, 'CreateFunctionStmt');
    return create !== undefined && (0,sql_names/* sameName */.q)((0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(create.funcname)), name);
}

;// CONCATENATED MODULE: ./build/rules/grant-to-public.js


/* harmony default export */ const grant_to_public = ((0,rule/* defineRule */.Km)({
    id: 'grant-to-public',
    category: 'security',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A right is given to every role of the server, present and future',
    why: 'PUBLIC is every role that can connect: reporting tools, other programs, the role that somebody creates next year. Row-level security and later REVOKEs for single roles do not take it back, since it was never theirs.',
    instead: 'Grant to the roles that need it, or to a group role that they are members of.',
    effect: null,
    noEffect: 'It is about rights, not about what the statement locks.',
    directions: ['up'],
    kinds: ['GrantStmt', 'AlterDefaultPrivilegesStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: ['GRANT SELECT ON orders TO PUBLIC;', 'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;'],
        good: ['REVOKE ALL ON orders FROM PUBLIC;', 'GRANT SELECT ON orders TO CURRENT_USER;'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-grant.html'],
    *check(statement) {
        const grant = (0,nodes/* nodeAs */.hK)(statement.node, 'GrantStmt') ?? (0,nodes/* nodeAs */.hK)(statement.node, 'AlterDefaultPrivilegesStmt')?.action;
        if (grant?.is_grant !== true)
            return;
        if (!(0,nodes/* nodesAs */.Wt)(grant.grantees, 'RoleSpec').some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC'))
            return;
        const rights = (0,nodes/* nodesAs */.Wt)(grant.privileges, 'AccessPriv').map(({ priv_name }) => (priv_name ?? 'all').toUpperCase());
        yield {
            message: `This gives ${rights.length === 0 ? 'every right' : rights.join(', ')} to PUBLIC, which is every role of the server, present and future. Grant to the roles that need it.`,
            span: statement.span,
        };
    },
}));

;// CONCATENATED MODULE: ./build/sql/identifiers.js
/**
 * The name that a word is, with quotes and escapes read: `"a""b"`, `U&"d\0061ta"`, `U&"d!0061ta" UESCAPE '!'`. Undefined
 * for strings, numbers and signs. The grammar's tree has names as they are cut off already.
 */
function identifierAt(words, at) {
    const text = words[at]?.text ?? '';
    if (text.startsWith('"'))
        return unquoted(text);
    if (/^u&"/i.test(text)) {
        const mark = words[at + 1]?.text === 'uescape' ? /^'(.)'$/u.exec(words[at + 2]?.text ?? '')?.[1] : undefined;
        return unescaped(unquoted(text.slice(2)), mark ?? '\\');
    }
    return /^[\p{L}_]/u.test(text) && !text.endsWith("'") ? text : undefined;
}
function unquoted(text) {
    return text.slice(1, -1).replaceAll('""', '"');
}
/** `\0061`, `\+000061`, and the mark twice for itself (sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS). */
function unescaped(text, mark) {
    const sign = mark.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
    const escapes = new RegExp(`${sign}(?:${sign}|([0-9a-f]{4})|\\+([0-9a-f]{6}))`, 'gi');
    return text.replace(escapes, (_, short, long) => {
        if (short !== undefined)
            return String.fromCharCode(Number.parseInt(short, 16));
        const point = Number.parseInt(long ?? '', 16);
        return long === undefined || point > 0x10ffff ? mark : String.fromCodePoint(point);
    });
}

;// CONCATENATED MODULE: ./build/rules/identifier-too-long.js




/* harmony default export */ const identifier_too_long = ((0,rule/* defineMigrationRule */.yw)({
    id: 'identifier-too-long',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A name is longer than PostgreSQL keeps, and is cut off',
    why: 'Names are cut to 63 bytes with no more than a notice. Two long names that begin alike become the same, IF NOT EXISTS then takes the one for the other, and a program that looks the name up in the catalogue does not find it.',
    instead: 'Choose a name of at most 63 bytes; letters with accents take two or more.',
    effect: null,
    noEffect: 'It is about the name itself.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
        bad: [
            'CREATE INDEX IF NOT EXISTS orders_total_for_the_monthly_report_of_the_accounting_department_idx ON orders (total);',
            'CREATE INDEX IF NOT EXISTS U&"\\00e9t\\00e9_orders_total_for_the_monthly_report_of_the_accounting_office" ON orders (total);',
        ],
        good: [
            'CREATE INDEX IF NOT EXISTS orders_total_for_the_monthly_report_of_accounting_idx ON orders (total);',
            'CREATE INDEX IF NOT EXISTS U&"\\006f\\0072\\0064\\0065\\0072\\0073_total_for_the_monthly_report_idx" ON orders (total);',
            "COMMENT ON TABLE orders IS 'a_text_may_be_as_long_as_it_likes_since_it_is_not_a_name_of_anything_at_all';",
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS'],
    *check({ script }) {
        for (const statement of script.statements) {
            // Only a text with a long run of letters is worth taking apart.
            if (!/[\p{L}\p{N}_"$]{20,}|u&"/iu.test(statement.sql))
                continue;
            const told = new Set();
            const words = (0,clauses/* wordsOf */.Z9)(statement);
            for (const [at, { start, end }] of words.entries()) {
                const name = identifierAt(words, at);
                if (name === undefined || Buffer.byteLength(name) <= 63 || told.has(name))
                    continue;
                told.add(name);
                yield {
                    message: `The name ${(0,sql_names/* codeIdentifier */.Jl)(name)} has more than 63 bytes, and PostgreSQL cuts it off. Choose a shorter one.`,
                    span: script.spanBetween(start, end),
                };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/insert-without-on-conflict.js







/* harmony default export */ const insert_without_on_conflict = ((0,rule/* defineRule */.Km)({
    id: 'insert-without-on-conflict',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'INSERT of fixed rows fails, or makes them twice, on a second run',
    why: 'When the migration is run again, rows with the same key fail with a violated unique constraint, and rows without a key of their own are there twice. Reference data that somebody added by hand in the meantime does the same.',
    instead: 'Write ON CONFLICT DO NOTHING, or DO UPDATE where the new values are to win. Where no unique key stands in the way, write INSERT … SELECT … WHERE NOT EXISTS.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    kinds: ['InsertStmt'],
    examples: {
        schema: 'CREATE TABLE countries (code text PRIMARY KEY, name text);\nCREATE TABLE old_countries (code text, name text);',
        bad: ["INSERT INTO countries VALUES ('fr', 'France');", "INSERT INTO countries SELECT 'de', 'Germany';"],
        good: [
            "INSERT INTO countries VALUES ('fr', 'France') ON CONFLICT DO NOTHING;",
            "INSERT INTO countries SELECT 'de', 'Germany' WHERE NOT EXISTS (SELECT FROM countries WHERE code = 'de');",
            "CREATE TABLE IF NOT EXISTS picked (code text);\nINSERT INTO picked VALUES ('fr');",
            "DELETE FROM countries WHERE code = 'fr';\nINSERT INTO countries VALUES ('fr', 'France');",
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT'],
    *check(statement, context) {
        const insert = (0,nodes/* nodeAs */.hK)(statement.node, 'InsertStmt');
        if (insert === undefined || insert.onConflictClause !== undefined || context.nested)
            return;
        const table = (0,sql_names/* tableName */.j1)(insert.relation);
        if (!context.isExistingTable(table))
            return;
        const select = (0,nodes/* nodeAs */.hK)(insert.selectStmt, 'SelectStmt');
        if (select?.whereClause !== undefined) {
            const guards = (0,walk/* findNodes */.zM)(select.whereClause, 'SubLink').some(({ subselect }) => (0,walk/* findNodes */.zM)(subselect, 'RangeVar').some((read) => (0,sql_names/* tableName */.j1)(read) === table));
            if (guards)
                return;
        }
        const { index } = statement;
        const { statements, undone } = context;
        const cleared = CLEARED.of(statements, table);
        if (cleared.some(({ name, at }) => name === table && at < index && (0,sql_undone/* isFound */.Z)(undone, at, index)))
            return;
        yield {
            message: `INSERT INTO ${(0,sql_names/* code */.aY)(table)} fails, or makes its rows twice, if it runs a second time. Write ON CONFLICT DO NOTHING, or DO UPDATE.`,
            span: statement.span,
            table,
            ...(insert.returningClause === undefined
                ? suggest('Write ON CONFLICT DO NOTHING.', insertAt(context.script, statement.span.end, ' ON CONFLICT DO NOTHING'))
                : {}),
        };
    },
}));
/** The tables whose old rows a file takes away: then every run ends the same. */
const CLEARED = new Places(({ node }) => {
    const truncated = (0,nodes/* nodesAs */.Wt)((0,nodes/* nodeAs */.hK)(node, 'TruncateStmt')?.relations, 'RangeVar');
    const emptied = (0,nodes/* nodeAs */.hK)(node, 'DeleteStmt')?.relation;
    return [...truncated, ...(emptied === undefined ? [] : [emptied])].map((relation) => ({ name: (0,sql_names/* tableName */.j1)(relation) }));
});

;// CONCATENATED MODULE: ./build/rules/int-primary-key.js





/* harmony default export */ const int_primary_key = ((0,rule/* defineRule */.Km)({
    id: 'int-primary-key',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A primary key that counts in integer runs out at two thousand million',
    why: 'At 2,147,483,647 every INSERT fails at once. Rows that were deleted, rolled back or met ON CONFLICT use up numbers, too. Changing to bigint then writes the whole table anew while nobody can use it, and so does every table that refers to it.',
    instead: 'Use bigint from the start: 4 bytes more per row, often lost to alignment anyway. Or a uuid.',
    effect: null,
    noEffect: 'It is about the type itself.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: [
            'CREATE TABLE IF NOT EXISTS orders (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY);',
            'CREATE TABLE IF NOT EXISTS orders (id serial, note text, PRIMARY KEY (id));',
        ],
        good: [
            'CREATE TABLE IF NOT EXISTS orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, items integer);',
            'CREATE TABLE IF NOT EXISTS grid (x integer, y integer, PRIMARY KEY (x, y));',
            'CREATE TABLE IF NOT EXISTS months (number smallint PRIMARY KEY);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT'],
    *check(statement, { spanAt }) {
        const alone = keyOfTable(statement);
        for (const { table, name, type, definition, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (type.base !== 'integer' || type.array || !(name === alone || isKey(definition)))
                continue;
            yield {
                message: `The key ${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} is an integer, which runs out at 2,147,483,647. Use bigint.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));
function isKey(column) {
    return (0,alter/* columnConstraint */.m0)(column, 'CONSTR_PRIMARY') !== undefined;
}
/** The one column of a PRIMARY KEY that stands on its own in CREATE TABLE; several together do not count up. */
function keyOfTable({ node }) {
    const constraints = (0,nodes/* nodesAs */.Wt)((0,nodes/* nodeAs */.hK)(node, 'CreateStmt')?.tableElts, 'Constraint');
    const keys = (0,sql_names/* strings */.P$)(constraints.find(({ contype }) => contype === 'CONSTR_PRIMARY')?.keys);
    return keys.length === 1 ? keys[0] : undefined;
}

;// CONCATENATED MODULE: ./build/rules/invalid-index-left-behind.js


/* harmony default export */ const invalid_index_left_behind = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'invalid-index-left-behind',
    category: 'rehearsal',
    severity: 'error',
    since: '0.1.0',
    summary: 'The change leaves an INVALID index behind',
    why: 'An invalid index slows every write and serves no read. IF NOT EXISTS sees its name and keeps it, so it stays until somebody looks.',
    instead: 'Drop it with DROP INDEX CONCURRENTLY and build it anew, or attach the missing partitions’ indexes.',
    effect: null,
    noEffect: 'The catalogue after the change is the measurement.',
    examples: {
        schema: 'CREATE TABLE parted (id bigint) PARTITION BY RANGE (id);\nCREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (10);',
        bad: ['CREATE INDEX IF NOT EXISTS parted_id_idx ON ONLY parted (id);'],
        good: ['CREATE INDEX IF NOT EXISTS parted_id_idx ON parted (id);'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
    *check(context) {
        for (const { table, name } of context.outcome?.invalidIndexes ?? []) {
            const place = statementNaming(context, name);
            if (place === undefined)
                continue;
            yield {
                ...place,
                table,
                span: placeOf(context, place.path, place.statementIndex),
                message: `The index ${name} on ${table} is INVALID after the change: it costs writes and serves no query.`,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/json-instead-of-jsonb.js



/* harmony default export */ const json_instead_of_jsonb = ((0,rule/* defineRule */.Km)({
    id: 'json-instead-of-jsonb',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'The type json keeps the text as it came, and has no equality and few indexes',
    why: 'A json column stores the text, blanks and double keys included, and parses it on every access. It has no equality operator, so SELECT DISTINCT and GROUP BY on it fail, and no GIN index.',
    instead: 'Use jsonb. Where the exact text matters, such as for a signature, keep json and say so in a suppression.',
    effect: null,
    noEffect: 'It is about the type itself.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: ['CREATE TABLE IF NOT EXISTS orders (body json);'],
        good: ['CREATE TABLE IF NOT EXISTS orders (body jsonb);'],
    },
    references: ['https://www.postgresql.org/docs/current/datatype-json.html'],
    *check(statement, { spanAt }) {
        for (const { table, name, type, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (type.base !== 'json')
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} is json, which is parsed on every access and has no equality. Use jsonb.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/lock-held-across-statements.js





/* harmony default export */ const lock_held_across_statements = ((0,rule/* defineRule */.Km)({
    id: 'lock-held-across-statements',
    category: 'locking',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A lock that was needed for a moment is kept while slow work follows in the same transaction',
    why: 'Locks last until the transaction ends. Adding a column takes a moment, but when the same transaction then builds an index or checks a constraint, on that table or another, the first table stays locked all that time.',
    instead: 'Put the slow statement into a migration of its own, or before the one that takes the strong lock.',
    effect: { lock: 'ShareLock' },
    oncePerFile: true,
    kinds: locks/* LOCKING_KINDS */.Ot,
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE TABLE items (id bigint PRIMARY KEY, price bigint);',
        bad: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCREATE INDEX IF NOT EXISTS items_price_idx ON items (price);',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);',
        ],
        good: [
            '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS items_price_idx ON items (price);',
            'CREATE TABLE IF NOT EXISTS notes (id bigint);\nCREATE INDEX IF NOT EXISTS notes_id_idx ON notes (id);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
    *check(statement, context) {
        // Validation under a lock on its own table is validation-in-same-transaction's matter.
        if ((0,alter/* alterCommandsOf */.wj)(statement, 'AT_ValidateConstraint').length > 0)
            return;
        const slow = context.locks.find(({ table, works }) => works && context.isExistingTable(table));
        if (slow === undefined)
            return;
        const worse = context.held.strongest((held) => !(0,sql_names/* sameName */.q)(held.table, slow.table) || (0,core_locks/* compareLockModes */.tc)(held.mode, slow.mode) > 0);
        if (worse === undefined)
            return;
        const { table, mode, takenBy } = worse;
        yield {
            message: `While this works on ${(0,sql_names/* code */.aY)(slow.table)}, ${mode} on ${(0,sql_names/* code */.aY)(table)} from line ${takenBy.span.line} is still held and keeps out ${(0,core_locks/* blocksInWords */.$z)(mode)}. Put the two into different migrations.`,
            span: statement.span,
            table,
            effect: { lock: mode },
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/lock-timeout-breaks-no-transaction.js



/* harmony default export */ const lock_timeout_breaks_no_transaction = ((0,rule/* defineRule */.Km)({
    id: 'lock-timeout-breaks-no-transaction',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A SET beside a statement that must run alone makes the file a transaction again',
    why: 'A file that opts out of the transaction is sent as one query. Several statements in one query are an implicit transaction, so the advice to put SET lock_timeout before CREATE INDEX CONCURRENTLY makes PostgreSQL refuse the index (SQLSTATE 25001).',
    instead: 'Take the SET out, so that the statement is alone in its file. Set the timeout for the role or the connection that migrates: ALTER ROLE … SET lock_timeout.',
    effect: null,
    noEffect: 'The rehearsal shows the failure itself.',
    failsWith: '25001',
    oncePerFile: true,
    kinds: ['VariableSetStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
        bad: [
            "-- no-transaction\nSET lock_timeout = '5s';\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);",
            '-- no-transaction\nSET statement_timeout = 0;\nSET lock_timeout = 0;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);',
        ],
        good: [
            '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);',
            "-- no-transaction\nSET lock_timeout = '5s';\nCREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);",
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT',
        'https://www.postgresql.org/docs/current/sql-alterrole.html',
    ],
    *check(statement, context) {
        const { migration, statements } = context;
        if (migration.transaction !== 'one-query')
            return;
        const others = statements.filter((other) => !(0,sql_alone/* isOnlySetting */.l)(other));
        const what = others.length === 1 && others[0] !== undefined ? (0,sql_alone/* runsAlone */.G)(others[0]) : undefined;
        if (what === undefined)
            return;
        yield {
            message: `With this setting the file has several statements, which in one query are a transaction, and PostgreSQL refuses ${what} in one. Take it out, and set it for the role that migrates.`,
            span: statement.span,
            suggestion: {
                description: 'Take the settings out.',
                edits: statements.filter(sql_alone/* isOnlySetting */.l).map((setting) => removal(context, setting)),
            },
        };
    },
}));

;// CONCATENATED MODULE: ./build/sql/few-rows.js



/** So many rows are a batch: changed in one go, they keep nobody waiting for long. */
const BATCH = 10_000;
/**
 * Whether a condition picks few rows of a table, as far as the text and what is known of the table tell: by a unique key
 * that it ties to values which the text lists, or by the LIMIT of a subquery.
 * @param alone whether the statement reads no other table, whose rows would each find one of this.
 */
function picksFew(where, table, schema, alone) {
    if (where === undefined)
        return false;
    if ((0,walk/* someNode */.Ng)(where, (kind, value) => kind === 'SelectStmt' && isBatch(value.limitCount)))
        return true;
    const known = schema.table(table);
    const keys = (known?.indexes ?? []).filter(({ unique, partial }) => unique && !partial).map(({ columns }) => columns);
    const ownColumns = known?.known === true ? [...known.columns.keys()] : [];
    const fixed = fixedColumns(where, alone ? { table: (0,sql_names/* splitName */.W0)(table).name, ownColumns } : undefined);
    if (keys.some((columns) => columns.length > 0 && columns.every((column) => fixed.has(column))))
        return true;
    return known?.known !== true && [...fixed].some((column) => LIKELY_KEYS.has(column));
}
/** A LIMIT that is a number names the rows; any other is a variable of the code around it, which works in batches. */
function isBatch(limit) {
    const constant = (0,nodes/* nodeAs */.hK)(limit, 'A_Const');
    if (limit === undefined || constant?.isnull === true)
        return false;
    return constant === undefined || (constant.ival?.ival ?? Number(constant.fval?.fval ?? 0)) <= BATCH;
}
/** Columns that mostly are keys, for tables of which nothing is known. */
const LIKELY_KEYS = new Set(['id', 'uuid', 'key', 'code', 'slug', 'version', 'name', 'email']);
const few_rows_NONE = new Set();
/** Columns that a condition ties to one value or a list in the text: `a = 1 AND b IN (2, 3)`, or `a = 1 OR a = 2`. */
function fixedColumns(where, alone) {
    const joined = (0,nodes/* nodeAs */.hK)(where, 'BoolExpr');
    const parts = (joined?.args ?? []).map((part) => fixedColumns(part, alone));
    if (joined?.boolop === 'AND_EXPR')
        return new Set(parts.flatMap((part) => [...part]));
    if (joined?.boolop === 'OR_EXPR')
        return new Set([...(parts[0] ?? few_rows_NONE)].filter((column) => parts.every((part) => part.has(column))));
    const comparison = (0,nodes/* nodeAs */.hK)(where, 'A_Expr');
    return comparison !== undefined && isEquality(comparison) ? tiedBy(comparison, alone) : few_rows_NONE;
}
function isEquality({ kind, name }) {
    const isOne = kind === 'AEXPR_OP' || kind === 'AEXPR_IN' || kind === 'AEXPR_OP_ANY' || kind === 'AEXPR_NOT_DISTINCT';
    return isOne && (0,sql_names/* strings */.P$)(name).at(-1) === '=';
}
function tiedBy({ lexpr, rexpr }, alone) {
    const [left, right] = [(0,nodes/* nodeAs */.hK)(lexpr, 'ColumnRef'), (0,nodes/* nodeAs */.hK)(rexpr, 'ColumnRef')];
    if (left !== undefined && right !== undefined) {
        const names = [left, right].map(({ fields }) => (0,sql_names/* strings */.P$)(fields));
        return alone !== undefined && !areOfOneRow(names, alone) ? new Set(names.map((name) => name.at(-1) ?? '')) : few_rows_NONE;
    }
    const other = left === undefined ? lexpr : rexpr;
    const name = (0,sql_names/* strings */.P$)((left ?? right)?.fields).at(-1);
    return name === undefined || other === undefined || readsRows(other) ? few_rows_NONE : new Set([name]);
}
/**
 * Whether both names are columns of the one table. Otherwise one of them is a variable of the code around the statement,
 * or comes from a list in it.
 */
function areOfOneRow(names, { table, ownColumns }) {
    const [one, other] = names.map((parts) => (parts.at(-2) === table ? undefined : parts.at(-2)));
    return one === other && names.every((parts) => ownColumns.includes(parts.at(-1) ?? ''));
}
/** Whether an expression has another value for each row; a subquery in its place has one value for all. */
function readsRows(expression) {
    if ((0,nodes/* nodeAs */.hK)(expression, 'SubLink')?.subLinkType === 'EXPR_SUBLINK')
        return false;
    return (0,walk/* someNode */.Ng)([expression], (kind) => kind === 'ColumnRef' || kind === 'SubLink');
}

;// CONCATENATED MODULE: ./build/sql/bulk.js




/**
 * Whether a statement may write as many rows as its table has: an UPDATE, DELETE or MERGE that does not pick rows by
 * key or LIMIT, nor joins a list in its text, or an INSERT out of a table.
 */
function bulkWrite({ node }, schema) {
    if ('UpdateStmt' in node) {
        const { relation, whereClause, fromClause } = node.UpdateStmt;
        return picksFew(whereClause, (0,sql_names/* tableName */.j1)(relation), schema, isListed(fromClause))
            ? undefined
            : { what: 'UPDATE', table: (0,sql_names/* tableName */.j1)(relation) };
    }
    if ('DeleteStmt' in node) {
        const { relation, whereClause, usingClause } = node.DeleteStmt;
        return picksFew(whereClause, (0,sql_names/* tableName */.j1)(relation), schema, isListed(usingClause))
            ? undefined
            : { what: 'DELETE', table: (0,sql_names/* tableName */.j1)(relation) };
    }
    if ('InsertStmt' in node) {
        const { relation, selectStmt, withClause } = node.InsertStmt;
        const from = sourcesOf((0,nodes/* nodeAs */.hK)(selectStmt, 'SelectStmt'), withClause, schema);
        return from.length === 0 ? undefined : { what: 'INSERT', table: (0,sql_names/* tableName */.j1)(relation), from };
    }
    if ('MergeStmt' in node) {
        const { relation, sourceRelation, mergeWhenClauses } = node.MergeStmt;
        const isBounded = sourceRelation !== undefined &&
            isListed([sourceRelation]) &&
            (0,nodes/* nodesAs */.Wt)(mergeWhenClauses, 'MergeWhenClause').every(({ matchKind }) => matchKind !== 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE');
        return isBounded ? undefined : { what: 'MERGE', table: (0,sql_names/* tableName */.j1)(relation) };
    }
    return undefined;
}
/** The tables that a query takes any number of rows from; none where it picks them by key or LIMIT, or has VALUES. */
function sourcesOf(select, outer, schema) {
    if (select === undefined || select.limitCount !== undefined)
        return [];
    const { larg, rarg, fromClause = [], whereClause, withClause } = select;
    if (larg !== undefined || rarg !== undefined)
        return [larg, rarg].flatMap((arm) => sourcesOf(arm, withClause ?? outer, schema));
    const [only, ...others] = fromClause;
    const table = (0,nodes/* nodeAs */.hK)(only, 'RangeVar');
    if (table !== undefined && others.length === 0 && picksFew(whereClause, (0,sql_names/* tableName */.j1)(table), schema, true))
        return [];
    return fromClause.length === 0 ? [] : (0,walk/* findNodes */.zM)([fromClause, withClause, outer], 'RangeVar').map(sql_names/* tableName */.j1);
}
/** Whether all that a statement joins are rows that its own text lists: FROM (VALUES …). */
function isListed(from = []) {
    return (0,nodes/* nodesAs */.Wt)(from, 'RangeSubselect').filter(({ subquery }) => isValues(subquery)).length === from.length;
}
function isValues(subquery) {
    return ((0,nodes/* nodeAs */.hK)(subquery, 'SelectStmt')?.valuesLists ?? []).length > 0;
}
/** The columns in which an UPDATE leaves nothing of what was there; `SET a = coalesce(a, 0)` only fills gaps. */
function overwrittenColumns({ targetList }) {
    return (0,nodes/* nodesAs */.Wt)(targetList, 'ResTarget')
        .filter(({ name, val }) => {
        const kept = (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(val, 'CoalesceExpr')?.args?.[0], 'ColumnRef');
        return kept === undefined || (0,sql_names/* strings */.P$)(kept.fields).at(-1) !== name;
    })
        .map(({ name = '' }) => name);
}

;// CONCATENATED MODULE: ./build/rules/long-data-change-under-lock.js




/* harmony default export */ const long_data_change_under_lock = ((0,rule/* defineRule */.Km)({
    id: 'long-data-change-under-lock',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'Rows are changed one by one while the transaction keeps everybody out of a table',
    why: 'Locks last until the transaction ends. ALTER TABLE … ADD COLUMN takes a moment, but when the same transaction then fills the column, the table stays locked for as long as all its rows take.',
    instead: 'Change the schema in one migration and the rows in the next, or better in batches outside migrations. Then the strong lock lasts a moment, and the rows are locked only one by one.',
    effect: { lock: 'ShareLock' },
    oncePerFile: true,
    kinds: ['UpdateStmt', 'DeleteStmt', 'InsertStmt', 'MergeStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE TABLE old_orders (id bigint PRIMARY KEY, total bigint);',
        bad: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS cents bigint;\nUPDATE orders SET cents = total * 100;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nINSERT INTO old_orders SELECT id, total FROM orders WHERE total = 0 ON CONFLICT DO NOTHING;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCREATE TABLE IF NOT EXISTS totals (id bigint, total bigint);\nINSERT INTO totals SELECT id, total FROM orders;',
        ],
        good: [
            'UPDATE orders SET total = 0 WHERE total IS NULL;',
            'CREATE TABLE IF NOT EXISTS items (id bigint, price bigint);\nALTER TABLE items ADD COLUMN IF NOT EXISTS cents bigint;\nUPDATE items SET cents = price * 100;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
        'https://www.postgresql.org/docs/current/populate.html',
    ],
    *check(statement, context) {
        const change = bulkWrite(statement, context.schema);
        const worst = context.held.strongest();
        if (change === undefined || worst === undefined)
            return;
        const worked = (change.from ?? [change.table]).find((one) => context.isExistingTable(one));
        if (worked === undefined)
            return;
        const { table, mode, takenBy } = worst;
        yield {
            message: `This ${change.what} goes through the rows of ${(0,sql_names/* code */.aY)(worked)} while ${mode} on ${(0,sql_names/* code */.aY)(table)} from line ${takenBy.span.line} keeps out ${(0,core_locks/* blocksInWords */.$z)(mode)}. Put the two into different migrations.`,
            span: statement.span,
            table,
            effect: { lock: mode },
        };
    },
}));

// EXTERNAL MODULE: ./build/sql/storage.js
var storage = __webpack_require__(55657);
;// CONCATENATED MODULE: ./build/rules/maintenance-rewrite.js







const SUBCOMMANDS = {
    AT_SetLogged: 'SET LOGGED',
    AT_SetUnLogged: 'SET UNLOGGED',
    AT_SetTableSpace: 'SET TABLESPACE',
    AT_SetAccessMethod: 'SET ACCESS METHOD',
};
/* harmony default export */ const maintenance_rewrite = ((0,rule/* defineRule */.Km)({
    id: 'maintenance-rewrite',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'The table is written anew for upkeep while nobody can use it',
    why: 'VACUUM FULL, CLUSTER, SET LOGGED, SET UNLOGGED, SET TABLESPACE and SET ACCESS METHOD copy the whole table, with its indexes, under AccessExclusiveLock: reads and writes wait until it is done, and the disk needs room for the copy. An index that is moved keeps them out as well, since whoever plans a query looks at every index.',
    instead: 'Keep upkeep out of migrations. Plain VACUUM runs beside readers and writers; pg_repack and pg_squeeze rewrite a table that is in use. An unlogged table can be made as such.',
    effect: { lock: 'AccessExclusiveLock', rewrites: true },
    versions: 'SET ACCESS METHOD came with PostgreSQL 15.',
    kinds: ['AlterTableStmt', 'AlterTableMoveAllStmt', 'VacuumStmt', 'ClusterStmt'],
    subcommands: ['AT_SetLogged', 'AT_SetUnLogged', 'AT_SetTableSpace', 'AT_SetAccessMethod'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nINSERT INTO orders SELECT generate_series(1, 100);',
        bad: [
            'ALTER TABLE orders SET UNLOGGED;',
            'CLUSTER orders USING orders_pkey;',
            '-- no-transaction\nVACUUM FULL orders;',
        ],
        good: [
            '-- no-transaction\nVACUUM orders;',
            '-- no-transaction\nVACUUM (FULL off) orders;',
            'ALTER TABLE orders CLUSTER ON orders_pkey;',
            'ALTER TABLE orders SET LOGGED;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items SET UNLOGGED;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-vacuum.html',
        'https://www.postgresql.org/docs/current/sql-cluster.html',
        'https://www.postgresql.org/docs/current/sql-altertable.html',
    ],
    *check(statement, context) {
        for (const { what, table, index } of maintenance_rewrite_rewrites(statement, context.schema)) {
            if (table !== '' && !context.isExistingTable(table))
                continue;
            // A partitioned table has no storage: such a setting is for partitions to come.
            const { kind } = context.schema.table(table) ?? {};
            if (kind === 'partitioned table' && statement.kind === 'AlterTableStmt')
                continue;
            yield {
                message: `${what} copies ${table === '' ? 'every table' : `all of ${index === undefined ? (0,sql_names/* code */.aY)(table) : `an index of ${(0,sql_names/* code */.aY)(table)}`}`} under AccessExclusiveLock, which keeps out reads and writes. Keep upkeep out of migrations.`,
                span: statement.span,
                ...(table === '' ? {} : { table }),
            };
        }
    },
}));
const MOVE = 'AT_SetTableSpace';
/** What copies which table; an empty name stands for all of the database. */
function maintenance_rewrite_rewrites(statement, schema) {
    const { node } = statement;
    if ('AlterTableMoveAllStmt' in node)
        return [{ what: 'SET TABLESPACE', table: '' }];
    if ('AlterTableStmt' in node && node.AlterTableStmt.objtype === 'OBJECT_INDEX') {
        const moves = (0,nodes/* nodesAs */.Wt)(node.AlterTableStmt.cmds, 'AlterTableCmd').some(({ subtype }) => subtype === MOVE);
        const index = schema.index((0,sql_names/* tableName */.j1)(node.AlterTableStmt.relation));
        return moves && index !== undefined
            ? [{ what: 'ALTER INDEX … SET TABLESPACE', table: (0,locks/* shortName */.EU)(index.table, schema), index: index.name ?? '' }]
            : [];
    }
    if ('ClusterStmt' in node)
        return [{ what: 'CLUSTER', table: (0,sql_names/* tableName */.j1)(node.ClusterStmt.relation) }];
    if ('VacuumStmt' in node) {
        if (!(0,sql_options/* isOn */.M)(node.VacuumStmt.options, 'full'))
            return [];
        const tables = (0,nodes/* nodesAs */.Wt)(node.VacuumStmt.rels, 'VacuumRelation').map(({ relation }) => (0,sql_names/* tableName */.j1)(relation));
        return (tables.length === 0 ? [''] : tables).map((table) => ({ what: 'VACUUM FULL', table }));
    }
    return (0,alter/* alterCommands */.$f)(statement).flatMap((command) => {
        const what = command.subtype === undefined ? undefined : SUBCOMMANDS[command.subtype];
        return what === undefined || (0,storage/* keepsStorage */.Mm)(command, schema) ? [] : [{ what, table: command.table }];
    });
}

;// CONCATENATED MODULE: ./build/rules/migration-fails.js




/** SQLSTATE insufficient_privilege: a matter of rights, not of the SQL. */
const INSUFFICIENT_PRIVILEGE = '42501';
/** SQLSTATE syntax_error: the text's own finding says it with line and column. */
const SYNTAX_ERROR = '42601';
/* harmony default export */ const migration_fails = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'migration-fails',
    category: 'rehearsal',
    severity: 'error',
    since: '0.1.0',
    summary: 'PostgreSQL refuses the migration when it is applied to the base schema and its data',
    why: 'A migration that fails stops the deploy, and what it did outside a transaction stays. Many failures need data to show: duplicates under a new UNIQUE, NULLs under a new NOT NULL, values that a new type cannot hold.',
    instead: 'Correct the statement, or bring the data into shape in an earlier migration, so that the rehearsal passes.',
    effect: null,
    noEffect: 'The failure itself is the measurement.',
    examples: {
        schema: "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nINSERT INTO users VALUES (1, 'a@example.org'), (2, 'a@example.org');",
        bad: [
            'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
            'ALTER TABLE users DROP COLUMN nickname;',
        ],
        good: ['ALTER TABLE users ADD CONSTRAINT users_id_email_key UNIQUE (id, email);'],
    },
    references: ['https://www.postgresql.org/docs/current/errcodes-appendix.html'],
    *check({ traces, migrations, catalogue, madeTables = [] }) {
        for (const { path, status, error: own, statements } of traces) {
            if (status !== 'failed')
                continue;
            const failed = statements.find(({ error }) => error !== undefined);
            const error = failed?.error ?? own;
            const script = migrations.find(({ migration }) => migration.path === path)?.script;
            if (error === undefined || error.code === INSUFFICIENT_PRIVILEGE)
                continue;
            if (error.code === SYNTAX_ERROR && script?.error !== undefined)
                continue;
            // A constraint that made rows break may hold for real ones, a type that refuses them may take those, and SQL put
            // together from them may be SQL then.
            const read = error.table === undefined ? tablesOf(script?.statements[failed?.index ?? -1], catalogue) : [error.table];
            const onMadeData = (/^2[23]/.test(error.code) || error.where?.includes(' at EXECUTE') === true) &&
                read.length > 0 &&
                read.every((table) => madeTables.includes(table));
            yield {
                path,
                ...(onMadeData ? { severity: 'warning' } : {}),
                message: onMadeData
                    ? `${migration_fails_inWords(error)} The rows were made up: look whether production’s can be like that.`
                    : migration_fails_inWords(error),
                span: failed?.span ?? script?.statements.at(-1)?.span ?? span/* FILE_START */.WS,
                ...(failed === undefined ? {} : { statementIndex: failed.index }),
                ...(error.table === undefined ? {} : { table: error.table }),
            };
        }
    },
}));
/** The tables of the base that a statement names; a body of code names whatever stands in it as a word. */
function tablesOf(statement, { byOid }) {
    if (statement === undefined)
        return [];
    const named = statement.kind === 'DoStmt' ? (statement.sql.match(/[\p{L}\p{N}_$]+/gu) ?? []) : relationsNamed(statement);
    return [...byOid.values()]
        .filter(({ kind }) => kind === 'table' || kind === 'partitioned table')
        .map(({ schema, name }) => (0,sql_names/* joinName */.YU)(schema, name))
        .filter((table) => named.some((name) => (0,sql_names/* sameName */.q)(name, table)));
}
/** PostgreSQL's own words, as sentences. */
function migration_fails_inWords({ message, code, detail, hint }) {
    const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);
    const parts = [`PostgreSQL refuses this: ${message} (SQLSTATE ${code}).`];
    if (detail !== undefined)
        parts.push(sentence(detail));
    if (hint !== undefined)
        parts.push(`Hint: ${sentence(hint)}`);
    return parts.join(' ');
}

;// CONCATENATED MODULE: ./build/rules/missing-down-migration.js


/* harmony default export */ const missing_down_migration = ((0,rule/* defineHistoryRule */.A7)({
    id: 'missing-down-migration',
    category: 'history',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A migration has no down file, in a series whose migrations have one',
    why: 'The other migrations can be taken back, so people rely on it in an emergency: the tool then stops at this one, or takes back the one before it and leaves this one in place.',
    instead: 'Add the down file. Where the work cannot be undone, let the down file say so in a comment and raise an error, so that nobody believes it was.',
    effect: null,
    noEffect: 'It is about a file that is not there.',
    examples: {
        bad: [
            {
                base: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'SELECT 1;' },
                head: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'SELECT 1;', '2_total.up.sql': 'SELECT 2;' },
            },
        ],
        good: [
            {
                base: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'SELECT 1;' },
                head: {
                    '1_orders.up.sql': 'SELECT 1;',
                    '1_orders.down.sql': 'SELECT 1;',
                    '2_total.up.sql': 'SELECT 2;',
                    '2_total.down.sql': 'SELECT 2;',
                },
            },
            { base: { '1_orders.sql': 'SELECT 1;' }, head: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;' } },
        ],
    },
    references: ['https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrationType.html'],
    *check(history) {
        const downs = new Set(history.atHead.filter(({ direction }) => direction === 'down').map(({ version }) => version));
        const ups = history.atBase.filter(({ direction }) => direction === 'up');
        // The last ones tell what the series does now; old habits do not count.
        const recent = ups.slice(-5);
        const habit = recent.filter(({ version }) => downs.has(version)).length;
        if (habit * 2 <= recent.length)
            return;
        for (const { path, version, head } of (0,rule/* changesOfKind */.PV)(history, 'added')) {
            if (head?.direction !== 'up' || downs.has(version))
                continue;
            yield {
                path,
                message: `Migration ${version} has no down file, and the ones before it have: it cannot be taken back. Add one.`,
                span: span/* FILE_START */.WS,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/missing-lock-timeout.js






/* harmony default export */ const missing_lock_timeout = ((0,rule/* defineRule */.Km)({
    id: 'missing-lock-timeout',
    category: 'locking',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A lock is waited for without end, and everybody else queues behind the one who waits',
    why: 'Even a lock that is held for a moment has to be got first. While ALTER TABLE waits for one long-running query, every later query on the table waits behind it: an outage, though nothing runs. With a lock_timeout the migration gives up after a few seconds instead, and can be tried again.',
    instead: 'Begin the file with SET LOCAL lock_timeout, or set it once for the role or the connection that migrates (ALTER ROLE … SET lock_timeout) and switch this rule off. Said once per file.',
    effect: null,
    noEffect: 'A wait shows only where others use the table at the same time.',
    oncePerFile: true,
    kinds: locks/* LOCKING_KINDS */.Ot,
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE VIEW ids AS SELECT id FROM orders;',
        bad: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
            "SET LOCAL lock_timeout = '5s';\nRESET lock_timeout;\nALTER TABLE orders ALTER COLUMN note SET DEFAULT '';",
            'SET LOCAL lock_timeout = 0;\nDROP TABLE IF EXISTS orders CASCADE;',
            'CREATE OR REPLACE VIEW ids AS SELECT id FROM orders WHERE id > 0;',
            'DROP VIEW IF EXISTS ids;',
            'ALTER VIEW IF EXISTS ids RENAME TO numbers;',
        ],
        good: [
            "SET LOCAL lock_timeout = '5s';\nALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;",
            "SELECT set_config('lock_timeout', '5s', true);\nALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;",
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD COLUMN IF NOT EXISTS total bigint;',
            '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note);',
            'CREATE OR REPLACE VIEW notes AS SELECT note FROM orders;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT',
        'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    ],
    *check(statement, context) {
        if (context.lockTimeout || (0,sql_alone/* runsAlone */.G)(statement) !== undefined)
            return;
        const lock = context.locks.find(({ table, mode }) => (0,core_locks/* blocks */.Bv)(mode).writes && context.isExistingTable(table));
        if (lock === undefined)
            return;
        const { table, mode } = lock;
        const set = context.inTransaction ? 'SET LOCAL lock_timeout' : 'SET lock_timeout';
        const first = context.statements.find((other) => !(0,sql_alone/* isOnlySetting */.l)(other));
        yield {
            message: `This waits for ${mode} on ${(0,sql_names/* code */.aY)(table)} without end, and new ${(0,core_locks/* blocksInWords */.$z)(mode)} queue behind it. Begin the file with ${set} = '5s', or set it for the role that migrates.`,
            span: statement.span,
            table,
            ...(first === undefined || context.migration.transaction === 'one-query'
                ? {}
                : {
                    suggestion: {
                        description: `Begin with ${set}.`,
                        edits: [insertAt(context.script, first.span.start, `${set} = '5s';\n`)],
                    },
                }),
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/mixed-case-name.js




/* harmony default export */ const mixed_case_name = ((0,rule/* defineRule */.Km)({
    id: 'mixed-case-name',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A name has capitals or blanks, and must be quoted for ever',
    why: 'PostgreSQL reads what is not quoted in lower case: a column called "userId" is not found as userId. Whoever writes a query by hand, or with another tool, has to quote it every time.',
    instead: 'Use lower case with underscores: user_id.',
    effect: null,
    noEffect: 'It is about the name itself.',
    directions: ['up'],
    oncePerFile: true,
    kinds: ['CreateStmt', 'AlterTableStmt', 'ViewStmt', 'CreateTableAsStmt', 'IndexStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: [
            'CREATE TABLE IF NOT EXISTS "Orders" (id bigint PRIMARY KEY);',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS "userId" bigint;',
        ],
        good: ['CREATE TABLE IF NOT EXISTS Purchases (Id bigint PRIMARY KEY, user_id bigint, größe int, "order" int);'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS'],
    *check(statement, { spanAt }) {
        const { name } = (0,sql_names/* splitName */.W0)(creationOf(statement)?.name ?? '');
        if (isMixed(name))
            yield { message: message(name), span: statement.span };
        for (const { name: column, definition } of (0,columns/* typedColumns */.A8)(statement)) {
            // A changed type says nothing new about an old name.
            if (definition.colname === undefined || !isMixed(column))
                continue;
            yield { message: message(column), span: spanAt(definition.location) };
        }
    },
}));
/** Whether a name is read as another one without quotes, or not as one at all; reserved words aside. */
function isMixed(name) {
    return name !== '' && (/[A-Z]/.test(name) || !/^[\p{L}_][\p{L}\p{N}_$]*$/u.test(name));
}
function message(name) {
    return `${(0,sql_names/* codeIdentifier */.Jl)(name)} must be quoted wherever it is used, since PostgreSQL reads names in lower case. Use lower case with underscores.`;
}

;// CONCATENATED MODULE: ./build/rules/money-type.js



/* harmony default export */ const money_type = ((0,rule/* defineRule */.Km)({
    id: 'money-type',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'The type money has no currency, and its digits depend on the server',
    why: 'The number of digits after the point, and how a value reads, come from the setting lc_monetary: a dump restored under another setting means other amounts. It holds no currency, and rounds each result.',
    instead: 'Use numeric with a scale, or bigint in the smallest unit, with the currency in a column of its own.',
    effect: null,
    noEffect: 'It is about the type itself.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: ['CREATE TABLE IF NOT EXISTS orders (total money);'],
        good: ['CREATE TABLE IF NOT EXISTS orders (total numeric(12, 2), currency text);'],
    },
    references: ['https://www.postgresql.org/docs/current/datatype-money.html'],
    *check(statement, { spanAt }) {
        for (const { table, name, type, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (type.base !== 'money')
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} means what lc_monetary says on each server. Use numeric, or bigint in the smallest unit.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));

// EXTERNAL MODULE: ./build/sql/type-changes.js
var type_changes = __webpack_require__(39962);
;// CONCATENATED MODULE: ./build/rules/narrowed-type.js






/* harmony default export */ const narrowed_type = ((0,rule/* defineRule */.Km)({
    id: 'narrowed-type',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'A column type is made narrower, so that values are cut off or do not fit',
    why: 'Rounding and cutting lose what was stored, and no down file can bring it back: numeric to integer drops the digits after the point, timestamp to date drops the time, and varchar(20) by an explicit cast cuts. Where a value does not fit and is not cut, the migration fails on the data of production only.',
    instead: 'Look for values that do not fit first, and say in the migration what becomes of them. Better, keep the wide type and add a CHECK as NOT VALID for new rows.',
    effect: null,
    noEffect: 'What is lost depends on the rows; the rehearsal shows it only for the fixtures.',
    directions: ['up'],
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AlterColumnType'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50), total numeric(10,2), placed timestamptz, body text);',
        bad: [
            'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);',
            'ALTER TABLE orders ALTER COLUMN id TYPE integer;',
            'ALTER TABLE orders ALTER COLUMN total TYPE integer;',
            'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,1);',
            'ALTER TABLE orders ALTER COLUMN placed TYPE date;',
            'ALTER TABLE orders ALTER COLUMN body TYPE varchar(100);',
        ],
        good: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS code varchar(50);\nALTER TABLE orders ALTER COLUMN code TYPE varchar(20);',
            'ALTER TABLE orders ALTER COLUMN note TYPE text;',
            'ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2);',
            'ALTER TABLE orders ALTER COLUMN total TYPE numeric(14,4);',
            'ALTER TABLE orders ALTER COLUMN id TYPE numeric;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ALTER COLUMN id TYPE integer;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html',
        'https://www.postgresql.org/docs/current/datatype-numeric.html',
    ],
    *check(statement, context) {
        for (const { table, command, column, position } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AlterColumnType')) {
            if (!context.isExistingTable(table))
                continue;
            const name = command.name ?? '';
            const known = context.schema.table(table)?.columns.get(name);
            // What the change itself put in is its own affair.
            if (known?.origin === 'change')
                continue;
            const old = known?.type;
            const to = (0,types/* sqlType */.fi)(column?.typeName);
            const lost = old === undefined ? undefined : (0,type_changes/* loses */.pw)((0,types/* readType */.hq)(old), to);
            if (lost === undefined)
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} goes from ${old} to ${(0,types/* printType */.OC)(to)}, which ${lost}. Look for such values first, and say what becomes of them.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/narrower-foreign-key.js



/** Whole numbers by the bytes that they have. */
const BYTES = { smallint: 2, integer: 4, bigint: 8 };
/* harmony default export */ const narrower_foreign_key = ((0,rule/* defineMigrationRule */.yw)({
    id: 'narrower-foreign-key',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A foreign key has a smaller type than the key that it points to',
    why: 'The table that it points to goes on counting past what the column can hold: from then on no row can refer to the new ones, and the INSERT fails. To make the column wider then writes the whole table anew.',
    instead: 'Give the column the type of the key that it points to.',
    effect: null,
    noEffect: 'It shows when the numbers have grown.',
    directions: ['up'],
    examples: {
        schema: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE roles (id smallint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id int);',
        bad: [
            'CREATE TABLE IF NOT EXISTS bills (id bigint PRIMARY KEY, user_id int REFERENCES users);',
            'ALTER TABLE orders ADD CONSTRAINT user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS buyer_id smallint REFERENCES users (id);',
        ],
        good: [
            'CREATE TABLE IF NOT EXISTS bills (id bigint PRIMARY KEY, user_id bigint REFERENCES users);',
            'CREATE TABLE IF NOT EXISTS grants (id bigint PRIMARY KEY, role_id int REFERENCES roles);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
    *check({ script }, { schema }) {
        for (const statement of script.statements) {
            for (const { table, columns, references, keys } of foreignKeysMade(statement)) {
                const target = schema.table(references);
                const primary = target?.constraints.find(({ type }) => type === 'primary key')?.columns ?? [];
                const pointed = keys.length > 0 ? keys : primary;
                for (const [at, column] of columns.entries()) {
                    const own = schema.table(table)?.columns.get(column)?.type ?? '';
                    const other = target?.columns.get(pointed[at] ?? '')?.type ?? '';
                    const [has, needs] = [BYTES[own], BYTES[other]];
                    if (has === undefined || needs === undefined || has >= needs)
                        continue;
                    yield {
                        message: `${(0,sql_names/* codeIdentifier */.Jl)(column)} of ${(0,sql_names/* code */.aY)(table)} is ${own}, and points to a ${other} of ${(0,sql_names/* code */.aY)(references)}: it runs out first. Make it ${other}.`,
                        span: statement.span,
                        table,
                    };
                }
            }
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/needs-superuser.js


/** SQLSTATE insufficient_privilege. */
const needs_superuser_INSUFFICIENT_PRIVILEGE = '42501';
/* harmony default export */ const needs_superuser = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'needs-superuser',
    category: 'security',
    severity: 'error',
    since: '0.1.0',
    summary: 'The migration needs rights that the owner of a database does not have',
    why: 'Migrations are rehearsed as a role that owns the database and is not a superuser, as on every managed service. A statement that such a role may not run fails in production too, or asks production for a superuser.',
    instead: 'Have an administrator run it once, outside the migrations, or use the form that an owner may run. What managed services allow (`lend-rights` names it) is run with lent rights and passes.',
    effect: null,
    noEffect: 'The refusal itself is the measurement.',
    examples: {
        schema: 'CREATE TABLE imports (line text);',
        bad: ["COPY imports FROM PROGRAM 'echo hello';", "-- no-transaction\nALTER SYSTEM SET work_mem = '1GB';"],
        good: ['CREATE EXTENSION IF NOT EXISTS pg_trgm;', "INSERT INTO imports VALUES ('hello');"],
    },
    references: ['https://www.postgresql.org/docs/current/role-attributes.html'],
    *check({ traces }) {
        for (const { path, error: own, statements } of traces) {
            const failed = statements.find(({ error }) => error !== undefined);
            const error = failed?.error ?? own;
            if (error?.code !== needs_superuser_INSUFFICIENT_PRIVILEGE)
                continue;
            yield {
                path,
                message: `The owner of the database may not run this: ${error.message} (SQLSTATE ${error.code}).${error.hint === undefined ? '' : ` ${error.hint}`}`,
                span: failed?.span ?? span/* FILE_START */.WS,
                ...(failed === undefined ? {} : { statementIndex: failed.index }),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/nested-transaction.js



/* harmony default export */ const nested_transaction = ((0,rule/* defineRule */.Km)({
    id: 'nested-transaction',
    category: 'locking',
    severity: 'warning',
    since: '0.1.0',
    summary: 'BEGIN or COMMIT inside a file that the migration tool already runs in a transaction',
    why: 'PostgreSQL has no transactions in transactions. BEGIN only earns a warning, and the first COMMIT ends the transaction of the tool: what follows, the row in its ledger included, is no longer undone when something fails.',
    instead: 'Leave BEGIN and COMMIT to the tool. A file that must not run in a transaction opts out as the tool says: for sqlx, it starts with `-- no-transaction`.',
    effect: null,
    noEffect: 'It is about what is undone after a failure, which a rehearsal that passes does not show.',
    oncePerFile: true,
    kinds: ['TransactionStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: [
            'BEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCOMMIT;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCOMMIT;',
        ],
        good: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
            'SAVEPOINT before;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nRELEASE before;',
            '-- no-transaction\nBEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCOMMIT;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-begin.html'],
    *check(statement, context) {
        const { migration, tool } = context;
        if (migration.transaction !== 'per-migration')
            return;
        const what = WORDS.get((0,nodes/* nodeAs */.hK)(statement.node, 'TransactionStmt')?.kind);
        if (what === undefined)
            return;
        const consequence = what === 'BEGIN' ? 'the COMMIT that follows it ends it early' : `this ends it early`;
        yield {
            message: `${tool.title} runs this file in a transaction of its own, and ${consequence}: what comes after is not undone on failure. Take ${what} out.`,
            span: statement.span,
            suggestion: withoutAny(context),
        };
    },
}));
const WORDS = new Map([
    ['TRANS_STMT_BEGIN', 'BEGIN'],
    ['TRANS_STMT_START', 'BEGIN'],
    ['TRANS_STMT_COMMIT', 'COMMIT'],
    ['TRANS_STMT_ROLLBACK', 'ROLLBACK'],
]);
/** The same for all findings in a file: there may be thousands. */
function withoutAny(context) {
    const { statements } = context;
    const known = SUGGESTED.get(statements);
    if (known !== undefined)
        return known;
    const own = statements.filter(({ node }) => WORDS.has((0,nodes/* nodeAs */.hK)(node, 'TransactionStmt')?.kind));
    const suggestion = {
        description: 'Take BEGIN and COMMIT out.',
        edits: own.map((one) => removal(context, one)),
    };
    SUGGESTED.set(statements, suggestion);
    return suggestion;
}
const SUGGESTED = new WeakMap();

;// CONCATENATED MODULE: ./build/rules/new-enum-value-used-in-transaction.js




/* harmony default export */ const new_enum_value_used_in_transaction = ((0,rule/* defineRule */.Km)({
    id: 'new-enum-value-used-in-transaction',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new enum value is used in the transaction that adds it',
    why: 'PostgreSQL refuses to use a value that ALTER TYPE … ADD VALUE added in the same transaction (SQLSTATE 55P04), because an index could keep it after a rollback.',
    instead: 'Add the value in one migration, and use it in the next.',
    effect: null,
    noEffect: 'The rehearsal shows the failure itself.',
    failsWith: '55P04',
    versions: 'From PostgreSQL 17 on, a value may be used at once where the same transaction created the type. Before 12, ADD VALUE could not run in a transaction at all.',
    kinds: ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'SelectStmt', 'AlterTableStmt', 'IndexStmt', 'ViewStmt'],
    examples: {
        schema: "CREATE TYPE state AS ENUM ('open');\nCREATE TABLE orders (id bigint PRIMARY KEY, state state);\nINSERT INTO orders VALUES (1, 'open');",
        bad: [
            "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';\nUPDATE orders SET state = 'paid' WHERE id = 1;",
            "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';\nALTER TABLE orders ALTER COLUMN state SET DEFAULT 'paid';",
        ],
        good: [
            ["ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';", "UPDATE orders SET state = 'paid' WHERE id = 1;"],
            "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';\nUPDATE orders SET state = 'open' WHERE id = 1;",
            "CREATE TYPE mood AS ENUM ('good', 'bad');\nSELECT 'bad'::mood;",
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertype.html#SQL-ALTERTYPE-NOTES'],
    *check(statement, context) {
        const added = addedValues(context);
        if (added.size === 0)
            return;
        for (const { sval, location } of (0,walk/* findNodes */.zM)(statement.node, 'A_Const')) {
            const type = sval?.sval === undefined ? undefined : added.get(sval.sval);
            if (type === undefined)
                continue;
            yield {
                message: `The value ${quoted(sval?.sval ?? '')} was added to ${(0,sql_names/* code */.aY)(type)} in this same transaction, and PostgreSQL refuses to use it before that ends. Use it in the next migration.`,
                span: context.spanAt(location),
            };
            return;
        }
    },
}));
/** Values that earlier statements of the transaction added to types that were there before it, and their type. */
function addedValues({ earlier, inTransaction, postgresVersion }) {
    if (!inTransaction)
        return new_enum_value_used_in_transaction_NONE;
    const seen = SEEN.get(earlier) ?? { upTo: 0, created: new Set(), values: new Map() };
    SEEN.set(earlier, seen);
    // A transaction may have thousands of statements, and each of them asks.
    for (; seen.upTo < earlier.length; seen.upTo += 1) {
        const { node } = earlier[seen.upTo] ?? {};
        const created = (0,nodes/* nodeAs */.hK)(node, 'CreateEnumStmt');
        if (created !== undefined && postgresVersion >= 17)
            seen.created.add((0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(created.typeName)));
        const alter = (0,nodes/* nodeAs */.hK)(node, 'AlterEnumStmt');
        const type = (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(alter?.typeName));
        if (alter?.newVal === undefined || alter.oldVal !== undefined || seen.created.has(type))
            continue;
        seen.values.set(alter.newVal, type);
    }
    return seen.values;
}
const SEEN = new WeakMap();
const new_enum_value_used_in_transaction_NONE = new Map();
function quoted(value) {
    return `‘${value.replace(/[`\p{C}]/gu, '?').slice(0, 60)}’`;
}

;// CONCATENATED MODULE: ./build/rules/out-of-order-version.js


/* harmony default export */ const out_of_order_version = ((0,rule/* defineHistoryRule */.A7)({
    id: 'out-of-order-version',
    category: 'history',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new migration has a lower version than one that may already be applied',
    why: 'Where the later versions are applied, the new file runs after them; on a new database it runs before them. That is two orders, and the same result is luck. sqlx applies it late without a word; other tools skip it for ever. The rehearsal runs it late, as production will, so a new database is the case that nobody has tried.',
    instead: 'Give the file a version above the highest on the base branch, just before it is merged. Renaming is safe as long as it is on no shared database.',
    effect: null,
    noEffect: 'It is about the order of files.',
    examples: {
        bad: [
            {
                base: { '1_orders.sql': 'SELECT 1;', '5_total.sql': 'SELECT 5;' },
                head: { '1_orders.sql': 'SELECT 1;', '3_email.sql': 'SELECT 3;', '5_total.sql': 'SELECT 5;' },
            },
        ],
        good: [
            {
                base: { '1_orders.sql': 'SELECT 1;', '5_total.sql': 'SELECT 5;' },
                head: { '1_orders.sql': 'SELECT 1;', '5_total.sql': 'SELECT 5;', '10_email.sql': 'SELECT 10;' },
            },
            {
                base: { '5_total.up.sql': 'SELECT 5;' },
                head: { '5_total.up.sql': 'SELECT 5;', '5_total.down.sql': 'SELECT 0;' },
            },
        ],
    },
    references: ['https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/migrator.rs'],
    *check(history, { tool }) {
        const applied = history.atBase.filter(({ direction }) => direction === 'up');
        const highest = applied.reduce((top, { version }) => (top === undefined || tool.compareVersions(version, top) > 0 ? version : top), undefined);
        if (highest === undefined)
            return;
        for (const { path, version, head } of (0,rule/* changesOfKind */.PV)(history, 'added')) {
            if (head?.direction !== 'up' || tool.compareVersions(version, highest) >= 0)
                continue;
            yield {
                path,
                message: `Version ${version} is lower than ${highest}, which is on the base branch: it runs late where that is applied, and early on a new database. Give it a version above ${highest}.`,
                span: span/* FILE_START */.WS,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/password-in-migration.js


/* harmony default export */ const password_in_migration = ((0,rule/* defineRule */.Km)({
    id: 'password-in-migration',
    category: 'security',
    severity: 'error',
    since: '0.1.0',
    summary: 'A password stands in a migration, and so in the history of the repository',
    why: 'Whoever can read the repository, now or later, has the password; so has the server’s log where statements are logged. Migrations cannot be edited once they are applied, so it stays there.',
    instead: 'Set passwords outside migrations: \\password in psql, or a secret store that sets them at deploy time. Change this password now if the commit has left your machine.',
    effect: null,
    noEffect: 'The text itself is the proof.',
    kinds: [
        'CreateRoleStmt',
        'AlterRoleStmt',
        'CreateUserMappingStmt',
        'AlterUserMappingStmt',
        'CreateSubscriptionStmt',
        'AlterSubscriptionStmt',
    ],
    examples: {
        schema: '',
        bad: ["CREATE ROLE reader_with_password LOGIN PASSWORD 'secret';"],
        good: ['CREATE ROLE reader_without_password;', 'CREATE ROLE reader_with_null_password PASSWORD NULL;'],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createrole.html',
        'https://www.postgresql.org/docs/current/app-psql.html',
    ],
    *check(statement) {
        const what = secretIn(statement);
        if (what === undefined)
            return;
        yield {
            message: `${what} has a password in its text, which stays in the history of the repository for ever. Set it outside migrations, and change it if it has left your machine.`,
            span: statement.span,
        };
    },
}));
function secretIn({ node }) {
    const given = (options) => (0,nodes/* nodesAs */.Wt)(options, 'DefElem').some(({ defname, arg }) => defname === 'password' && (0,nodes/* nodeAs */.hK)(arg, 'String') !== undefined);
    if ('CreateRoleStmt' in node)
        return given(node.CreateRoleStmt.options) ? 'CREATE ROLE' : undefined;
    if ('AlterRoleStmt' in node)
        return given(node.AlterRoleStmt.options) ? 'ALTER ROLE' : undefined;
    if ('CreateUserMappingStmt' in node)
        return given(node.CreateUserMappingStmt.options) ? 'CREATE USER MAPPING' : undefined;
    if ('AlterUserMappingStmt' in node)
        return given(node.AlterUserMappingStmt.options) ? 'ALTER USER MAPPING' : undefined;
    const connection = 'CreateSubscriptionStmt' in node
        ? node.CreateSubscriptionStmt.conninfo
        : 'AlterSubscriptionStmt' in node
            ? node.AlterSubscriptionStmt.conninfo
            : undefined;
    return connection !== undefined && /\bpassword\s*=|:\/\/[^\s:@/]*:[^\s@]+@/i.test(connection)
        ? 'The subscription'
        : undefined;
}

;// CONCATENATED MODULE: ./build/rules/policy-always-true.js



/* harmony default export */ const policy_always_true = ((0,rule/* defineRule */.Km)({
    id: 'policy-always-true',
    category: 'security',
    severity: 'warning',
    since: '0.1.0',
    optIn: true,
    summary: 'A policy lets everybody write every row',
    why: 'Permissive policies are joined by OR: one that is always true for writes makes all others pointless, and row security looks like protection without being one. It is often a placeholder that stayed.',
    instead: 'Say whose rows the policy is about, such as USING (owner_id = current_setting(’app.user_id’)::bigint), or give it TO the one role that may do everything.',
    effect: null,
    noEffect: 'It shows in what other roles may write.',
    directions: ['up'],
    kinds: ['CreatePolicyStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
        bad: [
            'CREATE POLICY everybody ON orders USING (true);',
            'CREATE POLICY insert_any ON orders FOR INSERT WITH CHECK (true);',
        ],
        good: [
            'CREATE POLICY read_any ON orders FOR SELECT USING (true);',
            'CREATE POLICY admin ON orders TO CURRENT_USER USING (true);',
            'CREATE POLICY own ON orders USING (id = 1);',
            'CREATE POLICY everybody ON orders USING (true);\nCREATE POLICY own ON orders AS RESTRICTIVE USING (id = 1);',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/ddl-rowsecurity.html',
        'https://supabase.com/docs/guides/database/database-advisors',
    ],
    *check(statement, context) {
        const policy = (0,nodes/* nodeAs */.hK)(statement.node, 'CreatePolicyStmt');
        if (policy?.permissive !== true || policy.cmd_name === 'select')
            return;
        const { roles, qual, with_check: check } = policy;
        const everybody = (0,nodes/* nodesAs */.Wt)(roles, 'RoleSpec').some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC');
        const open = policy.cmd_name === 'insert' ? isTrue(check) : isTrue(qual) && (check === undefined || isTrue(check));
        const table = (0,sql_names/* tableName */.j1)(policy.table);
        if (!everybody || !open || isRestricted(table, context))
            return;
        yield {
            message: `The policy ${(0,sql_names/* codeIdentifier */.Jl)(policy.policy_name ?? '')} lets every role with rights write all rows of ${(0,sql_names/* code */.aY)(table)}, whatever other policies say. Say whose rows it is about.`,
            span: statement.span,
            table,
        };
    },
}));
function isTrue(expression) {
    return (0,nodes/* nodeAs */.hK)(expression, 'A_Const')?.boolval?.boolval === true;
}
/** Whether the table has, or gets, a restrictive policy: then a permissive one that is always true is how it is done. */
function isRestricted(table, { schema, change }) {
    const made = change.ofKind('CreatePolicyStmt').flatMap(({ node }) => (0,nodes/* nodeAs */.hK)(node, 'CreatePolicyStmt') ?? []);
    const here = made.filter((policy) => (0,sql_names/* sameName */.q)((0,sql_names/* tableName */.j1)(policy.table), table));
    // Of the policies at base it is not known what they are.
    return here.some(({ permissive }) => permissive !== true) || (schema.table(table)?.policies ?? 0) > here.length;
}

;// CONCATENATED MODULE: ./build/rules/policy-without-row-security.js




/* harmony default export */ const policy_without_row_security = ((0,rule/* defineMigrationRule */.yw)({
    id: 'policy-without-row-security',
    category: 'security',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A policy is created for a table whose row security is off, and protects nothing',
    why: 'PostgreSQL takes the policy without a word and asks nobody by it: until row security is switched on, every role with rights on the table sees all its rows. The policy looks like protection in every review.',
    instead: 'ALTER TABLE … ENABLE ROW LEVEL SECURITY in the same change, after the policies.',
    effect: null,
    noEffect: 'It shows in what other roles may read.',
    directions: ['up'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE users (id bigint PRIMARY KEY);\nALTER TABLE users ENABLE ROW LEVEL SECURITY;',
        bad: [
            'CREATE POLICY own ON orders USING (id = 1);',
            'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY);\nCREATE POLICY own ON items USING (id = 1);',
        ],
        good: [
            'CREATE POLICY own ON users USING (id = 1);',
            'CREATE POLICY own ON orders USING (id = 1);\nALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
            ['CREATE POLICY own ON orders USING (id = 1);', 'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;'],
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createpolicy.html',
        'https://www.postgresql.org/docs/current/ddl-rowsecurity.html',
    ],
    *check({ script }, { schema, change }) {
        for (const { node, span } of script.statements) {
            const policy = (0,nodes/* nodeAs */.hK)(node, 'CreatePolicyStmt');
            if (policy === undefined)
                continue;
            const table = (0,sql_names/* tableName */.j1)(policy.table);
            const known = schema.table(table);
            // A table that is not known may have it on.
            if (known === undefined || !known.known || known.rowSecurity)
                continue;
            const later = change
                .ofKind('AlterTableStmt')
                .some((other) => (0,alter/* alterCommandsOf */.wj)(other, 'AT_EnableRowSecurity').some((one) => (0,sql_names/* sameName */.q)(one.table, table)));
            if (later)
                continue;
            yield {
                message: `The policy ${(0,sql_names/* codeIdentifier */.Jl)(policy.policy_name ?? '')} has no effect: row security of ${(0,sql_names/* code */.aY)(table)} is off, and every role with rights sees all its rows. Enable it.`,
                span,
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/primary-key-build.js






/* harmony default export */ const primary_key_build = ((0,rule/* defineRule */.Km)({
    id: 'primary-key-build',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new primary key builds its index, and checks for NULLs, while nobody can use the table',
    why: 'ADD PRIMARY KEY reads the whole table, builds an index and makes sure that no key is NULL, and holds AccessExclusiveLock meanwhile: reads and writes wait until it is done. With USING INDEX the build is spared, but a key column that may be NULL is still read through.',
    instead: 'Build the index first with CREATE UNIQUE INDEX CONCURRENTLY, in a file of its own outside a transaction, and make the columns NOT NULL by way of a validated CHECK. Then ADD PRIMARY KEY USING INDEX takes a moment.',
    effect: { lock: 'AccessExclusiveLock', scans: true },
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddConstraint', 'AT_AddColumn'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE visits (id bigint NOT NULL, page_id bigint);',
        bad: [
            'ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY (id);',
            'ALTER TABLE visits ADD COLUMN IF NOT EXISTS visit_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;',
            [
                '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS visits_pkey ON visits (page_id);',
                'ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey;',
            ],
        ],
        good: [
            [
                '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS visits_pkey ON visits (id);',
                'ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey;',
            ],
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD CONSTRAINT items_pkey PRIMARY KEY (id);',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX',
    ],
    *check(statement, context) {
        for (const command of (0,alter/* alterCommands */.$f)(statement)) {
            const { table, position } = command;
            if (!context.isExistingTable(table) || (0,column_work/* isThereAlready */.LC)(command, context.schema))
                continue;
            const nullable = nullableKey(command, context);
            if (nullable === undefined && !builds(command))
                continue;
            const what = nullable === undefined
                ? `builds an index over ${(0,sql_names/* code */.aY)(table)}`
                : `reads all of ${(0,sql_names/* code */.aY)(table)} to see that ${(0,sql_names/* codeIdentifier */.Jl)(nullable)} is never NULL,`;
            const cure = nullable === undefined
                ? 'Build the index CONCURRENTLY first, then add the key USING INDEX.'
                : 'Make the column NOT NULL by way of a validated CHECK first.';
            yield {
                message: `This primary key ${what} under AccessExclusiveLock, which keeps out reads and writes. ${cure}`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));
function builds({ subtype, constraint, column }) {
    if (subtype === 'AT_AddColumn')
        return (0,alter/* columnConstraint */.m0)(column, 'CONSTR_PRIMARY') !== undefined;
    return (subtype === 'AT_AddConstraint' && constraint?.contype === 'CONSTR_PRIMARY' && constraint.indexname === undefined);
}
/** A column of an index that is to become the key, which the schema knows as nullable and no CHECK vouches for. */
function nullableKey({ table, constraint }, { schema }) {
    if (constraint?.contype !== 'CONSTR_PRIMARY' || constraint.indexname === undefined)
        return undefined;
    const known = schema.table(table);
    const index = (0,named/* named */.K)(known?.indexes ?? [], constraint.indexname ?? '');
    return index?.columns.find((column) => known?.columns.has(column) === true && !(0,column_work/* isNeverNull */.eE)(known, column));
}

;// CONCATENATED MODULE: ./build/rules/protected-table.js





/* harmony default export */ const protected_table = ((0,rule/* defineRule */.Km)({
    id: 'protected-table',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'A protected table is changed in a way that loses what it holds',
    why: 'The configuration names this table as one that only ever grows, such as an append-only log of events. DROP, TRUNCATE, DELETE, UPDATE and removing a column take away what others rely on finding there, for good.',
    instead: 'Write a new row that corrects the old one, or a new table. If the rule no longer holds for the table, take it out of `protected-tables` first, in a change of its own.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    kinds: [
        'DropStmt',
        'TruncateStmt',
        'DeleteStmt',
        'UpdateStmt',
        'MergeStmt',
        'SelectStmt',
        'InsertStmt',
        'AlterTableStmt',
    ],
    examples: {
        schema: 'CREATE TABLE events (id bigint PRIMARY KEY, kind text);\nCREATE TABLE orders (id bigint PRIMARY KEY);',
        options: { protectedTables: ['events'] },
        bad: [
            'DROP TABLE IF EXISTS events;',
            'TRUNCATE events;',
            'DELETE FROM events WHERE id = 1;',
            "UPDATE public.events SET kind = 'x' WHERE id = 1;",
            'ALTER TABLE events DROP COLUMN IF EXISTS kind;',
            'WITH gone AS (DELETE FROM events WHERE id = 1 RETURNING id) SELECT * FROM gone;',
        ],
        good: [
            "INSERT INTO events VALUES (1, 'made') ON CONFLICT DO NOTHING;",
            'ALTER TABLE events ADD COLUMN IF NOT EXISTS at timestamptz;',
            'DELETE FROM orders WHERE id = 1;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-priv.html'],
    *check(statement, context) {
        if (context.options.protectedTables.length === 0)
            return;
        for (const { what, table } of losses(statement)) {
            if (!isProtected(table, context))
                continue;
            yield {
                message: `${what} on ${(0,sql_names/* code */.aY)(table)}, which the configuration protects: it only ever grows. Correct by a new row, or make a new table.`,
                span: statement.span,
                table,
            };
            return;
        }
    },
}));
function isProtected(table, { options }) {
    return options.protectedTables.some((name) => (0,sql_names/* sameName */.q)(name, table));
}
function losses(statement) {
    const { node } = statement;
    if ('DropStmt' in node) {
        if (node.DropStmt.removeType !== 'OBJECT_TABLE')
            return [];
        return (node.DropStmt.objects ?? []).map((object) => ({ what: 'DROP TABLE', table: (0,sql_names/* objectName */.Hd)(object) }));
    }
    if ('TruncateStmt' in node)
        return (0,nodes/* nodesAs */.Wt)(node.TruncateStmt.relations, 'RangeVar').map((one) => ({ what: 'TRUNCATE', table: (0,sql_names/* tableName */.j1)(one) }));
    if ('AlterTableStmt' in node)
        return (0,alter/* alterCommandsOf */.wj)(statement, 'AT_DropColumn').map(({ table }) => ({ what: 'DROP COLUMN', table }));
    const of = (kind, what) => (0,walk/* findNodes */.zM)([node], kind).map(({ relation }) => ({ what, table: (0,sql_names/* tableName */.j1)(relation) }));
    return [...of('DeleteStmt', 'DELETE'), ...of('UpdateStmt', 'UPDATE'), ...of('MergeStmt', 'MERGE')];
}

;// CONCATENATED MODULE: ./build/rules/publication-loses-table.js




/* harmony default export */ const publication_loses_table = ((0,rule/* defineRule */.Km)({
    id: 'publication-loses-table',
    category: 'compatibility',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A publication is dropped, or loses tables, and its subscribers stop hearing of changes',
    why: 'Whoever subscribes to the publication (a replica, a data warehouse, a change stream) gets none of the changes that are made from then on, and no error tells of it. To add the table again does not send what was missed: the subscriber must copy it anew.',
    instead: 'First take the table out at the subscriber, and see that nothing there waits for it. To change a publication, use ALTER PUBLICATION … ADD or SET instead of dropping it and making it again.',
    effect: null,
    noEffect: 'It shows at the subscriber.',
    directions: ['up'],
    kinds: ['DropStmt', 'AlterPublicationStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE bills (id bigint PRIMARY KEY);\nCREATE PUBLICATION changes FOR TABLE orders, bills;',
        bad: ['DROP PUBLICATION IF EXISTS changes;', 'ALTER PUBLICATION changes DROP TABLE orders, bills;'],
        good: [
            'ALTER PUBLICATION changes SET TABLE orders, bills;',
            'CREATE PUBLICATION fresh FOR TABLE orders;\nALTER PUBLICATION fresh ADD TABLE bills;\nALTER PUBLICATION fresh DROP TABLE orders;',
            'ALTER PUBLICATION changes DROP TABLE bills;\nDROP TABLE IF EXISTS bills;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-alterpublication.html',
        'https://www.postgresql.org/docs/current/logical-replication-publication.html',
    ],
    *check(statement, { change, statements }) {
        const loss = lossOf(statement);
        if (loss === undefined)
            return;
        // What the change itself made has no subscribers yet, and a table that goes is no longer of interest.
        const made = change.ofKind('CreatePublicationStmt');
        const publications = loss.publications.filter((name) => !made.some((other) => publication_loses_table_creates(other, name)));
        const tables = loss.tables.filter((table) => !statements.some((other) => dropsAnyOf(other, table, [])));
        const [publication] = publications;
        if (publication === undefined || (loss.tables.length > 0 && tables.length === 0))
            return;
        yield {
            message: tables.length === 0
                ? `Subscribers of the publication ${(0,sql_names/* codeIdentifier */.Jl)(publication)} hear of no change from here on, and nothing tells them. Stop them first.`
                : `Subscribers of ${(0,sql_names/* codeIdentifier */.Jl)(publication)} hear of no more changes of ${tables.map(sql_names/* code */.aY).join(', ')}, and nothing tells them. Take it out at the subscriber first.`,
            span: statement.span,
            ...(tables[0] === undefined ? {} : { table: tables[0] }),
        };
    },
}));
function lossOf({ node }) {
    if ('DropStmt' in node) {
        if (node.DropStmt.removeType !== 'OBJECT_PUBLICATION')
            return undefined;
        return { publications: (node.DropStmt.objects ?? []).map((one) => (0,sql_names/* splitName */.W0)((0,sql_names/* objectName */.Hd)(one)).name), tables: [] };
    }
    const alter = (0,nodes/* nodeAs */.hK)(node, 'AlterPublicationStmt');
    if (alter?.action !== 'AP_DropObjects' || alter.pubname === undefined)
        return undefined;
    const tables = (0,nodes/* nodesAs */.Wt)(alter.pubobjects, 'PublicationObjSpec').flatMap(({ pubtable }) => pubtable === undefined ? [] : [(0,sql_names/* tableName */.j1)(pubtable.relation)]);
    return { publications: [alter.pubname], tables };
}
function publication_loses_table_creates({ node }, publication) {
    return (0,nodes/* nodeAs */.hK)(node, 'CreatePublicationStmt')?.pubname === publication;
}

;// CONCATENATED MODULE: ./build/sql/publications.js


/** What CREATE PUBLICATION, or ALTER PUBLICATION … ADD and SET, puts into a publication; undefined for another statement. */
function publishedBy({ node }) {
    if ('CreatePublicationStmt' in node) {
        const { pubname = '', pubobjects, for_all_tables } = node.CreatePublicationStmt;
        return { publication: pubname, ...objects(pubobjects), everything: for_all_tables === true };
    }
    if (!('AlterPublicationStmt' in node))
        return undefined;
    const { pubname = '', pubobjects, action = 'AP_AddObjects', options } = node.AlterPublicationStmt;
    if (options !== undefined || action === 'AP_DropObjects')
        return undefined;
    return { publication: pubname, ...objects(pubobjects), everything: false };
}
function objects(specs) {
    const all = (0,nodes/* nodesAs */.Wt)(specs, 'PublicationObjSpec');
    return {
        tables: all.flatMap(({ pubtable }) => (pubtable === undefined ? [] : [(0,sql_names/* tableName */.j1)(pubtable.relation)])),
        schemas: all.flatMap(({ pubobjtype, name }) => {
            if (pubobjtype === 'PUBLICATIONOBJ_TABLES_IN_CUR_SCHEMA')
                return ['public'];
            return pubobjtype === 'PUBLICATIONOBJ_TABLES_IN_SCHEMA' ? [name ?? ''] : [];
        }),
    };
}
/** Whether the options of a publication leave out UPDATE and DELETE, for which alone rows must be told apart. */
function publishesInsertsOnly({ node }) {
    const options = (0,nodes/* nodeAs */.hK)(node, 'CreatePublicationStmt')?.options;
    const publish = (0,nodes/* nodesAs */.Wt)(options, 'DefElem').find(({ defname }) => defname === 'publish');
    const what = (0,nodes/* nodeAs */.hK)(publish?.arg, 'String')?.sval?.toLowerCase();
    return what !== undefined && !/update|delete/.test(what);
}
/** The tables that are known to be published. */
function knownTables(published, schema) {
    const named = published.tables.flatMap((name) => schema.table(name) ?? []);
    if (!published.everything && published.schemas.length === 0)
        return named;
    const swept = [...schema.tables()].filter(({ name }) => published.everything || published.schemas.includes((0,sql_names/* splitName */.W0)(name).schema ?? 'public'));
    return [...new Set([...named, ...swept])];
}
/** Whether logical replication can tell the rows of a table apart. */
function hasIdentity({ replicaIdentity, rowIdentity, constraints }) {
    if (replicaIdentity !== undefined || rowIdentity === 'full')
        return true;
    return rowIdentity !== 'nothing' && constraints.some(({ type }) => type === 'primary key');
}

;// CONCATENATED MODULE: ./build/rules/published-without-identity.js




/* harmony default export */ const published_without_identity = ((0,rule/* defineRule */.Km)({
    id: 'published-without-identity',
    category: 'compatibility',
    severity: 'error',
    since: '0.1.0',
    summary: 'A table without a replica identity is published, and takes no UPDATE or DELETE from then on',
    why: 'Logical replication tells rows by the primary key, by a unique index chosen as REPLICA IDENTITY, or by the whole row. From the moment that a table with none of them is in a publication, PostgreSQL refuses every UPDATE and DELETE on it (SQLSTATE 55000): the running version fails, on the publisher, and the migration itself passes.',
    instead: 'Give the table a primary key first, or set REPLICA IDENTITY to a unique index of NOT NULL columns or to FULL. A table that only ever grows may go into a publication with publish = ’insert’.',
    effect: null,
    noEffect: 'It shows when the program next changes a row.',
    directions: ['up'],
    kinds: ['CreatePublicationStmt', 'AlterPublicationStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE events (at timestamptz, kind text);\nCREATE PUBLICATION changes FOR TABLE orders;',
        bad: [
            'CREATE PUBLICATION copy FOR TABLE orders, events;',
            'ALTER PUBLICATION changes ADD TABLE events;',
            'ALTER TABLE orders REPLICA IDENTITY NOTHING;\nALTER PUBLICATION changes SET TABLE orders;',
        ],
        good: [
            'CREATE PUBLICATION copy FOR TABLE orders;',
            "CREATE PUBLICATION copy FOR TABLE events WITH (publish = 'insert');",
            'ALTER TABLE events REPLICA IDENTITY FULL;\nALTER PUBLICATION changes ADD TABLE events;',
            'ALTER PUBLICATION changes DROP TABLE orders;',
            'CREATE TABLE IF NOT EXISTS notes (body text);\nCREATE PUBLICATION copy FOR TABLE notes;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY',
        'https://www.postgresql.org/docs/current/sql-createpublication.html',
    ],
    *check(statement, context) {
        const published = publishedBy(statement);
        if (published === undefined || publishesInsertsOnly(statement))
            return;
        const lost = knownTables(published, context.schema).filter((table) => table.known && isStored(table.kind) && !table.temporary && !hasIdentity(table));
        const names = lost
            .map(({ name }) => (0,locks/* shortName */.EU)(name, context.schema))
            .filter((name) => context.isExistingTable(name));
        const [first] = names;
        if (first === undefined)
            return;
        const others = names.length === 1 ? '' : ` and ${names.length - 1} more`;
        yield {
            message: `${(0,sql_names/* code */.aY)(first)}${others} has no primary key and no other replica identity: once it is published, UPDATE and DELETE on it fail. Give it one first.`,
            span: statement.span,
            table: first,
        };
    },
}));
/** What has rows of its own that can be published. */
function isStored(kind) {
    return kind === 'table' || kind === 'partitioned table';
}

;// CONCATENATED MODULE: ./build/rules/rename-column.js




/* harmony default export */ const rename_column = ((0,rule/* defineRule */.Km)({
    id: 'rename-column',
    category: 'compatibility',
    severity: 'error',
    since: '0.1.0',
    summary: 'A column is renamed while the running version still uses its old name',
    why: 'The old version of the program runs until the deploy is through, and again after a rollback: every query of it that names the column fails from the moment of the rename.',
    instead: 'Add a column of the new name, write both, fill the old rows in batches, move the reads over, and drop the old column in a later migration. Where only the name matters, a view or the program can give it.',
    effect: null,
    noEffect: 'The danger is in what other sessions still ask for.',
    directions: ['up'],
    kinds: ['RenameStmt'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE VIEW notes AS SELECT note FROM orders;',
        bad: ['ALTER TABLE orders RENAME COLUMN note TO remark;', 'ALTER TABLE public.orders RENAME note TO remark;'],
        good: [
            'CREATE TABLE IF NOT EXISTS items (id bigint, note text);\nALTER TABLE items RENAME COLUMN note TO remark;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS remark text;\nALTER TABLE orders RENAME COLUMN remark TO remarks;',
            'ALTER TABLE orders RENAME CONSTRAINT orders_pkey TO orders_key;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
    *check(statement, context) {
        const rename = (0,nodes/* nodeAs */.hK)(statement.node, 'RenameStmt');
        if (rename?.renameType !== 'OBJECT_COLUMN')
            return;
        const table = (0,sql_names/* tableName */.j1)(rename.relation);
        const { subname = '', newname = '' } = rename;
        if (!context.isExistingTable(table) || context.schema.madeByChange('column', (0,names/* partName */.pn)(table, subname)))
            return;
        yield {
            message: `The running version still asks ${(0,sql_names/* code */.aY)(table)} for ${(0,sql_names/* codeIdentifier */.Jl)(subname)}, and its queries fail once the column is called ${(0,sql_names/* codeIdentifier */.Jl)(newname)}. Add a new column and move over in steps.`,
            span: statement.span,
            table,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/rename-enum-value.js



/* harmony default export */ const rename_enum_value = ((0,rule/* defineRule */.Km)({
    id: 'rename-enum-value',
    category: 'compatibility',
    severity: 'error',
    since: '0.1.0',
    summary: 'An enum value is renamed while the running version still uses its old name',
    why: 'The old version of the program runs until the deploy is through, and again after a rollback: it sends the old value, which PostgreSQL now refuses, and reads the new one, which it does not know.',
    instead: 'Add the new value, let the program know both, change the rows in batches, and leave the old value unused: PostgreSQL cannot drop it.',
    effect: null,
    noEffect: 'The danger is in what other sessions still ask for.',
    directions: ['up'],
    kinds: ['AlterEnumStmt'],
    examples: {
        schema: "CREATE TYPE state AS ENUM ('open', 'done');",
        bad: ["ALTER TYPE state RENAME VALUE 'done' TO 'paid';"],
        good: [
            "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';",
            "CREATE TYPE mood AS ENUM ('god');\nALTER TYPE mood RENAME VALUE 'god' TO 'good';",
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertype.html'],
    *check(statement, { schema }) {
        const alter = (0,nodes/* nodeAs */.hK)(statement.node, 'AlterEnumStmt');
        if (alter?.oldVal === undefined)
            return;
        const type = (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(alter.typeName));
        if (schema.madeByChange('type', type))
            return;
        yield {
            message: `The running version still sends and expects ${(0,sql_names/* codeIdentifier */.Jl)(alter.oldVal)} of ${(0,sql_names/* code */.aY)(type)}, and fails once it is called ${(0,sql_names/* codeIdentifier */.Jl)(alter.newVal ?? '')}. Add the new value, and move over in steps.`,
            span: statement.span,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/rename-schema.js




/* harmony default export */ const rename_schema = ((0,rule/* defineRule */.Km)({
    id: 'rename-schema',
    category: 'compatibility',
    severity: 'error',
    since: '0.1.0',
    summary: 'A schema is renamed while the running version still uses its old name',
    why: 'The old version of the program runs until the deploy is through, and again after a rollback: every query of it that names something in the schema fails from the moment of the rename, and a search_path that names the schema silently finds nothing, or something else.',
    instead: 'Make a new schema, move one thing after the other with views of the old names left behind, and drop the old schema when nobody asks for it any more.',
    effect: null,
    noEffect: 'The danger is in what other sessions still ask for.',
    directions: ['up'],
    kinds: ['RenameStmt'],
    examples: {
        schema: 'CREATE SCHEMA shop;',
        bad: ['ALTER SCHEMA shop RENAME TO store;'],
        good: ['CREATE SCHEMA IF NOT EXISTS store_new;\nALTER SCHEMA store_new RENAME TO store;'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-alterschema.html'],
    *check(statement, { schema }) {
        const rename = (0,nodes/* nodeAs */.hK)(statement.node, 'RenameStmt');
        if (rename?.renameType !== 'OBJECT_SCHEMA')
            return;
        const { subname = '', newname = '' } = rename;
        if (schema.madeByChange('schema', (0,names/* namePart */.f0)(subname)))
            return;
        yield {
            message: `The running version still asks for things in ${(0,sql_names/* codeIdentifier */.Jl)(subname)}, and its queries fail once the schema is called ${(0,sql_names/* codeIdentifier */.Jl)(newname)}. Move things one by one, and leave views behind.`,
            span: statement.span,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/rename-table.js




/* harmony default export */ const rename_table = ((0,rule/* defineRule */.Km)({
    id: 'rename-table',
    category: 'compatibility',
    severity: 'error',
    since: '0.1.0',
    summary: 'A table or view is renamed, or moved, while the running version still uses its old name',
    why: 'The old version of the program runs until the deploy is through, and again after a rollback: every query of it that names the table or view fails from the moment of the rename. A move to another schema is the same for whoever names the schema, or does not have it in search_path.',
    instead: 'Rename it and make a view of the old name in the same transaction: a simple view takes reads and writes. Drop the view in a later migration.',
    effect: null,
    noEffect: 'The danger is in what other sessions still ask for.',
    directions: ['up'],
    kinds: ['RenameStmt', 'AlterObjectSchemaStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE SCHEMA archive;\nCREATE VIEW totals AS SELECT count(*) FROM orders;\nCREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM orders;',
        bad: [
            'ALTER VIEW IF EXISTS totals RENAME TO sums;',
            'ALTER MATERIALIZED VIEW counted SET SCHEMA archive;',
            'ALTER TABLE IF EXISTS orders RENAME TO purchases;',
            'ALTER TABLE orders SET SCHEMA archive;',
        ],
        good: [
            'ALTER TABLE IF EXISTS orders RENAME TO purchases;\nCREATE OR REPLACE VIEW orders AS SELECT * FROM purchases;',
            'CREATE TABLE IF NOT EXISTS items_new (id bigint);\nALTER TABLE items_new RENAME TO items;',
            'ALTER INDEX IF EXISTS orders_pkey RENAME TO orders_key;',
            'ALTER VIEW IF EXISTS totals RENAME TO sums;\nCREATE VIEW totals AS SELECT * FROM sums;',
            'CREATE VIEW latest AS SELECT max(id) FROM orders;\nALTER VIEW latest RENAME TO newest;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html',
        'https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS',
    ],
    *check(statement, context) {
        const move = renamed(statement);
        if (move === undefined || !context.isExistingTable(move.from))
            return;
        const { index } = statement;
        if (TAKEN_OVER.of(context.statements, move.from).some(({ at }) => at > index && (0,sql_undone/* isFound */.Z)(context.undone, at, index)))
            return;
        yield {
            message: `The running version still asks for ${(0,sql_names/* code */.aY)(move.from)}, and its queries fail once its name is ${(0,sql_names/* code */.aY)(move.to)}. Make a view of the old name in the same transaction.`,
            span: statement.span,
            table: move.from,
        };
    },
}));
function renamed({ node }) {
    if ('RenameStmt' in node) {
        const { renameType, relation, newname = '' } = node.RenameStmt;
        if (!isReadByName(renameType))
            return undefined;
        const from = (0,sql_names/* tableName */.j1)(relation);
        return { from, to: (0,sql_names/* joinName */.YU)((0,sql_names/* splitName */.W0)(from).schema, newname) };
    }
    if (!('AlterObjectSchemaStmt' in node) || !isReadByName(node.AlterObjectSchemaStmt.objectType))
        return undefined;
    const from = (0,sql_names/* tableName */.j1)(node.AlterObjectSchemaStmt.relation);
    return { from, to: (0,sql_names/* joinName */.YU)(node.AlterObjectSchemaStmt.newschema, (0,sql_names/* splitName */.W0)(from).name) };
}
function isReadByName(type) {
    return (type === 'OBJECT_TABLE' || type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW' || type === 'OBJECT_FOREIGN_TABLE');
}
/** The names that statements give to something else: a view, or another table in a swap. */
const TAKEN_OVER = new Places((statement) => {
    const { node } = statement;
    if ('ViewStmt' in node)
        return [{ name: (0,sql_names/* tableName */.j1)(node.ViewStmt.view) }];
    if ('CreateStmt' in node)
        return [{ name: (0,sql_names/* tableName */.j1)(node.CreateStmt.relation) }];
    const move = renamed(statement);
    return move === undefined ? [] : [{ name: move.to }];
});

;// CONCATENATED MODULE: ./build/rules/renamed-migration.js


/* harmony default export */ const renamed_migration = ((0,rule/* defineHistoryRule */.A7)({
    id: 'renamed-migration',
    category: 'history',
    severity: 'error',
    since: '0.1.0',
    summary: 'A migration that may already be applied was renamed',
    why: 'A new version number makes it another migration: the old one is missing, and the same statements run a second time under the new number. With the version kept, sqlx deploys on (it compares version and checksum only), but the ledger of every database keeps the old description, and a tool that knows migrations by their file names takes it for a new one.',
    instead: 'Give the file its old name back. A name that misleads is best explained in the next migration.',
    effect: null,
    noEffect: 'It is about what already ran elsewhere, not about what a statement does.',
    examples: {
        bad: [
            { base: { '1_orders.sql': 'SELECT 1;' }, head: { '3_orders.sql': 'SELECT 1;' } },
            { base: { '1_orders.sql': 'SELECT 1;' }, head: { '1_create_orders.sql': 'SELECT 1;' } },
        ],
        good: [
            {
                base: { '1_orders.sql': 'SELECT 1;' },
                head: { '1_orders.sql': 'SELECT 1;', '3_more_orders.sql': 'SELECT 3;' },
            },
        ],
    },
    references: ['https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/migrator.rs'],
    *check(history, { tool }) {
        for (const { path, previousPath, version, base } of (0,rule/* changesOfKind */.PV)(history, 'renamed')) {
            if (base?.direction === 'down')
                continue;
            const from = base?.version ?? version;
            const kept = from === version && tool.id !== 'plain';
            const consequence = kept
                ? 'the version is the same, so deploys go on, but ledgers keep the old description'
                : `to ${tool.title} it is a new migration, which runs a second time where the old one ran`;
            const missing = !kept && tool.refusesMissing ? `, and version ${from} is missing, which stops the deploy` : '';
            yield {
                path,
                message: `Migration ${from} is on the base branch, so it counts as applied, and it was renamed from ${renamed_migration_fileName(previousPath ?? '')}: ${consequence}${missing}. Give it its old name back.`,
                span: span/* FILE_START */.WS,
            };
        }
    },
}));
function renamed_migration_fileName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/rules/replica-identity-lost.js




/* harmony default export */ const replica_identity_lost = ((0,rule/* defineRule */.Km)({
    id: 'replica-identity-lost',
    category: 'compatibility',
    severity: 'warning',
    since: '0.1.0',
    summary: 'Logical replication can no longer tell the rows of the table apart',
    why: 'Without a replica identity (the primary key, a unique index, or the whole row), PostgreSQL refuses every UPDATE and DELETE on a table that is published: the program fails, not the replica. REPLICA IDENTITY NOTHING says so directly; dropping the index that is the identity does so silently.',
    instead: 'Set REPLICA IDENTITY to another unique index of NOT NULL columns, or to FULL, before the old one goes.',
    effect: null,
    noEffect: 'It shows only where the table is published.',
    directions: ['up'],
    kinds: ['AlterTableStmt', 'DropStmt'],
    subcommands: ['AT_ReplicaIdentity'],
    examples: {
        schema: 'CREATE TABLE orders (number bigint NOT NULL);\nCREATE UNIQUE INDEX orders_number_key ON orders (number);\nALTER TABLE orders REPLICA IDENTITY USING INDEX orders_number_key;',
        bad: ['ALTER TABLE orders REPLICA IDENTITY NOTHING;', 'DROP INDEX IF EXISTS orders_number_key;'],
        good: [
            'ALTER TABLE orders REPLICA IDENTITY FULL;',
            'ALTER TABLE orders REPLICA IDENTITY FULL;\nDROP INDEX IF EXISTS orders_number_key;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items REPLICA IDENTITY NOTHING;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY'],
    *check(statement, context) {
        for (const table of losing(statement, context)) {
            if (!context.isExistingTable(table))
                continue;
            yield {
                message: `Without a replica identity, UPDATE and DELETE on ${(0,sql_names/* code */.aY)(table)} fail where it is published for logical replication. Set another identity first.`,
                span: statement.span,
                table,
            };
        }
    },
}));
function losing(statement, { schema }) {
    const drop = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt');
    if (drop !== undefined) {
        if (drop.removeType !== 'OBJECT_INDEX')
            return [];
        return (drop.objects ?? []).flatMap((object) => {
            const index = schema.index((0,sql_names/* objectName */.Hd)(object));
            const table = index === undefined ? undefined : schema.table(index.table);
            return table !== undefined && table.replicaIdentity === index?.name ? [table.name] : [];
        });
    }
    return (0,alter/* alterCommands */.$f)(statement)
        .filter(({ command }) => (0,nodes/* nodeAs */.hK)(command.def, 'ReplicaIdentityStmt')?.identity_type === 'n')
        .map(({ table }) => table);
}

;// CONCATENATED MODULE: ./build/rules/required-column-without-default.js








/* harmony default export */ const required_column_without_default = ((0,rule/* defineRule */.Km)({
    id: 'required-column-without-default',
    category: 'compatibility',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new column is NOT NULL and has no default',
    why: 'On a table with rows ADD COLUMN … NOT NULL fails, since the old rows have no value; an empty test database hides that. Where it passes, or NOT NULL follows once old rows are filled, every INSERT of the version that still runs fails, because it does not know the column.',
    instead: 'Give the column a constant default, which costs nothing. Or add it without NOT NULL, deploy a version that writes it, fill the old rows in batches, and set NOT NULL in a later change by way of a validated CHECK.',
    effect: null,
    noEffect: 'It depends on the rows, and on what other sessions still write.',
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddColumn', 'AT_SetNotNull', 'AT_AddConstraint'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed date);',
        bad: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint NOT NULL;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text, ADD COLUMN IF NOT EXISTS total bigint NOT NULL;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;\nUPDATE orders SET total = 0;\nALTER TABLE orders ALTER COLUMN total SET NOT NULL;',
        ],
        good: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS id bigint NOT NULL;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint NOT NULL DEFAULT 0;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS number bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint DEFAULT 0;\nALTER TABLE orders ALTER COLUMN total SET NOT NULL;',
            'ALTER TABLE orders ALTER COLUMN placed SET NOT NULL;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD COLUMN IF NOT EXISTS total bigint NOT NULL;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-COLUMN'],
    *check(statement, context) {
        for (const command of (0,alter/* alterCommands */.$f)(statement)) {
            const { table, position } = command;
            if (!context.isExistingTable(table))
                continue;
            const found = command.subtype === 'AT_AddColumn' ? added(command, context) : required(command, context);
            if (found !== undefined)
                yield { ...found, span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position), table };
        }
    },
}));
/** A column that is required from its first moment. */
function added(command, context) {
    const { table, column } = command;
    if ((0,column_work/* isThereAlready */.LC)(command, context.schema))
        return undefined;
    const has = (type) => (0,alter/* columnConstraint */.m0)(column, type) !== undefined;
    const isRequired = has('CONSTR_NOTNULL') || has('CONSTR_PRIMARY');
    const given = has('CONSTR_DEFAULT') || has('CONSTR_IDENTITY') || has('CONSTR_GENERATED') || (0,types/* isSerial */.pY)(column?.typeName);
    if (!isRequired || given)
        return undefined;
    const what = `${(0,sql_names/* codeIdentifier */.Jl)(column?.colname ?? '')} is required and has no default: `;
    const fails = `this fails if ${(0,sql_names/* code */.aY)(table)} has rows`;
    const isEmptied = context.isEmptied(table);
    if (context.direction === 'up') {
        const all = `${isEmptied ? '' : `${fails}, and `}the running version’s INSERTs fail after it`;
        return { message: `${what}${all}. Give it a default, or add it without NOT NULL first.` };
    }
    // A down file gives back what the version before knew; it only has to run.
    if (isEmptied)
        return undefined;
    return {
        message: `${what}${fails}, and the change cannot be taken back. Give it a default, or add it without NOT NULL.`,
        severity: 'warning',
    };
}
/** A column of this change that becomes required once it is filled. */
function required({ table, subtype, command, constraint }, context) {
    if (context.direction === 'down')
        return undefined;
    const isKey = constraint?.contype === 'CONSTR_PRIMARY' || constraint?.contype === 'CONSTR_NOTNULL';
    const names = subtype === 'AT_SetNotNull' ? [command.name ?? ''] : isKey ? (0,sql_names/* strings */.P$)(constraint.keys) : [];
    const column = names.find((name) => isNewAndBare(table, name, context));
    if (column === undefined)
        return undefined;
    return {
        message: `${(0,sql_names/* codeIdentifier */.Jl)(column)} of ${(0,sql_names/* code */.aY)(table)} is new, required from here on, and has no default: the running version does not know it, and its INSERTs fail. Give it a default, or set NOT NULL in a later change, when every version writes it.`,
    };
}
function isNewAndBare(table, column, { schema, change }) {
    const known = schema.table(table)?.columns.get(column);
    if (known === undefined || known.notNull || known.hasDefault)
        return false;
    if (!schema.madeByChange('column', (0,names/* partName */.pn)(table, column)))
        return false;
    return !isGivenInChange(change, table, column);
}

// EXTERNAL MODULE: ./build/sql/keywords.js
var keywords = __webpack_require__(9910);
;// CONCATENATED MODULE: ./build/rules/reserved-word-name.js





/* harmony default export */ const reserved_word_name = ((0,rule/* defineRule */.Km)({
    id: 'reserved-word-name',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A reserved word is used as a name, and must be quoted for ever',
    why: 'A table called "order" or a column called "user" works only in quotes. Without them, a query is a syntax error at best; `SELECT user` runs and gives the name of the role instead of the column.',
    instead: 'Choose another word: orders, account, position.',
    effect: null,
    noEffect: 'It is about the name itself.',
    directions: ['up'],
    kinds: ['CreateStmt', 'AlterTableStmt', 'ViewStmt', 'CreateTableAsStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: [
            'CREATE TABLE IF NOT EXISTS "order" (id bigint);',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS "user" text;',
        ],
        good: ['CREATE TABLE IF NOT EXISTS purchases (id bigint, name text, position int, "userId" bigint);'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-keywords-appendix.html'],
    *check(statement, { spanAt }) {
        const creation = creationOf(statement);
        const { name } = (0,sql_names/* splitName */.W0)(creation?.name ?? '');
        if ((0,keywords/* isReserved */.B)(name))
            yield { message: reserved_word_name_message(name), span: statement.span };
        for (const { name: column, definition } of (0,columns/* typedColumns */.A8)(statement)) {
            // A changed type says nothing new about an old name.
            if (definition.colname === undefined || !(0,keywords/* isReserved */.B)(column))
                continue;
            yield { message: reserved_word_name_message(column), span: spanAt(definition.location) };
        }
    },
}));
function reserved_word_name_message(name) {
    return `${(0,sql_names/* code */.aY)(name)} is a reserved word, so it must be quoted wherever it is used. Choose another name.`;
}

;// CONCATENATED MODULE: ./build/rules/revoked-right-in-use.js



/* harmony default export */ const revoked_right_in_use = ((0,rule/* defineRule */.Km)({
    id: 'revoked-right-in-use',
    category: 'compatibility',
    severity: 'note',
    since: '0.1.0',
    summary: 'A role loses rights that the running version may still use',
    why: 'A REVOKE counts at once, in sessions that are open as well: the next statement of the running version that needs the right fails (SQLSTATE 42501), and goes on failing until the deploy is through, or after a rollback.',
    instead: 'First deploy a version that does without the right, then revoke it in a later migration.',
    effect: null,
    noEffect: 'The danger is in what other sessions still do.',
    directions: ['up'],
    kinds: ['GrantStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE SCHEMA shop;',
        bad: [
            'REVOKE INSERT, UPDATE ON orders FROM CURRENT_USER;',
            'REVOKE ALL ON ALL TABLES IN SCHEMA shop FROM CURRENT_USER;',
        ],
        good: [
            'REVOKE ALL ON orders FROM PUBLIC;',
            'REVOKE ALL ON orders FROM CURRENT_USER;\nGRANT SELECT ON orders TO CURRENT_USER;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nREVOKE ALL ON items FROM CURRENT_USER;',
            'GRANT SELECT ON orders TO CURRENT_USER;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-revoke.html'],
    *check(statement, context) {
        const revoke = (0,nodes/* nodeAs */.hK)(statement.node, 'GrantStmt');
        if (revoke === undefined || revoke.is_grant === true || revoke.grant_option === true)
            return;
        const roles = rolesOf(revoke);
        const what = inUse(revoke, context);
        const later = context.statements.slice(statement.index + 1);
        const [role] = roles.filter((one) => !later.some((other) => grantsTo(other, one)));
        if (role === undefined || what === undefined)
            return;
        const rights = (0,nodes/* nodesAs */.Wt)(revoke.privileges, 'AccessPriv').map(({ priv_name }) => (priv_name ?? 'all').toUpperCase());
        yield {
            message: `Whatever connects as ${(0,sql_names/* codeIdentifier */.Jl)(role)} loses ${rights.length === 0 ? 'all rights' : rights.join(', ')} on ${what.words} at once, the running version included. Revoke once no version needs it.`,
            span: statement.span,
            ...(what.table === undefined ? {} : { table: what.table }),
        };
    },
}));
/** Named roles; PUBLIC is what no program should rely on. */
function rolesOf({ grantees }) {
    return (0,nodes/* nodesAs */.Wt)(grantees, 'RoleSpec').flatMap(({ roletype, rolename }) => {
        if (roletype === 'ROLESPEC_PUBLIC')
            return [];
        return [rolename ?? (roletype ?? '').replace('ROLESPEC_', '').toLowerCase()];
    });
}
function grantsTo({ node }, role) {
    const grant = (0,nodes/* nodeAs */.hK)(node, 'GrantStmt');
    return grant?.is_grant === true && rolesOf(grant).includes(role);
}
function inUse({ targtype, objtype, objects }, { isExistingTable }) {
    if (objtype !== 'OBJECT_TABLE')
        return undefined;
    if (targtype === 'ACL_TARGET_ALL_IN_SCHEMA') {
        const schemas = (0,nodes/* nodesAs */.Wt)(objects, 'String').map(({ sval = '' }) => (0,sql_names/* codeIdentifier */.Jl)(sval));
        return { words: `every table of ${schemas.join(', ')}` };
    }
    const table = (0,nodes/* nodesAs */.Wt)(objects, 'RangeVar')
        .map(sql_names/* tableName */.j1)
        .find((name) => isExistingTable(name));
    return table === undefined ? undefined : { words: (0,sql_names/* code */.aY)(table), table };
}

;// CONCATENATED MODULE: ./build/rules/right-to-grant.js




/* harmony default export */ const right_to_grant = ((0,rule/* defineRule */.Km)({
    id: 'right-to-grant',
    category: 'security',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A role may hand on the rights that it is given',
    why: 'WITH GRANT OPTION and WITH ADMIN OPTION let the role give the right to anybody else. No migration then says who has it, and to take it back needs CASCADE.',
    instead: 'Grant without the option, and let migrations be where rights are given.',
    effect: null,
    noEffect: 'It is about rights, not about what the statement locks.',
    directions: ['up'],
    kinds: ['GrantStmt', 'GrantRoleStmt', 'AlterDefaultPrivilegesStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: ['GRANT SELECT ON orders TO CURRENT_USER WITH GRANT OPTION;'],
        good: ['GRANT SELECT ON orders TO CURRENT_USER;', 'REVOKE GRANT OPTION FOR SELECT ON orders FROM CURRENT_USER;'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-grant.html'],
    *check(statement) {
        const { node } = statement;
        const grant = (0,nodes/* nodeAs */.hK)(node, 'GrantStmt') ?? (0,nodes/* nodeAs */.hK)(node, 'AlterDefaultPrivilegesStmt')?.action;
        const membership = (0,nodes/* nodeAs */.hK)(node, 'GrantRoleStmt');
        const option = grant?.is_grant === true && grant.grant_option === true;
        const admin = membership?.is_grant === true && (0,sql_options/* isOn */.M)(membership.opt, 'admin');
        if (!option && !admin)
            return;
        const [role] = (0,nodes/* nodesAs */.Wt)(grant?.grantees ?? membership?.grantee_roles, 'RoleSpec');
        yield {
            message: `${(0,sql_names/* codeIdentifier */.Jl)(role?.rolename ?? 'the role')} may hand this on to anybody, and no migration will say to whom. Grant without the option.`,
            span: statement.span,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/rounded-timestamp.js



/* harmony default export */ const rounded_timestamp = ((0,rule/* defineRule */.Km)({
    id: 'rounded-timestamp',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A timestamp of whole seconds is rounded, half of them into the future',
    why: 'The type timestamp(0) does not cut the fraction off, it rounds: what happens at half past a second is stored as the second that has not come yet. A row may then be from after the moment at which it is read.',
    instead: "Keep the fraction, and cut it off where it is shown: date_trunc('second', …).",
    effect: null,
    noEffect: 'It shows in the values.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: ['CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, placed timestamptz(0));'],
        good: ['CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, placed timestamptz, seen timestamptz(3));'],
    },
    references: ['https://www.postgresql.org/docs/current/datatype-datetime.html'],
    *check(statement, { spanAt }) {
        for (const { table, name, type, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (!type.base.startsWith('timestamp') || type.modifiers[0] !== 0)
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} rounds to whole seconds, and so half of the time into the future. Keep the fraction.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/row-security-switched-off.js




/* harmony default export */ const row_security_switched_off = ((0,rule/* defineRule */.Km)({
    id: 'row-security-switched-off',
    category: 'security',
    severity: 'warning',
    since: '0.1.0',
    summary: 'Row security is switched off for a table in use',
    why: 'From then on every role that has the right to read or write the table does so with all its rows: the policies stay, but nobody asks them. NO FORCE does the same for the owner, who is often the role that the program connects as.',
    instead: 'Leave row security on and change the policies: ALTER POLICY, or a new policy before the old one is dropped, in the same transaction. A job that must see everything can have a role of its own with BYPASSRLS.',
    effect: null,
    noEffect: 'It shows in what other roles may read.',
    directions: ['up'],
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_DisableRowSecurity', 'AT_NoForceRowSecurity'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE users (id bigint PRIMARY KEY);\nALTER TABLE users ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON users USING (id = 1);\nCREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: ['ALTER TABLE users DISABLE ROW LEVEL SECURITY;', 'ALTER TABLE users NO FORCE ROW LEVEL SECURITY;'],
        good: [
            'ALTER TABLE users DISABLE ROW LEVEL SECURITY;\nUPDATE users SET id = 2 WHERE id = 1;\nALTER TABLE users ENABLE ROW LEVEL SECURITY;',
            'ALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items DISABLE ROW LEVEL SECURITY;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-rowsecurity.html'],
    *check(statement, context) {
        for (const { table, subtype, position } of (0,alter/* alterCommands */.$f)(statement)) {
            const off = subtype === 'AT_DisableRowSecurity';
            if (!off && subtype !== 'AT_NoForceRowSecurity')
                continue;
            const known = context.schema.table(table);
            if (!context.isExistingTable(table) || (known?.known === true && !known.rowSecurity))
                continue;
            const back = off ? 'AT_EnableRowSecurity' : 'AT_ForceRowSecurity';
            const later = context.statements.slice(statement.index + 1).flatMap(alter/* alterCommands */.$f);
            if (later.some((one) => one.subtype === back && (0,sql_names/* sameName */.q)(one.table, table)))
                continue;
            yield {
                message: off
                    ? `From here on, every role with rights on ${(0,sql_names/* code */.aY)(table)} sees all its rows: its policies no longer count. Change the policies instead.`
                    : `From here on, the policies of ${(0,sql_names/* code */.aY)(table)} no longer count for its owner, whom the program may connect as. Change the policies instead.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/row-security-without-policy.js






/* harmony default export */ const row_security_without_policy = ((0,rule/* defineMigrationRule */.yw)({
    id: 'row-security-without-policy',
    category: 'security',
    severity: 'warning',
    since: '0.1.0',
    summary: 'Row security is on for a table that has no policy, or loses its last one',
    why: 'Without a policy, row security lets nobody but the owner of the table see or write a row: no error, only empty results, and INSERTs that are refused. Often a policy was forgotten, or is on its way in another change. Where the last policy is dropped, the running version finds its tables empty at once.',
    instead: 'Create the policies in the same change, before row security is switched on or the old policy is dropped.',
    effect: null,
    noEffect: 'It shows to other roles only, not in the migration.',
    directions: ['up'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE users (id bigint PRIMARY KEY);\nCREATE POLICY own ON users USING (true);\nCREATE TABLE bills (id bigint PRIMARY KEY);\nALTER TABLE bills ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON bills USING (true);',
        bad: [
            'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
            'DROP POLICY IF EXISTS own ON users;\nALTER TABLE users ENABLE ROW LEVEL SECURITY;',
            'DROP POLICY IF EXISTS own ON bills;',
        ],
        good: [
            'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON orders USING (id = 1);',
            'ALTER TABLE users ENABLE ROW LEVEL SECURITY;',
            ['ALTER TABLE orders ENABLE ROW LEVEL SECURITY;', 'CREATE POLICY own ON orders USING (id = 1);'],
            'ALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
            'DROP POLICY IF EXISTS own ON users;',
            'DROP POLICY IF EXISTS own ON bills;\nCREATE POLICY own ON bills USING (id = 1);',
            'DROP POLICY IF EXISTS own ON bills;\nALTER TABLE bills DISABLE ROW LEVEL SECURITY;',
            'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;\nALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-rowsecurity.html'],
    *check({ script }, { schema, change }) {
        for (const statement of script.statements) {
            for (const { table, span, drops } of hiding(script, statement)) {
                // Said once, where row security is switched on.
                if (drops && ENABLED.of(script.statements, table).length > 0)
                    continue;
                const known = schema.table(table);
                // Of a table that is only known by this statement, the policies are not known either.
                if (known === undefined || known.policies > 0 || !known.known || !known.rowSecurity)
                    continue;
                if (POLICIES.of(change.ofKind('CreatePolicyStmt'), table).length > 0)
                    continue;
                yield {
                    message: drops
                        ? `Without its last policy, row security on ${(0,sql_names/* code */.aY)(table)} hides every row from all but the owner. Create the new policy in the same change.`
                        : `Row security on ${(0,sql_names/* code */.aY)(table)} without a policy hides every row from all but the owner. Create its policies in the same change.`,
                    span,
                    table,
                };
            }
        }
    },
}));
function hiding(script, statement) {
    const drop = (0,nodes/* nodeAs */.hK)(statement.node, 'DropStmt');
    if (drop?.removeType === 'OBJECT_POLICY')
        return (drop.objects ?? []).map((object) => {
            const table = (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)((0,nodes/* nodeAs */.hK)(object, 'List')?.items).slice(0, -1));
            return { table, span: statement.span, drops: true };
        });
    return (0,alter/* alterCommandsOf */.wj)(statement, 'AT_EnableRowSecurity').map(({ table, position }) => {
        return { table, span: (0,clauses/* clauseSpan */.Oi)(script, statement, position), drops: false };
    });
}
const ENABLED = new Places((statement) => (0,alter/* alterCommandsOf */.wj)(statement, 'AT_EnableRowSecurity').map(({ table }) => ({ name: table })));
const POLICIES = new Places(({ node }) => {
    const policy = (0,nodes/* nodeAs */.hK)(node, 'CreatePolicyStmt');
    return policy === undefined ? [] : [{ name: (0,sql_names/* tableName */.j1)(policy.table) }];
});

;// CONCATENATED MODULE: ./build/rules/rule-on-table.js



/* harmony default export */ const rule_on_table = ((0,rule/* defineRule */.Km)({
    id: 'rule-on-table',
    category: 'compatibility',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A rule rewrites the statements that the running version sends to a table',
    why: 'A rule changes the query itself, before it is planned. DO INSTEAD sends the writes of the running version elsewhere, or nowhere, and reports no row changed; INSERT … RETURNING and ON CONFLICT are refused. DO ALSO computes now(), random() and nextval() again, with other values. COPY passes all rules by.',
    instead: 'Use a trigger: it sees each row as it was written. For a view, INSTEAD OF triggers do what rules did.',
    effect: null,
    noEffect: 'It shows in what other sessions write later.',
    directions: ['up'],
    kinds: ['RuleStmt'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE VIEW ids AS SELECT id FROM orders;',
        bad: ['CREATE OR REPLACE RULE no_delete AS ON DELETE TO orders DO INSTEAD NOTHING;'],
        good: [
            'CREATE OR REPLACE RULE no_delete AS ON DELETE TO ids DO INSTEAD NOTHING;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nCREATE OR REPLACE RULE no_delete AS ON DELETE TO items DO INSTEAD NOTHING;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/rules-update.html',
        'https://www.postgresql.org/docs/current/rules-triggers.html',
    ],
    *check(statement, context) {
        const rule = (0,nodes/* nodeAs */.hK)(statement.node, 'RuleStmt');
        const table = (0,sql_names/* tableName */.j1)(rule?.relation);
        const event = rule?.event?.replace('CMD_', '');
        if (event === undefined || event === 'SELECT' || !context.isExistingTable(table))
            return;
        if (context.schema.table(table)?.kind === 'view')
            return;
        yield {
            message: `From here on, every ${event} on ${(0,sql_names/* code */.aY)(table)} is rewritten${rule?.instead === true ? ', and does not do what the running version asks' : ''}. Use a trigger.`,
            span: statement.span,
            table,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/security-definer-without-search-path.js




/* harmony default export */ const security_definer_without_search_path = ((0,rule/* defineRule */.Km)({
    id: 'security-definer-without-search-path',
    category: 'security',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A SECURITY DEFINER function looks names up where its caller says',
    why: 'The function runs with the rights of its owner but with the search_path of whoever calls it. A caller who can create objects anywhere, temporary ones are enough, puts a table or an operator of their own in the way, and it runs as the owner.',
    instead: 'Fix the path in the function itself: SET search_path = pg_catalog, pg_temp, or an empty one with every name qualified. A body in BEGIN ATOMIC resolves its names when it is created and needs none.',
    effect: null,
    noEffect: 'It is about who may call the function later.',
    kinds: ['CreateFunctionStmt', 'AlterFunctionStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        bad: [
            'CREATE OR REPLACE FUNCTION order_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$SELECT count(*) FROM orders$$;',
            "CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';\nALTER FUNCTION one() SECURITY DEFINER;",
        ],
        good: [
            'CREATE OR REPLACE FUNCTION order_count() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$SELECT count(*) FROM orders$$;',
            'CREATE OR REPLACE FUNCTION order_count() RETURNS bigint LANGUAGE sql AS $$SELECT count(*) FROM orders$$;',
            "CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';\nALTER FUNCTION one() SET search_path = '';",
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY'],
    *check(statement, { statements }) {
        const { name, options, atomic } = definition(statement);
        const definer = options.some(({ defname, arg }) => defname === 'security' && (0,nodes/* nodeAs */.hK)(arg, 'Boolean')?.boolval === true);
        if (!definer || atomic || setsPath(options))
            return;
        if (FIXED.of(statements, name).length > 0)
            return;
        yield {
            message: `${(0,sql_names/* code */.aY)(name)} runs with its owner’s rights but looks names up in its caller’s search_path. Add SET search_path to the function.`,
            span: statement.span,
        };
    },
}));
function definition({ node }) {
    if ('CreateFunctionStmt' in node) {
        const { funcname, options, sql_body } = node.CreateFunctionStmt;
        return {
            name: (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(funcname)),
            options: (0,nodes/* nodesAs */.Wt)(options, 'DefElem'),
            atomic: sql_body !== undefined,
        };
    }
    const alter = 'AlterFunctionStmt' in node ? node.AlterFunctionStmt : undefined;
    const name = alter?.func === undefined ? '' : (0,sql_names/* objectName */.Hd)({ ObjectWithArgs: alter.func });
    return { name, options: (0,nodes/* nodesAs */.Wt)(alter?.actions, 'DefElem'), atomic: false };
}
function setsPath(options) {
    return options.some(({ defname, arg }) => defname === 'set' && (0,nodes/* nodeAs */.hK)(arg, 'VariableSetStmt')?.name === 'search_path');
}
/** The functions that get a search_path of their own afterwards. */
const FIXED = new Places(({ node }) => {
    const alter = (0,nodes/* nodeAs */.hK)(node, 'AlterFunctionStmt');
    if (alter === undefined || !setsPath((0,nodes/* nodesAs */.Wt)(alter.actions, 'DefElem')))
        return [];
    return [{ name: (0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(alter.func?.objname)) }];
});

;// CONCATENATED MODULE: ./build/rules/sequence-behind-rows.js







/* harmony default export */ const sequence_behind_rows = ((0,rule/* defineRule */.Km)({
    id: 'sequence-behind-rows',
    category: 'compatibility',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A sequence begins to count where rows already have the numbers',
    why: 'A sequence does not look at the table: a new one begins at 1, and rows that bring their own numbers do not move it on. The migration passes, and the next INSERT that leaves the column out gets a number that is taken: a duplicate key, once for every row that is there.',
    instead: "Move the sequence on in the same migration: SELECT setval(pg_get_serial_sequence('orders', 'id'), max(id)) FROM orders, or RESTART WITH a number beyond all rows.",
    effect: null,
    noEffect: 'It shows at the next INSERT.',
    directions: ['up'],
    kinds: ['AlterTableStmt', 'InsertStmt'],
    subcommands: ['AT_AddIdentity', 'AT_ColumnDefault'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE TABLE roles (id serial PRIMARY KEY, name text UNIQUE);',
        bad: [
            'ALTER TABLE orders ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;',
            "CREATE SEQUENCE IF NOT EXISTS orders_seq;\nALTER TABLE orders ALTER COLUMN id SET DEFAULT nextval('orders_seq'::regclass);",
            "INSERT INTO roles (id, name) VALUES (1, 'admin') ON CONFLICT DO NOTHING;",
            'CREATE TABLE IF NOT EXISTS bills (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, note text);\nINSERT INTO bills (id, note) SELECT id, note FROM orders ON CONFLICT DO NOTHING;',
        ],
        good: [
            'ALTER TABLE orders ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (START WITH 100000);',
            "ALTER TABLE orders ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;\nSELECT setval(pg_get_serial_sequence('orders', 'id'), max(id)) FROM orders;",
            "INSERT INTO roles (name) VALUES ('admin') ON CONFLICT DO NOTHING;",
            "INSERT INTO roles (id, name) VALUES (DEFAULT, 'admin') ON CONFLICT DO NOTHING;",
            "INSERT INTO roles (id, name) VALUES (0, 'nobody'), (-1, 'everybody') ON CONFLICT DO NOTHING;",
            "INSERT INTO roles (id, name) VALUES (1, 'admin') ON CONFLICT DO NOTHING;\nALTER SEQUENCE roles_id_seq RESTART WITH 2;",
            "INSERT INTO orders (id, note) VALUES (1, 'first') ON CONFLICT DO NOTHING;",
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/functions-sequence.html',
        'https://www.postgresql.org/docs/current/ddl-identity-columns.html',
    ],
    *check(statement, context) {
        for (const command of (0,alter/* alterCommands */.$f)(statement)) {
            const column = command.command.name ?? '';
            if (!startsOver(command, context) || context.change.mentions(MOVES_ON))
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(column)} of ${(0,sql_names/* code */.aY)(command.table)} has numbers already, and its new sequence begins at 1: the next INSERT meets a duplicate key. Move the sequence on with setval.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, command.position),
                table: command.table,
            };
        }
        const given = givenNumber(statement, context);
        if (given === undefined || context.change.mentions(MOVES_ON))
            return;
        yield {
            message: `These rows bring their own ${(0,sql_names/* codeIdentifier */.Jl)(given.column)}, and the sequence of ${(0,sql_names/* code */.aY)(given.table)} stays where it is: an INSERT that leaves it out will meet a duplicate key. Move the sequence on with setval.`,
            span: statement.span,
            table: given.table,
            // A list of fixed rows is often all that there ever is.
            ...(given.listed ? { severity: 'note' } : {}),
        };
    },
}));
/** Whatever moves a sequence on, or says where it begins. */
const MOVES_ON = /\bsetval\s*\(|\brestart\b/i;
function startsOver({ table, subtype, command }, { isExistingTable, schema }) {
    if (!isExistingTable(table))
        return false;
    const column = schema.table(table)?.columns.get(command.name ?? '');
    // What the change added has no numbers of its own; a sequence in use goes on as it is.
    if (column?.origin === 'change' || column?.counted === true)
        return false;
    if (subtype === 'AT_AddIdentity') {
        const options = (0,nodes/* nodesAs */.Wt)((0,nodes/* nodeAs */.hK)(command.def, 'Constraint')?.options, 'DefElem');
        return !options.some(({ defname }) => defname === 'start');
    }
    if (subtype !== 'AT_ColumnDefault' || !(0,columns/* isNextval */.jY)(command.def))
        return false;
    // The name may come as it is, or cast to regclass.
    const name = (0,walk/* findNodes */.zM)([command.def], 'A_Const')[0]?.sval?.sval;
    return name !== undefined && schema.madeByChange('sequence', name);
}
/** The column that a sequence fills, where an INSERT gives it a value nevertheless. */
function givenNumber({ node }, { schema }) {
    const insert = (0,nodes/* nodeAs */.hK)(node, 'InsertStmt');
    const select = (0,nodes/* nodeAs */.hK)(insert?.selectStmt, 'SelectStmt');
    if (insert === undefined || select === undefined)
        return undefined;
    const table = (0,sql_names/* tableName */.j1)(insert.relation);
    const known = schema.table(table);
    const all = [...(known?.columns.values() ?? [])];
    const names = insert.cols === undefined
        ? all.map(({ name }) => name)
        : (0,nodes/* nodesAs */.Wt)(insert.cols, 'ResTarget').map(({ name = '' }) => name);
    const at = names.findIndex((name) => known?.columns.get(name)?.counted === true);
    const column = names[at];
    if (column === undefined)
        return undefined;
    const rows = (0,nodes/* nodesAs */.Wt)(select.valuesLists, 'List');
    if (rows.length === 0)
        return { table, column, listed: false };
    return rows.some(({ items }) => isCounted(items?.[at])) ? { table, column, listed: true } : undefined;
}
/** Whether a value is one that the sequence may come to: not its own, and not 0 or less, which stand before its beginning. */
function isCounted(value) {
    if (value === undefined || (0,nodes/* nodeAs */.hK)(value, 'SetToDefault') !== undefined)
        return false;
    const integer = (0,nodes/* nodeAs */.hK)(value, 'A_Const')?.ival;
    return integer === undefined || (integer.ival ?? 0) > 0;
}

;// CONCATENATED MODULE: ./build/rules/serial-or-identity-rewrite.js





/* harmony default export */ const serial_or_identity_rewrite = ((0,rule/* defineRule */.Km)({
    id: 'serial-or-identity-rewrite',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new serial or identity column writes the whole table anew while nobody can use it',
    why: 'Every old row gets a number of its own from a sequence, so PostgreSQL writes the whole table anew, with all its indexes, under AccessExclusiveLock: reads and writes wait until it is done.',
    instead: 'Add a plain integer column and a sequence, set the default for new rows, and number the old rows in batches. ALTER COLUMN … ADD GENERATED … AS IDENTITY on the filled column takes a moment.',
    effect: { lock: 'AccessExclusiveLock', rewrites: true },
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddColumn'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, number bigint NOT NULL);',
        bad: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS position bigserial;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS position bigint GENERATED BY DEFAULT AS IDENTITY;',
        ],
        good: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS number bigint GENERATED BY DEFAULT AS IDENTITY;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS position bigint;',
            'ALTER TABLE orders ALTER COLUMN number ADD GENERATED BY DEFAULT AS IDENTITY;',
            'CREATE TABLE IF NOT EXISTS items (name text);\nALTER TABLE items ADD COLUMN IF NOT EXISTS id bigserial;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL',
        'https://www.postgresql.org/docs/current/ddl-identity-columns.html',
    ],
    *check(statement, context) {
        for (const added of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AddColumn')) {
            const { table, column, position } = added;
            if ((0,column_work/* isThereAlready */.LC)(added, context.schema))
                continue;
            const because = (0,column_work/* addColumnRewrites */.De)(column, context.schema)?.because;
            if ((because !== 'serial' && because !== 'identity') || !context.isExistingTable(table))
                continue;
            yield {
                message: `The ${because} column ${(0,sql_names/* codeIdentifier */.Jl)(column?.colname ?? '')} makes PostgreSQL write all of ${(0,sql_names/* code */.aY)(table)} anew under AccessExclusiveLock, which keeps out reads and writes. Add a plain column, and number old rows in batches.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/serial-type.js




/* harmony default export */ const serial_type = ((0,rule/* defineRule */.Km)({
    id: 'serial-type',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A serial is an integer with a sequence that rights and dumps treat apart',
    why: 'A serial column is a plain integer with a default. Rights on the table do not cover its sequence, DROP DEFAULT leaves the sequence behind, and anybody may insert a number of their own. Identity columns are standard SQL and have none of that.',
    instead: 'Use bigint GENERATED ALWAYS AS IDENTITY, or BY DEFAULT where rows bring their own numbers.',
    effect: null,
    noEffect: 'It is about the type itself.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: [
            'CREATE TABLE IF NOT EXISTS orders (id bigserial PRIMARY KEY);',
            'CREATE TABLE IF NOT EXISTS orders (id serial);',
        ],
        good: ['CREATE TABLE IF NOT EXISTS orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);'],
    },
    references: [
        'https://www.postgresql.org/docs/current/ddl-identity-columns.html',
        'https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL',
    ],
    *check(statement, { spanAt }) {
        for (const { table, name, definition, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (!(0,types/* isSerial */.pY)(definition.typeName))
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} is a serial, whose sequence has rights and a life of its own. Use bigint GENERATED … AS IDENTITY.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/set-not-null-scan.js











/* harmony default export */ const set_not_null_scan = ((0,rule/* defineRule */.Km)({
    id: 'set-not-null-scan',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'SET NOT NULL reads the whole table while nobody can use it',
    why: 'PostgreSQL must see that no row has NULL there, and reads every row to do so, holding AccessExclusiveLock: reads and writes wait until it is done. It skips the reading where a validated CHECK already says that the column is not NULL.',
    instead: 'In one migration, add CHECK (column IS NOT NULL) NOT VALID. In the next, VALIDATE CONSTRAINT, which reads the table but lets others read and write. Then SET NOT NULL is instant, and the CHECK can be dropped.',
    effect: { lock: 'AccessExclusiveLock', scans: true },
    versions: 'The validated CHECK spares the reading from PostgreSQL 12 on. PostgreSQL 18 can also add the NOT NULL constraint itself as NOT VALID and validate it later; NOT NULL beside a new virtual column computes the value of every row.',
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_SetNotNull', 'AT_AddConstraint', 'AT_AddColumn'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, email text);\nCREATE TABLE "Order.Lines" (id bigint PRIMARY KEY, "Unit.Price" int);',
        bad: [
            'ALTER TABLE orders ALTER COLUMN email SET NOT NULL;',
            'ALTER TABLE orders ADD CONSTRAINT email_known CHECK (email IS NOT NULL) NOT VALID;\nALTER TABLE orders ALTER COLUMN email SET NOT NULL;',
            'ALTER TABLE "Order.Lines" ALTER COLUMN "Unit.Price" SET NOT NULL;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS paid boolean DEFAULT false;\nALTER TABLE orders ALTER COLUMN paid SET NOT NULL;',
        ],
        good: [
            [
                'ALTER TABLE orders ADD CONSTRAINT email_known CHECK (email IS NOT NULL) NOT VALID;',
                'ALTER TABLE orders VALIDATE CONSTRAINT email_known;',
                'ALTER TABLE orders ALTER COLUMN email SET NOT NULL;',
            ],
            'CREATE TABLE IF NOT EXISTS items (id bigint, name text);\nALTER TABLE items ALTER COLUMN name SET NOT NULL;',
            'ALTER TABLE orders ALTER COLUMN id SET NOT NULL;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL',
        'https://www.postgresql.org/docs/release/12.0/',
    ],
    *check(statement, context) {
        for (const { table, subtype, command, constraint, column: added, position } of (0,alter/* alterCommands */.$f)(statement)) {
            const constrains = constraint?.contype === 'CONSTR_NOTNULL' && constraint.skip_validation !== true;
            const computed = subtype === 'AT_AddColumn' && (0,column_work/* isComputedAndRequired */.wA)(added);
            if (subtype !== 'AT_SetNotNull' && !constrains && !computed)
                continue;
            const column = computed
                ? (added?.colname ?? '')
                : constrains
                    ? ((0,sql_names/* strings */.P$)(constraint.keys)[0] ?? '')
                    : (command.name ?? '');
            if (!context.isExistingTable(table))
                continue;
            if ((0,column_work/* isNeverNull */.eE)(context.schema.table(table), column))
                continue;
            const what = computed ? 'NOT NULL beside the virtual column' : 'SET NOT NULL on';
            const filled = computed ? undefined : addedWithDefault(table, column, statement, context);
            const cure = computed
                ? 'Add the column without it, then a CHECK (… IS NOT NULL) NOT VALID, and validate that in the next migration.'
                : filled === undefined
                    ? 'Add a CHECK (… IS NOT NULL) NOT VALID first, validate it in the next migration, then set NOT NULL.'
                    : `Write NOT NULL beside the column in line ${filled.span.line}, where its default spares the reading.`;
            yield {
                message: `${what} ${(0,sql_names/* codeIdentifier */.Jl)(column)} reads all of ${(0,sql_names/* code */.aY)(table)} under AccessExclusiveLock, which keeps out reads and writes. ${cure}`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
                ...(subtype !== 'AT_SetNotNull' || context.nested || (0,alter/* alterCommands */.$f)(statement).length !== 1
                    ? {}
                    : filled === undefined
                        ? byCheck(table, column, context, statement)
                        : besideColumn(filled.span, context, statement)),
            };
        }
    },
}));
/** The clause of an earlier ADD COLUMN in this file that gives every row of the column a value. */
function addedWithDefault(table, column, { index }, context) {
    const { script, statements, undone } = context;
    const added = ADDED.of(statements, (0,names/* partName */.pn)(table, column)).find(({ at }) => at < index && (0,sql_undone/* isFound */.Z)(undone, at, index));
    return added === undefined ? undefined : { span: (0,clauses/* clauseSpan */.Oi)(script, added.statement, added.position) };
}
const ADDED = new Places((statement) => (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AddColumn').flatMap(({ table, column, position }) => {
    const given = (0,alter/* columnConstraint */.m0)(column, 'CONSTR_DEFAULT')?.raw_expr;
    if (given === undefined || (0,nodes/* nodeAs */.hK)(given, 'A_Const')?.isnull === true)
        return [];
    return [{ name: (0,names/* partName */.pn)(table, column?.colname ?? ''), statement, position }];
}));
/** NOT NULL from the first moment on, in place of the statement that sets it. */
function besideColumn({ end }, context, statement) {
    const edits = [insertAt(context.script, end, ' NOT NULL'), removal(context, statement)];
    return { suggestion: { description: 'Write NOT NULL beside the new column, whose default fills every row.', edits } };
}
/** By way of a CHECK, in three files. */
function byCheck(table, column, context, statement) {
    const stem = (0,sql_names/* splitName */.W0)(table).name;
    const [on, name, what] = [(0,sql_names/* quoteName */.AB)(table), (0,sql_names/* quoteIdentifier */.Cm)(`${stem}_${column}_not_null`), (0,sql_names/* quoteIdentifier */.Cm)(column)];
    return inSteps(context, [{ span: statement.span, text: `ALTER TABLE ${on} ADD CONSTRAINT ${name} CHECK (${what} IS NOT NULL) NOT VALID` }], [
        { name: fileName('validate', stem, column), text: `ALTER TABLE ${on} VALIDATE CONSTRAINT ${name};\n` },
        {
            name: fileName('require', stem, column),
            text: `ALTER TABLE ${on} ALTER COLUMN ${what} SET NOT NULL;\nALTER TABLE ${on} DROP CONSTRAINT IF EXISTS ${name};\n`,
        },
    ], 'Add a CHECK as NOT VALID, validate it, then set NOT NULL.');
}

;// CONCATENATED MODULE: ./build/rules/setting-left-behind.js






/** Settings by which later statements mean something else: where names are found, and whose rights count. */
const TELLING = new Set(['search_path', 'role', 'session_authorization']);
/* harmony default export */ const setting_left_behind = ((0,rule/* defineRule */.Km)({
    id: 'setting-left-behind',
    category: 'compatibility',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A setting of the session outlives the migration, and changes what comes after it',
    why: 'SET without LOCAL holds for the whole session. The migration tool goes on in that session: with another search_path its own ledger is not found or a table is made in the wrong schema, with another role the next migration lacks rights. Behind a pooler the session may then go to the program. Dumps of pg_dump, which begin by emptying search_path, are the usual way in.',
    instead: 'Use SET LOCAL, which ends with the transaction, or RESET the setting at the end of the file.',
    effect: null,
    noEffect: 'It shows in the statements that come later in the session.',
    kinds: ['VariableSetStmt', 'SelectStmt'],
    examples: {
        schema: 'CREATE SCHEMA shop;',
        bad: ['SET search_path = shop, public;', "SELECT pg_catalog.set_config('search_path', 'public, shop', false);"],
        good: [
            'SET LOCAL search_path = shop, public;',
            'SET search_path = shop, public;\nRESET search_path;',
            "SELECT pg_catalog.set_config('search_path', 'shop, public', true);",
            "SET lock_timeout = '5s';",
            'SET search_path TO DEFAULT;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-set.html'],
    *check(statement, context) {
        const set = settingOf(statement);
        if (set === undefined || set.local || !TELLING.has(set.name))
            return;
        const later = context.statements.slice(statement.index + 1);
        if (later.some((other) => takesBack(other, set.name)))
            return;
        const [first] = (0,clauses/* wordsOf */.Z9)(statement);
        const local = context.inTransaction && first !== undefined && !context.nested && statement.kind === 'VariableSetStmt'
            ? suggest('Let it end with the transaction.', insertAt(context.script, first.end, ' LOCAL'))
            : {};
        yield {
            message: `${set.name} stays as it is set here for the rest of the session, for the migration tool and whatever it runs next. ${context.inTransaction ? 'Use SET LOCAL.' : 'RESET it at the end of the file.'}`,
            span: statement.span,
            ...local,
        };
    },
}));
/** The setting that SET or `set_config` changes; undefined where it goes back to what it was. */
function settingOf({ node }) {
    const set = (0,nodes/* nodeAs */.hK)(node, 'VariableSetStmt');
    if (set !== undefined) {
        if (set.kind !== 'VAR_SET_VALUE' || set.name === undefined)
            return undefined;
        const none = (0,nodes/* nodeAs */.hK)(set.args?.[0], 'A_Const')?.sval?.sval?.toLowerCase() === 'none';
        return set.name === 'role' && none ? undefined : { name: set.name.toLowerCase(), local: set.is_local === true };
    }
    const targets = (0,nodes/* nodeAs */.hK)(node, 'SelectStmt')?.targetList;
    for (const { funcname, args = [] } of targets === undefined ? [] : (0,walk/* findNodes */.zM)(targets, 'FuncCall')) {
        if ((0,sql_names/* strings */.P$)(funcname).at(-1) !== 'set_config')
            continue;
        const [name, , local] = args.map((argument) => (0,nodes/* nodeAs */.hK)(argument, 'A_Const'));
        const setting = name?.sval?.sval?.toLowerCase();
        if (setting !== undefined)
            return { name: setting, local: local?.boolval?.boolval === true };
    }
    return undefined;
}
function takesBack({ node }, name) {
    if ('DiscardStmt' in node)
        return node.DiscardStmt.target === 'DISCARD_ALL';
    const set = (0,nodes/* nodeAs */.hK)(node, 'VariableSetStmt');
    if (set === undefined || set.is_local === true)
        return false;
    if (set.kind === 'VAR_RESET_ALL')
        return true;
    const back = set.kind === 'VAR_RESET' || set.kind === 'VAR_SET_DEFAULT';
    const none = (0,nodes/* nodeAs */.hK)(set.args?.[0], 'A_Const')?.sval?.sval?.toLowerCase() === 'none';
    return set.name?.toLowerCase() === name && (back || (name === 'role' && none));
}

;// CONCATENATED MODULE: ./build/sql/logical-changes.js




/**
 * Parts a file's statements into groups that have to do with each other: they name the same table, function or type, or
 * do the same thing to different tables. Gives the groups that change existing tables, in order of the text.
 */
function logicalChanges(statements, isExistingTable) {
    const changed = new Set(statements.flatMap((statement) => changedTable(statement) ?? []).filter(isExistingTable));
    if (changed.size < 2)
        return [];
    const groups = new Groups();
    for (const statement of statements) {
        const subjects = subjectsOf(statement);
        if (subjects.length > 0)
            groups.join(statement.index, subjects);
    }
    const found = new Map();
    for (const statement of statements) {
        const table = changedTable(statement);
        if (table === undefined || !isExistingTable(table))
            continue;
        const group = groups.of(statement.index);
        if (!found.has(group))
            found.set(group, { statement, table });
    }
    return [...found.values()];
}
/** The table that a statement is there to change; undefined for those that change none of its own. */
function changedTable({ node }) {
    if ('AlterTableStmt' in node)
        return (0,sql_names/* tableName */.j1)(node.AlterTableStmt.relation);
    if ('IndexStmt' in node)
        return (0,sql_names/* tableName */.j1)(node.IndexStmt.relation);
    if ('UpdateStmt' in node)
        return (0,sql_names/* tableName */.j1)(node.UpdateStmt.relation);
    if ('DeleteStmt' in node)
        return (0,sql_names/* tableName */.j1)(node.DeleteStmt.relation);
    if ('RenameStmt' in node && node.RenameStmt.relation !== undefined)
        return (0,sql_names/* tableName */.j1)(node.RenameStmt.relation);
    return undefined;
}
/** What ties a statement to others: names in it, and its shape. */
function subjectsOf(statement) {
    const { node } = statement;
    if (UNRELATED.some((kind) => kind in node))
        return [];
    const subjects = [];
    const own = Object.values(node)[0];
    // The table of a statement is not wrapped in a node of its own.
    const relation = changedTable(statement) ?? (0,sql_names/* tableName */.j1)(own.relation);
    if (relation !== '')
        subjects.push(`relation ${(0,sql_names/* splitName */.W0)(relation).name}`);
    const rename = (0,nodes/* nodeAs */.hK)(node, 'RenameStmt');
    if (rename?.renameType === 'OBJECT_TABLE')
        subjects.push(`relation ${rename.newname}`);
    (0,walk/* walk */.GG)(node, (kind, value) => {
        const found = { [kind]: value };
        if ('RangeVar' in found)
            subjects.push(`relation ${found.RangeVar.relname ?? ''}`);
        else if ('Constraint' in found) {
            const { pktable } = found.Constraint;
            if (pktable !== undefined)
                subjects.push(`relation ${pktable.relname ?? ''}`);
        }
        else if ('TypeName' in found)
            subjects.push(...typeSubject((0,sql_names/* strings */.P$)(found.TypeName.names)));
        else if ('FuncCall' in found)
            subjects.push(`function ${(0,sql_names/* strings */.P$)(found.FuncCall.funcname).at(-1)}`);
        return undefined;
    });
    const trigger = (0,nodes/* nodeAs */.hK)(node, 'CreateTrigStmt');
    if (trigger !== undefined)
        subjects.push(`function ${(0,sql_names/* strings */.P$)(trigger.funcname).at(-1)}`);
    const made = (0,nodes/* nodeAs */.hK)(node, 'CreateFunctionStmt');
    if (made !== undefined)
        subjects.push(`function ${(0,sql_names/* strings */.P$)(made.funcname).at(-1)}`);
    const enumType = (0,nodes/* nodeAs */.hK)(node, 'CreateEnumStmt') ?? (0,nodes/* nodeAs */.hK)(node, 'AlterEnumStmt') ?? (0,nodes/* nodeAs */.hK)(node, 'CompositeTypeStmt');
    if (enumType !== undefined && 'typeName' in enumType)
        subjects.push(...typeSubject((0,sql_names/* strings */.P$)(enumType.typeName)));
    return [...subjects, ...shapesOf(statement)];
}
const UNRELATED = ['VariableSetStmt', 'TransactionStmt', 'CommentStmt', 'GrantStmt'];
function typeSubject(names) {
    const [schema, name] = names.length > 1 ? names.slice(-2) : ['', names[0]];
    return schema === 'pg_catalog' || name === undefined ? [] : [`type ${name}`];
}
/** The same kind of thing done to several tables is one change: a column here and there, an index on each. */
function shapesOf(statement) {
    const commands = (0,alter/* alterCommands */.$f)(statement);
    return commands.length === 0 ? [`shape ${statement.kind}`] : commands.map(({ subtype }) => `shape ${subtype}`);
}
/** Sets of statements joined by what they share. */
class Groups {
    #parent = new Map();
    join(statement, subjects) {
        for (const subject of subjects)
            this.#parent.set(this.#root(subject), this.#root(`statement ${statement}`));
    }
    of(statement) {
        return this.#number(this.#root(`statement ${statement}`));
    }
    #root(item) {
        let root = item;
        for (let next = this.#parent.get(root); next !== undefined && next !== root; next = this.#parent.get(root))
            root = next;
        // Whoever was on the way goes straight there the next time, or thousands of statements would make a long way.
        for (let at = item; at !== root;) {
            const next = this.#parent.get(at) ?? root;
            this.#parent.set(at, root);
            at = next;
        }
        return root;
    }
    #numbers = new Map();
    #number(root) {
        const known = this.#numbers.get(root) ?? this.#numbers.size;
        this.#numbers.set(root, known);
        return known;
    }
}

;// CONCATENATED MODULE: ./build/rules/several-changes-in-one-migration.js



/* harmony default export */ const several_changes_in_one_migration = ((0,rule/* defineMigrationRule */.yw)({
    id: 'several-changes-in-one-migration',
    category: 'history',
    severity: 'note',
    since: '0.1.0',
    summary: 'One migration makes several changes that have nothing to do with each other',
    why: 'When the second change fails, the first is rolled back with it, or worse, stays without it. Neither can be taken back alone, locks of the one last as long as the work of the other, and the history does not say which change was meant.',
    instead: 'Make a migration for each. Statements that serve one change belong together: a table with its indexes, a constraint with the rows that it needs, the same column in several tables.',
    effect: null,
    noEffect: 'It is about the order of work, not about what one statement does.',
    directions: ['up'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE TABLE users (id bigint PRIMARY KEY, email text);',
        bad: [
            "ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';\nALTER TABLE users ADD COLUMN IF NOT EXISTS handle text;",
        ],
        good: [
            'CREATE TABLE IF NOT EXISTS items (id bigint, order_id bigint REFERENCES orders);\nCREATE INDEX IF NOT EXISTS items_order_idx ON items (order_id);\nALTER TABLE orders ADD COLUMN IF NOT EXISTS item_count int;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS tenant bigint;\nALTER TABLE users ADD COLUMN IF NOT EXISTS tenant bigint;',
            "UPDATE users SET email = '' WHERE email IS NULL;\nALTER TABLE users ADD CONSTRAINT email_known CHECK (email IS NOT NULL) NOT VALID;",
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS user_id bigint REFERENCES users;\nALTER TABLE users ADD COLUMN IF NOT EXISTS last_order bigint;',
            'CREATE TABLE IF NOT EXISTS a (id bigint);\nCREATE TABLE IF NOT EXISTS b (id bigint);',
            'ALTER TABLE orders RENAME TO sales;\nALTER TABLE sales ADD COLUMN IF NOT EXISTS tenant bigint;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-alter.html'],
    *check({ script }, context) {
        const lasting = script.statements.filter(({ index }) => !context.undone.has(index));
        const groups = logicalChanges(lasting, (table) => context.isExistingTable(table));
        const [first, second] = groups;
        if (first === undefined || second === undefined)
            return;
        yield {
            message: `From here on, ${(0,sql_names/* code */.aY)(second.table)} is changed, which has nothing to do with the change of ${(0,sql_names/* code */.aY)(first.table)} in line ${first.statement.span.line}. Make a migration for each.`,
            span: second.statement.span,
            table: second.table,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/several-tables-locked.js




/* harmony default export */ const several_tables_locked = ((0,rule/* defineRule */.Km)({
    id: 'several-tables-locked',
    category: 'locking',
    severity: 'note',
    since: '0.1.0',
    summary: 'One transaction locks several tables in use, one after the other',
    why: 'While it waits for the second table it holds the first. A program that uses the two in the other order waits for it in turn: a deadlock, and PostgreSQL cancels one of them. The more tables one transaction locks, the longer the first stays closed.',
    instead: 'Change one table per migration. Where a change must be made to several at once, set a lock_timeout.',
    effect: { lock: 'ShareLock' },
    oncePerFile: true,
    kinds: locks/* LOCKING_KINDS */.Ot,
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE items (id bigint PRIMARY KEY);',
        bad: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nALTER TABLE items ADD COLUMN IF NOT EXISTS note text;',
        ],
        good: [
            '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS items_again_idx ON items (id);',
            'CREATE TABLE IF NOT EXISTS a (id bigint);\nCREATE TABLE IF NOT EXISTS b (id bigint);\nALTER TABLE a ADD COLUMN IF NOT EXISTS note text;\nALTER TABLE b ADD COLUMN IF NOT EXISTS note text;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS'],
    *check(statement, context) {
        // A table that goes is used by nobody any more, or drop-table has its say.
        if ('DropStmt' in statement.node)
            return;
        const first = context.held.firstBesideDrops();
        if (first === undefined)
            return;
        const second = context.locks.find(({ table, mode }) => (0,core_locks/* blocks */.Bv)(mode).writes &&
            context.isExistingTable(table) &&
            context.held.on(table).every(({ takenBy }) => 'DropStmt' in takenBy.node));
        if (second === undefined)
            return;
        yield {
            message: `This locks ${(0,sql_names/* code */.aY)(second.table)} while line ${first.takenBy.span.line} of the same transaction still locks ${(0,sql_names/* code */.aY)(first.table)}: whoever uses them in the other order ends in a deadlock. Change one table per migration.`,
            span: statement.span,
            table: second.table,
            effect: { lock: second.mode },
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/silent-no-op.js

/* harmony default export */ const silent_no_op = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'silent-no-op',
    category: 'rehearsal',
    severity: 'warning',
    since: '0.1.0',
    summary: 'IF NOT EXISTS skipped a statement, and what is there differs from what it asks for',
    why: 'IF NOT EXISTS looks at the name only. Where something else has that name, the statement passes, the ledger says that it was applied, and the column or table that the code expects is not there.',
    instead: 'Use another name, or change what is there into what is wanted with ALTER statements, so that the schema is the same everywhere.',
    effect: null,
    noEffect: 'The skipped statement was run beside what is there, and the two were compared.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(10));',
        bad: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text NOT NULL DEFAULT $$$$;',
            'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, note varchar(10), total int);',
        ],
        good: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note varchar(10);',
            'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-createtable.html'],
    *check({ traces }) {
        for (const { path, statements } of traces) {
            for (const { index, span, notGiven } of statements) {
                if (notGiven === undefined)
                    continue;
                yield {
                    path,
                    span,
                    statementIndex: index,
                    message: `PostgreSQL skipped this, since the name is taken; what is there (-) is not what was asked for (+).\n${notGiven}`,
                };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/stored-generated-rewrite.js





/* harmony default export */ const stored_generated_rewrite = ((0,rule/* defineRule */.Km)({
    id: 'stored-generated-rewrite',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A stored generated column writes the whole table anew while nobody can use it',
    why: 'GENERATED ALWAYS AS (…) STORED keeps the value in every row, so PostgreSQL writes the whole table anew, with all its indexes, under AccessExclusiveLock: reads and writes wait until it is done. So does changing the expression of such a column.',
    instead: 'Add a plain column, fill it for new rows by a trigger and for old rows in batches. Or compute the value on reading: in a view, in an index on the expression, or in a virtual generated column.',
    effect: { lock: 'AccessExclusiveLock', rewrites: true },
    versions: 'PostgreSQL 18 has virtual generated columns, which write nothing and are its default; SET EXPRESSION came with 17.',
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddColumn', 'AT_SetExpression'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, net bigint);',
        bad: ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS gross bigint GENERATED ALWAYS AS (net * 119 / 100) STORED;'],
        good: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS net bigint GENERATED ALWAYS AS (id * 2) STORED;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS gross bigint;',
            'CREATE TABLE IF NOT EXISTS items (net bigint);\nALTER TABLE items ADD COLUMN IF NOT EXISTS gross bigint GENERATED ALWAYS AS (net * 119 / 100) STORED;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-generated-columns.html'],
    *check(statement, context) {
        for (const command of (0,alter/* alterCommands */.$f)(statement)) {
            const { table, subtype, column, position } = command;
            if ((0,column_work/* isThereAlready */.LC)(command, context.schema))
                continue;
            const added = subtype === 'AT_AddColumn' && (0,column_work/* addColumnRewrites */.De)(column, context.schema)?.because === 'stored';
            if ((!added && subtype !== 'AT_SetExpression') || !context.isExistingTable(table))
                continue;
            const name = column?.colname ?? command.command.name ?? '';
            yield {
                message: `The stored generated column ${(0,sql_names/* codeIdentifier */.Jl)(name)} makes PostgreSQL write all of ${(0,sql_names/* code */.aY)(table)} anew under AccessExclusiveLock, which keeps out reads and writes. Use a plain column and fill it in batches.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/suppression-without-reason.js

/* harmony default export */ const suppression_without_reason = ((0,rule/* defineMigrationRule */.yw)({
    id: 'suppression-without-reason',
    category: 'suppression',
    severity: 'error',
    since: '0.1.0',
    summary: 'A finding is allowed without a reason',
    why: 'Whoever reads the migration later, in review or after an outage, needs to know why the danger was accepted. Without a reason the comment allows nothing.',
    instead: 'Add the reason: -- pg-rehearsal: allow <rule> because <reason>.',
    effect: null,
    noEffect: 'It is about a comment.',
    aboutSuppressions: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
        bad: [
            '-- pg-rehearsal: allow drop-column\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
            'ALTER TABLE orders DROP COLUMN IF EXISTS note; -- pg-rehearsal: allow drop-column because',
        ],
        good: ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint; -- allow drop-column'],
    },
    references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS'],
    *check(_, { suppressionProblems = [] }) {
        for (const { kind, message, span } of suppressionProblems)
            if (kind === 'no reason')
                yield { message, span };
    },
}));

;// CONCATENATED MODULE: ./build/rules/syntax-error.js

/* harmony default export */ const syntax_error = ((0,rule/* defineMigrationRule */.yw)({
    id: 'syntax-error',
    category: 'history',
    severity: 'error',
    since: '0.1.0',
    summary: 'The file is not SQL that PostgreSQL understands',
    why: "PostgreSQL's own grammar (version 18) refuses the file, so the deploy would stop at it. Nothing else can be said about a file that does not parse: other rules pass over it.",
    instead: 'Correct the statement at the place that the finding names. Commands of psql, such as `\\i` or `\\copy`, are not SQL and work only in psql itself.',
    effect: null,
    noEffect: 'The text itself is the proof.',
    examples: {
        schema: '',
        bad: ['CREATE TABEL IF NOT EXISTS orders (id bigint);', 'SELECT 1;\nALTER TABLE orders ADD COLUMN;'],
        good: ['CREATE TABLE IF NOT EXISTS orders (id bigint);', '-- nothing to do yet', ''],
    },
    references: ['https://www.postgresql.org/docs/current/sql-syntax.html'],
    *check({ script }) {
        if (script.error === undefined)
            return;
        const mark = script.text.startsWith(BYTE_ORDER_MARK);
        yield {
            message: mark
                ? 'The file begins with a byte order mark, which PostgreSQL takes for a part of the first word. Save it as UTF-8 without one.'
                : `PostgreSQL cannot parse the file: ${sentence(script.error.message)} Correct it here.`,
            span: script.error.span,
        };
    },
}));
const BYTE_ORDER_MARK = '\ufeff';
/** PostgreSQL's own words, on one line and of bearable length: they quote the text, which is untrusted. */
function sentence(message) {
    const line = message.replace(/[\s\p{C}]+/gu, ' ').trim();
    return `${line.length > 200 ? `${line.slice(0, 199)}…` : line}`.replace(/\.?$/, '.');
}

;// CONCATENATED MODULE: ./build/core/elsewhere.js
function defineElsewhereRule(rule) {
    return { ...rule, on: 'elsewhere' };
}

;// CONCATENATED MODULE: ./build/rules/table-altered-elsewhere.js



/* harmony default export */ const table_altered_elsewhere = (defineElsewhereRule({
    id: 'table-altered-elsewhere',
    category: 'history',
    severity: 'note',
    since: '0.1.0',
    summary: 'Another open pull request alters a table that this one locks',
    why: 'A rehearsal begins with the base branch. Where the other pull request is merged first, the table is another one: this change may fail on it, rewrite it, or hold its lock together with the other in one deploy.',
    instead: 'Agree on who goes first, and run the check of the other again on the new base before it is merged. A merge queue does so by itself.',
    effect: null,
    noEffect: 'It is about a change that the rehearsal does not have.',
    examples: {
        bad: [
            {
                here: { '2_email.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS email text;' },
                there: { '3_note.sql': 'ALTER TABLE IF EXISTS orders ADD COLUMN IF NOT EXISTS note text;' },
                locked: ['public.orders'],
            },
        ],
        good: [
            {
                here: { '2_email.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS email text;' },
                there: { '3_note.sql': 'ALTER TABLE items ADD COLUMN IF NOT EXISTS note text;' },
                locked: ['public.orders'],
            },
            {
                here: { '2_email.sql': 'SELECT 1;' },
                there: { '3_note.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;' },
            },
        ],
    },
    references: [
        'https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue',
    ],
    *check({ locked, elsewhere }) {
        const said = new Set();
        for (const { path, relation } of locked) {
            for (const { number, path: other, text } of elsewhere) {
                const key = `${relation} ${number}`;
                if (said.has(key) || !alters(text, relation))
                    continue;
                said.add(key);
                yield {
                    path,
                    span: span/* FILE_START */.WS,
                    table: relation,
                    message: `Pull request ${number} alters ${(0,sql_names/* code */.aY)(relation)}, too (\`${other}\`): what was rehearsed here may be different after it.`,
                };
            }
        }
    },
}));
/**
 * Whether a text alters a table, by its name as written; `public` may be left out. GitHub shows parts of long files only,
 * which no grammar takes.
 */
function alters(text, relation) {
    const named = text.matchAll(/\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?([\w."$]+)/gi);
    const wanted = [relation, relation.replace(/^public\./, '')];
    return [...named].some(([, name = '']) => wanted.includes(name.includes('"') ? name.replaceAll('"', '') : name.toLowerCase()));
}

;// CONCATENATED MODULE: ./build/rules/table-inheritance.js




/* harmony default export */ const table_inheritance = ((0,rule/* defineRule */.Km)({
    id: 'table-inheritance',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A table inherits from another, whose keys and foreign keys do not hold for it',
    why: 'A query of the parent reads the rows of the child as well, but a primary key, a unique index or a foreign key of the parent looks at the parent’s own rows only: keys come twice, and nothing can refer to a row of the child. What old queries of the parent return changes at once.',
    instead: 'Use partitions where the tables are parts of one, and a foreign key where one thing has more to it than another.',
    effect: null,
    noEffect: 'It is about the shape of the tables.',
    directions: ['up'],
    kinds: ['CreateStmt', 'AlterTableStmt'],
    subcommands: ['AT_AddInherit'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint);\nCREATE TABLE events (at date NOT NULL) PARTITION BY RANGE (at);\nCREATE TABLE old_orders (id bigint);',
        bad: [
            'CREATE TABLE IF NOT EXISTS rush_orders (hours int) INHERITS (orders);',
            'ALTER TABLE old_orders INHERIT orders;',
        ],
        good: [
            'CREATE TABLE IF NOT EXISTS events_rest PARTITION OF events DEFAULT;',
            'CREATE TABLE IF NOT EXISTS copies (LIKE orders);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-inherit.html#DDL-INHERIT-CAVEATS'],
    *check(statement) {
        const create = (0,nodes/* nodeAs */.hK)(statement.node, 'CreateStmt');
        const inherits = create !== undefined && create.partbound === undefined && (create.inhRelations ?? []).length > 0;
        const tables = inherits
            ? [(0,sql_names/* tableName */.j1)(create.relation)]
            : (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AddInherit').map(({ table }) => table);
        for (const table of tables)
            yield {
                message: `Keys and foreign keys of the parent do not hold for rows of ${(0,sql_names/* code */.aY)(table)}, which its queries return all the same. Use partitions or a foreign key.`,
                span: statement.span,
                table,
            };
    },
}));

;// CONCATENATED MODULE: ./build/rules/table-without-primary-key.js



/* harmony default export */ const table_without_primary_key = ((0,rule/* defineMigrationRule */.yw)({
    id: 'table-without-primary-key',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A new table has no primary key',
    why: 'Rows that are twice the same cannot be told apart, foreign keys have nothing to point to, and logical replication refuses UPDATE and DELETE on the table. A table made from a query takes no key over.',
    instead: 'Give the table a primary key: of its own columns where they are unique, or a bigint identity.',
    effect: null,
    noEffect: 'It is about the shape of the table.',
    directions: ['up'],
    examples: {
        schema: '',
        bad: ['CREATE TABLE IF NOT EXISTS orders (total bigint);', 'CREATE TABLE IF NOT EXISTS copied AS SELECT 1 AS id;'],
        good: [
            'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);',
            'CREATE TABLE IF NOT EXISTS orders (id bigint);\nALTER TABLE orders ADD PRIMARY KEY (id);',
            'CREATE TABLE IF NOT EXISTS copied AS SELECT 1 AS id;\nALTER TABLE copied ADD PRIMARY KEY (id);',
            'CREATE MATERIALIZED VIEW IF NOT EXISTS counted AS SELECT 1 AS id;',
            'CREATE TEMPORARY TABLE picked (id bigint);',
            'CREATE TABLE IF NOT EXISTS orders (id bigint);\nDROP TABLE IF EXISTS orders;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS'],
    *check({ script }, { schema }) {
        for (const { node, span } of script.statements) {
            const create = (0,nodes/* nodeAs */.hK)(node, 'CreateStmt');
            const filled = filledFrom(node);
            // A partition has the key of its parent; an inherited or copied table is not known in full, one from a query has none.
            if ((create === undefined && filled === undefined) || create?.partbound !== undefined)
                continue;
            const name = (0,sql_names/* tableName */.j1)(create?.relation ?? filled);
            const table = schema.table(name);
            if (table === undefined || table.temporary || table.origin !== 'change')
                continue;
            if (!table.known && filled === undefined)
                continue;
            if ((0,sql_names/* splitName */.W0)(table.name).name !== (0,sql_names/* splitName */.W0)(name).name)
                continue;
            if (table.constraints.some(({ type }) => type === 'primary key'))
                continue;
            yield {
                message: `The new table ${(0,sql_names/* code */.aY)(name)} has no primary key: equal rows cannot be told apart, and replication refuses UPDATE and DELETE. Give it one.`,
                span,
                table: name,
            };
        }
    },
}));
/** The table that CREATE TABLE AS or SELECT INTO makes. */
function filledFrom(node) {
    const create = (0,nodes/* nodeAs */.hK)(node, 'CreateTableAsStmt');
    if (create !== undefined)
        return create.objtype === 'OBJECT_TABLE' ? create.into?.rel : undefined;
    return (0,nodes/* nodeAs */.hK)(node, 'SelectStmt')?.intoClause?.rel;
}

;// CONCATENATED MODULE: ./build/rules/timestamp-without-time-zone.js



/* harmony default export */ const timestamp_without_time_zone = ((0,rule/* defineRule */.Km)({
    id: 'timestamp-without-time-zone',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A timestamp without a time zone does not say which moment it means',
    why: 'A timestamp stores what a clock showed somewhere, and drops the zone of what it is given. Two sessions with other TimeZone settings read the same value as different moments, and in autumn an hour comes twice.',
    instead: 'Use timestamptz, which stores the moment and shows it in the zone of whoever reads. For a time on the wall, such as opening hours, keep timestamp and say so in a suppression.',
    effect: null,
    noEffect: 'It is about the type itself.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: [
            'CREATE TABLE IF NOT EXISTS orders (placed timestamp);',
            'CREATE TABLE IF NOT EXISTS orders (placed timestamp(3) without time zone);',
        ],
        good: ['CREATE TABLE IF NOT EXISTS orders (placed timestamptz, day date);'],
    },
    references: ['https://www.postgresql.org/docs/current/datatype-datetime.html'],
    *check(statement, { spanAt }) {
        for (const { table, name, type, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (type.base !== 'timestamp without time zone')
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} stores no moment but what a clock showed somewhere. Use timestamptz.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/timetz-type.js



/* harmony default export */ const timetz_type = ((0,rule/* defineRule */.Km)({
    id: 'timetz-type',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'The type time with time zone keeps an offset that no date belongs to',
    why: 'Whether it is summer time depends on the day, and a time of day has none: the offset that is stored is right for half of the year. PostgreSQL has the type because the standard does, and its manual advises against it.',
    instead: 'Use timestamptz for a moment, or time for a time of day with the zone by name in another column.',
    effect: null,
    noEffect: 'It is about the type itself.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: ['CREATE TABLE IF NOT EXISTS shops (id bigint PRIMARY KEY, opens timetz);'],
        good: ['CREATE TABLE IF NOT EXISTS shops (id bigint PRIMARY KEY, opens time, zone text, opened timestamptz);'],
    },
    references: ['https://www.postgresql.org/docs/current/datatype-datetime.html'],
    *check(statement, { spanAt }) {
        for (const { table, name, type, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (type.base !== 'time with time zone')
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} keeps an offset without a date, which is right for half of the year. Use timestamptz, or time.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/truncate.js



/* harmony default export */ const truncate = ((0,rule/* defineRule */.Km)({
    id: 'truncate',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'TRUNCATE deletes every row of a table for good',
    why: 'A deploy cannot bring the rows back. TRUNCATE does not fire DELETE triggers, so audit tables see nothing of it, and with CASCADE it empties the tables that refer to this one as well. It holds AccessExclusiveLock until the transaction ends.',
    instead: 'Delete the rows that must go with DELETE and a WHERE, in batches, outside the migration. If the table is really to be empty, say why in a suppression.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    directions: ['up'],
    kinds: ['TruncateStmt'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE sessions (id bigint PRIMARY KEY, ended_at timestamptz);',
        bad: ['TRUNCATE sessions;', 'TRUNCATE TABLE public.sessions RESTART IDENTITY CASCADE;'],
        good: [
            'CREATE TABLE IF NOT EXISTS picked (id bigint);\nTRUNCATE picked;',
            'DELETE FROM sessions WHERE ended_at < now();',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-truncate.html'],
    *check(statement, context) {
        const truncate = (0,nodes/* nodeAs */.hK)(statement.node, 'TruncateStmt');
        for (const relation of (0,nodes/* nodesAs */.Wt)(truncate?.relations, 'RangeVar')) {
            const table = (0,sql_names/* tableName */.j1)(relation);
            if (!context.isExistingTable(table))
                continue;
            const more = truncate?.behavior === 'DROP_CASCADE' ? ', and those of every table that refers to it' : '';
            yield {
                message: `TRUNCATE ${(0,sql_names/* code */.aY)(table)} deletes all its rows for good${more}. Delete what must go by a WHERE instead.`,
                span: context.spanAt(relation.location),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/type-lost.js






/* harmony default export */ const type_lost = ((0,rule/* defineRule */.Km)({
    id: 'type-lost',
    category: 'compatibility',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A type is dropped, renamed or moved while the running version may still name it',
    why: 'PostgreSQL refuses to drop a type that columns have, but it does not know who casts to it, or which driver looks it up by its name to send and read values. The version that still runs while the migration does, and after a rollback again, fails wherever it names the type.',
    instead: 'Leave the old type until no version names it, and drop it in a later migration. To give a type other values, add them to it, or swap the new one in under the old name in one transaction.',
    effect: null,
    noEffect: 'The danger is in what other sessions still ask for.',
    directions: ['up'],
    kinds: ['DropStmt', 'RenameStmt', 'AlterObjectSchemaStmt'],
    examples: {
        schema: "CREATE SCHEMA shop;\nCREATE TYPE mood AS ENUM ('good', 'bad');\nCREATE DOMAIN email AS text;",
        bad: [
            'DROP TYPE IF EXISTS mood;',
            'ALTER TYPE mood RENAME TO feeling;',
            'ALTER TYPE mood SET SCHEMA shop;',
            'DROP DOMAIN IF EXISTS email;',
        ],
        good: [
            "ALTER TYPE mood RENAME TO mood_old;\nCREATE TYPE mood AS ENUM ('good', 'fair', 'bad');\nDROP TYPE mood_old;",
            "CREATE TYPE mood_new AS ENUM ('good', 'fair', 'bad');\nDROP TYPE mood;\nALTER TYPE mood_new RENAME TO mood;",
            "CREATE TYPE kind AS ENUM ('a');\nDROP TYPE IF EXISTS kind;",
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-droptype.html',
        'https://www.postgresql.org/docs/current/sql-altertype.html',
    ],
    *check(statement, { schema, statements }) {
        for (const { name, how } of lostNames(statement, TYPES)) {
            // What was never seen being made, or was given another name on the way, nobody else asks for.
            const known = schema.type(name);
            if (known === undefined || known.renamed === true || schema.madeByChange('type', name))
                continue;
            if (statements.slice(statement.index + 1).some((other) => takesOver(other, name)))
                continue;
            yield {
                message: `The running version may still name the type ${(0,sql_names/* code */.aY)(name)}, in a cast or through its driver, and fails once it is ${how}. Leave it until nothing names it.`,
                span: statement.span,
            };
        }
    },
}));
const TYPES = new Set(['OBJECT_TYPE', 'OBJECT_DOMAIN']);
/** Whether a statement gives the name to another type. */
function takesOver(other, name) {
    const made = typeCreationOf(other);
    if (made !== undefined)
        return (0,sql_names/* sameName */.q)(made.name, name);
    const rename = (0,nodes/* nodeAs */.hK)(other.node, 'RenameStmt');
    if (!TYPES.has(rename?.renameType))
        return false;
    const { schema } = (0,names/* splitName */.W0)((0,sql_names/* objectName */.Hd)(rename?.object));
    return (0,sql_names/* sameName */.q)((0,names/* joinName */.YU)(schema, rename?.newname ?? ''), name);
}

;// CONCATENATED MODULE: ./build/rules/type-stops-upgrade.js



/** Types that hold the number of an object which a new cluster numbers otherwise (check.c of pg_upgrade). */
const NUMBERED = new Set([
    'regcollation',
    'regconfig',
    'regdictionary',
    'regnamespace',
    'regoper',
    'regoperator',
    'regproc',
    'regprocedure',
]);
/* harmony default export */ const type_stops_upgrade = ((0,rule/* defineRule */.Km)({
    id: 'type-stops-upgrade',
    category: 'schema',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A column of this type stops pg_upgrade',
    why: 'The types regproc, regoper, regconfig, regnamespace and their like store the number of an object, and the numbers are others in the next major version. pg_upgrade refuses a cluster that has such a column, and so do the upgrades of managed services, often years later.',
    instead: 'Store the name as text and cast it where it is used. regclass, regrole and regtype are kept and may stay.',
    effect: null,
    noEffect: 'It shows at the next upgrade.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: 'CREATE TABLE jobs (id bigint PRIMARY KEY);',
        bad: [
            'ALTER TABLE jobs ADD COLUMN IF NOT EXISTS handler regproc;',
            'CREATE TABLE IF NOT EXISTS documents (id bigint PRIMARY KEY, language regconfig);',
        ],
        good: [
            'ALTER TABLE jobs ADD COLUMN IF NOT EXISTS target regclass;',
            'CREATE TEMPORARY TABLE picked (handler regproc);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/pgupgrade.html'],
    *check(statement, { spanAt }) {
        for (const { table, name, type, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (!NUMBERED.has(type.base))
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} is of type ${type.base}, and pg_upgrade refuses a cluster that has such a column. Store the name as text.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/unannounced-exclusive-lock.js



/* harmony default export */ const unannounced_exclusive_lock = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'unannounced-exclusive-lock',
    category: 'rehearsal',
    severity: 'error',
    since: '0.1.0',
    summary: 'A table in use was locked against reads while its rows were read, and nothing in the text says so',
    why: 'AccessExclusiveLock for a moment is one thing; held while the table is read or written row by row it keeps everybody out for as long as that takes. Inside a DO block, a function or a trigger no rule can read it, but the rehearsal sees it.',
    instead: 'Find what takes the lock, and part it from the work on rows: lock briefly in one transaction, read or write rows in another.',
    effect: null,
    noEffect: 'It is made from measurements, so there is nothing left to prove.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);\nINSERT INTO orders SELECT g, g FROM generate_series(1, 10) g;\nCREATE TABLE items (id bigint PRIMARY KEY, price int);',
        bad: [
            "DO $$ DECLARE found text; BEGIN SELECT relname INTO found FROM pg_class WHERE relname = 'orders'; EXECUTE 'ALTER TABLE ' || found || ' ALTER COLUMN total SET NOT NULL'; END $$;",
        ],
        good: [
            "DO $$ DECLARE found text; BEGIN SELECT relname INTO found FROM pg_class WHERE relname = 'orders'; EXECUTE 'ALTER TABLE ' || found || ' ALTER COLUMN total SET DEFAULT 0'; END $$;",
            'DO $$ BEGIN UPDATE orders SET total = 1 WHERE id = 1; END $$;',
            'TRUNCATE orders;',
            'TRUNCATE orders;\nALTER TABLE orders ALTER COLUMN total SET NOT NULL;',
            'DELETE FROM orders;\nALTER TABLE orders ADD COLUMN note text NOT NULL;',
            'ALTER TABLE orders ADD COLUMN tax int;\nUPDATE orders SET tax = 1;\nALTER TABLE items ADD COLUMN net int;\nUPDATE items SET net = price;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
    *check({ traces, claims, migrations }) {
        for (const { path, statements } of traces) {
            const told = new Set();
            const script = migrations.find(({ migration }) => migration.path === path)?.script;
            for (const trace of statements) {
                // What it reads is the empty table, to build its indexes anew; and its text says what it is.
                if (script?.statements[trace.index]?.kind === 'TruncateStmt')
                    continue;
                for (const { relation, rows } of scannedUnderLock(trace)) {
                    if (told.has(relation) || claims.some((claim) => announces(claim, path, trace.index, relation)))
                        continue;
                    told.add(relation);
                    yield {
                        path,
                        span: trace.span,
                        statementIndex: trace.index,
                        table: relation,
                        message: `PostgreSQL read ${rows} ${rows === 1 ? 'row' : 'rows'} of ${relation} while reads of it were locked out, though the text does not say so.`,
                    };
                }
            }
        }
    },
}));
/** A claim of a lock on this statement, or on this table anywhere in the file, has said what there is to say. */
function announces(claim, path, statementIndex, relation) {
    if (claim.path !== path)
        return false;
    const isHere = claim.statementIndex === statementIndex;
    // A new column that is required is looked for in rows that are not there: with rows, the statement fails.
    if (isHere && claim.ruleId === 'required-column-without-default')
        return true;
    if (claim.effect?.lock === undefined || claim.category !== 'locking')
        return false;
    const { table } = claim;
    return isHere || ((0,names/* isNamed */.ev)(relation, table) && claim.severity !== 'note');
}
/** Existing tables that the statement read while the session kept readers out; a rewrite is another rule's matter. */
function scannedUnderLock({ locks, scans, rewrites }) {
    const rewritten = new Set(rewrites.filter(({ relationKind }) => relationKind === 'table').map(({ relation }) => relation));
    const locked = new Set(locks.filter(({ mode, existing }) => existing && (0,core_locks/* blocks */.Bv)(mode).reads).map(({ relation }) => relation));
    return scans.filter(({ relation, existing }) => existing && locked.has(relation) && !rewritten.has(relation));
}

;// CONCATENATED MODULE: ./build/rules/unannounced-table-rewrite.js



/* harmony default export */ const unannounced_table_rewrite = ((0,rule/* defineRehearsalRule */.xh)({
    id: 'unannounced-table-rewrite',
    category: 'rehearsal',
    severity: 'error',
    since: '0.1.0',
    summary: 'A table in use was written anew, and nothing in the text says so',
    why: 'Inside a DO block, a function or a trigger no rule can read what will happen, but the rehearsal sees it: the table got new storage. PostgreSQL does that under AccessExclusiveLock, so reads and writes wait until every row is copied.',
    instead: 'Find the statement that does it, and take the same way as for a plain ALTER TABLE: a new column, a backfill in batches, and a swap.',
    effect: null,
    noEffect: 'It is made from measurements, so there is nothing left to prove.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);\nINSERT INTO orders SELECT g, g FROM generate_series(1, 10) g;',
        bad: [
            "DO $$ DECLARE found text; BEGIN SELECT relname INTO found FROM pg_class WHERE relname = 'orders'; EXECUTE 'ALTER TABLE ' || found || ' ALTER COLUMN total TYPE bigint'; END $$;",
        ],
        good: [
            "DO $$ DECLARE found text; BEGIN SELECT relname INTO found FROM pg_class WHERE relname = 'orders'; EXECUTE 'ALTER TABLE ' || found || ' ADD COLUMN note text'; END $$;",
            'CREATE OR REPLACE FUNCTION again() RETURNS void LANGUAGE plpgsql AS $$BEGIN TRUNCATE orders; INSERT INTO orders VALUES (1, 1); END$$;\nSELECT again();',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
    *check({ traces, claims }) {
        for (const { path, statements } of traces) {
            for (const { index, span, rewrites } of statements) {
                if (isAnnounced(claims, path, index, (effect) => effect.rewrites === true))
                    continue;
                for (const { relation, existing, relationKind } of rewrites) {
                    if (!existing || relationKind !== 'table')
                        continue;
                    // What TRUNCATE in a body that was read gives the table is empty storage.
                    if (claims.some((claim) => isTruncated(claim, path, relation)))
                        continue;
                    yield {
                        path,
                        span,
                        statementIndex: index,
                        table: relation,
                        message: `PostgreSQL wrote ${relation} anew while this ran, keeping out reads and writes, though the text does not say so.`,
                    };
                }
            }
        }
    },
}));
function isTruncated({ ruleId, path, table }, of, relation) {
    return ruleId === 'truncate' && path === of && (0,names/* isNamed */.ev)(relation, table);
}

;// CONCATENATED MODULE: ./build/rules/unbatched-backfill.js





/* harmony default export */ const unbatched_backfill = ((0,rule/* defineRule */.Km)({
    id: 'unbatched-backfill',
    category: 'locking',
    severity: 'warning',
    since: '0.1.0',
    summary: 'One statement changes any number of rows at once',
    why: 'Every row that it changes stays locked until the transaction ends, so writers of those rows wait. The old versions of the rows cannot be cleaned up meanwhile, replicas fall behind, and when it fails near the end everything is done again.',
    instead: 'Change rows in batches of a few thousand, each in a transaction of its own, picked by key: in a job of the program, or a procedure that commits in between. A table that is known to be small may be suppressed with that reason.',
    effect: { changes: true },
    kinds: ['UpdateStmt', 'DeleteStmt', 'MergeStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint, note text);\nINSERT INTO orders SELECT g, 0 FROM generate_series(11, 20) g;',
        bad: [
            "UPDATE orders SET note = '' WHERE note IS NULL;",
            'DELETE FROM orders WHERE total = 0;',
            'UPDATE orders SET total = coalesce(total, 0);',
        ],
        good: [
            'CREATE TABLE IF NOT EXISTS items (id bigint, note text);\nUPDATE items SET note = id::text WHERE note IS NULL;',
            "INSERT INTO orders VALUES (1, 100, 'first') ON CONFLICT DO NOTHING;",
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-update.html',
        'https://www.postgresql.org/docs/current/routine-vacuuming.html',
    ],
    *check(statement, context) {
        const change = bulkWrite(statement, context.schema);
        if (change === undefined || !context.isExistingTable(change.table))
            return;
        // A strong lock in the same transaction is the greater evil, and a missing WHERE has a rule of its own.
        if (context.held.strongest() !== undefined)
            return;
        if (hasRuleOfItsOwn(statement, context))
            return;
        const { what, table } = change;
        yield {
            message: `This ${what} may change any number of rows of ${(0,sql_names/* code */.aY)(table)} in one go: they stay locked until it ends, and replicas fall behind. Change them in batches.`,
            span: statement.span,
            table,
        };
    },
}));
/** Whether delete-without-where or update-without-where says it all. */
function hasRuleOfItsOwn({ node }, { schema, direction }) {
    if (direction === 'down')
        return false;
    if ('DeleteStmt' in node)
        return alwaysTrue(node.DeleteStmt.whereClause);
    if (!('UpdateStmt' in node) || !alwaysTrue(node.UpdateStmt.whereClause))
        return false;
    const table = (0,sql_names/* tableName */.j1)(node.UpdateStmt.relation);
    return overwrittenColumns(node.UpdateStmt).some((column) => !schema.madeByChange('column', (0,names/* partName */.pn)(table, column)));
}

;// CONCATENATED MODULE: ./build/rules/unclosed-transaction.js


/* harmony default export */ const unclosed_transaction = ((0,rule/* defineMigrationRule */.yw)({
    id: 'unclosed-transaction',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'The file begins a transaction and does not end it',
    why: 'When the session ends without COMMIT, PostgreSQL rolls the transaction back: the migration did nothing, and nobody is told. When the session goes on, its locks stay, and the next file runs inside the same transaction.',
    instead: 'End the transaction with COMMIT in the same file, or leave out BEGIN.',
    effect: null,
    noEffect: 'The text itself is the proof.',
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
        tool: 'plain',
        bad: ['BEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;'],
        good: [
            'BEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCOMMIT;',
            'BEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nROLLBACK;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-begin.html'],
    *check({ migration, script }) {
        // Where the tool wraps the file, its own COMMIT ends the transaction, and nested-transaction has its say.
        if (migration.transaction === 'per-migration')
            return;
        const open = lastOpen(script.statements);
        if (open === undefined)
            return;
        yield {
            message: 'The transaction that begins here is not ended in this file, so the work may be rolled back in silence. Add a COMMIT.',
            span: open.span,
        };
    },
}));
function lastOpen(statements) {
    let open;
    for (const statement of statements) {
        const { kind, chain } = (0,nodes/* nodeAs */.hK)(statement.node, 'TransactionStmt') ?? {};
        if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START')
            open ??= statement;
        else if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_PREPARE')
            open = chain === true ? statement : undefined;
    }
    return open;
}

;// CONCATENATED MODULE: ./build/rules/unguarded-constraint.js







/* harmony default export */ const unguarded_constraint = ((0,rule/* defineRule */.Km)({
    id: 'unguarded-constraint',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'ADD CONSTRAINT fails where the constraint is there already',
    why: 'PostgreSQL has no ADD CONSTRAINT IF NOT EXISTS. When the migration is run again, a constraint with a name fails with “already exists”, and one without a name is added a second time under another name.',
    instead: 'Give the constraint a name, and write DROP CONSTRAINT IF EXISTS of that name before it, in the same file. Or ask pg_constraint in a DO block.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddConstraint'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
        bad: [
            'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
            'ALTER TABLE orders ADD CHECK (total > 0) NOT VALID;',
        ],
        good: [
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS total_positive;\nALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
            'ALTER TABLE orders DROP CONSTRAINT IF EXISTS total_positive, ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
            "DO $$ BEGIN\n  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'total_positive') THEN\n    ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;\n  END IF;\nEND $$;",
            'CREATE TABLE IF NOT EXISTS items (price bigint CONSTRAINT price_positive CHECK (price > 0));',
            'CREATE TEMPORARY TABLE picked (id bigint);\nALTER TABLE picked ADD CONSTRAINT id_positive CHECK (id > 0);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
    *check(statement, context) {
        if (context.nested)
            return;
        for (const { table, constraint, command, position } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AddConstraint')) {
            if (context.schema.table(table)?.temporary === true)
                continue;
            const name = constraint?.conname ?? '';
            const here = { index: statement.index + 1 };
            // A primary key cannot be added twice under any name, but its own error is no guard.
            if (name !== '' && droppedBefore(here, context, 'OBJECT_TABCONSTRAINT', (0,names/* partName */.pn)(table, name)))
                continue;
            const guard = name === ''
                ? 'Give it a name, and drop that IF EXISTS before.'
                : `Write ALTER TABLE ${(0,sql_names/* quoteName */.AB)(table)} DROP CONSTRAINT IF EXISTS ${(0,sql_names/* quoteIdentifier */.Cm)(name)} before it.`;
            const subject = name === '' ? 'a constraint without a name' : (0,sql_names/* codeIdentifier */.Jl)(name);
            const fails = name === '' ? 'adds another one' : 'fails';
            yield {
                message: `ADD CONSTRAINT of ${subject} on ${(0,sql_names/* code */.aY)(table)} ${fails} if it runs a second time. ${guard}`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
                ...(name === '' || command.missing_ok === true
                    ? {}
                    : {
                        suggestion: {
                            description: 'Drop it first, if it is there.',
                            edits: [
                                insertAt(context.script, statement.span.start, `ALTER TABLE ${(0,sql_names/* quoteName */.AB)(table)} DROP CONSTRAINT IF EXISTS ${(0,sql_names/* quoteIdentifier */.Cm)(name)};\n`),
                            ],
                        },
                    }),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/unguarded-policy-or-trigger.js





/* harmony default export */ const unguarded_policy_or_trigger = ((0,rule/* defineRule */.Km)({
    id: 'unguarded-policy-or-trigger',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'CREATE TRIGGER, POLICY or RULE fails where the thing is there already',
    why: 'CREATE TRIGGER and CREATE POLICY have no IF NOT EXISTS. When the migration is run again it fails with “already exists”, and every deploy stops at it until somebody repairs the database by hand.',
    instead: 'Write CREATE OR REPLACE TRIGGER (from PostgreSQL 14 on) or CREATE OR REPLACE RULE; for policies and constraint triggers, write DROP … IF EXISTS of the same name before it, in the same file.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    versions: 'CREATE OR REPLACE TRIGGER came with PostgreSQL 14.',
    kinds: ['CreateTrigStmt', 'CreatePolicyStmt', 'RuleStmt'],
    examples: {
        schema: "CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';",
        bad: [
            'CREATE TRIGGER noted BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION noted();',
            'CREATE POLICY own ON orders USING (id = 1);',
            'CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;',
        ],
        good: [
            'DROP TRIGGER IF EXISTS noted ON orders;\nCREATE TRIGGER noted BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION noted();',
            'CREATE OR REPLACE TRIGGER noted BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION noted();',
            'DROP POLICY IF EXISTS own ON orders;\nCREATE POLICY own ON orders USING (id = 1);',
            'CREATE OR REPLACE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createtrigger.html',
        'https://www.postgresql.org/docs/current/sql-createpolicy.html',
    ],
    *check(statement, context) {
        const { script, nested, postgresVersion } = context;
        const made = nested ? undefined : creation(statement);
        if (made === undefined || made.guarded)
            return;
        const { what, type, name, table } = made;
        if (droppedBefore(statement, context, type, (0,names/* partName */.pn)(table, name)))
            return;
        const drop = `DROP ${what} IF EXISTS ${(0,sql_names/* quoteIdentifier */.Cm)(name)} ON ${(0,sql_names/* quoteName */.AB)(table)}`;
        const replaceable = made.replaceable && (what === 'RULE' || postgresVersion >= 14);
        const edit = replaceable
            ? afterWords(script, statement, ['create'], ' OR REPLACE')
            : insertAt(script, statement.span.start, `${drop};\n`);
        const cure = replaceable ? `Write CREATE OR REPLACE ${what}.` : `Write ${drop} before it.`;
        yield {
            message: `CREATE ${what} ${(0,sql_names/* codeIdentifier */.Jl)(name)} on ${(0,sql_names/* code */.aY)(table)} fails if it runs a second time. ${cure}`,
            span: statement.span,
            table,
            ...(edit === undefined ? {} : { suggestion: { description: cure, edits: [edit] } }),
        };
    },
}));
function creation({ node }) {
    if ('CreateTrigStmt' in node) {
        const { trigname: name = '', relation, replace, isconstraint } = node.CreateTrigStmt;
        const own = { what: 'TRIGGER', type: 'OBJECT_TRIGGER', name, table: (0,sql_names/* tableName */.j1)(relation) };
        return { ...own, guarded: replace === true, replaceable: isconstraint !== true };
    }
    if ('CreatePolicyStmt' in node) {
        const { policy_name: name = '', table } = node.CreatePolicyStmt;
        const own = { what: 'POLICY', type: 'OBJECT_POLICY', name, table: (0,sql_names/* tableName */.j1)(table) };
        return { ...own, guarded: false, replaceable: false };
    }
    if (!('RuleStmt' in node))
        return undefined;
    const { rulename: name = '', relation, replace } = node.RuleStmt;
    const own = { what: 'RULE', type: 'OBJECT_RULE', name, table: (0,sql_names/* tableName */.j1)(relation) };
    return { ...own, guarded: replace === true, replaceable: true };
}

;// CONCATENATED MODULE: ./build/rules/unguarded-rename.js




/* harmony default export */ const unguarded_rename = ((0,rule/* defineRule */.Km)({
    id: 'unguarded-rename',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'RENAME fails where the old name is gone already, or the new one taken',
    why: 'On a second run the old name no longer exists, so the statement fails, and every deploy stops at it until somebody repairs the database by hand. ALTER TABLE IF EXISTS helps for the table’s own name, not for those of its columns and constraints.',
    instead: 'For a table, index, view or sequence, write ALTER … IF EXISTS … RENAME TO. For a column or constraint, ask the catalogue in a DO block first.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    kinds: ['RenameStmt'],
    examples: {
        schema: "CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE TYPE state AS ENUM ('open');",
        bad: [
            'ALTER TABLE orders RENAME TO purchases;',
            'ALTER TABLE IF EXISTS orders RENAME COLUMN note TO remark;',
            'ALTER INDEX orders_pkey RENAME TO orders_key;',
            'ALTER TYPE state RENAME TO status;',
            'CREATE TABLE IF NOT EXISTS items_new (id bigint);\nALTER TABLE IF EXISTS items_new RENAME TO items;',
        ],
        good: [
            'ALTER TABLE IF EXISTS orders RENAME TO purchases;',
            'ALTER INDEX IF EXISTS orders_pkey RENAME TO orders_key;',
            "DO $$ BEGIN\n  IF EXISTS (SELECT FROM information_schema.columns WHERE table_name = 'orders' AND column_name = 'note') THEN\n    ALTER TABLE orders RENAME COLUMN note TO remark;\n  END IF;\nEND $$;",
            'CREATE TABLE IF NOT EXISTS items_new (id bigint);\nDROP TABLE IF EXISTS items;\nALTER TABLE items_new RENAME TO items;',
            'CREATE TEMPORARY TABLE picked (id bigint);\nALTER TABLE picked RENAME TO chosen;',
            "CREATE TYPE state_new AS ENUM ('open', 'shut');\nALTER TYPE state RENAME TO state_old;\nALTER TYPE state_new RENAME TO state;\nDROP TYPE state_old;",
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
    *check(statement, context) {
        const { nested, schema } = context;
        const rename = (0,nodes/* nodeAs */.hK)(statement.node, 'RenameStmt');
        if (rename === undefined || nested)
            return;
        const { renameType = 'OBJECT_TABLE', relation, object, subname, newname = '', missing_ok } = rename;
        const part = renameType === 'OBJECT_COLUMN' || renameType === 'OBJECT_TABCONSTRAINT';
        const owner = (0,sql_names/* tableName */.j1)(relation) || (0,sql_names/* objectName */.Hd)(object);
        // A temporary table is new on every run, under its first name.
        if (schema.table(owner)?.temporary === true)
            return;
        const to = (0,sql_names/* joinName */.YU)((0,sql_names/* splitName */.W0)(owner).schema, newname);
        const isMadeAgain = !part && isThereOnSecondRun(statement, context, { type: renameType, name: owner });
        if (isMadeAgain) {
            // Names that change places are where they were when the file is through.
            if (isGoneOnSecondRun(statement, context, { type: renameType, name: to }))
                return;
            yield {
                message: `RENAME of ${(0,sql_names/* code */.aY)(owner)} to ${(0,sql_names/* code */.aY)(to)} fails if it runs a second time, since the new name is taken then. Ask the catalogue in a DO block first.`,
                span: statement.span,
                table: owner,
            };
            return;
        }
        if (missing_ok === true && !part)
            return;
        const name = subname ?? (owner === '' ? '' : owner);
        const guard = !part && GUARDED.has(renameType)
            ? 'Write IF EXISTS after the kind of thing.'
            : 'Ask the catalogue in a DO block first.';
        const where = part && owner !== '' ? ` on ${(0,sql_names/* code */.aY)(owner)}` : '';
        yield {
            message: `RENAME of ${part || owner === '' ? (0,sql_names/* codeIdentifier */.Jl)(name) : (0,sql_names/* code */.aY)(owner)}${where} fails if it runs a second time, since the old name is gone. ${guard}`,
            span: statement.span,
            ...(relation === undefined ? {} : { table: owner }),
        };
    },
}));
/** Kinds of things whose ALTER … RENAME has an IF EXISTS. */
const GUARDED = new Set([
    'OBJECT_TABLE',
    'OBJECT_INDEX',
    'OBJECT_VIEW',
    'OBJECT_MATVIEW',
    'OBJECT_SEQUENCE',
    'OBJECT_FOREIGN_TABLE',
]);

;// CONCATENATED MODULE: ./build/rules/unguarded-role.js





/* harmony default export */ const unguarded_role = ((0,rule/* defineRule */.Km)({
    id: 'unguarded-role',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'CREATE ROLE fails where the role is there already',
    why: 'Roles belong to the whole server, not to one database: the role is there already where a second database of the same server migrates, or where the migration is run again. PostgreSQL has no CREATE ROLE IF NOT EXISTS.',
    instead: 'Ask pg_roles in a DO block and create the role only where it is missing. Better, leave roles to whoever sets up the server.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    kinds: ['CreateRoleStmt'],
    examples: {
        schema: '',
        bad: ['CREATE ROLE reader;', 'CREATE USER app LOGIN;'],
        good: [
            "DO $$ BEGIN\n  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reader') THEN\n    CREATE ROLE reader;\n  END IF;\nEND $$;",
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-createrole.html'],
    *check(statement, context) {
        const name = (0,nodes/* nodeAs */.hK)(statement.node, 'CreateRoleStmt')?.role ?? '';
        if (context.nested || droppedBefore(statement, context, 'OBJECT_ROLE', (0,names/* namePart */.f0)(name)))
            return;
        yield {
            message: `CREATE ROLE ${(0,sql_names/* codeIdentifier */.Jl)(name)} fails where the server has the role already, such as on a second run. Ask pg_roles in a DO block first.`,
            span: statement.span,
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/unguarded-type.js






/* harmony default export */ const unguarded_type = ((0,rule/* defineRule */.Km)({
    id: 'unguarded-type',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'CREATE TYPE, CREATE DOMAIN or ADD VALUE fails where the thing is there already',
    why: 'PostgreSQL has no CREATE TYPE IF NOT EXISTS. When the migration is run again it fails with “already exists”, and every deploy stops at it until somebody repairs the database by hand.',
    instead: 'Wrap CREATE TYPE and CREATE DOMAIN in a DO block that catches duplicate_object. ALTER TYPE … ADD VALUE has an IF NOT EXISTS of its own.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    kinds: ['CreateEnumStmt', 'CreateDomainStmt', 'CompositeTypeStmt', 'CreateRangeStmt', 'AlterEnumStmt'],
    examples: {
        schema: "CREATE TYPE state AS ENUM ('open');",
        bad: [
            "CREATE TYPE mood AS ENUM ('good', 'bad');",
            'CREATE TYPE point_3d AS (x int, y int, z int);',
            'CREATE DOMAIN email AS text;',
            "ALTER TYPE state ADD VALUE 'paid';",
        ],
        good: [
            "DO $$ BEGIN\n  CREATE TYPE mood AS ENUM ('good', 'bad');\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND $$;",
            "DROP TYPE IF EXISTS mood;\nCREATE TYPE mood AS ENUM ('good', 'bad');",
            "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';",
            "CREATE TYPE state_new AS ENUM ('open', 'shut');\nALTER TYPE state RENAME TO state_old;\nALTER TYPE state_new RENAME TO state;\nDROP TYPE state_old;",
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createtype.html',
        'https://www.postgresql.org/docs/current/sql-altertype.html',
        'https://www.postgresql.org/docs/current/plpgsql-control-structures.html#PLPGSQL-ERROR-TRAPPING',
    ],
    *check(statement, context) {
        const { script, nested } = context;
        if (nested)
            return;
        const { node } = statement;
        if ('AlterEnumStmt' in node) {
            const { typeName, newVal, oldVal, skipIfNewValExists } = node.AlterEnumStmt;
            if (newVal === undefined || oldVal !== undefined || skipIfNewValExists === true)
                return;
            const lead = ['alter', 'type', ...nameWords(statement), 'add', 'value'];
            yield {
                message: `ADD VALUE to ${(0,sql_names/* code */.aY)((0,sql_names/* qualifiedName */.OL)((0,sql_names/* strings */.P$)(typeName)))} fails if it runs a second time. Write ADD VALUE IF NOT EXISTS.`,
                span: statement.span,
                ...suggest('Write ADD VALUE IF NOT EXISTS.', afterWords(script, statement, lead, ' IF NOT EXISTS')),
            };
            return;
        }
        const creation = typeCreationOf(statement);
        if (creation === undefined || isGoneOnSecondRun(statement, context, creation))
            return;
        const { what, name } = creation;
        yield {
            message: `CREATE ${what} of ${(0,sql_names/* code */.aY)(name)} fails if it runs a second time. Wrap it in a DO block that catches duplicate_object.`,
            span: statement.span,
            suggestion: {
                description: 'Wrap it in a DO block that catches duplicate_object.',
                edits: [{ span: statement.span, text: guarded(statement.sql) }],
            },
        };
    },
}));
function guarded(sql) {
    return `DO $guard$ BEGIN\n  ${sql};\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND $guard$`;
}
/** The words of the type's name as the text has them, for finding the place after ADD VALUE. */
function nameWords(statement) {
    const words = (0,clauses/* wordsOf */.Z9)(statement).map(({ text }) => text);
    const end = words.indexOf('add');
    return words.slice(2, end);
}

;// CONCATENATED MODULE: ./build/rules/unindexed-foreign-key.js





/* harmony default export */ const unindexed_foreign_key = ((0,rule/* defineMigrationRule */.yw)({
    id: 'unindexed-foreign-key',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'The columns of a foreign key have no index',
    why: 'PostgreSQL indexes the side that a foreign key points to, not the side that points. Every DELETE, or change of key, of a row there then reads the whole table here to look for rows that refer to it, and so do joins.',
    instead: 'Create an index that begins with the columns of the key: CONCURRENTLY where the table is in use.',
    effect: null,
    noEffect: 'It shows in later queries, not in the migration.',
    directions: ['up'],
    examples: {
        schema: 'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
        bad: [
            'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);',
            'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
        ],
        good: [
            'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);\nCREATE INDEX IF NOT EXISTS items_order_id_idx ON items (order_id, id);',
            'CREATE TABLE IF NOT EXISTS items (order_id bigint REFERENCES orders, position int, PRIMARY KEY (order_id, position));',
            [
                'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
                '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);',
            ],
        ],
    },
    references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
    *check({ script }, { schema, change }) {
        const keys = script.statements.flatMap((statement) => foreignKeysMade(statement).map((key) => ({ ...key, span: statement.span })));
        for (const { table, columns, span } of keys) {
            const known = schema.table(table);
            if (known === undefined || !known.known)
                continue;
            if (known.indexes.some((index) => begins(index, columns)))
                continue;
            const made = INDEXES.of(change.ofKind('IndexStmt'), table);
            if (made.some((index) => index.name === table && begins(index, columns)))
                continue;
            yield {
                message: `The foreign key on ${columns.map((column) => (0,sql_names/* codeIdentifier */.Jl)(column)).join(', ')} of ${(0,sql_names/* code */.aY)(table)} has no index: every DELETE on the other side reads the whole table. Create one.`,
                span,
                table,
            };
        }
    },
}));
/** Whether an index serves to look up these columns: they are its first ones, in whatever order. */
function begins({ columns: keys, partial, method }, columns) {
    const first = keys.slice(0, columns.length);
    return !partial && (method === 'btree' || method === 'hash') && columns.every((column) => first.includes(column));
}
/** The indexes of a change, by the names of their tables. */
const INDEXES = new Places(({ node }) => {
    const index = (0,nodes/* nodeAs */.hK)(node, 'IndexStmt');
    if (index === undefined)
        return [];
    const columns = (index.indexParams ?? []).map((param) => (0,nodes/* nodeAs */.hK)(param, 'IndexElem')?.name ?? '');
    const { accessMethod: method = 'btree', whereClause } = index;
    return [{ name: (0,sql_names/* tableName */.j1)(index.relation), columns, partial: whereClause !== undefined, method }];
});

;// CONCATENATED MODULE: ./build/rules/unique-constraint-build.js







/* harmony default export */ const unique_constraint_build = ((0,rule/* defineRule */.Km)({
    id: 'unique-constraint-build',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new UNIQUE constraint builds its index while nobody can use the table',
    why: 'ADD UNIQUE reads the whole table and builds an index, and holds AccessExclusiveLock meanwhile: reads and writes wait until it is done. UNIQUE beside a new column does the same.',
    instead: 'Build the index first with CREATE UNIQUE INDEX CONCURRENTLY, in a file of its own outside a transaction. Then ADD CONSTRAINT … UNIQUE USING INDEX takes a moment.',
    effect: { lock: 'AccessExclusiveLock', scans: true },
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddConstraint', 'AT_AddColumn'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\nALTER TABLE users ADD CONSTRAINT users_id_email_key UNIQUE (id, email);',
        bad: [
            'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
            'ALTER TABLE users ADD COLUMN IF NOT EXISTS handle text UNIQUE;',
            'ALTER TABLE users DROP CONSTRAINT IF EXISTS users_id_email_key;\nALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
        ],
        good: [
            [
                '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_email_key ON users (email);',
                'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
            ],
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD CONSTRAINT items_id_key UNIQUE (id);',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX',
    ],
    *check(statement, context) {
        for (const command of (0,alter/* alterCommands */.$f)(statement)) {
            const { table, position } = command;
            if (!unique_constraint_build_builds(command) || !context.isExistingTable(table) || (0,column_work/* isThereAlready */.LC)(command, context.schema))
                continue;
            yield {
                message: `This UNIQUE constraint builds an index over ${(0,sql_names/* code */.aY)(table)} under AccessExclusiveLock, which keeps out reads and writes. ${command.subtype === 'AT_AddColumn' ? 'Add the column without it, build the index CONCURRENTLY in the next migration,' : 'Build the index CONCURRENTLY first,'} then add the constraint USING INDEX.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
                ...usingIndex(command, statement, context),
            };
        }
    },
}));
function unique_constraint_build_builds({ subtype, constraint, column }) {
    if (subtype === 'AT_AddColumn')
        return (0,alter/* columnConstraint */.m0)(column, 'CONSTR_UNIQUE') !== undefined;
    return (subtype === 'AT_AddConstraint' && constraint?.contype === 'CONSTR_UNIQUE' && constraint.indexname === undefined);
}
/** The index first, CONCURRENTLY, then the constraint on it; for a plain constraint with a name, alone in its statement. */
function usingIndex({ table, constraint }, statement, context) {
    const { conname, keys, including, deferrable, nulls_not_distinct } = constraint ?? {};
    const plain = including === undefined && deferrable !== true && nulls_not_distinct !== true;
    if (conname === undefined || !plain || context.nested || (0,alter/* alterCommands */.$f)(statement).length !== 1)
        return {};
    const [name, on] = [(0,sql_names/* quoteIdentifier */.Cm)(conname), (0,sql_names/* quoteName */.AB)(table)];
    const replaced = context.inTransaction
        ? context.statements.slice(0, statement.index).filter((one) => dropsKeyOf(one, table, context))
        : [];
    // A key that goes before another guards in its place would let duplicates in.
    if (!replaced.every((one) => isOneDrop(one, conname)))
        return {};
    const columns = (0,sql_names/* strings */.P$)(keys).map(sql_names/* quoteIdentifier */.Cm).join(', ');
    return runAlone(context, statement, `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ${name} ON ${on} (${columns})`, fileName((0,sql_names/* splitName */.W0)(table).name, conname, 'index'), 'Build the index CONCURRENTLY first, then add the constraint on it.', [
        {
            name: fileName((0,sql_names/* splitName */.W0)(table).name, conname),
            text: `${replaced.map(({ sql }) => `${sql};\n`).join('')}ALTER TABLE ${on} ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name};\n`,
        },
    ], replaced);
}
function isOneDrop(statement, conname) {
    const [command, ...others] = (0,alter/* alterCommands */.$f)(statement);
    return others.length === 0 && command?.command.name !== conname && command?.command.behavior !== 'DROP_CASCADE';
}

;// CONCATENATED MODULE: ./build/rules/unknown-suppression.js

/* harmony default export */ const unknown_suppression = ((0,rule/* defineMigrationRule */.yw)({
    id: 'unknown-suppression',
    category: 'suppression',
    severity: 'error',
    since: '0.1.0',
    summary: 'A comment allows a rule that there is not, or in a way that there is not',
    why: 'A misspelt name allows nothing, and the finding that it was meant for stays. Rules that protect applied migrations cannot be allowed in the SQL.',
    instead: 'Correct the name; `pg-rehearsal rules` prints all of them. Write allow before or behind a statement, or allow-file above the first one, a colon before either, and a day as in `until 2027-01-31`.',
    effect: null,
    noEffect: 'It is about a comment.',
    aboutSuppressions: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
        bad: [
            '-- pg-rehearsal: allow drop-colum because nobody reads it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
            '-- pg-rehearsal: ignore drop-column\nSELECT 1;',
            '-- pg-rehearsal: allow syntax-error because it works\nSELECT 1;',
            'SELECT 1;\n-- pg-rehearsal: allow-file drop-column because nobody reads it',
            '-- pg-rehearsal: allow drop-column because nobody reads it until 31.01.2027\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
            '-- pg-rehearsal allow drop-column because nobody reads it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
        ],
        good: [
            '-- pg-rehearsal is a tool\nSELECT 1;',
            '-- pg-rehearsal: allow drop-column because we wait until nobody reads it until 2027-01-31\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS'],
    *check(_, { suppressionProblems = [] }) {
        for (const { kind, message, span } of suppressionProblems)
            if (kind === 'unknown')
                yield { message, span };
    },
}));

;// CONCATENATED MODULE: ./build/rules/unlogged-table.js





/* harmony default export */ const unlogged_table = ((0,rule/* defineRule */.Km)({
    id: 'unlogged-table',
    category: 'destruction',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A table in use becomes unlogged, and is empty after the next crash',
    why: 'What an unlogged table holds is not in the write-ahead log: after a crash, or a fail-over to a standby, PostgreSQL empties it. It is in no replica, no logical replication and no point-in-time recovery.',
    instead: 'Keep tables whose rows matter logged. For a fast load, fill a new table and swap it in, or switch back with SET LOGGED in the same change.',
    effect: null,
    noEffect: 'It shows after a crash. What the change itself locks and copies is told by maintenance-rewrite.',
    directions: ['up'],
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_SetUnLogged'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE UNLOGGED TABLE cache (id bigint PRIMARY KEY);',
        bad: ['ALTER TABLE orders SET UNLOGGED;'],
        good: [
            'ALTER TABLE orders SET UNLOGGED;\nALTER TABLE orders SET LOGGED;',
            'ALTER TABLE cache SET LOGGED;',
            'ALTER TABLE cache SET UNLOGGED;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items SET UNLOGGED;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-UNLOGGED'],
    *check(statement, context) {
        for (const command of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_SetUnLogged')) {
            const { table, position } = command;
            if (!context.isExistingTable(table) || (0,storage/* keepsStorage */.Mm)(command, context.schema))
                continue;
            const logged = context.change.ofKind('AlterTableStmt').flatMap((other) => (0,alter/* alterCommandsOf */.wj)(other, 'AT_SetLogged'));
            if (logged.some((one) => (0,sql_names/* sameName */.q)(one.table, table)))
                continue;
            yield {
                message: `After the next crash or fail-over ${(0,sql_names/* code */.aY)(table)} is empty, and no standby has its rows. Keep it logged.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/unnamed-index.js





/* harmony default export */ const unnamed_index = ((0,rule/* defineRule */.Km)({
    id: 'unnamed-index',
    category: 'idempotency',
    severity: 'error',
    since: '0.1.0',
    summary: 'CREATE INDEX without a name makes another index on every run',
    why: 'PostgreSQL chooses a free name, so a second run builds the same index again, as orders_total_idx1: it costs space and slows every write. Without a name there is no IF NOT EXISTS, and a later migration cannot say which index to drop.',
    instead: 'Name the index, as table_columns_idx, and write IF NOT EXISTS.',
    effect: null,
    noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
    kinds: ['IndexStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
        bad: ['CREATE INDEX ON orders (total);', '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY ON orders (total);'],
        good: [
            'CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);',
            'CREATE TEMPORARY TABLE picked (id bigint);\nCREATE INDEX ON picked (id);',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-createindex.html'],
    *check(statement, { nested, script, schema }) {
        const index = (0,nodes/* nodeAs */.hK)(statement.node, 'IndexStmt');
        if (index === undefined || nested || (index.idxname ?? '') !== '')
            return;
        const table = (0,sql_names/* tableName */.j1)(index.relation);
        // A temporary table is new on every run, and its indexes with it.
        if (schema.table(table)?.temporary === true)
            return;
        const name = (0,default_names/* defaultIndexName */.H)(schema.table(table) ?? { name: table, indexes: [], constraints: [] }, index);
        const edit = name === undefined
            ? undefined
            : afterWords(script, statement, ['create', 'unique?', 'index', 'concurrently?'], ` IF NOT EXISTS ${(0,sql_names/* quoteIdentifier */.Cm)(name)}`);
        yield {
            message: `This index on ${(0,sql_names/* code */.aY)(table)} has no name: every run makes another one, and nobody can drop it by name. Name it, and write IF NOT EXISTS.`,
            span: statement.span,
            table,
            ...suggest('Give it the name that PostgreSQL would.', edit),
        };
    },
}));

;// CONCATENATED MODULE: ./build/rules/unreadable-file.js


/* harmony default export */ const unreadable_file = ((0,rule/* defineHistoryRule */.A7)({
    id: 'unreadable-file',
    category: 'history',
    severity: 'error',
    since: '0.1.0',
    summary: 'A migration cannot be read as text',
    why: 'A migration must be SQL text in UTF-8. A file that is binary, in another encoding, far too large, or a link that leaves the repository cannot be checked, and most tools cannot run it either.',
    instead: 'Save the file as UTF-8 text. Load large data outside migrations, and keep links inside the repository.',
    effect: null,
    noEffect: 'It is about the file, not about a statement.',
    examples: {
        bad: [{ base: {}, head: { '1_orders.sql': '\u0000\u0001\u0002' } }],
        good: [{ base: {}, head: { '1_orders.sql': "INSERT INTO names VALUES ('Zoë') ON CONFLICT DO NOTHING;" } }],
    },
    references: ['https://www.postgresql.org/docs/current/multibyte.html'],
    *check({ problems }) {
        for (const { path, kind, reason, inChange } of problems)
            if (inChange && kind === 'unreadable')
                yield { path, message: reason, span: span/* FILE_START */.WS };
    },
}));

;// CONCATENATED MODULE: ./build/rules/unrecognised-file.js


/* harmony default export */ const unrecognised_file = ((0,rule/* defineHistoryRule */.A7)({
    id: 'unrecognised-file',
    category: 'history',
    severity: 'error',
    since: '0.1.0',
    summary: 'The migrations directory has a file that the tool ignores or chokes on',
    why: 'A file whose name does not fit is, depending on the tool, left out in silence (the migration never runs, and nobody is told) or an error that stops every deploy. sqlx ignores a name without an underscore and refuses one whose version is not a whole number.',
    instead: 'Name the file as the tool expects: for sqlx, digits, an underscore, a description, and `.sql`, `.up.sql` or `.down.sql`. Keep other SQL files in another directory.',
    effect: null,
    noEffect: 'It is about the names of files.',
    examples: {
        bad: [{ base: {}, head: { '1_orders.sql': 'SELECT 1;', 'orders.sql': 'SELECT 2;' } }],
        good: [{ base: {}, head: { '1_orders.sql': 'SELECT 1;', 'README.md': 'How we write migrations.' } }],
    },
    references: ['https://docs.rs/sqlx/latest/sqlx/macro.migrate.html'],
    *check({ problems }) {
        for (const { path, kind, reason, inChange } of problems)
            if (inChange && kind === 'unrecognised')
                yield { path, message: reason, span: span/* FILE_START */.WS };
    },
}));

;// CONCATENATED MODULE: ./build/rules/unused-suppression.js

/* harmony default export */ const unused_suppression = ((0,rule/* defineMigrationRule */.yw)({
    id: 'unused-suppression',
    category: 'suppression',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A comment allows what nobody does',
    why: 'The statement was changed, or never was what the comment says. Left in place, it allows the danger to whoever changes the statement next.',
    instead: 'Take the comment out, or the rule out of the comment. Of rules that measure it is said only where the rehearsal could have found something: the migration passed, and the tables that the statement touches had rows.',
    effect: null,
    noEffect: 'It is about a comment.',
    aboutSuppressions: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
        bad: [
            '-- pg-rehearsal: allow drop-column because nobody reads it\nALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;',
            '-- pg-rehearsal: allow drop-column, drop-table because nobody reads it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
        ],
        good: [
            '-- pg-rehearsal: allow drop-column because nobody reads it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
            'ALTER TABLE orders\n  -- pg-rehearsal: allow drop-column because nobody reads it\n  DROP COLUMN IF EXISTS note;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS'],
    *check(_, { suppressionProblems = [] }) {
        for (const { kind, message, span } of suppressionProblems)
            if (kind === 'unused')
                yield { message, span };
    },
}));

;// CONCATENATED MODULE: ./build/rules/update-without-where.js







/* harmony default export */ const update_without_where = ((0,rule/* defineRule */.Km)({
    id: 'update-without-where',
    category: 'destruction',
    severity: 'error',
    since: '0.1.0',
    summary: 'UPDATE without WHERE overwrites a column in every row',
    why: 'What the column held before is gone for good once the migration commits. It is rarely meant: a condition was forgotten, or lost in an edit. Where it is meant, every row is written anew and locked until the transaction ends.',
    instead: 'Say which rows in a WHERE, if only with `WHERE column IS NULL`, and change them in batches. If every row is really meant, say why in a suppression. Filling a column that the same change adds overwrites nothing and is not reported here.',
    effect: null,
    noEffect: 'The loss is in the statement itself, whatever it locks.',
    directions: ['up'],
    kinds: ['UpdateStmt', 'SelectStmt', 'InsertStmt', 'DeleteStmt'],
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE TABLE rates (id bigint PRIMARY KEY, rate bigint);',
        bad: [
            'UPDATE orders SET total = 0;',
            'UPDATE orders SET total = total * 100 WHERE true;',
            'WITH changed AS (UPDATE orders SET total = 0 RETURNING id)\nINSERT INTO rates (id) SELECT id FROM changed ON CONFLICT DO NOTHING;',
        ],
        good: [
            'UPDATE orders SET total = 0 WHERE total IS NULL;',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS cents bigint;\nUPDATE orders SET cents = total * 100;',
            'UPDATE orders SET total = rate FROM rates WHERE rates.id = orders.id;',
            'UPDATE orders SET total = coalesce(total, 0);',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nUPDATE items SET id = 1;',
        ],
    },
    references: ['https://www.postgresql.org/docs/current/sql-update.html'],
    *check(statement, context) {
        const own = (0,nodes/* nodeAs */.hK)(statement.node, 'UpdateStmt');
        for (const update of [...(own === undefined ? [] : [own]), ...inWithClauses(statement, 'UpdateStmt')]) {
            const table = (0,sql_names/* tableName */.j1)(update.relation);
            if (!alwaysTrue(update.whereClause) || !context.isExistingTable(table))
                continue;
            const overwritten = overwrittenColumns(update).filter((column) => !context.schema.madeByChange('column', (0,names/* partName */.pn)(table, column)));
            if (overwritten.length === 0)
                continue;
            yield {
                message: `UPDATE without a condition overwrites ${overwritten.map((column) => (0,sql_names/* codeIdentifier */.Jl)(column)).join(', ')} in every row of ${(0,sql_names/* code */.aY)(table)} for good. Say which rows in a WHERE.`,
                span: update === own ? statement.span : context.spanAt(update.relation?.location),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/validation-in-same-transaction.js





/* harmony default export */ const validation_in_same_transaction = ((0,rule/* defineRule */.Km)({
    id: 'validation-in-same-transaction',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'VALIDATE CONSTRAINT reads the whole table while its own transaction still keeps everybody out',
    why: 'VALIDATE CONSTRAINT itself lets others read and write. But locks last until the transaction ends: where an earlier statement of the same transaction locked the table, such as the ADD CONSTRAINT … NOT VALID itself, that lock stays during the whole reading, and nothing is won by NOT VALID.',
    instead: 'Put VALIDATE CONSTRAINT into a migration of its own, after the one that adds the constraint.',
    effect: { lock: 'ShareRowExclusiveLock', scans: true },
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_ValidateConstraint'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total bigint);\nALTER TABLE orders ADD CONSTRAINT total_known CHECK (total IS NOT NULL) NOT VALID;',
        bad: [
            'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;\nALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
            'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;\nALTER TABLE orders VALIDATE CONSTRAINT customer_fk;',
            'ALTER TABLE orders VALIDATE CONSTRAINT total_known, ADD COLUMN IF NOT EXISTS note text;',
        ],
        good: [
            [
                'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
                'ALTER TABLE orders VALIDATE CONSTRAINT total_positive;',
            ],
            'ALTER TABLE orders VALIDATE CONSTRAINT total_known;',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD CONSTRAINT id_positive CHECK (id > 0) NOT VALID;\nALTER TABLE items VALIDATE CONSTRAINT id_positive;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
        'https://www.postgresql.org/docs/current/explicit-locking.html',
    ],
    *check(statement, context) {
        for (const { table, command, position } of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_ValidateConstraint')) {
            if (!context.isExistingTable(table))
                continue;
            const constraint = (0,sql_names/* codeIdentifier */.Jl)(command.name ?? '');
            // One ALTER TABLE takes the strongest lock that any of its subcommands needs.
            const own = context.locks.find((lock) => lock.table === table && (0,core_locks/* blocks */.Bv)(lock.mode).writes);
            if (own !== undefined) {
                yield {
                    message: `VALIDATE CONSTRAINT ${constraint} reads all of ${(0,sql_names/* code */.aY)(table)} under the ${own.mode} that the rest of this statement needs, which keeps out ${(0,core_locks/* blocksInWords */.$z)(own.mode)}. Validate in a migration of its own.`,
                    span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                    table,
                    effect: { lock: own.mode, scans: true },
                };
                continue;
            }
            const [held] = context.held.on(table);
            if (held === undefined)
                continue;
            yield {
                message: `VALIDATE CONSTRAINT ${constraint} reads all of ${(0,sql_names/* code */.aY)(table)} while line ${held.takenBy.span.line} of the same transaction holds ${held.mode}, which keeps out ${(0,core_locks/* blocksInWords */.$z)(held.mode)}. Validate in a migration of its own.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
                effect: { lock: held.mode, scans: true },
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/varchar-limit.js



/* harmony default export */ const varchar_limit = ((0,rule/* defineRule */.Km)({
    id: 'varchar-limit',
    category: 'schema',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A limit in the type of a text is awkward to change',
    why: 'The type varchar(n) is no faster or smaller than text. A limit that turns out too small is lifted by a change of type, which needs AccessExclusiveLock, and views that use the column stand in its way; one that is lowered writes the table anew.',
    instead: 'Use text, and where there is a real limit, a CHECK: it can be replaced with NOT VALID and validated later.',
    effect: null,
    noEffect: 'It is about the type itself.',
    directions: ['up'],
    kinds: columns/* COLUMN_KINDS */.Dg,
    examples: {
        schema: '',
        bad: ['CREATE TABLE IF NOT EXISTS orders (note varchar(255));'],
        good: ['CREATE TABLE IF NOT EXISTS orders (note text, remark varchar);'],
    },
    references: ['https://www.postgresql.org/docs/current/datatype-character.html'],
    *check(statement, { spanAt }) {
        for (const { table, name, type, typeLocation } of (0,columns/* typedColumns */.A8)(statement)) {
            if (type.base !== 'character varying' || type.modifiers.length === 0)
                continue;
            yield {
                message: `${(0,sql_names/* codeIdentifier */.Jl)(name)} of ${(0,sql_names/* code */.aY)(table)} has its limit in its type, which is awkward to change. Use text with a CHECK on its length.`,
                span: spanAt(typeLocation),
                table,
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/version-gap.js


/* harmony default export */ const version_gap = ((0,rule/* defineHistoryRule */.A7)({
    id: 'version-gap',
    category: 'history',
    severity: 'note',
    since: '0.1.0',
    optIn: true,
    summary: 'A version number is left out in a series that counts up by one',
    why: 'Whoever sees 12 and 14 looks for 13: was it forgotten, or is it on another branch? If it comes later, it is out of order. Series of timestamps have gaps by nature and are not looked at.',
    instead: 'Take the next number. Or if the one between is on its way, merge it first.',
    effect: null,
    noEffect: 'It is about the names of files.',
    examples: {
        bad: [
            {
                base: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;', '3_note.sql': 'SELECT 3;' },
                head: {
                    '1_orders.sql': 'SELECT 1;',
                    '2_total.sql': 'SELECT 2;',
                    '3_note.sql': 'SELECT 3;',
                    '5_email.sql': 'SELECT 5;',
                },
            },
        ],
        good: [
            {
                base: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;' },
                head: {
                    '1_orders.sql': 'SELECT 1;',
                    '2_total.sql': 'SELECT 2;',
                    '3_a.sql': 'SELECT 3;',
                    '4_b.sql': 'SELECT 4;',
                },
            },
            {
                base: { '20261101_orders.sql': 'SELECT 1;', '20261103_total.sql': 'SELECT 2;' },
                head: {
                    '20261101_orders.sql': 'SELECT 1;',
                    '20261103_total.sql': 'SELECT 2;',
                    '20261109_email.sql': 'SELECT 3;',
                },
            },
        ],
    },
    references: ['https://docs.rs/sqlx/latest/sqlx/macro.migrate.html'],
    *check(history) {
        const numbers = history.atBase
            .filter(({ direction }) => direction === 'up')
            .map(({ version }) => numberOf(version));
        const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
        const counting = steps.length > 0 && steps.filter((step) => step === 1).length * 2 > steps.length;
        if (!counting)
            return;
        const known = new Set([...numbers, ...history.atHead.map(({ version }) => numberOf(version))]);
        for (const { path, version, head } of (0,rule/* changesOfKind */.PV)(history, 'added')) {
            const before = numberOf(version) - 1;
            if (head?.direction !== 'up' || known.has(before) || before < Math.min(...numbers))
                continue;
            yield {
                path,
                message: `Version ${version} leaves out ${before} in a series that counts up by one. Take the next number, or merge the one between first.`,
                span: span/* FILE_START */.WS,
            };
        }
    },
}));
/** A version as a number; those of other tools may have dots or letters and then never count up. */
function numberOf(version) {
    return /^\d{1,7}$/.test(version) ? Number(version) : Number.NaN;
}

;// CONCATENATED MODULE: ./build/rules/version-taken-elsewhere.js


/* harmony default export */ const version_taken_elsewhere = (defineElsewhereRule({
    id: 'version-taken-elsewhere',
    category: 'history',
    severity: 'note',
    since: '0.1.0',
    summary: 'Another open pull request adds the same version',
    why: 'The version is the key of the ledger, and two branches that chose the same next number do not see each other. Both checks pass; what is merged second breaks the next deploy, and the second author hears of it last.',
    instead: 'Agree on who goes first. The other takes the next free version, before the merge or as soon as the first one is in. The action looks at the most recently updated pull requests to the same branch, as far as its token may read them.',
    effect: null,
    noEffect: 'It is about the names of files.',
    examples: {
        bad: [{ here: { '2_email.sql': 'SELECT 1;' }, there: { '0002_phone.up.sql': 'SELECT 2;' } }],
        good: [
            { here: { '2_email.sql': 'SELECT 1;' }, there: { '3_phone.sql': 'SELECT 2;' } },
            { here: { '2_email.sql': 'SELECT 1;' }, there: { '2_email.down.sql': 'SELECT 2;' } },
        ],
    },
    references: ['https://github.com/launchbadge/sqlx/blob/main/sqlx-postgres/src/migrate.rs'],
    *check({ added, elsewhere }) {
        for (const { path, version } of added) {
            for (const { number, path: other } of elsewhere.filter((file) => file.version === version)) {
                yield {
                    path,
                    span: span/* FILE_START */.WS,
                    message: `Pull request ${number} adds version ${version}, too (\`${other}\`): whichever is merged second must be renumbered.`,
                };
            }
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/view-bypasses-row-security.js





/* harmony default export */ const view_bypasses_row_security = ((0,rule/* defineRule */.Km)({
    id: 'view-bypasses-row-security',
    category: 'security',
    severity: 'warning',
    since: '0.1.0',
    summary: 'A view shows the rows of a table past its row security',
    why: 'A view reads its tables with the rights of its owner, who is mostly the owner of the tables and sees every row: the policies do not count for whoever may read the view. CREATE OR REPLACE VIEW without security_invoker takes it away again. A materialized view keeps the rows for all its readers.',
    instead: 'Create the view WITH (security_invoker = true): then the rights and policies of the one who asks count. Where it is meant to show more, say so in a suppression and grant it to few.',
    effect: null,
    noEffect: 'It shows in what other roles may read.',
    versions: 'security_invoker came with PostgreSQL 15.',
    appliesTo: { from: 15 },
    directions: ['up'],
    kinds: ['ViewStmt', 'CreateTableAsStmt', 'AlterTableStmt'],
    subcommands: ['AT_SetRelOptions', 'AT_ResetRelOptions'],
    examples: {
        schema: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\nALTER TABLE users ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON users USING (id = 1);\nCREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE VIEW ids WITH (security_invoker = true) AS SELECT id FROM users;',
        bad: [
            'CREATE OR REPLACE VIEW emails AS SELECT u.email FROM orders o JOIN users u ON u.id = o.id;',
            'CREATE OR REPLACE VIEW ids AS SELECT id FROM users WHERE id > 0;',
            'CREATE MATERIALIZED VIEW IF NOT EXISTS emails AS SELECT email FROM users;',
            'ALTER VIEW ids SET (security_invoker = false);',
        ],
        good: [
            'CREATE OR REPLACE VIEW emails WITH (security_invoker = true) AS SELECT email FROM users;',
            'CREATE OR REPLACE VIEW emails WITH (security_invoker) AS SELECT email FROM users;',
            'CREATE OR REPLACE VIEW numbers AS SELECT id FROM orders;',
            'CREATE OR REPLACE VIEW emails AS SELECT email FROM users;\nALTER VIEW emails SET (security_invoker = on);',
            'WITH users AS (SELECT 1) SELECT * FROM users;',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/sql-createview.html',
        'https://www.postgresql.org/docs/current/rules-privileges.html',
    ],
    *check(statement, context) {
        const alter = (0,nodes/* nodeAs */.hK)(statement.node, 'AlterTableStmt');
        if (alter !== undefined) {
            if (alter.objtype !== 'OBJECT_VIEW' || !losesInvoker(statement))
                return;
            const view = (0,sql_names/* tableName */.j1)(alter.relation);
            yield {
                message: `${(0,sql_names/* code */.aY)(view)} will read its tables with its owner’s rights, past the row security of whoever asks. Leave security_invoker on.`,
                span: statement.span,
            };
            return;
        }
        const view = viewOf(statement);
        if (view === undefined)
            return;
        const secured = relationsRead(view.query).find((name) => context.schema.table(name)?.rowSecurity === true);
        if (secured === undefined || (!view.materialized && isSetLater(view.name, statement, context)))
            return;
        yield {
            message: view.materialized
                ? `The materialized view ${(0,sql_names/* code */.aY)(view.name)} keeps rows of ${(0,sql_names/* code */.aY)(secured)} for all its readers, past the row security of the table. Grant it to few, or use a view with security_invoker.`
                : `The view ${(0,sql_names/* code */.aY)(view.name)} shows rows of ${(0,sql_names/* code */.aY)(secured)} with its owner’s rights, past the row security of whoever asks. Create it WITH (security_invoker = true).`,
            span: statement.span,
            table: secured,
        };
    },
}));
/** The view that a statement makes, unless it reads with the rights of the one who asks. */
function viewOf({ node }) {
    if ('ViewStmt' in node) {
        const { view, query, options } = node.ViewStmt;
        const own = (0,sql_options/* isOn */.M)(options, 'security_invoker');
        return own ? undefined : { name: (0,sql_names/* tableName */.j1)(view), query, materialized: false };
    }
    const create = (0,nodes/* nodeAs */.hK)(node, 'CreateTableAsStmt');
    if (create?.objtype !== 'OBJECT_MATVIEW')
        return undefined;
    return { name: (0,sql_names/* tableName */.j1)(create.into?.rel), query: create.query, materialized: true };
}
/** The relations that a query reads, without the names that its WITH clauses make. */
function relationsRead(query) {
    const made = new Set((0,walk/* findNodes */.zM)(query, 'CommonTableExpr').map(({ ctename }) => ctename));
    return (0,walk/* findNodes */.zM)(query, 'RangeVar')
        .filter(({ relname, schemaname }) => schemaname !== undefined || !made.has(relname))
        .map(sql_names/* tableName */.j1);
}
function isSetLater(view, statement, { statements }) {
    return statements.slice(statement.index + 1).some(({ node }) => {
        const alter = (0,nodes/* nodeAs */.hK)(node, 'AlterTableStmt');
        if (alter === undefined || (0,sql_names/* tableName */.j1)(alter.relation) !== view)
            return false;
        return optionsSet(alter.cmds).some((options) => (0,sql_options/* isOn */.M)(options, 'security_invoker'));
    });
}
function losesInvoker({ node }) {
    const { cmds } = (0,nodes/* nodeAs */.hK)(node, 'AlterTableStmt') ?? {};
    const reset = (0,nodes/* nodesAs */.Wt)(cmds, 'AlterTableCmd').some(({ subtype, def }) => subtype === 'AT_ResetRelOptions' &&
        (0,nodes/* nodesAs */.Wt)((0,nodes/* nodeAs */.hK)(def, 'List')?.items, 'DefElem').some(({ defname }) => defname === 'security_invoker'));
    return reset || optionsSet(cmds).some((options) => (0,sql_options/* isOff */.g)(options, 'security_invoker'));
}
function optionsSet(cmds) {
    return (0,nodes/* nodesAs */.Wt)(cmds, 'AlterTableCmd')
        .filter(({ subtype }) => subtype === 'AT_SetRelOptions')
        .map(({ def }) => (0,nodes/* nodeAs */.hK)(def, 'List')?.items);
}

;// CONCATENATED MODULE: ./build/rules/volatile-default-rewrite.js





/* harmony default export */ const volatile_default_rewrite = ((0,rule/* defineRule */.Km)({
    id: 'volatile-default-rewrite',
    category: 'locking',
    severity: 'error',
    since: '0.1.0',
    summary: 'A new column with a volatile default writes the whole table anew while nobody can use it',
    why: 'A constant default, or a stable one such as now(), is the same for all old rows and kept once. A volatile one, such as gen_random_uuid() or random(), must be called for each row, so PostgreSQL writes the whole table anew, with all its indexes, under AccessExclusiveLock.',
    instead: 'Add the column without a default. Set the default in a second step, which is for new rows only, and fill the old rows in batches.',
    effect: { lock: 'AccessExclusiveLock', rewrites: true },
    versions: 'Constant and stable defaults are kept once from PostgreSQL 11 on; before, every default wrote the table anew.',
    kinds: ['AlterTableStmt'],
    subcommands: ['AT_AddColumn'],
    tablesInUse: true,
    examples: {
        schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE SEQUENCE ticket;',
        bad: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS token uuid DEFAULT gen_random_uuid();',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS seen_at timestamptz NOT NULL DEFAULT clock_timestamp();',
            "ALTER TABLE orders ADD COLUMN IF NOT EXISTS ticket bigint DEFAULT nextval('ticket');",
            'CREATE OR REPLACE FUNCTION lot() RETURNS int LANGUAGE sql AS $$SELECT (random() * 6)::int$$;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS lot int DEFAULT lot();',
        ],
        good: [
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS id bigint DEFAULT random();',
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS created_at timestamptz NOT NULL DEFAULT now();',
            "ALTER TABLE orders ADD COLUMN IF NOT EXISTS tags text[] NOT NULL DEFAULT '{}', ADD COLUMN IF NOT EXISTS day date DEFAULT CURRENT_DATE;",
            "ALTER TABLE orders ADD COLUMN IF NOT EXISTS code text DEFAULT lower('A' || 'B');",
            'ALTER TABLE orders ADD COLUMN IF NOT EXISTS token uuid;\nALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid();',
            'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD COLUMN IF NOT EXISTS token uuid DEFAULT gen_random_uuid();',
        ],
    },
    references: [
        'https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-COLUMN',
        'https://www.postgresql.org/docs/current/xfunc-volatility.html',
    ],
    *check(statement, context) {
        for (const added of (0,alter/* alterCommandsOf */.wj)(statement, 'AT_AddColumn')) {
            const { table, column, position } = added;
            if ((0,column_work/* isThereAlready */.LC)(added, context.schema))
                continue;
            const rewrite = (0,column_work/* addColumnRewrites */.De)(column, context.schema);
            if (rewrite?.because !== 'volatile default' || !context.isExistingTable(table))
                continue;
            const { name, certain } = rewrite.call;
            const called = certain
                ? `is volatile, so the whole of ${(0,sql_names/* code */.aY)(table)} is`
                : `may be volatile; then the whole of ${(0,sql_names/* code */.aY)(table)} is`;
            yield {
                message: `The default of ${(0,sql_names/* codeIdentifier */.Jl)(column?.colname ?? '')}, ${(0,sql_names/* code */.aY)(name)}(), ${called} written anew under AccessExclusiveLock, which keeps out reads and writes. Add the column without it, set the default next, and fill old rows in batches.`,
                span: (0,clauses/* clauseSpan */.Oi)(context.script, statement, position),
                table,
                ...(certain ? {} : { severity: 'warning' }),
            };
        }
    },
}));

;// CONCATENATED MODULE: ./build/rules/index.js
















































































































































/** Every rule, by id in alphabetical order. */
const RULES = [
    add_column_without_if_not_exists,
    assertion_fails,
    autovacuum_disabled,
    blocked_over_budget,
    blocking_index_build,
    blocking_index_drop,
    blocking_matview_refresh,
    blocking_partition_attach,
    blocking_partition_detach,
    blocking_reindex,
    blocking_trigger,
    changed_result_type,
    changes_when_run_twice,
    char_type,
    check_over_time,
    check_validation,
    column_type_rewrite,
    commit_inside_transaction,
    concurrent_index_behind_advisory_lock,
    concurrent_index_hidden_by_if_not_exists,
    concurrent_index_on_partitioned_table,
    concurrently_in_transaction,
    constrained_domain_rewrite,
    constraint_left_unvalidated,
    create_without_if_not_exists,
    data_loss,
    delete_without_where,
    deleted_migration,
    disable_trigger_all,
    domain_constraint_scan,
    down_does_not_restore,
    down_fails,
    drop_cascade,
    drop_column,
    drop_constraint,
    drop_database,
    drop_default,
    drop_index_of_constraint,
    drop_not_null,
    drop_owned,
    drop_primary_key,
    drop_schema,
    drop_table,
    drop_unique_constraint,
    drop_view_in_use,
    drop_without_if_exists,
    duplicate_index,
    duplicate_version,
    edited_migration,
    exclusion_constraint_build,
    expired_suppression,
    explicit_lock_table,
    extension_not_on_your_host,
    fails_when_run_twice,
    float_for_money,
    foreign_key_validation,
    function_left_broken,
    function_lost,
    grant_to_public,
    identifier_too_long,
    insert_without_on_conflict,
    int_primary_key,
    invalid_index_left_behind,
    json_instead_of_jsonb,
    lock_held_across_statements,
    lock_timeout_breaks_no_transaction,
    long_data_change_under_lock,
    maintenance_rewrite,
    migration_fails,
    missing_down_migration,
    missing_lock_timeout,
    mixed_case_name,
    money_type,
    narrowed_type,
    narrower_foreign_key,
    needs_superuser,
    nested_transaction,
    new_enum_value_used_in_transaction,
    out_of_order_version,
    password_in_migration,
    policy_always_true,
    policy_without_row_security,
    primary_key_build,
    protected_table,
    publication_loses_table,
    published_without_identity,
    rename_column,
    rename_enum_value,
    rename_schema,
    rename_table,
    renamed_migration,
    replica_identity_lost,
    required_column_without_default,
    reserved_word_name,
    revoked_right_in_use,
    right_to_grant,
    rounded_timestamp,
    row_security_switched_off,
    row_security_without_policy,
    rule_on_table,
    security_definer_without_search_path,
    sequence_behind_rows,
    serial_or_identity_rewrite,
    serial_type,
    set_not_null_scan,
    setting_left_behind,
    several_changes_in_one_migration,
    several_tables_locked,
    silent_no_op,
    stored_generated_rewrite,
    suppression_without_reason,
    syntax_error,
    table_altered_elsewhere,
    table_inheritance,
    table_without_primary_key,
    timestamp_without_time_zone,
    timetz_type,
    truncate,
    type_lost,
    type_stops_upgrade,
    unannounced_exclusive_lock,
    unannounced_table_rewrite,
    unbatched_backfill,
    unclosed_transaction,
    unguarded_constraint,
    unguarded_policy_or_trigger,
    unguarded_rename,
    unguarded_role,
    unguarded_type,
    unindexed_foreign_key,
    unique_constraint_build,
    unknown_suppression,
    unlogged_table,
    unnamed_index,
    unreadable_file,
    unrecognised_file,
    unused_suppression,
    update_without_where,
    validation_in_same_transaction,
    varchar_limit,
    version_gap,
    version_taken_elsewhere,
    view_bypasses_row_security,
    volatile_default_rewrite,
];


/***/ }),

/***/ 93219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ runsAlone),
/* harmony export */   l: () => (/* binding */ isOnlySetting)
/* harmony export */ });
/* harmony import */ var _alter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13024);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7804);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40821);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53134);




/**
 * What refuses a transaction block, in its own words: calls of `PreventInTransactionBlock` in
 * src/backend/tcop/utility.c and src/backend/commands. Whether a table is partitioned only a schema can tell.
 */
function runsAlone(statement, schema) {
    const { node } = statement;
    const isPartitioned = (table) => schema?.table(table)?.kind === 'partitioned table';
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true ? 'CREATE INDEX CONCURRENTLY' : undefined;
    if ('DropStmt' in node)
        return node.DropStmt.concurrent === true ? 'DROP INDEX CONCURRENTLY' : undefined;
    if ('VacuumStmt' in node)
        return node.VacuumStmt.is_vacuumcmd === true ? 'VACUUM' : undefined;
    if ('ReindexStmt' in node) {
        const { kind = 'REINDEX_OBJECT_TABLE', relation, params } = node.ReindexStmt;
        if ((0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .isOn */ .M)(params, 'concurrently'))
            return 'REINDEX CONCURRENTLY';
        if (WHOLE[kind] !== undefined)
            return WHOLE[kind];
        const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .tableName */ .j1)(relation);
        const table = kind === 'REINDEX_OBJECT_INDEX' ? schema?.index(name)?.table : name;
        return table !== undefined && isPartitioned(table) ? 'REINDEX of a partitioned table' : undefined;
    }
    if ('ClusterStmt' in node) {
        const { relation } = node.ClusterStmt;
        if (relation === undefined)
            return 'CLUSTER of all tables';
        return isPartitioned((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .tableName */ .j1)(relation)) ? 'CLUSTER of a partitioned table' : undefined;
    }
    if ('AlterTableStmt' in node) {
        const detaches = (0,_alter_js__WEBPACK_IMPORTED_MODULE_0__/* .alterCommandsOf */ .wj)(statement, 'AT_DetachPartition');
        const concurrently = detaches.some(({ command }) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(command.def, 'PartitionCmd')?.concurrent === true);
        return concurrently ? 'DETACH PARTITION CONCURRENTLY' : undefined;
    }
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .readStatement */ .cO)(AS_WRITTEN, statement) ?? ALWAYS[statement.kind];
}
/** What refuses a transaction block in some of its forms only. */
const AS_WRITTEN = {
    DiscardStmt: ({ target }) => (target === 'DISCARD_ALL' ? 'DISCARD ALL' : undefined),
    AlterDatabaseStmt: ({ options }) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodesAs */ .Wt)(options, 'DefElem').some(({ defname }) => defname === 'tablespace')
        ? 'ALTER DATABASE … SET TABLESPACE'
        : undefined,
    // The slot is made on the publisher, which no rollback takes back; without a connection there is none to make.
    CreateSubscriptionStmt: ({ options }) => (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .isOff */ .g)(options, 'create_slot') || (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .isOff */ .g)(options, 'connect') ? undefined : 'CREATE SUBSCRIPTION',
    AlterSubscriptionStmt: ({ kind, options }) => {
        if (kind === 'ALTER_SUBSCRIPTION_REFRESH')
            return 'ALTER SUBSCRIPTION … REFRESH PUBLICATION';
        return kind !== undefined && REFRESHING.has(kind) && !(0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .isOff */ .g)(options, 'refresh')
            ? 'ALTER SUBSCRIPTION … PUBLICATION with a refresh'
            : undefined;
    },
    TransactionStmt: ({ kind }) => kind === 'TRANS_STMT_COMMIT_PREPARED' || kind === 'TRANS_STMT_ROLLBACK_PREPARED'
        ? 'COMMIT or ROLLBACK PREPARED'
        : undefined,
};
const REFRESHING = new Set([
    'ALTER_SUBSCRIPTION_SET_PUBLICATION',
    'ALTER_SUBSCRIPTION_ADD_PUBLICATION',
    'ALTER_SUBSCRIPTION_DROP_PUBLICATION',
]);
const WHOLE = {
    REINDEX_OBJECT_SCHEMA: 'REINDEX SCHEMA',
    REINDEX_OBJECT_SYSTEM: 'REINDEX SYSTEM',
    REINDEX_OBJECT_DATABASE: 'REINDEX DATABASE',
};
const ALWAYS = {
    CreatedbStmt: 'CREATE DATABASE',
    DropdbStmt: 'DROP DATABASE',
    CreateTableSpaceStmt: 'CREATE TABLESPACE',
    DropTableSpaceStmt: 'DROP TABLESPACE',
    AlterSystemStmt: 'ALTER SYSTEM',
    DropSubscriptionStmt: 'DROP SUBSCRIPTION',
};
/** Whether a statement only changes a setting of the session or transaction. */
function isOnlySetting({ node }) {
    return 'VariableSetStmt' in node;
}


/***/ }),

/***/ 72453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ alterTypeWork)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41491);
/* harmony import */ var _domains_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87401);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7804);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40821);
/* harmony import */ var _type_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39962);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99861);






/**
 * The work of one ALTER COLUMN TYPE, by what is known of the table; undefined where it only changes the catalogue. Where
 * the stored form stays, PostgreSQL keeps an index on the bare column as long as the collation stays, but builds those
 * anew that have the column in an expression or a WHERE (CheckIndexCompatible in src/backend/commands/indexcmds.c), and
 * tries validated CHECKs on every row again (ATPostAlterTypeParse in tablecmds.c).
 * @param all the subcommands of its ALTER TABLE
 */
function alterTypeWork({ table, command, column }, all, schema) {
    const name = command.name ?? '';
    const known = schema.table(table);
    const old = known?.columns.get(name);
    const using = column?.raw_default;
    const cast = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAs */ .hK)(using, 'TypeCast');
    const source = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAs */ .hK)(cast?.arg ?? using, 'ColumnRef');
    // USING col or col::type says no more than casts do; any other expression computes new values.
    if (using !== undefined && (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .strings */ .P$)(source?.fields).at(-1) !== name)
        return { does: 'rewrite' };
    const from = old === undefined ? undefined : (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .readType */ .hq)(old.type);
    const to = (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .sqlType */ .fi)(column?.typeName);
    const change = castsRewrite(cast === undefined ? [from, to] : [from, (0,_types_js__WEBPACK_IMPORTED_MODULE_4__/* .sqlType */ .fi)(cast.typeName), to], schema);
    if (change !== 'keeps')
        return { does: change === 'rewrites' ? 'rewrite' : 'perhaps rewrite' };
    const sorted = old === undefined || from === undefined
        ? column?.collClause !== undefined
        : old.collation !== (0,_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .collationOf */ .Ve)(column) || !(0,_type_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .sharesOperators */ .ok)((0,_domains_js__WEBPACK_IMPORTED_MODULE_1__/* .stored */ .su)(from, schema), (0,_domains_js__WEBPACK_IMPORTED_MODULE_1__/* .stored */ .su)(to, schema));
    if (buildsIndex(known, name, sorted))
        return { does: 'build indexes' };
    // Constraints are dropped before types are changed, in whatever order the statement has them.
    const dropped = new Set(all.flatMap((one) => (one.subtype === 'AT_DropConstraint' ? [one.command.name] : [])));
    const check = known?.constraints.find((one) => one.type === 'check' && one.validated && one.columns.includes(name) && !dropped.has(one.name ?? ''));
    return check === undefined ? undefined : { does: 'check', check: check.name };
}
/** Whether any of the casts from one type to the next changes what is stored. */
function castsRewrite([from, ...rest], schema) {
    let [before, found] = [from, 'keeps'];
    for (const next of rest) {
        const change = next === undefined ? 'unknown' : (0,_domains_js__WEBPACK_IMPORTED_MODULE_1__/* .storedRewrites */ .nG)(before, next, schema);
        if (change === 'rewrites')
            return change;
        if (change === 'unknown')
            found = change;
        before = next;
    }
    return found;
}
/** Of a table that is not known, any column may have an index. */
function buildsIndex(table, column, sorted) {
    if (sorted && (table === undefined || !table.known))
        return true;
    const indexes = table?.indexes ?? [];
    return indexes.some(({ columns, mentions, partial }) => {
        if (mentions.includes(column))
            return true;
        // One that has any expression, or a condition, is not compared at all.
        return columns.includes(column) && (sorted || partial || columns.includes(''));
    });
}


/***/ }),

/***/ 13024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ alterCommands),
/* harmony export */   m0: () => (/* binding */ columnConstraint),
/* harmony export */   wj: () => (/* binding */ alterCommandsOf),
/* harmony export */   zD: () => (/* binding */ columnConstraints)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7804);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40821);


/** The subcommands of an ALTER TABLE in order; none for other statements. */
function alterCommands(statement) {
    const alter = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAs */ .hK)(statement.node, 'AlterTableStmt');
    if (alter === undefined)
        return [];
    const known = KNOWN.get(alter);
    if (known !== undefined)
        return known;
    const commands = readCommands(alter);
    KNOWN.set(alter, commands);
    return commands;
}
/** Some forty rules ask for the same subcommands. */
const KNOWN = new WeakMap();
function readCommands(alter) {
    const objects = alter.objtype;
    if (objects !== 'OBJECT_TABLE' && objects !== 'OBJECT_MATVIEW' && objects !== 'OBJECT_FOREIGN_TABLE')
        return [];
    const table = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .tableName */ .j1)(alter.relation);
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesAs */ .Wt)(alter.cmds, 'AlterTableCmd').map((command, position) => {
        const column = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAs */ .hK)(command.def, 'ColumnDef');
        const constraint = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAs */ .hK)(command.def, 'Constraint');
        return {
            table,
            subtype: command.subtype,
            command,
            position,
            ...(column === undefined ? {} : { column }),
            ...(constraint === undefined ? {} : { constraint }),
        };
    });
}
/** The subcommands of one kind. */
function alterCommandsOf(statement, subtype) {
    return alterCommands(statement).filter((command) => command.subtype === subtype);
}
/** A column's constraints as written beside it: NOT NULL, DEFAULT, CHECK, … */
function columnConstraints(column) {
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesAs */ .Wt)(column?.constraints, 'Constraint');
}
function columnConstraint(column, type) {
    return columnConstraints(column).find((constraint) => constraint.contype === type);
}


/***/ }),

/***/ 86538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   IN: () => (/* binding */ clausesOf),
/* harmony export */   Oi: () => (/* binding */ clauseSpan),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   dp: () => (/* binding */ pinned)
/* harmony export */ });
/* harmony import */ var _lex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98633);

/** The words of a statement. Read anew from its text, once. */
function wordsOf(statement) {
    const known = KNOWN.get(statement);
    if (known !== undefined)
        return known;
    const words = readWords(statement);
    KNOWN.set(statement, words);
    return words;
}
/** The words that a statement begins with: enough to tell what it is, without reading all of it. */
function firstWords(statement, most) {
    return KNOWN.get(statement) ?? readWords(statement, most);
}
function readWords(statement, most) {
    const { sql, span } = statement;
    const pin = PINS.get(statement);
    const words = [];
    for (const { kind, start, end } of (0,_lex_js__WEBPACK_IMPORTED_MODULE_0__/* .lex */ .I)(sql, most)) {
        if (kind === 'comment')
            continue;
        const text = sql.slice(start, end);
        const lower = kind === 'word' ? text.toLowerCase() : text;
        words.push(pin === undefined
            ? { text: lower, start: span.start + start, end: span.start + end }
            : { text: lower, start: pin.start, end: pin.end });
    }
    return words;
}
/** The statement with one place for all of its words, for a text that the file has in another form. */
function pinned(statement, span) {
    const copy = { ...statement, span };
    PINS.set(copy, span);
    return copy;
}
function isPinned(statement) {
    return PINS.has(statement);
}
const PINS = new WeakMap();
const KNOWN = new WeakMap();
/** The words of each subcommand of an ALTER TABLE, without the head that names the table. */
function clausesOf(statement) {
    const known = CLAUSES.get(statement);
    if (known !== undefined)
        return known;
    const words = wordsOf(statement);
    const clauses = [[]];
    let depth = 0;
    for (const word of words.slice(headLength(words))) {
        if (word.text === '(' || word.text === '[')
            depth += 1;
        if (word.text === ')' || word.text === ']')
            depth -= 1;
        if (word.text === ',' && depth === 0)
            clauses.push([]);
        else
            clauses.at(-1)?.push(word);
    }
    CLAUSES.set(statement, clauses);
    return clauses;
}
const CLAUSES = new WeakMap();
/** Words of `ALTER [FOREIGN] TABLE | MATERIALIZED VIEW [IF EXISTS] [ONLY] name [*]`. */
function headLength(words) {
    let at = 1;
    const skip = (...texts) => {
        if (texts.every((text, ahead) => words[at + ahead]?.text === text))
            at += texts.length;
    };
    skip('foreign');
    skip('table');
    skip('materialized', 'view');
    skip('if', 'exists');
    skip('only');
    at += 1;
    while (words[at]?.text === '.')
        at += 2;
    skip('*');
    return at;
}
/** The region of an ALTER TABLE's subcommand, or the whole statement where the text does not tell. */
function clauseSpan(script, statement, position) {
    const clause = clausesOf(statement)[position] ?? [];
    const [first, last] = [clause[0], clause.at(-1)];
    return first === undefined || last === undefined ? statement.span : script.spanBetween(first.start, last.end);
}


/***/ }),

/***/ 12144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ addColumnRewrites),
/* harmony export */   LC: () => (/* binding */ isThereAlready),
/* harmony export */   Vr: () => (/* binding */ addColumnReads),
/* harmony export */   eE: () => (/* binding */ isNeverNull),
/* harmony export */   wA: () => (/* binding */ isComputedAndRequired)
/* harmony export */ });
/* harmony import */ var _alter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13024);
/* harmony import */ var _domains_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87401);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99861);
/* harmony import */ var _volatility_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73005);




/**
 * Whether ADD COLUMN with this definition writes the table anew. A constant or stable default is kept once for all
 * old rows (https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-COLUMN).
 */
function addColumnRewrites(column, schema) {
    if ((0,_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isSerial */ .pY)(column?.typeName))
        return { because: 'serial' };
    const constraints = (0,_alter_js__WEBPACK_IMPORTED_MODULE_0__/* .columnConstraints */ .zD)(column);
    if (constraints.some(({ contype }) => contype === 'CONSTR_IDENTITY'))
        return { because: 'identity' };
    const generated = (0,_alter_js__WEBPACK_IMPORTED_MODULE_0__/* .columnConstraint */ .m0)(column, 'CONSTR_GENERATED');
    // PostgreSQL 18 can also compute the value on reading; then `generated_kind` is `v`.
    if (generated !== undefined && generated.generated_kind !== 'v')
        return { because: 'stored' };
    // A domain's constraints must be seen to hold for every old row, even for NULL (ATExecAddColumn in tablecmds.c).
    if (generated === undefined && (0,_domains_js__WEBPACK_IMPORTED_MODULE_1__/* .isConstrained */ .x$)((0,_types_js__WEBPACK_IMPORTED_MODULE_2__/* .sqlType */ .fi)(column?.typeName), schema))
        return { because: 'domain' };
    const call = (0,_volatility_js__WEBPACK_IMPORTED_MODULE_3__/* .volatileCall */ .j$)((0,_alter_js__WEBPACK_IMPORTED_MODULE_0__/* .columnConstraint */ .m0)(column, 'CONSTR_DEFAULT')?.raw_expr, schema);
    return call === undefined ? undefined : { because: 'volatile default', call };
}
/** Whether ADD COLUMN IF NOT EXISTS finds a column of that name, and so does nothing. */
function isThereAlready({ table, command, column }, schema) {
    return command.missing_ok === true && schema.table(table)?.columns.has(column?.colname ?? '') === true;
}
/** Whether ADD COLUMN has to read or index the whole table for a constraint beside the column. */
function addColumnReads(column) {
    const constraints = (0,_alter_js__WEBPACK_IMPORTED_MODULE_0__/* .columnConstraints */ .zD)(column);
    // A new column without a value refers to nothing.
    const hasValue = (0,_alter_js__WEBPACK_IMPORTED_MODULE_0__/* .columnConstraint */ .m0)(column, 'CONSTR_DEFAULT') !== undefined;
    return (isComputedAndRequired(column) ||
        constraints.some(({ contype, skip_validation }) => contype === 'CONSTR_UNIQUE' ||
            contype === 'CONSTR_PRIMARY' ||
            (contype === 'CONSTR_FOREIGN' && hasValue && skip_validation !== true) ||
            (contype === 'CONSTR_CHECK' && skip_validation !== true)));
}
/** Whether a column is computed on reading and may not be NULL: then every old row must be computed once (18 on). */
function isComputedAndRequired(column) {
    const isVirtual = (0,_alter_js__WEBPACK_IMPORTED_MODULE_0__/* .columnConstraint */ .m0)(column, 'CONSTR_GENERATED')?.generated_kind === 'v';
    return isVirtual && (0,_alter_js__WEBPACK_IMPORTED_MODULE_0__/* .columnConstraint */ .m0)(column, 'CONSTR_NOTNULL') !== undefined;
}
/** Whether no row has NULL in the column: it is NOT NULL already, or a validated CHECK says so. */
function isNeverNull(table, column) {
    if (table?.columns.get(column)?.notNull === true)
        return true;
    return table?.constraints.some((one) => one.validated && one.provesNotNull.includes(column)) === true;
}


/***/ }),

/***/ 41491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ typedColumns),
/* harmony export */   Dg: () => (/* binding */ COLUMN_KINDS),
/* harmony export */   Jb: () => (/* binding */ columnsIn),
/* harmony export */   Ve: () => (/* binding */ collationOf),
/* harmony export */   jY: () => (/* binding */ isNextval)
/* harmony export */ });
/* harmony import */ var _alter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13024);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7804);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40821);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99861);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99823);





const COLUMN_KINDS = ['CreateStmt', 'AlterTableStmt'];
function typedColumns(statement) {
    const create = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(statement.node, 'CreateStmt');
    if (create !== undefined) {
        // A temporary table is gone before anybody could mind its types.
        if (create.relation?.relpersistence === 't')
            return [];
        const table = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .tableName */ .j1)(create.relation);
        return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodesAs */ .Wt)(create.tableElts, 'ColumnDef').map((column) => typed(table, column.colname ?? '', column));
    }
    return (0,_alter_js__WEBPACK_IMPORTED_MODULE_0__/* .alterCommands */ .$f)(statement).flatMap(({ table, subtype, command, column }) => {
        if (column === undefined)
            return [];
        if (subtype === 'AT_AddColumn')
            return [typed(table, column.colname ?? '', column)];
        return subtype === 'AT_AlterColumnType' ? [typed(table, command.name ?? '', column)] : [];
    });
}
function typed(table, name, definition) {
    const type = definition.typeName;
    return { table, name, type: (0,_types_js__WEBPACK_IMPORTED_MODULE_2__/* .sqlType */ .fi)(type), definition, typeLocation: type?.location };
}
/** The columns that expressions mention, each once. */
function columnsIn(...expressions) {
    const references = (0,_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .findNodes */ .zM)(expressions, 'ColumnRef');
    return [...new Set(references.flatMap(({ fields }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)(fields).slice(-1)))];
}
/** The collation that a definition gives a column, without its schema; the empty string where it is the type's own. */
function collationOf(column) {
    const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)(column?.collClause?.collname).at(-1) ?? '';
    return name === 'default' ? '' : name;
}
/** Whether a default takes its values from a sequence. */
function isNextval(value) {
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .strings */ .P$)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(value, 'FuncCall')?.funcname).at(-1) === 'nextval';
}


/***/ }),

/***/ 37376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ defaultConstraintName),
/* harmony export */   H: () => (/* binding */ defaultIndexName)
/* harmony export */ });
/* harmony import */ var _core_named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69578);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41491);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7804);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40821);




/**
 * The names that PostgreSQL gives to what has none: `orders_total_idx`, `orders_total_check`
 * (ChooseIndexName in src/backend/commands/indexcmds.c, ChooseConstraintName in src/backend/catalog/pg_constraint.c).
 * Undefined for a name so long that PostgreSQL would cut it.
 */
function defaultIndexName(table, { indexParams, indexIncludingParams }) {
    const elements = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodesAs */ .Wt)([...(indexParams ?? []), ...(indexIncludingParams ?? [])], 'IndexElem');
    const columns = [];
    for (const { name, expr } of elements)
        columns.push(numbered(name ?? nameOf(expr).name ?? 'expr', (one) => columns.includes(one)));
    return free(table, [...columns, 'idx']);
}
const SUFFIX = {
    check: 'check',
    'foreign key': 'fkey',
    'primary key': 'pkey',
    unique: 'key',
    exclusion: 'excl',
};
/** `expression` is that of a CHECK: where it is about one column, the column is part of the name. */
function defaultConstraintName(table, type, columns, expression) {
    const suffix = SUFFIX[type];
    if (suffix === undefined)
        return undefined;
    if (type === 'primary key')
        return free(table, [suffix]);
    if (type !== 'check')
        return free(table, [...columns, suffix]);
    const mentioned = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsIn */ .Jb)(expression);
    return free(table, mentioned.length === 1 ? [...mentioned, suffix] : [suffix]);
}
/** As FigureColnameInternal in src/backend/parser/parse_target.c, for what an index can be made on. */
function nameOf(expression) {
    const cast = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'TypeCast');
    if (cast !== undefined)
        return orElse(nameOf(cast.arg), (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .strings */ .P$)(cast.typeName?.names).at(-1));
    const choice = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'CaseExpr');
    if (choice !== undefined)
        return orElse(nameOf(choice.defresult), 'case');
    const collated = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'CollateClause');
    if (collated !== undefined)
        return nameOf(collated.arg);
    const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .strings */ .P$)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'ColumnRef')?.fields).at(-1) ??
        (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .strings */ .P$)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'FuncCall')?.funcname).at(-1) ??
        wordOf(expression);
    return name === undefined ? {} : { name, keeps: true };
}
function orElse(inner, name) {
    return inner.keeps === true || name === undefined ? inner : { name };
}
/** Of what is written with a keyword, as COALESCE (…) is. */
function wordOf(expression) {
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'CoalesceExpr') !== undefined)
        return 'coalesce';
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'A_ArrayExpr') !== undefined)
        return 'array';
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'RowExpr') !== undefined)
        return 'row';
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'A_Expr')?.kind === 'AEXPR_NULLIF')
        return 'nullif';
    const extreme = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAs */ .hK)(expression, 'MinMaxExpr')?.op;
    return extreme === undefined ? undefined : extreme === 'IS_GREATEST' ? 'greatest' : 'least';
}
/** The first of `a_b_idx`, `a_b_idx1`, `a_b_idx2` that the table does not have. */
function free(table, parts) {
    const { indexes, constraints } = table;
    const stem = [(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .splitName */ .W0)(table.name).name, ...parts].join('_');
    if (Buffer.byteLength(stem) > 63)
        return undefined;
    const isTaken = (name) => (0,_core_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .K)(indexes, name) !== undefined || (0,_core_named_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .K)(constraints, name) !== undefined;
    if (!isTaken(stem))
        return stem;
    // As long as nothing goes from the table, a number that is taken stays so, and a thousandth name need not try them all.
    const known = TAKEN.get(indexes);
    const taken = known?.beside === constraints ? known : { beside: constraints, upTo: new Map() };
    TAKEN.set(indexes, taken);
    const name = numbered(stem, isTaken, taken.upTo.get(stem));
    taken.upTo.set(stem, Number(name.slice(stem.length)) - 1);
    return name;
}
const TAKEN = new WeakMap();
/** `upTo` is a number up to which all are known to be taken. */
function numbered(stem, isTaken, upTo = -1) {
    for (let number = upTo + 1;; number += 1) {
        const name = number === 0 ? stem : `${stem}${number}`;
        if (!isTaken(name))
            return name;
    }
}


/***/ }),

/***/ 87401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ tablesWith),
/* harmony export */   nG: () => (/* binding */ storedRewrites),
/* harmony export */   su: () => (/* binding */ stored),
/* harmony export */   x$: () => (/* binding */ isConstrained)
/* harmony export */ });
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59203);
/* harmony import */ var _type_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39962);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99861);



/**
 * Values of a domain are stored as what it is made of; but they must be seen before they may enter one with constraints,
 * and on their way out its limits are forgotten: PostgreSQL applies those of the new type anew, even if they are the same.
 */
function storedRewrites(from, to, schema) {
    if (from === undefined)
        return isConstrained(to, schema) ? 'rewrites' : (0,_type_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .changeRewrites */ .aE)(from, stored(to, schema));
    const before = stored(from, schema);
    const isDomain = before !== from;
    if (from.base === to.base && from.array === to.array && (isDomain || isConstrained(to, schema)))
        return 'keeps';
    if (isConstrained(to, schema))
        return 'rewrites';
    return (0,_type_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .changeRewrites */ .aE)(isDomain ? { ...before, modifiers: [] } : before, stored(to, schema));
}
/** The type that a domain's values have on disk; any other type as it is. */
function stored(type, schema) {
    const base = domainsOf(type, schema).at(-1)?.base;
    return base === undefined ? type : (0,_types_js__WEBPACK_IMPORTED_MODULE_1__/* .readType */ .hq)(base);
}
/** Whether the type is a domain with constraints, its own or those of a domain that it is made of. */
function isConstrained(type, schema) {
    return domainsOf(type, schema).some(({ notNull, checks }) => notNull || checks.length > 0);
}
/** The tables with a column of a domain, or of one that is made of it. */
function tablesWith(domain, schema) {
    const isOfIt = (printed) => {
        const type = (0,_types_js__WEBPACK_IMPORTED_MODULE_1__/* .readType */ .hq)(printed);
        const bases = domainsOf({ ...type, array: false }, schema).map(({ base }) => (0,_types_js__WEBPACK_IMPORTED_MODULE_1__/* .readType */ .hq)(base).base);
        return [type.base, ...bases].some((base) => (0,_core_names_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(base, domain));
    };
    return [...schema.tables()].filter(({ columns }) => [...columns.values()].some(({ type }) => isOfIt(type)));
}
/** The domain, and those that it is made of in turn. Names may mislead, so that there must be an end. */
function domainsOf(type, schema) {
    const found = [];
    for (let next = type; !next.array && found.length < DEEPEST;) {
        const domain = schema.type(next.base)?.domain;
        if (domain === undefined)
            break;
        found.push(domain);
        next = (0,_types_js__WEBPACK_IMPORTED_MODULE_1__/* .readType */ .hq)(domain.base);
    }
    return found;
}
const DEEPEST = 10;


/***/ }),

/***/ 10633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ SqlError),
/* harmony export */   TT: () => (/* binding */ loadedGrammar),
/* harmony export */   oS: () => (/* binding */ loadGrammar)
/* harmony export */ });
/* unused harmony export Grammar */
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);

let grammar;
/** Loads PostgreSQL's grammar (1.7 MB of WebAssembly, about 25 ms) once; everything that parses needs it. */
async function loadGrammar() {
    if (grammar !== undefined)
        return;
    // V8 would compile the grammar's largest functions anew to make them faster: 0.4 s and 600 MB in Node.js 24, for which
    // even the process's exit waits, where the first code parses 10 MB a second. Function 0 is an import: none is compiled.
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--wasm-tier-up-filter=0');
    const { default: makeGrammar } = await __webpack_require__.e(/* import() */ 3995).then(__webpack_require__.t.bind(__webpack_require__, 53995, 23));
    grammar = new Grammar(await makeGrammar());
}
/** @throws Error when `loadGrammar` was not awaited before. */
function loadedGrammar() {
    if (grammar === undefined)
        throw new Error('loadGrammar must be awaited before parse');
    return grammar;
}
const NO_MEMORY = 'the grammar has no memory left';
/** PostgreSQL's own words on a text that it cannot parse. */
class SqlError extends Error {
    /** In characters, from 0 (`scanner_errposition`). */
    cursor;
    constructor(message, cursor) {
        super(message);
        this.cursor = cursor;
    }
}
/**
 * What pg_query's functions make of a text (https://github.com/pganalyze/libpg_query, pg_query.h). They are called without
 * libpg-query's own wrapper, which copies texts in and out byte by byte in JavaScript.
 */
class Grammar {
    #module;
    #memory = Buffer.alloc(0);
    constructor(module) {
        this.#module = module;
    }
    /** @throws SqlError for a text that is not SQL, and other errors where it is too long or nested too deeply. */
    parse(sql) {
        const { _wasm_parse_query_raw, _wasm_free_parse_result } = this.#module;
        return this.#call(sql, _wasm_parse_query_raw, _wasm_free_parse_result, (result) => {
            // struct PgQueryParseResult { char* parse_tree; char* stderr_buffer; PgQueryError* error; }
            const error = this.#word(result, 2);
            if (error !== 0)
                throw this.#errorAt(error);
            return JSON.parse(this.#textAt(this.#word(result, 0)));
        });
    }
    /** The bodies of the functions and DO blocks in a text, as PL/pgSQL compiles them. @throws Error where it cannot. */
    parsePlPgSql(sql) {
        const { _wasm_parse_plpgsql, _wasm_free_string } = this.#module;
        return this.#call(sql, _wasm_parse_plpgsql, _wasm_free_string, (result) => {
            const text = this.#textAt(result);
            if (!text.startsWith('{'))
                throw new Error(text);
            return JSON.parse(text);
        });
    }
    /** @throws Error for a text that cannot be taken apart. */
    scan(sql) {
        const { _wasm_scan, _wasm_free_string } = this.#module;
        return this.#call(sql, _wasm_scan, _wasm_free_string, (result) => {
            const text = this.#textAt(result);
            if (!text.startsWith('{'))
                throw new Error(text);
            return JSON.parse(text).tokens;
        });
    }
    #call(sql, work, free, read) {
        const length = Buffer.byteLength(sql);
        const text = this.#module._malloc(length + 1);
        if (text === 0)
            throw new Error(NO_MEMORY);
        let result = 0;
        try {
            const memory = this.#view();
            memory.write(sql, text, length, 'utf8');
            memory[text + length] = 0;
            result = work(text);
            if (result === 0)
                throw new Error(NO_MEMORY);
            return read(result);
        }
        finally {
            this.#module._free(text);
            if (result !== 0)
                free(result);
        }
    }
    /** Anew where the memory has grown: the old view is detached then. */
    #view() {
        const { buffer } = this.#module.HEAPU8;
        if (this.#memory.buffer !== buffer)
            this.#memory = Buffer.from(buffer);
        return this.#memory;
    }
    /** A field of a struct whose fields are all of four bytes. */
    #word(struct, field) {
        return this.#module.HEAPU32[(struct >> 2) + field] ?? 0;
    }
    #textAt(pointer) {
        if (pointer === 0)
            return '';
        const memory = this.#view();
        return memory.toString('utf8', pointer, memory.indexOf(0, pointer));
    }
    /** `struct PgQueryError { char* message; char* funcname; char* filename; int lineno; int cursorpos; … }`, from 1. */
    #errorAt(pointer) {
        return new SqlError(this.#textAt(this.#word(pointer, 0)), Math.max(this.#word(pointer, 4) - 1, 0));
    }
}


/***/ }),

/***/ 9910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isReserved)
/* harmony export */ });
/**
 * Words that cannot be a column's or table's name without quotes, from appendix C of PostgreSQL 18's manual
 * (https://www.postgresql.org/docs/18/sql-keywords-appendix.html): "reserved", and "reserved (can be function or type)".
 */
const RESERVED = new Set(`all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create
  current_catalog current_date current_role current_time current_timestamp current_user default deferrable desc distinct
  do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit
  localtime localtimestamp not null offset on only or order placing primary references returning select session_user some
  symmetric system_user table then to trailing true union unique user using variadic when where window with
  authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like
  natural notnull outer overlaps right similar tablesample verbose`.split(/\s+/));
function isReserved(word) {
    return RESERVED.has(word);
}


/***/ }),

/***/ 98633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ lex),
/* harmony export */   S: () => (/* binding */ scan)
/* harmony export */ });
/** The tokens of a SQL text. @param most the words and signs, comments aside, after which it may stop. */
function lex(text, most) {
    const tokens = [];
    scan(text, (kind, start, end, depth) => {
        tokens.push(depth === undefined ? { kind, start, end } : { kind, start, end, depth });
    }, most);
    return tokens;
}
/**
 * Splits a SQL text as PostgreSQL's scanner does (src/backend/parser/scan.l), as far as telling comments, strings and
 * words apart goes; an operator comes as its single signs. The grammar's own scanner would do, but takes a second for
 * each megabyte. Something unterminated ends with the text.
 */
function scan(text, take, most = Number.POSITIVE_INFINITY) {
    let at = 0;
    for (let left = most; left > 0 && at < text.length;) {
        const unit = text.charCodeAt(at);
        const found = classOf(unit);
        if (found === SPACE) {
            at += 1;
            continue;
        }
        const start = at;
        const next = text.charCodeAt(at + 1);
        let kind = 'sign';
        if (unit === DASH && next === DASH) {
            at = endOfLine(text, at);
            take('comment', start, at);
            continue;
        }
        if (unit === SLASH && next === STAR) {
            const comment = blockComment(text, at);
            at = comment.end;
            take('comment', start, at, comment.depth);
            continue;
        }
        if (unit === QUOTE) {
            kind = 'string';
            at = endOfQuoted(text, at + 1, QUOTE, false);
        }
        else if (unit === DOUBLE_QUOTE) {
            kind = 'quoted';
            at = endOfQuoted(text, at + 1, DOUBLE_QUOTE, false);
        }
        else if (unit === DOLLAR) {
            const end = endOfDollarQuoted(text, at);
            kind = end === undefined ? 'sign' : 'string';
            at = end ?? at + 1;
        }
        else if (found === WORD_START) {
            const prefixed = prefixedString(text, at);
            kind = prefixed?.kind ?? 'word';
            at = prefixed?.end ?? endOfWord(text, at);
        }
        else if (found === DIGIT) {
            kind = 'word';
            at = endOfWord(text, at);
        }
        else
            at += 1;
        take(kind, start, at);
        left -= 1;
    }
}
const [DASH, SLASH, STAR, QUOTE, DOUBLE_QUOTE, DOLLAR, AMPERSAND, BACKSLASH, NEWLINE, RETURN] = [
    45, 47, 42, 39, 34, 36, 38, 92, 10, 13,
];
/** What a character may be part of, by its UTF-16 unit; all units from 128 on are parts of words. */
const [SPACE, WORD_START, DIGIT] = [1, 2, 4];
const CLASSES = Uint8Array.from({ length: 128 }, (_, unit) => {
    const character = String.fromCharCode(unit);
    return /[\t-\r ]/.test(character) ? SPACE : /[a-z_]/i.test(character) ? WORD_START : /\d/.test(character) ? DIGIT : 0;
});
function classOf(unit) {
    return unit < 128 ? (CLASSES[unit] ?? 0) : WORD_START;
}
function endOfWord(text, from) {
    let at = from + 1;
    for (; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if ((classOf(unit) & (WORD_START | DIGIT)) === 0 && unit !== DOLLAR)
            break;
    }
    return at;
}
function endOfLine(text, from) {
    let at = from;
    for (; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === NEWLINE || unit === RETURN)
            break;
    }
    return at;
}
/** Block comments nest. */
function blockComment(text, from) {
    let depth = 0;
    let deepest = 0;
    for (let at = from; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        const next = text.charCodeAt(at + 1);
        if (unit === SLASH && next === STAR) {
            depth += 1;
            deepest = Math.max(deepest, depth);
            at += 1;
        }
        else if (unit === STAR && next === SLASH) {
            depth -= 1;
            at += 1;
            if (depth === 0)
                return { end: at + 1, depth: deepest };
        }
    }
    return { end: text.length, depth: 'open' };
}
/** A doubled quote stands for itself; so does one after a backslash, in an `E''` string. */
function endOfQuoted(text, from, quote, escapes) {
    if (!escapes) {
        const sign = quote === QUOTE ? "'" : '"';
        let end = text.indexOf(sign, from);
        while (end !== -1 && text.charCodeAt(end + 1) === quote)
            end = text.indexOf(sign, end + 2);
        return end === -1 ? text.length : end + 1;
    }
    for (let at = from; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === BACKSLASH)
            at += 1;
        else if (unit === quote) {
            if (text.charCodeAt(at + 1) !== quote)
                return at + 1;
            at += 1;
        }
    }
    return text.length;
}
/** `E''`, `B''`, `X''`, `N''`, `U&''` and `U&""`. */
function prefixedString(text, at) {
    const letter = text.charCodeAt(at) | 32;
    const next = text.charCodeAt(at + 1);
    if (next === QUOTE && (letter === 101 || letter === 98 || letter === 120 || letter === 110))
        return { kind: 'string', end: endOfQuoted(text, at + 2, QUOTE, letter === 101) };
    const opening = text.charCodeAt(at + 2);
    if (letter !== 117 || next !== AMPERSAND || (opening !== QUOTE && opening !== DOUBLE_QUOTE))
        return undefined;
    return { kind: opening === QUOTE ? 'string' : 'quoted', end: endOfQuoted(text, at + 3, opening, false) };
}
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
function endOfDollarQuoted(text, from) {
    DOLLAR_TAG.lastIndex = from;
    const tag = DOLLAR_TAG.exec(text)?.[0];
    if (tag === undefined)
        return undefined;
    const end = text.indexOf(tag, from + tag.length);
    return end === -1 ? text.length : end + tag.length;
}


/***/ }),

/***/ 11680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   Ot: () => (/* binding */ LOCKING_KINDS),
/* harmony export */   aZ: () => (/* binding */ locksOf),
/* harmony export */   g6: () => (/* binding */ enforces),
/* harmony export */   i7: () => (/* binding */ isHeld)
/* harmony export */ });
/* harmony import */ var _core_locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27351);
/* harmony import */ var _core_named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69578);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59203);
/* harmony import */ var _alter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13024);
/* harmony import */ var _alter_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72453);
/* harmony import */ var _column_work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12144);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7804);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40821);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53134);
/* harmony import */ var _storage_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55657);










/** Locks on tables and views, as the manual and src/backend/commands/tablecmds.c say, as far as the text tells. */
function locksOf(statement, schema) {
    if (statement.kind === 'AlterTableStmt') {
        const all = (0,_alter_js__WEBPACK_IMPORTED_MODULE_2__/* .alterCommands */ .$f)(statement);
        return strongest(all.flatMap((command) => ofAlter(command, all, schema)));
    }
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .readStatement */ .cO)(LOCKS, statement, schema) ?? NONE;
}
const NONE = [];
/** One ALTER TABLE takes the strongest lock that any of its subcommands needs, and takes it first. */
function strongest(locks) {
    if (locks.length < 2)
        return locks;
    const modes = new Map();
    for (const { table, mode } of locks) {
        const other = modes.get(table);
        if (other === undefined || (0,_core_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsStrong */ .AI)(mode, other))
            modes.set(table, mode);
    }
    return locks.map((one) => ({ ...one, mode: modes.get(one.table) ?? one.mode }));
}
const LOCKS = {
    IndexStmt: ({ relation, concurrent }) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(relation), concurrent === true ? 'ShareUpdateExclusiveLock' : 'ShareLock', true),
    DropStmt: (drop, schema) => (drop.objects ?? []).flatMap((object) => ofDrop(drop, object, schema)),
    TruncateStmt: ({ relations }) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .nodesAs */ .Wt)(relations, 'RangeVar').flatMap((one) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(one), 'AccessExclusiveLock')),
    RenameStmt: ({ renameType, relation }) => {
        return isOnRelation(renameType) ? lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(relation), 'AccessExclusiveLock') : NONE;
    },
    CreateTrigStmt: ({ relation }) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(relation), 'ShareRowExclusiveLock'),
    CreatePolicyStmt: ({ table }) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(table), 'AccessExclusiveLock'),
    AlterPolicyStmt: ({ table }) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(table), 'AccessExclusiveLock'),
    RuleStmt: ({ relation }) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(relation), 'AccessExclusiveLock'),
    AlterObjectSchemaStmt: ({ relation }) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(relation), 'AccessExclusiveLock'),
    CreateStmt: ({ partbound, inhRelations, tableElts }, schema) => {
        const parents = partbound === undefined ? [] : (0,_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .nodesAs */ .Wt)(inhRelations, 'RangeVar');
        const constraints = [
            ...(0,_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .nodesAs */ .Wt)(tableElts, 'Constraint'),
            ...(0,_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .nodesAs */ .Wt)(tableElts, 'ColumnDef').flatMap((column) => (0,_alter_js__WEBPACK_IMPORTED_MODULE_2__/* .columnConstraints */ .zD)(column)),
        ];
        return [
            ...parents.flatMap((parent) => [
                ...lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(parent), 'AccessExclusiveLock'),
                ...lock(schema.table((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(parent))?.defaultPartition ?? '', 'AccessExclusiveLock', true),
            ]),
            ...referenced(constraints),
        ];
    },
    ViewStmt: ({ view, replace }, schema) => {
        // Only a view that is there already is locked (DefineVirtualRelation in src/backend/commands/view.c).
        const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(view);
        return replace === true && schema.table(name) !== undefined ? lock(name, 'AccessExclusiveLock') : NONE;
    },
    LockStmt: ({ mode: number = 1, relations }) => {
        // The grammar's lock modes count from 1, as in src/include/storage/lockdefs.h.
        const mode = _core_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCK_MODES */ .bx[number - 1] ?? 'AccessExclusiveLock';
        return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .nodesAs */ .Wt)(relations, 'RangeVar').flatMap((one) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(one), mode));
    },
    ClusterStmt: ({ relation }) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(relation), 'AccessExclusiveLock', true),
    RefreshMatViewStmt: ({ relation, concurrent }) => lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(relation), concurrent === true ? 'ExclusiveLock' : 'AccessExclusiveLock', true),
    ReindexStmt: ({ kind, relation, params }, schema) => {
        const mode = (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .isOn */ .M)(params, 'concurrently') ? 'ShareUpdateExclusiveLock' : 'ShareLock';
        if (kind === 'REINDEX_OBJECT_INDEX')
            return lock(schema.index((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(relation))?.table ?? '', mode, true);
        return kind === 'REINDEX_OBJECT_TABLE' ? lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(relation), mode, true) : NONE;
    },
};
function lock(table, mode, works = false) {
    return table === '' ? NONE : [{ table, mode, works }];
}
/** Subcommands that lock less than AccessExclusiveLock (AlterTableGetLockLevel in tablecmds.c). */
const WEAKER = {
    AT_SetStatistics: 'ShareUpdateExclusiveLock',
    AT_SetOptions: 'ShareUpdateExclusiveLock',
    AT_ResetOptions: 'ShareUpdateExclusiveLock',
    AT_SetRelOptions: 'ShareUpdateExclusiveLock',
    AT_ResetRelOptions: 'ShareUpdateExclusiveLock',
    AT_ClusterOn: 'ShareUpdateExclusiveLock',
    AT_DropCluster: 'ShareUpdateExclusiveLock',
    AT_ValidateConstraint: 'ShareUpdateExclusiveLock',
    AT_AttachPartition: 'ShareUpdateExclusiveLock',
    AT_EnableTrig: 'ShareRowExclusiveLock',
    AT_EnableAlwaysTrig: 'ShareRowExclusiveLock',
    AT_EnableReplicaTrig: 'ShareRowExclusiveLock',
    AT_EnableTrigAll: 'ShareRowExclusiveLock',
    AT_EnableTrigUser: 'ShareRowExclusiveLock',
    AT_DisableTrig: 'ShareRowExclusiveLock',
    AT_DisableTrigAll: 'ShareRowExclusiveLock',
    AT_DisableTrigUser: 'ShareRowExclusiveLock',
};
function ofAlter(given, all, schema) {
    const { table, subtype, command, column, constraint } = given;
    if (subtype === undefined || table === '')
        return [];
    // Whatever is checked in a table that the change made is soon checked.
    const isNew = schema.madeByChange('table', table);
    const mode = WEAKER[subtype] ?? 'AccessExclusiveLock';
    if (subtype === 'AT_AddConstraint' && constraint !== undefined) {
        const works = !isNew && constraint.skip_validation !== true && constraint.indexname === undefined;
        if (constraint.contype !== 'CONSTR_FOREIGN')
            return [{ table, mode, works }];
        return [{ table, mode: 'ShareRowExclusiveLock', works }, ...referenced([constraint], works)];
    }
    if (subtype === 'AT_AddColumn') {
        if ((0,_column_work_js__WEBPACK_IMPORTED_MODULE_4__/* .isThereAlready */ .LC)(given, schema))
            return [{ table, mode, works: false }];
        const works = (0,_column_work_js__WEBPACK_IMPORTED_MODULE_4__/* .addColumnRewrites */ .De)(column, schema) !== undefined || (0,_column_work_js__WEBPACK_IMPORTED_MODULE_4__/* .addColumnReads */ .Vr)(column);
        const checksKey = (0,_alter_js__WEBPACK_IMPORTED_MODULE_2__/* .columnConstraint */ .m0)(column, 'CONSTR_DEFAULT') !== undefined;
        return [{ table, mode, works }, ...referenced((0,_alter_js__WEBPACK_IMPORTED_MODULE_2__/* .columnConstraints */ .zD)(column), checksKey)];
    }
    const partition = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .nodeAs */ .hK)(command.def, 'PartitionCmd');
    if (partition !== undefined) {
        if (partition.concurrent === true)
            return [{ table, mode: 'ShareUpdateExclusiveLock', works: false }];
        return [
            { table, mode, works: false },
            { table: (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(partition.name), mode: 'AccessExclusiveLock', works: subtype === 'AT_AttachPartition' },
            ...lock(schema.table(table)?.defaultPartition ?? '', 'AccessExclusiveLock', subtype === 'AT_AttachPartition'),
        ];
    }
    return [{ table, mode, works: worksOnRows(given, all, schema) }, ...unlinked(given, schema)];
}
/** Whether a subcommand that brings nothing new reads or writes the rows that are there. */
function worksOnRows(given, all, schema) {
    const { table, subtype, command } = given;
    if (subtype === 'AT_SetNotNull')
        return !(0,_column_work_js__WEBPACK_IMPORTED_MODULE_4__/* .isNeverNull */ .eE)(schema.table(table), command.name ?? '');
    if (subtype === 'AT_AlterColumnType')
        return (0,_alter_type_js__WEBPACK_IMPORTED_MODULE_3__/* .alterTypeWork */ .Y)(given, all, schema) !== undefined;
    if (subtype === 'AT_ValidateConstraint')
        return (0,_core_named_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .K)(schema.table(table)?.constraints ?? [], command.name ?? '')?.validated !== true;
    if (subtype === 'AT_SetExpression' || enforces(command))
        return true;
    // A partitioned table has no storage of its own: its partitions stay as they are.
    if (schema.table(table)?.kind === 'partitioned table' || (0,_storage_js__WEBPACK_IMPORTED_MODULE_8__/* .keepsStorage */ .Mm)(given, schema))
        return false;
    return subtype !== undefined && REWRITES.has(subtype);
}
/** Whether a constraint that was NOT ENFORCED is to hold from now on (18 on). */
function enforces(command) {
    const change = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .nodeAs */ .hK)(command.def, 'ATAlterConstraint');
    return change?.alterEnforceability === true && change.is_enforced === true;
}
/** A foreign key that goes, by itself or with a column, takes triggers from the table that it points to. */
function unlinked({ table, subtype, command }, schema) {
    const isOfIt = ({ name, columns }) => subtype === 'AT_DropConstraint' ? name === command.name : columns.includes(command.name ?? '');
    return subtype === 'AT_DropConstraint' || subtype === 'AT_DropColumn' ? keysOf(table, schema, isOfIt) : [];
}
function keysOf(table, schema, isMeant) {
    return (schema.table(table)?.constraints ?? [])
        .filter((one) => one.references !== undefined && !(0,_core_names_js__WEBPACK_IMPORTED_MODULE_9__/* .sameName */ .q)(one.references, table) && isMeant(one))
        .map(({ references = '' }) => ({
        table: shortName(references, schema),
        mode: 'AccessExclusiveLock',
        works: false,
    }));
}
/** A table's name without `public`, where SQL finds it so: as it stands in most SQL, beside names out of the text. */
function shortName(table, schema) {
    const { schema: home, name } = (0,_core_names_js__WEBPACK_IMPORTED_MODULE_9__/* .splitName */ .W0)(table);
    const bare = (0,_core_names_js__WEBPACK_IMPORTED_MODULE_9__/* .joinName */ .YU)(undefined, name);
    return home === 'public' && schema.table(bare)?.name === table ? bare : table;
}
/** Whether one of the locks keeps out of the table whatever the mode would keep out: taking it waits for nobody. */
function isHeld(held, table, mode) {
    return held.on(table).some((lock) => (0,_core_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsStrong */ .AI)(lock.mode, mode));
}
const REWRITES = new Set([
    'AT_SetLogged',
    'AT_SetUnLogged',
    'AT_SetTableSpace',
    'AT_SetAccessMethod',
]);
/** A foreign key locks the table that it points to as well. */
function referenced(constraints, works = false) {
    return constraints
        .filter(({ contype }) => contype === 'CONSTR_FOREIGN')
        .map(({ pktable }) => ({ table: (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .tableName */ .j1)(pktable), mode: 'ShareRowExclusiveLock', works }));
}
function ofDrop({ removeType, concurrent }, object, schema) {
    if (isRelation(removeType)) {
        const table = (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .objectName */ .Hd)(object);
        return [...lock(table, 'AccessExclusiveLock'), ...keysOf(table, schema, () => true)];
    }
    if (removeType === 'OBJECT_INDEX' && concurrent !== true)
        return lock(shortName(schema.index((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .objectName */ .Hd)(object))?.table ?? '', schema), 'AccessExclusiveLock');
    if (removeType === 'OBJECT_TRIGGER' || removeType === 'OBJECT_POLICY' || removeType === 'OBJECT_RULE')
        return lock((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .qualifiedName */ .OL)((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .strings */ .P$)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .nodeAs */ .hK)(object, 'List')?.items).slice(0, -1)), 'AccessExclusiveLock');
    return NONE;
}
/** What is renamed under the lock of its table; the rest has names of its own. */
function isOnRelation(type) {
    return (type === 'OBJECT_COLUMN' ||
        type === 'OBJECT_TABCONSTRAINT' ||
        type === 'OBJECT_TRIGGER' ||
        type === 'OBJECT_RULE' ||
        type === 'OBJECT_POLICY' ||
        isRelation(type));
}
/** Tables, and what is read like one: a query holds its lock on the view that it names, too. */
function isRelation(type) {
    return type === 'OBJECT_TABLE' || type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW';
}
/** The statements that `locksOf` knows. */
const LOCKING_KINDS = [
    'AlterTableStmt',
    ...Object.keys(LOCKS),
];


/***/ }),

/***/ 7804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   Cm: () => (/* binding */ quoteIdentifier),
/* harmony export */   Hd: () => (/* binding */ objectName),
/* harmony export */   IN: () => (/* reexport safe */ _core_names_js__WEBPACK_IMPORTED_MODULE_1__.IN),
/* harmony export */   Jl: () => (/* binding */ codeIdentifier),
/* harmony export */   OL: () => (/* binding */ qualifiedName),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   W0: () => (/* reexport safe */ _core_names_js__WEBPACK_IMPORTED_MODULE_1__.W0),
/* harmony export */   YU: () => (/* reexport safe */ _core_names_js__WEBPACK_IMPORTED_MODULE_1__.YU),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   j1: () => (/* binding */ tableName),
/* harmony export */   q: () => (/* reexport safe */ _core_names_js__WEBPACK_IMPORTED_MODULE_1__.q)
/* harmony export */ });
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59203);
/* harmony import */ var _keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9910);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40821);




/** The name of a table as the SQL writes it; empty for a node without one. */
function tableName(relation) {
    return relation === undefined ? '' : (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .joinName */ .YU)(relation.schemaname, relation.relname ?? '');
}
/** The texts of a list of String nodes, as the grammar writes qualified names. */
function strings(nodes) {
    const found = [];
    for (const node of nodes ?? []) {
        const text = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAs */ .hK)(node, 'String')?.sval;
        if (text !== undefined)
            found.push(text);
    }
    return found;
}
/** The qualified name that an object of DROP, COMMENT or RENAME has, whatever node it comes as; without a database. */
function objectName(node) {
    if (node === undefined)
        return '';
    const text = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAs */ .hK)(node, 'String')?.sval;
    if (text !== undefined)
        return (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namePart */ .f0)(text);
    const range = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAs */ .hK)(node, 'RangeVar');
    if (range !== undefined)
        return tableName(range);
    const parts = strings((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAs */ .hK)(node, 'List')?.items ?? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAs */ .hK)(node, 'ObjectWithArgs')?.objname ?? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAs */ .hK)(node, 'TypeName')?.names);
    return qualifiedName(parts);
}
/** The name that a list of identifiers makes, as the grammar has them in a type, a function or a dropped object. */
function qualifiedName(parts) {
    return parts.slice(-2).map(_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namePart */ .f0).join('.');
}
/** An identifier as SQL needs it: quoted only where it must be. */
function quoteIdentifier(name) {
    return /^[a-z_][a-z0-9_$]*$/.test(name) && !(0,_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .isReserved */ .B)(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
/** A qualified name as SQL needs it. */
function quoteName(name) {
    const { schema, name: last } = (0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .splitName */ .W0)(name);
    return schema === undefined ? quoteIdentifier(last) : `${quoteIdentifier(schema)}.${quoteIdentifier(last)}`;
}
/** A name for people, in backticks, on one line and of bearable length. Names in SQL are untrusted. */
function code(name) {
    const quoted = quoteName(name);
    const safe = HARMLESS.test(quoted) ? quoted : quoted.replace(/[`\p{C}]/gu, '?');
    return `\`${safe.length > 140 ? `${safe.slice(0, 139)}…` : safe}\``;
}
/** A single identifier for people, such as a column's, which may have dots in it. */
function codeIdentifier(identifier) {
    return code((0,_core_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namePart */ .f0)(identifier));
}
/** Printable ASCII without the backtick: a look that costs less than a replacement. */
const HARMLESS = /^[ -_a-~]*$/;


/***/ }),

/***/ 61689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N9: () => (/* binding */ commentsInside),
  Kr: () => (/* binding */ statementsCalled),
  j2: () => (/* binding */ statementsInside)
});

// EXTERNAL MODULE: ./build/sql/clauses.js
var clauses = __webpack_require__(86538);
// EXTERNAL MODULE: ./build/sql/grammar.js
var grammar = __webpack_require__(10633);
// EXTERNAL MODULE: ./build/sql/lex.js
var lex = __webpack_require__(98633);
// EXTERNAL MODULE: ./build/sql/names.js
var sql_names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/sql/nodes.js
var nodes = __webpack_require__(40821);
// EXTERNAL MODULE: ./build/sql/offsets.js
var offsets = __webpack_require__(18896);
// EXTERNAL MODULE: ./build/sql/parts.js
var parts = __webpack_require__(27846);
;// CONCATENATED MODULE: ./build/sql/literals.js



/** So many texts one expression may come to, and so long they may be, before it counts as not known. */
const MOST = 100;
const LONGEST = 100_000;
/**
 * What an expression of PL/pgSQL comes to when it is made of literals and known variables: `'…' || '…'`,
 * `format('… %I', 'orders')`, `quote_ident('orders')`. Undefined where anything else has a say.
 */
function textsOf(expression, variables) {
    return valuesOf(parsed(expression), variables);
}
/** As `textsOf`, for an array: `ARRAY['a', 'b']`, `'{a,b}'`, `string_to_array('a,b', ',')`. */
function elementsOf(expression, variables) {
    return arrayOf(parsed(expression), variables);
}
function parsed(expression) {
    try {
        const [raw] = (0,grammar/* loadedGrammar */.TT)().parse(`SELECT ${expression}`).stmts ?? [];
        return (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(raw?.stmt, 'SelectStmt')?.targetList?.[0], 'ResTarget')?.val;
    }
    catch {
        return undefined;
    }
}
function valuesOf(node, variables) {
    const constant = (0,nodes/* nodeAs */.hK)(node, 'A_Const');
    if (constant?.isnull === true)
        return [null];
    if (constant?.ival !== undefined)
        return [String(constant.ival.ival ?? 0)];
    if (constant !== undefined)
        return constant.sval === undefined ? undefined : [constant.sval.sval ?? ''];
    const cast = (0,nodes/* nodeAs */.hK)(node, 'TypeCast');
    if (cast !== undefined)
        return valuesOf(cast.arg, variables);
    const column = (0,nodes/* nodeAs */.hK)(node, 'ColumnRef');
    if (column !== undefined)
        return column.fields?.length === 1 ? variables.texts(nameOf(column.fields)) : undefined;
    const operation = (0,nodes/* nodeAs */.hK)(node, 'A_Expr');
    if (operation !== undefined) {
        const operate = OPERATIONS[(0,sql_names/* strings */.P$)(operation.name)[0] ?? ''];
        return (operate &&
            combined([operation.lexpr, operation.rexpr], variables, ([left, right]) => left === null || right === null ? null : operate(left ?? '', right ?? '')));
    }
    const choice = (0,nodes/* nodeAs */.hK)(node, 'CoalesceExpr');
    if (choice !== undefined)
        return combined(choice.args ?? [], variables, (values) => values.find((value) => value !== null) ?? null);
    const call = (0,nodes/* nodeAs */.hK)(node, 'FuncCall');
    const work = call?.func_variadic === true ? undefined : FUNCTIONS[nameOf(call?.funcname)];
    return work && combined(call?.args ?? [], variables, work);
}
function arrayOf(node, variables) {
    const cast = (0,nodes/* nodeAs */.hK)(node, 'TypeCast');
    if (cast !== undefined)
        return arrayOf(cast.arg, variables);
    const list = (0,nodes/* nodeAs */.hK)(node, 'A_ArrayExpr');
    if (list !== undefined) {
        const elements = [];
        for (const element of list.elements ?? []) {
            const [value, ...others] = valuesOf(element, variables) ?? [];
            if (value === undefined || others.length > 0)
                return undefined;
            elements.push(value);
        }
        return elements;
    }
    const column = (0,nodes/* nodeAs */.hK)(node, 'ColumnRef');
    const known = column?.fields?.length === 1 ? variables.elements(nameOf(column.fields)) : undefined;
    if (known !== undefined)
        return known;
    const call = (0,nodes/* nodeAs */.hK)(node, 'FuncCall');
    if (nameOf(call?.funcname) === 'string_to_array')
        return splitUp(call, variables);
    const [text, ...others] = valuesOf(node, variables) ?? [];
    return others.length === 0 && typeof text === 'string' ? readArray(text) : undefined;
}
function splitUp(call, variables) {
    const [[text, ...texts], [sign, ...signs]] = [0, 1].map((at) => valuesOf(call?.args?.[at], variables) ?? []);
    if (typeof text !== 'string' || typeof sign !== 'string' || sign === '')
        return undefined;
    return texts.length + signs.length > 0 || call?.args?.length !== 2 ? undefined : text.split(sign);
}
/** `{a,b}`; what has quotes, escapes or more dimensions is left to the server. */
function readArray(text) {
    const inner = /^\s*\{([^{}"\\]*)\}\s*$/.exec(text)?.[1];
    if (inner === undefined)
        return undefined;
    if (inner.trim() === '')
        return [];
    return inner.split(',').map((element) => (/^\s*null\s*$/i.test(element) ? null : element.trim()));
}
function nameOf(names) {
    return (0,sql_names/* strings */.P$)(names).at(-1) ?? '';
}
/** What a function makes of every combination of its arguments' values. */
function combined(args, variables, work) {
    let combinations = [[]];
    for (const argument of args) {
        const values = valuesOf(argument, variables);
        if (values === undefined || combinations.length * values.length > MOST)
            return undefined;
        combinations = combinations.flatMap((some) => values.map((value) => [...some, value]));
    }
    const results = new Set();
    for (const values of combinations) {
        const result = work(values);
        if (result === undefined || (result ?? '').length > LONGEST)
            return undefined;
        results.add(result);
    }
    return [...results];
}
const OPERATIONS = {
    '||': (left, right) => left + right,
    '+': (left, right) => calculated(left, right, (a, b) => a + b),
    '-': (left, right) => calculated(left, right, (a, b) => a - b),
    '*': (left, right) => calculated(left, right, (a, b) => a * b),
};
function calculated(left, right, work) {
    const result = /^-?\d+$/.test(left) && /^-?\d+$/.test(right) ? work(Number(left), Number(right)) : Number.NaN;
    return Number.isSafeInteger(result) ? String(result) : undefined;
}
const FUNCTIONS = {
    format: ([pattern = null, ...rest]) => (pattern === null ? null : formatted(pattern, rest)),
    concat: (values) => values.join(''),
    lower: ([text = null]) => text?.toLowerCase() ?? null,
    upper: ([text = null]) => text?.toUpperCase() ?? null,
    quote_ident: ([name = null]) => (name === null ? null : (0,sql_names/* quoteIdentifier */.Cm)(name)),
    quote_literal: ([text = null]) => (text === null ? null : quoted(text)),
};
/** `format` as the manual has it (functions-string.html#FUNCTIONS-STRING-FORMAT); undefined for one with widths. */
function formatted(pattern, given) {
    let next = 0;
    let isKnown = true;
    const text = pattern.replace(/%(?:(\d+)\$)?([%ILs])?/g, (_, position, kind) => {
        if (kind === '%')
            return '%';
        if (position !== undefined)
            next = Number(position) - 1;
        const value = given[next];
        next += 1;
        if (kind === undefined || value === undefined || (kind === 'I' && value === null))
            isKnown = false;
        if (kind === 'L')
            return quoted(value ?? null);
        return kind === 'I' ? (0,sql_names/* quoteIdentifier */.Cm)(value ?? '') : (value ?? '');
    });
    return isKnown ? text : undefined;
}
function quoted(value) {
    return value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
}

;// CONCATENATED MODULE: ./build/sql/plpgsql-state.js

/** A state as expressions ask it. */
function known(state) {
    return { texts: (name) => state.get(name)?.texts, elements: (name) => state.get(name)?.elements };
}
/** What a variable holds that an expression is assigned to. */
function held(expression, state) {
    const texts = textsOf(expression, known(state));
    return texts === undefined ? { elements: elementsOf(expression, known(state)) } : { texts };
}
function withHeld(state, name, value) {
    const changed = new Map(state);
    if (value === undefined)
        changed.delete(name);
    else
        changed.set(name, value);
    return changed;
}
/** What is known whichever way was taken. */
function merged(states) {
    const [first, ...others] = states.filter((state) => state !== undefined);
    if (first === undefined)
        return undefined;
    const all = new Map();
    for (const [name, value] of first) {
        const values = [value, ...others.map((other) => other.get(name))];
        if (values.every((one) => one === value))
            all.set(name, value);
        else if (values.every((one) => one?.texts !== undefined))
            all.set(name, { texts: [...new Set(values.flatMap((one) => one?.texts ?? []))] });
    }
    return all;
}

// EXTERNAL MODULE: ./build/sql/walk.js
var walk = __webpack_require__(99823);
;// CONCATENATED MODULE: ./build/sql/plpgsql-tree.js

/** The first function of what `parsePlPgSql` gives. */
function routineOf(tree) {
    const { plpgsql_funcs: [first] = [] } = tree;
    const { datums = [], action } = first?.PLpgSQL_function ?? {};
    const [body] = stepsOf([action]);
    return body && { variables: datums.map(({ PLpgSQL_var }) => PLpgSQL_var), body };
}
function stepsOf(statements) {
    return (statements ?? []).flatMap((statement) => Object.entries(statement ?? {}).map(([kind, parts]) => {
        return { kind: kind.replace('PLpgSQL_stmt_', ''), parts: parts };
    }));
}
/** The text that a statement runs as SQL, with EXECUTE in one of its forms. */
function executedBy({ kind, parts }) {
    const { query, dynquery } = parts;
    return (kind === 'dynexecute' || kind === 'dynfors' ? query : dynquery)?.PLpgSQL_expr;
}
/** The numbers of the variables that statements may change, and the text of every CALL, which changes what it names. */
function changedBy(root) {
    const numbers = new Set();
    const calls = [];
    (0,walk/* walk */.GG)(root, (kind, value) => {
        const { varno, fields, target, expr } = value;
        if (varno !== undefined)
            numbers.add(varno);
        for (const field of fields ?? [])
            numbers.add(field.varno);
        if (typeof target === 'number')
            numbers.add(target);
        if (kind === 'PLpgSQL_stmt_call')
            calls.push(expr?.PLpgSQL_expr?.query ?? '');
        return undefined;
    });
    return { numbers, calls };
}
/** Whether a loop's body leaves the loop or goes on with the next round before its end. */
function jumps(body) {
    let found = false;
    (0,walk/* walk */.GG)(body, (kind) => {
        if (kind === 'PLpgSQL_stmt_exit')
            found = true;
        return !found;
    });
    return found;
}
/** The names of the variables that loops over numbers declare for themselves. */
function loopVariables(root) {
    const names = [];
    (0,walk/* walk */.GG)(root, (kind, value) => {
        if (kind === 'PLpgSQL_stmt_fori')
            names.push(value.var?.PLpgSQL_var?.refname ?? '');
        return undefined;
    });
    return names;
}
/** The line of the BEGIN of the outermost block; around one with a label or parameters is another, without a line. */
function outerLine({ parts }) {
    if (parts.lineno !== undefined)
        return parts.lineno;
    const [inner] = stepsOf(parts.body);
    return inner?.kind === 'block' ? outerLine(inner) : 0;
}

;// CONCATENATED MODULE: ./build/sql/plpgsql-run.js



/** More statements than any migration runs, loops unrolled; more depth than anybody nests. */
const [MOST_STEPS, MOST_DEPTH, MOST_TEXTS] = [5_000, 100, 500];
class TooMuch extends Error {
}
/**
 * Follows the constants through the variables of a body, and says what its EXECUTEs run, by their expressions: both
 * branches of a condition, each round of a loop over constants, and loops over anything else with nothing known of what
 * they change. What is not there, no way leads to. Undefined for a body that would take too long.
 */
function executedTexts(routine) {
    const run = new Run(routine);
    try {
        run.all(routine.body);
    }
    catch (error) {
        if (!(error instanceof TooMuch))
            throw error;
        return undefined;
    }
    return run.executed;
}
class Run {
    executed = new Map();
    #variables;
    #changed;
    #ambiguous;
    #steps = 0;
    #depth = 0;
    constructor({ variables, body }) {
        this.#variables = variables;
        this.#changed = changedBy(body.parts);
        const names = variables.flatMap((variable) => variable?.refname ?? []);
        // A loop over numbers declares its own variable, for itself alone.
        const ofLoops = loopVariables(body.parts);
        this.#ambiguous = new Set(names.filter((name) => count(names, name) - count(ofLoops, name) > 1));
    }
    all(body) {
        this.#run([body], this.#declared(body));
    }
    /** What variables hold before anything ran. A block inside sets its own anew whenever it begins. */
    #declared(body) {
        const state = new Map();
        const begins = outerLine(body);
        const seen = new Set();
        for (const [number, variable] of this.#variables.entries()) {
            const { refname = '', lineno, isconst, default_val } = variable ?? {};
            // A second one is a loop's own.
            if (lineno === undefined || this.#ambiguous.has(refname) || seen.has(refname))
                continue;
            seen.add(refname);
            const inside = lineno > begins;
            const changes = this.#isChanged(number, refname);
            if (inside && changes && default_val !== undefined)
                continue;
            if (default_val === undefined) {
                if (isconst !== true)
                    state.set(refname, { texts: [null] });
                continue;
            }
            const known = inside ? this.#without(state, this.#changed) : state;
            state.set(refname, held(default_val.PLpgSQL_expr?.query ?? '', known));
        }
        return state;
    }
    /** @returns what variables hold afterwards; undefined where nothing after these statements is reached. */
    #run(steps, before) {
        this.#depth += 1;
        if (this.#depth > MOST_DEPTH)
            throw new TooMuch();
        let state = before;
        for (const step of steps) {
            this.#steps += 1;
            if (this.#steps > MOST_STEPS)
                throw new TooMuch();
            state = this.#step(step, state);
            if (state === undefined)
                break;
        }
        this.#depth -= 1;
        return state;
    }
    #step(step, state) {
        const { kind, parts } = step;
        const executed = executedBy(step);
        if (executed !== undefined)
            this.#execute(executed, state);
        switch (kind) {
            case 'block':
                return this.#block(parts, state);
            case 'if':
                return this.#branches([
                    parts.then_body,
                    ...(parts.elsif_list ?? []).map(({ PLpgSQL_if_elsif }) => PLpgSQL_if_elsif?.stmts),
                    parts.else_body,
                ], state);
            case 'case':
                return this.#branches([...(parts.case_when_list ?? []).map(({ PLpgSQL_case_when }) => PLpgSQL_case_when?.stmts), parts.else_stmts], state);
            case 'assign':
                return this.#assign(parts, state);
            case 'foreach_a': {
                const elements = parts.slice === undefined ? elementsOf(textOf(parts.expr), known(state)) : undefined;
                return this.#loop(parts, this.#name(parts.varno), elements, state);
            }
            case 'fori': {
                const name = parts.var?.PLpgSQL_var?.refname;
                const after = this.#loop(parts, name, numbersOf(parts, state), state);
                return after && name !== undefined ? withHeld(after, name, state.get(name)) : after;
            }
            case 'return':
                return undefined;
            case 'exit':
                return parts.cond === undefined ? undefined : state;
        }
        const after = this.#without(state, changedBy([{ [`PLpgSQL_stmt_${kind}`]: parts }]));
        if (parts.body !== undefined)
            this.#run(stepsOf(parts.body), after);
        return after;
    }
    #execute(expression, state) {
        const found = this.executed.get(expression) ?? { texts: new Set(), others: false };
        this.executed.set(expression, found);
        const texts = textsOf(expression.query ?? '', known(state))?.filter((text) => text !== null);
        if (texts === undefined || texts.length === 0 || found.texts.size > MOST_TEXTS)
            found.others = true;
        else
            for (const text of texts)
                found.texts.add(text);
    }
    #block({ body, exceptions, label }, state) {
        const after = this.#run(stepsOf(body), state);
        const handlers = exceptions?.PLpgSQL_exception_block?.exc_list ?? [];
        // Anything in the block may have failed.
        const failed = handlers.length === 0 ? state : this.#without(state, changedBy(body));
        const handled = handlers.map(({ PLpgSQL_exception }) => this.#run(stepsOf(PLpgSQL_exception?.action), failed));
        const left = label !== undefined && jumps(body) ? this.#without(state, changedBy(body)) : undefined;
        return merged([after, left, ...handled]);
    }
    #branches(bodies, state) {
        return merged(bodies.map((body) => this.#run(stepsOf(body), state)));
    }
    #assign({ varno, expr }, state) {
        const name = this.#name(varno);
        if (name === undefined)
            return state;
        // Part of an array or a record is another form: `list[1] := …`.
        const value = /^\s*(?:"[^"]+"|[\w$]+)\s*:?=(.*)$/s.exec(textOf(expr))?.[1];
        return withHeld(state, name, value === undefined ? undefined : held(value, state));
    }
    /** Round by round where it is known over what; else once, with nothing known of what the rounds change. */
    #loop(parts, name, elements, state) {
        const steps = stepsOf(parts.body);
        const anyRound = this.#without(state, changedBy(parts.body));
        if (elements === undefined || name === undefined) {
            const after = name === undefined ? anyRound : withHeld(anyRound, name, undefined);
            this.#run(steps, after);
            return after;
        }
        if (jumps(parts.body)) {
            for (const element of elements)
                this.#run(steps, withHeld(anyRound, name, { texts: [element] }));
            return withHeld(anyRound, name, undefined);
        }
        let after = state;
        for (const element of elements)
            after = after && this.#run(steps, withHeld(after, name, { texts: [element] }));
        return after;
    }
    #name(number) {
        const name = number === undefined ? undefined : this.#variables[number]?.refname;
        return name === undefined || this.#ambiguous.has(name) ? undefined : name;
    }
    #isChanged(number, name) {
        return this.#changed.numbers.has(number) || this.#changed.calls.some((call) => mentions(call, name));
    }
    #without(state, { numbers, calls }) {
        const left = new Map(state);
        for (const number of numbers)
            left.delete(this.#variables[number]?.refname ?? '');
        for (const name of state.keys())
            if (calls.some((call) => mentions(call, name)))
                left.delete(name);
        return left;
    }
}
function numbersOf({ lower, upper, step, reverse }, state) {
    const [from, to] = [lower, upper].map((bound) => textsOf(textOf(bound), known(state)) ?? []);
    const [first, last] = [Number(from?.[0] ?? Number.NaN), Number(to?.[0] ?? Number.NaN)];
    if (step !== undefined || reverse !== undefined || from?.length !== 1 || to?.length !== 1)
        return undefined;
    if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || last - first > MOST_STEPS)
        return undefined;
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at));
}
function textOf(wrapped) {
    return wrapped?.PLpgSQL_expr?.query ?? '';
}
function mentions(text, name) {
    return text.toLowerCase().includes(name.toLowerCase());
}
function count(names, name) {
    return names.filter((one) => one === name).length;
}

;// CONCATENATED MODULE: ./build/sql/plpgsql.js




const [WHOLE_STATEMENT, EXPRESSION] = [0, 2];
/**
 * The SQL statements of a PL/pgSQL body, in order: plain ones, PERFORM (as SELECT), CALL, the queries of loops and of
 * RETURN QUERY, COMMIT and ROLLBACK, EXECUTE with each text that it runs, and as SELECT what calls something in an
 * expression. `definition` is the whole DO or CREATE FUNCTION. Undefined for a body that does not compile.
 */
function embeddedSql(definition, body) {
    let tree;
    try {
        tree = (0,grammar/* loadedGrammar */.TT)().parsePlPgSql(definition);
    }
    catch {
        return undefined;
    }
    const lines = lineStarts(body);
    const found = [];
    const executed = new Set();
    const routine = /\bexecute\b/i.test(body) ? routineOf(tree) : undefined;
    const runs = routine === undefined ? undefined : executedTexts(routine);
    let line = 0;
    (0,walk/* walk */.GG)(tree, (kind, value) => {
        const { lineno, query, dynquery, chain } = value;
        if (lineno !== undefined)
            line = lines[lineno - 1] ?? 0;
        if (kind === 'PLpgSQL_stmt_dynexecute' || kind === 'PLpgSQL_stmt_dynfors')
            executed.add(query?.PLpgSQL_expr);
        else if (kind === 'PLpgSQL_stmt_commit')
            found.push({ sql: chain === true ? 'COMMIT AND CHAIN' : 'COMMIT', line });
        else if (kind === 'PLpgSQL_stmt_rollback')
            found.push({ sql: 'ROLLBACK', line });
        else if (kind === 'PLpgSQL_expr')
            found.push(...(executed.has(value)
                ? inExecute(value, runs === undefined ? NOT_FOLLOWED : runs.get(value), body, line)
                : inExpression(value, body, line)));
        if (dynquery !== undefined)
            executed.add(dynquery.PLpgSQL_expr);
        return undefined;
    });
    return found;
}
/** A text that stands in the EXECUTE itself has its own place; one out of a variable has that of the EXECUTE. */
function inExecute({ query = '' }, runs, body, line) {
    // Nothing leads there.
    if (runs === undefined)
        return [];
    const { texts, others } = runs;
    const all = [...texts].map((sql) => (query.includes(sql) ? placed(sql, body, line) : { sql, line }));
    return others ? [...all, { line }] : all;
}
const NOT_FOLLOWED = { texts: new Set(), others: true };
function inExpression({ query = '', parseMode = EXPRESSION }, body, line) {
    if (parseMode === WHOLE_STATEMENT)
        return [placed(query, body, line)];
    if (!query.includes('('))
        return [];
    // Assignments come with their target: `total := f()`.
    const value = parseMode === EXPRESSION ? query : query.replace(/^[^=]*=/, '');
    return [{ sql: `SELECT ${value}`, line }];
}
function placed(sql, body, from) {
    const at = body.indexOf(sql, from);
    return at === -1 ? { sql, line: from } : { sql, at, line: from };
}
/** PL/pgSQL counts the lines of a body from 1. */
function lineStarts(body) {
    const starts = [0];
    for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}

;// CONCATENATED MODULE: ./build/sql/nested.js








/**
 * The statements of a DO block, those under conditions and in loops included, and what EXPLAIN ANALYZE, COPY and CREATE
 * TABLE AS run.
 */
function statementsInside(statement, script) {
    const part = (0,parts/* partRun */.hY)(statement, script);
    if (part !== undefined)
        return [{ statement: part, script, certain: true }];
    if (!('DoStmt' in statement.node))
        return [];
    return statementsOfBody(statement, bodyOf(statement), script);
}
/** The comments in the body of a DO block, where the file has it word by word. */
function commentsInside(statement, script) {
    if (!('DoStmt' in statement.node))
        return [];
    const { text = '', start } = bodyOf(statement) ?? {};
    if (start === undefined)
        return [];
    return (0,lex/* lex */.I)(text)
        .filter(({ kind }) => kind === 'comment')
        .map((token) => ({
        text: text.slice(token.start, token.end),
        span: script.spanBetween(start + token.start, start + token.end),
    }));
}
/** The statements of a function that a CREATE FUNCTION makes, all placed at the statement that calls it. */
function statementsCalled(create, call, script) {
    const there = { ...script, offsetOfByte: () => call.span.start };
    const atCall = (nested) => {
        return { script: there, statement: (0,clauses/* pinned */.dp)({ ...nested, index: call.index }, call.span) };
    };
    const body = bodyOf(create);
    if (body === undefined)
        return atomicBody(create).map((node) => atCall((0,parts/* partOf */.BU)(create, node)));
    const { start: _, ...elsewhere } = body;
    return statementsOfBody(create, elsewhere, script).map((one) => 'unread' in one ? { ...one, unread: call.span } : atCall(one.statement));
}
/** The statements between BEGIN ATOMIC and END, or what RETURN computes; the grammar has them as part of the CREATE. */
function atomicBody(create) {
    const body = (0,nodes/* nodeAs */.hK)(create.node, 'CreateFunctionStmt')?.sql_body;
    const result = (0,nodes/* nodeAs */.hK)(body, 'ReturnStmt')?.returnval;
    if (result !== undefined)
        return [{ SelectStmt: { targetList: [{ ResTarget: { val: result } }] } }];
    return ((0,nodes/* nodeAs */.hK)(body, 'List')?.items ?? []).flatMap((item) => (0,nodes/* nodeAs */.hK)(item, 'List')?.items ?? [item]);
}
function statementsOfBody(outer, body, script) {
    if (body === undefined)
        return [];
    if (body.language === 'sql')
        return parseAt(body.text, body.start, outer, script, outer.span);
    if (body.language !== 'plpgsql')
        return [{ unread: outer.span, what: `Code in ${body.language}` }];
    const { start } = body;
    const embedded = embeddedIn(outer, body);
    if (embedded === undefined)
        return [{ unread: outer.span, what: 'Code that does not compile' }];
    return embedded.flatMap(({ sql, at, line }) => {
        const otherwise = start === undefined ? outer.span : lineSpan(script, start + line);
        if (sql === undefined)
            return [{ unread: otherwise, what: 'What EXECUTE puts together at run time' }];
        return parseAt(sql, at === undefined || start === undefined ? undefined : start + at, outer, script, otherwise);
    });
}
/** A function is called again and again, and its body takes long to compile. */
function embeddedIn(outer, { text }) {
    if (KNOWN.has(outer))
        return KNOWN.get(outer);
    const embedded = embeddedSql(outer.sql, text);
    KNOWN.set(outer, embedded);
    return embedded;
}
const KNOWN = new WeakMap();
/** The code of one line. */
function lineSpan({ text, spanBetween }, from) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end === -1 ? text.length : end);
    const start = from + line.length - line.trimStart().length;
    return spanBetween(start, from + line.trimEnd().length);
}
/** Parses SQL that stands at an offset of the file, or, where that is not known, is told of at another place. */
function parseAt(sql, at, outer, script, otherwise) {
    const exact = at !== undefined && script.text.startsWith(sql, at);
    const bytes = (0,offsets/* indexBytes */.E)(sql);
    const own = {
        ...script,
        offsetOfByte: (byte) => (exact ? at + bytes.toUtf16(byte) : otherwise.start),
    };
    try {
        return treesIn(outer, sql).map((raw) => {
            const from = bytes.toUtf16(raw.stmt_location ?? 0);
            const length = raw.stmt_len ?? 0;
            const to = length === 0 ? sql.length : bytes.toUtf16((raw.stmt_location ?? 0) + length);
            const text = sql.slice(from, to);
            const lead = text.length - text.trimStart().length;
            const start = (at ?? 0) + from + lead;
            const node = raw.stmt ?? { String: { sval: '' } };
            const statement = {
                kind: Object.keys(node)[0],
                node,
                sql: text.trim(),
                span: exact ? script.spanBetween(start, start + text.trim().length) : otherwise,
                index: outer.index,
            };
            return { statement: exact ? statement : (0,clauses/* pinned */.dp)(statement, otherwise), script: own };
        });
    }
    catch {
        // Not every text in a procedural language is SQL as it stands, and what is not is no news.
        return [];
    }
}
/** A function's body is parsed once, however often it is called. */
function treesIn(outer, sql) {
    const known = TREES.get(outer) ?? new Map();
    const trees = known.get(sql) ?? (0,grammar/* loadedGrammar */.TT)().parse(sql).stmts ?? [];
    TREES.set(outer, known.set(sql, trees));
    return trees;
}
const TREES = new WeakMap();
/** The body and language of a DO block, a function or a procedure. */
function bodyOf(statement) {
    const { node } = statement;
    const options = (0,nodes/* nodesAs */.Wt)('DoStmt' in node ? node.DoStmt.args : 'CreateFunctionStmt' in node ? node.CreateFunctionStmt.options : [], 'DefElem');
    const argument = (name) => options.find(({ defname }) => defname === name)?.arg;
    const code = argument('as');
    const text = (0,nodes/* nodeAs */.hK)(code, 'String')?.sval ?? (0,sql_names/* strings */.P$)((0,nodes/* nodeAs */.hK)(code, 'List')?.items)[0];
    if (text === undefined)
        return undefined;
    const language = (0,nodes/* nodeAs */.hK)(argument('language'), 'String')?.sval ?? ('DoStmt' in node ? 'plpgsql' : 'sql');
    const start = placeOfBody(statement, text);
    return { language: language.toLowerCase(), text, ...(start === undefined ? {} : { start }) };
}
function placeOfBody(statement, text) {
    for (const word of (0,clauses/* wordsOf */.Z9)(statement)) {
        const own = statement.sql.slice(word.start - statement.span.start, word.end - statement.span.start);
        const opening = /^(?:\$[^$]*\$|')/.exec(own)?.[0];
        if (opening !== undefined && own.slice(opening.length, -opening.length) === text)
            return word.start + opening.length;
    }
    return undefined;
}


/***/ }),

/***/ 40821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wt: () => (/* binding */ nodesAs),
/* harmony export */   cO: () => (/* binding */ readStatement),
/* harmony export */   hK: () => (/* binding */ nodeAs)
/* harmony export */ });
/** The node as that kind, or undefined when it is another. */
function nodeAs(node, kind) {
    if (node === undefined)
        return undefined;
    return node[kind];
}
/** The nodes of that kind in a list, the rest left out. */
function nodesAs(nodes, kind) {
    const found = [];
    for (const node of nodes ?? []) {
        const value = nodeAs(node, kind);
        if (value !== undefined)
            found.push(value);
    }
    return found;
}
/** Hands a statement to the reader of its kind: one look-up, where asking for kind after kind costs a look-up for each. */
function readStatement(readers, { kind, node }, ...rest) {
    const reader = readers[kind];
    return reader?.(node[kind], ...rest);
}


/***/ }),

/***/ 18896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ indexBytes)
/* harmony export */ });
const CHUNK = 256;
/** One pass over the text; each look-up then walks at most a chunk. Free for ASCII. */
function indexBytes(text) {
    if (Buffer.byteLength(text) === text.length)
        return { toUtf16: (byte) => Math.min(Math.max(byte, 0), text.length) };
    const bytesAtChunk = [0];
    let bytes = 0;
    for (let at = 0; at < text.length; at += 1) {
        bytes += unitBytes(text, at);
        if ((at + 1) % CHUNK === 0)
            bytesAtChunk.push(bytes);
    }
    return {
        toUtf16(byte) {
            let chunk = upperBound(bytesAtChunk, byte) - 1;
            if (chunk < 0)
                chunk = 0;
            let at = chunk * CHUNK;
            let count = bytesAtChunk[chunk] ?? 0;
            while (count < byte && at < text.length) {
                count += unitBytes(text, at);
                at += 1;
            }
            while (at < text.length && unitBytes(text, at) === 0)
                at += 1;
            return at;
        },
    };
}
/** UTF-8 bytes that a UTF-16 unit accounts for: a surrogate pair is four bytes, all counted at its first half. */
function unitBytes(text, at) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80)
        return 1;
    if (unit < 0x800)
        return 2;
    if (unit < 0xd800 || unit > 0xdfff)
        return 3;
    if (unit < 0xdc00)
        return isLowSurrogate(text, at + 1) ? 4 : 3;
    return at > 0 && isHighSurrogate(text, at - 1) ? 0 : 3;
}
function isLowSurrogate(text, at) {
    const unit = text.charCodeAt(at);
    return unit >= 0xdc00 && unit <= 0xdfff;
}
function isHighSurrogate(text, at) {
    const unit = text.charCodeAt(at);
    return unit >= 0xd800 && unit <= 0xdbff;
}
function upperBound(sorted, wanted) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) <= wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 53134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isOn),
/* harmony export */   g: () => (/* binding */ isOff)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7804);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40821);


/**
 * Whether an option in parentheses, such as `(CONCURRENTLY)` or `(FULL off)`, is on; of several, the last one counts
 * (defGetBoolean in src/backend/commands/define.c).
 */
function isOn(options, name) {
    return valueOfOption(options, name) === true;
}
/** Whether an option that is on by default is switched off. */
function isOff(options, name) {
    return valueOfOption(options, name) === false;
}
function valueOfOption(options, name) {
    const option = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesAs */ .Wt)(options, 'DefElem').findLast(({ defname }) => defname === name);
    if (option === undefined)
        return undefined;
    const number = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAs */ .hK)(option.arg, 'Integer');
    if (number !== undefined)
        return (number.ival ?? 0) !== 0;
    // Storage parameters take a bare `off` for the name of a type.
    const word = ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAs */ .hK)(option.arg, 'String')?.sval ?? (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAs */ .hK)(option.arg, 'TypeName')?.names).at(-1))?.toLowerCase();
    return word !== 'false' && word !== 'off' && word !== 'no';
}


/***/ }),

/***/ 87305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ partitionsAdded),
/* harmony export */   z: () => (/* binding */ partitionKeyColumns)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41491);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7804);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40821);



/** The partition that CREATE TABLE … PARTITION OF or ATTACH PARTITION adds; none for other statements. */
function partitionsAdded(node) {
    const create = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAs */ .hK)(node, 'CreateStmt');
    if (create?.partbound !== undefined) {
        const [parent] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodesAs */ .Wt)(create.inhRelations, 'RangeVar');
        const isDefault = create.partbound.is_default === true;
        return [{ parent: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .tableName */ .j1)(parent), partition: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .tableName */ .j1)(create.relation), attached: false, isDefault }];
    }
    const alter = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAs */ .hK)(node, 'AlterTableStmt');
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodesAs */ .Wt)(alter?.cmds, 'AlterTableCmd').flatMap(({ subtype, def }) => {
        const attach = subtype === 'AT_AttachPartition' ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAs */ .hK)(def, 'PartitionCmd') : undefined;
        // An index is attached to an index without any bounds.
        if (attach?.bound === undefined)
            return [];
        const isDefault = attach.bound.is_default === true;
        return [{ parent: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .tableName */ .j1)(alter?.relation), partition: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .tableName */ .j1)(attach.name), attached: true, isDefault }];
    });
}
/** The columns by which a table is partitioned, those in expressions included. */
function partitionKeyColumns(spec) {
    const elements = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .nodesAs */ .Wt)(spec?.partParams, 'PartitionElem');
    return elements.flatMap(({ name, expr }) => (name === undefined ? (0,_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .columnsIn */ .Jb)(expr) : [name]));
}


/***/ }),

/***/ 27846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ partPrepared),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   V0: () => (/* binding */ RUNS_A_PART),
/* harmony export */   hY: () => (/* binding */ partRun)
/* harmony export */ });
/* harmony import */ var _clauses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86538);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40821);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53134);



/** A statement that is part of another one's tree; its own text is not known. */
function partOf(outer, node) {
    return { ...outer, kind: kindOf(node), node };
}
/** What a statement runs as part of itself: EXPLAIN ANALYZE, COPY (…) TO, CREATE TABLE AS; where it stands in the text. */
function partRun(outer, script) {
    const part = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .readStatement */ .cO)(RUN, outer);
    return part?.node && partAt(outer, part.node, part.place, script);
}
/** The statement that a PREPARE keeps for later, where it stands in the text. */
function partPrepared(outer, script) {
    const query = 'PrepareStmt' in outer.node ? outer.node.PrepareStmt.query : undefined;
    return query && partAt(outer, query, afterAs, script);
}
/** The kinds of statements that `partRun` looks into. */
const RUNS_A_PART = new Set([
    'ExplainStmt',
    'CopyStmt',
    'CreateTableAsStmt',
]);
const RUN = {
    ExplainStmt: ({ query: node, options }) => ((0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isOn */ .M)(options, 'analyze') ? { node, place: afterExplain } : undefined),
    CopyStmt: ({ query: node }) => ({ node, place: inParentheses }),
    CreateTableAsStmt: ({ query: node, into }) => into?.skipData === true ? undefined : { node, place: (words) => withoutData(afterAs(words)) },
};
function partAt(outer, node, place, script) {
    if ((0,_clauses_js__WEBPACK_IMPORTED_MODULE_0__/* .isPinned */ .T4)(outer))
        return (0,_clauses_js__WEBPACK_IMPORTED_MODULE_0__/* .pinned */ .dp)(partOf(outer, node), outer.span);
    const words = place((0,_clauses_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(outer));
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined)
        return partOf(outer, node);
    return {
        kind: kindOf(node),
        node,
        sql: outer.sql.slice(first.start - outer.span.start, last.end - outer.span.start),
        span: script.spanBetween(first.start, last.end),
        index: outer.index,
    };
}
/** `EXPLAIN (…)`, or `EXPLAIN ANALYZE VERBOSE`. */
function afterExplain(words) {
    if (words[1]?.text === '(')
        return words.slice(2 + inParentheses(words).length + 1);
    return words.slice(1 + words.slice(1).findIndex(({ text }) => !/^(?:analy[sz]e|verbose)$/.test(text)));
}
/** What stands between the parentheses that the second word opens. */
function inParentheses(words) {
    let depth = 0;
    const close = words.findIndex(({ text }) => {
        if (text === '(')
            depth += 1;
        if (text === ')')
            depth -= 1;
        return text === ')' && depth === 0;
    });
    return close === -1 ? [] : words.slice(2, close);
}
/** AS is a reserved word: nothing before it has this name without quotes. */
function afterAs(words) {
    return words.slice(words.findIndex(({ text }) => text === 'as') + 1);
}
function withoutData(words) {
    const end = words.at(-1)?.text === 'data' && words.at(-2)?.text === 'with' ? -2 : words.length;
    return words.slice(0, end);
}
function kindOf(node) {
    return Object.keys(node)[0];
}


/***/ }),

/***/ 55657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ keepsStorage),
/* harmony export */   e4: () => (/* binding */ storageAfter),
/* harmony export */   pX: () => (/* binding */ storageOf)
/* harmony export */ });
/** Where and how CREATE TABLE keeps the rows; what it leaves out is up to the server's settings, and not known. */
function storageOf(relation, tablespace, accessMethod) {
    const letter = relation?.relpersistence;
    return {
        ...(letter === 'p' || letter === 'u' ? { logged: letter === 'p' } : {}),
        ...(tablespace === undefined ? {} : { tablespace }),
        ...(accessMethod === undefined ? {} : { accessMethod }),
    };
}
/** What a subcommand of ALTER TABLE says of where and how the rows are kept from then on; undefined for any other. */
function storageAfter({ subtype, command }) {
    const { name } = command;
    if (subtype === 'AT_SetLogged')
        return { logged: true };
    if (subtype === 'AT_SetUnLogged')
        return { logged: false };
    if (subtype === 'AT_SetTableSpace' && name !== undefined)
        return { tablespace: name };
    if (subtype === 'AT_SetAccessMethod' && name !== undefined)
        return { accessMethod: name };
    return undefined;
}
/**
 * Whether the table is known to be as a subcommand sets it: PostgreSQL then leaves it alone (ATPrepChangePersistence,
 * ATPrepSetAccessMethod and CheckRelationTableSpaceMove in src/backend/commands/tablecmds.c).
 */
function keepsStorage(command, schema) {
    const after = storageAfter(command);
    const before = schema.table(command.table)?.storage;
    if (after === undefined || before === undefined)
        return false;
    const { logged = before.logged, tablespace = before.tablespace, accessMethod = before.accessMethod } = after;
    return before.logged === logged && before.tablespace === tablespace && before.accessMethod === accessMethod;
}


/***/ }),

/***/ 39962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aE: () => (/* binding */ changeRewrites),
/* harmony export */   ok: () => (/* binding */ sharesOperators),
/* harmony export */   pw: () => (/* binding */ loses)
/* harmony export */ });
/**
 * Whether ALTER COLUMN TYPE writes the table anew, by what PostgreSQL's casts say: binary coercible types keep the
 * stored form, and the support functions of varchar, varbit, numeric, timestamp, time and interval tell that a modifier
 * only grows (src/backend/commands/tablecmds.c, ATColumnChangeRequiresRewrite). Domains are to be looked up before.
 */
function changeRewrites(from, to) {
    if (from === undefined)
        return EASILY_REACHED.has(to.base) || to.base.startsWith('interval') ? 'unknown' : 'rewrites';
    const unlimited = to.modifiers.length === 0;
    const sameModifiers = from.modifiers.join() === to.modifiers.join();
    if (from.array || to.array) {
        const alike = from.array && to.array && from.base === to.base;
        return alike && (unlimited || sameModifiers) ? 'keeps' : 'rewrites';
    }
    if (from.base.startsWith('interval') && to.base.startsWith('interval'))
        return intervalRewrites(from, to);
    if (from.base !== to.base) {
        if (BINARY_COERCIBLE.has(`${from.base} ${to.base}`))
            return unlimited ? 'keeps' : 'rewrites';
        // Between the two timestamps the stored form is the same only where the session's time zone is UTC (12 on).
        if (from.base.startsWith('timestamp') && to.base.startsWith('timestamp'))
            return 'unknown';
        return 'rewrites';
    }
    if (unlimited || sameModifiers)
        return 'keeps';
    if (!GROWS.has(to.base))
        return 'rewrites';
    // Microseconds are all that there is.
    if (to.base.startsWith('time') && to.modifiers[0] === 6)
        return 'keeps';
    const [before, after] = [from.modifiers[0], to.modifiers[0] ?? 0];
    return before !== undefined && after >= before && (from.modifiers[1] ?? 0) === (to.modifiers[1] ?? 0)
        ? 'keeps'
        : 'rewrites';
}
/** Finer fields and more digits keep what is there (interval_support in src/backend/utils/adt/timestamp.c). */
function intervalRewrites(from, to) {
    const finest = ({ base }) => Math.max(0, FIELDS.indexOf(base.split(' ').at(-1) ?? ''));
    if (finest(to) > finest(from))
        return 'rewrites';
    const [before = 6, after = 6] = [from.modifiers[0], to.modifiers[0]];
    return finest(from) > 0 || after >= 6 || after >= before ? 'keeps' : 'rewrites';
}
/** From the finest on; a plain interval has them all. */
const FIELDS = ['second', 'minute', 'hour', 'day', 'month', 'year'];
/** Types whose modifier may grow without a rewrite; numeric only with the same scale. */
const GROWS = new Set([
    'character varying',
    'bit varying',
    'numeric',
    'timestamp without time zone',
    'timestamp with time zone',
    'time without time zone',
    'time with time zone',
]);
/** Casts WITHOUT FUNCTION, as `pg_cast` has them, between types that people give to columns. */
const BINARY_COERCIBLE = new Set([
    'character varying text',
    'text character varying',
    'character varying bpchar',
    'text bpchar',
    'character bpchar',
    'cidr inet',
    'xml text',
    'xml character varying',
    'xml bpchar',
    'bit bit varying',
    'bit varying bit',
    'integer oid',
    'oid integer',
    'text citext',
    'character varying citext',
    'citext text',
    'citext character varying',
    'citext bpchar',
]);
/** Whether indexes on the column keep their order and form: the two types have one operator class. */
function sharesOperators(from, to) {
    const family = ({ base }) => (base.startsWith('interval') ? 'interval' : (FAMILIES[base] ?? base));
    return family(from) === family(to);
}
const FAMILIES = { 'character varying': 'text', cidr: 'inet', character: 'bpchar' };
/** Types that a binary coercible or shorter type may be changed to for nothing. */
const EASILY_REACHED = new Set([...GROWS, 'text', 'bpchar', 'citext', 'inet', 'oid']);
/** What is lost on the way from one type to another, as the end of a sentence; undefined where everything fits. */
function loses(from, to) {
    if (from.array !== to.array)
        return undefined;
    const [before, after] = [from.modifiers, to.modifiers];
    if (isText(from) && isText(to)) {
        const [old = Number.POSITIVE_INFINITY, now = Number.POSITIVE_INFINITY] = [before[0], after[0]];
        return now < old ? `refuses or cuts texts of more than ${now} characters` : undefined;
    }
    const [wide, narrow] = [INTEGERS.indexOf(from.base), INTEGERS.indexOf(to.base)];
    if (wide !== -1 && narrow !== -1)
        return narrow < wide ? 'fails on numbers that are too large for it' : undefined;
    if (narrow !== -1 && FRACTIONS.has(from.base))
        return 'rounds away the digits after the point';
    if (from.base === 'numeric' && to.base === 'numeric') {
        if (after.length === 0)
            return undefined;
        const [digits = 0, scale = 0] = after;
        if (before.length === 0)
            return 'rounds or refuses numbers with more digits';
        const [oldDigits = 0, oldScale = 0] = before;
        if (scale < oldScale)
            return `rounds to ${scale} ${scale === 1 ? 'digit' : 'digits'} after the point`;
        return digits - scale < oldDigits - oldScale ? 'fails on numbers that are too large for it' : undefined;
    }
    if (from.base === 'double precision' && to.base === 'real')
        return 'loses precision';
    if (from.base === 'numeric' && (to.base === 'real' || to.base === 'double precision'))
        return 'loses precision';
    if (from.base.startsWith('timestamp') && to.base === 'date')
        return 'drops the time of day';
    if (from.base === 'timestamp with time zone' && to.base === 'timestamp without time zone')
        return 'drops the time zone';
    if (from.base.startsWith('timestamp') && to.base.startsWith('time '))
        return 'drops the date';
    return undefined;
}
const INTEGERS = ['smallint', 'integer', 'bigint'];
const FRACTIONS = new Set(['numeric', 'real', 'double precision']);
function isText({ base }) {
    return base === 'text' || base === 'character varying' || base === 'character';
}


/***/ }),

/***/ 99861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OC: () => (/* binding */ printType),
/* harmony export */   fi: () => (/* binding */ sqlType),
/* harmony export */   hq: () => (/* binding */ readType),
/* harmony export */   pY: () => (/* binding */ isSerial)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7804);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40821);


/** The grammar's internal names, as `format_type` prints them. */
const PRINTED = {
    bool: 'boolean',
    bpchar: 'character',
    char: '"char"',
    float4: 'real',
    float8: 'double precision',
    int2: 'smallint',
    int4: 'integer',
    int8: 'bigint',
    serial: 'integer',
    serial2: 'smallint',
    serial4: 'integer',
    serial8: 'bigint',
    bigserial: 'bigint',
    smallserial: 'smallint',
    decimal: 'numeric',
    time: 'time without time zone',
    timestamp: 'timestamp without time zone',
    timestamptz: 'timestamp with time zone',
    timetz: 'time with time zone',
    varbit: 'bit varying',
    varchar: 'character varying',
};
/** Types whose modifier is printed before `with` or `without time zone`. */
const TIME_LIKE = /^(time|timestamp) (with|without) time zone$/;
function sqlType(type) {
    const parts = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$)(type?.names);
    const builtIn = parts.length === 1 || parts[0] === 'pg_catalog';
    const last = parts.at(-1) ?? '';
    const modifiers = [];
    for (const node of type?.typmods ?? []) {
        const constant = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAs */ .hK)(node, 'A_Const')?.ival;
        if (constant !== undefined)
            modifiers.push(constant.ival ?? 0);
    }
    const array = (type?.arrayBounds?.length ?? 0) > 0;
    if (!builtIn)
        return { base: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .qualifiedName */ .OL)(parts), modifiers, array };
    if (last === 'interval')
        return { ...interval(modifiers), array };
    // Without a length, bpchar is not character(1): it is of any length.
    const base = last === 'bpchar' && modifiers.length === 0 ? last : (PRINTED[last] ?? last);
    return { base, modifiers, array };
}
/** The fields of an interval are bits of its first modifier (src/include/utils/datetime.h); its precision is the second. */
function interval([fields = ALL_FIELDS, ...precision]) {
    const named = FIELDS.filter(([bit]) => (fields & bit) !== 0).map(([, name]) => name);
    const [first, last] = [named[0], named.at(-1)];
    const words = fields === ALL_FIELDS || first === undefined ? '' : first === last ? ` ${first}` : ` ${first} to ${last}`;
    return { base: `interval${words}`, modifiers: precision };
}
const ALL_FIELDS = 0x7fff;
const FIELDS = [
    [1 << 2, 'year'],
    [1 << 1, 'month'],
    [1 << 3, 'day'],
    [1 << 10, 'hour'],
    [1 << 11, 'minute'],
    [1 << 12, 'second'],
];
/** As `format_type` prints it: `character varying(50)`, `timestamp(3) with time zone`, `integer[]`. */
function printType({ base, modifiers, array }) {
    const given = modifiers.length > 0 ? `(${modifiers.join(',')})` : '';
    const time = TIME_LIKE.exec(base);
    const full = time === null ? `${base}${given}` : `${time[1]}${given} ${time[2]} time zone`;
    return array ? `${full}[]` : full;
}
/** Reads what `format_type` prints. */
function readType(printed) {
    const array = printed.endsWith('[]');
    const plain = array ? printed.slice(0, -2) : printed;
    const given = /\(([\d, -]+)\)/.exec(plain);
    return {
        base: plain
            .replace(/\([^)]*\)/, '')
            .replace(/ {2,}/g, ' ')
            .trim(),
        modifiers: given?.[1] === undefined ? [] : given[1].split(',').map(Number),
        array,
    };
}
/** Whether a column type is shorthand for an integer with a sequence of its own: `serial`, `bigserial`, `smallserial`. */
function isSerial(type) {
    const parts = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$)(type?.names);
    return parts.length === 1 && /^(?:small|big)?serial[248]?$/.test(parts[0] ?? '');
}


/***/ }),

/***/ 46469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ undoneIn),
/* harmony export */   Z: () => (/* binding */ isFound)
/* harmony export */ });
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40821);

/** Whether one statement finds what another did: it was not undone before, or, where it comes later, shares its fate. */
function isFound(undone, at, by) {
    const until = undone.get(at);
    return until === undefined || (at < by ? until > by : until === undone.get(by));
}
/**
 * What the statements of a file undo by ROLLBACK, ROLLBACK TO SAVEPOINT and ROLLBACK PREPARED. Where the file is sent as
 * one query, or inside a transaction of the tool, a ROLLBACK without BEGIN undoes what came before it as well
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT).
 */
function undoneIn(statements, mode) {
    if (!statements.some(rollsBack))
        return NOTHING;
    const implicit = mode === 'per-migration' || (mode === 'one-query' && statements.length > 1);
    const undone = new Map();
    const prepared = new Map();
    let explicit = false;
    let open = [];
    let savepoints = [];
    const end = (chain) => {
        explicit = explicit && chain === true;
        open = [];
        savepoints = [];
    };
    for (const [at, { node }] of statements.entries()) {
        const transaction = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAs */ .hK)(node, 'TransactionStmt');
        if (transaction === undefined) {
            if (implicit || explicit)
                open.push(at);
            continue;
        }
        const { kind, chain, savepoint_name: name = '', gid = '' } = transaction;
        const place = savepoints.findLastIndex((one) => one.name === name);
        const undo = (places) => {
            for (const place of places)
                undone.set(place, at);
        };
        if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START')
            explicit = true;
        else if (kind === 'TRANS_STMT_COMMIT')
            end(chain);
        else if (kind === 'TRANS_STMT_ROLLBACK') {
            undo(open);
            end(chain);
        }
        else if (kind === 'TRANS_STMT_SAVEPOINT')
            savepoints.push({ name, from: open.length });
        else if (kind === 'TRANS_STMT_RELEASE' && place !== -1)
            savepoints = savepoints.slice(0, place);
        else if (kind === 'TRANS_STMT_ROLLBACK_TO' && place !== -1) {
            undo(open.splice(savepoints[place]?.from ?? 0));
            savepoints = savepoints.slice(0, place + 1);
        }
        else if (kind === 'TRANS_STMT_PREPARE') {
            prepared.set(gid, open);
            end(false);
        }
        else if (kind === 'TRANS_STMT_ROLLBACK_PREPARED')
            undo(prepared.get(gid) ?? []);
    }
    return undone;
}
const NOTHING = new Map();
function rollsBack({ kind, node }) {
    if (kind !== 'TransactionStmt')
        return false;
    const what = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAs */ .hK)(node, 'TransactionStmt')?.kind;
    return what === 'TRANS_STMT_ROLLBACK' || what === 'TRANS_STMT_ROLLBACK_TO' || what === 'TRANS_STMT_ROLLBACK_PREPARED';
}


/***/ }),

/***/ 73005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ VOLATILE),
/* harmony export */   j$: () => (/* binding */ volatileCall)
/* harmony export */ });
/* unused harmony export NOT_VOLATILE */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7804);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99823);


/** Functions whose every call may give another value, as `pg_proc.provolatile` says, with those of common extensions. */
const VOLATILE = new Set(`clock_timestamp currval gen_random_uuid lastval nextval pg_sleep random random_normal set_config setval timeofday
  uuidv4 uuidv7
  gen_random_bytes gen_salt uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuid_generate_v7`.split(/\s+/));
/** Stable or immutable functions of PostgreSQL that people use in defaults; the test holds them against `pg_proc`. */
const NOT_VOLATILE = new Set(`abs age array_append array_cat array_fill array_length array_position array_prepend array_remove array_to_json
  array_to_string ascii btrim cardinality cbrt ceil ceiling char_length character_length chr concat concat_ws
  convert_from convert_to current_database current_schema current_schemas current_setting date_bin date_part date_trunc
  decode div encode exp extract factorial floor format gcd get_byte greatest hashtext hashtextextended host
  hstore initcap int4range int8range isfinite json_array_length json_build_array json_build_object json_object
  json_strip_nulls jsonb_array_length jsonb_build_array jsonb_build_object jsonb_object jsonb_pretty jsonb_set
  jsonb_strip_nulls justify_days justify_hours justify_interval lcm left length ln log lower lpad ltrim make_date
  make_interval make_time make_timestamp make_timestamptz md5 mod now numrange octet_length overlay pg_backend_pid
  pg_client_encoding pi position power quote_ident quote_literal quote_nullable regexp_replace regexp_split_to_array
  repeat replace reverse right round row_to_json rpad rtrim scale sha224 sha256 sha384 sha512 sign split_part sqrt
  starts_with statement_timestamp strpos string_to_array substr substring timezone to_char to_date to_hex to_json to_jsonb
  to_number to_timestamp to_tsquery to_tsvector transaction_timestamp translate trim trunc tsrange tstzrange
  daterange unistr upper version width_bucket xmlcomment`.split(/\s+/));
/** The first call in an expression that is, or may be, volatile. A certain one goes before an uncertain one. */
function volatileCall(expression, schema) {
    let uncertain;
    for (const { funcname } of (0,_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .findNodes */ .zM)(expression, 'FuncCall')) {
        const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .strings */ .P$)(funcname).at(-1) ?? '';
        if (VOLATILE.has(name))
            return { name, certain: true };
        if (NOT_VOLATILE.has(name))
            continue;
        const known = schema.function(name);
        if (known?.volatility === 'volatile')
            return { name, certain: true };
        if (known === undefined)
            uncertain ??= { name, certain: false };
    }
    return uncertain;
}


/***/ }),

/***/ 99823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Ng: () => (/* binding */ someNode),
/* harmony export */   zM: () => (/* binding */ findNodes)
/* harmony export */ });
/**
 * Visits every wrapped node (`{ FuncCall: { … } }`) under a parse tree, parents before children, in the order of the
 * text as far as the grammar keeps it. It keeps its own stack, so that deep nesting cannot overflow the engine's.
 */
function walk(root, visit) {
    const stack = [root];
    while (stack.length > 0) {
        const item = stack.pop();
        if (typeof item !== 'object' || item === null)
            continue;
        if (Array.isArray(item)) {
            for (let at = item.length - 1; at >= 0; at -= 1)
                stack.push(item[at]);
            continue;
        }
        const node = item;
        const keys = Object.keys(node);
        for (let at = keys.length - 1; at >= 0; at -= 1) {
            const key = keys[at] ?? '';
            const value = node[key];
            if (typeof value !== 'object' || value === null)
                continue;
            const wrapped = isKind(key) && !Array.isArray(value);
            if (wrapped && visit(key, value) === false)
                continue;
            stack.push(value);
        }
    }
}
/** Node kinds begin with a capital; their fields do not. */
function isKind(key) {
    const first = key.charCodeAt(0);
    return first >= 65 && first <= 90;
}
/** Every node of one kind under a parse tree. */
function findNodes(root, wanted) {
    const found = [];
    walk(root, (kind, value) => {
        if (kind === wanted)
            found.push(value);
        return undefined;
    });
    return found;
}
/** Whether any node under a parse tree, the root's own children included, passes the test. */
function someNode(root, test) {
    let found = false;
    walk(root, (kind, value) => {
        if (!found && test(kind, value))
            found = true;
        return !found;
    });
    return found;
}


/***/ })

};
;