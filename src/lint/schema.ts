import { named } from '../core/named.ts';
import { partName, splitPart } from '../core/names.ts';
import type { KnownFunction, KnownIndex, KnownSchema, KnownType, ObjectKind } from '../core/schema.ts';
import { joinName, splitName } from '../sql/names.ts';
import { emptyTable, type TableModel } from './table-model.ts';
import { UndoLog } from './undo-log.ts';

const DEFAULT_PATH = ['public'];
const TEMPORARY = 'pg_temp';

/** The schema as the statements so far leave it. Names resolve as `search_path` says, and loosely where that fails. */
export class SchemaModel implements KnownSchema {
  readonly undo = new UndoLog();
  /** Whether the base came from a catalogue. */
  complete = false;
  #searchPath: readonly string[] = DEFAULT_PATH;
  #sessionPath: readonly string[] = DEFAULT_PATH;
  readonly #tables = new Map<string, TableModel>();
  /** What names stand for, as long as no table comes or goes and the path stays: rules ask for the same one again and again. */
  readonly #resolved = new Map<string, TableModel | null>();
  readonly #schemasOf = new Map<string, Set<string>>();
  /** The tables of a schema. */
  readonly #homes = new Map<string, Set<string>>();
  readonly #homesOfIndex = new Map<string, Set<string>>();
  readonly #types = new Map<string, KnownType>();
  readonly #functions = new Map<string, KnownFunction>();
  readonly #made = new Set<string>();
  readonly #onceMade = new Set<string>();
  /** For which undoing what a table was is kept already. */
  readonly #kept = new WeakMap<TableModel, number>();

  resetSearchPath(): void {
    this.setSearchPath([], false);
  }

  /** None means the default; a local one lasts until `endLocalSearchPath`. */
  setSearchPath(schemas: readonly string[], local: boolean): void {
    const [path, session] = [this.#searchPath, this.#sessionPath];
    this.undo.note(() => {
      this.#follow(path);
      this.#sessionPath = session;
    });
    this.#follow(schemas.length > 0 ? schemas : DEFAULT_PATH);
    if (!local) this.#sessionPath = this.#searchPath;
  }

  endLocalSearchPath(): void {
    this.#follow(this.#sessionPath);
  }

  /** What CREATE SCHEMA makes in its own statement goes there first. */
  inSchema(schema: string, apply: () => void): void {
    const path = this.#searchPath;
    this.#follow([schema, ...path]);
    apply();
    this.#follow(path);
  }

  #follow(path: readonly string[]): void {
    if (path !== this.#searchPath) this.#resolved.clear();
    this.#searchPath = path;
  }

  table(name: string): TableModel | undefined {
    const known = this.#resolved.get(name);
    if (known !== undefined) return known ?? undefined;
    const key = this.#key(name);
    const found = key === undefined ? undefined : this.#tables.get(key);
    this.#resolved.set(name, found ?? null);
    return found;
  }

  index(name: string): KnownIndex | undefined {
    const { schema, name: bare } = splitName(name);
    for (const key of this.#homesOfIndex.get(bare) ?? []) {
      if (schema !== undefined && splitName(key).schema !== schema) continue;
      const found = named(this.#tables.get(key)?.indexes ?? [], bare);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  homeOfIndex(name: string): string | undefined {
    const { schema, name: bare } = splitName(name);
    const homes = [...(this.#homesOfIndex.get(bare) ?? [])];
    return homes.find((key) => schema === undefined || splitName(key).schema === schema);
  }

  addIndex(table: TableModel, index: KnownIndex): void {
    table.indexes.push(index);
    this.#noteIndex(table.name, index);
  }

  renameIndex(table: TableModel, index: KnownIndex, name: string): void {
    const renamed = { ...index, name };
    this.change(table).indexes = table.indexes.map((other) => (other === index ? renamed : other));
    this.#noteIndex(table.name, renamed);
  }

  /** Where to look for an index; it may be gone from there by the time somebody asks. */
  #noteIndex(key: string, { name }: KnownIndex): void {
    if (name === undefined) return;
    const homes = this.#homesOfIndex.get(name) ?? new Set();
    homes.add(key);
    this.#homesOfIndex.set(name, homes);
  }

  tables(): Iterable<TableModel> {
    return this.#tables.values();
  }

  tablesIn(schema: string): readonly TableModel[] {
    return [...(this.#homes.get(schema) ?? [])].flatMap((key) => this.#tables.get(key) ?? []);
  }

  type(name: string): KnownType | undefined {
    return this.#types.get(name) ?? this.#types.get(splitName(name).name);
  }

  function(name: string): KnownFunction | undefined {
    return this.#functions.get(splitName(name).name);
  }

  functions(): Iterable<KnownFunction> {
    return this.#functions.values();
  }

  removeFunction(name: string): void {
    this.undo.remove(this.#functions, splitName(name).name);
  }

  removeType(name: string): void {
    const type = this.type(name);
    for (const key of type === undefined ? [] : [type.name, splitName(type.name).name])
      if (this.#types.get(key) === type) this.undo.remove(this.#types, key);
  }

  madeByChange(kind: ObjectKind, name: string): boolean {
    if (kind === 'table') return this.table(name)?.origin === 'change';
    if (kind === 'column') {
      const { table, part } = splitPart(name);
      return this.table(table)?.columns.get(part)?.origin === 'change';
    }
    return this.#made.has(`${kind} ${this.#ownName(kind, name)}`);
  }

  /** Whether the change made a table of this name at some time, though it may be gone or have another name by now. */
  wasMade(table: string): boolean {
    return this.#onceMade.has(table);
  }

  /** Remembers that the change made this object. */
  made(kind: ObjectKind, name: string): void {
    const own = this.#ownName(kind, name);
    this.undo.add(this.#made, `${kind} ${own}`);
    const { schema } = splitName(own);
    if (!isPartOfTable(kind)) {
      if (schema === undefined)
        this.undo.add(this.#made, `${kind} ${joinName(this.creationSchema(), splitName(own).name)}`);
      else this.undo.add(this.#made, `${kind} ${joinName(undefined, splitName(own).name)}`);
    }
  }

  addTable(table: TableModel): void {
    const { schema, name } = splitName(table.name);
    const home = table.temporary ? TEMPORARY : (schema ?? this.creationSchema());
    const key = joinName(home, name);
    if (table.origin === 'change')
      for (const made of [joinName(undefined, name), key]) this.undo.add(this.#onceMade, made);
    const indexes = table.indexes.map((index) => ({ ...index, table: key }));
    this.#put(key, { ...table, name: key, indexes });
    for (const index of table.indexes) this.#noteIndex(key, index);
    const homes = this.#schemasOf.get(name) ?? new Set();
    this.undo.add(homes, home);
    this.#schemasOf.set(name, homes);
    const others = this.#homes.get(home) ?? new Set();
    this.undo.add(others, key);
    this.#homes.set(home, others);
  }

  /** Temporary tables go. */
  endSession(): void {
    for (const { name } of this.tablesIn(TEMPORARY)) this.removeTable(name);
  }

  /** The table, to be changed; made up where the base does not say that it exists. */
  tableOrStub(name: string): TableModel {
    const found = this.table(name);
    if (found !== undefined) return this.change(found);
    this.addTable(emptyTable(name, 'table', 'base', false));
    return this.table(name) ?? emptyTable(name, 'table', 'base', false);
  }

  removeTable(name: string): TableModel | undefined {
    const key = this.#key(name);
    if (key === undefined) return undefined;
    const table = this.#tables.get(key);
    this.#put(key, undefined);
    const { schema, name: bare } = splitName(key);
    this.undo.drop(this.#schemasOf.get(bare) ?? new Set(), schema ?? '');
    this.undo.drop(this.#homes.get(schema ?? '') ?? new Set(), key);
    return table;
  }

  #put(key: string, table: TableModel | undefined): void {
    this.undo.note(() => this.#resolved.clear());
    if (table === undefined) this.undo.remove(this.#tables, key);
    else this.undo.set(this.#tables, key, table);
    this.#resolved.clear();
  }

  /** Call before a table is changed: where that will be undone, what it was is kept, and a copy of it goes on. */
  change(table: TableModel): TableModel {
    const { by } = this.undo;
    if (by === undefined || this.#kept.get(table) === by) return table;
    this.#kept.set(table, by);
    const before = { ...table };
    this.undo.note(() => {
      this.#tables.set(before.name, before);
      this.#resolved.clear();
    });
    table.columns = new Map(table.columns);
    table.indexes = [...table.indexes];
    table.triggers = [...table.triggers];
    table.constraints = table.constraints.map((one) => ({ ...one }));
    return table;
  }

  addType(type: KnownType): void {
    this.undo.set(this.#types, type.name, type);
    this.undo.set(this.#types, splitName(type.name).name, type);
  }

  /** Each once for each of its names. */
  types(): Iterable<KnownType> {
    return this.#types.values();
  }

  addFunction(made: KnownFunction): void {
    this.undo.set(this.#functions, splitName(made.name).name, made);
  }

  /** Where an unqualified CREATE puts its object. */
  creationSchema(): string {
    return this.#searchPath[0] ?? 'public';
  }

  #ownName(kind: ObjectKind, name: string): string {
    if (!isPartOfTable(kind)) return name;
    const { table, part } = splitPart(name);
    return partName(this.#key(table) ?? table, part);
  }

  #key(name: string): string | undefined {
    const { schema, name: bare } = splitName(name);
    const homes = this.#schemasOf.get(bare);
    if (homes === undefined || homes.size === 0) return undefined;
    if (schema !== undefined) return homes.has(schema) ? joinName(schema, bare) : undefined;
    const home = [TEMPORARY, ...this.#searchPath].find((candidate) => homes.has(candidate)) ?? [...homes][0];
    return home === undefined ? undefined : joinName(home, bare);
  }
}

function isPartOfTable(kind: ObjectKind): boolean {
  return kind === 'constraint' || kind === 'column' || kind === 'trigger' || kind === 'policy';
}
