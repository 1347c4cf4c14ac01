import { EngineError } from '../core/errors.ts';
import { explainMissingExtensions } from '../engines/extensions.ts';
import type { DataFile } from '../rehearse/data/file.ts';
import { formatOf, sourceOf } from '../rehearse/data/format.ts';
import { headingOf } from '../rehearse/data/heading.ts';
import type { RehearsalRequest } from '../rehearse/rehearse.ts';
import { createdExtensions } from '../sql/extensions.ts';

/** How much of a data file is looked at, in characters: whoever creates extensions does so before using them. */
const BEGINNING = 262_144;

/**
 * Holds what base, data and change create against what the server has, before any of it runs. A change that needs an
 * extension which this server lacks may be right for production's, so that is no finding: it could not be checked.
 * @throws EngineError that names every missing extension and what to set.
 */
export async function requireExtensions(request: RehearsalRequest): Promise<void> {
  const { server, database, base, fixtures, change } = request;
  const migrations = [...base, ...change.map(({ migration }) => migration)].map(({ text }) => text);
  const texts = [...migrations, ...(await Promise.all(fixtures.map(beginningOf)))];
  const missing = await explainMissingExtensions(server, database, texts.flatMap(createdExtensions));
  if (missing !== undefined) throw new EngineError(missing);
}

/**
 * The first statements of a file of SQL. Nothing of a dump: what is about its server may be passed over. Nothing of what
 * cannot be read: loading it says so.
 */
async function beginningOf(file: DataFile): Promise<string> {
  try {
    const format = await formatOf(file);
    if (format.kind !== 'sql') return '';
    const { stream } = await sourceOf(file, format.compressed);
    let text = '';
    for await (const chunk of stream.setEncoding('utf8')) {
      text += chunk;
      if (text.length > BEGINNING) break;
    }
    if (text.split('\n', 50).some((line) => headingOf(line) !== undefined)) return '';
    return text.length <= BEGINNING ? text : text.slice(0, text.lastIndexOf(';', BEGINNING) + 1);
  } catch {
    return '';
  }
}
