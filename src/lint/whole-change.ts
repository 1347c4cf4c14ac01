import type { WholeChange } from '../core/rule.ts';
import type { ParsedMigration, Statement, StatementKind } from '../core/statement.ts';

/** Files of a change, gone through once for all that rules ask of them together. */
export class ChangedFiles implements WholeChange {
  readonly #files: readonly ParsedMigration[];
  readonly #mentions = new Map<RegExp, boolean>();
  #byKind: Map<StatementKind, Statement[]> | undefined;

  constructor(files: readonly ParsedMigration[]) {
    this.#files = files;
  }

  ofKind(kind: StatementKind): readonly Statement[] {
    this.#byKind ??= byKind(this.#files);
    return this.#byKind.get(kind) ?? NONE;
  }

  mentions(pattern: RegExp): boolean {
    const known = this.#mentions.get(pattern);
    if (known !== undefined) return known;
    const found = this.#files.some(({ script }) => script.statements.some(({ sql }) => pattern.test(sql)));
    this.#mentions.set(pattern, found);
    return found;
  }
}

const NONE: readonly Statement[] = [];

function byKind(files: readonly ParsedMigration[]): Map<StatementKind, Statement[]> {
  const kinds = new Map<StatementKind, Statement[]>();
  for (const { script } of files) {
    for (const statement of script.statements) {
      const same = kinds.get(statement.kind);
      if (same === undefined) kinds.set(statement.kind, [statement]);
      else same.push(statement);
    }
  }
  return kinds;
}
