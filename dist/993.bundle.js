"use strict";
exports.id = 993;
exports.ids = [993];
exports.modules = {

/***/ 20993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iu: () => (/* binding */ RULE_IDS),
  lintAll: () => (/* binding */ lintAll),
  v1: () => (/* binding */ severityFor)
});

// UNUSED EXPORTS: lint

// EXTERNAL MODULE: ./build/rules/index.js + 129 modules
var build_rules = __webpack_require__(65568);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
// EXTERNAL MODULE: ./build/sql/nodes.js
var nodes = __webpack_require__(40821);
// EXTERNAL MODULE: ./build/sql/walk.js
var walk = __webpack_require__(99823);
;// CONCATENATED MODULE: ./build/sql/search-path.js



/** The schemas that SET or `set_config` makes names resolve in; none for the default, undefined for another statement. */
function searchPathOf({ node }) {
    if ('VariableSetStmt' in node && node.VariableSetStmt.name === 'search_path')
        return (0,nodes/* nodesAs */.W)(node.VariableSetStmt.args, 'A_Const').flatMap(({ sval }) => schemasIn(sval?.sval));
    const targets = 'SelectStmt' in node ? node.SelectStmt.targetList : undefined;
    for (const { funcname, args = [] } of targets === undefined ? [] : (0,walk/* findNodes */.zM)(targets, 'FuncCall')) {
        if ((0,names/* strings */.P$)(funcname).at(-1) !== 'set_config')
            continue;
        const [setting, value] = args.map((argument) => (0,nodes/* nodeAs */.h)(argument, 'A_Const')?.sval?.sval);
        if (setting === 'search_path')
            return schemasIn(value);
    }
    return undefined;
}
function schemasIn(text = '') {
    return text
        .split(',')
        .map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
        .filter((part) => part !== '' && part !== '$user' && part !== 'pg_catalog');
}

// EXTERNAL MODULE: ./build/sql/alter.js
var alter = __webpack_require__(13024);
// EXTERNAL MODULE: ./build/sql/types.js
var types = __webpack_require__(99861);
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
    const mentioned = new Set((0,walk/* findNodes */.zM)([expression], 'ColumnRef').map(({ fields }) => (0,names/* strings */.P$)(fields).at(-1) ?? ''));
    return free(table, mentioned.size === 1 ? [...mentioned, suffix] : [suffix]);
}
function elementName({ name, expr }) {
    return name ?? (0,names/* strings */.P$)((0,nodes/* nodeAs */.h)(expr, 'FuncCall')?.funcname).at(-1) ?? 'expr';
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
        type: (0,types/* printType */.OC)((0,types/* sqlType */.fi)(column.typeName)),
        notNull: has('CONSTR_NOTNULL', 'CONSTR_PRIMARY', 'CONSTR_IDENTITY') || (0,types/* isSerial */.pY)(column.typeName),
        hasDefault: has('CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED') || (0,types/* isSerial */.pY)(column.typeName),
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
    const columns = keys.length > 0 ? keys : (using?.columns ?? ofColumn);
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
/** The columns of `a IS NOT NULL AND b IS NOT NULL AND …`. */
function columnsProvenNotNull(expression) {
    const test = (0,nodes/* nodeAs */.h)(expression, 'NullTest');
    if (test !== undefined) {
        if (test.nulltesttype !== 'IS_NOT_NULL')
            return [];
        const fields = (0,names/* strings */.P$)((0,nodes/* nodeAs */.h)(test.arg, 'ColumnRef')?.fields);
        return fields.length === 0 ? [] : fields.slice(-1);
    }
    const all = (0,nodes/* nodeAs */.h)(expression, 'BoolExpr');
    return all?.boolop === 'AND_EXPR' ? (all.args ?? []).flatMap(columnsProvenNotNull) : [];
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
    const made = (kind, part) => {
        if (origin === 'change' && part !== undefined && part !== '')
            schema.made(kind, `${table.name}.${part}`);
    };
    switch (given.subtype) {
        case 'AT_AddColumn':
            if (column === undefined || (command.missing_ok === true && table.columns.has(column.colname ?? '')))
                return;
            addColumn(schema, table, column, origin);
            made('column', column.colname);
            return;
        case 'AT_DropColumn':
            table.columns.delete(name);
            table.indexes = table.indexes.filter(({ columns }) => !columns.includes(name));
            table.constraints = table.constraints.filter(({ columns }) => !columns.includes(name));
            return;
        case 'AT_AlterColumnType':
            changeColumn(table, name, { type: (0,types/* printType */.OC)((0,types/* sqlType */.fi)(column?.typeName)) });
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
            made('constraint', constraint.conname);
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
        case 'AT_ReplicaIdentity': {
            // The letters are those of pg_class.relreplident: i is an index.
            const identity = (0,nodes/* nodeAs */.h)(command.def, 'ReplicaIdentityStmt');
            if (identity?.identity_type === 'i' && identity.name !== undefined)
                table.replicaIdentity = identity.name;
            else
                delete table.replicaIdentity;
            return;
        }
        case 'AT_AttachPartition': {
            const child = schema.table((0,names/* tableName */.j1)((0,nodes/* nodeAs */.h)(command.def, 'PartitionCmd')?.name));
            if (child !== undefined && table.kind === 'table')
                table.kind = 'partitioned table';
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
    searchPath = DEFAULT_PATH;
    #tables = new Map();
    #schemasOf = new Map();
    #homesOfIndex = new Map();
    #types = new Map();
    #functions = new Map();
    #made = new Set();
    #onceMade = new Set();
    resetSearchPath() {
        this.searchPath = DEFAULT_PATH;
    }
    table(name) {
        const key = this.#key(name);
        return key === undefined ? undefined : this.#tables.get(key);
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
    type(name) {
        return this.#types.get(name) ?? this.#types.get((0,names/* splitName */.W0)(name).name);
    }
    function(name) {
        return this.#functions.get((0,names/* splitName */.W0)(name).name);
    }
    madeByChange(kind, name) {
        if (kind === 'table')
            return this.table(name)?.origin === 'change';
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
                this.#made.add(`${kind} ${(0,names/* joinName */.YU)(this.creationSchema(), own)}`);
            else
                this.#made.add(`${kind} ${(0,names/* splitName */.W0)(own).name}`);
        }
    }
    addTable(table) {
        const { schema, name } = (0,names/* splitName */.W0)(table.name);
        const home = table.temporary ? TEMPORARY : (schema ?? this.creationSchema());
        const key = (0,names/* joinName */.YU)(home, name);
        if (table.origin === 'change')
            this.#onceMade.add(name).add(key);
        this.#tables.set(key, { ...table, name: key });
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
        return this.searchPath[0] ?? 'public';
    }
    #ownName(kind, name) {
        if (!isPartOfTable(kind))
            return name;
        const dot = name.lastIndexOf('.');
        return `${this.#key(name.slice(0, dot)) ?? name.slice(0, dot)}${name.slice(dot)}`;
    }
    #key(name) {
        const { schema, name: bare } = (0,names/* splitName */.W0)(name);
        const homes = this.#schemasOf.get(bare);
        if (homes === undefined || homes.size === 0)
            return undefined;
        if (schema !== undefined)
            return homes.has(schema) ? (0,names/* joinName */.YU)(schema, bare) : undefined;
        const home = [TEMPORARY, ...this.searchPath].find((candidate) => homes.has(candidate)) ?? [...homes][0];
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
        ...(0,nodes/* nodesAs */.W)(create.inhRelations, 'RangeVar').map(names/* tableName */.j1),
        ...(0,nodes/* nodesAs */.W)(create.tableElts, 'TableLikeClause').map(({ relation }) => (0,names/* tableName */.j1)(relation)),
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
    if (create.ofTypename !== undefined)
        table.known = false;
    for (const element of [...(create.tableElts ?? []), ...(create.constraints ?? [])]) {
        const column = (0,nodes/* nodeAs */.h)(element, 'ColumnDef');
        if (column !== undefined)
            addColumn(schema, table, column, origin);
    }
    for (const element of [...(create.tableElts ?? []), ...(create.constraints ?? [])]) {
        const constraint = (0,nodes/* nodeAs */.h)(element, 'Constraint');
        if (constraint !== undefined)
            addConstraint(schema, table, constraint, origin);
    }
}

;// CONCATENATED MODULE: ./build/lint/apply.js







/** Brings a schema up to date with one statement; statements that change nothing it knows are passed over. */
function applyStatement(schema, statement, origin) {
    const { node } = statement;
    const made = (kind, name) => {
        if (origin === 'change')
            schema.made(kind, name);
    };
    const addType = (name, kind) => {
        schema.addType({ name, kind, origin });
        made('type', name);
    };
    if ('CreateStmt' in node)
        applyCreateTable(schema, node.CreateStmt, origin);
    else if ('AlterTableStmt' in node)
        applyAlter(schema, statement, origin);
    else if ('IndexStmt' in node)
        applyIndex(schema, node.IndexStmt, origin);
    else if ('DropStmt' in node) {
        for (const object of node.DropStmt.objects ?? [])
            drop(schema, node.DropStmt.removeType, (0,names/* objectName */.Hd)(object));
    }
    else if ('RenameStmt' in node)
        rename(schema, node.RenameStmt);
    else if ('CreateTableAsStmt' in node) {
        const { into, objtype } = node.CreateTableAsStmt;
        const kind = objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table';
        const temporary = into?.rel?.relpersistence === 't';
        schema.addTable({ ...emptyTable((0,names/* tableName */.j1)(into?.rel), kind, origin, false), temporary });
    }
    else if ('SelectStmt' in node && node.SelectStmt.intoClause !== undefined) {
        schema.addTable(emptyTable((0,names/* tableName */.j1)(node.SelectStmt.intoClause.rel), 'table', origin, false));
    }
    else if ('ViewStmt' in node) {
        const name = (0,names/* tableName */.j1)(node.ViewStmt.view);
        if (schema.table(name) === undefined)
            schema.addTable(emptyTable(name, 'view', origin, false));
    }
    else if ('CreateEnumStmt' in node)
        addType((0,names/* strings */.P$)(node.CreateEnumStmt.typeName).join('.'), 'enum');
    else if ('CreateDomainStmt' in node)
        addType((0,names/* strings */.P$)(node.CreateDomainStmt.domainname).join('.'), 'domain');
    else if ('CompositeTypeStmt' in node)
        addType((0,names/* tableName */.j1)(node.CompositeTypeStmt.typevar), 'composite');
    else if ('CreateRangeStmt' in node)
        addType((0,names/* strings */.P$)(node.CreateRangeStmt.typeName).join('.'), 'range');
    else if ('CreateFunctionStmt' in node) {
        const name = (0,names/* strings */.P$)(node.CreateFunctionStmt.funcname).join('.');
        const option = (0,nodes/* nodesAs */.W)(node.CreateFunctionStmt.options, 'DefElem').find(({ defname }) => defname === 'volatility');
        const declared = (0,nodes/* nodeAs */.h)(option?.arg, 'String')?.sval;
        const volatility = declared === 'immutable' || declared === 'stable' ? declared : 'volatile';
        schema.addFunction({ name, volatility, origin });
        made('function', name);
    }
    else if ('CreateSchemaStmt' in node)
        made('schema', node.CreateSchemaStmt.schemaname ?? '');
    else if ('CreateSeqStmt' in node)
        made('sequence', (0,names/* tableName */.j1)(node.CreateSeqStmt.sequence));
    else if ('CreateRoleStmt' in node)
        made('role', node.CreateRoleStmt.role ?? '');
    else if ('CreateExtensionStmt' in node)
        made('extension', node.CreateExtensionStmt.extname ?? '');
    else if ('CreateTrigStmt' in node) {
        made('trigger', `${(0,names/* tableName */.j1)(node.CreateTrigStmt.relation)}.${node.CreateTrigStmt.trigname ?? ''}`);
    }
    else if ('CreatePolicyStmt' in node) {
        const table = (0,names/* tableName */.j1)(node.CreatePolicyStmt.table);
        schema.tableOrStub(table).policies += 1;
        made('policy', `${table}.${node.CreatePolicyStmt.policy_name ?? ''}`);
    }
    else if ('AlterObjectSchemaStmt' in node) {
        const { relation, newschema, objectType } = node.AlterObjectSchemaStmt;
        const table = objectType === 'OBJECT_TABLE' ? schema.removeTable((0,names/* tableName */.j1)(relation)) : undefined;
        if (table !== undefined)
            schema.addTable({ ...table, name: (0,names/* joinName */.YU)(newschema, (0,names/* splitName */.W0)(table.name).name) });
    }
    else {
        const path = searchPathOf(statement);
        if (path === undefined)
            return;
        if (path.length > 0)
            schema.searchPath = path;
        else
            schema.resetSearchPath();
    }
}
function applyIndex(schema, index, origin) {
    const table = schema.tableOrStub((0,names/* tableName */.j1)(index.relation));
    const elements = (0,nodes/* nodesAs */.W)(index.indexParams, 'IndexElem');
    const given = index.idxname === undefined || index.idxname === '' ? undefined : index.idxname;
    const name = given ?? defaultIndexName(table, elements);
    const known = {
        table: table.name,
        method: index.accessMethod ?? 'btree',
        columns: elements.map((element) => element.name ?? ''),
        unique: index.unique === true,
        primary: false,
        partial: index.whereClause !== undefined,
        origin,
        ...(name === undefined ? {} : { name }),
    };
    if (name !== undefined && table.indexes.some((other) => other.name === name))
        return;
    schema.addIndex(table, known);
    if (origin === 'change' && name !== undefined)
        schema.made('index', (0,names/* joinName */.YU)((0,names/* splitName */.W0)(table.name).schema, name));
}
function drop(schema, type, name) {
    if (type === 'OBJECT_TABLE' || type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW' || type === 'OBJECT_FOREIGN_TABLE')
        schema.removeTable(name);
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
    if (renameType === 'OBJECT_TABLE' || renameType === 'OBJECT_VIEW' || renameType === 'OBJECT_MATVIEW') {
        const table = schema.removeTable(name);
        if (table !== undefined)
            schema.addTable({ ...table, name: (0,names/* joinName */.YU)((0,names/* splitName */.W0)(table.name).schema, newname) });
    }
    else if (renameType === 'OBJECT_COLUMN') {
        const table = schema.table(name);
        const column = table?.columns.get(subname);
        if (table === undefined || column === undefined)
            return;
        table.columns.delete(subname);
        table.columns.set(newname, { ...column, name: newname });
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
        fromMigrations(schema, history, (text) => /\b(?:function|policy)\b/i.test(text), BESIDE_TABLES);
    }
    schema.resetSearchPath();
    return schema;
}
const BESIDE_TABLES = ['CreateFunctionStmt', 'CreatePolicyStmt'];
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
        for (const { name: column, type, notNull, default: value } of relation.columns)
            table?.columns.set(column, { name: column, type, notNull, hasDefault: value !== undefined, origin: 'base' });
        definitions.push(...definitionsOf(relation, (0,names/* quoteName */.AB)(name)));
    }
    const together = (0,parse/* parse */.q)(definitions.join(';\n'));
    const scripts = together.error === undefined ? [together] : definitions.map((definition) => (0,parse/* parse */.q)(definition));
    for (const { statements } of scripts)
        for (const statement of statements)
            applyStatement(schema, statement, 'base');
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
var core_locks = __webpack_require__(27351);
// EXTERNAL MODULE: ./build/sql/creations.js
var creations = __webpack_require__(82830);
// EXTERNAL MODULE: ./build/sql/locks.js
var sql_locks = __webpack_require__(11680);
// EXTERNAL MODULE: ./build/sql/clauses.js
var clauses = __webpack_require__(86538);
// EXTERNAL MODULE: ./build/sql/grammar.js
var grammar = __webpack_require__(10633);
// EXTERNAL MODULE: ./build/sql/offsets.js
var offsets = __webpack_require__(18896);
;// CONCATENATED MODULE: ./build/sql/plpgsql.js




/**
 * The SQL statements of a PL/pgSQL body, in order: plain ones, PERFORM (as SELECT), the queries of FOR loops, and
 * EXECUTE where its text is literal. `definition` is the whole DO or CREATE FUNCTION. Nothing for a body that does not
 * compile.
 */
function embeddedSql(definition, body) {
    let tree;
    try {
        tree = (0,grammar/* loadedGrammar */.T)().parsePlPgSQLSync(definition);
    }
    catch {
        return [];
    }
    const lines = lineStarts(body);
    const found = [];
    (0,walk/* walk */.GG)(tree, (kind, value) => {
        const { lineno = 1, sqlstmt, expr, query } = value;
        const from = lines[lineno - 1] ?? 0;
        const plain = kind === 'PLpgSQL_stmt_execsql' ? sqlstmt : kind === 'PLpgSQL_stmt_perform' ? expr : undefined;
        const sql = plain?.PLpgSQL_expr?.query ?? (kind === 'PLpgSQL_stmt_fors' ? query?.PLpgSQL_expr?.query : undefined);
        if (sql !== undefined)
            found.push(placed(sql, body, from));
        if (kind === 'PLpgSQL_stmt_dynexecute') {
            const text = literalText(query?.PLpgSQL_expr?.query ?? '');
            if (text !== undefined)
                found.push(placed(text, body, from));
        }
        return undefined;
    });
    return found;
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
/** What an expression comes to when it is made of literals only: `'…'`, `'…' || '…'`, `format('… %I', 'orders')`. */
function literalText(expression) {
    try {
        const [raw] = (0,grammar/* loadedGrammar */.T)().parseSync(`SELECT ${expression}`).stmts ?? [];
        const target = (0,nodes/* nodeAs */.h)((0,nodes/* nodeAs */.h)(raw?.stmt, 'SelectStmt')?.targetList?.[0], 'ResTarget');
        return literalValue(target?.val);
    }
    catch {
        return undefined;
    }
}
function literalValue(node) {
    const constant = (0,nodes/* nodeAs */.h)(node, 'A_Const');
    if (constant !== undefined)
        return constant.sval?.sval;
    const operation = (0,nodes/* nodeAs */.h)(node, 'A_Expr');
    if (operation !== undefined && (0,names/* strings */.P$)(operation.name)[0] === '||') {
        const [left, right] = [literalValue(operation.lexpr), literalValue(operation.rexpr)];
        return left === undefined || right === undefined ? undefined : left + right;
    }
    const call = (0,nodes/* nodeAs */.h)(node, 'FuncCall');
    if (call === undefined || (0,names/* strings */.P$)(call.funcname).at(-1) !== 'format')
        return undefined;
    const [pattern, ...given] = (call.args ?? []).map(literalValue);
    if (pattern === undefined || given.some((value) => value === undefined))
        return undefined;
    let next = 0;
    return pattern.replace(/%([%ILs])/g, (_, kind) => {
        if (kind === '%')
            return '%';
        const value = given[next] ?? '';
        next += 1;
        if (kind === 'L')
            return `'${value.replaceAll("'", "''")}'`;
        return kind === 'I' && !/^[a-z_][a-z0-9_]*$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    });
}

;// CONCATENATED MODULE: ./build/sql/nested.js






/** The statements of a DO block, those under conditions and in loops included, and EXECUTE of literal texts. */
function statementsInside(statement, script) {
    if (!('DoStmt' in statement.node))
        return [];
    return statementsOfBody(statement, bodyOf(statement), script);
}
/** The statements of a function that a CREATE FUNCTION makes, all placed at the statement that calls it. */
function statementsCalled(create, call, script) {
    const body = bodyOf(create);
    const { start: _, ...elsewhere } = body ?? { language: '', text: '' };
    return statementsOfBody(create, body === undefined ? undefined : elsewhere, script).map((nested) => ({
        ...nested,
        statement: pinned({ ...nested.statement, index: call.index }, call.span),
    }));
}
function statementsOfBody(outer, body, script) {
    if (body === undefined)
        return [];
    if (body.language === 'sql')
        return parseAt(body.text, body.start, outer, script, outer.span);
    if (body.language !== 'plpgsql')
        return [];
    const { start } = body;
    return embeddedIn(outer, body).flatMap(({ sql, at, line }) => {
        const otherwise = start === undefined ? outer.span : lineSpan(script, start + line);
        return parseAt(sql, at === undefined || start === undefined ? undefined : start + at, outer, script, otherwise);
    });
}
/** A function is called again and again, and its body takes long to compile. */
function embeddedIn(outer, { text }) {
    const known = KNOWN.get(outer);
    if (known !== undefined)
        return known;
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
        return ((0,grammar/* loadedGrammar */.T)().parseSync(sql).stmts ?? []).map((raw) => {
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
function pinned(statement, span) {
    const copy = { ...statement, span };
    (0,clauses/* pinWords */.h4)(copy, span);
    return copy;
}
/** The body and language of a DO block, a function or a procedure. */
function bodyOf(statement) {
    const { node } = statement;
    const options = (0,nodes/* nodesAs */.W)('DoStmt' in node ? node.DoStmt.args : 'CreateFunctionStmt' in node ? node.CreateFunctionStmt.options : [], 'DefElem');
    const argument = (name) => options.find(({ defname }) => defname === name)?.arg;
    const code = argument('as');
    const text = (0,nodes/* nodeAs */.h)(code, 'String')?.sval ?? (0,names/* strings */.P$)((0,nodes/* nodeAs */.h)(code, 'List')?.items)[0];
    if (text === undefined)
        return undefined;
    const language = (0,nodes/* nodeAs */.h)(argument('language'), 'String')?.sval ?? ('DoStmt' in node ? 'plpgsql' : 'sql');
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

// EXTERNAL MODULE: ./build/core/span.js
var span = __webpack_require__(16595);
;// CONCATENATED MODULE: ./build/lint/context.js

function migrationContext({ migration, script }, around) {
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
            if (table === undefined)
                return !around.schema.complete && !around.schema.wasMade(name);
            return table.origin === 'base' && !table.temporary;
        },
        spanAt: (location) => wordAt(script, location),
        outsideTransaction: around.tool.outsideTransaction ?? 'in a file of its own that runs outside a transaction',
    };
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

// EXTERNAL MODULE: ./build/lint/suppressions.js
var lint_suppressions = __webpack_require__(92269);
;// CONCATENATED MODULE: ./build/lint/transactions.js



/** Follows a file's transactions and its `lock_timeout`, statement by statement. */
class TransactionTracker {
    #implicit;
    #explicit = false;
    // Handed out as they are and only ever added to: a copy per statement would be slow for long files.
    #earlier = [];
    #held = [];
    #sessionTimeout = false;
    #localTimeout;
    /** A simple query with several statements is one transaction, whatever it holds; so is a file that the tool wraps. */
    constructor(mode, statementCount) {
        this.#implicit = mode === 'per-migration' || (mode === 'one-query' && statementCount > 1);
    }
    get inTransaction() {
        return this.#implicit || this.#explicit;
    }
    /** Statements so far in the transaction that the next statement runs in. */
    get earlier() {
        return this.#earlier;
    }
    get held() {
        return this.#held;
    }
    get lockTimeout() {
        return this.#localTimeout ?? this.#sessionTimeout;
    }
    /** `locks` are those that the statement takes; they last until the transaction ends. */
    pass(statement, locks = []) {
        const kind = (0,nodes/* nodeAs */.h)(statement.node, 'TransactionStmt')?.kind;
        if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') {
            this.#explicit = true;
            return;
        }
        if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_PREPARE') {
            this.#explicit = false;
            this.#earlier = [];
            this.#held = [];
            this.#localTimeout = undefined;
            return;
        }
        const setting = settingOf(statement, 'lock_timeout');
        if (setting !== undefined) {
            if (!setting.local) {
                this.#sessionTimeout = setting.on;
                this.#localTimeout = undefined;
            }
            else if (this.inTransaction)
                this.#localTimeout = setting.on;
        }
        if (!this.inTransaction)
            return;
        this.#earlier.push(statement);
        this.#held.push(...locks);
        const rename = (0,nodes/* nodeAs */.h)(statement.node, 'RenameStmt');
        if (rename?.renameType === 'OBJECT_TABLE')
            this.#follow((0,names/* tableName */.j1)(rename.relation), rename.newname ?? '');
    }
    /** A lock is on the table, whatever that is called afterwards. */
    #follow(from, to) {
        const name = (0,names/* joinName */.YU)((0,names/* splitName */.W0)(from).schema, to);
        this.#held = this.#held.map((lock) => ((0,names/* sameName */.q)(lock.table, from) ? { ...lock, table: name } : lock));
    }
}
/** What a SET, RESET or `set_config` does to one setting; undefined when it is about another. */
function settingOf(statement, name) {
    const set = (0,nodes/* nodeAs */.h)(statement.node, 'VariableSetStmt');
    if (set !== undefined) {
        if (set.kind === 'VAR_RESET_ALL')
            return { on: false, local: false };
        if (set.name !== name)
            return undefined;
        const value = (0,nodes/* nodeAs */.h)(set.args?.[0], 'A_Const');
        const zero = value === undefined || (value.ival !== undefined ? (value.ival.ival ?? 0) === 0 : isZero(value.sval?.sval));
        return { on: set.kind === 'VAR_SET_VALUE' && !zero, local: set.is_local === true };
    }
    const select = (0,nodes/* nodeAs */.h)(statement.node, 'SelectStmt');
    for (const call of select === undefined ? [] : (0,walk/* findNodes */.zM)(select.targetList, 'FuncCall')) {
        if ((0,names/* strings */.P$)(call.funcname).at(-1) !== 'set_config')
            continue;
        const [setting, value, local] = (call.args ?? []).map((argument) => (0,nodes/* nodeAs */.h)(argument, 'A_Const'));
        if (setting?.sval?.sval === name)
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
        perStatement: { up: byKind(rules, 'up'), down: byKind(rules, 'down') },
        perFile: rules.filter((one) => one.on === 'migration'),
        ids: all.map(({ id }) => id),
        // What is measured later cannot be known to be unused now.
        off: new Set(all.filter((rule) => !on.has(rule.id) || rule.on === 'rehearsal').map(({ id }) => id)),
    };
}
/** Goes through a file statement by statement, and brings the schema up to date on the way. */
function lintFile(parsed, around, rules, sink) {
    const { migration, script } = parsed;
    const { suppressions, problems } = (0,lint_suppressions/* suppressionsOf */.m)(script, rules.ids, around.today);
    sink.suppress(migration.path, suppressions);
    const context = migrationContext(parsed, around);
    const tracker = new TransactionTracker(migration.transaction, script.statements.length);
    const work = { around, rules, sink, tracker };
    const moving = movingContext(context, around);
    around.schema.resetSearchPath();
    for (const statement of script.statements) {
        const locks = (0,sql_locks/* locksOf */.a)(statement, around.schema);
        moveTo(moving, tracker, locks, false);
        checkStatement(statement, moving, work);
        for (const nested of insideOf(statement, script, around))
            checkNested(nested, moving, work);
        tracker.pass(statement, blockingLocks(statement, locks, context));
        remember(statement, around);
    }
    const applies = (rule) => rule.directions === undefined || rule.directions.includes(migration.direction);
    // Rules about suppressions come last: only now it is known which ones were needed.
    for (const rule of rules.perFile.filter((one) => applies(one) && one.aboutSuppressions !== true))
        for (const match of rule.check(parsed, context))
            sink.add(rule, inDirection(match, rule, migration.direction), migration.path);
    const unused = suppressions
        .filter((one) => !sink.isUsed(one) && !one.rules.every((id) => rules.off.has(id)))
        .map(({ span, rules: ids }) => ({
        kind: 'unused',
        message: `Nothing here needs an exception from ${ids.join(', ')}. Take the comment out.`,
        span,
    }));
    if (problems.length + unused.length === 0)
        return;
    const told = { ...context, suppressionProblems: [...problems, ...unused] };
    for (const rule of rules.perFile.filter(({ aboutSuppressions }) => aboutSuppressions === true))
        for (const match of rule.check(parsed, told))
            sink.add(rule, match, migration.path);
}
function checkStatement(statement, context, { rules, sink }) {
    const { direction, migration, nested } = context;
    const ofKind = rules.perStatement[direction].get(statement.kind);
    if (ofKind === undefined)
        return;
    const subcommands = statement.kind === 'AlterTableStmt' ? subcommandsOf(statement) : undefined;
    for (const rule of ofKind) {
        if (subcommands !== undefined && rule.subcommands?.some((one) => subcommands.has(one)) === false)
            continue;
        for (const match of rule.check(statement, context))
            sink.add(rule, inDirection(match, rule, direction), migration.path, statement, nested);
    }
}
/**
 * A down file runs rarely, by hand, and when something is wrong already: what it locks is worth knowing, but no reason to
 * refuse the change.
 */
function inDirection(match, { category, severity }, direction) {
    const isLowered = direction === 'down' && category === 'locking' && (match.severity ?? severity) === 'error';
    return isLowered ? { ...match, severity: 'warning' } : match;
}
function checkNested({ statement, script }, context, work) {
    const { around, tracker } = work;
    const locks = (0,sql_locks/* locksOf */.a)(statement, around.schema);
    const own = withScript(context, script);
    moveTo(own, tracker, locks, true);
    checkStatement(statement, own, work);
    if ('TransactionStmt' in statement.node)
        return;
    tracker.pass(statement, blockingLocks(statement, locks, context));
    applyStatement(around.schema, statement, 'change');
}
/** What a statement runs besides itself: the body of a DO block, or of a function of this change that it calls. */
function insideOf(statement, script, { functions }) {
    if (functions.size === 0 && !('DoStmt' in statement.node))
        return [];
    const inside = statementsInside(statement, script);
    const called = [statement, ...inside.map((nested) => nested.statement)].flatMap(({ node }) => {
        const calls = 'SelectStmt' in node || 'CallStmt' in node || 'InsertStmt' in node ? (0,walk/* findNodes */.zM)([node], 'FuncCall') : [];
        const direct = 'CallStmt' in node && node.CallStmt.funccall !== undefined ? [node.CallStmt.funccall] : [];
        return [...calls, ...direct].map(({ funcname }) => functions.get((0,names/* strings */.P$)(funcname).at(-1) ?? ''));
    });
    const bodies = [...new Set(called)].flatMap((create) => create === undefined ? [] : statementsCalled(create, statement, script));
    return [...inside, ...bodies];
}
function remember(statement, { schema, functions }) {
    applyStatement(schema, statement, 'change');
    if (!('CreateFunctionStmt' in statement.node))
        return;
    const made = (0,creations/* creationOf */.r)(statement);
    if (made !== undefined)
        functions.set((0,names/* splitName */.W0)(made.name).name, statement);
}
/** The locks of a statement that keep anybody out of a table in use. */
function blockingLocks(statement, locks, { isExistingTable }) {
    return locks
        .filter(({ table, mode }) => (0,core_locks/* blocks */.Bv)(mode).writes && isExistingTable(table))
        .map(({ table, mode }) => ({ table, mode, takenBy: statement }));
}
function subcommandsOf(statement) {
    return new Set((0,alter/* alterCommands */.$f)(statement).map(({ subtype }) => subtype));
}
function byKind(rules, direction) {
    const map = new Map();
    for (const rule of rules) {
        if (rule.on !== 'statement' || rule.directions?.includes(direction) === false)
            continue;
        for (const kind of rule.kinds) {
            const list = map.get(kind);
            if (list === undefined)
                map.set(kind, [rule]);
            else
                list.push(rule);
        }
    }
    return map;
}

;// CONCATENATED MODULE: ./build/lint/sink.js
/** Collects what rules yield, as suspicions; leaves out what is off or suppressed. */
class Sink {
    #severityOf;
    #found = [];
    #suppressed = [];
    #once = new Set();
    #used = new Set();
    #suppressions = new Map();
    constructor(severityOf) {
        this.#severityOf = severityOf;
    }
    /** Call before the first finding in a file. */
    suppress(path, suppressions) {
        this.#suppressions.set(path, suppressions);
    }
    isUsed(suppression) {
        return this.#used.has(suppression);
    }
    add(rule, match, path, statement, nested = false) {
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
        const suppression = this.#suppressionOf(suspicion);
        if (suppression !== undefined) {
            this.#used.add(suppression);
            this.#suppressed.push({ suspicion, reason: suppression.reason });
            return;
        }
        if (rule.oncePerFile === true || rule.oncePerChange === true) {
            const key = rule.oncePerChange === true ? rule.id : `${rule.id}\n${path}`;
            if (this.#once.has(key))
                return;
            this.#once.add(key);
        }
        this.#found.push(suspicion);
    }
    get suppressed() {
        return this.#suppressed;
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
        return this.#suppressions
            .get(path)
            ?.find(({ rules, covers }) => rules.includes(ruleId) && span.line >= covers.from && span.line <= covers.to);
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
/** As `lint`, with what was suppressed. */
function lintAll(input) {
    const { history, added } = input;
    const all = input.rules ?? build_rules.RULES;
    const rules = all.filter((rule) => isOn(rule, input));
    const sink = new Sink((id, path) => severityFor(input, all, id, path));
    const around = {
        change: added,
        tool: input.tool,
        postgresVersion: input.postgresVersion,
        options: { protectedTables: [], ...input.options },
        // Without new files there is nothing to read the schema for, and the grammar was not loaded.
        schema: added.length === 0 ? baseSchema(undefined, undefined) : baseSchema(input.catalogue, history),
        functions: new Map(),
        ...(input.today === undefined ? {} : { today: input.today }),
        ...(input.catalogue === undefined ? {} : { catalogue: input.catalogue }),
    };
    const sorted = fileRules(rules, [...build_rules.RULES, ...all.filter((rule) => !build_rules.RULES.includes(rule))]);
    for (const parsed of inRunningOrder(added))
        lintFile(parsed, around, sorted, sink);
    if (history !== undefined) {
        for (const rule of rules.filter((one) => one.on === 'history'))
            for (const match of rule.check(history, { tool: input.tool, added }))
                sink.add(rule, match, match.path);
    }
    return { suspicions: sink.sorted(added), suppressed: sink.suppressed };
}
/** The severity that somebody chose for a rule in a file; undefined where the rule's own counts. */
function severityFor({ severities, overrides = [] }, rules, id, path) {
    const own = overrides.findLast((override) => id in override.severities && override.matches(path));
    return own?.severities[id] ?? severities[id] ?? offByDefault(rules, id);
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
function offByDefault(rules, id) {
    return rules.find((rule) => rule.id === id)?.optIn === true ? 'off' : undefined;
}


/***/ }),

/***/ 92269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ suppressionsOf),
/* harmony export */   v: () => (/* binding */ NEVER_SILENT)
/* harmony export */ });
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75241);

const DIRECTIVE = /^\s*(?:--|\/\*)\s*pg-rehearsal\s*:\s*(.*?)\s*(?:\*\/)?\s*$/is;
/** The suppressions of a file, and what is wrong with those that do not hold. `today` is such as `2026-11-30`. */
function suppressionsOf(script, ruleIds, today) {
    const suppressions = [];
    const problems = [];
    for (const comment of script.comments) {
        const body = DIRECTIVE.exec(comment.text)?.[1];
        if (body === undefined)
            continue;
        const read = readDirective(body, comment, script, ruleIds, today);
        if ('kind' in read)
            problems.push(read);
        else
            suppressions.push(read);
    }
    return { suppressions, problems };
}
function readDirective(body, comment, script, ruleIds, today) {
    const { span } = comment;
    const unknown = (message) => ({ kind: 'unknown', message, span });
    const [, verb = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(body) ?? [];
    if (verb !== 'allow' && verb !== 'allow-file')
        return unknown(`pg-rehearsal knows ‘allow’ and ‘allow-file’, not ‘${shown(verb)}’. Write: allow <rule> because <reason>.`);
    const until = /\buntil\s+(\d{4}-\d{2}-\d{2})\b/i.exec(rest)?.[1];
    const dated = until === undefined ? rest : rest.replace(/\s*\buntil\s+\d{4}-\d{2}-\d{2}\b/i, '');
    const [, list = dated, reason = ''] = /^(.*?)\bbecause\b\s*(.*)$/is.exec(dated) ?? [];
    const rules = list
        .split(',')
        .map((rule) => rule.trim())
        .filter((rule) => rule !== '');
    for (const rule of rules) {
        if (ruleIds.includes(rule))
            continue;
        const known = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(rule, ruleIds);
        const hint = known === undefined ? '`pg-rehearsal rules` prints all of them' : `The nearest name is ${known}`;
        return unknown(`There is no rule ‘${shown(rule)}’, so nothing is allowed here. ${hint}.`);
    }
    const forbidden = rules.find((rule) => NEVER_SILENT.has(rule));
    if (forbidden !== undefined)
        return unknown(`${forbidden} cannot be allowed in the SQL: change the migration instead.`);
    if (rules.length === 0)
        return unknown('No rule is named, so nothing is allowed here. Write: allow <rule> because <reason>.');
    if (reason.replace(/[\W_]+/g, '') === '')
        return { kind: 'no reason', message: `Why is ${rules.join(', ')} allowed here? Add: because <reason>.`, span };
    if (until !== undefined && today !== undefined && until < today)
        return {
            kind: 'expired',
            message: `This held until ${until} and holds no more. Do what it put off, or give a new date with its reason.`,
            span,
        };
    const covers = verb === 'allow-file' ? wholeFile(comment, script) : covered(comment, script);
    if (covers === undefined)
        return unknown('allow-file holds only above the first statement. Move it to the top, or write allow.');
    return { rules, reason: reason.trim(), ...(until === undefined ? {} : { until }), span, covers };
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
function covered({ span }, { text, statements }) {
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
    if (text.slice(lineStart, span.start).trim() !== '') {
        // Behind the end of a statement it is about that statement, wherever it began.
        const ended = statements.find((statement) => statement.span.end <= span.start && statement.span.endLine === span.line);
        return { from: ended?.span.line ?? span.line, to: span.line };
    }
    const around = statements.find((statement) => statement.span.start < span.start && span.end < statement.span.end);
    if (around !== undefined) {
        const next = nextCodeLine(text, span.end, span.endLine);
        return { from: next, to: next };
    }
    const next = statements.find((statement) => statement.span.start >= span.end);
    return next === undefined ? { from: span.line, to: span.endLine } : { from: next.span.line, to: next.span.endLine };
}
/** The first line after a comment that is neither blank nor another comment. */
function nextCodeLine(text, from, line) {
    const lines = text.slice(from).split('\n');
    const found = lines.findIndex((one, at) => at > 0 && one.trim() !== '' && !one.trim().startsWith('--'));
    return line + Math.max(found, 1);
}
function shown(text) {
    return text.replace(/[`\p{C}]/gu, '?').slice(0, 60);
}


/***/ }),

/***/ 10633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ loadedGrammar),
/* harmony export */   o: () => (/* binding */ loadGrammar)
/* harmony export */ });
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
    const loaded = await __webpack_require__.e(/* import() */ 2627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
    await loaded.loadModule();
    grammar = loaded;
}
/** @throws Error when `loadGrammar` was not awaited before. */
function loadedGrammar() {
    if (grammar === undefined)
        throw new Error('loadGrammar must be awaited before parse');
    return grammar;
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
/* harmony export */   o: () => (/* reexport safe */ _grammar_js__WEBPACK_IMPORTED_MODULE_1__.o),
/* harmony export */   q: () => (/* binding */ parse)
/* harmony export */ });
/* harmony import */ var _core_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16595);
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10633);
/* harmony import */ var _lex_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98633);
/* harmony import */ var _offsets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18896);





/**
 * Takes a SQL text apart into statements and comments. Never throws on bad SQL: the problem is in `error`.
 * @throws Error when `loadGrammar` was not awaited before.
 */
function parse(text) {
    const { parseSync } = (0,_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .loadedGrammar */ .T)();
    const lines = (0,_core_span_js__WEBPACK_IMPORTED_MODULE_0__/* .indexLines */ .uD)(text);
    const bytes = (0,_offsets_js__WEBPACK_IMPORTED_MODULE_2__/* .indexBytes */ .E)(text);
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
    const comments = [];
    const tokens = [];
    const deep = [];
    for (const token of (0,_lex_js__WEBPACK_IMPORTED_MODULE_3__/* .lex */ .I)(text)) {
        if (token.depth === 'open') {
            const error = { message: 'unterminated /* comment', span: common.spanBetween(token.start, token.start + 2) };
            return { ...common, statements: [], comments: [], error };
        }
        if (token.depth !== undefined && token.depth > DEEPEST_COMMENT)
            deep.push(token);
        if (token.kind === 'comment') {
            const span = common.spanBetween(token.start, token.end);
            comments.push({ text: text.slice(token.start, token.end), span });
        }
        else if (text.charCodeAt(token.start) !== SEMICOLON)
            tokens.push(token);
    }
    let tree;
    try {
        tree = parseSync(blanked(text, deep));
    }
    catch (error) {
        if (tokens.length === 0 && isAboutNothing(error))
            return { statements: [], comments, ...common };
        return { ...common, statements: [], comments: [], error: syntaxProblem(error, text, common) };
    }
    const statements = (tree.stmts ?? []).map((raw, index) => statementOf(raw, index, { text, bytes, tokens }, common));
    return { statements, comments, ...common };
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
/** The grammar's wrapper refuses a text without statements; an unterminated comment is another matter. */
function isAboutNothing(error) {
    return error instanceof Error && /cannot be empty/.test(error.message);
}
/** `RawStmt` counts comments and white space before a statement as its own; its tokens say where it really is. */
function statementOf(raw, index, { text, bytes, tokens }, common) {
    const from = raw.stmt_location ?? 0;
    const toEnd = raw.stmt_len === undefined || raw.stmt_len === 0;
    const first = firstAtLeast(tokens, bytes.toUtf16(from));
    const beyond = toEnd ? tokens.length : firstAtLeast(tokens, bytes.toUtf16(from + (raw.stmt_len ?? 0)));
    const start = tokens[first]?.start ?? bytes.toUtf16(from);
    const end = tokens[Math.max(beyond - 1, first)]?.end ?? start;
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
        if ((sorted[middle]?.start ?? 0) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** libpg-query gives the cursor of `scanner_errposition` in characters, from 0. */
function syntaxProblem(error, text, { spanBetween: between }) {
    const details = error instanceof Error && 'sqlDetails' in error ? error.sqlDetails : undefined;
    if (typeof details !== 'object' || details === null || !('cursorPosition' in details)) {
        const size = (text.length / 1_000_000).toFixed(1);
        const message = `PostgreSQL's grammar could not take this text in (${size} MB): it is too long or nested too deeply`;
        return { message, span: between(0, 1) };
    }
    const start = utf16OfCharacter(text, Number(details.cursorPosition));
    return { message: error instanceof Error ? error.message : String(error), span: between(start, start + 1) };
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