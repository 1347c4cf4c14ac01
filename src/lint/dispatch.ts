import type { AlterTableType } from '@pgsql/types';
import type { Direction } from '../core/migration.ts';
import type { Rule, StatementRule } from '../core/rule.ts';
import type { Statement, StatementKind } from '../core/statement.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

/**
 * Says which rules look at a statement, from what they declare: kinds, subcommands of ALTER TABLE, and whether a table in
 * use must be locked. Of all rules a statement concerns a handful, and the rest should cost nothing.
 */
export class Dispatch {
  readonly #ofKind = new Map<StatementKind, readonly StatementRule[]>();
  /** By kind, or for ALTER TABLE by its subcommands; each with and without the rules for tables in use. */
  readonly #concerned = new Map<string, Concerned>();

  constructor(rules: readonly Rule[], direction: Direction) {
    for (const rule of rules) {
      if (rule.on !== 'statement' || rule.directions?.includes(direction) === false) continue;
      for (const kind of rule.kinds) this.#ofKind.set(kind, [...(this.#ofKind.get(kind) ?? []), rule]);
    }
  }

  /** In the order in which the rules were given. */
  rulesFor(statement: Statement, locksTableInUse: boolean): readonly StatementRule[] {
    const { kind } = statement;
    const subcommands = subcommandsOf(statement);
    const key = subcommands === undefined ? kind : subcommands.join();
    const known = this.#concerned.get(key) ?? this.#read(key, kind, subcommands);
    return locksTableInUse ? known.all : known.withoutUse;
  }

  #read(key: string, kind: StatementKind, subcommands: readonly AlterTableType[] | undefined): Concerned {
    const present = new Set(subcommands);
    const all = (this.#ofKind.get(kind) ?? []).filter(
      (rule) => subcommands === undefined || rule.subcommands?.some((one) => present.has(one)) !== false,
    );
    const concerned = { all, withoutUse: all.filter(({ tablesInUse }) => tablesInUse !== true) };
    this.#concerned.set(key, concerned);
    return concerned;
  }
}

interface Concerned {
  readonly all: readonly StatementRule[];
  readonly withoutUse: readonly StatementRule[];
}

/** Of ALTER TABLE and its kin (ALTER INDEX, ALTER TYPE … DROP ATTRIBUTE), each as often as it is there. */
function subcommandsOf({ node }: Statement): readonly AlterTableType[] | undefined {
  const commands = nodeAs(node, 'AlterTableStmt')?.cmds;
  return commands && nodesAs(commands, 'AlterTableCmd').flatMap(({ subtype }) => subtype ?? []);
}
