import pg from 'pg';
import type { ServerError } from '../core/trace.ts';
import { TooLongMessage } from './long-messages.ts';

/** Longest text kept of any field that SQL can choose; the rest is cut with an ellipsis. */
const LONGEST_FIELD = 2_000;

/** The connection broke while a statement ran: SQLSTATE class 08. */
export const CONNECTION_LOST = '08006';
/** program_limit_exceeded. */
const PROGRAM_LIMIT = '54000';
/** disk_full: the machine's fault, not the statement's. */
export const DISK_FULL = '53100';
/** insufficient_privilege. */
export const INSUFFICIENT_PRIVILEGE = '42501';
/** `pg_cancel_backend`, `statement_timeout`. */
export const CANCELLED = '57014';

/** An error of `pg` as PostgreSQL's own fields; a broken connection becomes SQLSTATE 08006. */
export function serverError(error: unknown): ServerError {
  if (error instanceof TooLongMessage) return { message: error.message, code: PROGRAM_LIMIT };
  if (!(error instanceof pg.DatabaseError)) {
    return { message: cut(error instanceof Error ? error.message : String(error)), code: CONNECTION_LOST };
  }
  return {
    message: cut(error.message),
    code: error.code ?? 'XX000',
    ...field('detail', error.detail),
    ...field('hint', error.hint),
    ...field('table', qualified(error.schema, error.table)),
    ...field('column', error.column),
    ...field('constraint', error.constraint),
    ...field('where', error.where),
  };
}

/** Where the server points in the query text, in characters from 0; undefined where it points nowhere. */
export function errorPosition(error: unknown): number | undefined {
  if (!(error instanceof pg.DatabaseError) || error.position === undefined) return undefined;
  const position = Number(error.position);
  return Number.isSafeInteger(position) && position > 0 ? position - 1 : undefined;
}

function field<Name extends string>(name: Name, value: string | undefined): { [K in Name]?: string } {
  return value === undefined || value === '' ? {} : ({ [name]: cut(value) } as { [K in Name]: string });
}

function qualified(schema: string | undefined, table: string | undefined): string | undefined {
  if (table === undefined) return undefined;
  return schema === undefined ? table : `${schema}.${table}`;
}

export function cut(text: string): string {
  return text.length > LONGEST_FIELD ? `${text.slice(0, LONGEST_FIELD)}…` : text;
}
