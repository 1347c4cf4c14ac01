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
