import { defineRule } from '../core/rule.ts';
import type { KnownTable } from '../core/schema.ts';
import { code } from '../sql/names.ts';
import { partitionsAdded } from '../sql/partitions.ts';

export default defineRule({
  id: 'blocking-partition-attach',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'ATTACH PARTITION reads the whole new partition while nobody can use it',
  why: 'PostgreSQL must see that every row belongs into the partition’s bounds, and reads them all to do so, holding AccessExclusiveLock on the table that is attached (and on the default partition, if there is one). It skips the reading where a validated CHECK already implies the bounds. Indexes that the parent has and the new partition lacks are built in the same way. CREATE TABLE … PARTITION OF, too, reads the default partition.',
  instead:
    'Add a CHECK that says what the bounds say, NULLs excluded, as NOT VALID; validate it in the next migration; attach in the one after, and drop the CHECK.',
  effect: { lock: 'AccessExclusiveLock', scans: true },
  kinds: ['AlterTableStmt', 'CreateStmt'],
  subcommands: ['AT_AttachPartition'],
  tablesInUse: true,
  examples: {
    schema:
      "CREATE TABLE events (at date NOT NULL) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 (at date NOT NULL);\nCREATE TABLE visits (at date NOT NULL, page int) PARTITION BY RANGE (at);\nCREATE INDEX visits_page_idx ON visits (page);\nCREATE TABLE visits_2026 (at date NOT NULL, page int, CONSTRAINT bounds CHECK (at >= '2026-01-01' AND at < '2027-01-01'));\nCREATE TABLE visits_2027 (at date NOT NULL, page int, CONSTRAINT pages CHECK (page > 0));\nCREATE TABLE lists (kind text, page int) PARTITION BY LIST (kind);\nCREATE TABLE lists_rest PARTITION OF lists DEFAULT;",
    bad: [
      "ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
      "ALTER TABLE visits ATTACH PARTITION visits_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
      "ALTER TABLE visits ATTACH PARTITION visits_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');",
      "CREATE TABLE IF NOT EXISTS lists_a PARTITION OF lists FOR VALUES IN ('a');",
    ],
    good: [
      "CREATE TABLE IF NOT EXISTS visits_2028 PARTITION OF visits FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');",
      "CREATE INDEX IF NOT EXISTS visits_2026_page_idx ON visits_2026 (page);\nALTER TABLE visits ATTACH PARTITION visits_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
      [
        "ALTER TABLE lists_rest ADD CONSTRAINT not_a CHECK (kind IS NOT NULL AND kind <> 'a') NOT VALID;",
        'ALTER TABLE lists_rest VALIDATE CONSTRAINT not_a;',
        "CREATE TABLE IF NOT EXISTS lists_a PARTITION OF lists FOR VALUES IN ('a');",
      ],
      [
        "ALTER TABLE events_2026 ADD CONSTRAINT bounds CHECK (at >= '2026-01-01' AND at < '2027-01-01') NOT VALID;",
        'ALTER TABLE events_2026 VALIDATE CONSTRAINT bounds;',
        "ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
      ],
      "CREATE TABLE IF NOT EXISTS events_2027 (at date NOT NULL);\nALTER TABLE events ATTACH PARTITION events_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');",
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION',
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
  ],
  *check(statement, context) {
    for (const { parent, partition, attached, isDefault } of partitionsAdded(statement.node)) {
      const { schema } = context;
      if (attached && context.isExistingTable(partition)) {
        const work = attachWork(schema.table(parent), schema.table(partition));
        if (work !== undefined)
          yield {
            message: `ATTACH PARTITION ${work.does(code(partition), code(parent))} under AccessExclusiveLock, which keeps out reads and writes. ${work.cure}`,
            span: statement.span,
            table: partition,
          };
      }
      const rest = isDefault ? undefined : schema.table(parent)?.defaultPartition;
      const known = rest === undefined ? undefined : schema.table(rest);
      if (rest === undefined || known === undefined || !context.isExistingTable(rest)) continue;
      if (hasBounds(schema.table(parent), known)) continue;
      yield {
        message: `A new partition of ${code(parent)} makes PostgreSQL read all of its default partition ${code(rest)} under AccessExclusiveLock, which keeps out reads and writes, to see that no row belongs into the new one. Add and validate a CHECK that rules its bounds out there first.`,
        span: statement.span,
        table: rest,
      };
    }
  },
});

interface Work {
  does(partition: string, parent: string): string;
  readonly cure: string;
}

function attachWork(parent: KnownTable | undefined, partition: KnownTable | undefined): Work | undefined {
  if (!hasBounds(parent, partition))
    return {
      does: (table, owner) => `reads all of ${table} to see that its rows belong into ${owner},`,
      cure: 'Add and validate a CHECK that says what the bounds say first.',
    };
  const has = partition?.known === true ? partition.indexes : undefined;
  const lacks = parent?.indexes.some(
    ({ columns, unique, method }) =>
      has?.some(
        (own) => own.unique === unique && own.method === method && own.columns.join('\n') === columns.join('\n'),
      ) === false,
  );
  if (lacks !== true) return undefined;
  return {
    does: (table, owner) => `reads all of ${table} to build an index that ${owner} has and it lacks,`,
    cure: 'Build the index CONCURRENTLY first.',
  };
}

/**
 * Whether a CHECK implies the bounds is for PostgreSQL to say; that there is one at all on a column that tells partitions
 * apart is a sign of care.
 */
function hasBounds(parent: KnownTable | undefined, partition: KnownTable | undefined): boolean {
  const key = parent?.partitionKey ?? [];
  return (
    partition?.constraints.some(
      ({ type, validated, columns }) =>
        type === 'check' && validated && (key.length === 0 || columns.some((column) => key.includes(column))),
    ) === true
  );
}
