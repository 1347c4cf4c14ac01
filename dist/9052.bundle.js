"use strict";
exports.id = 9052;
exports.ids = [9052];
exports.modules = {

/***/ 59052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  seedTables: () => (/* binding */ seedTables)
});

// EXTERNAL MODULE: ./build/sql/names.js
var sql_names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/rehearse/errors.js
var errors = __webpack_require__(58413);
;// CONCATENATED MODULE: ./build/rehearse/seed/condition.js
const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '<>', '<>': '=' };
const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '<>': '<>' };
function opposite(operator) {
    return OPPOSITE[operator];
}
/** The operator with its sides exchanged. */
function mirrored(operator) {
    return MIRRORED[operator];
}
function isComparison(operator) {
    return operator in OPPOSITE;
}
/** Alternatives kept of one condition, and of conditions together: partitions by day are hundreds. */
const MOST_ALTERNATIVES = 64;
/** Keeps an even sample where there are too many. */
function sampled(items, most = MOST_ALTERNATIVES) {
    if (items.length <= most)
        return items;
    return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]).filter((item) => item !== undefined);
}
/** Either of several conditions. */
function either(...all) {
    return sampled(all.flat());
}
/** All of several conditions: each alternative of one with each of the others. */
function together(...all) {
    return all.reduce((joined, next) => sampled(joined.flatMap((left) => next.map((right) => [...left, ...right]))), [[]]);
}

// EXTERNAL MODULE: ./node_modules/pgsql-ast-parser/index.js
var pgsql_ast_parser = __webpack_require__(91642);
;// CONCATENATED MODULE: ./build/rehearse/seed/expression.js

/** Longer expressions are only tested, not read: the parser's time grows faster than the text. */
const LONGEST_EXPRESSION = 8_000;
/**
 * A condition as a tree; `undefined` where the parser does not know its grammar, and the server alone can say what it
 * means. What it makes of a condition is only a hint: every row is tested against the condition itself.
 */
function readExpression(text) {
    if (text.length > LONGEST_EXPRESSION)
        return undefined;
    try {
        return (0,pgsql_ast_parser.parse)(spelledPlainly(text), 'expr');
    }
    catch {
        return undefined;
    }
}
/** Three forms that `pg_get_expr` prints and the parser does not know, as ones that it does. */
function spelledPlainly(text) {
    return text
        .replace(/\bTRIM\((BOTH|LEADING|TRAILING) FROM /g, 'btrim(')
        .replaceAll(' IS NOT DISTINCT FROM ', ' = ')
        .replaceAll(' IS DISTINCT FROM ', ' <> ');
}
/** The columns that an expression names, in the order in which it does. */
function columnsIn(expression) {
    const tree = typeof expression === 'string' ? readExpression(expression) : expression;
    const names = new Set();
    if (tree === undefined)
        return wordsIn(String(expression));
    (0,pgsql_ast_parser.astVisitor)(() => ({ ref: ({ name }) => names.add(name) })).expr(tree);
    return [...names];
}
/** Anything that may be a column, where the expression cannot be parsed. */
function wordsIn(text) {
    const words = text.replace(/'(?:[^']|'')*'/g, '').matchAll(/"((?:[^"]|"")+)"|([a-z_][a-z0-9_$]*)/g);
    return [...new Set([...words].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''))];
}
/** Constants of an expression: what its authors compare with is often what a column holds. */
function constantsIn(expression) {
    const tree = readExpression(expression);
    const texts = new Set();
    const numbers = new Set();
    if (tree === undefined) {
        for (const [, text] of expression.matchAll(/'((?:[^']|'')*)'/g))
            texts.add((text ?? '').replaceAll("''", "'"));
        for (const [number] of expression.matchAll(/\b\d{1,15}\b/g))
            numbers.add(Number(number));
    }
    else {
        (0,pgsql_ast_parser.astVisitor)(() => ({
            constant: (constant) => {
                if (constant.type === 'string')
                    texts.add(constant.value);
                else if (constant.type === 'integer' || constant.type === 'numeric')
                    numbers.add(constant.value);
            },
        })).expr(tree);
    }
    for (const text of texts)
        if (/^-?\d{1,15}$/.test(text))
            numbers.add(Number(text));
    return { texts: [...texts], numbers: [...numbers] };
}

;// CONCATENATED MODULE: ./build/rehearse/seed/operand.js



/** The tree without casts, which do not change what a value is compared with. */
function bare(expr) {
    return expr.type === 'cast' ? bare(expr.operand) : expr;
}
/** The column that an expression is, casts aside. */
function columnOf(expr) {
    const tree = bare(expr);
    return tree.type === 'ref' && tree.name !== '*' ? tree.name : undefined;
}
const CLOCK = new Set(['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp', 'timeofday']);
function constantOf(expr) {
    const tree = bare(expr);
    switch (tree.type) {
        case 'string':
            return { text: tree.value };
        case 'integer':
        case 'numeric':
            return { text: String(tree.value) };
        case 'boolean':
            return { text: String(tree.value) };
        case 'unary': {
            const inner = tree.op === '-' ? textOf(tree.operand) : undefined;
            return inner === undefined ? undefined : { text: inner.startsWith('-') ? inner.slice(1) : `-${inner}` };
        }
        case 'keyword':
            return tree.keyword.startsWith('current_') || tree.keyword.startsWith('local') ? 'now' : undefined;
        case 'call':
            return CLOCK.has(tree.function.name) ? 'now' : undefined;
        default:
            return undefined;
    }
}
/** A constant's text; `undefined` for the clock and for anything else. */
function textOf(expr) {
    const constant = constantOf(expr);
    return constant === undefined || constant === 'now' ? undefined : constant.text;
}
/** The constants of `ANY (ARRAY[…])`, `ANY ('{…}')` and `IN (…)`. */
function textsOf(expr) {
    const tree = bare(expr);
    if (tree.type === 'call' && tree.function.name === 'any' && tree.args[0] !== undefined)
        return textsOf(tree.args[0]);
    if (tree.type === 'array' || tree.type === 'list') {
        const texts = tree.expressions.map(textOf);
        return texts.every((text) => text !== undefined) ? texts : undefined;
    }
    if (tree.type === 'string' && /^\{[^"{}]*\}$/.test(tree.value))
        return tree.value.slice(1, -1).split(',');
    return undefined;
}
const LENGTHS = new Set([
    'length',
    'char_length',
    'character_length',
    'octet_length',
    'cardinality',
    'array_length',
    'bit_length',
]);
const FORMS = new Set(['lower', 'upper', 'btrim', 'ltrim', 'rtrim', 'initcap']);
/** The column whose length an expression takes, trimmed or not. */
function measuredColumn(expr) {
    const tree = bare(expr);
    if (tree.type !== 'call' || !LENGTHS.has(tree.function.name) || tree.args[0] === undefined)
        return undefined;
    const inner = bare(tree.args[0]);
    if (inner.type === 'call' && FORMS.has(inner.function.name) && inner.args[0] !== undefined)
        return columnOf(inner.args[0]);
    return columnOf(inner);
}
/** `column operator <something over other columns>`: a relation where it is one column and an offset, else computed. */
function betweenColumns(column, operator, right) {
    const other = columnOf(right);
    if (other !== undefined)
        return other === column ? undefined : { kind: 'relation', column, operator, other };
    const tree = bare(right);
    if (tree.type === 'call' && FORMS.has(tree.function.name) && tree.args.length === 1 && operator === '=') {
        const [inner] = tree.args;
        if (inner !== undefined && columnOf(inner) === column)
            return { kind: 'form', column, form: tree.function.name };
    }
    if (tree.type === 'binary' && (tree.op === '+' || tree.op === '-')) {
        const base = columnOf(tree.left);
        const offset = textOf(tree.right);
        if (base !== undefined && base !== column && offset !== undefined)
            return { kind: 'relation', column, operator, other: base, offset: tree.op === '-' ? negated(offset) : offset };
    }
    const from = columnsIn(right);
    if (operator !== '=' || from.length === 0 || from.includes(column))
        return undefined;
    return { kind: 'computed', column, expression: pgsql_ast_parser.toSql.expr(right), from };
}
function negated(offset) {
    return offset.startsWith('-') ? offset.slice(1) : `-${offset}`;
}
/** The operator as PostgreSQL prints it: the parser writes `<>` as `!=`. */
function comparisonOf(operator) {
    const spelled = operator === '!=' ? '<>' : operator;
    return isComparison(spelled) ? spelled : undefined;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/similar.js
/** A `SIMILAR TO` pattern as a regular expression: `%` and `_` mean what they do in LIKE, and it matches the whole text. */
function similarToRegex(pattern) {
    const body = pattern.replace(/\\(.)|%|_|\.|\^|\$/g, (sign, quoted) => {
        if (quoted !== undefined)
            return /[a-z0-9]/i.test(quoted) ? quoted : sign;
        if (sign === '%')
            return '.*';
        return sign === '_' ? '.' : `\\${sign}`;
    });
    return `^(?:${body})$`;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/predicates.js


/** One side is something about a column, the other something to compare it with. */
function predicateOf(left, operator, right) {
    const texts = textsOf(right);
    const column = columnOf(left);
    const tree = bare(left);
    if (tree.type === 'member' &&
        typeof tree.member === 'string' &&
        columnOf(tree.operand) !== undefined &&
        operator === '=') {
        const text = textOf(right);
        const owner = columnOf(tree.operand) ?? '';
        return { kind: 'json key', column: owner, key: tree.member, texts: texts ?? (text === undefined ? [] : [text]) };
    }
    if (tree.type === 'call' && /^jsonb?_typeof$/.test(tree.function.name) && tree.args[0] !== undefined) {
        const [of, type] = [columnOf(tree.args[0]), textOf(right) ?? texts?.[0]];
        return of === undefined || type === undefined || operator !== '='
            ? undefined
            : { kind: 'json type', column: of, type };
    }
    const measured = measuredColumn(left);
    if (measured !== undefined) {
        const length = Number(textOf(right));
        return Number.isInteger(length) ? { kind: 'length', column: measured, operator, length } : undefined;
    }
    const prefixed = prefixOf(tree, operator, right);
    if (prefixed !== undefined)
        return prefixed;
    if (column === undefined)
        return undefined;
    if (texts !== undefined)
        return operator === '=' ? { kind: 'one of', column, constants: texts } : undefined;
    const constant = constantOf(right);
    if (constant !== undefined)
        return { kind: 'compare', column, operator, constant };
    return betweenColumns(column, operator, right);
}
/** `left(code, 2) = 'AB'`, `substr(code, 1, 2) = 'AB'`: how the text begins. */
function prefixOf(tree, operator, right) {
    const text = textOf(right);
    if (operator !== '=' || text === undefined)
        return undefined;
    const isLeft = tree.type === 'call' && tree.function.name === 'left';
    const isSubstr = tree.type === 'call' &&
        /^substr(ing)?$/.test(tree.function.name) &&
        tree.args[1] !== undefined &&
        textOf(tree.args[1]) === '1';
    const of = tree.type === 'substring' ? tree.value : isLeft || isSubstr ? tree.args[0] : undefined;
    const column = of === undefined ? undefined : columnOf(of);
    return column === undefined ? undefined : begins(column, text);
}
function patternOf(operator, left, right) {
    const column = columnOf(left);
    if (column === undefined)
        return undefined;
    const call = bare(right);
    if (operator === '<@') {
        const texts = textsOf(right);
        return texts === undefined ? undefined : { kind: 'elements', column, texts };
    }
    if (call.type === 'call' && /^similar_(to_)?escape$/.test(call.function.name) && call.args[0] !== undefined) {
        const pattern = textOf(call.args[0]);
        return pattern === undefined ? undefined : { kind: 'regex', column, pattern: similarToRegex(pattern) };
    }
    const pattern = textOf(right);
    if (pattern === undefined)
        return undefined;
    if (operator === 'LIKE' || operator === 'ILIKE')
        return { kind: 'like', column, pattern };
    if (operator === '~' || operator === '~*')
        return { kind: 'regex', column, pattern };
    return operator === '?' ? { kind: 'json key', column, key: pattern, texts: [] } : undefined;
}
/** The column's text begins with this. */
function begins(column, text) {
    return { kind: 'like', column, pattern: `${text.replace(/[\\%_]/g, '\\$&')}%` };
}

;// CONCATENATED MODULE: ./build/rehearse/seed/conditions.js




/** Nothing is known, and every row may do. */
const ANYTHING = [[]];
/** Reads a condition on a row (a CHECK, a partition's bound) into alternatives. */
function readConditions(expression) {
    const tree = readExpression(expression);
    return tree === undefined ? ANYTHING : alternativesOf(tree, true);
}
/** What it takes for an expression to be true, or (`wanted` false) to be false. */
function alternativesOf(expr, wanted) {
    switch (expr.type) {
        case 'binary': {
            if (expr.op === 'AND' || expr.op === 'OR') {
                const parts = chain(expr, expr.op).map((part) => alternativesOf(part, wanted));
                return (expr.op === 'AND') === wanted ? together(...parts) : either(...parts);
            }
            return ofComparison(expr.op, expr.left, expr.right, wanted);
        }
        case 'unary':
            return ofUnary(expr.op, expr.operand, wanted);
        case 'ternary': {
            const inside = (expr.op === 'BETWEEN') === wanted;
            const low = ofComparison(inside ? '>=' : '<', expr.value, expr.lo, true);
            const high = ofComparison(inside ? '<=' : '>', expr.value, expr.hi, true);
            return inside ? together(low, high) : either(low, high);
        }
        case 'cast':
            return alternativesOf(expr.operand, wanted);
        case 'case':
            return ofCase(expr, wanted);
        case 'ref':
            return [[{ kind: 'one of', column: expr.name, constants: [String(wanted)] }]];
        case 'call': {
            const [column, prefix] = [expr.args[0], expr.args[1]].map((arg) => arg && (columnOf(arg) ?? textOf(arg)));
            const isPrefix = expr.function.name === 'starts_with' && wanted && column !== undefined && prefix !== undefined;
            return isPrefix ? [[begins(column, prefix)]] : ANYTHING;
        }
        default:
            return ANYTHING;
    }
}
/** The parts of `a OR b OR c`, which the parser nests two by two. */
function chain(expr, operator) {
    if (expr.type !== 'binary' || expr.op !== operator)
        return [expr];
    return [...chain(expr.left, operator), ...chain(expr.right, operator)];
}
function ofUnary(operator, operand, wanted) {
    if (operator === 'NOT' || operator === 'IS FALSE' || operator === 'IS NOT TRUE')
        return alternativesOf(operand, !wanted);
    if (operator === 'IS TRUE' || operator === 'IS NOT FALSE')
        return alternativesOf(operand, wanted);
    if (operator !== 'IS NULL' && operator !== 'IS NOT NULL')
        return ANYTHING;
    const isNull = (operator === 'IS NULL') === wanted;
    const column = columnOf(operand);
    return column === undefined ? ANYTHING : [[{ kind: 'null', column, isNull }]];
}
/** Each WHEN with its value, and ELSE with none of the WHENs. */
function ofCase({ value, whens, else: otherwise }, wanted) {
    const holds = (when, is) => (value ? ofComparison('=', value, when, is) : alternativesOf(when, is));
    const branches = whens.map(({ when, value: result }) => together(holds(when, true), alternativesOf(result, wanted)));
    const none = whens.map(({ when }) => holds(when, false));
    const last = otherwise ? [together(...none, alternativesOf(otherwise, wanted))] : [];
    return either(...branches, ...last);
}
function ofComparison(spelled, left, right, wanted) {
    const patterns = wanted ? patternOf(spelled, left, right) : undefined;
    if (patterns !== undefined)
        return [[patterns]];
    const operator = comparisonOf(spelled);
    if (operator === undefined)
        return ANYTHING;
    const needed = wanted ? operator : opposite(operator);
    const truths = ofTruths(needed, left, right);
    if (truths !== undefined)
        return truths;
    const found = predicateOf(left, needed, right) ?? predicateOf(right, mirrored(needed), left);
    return found === undefined ? ANYTHING : [[found]];
}
/** `(a IS NULL) = (b IS NULL)` and its like: both true or both false; with `<>`, one of each. */
function ofTruths(operator, left, right) {
    const nulls = ofCountedNulls(operator, left, right);
    if (nulls !== undefined)
        return nulls;
    if ((operator !== '=' && operator !== '<>') || !isCondition(left) || !isCondition(right))
        return undefined;
    const same = operator === '=';
    return either(together(alternativesOf(left, true), alternativesOf(right, same)), together(alternativesOf(left, false), alternativesOf(right, !same)));
}
function isCondition(expr) {
    const tree = bare(expr);
    if (tree.type === 'unary')
        return tree.op !== '-' && tree.op !== '+';
    if (tree.type === 'binary')
        return tree.op === 'AND' || tree.op === 'OR' || comparisonOf(tree.op) !== undefined;
    return tree.type === 'boolean';
}
/** `num_nonnulls(a, b, c) = 1`: one alternative for each column that may be the one. */
function ofCountedNulls(operator, left, right) {
    const call = bare(left);
    if (call.type !== 'call' || (call.function.name !== 'num_nonnulls' && call.function.name !== 'num_nulls'))
        return undefined;
    const columns = call.args.map(columnOf);
    const wanted = Number(textOf(right));
    if (!columns.every((column) => column !== undefined) || !Number.isInteger(wanted))
        return undefined;
    const chosen = operator === '>' ? wanted + 1 : operator === '<' ? wanted - 1 : wanted;
    return columns.map((_, first) => columns.map((column, at) => {
        const counted = (at - first + columns.length) % columns.length < chosen;
        return { kind: 'null', column, isNull: counted === (call.function.name === 'num_nulls') };
    }));
}

;// CONCATENATED MODULE: ./build/rehearse/seed/sql.js

/** A SQL string literal, for a session with `standard_conforming_strings` on. */
function quoteLiteral(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
function qualify(schema, name) {
    return `${(0,sql_names/* quoteIdentifier */.Cm)(schema)}.${(0,sql_names/* quoteIdentifier */.Cm)(name)}`;
}
/**
 * A number from 0 to 2^63 - 1 that depends on another and on a salt. `hashint8extended` spreads rows over hash
 * partitions, so its results are the same on every version from 11 on (src/backend/access/hash/hashfunc.c).
 * @param k SQL of a bigint; `salt` a number, or SQL of one.
 */
function mix(k, salt) {
    return `(pg_catalog.hashint8extended(${k}, ${salt}) & 9223372036854775807)`;
}
/** A salt of 62 bits for a purpose, such as a column's name (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
function saltOf(seed, ...purpose) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(JSON.stringify([seed, ...purpose])))
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    return hash >> 2n;
}
/** True for one row in `one` by the high bits of a hash, whose low bits choose the value. */
function chance(hash, one) {
    return `((${hash} >> 40) % ${one} = 0)`;
}
/** One of a list of texts, by `k`. */
function pick(texts, k) {
    const list = texts.map((text) => quoteLiteral(text)).join(', ');
    return `(ARRAY[${list}]::text[])[1 + (${k}) % ${texts.length}]`;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/foreign.js


/**
 * Sorts a table's foreign keys: the ones that must have a value and have most columns first, so that what columns share
 * is decided by whoever needs it most.
 * @param given Columns that have their values from elsewhere.
 */
function slotsOf(keys, columns, given, rows) {
    const optional = (key) => key.columns.some((name) => columns.get(name)?.notNull === false);
    const sorted = [...keys].sort((a, b) => Number(optional(a)) - Number(optional(b)) || b.columns.length - a.columns.length || (a.name < b.name ? -1 : 1));
    const bound = new Set();
    const slots = [];
    const tested = [];
    for (const key of sorted) {
        const pairs = key.columns.map((column, at) => ({ column, target: key.targetColumns[at] ?? '' }));
        const gives = pairs.filter(({ column }) => !bound.has(column) && !given.has(column));
        if (gives.length === 0 || pairs.some(({ column }) => given.has(column))) {
            tested.push(key);
            continue;
        }
        const shares = pairs.filter(({ column }) => bound.has(column));
        slots.push({ key, alias: `~p${slots.length}`, gives, shares, rows: rows.get(key.name) ?? 0n });
        for (const { column } of gives)
            bound.add(column);
    }
    return { slots, tested };
}
/** The table that a foreign key points to, for FROM. Rows of inheriting tables do not count; rows of partitions do. */
function targetOf(table) {
    return `${table.kind === 'partitioned' ? '' : 'ONLY '}${qualify(table.schema, table.name)}`;
}
function notNullCondition(pairs) {
    return pairs.map(({ target }) => `${(0,sql_names/* quoteIdentifier */.Cm)(target)} IS NOT NULL`).join(' AND ');
}
/** SQL that joins a slot's rows, numbered in the order of their keys; a row that wants none gets NULLs. */
function joinSlot(slot, target, { index, hash, most, sources }) {
    const { gives, shares } = slot;
    const pairs = [...gives, ...shares];
    const list = (some) => some.map(({ target: name }) => (0,sql_names/* quoteIdentifier */.Cm)(name)).join(', ');
    const limit = most === undefined ? '' : ` ORDER BY ${list(pairs)} LIMIT ${most}`;
    const from = `(SELECT ${list(pairs)} FROM ${targetOf(target)} WHERE ${notNullCondition(pairs)}${limit}) AS t`;
    const alias = (0,sql_names/* quoteIdentifier */.Cm)(slot.alias);
    if (shares.length === 0) {
        const numbered = `(SELECT t.*, row_number() OVER (ORDER BY ${list(gives)}) - 1 AS "~r" FROM ${from})`;
        // DISTINCT takes nothing away: it tells the planner that each row finds one. Else it expects more with every join, and
        // shares out a handful of rows among thousands of files.
        return `LEFT JOIN (SELECT DISTINCT ON ("~r") * FROM ${numbered} AS n) AS ${alias} ON ${alias}."~r" = ${index}`;
    }
    const counted = (0,sql_names/* quoteIdentifier */.Cm)(`${slot.alias}n`);
    const agree = (side) => shares.map(({ column, target: name }) => `${side}.${(0,sql_names/* quoteIdentifier */.Cm)(name)} = ${sources.get(column)}`).join(' AND ');
    return [
        `LEFT JOIN (SELECT ${list(shares)}, count(*) AS "~n" FROM ${from} GROUP BY ${list(shares)}) AS ${counted} ON ${agree(counted)}`,
        `LEFT JOIN (SELECT t.*, row_number() OVER (PARTITION BY ${list(shares)} ORDER BY ${list(gives)}) - 1 AS "~r" FROM ${from}) AS ${alias}`,
        `ON ${agree(alias)} AND ${alias}."~r" = CASE WHEN ${index} IS NOT NULL THEN ${hash} % ${counted}."~n" END`,
    ].join(' ');
}
/** A row's number among `rows`, the lower ones more often: SQL over a hash. */
function skewed(hash, rows) {
    return `(((${hash} % ${rows} + 1) * (${mix(hash, 5)} % ${rows} + 1) - 1) / ${rows})`;
}
/** NULL in place of the number for one row in ten. */
function sometimesNull(index, hash) {
    return `CASE WHEN ${chance(hash, 10)} THEN NULL ELSE ${index} END`;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/hints.js
const NO_HINTS = { bounds: [], likes: [], regexes: [], forms: [], jsonKeys: [] };
/** Adds a condition about the column itself to its hints; `undefined` where they cannot both hold. */
function narrowed(hints, condition) {
    switch (condition.kind) {
        case 'compare':
            return comparedWith(hints, condition.operator, condition.constant);
        case 'one of':
            return among(hints, condition.constants);
        case 'null':
            return hints.isNull === !condition.isNull ? undefined : { ...hints, isNull: condition.isNull };
        case 'like':
            return { ...hints, likes: [...hints.likes, condition.pattern] };
        case 'regex':
            return { ...hints, regexes: [...hints.regexes, condition.pattern] };
        case 'length':
            return ofLength(hints, condition.operator, condition.length);
        case 'form':
            return { ...hints, forms: [...hints.forms, condition.form] };
        case 'json type':
            return hints.jsonType !== undefined && hints.jsonType !== condition.type
                ? undefined
                : { ...hints, jsonType: condition.type };
        case 'json key':
            return { ...hints, jsonKeys: [...hints.jsonKeys, { key: condition.key, texts: condition.texts }] };
        case 'elements':
            return { ...hints, elements: condition.texts };
        default:
            return hints;
    }
}
function comparedWith(hints, operator, constant) {
    if (operator === '=' && constant !== 'now')
        return among(hints, [constant.text]);
    if (operator === '<>' && constant !== 'now' && constant.text === '')
        return ofLength(hints, '>', 0);
    const excluded = operator === '<>' && constant !== 'now' ? constant.text : undefined;
    if (hints.oneOf !== undefined && excluded !== undefined) {
        const oneOf = hints.oneOf.filter((text) => text !== excluded);
        return oneOf.length === 0 ? undefined : { ...hints, oneOf };
    }
    return { ...hints, bounds: [...hints.bounds, { operator, constant }] };
}
function among(hints, constants) {
    const excluded = new Set(hints.bounds.flatMap(({ operator, constant }) => (operator === '<>' && constant !== 'now' ? [constant.text] : [])));
    const allowed = hints.oneOf === undefined ? constants : constants.filter((text) => hints.oneOf?.includes(text));
    const oneOf = [...new Set(allowed.filter((text) => !excluded.has(text)))];
    return oneOf.length === 0 ? undefined : { ...hints, oneOf };
}
function ofLength(hints, operator, length) {
    const low = operator === '>' ? length + 1 : operator === '>=' || operator === '=' ? length : 0;
    const high = operator === '<' ? length - 1 : operator === '<=' || operator === '=' ? length : undefined;
    const shortest = Math.max(hints.shortest ?? 0, low);
    const longest = Math.min(hints.longest ?? Number.POSITIVE_INFINITY, high ?? Number.POSITIVE_INFINITY);
    if (shortest > longest)
        return undefined;
    return { ...hints, ...(shortest > 0 && { shortest }), ...(Number.isFinite(longest) && { longest }) };
}

;// CONCATENATED MODULE: ./build/rehearse/seed/scenarios.js


/** Sorts conditions into groups that have no column in common, and finds each group's scenarios. */
function groupConditions(all, facts) {
    const groups = [];
    for (const alternatives of all) {
        const columns = new Set(alternatives.flat().flatMap(columnsOf));
        if (columns.size === 0)
            continue;
        const joined = { columns, members: [alternatives] };
        for (const group of groups.filter((other) => [...other.columns].some((column) => columns.has(column)))) {
            for (const column of group.columns)
                joined.columns.add(column);
            joined.members.unshift(...group.members);
            groups.splice(groups.indexOf(group), 1);
        }
        groups.push(joined);
    }
    return groups.map(({ columns, members }) => ({ columns, scenarios: scenariosOf(members, facts) }));
}
/** Joins conditions one by one and drops at once what cannot be; a condition that goes with none is left to the test of rows. */
function scenariosOf(members, facts) {
    let joined = [{ hints: new Map(), relations: [], computed: [] }];
    for (const alternatives of [...members].sort((a, b) => a.length - b.length)) {
        const next = joined.flatMap((scenario) => alternatives.flatMap((conditions) => extended(scenario, conditions, facts) ?? []));
        if (next.length > 0)
            joined = sampled(next);
    }
    return joined;
}
function extended(scenario, conditions, facts) {
    const hints = new Map(scenario.hints);
    for (const condition of conditions) {
        const before = hints.get(condition.column) ?? NO_HINTS;
        const after = narrowed(before, condition);
        if (after === undefined)
            return undefined;
        if (after !== before && !facts.possible(condition.column, after))
            return undefined;
        hints.set(condition.column, after);
    }
    const relations = conditions.filter((condition) => condition.kind === 'relation');
    const computed = conditions.filter((condition) => condition.kind === 'computed');
    return { hints, relations: [...scenario.relations, ...relations], computed: [...scenario.computed, ...computed] };
}
function columnsOf(condition) {
    if (condition.kind === 'relation')
        return [condition.column, condition.other];
    if (condition.kind === 'computed')
        return [condition.column, ...condition.from];
    return [condition.column];
}
/** The conditions of a domain, which speak of `VALUE`, as conditions on a column of it. */
function about(column, alternatives) {
    return alternatives.map((conditions) => conditions.flatMap((condition) => (condition.column === 'value' ? [{ ...condition, column }] : [])));
}

;// CONCATENATED MODULE: ./build/rehearse/seed/plan.js
const NO_CHANGES = { columns: new Map() };
/** Why a table cannot be filled: a clause for the report. */
class Unfillable extends Error {
    name = 'Unfillable';
}

;// CONCATENATED MODULE: ./build/rehearse/seed/sources.js



/** Whether a column must have a value: by itself, or by the domain that it is of. */
function mustHaveValue({ generators }, column) {
    return column.notNull || generators.undressed(column).notNull;
}
/**
 * Decides where each column's values come from.
 * @throws Unfillable where a column must have a value and there is none to give.
 */
function sourcesOf(request) {
    const { table, late, sequences, parents } = request;
    const columns = new Map(table.columns.map((column) => [column.name, column]));
    const generated = table.columns.filter((column) => column.generated !== undefined).map(({ name }) => name);
    const early = table.foreignKeys.filter((key) => !late.has(key));
    const { slots, tested } = slotsOf(early, columns, new Set(generated), parents);
    const of = new Map();
    for (const slot of slots) {
        if (slot.rows === 0n)
            refuseEmptyParent(request, slot);
        for (const { column, target } of slot.gives)
            of.set(column, slot.rows === 0n ? { kind: 'null' } : { kind: 'foreign', slot, target });
    }
    for (const key of table.foreignKeys)
        if (late.has(key))
            lateSources(request, key, of);
    for (const column of table.columns) {
        if (of.has(column.name))
            continue;
        if (column.generated !== undefined)
            of.set(column.name, { kind: 'generated', expression: column.generated });
        else if (sequences.has(column.name))
            of.set(column.name, { kind: 'sequence' });
        else
            of.set(column.name, ownSource(request, column));
    }
    return { of, slots: slots.filter(({ rows }) => rows > 0n), tested };
}
/** Until it is set, such a column is NULL, or points to its own row, or (its check deferred) to nothing that exists. */
function lateSources(request, key, of) {
    const { table } = request;
    key.columns.forEach((name, at) => {
        const column = table.columns.find((candidate) => candidate.name === name);
        const target = key.targetColumns[at];
        if (column === undefined || of.has(name) || target === undefined)
            return;
        if (!mustHaveValue(request, column))
            of.set(name, { kind: 'null' });
        else if (key.target === table.oid && target !== name)
            of.set(name, { kind: 'copy', of: target });
    });
}
function refuseEmptyParent(request, { key, gives }) {
    const { table, tables } = request;
    const needed = gives.some(({ column }) => table.columns.some((candidate) => candidate.name === column && mustHaveValue(request, candidate)));
    if (!needed)
        return;
    const target = tables.get(key.target);
    const name = target === undefined ? 'another table' : nameOf(target);
    // Rows there may be, but none that can be referred to.
    const open = target?.columns.filter((column) => key.targetColumns.includes(column.name) && !column.notNull) ?? [];
    const having = open.length === 0 ? '' : ` with a value in ${open.map((column) => column.name).join(' and ')}`;
    throw new Unfillable(`its foreign key ${key.name} needs rows in ${name}${having}, which has none`);
}
function ownSource(request, column) {
    const wish = { hints: NO_HINTS, name: column.name, need: 0n };
    if (request.generators.generator(column, wish) !== undefined)
        return { kind: 'made' };
    if (column.hasDefault)
        return { kind: 'default' };
    if (!mustHaveValue(request, column))
        return { kind: 'null' };
    throw new Unfillable(`no value is known for its column ${column.name} of type ${column.sql}, which must have one`);
}
/** As reports name a table. */
function nameOf({ schema, name }) {
    return `${schema}.${name}`;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/conditions-of.js







/** Everything that is asked of a table's rows, read into alternatives: CHECKs, domains' CHECKs, partitions' bounds. */
function conditionsOf({ table, generators }) {
    const checks = table.checks.map(({ expression }) => readConditions(expression));
    const domains = table.columns.flatMap((column) => generators.undressed(column).checks.map((check) => about(column.name, readConditions(check))));
    const leaves = sampled(table.leaves).flatMap(({ expression }) => readConditions(expression));
    return [...checks, ...domains, ...(table.leaves.length === 0 ? [] : [sampled(leaves)])];
}
/** The same, as the server tests it: a row that breaks one is not inserted. */
function filtersOf(request, { of, tested }) {
    const { table, generators, tables } = request;
    const known = new Set(table.columns.map(({ name }) => name));
    const read = (expression) => columnsIn(expression).filter((name) => known.has(name));
    const checks = table.checks.map(({ name, expression }) => {
        return { name, sql: `(${expression}) IS NOT FALSE`, columns: read(expression), expression };
    });
    const domains = table.columns.flatMap((column) => generators.undressed(column).checks.map((check) => {
        const sql = `(SELECT (${check}) FROM (SELECT ${(0,sql_names/* quoteIdentifier */.Cm)(column.name)} AS value) AS d) IS NOT FALSE`;
        return { name: `(the type ${column.sql})`, sql, columns: [column.name], expression: check };
    }));
    const leaves = sampled(table.leaves).map(({ expression }) => `(${expression})`);
    const bounds = leaves.length === 0
        ? []
        : [{ name: '(partitions)', sql: `(${leaves.join(' OR ')})`, columns: read(leaves.join(' OR ')) }];
    const keys = tested.flatMap((key) => existsFilter(key, table.name, tables.get(key.target)));
    const needed = table.columns.filter((column) => {
        const { kind } = of.get(column.name) ?? {};
        return mustHaveValue(request, column) && kind !== 'generated' && kind !== 'default';
    });
    const values = needed.map(({ name }) => ({
        name: `(${name} NOT NULL)`,
        sql: `${(0,sql_names/* quoteIdentifier */.Cm)(name)} IS NOT NULL`,
        columns: [name],
    }));
    return [...values, ...domains, ...checks, ...bounds, ...keys];
}
/**
 * A foreign key whose columns have their values from elsewhere: rows that point to nothing are thrown out. Inside the
 * subquery a bare name would mean the target's column, so the row goes by its table's name.
 */
function existsFilter(key, row, target) {
    if (target === undefined)
        return [];
    const own = (column) => `${(0,sql_names/* quoteIdentifier */.Cm)(row)}.${(0,sql_names/* quoteIdentifier */.Cm)(column)}`;
    const pairs = key.columns.map((column, at) => `"~f".${(0,sql_names/* quoteIdentifier */.Cm)(key.targetColumns[at] ?? '')} = ${own(column)}`);
    const nulls = key.columns.map((column) => `${own(column)} IS NULL`);
    const sql = `(${nulls.join(' OR ')} OR EXISTS (SELECT FROM ${targetOf(target)} AS "~f" WHERE ${pairs.join(' AND ')}))`;
    return [{ name: key.name, sql, columns: key.columns }];
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/generator.js
/** As good as without end. */
const ENDLESS = 2n ** 62n;
function least(a, b) {
    return a < b ? a : b;
}
function greatest(a, b) {
    return a > b ? a : b;
}
/** A generator of one value, again and again. */
function always(sql) {
    return { size: 1n, value: () => sql };
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/span.js

/** Room that there should be between bounds, lest all values are the same. */
const ROOM = 100n;
/** Values of the first axis that has room for them. */
function axisGenerator(axes, wish, usual) {
    const found = axisAndSpan(axes, wish, usual);
    if (found === undefined)
        return undefined;
    const { axis, span } = found;
    const size = span.high - span.low + 1n;
    return { size, value: (k) => axis.value(`${span.low} + (${k}) % ${size}`) };
}
function axisAndSpan(axes, wish, usual) {
    const wanted = greatest(wish.need, ROOM);
    let best;
    for (const axis of axes) {
        const span = spanOf(axis, wish, usual);
        if (span === undefined)
            continue;
        best = { axis, span };
        if (span.high - span.low + 1n >= wanted)
            break;
    }
    return best;
}
/** Where values may lie: within the bounds, and where they leave it open, where such values usually lie. */
function spanOf(axis, { hints, need }, usual) {
    const { low, high } = boundsOf(axis, hints);
    const [usualLow, usualHigh] = usual === undefined ? axis.usual : scaled(axis, usual);
    const width = greatest(usualHigh - usualLow, need);
    let from = low ?? (high !== undefined && high < usualLow ? high - width : usualLow);
    let to = high ?? (low !== undefined && low + width > usualHigh ? low + width : usualHigh);
    if (to - from + 1n < need && high === undefined)
        to = from + need;
    if (to - from + 1n < need && low === undefined)
        from = to - need;
    from = greatest(from, axis.lowest);
    to = least(to, axis.highest);
    return from > to ? undefined : { low: from, high: to, lowIsHard: low !== undefined, highIsHard: high !== undefined };
}
/** Names speak of whole numbers: a `price` of 1 to 500 is 100 to 50,000 cents. */
function scaled(axis, [low, high]) {
    const one = axis.read({ text: '1' }, 'up') ?? 1n;
    return low * one > axis.highest ? axis.usual : [low * one, least(high * one, axis.highest)];
}
function boundsOf(axis, { bounds }) {
    let low;
    let high;
    for (const { operator, constant } of bounds) {
        if (operator === '<>' || operator === '=')
            continue;
        const isLow = operator === '>' || operator === '>=';
        const isStrict = operator === '>' || operator === '<';
        const at = constant === 'now'
            ? axis.clock?.[isLow ? 'after' : 'before']
            : axis.read(constant, isLow === isStrict ? 'down' : 'up');
        if (at === undefined)
            continue;
        const step = isStrict ? 1n : 0n;
        if (isLow)
            low = greatest(low ?? axis.lowest, at + step);
        else
            high = least(high ?? axis.highest, at - step);
    }
    return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}

;// CONCATENATED MODULE: ./build/rehearse/seed/derive.js



/**
 * Decides for each relation which side follows from the other, the greater one where both can, and leaves out what
 * would go round in a circle.
 */
function derivationsOf(scenario, derivable) {
    const found = new Map();
    const follows = (column, from) => column === from || derive_sourcesOf(found.get(column)).some((source) => follows(source, from));
    for (const computed of scenario.computed) {
        const { column, from } = computed;
        if (!derivable.free(column) || found.has(column) || from.some((source) => follows(source, column)))
            continue;
        found.set(column, { relations: [], computed });
    }
    for (const relation of scenario.relations) {
        if (relation.operator === '<>')
            continue;
        const sides = [relation, reversed(relation)].sort((a, b) => Number(looksDown(b)) - Number(looksDown(a)));
        const chosen = sides.find((side) => isUsable(side) && !follows(side.other, side.column));
        if (chosen === undefined)
            continue;
        found.set(chosen.column, { relations: [...(found.get(chosen.column)?.relations ?? []), chosen] });
    }
    return found;
    function isUsable({ column, operator }) {
        const isFixed = scenario.hints.get(column)?.oneOf !== undefined || found.get(column)?.computed !== undefined;
        return !isFixed && derivable.free(column) && (operator === '=' || derivable.ordered(column));
    }
}
/** Whether the column is the greater of the two. */
function looksDown({ operator }) {
    return operator === '>' || operator === '>=';
}
/** The relation seen from its other side. */
function reversed({ kind, column, operator, other, offset }) {
    const back = offset === undefined ? {} : { offset: offset.startsWith('-') ? offset.slice(1) : `-${offset}` };
    return { kind, column: other, operator: mirrored(operator), other: column, ...back };
}
function derive_sourcesOf(derivation) {
    if (derivation === undefined)
        return [];
    return derivation.computed?.from ?? derivation.relations.map(({ other }) => other);
}
/** SQL of a value between what the related columns allow; `k` chooses. Columns that are NULL allow anything. */
function derivedValue(derivation, axes, wish, k) {
    if (derivation.computed !== undefined)
        return derivation.computed.expression;
    const same = derivation.relations.find(({ operator }) => operator === '=');
    if (same !== undefined && same.offset === undefined)
        return (0,sql_names/* quoteIdentifier */.Cm)(same.other);
    const found = axisAndSpan(axes, wish);
    if (found === undefined)
        return undefined;
    const { axis, span } = found;
    const width = span.high - span.low > 30n * 86400n ? 30n * 86400n : span.high - span.low + 1n;
    const limits = (operators) => derivation.relations
        .filter(({ operator }) => operators.includes(operator))
        .map((relation) => limitOf(relation, axis));
    const lows = limits(['>', '>=', '=']);
    const highs = limits(['<', '<=', '=']);
    const high = [...highs, ...(span.highIsHard ? [String(span.high)] : [])];
    const low = [...lows, ...(span.lowIsHard || lows.length === 0 ? [String(span.low)] : [])];
    const top = high.length === 0 ? undefined : `least(${high.join(', ')})`;
    const bottom = `coalesce(greatest(${low.join(', ')}), ${span.low})`;
    const from = top === undefined ? bottom : `coalesce(least(${bottom}, ${top}), ${bottom})`;
    const to = top === undefined ? `${from} + ${width}` : `coalesce(${top}, ${from} + ${width})`;
    return axis.value(`${from} + (${k}) % (greatest((${to}) - (${from}), 0) + 1)`);
}
function limitOf({ operator, other, offset }, axis) {
    const added = (offset === undefined ? 0n : (axis.readOffset(offset) ?? 0n)) +
        (operator === '>' ? 1n : operator === '<' ? -1n : 0n);
    return `${axis.units((0,sql_names/* quoteIdentifier */.Cm)(other))} + ${added}`;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/courses.js







/** What the conditions on one table mean for each of its columns. */
class Courses {
    request;
    sources;
    courses;
    constructor(request, sources) {
        this.request = request;
        this.sources = sources;
        const possible = (name, hints) => this.isPossible(name, hints);
        const derivable = { free: (name) => this.isMade(name), ordered: (name) => this.isOrdered(name) };
        this.courses = groupConditions(conditionsOf(request), { possible }).map((group, at) => ({
            ...group,
            draw: `~s${at}`,
            derivations: group.scenarios.map((scenario) => derivationsOf(scenario, derivable)),
        }));
    }
    /** The numbers that choose between scenarios. */
    draws() {
        const { seed, table } = this.request;
        return this.courses
            .filter(({ scenarios }) => scenarios.length > 1)
            .map(({ draw, scenarios }) => {
            const salt = saltOf(seed, table.schema, table.name, draw);
            return [draw, `${mix('g.i', salt)} % ${scenarios.length}`];
        });
    }
    /** SQL that is what `write` says for the scenario that a row goes; once where it is the same for all. */
    perScenario(columns, write) {
        const course = this.courseOf(columns);
        if (course === undefined)
            return write(undefined, new Map());
        const written = course.scenarios.map((scenario, at) => write(scenario, course.derivations[at] ?? new Map()));
        if (new Set(written).size === 1)
            return written[0] ?? 'NULL';
        const cases = written.map((sql, at) => `WHEN ${at} THEN ${sql}`).join(' ');
        return `CASE ${(0,sql_names/* quoteIdentifier */.Cm)(course.draw)} ${cases} END`;
    }
    hintsFor(name, scenario) {
        return this.request.changes.columns.get(name)?.hints ?? scenario?.hints.get(name) ?? NO_HINTS;
    }
    /** The hints of a column that is made in one and the same way in every row; `undefined` for others. */
    onlyHints(name) {
        const course = this.courseOf([name]);
        const isOneWay = course === undefined || (course.scenarios.length === 1 && !course.derivations[0]?.has(name));
        return isOneWay ? this.hintsFor(name, course?.scenarios[0]) : undefined;
    }
    generator(column, hints, need) {
        return this.request.generators.generator(column, { hints, name: column.name, need });
    }
    isPossible(name, hints) {
        const column = this.columnNamed(name);
        if (column === undefined)
            return true;
        const source = this.sources.of.get(name)?.kind;
        if (hints.isNull === true)
            return !mustHaveValue(this.request, column) && source !== 'sequence' && source !== 'copy';
        if (hints.isNull === false && source === 'null')
            return false;
        return source !== 'made' || this.generator(column, hints, 0n) !== undefined;
    }
    isMade(name) {
        return this.sources.of.get(name)?.kind === 'made';
    }
    isOrdered(name) {
        const column = this.columnNamed(name);
        return column !== undefined && this.request.generators.axes(column).length > 0;
    }
    courseOf(names) {
        return this.courses.find(({ columns }) => names.some((name) => columns.has(name)));
    }
    columnNamed(name) {
        return this.request.table.columns.find((column) => column.name === name);
    }
}

;// CONCATENATED MODULE: ./build/rehearse/seed/numbering.js

/** Where there is room, so many rows refer to the same one: a tenant with one customer would show little. */
const REPEATED = 10n;
/** The greatest bigint; PostgreSQL reads what is greater as numeric. */
const GREATEST = 2n ** 63n - 1n;
/** Numbers slots so that no two rows agree in a key, as far as that can be had by counting. */
function numberSlots(keys, slots, wanted) {
    const numberings = new Map();
    const unproven = [];
    let capacity = wanted;
    const limit = (rows) => {
        if (rows < capacity)
            capacity = rows;
    };
    for (const { distinct, size } of slots)
        if (distinct && size !== undefined)
            limit(size);
    const byWidth = [...keys].sort((a, b) => a.columns.length - b.columns.length || (a.name < b.name ? -1 : 1));
    for (const key of byWidth) {
        const inside = slots.filter(({ columns }) => columns.every((column) => key.columns.includes(column)));
        const isWhole = inside.flatMap(({ columns }) => columns).length === key.columns.length;
        const isDistinct = ({ id, distinct }) => distinct || numberings.get(id)?.kind === 'distinct';
        if (key.plain && inside.some(isDistinct))
            continue;
        const numbered = key.plain && isWhole ? numbersOf(inside, numberings, wanted) : undefined;
        if (numbered !== undefined) {
            for (const [id, numbering] of numbered.numberings)
                numberings.set(id, numbering);
            limit(numbered.capacity);
            continue;
        }
        unproven.push(key);
        const [only] = inside;
        const isEnough = (only?.size ?? 0n) >= wanted || (only?.refers === true && !key.partial);
        const suits = inside.length === 1 && only !== undefined && isWhole && isEnough;
        if (suits && only.size !== undefined && !numberings.has(only.id))
            numberings.set(only.id, { kind: 'distinct' });
    }
    return { numberings, capacity, unproven };
}
/** One slot that differs in every row, or several whose numbers together do; nothing where one is taken already. */
function numbersOf(slots, taken, wanted) {
    const free = slots.filter(({ id, size }) => !taken.has(id) && size !== undefined);
    const areAllFree = free.length === slots.length && slots.length > 0;
    const room = free.reduce((product, { usual }) => product * usual, 1n);
    const roomiest = free.find(({ refers, size }) => !refers && (size ?? 0n) >= wanted);
    const single = slots.length === 1 ? free[0] : areAllFree && room >= wanted ? undefined : roomiest;
    if (single?.size !== undefined)
        return { numberings: new Map([[single.id, { kind: 'distinct' }]]), capacity: single.size };
    if (!areAllFree || slots.length === 1)
        return undefined;
    const numberings = new Map();
    let product = 1n;
    let spare = wanted > 0n ? room / wanted : 1n;
    [...free]
        .sort((a, b) => Number(b.usual - a.usual))
        .forEach(({ id, usual, refers }, at) => {
        const by = refers && spare > 1n ? (spare < REPEATED ? spare : REPEATED) : 1n;
        spare /= by;
        const size = ceiling(usual, by);
        numberings.set(id, { kind: 'digit', divisor: product, size, salt: at });
        product *= size;
    });
    return { numberings, capacity: product };
}
function ceiling(number, by) {
    return (number + by - 1n) / by;
}
/**
 * SQL of a slot's number. A digit is shifted by what the digits before it are, which keeps combinations different and
 * lets few rows already be spread over all values.
 * @param row SQL of the row's number, from 0.
 */
function numberOf(numbering, row) {
    if (numbering.kind === 'distinct')
        return row;
    const { divisor, size, salt } = numbering;
    if (divisor === 1n)
        return `(${row} % ${size})`;
    // The digits before it tell all rows apart, and no bigint could be divided by so much.
    if (divisor > GREATEST)
        return `(${mix(row, salt)} % ${size})`;
    return `((${row} / ${divisor} + ${mix(`${row} % ${divisor}`, salt)} % ${size}) % ${size})`;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/joins.js





/** SQL of a row's number from 0, where the draws are made. */
const ROW = '(g.i - 1)';
/** The joins that give each row the rows that it refers to, and the numbers that choose them. */
function joinsOf(request, { slots }, courses, numberings) {
    const { tables, table, sample, seed } = request;
    const draws = [];
    const given = new Map();
    const joins = slots.flatMap((slot) => {
        const target = tables.get(slot.key.target);
        if (target === undefined)
            return [];
        const hash = `~h${slot.alias.slice(1)}`;
        draws.push([hash, mix('g.i', saltOf(seed, table.schema, table.name, 'foreign key', slot.key.name))]);
        const numbering = numberings.get(slot.alias);
        const number = `~n${slot.alias.slice(1)}`;
        if (numbering !== undefined)
            draws.push([number, numberOf(numbering, ROW)]);
        const rows = sample === undefined || sample > slot.rows ? slot.rows : sample;
        const numbered = `${(0,sql_names/* quoteIdentifier */.Cm)(number)}${rows < slot.rows ? ` % ${rows}` : ''}`;
        const chosen = numbering === undefined ? skewed((0,sql_names/* quoteIdentifier */.Cm)(hash), rows) : numbered;
        const index = indexOf(request, slot, courses, chosen, (0,sql_names/* quoteIdentifier */.Cm)(hash));
        const most = sample === undefined ? {} : { most: rows };
        const join = joinSlot(slot, target, { index, hash: (0,sql_names/* quoteIdentifier */.Cm)(hash), sources: given, ...most });
        for (const { column, target: name } of slot.gives)
            given.set(column, `${(0,sql_names/* quoteIdentifier */.Cm)(slot.alias)}.${(0,sql_names/* quoteIdentifier */.Cm)(name)}`);
        return [join];
    });
    return { draws, joins };
}
/** Which row a row takes, or NULL for none: as its scenario asks, and else for one row in ten where it may. */
function indexOf(request, slot, courses, chosen, hash) {
    const names = slot.gives.map(({ column }) => column);
    const isNeeded = request.table.columns.some((column) => names.includes(column.name) && mustHaveValue(request, column));
    if (isNeeded || (slot.key.full && slot.shares.length > 0))
        return chosen;
    return courses.perScenario(names, (scenario) => {
        const asked = names.map((name) => courses.hintsFor(name, scenario).isNull ?? nullsAsked(request, name));
        if (asked.includes(false))
            return chosen;
        return asked.includes(true) ? 'NULL' : sometimesNull(chosen, hash);
    });
}
function nullsAsked({ changes }, name) {
    const nulls = changes.columns.get(name)?.nulls;
    return nulls === 'always' ? true : nulls === 'never' ? false : undefined;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/assemble.js











/**
 * Plans one table: what each column's values are made of, so that they satisfy what is known of the table.
 * @throws Unfillable
 */
function planTable(request) {
    const { table, candidates } = request;
    const sources = sourcesOf(request);
    const courses = new Courses(request, sources);
    const slots = assemble_slotsOf(request, sources, courses);
    const { numberings, capacity, unproven } = numberSlots(table.keys, slots, candidates);
    const { draws, joins } = joinsOf(request, sources, courses, numberings);
    const made = table.columns.map((column, at) => new ColumnMaker(request, sources, courses, column, at).make(numberings.get(column.name)));
    return {
        table,
        draws: [...courses.draws(), ...draws, ...made.flatMap((column) => column.draws)],
        joins,
        columns: made.map(({ plan }) => plan),
        filters: filtersOf(request, sources),
        capacity,
        unproven,
    };
}
/** What may be numbered so that rows differ: columns whose values are made in one way, sequences, foreign keys. */
function assemble_slotsOf(request, sources, courses) {
    const foreign = sources.slots.map((slot) => {
        const columns = slot.gives.map(({ column }) => column);
        const size = slot.shares.length > 0 ? undefined : slot.rows;
        return { id: slot.alias, columns, size, usual: slot.rows, distinct: false, refers: true };
    });
    const own = request.table.columns.flatMap((column) => {
        const { kind } = sources.of.get(column.name) ?? {};
        const slot = { id: column.name, columns: [column.name], refers: false };
        const left = request.sequences.get(column.name)?.left;
        if (kind === 'sequence' && left !== undefined)
            return [{ ...slot, size: left, usual: left, distinct: true }];
        if (kind !== 'made')
            return [];
        const hints = courses.onlyHints(column.name);
        const usual = courses.generator(column, hints ?? NO_HINTS, 0n)?.size ?? 1n;
        const size = hints === undefined ? undefined : courses.generator(column, hints, request.candidates)?.size;
        return [{ ...slot, size, usual, distinct: false }];
    });
    return [...own, ...foreign];
}
/** Writes one column's SQL. */
class ColumnMaker {
    request;
    sources;
    courses;
    column;
    hash;
    number;
    constructor(request, sources, courses, column, at) {
        this.request = request;
        this.sources = sources;
        this.courses = courses;
        this.column = column;
        this.hash = `~h${at}`;
        this.number = `~n${at}`;
    }
    make(numbering) {
        const { column, request } = this;
        const source = this.sources.of.get(column.name) ?? { kind: 'default' };
        switch (source.kind) {
            case 'generated': {
                const known = new Set(request.table.columns.map(({ name }) => name));
                const needs = columnsIn(source.expression).filter((name) => known.has(name));
                return { plan: this.plan(source.expression, needs, false), draws: [] };
            }
            case 'sequence': {
                const { next = 1n, increment = 1n } = request.sequences.get(column.name) ?? {};
                return { plan: this.plan(`${next} + ("~i" - 1) * ${increment}`), draws: [] };
            }
            case 'foreign':
                return {
                    plan: this.plan(`${(0,sql_names/* quoteIdentifier */.Cm)(source.slot.alias)}.${(0,sql_names/* quoteIdentifier */.Cm)(source.target)}`),
                    draws: [],
                };
            case 'copy':
                return { plan: this.plan((0,sql_names/* quoteIdentifier */.Cm)(source.of), [source.of]), draws: [] };
            case 'made':
                return this.made(numbering);
            default:
                return { plan: this.plan('NULL', [], source.kind === 'null'), draws: [] };
        }
    }
    plan(sql, needs = [], inserted = true) {
        const { use } = this.request.generators.undressed(this.column);
        return { name: this.column.name, sql: `(${sql})::${use.sql}`, needs, inserted };
    }
    made(numbering) {
        const { request, column, courses } = this;
        const { seed, table, candidates } = request;
        const draws = [
            [this.hash, mix('g.i', saltOf(seed, table.schema, table.name, 'column', column.name))],
        ];
        const need = numbering?.kind === 'distinct' ? candidates : 0n;
        if (numbering !== undefined)
            draws.push([this.number, this.numbered(numbering, need)]);
        const k = (0,sql_names/* quoteIdentifier */.Cm)(numbering === undefined ? this.hash : this.number);
        const needs = new Set();
        const sql = courses.perScenario([column.name], (scenario, derivations) => {
            const hints = courses.hintsFor(column.name, scenario);
            if (hints.isNull === true)
                return 'NULL';
            const derivation = derivations.get(column.name);
            const wish = { hints, name: column.name, need };
            const derived = derivation && derivedValue(derivation, request.generators.axes(column), wish, k);
            if (derived !== undefined)
                for (const source of derive_sourcesOf(derivation))
                    needs.add(source);
            return this.perhapsNull(hints, derived ?? courses.generator(column, hints, need)?.value(k) ?? 'NULL');
        });
        return { plan: this.plan(sql, [...needs]), draws };
    }
    /** Different values are taken at even distances, so that they lie all over where they may lie. */
    numbered(numbering, need) {
        const number = numberOf(numbering, ROW);
        if (numbering.kind !== 'distinct')
            return number;
        const hints = this.courses.onlyHints(this.column.name) ?? NO_HINTS;
        const size = this.courses.generator(this.column, hints, need)?.size ?? 1n;
        return `${number} * ${size < ENDLESS ? greatest(size / this.request.candidates, 1n) : 1n}`;
    }
    perhapsNull(hints, value) {
        const nulls = this.request.changes.columns.get(this.column.name)?.nulls;
        if (mustHaveValue(this.request, this.column) || hints.isNull === false || nulls === 'never')
            return value;
        if (nulls === 'always')
            return 'NULL';
        return `CASE WHEN ${chance((0,sql_names/* quoteIdentifier */.Cm)(this.hash), nulls === 'half' ? 2 : 10)} THEN NULL ELSE ${value} END`;
    }
}

;// CONCATENATED MODULE: ./build/rehearse/seed/changes.js



/** Texts that applications' own CHECK functions ask for, as patterns. */
const COMMON_PATTERNS = [
    '^[a-z]{8}@example\\.com$',
    '^https://example\\.com/[a-z]{8}$',
    '^[0-9]{6}$',
    '^[0-9]{4}$',
    '^[0-9]{10}$',
    '^[0-9]{13}$',
    '^[0-9]{16}$',
    '^[A-Z]{3}$',
    '^[A-Z]{2}[0-9]{6}$',
    '^[a-z]$',
    '^\\+1555[0-9]{7}$',
    '^#[0-9a-f]{6}$',
    '^[0-9]\\.[0-9]\\.[0-9]$',
    '^2024-0[1-9]-1[0-9]$',
    '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$',
    '^[0-9a-f]{64}$',
    '^\\{"id": [0-9]{4}\\}$',
    '^10\\.0\\.0\\.[1-9]$',
];
const COMMON_RANGES = [
    ['0', '1'],
    ['1', '10'],
    ['0', '100'],
    ['-100', '-1'],
    ['1900', '2100'],
];
const JSON_TYPES = ['object', 'array', 'string', 'number', 'boolean', 'null'];
/** A length that a condition may ask for, rather than another number. */
const LONGEST_GUESS = 300;
/** Other ways to make a column, to be tried where rows do not pass a condition: what the condition names comes first. */
function alternativesFor(request, column, filter) {
    const nulls = mustHaveValue(request, column)
        ? []
        : [{ nulls: 'never' }, { nulls: 'half' }, { nulls: 'always' }];
    const found = constantsIn(filter.expression ?? '');
    const values = hintsFor(request, column, found).map((hints) => ({ hints: { ...NO_HINTS, ...hints } }));
    return [
        ...nulls,
        ...values,
        ...values.map((change) => ({ ...change, nulls: 'never' })).slice(0, nulls.length),
    ];
}
/** Small numbers in every column that has an order: what is worked out of them stays within its type. */
function smallNumbers(request) {
    const ordered = request.table.columns.filter((column) => request.generators.axes(column).length > 0);
    const hints = { ...NO_HINTS, ...between('1', '9') };
    return { columns: new Map(ordered.map(({ name }) => [name, { hints }])) };
}
/** No NULL in any column. */
function noNulls(request) {
    return { columns: new Map(request.table.columns.map(({ name }) => [name, { nulls: 'never' }])) };
}
/** Ways out where rows cannot even be made: smaller numbers, or NULL in the column that fails. */
function* changesForError(request) {
    yield smallNumbers(request);
    for (const column of request.table.columns)
        if (!mustHaveValue(request, column))
            yield { columns: new Map([[column.name, { nulls: 'always' }]]) };
}
function hintsFor({ generators }, column, { texts, numbers }) {
    const { type } = generators.undressed(column);
    const lengths = numbers.filter((number) => Number.isInteger(number) && number > 0 && number <= LONGEST_GUESS);
    const isOrdered = generators.axes(column).length > 0;
    if (isOrdered)
        return [...oneOfEach(texts), ...aroundNumbers(numbers), ...COMMON_RANGES.map(([low, high]) => between(low, high))];
    switch (type?.kind) {
        case 'enum':
            return type.labels.slice(0, 12).map((label) => ({ oneOf: [label] }));
        case 'array':
            return [
                ...[1, 2, ...lengths, 0].map((length) => ({ shortest: length, longest: length })),
                ...(texts.length > 0 ? [{ elements: texts }] : []),
            ];
        case 'range':
        case 'multirange':
        case 'composite':
            return [];
        default:
    }
    if (type?.name === 'bool')
        return [{ oneOf: ['true'] }, { oneOf: ['false'] }];
    if (type?.name === 'json' || type?.name === 'jsonb')
        return [
            { jsonKeys: texts.map((key) => ({ key, texts: [] })) },
            { jsonKeys: texts.map((key) => ({ key, texts })) },
            ...JSON_TYPES.map((jsonType) => ({ jsonType })),
        ];
    const ofLength = lengths.flatMap((length) => [
        `^[a-z]{${length}}$`,
        `^[0-9]{${length}}$`,
        `^[0-9a-f]{${length}}$`,
        `^[A-Z]{${length}}$`,
    ]);
    const patterns = [...ofLength, ...COMMON_PATTERNS].map((pattern) => ({ regexes: [pattern] }));
    const sizes = lengths.map((length) => ({ shortest: length, longest: length }));
    return [...(texts.length > 0 ? [{ oneOf: texts }] : []), ...oneOfEach(texts), ...sizes, ...patterns, { oneOf: [''] }];
}
function oneOfEach(texts) {
    return texts.slice(0, 8).map((text) => ({ oneOf: [text] }));
}
function aroundNumbers(numbers) {
    return numbers
        .slice(0, 8)
        .flatMap((number) => [
        between(String(number), String(number)),
        between(String(Math.min(0, number)), String(Math.max(0, number))),
        between(String(number + 1), String(number + 100)),
        between(String(number - 100), String(number - 1)),
    ]);
}
function between(low, high) {
    return {
        bounds: [
            { operator: '>=', constant: { text: low } },
            { operator: '<=', constant: { text: high } },
        ],
    };
}

;// CONCATENATED MODULE: ./build/rehearse/seed/statement.js


/**
 * The made rows as a subquery, in layers: the numbers that each row draws, the columns made of those and of other
 * tables' rows, then columns that need other columns. `OFFSET 0` keeps the planner from putting one layer's expressions
 * into the next, where they would be worked out again and again. Columns are named as in the table; `"~i"` is the row's
 * number.
 */
function madeRows({ table, draws, joins, columns }, { from, to }) {
    const drawn = draws.map(([name, sql]) => `, ${sql} AS ${(0,sql_names/* quoteIdentifier */.Cm)(name)}`).join('');
    const [first, ...later] = layersOf(columns);
    const define = (layer) => layer.map(({ name, sql }) => `, ${sql} AS ${(0,sql_names/* quoteIdentifier */.Cm)(name)}`).join('');
    let rows = `SELECT d.*${define(first ?? [])} FROM (SELECT g.i AS "~i"${drawn} FROM generate_series(${from}::bigint, ${to}::bigint) AS g(i) OFFSET 0) AS d ${joins.join(' ')} OFFSET 0`;
    for (const layer of later)
        rows = `SELECT b.*${define(layer)} FROM (${rows}) AS b OFFSET 0`;
    return `(${rows}) AS ${(0,sql_names/* quoteIdentifier */.Cm)(table.name)}`;
}
/** Columns in the order in which they can be worked out; what needs itself, in a circle, comes last and fails. */
function layersOf(columns) {
    const layers = [[]];
    const done = new Set();
    let left = [...columns];
    for (let layer = columns.filter(({ needs }) => needs.length === 0); left.length > 0;) {
        const next = layer.length === 0 ? left : layer;
        if (layers[0]?.length === 0 && layers.length === 1)
            layers[0] = [...next];
        else
            layers.push([...next]);
        for (const { name } of next)
            done.add(name);
        left = left.filter(({ name }) => !done.has(name));
        layer = left.filter(({ needs }) => needs.every((need) => done.has(need)));
    }
    return layers;
}
/** One INSERT of made rows that pass all conditions; in the order of their numbers where it decides which are kept. */
function insertStatement(plan, { stretch, most }) {
    const { table, columns, filters, unproven } = plan;
    const inserted = columns.filter((column) => column.inserted);
    const names = inserted.map(({ name }) => (0,sql_names/* quoteIdentifier */.Cm)(name)).join(', ');
    const into = qualify(table.schema, table.name);
    if (inserted.length === 0)
        return `INSERT INTO ${into} SELECT FROM generate_series(${stretch.from}::bigint, ${stretch.to}::bigint)`;
    const overriding = table.columns.some(({ identityAlways }) => identityAlways) ? ' OVERRIDING SYSTEM VALUE' : '';
    const canPassOver = !table.hasInsertRule && table.keys.every(({ immediate }) => immediate);
    const passesOver = unproven.length > 0 && canPassOver;
    const late = canPassOver ? [] : unproven;
    const conditions = filters.map(({ sql }) => sql);
    const values = inserted.map((column) => castValue(plan, column)).join(', ');
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    const made = `${madeRows(plan, stretch)}${where}`;
    const source = late.length === 0 ? made : firstOfEach(made, plan, late);
    const order = passesOver || most !== undefined ? ' ORDER BY "~i"' : '';
    const limit = most === undefined ? '' : ` LIMIT ${most}`;
    const conflict = passesOver ? ' ON CONFLICT DO NOTHING' : '';
    return `INSERT INTO ${into} (${names})${overriding} SELECT ${values} FROM ${source}${order}${limit}${conflict}`;
}
/** A cast to the column's own type, so that a domain over it is one too. */
function castValue({ table }, { name }) {
    const type = table.columns.find((column) => column.name === name)?.sql;
    return type === undefined ? (0,sql_names/* quoteIdentifier */.Cm)(name) : `${(0,sql_names/* quoteIdentifier */.Cm)(name)}::${type}`;
}
/**
 * ON CONFLICT is refused where a key is checked later, or a rule rewrites the INSERT: of rows that agree, only the first is kept, and none
 * that agrees with a row that is there.
 */
function firstOfEach(made, { table }, keys) {
    const row = (0,sql_names/* quoteIdentifier */.Cm)(table.name);
    const numbers = keys.map(({ columns }, at) => {
        const names = columns.map((name) => (0,sql_names/* quoteIdentifier */.Cm)(name));
        const hasNull = names.map((name) => `${name} IS NULL`).join(' OR ');
        return `, (row_number() OVER (PARTITION BY ${names.join(', ')} ORDER BY "~i") = 1 OR ${hasNull}) AS "~u${at}"`;
    });
    const kept = keys.map(({ columns }, at) => {
        const agrees = columns.map((name) => `"~there".${(0,sql_names/* quoteIdentifier */.Cm)(name)} = ${row}.${(0,sql_names/* quoteIdentifier */.Cm)(name)}`);
        const there = `SELECT FROM ${qualify(table.schema, table.name)} AS "~there" WHERE ${agrees.join(' AND ')}`;
        return `"~u${at}" AND NOT EXISTS (${there})`;
    });
    return `(SELECT *${numbers.join('')} FROM ${made}) AS ${row} WHERE ${kept.join(' AND ')}`;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/probe.js

/** Makes so many rows and tests them. Two questions at most where nothing fails; one for each condition where one does. */
async function probe(runner, plan, rows) {
    const made = madeRows(plan, { from: 1n, to: rows });
    const all = plan.filters.map(({ sql }) => `(${sql})`).join(' AND ') || 'true';
    const counts = [all, ...plan.filters.map(({ sql }) => sql)].map((sql, at) => `count(*) FILTER (WHERE ${sql}) AS "${at}"`);
    const together = await runner.ask(`SELECT count(*) AS made, ${counts.join(', ')} FROM ${made}`);
    const [row] = together.rows;
    if (together.error === undefined && row !== undefined) {
        const share = (at) => (Number(row.made) === 0 ? 0 : Number(row[String(at)]) / Number(row.made));
        return { passing: share(0), shares: plan.filters.map((_, at) => share(at + 1)) };
    }
    const alone = await runner.ask(`SELECT count(*) AS made FROM ${made}`);
    if (alone.error !== undefined)
        return { passing: 0, shares: plan.filters.map(() => 0), error: alone.error };
    const shares = [];
    for (const filter of plan.filters)
        shares.push(await shareOf(runner, made, filter));
    return { passing: 0, shares };
}
async function shareOf(runner, made, { sql }) {
    const { rows, error } = await runner.ask(`SELECT count(*) AS made, count(*) FILTER (WHERE ${sql}) AS passed FROM ${made}`);
    const [row] = rows;
    return error !== undefined || row === undefined || Number(row.made) === 0 ? 0 : Number(row.passed) / Number(row.made);
}

;// CONCATENATED MODULE: ./build/rehearse/seed/refine.js




const PROBED_ROWS = 1000n;
/** Where the first rows all fail, so many are tried before giving up. */
const PROBED_LAST = 50000n;
const TRIED_ROWS = 200n;
/** Share of rows that is good enough to throw the others out. */
const ENOUGH = 0.1;
const MOST_ROUNDS = 6;
const MOST_TRIES = 240;
/** Ways to make all columns of a condition alike that are tried before one is tried by itself. */
const MOST_ALIKE = 20;
/** The score of rows that cannot even be made. */
const IMPOSSIBLE = -1;
/** Less than this is chance. */
const LEAST_GAIN = 0.004;
/**
 * Looks for a way to make rows that pass: where too few do, the condition that stops most is taken, and its columns are
 * made in other ways until more pass. A bounded number of small questions.
 * @throws Unfillable where no row passes, naming the condition.
 */
async function refine(runner, request) {
    const sampling = { ...request, sample: PROBED_ROWS };
    const first = planTable(sampling);
    let best = { changes: NO_CHANGES, plan: first, ...(await probe(runner, first, PROBED_ROWS)) };
    const budget = { tries: MOST_TRIES };
    for (let round = 0; round < MOST_ROUNDS && best.passing < ENOUGH && budget.tries > 0; round += 1) {
        const better = await improved(runner, sampling, best, budget);
        if (better === undefined)
            break;
        best = better;
    }
    if (best.passing > 0)
        return { changes: best.changes, passing: best.passing };
    const last = await probe(runner, best.plan, PROBED_LAST);
    if (last.passing > 0)
        return { changes: best.changes, passing: last.passing };
    throw new Unfillable(whyNone(best.plan, last));
}
/** The best that comes of one change: to all columns of the condition alike, or to one of them. */
async function improved(runner, request, current, budget) {
    const worst = indexOfLeast(current.shares);
    const filter = current.plan.filters[worst];
    let best;
    const score = (trial) => trial.error === undefined ? trial.passing * 10 + (trial.shares[worst] ?? 0) : IMPOSSIBLE;
    const tried = current.error === undefined ? changesFor(request, filter, current.changes) : changesForError(request);
    for (const changes of tried) {
        if (budget.tries <= 0 || (best?.passing ?? 0) > 0.5)
            break;
        budget.tries -= 1;
        const plan = planTable({ ...request, changes });
        const trial = { changes, plan, ...(await probe(runner, plan, TRIED_ROWS)) };
        if (score(trial) > score(best ?? current) + LEAST_GAIN)
            best = trial;
    }
    return best;
}
function* changesFor(request, filter, changes) {
    if (filter === undefined)
        return;
    const columns = request.table.columns.filter(({ name }) => filter.columns.includes(name));
    const alternatives = columns.map((column) => alternativesFor(request, column, filter));
    const areAlike = columns.length > 1 && columns.every(({ sql }) => sql === columns[0]?.sql);
    for (const [at, change] of (areAlike ? (alternatives[0] ?? []) : []).entries()) {
        if (at >= MOST_ALIKE)
            break;
        yield columns.reduce((changed, { name }) => withChange(changed, name, change), changes);
    }
    for (const [at, { name }] of columns.entries())
        for (const change of alternatives[at] ?? [])
            yield withChange(changes, name, change);
}
function withChange(changes, name, change) {
    return { columns: new Map(changes.columns).set(name, { ...changes.columns.get(name), ...change }) };
}
function indexOfLeast(shares) {
    return shares.reduce((least, share, at) => (share < (shares[least] ?? 1) ? at : least), 0);
}
function whyNone({ filters }, { shares, error }) {
    if (error !== undefined)
        return `its rows cannot be made: ${error.message} (SQLSTATE ${error.code})`;
    const filter = filters[indexOfLeast(shares)];
    if (filter === undefined)
        return 'no made row passes its conditions';
    if (filter.name === '(partitions)')
        return 'no made row fits any of its partitions';
    const about = filter.expression === undefined ? '' : `: ${cut(filter.expression)}`;
    return `no made row satisfies ${filter.name}${about}`;
}
function cut(text) {
    return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/sequence.js


/** The sequences behind a table's columns, by column. One that may not be read is left to the column's default. */
async function readSequences(session, { columns }) {
    const states = new Map();
    for (const { name, sequence } of columns) {
        if (sequence === undefined)
            continue;
        const [row] = await session.query({
            text: `SELECT q.seqincrement, q.seqmax, q.seqmin, coalesce(pg_sequence_last_value(q.seqrelid) + q.seqincrement, q.seqstart) AS next
        FROM pg_sequence q WHERE q.seqrelid = $1::regclass AND has_sequence_privilege(q.seqrelid, 'UPDATE')`,
            values: [sequence],
        });
        if (row === undefined)
            continue;
        const [next, increment] = [BigInt(String(row.next)), BigInt(String(row.seqincrement))];
        const end = BigInt(String(increment > 0n ? row.seqmax : row.seqmin));
        states.set(name, { next, increment, left: (end - next) / increment + 1n });
    }
    return states;
}
/** SQL that moves a table's sequences behind the numbers that were used, as if they had given them. */
function advanceSequences(table, states) {
    return table.columns.flatMap(({ name, sequence }) => {
        const state = states.get(name);
        if (state === undefined || sequence === undefined)
            return [];
        const last = `${state.increment > 0n ? 'max' : 'min'}(${(0,sql_names/* quoteIdentifier */.Cm)(name)})`;
        return `SELECT pg_catalog.setval(${quoteLiteral(sequence)}::regclass, ${last}::bigint) FROM ${qualify(table.schema, table.name)} HAVING count(*) > 0`;
    });
}

;// CONCATENATED MODULE: ./build/rehearse/seed/fill.js







/** Rows made by one statement at most: so that none runs long, whatever the number of rows. */
const CHUNK = 250000n;
/** Rows made for each row wanted: at most, and beyond what conditions make necessary, for keys that pass rows over. */
const MOST_FOR_ONE = 2000n;
const SPARE = 3n;
/** Statements in a row that bring no row before the rest is given up. */
const MOST_FRUITLESS = 3;
/** Rows that are tried one by one where all of them together are refused. */
const MOST_SINGLY = 300n;
/** Of those, how many may fail in a row before the rest is given up. */
const MOST_REFUSED = 50;
/**
 * Fills one empty table.
 * @returns how many rows it has now.
 * @throws Unfillable with PostgreSQL's reason where it cannot be filled.
 */
async function fillTable(runner, request, wanted) {
    const { changes, passing } = await refine(runner, request);
    const inserted = await insertAll(runner, { ...request, changes }, wanted, passing);
    for (const statement of advanceSequences(request.table, request.sequences))
        await runner.attempt(statement);
    return inserted;
}
/** Rows to make for so many to pass, with a little to spare. */
function madeFor(rows, passing) {
    if (passing >= 1)
        return rows;
    return atMost(BigInt(Math.ceil((Number(rows) / passing) * 1.2)) + 50n, rows * MOST_FOR_ONE);
}
async function insertAll(runner, request, wanted, passing) {
    const first = await insertChunks(runner, request, wanted, passing);
    if (first.inserted > 0n)
        return first.inserted;
    if (first.error === undefined)
        throw new Unfillable(first.why);
    const changed = changedFor(request, first.error);
    const second = changed === undefined ? first : await insertChunks(runner, changed, wanted, passing);
    return second.inserted > 0n ? second.inserted : insertSingly(runner, request, wanted, first.error);
}
/** Another way to make the rows, where the error says what is wrong with them. */
function changedFor(request, { code }) {
    const isDataException = code.startsWith('22');
    const isNotNullViolation = code === '23502';
    if (isDataException)
        return { ...request, changes: merged(request.changes, smallNumbers(request)) };
    return isNotNullViolation ? { ...request, changes: merged(request.changes, noNulls(request)) } : undefined;
}
function merged(found, added) {
    const columns = new Map(added.columns);
    for (const [name, change] of found.columns)
        columns.set(name, { ...columns.get(name), ...change });
    return { columns };
}
async function insertChunks(runner, request, wanted, passing) {
    const candidates = madeFor(wanted, passing) * SPARE;
    const plan = planTable({ ...request, candidates });
    const why = plan.capacity === 0n ? 'its keys leave room for no row' : 'a trigger or a rule discarded its rows';
    let inserted = 0n;
    let fruitless = 0;
    for (let from = 1n; from <= plan.capacity && inserted < wanted && fruitless < MOST_FRUITLESS;) {
        const made = atMost(atMost(madeFor(wanted - inserted, passing), CHUNK), plan.capacity - from + 1n);
        const most = passing < 1 ? { most: wanted - inserted } : {};
        const statement = insertStatement(plan, { stretch: { from, to: from + made - 1n }, ...most });
        const { count, error } = await runner.attempt(statement);
        if (error !== undefined)
            return { inserted, error, why };
        inserted += BigInt(count);
        fruitless = count === 0 ? fruitless + 1 : 0;
        from += made;
    }
    return { inserted, why };
}
/** Where a trigger refuses some rows, the others are still worth having. */
async function insertSingly(runner, request, wanted, first) {
    if (first.code === errors/* CANCELLED */.gD)
        throw new Unfillable(reasonOf(first));
    const plan = planTable({ ...request, sample: MOST_SINGLY });
    let inserted = 0n;
    let refused = 0;
    const last = atMost(MOST_SINGLY, plan.capacity);
    for (let row = 1n; row <= last && inserted < wanted && refused < MOST_REFUSED; row += 1n) {
        const { count, error } = await runner.attempt(insertStatement(plan, { stretch: { from: row, to: row } }));
        inserted += BigInt(count);
        refused = error === undefined ? 0 : refused + 1;
        if (error?.code === errors/* CANCELLED */.gD)
            break;
    }
    if (inserted === 0n)
        throw new Unfillable(reasonOf(first));
    return inserted;
}
/** PostgreSQL's own words, on one line. */
function reasonOf({ message, code, constraint, column }) {
    const about = constraint !== undefined ? `, constraint ${constraint}` : column !== undefined ? `, column ${column}` : '';
    return `PostgreSQL refused the rows: ${message.replace(/\s+/g, ' ')} (SQLSTATE ${code}${about})`;
}
function atMost(a, b) {
    return a < b ? a : b;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/clock.js
/**
 * Where made dates lie: fixed, so that the same seed makes the same data tomorrow. It is in the past, so that
 * `CHECK (born <= now())` holds.
 */
const ANCHOR_SECONDS = BigInt(Date.UTC(2025, 0, 1) / 1_000);
/** Stands for the clock where values must lie after it. */
const FAR_FUTURE_SECONDS = BigInt(Date.UTC(2099, 0, 1) / 1_000);
const DAY = 86400n;
const MOMENT = /^(\d{4,6})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:([+-])(\d\d)(?::?(\d\d))?)?( BC)?$/;
/** Seconds since 1970 of a date or timestamp as PostgreSQL prints it with DateStyle ISO, in UTC. */
function secondsOfMoment(text) {
    const [whole, year, month, day, hour = '0', minute = '0', second = '0', sign, hours = '0', minutes = '0', era] = MOMENT.exec(text.trim()) ?? [];
    if (whole === undefined || era !== undefined)
        return undefined;
    const date = new Date(0);
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    const local = date.getTime() / 1_000 + Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
    const offset = (Number(hours) * 3_600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
    return Number.isSafeInteger(local) ? BigInt(local - offset) : undefined;
}
const UNITS = [
    [/(-?\d+) years?/, 365n * DAY],
    [/(-?\d+) mons?/, 30n * DAY],
    [/(-?\d+) days?/, DAY],
    [/(-?\d+) hours?/, 3600n],
    [/(-?\d+) (?:mins?|minutes?)/, 60n],
    [/(-?\d+) (?:secs?|seconds?)/, 1n],
];
/** Seconds of an interval as PostgreSQL prints it with IntervalStyle postgres; a month counts 30 days. */
function secondsOfInterval(text) {
    let seconds = 0n;
    let known = false;
    for (const [pattern, unit] of UNITS) {
        const number = pattern.exec(text)?.[1];
        if (number === undefined)
            continue;
        seconds += BigInt(number) * unit;
        known = true;
    }
    const [whole, sign, hours = '0', minutes = '0', rest = '0'] = /([+-]?)(\d+):(\d\d)(?::(\d\d))?/.exec(text) ?? [];
    if (whole === undefined)
        return known ? seconds : undefined;
    const time = BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(rest);
    return seconds + (sign === '-' ? -time : time);
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/decimal.js
const DECIMAL = /^\s*([+-]?)\$?([\d,]*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*$/i;
/**
 * A decimal number in units of 10^-scale, without the rounding of floating point: `0.5` at scale 2 is 50n.
 * @returns `undefined` for what is not a number.
 */
function decimalUnits(text, scale, rounding) {
    const [, sign, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
    if (sign === undefined || (whole === '' && fraction === ''))
        return undefined;
    const digits = `${whole.replaceAll(',', '')}${fraction}`;
    const shift = scale - fraction.length + Number(exponent);
    const magnitude = BigInt(digits);
    const signed = sign === '-' ? -magnitude : magnitude;
    if (shift >= 0)
        return signed * 10n ** BigInt(shift);
    return divided(signed, 10n ** BigInt(-shift), rounding);
}
/** Division that rounds towards minus infinity (`down`) or plus infinity (`up`). */
function divided(number, by, rounding) {
    const quotient = number / by;
    const exact = quotient * by === number;
    if (exact)
        return quotient;
    return rounding === 'down' ? (number < 0n ? quotient - 1n : quotient) : number > 0n ? quotient + 1n : quotient;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/axis.js


const WIDEST = 10n ** 18n;
const YEAR = 365n * DAY;
function integerAxis(sql, bytes, unsigned = false) {
    const top = bytes === 8 ? WIDEST : 2n ** BigInt(bytes * 8 - 1) - 1n;
    return {
        lowest: unsigned ? 0n : -top,
        highest: top,
        usual: [1n, 10000n],
        value: (units) => `(${units})::${sql}`,
        units: (value) => `(${value})::bigint`,
        read: ({ text }, rounding) => decimalUnits(text, 0, rounding),
        readOffset: (text) => decimalUnits(text, 0, 'up'),
    };
}
/** Numbers with `scale` digits after the point, below 10^`whole`. */
function decimalAxis(sql, whole, scale) {
    const top = 10n ** BigInt(Math.max(1, Math.min(whole + scale, 18))) - 1n;
    const one = 10n ** BigInt(Math.max(scale, 0));
    const unit = scale > 0 ? `0.${'0'.repeat(scale - 1)}1` : `1${'0'.repeat(-scale)}`;
    const divide = scale > 0 ? `* ${one}` : `/ ${unit}`;
    return {
        lowest: -top,
        highest: top,
        usual: one > top ? [1n, top] : [one, 10000n * one],
        value: (units) => `((${units}) * ${unit})::${sql}`,
        units: (value) => `pg_catalog.floor((${value})::numeric ${divide})::bigint`,
        read: ({ text }, rounding) => decimalUnits(text, scale, rounding),
        readOffset: (text) => decimalUnits(text, scale, 'up'),
    };
}
const dateAxis = {
    lowest: -719162n,
    highest: 2900000n,
    usual: [ANCHOR_SECONDS / DAY - 730n, ANCHOR_SECONDS / DAY],
    clock: { before: ANCHOR_SECONDS / DAY, after: FAR_FUTURE_SECONDS / DAY },
    value: (units) => `('1970-01-01'::date + (${units})::int)`,
    units: (value) => `((${value})::date - '1970-01-01'::date)::bigint`,
    read: ({ text }, rounding) => daysOf(secondsOfMoment(text), rounding),
    readOffset: (text) => decimalUnits(text, 0, 'up') ?? daysOf(secondsOfInterval(text), 'up'),
};
/** `timestamp` and `timestamptz`, the latter in the session's UTC. */
function timestampAxis(sql) {
    return {
        lowest: -62135596800n,
        highest: 200000000000n,
        usual: [ANCHOR_SECONDS - 2n * YEAR, ANCHOR_SECONDS],
        clock: { before: ANCHOR_SECONDS, after: FAR_FUTURE_SECONDS },
        value: (units) => `('1970-01-01'::timestamp + (${units}) * '1 second'::interval)::${sql}`,
        units: (value) => `pg_catalog.floor(EXTRACT(epoch FROM (${value})::${sql}))::bigint`,
        read: ({ text }) => secondsOfMoment(text),
        readOffset: secondsOfInterval,
    };
}
function timeAxis(sql) {
    return {
        lowest: 0n,
        highest: DAY - 1n,
        usual: [0n, DAY - 1n],
        value: (units) => `('00:00'::time + (${units}) * '1 second'::interval)::${sql}`,
        units: (value) => `pg_catalog.floor(EXTRACT(epoch FROM (${value})::time))::bigint`,
        read: ({ text }) => secondsOfInterval(text),
        readOffset: secondsOfInterval,
    };
}
function intervalAxis(sql) {
    return {
        lowest: -200n * YEAR,
        highest: 200n * YEAR,
        usual: [60n, 30n * DAY],
        value: (units) => `((${units}) * '1 second'::interval)::${sql}`,
        units: (value) => `pg_catalog.floor(EXTRACT(epoch FROM (${value})::interval))::bigint`,
        read: ({ text }) => secondsOfInterval(text),
        readOffset: secondsOfInterval,
    };
}
function daysOf(seconds, rounding) {
    return seconds === undefined ? undefined : divided(seconds, DAY, rounding);
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/axes.js

/** Digits after the point that are tried in turn, until there is room between the bounds. */
const SCALES = [2, 4, 6, 9, 12];
/**
 * The lines that a type's values may be taken from, coarsest first; none where the type has no order of this kind.
 * `use.sql` is the type without domains.
 */
function axesOf({ schema, name, kind }, { sql, modifier }) {
    if (schema !== 'pg_catalog' || kind !== 'base')
        return [];
    switch (name) {
        case 'int2':
            return [integerAxis(sql, 2)];
        case 'int4':
            return [integerAxis(sql, 4)];
        case 'int8':
            return [integerAxis(sql, 8)];
        case 'oid':
        case 'xid':
        case 'cid':
            return [integerAxis(name === 'oid' ? sql : `text::${sql}`, 4, true)];
        case 'float4':
            return SCALES.map((scale) => ({ ...decimalAxis(sql, 5, scale), highest: 16000000n, lowest: -16000000n }));
        case 'float8':
            return SCALES.map((scale) => decimalAxis(sql, 9, scale));
        case 'money':
            return [decimalAxis(`numeric::${sql}`, 15, 2)];
        case 'numeric':
            return numericAxes(sql, modifier);
        case 'date':
            return [dateAxis];
        case 'timestamp':
        case 'timestamptz':
            return [timestampAxis(sql)];
        case 'time':
        case 'timetz':
            return [timeAxis(sql)];
        case 'interval':
            return [intervalAxis(sql)];
        default:
            return [];
    }
}
/** `numeric(p, s)`: the modifier is ((p << 16) | (s & 0x7ff)) + 4 (src/backend/utils/adt/numeric.c). */
function numericAxes(sql, modifier) {
    if (modifier < 4)
        return SCALES.map((scale) => decimalAxis(sql, 15, scale));
    const precision = ((modifier - 4) >> 16) & 0xffff;
    const raw = (modifier - 4) & 0x7ff;
    const scale = raw > 1_023 ? raw - 2_048 : raw;
    if (scale <= 0)
        return [decimalAxis(sql, precision - scale, scale)];
    const scales = [...new Set([...SCALES, scale].map((wanted) => Math.min(wanted, scale)))];
    return scales.sort((a, b) => a - b).map((wanted) => decimalAxis(sql, precision - scale, wanted));
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/words.js
/** Words that texts are made of: short, of plain letters, none of them meaning anything to a schema. */
const WORDS = `acorn amber basil birch cedar clover delta dune elder ember fern flint garnet grove hazel heron indigo iris
jasper juniper kestrel koala linden lotus maple marble nectar noble onyx otter pebble plume quartz quill
raven ridge sable slate thistle tulip umber urban vale violet willow wren yarrow zephyr`.split(/\s+/);
const GIVEN_NAMES = `Ada Boris Clara Dmitri Elif Farah Goran Hana Ivan Jana Kofi Lena Mateo Nadia Omar Priya
Quentin Rosa Stefan Tariq Ulla Vera Wanda Xenia Yusuf Zoe`.split(/\s+/);
const FAMILY_NAMES = `Adler Bianchi Chen Dubois Eriksen Fischer Garcia Haddad Ito Jansen Kowalski Larsen Moreau
Novak Okafor Petrov Quinn Rossi Silva Tanaka Ueda Vargas Weber Xu Yilmaz Zhang`.split(/\s+/);

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/json.js



/** JSON values: an object of a few keys, or what conditions ask for. */
function jsonGenerator(sql, { hints }) {
    const made = (value) => ({ size: ENDLESS, value: (k) => `(${value(k)})::${sql}` });
    switch (hints.jsonType) {
        case 'array':
            return made((k) => `jsonb_build_array((${k}), ${pick(WORDS, k)})`);
        case 'string':
            return made((k) => `to_jsonb(${pick(WORDS, k)} || ' ' || (${k}))`);
        case 'number':
            return made((k) => `to_jsonb((${k}) % ${10n ** 15n})`);
        case 'boolean':
            return { size: 2n, value: (k) => `(to_jsonb((${k}) % 2 = 0))::${sql}` };
        case 'null':
            return { size: 1n, value: () => `('null')::${sql}` };
        default:
            return made((k) => `jsonb_build_object(${[...usual(k, hints), ...asked(k, hints)].join(', ')})`);
    }
}
function usual(k, { jsonKeys }) {
    const fields = [
        ['id', `(${k})`],
        ['name', pick(WORDS, k)],
        ['active', `(${k}) % 3 > 0`],
        ['tags', `jsonb_build_array(${pick(WORDS, mix(k, 1))})`],
    ];
    return fields
        .filter(([name]) => !jsonKeys.some(({ key }) => key === name))
        .map(([name, value]) => `${quoteLiteral(name)}, ${value}`);
}
function asked(k, { jsonKeys }) {
    return jsonKeys.map(({ key, texts }) => `${quoteLiteral(key)}::text, ${pick(texts.length === 0 ? WORDS : texts, mix(k, key.length))}`);
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/template.js


const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
function fixed(text) {
    return [...text].map((sign) => ({ signs: sign, count: 1 }));
}
/** Texts of one of several templates; free signs are the digits of `k`, so that different numbers give different texts. */
function templateGenerator(templates) {
    const [first] = templates;
    if (first === undefined)
        return undefined;
    if (templates.length === 1)
        return { size: sizeOf(first), value: (k) => spelled(first, k) };
    const count = BigInt(templates.length);
    const smallest = templates.map(sizeOf).reduce(least);
    return {
        size: least(smallest * count, ENDLESS - 1n),
        value: (k) => {
            const cases = templates.map((template, at) => `WHEN ${at} THEN ${spelled(template, `((${k}) / ${count})`)}`);
            return `(CASE (${k}) % ${count} ${cases.join(' ')} END)`;
        },
    };
}
function sizeOf(template) {
    let size = 1n;
    for (const { signs, count } of template)
        for (let at = 0; at < count && size < ENDLESS; at += 1)
            size *= BigInt([...signs].length);
    return least(size, ENDLESS - 1n);
}
/**
 * The last sign changes fastest, so that texts come sorted, as an index likes them. Signs beyond what 62 bits can choose
 * look at the same number again.
 */
function spelled(template, k) {
    const signs = template.flatMap((piece) => Array.from({ length: piece.count }, () => [...piece.signs]));
    const parts = [];
    let text = '';
    let divisor = 1n;
    const flush = () => {
        if (text !== '')
            parts.unshift(quoteLiteral(text));
        text = '';
    };
    for (const choice of signs.reverse()) {
        if (choice.length === 1) {
            text = `${choice[0]}${text}`;
            continue;
        }
        flush();
        if (divisor * BigInt(choice.length) > ENDLESS)
            divisor = 7n;
        parts.unshift(`substr(${quoteLiteral(choice.join(''))}, (1 + (${k}) / ${divisor} % ${choice.length})::int, 1)`);
        divisor *= BigInt(choice.length);
    }
    flush();
    return parts.length === 0 ? "''::text" : `(${parts.join(' || ')})::text`;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/looks.js




const HEX = '0123456789abcdef';
/** A word, and another one, with a number behind where there must be more of them than the words give. */
function worded(write) {
    const words = BigInt(WORDS.length);
    return (need) => {
        const size = greatest(words * words * 100n, need);
        const value = (k) => {
            const at = `((${k}) % ${size})`;
            return write(pick(WORDS, at), pick(WORDS, `${at} / ${words}`), `(${at} / ${words * words})`);
        };
        return { size, value };
    };
}
function listed(texts) {
    return () => ({ size: BigInt(texts.length), value: (k) => pick(texts, k) });
}
function spelledAs(...pieces) {
    const template = pieces.flatMap((piece) => (typeof piece === 'string' ? fixed(piece) : [piece]));
    return () => templateGenerator([template]) ?? { size: 1n, value: () => "''" };
}
const hex = (count) => ({ signs: HEX, count });
const digits = (count) => ({ signs: DIGITS, count });
const LOOKS = [
    {
        name: /e?mail/,
        length: 36,
        make: worded((a, b, n) => `(${a} || '.' || ${b} || ${n} || '@example.com')`),
    },
    {
        name: /(^|_)(url|uri|link|website|homepage|href)(_|$)/,
        length: 48,
        make: worded((a, b, n) => `('https://example.com/' || ${a} || '/' || ${b} || '-' || ${n})`),
    },
    { name: /phone|mobile|(^|_)(tel|fax)(_|$)/, length: 12, make: spelledAs('+1555', digits(7)) },
    { name: /slug|(^|_)path(_|$)/, length: 24, make: worded((a, b, n) => `(${a} || '-' || ${b} || '-' || ${n})`) },
    { name: /user_?name|login|handle|nick/, length: 24, make: worded((a, b, n) => `(${a} || '_' || ${b} || ${n})`) },
    { name: /(first|given)_?name/, length: 8, make: listed(GIVEN_NAMES) },
    { name: /(last|family|sur)_?name/, length: 8, make: listed(FAMILY_NAMES) },
    {
        name: /country(_code)?$/,
        length: 2,
        make: listed(['DE', 'FR', 'GB', 'IT', 'ES', 'PL', 'US', 'CA', 'BR', 'IN', 'JP', 'ZA']),
    },
    { name: /currency/, length: 3, make: listed(['EUR', 'USD', 'GBP', 'JPY', 'CHF', 'SEK', 'PLN', 'CAD']) },
    { name: /locale|lang(uage)?/, length: 5, make: listed(['en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pl-PL', 'pt-BR']) },
    {
        name: /time_?zone|(^|_)tz$/,
        length: 16,
        make: listed(['UTC', 'Europe/Berlin', 'Europe/London', 'America/Chicago', 'Asia/Tokyo']),
    },
    { name: /colou?r/, length: 7, make: spelledAs('#', hex(6)) },
    { name: /uuid|guid/, length: 36, make: spelledAs(hex(8), '-', hex(4), '-4', hex(3), '-a', hex(3), '-', hex(12)) },
    { name: /hash|sha\d|digest|checksum|fingerprint/, length: 64, make: spelledAs(hex(64)) },
    { name: /token|secret|api_?key/, length: 32, make: spelledAs({ signs: `${LETTERS}${DIGITS}`, count: 32 }) },
    { name: /(^|_)ip(_|$)|ip_?addr/, length: 15, make: spelledAs('10.', digits(1), '.', digits(1), '.1', digits(2)) },
    { name: /zip|postal|postcode/, length: 5, make: spelledAs({ signs: '123456789', count: 1 }, digits(4)) },
    {
        name: /mime|content_type|media_type/,
        length: 16,
        make: listed(['text/plain', 'text/html', 'application/json', 'image/png', 'image/jpeg']),
    },
    { name: /(^|_)version(_|$)/, length: 8, make: spelledAs(digits(1), '.', digits(2), '.', digits(2)) },
];
/** A generator by a column's name, where there is one that gives enough texts of bearable length. */
function lookGenerator(name, longest, shortest, need) {
    const look = LOOKS.find((candidate) => candidate.name.test(name.toLowerCase()));
    if (look === undefined || look.length > longest || shortest > Math.min(look.length, 12))
        return undefined;
    const made = look.make(need);
    return made.size >= need ? made : undefined;
}
/** What whole numbers under a certain name usually are. */
const RANGES = [
    [/(^|_)year(_|$)/, 1990n, 2024n],
    [/(^|_)month(_|$)/, 1n, 12n],
    [/(^|_)(day|weekday|dow)(_|$)/, 1n, 7n],
    [/(^|_)hour(_|$)/, 0n, 23n],
    [/(^|_)age(_|$)/, 18n, 90n],
    [/percent|(^|_)(pct|ratio|progress|score|discount)(_|$)/, 0n, 100n],
    [/(^|_)(rating|stars|priority|level)(_|$)/, 1n, 5n],
    [/(^|_)lat(itude)?$/, -60n, 70n],
    [/(^|_)(lng|lon|long|longitude)$/, -170n, 170n],
    [/quantity|(^|_)(qty|count|attempts|retries)(_|$)/, 1n, 20n],
    [/(^|_)(position|rank|sort|ordinal|index|seq)(_|$)/, 1n, 100n],
    [/(^|_)port$/, 1024n, 49151n],
    [/price|amount|total|cost|balance/, 1n, 500n],
];
/** The range, ends included, or `undefined` where the name says nothing. */
function usualRange(name) {
    const found = RANGES.find(([pattern]) => pattern.test(name.toLowerCase()));
    return found === undefined ? undefined : [least(found[1], found[2]), found[2]];
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/regex-reader.js

const UPPER = LETTERS.toUpperCase();
/** What a class that excludes may choose from; the plain ones first, so that texts look like texts. */
const PRINTABLE = `${LETTERS}${DIGITS}${UPPER}-_. !#$%&'()*+,/:;<=>?@[\\]^\`{|}~"`;
const SHORTHANDS = {
    d: DIGITS,
    w: `${LETTERS}${DIGITS}_`,
    s: ' ',
    D: LETTERS,
    W: '-',
    S: LETTERS,
};
const CLASSES = {
    alpha: LETTERS,
    lower: LETTERS,
    upper: UPPER,
    digit: DIGITS,
    alnum: `${LETTERS}${DIGITS}`,
    xdigit: '0123456789abcdef',
    space: ' ',
    blank: ' ',
    punct: '-_.,',
    word: `${LETTERS}${DIGITS}_`,
};
const NOTHING = { kind: 'sequence', nodes: [] };
/** Escapes that match a place and no sign. */
const PLACES = 'AmMyYZ';
/** Reads one pattern. Private to the reading of one text: it keeps where it is. */
class RegexReader {
    signs;
    at = 0;
    known = true;
    constructor(pattern) {
        this.signs = [...pattern];
    }
    /** @returns `undefined` where the pattern has something that is not understood. */
    read() {
        const tree = this.alternatives();
        return this.known && this.at >= this.signs.length ? tree : undefined;
    }
    alternatives() {
        const nodes = [this.sequence()];
        while (this.take('|'))
            nodes.push(this.sequence());
        return nodes.length === 1 ? (nodes[0] ?? NOTHING) : { kind: 'either', nodes };
    }
    sequence() {
        const nodes = [];
        while (this.at < this.signs.length && this.signs[this.at] !== '|' && this.signs[this.at] !== ')') {
            nodes.push(this.repeated(this.atom()));
            if (!this.known)
                break;
        }
        return { kind: 'sequence', nodes };
    }
    atom() {
        const sign = this.next();
        if (sign === '^' || sign === '$')
            return NOTHING;
        if (sign === '.')
            return { kind: 'signs', signs: LETTERS };
        if (sign === '[')
            return this.bracket();
        if (sign === '\\')
            return this.escape();
        if (sign !== '(')
            return { kind: 'signs', signs: sign };
        if (this.take('?') && !this.take(':'))
            return this.unknown();
        const inner = this.alternatives();
        return this.take(')') ? inner : this.unknown();
    }
    escape() {
        const sign = this.next();
        if (PLACES.includes(sign))
            return NOTHING;
        const shorthand = SHORTHANDS[sign];
        if (shorthand !== undefined)
            return { kind: 'signs', signs: shorthand };
        return /[A-Za-z0-9]/.test(sign) ? this.unknown() : { kind: 'signs', signs: sign };
    }
    repeated(node) {
        const [least, most] = this.count() ?? [1, 1];
        this.take('?');
        return least === 1 && most === 1 ? node : { kind: 'repeat', node, least, most };
    }
    count() {
        if (this.take('*'))
            return [0, Number.POSITIVE_INFINITY];
        if (this.take('+'))
            return [1, Number.POSITIVE_INFINITY];
        if (this.take('?'))
            return [0, 1];
        const rest = this.signs.slice(this.at, this.at + 12).join('');
        const [text, low, comma, high] = /^\{(\d+)(,?)(\d*)\}/.exec(rest) ?? [];
        if (text === undefined)
            return undefined;
        this.at += text.length;
        const least = Number(low);
        return [least, high ? Number(high) : comma ? Number.POSITIVE_INFINITY : least];
    }
    /** `[a-z0-9_]`, `[^@ ]`, `[[:alpha:]]`. */
    bracket() {
        const excludes = this.take('^');
        let signs = '';
        for (let first = true; first || this.signs[this.at] !== ']'; first = false) {
            if (this.at >= this.signs.length)
                return this.unknown();
            signs += this.member();
        }
        this.at += 1;
        if (!excludes)
            return signs === '' ? this.unknown() : { kind: 'signs', signs: unique(signs) };
        const left = [...PRINTABLE].filter((sign) => !signs.includes(sign));
        const plain = left.filter((sign) => /[a-z0-9]/.test(sign));
        const kept = plain.length > 0 ? plain : left;
        return kept.length === 0 ? this.unknown() : { kind: 'signs', signs: kept.join('') };
    }
    member() {
        const rest = this.signs.slice(this.at, this.at + 12).join('');
        const named = /^\[:(\w+):\]/.exec(rest);
        if (named?.[1] !== undefined) {
            this.at += named[0].length;
            return CLASSES[named[1]] ?? '';
        }
        let sign = this.next();
        if (sign === '\\') {
            const escaped = this.next();
            const shorthand = SHORTHANDS[escaped];
            if (shorthand !== undefined)
                return shorthand;
            sign = escaped;
        }
        const end = this.signs[this.at + 1];
        if (this.signs[this.at] !== '-' || end === undefined || end === ']' || end === '\\')
            return sign;
        this.at += 2;
        return regex_reader_between(sign, end);
    }
    next() {
        const sign = this.signs[this.at] ?? '';
        this.at += 1;
        return sign;
    }
    take(sign) {
        if (this.signs[this.at] !== sign)
            return false;
        this.at += 1;
        return true;
    }
    unknown() {
        this.known = false;
        this.at = this.signs.length;
        return NOTHING;
    }
}
function unique(signs) {
    return [...new Set(signs)].join('');
}
/** The signs of a range, a bounded number of them. */
function regex_reader_between(first, last) {
    const from = first.codePointAt(0) ?? 0;
    const to = Math.min(last.codePointAt(0) ?? 0, from + 255);
    let signs = '';
    for (let at = from; at <= to; at += 1)
        signs += String.fromCodePoint(at);
    return signs;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/regex.js


/** How many texts a pattern's alternatives are spelled out to. */
const MOST_TEMPLATES = 16;
/** Signs that stand for a repetition without an upper end, where there is room. */
const USUAL_REPEAT = 8;
/**
 * Texts that match a regular expression of PostgreSQL, as far as it is one of the usual ones: signs, classes, groups,
 * alternatives and counts (https://www.postgresql.org/docs/current/functions-matching.html#POSIX-SYNTAX-DETAILS).
 * @returns `undefined` for look-around, back references and what else is not understood.
 */
function regexTemplates(pattern, wish) {
    const tree = new RegexReader(pattern).read();
    if (tree === undefined)
        return undefined;
    const templates = expand(tree).map((elements) => sized(elements, wish));
    return templates.length === 0 ? undefined : templates;
}
/** All sequences that a tree may stand for, a few of them where they are many. */
function expand(node) {
    switch (node.kind) {
        case 'signs':
            return [[{ signs: node.signs, least: 1, most: 1 }]];
        case 'either':
            return node.nodes.flatMap(expand).slice(0, MOST_TEMPLATES);
        case 'sequence':
            return node.nodes.reduce((all, next) => all.flatMap((before) => expand(next).map((after) => [...before, ...after])).slice(0, MOST_TEMPLATES), [[]]);
        case 'repeat': {
            const inner = expand(node.node);
            const [only] = inner;
            if (inner.length === 1 && only?.length === 1 && only[0]?.least === 1 && only[0].most === 1)
                return [[{ signs: only[0].signs, least: node.least, most: node.most }]];
            const times = Math.max(node.least, Math.min(1, node.most));
            if (times === 0)
                return [[]];
            return inner.map((elements) => Array.from({ length: Math.min(times, 64) }, () => elements).flat());
        }
    }
}
/** Counts for repetitions: few signs at first, then more until the text is long enough and varied. */
function sized(elements, { shortest, longest }) {
    const counts = elements.map(({ least }) => least);
    const total = () => counts.reduce((sum, count) => sum + count, 0);
    for (const goal of [1, USUAL_REPEAT]) {
        elements.forEach(({ signs, most }, at) => {
            if (signs.length === 1 && goal > 1)
                return;
            const room = longest - total();
            const more = Math.min(Math.max(0, Math.min(most, goal) - (counts[at] ?? 0)), room);
            if (more > 0)
                counts[at] = (counts[at] ?? 0) + more;
        });
    }
    elements.forEach(({ most }, at) => {
        const more = Math.min(most - (counts[at] ?? 0), shortest - total());
        if (more > 0)
            counts[at] = (counts[at] ?? 0) + more;
    });
    return elements.map(({ signs }, at) => ({ signs, count: counts[at] ?? 0 }));
}
/** Texts that a LIKE pattern matches: `_` is a letter, the first `%` eight of them, other `%` nothing. */
function likeTemplate(pattern, longest) {
    const pieces = [];
    const signs = pattern.match(/\\.|./gsu) ?? [];
    const own = signs.filter((sign) => sign !== '%').length;
    let free = true;
    for (const sign of signs) {
        if (sign === '_')
            pieces.push({ signs: LETTERS, count: 1 });
        else if (sign === '%') {
            if (free)
                pieces.push({ signs: `${LETTERS}${DIGITS}`, count: Math.max(0, Math.min(USUAL_REPEAT, longest - own)) });
            free = false;
        }
        else
            pieces.push(...fixed(sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign));
    }
    return pieces;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/text.js






/** Where a type sets no limit, how long a text may become for a pattern's sake. */
const UNLIMITED = 4_000;
/** Every so many texts, one is as long as it may be, up to this. */
const LONG_ONE_IN = 20;
const LONG = 400;
const SHORTEST_SENTENCE = 12;
const LONGEST_SENTENCE = 30;
/** Texts, within the length that the type allows (`undefined` for no limit). */
function textGenerator(limit, wish) {
    const { hints } = wish;
    const longest = Math.min(limit ?? UNLIMITED, hints.longest ?? UNLIMITED);
    const shortest = hints.shortest ?? 0;
    if (shortest > longest)
        return undefined;
    const made = patterned(wish, shortest, longest) ?? unpatterned(wish, shortest, longest);
    return (made && { size: made.size, value: (k) => hints.forms.reduce((value, form) => `${form}(${value})`, made.value(k)) });
}
/** The most telling pattern decides; rows that break another are thrown out by the condition itself. */
function patterned({ hints }, shortest, longest) {
    const [regex] = [...hints.regexes].sort((a, b) => b.length - a.length);
    const templates = regex === undefined ? undefined : regexTemplates(regex, { shortest, longest });
    if (templates !== undefined)
        return templateGenerator(templates);
    const [like] = [...hints.likes].sort((a, b) => b.length - a.length);
    return like === undefined ? undefined : templateGenerator([likeTemplate(like, longest)]);
}
function unpatterned({ name, need }, shortest, longest) {
    const look = lookGenerator(name, longest, shortest, need);
    if (look !== undefined)
        return look;
    if (longest >= LONGEST_SENTENCE && shortest <= SHORTEST_SENTENCE)
        return need > 0n ? numbered(need) : sentences(longest);
    return templateGenerator([letters(shortest, longest, need)]);
}
/** Three words, and a number where the words alone would repeat. */
function numbered(need) {
    const words = BigInt(WORDS.length);
    const size = greatest(words ** 3n * 10n, need);
    const value = (k) => {
        const at = `((${k}) % ${size})`;
        return `(${threeWords(at)} || ' ' || (${at} / ${words ** 3n}))`;
    };
    return { size, value };
}
/** The last word changes fastest, so that texts come nearly sorted, as an index likes them. */
function threeWords(k) {
    const words = BigInt(WORDS.length);
    const at = (divisor) => pick(WORDS, divisor === 1n ? k : `(${k}) / ${divisor}`);
    return `${at(words * words)} || ' ' || ${at(words)} || ' ' || ${at(1n)}`;
}
/** Three words; now and then as long as the column takes. */
function sentences(longest) {
    const long = Math.min(longest, LONG);
    return {
        size: BigInt(WORDS.length) ** 3n,
        value: (k) => {
            const words = threeWords(k);
            const often = Math.ceil(long / SHORTEST_SENTENCE);
            const sentence = `rtrim(left(repeat(${words} || ' ', ${often}), ${long}))`;
            return `(CASE WHEN ${mix(k, 6)} % ${LONG_ONE_IN} = 0 THEN ${sentence} ELSE ${words} END)`;
        },
    };
}
/** So many letters as there must be different texts, or eight; digits too where letters alone are too few. */
function letters(shortest, longest, need) {
    const signs = [LETTERS, `${LETTERS}${DIGITS}`].find((set) => BigInt(set.length) ** BigInt(Math.min(longest, 12)) >= need);
    const set = signs ?? `${LETTERS}${DIGITS}${LETTERS.toUpperCase()}`;
    let count = Math.min(longest, 8);
    while (count < longest && BigInt(set.length) ** BigInt(count) < need)
        count += 1;
    const free = Math.min(Math.max(count, Math.min(shortest, 16)), longest);
    const filler = Math.max(0, shortest - free);
    return filler === 0 ? [{ signs: set, count: free }] : [...fixed('x'.repeat(filler)), { signs: set, count: free }];
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/base.js





/** The header that `varchar(n)` and `char(n)` add to their modifier: VARHDRSZ. */
const HEADER = 4;
const endless = (value) => () => ({ size: ENDLESS, value });
const texts = (limit) => (_, wish) => textGenerator(limit, wish);
const limitedText = ({ modifier }, wish) => textGenerator(modifier < 0 ? undefined : modifier - HEADER, wish);
const cast = (make) => (use, wish, type) => {
    const made = make(use, wish, type);
    return made && { size: made.size, value: (k) => `${made.value(k)}::${use.sql}` };
};
const constant = (text) => ({ sql }) => always(`${quoteLiteral(text)}::${sql}`);
/** The low digits of k in hexadecimal, so many of them. */
const base_hex = (k, digits) => `lpad(to_hex(${k}), ${digits}, '0')`;
const coordinate = (k, salt) => `((${mix(k, salt)} % 18000)::float8 / 100)`;
const point = (k, salt = 1) => `point(((${k}) % 360000)::float8 / 1000, ${coordinate(k, salt)})`;
/** Base types of PostgreSQL that are no line of values; `use.sql` is what they are cast to. */
const MAKERS = {
    bool: () => ({ size: 2n, value: (k) => `((${k}) % 2 = 0)` }),
    text: texts(),
    varchar: limitedText,
    bpchar: limitedText,
    name: cast(texts(63)),
    char: cast(texts(1)),
    uuid: endless((k) => `overlay(overlay(${base_hex(mix(k, 1), 16)} || ${base_hex(mix(k, 2), 16)} placing '4' from 13) placing 'a' from 17)::uuid`),
    bytea: bytes,
    json: (use, wish) => jsonGenerator(use.sql, wish),
    jsonb: (use, wish) => jsonGenerator(use.sql, wish),
    xml: endless((k) => `('<item id="' || (${k}) || '"/>')::xml`),
    inet: () => ({ size: 2n ** 24n, value: (k) => `('10.0.0.0'::inet + (${k}) % 16777216)` }),
    cidr: () => ({ size: 2n ** 16n, value: (k) => `set_masklen('10.0.0.0'::cidr + (${k}) % 65536 * 256, 24)` }),
    macaddr: () => ({ size: 2n ** 40n, value: (k) => `('02' || ${base_hex(`(${k}) % ${2n ** 40n}`, 10)})::macaddr` }),
    macaddr8: () => ({ size: 2n ** 56n, value: (k) => `('02' || ${base_hex(`(${k}) % ${2n ** 56n}`, 14)})::macaddr8` }),
    bit: bits,
    varbit: bits,
    tsvector: endless((k) => `to_tsvector('simple'::regconfig, ${pick(WORDS, k)} || ' ' || ${pick(WORDS, mix(k, 1))} || ' ' || (${k}))`),
    tsquery: endless((k) => `plainto_tsquery('simple'::regconfig, ${pick(WORDS, k)} || ' n' || (${k}))`),
    point: endless((k) => point(k)),
    box: endless((k) => `box(${point(k)}, ${point(k, 2)})`),
    lseg: endless((k) => `lseg(${point(k)}, ${point(k, 2)})`),
    line: endless((k) => `('{1,-1,' || (${k}) % 1000000 || '}')::line`),
    path: endless((k) => `path(polygon(box(${point(k)}, ${point(k, 2)})))`),
    polygon: endless((k) => `polygon(box(${point(k)}, ${point(k, 2)}))`),
    circle: endless((k) => `circle(${point(k)}, 1 + ${coordinate(k, 2)})`),
    pg_lsn: () => ({ size: 2n ** 32n, value: (k) => `('0/' || to_hex((${k}) % 4294967296))::pg_lsn` }),
    xid8: endless((k) => `(((${k}) % ${10n ** 15n})::text)::xid8`),
    tid: () => ({
        size: 10n ** 8n,
        value: (k) => `('(' || (${k}) / 100 % 1000000 || ',' || 1 + (${k}) % 100 || ')')::tid`,
    }),
    jsonpath: endless((k) => `('$.' || ${pick(WORDS, k)} || '[' || (${k}) % 1000000000 || ']')::jsonpath`),
    txid_snapshot: constant('10:20:10,14,15'),
    pg_snapshot: constant('10:20:10,14,15'),
    refcursor: cast(texts()),
    regclass: constant('pg_catalog.pg_class'),
    regtype: constant('pg_catalog.int4'),
    regproc: constant('pg_catalog.now'),
    regprocedure: constant('pg_catalog.now()'),
    regoper: constant('pg_catalog.||/'),
    regoperator: constant('pg_catalog.+(integer,integer)'),
    regrole: constant('pg_monitor'),
    regnamespace: constant('pg_catalog'),
    regconfig: constant('pg_catalog.simple'),
    regdictionary: constant('pg_catalog.simple'),
    regcollation: constant('pg_catalog."C"'),
};
/** Types of common extensions, wherever those are installed; their functions are qualified by their own schema. */
const EXTENSION_MAKERS = {
    citext: cast(texts()),
    hstore: (_, __, { schema }) => ({
        size: ENDLESS,
        value: (k) => `${qualify(schema, 'hstore')}(ARRAY['id', 'word'], ARRAY[(${k})::text, ${pick(WORDS, k)}])`,
    }),
    ltree: ({ sql }) => ({
        size: ENDLESS,
        value: (k) => `('top.' || ${pick(WORDS, k)} || '.' || ${pick(WORDS, mix(k, 1))} || '.n' || (${k}))::${sql}`,
    }),
    vector,
    halfvec: vector,
};
function baseGenerator(type, use, wish) {
    const makers = type.schema === 'pg_catalog' ? MAKERS : EXTENSION_MAKERS;
    return Object.hasOwn(makers, type.name) ? makers[type.name]?.(use, wish, type) : undefined;
}
function bytes(_, { hints }) {
    const length = Math.max(hints.shortest ?? 0, Math.min(hints.longest ?? 16, 16));
    if (length < 8) {
        const size = 2n ** BigInt(8 * length);
        return { size, value: (k) => `decode(${length === 0 ? "''" : base_hex(`(${k}) % ${size}`, 2 * length)}, 'hex')` };
    }
    const often = Math.ceil(length / 16);
    const value = (k) => {
        const whole = `decode(repeat(${base_hex(k, 16)} || ${base_hex(mix(k, 1), 16)}, ${often}), 'hex')`;
        return `substring(${whole} from 1 for ${length})`;
    };
    return { size: ENDLESS, value };
}
/** `bit(n)`: without a modifier, one bit. */
function bits({ sql, modifier }, __, { name }) {
    const length = modifier > 0 ? modifier : name === 'bit' ? 1 : 16;
    const digits = Math.min(length, 60);
    return {
        size: 2n ** BigInt(digits),
        value: (k) => `(((${k}) % ${2n ** BigInt(digits)})::bit(${length}))::${sql}`,
    };
}
/** pgvector: the modifier is the number of dimensions. */
function vector({ sql, modifier }) {
    const dimensions = modifier > 0 ? modifier : 3;
    const numbers = (k) => `SELECT ((${mix(k, 's.n')} % 2000 - 1000)::float4 / 1000)::text AS number, s.n FROM generate_series(1, ${dimensions}) AS s(n)`;
    return {
        size: ENDLESS,
        value: (k) => `(SELECT '[' || string_agg(e.number, ',' ORDER BY e.n) || ']' FROM (${numbers(k)}) AS e)::${sql}`,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/containers.js




const MOST_WRITTEN_OUT = 8;
const MOST_ELEMENTS = 24;
/** Arrays of none to three elements, or of as many as conditions ask for. */
function arrayGenerator(inner, sql, wish, make) {
    const { hints, name, need } = wish;
    const ofElement = { ...NO_HINTS, ...(hints.elements && { oneOf: hints.elements }) };
    const element = make(inner, { hints: ofElement, name: name.replace(/s$/, ''), need: 0n });
    if (element === undefined)
        return undefined;
    const low = Math.max(hints.shortest ?? 0, need > 0n ? 1 : 0);
    const high = Math.max(low, Math.min(hints.longest ?? 3, low + 3));
    if (high === 0)
        return { size: 1n, value: () => `'{}'::${sql}` };
    const count = (k) => `(${low} + (${mix(k, 9)} % ${high - low + 1}))::int`;
    const first = make(inner, { hints: ofElement, name, need }) ?? element;
    if (high > MOST_WRITTEN_OUT) {
        const each = element.value('e.k');
        const numbers = (k) => `SELECT ${mix(k, 's.n')} AS k FROM generate_series(1, ${count(k)}) AS s(n)`;
        return { size: ENDLESS, value: (k) => `(SELECT array_agg(${each}) FROM (${numbers(k)}) AS e)::${sql}` };
    }
    if (need > first.size)
        return everyArray(first, lengthFor(need, first.size, low, hints.longest), sql);
    return {
        size: low > 0 ? first.size : 1n,
        value: (k) => {
            const elements = Array.from({ length: high }, (_, at) => (at === 0 ? first.value(k) : element.value(mix(k, at))));
            return `((ARRAY[${elements.join(', ')}]::${sql})[1:${count(k)}])`;
        },
    };
}
/** The least length that gives enough arrays, where it may be had. */
function lengthFor(need, elements, low, longest = MOST_ELEMENTS) {
    let length = Math.max(low, 1);
    while (length < longest && elements ** BigInt(length) < need)
        length += 1;
    return length;
}
/** All arrays of one length: where few different elements must make many different arrays. */
function everyArray(element, length, sql) {
    const divisors = Array.from({ length }, (_, at) => element.size ** BigInt(at));
    return {
        size: least(element.size ** BigInt(length), ENDLESS),
        value: (k) => `(ARRAY[${divisors.map((divisor) => element.value(`(${k}) / ${divisor}`)).join(', ')}]::${sql})`,
    };
}
/** `ROW(…)`: as many different ones as its most varied field has. */
function compositeGenerator({ fields }, sql, wish, make) {
    const made = fields.map((field) => ({
        field,
        generator: make(field, { hints: NO_HINTS, name: field.name, need: wish.need }),
    }));
    const values = made.map(({ field, generator }) => (k) => generator === undefined ? 'NULL' : `${generator.value(k)}::${field.sql}`);
    const sizes = made.map(({ generator }) => generator?.size ?? 1n);
    return {
        size: sizes.reduce(greatest, 1n),
        value: (k) => `ROW(${values.map((value) => value(k)).join(', ')})::${sql}`,
    };
}
/** Ranges of a type that is no line: between two of its values, whichever is the lower one. */
function looseRangeGenerator({ schema, name, inner }, wish, makeInner) {
    const bound = inner && makeInner(inner, { ...wish, hints: NO_HINTS });
    if (bound === undefined || inner === undefined)
        return undefined;
    const make = qualify(schema, name);
    const value = (k) => {
        const [a, b] = [k, mix(k, 4)].map((number) => `${bound.value(number)}::${inner.sql}`);
        return `${make}(least(${a}, ${b}), greatest(${a}, ${b}), '[]')`;
    };
    return { size: bound.size, value };
}
/**
 * Ranges that lie in cells of their subtype's line, so that ranges of different numbers never overlap: an exclusion
 * constraint is satisfied as a key is.
 */
function rangeGenerator({ schema, name }, axes, wish) {
    const found = axisAndSpan(axes, { ...wish, hints: NO_HINTS, need: wish.need * 4n });
    if (found === undefined)
        return undefined;
    const { axis, span } = found;
    const width = span.high - span.low + 1n;
    const cells = least(greatest(wish.need, 500n), greatest(width / 4n, 1n));
    const cell = greatest(width / cells, 2n);
    const make = qualify(schema, name);
    const start = (k) => `${span.low} + (${k}) % ${cells} * ${cell}`;
    const length = (k) => `1 + ${mix(k, 3)} % ${greatest(cell - 1n, 1n)}`;
    return {
        size: cells,
        value: (k) => `${make}(${axis.value(start(k))}, ${axis.value(`${start(k)} + ${length(k)}`)})`,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/seed/generators/types.js









/** Types may hold each other; deeper ones are not made up. */
const DEEPEST = 6;
/** Makes generators for the types of one schema. */
class TypeGenerators {
    types;
    constructor(types) {
        this.types = types;
    }
    undressed(use) {
        const type = this.types.get(use.type);
        if (type?.kind !== 'domain' || type.inner === undefined)
            return { use, type, notNull: false, checks: [] };
        const under = this.undressed(type.inner);
        return { ...under, notNull: under.notNull || type.notNull, checks: [...type.checks, ...under.checks] };
    }
    /** The lines that a type's values lie on, domains aside. */
    axes(use) {
        const { type, use: under } = this.undressed(use);
        return type === undefined ? [] : axesOf(type, under);
    }
    /** @returns `undefined` for a type that nothing is known of, or where no value could be what is asked. */
    generator(use, wish, depth = 0) {
        const { type, use: under, checks } = this.undressed(use);
        if (type === undefined || depth > DEEPEST)
            return undefined;
        const hints = depth > 0 && checks.length > 0 ? withDomain(wish.hints, checks) : wish.hints;
        return this.ofType(type, under, { ...wish, hints }, depth);
    }
    ofType(type, use, wish, depth) {
        const { oneOf } = wish.hints;
        if (oneOf !== undefined)
            return { size: BigInt(oneOf.length), value: (k) => `${pick(oneOf, k)}::${use.sql}` };
        const inner = (of, wanted) => this.generator(of, wanted, depth + 1);
        switch (type.kind) {
            case 'enum': {
                const excluded = wish.hints.bounds.flatMap(({ operator, constant }) => operator === '<>' && constant !== 'now' ? [constant.text] : []);
                const labels = type.labels.filter((label) => !excluded.includes(label));
                return labels.length === 0
                    ? undefined
                    : { size: BigInt(labels.length), value: (k) => `${pick(labels, k)}::${use.sql}` };
            }
            case 'array':
                return type.inner && arrayGenerator({ ...type.inner, modifier: use.modifier }, use.sql, wish, inner);
            case 'composite':
                return compositeGenerator(type, use.sql, wish, inner);
            case 'range':
                return (type.inner && (rangeGenerator(type, this.axes(type.inner), wish) ?? looseRangeGenerator(type, wish, inner)));
            case 'multirange': {
                const range = type.inner && inner(type.inner, wish);
                return range && { size: range.size, value: (k) => `${qualify(type.schema, type.name)}(${range.value(k)})` };
            }
            default:
                return axisGenerator(axesOf(type, use), wish, usualRange(wish.name)) ?? baseGenerator(type, use, wish);
        }
    }
}
/** Hints with a domain's own conditions: the first alternative of them that goes with the rest. */
function withDomain(hints, checks) {
    for (const alternative of together(...checks.map(readConditions))) {
        let joined = hints;
        for (const condition of alternative)
            if (condition.column === 'value' && joined !== undefined)
                joined = narrowed(joined, condition);
        if (joined !== undefined)
            return joined;
    }
    return hints === NO_HINTS ? NO_HINTS : hints;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/late.js



/**
 * How well a row can be inserted before the row that its foreign key points to: best where the column stays NULL until
 * then; worst where it must hold some value that differs from every other row's, then and later.
 */
function waitCost(table, { deferrable, target, full, columns }) {
    const nullable = columns.filter((name) => !isNotNull(table, name));
    if (nullable.length === columns.length || (nullable.length > 0 && !full))
        return 0;
    if (target === table.oid)
        return 1;
    if (!deferrable)
        return undefined;
    const isKey = table.keys.some((key) => key.columns.every((column) => columns.includes(column)));
    return isKey ? 20 : 1;
}
/**
 * An UPDATE that gives each row of a table a row to refer to; of its own table, always one before it, so that trees come
 * of it. One row in ten stays as it is. A row that would break a CHECK stays as it is too.
 * @returns `undefined` where the key has no column of its own to set.
 */
function lateKey(table, key, target, seed) {
    const isOwn = target.oid === table.oid;
    const early = new Set(table.foreignKeys.filter((other) => other !== key && other.target !== key.target).flatMap(({ columns }) => columns));
    const pairs = key.columns.map((column, at) => ({ column, target: key.targetColumns[at] ?? '' }));
    const own = pairs.filter(({ column, target: name }) => !early.has(column) && !(isOwn && column === name));
    const nullable = own.filter(({ column }) => !isNotNull(table, column));
    const sets = nullable.length > 0 ? nullable : own;
    if (sets.length === 0)
        return undefined;
    const shares = pairs.filter((pair) => !sets.includes(pair));
    const mustBeSet = nullable.length === 0 && !isOwn;
    return {
        sql: updateOf({
            table,
            target,
            sets,
            shares,
            isOwn,
            isUnique: isUnique(table, sets),
            mustBeSet,
            salt: saltOf(seed, table.schema, table.name, 'late', key.name),
        }),
        mustBeSet,
    };
}
function updateOf({ table, target, sets, shares, isOwn, isUnique: unique, mustBeSet, salt }) {
    const name = (column) => (0,sql_names/* quoteIdentifier */.Cm)(column);
    const from = targetOf(table);
    const partition = (side) => shares.length === 0 ? '' : `PARTITION BY ${shares.map((pair) => name(pair[side])).join(', ')} `;
    const targets = sets.map(({ target: column }) => name(column)).join(', ');
    const order = isOwn ? targets : [...table.primaryKey.map(name), 'ctid'].join(', ');
    const present = [...sets, ...shares].map(({ target: column }) => `${name(column)} IS NOT NULL`).join(' AND ');
    const rows = `SELECT "~t".*, ctid AS "~ctid", tableoid AS "~tableoid", row_number() OVER (${partition('column')}ORDER BY ${order}) - 1 AS "~i" FROM ${from} AS "~t"`;
    const referred = `SELECT ${[...sets, ...shares].map(({ target: column }, at) => `${name(column)} AS "~v${at}"`).join(', ')}, row_number() OVER (${partition('target')}ORDER BY ${targets}) - 1 AS "~r", count(*) OVER (${partition('target').trim()}) AS "~n" FROM ${targetOf(target)} WHERE ${present}`;
    const counts = shares.map((_, at) => `"~v${sets.length + at}"`).join(', ');
    const agree = (alias) => shares.map(({ column }, at) => `${alias}."~v${sets.length + at}" = r.${name(column)}`);
    const hash = mix('r."~i"', salt);
    const count = isOwn ? 'r."~i"' : 'c."~n"';
    const index = unique ? `r."~i"${isOwn ? ' - 1' : ''}` : `${hash} % greatest(${count}, 1)`;
    const counted = isOwn
        ? ''
        : `JOIN (SELECT DISTINCT ${counts === '' ? '' : `${counts}, `}"~n" FROM (${referred}) AS q) AS c ON ${agree('c').join(' AND ') || 'true'} `;
    const joined = `JOIN (${referred}) AS p ON ${[...agree('p'), `p."~r" = ${index}`].join(' AND ')}`;
    const kept = table.columns
        .filter(({ name: column }) => !sets.some((pair) => pair.column === column))
        .map(({ name: column }) => `r.${name(column)}`);
    const set = sets.map(({ column }, at) => `p."~v${at}" AS ${name(column)}`);
    const some = mustBeSet ? '' : ` AND NOT ${chance(hash, 10)}`;
    const rooted = isOwn ? ' AND r."~i" > 0' : '';
    const changed = `SELECT r."~ctid", r."~tableoid", ${[...kept, ...set].join(', ')} FROM (${rows}) AS r ${counted}${joined} WHERE true${rooted}${some}`;
    const checks = table.checks.map(({ expression }) => `(${expression}) IS NOT FALSE`);
    const where = checks.length === 0 ? '' : ` WHERE ${checks.join(' AND ')}`;
    const values = sets.map(({ column }) => `${name(column)} = "~new".${name(column)}`).join(', ');
    return `UPDATE ${from} AS "~old" SET ${values} FROM (SELECT * FROM (${changed}) AS ${name(table.name)}${where}) AS "~new" WHERE "~old".ctid = "~new"."~ctid" AND "~old".tableoid = "~new"."~tableoid"`;
}
function isUnique(table, sets) {
    const columns = sets.map(({ column }) => column);
    return table.keys.some((key) => key.columns.length > 0 && key.columns.every((column) => columns.includes(column)));
}
function isNotNull(table, name) {
    return table.columns.find((column) => column.name === name)?.notNull === true;
}

;// CONCATENATED MODULE: ./build/rehearse/seed/batch.js








/** Fills tables that belong together in one transaction, so that deferred foreign keys may point ahead. */
async function fillBatch(request, batch) {
    if (batch.blocked !== undefined)
        return failed(batch.tables, batch.blocked);
    const { runner } = request;
    await runner.begin();
    try {
        return await new OpenBatch(request, batch).fill();
    }
    finally {
        await runner.rollback();
    }
}
class OpenBatch {
    request;
    batch;
    counts = new Map();
    constructor(request, batch) {
        this.request = request;
        this.batch = batch;
    }
    async fill() {
        const { tables, late } = this.batch;
        const secured = await this.liftRowSecurity();
        if ([...late].some(({ deferrable }) => deferrable))
            await this.request.runner.must('SET CONSTRAINTS ALL DEFERRED');
        const results = new Map();
        for (const table of tables) {
            this.request.begins(table);
            results.set(table, await this.fillOne(table));
        }
        const failure = (await this.setLateKeys()) ?? (await this.close(secured));
        if (failure !== undefined)
            for (const [table, result] of results)
                if ('rows' in result)
                    results.set(table, { reason: failure });
        return results;
    }
    /** A trigger on another table may have filled it meanwhile. */
    async fillOne(table) {
        const { runner, schema, seed } = this.request;
        const wanted = BigInt(this.request.rows);
        try {
            const present = await this.ask(`SELECT count(*) AS rows FROM ${targetOf(table)}`);
            if (Number(present?.rows) > 0)
                return { rows: BigInt(String(present?.rows)) };
            if (table.kind === 'partitioned' && table.leaves.length === 0)
                throw new Unfillable('it has no partition that could take rows');
            const plan = {
                table,
                tables: schema.tables,
                generators: new TypeGenerators(schema.types),
                seed,
                candidates: wanted,
                parents: await this.countParents(table),
                late: this.batch.late,
                sequences: await readSequences(runner.session, table),
                changes: NO_CHANGES,
            };
            return { rows: await fillTable(runner, plan, wanted) };
        }
        catch (error) {
            if (error instanceof Unfillable)
                return { reason: error.message };
            throw error;
        }
    }
    /** Rows that each foreign key can choose from. */
    async countParents(table) {
        const parents = new Map();
        for (const key of table.foreignKeys) {
            const target = this.request.schema.tables.get(key.target);
            if (this.batch.late.has(key) || target === undefined)
                continue;
            const present = key.targetColumns.map((name) => `${(0,sql_names/* quoteIdentifier */.Cm)(name)} IS NOT NULL`).join(' AND ');
            const question = `SELECT count(*) AS rows FROM ${targetOf(target)} WHERE ${present}`;
            const known = this.counts.get(question) ?? BigInt(String((await this.ask(question))?.rows ?? 0));
            this.counts.set(question, known);
            parents.set(key.name, known);
        }
        return parents;
    }
    async ask(question) {
        const { rows, error } = await this.request.runner.ask(question);
        if (error !== undefined)
            throw new Unfillable(reasonOf(error));
        return rows[0];
    }
    async setLateKeys() {
        const { runner, schema, seed } = this.request;
        for (const table of this.batch.tables) {
            for (const key of table.foreignKeys.filter((each) => this.batch.late.has(each))) {
                const target = schema.tables.get(key.target);
                const setting = target && lateKey(table, key, target, seed);
                if (setting === undefined)
                    continue;
                const { error } = await runner.attempt(setting.sql);
                if (error !== undefined && setting.mustBeSet)
                    return reasonOf(error);
            }
        }
        return undefined;
    }
    /** Tables whose row security binds their owner too are freed of it until the rows are in; nobody else sees that. */
    async liftRowSecurity() {
        const { tables } = this.request.schema;
        const near = new Set(this.batch.tables.flatMap(({ oid, foreignKeys }) => [oid, ...foreignKeys.map(({ target }) => target)]));
        const forced = [...near].flatMap((oid) => tables.get(oid) ?? []).filter((table) => table.forcesRowSecurity);
        const names = forced.map(({ schema, name }) => qualify(schema, name));
        for (const name of names)
            await this.request.runner.attempt(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
        return names;
    }
    async close(secured) {
        const { runner } = this.request;
        const { error } = await runner.attempt('SET CONSTRAINTS ALL IMMEDIATE');
        if (error !== undefined)
            return reasonOf(error);
        for (const name of secured)
            await runner.attempt(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
        const refused = await runner.commit();
        return refused === undefined ? undefined : reasonOf(refused);
    }
}
function failed(tables, reason) {
    return new Map(tables.map((table) => [table, { reason }]));
}

;// CONCATENATED MODULE: ./build/rehearse/seed/order.js
/**
 * Sorts tables so that each comes after those that its foreign keys point to. Where they point to each other, keys that
 * can wait are left for later.
 * @param tables Those to be filled; others do not matter to the order.
 */
function orderTables(tables, waitCost) {
    const byOid = new Map(tables.map((table) => [table.oid, table]));
    return components(tables, byOid).map((members) => orderCircle(members, waitCost));
}
/** Tarjan's algorithm: groups of tables that point to each other, those pointed to first. */
function components(tables, byOid) {
    const found = [];
    const numbers = new Map();
    const lowest = new Map();
    const stack = [];
    const targetsOf = (table) => table.foreignKeys.flatMap(({ target }) => byOid.get(target) ?? []);
    for (const root of tables) {
        if (numbers.has(root.oid))
            continue;
        const work = [{ table: root, targets: enter(root) }];
        for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
            const { table, targets } = top;
            const next = targets.pop();
            if (next !== undefined) {
                if (!numbers.has(next.oid))
                    work.push({ table: next, targets: enter(next) });
                else if (stack.includes(next))
                    lower(table, numbers.get(next.oid) ?? 0);
                continue;
            }
            work.pop();
            const above = work.at(-1);
            if (above !== undefined)
                lower(above.table, lowest.get(table.oid) ?? 0);
            if (lowest.get(table.oid) === numbers.get(table.oid))
                found.push(stack.splice(stack.indexOf(table)));
        }
    }
    return found;
    function enter(table) {
        numbers.set(table.oid, numbers.size);
        lowest.set(table.oid, numbers.size - 1);
        stack.push(table);
        return targetsOf(table).reverse();
    }
    function lower(table, number) {
        lowest.set(table.oid, Math.min(lowest.get(table.oid) ?? number, number));
    }
}
/** Within a circle: always the table whose open keys are fewest and can wait best. */
function orderCircle(members, waitCost) {
    const inside = new Set(members.map(({ oid }) => oid));
    const late = new Set();
    const done = [];
    const left = [...members].sort((a, b) => a.oid - b.oid);
    while (left.length > 0) {
        const open = (table) => table.foreignKeys.filter(({ target }) => inside.has(target));
        const cost = (table) => open(table).reduce((sum, key) => sum + (waitCost(table, key) ?? Number.POSITIVE_INFINITY) + 1, 0);
        const ready = left.filter((table) => cost(table) < Number.POSITIVE_INFINITY).sort((a, b) => cost(a) - cost(b));
        const [next] = ready;
        if (next === undefined) {
            const names = left.map(({ schema, name }) => `${schema}.${name}`).sort();
            const blocked = names.length === 1
                ? 'its rows must refer to rows of its own from the start, and its foreign key is neither nullable nor deferrable'
                : `${names.join(', ')} refer to each other by foreign keys that are neither nullable nor deferrable`;
            return { tables: members, late, blocked };
        }
        for (const key of open(next))
            late.add(key);
        inside.delete(next.oid);
        done.push(next);
        left.splice(left.indexOf(next), 1);
    }
    return { tables: done, late };
}

;// CONCATENATED MODULE: ./build/rehearse/seed/read-types.js
/** `pg_type.typtype` (https://www.postgresql.org/docs/current/catalog-pg-type.html). */
const KINDS = {
    b: 'base',
    e: 'enum',
    d: 'domain',
    c: 'composite',
    r: 'range',
    m: 'multirange',
};
/** Tables' own row types and their arrays are left out unless a column uses them: they are as many as there are tables. */
const TYPES = `
WITH wanted AS (
  SELECT t.oid FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
  LEFT JOIN pg_type e ON e.oid = t.typelem LEFT JOIN pg_class ec ON ec.oid = e.typrelid
  WHERE t.typtype <> 'p' AND coalesce(c.relkind, 'c') = 'c' AND coalesce(ec.relkind, 'c') = 'c'
  UNION SELECT a.atttypid FROM pg_attribute a WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped
  UNION SELECT t.typelem FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped AND t.typelem <> 0)
SELECT t.oid::int8 AS oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind, t.typnotnull AS not_null,
  t.typcategory = 'A' AND t.typelem <> 0 AND t.typlen = -1 AS is_array, t.typtypmod AS modifier,
  CASE WHEN t.typtype = 'd' THEN t.typbasetype WHEN t.typtype = 'r' THEN r.rngsubtype ELSE t.typelem END::int8 AS inner,
  CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) WHEN t.typtype = 'r' THEN format_type(r.rngsubtype, NULL)
    ELSE format_type(t.typelem, NULL) END AS inner_sql,
  (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
  (SELECT json_agg(pg_get_expr(k.conbin, 0) ORDER BY k.conname) FROM pg_constraint k
    WHERE k.contypid = t.oid AND k.contype = 'c') AS checks,
  (SELECT json_agg(json_build_object('name', a.attname, 'type', a.atttypid::int8, 'modifier', a.atttypmod,
      'sql', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
    FROM pg_attribute a WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS fields
FROM wanted w JOIN pg_type t ON t.oid = w.oid JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_range r ON r.rngtypid = t.oid`;
/** Multiranges came with 14: `pg_range.rngmultitypid`. */
const MULTIRANGES = `
SELECT rngmultitypid::int8 AS oid, rngtypid::int8 AS range, format_type(rngtypid, NULL) AS sql FROM pg_range WHERE rngmultitypid <> 0`;
/** Every type that a column may have, by object identifier. The caller's transaction sets how types are printed. */
async function readTypes(session, major) {
    const ranges = new Map();
    if (major >= 14)
        for (const { oid, range, sql } of await session.query(MULTIRANGES))
            ranges.set(Number(oid), { type: Number(range), modifier: -1, sql: String(sql) });
    const types = (await session.query(TYPES)).map((row) => typeOf(row, ranges));
    return new Map(types.map((type) => [type.oid, type]));
}
function typeOf(row, ranges) {
    const oid = Number(row.oid);
    const kind = row.is_array === true ? 'array' : (KINDS[String(row.kind)] ?? 'pseudo');
    const plain = { type: Number(row.inner), modifier: kind === 'domain' ? Number(row.modifier) : -1 };
    const inner = kind === 'multirange' ? ranges.get(oid) : { ...plain, sql: String(row.inner_sql) };
    return {
        oid,
        schema: String(row.schema),
        name: String(row.name),
        kind,
        ...(inner === undefined || inner.type === 0 ? {} : { inner }),
        notNull: row.not_null === true,
        checks: listOf(row.checks, String),
        labels: listOf(row.labels, String),
        fields: listOf(row.fields, fieldOf),
    };
}
function fieldOf(value) {
    const { name, type, modifier, sql } = value;
    return { name: String(name), type: Number(type), modifier: Number(modifier), sql: String(sql) };
}
/** A `json_agg`, which is NULL for no rows. */
function listOf(value, make) {
    return Array.isArray(value) ? value.map(make) : [];
}

;// CONCATENATED MODULE: ./build/rehearse/seed/read-schema.js


/** Tables of the user: no partitions (their root is filled), none of an extension, no system's. */
const OURS = `c.oid >= 16384 AND c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;
const FROM_OURS = 'JOIN pg_namespace n ON n.oid = c.relnamespace';
const TABLES = `
SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
  c.relrowsecurity AND c.relforcerowsecurity AS forced,
  EXISTS (SELECT FROM pg_rewrite w WHERE w.ev_class = c.oid AND w.ev_type = '3') AS has_insert_rule
FROM pg_class c ${FROM_OURS} WHERE ${OURS} ORDER BY n.nspname, c.relname`;
/** The sequence of a serial column is what its default calls `nextval` on; an identity column's depends on it. */
const COLUMNS = `
SELECT c.oid::int8 AS "table", a.attname AS name, a.atttypid::int8 AS type, a.atttypmod AS modifier,
  format_type(a.atttypid, a.atttypmod) AS sql, a.attnotnull AS not_null, a.attidentity AS identity, a.attgenerated AS generated,
  a.atthasdef AS has_default, pg_get_expr(d.adbin, d.adrelid) AS expression,
  CASE WHEN a.attidentity <> '' THEN pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) END AS sequence
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid ${FROM_OURS}
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE ${OURS} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`;
const NAMES_OF = (numbers, relation) => `(SELECT json_agg(a.attname ORDER BY x.at)
  FROM unnest(${numbers}) WITH ORDINALITY AS x(number, at) JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = x.number)`;
const CONSTRAINTS = `
SELECT c.oid::int8 AS "table", k.conname AS name, k.contype AS type, k.condeferrable AS deferrable, k.confmatchtype AS match,
  k.confrelid::int8 AS target, pg_get_expr(k.conbin, k.conrelid) AS expression,
  ${NAMES_OF('k.conkey', 'k.conrelid')} AS columns, ${NAMES_OF('k.confkey', 'k.confrelid')} AS target_columns
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid ${FROM_OURS}
WHERE ${OURS} AND k.contype IN ('c', 'f', 'p') AND k.conparentid = 0 ORDER BY k.conrelid, k.conname`;
/** Unique and exclusion indexes; \`operators\` are an exclusion's, one for each column. */
const KEYS = `
SELECT c.oid::int8 AS "table", ic.relname AS name, i.indimmediate AS immediate, i.indexprs IS NOT NULL AS has_expressions,
  i.indpred IS NOT NULL AS partial, coalesce((to_jsonb(i)->>'indnullsnotdistinct')::bool, false) AS nulls_equal,
  (SELECT json_agg(json_build_object('column', a.attname, 'expression', pg_get_indexdef(i.indexrelid, s.at, true),
      'operator', (SELECT o.oprname FROM pg_operator o WHERE o.oid = k.conexclop[s.at])) ORDER BY s.at)
    FROM generate_series(1, i.indnkeyatts) AS s(at)
    LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[s.at - 1] AND a.attnum > 0) AS parts
FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid ${FROM_OURS}
LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')
WHERE ${OURS} AND (i.indisunique OR i.indisexclusion) ORDER BY i.indrelid, ic.relname`;
/** What each leaf of a partition tree takes: its bound, its parents' bounds, and CHECKs of its own. */
const LEAVES = `
SELECT c.oid::int8 AS "table", l.relid::regclass::text AS name, pg_get_partition_constraintdef(l.relid) AS bound,
  (SELECT json_agg(pg_get_expr(k.conbin, k.conrelid) ORDER BY k.conname) FROM pg_constraint k
    WHERE k.conrelid = l.relid AND k.contype = 'c' AND k.conislocal) AS checks
FROM pg_class c ${FROM_OURS} CROSS JOIN LATERAL pg_partition_tree(c.oid) AS l
WHERE ${OURS} AND c.relkind = 'p' AND l.isleaf AND l.relid <> c.oid ORDER BY c.oid, l.relid::regclass::text`;
/** Reads all that making data needs to know, by seven queries whatever the schema's size. */
async function readSeedSchema(session) {
    const [version] = await session.query('SHOW server_version_num');
    const types = await readTypes(session, Math.floor(Number(version?.server_version_num) / 10_000));
    const tables = await session.query(TABLES);
    const columns = groupByTable(await session.query(COLUMNS));
    const constraints = groupByTable(await session.query(CONSTRAINTS));
    const keys = groupByTable(await session.query(KEYS));
    const leaves = groupByTable(await session.query(LEAVES));
    const all = tables.map((row) => {
        const oid = Number(row.oid);
        const own = constraints.get(oid) ?? [];
        const ofType = (type) => own.filter((constraint) => constraint.type === type);
        return {
            oid,
            schema: String(row.schema),
            name: String(row.name),
            kind: row.kind === 'p' ? 'partitioned' : row.kind === 'f' ? 'foreign' : 'table',
            columns: (columns.get(oid) ?? []).map(read_schema_columnOf),
            checks: ofType('c').map(({ name, expression }) => ({ name: String(name), expression: String(expression) })),
            leaves: (leaves.get(oid) ?? []).map(leafOf),
            keys: (keys.get(oid) ?? []).map(keyOf),
            foreignKeys: ofType('f').map(foreignKeyOf),
            primaryKey: listOf(ofType('p')[0]?.columns, String),
            forcesRowSecurity: row.forced === true,
            hasInsertRule: row.has_insert_rule === true,
        };
    });
    return { tables: new Map(all.map((table) => [table.oid, table])), types };
}
function groupByTable(rows) {
    const groups = new Map();
    for (const row of rows) {
        const group = groups.get(Number(row.table));
        if (group === undefined)
            groups.set(Number(row.table), [row]);
        else
            group.push(row);
    }
    return groups;
}
const NEXTVAL = /^nextval\('((?:[^']|'')+)'::regclass\)$/;
function read_schema_columnOf(row) {
    const expression = row.expression === null ? undefined : String(row.expression);
    const generated = row.generated !== '' && expression !== undefined;
    const sequence = row.sequence ?? (generated ? undefined : NEXTVAL.exec(expression ?? '')?.[1]?.replaceAll("''", "'"));
    return {
        name: String(row.name),
        type: Number(row.type),
        modifier: Number(row.modifier),
        sql: String(row.sql),
        notNull: row.not_null === true,
        hasDefault: row.has_default === true || row.identity !== '',
        ...(generated ? { generated: expression } : {}),
        identityAlways: row.identity === 'a',
        ...(sequence === null || sequence === undefined ? {} : { sequence: String(sequence) }),
    };
}
function foreignKeyOf(row) {
    return {
        name: String(row.name),
        columns: listOf(row.columns, String),
        target: Number(row.target),
        targetColumns: listOf(row.target_columns, String),
        deferrable: row.deferrable === true,
        full: row.match === 'f',
    };
}
function keyOf(row) {
    const parts = listOf(row.parts, (part) => part);
    const nameOf = ({ column }) => (column === null ? undefined : String(column));
    const columns = parts.flatMap((part) => nameOf(part) ?? columnsIn(String(part.expression)));
    return {
        name: String(row.name),
        columns: [...new Set(columns)],
        plain: row.has_expressions === false && row.partial === false && row.nulls_equal === false && parts.every(isEquality),
        partial: row.partial === true,
        immediate: row.immediate === true,
    };
}
function isEquality({ operator }) {
    return operator === null || operator === '=' || operator === '&&';
}
function leafOf(row) {
    const conditions = [row.bound, ...listOf(row.checks, (check) => check)].filter((text) => text !== null);
    return {
        name: `partition ${row.name}`,
        expression: conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition})`).join(' AND '),
    };
}

// EXTERNAL MODULE: ./build/core/errors.js
var core_errors = __webpack_require__(88208);
;// CONCATENATED MODULE: ./build/rehearse/seed/runner.js


/**
 * Settings that made data depends on, for the transaction: how values are written, and none of what base migrations
 * left behind in the session. A hash join finds the row that another refers to at once, and needs no order; without
 * statistics the planner would not know.
 */
const SETTINGS = [
    'BEGIN READ WRITE',
    'SET LOCAL ROLE NONE',
    'SET LOCAL search_path TO DEFAULT',
    "SET LOCAL DateStyle TO 'ISO, YMD'",
    'SET LOCAL IntervalStyle TO postgres',
    "SET LOCAL TimeZone TO 'UTC'",
    "SET LOCAL lc_monetary TO 'C'",
    'SET LOCAL standard_conforming_strings TO on',
    'SET LOCAL bytea_output TO hex',
    'SET LOCAL extra_float_digits TO DEFAULT',
    'SET LOCAL lock_timeout TO 0',
    'SET LOCAL idle_in_transaction_session_timeout TO 0',
    'SET LOCAL enable_nestloop TO off',
    'SET LOCAL enable_mergejoin TO off',
    'SET LOCAL jit TO off',
].join('; ');
/** Runs our statements in the owner's session. They call the schema's own functions, so they too run under limits. */
class Runner {
    session;
    limits;
    constructor(session, limits) {
        this.session = session;
        this.limits = limits;
    }
    async begin() {
        await this.must(SETTINGS);
    }
    /** @returns the error where something that was deferred until now fails. */
    async commit() {
        const { error } = await this.run('COMMIT');
        await this.rollback();
        return error;
    }
    async rollback() {
        if (this.session.lost === undefined && this.session.transaction !== 'idle')
            await this.session.execute('ROLLBACK');
    }
    /** Runs a statement of ours that has no reason to fail. @throws Error with what the server said. */
    async must(text) {
        const { error } = await this.run(text);
        if (error !== undefined)
            throw new Error(`${error.message} (SQLSTATE ${error.code})`, { cause: error });
    }
    /** Runs a statement inside a savepoint, so that its failure leaves the transaction usable. */
    attempt(text) {
        return this.inSavepoint(() => this.run(text));
    }
    /** Asks a question inside a savepoint. */
    ask(text) {
        return this.inSavepoint(async () => {
            try {
                return { rows: await this.watched(() => this.session.query(text)) };
            }
            catch (error) {
                return { rows: [], error: this.serverErrorOf(error) };
            }
        });
    }
    /** The time limit is set anew each time: a function of the schema's may have changed it. */
    async inSavepoint(work) {
        await this.must(`SAVEPOINT attempt; SET LOCAL statement_timeout TO ${Math.round(this.limits.statementMs)}`);
        const result = await work();
        await this.must(result.error === undefined
            ? 'RELEASE SAVEPOINT attempt'
            : 'ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
        return result;
    }
    async run(text) {
        const { rows, error } = await this.watched(() => this.session.execute(text));
        if (error === undefined)
            return { count: rows ?? 0 };
        if (this.isGone(error))
            throw gone(error);
        return { count: 0, error };
    }
    serverErrorOf(error) {
        const found = (0,errors/* serverError */.ig)(error);
        if (this.isGone(found))
            throw gone(found);
        return found;
    }
    /** Class 57P: the session was ended from outside, or the server shuts down. */
    isGone({ code }) {
        return code === errors/* CONNECTION_LOST */.S2 || code.startsWith('57P') || this.session.lost !== undefined;
    }
    async watched(work) {
        const { signal } = this.limits;
        signal?.throwIfAborted();
        const stop = this.watch();
        try {
            return await work();
        }
        finally {
            stop();
            signal?.throwIfAborted();
        }
    }
    /** Cancels what runs when the signal comes, or when the server did not keep the time limit itself. */
    watch() {
        const { statementMs, signal, observer } = this.limits;
        if (observer === undefined)
            return () => undefined;
        const cancel = () => void observer.cancel(this.session.pid).catch(() => undefined);
        const timer = setTimeout(cancel, statementMs + 1_000);
        signal?.addEventListener('abort', cancel, { once: true });
        return () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', cancel);
        };
    }
}
function gone({ message }) {
    return new core_errors/* EngineError */.NJ(`The Postgres server went away while tables were filled: ${message}`);
}

;// CONCATENATED MODULE: ./build/rehearse/seed/seed.js








/**
 * Fills every empty table with rows that satisfy what the schema asks of them. A table that cannot be filled is named
 * with the reason, and the rest is filled.
 * @throws EngineError where the server goes away; the signal's reason where the signal stopped it.
 */
async function seedTables(request) {
    const { session, observer, signal, statementMs = 60_000, rows, seed } = request;
    const runner = new Runner(session, { statementMs, ...(signal && { signal }), ...(observer && { observer }) });
    const { schema, empty, unfilled } = await readEmptyTables(runner, request.skip);
    const filled = [];
    let begun = 0;
    const begins = (table) => {
        begun += 1;
        request.report?.(`filling ${nameOf(table)} (${begun} of ${empty.length})`);
    };
    for (const batch of orderTables(empty, waitCost)) {
        for (const [table, result] of await fillBatch({ runner, schema, rows, seed, begins }, batch)) {
            if ('rows' in result)
                filled.push({ table: nameOf(table), rows: Number(result.rows) });
            else
                unfilled.push({ table: nameOf(table), reason: result.reason });
        }
    }
    return { filled, unfilled };
}
async function readEmptyTables(runner, skip) {
    await runner.begin();
    try {
        const schema = await readSeedSchema(runner.session);
        const empty = [];
        const unfilled = [];
        for (const table of schema.tables.values()) {
            if (skip.includes(table.name) || skip.includes(nameOf(table)))
                continue;
            if (table.kind === 'foreign') {
                unfilled.push({ table: nameOf(table), reason: 'its rows are on another server (a foreign table)' });
                continue;
            }
            const { rows, error } = await runner.ask(`SELECT EXISTS (SELECT FROM ${targetOf(table)}) AS "any"`);
            if (error !== undefined)
                unfilled.push({ table: nameOf(table), reason: reasonOf(error) });
            else if (rows[0]?.any === false)
                empty.push(table);
        }
        return { schema, empty, unfilled };
    }
    finally {
        await runner.rollback();
    }
}


/***/ })

};
;