"use strict";
exports.id = 5555;
exports.ids = [5555];
exports.modules = {

/***/ 25555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iu: () => (/* binding */ RULE_IDS),
  GW: () => (/* binding */ chosenSeverities),
  lintAll: () => (/* binding */ lintAll)
});

// UNUSED EXPORTS: lint

// EXTERNAL MODULE: ./build/rules/index.js + 130 modules
var build_rules = __webpack_require__(15042);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/sql/nodes.js
var nodes = __webpack_require__(40821);
// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
// EXTERNAL MODULE: ./build/sql/partitions.js
var partitions = __webpack_require__(87305);
// EXTERNAL MODULE: ./build/core/names.js
var core_names = __webpack_require__(59203);
// EXTERNAL MODULE: ./build/core/span.js
var span = __webpack_require__(16595);
// EXTERNAL MODULE: ./build/sql/columns.js
var sql_columns = __webpack_require__(41491);
// EXTERNAL MODULE: ./build/sql/walk.js
var walk = __webpack_require__(99823);
;// CONCATENATED MODULE: ./build/sql/search-path.js



const DEFAULT = { schemas: [], local: false };
/** What SET, RESET or `set_config` makes names resolve in; undefined for another statement. */
function searchPathOf(statement) {
    return maySet(statement) ? readPath(statement) : undefined;
}
/** Whether it is a statement that can change a setting: of all others there is nothing to read. */
function maySet({ kind }) {
    return kind === 'VariableSetStmt' || kind === 'SelectStmt' || kind === 'DiscardStmt';
}
function readPath({ node }) {
    if ('DiscardStmt' in node)
        return node.DiscardStmt.target === 'DISCARD_ALL' ? DEFAULT : undefined;
    if ('VariableSetStmt' in node) {
        const { kind, name, args, is_local } = node.VariableSetStmt;
        if (kind === 'VAR_RESET_ALL')
            return DEFAULT;
        if (name?.toLowerCase() !== 'search_path')
            return undefined;
        return {
            schemas: (0,nodes/* nodesAs */.Wt)(args, 'A_Const').flatMap(({ sval }) => schemasIn(sval?.sval)),
            local: is_local === true,
        };
    }
    const targets = 'SelectStmt' in node ? node.SelectStmt.targetList : undefined;
    for (const { funcname, args = [] } of targets === undefined ? [] : (0,walk/* findNodes */.zM)(targets, 'FuncCall')) {
        if ((0,names/* strings */.P$)(funcname).at(-1) !== 'set_config')
            continue;
        const [setting, value, local] = args.map((argument) => (0,nodes/* nodeAs */.hK)(argument, 'A_Const'));
        if (setting?.sval?.sval?.toLowerCase() === 'search_path')
            return { schemas: schemasIn(value?.sval?.sval), local: local?.boolval?.boolval === true };
    }
    return undefined;
}
function schemasIn(text = '') {
    return text
        .split(',')
        .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
        .filter((part) => part !== '' && part !== '$user' && part !== 'pg_catalog');
}

// EXTERNAL MODULE: ./build/sql/types.js
var sql_types = __webpack_require__(99861);
// EXTERNAL MODULE: ./build/sql/alter.js
var alter = __webpack_require__(13024);
;// CONCATENATED MODULE: ./build/lint/default-names.js



/**
 * The names that PostgreSQL gives to what has none: `orders_total_idx`, `orders_total_check`
 * (ChooseIndexName in src/backend/commands/indexcmds.c, ChooseConstraintName in src/backend/catalog/pg_constraint.c).
 * Undefined for a name so long that PostgreSQL would cut it.
 */
function defaultIndexName(table, elements) {
    return free(table, [...elements.map(elementName), 'idx']);
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
    const mentioned = (0,sql_columns/* columnsIn */.Jb)(expression);
    return free(table, mentioned.length === 1 ? [...mentioned, suffix] : [suffix]);
}
function elementName({ name, expr }) {
    return name ?? (0,names/* strings */.P$)((0,nodes/* nodeAs */.hK)(expr, 'FuncCall')?.funcname).at(-1) ?? 'expr';
}
/** The first of `a_b_idx`, `a_b_idx1`, `a_b_idx2` that the table does not have. */
function free(table, parts) {
    const stem = [(0,names/* splitName */.W0)(table.name).name, ...parts].join('_');
    if (Buffer.byteLength(stem) > 63)
        return undefined;
    const isTaken = (name) => table.indexes.some((index) => index.name === name) ||
        table.constraints.some((constraint) => constraint.name === name);
    for (let number = 0;; number += 1) {
        const name = number === 0 ? stem : `${stem}${number}`;
        if (!isTaken(name))
            return name;
    }
}

;// CONCATENATED MODULE: ./build/lint/apply-columns.js






/** Adds a column and the constraints written beside it. */
function addColumn(schema, table, column, origin) {
    const name = column.colname ?? '';
    const beside = (0,alter/* columnConstraints */.zD)(column);
    const has = (...types) => beside.some(({ contype }) => types.includes(contype));
    table.columns.set(name, {
        name,
        type: (0,sql_types/* printType */.OC)((0,sql_types/* sqlType */.fi)(column.typeName)),
        notNull: has('CONSTR_NOTNULL', 'CONSTR_PRIMARY', 'CONSTR_IDENTITY') || (0,sql_types/* isSerial */.pY)(column.typeName),
        hasDefault: has('CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED') || (0,sql_types/* isSerial */.pY)(column.typeName),
        collation: (0,sql_columns/* collationOf */.Ve)(column),
        origin,
    });
    for (const constraint of beside)
        addConstraint(schema, table, constraint, origin, [name]);
}
const TYPES = {
    CONSTR_CHECK: 'check',
    CONSTR_FOREIGN: 'foreign key',
    CONSTR_PRIMARY: 'primary key',
    CONSTR_UNIQUE: 'unique',
    CONSTR_EXCLUSION: 'exclusion',
};
/** Adds a table constraint, or one beside a column, with the index that it brings. */
function addConstraint(schema, table, constraint, origin, ofColumn = []) {
    const type = constraint.contype === undefined ? undefined : TYPES[constraint.contype];
    if (type === undefined)
        return;
    const keys = (0,names/* strings */.P$)(type === 'foreign key' ? constraint.fk_attrs : constraint.keys);
    const using = table.indexes.find((index) => index.name !== undefined && index.name === constraint.indexname);
    const columns = type === 'check' ? (0,sql_columns/* columnsIn */.Jb)(constraint.raw_expr) : keys.length > 0 ? keys : (using?.columns ?? ofColumn);
    const name = constraint.conname ?? defaultConstraintName(table, type, columns, constraint.raw_expr);
    // What may be absent comes last, here and elsewhere: V8 is ten times slower at properties after a spread.
    table.constraints.push({
        type,
        columns,
        validated: constraint.initially_valid === true || constraint.skip_validation !== true,
        provesNotNull: type === 'check' ? columnsProvenNotNull(constraint.raw_expr) : [],
        origin,
        ...(name === undefined ? {} : { name }),
        ...(type === 'foreign key' ? { references: (0,names/* tableName */.j1)(constraint.pktable) } : {}),
    });
    if (type === 'primary key' || type === 'unique') {
        if (using === undefined) {
            schema.addIndex(table, {
                table: table.name,
                method: 'btree',
                columns,
                mentions: [],
                unique: true,
                primary: type === 'primary key',
                partial: false,
                origin,
                ...(name === undefined ? {} : { name }),
            });
        }
        if (type === 'primary key')
            for (const column of columns)
                changeColumn(table, column, { notNull: true });
    }
}
/** Changes what is known of a column; a column that was never seen stays unknown. */
function changeColumn(table, name, change) {
    const column = table.columns.get(name);
    if (column !== undefined)
        table.columns.set(name, { ...column, ...change });
}
/** Takes a column away, with the indexes and constraints that involve it. */
function dropColumn(table, name) {
    table.columns.delete(name);
    table.indexes = table.indexes.filter(({ columns, mentions }) => ![...columns, ...mentions].includes(name));
    table.constraints = table.constraints.filter(({ columns }) => !columns.includes(name));
}
/** Gives a column another name wherever it is known by it. */
function renameColumn(table, from, to) {
    const renamed = (columns) => columns.map((one) => (one === from ? to : one));
    const column = table.columns.get(from);
    table.columns.delete(from);
    if (column !== undefined)
        table.columns.set(to, { ...column, name: to });
    table.indexes = table.indexes.map((index) => {
        return { ...index, columns: renamed(index.columns), mentions: renamed(index.mentions) };
    });
    for (const constraint of table.constraints) {
        constraint.columns = renamed(constraint.columns);
        constraint.provesNotNull = renamed(constraint.provesNotNull);
    }
}
/** The columns of `a IS NOT NULL AND NOT (b IS NULL) AND …`. */
function columnsProvenNotNull(expression) {
    const all = (0,nodes/* nodeAs */.hK)(expression, 'BoolExpr');
    if (all?.boolop === 'AND_EXPR')
        return (all.args ?? []).flatMap(columnsProvenNotNull);
    const negated = all?.boolop === 'NOT_EXPR';
    const test = (0,nodes/* nodeAs */.hK)(negated ? all.args?.[0] : expression, 'NullTest');
    if (test?.nulltesttype !== (negated ? 'IS_NULL' : 'IS_NOT_NULL'))
        return [];
    return (0,names/* strings */.P$)((0,nodes/* nodeAs */.hK)(test.arg, 'ColumnRef')?.fields).slice(-1);
}

;// CONCATENATED MODULE: ./build/lint/apply-alter.js






/** ALTER TABLE, subcommand by subcommand. */
function applyAlter(schema, statement, origin) {
    for (const command of (0,alter/* alterCommands */.$f)(statement)) {
        if (command.table !== '')
            applyCommand(schema, schema.tableOrStub(command.table), command, origin);
    }
}
function applyCommand(schema, table, given, origin) {
    const { command, column, constraint } = given;
    const name = command.name ?? '';
    switch (given.subtype) {
        case 'AT_AddColumn':
            if (column === undefined || (command.missing_ok === true && table.columns.has(column.colname ?? '')))
                return;
            addColumn(schema, table, column, origin);
            return;
        case 'AT_DropColumn':
            dropColumn(table, name);
            return;
        case 'AT_AlterColumnType':
            changeColumn(table, name, { type: (0,sql_types/* printType */.OC)((0,sql_types/* sqlType */.fi)(column?.typeName)), collation: (0,sql_columns/* collationOf */.Ve)(column) });
            return;
        case 'AT_ColumnDefault':
            changeColumn(table, name, { hasDefault: command.def !== undefined });
            return;
        case 'AT_SetNotNull':
            changeColumn(table, name, { notNull: true });
            return;
        case 'AT_DropNotNull':
            changeColumn(table, name, { notNull: false });
            return;
        case 'AT_AddIdentity':
            changeColumn(table, name, { hasDefault: true });
            return;
        case 'AT_AddConstraint':
            if (constraint === undefined)
                return;
            addConstraint(schema, table, constraint, origin);
            return;
        case 'AT_ValidateConstraint':
            for (const known of table.constraints)
                if (known.name === name)
                    known.validated = true;
            return;
        case 'AT_DropConstraint':
            table.constraints = table.constraints.filter((known) => known.name !== name);
            table.indexes = table.indexes.filter((index) => index.name !== name);
            return;
        case 'AT_EnableRowSecurity':
            table.rowSecurity = true;
            return;
        case 'AT_DisableRowSecurity':
            table.rowSecurity = false;
            return;
        case 'AT_ReplicaIdentity': {
            // The letters are those of pg_class.relreplident: i is an index.
            const identity = (0,nodes/* nodeAs */.hK)(command.def, 'ReplicaIdentityStmt');
            if (identity?.identity_type === 'i' && identity.name !== undefined)
                table.replicaIdentity = identity.name;
            else
                delete table.replicaIdentity;
            return;
        }
        case 'AT_AttachPartition': {
            const { name: child, bound } = (0,nodes/* nodeAs */.hK)(command.def, 'PartitionCmd') ?? {};
            const known = schema.table((0,names/* tableName */.j1)(child));
            if (known !== undefined && table.kind === 'table')
                table.kind = 'partitioned table';
            if (bound?.is_default === true)
                table.defaultPartition = known?.name ?? (0,names/* tableName */.j1)(child);
            return;
        }
        case 'AT_DetachPartition': {
            const child = (0,names/* tableName */.j1)((0,nodes/* nodeAs */.hK)(command.def, 'PartitionCmd')?.name);
            if (table.defaultPartition !== undefined && (0,names/* sameName */.q)(table.defaultPartition, child))
                delete table.defaultPartition;
            return;
        }
    }
}

;// CONCATENATED MODULE: ./build/lint/schema.js


const DEFAULT_PATH = ['public'];
const TEMPORARY = 'pg_temp';
/** The schema as the statements so far leave it. Names resolve as `search_path` says, and loosely where that fails. */
class SchemaModel {
    /** Whether the base came from a catalogue. */
    complete = false;
    #searchPath = DEFAULT_PATH;
    #sessionPath = DEFAULT_PATH;
    #tables = new Map();
    /** What names stand for, as long as no table comes or goes and the path stays: rules ask for the same one again and again. */
    #resolved = new Map();
    #schemasOf = new Map();
    #homesOfIndex = new Map();
    #types = new Map();
    #functions = new Map();
    #made = new Set();
    #onceMade = new Set();
    resetSearchPath() {
        this.setSearchPath([], false);
    }
    /** None means the default; a local one lasts until `endLocalSearchPath`. */
    setSearchPath(schemas, local) {
        this.#follow(schemas.length > 0 ? schemas : DEFAULT_PATH);
        if (!local)
            this.#sessionPath = this.#searchPath;
    }
    endLocalSearchPath() {
        this.#follow(this.#sessionPath);
    }
    /** What CREATE SCHEMA makes in its own statement goes there first. */
    inSchema(schema, apply) {
        const path = this.#searchPath;
        this.#follow([schema, ...path]);
        apply();
        this.#follow(path);
    }
    #follow(path) {
        if (path !== this.#searchPath)
            this.#resolved.clear();
        this.#searchPath = path;
    }
    table(name) {
        const known = this.#resolved.get(name);
        if (known !== undefined)
            return known ?? undefined;
        const key = this.#key(name);
        const found = key === undefined ? undefined : this.#tables.get(key);
        this.#resolved.set(name, found ?? null);
        return found;
    }
    index(name) {
        const { schema, name: bare } = (0,names/* splitName */.W0)(name);
        for (const key of this.#homesOfIndex.get(bare) ?? []) {
            if (schema !== undefined && (0,names/* splitName */.W0)(key).schema !== schema)
                continue;
            const found = this.#tables.get(key)?.indexes.find((index) => index.name === bare);
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
    addIndex(table, index) {
        table.indexes.push(index);
        this.#noteIndex(table.name, index);
    }
    renameIndex(table, index, name) {
        const renamed = { ...index, name };
        table.indexes = table.indexes.map((other) => (other === index ? renamed : other));
        this.#noteIndex(table.name, renamed);
    }
    /** Where to look for an index; it may be gone from there by the time somebody asks. */
    #noteIndex(key, { name }) {
        if (name === undefined)
            return;
        const homes = this.#homesOfIndex.get(name) ?? new Set();
        homes.add(key);
        this.#homesOfIndex.set(name, homes);
    }
    tables() {
        return this.#tables.values();
    }
    tablesIn(schema) {
        return [...this.#tables.values()].filter((table) => (0,names/* splitName */.W0)(table.name).schema === schema);
    }
    type(name) {
        return this.#types.get(name) ?? this.#types.get((0,names/* splitName */.W0)(name).name);
    }
    function(name) {
        return this.#functions.get((0,names/* splitName */.W0)(name).name);
    }
    madeByChange(kind, name) {
        if (kind === 'table')
            return this.table(name)?.origin === 'change';
        if (kind === 'column') {
            const { table, part } = (0,core_names/* splitPart */._r)(name);
            return this.table(table)?.columns.get(part)?.origin === 'change';
        }
        return this.#made.has(`${kind} ${this.#ownName(kind, name)}`);
    }
    /** Whether the change made a table of this name at some time, though it may be gone or have another name by now. */
    wasMade(table) {
        return this.#onceMade.has(table);
    }
    /** Remembers that the change made this object. */
    made(kind, name) {
        const own = this.#ownName(kind, name);
        this.#made.add(`${kind} ${own}`);
        const { schema } = (0,names/* splitName */.W0)(own);
        if (!isPartOfTable(kind)) {
            if (schema === undefined)
                this.#made.add(`${kind} ${(0,names/* joinName */.YU)(this.creationSchema(), (0,names/* splitName */.W0)(own).name)}`);
            else
                this.#made.add(`${kind} ${(0,names/* joinName */.YU)(undefined, (0,names/* splitName */.W0)(own).name)}`);
        }
    }
    addTable(table) {
        const { schema, name } = (0,names/* splitName */.W0)(table.name);
        const home = table.temporary ? TEMPORARY : (schema ?? this.creationSchema());
        const key = (0,names/* joinName */.YU)(home, name);
        if (table.origin === 'change')
            this.#onceMade.add((0,names/* joinName */.YU)(undefined, name)).add(key);
        const indexes = table.indexes.map((index) => ({ ...index, table: key }));
        this.#tables.set(key, { ...table, name: key, indexes });
        this.#resolved.clear();
        for (const index of table.indexes)
            this.#noteIndex(key, index);
        const homes = this.#schemasOf.get(name) ?? new Set();
        homes.add(home);
        this.#schemasOf.set(name, homes);
    }
    /** The table, made up where the base does not say that it exists. */
    tableOrStub(name) {
        const found = this.table(name);
        if (found !== undefined)
            return found;
        this.addTable(emptyTable(name, 'table', 'base', false));
        return this.table(name) ?? emptyTable(name, 'table', 'base', false);
    }
    removeTable(name) {
        const key = this.#key(name);
        if (key === undefined)
            return undefined;
        const table = this.#tables.get(key);
        this.#tables.delete(key);
        this.#resolved.clear();
        const { schema, name: bare } = (0,names/* splitName */.W0)(key);
        this.#schemasOf.get(bare)?.delete(schema ?? '');
        return table;
    }
    addType(type) {
        this.#types.set(type.name, type);
        this.#types.set((0,names/* splitName */.W0)(type.name).name, type);
    }
    addFunction(made) {
        this.#functions.set((0,names/* splitName */.W0)(made.name).name, made);
    }
    /** Where an unqualified CREATE puts its object. */
    creationSchema() {
        return this.#searchPath[0] ?? 'public';
    }
    #ownName(kind, name) {
        if (!isPartOfTable(kind))
            return name;
        const { table, part } = (0,core_names/* splitPart */._r)(name);
        return (0,core_names/* partName */.pn)(this.#key(table) ?? table, part);
    }
    #key(name) {
        const { schema, name: bare } = (0,names/* splitName */.W0)(name);
        const homes = this.#schemasOf.get(bare);
        if (homes === undefined || homes.size === 0)
            return undefined;
        if (schema !== undefined)
            return homes.has(schema) ? (0,names/* joinName */.YU)(schema, bare) : undefined;
        const home = [TEMPORARY, ...this.#searchPath].find((candidate) => homes.has(candidate)) ?? [...homes][0];
        return home === undefined ? undefined : (0,names/* joinName */.YU)(home, bare);
    }
}
function emptyTable(name, kind, origin, known) {
    return {
        name,
        kind,
        origin,
        temporary: false,
        known,
        columns: new Map(),
        indexes: [],
        constraints: [],
        rowSecurity: false,
        policies: 0,
    };
}
function isPartOfTable(kind) {
    return kind === 'constraint' || kind === 'column' || kind === 'trigger' || kind === 'policy';
}

;// CONCATENATED MODULE: ./build/lint/apply-create.js





/** CREATE TABLE, partitions and inheriting tables included. A table that the base is known to have stays as it is. */
function applyCreateTable(schema, create, origin) {
    const name = (0,names/* tableName */.j1)(create.relation);
    if (create.if_not_exists === true && schema.table(name)?.known === true)
        return;
    const kind = create.partspec === undefined ? 'table' : 'partitioned table';
    const model = emptyTable(name, kind, origin, true);
    model.temporary = create.relation?.relpersistence === 't';
    schema.addTable(model);
    const table = schema.table(model.temporary ? `pg_temp.${create.relation?.relname}` : name);
    if (table === undefined)
        return;
    const sources = [
        ...(0,nodes/* nodesAs */.Wt)(create.inhRelations, 'RangeVar').map(names/* tableName */.j1),
        ...(0,nodes/* nodesAs */.Wt)(create.tableElts, 'TableLikeClause').map(({ relation }) => (0,names/* tableName */.j1)(relation)),
    ];
    for (const source of sources) {
        const parent = schema.table(source);
        if (parent === undefined || !parent.known)
            table.known = false;
        for (const column of parent?.columns.values() ?? [])
            table.columns.set(column.name, { ...column, origin });
        if (create.partbound !== undefined)
            for (const index of parent?.indexes ?? [])
                schema.addIndex(table, { ...index, table: table.name, origin });
    }
    if (create.partspec !== undefined)
        table.partitionKey = (0,partitions/* partitionKeyColumns */.z)(create.partspec);
    for (const { parent, isDefault } of (0,partitions/* partitionsAdded */.s)({ CreateStmt: create })) {
        const owner = schema.table(parent);
        if (isDefault && owner !== undefined)
            owner.defaultPartition = table.name;
    }
    if (create.ofTypename !== undefined)
        table.known = false;
    for (const element of [...(create.tableElts ?? []), ...(create.constraints ?? [])]) {
        const column = (0,nodes/* nodeAs */.hK)(element, 'ColumnDef');
        if (column !== undefined)
            addColumn(schema, table, column, origin);
    }
    for (const element of [...(create.tableElts ?? []), ...(create.constraints ?? [])]) {
        const constraint = (0,nodes/* nodeAs */.hK)(element, 'Constraint');
        if (constraint !== undefined)
            addConstraint(schema, table, constraint, origin);
    }
}

;// CONCATENATED MODULE: ./build/lint/apply-domains.js



function newDomain({ domainname, typeName, constraints }, origin) {
    const all = (0,nodes/* nodesAs */.Wt)(constraints, 'Constraint');
    const domain = {
        base: (0,sql_types/* printType */.OC)((0,sql_types/* sqlType */.fi)(typeName)),
        notNull: all.some(({ contype }) => contype === 'CONSTR_NOTNULL'),
        checks: all.filter(({ contype }) => contype === 'CONSTR_CHECK').map(({ conname = '' }) => conname),
    };
    return { name: (0,names/* qualifiedName */.OL)((0,names/* strings */.P$)(domainname)), kind: 'domain', origin, domain };
}
/** The letters are those of `AlterDomainStmt.subtype` in src/include/nodes/parsenodes.h. */
function alterDomain(schema, { subtype, typeName, name = '', def }) {
    const type = schema.type((0,names/* qualifiedName */.OL)((0,names/* strings */.P$)(typeName)));
    if (type?.domain === undefined)
        return;
    const constraint = (0,nodes/* nodeAs */.hK)(def, 'Constraint');
    const { checks, notNull } = type.domain;
    const change = subtype === 'O' || constraint?.contype === 'CONSTR_NOTNULL'
        ? { notNull: true }
        : subtype === 'N'
            ? { notNull: false }
            : subtype === 'C'
                ? { checks: [...checks, constraint?.conname ?? ''] }
                : subtype === 'X'
                    ? { checks: checks.filter((check) => check !== name), notNull }
                    : {};
    schema.addType({ ...type, domain: { ...type.domain, ...change } });
}

;// CONCATENATED MODULE: ./build/lint/apply.js













/** Brings a schema up to date with one statement; statements that change nothing it knows are passed over. */
function applyStatement(schema, statement, origin) {
    if (statement.kind === 'AlterTableStmt')
        applyAlter(schema, statement, origin);
    else
        (0,nodes/* readStatement */.cO)(CHANGES, statement, schema, origin);
    const path = searchPathOf(statement);
    if (path !== undefined)
        schema.setSearchPath(path.schemas, path.local);
}
const CHANGES = {
    CreateStmt: (create, schema, origin) => applyCreateTable(schema, create, origin),
    IndexStmt: (index, schema, origin) => applyIndex(schema, index, origin),
    DropStmt: ({ objects = [], removeType, behavior }, schema) => {
        for (const object of objects)
            drop(schema, removeType, object, behavior === 'DROP_CASCADE');
    },
    RenameStmt: (statement, schema) => rename(schema, statement),
    CreateTableAsStmt: ({ into, objtype }, schema, origin) => {
        const kind = objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table';
        const temporary = into?.rel?.relpersistence === 't';
        schema.addTable({ ...emptyTable((0,names/* tableName */.j1)(into?.rel), kind, origin, false), temporary });
    },
    SelectStmt: ({ intoClause }, schema, origin) => {
        if (intoClause !== undefined)
            schema.addTable(emptyTable((0,names/* tableName */.j1)(intoClause.rel), 'table', origin, false));
    },
    ViewStmt: ({ view }, schema, origin) => {
        const name = (0,names/* tableName */.j1)(view);
        if (schema.table(name) === undefined)
            schema.addTable(emptyTable(name, 'view', origin, false));
    },
    CreateEnumStmt: ({ typeName }, schema, origin) => addType(schema, origin, (0,names/* qualifiedName */.OL)((0,names/* strings */.P$)(typeName)), 'enum'),
    CreateDomainStmt: (create, schema, origin) => {
        const type = newDomain(create, origin);
        schema.addType(type);
        made(schema, origin, 'type', type.name);
    },
    AlterDomainStmt: (alter, schema) => alterDomain(schema, alter),
    CompositeTypeStmt: ({ typevar }, schema, origin) => addType(schema, origin, (0,names/* tableName */.j1)(typevar), 'composite'),
    CreateRangeStmt: ({ typeName }, schema, origin) => addType(schema, origin, (0,names/* qualifiedName */.OL)((0,names/* strings */.P$)(typeName)), 'range'),
    CreateFunctionStmt: ({ funcname, options }, schema, origin) => {
        const name = (0,names/* qualifiedName */.OL)((0,names/* strings */.P$)(funcname));
        const option = (0,nodes/* nodesAs */.Wt)(options, 'DefElem').find(({ defname }) => defname === 'volatility');
        const declared = (0,nodes/* nodeAs */.hK)(option?.arg, 'String')?.sval;
        const volatility = declared === 'immutable' || declared === 'stable' ? declared : 'volatile';
        schema.addFunction({ name, volatility, origin });
        made(schema, origin, 'function', name);
    },
    CreateSchemaStmt: ({ schemaname = '', schemaElts = [] }, schema, origin) => {
        made(schema, origin, 'schema', (0,names/* joinName */.YU)(undefined, schemaname));
        schema.inSchema(schemaname, () => {
            for (const node of schemaElts) {
                const kind = Object.keys(node)[0];
                applyStatement(schema, { kind, node, sql: '', span: span/* FILE_START */.WS, index: 0 }, origin);
            }
        });
    },
    CreateSeqStmt: ({ sequence }, schema, origin) => made(schema, origin, 'sequence', (0,names/* tableName */.j1)(sequence)),
    CreateRoleStmt: ({ role = '' }, schema, origin) => made(schema, origin, 'role', (0,names/* joinName */.YU)(undefined, role)),
    CreateExtensionStmt: ({ extname = '' }, schema, origin) => made(schema, origin, 'extension', (0,names/* joinName */.YU)(undefined, extname)),
    CreateTrigStmt: ({ relation, trigname = '' }, schema, origin) => made(schema, origin, 'trigger', (0,core_names/* partName */.pn)((0,names/* tableName */.j1)(relation), trigname)),
    CreatePolicyStmt: ({ table, policy_name = '' }, schema, origin) => {
        schema.tableOrStub((0,names/* tableName */.j1)(table)).policies += 1;
        made(schema, origin, 'policy', (0,core_names/* partName */.pn)((0,names/* tableName */.j1)(table), policy_name));
    },
    AlterObjectSchemaStmt: ({ relation, newschema, objectType }, schema) => {
        const table = isRelation(objectType) ? schema.removeTable((0,names/* tableName */.j1)(relation)) : undefined;
        if (table !== undefined)
            schema.addTable({ ...table, name: (0,names/* joinName */.YU)(newschema, (0,names/* splitName */.W0)(table.name).name) });
    },
    TransactionStmt: ({ kind }, schema) => {
        if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK')
            schema.endLocalSearchPath();
    },
};
function made(schema, origin, kind, name) {
    if (origin === 'change')
        schema.made(kind, name);
}
function addType(schema, origin, name, kind) {
    schema.addType({ name, kind, origin });
    made(schema, origin, 'type', name);
}
/** What the model keeps as tables. */
function isRelation(type) {
    return (type === 'OBJECT_TABLE' || type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW' || type === 'OBJECT_FOREIGN_TABLE');
}
function applyIndex(schema, index, origin) {
    const table = schema.tableOrStub((0,names/* tableName */.j1)(index.relation));
    const elements = (0,nodes/* nodesAs */.Wt)(index.indexParams, 'IndexElem');
    const given = index.idxname === undefined || index.idxname === '' ? undefined : index.idxname;
    const name = given ?? defaultIndexName(table, elements);
    const known = {
        table: table.name,
        method: index.accessMethod ?? 'btree',
        columns: elements.map((element) => element.name ?? ''),
        mentions: (0,sql_columns/* columnsIn */.Jb)(...elements.map(({ expr }) => expr), index.whereClause),
        unique: index.unique === true,
        primary: false,
        partial: index.whereClause !== undefined,
        origin,
        ...(name === undefined ? {} : { name }),
    };
    if (name !== undefined && table.indexes.some((other) => other.name === name))
        return;
    schema.addIndex(table, known);
    if (name !== undefined)
        made(schema, origin, 'index', (0,names/* joinName */.YU)((0,names/* splitName */.W0)(table.name).schema, name));
}
function drop(schema, type, object, cascade) {
    const name = (0,names/* objectName */.Hd)(object);
    if (isRelation(type))
        schema.removeTable(name);
    if (type === 'OBJECT_SCHEMA')
        for (const table of schema.tablesIn((0,names/* splitName */.W0)(name).name))
            schema.removeTable(table.name);
    if (cascade && (type === 'OBJECT_TYPE' || type === 'OBJECT_DOMAIN')) {
        for (const table of schema.tables())
            for (const column of [...table.columns.values()])
                if ((0,core_names/* sameName */.q)((0,sql_types/* readType */.hq)(column.type).base, name))
                    dropColumn(table, column.name);
    }
    if (type === 'OBJECT_POLICY') {
        const table = schema.table((0,names/* qualifiedName */.OL)((0,names/* strings */.P$)((0,nodes/* nodeAs */.hK)(object, 'List')?.items).slice(0, -1)));
        if (table !== undefined)
            table.policies = Math.max(0, table.policies - 1);
    }
    if (type === 'OBJECT_INDEX') {
        const index = schema.index(name);
        const table = index === undefined ? undefined : schema.table(index.table);
        if (table !== undefined)
            table.indexes = table.indexes.filter((other) => other !== index);
    }
}
function rename(schema, statement) {
    const { renameType, relation, subname = '', newname = '' } = statement;
    const name = (0,names/* tableName */.j1)(relation);
    if (isRelation(renameType)) {
        const table = schema.removeTable(name);
        if (table !== undefined)
            schema.addTable({ ...table, name: (0,names/* joinName */.YU)((0,names/* splitName */.W0)(table.name).schema, newname) });
    }
    else if (renameType === 'OBJECT_COLUMN') {
        const table = schema.table(name);
        if (table !== undefined)
            renameColumn(table, subname, newname);
    }
    else if (renameType === 'OBJECT_SCHEMA') {
        for (const { name: moved } of schema.tablesIn(subname)) {
            const table = schema.removeTable(moved);
            if (table !== undefined)
                schema.addTable({ ...table, name: (0,names/* joinName */.YU)(newname, (0,names/* splitName */.W0)(moved).name) });
        }
        if (schema.madeByChange('schema', (0,core_names/* namePart */.f0)(subname)))
            schema.made('schema', (0,core_names/* namePart */.f0)(newname));
    }
    else if (renameType === 'OBJECT_TABCONSTRAINT') {
        const constraint = schema.table(name)?.constraints.find((other) => other.name === subname);
        if (constraint !== undefined)
            constraint.name = newname;
    }
    else if (renameType === 'OBJECT_INDEX') {
        const index = schema.index(name);
        const table = index === undefined ? undefined : schema.table(index.table);
        if (table !== undefined && index !== undefined)
            schema.renameIndex(table, index, newname);
    }
}

;// CONCATENATED MODULE: ./build/lint/base.js






/** The schema before the change: from the rehearsal's catalogue, or as far as the migrations at base tell. */
function baseSchema(catalogue, history) {
    const schema = new SchemaModel();
    if (catalogue === undefined)
        fromMigrations(schema, history, () => true);
    else {
        fromCatalogue(schema, catalogue);
        // What a catalogue does not hold is read from the migrations that made it.
        fromMigrations(schema, history, (text) => /\b(?:function|policy|domain)\b/i.test(text), BESIDE_TABLES);
    }
    schema.resetSearchPath();
    return schema;
}
const BESIDE_TABLES = ['CreateFunctionStmt', 'CreatePolicyStmt', 'CreateDomainStmt', 'AlterDomainStmt'];
function fromMigrations(schema, history, matters, kinds) {
    const changed = new Set(history?.changes.map(({ path }) => path));
    for (const migration of history?.atBase ?? []) {
        if (migration.direction !== 'up' || changed.has(migration.path) || !matters(migration.text))
            continue;
        schema.resetSearchPath();
        for (const statement of (0,parse/* parse */.q)(migration.text).statements) {
            if (kinds === undefined || kinds.includes(statement.kind))
                applyStatement(schema, statement, 'base');
        }
    }
}
function fromCatalogue(schema, catalogue) {
    schema.complete = true;
    const definitions = [];
    for (const relation of catalogue.relations.values()) {
        if (relation.kind === 'index' || relation.kind === 'sequence')
            continue;
        const name = (0,names/* joinName */.YU)(relation.schema, relation.name);
        schema.addTable(emptyTable(name, relation.kind, 'base', true));
        const table = schema.table(name);
        if (table !== undefined && relation.partitionKey !== undefined)
            table.partitionKey = partitionKeyOf(relation.partitionKey);
        const rest = catalogue.relations.get(relation.defaultPartition ?? '');
        if (table !== undefined && rest !== undefined)
            table.defaultPartition = (0,names/* joinName */.YU)(rest.schema, rest.name);
        for (const { name: column, type, notNull, default: value, collation = '' } of relation.columns) {
            const hasDefault = value !== undefined;
            table?.columns.set(column, { name: column, type, notNull, hasDefault, collation, origin: 'base' });
        }
        definitions.push(...definitionsOf(relation, (0,names/* quoteName */.AB)(name)));
    }
    const together = (0,parse/* parse */.q)(definitions.join(';\n'));
    const scripts = together.error === undefined ? [together] : definitions.map((definition) => (0,parse/* parse */.q)(definition));
    for (const { statements } of scripts)
        for (const statement of statements)
            applyStatement(schema, statement, 'base');
}
/** The columns in `RANGE (at, lower(kind))`. */
function partitionKeyOf(definition) {
    const [create] = (0,parse/* parse */.q)(`CREATE TABLE t (c int) PARTITION BY ${definition}`).statements;
    return (0,partitions/* partitionKeyColumns */.z)((0,nodes/* nodeAs */.hK)(create?.node, 'CreateStmt')?.partspec);
}
/** Indexes first: a constraint that names one finds it there. */
function definitionsOf(relation, name) {
    const constraints = relation.constraints.filter(({ type }) => type !== 'trigger' && type !== 'not null');
    const backing = new Set(constraints.map((constraint) => constraint.name));
    return [
        ...relation.indexes.filter((index) => !backing.has(index.name)).map((index) => index.definition),
        ...constraints.map((constraint) => `ALTER TABLE ${name} ADD CONSTRAINT ${(0,names/* quoteIdentifier */.Cm)(constraint.name)} ${constraint.definition}`),
    ];
}

// EXTERNAL MODULE: ./build/core/locks.js
var locks = __webpack_require__(27351);
// EXTERNAL MODULE: ./build/sql/locks.js
var sql_locks = __webpack_require__(11680);
// EXTERNAL MODULE: ./build/sql/nested.js + 2 modules
var nested = __webpack_require__(18724);
;// CONCATENATED MODULE: ./build/lint/context.js

function migrationContext({ migration, script }, around) {
    let temporary;
    return {
        migration,
        direction: migration.direction,
        tool: around.tool,
        script,
        statements: script.statements,
        change: around.change,
        postgresVersion: around.postgresVersion,
        options: around.options,
        schema: around.schema,
        isExistingTable: (name) => {
            const table = around.schema.table(name);
            if (table === undefined) {
                if (around.schema.complete || around.schema.wasMade(name))
                    return false;
                temporary ??= temporaryTables(script);
                return !temporary.has(name);
            }
            return table.origin === 'base' && !table.temporary;
        },
        spanAt: (location) => wordAt(script, location),
        outsideTransaction: around.tool.outsideTransaction ?? 'in a file of its own that runs outside a transaction',
    };
}
/** The temporary tables that a file makes: what it drops by these names before, to be sure, is nobody else's. */
function temporaryTables({ statements }) {
    const made = statements.map(({ node }) => {
        if ('CreateStmt' in node)
            return node.CreateStmt.relation;
        return 'CreateTableAsStmt' in node ? node.CreateTableAsStmt.into?.rel : undefined;
    });
    return new Set(made.filter((relation) => relation?.relpersistence === 't').map((relation) => relation?.relname ?? ''));
}
/** The same file seen through the script of a statement inside another. */
function withScript(context, script) {
    return { ...context, script, spanAt: (location) => wordAt(script, location) };
}
function movingContext(context, { catalogue }) {
    return {
        inTransaction: false,
        earlier: [],
        locks: [],
        held: [],
        emptied: [],
        lockTimeout: false,
        nested: false,
        ...context,
        ...(catalogue === undefined ? {} : { catalogue }),
    };
}
/** Moves a context to a statement; the tracker has passed all statements before it. */
function moveTo(context, tracker, locks, nested) {
    // Whatever runs inside a body runs inside the transaction of its statement.
    context.inTransaction = nested || tracker.inTransaction;
    context.earlier = tracker.earlier;
    context.locks = locks;
    context.held = tracker.held;
    context.emptied = tracker.emptied;
    context.lockTimeout = tracker.lockTimeout;
    context.nested = nested;
}
const WORD = /"(?:[^"]|"")*"|[\p{L}\p{N}_$]+|./uy;
function wordAt(script, location) {
    if (location === undefined || location < 0)
        return span/* FILE_START */.WS;
    const start = script.offsetOfByte(location);
    WORD.lastIndex = start;
    return script.spanBetween(start, start + (WORD.exec(script.text)?.[0].length ?? 1));
}

;// CONCATENATED MODULE: ./build/lint/dispatch.js

/**
 * Says which rules look at a statement, from what they declare: kinds, subcommands of ALTER TABLE, and whether a table in
 * use must be locked. Of all rules a statement concerns a handful, and the rest should cost nothing.
 */
class Dispatch {
    #ofKind = new Map();
    /** By kind, or for ALTER TABLE by its subcommands; each with and without the rules for tables in use. */
    #concerned = new Map();
    constructor(rules, direction) {
        for (const rule of rules) {
            if (rule.on !== 'statement' || rule.directions?.includes(direction) === false)
                continue;
            for (const kind of rule.kinds)
                this.#ofKind.set(kind, [...(this.#ofKind.get(kind) ?? []), rule]);
        }
    }
    /** In the order in which the rules were given. */
    rulesFor(statement, locksTableInUse) {
        const { kind } = statement;
        const subcommands = subcommandsOf(statement);
        const key = subcommands === undefined ? kind : subcommands.join();
        const known = this.#concerned.get(key) ?? this.#read(key, kind, subcommands);
        return locksTableInUse ? known.all : known.withoutUse;
    }
    #read(key, kind, subcommands) {
        const present = new Set(subcommands);
        const all = (this.#ofKind.get(kind) ?? []).filter((rule) => subcommands === undefined || rule.subcommands?.some((one) => present.has(one)) !== false);
        const concerned = { all, withoutUse: all.filter(({ tablesInUse }) => tablesInUse !== true) };
        this.#concerned.set(key, concerned);
        return concerned;
    }
}
/** Of ALTER TABLE and its kin (ALTER INDEX, ALTER TYPE … DROP ATTRIBUTE), each as often as it is there. */
function subcommandsOf({ node }) {
    const commands = (0,nodes/* nodeAs */.hK)(node, 'AlterTableStmt')?.cmds;
    return commands && (0,nodes/* nodesAs */.Wt)(commands, 'AlterTableCmd').flatMap(({ subtype }) => subtype ?? []);
}

// EXTERNAL MODULE: ./build/lint/suppressions.js + 1 modules
var lint_suppressions = __webpack_require__(85581);
;// CONCATENATED MODULE: ./build/lint/transactions.js




/** Follows a file's transactions and its `lock_timeout`, statement by statement. */
class TransactionTracker {
    #implicit;
    #explicit = false;
    // Handed out as they are and only ever added to: a copy per statement would be slow for long files.
    #earlier = [];
    #held = [];
    #timeout = { session: false };
    /** The session's timeout when the transaction began: what a ROLLBACK goes back to. */
    #before = { session: false };
    #savepoints = [];
    /** Whether the body of a procedure or a DO block runs that is a transaction of its own. */
    #body = false;
    #emptied = [];
    /** A simple query with several statements is one transaction, whatever it holds; so is a file that the tool wraps. */
    constructor(mode, statementCount) {
        this.#implicit = mode === 'per-migration' || (mode === 'one-query' && statementCount > 1);
    }
    get inTransaction() {
        return this.#implicit || this.#explicit || this.#body;
    }
    /** Statements so far in the transaction that the next statement runs in. */
    get earlier() {
        return this.#earlier;
    }
    get held() {
        return this.#held;
    }
    get emptied() {
        return this.#emptied;
    }
    /** Whether a TRUNCATE of the same transaction emptied the table, and no INSERT or COPY has filled it since. */
    isEmptied(table) {
        return this.#emptied.some((one) => (0,names/* sameName */.q)(one, table));
    }
    get lockTimeout() {
        return this.#timeout.local ?? this.#timeout.session;
    }
    /** Call around the statements inside a statement; whatever runs in a body runs in one transaction. */
    enterBody() {
        this.#body = !this.inTransaction;
        if (this.#body)
            this.#before = this.#timeout;
    }
    leaveBody() {
        if (this.#body)
            this.#end(this.#timeout.session);
        this.#body = false;
    }
    /** COMMIT or ROLLBACK of a procedure or a DO block; inside another transaction they are refused. */
    passInBody(statement) {
        if (this.#body)
            this.pass(statement);
    }
    /**
     * `locks` are those that the statement takes; they last until the transaction ends. `perhaps` is for a statement inside
     * a body, which may run under a condition.
     */
    pass(statement, locks = [], perhaps = false) {
        const transaction = (0,nodes/* nodeAs */.hK)(statement.node, 'TransactionStmt');
        if (transaction !== undefined) {
            this.#passTransaction(transaction);
            return;
        }
        const setting = maySet(statement) ? settingOf(statement, 'lock_timeout') : undefined;
        if (setting !== undefined) {
            if (!setting.local)
                this.#timeout = { session: setting.on };
            else if (this.inTransaction)
                this.#timeout = { ...this.#timeout, local: setting.on };
        }
        if (!this.inTransaction)
            return;
        this.#earlier.push(statement);
        // A table that is locked once more is locked since the first time; thousands of statements may do so.
        for (const lock of locks)
            if (!this.#held.some(({ table, mode }) => table === lock.table && mode === lock.mode))
                this.#held.push(lock);
        this.#empty(statement, perhaps);
        const rename = (0,nodes/* nodeAs */.hK)(statement.node, 'RenameStmt');
        if (rename?.renameType === 'OBJECT_TABLE')
            this.#follow((0,names/* tableName */.j1)(rename.relation), rename.newname ?? '');
    }
    #passTransaction({ kind, chain, savepoint_name: name = '' }) {
        switch (kind) {
            case 'TRANS_STMT_BEGIN':
            case 'TRANS_STMT_START':
                this.#explicit = true;
                this.#before = this.#timeout;
                return;
            case 'TRANS_STMT_COMMIT':
            case 'TRANS_STMT_PREPARE':
                this.#explicit = this.#explicit && chain === true;
                this.#end(this.#timeout.session);
                return;
            case 'TRANS_STMT_ROLLBACK':
                this.#explicit = this.#explicit && chain === true;
                this.#end(this.#before.session);
                return;
            case 'TRANS_STMT_SAVEPOINT':
                this.#savepoints.push({ name, timeout: this.#timeout, held: this.#held.length });
                return;
            case 'TRANS_STMT_ROLLBACK_TO': {
                const savepoint = this.#savepoints.findLast((one) => one.name === name);
                if (savepoint === undefined)
                    return;
                // Locks that were taken since are let go, too.
                this.#timeout = savepoint.timeout;
                this.#held = this.#held.slice(0, savepoint.held);
                this.#emptied = [];
                return;
            }
        }
    }
    #end(session) {
        this.#earlier = [];
        this.#held = [];
        this.#emptied = [];
        this.#savepoints = [];
        this.#timeout = { session };
        this.#before = this.#timeout;
    }
    #empty({ node }, perhaps) {
        const truncate = perhaps ? undefined : (0,nodes/* nodeAs */.hK)(node, 'TruncateStmt');
        if (truncate !== undefined)
            this.#emptied = [...this.#emptied, ...(0,nodes/* nodesAs */.Wt)(truncate.relations, 'RangeVar').map(names/* tableName */.j1)];
        const filled = (0,names/* tableName */.j1)(((0,nodes/* nodeAs */.hK)(node, 'InsertStmt') ?? (0,nodes/* nodeAs */.hK)(node, 'CopyStmt'))?.relation);
        if (filled !== '' && this.#emptied.length > 0)
            this.#emptied = this.#emptied.filter((one) => !(0,names/* sameName */.q)(one, filled));
    }
    /** A lock is on the table, whatever that is called afterwards. */
    #follow(from, to) {
        const name = (0,names/* joinName */.YU)((0,names/* splitName */.W0)(from).schema, to);
        this.#held = this.#held.map((lock) => ((0,names/* sameName */.q)(lock.table, from) ? { ...lock, table: name } : lock));
    }
}
/** What a SET, RESET or `set_config` does to one setting; undefined when it is about another. */
function settingOf(statement, name) {
    const set = (0,nodes/* nodeAs */.hK)(statement.node, 'VariableSetStmt');
    if (set !== undefined) {
        if (set.kind === 'VAR_RESET_ALL')
            return { on: false, local: false };
        if (set.name?.toLowerCase() !== name)
            return undefined;
        const value = (0,nodes/* nodeAs */.hK)(set.args?.[0], 'A_Const');
        const zero = value === undefined || (value.ival !== undefined ? (value.ival.ival ?? 0) === 0 : isZero(value.sval?.sval));
        return { on: set.kind === 'VAR_SET_VALUE' && !zero, local: set.is_local === true };
    }
    if ((0,nodes/* nodeAs */.hK)(statement.node, 'DiscardStmt')?.target === 'DISCARD_ALL')
        return { on: false, local: false };
    const select = (0,nodes/* nodeAs */.hK)(statement.node, 'SelectStmt');
    for (const call of select === undefined ? [] : (0,walk/* findNodes */.zM)(select.targetList, 'FuncCall')) {
        if ((0,names/* strings */.P$)(call.funcname).at(-1) !== 'set_config')
            continue;
        const [setting, value, local] = (call.args ?? []).map((argument) => (0,nodes/* nodeAs */.hK)(argument, 'A_Const'));
        if (setting?.sval?.sval?.toLowerCase() === name)
            return { on: !isZero(value?.sval?.sval), local: local?.boolval?.boolval === true };
    }
    return undefined;
}
function isZero(value) {
    return value === undefined || /^\s*0+\s*[a-z]*\s*$/.test(value);
}

;// CONCATENATED MODULE: ./build/lint/file.js








/** `rules` are to run; `all` are the rules that there are, whose names a comment may use. */
function fileRules(rules, all) {
    const on = new Set(rules.map(({ id }) => id));
    return {
        perStatement: { up: new Dispatch(rules, 'up'), down: new Dispatch(rules, 'down') },
        perFile: rules.filter((one) => one.on === 'migration'),
        ids: all.map(({ id }) => id),
        // What is measured later cannot be known to be unused now.
        off: new Set(all.filter((rule) => !on.has(rule.id) || rule.on === 'rehearsal').map(({ id }) => id)),
    };
}
/** Goes through a file statement by statement, and brings the schema up to date on the way. */
function lintFile(parsed, { suppressions, problems }, around, rules, sink) {
    const { migration, script } = parsed;
    const context = migrationContext(parsed, around);
    const tracker = new TransactionTracker(migration.transaction, script.statements.length);
    const work = { around, rules, sink, tracker };
    const moving = movingContext(context, around);
    around.schema.resetSearchPath();
    for (const statement of script.statements) {
        const locks = locksFor(statement, work);
        const inUse = locks.filter(({ table }) => context.isExistingTable(table));
        moveTo(moving, tracker, locks, false);
        checkStatement(statement, moving, inUse.length > 0, work);
        if (mayHoldOthers(statement, around))
            checkInside(statement, script, moving, work);
        tracker.pass(statement, blockingLocks(statement, inUse));
        remember(statement, around);
    }
    const applies = (rule) => rule.directions === undefined || rule.directions.includes(migration.direction);
    // Rules about suppressions come last: only now it is known which ones were needed.
    for (const rule of rules.perFile) {
        if (!applies(rule) || rule.aboutSuppressions === true)
            continue;
        for (const match of rule.check(parsed, context))
            sink.add(rule, inDirection(match, rule, migration.direction), migration.path);
    }
    const unused = suppressions.flatMap((one) => {
        const ids = sink.unusedRules(one, migration.path).filter((id) => !rules.off.has(id));
        return ids.length === 0 ? [] : [(0,lint_suppressions/* unusedSuppression */.sM)(one, ids)];
    });
    if (problems.length + unused.length === 0)
        return;
    const told = { ...context, suppressionProblems: [...problems, ...unused] };
    for (const rule of rules.perFile.filter(({ aboutSuppressions }) => aboutSuppressions === true))
        for (const match of rule.check(parsed, told))
            sink.add(rule, match, migration.path);
}
/** The locks of a statement; what it does to a table that the transaction emptied is no work. */
function locksFor(statement, { around, tracker }) {
    const locks = (0,sql_locks/* locksOf */.aZ)(statement, around.schema);
    return locks.some(({ table, works }) => works && tracker.isEmptied(table))
        ? locks.map((lock) => (tracker.isEmptied(lock.table) ? { ...lock, works: false } : lock))
        : locks;
}
/** Whether a match is about reading or writing all rows of a table that has none. */
function isIdle({ table, effect }, rule, { tracker }) {
    const { scans, rewrites, changes } = (effect === undefined ? rule.effect : effect) ?? {};
    return (scans === true || rewrites === true || changes === true) && table !== undefined && tracker.isEmptied(table);
}
function checkStatement(statement, context, locksTableInUse, work) {
    const { rules, sink } = work;
    const { direction, migration, nested } = context;
    for (const rule of rules.perStatement[direction].rulesFor(statement, locksTableInUse)) {
        for (const match of rule.check(statement, context))
            sink.add(rule, inDirection(match, rule, direction), migration.path, statement, nested, isIdle(match, rule, work));
    }
}
/**
 * A down file runs rarely, by hand, and when something is wrong already: what it locks is worth knowing, but no reason to
 * refuse the change. So it weighs one step less than on the way forward.
 */
function inDirection(match, { category, severity }, direction) {
    if (direction !== 'down' || category !== 'locking')
        return match;
    return { ...match, severity: (match.severity ?? severity) === 'error' ? 'warning' : 'note' };
}
function mayHoldOthers(statement, { functions }) {
    const { kind } = statement;
    return kind === 'DoStmt' || kind === 'ExplainStmt' || functions.mayBeCalledBy(statement);
}
/** What a statement runs besides itself, as one transaction where there is no other. */
function checkInside(statement, script, context, work) {
    const { tracker } = work;
    tracker.enterBody();
    for (const one of insideOf(statement, script, work.around)) {
        if ('unread' in one)
            work.sink.addUnread({ path: context.migration.path, span: one.unread, what: one.what });
        else
            checkNested(one, context, work);
    }
    tracker.leaveBody();
}
function checkNested({ statement, script }, context, work) {
    const { around, tracker } = work;
    if ('TransactionStmt' in statement.node) {
        tracker.passInBody(statement);
        return;
    }
    const locks = locksFor(statement, work);
    const inUse = locks.filter(({ table }) => context.isExistingTable(table));
    const own = withScript(context, script);
    moveTo(own, tracker, locks, true);
    checkStatement(statement, own, inUse.length > 0, work);
    tracker.pass(statement, blockingLocks(statement, inUse), true);
    remember(statement, around);
}
/**
 * The body of a DO block and of the functions of this change that are called, whatever these call in turn, each function
 * once. One after the other: a body may make the function that it calls.
 */
function* insideOf(statement, script, around, seen = new Set()) {
    for (const one of (0,nested/* statementsInside */.j2)(statement, script)) {
        yield one;
        if (!('unread' in one))
            yield* insideOf(one.statement, one.script, around, seen);
    }
    for (const create of around.functions.calledBy(statement)) {
        if (seen.has(create))
            continue;
        seen.add(create);
        for (const one of (0,nested/* statementsCalled */.Kr)(create, statement, script)) {
            yield one;
            if (!('unread' in one))
                yield* insideOf(one.statement, one.script, around, seen);
        }
    }
}
function remember(statement, { schema, functions }) {
    applyStatement(schema, statement, 'change');
    functions.remember(statement);
}
/** Of locks on tables in use, those that keep anybody out. */
function blockingLocks(takenBy, inUse) {
    return inUse.filter(({ mode }) => (0,locks/* blocks */.Bv)(mode).writes).map(({ table, mode }) => ({ table, mode, takenBy }));
}

;// CONCATENATED MODULE: ./build/lint/functions.js




/** The functions that a change has made so far, and which of them a statement calls. */
class ChangedFunctions {
    /** By name without schema, then by the types of the parameters. */
    #byName = new Map();
    /** By the name of the table without schema. */
    #triggers = new Map();
    /** A CREATE FUNCTION, PROCEDURE or TRIGGER; anything else is passed over. */
    remember(create) {
        const trigger = (0,nodes/* nodeAs */.hK)(create.node, 'CreateTrigStmt');
        if (trigger !== undefined) {
            const name = trigger.relation?.relname ?? '';
            this.#triggers.set(name, [...(this.#triggers.get(name) ?? []), trigger]);
        }
        const made = (0,nodes/* nodeAs */.hK)(create.node, 'CreateFunctionStmt');
        if (made === undefined)
            return;
        const name = (0,names/* strings */.P$)(made.funcname).at(-1) ?? '';
        const types = inputs(create).map(({ argType }) => (0,sql_types/* printType */.OC)((0,sql_types/* sqlType */.fi)(argType)));
        const same = this.#byName.get(name) ?? new Map();
        this.#byName.set(name, same.set(types.join(), create));
    }
    /** Whether a statement is of a kind that can call one of them. */
    mayBeCalledBy({ kind }) {
        return this.#byName.size > 0 && CALLING.has(kind);
    }
    /** Each once. Where several have the name, those that take as many arguments. */
    calledBy(statement) {
        const called = new Set();
        if (!this.mayBeCalledBy(statement))
            return called;
        const { node } = statement;
        const call = (0,nodes/* nodeAs */.hK)(node, 'CallStmt')?.funccall;
        for (const one of [...(call === undefined ? [] : [call]), ...(0,walk/* findNodes */.zM)([node], 'FuncCall')])
            for (const create of this.#named(one))
                called.add(create);
        for (const name of this.#firedBy(node))
            for (const create of this.#byName.get(name)?.values() ?? [])
                called.add(create);
        return called;
    }
    /** The functions of this change's triggers that writing rows fires. */
    #firedBy(node) {
        const write = WRITES.find(({ kind }) => kind in node);
        if (write === undefined)
            return [];
        const { relation: written } = Object.values(node)[0];
        return (this.#triggers.get(written?.relname ?? '') ?? [])
            .filter(({ events = 0 }) => (events & write.event) !== 0)
            .filter(({ relation }) => (0,names/* sameName */.q)((0,names/* tableName */.j1)(relation), (0,names/* tableName */.j1)(written)))
            .map(({ funcname }) => (0,names/* strings */.P$)(funcname).at(-1) ?? '');
    }
    #named({ funcname, args = [] }) {
        const same = [...(this.#byName.get((0,names/* strings */.P$)(funcname).at(-1) ?? '')?.values() ?? [])];
        const fitting = same.filter((create) => takes(create, args.length));
        return fitting.length > 0 ? fitting : same;
    }
}
/** The statements that run the functions in them when they run themselves. */
const CALLING = new Set([
    'SelectStmt',
    'InsertStmt',
    'UpdateStmt',
    'DeleteStmt',
    'MergeStmt',
    'CallStmt',
    'CreateTableAsStmt',
]);
/** The bits are those of src/include/catalog/pg_trigger.h; a MERGE may do any of it. */
const WRITES = [
    { kind: 'InsertStmt', event: 4 },
    { kind: 'DeleteStmt', event: 8 },
    { kind: 'UpdateStmt', event: 16 },
    { kind: 'MergeStmt', event: 4 + 8 + 16 },
];
function inputs(create) {
    const parameters = (0,nodes/* nodesAs */.Wt)((0,nodes/* nodeAs */.hK)(create.node, 'CreateFunctionStmt')?.parameters, 'FunctionParameter');
    return parameters.filter(({ mode }) => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE');
}
function takes(create, count) {
    const all = inputs(create);
    if (all.some(({ mode }) => mode === 'FUNC_PARAM_VARIADIC'))
        return true;
    return count <= all.length && count >= all.filter(({ defexpr }) => defexpr === undefined).length;
}

;// CONCATENATED MODULE: ./build/lint/sink.js

/** Collects what rules yield, as suspicions; leaves out what is off or suppressed. */
class Sink {
    #severityOf;
    #found = [];
    #suppressed = [];
    #unread = [];
    #untold = [];
    #once = new Set();
    #used = new Map();
    #suppressions = new Map();
    constructor(severityOf) {
        this.#severityOf = severityOf;
    }
    /** Call before the first finding in a file. */
    suppress(path, suppressions) {
        this.#suppressions.set(path, suppressions);
    }
    /** The rules of a suppression that found nothing to be silenced, though they looked. */
    unusedRules(suppression, path) {
        const used = this.#used.get(suppression);
        return suppression.rules.filter((id) => used?.has(id) !== true && this.#severityOf(id, path) !== 'off');
    }
    /** `idle`: nothing is left of the work that the rule is about, so that there is nothing to tell. */
    add(rule, match, path, statement, nested = false, idle = false) {
        const asked = this.#severityOf(rule.id, path);
        if (asked === 'off')
            return;
        const suspicion = {
            ruleId: rule.id,
            category: rule.category,
            severity: asked ?? match.severity ?? rule.severity,
            message: match.message,
            path,
            span: match.span,
            effect: match.effect === undefined ? rule.effect : match.effect,
        };
        if (statement !== undefined)
            suspicion.statementIndex = statement.index;
        if (match.table !== undefined)
            suspicion.table = match.table;
        // Inside a body, an edit would change another language's text.
        if (match.suggestion !== undefined && !nested)
            suspicion.suggestion = match.suggestion;
        if (idle) {
            this.#untold.push(suspicion);
            return;
        }
        const suppression = this.#suppressionOf(suspicion);
        if (suppression !== undefined) {
            this.#used.set(suppression, (this.#used.get(suppression) ?? new Set()).add(rule.id));
            this.#suppressed.push({ suspicion, reason: suppression.reason });
            return;
        }
        if (rule.oncePerFile === true || rule.oncePerChange === true) {
            const key = rule.oncePerChange === true ? rule.id : `${rule.id}\n${path}`;
            if (this.#once.has(key)) {
                this.#untold.push(suspicion);
                return;
            }
            this.#once.add(key);
        }
        this.#found.push(suspicion);
    }
    addUnread(place) {
        this.#unread.push(place);
    }
    get unread() {
        return this.#unread;
    }
    get suppressed() {
        return this.#suppressed;
    }
    /** What is not worth telling, or was told once: the text says it all the same. */
    get untold() {
        return this.#untold;
    }
    /** In the order of the files, then of their lines. */
    sorted(added) {
        const place = new Map(added.map(({ migration }, at) => [migration.path, at]));
        const rank = (path) => place.get(path) ?? -1;
        return this.#found.sort((a, b) => rank(a.path) - rank(b.path) ||
            compare(a.path, b.path) ||
            a.span.start - b.span.start ||
            compare(a.ruleId, b.ruleId));
    }
    #suppressionOf({ ruleId, path, span }) {
        return this.#suppressions.get(path)?.find((one) => (0,lint_suppressions/* covers */.hU)(one, ruleId, span));
    }
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/lint/lint.js






/** The ids that a configuration may name. */
const RULE_IDS = build_rules.RULES.map(({ id }) => id);
/**
 * Every suspicion that the rules have of a change, in the order of the files and their lines. Pure; `loadGrammar` must
 * have been awaited.
 */
function lint(input) {
    return lintAll(input).suspicions;
}
/** As `lint`, with what was suppressed and what is not told. */
function lintAll(input) {
    const { history, added } = input;
    const all = input.rules ?? build_rules.RULES;
    const rules = all.filter((rule) => isOn(rule, input));
    const sink = new Sink(chosenSeverities(input, all));
    const around = {
        change: added,
        tool: input.tool,
        postgresVersion: input.postgresVersion,
        options: { protectedTables: [], ...input.options },
        // Without new files there is nothing to read the schema for, and the grammar was not loaded.
        schema: added.length === 0 ? baseSchema(undefined, undefined) : baseSchema(input.catalogue, history),
        functions: new ChangedFunctions(),
        ...(input.catalogue === undefined ? {} : { catalogue: input.catalogue }),
    };
    const sorted = fileRules(rules, [...build_rules.RULES, ...all.filter((rule) => !build_rules.RULES.includes(rule))]);
    const files = inRunningOrder(added).map((parsed) => {
        const found = (0,lint_suppressions/* suppressionsOf */.mG)(parsed.script, sorted.ids, input.today);
        sink.suppress(parsed.migration.path, found.suppressions);
        return { parsed, found };
    });
    // Before the files, since they end with what comments allow in vain.
    if (history !== undefined) {
        for (const rule of rules.filter((one) => one.on === 'history'))
            for (const match of rule.check(history, { tool: input.tool, added }))
                sink.add(rule, match, match.path);
    }
    for (const { parsed, found } of files)
        lintFile(parsed, found, around, sorted, sink);
    const { suppressed, untold, unread } = sink;
    return { suspicions: sink.sorted(added), suppressed, untold, unread };
}
/** The severity that somebody chose for a rule in a file; undefined where the rule's own counts. */
function chosenSeverities({ severities, overrides = [] }, rules) {
    const off = rules.filter(({ optIn }) => optIn === true).map(({ id }) => [id, 'off']);
    const everywhere = new Map([...off, ...Object.entries(severities)]);
    return (id, path) => {
        const own = overrides.findLast((override) => id in override.severities && override.matches(path));
        return own?.severities[id] ?? everywhere.get(id);
    };
}
/** Up files first, then the down files that take them back, last first. */
function inRunningOrder(added) {
    const of = (direction) => added.filter(({ migration }) => migration.direction === direction);
    return [...of('up'), ...of('down').reverse()];
}
/** Whether a rule is on for any file, and holds for this version of PostgreSQL. */
function isOn(rule, { severities, overrides = [], postgresVersion }) {
    const { from = 0, to = Number.POSITIVE_INFINITY } = rule.appliesTo ?? {};
    if (postgresVersion < from || postgresVersion > to)
        return false;
    const asked = severities[rule.id] ?? (rule.optIn === true ? 'off' : rule.severity);
    return asked !== 'off' || overrides.some((one) => (one.severities[rule.id] ?? 'off') !== 'off');
}


/***/ }),

/***/ 85581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vo: () => (/* binding */ NEVER_SILENT),
  hU: () => (/* binding */ covers),
  mG: () => (/* binding */ suppressionsOf),
  sM: () => (/* binding */ unusedSuppression)
});

// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(75241);
// EXTERNAL MODULE: ./build/sql/nested.js + 2 modules
var nested = __webpack_require__(18724);
;// CONCATENATED MODULE: ./build/lint/directive.js
const DIRECTIVE = /^\s*(?:--|\/\*)[\s*]*pg-rehearsal\s*:\s*(.*?)[\s*]*(?:\*\/)?\s*$/is;
/** Meant as one, but not written as one; prose that only names the program is neither. */
const ALMOST = /^\s*(?:--|\/\*)[\s*]*pg[-_ ]?rehearsal\s*[:;,]?\s*allow(?:-file)?\b/i;
const FORM = 'allow <rule> because <reason>';
/** Reads a comment with its delimiters; undefined where it is not for pg-rehearsal. */
function readDirective(comment) {
    const body = DIRECTIVE.exec(comment)?.[1];
    if (body === undefined)
        return ALMOST.test(comment)
            ? { problem: `This allows nothing as it is written. Write: pg-rehearsal: ${FORM}.` }
            : undefined;
    const [, verb = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(body) ?? [];
    if (verb !== 'allow' && verb !== 'allow-file')
        return { problem: `pg-rehearsal knows ‘allow’ and ‘allow-file’, not ‘${shown(verb)}’. Write: ${FORM}.` };
    const [, before = rest, after = ''] = /^(.*?)\bbecause\b\s*(.*)$/is.exec(rest) ?? [];
    // Before the reason there is nothing but a day that may follow `until`; in it, `until` may be a word like any other.
    const early = /^(.*?)\s*\buntil\b\s*(.*)$/is.exec(before);
    const late = /^(.*?)\s*\buntil\s+(\d\S*)(.*)$/is.exec(after);
    const [, list = before, day = late?.[2]] = early ?? [];
    const until = day?.trim().replace(/[.,;)]+$/, '');
    if (until !== undefined && !isDay(until))
        return {
            problem: `After until stands ‘${shown(until)}’, which is no day such as 2027-01-31, so nothing is allowed here.`,
        };
    const reason = late === null ? after : `${late[1] ?? ''}${late[3] ?? ''}`;
    return {
        verb,
        rules: list.split(/[\s*,]+/).filter((rule) => rule !== ''),
        reason: reason.replace(/\s*\n[\s*]*/g, ' ').trim(),
        ...(until === undefined ? {} : { until }),
    };
}
function isDay(text) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
/** What somebody wrote, harmless and of bearable length. */
function shown(text) {
    return text.replace(/[`\p{C}]/gu, '?').slice(0, 60);
}

;// CONCATENATED MODULE: ./build/lint/suppressions.js



/** The suppressions of a file, and what is wrong with those that do not hold. `today` is such as `2026-11-30`. */
function suppressionsOf(script, ruleIds, today) {
    const suppressions = [];
    const problems = [];
    const read = (comments, statements, outer) => {
        for (const comment of comments) {
            const directive = readDirective(comment.text);
            if (directive === undefined)
                continue;
            const { span } = comment;
            const problem = 'problem' in directive ? directive.problem : wrongRules(directive, ruleIds);
            if (problem !== undefined || 'problem' in directive) {
                problems.push({ kind: 'unknown', message: problem ?? '', span });
                continue;
            }
            const { verb, rules, reason, until } = directive;
            const unmet = unmetCondition(directive, span, today);
            const covers = verb === 'allow-file' ? wholeFile(comment, script) : covered(comment, script, statements, outer);
            if (unmet !== undefined)
                problems.push(unmet);
            else if (covers === undefined)
                problems.push({ kind: 'unknown', message: NOT_AT_TOP, span });
            else
                suppressions.push({ rules, reason, span, covers, ...(until === undefined ? {} : { until }) });
        }
    };
    read(script.comments, script.statements, undefined);
    for (const statement of script.statements) {
        if (!/rehearsal/i.test(statement.sql))
            continue;
        const comments = (0,nested/* commentsInside */.N9)(statement, script);
        if (!comments.some(({ text }) => readDirective(text) !== undefined))
            continue;
        const inside = (0,nested/* statementsInside */.j2)(statement, script).flatMap((one) => ('unread' in one ? [] : [one.statement]));
        read(comments, inside, statement.span);
    }
    return { suppressions, problems };
}
/** Whether a suppression is for a finding of this rule at this place. */
function covers({ rules, covers: { from, to } }, ruleId, span) {
    return rules.includes(ruleId) && span.start >= from && span.start < to;
}
/** `ids` are those of its rules that nobody needed. */
function unusedSuppression({ rules, span }, ids) {
    const cure = ids.length === rules.length ? 'Take the comment out' : 'Take it out of the comment';
    return { kind: 'unused', message: `Nothing here needs an exception from ${ids.join(', ')}. ${cure}.`, span };
}
const NOT_AT_TOP = 'allow-file holds only above the first statement. Move it to the top, or write allow.';
function wrongRules({ rules }, ruleIds) {
    const unknown = rules.find((rule) => !ruleIds.includes(rule));
    if (unknown !== undefined) {
        const known = (0,nearest/* nearest */.p)(unknown, ruleIds);
        const hint = known === undefined ? '`pg-rehearsal rules` prints all of them' : `The nearest name is ${known}`;
        return `There is no rule ‘${shown(unknown)}’, so nothing is allowed here. ${hint}.`;
    }
    const forbidden = rules.find((rule) => NEVER_SILENT.has(rule));
    if (forbidden !== undefined)
        return `${forbidden} cannot be allowed in the SQL: change the migration instead.`;
    if (rules.length > 0)
        return undefined;
    return 'No rule is named, so nothing is allowed here. Write: allow <rule> because <reason>.';
}
function unmetCondition({ rules, reason, until }, span, today) {
    if (reason.replace(/[\W_]+/g, '') === '')
        return { kind: 'no reason', message: `Why is ${rules.join(', ')} allowed here? Add: because <reason>.`, span };
    if (until === undefined || today === undefined || until >= today)
        return undefined;
    return {
        kind: 'expired',
        message: `This held until ${until} and holds no more. Do what it put off, or give a new date with its reason.`,
        span,
    };
}
/** Rules about applied migrations, and about what fails or cannot be read: a comment in the SQL has no say. */
const NEVER_SILENT = new Set([
    'edited-migration',
    'deleted-migration',
    'renamed-migration',
    'duplicate-version',
    'out-of-order-version',
    'unrecognised-file',
    'unreadable-file',
    'syntax-error',
    'migration-fails',
    'assertion-fails',
    'version-taken-elsewhere',
    'table-altered-elsewhere',
]);
function wholeFile({ span }, { statements }) {
    const first = statements[0];
    if (first !== undefined && first.span.start < span.start)
        return undefined;
    return { from: 0, to: Number.POSITIVE_INFINITY };
}
/** `statements` are those beside the comment; `outer` is the statement that all of them are in. */
function covered({ span }, { text }, statements, outer) {
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
    const opened = outer === undefined ? lineStart : Math.max(lineStart, outer.start);
    if (text.slice(opened, span.start).trim() !== '') {
        // Behind the end of a statement it is about that statement, wherever it began.
        const ended = statements.find((one) => one.span.end <= span.start && one.span.endLine === span.line);
        return { from: Math.min(ended?.span.start ?? lineStart, lineStart), to: span.start };
    }
    const around = statements.find((one) => one.span.start < span.start && span.end < one.span.end);
    if (around !== undefined)
        return nextCodeLine(text, span.end);
    const next = statements.find((one) => one.span.start >= span.end);
    if (next !== undefined)
        return { from: next.span.start, to: next.span.end };
    return outer === undefined ? { from: span.start, to: span.end } : nextCodeLine(text, span.end);
}
/** The first line after a comment that is neither blank nor another comment. */
function nextCodeLine(text, after) {
    let from = text.indexOf('\n', after) + 1;
    while (from > 0) {
        const newline = text.indexOf('\n', from);
        const to = newline === -1 ? text.length : newline;
        const line = text.slice(from, to).trim();
        if (line !== '' && !line.startsWith('--'))
            return { from, to };
        from = newline + 1;
    }
    return { from: after, to: after };
}


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

/***/ 18724:
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
var names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/sql/nodes.js
var nodes = __webpack_require__(40821);
// EXTERNAL MODULE: ./build/sql/offsets.js
var offsets = __webpack_require__(18896);
// EXTERNAL MODULE: ./build/sql/options.js
var options = __webpack_require__(53134);
;// CONCATENATED MODULE: ./build/sql/literals.js



/**
 * What an expression comes to when it is made of literals only: `'…'`, `'…' || '…'`, `format('… %I', 'orders')`,
 * `quote_ident('orders')`. Undefined where a variable, or anything else that only the server knows, has a say.
 */
function literalText(expression) {
    try {
        const [raw] = (0,grammar/* loadedGrammar */.TT)().parse(`SELECT ${expression}`).stmts ?? [];
        const target = (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(raw?.stmt, 'SelectStmt')?.targetList?.[0], 'ResTarget');
        return literalValue(target?.val);
    }
    catch {
        return undefined;
    }
}
function literalValue(node) {
    const constant = (0,nodes/* nodeAs */.hK)(node, 'A_Const');
    if (constant !== undefined)
        return constant.sval?.sval;
    const cast = (0,nodes/* nodeAs */.hK)(node, 'TypeCast');
    if (cast !== undefined)
        return literalValue(cast.arg);
    const operation = (0,nodes/* nodeAs */.hK)(node, 'A_Expr');
    if (operation !== undefined && (0,names/* strings */.P$)(operation.name)[0] === '||') {
        const [left, right] = [literalValue(operation.lexpr), literalValue(operation.rexpr)];
        return left === undefined || right === undefined ? undefined : left + right;
    }
    const call = (0,nodes/* nodeAs */.hK)(node, 'FuncCall');
    const values = [];
    for (const argument of call?.args ?? []) {
        const value = literalValue(argument);
        if (value === undefined)
            return undefined;
        values.push(value);
    }
    const [first = '', ...rest] = values;
    switch ((0,names/* strings */.P$)(call?.funcname).at(-1)) {
        case 'format':
            return formatted(first, rest);
        case 'concat':
            return values.join('');
        case 'quote_ident':
            return (0,names/* quoteIdentifier */.Cm)(first);
        case 'quote_literal':
            return quoted(first);
        default:
            return undefined;
    }
}
/** `format` as the manual has it (functions-string.html#FUNCTIONS-STRING-FORMAT), widths aside. */
function formatted(pattern, given) {
    let next = 0;
    return pattern.replace(/%(?:(\d+)\$)?([%ILs])/g, (_, position, kind) => {
        if (kind === '%')
            return '%';
        if (position !== undefined)
            next = Number(position) - 1;
        const value = given[next] ?? '';
        next += 1;
        if (kind === 'L')
            return quoted(value);
        return kind === 'I' ? (0,names/* quoteIdentifier */.Cm)(value) : value;
    });
}
function quoted(value) {
    return `'${value.replaceAll("'", "''")}'`;
}

// EXTERNAL MODULE: ./build/sql/walk.js
var walk = __webpack_require__(99823);
;// CONCATENATED MODULE: ./build/sql/plpgsql.js



const [WHOLE_STATEMENT, EXPRESSION] = [0, 2];
/**
 * The SQL statements of a PL/pgSQL body, in order: plain ones, PERFORM (as SELECT), CALL, the queries of loops and of
 * RETURN QUERY, COMMIT and ROLLBACK, EXECUTE with the text that it runs, and as SELECT what calls something in an
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
            found.push(...inExpression(value, executed.has(value), body, line));
        if (dynquery !== undefined)
            executed.add(dynquery.PLpgSQL_expr);
        return undefined;
    });
    return found;
}
function inExpression({ query = '', parseMode = EXPRESSION }, isExecuted, body, line) {
    if (parseMode === WHOLE_STATEMENT)
        return [placed(query, body, line)];
    if (isExecuted) {
        const text = literalText(query);
        return text === undefined ? [{ line }] : [placed(text, body, line)];
    }
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








/** The statements of a DO block, those under conditions and in loops included, and what EXPLAIN ANALYZE runs. */
function statementsInside(statement, script) {
    const explain = (0,nodes/* nodeAs */.hK)(statement.node, 'ExplainStmt');
    if (explain?.query !== undefined) {
        return (0,options/* isOn */.M)(explain.options, 'analyze') ? [{ statement: partOf(statement, explain.query), script }] : [];
    }
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
    const atCall = (nested) => pinned({ ...nested, index: call.index }, call.span);
    const body = bodyOf(create);
    if (body === undefined)
        return atomicBody(create).map((node) => ({ script, statement: atCall(partOf(create, node)) }));
    const { start: _, ...elsewhere } = body;
    return statementsOfBody(create, elsewhere, script).map((one) => 'unread' in one ? { ...one, unread: call.span } : { ...one, statement: atCall(one.statement) });
}
/** The statements between BEGIN ATOMIC and END, or what RETURN computes; the grammar has them as part of the CREATE. */
function atomicBody(create) {
    const body = (0,nodes/* nodeAs */.hK)(create.node, 'CreateFunctionStmt')?.sql_body;
    const result = (0,nodes/* nodeAs */.hK)(body, 'ReturnStmt')?.returnval;
    if (result !== undefined)
        return [{ SelectStmt: { targetList: [{ ResTarget: { val: result } }] } }];
    return ((0,nodes/* nodeAs */.hK)(body, 'List')?.items ?? []).flatMap((item) => (0,nodes/* nodeAs */.hK)(item, 'List')?.items ?? [item]);
}
/** A statement that is part of another one's tree; its own text is not known. */
function partOf(outer, node) {
    return { ...outer, kind: Object.keys(node)[0], node };
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
            return { statement: exact ? statement : pinned(statement, otherwise), script: own };
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
function pinned(statement, span) {
    const copy = { ...statement, span };
    (0,clauses/* pinWords */.h4)(copy, span);
    return copy;
}
/** The body and language of a DO block, a function or a procedure. */
function bodyOf(statement) {
    const { node } = statement;
    const options = (0,nodes/* nodesAs */.Wt)('DoStmt' in node ? node.DoStmt.args : 'CreateFunctionStmt' in node ? node.CreateFunctionStmt.options : [], 'DefElem');
    const argument = (name) => options.find(({ defname }) => defname === name)?.arg;
    const code = argument('as');
    const text = (0,nodes/* nodeAs */.hK)(code, 'String')?.sval ?? (0,names/* strings */.P$)((0,nodes/* nodeAs */.hK)(code, 'List')?.items)[0];
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

/***/ 16659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* reexport safe */ _grammar_js__WEBPACK_IMPORTED_MODULE_1__.oS),
/* harmony export */   q: () => (/* binding */ parse)
/* harmony export */ });
/* harmony import */ var _core_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16595);
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10633);
/* harmony import */ var _lex_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98633);
/* harmony import */ var _offsets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18896);





/**
 * Takes a SQL text apart into statements and comments. Never throws on bad SQL: the problem is in `error`.
 * @throws Error when `loadGrammar` was not awaited before.
 */
function parse(text) {
    const grammar = (0,_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .loadedGrammar */ .TT)();
    const lines = (0,_core_span_js__WEBPACK_IMPORTED_MODULE_0__/* .indexLines */ .uD)(text);
    const bytes = (0,_offsets_js__WEBPACK_IMPORTED_MODULE_3__/* .indexBytes */ .E)(text);
    const common = {
        text,
        offsetOfByte: (byte) => bytes.toUtf16(byte),
        spanBetween: (start, end) => (0,_core_span_js__WEBPACK_IMPORTED_MODULE_0__/* .spanBetween */ .Jr)(lines, start, end),
    };
    const nul = text.indexOf('\0');
    if (nul !== -1) {
        const error = { message: 'a NUL byte cannot be part of SQL', span: (0,_core_span_js__WEBPACK_IMPORTED_MODULE_0__/* .spanBetween */ .Jr)(lines, nul, nul + 1) };
        return { ...common, statements: [], comments: [], error };
    }
    const { comments, deep, open, words } = takeApart(text);
    if (open !== undefined) {
        const error = { message: 'unterminated /* comment', span: common.spanBetween(open, open + 2) };
        return { ...common, statements: [], comments: [], error };
    }
    const told = comments.map(({ start, end }) => {
        return { text: text.slice(start, end), span: common.spanBetween(start, end) };
    });
    if (words.starts.length === 0)
        return { statements: [], comments: told, ...common };
    let tree;
    try {
        tree = grammar.parse(blanked(text, deep));
    }
    catch (error) {
        return { ...common, statements: [], comments: [], error: syntaxProblem(error, text, common) };
    }
    const statements = (tree.stmts ?? []).map((raw, index) => statementOf(raw, index, { text, bytes, words }, common));
    return { statements, comments: told, ...common };
}
function takeApart(text) {
    const comments = [];
    const deep = [];
    const words = { starts: [], ends: [] };
    let open;
    (0,_lex_js__WEBPACK_IMPORTED_MODULE_2__/* .scan */ .S)(text, (kind, start, end, depth) => {
        if (kind === 'comment') {
            comments.push({ start, end });
            if (depth === 'open')
                open = start;
            else if (depth !== undefined && depth > DEEPEST_COMMENT)
                deep.push({ start, end });
        }
        else if (text.charCodeAt(start) !== SEMICOLON) {
            words.starts.push(start);
            words.ends.push(end);
        }
    });
    return { comments, deep, open, words };
}
const SEMICOLON = 59;
/** PostgreSQL's scanner looks at a comment's rest anew for each one that begins in it: a hundred kilobytes take minutes. */
const DEEPEST_COMMENT = 50;
/** The text with some comments as so many blanks, so that byte offsets stay. */
function blanked(text, comments) {
    let result = text;
    for (const { start, end } of comments) {
        const blanks = ' '.repeat(Buffer.byteLength(text.slice(start, end)));
        result =
            result.slice(0, start + result.length - text.length) + blanks + result.slice(end + result.length - text.length);
    }
    return result;
}
/** `RawStmt` counts comments and white space before a statement as its own; its words say where it really is. */
function statementOf(raw, index, { text, bytes, words: { starts, ends } }, common) {
    const from = raw.stmt_location ?? 0;
    const toEnd = raw.stmt_len === undefined || raw.stmt_len === 0;
    const first = firstAtLeast(starts, bytes.toUtf16(from));
    const beyond = toEnd ? starts.length : firstAtLeast(starts, bytes.toUtf16(from + (raw.stmt_len ?? 0)));
    const start = starts[first] ?? bytes.toUtf16(from);
    const end = ends[Math.max(beyond - 1, first)] ?? start;
    const node = raw.stmt ?? { String: { sval: '' } };
    return {
        kind: Object.keys(node)[0],
        node,
        sql: text.slice(start, end),
        span: common.spanBetween(start, end),
        index,
    };
}
function firstAtLeast(sorted, wanted) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function syntaxProblem(error, text, { spanBetween: between }) {
    if (!(error instanceof _grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .SqlError */ .L8)) {
        const size = (text.length / 1_000_000).toFixed(1);
        const message = `PostgreSQL's grammar could not take this text in (${size} MB): it is too long or nested too deeply`;
        return { message, span: between(0, 1) };
    }
    const start = utf16OfCharacter(text, error.cursor);
    return { message: error.message, span: between(start, start + 1) };
}
function utf16OfCharacter(text, character) {
    let at = 0;
    for (let left = character; left > 0 && at < text.length; left -= 1)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return at;
}


/***/ })

};
;