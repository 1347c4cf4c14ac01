import type { Format, Reporter } from '../core/report.ts';

/** Loads the reporter of a format; the others stay unread. */
export async function loadReporter(format: Format): Promise<Reporter> {
  switch (format) {
    case 'text':
      return (await import('./text.ts')).reportText;
    case 'json':
      return (await import('./json.ts')).reportJson;
    case 'markdown':
      return (await import('./markdown.ts')).reportMarkdown;
  }
}
