"use strict";
exports.id = 6646;
exports.ids = [6646];
exports.modules = {

/***/ 76646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iu: () => (/* binding */ RULE_IDS),
  GW: () => (/* binding */ chosenSeverities),
  lintAll: () => (/* binding */ lintAll)
});

// UNUSED EXPORTS: lint

// EXTERNAL MODULE: ./build/rules/index.js + 165 modules
var build_rules = __webpack_require__(23757);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/sql/nodes.js
var nodes = __webpack_require__(40821);
// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
// EXTERNAL MODULE: ./build/sql/partitions.js
var partitions = __webpack_require__(87305);
// EXTERNAL MODULE: ./build/sql/undone.js
var sql_undone = __webpack_require__(46469);
// EXTERNAL MODULE: ./build/core/named.js
var named = __webpack_require__(69578);
// EXTERNAL MODULE: ./build/core/names.js
var core_names = __webpack_require__(59203);
// EXTERNAL MODULE: ./build/core/span.js
var span = __webpack_require__(16595);
// EXTERNAL MODULE: ./build/sql/columns.js
var sql_columns = __webpack_require__(41491);
// EXTERNAL MODULE: ./build/sql/default-names.js
var default_names = __webpack_require__(37376);
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
var types = __webpack_require__(99861);
// EXTERNAL MODULE: ./build/sql/alter.js
var alter = __webpack_require__(13024);
// EXTERNAL MODULE: ./build/sql/storage.js
var storage = __webpack_require__(55657);
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
        counted: has('CONSTR_IDENTITY') || (0,types/* isSerial */.pY)(column.typeName) || beside.some(({ raw_expr }) => (0,sql_columns/* isNextval */.jY)(raw_expr)),
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
    const using = constraint.indexname === undefined ? undefined : (0,named/* named */.K)(table.indexes, constraint.indexname);
    const columns = type === 'check' ? (0,sql_columns/* columnsIn */.Jb)(constraint.raw_expr) : keys.length > 0 ? keys : (using?.columns ?? ofColumn);
    const name = constraint.conname ?? (0,default_names/* defaultConstraintName */.G)(table, type, columns, constraint.raw_expr);
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
    if (table.indexes.some((index) => isOn(index, name)))
        table.indexes = table.indexes.filter((index) => !isOn(index, name));
    if (table.constraints.some(({ columns }) => columns.includes(name)))
        table.constraints = table.constraints.filter(({ columns }) => !columns.includes(name));
}
/** Gives a column another name wherever it is known by it. */
function renameColumn(table, from, to) {
    const renamed = (columns) => columns.map((one) => (one === from ? to : one));
    const column = table.columns.get(from);
    table.columns.delete(from);
    if (column !== undefined)
        table.columns.set(to, { ...column, name: to });
    table.indexes = table.indexes.map((index) => isOn(index, from) ? { ...index, columns: renamed(index.columns), mentions: renamed(index.mentions) } : index);
    for (const constraint of table.constraints) {
        if (!constraint.columns.includes(from) && !constraint.provesNotNull.includes(from))
            continue;
        constraint.columns = renamed(constraint.columns);
        constraint.provesNotNull = renamed(constraint.provesNotNull);
    }
}
function isOn({ columns, mentions }, column) {
    return columns.includes(column) || mentions.includes(column);
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
            changeColumn(table, name, { type: (0,types/* printType */.OC)((0,types/* sqlType */.fi)(column?.typeName)), collation: (0,sql_columns/* collationOf */.Ve)(column) });
            return;
        case 'AT_ColumnDefault':
            changeColumn(table, name, { hasDefault: command.def !== undefined, counted: (0,sql_columns/* isNextval */.jY)(command.def) });
            return;
        case 'AT_SetNotNull':
            changeColumn(table, name, { notNull: true });
            return;
        case 'AT_DropNotNull':
            changeColumn(table, name, { notNull: false });
            return;
        case 'AT_AddIdentity':
            changeColumn(table, name, { hasDefault: true, counted: true });
            return;
        case 'AT_DropIdentity':
        case 'AT_DropExpression':
            changeColumn(table, name, { hasDefault: false, counted: false });
            return;
        case 'AT_AddConstraint':
            if (constraint === undefined)
                return;
            addConstraint(schema, table, constraint, origin);
            return;
        case 'AT_ValidateConstraint': {
            const known = (0,named/* named */.K)(table.constraints, name);
            if (known !== undefined)
                known.validated = true;
            return;
        }
        case 'AT_DropConstraint':
            if ((0,named/* named */.K)(table.constraints, name) !== undefined)
                table.constraints = table.constraints.filter((known) => known.name !== name);
            if ((0,named/* named */.K)(table.indexes, name) !== undefined)
                table.indexes = table.indexes.filter((index) => index.name !== name);
            return;
        case 'AT_SetLogged':
        case 'AT_SetUnLogged':
        case 'AT_SetTableSpace':
        case 'AT_SetAccessMethod':
            table.storage = { ...table.storage, ...(0,storage/* storageAfter */.e4)(given) };
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
            if (identity?.identity_type === 'f')
                table.rowIdentity = 'full';
            else if (identity?.identity_type === 'n')
                table.rowIdentity = 'nothing';
            else
                delete table.rowIdentity;
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

;// CONCATENATED MODULE: ./build/lint/table-model.js
/** A table of which nothing is said yet. @param known as `KnownTable` has it. */
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
        triggers: [],
    };
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
    model.storage = (0,storage/* storageOf */.pX)(create.relation, create.tablespacename, create.accessMethod);
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
            schema.change(owner).defaultPartition = table.name;
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
        base: (0,types/* printType */.OC)((0,types/* sqlType */.fi)(typeName)),
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

;// CONCATENATED MODULE: ./build/lint/apply-types.js


function isType(kind) {
    return kind === 'OBJECT_TYPE' || kind === 'OBJECT_DOMAIN';
}
/** ALTER TYPE or DOMAIN … RENAME TO: columns and domains of the type follow it. */
function renameType(schema, name, to, origin) {
    follow(schema, name, (0,core_names/* joinName */.YU)((0,core_names/* splitName */.W0)(name).schema, to), origin);
}
/** ALTER TYPE or DOMAIN … SET SCHEMA. */
function moveType(schema, name, to, origin) {
    follow(schema, name, (0,core_names/* joinName */.YU)(to, (0,core_names/* splitName */.W0)(name).name), origin);
}
/** ALTER SCHEMA … RENAME TO, for the types in it. */
function moveTypes(schema, from, to, origin) {
    for (const { name } of [...schema.types()])
        if ((0,core_names/* splitName */.W0)(name).schema === from)
            moveType(schema, name, to, origin);
}
function follow(schema, from, to, origin) {
    const type = schema.type(from);
    if (type !== undefined) {
        schema.removeType(from);
        schema.addType({ ...type, name: to, ...(origin === 'change' ? { renamed: true } : {}) });
    }
    if (schema.madeByChange('type', from))
        schema.made('type', to);
    const bare = (0,core_names/* splitName */.W0)(from).name;
    const renamed = (printed) => {
        if (!printed.includes(bare))
            return printed;
        const old = (0,types/* readType */.hq)(printed);
        return (0,core_names/* sameName */.q)(old.base, from) ? (0,types/* printType */.OC)({ ...old, base: to }) : printed;
    };
    for (const table of schema.tables())
        for (const column of table.columns.values()) {
            const type = renamed(column.type);
            if (type !== column.type)
                schema.change(table).columns.set(column.name, { ...column, type });
        }
    for (const other of [...schema.types()])
        followBase(schema, other, renamed);
}
function followBase(schema, type, renamed) {
    if (type.domain === undefined)
        return;
    const base = renamed(type.domain.base);
    if (base !== type.domain.base)
        schema.addType({ ...type, domain: { ...type.domain, base } });
}

;// CONCATENATED MODULE: ./build/lint/apply.js















/** Brings a schema up to date with one statement; statements that change nothing it knows are passed over. */
function applyStatement(schema, statement, origin) {
    if (statement.kind === 'AlterTableStmt')
        applyAlter(schema, statement, origin);
    else if ('CreateFunctionStmt' in statement.node)
        applyFunction(schema, statement, statement.node.CreateFunctionStmt, origin);
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
    RenameStmt: (statement, schema, origin) => rename(schema, statement, origin),
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
    CreateTrigStmt: ({ relation, trigname = '', funcname }, schema, origin) => {
        const table = schema.table((0,names/* tableName */.j1)(relation));
        if (table !== undefined) {
            const others = table.triggers.filter(({ name }) => name !== trigname);
            schema.change(table).triggers = [...others, { name: trigname, function: (0,names/* qualifiedName */.OL)((0,names/* strings */.P$)(funcname)) }];
        }
        made(schema, origin, 'trigger', (0,core_names/* partName */.pn)((0,names/* tableName */.j1)(relation), trigname));
    },
    CreatePolicyStmt: ({ table, policy_name = '' }, schema, origin) => {
        schema.tableOrStub((0,names/* tableName */.j1)(table)).policies += 1;
        made(schema, origin, 'policy', (0,core_names/* partName */.pn)((0,names/* tableName */.j1)(table), policy_name));
    },
    AlterObjectSchemaStmt: ({ relation, object, newschema = '', objectType }, schema, origin) => {
        if (isType(objectType))
            moveType(schema, (0,names/* objectName */.Hd)(object), newschema, origin);
        const table = isRelation(objectType) ? schema.removeTable((0,names/* tableName */.j1)(relation)) : undefined;
        if (table !== undefined)
            schema.addTable({ ...table, name: (0,names/* joinName */.YU)(newschema, (0,names/* splitName */.W0)(table.name).name) });
    },
    TransactionStmt: ({ kind }, schema) => {
        if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_PREPARE')
            schema.endLocalSearchPath();
    },
};
function applyFunction(schema, create, node, origin) {
    const { funcname, options, returnType } = node;
    const name = (0,names/* qualifiedName */.OL)((0,names/* strings */.P$)(funcname));
    // A function of the session's own is gone with it.
    if (origin === 'base' && (0,names/* splitName */.W0)(name).schema === 'pg_temp')
        return;
    const option = (0,nodes/* nodesAs */.Wt)(options, 'DefElem').find(({ defname }) => defname === 'volatility');
    const declared = (0,nodes/* nodeAs */.hK)(option?.arg, 'String')?.sval;
    const volatility = declared === 'immutable' || declared === 'stable' ? declared : 'volatile';
    const forTriggers = /^(?:event_)?trigger$/.test((0,names/* strings */.P$)(returnType?.names).at(-1) ?? '');
    schema.addFunction({ name, volatility, forTriggers, create, origin });
    made(schema, origin, 'function', name);
}
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
    const name = given ?? (0,default_names/* defaultIndexName */.H)(table, index);
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
    if (name !== undefined && (0,named/* named */.K)(table.indexes, name) !== undefined)
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
    if (cascade && isType(type)) {
        for (const table of schema.tables())
            for (const column of [...table.columns.values()])
                if ((0,core_names/* sameName */.q)((0,types/* readType */.hq)(column.type).base, name))
                    dropColumn(schema.change(table), column.name);
    }
    if (type === 'OBJECT_FUNCTION' || type === 'OBJECT_PROCEDURE' || type === 'OBJECT_ROUTINE')
        schema.removeFunction(name);
    if (isType(type))
        schema.removeType(name);
    if (type === 'OBJECT_TRIGGER') {
        const parts = (0,names/* strings */.P$)((0,nodes/* nodeAs */.hK)(object, 'List')?.items);
        const table = schema.table((0,names/* qualifiedName */.OL)(parts.slice(0, -1)));
        if (table !== undefined)
            schema.change(table).triggers = table.triggers.filter((trigger) => trigger.name !== parts.at(-1));
    }
    if (type === 'OBJECT_POLICY') {
        const table = schema.table((0,names/* qualifiedName */.OL)((0,names/* strings */.P$)((0,nodes/* nodeAs */.hK)(object, 'List')?.items).slice(0, -1)));
        if (table !== undefined)
            schema.change(table).policies = Math.max(0, table.policies - 1);
    }
    if (type === 'OBJECT_INDEX') {
        const index = schema.index(name);
        const table = index === undefined ? undefined : schema.table(index.table);
        if (table !== undefined)
            schema.change(table).indexes = table.indexes.filter((other) => other !== index);
    }
}
function rename(schema, statement, origin) {
    const { renameType: kind, relation, object, subname = '', newname = '' } = statement;
    const name = (0,names/* tableName */.j1)(relation);
    if (isType(kind))
        renameType(schema, (0,names/* objectName */.Hd)(object), newname, origin);
    else if (isRelation(kind)) {
        const table = schema.removeTable(name);
        if (table !== undefined)
            schema.addTable({ ...table, name: (0,names/* joinName */.YU)((0,names/* splitName */.W0)(table.name).schema, newname) });
    }
    else if (kind === 'OBJECT_COLUMN') {
        const table = schema.table(name);
        if (table !== undefined)
            renameColumn(schema.change(table), subname, newname);
    }
    else if (kind === 'OBJECT_SCHEMA') {
        for (const { name: moved } of schema.tablesIn(subname)) {
            const table = schema.removeTable(moved);
            if (table !== undefined)
                schema.addTable({ ...table, name: (0,names/* joinName */.YU)(newname, (0,names/* splitName */.W0)(moved).name) });
        }
        moveTypes(schema, subname, newname, origin);
        if (schema.madeByChange('schema', (0,core_names/* namePart */.f0)(subname)))
            schema.made('schema', (0,core_names/* namePart */.f0)(newname));
    }
    else if (kind === 'OBJECT_TABCONSTRAINT') {
        const table = schema.table(name);
        const constraint = table && (0,named/* named */.K)(schema.change(table).constraints, subname);
        if (table !== undefined && constraint !== undefined)
            table.constraints = table.constraints.map((one) => (one === constraint ? { ...one, name: newname } : one));
    }
    else if (kind === 'OBJECT_INDEX') {
        const index = schema.index(name);
        const table = index === undefined ? undefined : schema.table(index.table);
        if (table !== undefined && index !== undefined)
            schema.renameIndex(table, index, newname);
    }
}

;// CONCATENATED MODULE: ./build/lint/triggers.js




/** The triggers that statements so far have made, and which of them writing to a table fires. */
class Triggers {
    /** By the table's name without schema, then by table and name. */
    #byTable = new Map();
    #undo;
    constructor(undo) {
        this.#undo = undo;
    }
    /** What makes, drops, renames or switches triggers, or takes their table away; anything else is passed over. */
    remember(statement) {
        if (this.#byTable.size === 0 && statement.kind !== 'CreateTrigStmt')
            return;
        (0,nodes/* readStatement */.cO)(triggers_CHANGES, statement, this);
        for (const { subtype, table, command } of (0,alter/* alterCommands */.$f)(statement)) {
            const disabled = subtype === undefined ? undefined : SWITCHES[subtype];
            if (disabled === undefined)
                continue;
            for (const one of this.#of(table))
                if (command.name === undefined || command.name === one.name)
                    this.add({ ...one, disabled });
        }
    }
    add(trigger) {
        const { name: bare } = (0,core_names/* splitName */.W0)(trigger.table);
        const others = this.#byTable.get(bare) ?? new Map();
        this.#undo.set(others, (0,core_names/* partName */.pn)(trigger.table, trigger.name), trigger);
        this.#byTable.set(bare, others);
    }
    drop(table, name) {
        for (const one of this.#of(table))
            if (name === undefined || name === one.name)
                this.#remove(one);
    }
    renameTable(table, to) {
        for (const one of this.#of(table)) {
            this.#remove(one);
            this.add({ ...one, table: (0,core_names/* joinName */.YU)((0,core_names/* splitName */.W0)(one.table).schema, to) });
        }
    }
    rename(table, name, to) {
        for (const one of this.#of(table)) {
            if (one.name !== name)
                continue;
            this.#remove(one);
            this.add({ ...one, name: to });
        }
    }
    /** The names of the functions that a statement fires by what it writes, without schema. */
    firedBy(node) {
        if (this.#byTable.size === 0)
            return [];
        const write = WRITES.find(({ kind }) => kind in node);
        if (write === undefined)
            return [];
        const { relation, relations, targetList, is_from } = Object.values(node)[0];
        if (write.kind === 'CopyStmt' && is_from !== true)
            return [];
        const set = (0,nodes/* nodeAs */.hK)(node, 'UpdateStmt') && (0,nodes/* nodesAs */.Wt)(targetList, 'ResTarget').map(({ name }) => name ?? '');
        return [relation, ...(0,nodes/* nodesAs */.Wt)(relations, 'RangeVar')]
            .flatMap((table) => (table === undefined ? [] : this.#of((0,names/* tableName */.j1)(table))))
            .filter(({ disabled, made }) => !disabled && ((made.events ?? 0) & write.event) !== 0 && isFor(made, set))
            .map(({ made }) => (0,names/* strings */.P$)(made.funcname).at(-1) ?? '');
    }
    #of(table) {
        const named = this.#byTable.get((0,core_names/* splitName */.W0)(table).name)?.values() ?? [];
        return [...named].filter((one) => (0,names/* sameName */.q)(one.table, table));
    }
    #remove({ table, name }) {
        const others = this.#byTable.get((0,core_names/* splitName */.W0)(table).name);
        if (others !== undefined)
            this.#undo.remove(others, (0,core_names/* partName */.pn)(table, name));
    }
}
/** Of UPDATE OF columns: whether one of them is set. `set` is undefined for what is no UPDATE. */
function isFor({ columns }, set) {
    return columns === undefined || set === undefined || (0,names/* strings */.P$)(columns).some((column) => set.includes(column));
}
const triggers_CHANGES = {
    CreateTrigStmt: (made, triggers) => triggers.add({ table: (0,names/* tableName */.j1)(made.relation), name: made.trigname ?? '', made, disabled: false }),
    DropStmt: ({ removeType, objects = [] }, triggers) => {
        for (const object of objects) {
            if (removeType === 'OBJECT_TABLE' || removeType === 'OBJECT_VIEW')
                triggers.drop((0,names/* objectName */.Hd)(object));
            if (removeType !== 'OBJECT_TRIGGER')
                continue;
            const parts = (0,names/* strings */.P$)((0,nodes/* nodeAs */.hK)(object, 'List')?.items);
            triggers.drop((0,names/* qualifiedName */.OL)(parts.slice(0, -1)), parts.at(-1));
        }
    },
    RenameStmt: ({ renameType, relation, subname = '', newname = '' }, triggers) => {
        if (renameType === 'OBJECT_TABLE')
            triggers.renameTable((0,names/* tableName */.j1)(relation), newname);
        if (renameType === 'OBJECT_TRIGGER')
            triggers.rename((0,names/* tableName */.j1)(relation), subname, newname);
    },
};
/** Whether a subcommand of ALTER TABLE switches triggers off; those for replicas alone do not fire here. */
const SWITCHES = {
    AT_DisableTrig: true,
    AT_DisableTrigAll: true,
    AT_DisableTrigUser: true,
    AT_EnableReplicaTrig: true,
    AT_EnableTrig: false,
    AT_EnableAlwaysTrig: false,
    AT_EnableTrigAll: false,
    AT_EnableTrigUser: false,
};
/** The bits are those of src/include/catalog/pg_trigger.h; a MERGE may do any of it. */
const WRITES = [
    { kind: 'InsertStmt', event: 4 },
    { kind: 'CopyStmt', event: 4 },
    { kind: 'DeleteStmt', event: 8 },
    { kind: 'UpdateStmt', event: 16 },
    { kind: 'TruncateStmt', event: 32 },
    { kind: 'MergeStmt', event: 4 + 8 + 16 },
];

;// CONCATENATED MODULE: ./build/lint/functions.js





/** The functions that the base and the change have made so far, and which of them a statement calls. */
class Functions {
    /** By name without schema, then by the types of the parameters. */
    #byName = new Map();
    #triggers;
    #undo;
    constructor(undo) {
        this.#triggers = new Triggers(undo);
        this.#undo = undo;
    }
    /** What makes, drops or renames functions, procedures or triggers; anything else is passed over. */
    remember(statement) {
        const { node } = statement;
        this.#triggers.remember(statement);
        const made = (0,nodes/* nodeAs */.hK)(node, 'CreateFunctionStmt');
        if (made !== undefined)
            this.#add((0,names/* strings */.P$)(made.funcname).at(-1) ?? '', statement);
        if (this.#byName.size === 0)
            return;
        const dropped = (0,nodes/* nodeAs */.hK)(node, 'DropStmt');
        if (isRoutine(dropped?.removeType))
            for (const one of dropped?.objects ?? [])
                this.#take(one);
        const renamed = (0,nodes/* nodeAs */.hK)(node, 'RenameStmt');
        if (!isRoutine(renamed?.renameType))
            return;
        for (const create of this.#take(renamed?.object))
            this.#add(renamed?.newname ?? '', create);
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
        for (const name of this.#triggers.firedBy(node))
            for (const create of this.#byName.get(name)?.values() ?? [])
                called.add(create);
        return called;
    }
    #add(name, create) {
        const same = this.#byName.get(name) ?? new Map();
        this.#undo.set(same, typesOf(inputs(create)), create);
        this.#byName.set(name, same);
    }
    /** Takes out what a DROP or RENAME names. */
    #take(object) {
        const named = (0,nodes/* nodeAs */.hK)(object, 'ObjectWithArgs') ?? {};
        const same = this.#byName.get((0,names/* strings */.P$)(named.objname).at(-1) ?? '');
        const types = typesOf((0,nodes/* nodesAs */.Wt)(named.objfuncargs, 'FunctionParameter').filter(isInput));
        const taken = [...(same ?? [])].filter(([own]) => named.args_unspecified === true || own === types);
        for (const [own] of taken)
            if (same !== undefined)
                this.#undo.remove(same, own);
        return taken.map(([, create]) => create);
    }
    #named({ funcname, args = [] }) {
        const same = [...(this.#byName.get((0,names/* strings */.P$)(funcname).at(-1) ?? '')?.values() ?? [])];
        const fitting = same.filter((create) => takes(create, args.length));
        return fitting.length > 0 ? fitting : same;
    }
}
/** The statements that run functions when they run themselves, or fire triggers that do. */
const CALLING = new Set([
    'SelectStmt',
    'InsertStmt',
    'UpdateStmt',
    'DeleteStmt',
    'MergeStmt',
    'CopyStmt',
    'TruncateStmt',
    'CallStmt',
    'CreateTableAsStmt',
]);
function isRoutine(type) {
    return type === 'OBJECT_FUNCTION' || type === 'OBJECT_PROCEDURE' || type === 'OBJECT_ROUTINE';
}
function inputs(create) {
    return (0,nodes/* nodesAs */.Wt)((0,nodes/* nodeAs */.hK)(create.node, 'CreateFunctionStmt')?.parameters, 'FunctionParameter').filter(isInput);
}
function isInput({ mode }) {
    return mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE';
}
function typesOf(parameters) {
    return parameters.map(({ argType }) => (0,types/* printType */.OC)((0,types/* sqlType */.fi)(argType))).join();
}
function takes(create, count) {
    const all = inputs(create);
    if (all.some(({ mode }) => mode === 'FUNC_PARAM_VARIADIC'))
        return true;
    return count <= all.length && count >= all.filter(({ defexpr }) => defexpr === undefined).length;
}

;// CONCATENATED MODULE: ./build/lint/undo-log.js
/**
 * How to take back what is known of statements that a ROLLBACK of their own file undoes. Which ones these are is known
 * beforehand (`undoneIn`), so that all others, and files that never roll back, leave nothing here.
 */
class UndoLog {
    #by;
    #steps = new Map();
    /** The place of the statement that undoes what is done from now on; undefined where it lasts. */
    get by() {
        return this.#by;
    }
    /** Goes to the next statement: takes back what it undoes, and notes what it does where that will be undone. */
    to({ index }, undone) {
        const steps = this.#steps.get(index) ?? [];
        this.#steps.delete(index);
        this.#by = undone.get(index);
        for (const step of steps.reverse())
            step();
    }
    /** `step` takes back what is about to be done. */
    note(step) {
        if (this.#by === undefined)
            return;
        const steps = this.#steps.get(this.#by);
        if (steps === undefined)
            this.#steps.set(this.#by, [step]);
        else
            steps.push(step);
    }
    set(map, key, value) {
        if (this.#by !== undefined)
            this.#noteEntry(map, key);
        map.set(key, value);
    }
    remove(map, key) {
        if (this.#by !== undefined)
            this.#noteEntry(map, key);
        map.delete(key);
    }
    add(set, value) {
        if (this.#by !== undefined && !set.has(value))
            this.note(() => set.delete(value));
        set.add(value);
    }
    drop(set, value) {
        if (set.delete(value))
            this.note(() => set.add(value));
    }
    #noteEntry(map, key) {
        const before = map.get(key);
        this.note(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    }
}

;// CONCATENATED MODULE: ./build/lint/schema.js





const DEFAULT_PATH = ['public'];
const TEMPORARY = 'pg_temp';
/** The schema as the statements so far leave it. Names resolve as `search_path` says, and loosely where that fails. */
class SchemaModel {
    undo = new UndoLog();
    /** Whether the base came from a catalogue. */
    complete = false;
    #searchPath = DEFAULT_PATH;
    #sessionPath = DEFAULT_PATH;
    #tables = new Map();
    /** What names stand for, as long as no table comes or goes and the path stays: rules ask for the same one again and again. */
    #resolved = new Map();
    #schemasOf = new Map();
    /** The tables of a schema. */
    #homes = new Map();
    #homesOfIndex = new Map();
    #types = new Map();
    #functions = new Map();
    #made = new Set();
    #onceMade = new Set();
    /** For which undoing what a table was is kept already. */
    #kept = new WeakMap();
    resetSearchPath() {
        this.setSearchPath([], false);
    }
    /** None means the default; a local one lasts until `endLocalSearchPath`. */
    setSearchPath(schemas, local) {
        const [path, session] = [this.#searchPath, this.#sessionPath];
        this.undo.note(() => {
            this.#follow(path);
            this.#sessionPath = session;
        });
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
            const found = (0,named/* named */.K)(this.#tables.get(key)?.indexes ?? [], bare);
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
    homeOfIndex(name) {
        const { schema, name: bare } = (0,names/* splitName */.W0)(name);
        const homes = [...(this.#homesOfIndex.get(bare) ?? [])];
        return homes.find((key) => schema === undefined || (0,names/* splitName */.W0)(key).schema === schema);
    }
    addIndex(table, index) {
        table.indexes.push(index);
        this.#noteIndex(table.name, index);
    }
    renameIndex(table, index, name) {
        const renamed = { ...index, name };
        this.change(table).indexes = table.indexes.map((other) => (other === index ? renamed : other));
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
        return [...(this.#homes.get(schema) ?? [])].flatMap((key) => this.#tables.get(key) ?? []);
    }
    type(name) {
        return this.#types.get(name) ?? this.#types.get((0,names/* splitName */.W0)(name).name);
    }
    function(name) {
        return this.#functions.get((0,names/* splitName */.W0)(name).name);
    }
    functions() {
        return this.#functions.values();
    }
    removeFunction(name) {
        this.undo.remove(this.#functions, (0,names/* splitName */.W0)(name).name);
    }
    removeType(name) {
        const type = this.type(name);
        for (const key of type === undefined ? [] : [type.name, (0,names/* splitName */.W0)(type.name).name])
            if (this.#types.get(key) === type)
                this.undo.remove(this.#types, key);
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
        this.undo.add(this.#made, `${kind} ${own}`);
        const { schema } = (0,names/* splitName */.W0)(own);
        if (!isPartOfTable(kind)) {
            if (schema === undefined)
                this.undo.add(this.#made, `${kind} ${(0,names/* joinName */.YU)(this.creationSchema(), (0,names/* splitName */.W0)(own).name)}`);
            else
                this.undo.add(this.#made, `${kind} ${(0,names/* joinName */.YU)(undefined, (0,names/* splitName */.W0)(own).name)}`);
        }
    }
    addTable(table) {
        const { schema, name } = (0,names/* splitName */.W0)(table.name);
        const home = table.temporary ? TEMPORARY : (schema ?? this.creationSchema());
        const key = (0,names/* joinName */.YU)(home, name);
        if (table.origin === 'change')
            for (const made of [(0,names/* joinName */.YU)(undefined, name), key])
                this.undo.add(this.#onceMade, made);
        const indexes = table.indexes.map((index) => ({ ...index, table: key }));
        this.#put(key, { ...table, name: key, indexes });
        for (const index of table.indexes)
            this.#noteIndex(key, index);
        const homes = this.#schemasOf.get(name) ?? new Set();
        this.undo.add(homes, home);
        this.#schemasOf.set(name, homes);
        const others = this.#homes.get(home) ?? new Set();
        this.undo.add(others, key);
        this.#homes.set(home, others);
    }
    /** Temporary tables go. */
    endSession() {
        for (const { name } of this.tablesIn(TEMPORARY))
            this.removeTable(name);
    }
    /** The table, to be changed; made up where the base does not say that it exists. */
    tableOrStub(name) {
        const found = this.table(name);
        if (found !== undefined)
            return this.change(found);
        this.addTable(emptyTable(name, 'table', 'base', false));
        return this.table(name) ?? emptyTable(name, 'table', 'base', false);
    }
    removeTable(name) {
        const key = this.#key(name);
        if (key === undefined)
            return undefined;
        const table = this.#tables.get(key);
        this.#put(key, undefined);
        const { schema, name: bare } = (0,names/* splitName */.W0)(key);
        this.undo.drop(this.#schemasOf.get(bare) ?? new Set(), schema ?? '');
        this.undo.drop(this.#homes.get(schema ?? '') ?? new Set(), key);
        return table;
    }
    #put(key, table) {
        this.undo.note(() => this.#resolved.clear());
        if (table === undefined)
            this.undo.remove(this.#tables, key);
        else
            this.undo.set(this.#tables, key, table);
        this.#resolved.clear();
    }
    /** Call before a table is changed: where that will be undone, what it was is kept, and a copy of it goes on. */
    change(table) {
        const { by } = this.undo;
        if (by === undefined || this.#kept.get(table) === by)
            return table;
        this.#kept.set(table, by);
        const before = { ...table };
        this.undo.note(() => {
            this.#tables.set(before.name, before);
            this.#resolved.clear();
        });
        table.columns = new Map(table.columns);
        table.indexes = [...table.indexes];
        table.triggers = [...table.triggers];
        table.constraints = table.constraints.map((one) => ({ ...one }));
        return table;
    }
    addType(type) {
        this.undo.set(this.#types, type.name, type);
        this.undo.set(this.#types, (0,names/* splitName */.W0)(type.name).name, type);
    }
    /** Each once for each of its names. */
    types() {
        return this.#types.values();
    }
    addFunction(made) {
        this.undo.set(this.#functions, (0,names/* splitName */.W0)(made.name).name, made);
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
function isPartOfTable(kind) {
    return kind === 'constraint' || kind === 'column' || kind === 'trigger' || kind === 'policy';
}

;// CONCATENATED MODULE: ./build/lint/base.js










/** The state before the change: from the rehearsal's catalogue, or as far as the migrations at base tell. */
function baseState(catalogue, history) {
    const schema = new SchemaModel();
    const base = { schema, functions: new Functions(schema.undo) };
    if (catalogue === undefined) {
        applyFiles(base.schema, filesAtBase(history), () => true, base.functions);
    }
    else {
        // What a catalogue does not hold is read from the migrations that made it: types first, since its columns have the
        // last ones already; and triggers last, since they are of its tables.
        const files = [...filesAtBase(history, (text) => NOT_IN_CATALOGUE.test(text))];
        applyFiles(base.schema, files, isAboutTypes, base.functions);
        fromCatalogue(base.schema, catalogue);
        applyFiles(base.schema, files, isAboutRoutines);
    }
    base.schema.resetSearchPath();
    return base;
}
/** Files with what a catalogue does not hold, or that change it. */
const NOT_IN_CATALOGUE = /\b(?:function|procedure|routine|trigger|rename|domain)\b|\b(?:create|drop)\s+type\b|\bset\s+schema\b/i;
const MAKES_TYPES = new Set([
    'CreateDomainStmt',
    'AlterDomainStmt',
    'CreateEnumStmt',
    'CompositeTypeStmt',
    'CreateRangeStmt',
]);
function isAboutTypes({ kind, node }) {
    if ('RenameStmt' in node)
        return isType(node.RenameStmt.renameType);
    if ('AlterObjectSchemaStmt' in node)
        return isType(node.AlterObjectSchemaStmt.objectType);
    return MAKES_TYPES.has(kind) || isType((0,nodes/* nodeAs */.hK)(node, 'DropStmt')?.removeType);
}
function isAboutRoutines({ kind, node }) {
    if (kind === 'CreateFunctionStmt' || kind === 'CreateTrigStmt')
        return true;
    const type = (0,nodes/* nodeAs */.hK)(node, 'DropStmt')?.removeType;
    return type !== undefined && ROUTINES_AND_TRIGGERS.has(type);
}
const ROUTINES_AND_TRIGGERS = new Set([
    'OBJECT_FUNCTION',
    'OBJECT_PROCEDURE',
    'OBJECT_ROUTINE',
    'OBJECT_TRIGGER',
]);
/** The statements of each file; one that the change edits, deletes or renames was applied as the base has it. */
function* filesAtBase(history, matters = () => true) {
    for (const { direction, text, transaction } of history?.atBase ?? []) {
        if (direction !== 'up' || !matters(text))
            continue;
        const { statements } = (0,parse/* parse */.q)(text);
        yield { statements, undone: (0,sql_undone/* undoneIn */.F)(statements, transaction) };
    }
}
function applyFiles(schema, files, counts, functions) {
    for (const { statements, undone } of files) {
        schema.resetSearchPath();
        for (const statement of statements) {
            schema.undo.to(statement, undone);
            if (counts(statement))
                applyStatement(schema, statement, 'base');
            functions?.remember(statement);
        }
        // An earlier deployment applied it, whose session is over.
        schema.endSession();
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
        if (table !== undefined)
            takeOver(table, relation);
        for (const { name: column, type, notNull, default: value, identity, collation = '' } of relation.columns) {
            const counted = identity === true || value?.startsWith('nextval(') === true;
            const hasDefault = value !== undefined || counted;
            table?.columns.set(column, { name: column, type, notNull, hasDefault, counted, collation, origin: 'base' });
        }
        definitions.push(...definitionsOf(relation, (0,names/* quoteName */.AB)(name)));
    }
    const together = (0,parse/* parse */.q)(definitions.join(';\n'));
    const scripts = together.error === undefined ? [together] : definitions.map((definition) => (0,parse/* parse */.q)(definition));
    for (const { statements } of scripts)
        for (const statement of statements)
            applyStatement(schema, statement, 'base');
}
/** What no definition says: who may see the rows, and what logical replication tells them by. */
function takeOver(table, { rowSecurity, policies, replicaIdentity, identityIndex }) {
    table.rowSecurity = rowSecurity === true;
    table.policies = policies ?? 0;
    if (replicaIdentity === 'f')
        table.rowIdentity = 'full';
    if (replicaIdentity === 'n')
        table.rowIdentity = 'nothing';
    if (identityIndex !== undefined)
        table.replicaIdentity = identityIndex;
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
// EXTERNAL MODULE: ./build/sql/nested.js + 5 modules
var nested = __webpack_require__(61689);
// EXTERNAL MODULE: ./build/sql/parts.js
var parts = __webpack_require__(27846);
;// CONCATENATED MODULE: ./build/lint/context.js


function migrationContext({ migration, script }, around) {
    const undone = (0,sql_undone/* undoneIn */.F)(script.statements, migration.transaction);
    let temporary;
    return {
        migration,
        direction: migration.direction,
        tool: around.tool,
        script,
        statements: script.statements,
        undone,
        change: around.change[migration.direction],
        postgresVersion: around.postgresVersion,
        options: around.options,
        schema: around.schema,
        isExistingTable: (name) => {
            const table = around.schema.table(name);
            if (table === undefined) {
                if (around.schema.complete || around.schema.wasMade(name))
                    return false;
                temporary ??= temporaryTables(script.statements.filter(({ index }) => !undone.has(index)));
                return !temporary.has(name);
            }
            return table.origin === 'base' && !table.temporary;
        },
        spanAt: (location) => wordAt(script, location),
        outsideTransaction: around.tool.outsideTransaction ?? 'in a file of its own that runs outside a transaction',
    };
}
/** The temporary tables that a file makes: what it drops by these names before, to be sure, is nobody else's. */
function temporaryTables(statements) {
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
function movingContext(context, tracker, { catalogue }) {
    return {
        inTransaction: false,
        earlier: [],
        locks: [],
        held: tracker.held,
        isEmptied: (table) => tracker.isEmptied(table),
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
;// CONCATENATED MODULE: ./build/lint/by-table.js

/**
 * Things by the name of a table as the SQL writes it, found as `sameName` compares: `orders` and `shop.orders` may be the
 * same table. Asking takes no longer where there are thousands.
 */
class ByTable {
    #exact = new Map();
    /** Under the table's own name, what has a schema before it. */
    #qualified = new Map();
    add(table, thing) {
        addTo(this.#exact, table, thing);
        const bare = withoutSchema(table);
        if (bare !== table)
            addTo(this.#qualified, bare, thing);
    }
    delete(table, thing) {
        deleteFrom(this.#exact, table, thing);
        const bare = withoutSchema(table);
        if (bare !== table)
            deleteFrom(this.#qualified, bare, thing);
    }
    clear() {
        this.#exact.clear();
        this.#qualified.clear();
    }
    has(table) {
        if (this.#exact.size === 0)
            return false;
        const bare = withoutSchema(table);
        return this.#exact.has(table) || (bare === table ? this.#qualified : this.#exact).has(bare);
    }
    /** In no order that says anything. */
    on(table) {
        if (this.#exact.size === 0)
            return [];
        const bare = withoutSchema(table);
        const others = bare === table ? this.#qualified : this.#exact;
        return [...(this.#exact.get(table) ?? []), ...(others.get(bare) ?? [])];
    }
}
function withoutSchema(table) {
    return (0,names/* joinName */.YU)(undefined, (0,names/* splitName */.W0)(table).name);
}
function addTo(places, name, thing) {
    const there = places.get(name);
    if (there === undefined)
        places.set(name, new Set([thing]));
    else
        there.add(thing);
}
function deleteFrom(places, name, thing) {
    const there = places.get(name);
    if (there?.delete(thing) === true && there.size === 0)
        places.delete(name);
}

;// CONCATENATED MODULE: ./build/lint/held.js


/** The locks that a transaction holds so far, kept so that each question costs the same with ten of them or ten thousand. */
class LocksOfTransaction {
    #all = [];
    #byTable = new ByTable();
    #byMode = new Map();
    #besideDrops = new Set();
    get count() {
        return this.#all.length;
    }
    on(table) {
        return [...this.#byTable.on(table)].sort((a, b) => (0,locks/* compareLockModes */.tc)(b.mode, a.mode) || a.at - b.at);
    }
    strongest(counts = () => true) {
        for (const mode of STRONGEST_FIRST)
            for (const lock of this.#byMode.get(mode) ?? [])
                if (counts(lock))
                    return lock;
        return undefined;
    }
    firstBesideDrops() {
        const [first] = this.#besideDrops;
        return first;
    }
    /** A table that is locked once more is locked since the first time. */
    add({ table, mode, takenBy }) {
        if (this.#byTable.on(table).some((other) => other.table === table && other.mode === mode))
            return;
        const lock = { table, mode, takenBy, at: this.#all.length };
        this.#all.push(lock);
        this.#byTable.add(table, lock);
        const ofMode = this.#byMode.get(mode) ?? new Set();
        this.#byMode.set(mode, ofMode.add(lock));
        if (!('DropStmt' in takenBy.node))
            this.#besideDrops.add(lock);
    }
    /** A lock is on the table, whatever that is called afterwards. */
    rename(from, to) {
        return this.#byTable.on(from).map((lock) => {
            const { table } = lock;
            this.#call(lock, to);
            return { lock, table };
        });
    }
    /** Gives the tables of a `rename` their names back. */
    takeBack(renamed) {
        for (const { lock, table } of renamed)
            this.#call(lock, table);
    }
    #call(lock, table) {
        this.#byTable.delete(lock.table, lock);
        lock.table = table;
        this.#byTable.add(table, lock);
    }
    /** Lets go of all but the first `count`. */
    cutTo(count) {
        for (const lock of this.#all.splice(count)) {
            this.#byTable.delete(lock.table, lock);
            this.#byMode.get(lock.mode)?.delete(lock);
            this.#besideDrops.delete(lock);
        }
    }
}
const STRONGEST_FIRST = locks/* LOCK_MODES */.bx.toReversed();

;// CONCATENATED MODULE: ./build/lint/transactions.js






/** Follows a file's transactions and its `lock_timeout`, statement by statement. */
class TransactionTracker {
    #implicit;
    #explicit = false;
    // Handed out as they are and only ever added to: a copy per statement would be slow for long files.
    #earlier = [];
    #held = new LocksOfTransaction();
    #timeout = { session: false };
    /** The session's timeout when the transaction began: what a ROLLBACK goes back to. */
    #before = { session: false };
    #savepoints = [];
    /** Whether the body of a procedure or a DO block runs that is a transaction of its own. */
    #body = false;
    #emptied = new ByTable();
    /** How many transactions are over. */
    #ended = 0;
    /** What has no place in a savepoint is taken back by this. */
    #undo;
    /** A simple query with several statements is one transaction, whatever it holds; so is a file that the tool wraps. */
    constructor(mode, statementCount, undo) {
        this.#undo = undo;
        this.#implicit = mode === 'per-migration' || (mode === 'one-query' && statementCount > 1);
    }
    get inTransaction() {
        return this.#implicit || this.#explicit || this.#body;
    }
    /** Statements so far in the transaction that the next statement runs in. */
    get earlier() {
        return this.#earlier;
    }
    /** The same object all the time: it goes along. */
    get held() {
        return this.#held;
    }
    /** Whether a TRUNCATE of the same transaction emptied the table, and no INSERT or COPY has filled it since. */
    isEmptied(table) {
        return this.#emptied.has(table);
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
        for (const lock of locks)
            this.#held.add(lock);
        this.#empty(statement, perhaps);
        const rename = (0,nodes/* nodeAs */.hK)(statement.node, 'RenameStmt');
        if (rename?.renameType === 'OBJECT_TABLE') {
            const from = (0,names/* tableName */.j1)(rename.relation);
            const renamed = this.#held.rename(from, (0,names/* joinName */.YU)((0,names/* splitName */.W0)(from).schema, rename.newname ?? ''));
            this.#note(() => this.#held.takeBack(renamed));
        }
    }
    #passTransaction({ kind, chain, savepoint_name: name = '' }) {
        switch (kind) {
            case 'TRANS_STMT_BEGIN':
            case 'TRANS_STMT_START':
                // Inside another transaction it only warns, and one that is there by itself goes on as this one.
                if (!this.inTransaction)
                    this.#before = this.#timeout;
                this.#explicit = true;
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
                this.#savepoints.push({ name, timeout: this.#timeout, held: this.#held.count, earlier: this.#earlier.length });
                return;
            case 'TRANS_STMT_ROLLBACK_TO': {
                const at = this.#savepoints.findLastIndex((one) => one.name === name);
                const savepoint = this.#savepoints[at];
                if (savepoint === undefined)
                    return;
                this.#savepoints = this.#savepoints.slice(0, at + 1);
                // Locks that were taken since are let go, too.
                this.#timeout = savepoint.timeout;
                this.#held.cutTo(savepoint.held);
                if (savepoint.earlier < this.#earlier.length)
                    this.#earlier = this.#earlier.slice(0, savepoint.earlier);
                return;
            }
            case 'TRANS_STMT_RELEASE': {
                const at = this.#savepoints.findLastIndex((one) => one.name === name);
                if (at !== -1)
                    this.#savepoints = this.#savepoints.slice(0, at);
                return;
            }
        }
    }
    /** What was prepared may be rolled back when this transaction is over, and must not come back into the next. */
    #note(step) {
        const transaction = this.#ended;
        this.#undo.note(() => this.#ended === transaction && step());
    }
    #end(session) {
        this.#ended += 1;
        this.#earlier = [];
        this.#held.cutTo(0);
        this.#emptied.clear();
        this.#savepoints = [];
        this.#timeout = { session };
        this.#before = this.#timeout;
    }
    #empty({ node }, perhaps) {
        const truncate = perhaps ? undefined : (0,nodes/* nodeAs */.hK)(node, 'TruncateStmt');
        for (const table of (0,nodes/* nodesAs */.Wt)(truncate?.relations, 'RangeVar').map(names/* tableName */.j1)) {
            if (!this.#emptied.on(table).includes(table))
                this.#note(() => this.#emptied.delete(table, table));
            this.#emptied.add(table, table);
        }
        const filled = (0,names/* tableName */.j1)(((0,nodes/* nodeAs */.hK)(node, 'InsertStmt') ?? (0,nodes/* nodeAs */.hK)(node, 'CopyStmt'))?.relation);
        if (filled === '')
            return;
        for (const one of this.#emptied.on(filled)) {
            this.#emptied.delete(one, one);
            this.#note(() => this.#emptied.add(one, one));
        }
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
    const tracker = new TransactionTracker(migration.transaction, script.statements.length, around.schema.undo);
    const work = { around, rules, sink, tracker };
    const moving = movingContext(context, tracker, around);
    around.schema.resetSearchPath();
    for (const statement of script.statements) {
        // What a ROLLBACK undoes it undoes after it was looked at, but such a statement asks nothing of the schema.
        around.schema.undo.to(statement, context.undone);
        const locks = locksFor(statement, work);
        const inUse = locks.filter(({ table }) => context.isExistingTable(table));
        moveTo(moving, tracker, locks, false);
        checkStatement(statement, moving, inUse.length > 0, work);
        if (mayHoldOthers(statement, around))
            checkInside(statement, script, moving, work);
        tracker.pass(statement, blockingLocks(statement, inUse));
        remember(statement, script, around);
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
    return kind === 'DoStmt' || kind === 'ExecuteStmt' || parts/* RUNS_A_PART */.V0.has(kind) || functions.mayBeCalledBy(statement);
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
function checkNested({ statement, script, certain }, context, work) {
    const { around, tracker } = work;
    const perhaps = certain !== true;
    if ('TransactionStmt' in statement.node) {
        tracker.passInBody(statement);
        return;
    }
    const locks = locksFor(statement, work);
    const inUse = locks.filter(({ table }) => context.isExistingTable(table));
    const own = withScript(context, script);
    moveTo(own, tracker, locks, perhaps);
    checkStatement(statement, own, inUse.length > 0, work);
    tracker.pass(statement, blockingLocks(statement, inUse), perhaps);
    remember(statement, script, around);
}
/**
 * What a statement is made of that runs with it, the statement that was prepared, and the functions of base and change that
 * are called, whatever these run in turn, each function once. One after the other: a body may make the function that it
 * calls.
 */
function* insideOf(statement, script, around, seen = new Set()) {
    const deeper = function* (one) {
        yield one;
        if ('unread' in one)
            return;
        for (const other of insideOf(one.statement, one.script, around, seen))
            yield 'unread' in other || one.certain === true ? other : { ...other, certain: false };
    };
    for (const one of (0,nested/* statementsInside */.j2)(statement, script))
        yield* deeper(one);
    for (const one of around.prepared.runBy(statement, script))
        yield* deeper(one);
    for (const create of around.functions.calledBy(statement)) {
        if (seen.has(create))
            continue;
        seen.add(create);
        for (const one of (0,nested/* statementsCalled */.Kr)(create, statement, script))
            yield* deeper(one);
    }
}
function remember(statement, script, { schema, functions, prepared }) {
    applyStatement(schema, statement, 'change');
    functions.remember(statement);
    prepared.remember(statement, script);
}
/** Of locks on tables in use, those that keep anybody out. */
function blockingLocks(takenBy, inUse) {
    return inUse.filter(({ mode }) => (0,locks/* blocks */.Bv)(mode).writes).map(({ table, mode }) => ({ table, mode, takenBy }));
}

// EXTERNAL MODULE: ./build/sql/clauses.js
var clauses = __webpack_require__(86538);
;// CONCATENATED MODULE: ./build/lint/prepared.js



/** The statements that a change has prepared so far: what EXECUTE runs. They last as long as the tool's session. */
class PreparedStatements {
    #byName = new Map();
    /** A PREPARE, DEALLOCATE or DISCARD ALL; anything else is passed over. */
    remember(statement, script) {
        const { node } = statement;
        if ('PrepareStmt' in node) {
            const query = (0,parts/* partPrepared */.$v)(statement, script);
            if (query !== undefined)
                this.#byName.set(node.PrepareStmt.name ?? '', { statement: query, script });
        }
        else if ('DeallocateStmt' in node) {
            if (node.DeallocateStmt.isall === true)
                this.#byName.clear();
            else
                this.#byName.delete(node.DeallocateStmt.name ?? '');
        }
        else if ((0,nodes/* nodeAs */.hK)(node, 'DiscardStmt')?.target === 'DISCARD_ALL')
            this.#byName.clear();
    }
    /** What an EXECUTE runs: where PREPARE has it in the same file, else at the EXECUTE. Nothing for other statements. */
    runBy(execute, script) {
        const name = (0,nodes/* nodeAs */.hK)(execute.node, 'ExecuteStmt')?.name;
        if (name === undefined)
            return [];
        const known = this.#byName.get(name);
        if (known === undefined)
            return [{ unread: execute.span, what: 'A statement that was prepared elsewhere' }];
        const statement = { ...known.statement, index: execute.index };
        if (known.script.text === script.text)
            return [{ statement, script: known.script, certain: true }];
        const there = { ...script, offsetOfByte: () => execute.span.start };
        return [{ statement: (0,clauses/* pinned */.dp)(statement, execute.span), script: there, certain: true }];
    }
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
    #told = new Set();
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
        if (idle || (statement !== undefined && this.#isRepeated(suspicion))) {
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
    /** What runs twice, such as a statement that was prepared, is told once. */
    #isRepeated({ ruleId, path, span, message }) {
        const key = `${ruleId}\n${path}\n${span.start}\n${message}`;
        if (this.#told.has(key))
            return true;
        this.#told.add(key);
        return false;
    }
    #suppressionOf({ ruleId, path, span }) {
        return this.#suppressions.get(path)?.find((one) => (0,lint_suppressions/* covers */.hU)(one, ruleId, span));
    }
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/lint/whole-change.js
/** Files of a change, gone through once for all that rules ask of them together. */
class ChangedFiles {
    #files;
    #mentions = new Map();
    #byKind;
    constructor(files) {
        this.#files = files;
    }
    ofKind(kind) {
        this.#byKind ??= byKind(this.#files);
        return this.#byKind.get(kind) ?? NONE;
    }
    mentions(pattern) {
        const known = this.#mentions.get(pattern);
        if (known !== undefined)
            return known;
        const found = this.#files.some(({ script }) => script.statements.some(({ sql }) => pattern.test(sql)));
        this.#mentions.set(pattern, found);
        return found;
    }
}
const NONE = [];
function byKind(files) {
    const kinds = new Map();
    for (const { script } of files) {
        for (const statement of script.statements) {
            const same = kinds.get(statement.kind);
            if (same === undefined)
                kinds.set(statement.kind, [statement]);
            else
                same.push(statement);
        }
    }
    return kinds;
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
    const rules = all.filter((rule) => lint_isOn(rule, input));
    const sink = new Sink(chosenSeverities(input, all));
    const around = {
        change: { up: new ChangedFiles(lint_inDirection(added, 'up')), down: new ChangedFiles(lint_inDirection(added, 'down')) },
        tool: input.tool,
        postgresVersion: input.postgresVersion,
        options: { protectedTables: [], ...input.options },
        // Without new files there is nothing to read the schema for, and the grammar was not loaded.
        ...(added.length === 0 ? baseState(undefined, undefined) : baseState(input.catalogue, history)),
        prepared: new PreparedStatements(),
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
    return [...lint_inDirection(added, 'up'), ...lint_inDirection(added, 'down').toReversed()];
}
function lint_inDirection(added, direction) {
    return added.filter(({ migration }) => migration.direction === direction);
}
/** Whether a rule is on for any file, and holds for this version of PostgreSQL. */
function lint_isOn(rule, { severities, overrides = [], postgresVersion }) {
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
// EXTERNAL MODULE: ./build/sql/nested.js + 5 modules
var nested = __webpack_require__(61689);
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