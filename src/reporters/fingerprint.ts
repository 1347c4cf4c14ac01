import { createHash } from 'node:crypto';
import type { ReportFinding } from '../core/report.ts';

/**
 * What stays the same for a finding while the lines around it move, in the order of the findings: rule, file and the SQL
 * it is about, and a number where those are the same. 32 hex digits each.
 */
export function fingerprints(findings: readonly ReportFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, path, source, message }) => {
    const about = (source ?? message).replaceAll(/\s+/g, ' ').trim();
    const base = JSON.stringify([ruleId, path, about]);
    const occurrence = (seen.get(base) ?? 0) + 1;
    seen.set(base, occurrence);
    return createHash('sha256').update(`${base}${occurrence}`).digest('hex').slice(0, 32);
  });
}
