const DUMP = /^-- PostgreSQL database dump\b/;
const CLUSTER_DUMP = /^-- PostgreSQL database cluster dump\b/;
/** "-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -". */
const ENTRY = /^-- (?:Data for )?Name: (.+); Type: ([A-Z ]+); Schema: /;

/** What pg_dump says of itself in comments: that it wrote the script, and which entry comes next. */
export type Heading =
  | { readonly kind: 'dump' }
  | { readonly kind: 'cluster dump' }
  | { readonly kind: 'entry'; readonly name: string };

export function headingOf(line: string): Heading | undefined {
  if (!line.startsWith('-- ')) return undefined;
  if (DUMP.test(line)) return { kind: 'dump' };
  if (CLUSTER_DUMP.test(line)) return { kind: 'cluster dump' };
  const [, name, type] = ENTRY.exec(line) ?? [];
  return name === undefined ? undefined : { kind: 'entry', name: `${type} ${name}` };
}
