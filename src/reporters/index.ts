import type { Format, Reporter, ReporterOptions } from '../core/report.ts';
import type { ReportSet } from '../core/report-set.ts';

/** Loads the reporter of a format; the others stay unread. */
export async function loadReporter(format: Format): Promise<Reporter> {
  switch (format) {
    case 'text':
      return (await import('./text.ts')).reportText;
    case 'json':
      return (await import('./json.ts')).reportJson;
    case 'markdown':
      return (await import('./markdown.ts')).reportMarkdown;
    case 'sarif':
      return (await import('./sarif.ts')).reportSarif;
    case 'gitlab':
      return (await import('./gitlab.ts')).reportGitlab;
    case 'junit':
      return (await import('./junit.ts')).reportJunit;
    case 'github':
      return (await import('./github.ts')).reportGithub;
    case 'html':
      return (await import('./html.ts')).reportHtml;
  }
}

export type SetReporter = (set: ReportSet, options: ReporterOptions) => string;

/** Loads the reporter of a format for several databases at once; `html` has none, since a page is about one database. */
export async function loadSetReporter(format: Exclude<Format, 'html'>): Promise<SetReporter> {
  switch (format) {
    case 'text':
      return (await import('./set-text.ts')).reportSetText;
    case 'json':
      return (await import('./json.ts')).reportSetJson;
    case 'markdown':
      return (await import('./set-markdown.ts')).reportSetMarkdown;
    case 'sarif':
      return (await import('./sarif.ts')).reportSetSarif;
    case 'gitlab':
      return (await import('./gitlab.ts')).reportSetGitlab;
    case 'junit':
      return (await import('./junit.ts')).reportSetJunit;
    case 'github':
      return (await import('./github.ts')).reportSetGithub;
  }
}
