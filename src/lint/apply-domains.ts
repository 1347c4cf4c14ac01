import type { AlterDomainStmt, CreateDomainStmt } from '@pgsql/types';
import type { KnownDomain, KnownType, Origin } from '../core/schema.ts';
import { qualifiedName, strings } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { printType, sqlType } from '../sql/types.ts';
import type { SchemaModel } from './schema.ts';

export function newDomain({ domainname, typeName, constraints }: CreateDomainStmt, origin: Origin): KnownType {
  const all = nodesAs(constraints, 'Constraint');
  const domain: KnownDomain = {
    base: printType(sqlType(typeName)),
    notNull: all.some(({ contype }) => contype === 'CONSTR_NOTNULL'),
    checks: all.filter(({ contype }) => contype === 'CONSTR_CHECK').map(({ conname = '' }) => conname),
  };
  return { name: qualifiedName(strings(domainname)), kind: 'domain', origin, domain };
}

/** The letters are those of `AlterDomainStmt.subtype` in src/include/nodes/parsenodes.h. */
export function alterDomain(schema: SchemaModel, { subtype, typeName, name = '', def }: AlterDomainStmt): void {
  const type = schema.type(qualifiedName(strings(typeName)));
  if (type?.domain === undefined) return;
  const constraint = nodeAs(def, 'Constraint');
  const { checks, notNull } = type.domain;
  const change: Partial<KnownDomain> =
    subtype === 'O' || constraint?.contype === 'CONSTR_NOTNULL'
      ? { notNull: true }
      : subtype === 'N'
        ? { notNull: false }
        : subtype === 'C'
          ? { checks: [...checks, constraint?.conname ?? ''] }
          : subtype === 'X'
            ? { checks: checks.filter((check) => check !== name), notNull }
            : {};
  schema.addType({ ...type, domain: { ...type.domain, ...change } });
}
