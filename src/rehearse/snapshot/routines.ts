import type { ObjectQuery } from './query.ts';
import { FIRST_USER_OID, isUserSchema, notOfExtension, ownerUnlessUsual, qualified } from './scope.ts';

/** Functions and procedures as PostgreSQL prints them. The functions that a range type brings are the type's. */
export const routines: ObjectQuery = {
  sql: () => `
SELECT 'pg_proc' AS catalogue, p.oid::int8 AS oid, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
  ${qualified('n.nspname', 'p.proname')} || '(' || oidvectortypes(p.proargtypes) || ')' AS name,
  rtrim(pg_get_functiondef(p.oid), E'\\n') AS definition, ARRAY['owner', ${ownerUnlessUsual('p.proowner')}] AS properties
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.oid >= ${FIRST_USER_OID} AND p.prokind <> 'a' AND ${isUserSchema('n')} AND ${notOfExtension('pg_proc', 'p.oid')}
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')`,
};

/** A support function's name, or nothing. */
function support(word: string, column: string): string {
  return `CASE WHEN ${column}::oid <> 0 THEN '${word} ' || ${column}::text END`;
}

export const aggregates: ObjectQuery = {
  sql: () => `
SELECT 'pg_proc' AS catalogue, p.oid::int8 AS oid, 'aggregate' AS kind,
  ${qualified('n.nspname', 'p.proname')} || '(' || oidvectortypes(p.proargtypes) || ')' AS name,
  ARRAY[
    'arguments', 'ARGUMENTS ' || nullif(pg_get_function_arguments(p.oid), ''),
    'transition', concat_ws(' ', 'SFUNC', a.aggtransfn::text, 'STYPE', format_type(a.aggtranstype, NULL), 'SSPACE ' || nullif(a.aggtransspace, 0)),
    'result', 'RETURNS ' || pg_get_function_result(p.oid),
    'initial', 'INITCOND ' || quote_literal(a.agginitval),
    'final', ${support('FINALFUNC', 'a.aggfinalfn')},
    'final extra', CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
    'final modify', CASE WHEN a.aggfinalmodify <> 'r' THEN 'FINALFUNC_MODIFY ' || a.aggfinalmodify::text END,
    'combine', ${support('COMBINEFUNC', 'a.aggcombinefn')},
    'serial', ${support('SERIALFUNC', 'a.aggserialfn')},
    'deserial', ${support('DESERIALFUNC', 'a.aggdeserialfn')},
    'moving', CASE WHEN a.aggmtransfn::oid <> 0 THEN concat_ws(' ', 'MSFUNC', a.aggmtransfn::text, 'MINVFUNC', a.aggminvtransfn::text,
      'MSTYPE', format_type(a.aggmtranstype, NULL), 'MINITCOND ' || quote_literal(a.aggminitval), ${support('MFINALFUNC', 'a.aggmfinalfn')}) END,
    'sort', CASE WHEN a.aggsortop <> 0 THEN 'SORTOP ' || a.aggsortop::regoperator::text END,
    'volatility', CASE p.provolatile WHEN 'i' THEN 'IMMUTABLE' WHEN 's' THEN 'STABLE' END,
    'parallel', CASE p.proparallel WHEN 's' THEN 'PARALLEL SAFE' WHEN 'r' THEN 'PARALLEL RESTRICTED' END,
    'owner', ${ownerUnlessUsual('p.proowner')}
  ]::text[] AS properties
FROM pg_proc p JOIN pg_aggregate a ON a.aggfnoid = p.oid JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.oid >= ${FIRST_USER_OID} AND ${isUserSchema('n')} AND ${notOfExtension('pg_proc', 'p.oid')}`,
};
