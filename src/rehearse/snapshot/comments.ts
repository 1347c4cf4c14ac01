import { FIRST_USER_OID } from './scope.ts';

/** Comments, by the identity of what they are on; columns by name. */
export const COMMENTS = `
SELECT d.classoid::regclass::text || ':' || d.objoid AS own, quote_ident(a.attname) AS column, quote_literal(d.description) AS text
FROM pg_description d LEFT JOIN pg_attribute a ON d.classoid = 'pg_class'::regclass AND a.attrelid = d.objoid AND a.attnum = d.objsubid AND d.objsubid > 0
WHERE d.objoid >= ${FIRST_USER_OID} OR d.classoid = 'pg_namespace'::regclass`;
