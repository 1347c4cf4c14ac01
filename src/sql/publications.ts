import type { Node } from '@pgsql/types';
import type { KnownSchema, KnownTable } from '../core/schema.ts';
import type { Statement } from '../core/statement.ts';
import { splitName, tableName } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';

/** What a statement publishes for logical replication. */
export interface Published {
  readonly publication: string;
  /** Tables by name, as the SQL writes them. */
  readonly tables: readonly string[];
  /** Schemas whose tables are all published, those to come as well. */
  readonly schemas: readonly string[];
  readonly everything: boolean;
}

/** What CREATE PUBLICATION, or ALTER PUBLICATION … ADD and SET, puts into a publication; undefined for another statement. */
export function publishedBy({ node }: Statement): Published | undefined {
  if ('CreatePublicationStmt' in node) {
    const { pubname = '', pubobjects, for_all_tables } = node.CreatePublicationStmt;
    return { publication: pubname, ...objects(pubobjects), everything: for_all_tables === true };
  }
  if (!('AlterPublicationStmt' in node)) return undefined;
  const { pubname = '', pubobjects, action = 'AP_AddObjects', options } = node.AlterPublicationStmt;
  if (options !== undefined || action === 'AP_DropObjects') return undefined;
  return { publication: pubname, ...objects(pubobjects), everything: false };
}

function objects(specs: readonly Node[] | undefined): Pick<Published, 'tables' | 'schemas'> {
  const all = nodesAs(specs, 'PublicationObjSpec');
  return {
    tables: all.flatMap(({ pubtable }) => (pubtable === undefined ? [] : [tableName(pubtable.relation)])),
    schemas: all.flatMap(({ pubobjtype, name }) => {
      if (pubobjtype === 'PUBLICATIONOBJ_TABLES_IN_CUR_SCHEMA') return ['public'];
      return pubobjtype === 'PUBLICATIONOBJ_TABLES_IN_SCHEMA' ? [name ?? ''] : [];
    }),
  };
}

/** Whether the options of a publication leave out UPDATE and DELETE, for which alone rows must be told apart. */
export function publishesInsertsOnly({ node }: Statement): boolean {
  const options = nodeAs(node, 'CreatePublicationStmt')?.options;
  const publish = nodesAs(options, 'DefElem').find(({ defname }) => defname === 'publish');
  const what = nodeAs(publish?.arg, 'String')?.sval?.toLowerCase();
  return what !== undefined && !/update|delete/.test(what);
}

/** The tables that are known to be published. */
export function knownTables(published: Published, schema: KnownSchema): readonly KnownTable[] {
  const named = published.tables.flatMap((name) => schema.table(name) ?? []);
  if (!published.everything && published.schemas.length === 0) return named;
  const swept = [...schema.tables()].filter(
    ({ name }) => published.everything || published.schemas.includes(splitName(name).schema ?? 'public'),
  );
  return [...new Set([...named, ...swept])];
}

/** Whether logical replication can tell the rows of a table apart. */
export function hasIdentity({ replicaIdentity, rowIdentity, constraints }: KnownTable): boolean {
  if (replicaIdentity !== undefined || rowIdentity === 'full') return true;
  return rowIdentity !== 'nothing' && constraints.some(({ type }) => type === 'primary key');
}
