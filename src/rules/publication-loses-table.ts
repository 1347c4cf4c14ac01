import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { dropsAnyOf } from '../sql/drops.ts';
import { code, codeIdentifier, objectName, splitName, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'publication-loses-table',
  category: 'compatibility',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A publication is dropped, or loses tables, and its subscribers stop hearing of changes',
  why: 'Whoever subscribes to the publication (a replica, a data warehouse, a change stream) gets none of the changes that are made from then on, and no error tells of it. To add the table again does not send what was missed: the subscriber must copy it anew.',
  instead:
    'First take the table out at the subscriber, and see that nothing there waits for it. To change a publication, use ALTER PUBLICATION … ADD or SET instead of dropping it and making it again.',
  effect: null,
  noEffect: 'It shows at the subscriber.',
  directions: ['up'],
  kinds: ['DropStmt', 'AlterPublicationStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE bills (id bigint PRIMARY KEY);\nCREATE PUBLICATION changes FOR TABLE orders, bills;',
    bad: ['DROP PUBLICATION IF EXISTS changes;', 'ALTER PUBLICATION changes DROP TABLE orders, bills;'],
    good: [
      'ALTER PUBLICATION changes SET TABLE orders, bills;',
      'CREATE PUBLICATION fresh FOR TABLE orders;\nALTER PUBLICATION fresh ADD TABLE bills;\nALTER PUBLICATION fresh DROP TABLE orders;',
      'ALTER PUBLICATION changes DROP TABLE bills;\nDROP TABLE IF EXISTS bills;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-alterpublication.html',
    'https://www.postgresql.org/docs/current/logical-replication-publication.html',
  ],
  *check(statement, { change, statements }) {
    const loss = lossOf(statement);
    if (loss === undefined) return;
    // What the change itself made has no subscribers yet, and a table that goes is no longer of interest.
    const made = change.ofKind('CreatePublicationStmt');
    const publications = loss.publications.filter((name) => !made.some((other) => creates(other, name)));
    const tables = loss.tables.filter((table) => !statements.some((other) => dropsAnyOf(other, table, [])));
    const [publication] = publications;
    if (publication === undefined || (loss.tables.length > 0 && tables.length === 0)) return;
    yield {
      message:
        tables.length === 0
          ? `Subscribers of the publication ${codeIdentifier(publication)} hear of no change from here on, and nothing tells them. Stop them first.`
          : `Subscribers of ${codeIdentifier(publication)} hear of no more changes of ${tables.map(code).join(', ')}, and nothing tells them. Take it out at the subscriber first.`,
      span: statement.span,
      ...(tables[0] === undefined ? {} : { table: tables[0] }),
    };
  },
});

interface Loss {
  readonly publications: readonly string[];
  /** None where the publication itself goes. */
  readonly tables: readonly string[];
}

function lossOf({ node }: Statement): Loss | undefined {
  if ('DropStmt' in node) {
    if (node.DropStmt.removeType !== 'OBJECT_PUBLICATION') return undefined;
    return { publications: (node.DropStmt.objects ?? []).map((one) => splitName(objectName(one)).name), tables: [] };
  }
  const alter = nodeAs(node, 'AlterPublicationStmt');
  if (alter?.action !== 'AP_DropObjects' || alter.pubname === undefined) return undefined;
  const tables = nodesAs(alter.pubobjects, 'PublicationObjSpec').flatMap(({ pubtable }) =>
    pubtable === undefined ? [] : [tableName(pubtable.relation)],
  );
  return { publications: [alter.pubname], tables };
}

function creates({ node }: Statement, publication: string): boolean {
  return nodeAs(node, 'CreatePublicationStmt')?.pubname === publication;
}
