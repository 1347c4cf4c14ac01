import type { Direction, MigrationTool } from '../core/migration.ts';

/** Order of the UTF-8 bytes, which is the order of the code points. */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

interface Versioned {
  readonly version: string;
  readonly direction: Direction;
  readonly path: string;
}

/** The order in which a tool applies files; an up file before the down file of its version. */
export function applicationOrder(tool: MigrationTool): (a: Versioned, b: Versioned) => number {
  return (a, b) =>
    tool.compareVersions(a.version, b.version) ||
    (a.direction === b.direction ? compareBytes(a.path, b.path) : a.direction === 'up' ? -1 : 1);
}
