import { editLines, type LineEdit } from '../core/line-edits.ts';
import type { Report, ReportFinding } from '../core/report.ts';

type Place = Pick<ReportFinding, 'path' | 'line' | 'column' | 'endLine' | 'endColumn' | 'source'>;

/** The lines that a finding is about, as they stand in the file. */
export interface Excerpt {
  readonly firstLine: number;
  readonly lines: readonly string[];
  /** Whether lines of the region were left out at the end. */
  readonly cut: boolean;
  /** For a region within one line: columns from 0, end exclusive. */
  readonly mark?: { readonly from: number; readonly to: number };
}

/**
 * The source lines of a place, at most `most`. Where the report does not carry them they come from the rehearsed
 * statement that contains the place; undefined where there is neither.
 */
export function excerptOf(report: Report, place: Place, most: number): Excerpt | undefined {
  const lines = place.source?.split('\n') ?? linesOfStatement(report, place);
  if (lines === undefined || lines.every((line) => line.trim() === '')) return undefined;
  const wanted = place.endLine - place.line + 1;
  const shown = lines.slice(0, Math.min(wanted, most)).map((line) => line.replace(/\r$/, ''));
  const cut = wanted > shown.length;
  const mark =
    wanted === 1 && place.endColumn > place.column ? { from: place.column - 1, to: place.endColumn - 1 } : undefined;
  return { firstLine: place.line, lines: shown, cut, ...(mark === undefined ? {} : { mark }) };
}

function linesOfStatement({ rehearsal }: Report, place: Place): readonly string[] | undefined {
  const statements = rehearsal.migrations.find(({ path }) => path === place.path)?.statements ?? [];
  const statement = statements.find(({ line, endLine }) => line <= place.line && place.line <= endLine);
  if (statement === undefined) return undefined;
  const lines = `${' '.repeat(statement.column - 1)}${statement.sql}`.split('\n');
  return lines.slice(place.line - statement.line);
}

/** The place's lines with the edits made; undefined where they reach beyond those lines, or the lines are not at hand. */
export function editedLines(report: Report, place: Place, edits: readonly LineEdit[]): readonly string[] | undefined {
  const lines = place.source?.split('\n') ?? linesOfStatement(report, place)?.slice(0, place.endLine - place.line + 1);
  if (lines === undefined || edits.length === 0) return undefined;
  const inside = (edit: LineEdit) => edit.line >= place.line && edit.endLine < place.line + lines.length;
  if (!edits.every(inside)) return undefined;
  return editLines(lines, place.line, edits).split('\n');
}
