const DUMP = /^-- PostgreSQL database dump\b/;
const CLUSTER_DUMP = /^-- PostgreSQL database cluster dump\b/;
/** "-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -". */
const ENTRY = /^-- (?:Data for )?Name: (.+); Type: ([A-Z ]+); Schema: (.+); Owner: /;

/** An entry of a dump, as its table of contents has it. Names are not quoted. */
export interface Entry {
  readonly kind: 'entry';
  readonly schema: string;
  readonly name: string;
  /** Such as `TABLE`, `TABLE DATA`. */
  readonly type: string;
}

/** What pg_dump says of itself in comments: that it wrote the script, and which entry comes next. */
export type Heading = { readonly kind: 'dump' } | { readonly kind: 'cluster dump' } | Entry;

export function headingOf(line: string): Heading | undefined {
  if (!line.startsWith('-- ')) return undefined;
  if (DUMP.test(line)) return { kind: 'dump' };
  if (CLUSTER_DUMP.test(line)) return { kind: 'cluster dump' };
  const [, name, type, schema] = ENTRY.exec(line) ?? [];
  if (name === undefined || type === undefined || schema === undefined) return undefined;
  return { kind: 'entry', schema, name, type };
}
