// Makes the JSON schemas of the report and of the configuration file from the schemas that check them.
import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsFileSchema } from '../../src/config/schema.ts';
import { reportSchema, SCHEMA_VERSION } from '../../src/core/report.ts';
import { reportSetSchema } from '../../src/core/report-set.ts';
import type { GeneratedFile } from './producers.ts';

export function schemas(): readonly GeneratedFile[] {
  const report = toJsonSchema(reportSchema, { errorMode: 'ignore' });
  const config = toJsonSchema(settingsFileSchema, { errorMode: 'ignore', typeMode: 'input' });
  const set = toJsonSchema(reportSetSchema, { errorMode: 'ignore' });
  return [
    file('docs/report-set.schema.json', `pg-rehearsal reports of several databases, version ${SCHEMA_VERSION}`, set),
    file('docs/report.schema.json', `pg-rehearsal report, version ${SCHEMA_VERSION}`, report),
    file('docs/config.schema.json', 'pg-rehearsal configuration (.pg-rehearsal.yml)', config),
  ];
}

function file(path: string, title: string, schema: object): GeneratedFile {
  return { path, content: `${JSON.stringify({ title, ...schema }, null, 2)}\n` };
}
