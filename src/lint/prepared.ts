import type { Script, Statement } from '../core/statement.ts';
import { pinned } from '../sql/clauses.ts';
import type { Inside } from '../sql/nested.ts';
import { nodeAs } from '../sql/nodes.ts';
import { partPrepared } from '../sql/parts.ts';

/** The statements that a change has prepared so far: what EXECUTE runs. They last as long as the tool's session. */
export class PreparedStatements {
  readonly #byName = new Map<string, { readonly statement: Statement; readonly script: Script }>();

  /** A PREPARE, DEALLOCATE or DISCARD ALL; anything else is passed over. */
  remember(statement: Statement, script: Script): void {
    const { node } = statement;
    if ('PrepareStmt' in node) {
      const query = partPrepared(statement, script);
      if (query !== undefined) this.#byName.set(node.PrepareStmt.name ?? '', { statement: query, script });
    } else if ('DeallocateStmt' in node) {
      if (node.DeallocateStmt.isall === true) this.#byName.clear();
      else this.#byName.delete(node.DeallocateStmt.name ?? '');
    } else if (nodeAs(node, 'DiscardStmt')?.target === 'DISCARD_ALL') this.#byName.clear();
  }

  /** What an EXECUTE runs: where PREPARE has it in the same file, else at the EXECUTE. Nothing for other statements. */
  runBy(execute: Statement, script: Script): readonly Inside[] {
    const name = nodeAs(execute.node, 'ExecuteStmt')?.name;
    if (name === undefined) return [];
    const known = this.#byName.get(name);
    if (known === undefined) return [{ unread: execute.span, what: 'A statement that was prepared elsewhere' }];
    const statement = { ...known.statement, index: execute.index };
    if (known.script.text === script.text) return [{ statement, script: known.script, certain: true }];
    const there: Script = { ...script, offsetOfByte: () => execute.span.start };
    return [{ statement: pinned(statement, execute.span), script: there, certain: true }];
  }
}
