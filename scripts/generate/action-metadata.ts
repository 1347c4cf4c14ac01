// Makes action.yml: the inputs are the settings and a few that say how the action itself works.
import { stringify } from 'yaml';
import { settingDescriptions } from '../../src/config/describe.ts';
import type { OWN_INPUTS } from '../../src/github/inputs.ts';
import { OUTPUTS, type OutputName } from '../../src/github/outputs.ts';
import type { GeneratedFile } from './producers.ts';

interface Input {
  readonly description: string;
  readonly default?: string;
}

const OWN: Readonly<Record<(typeof OWN_INPUTS)[number], Input>> = {
  'github-token': {
    description: 'Token that comments on the pull request; needs `pull-requests: write`.',
    default: `\${{ github.token }}`,
  },
  mode: {
    description:
      'What to do: `check`, or in a workflow on `workflow_run` `comment`: publish what the run of a pull request found that could only read; or `summary`: join the reports that the jobs of this run kept as artifacts; or `plan`: say which of the `databases` a change touches. Default: `check`.',
  },
  name: {
    description:
      'Name of the comment and the check run, where a workflow runs the action several times. Default: the name in `database` if it is one, else `default`.',
  },
  database: {
    description: 'Which of the `databases` in the settings file, one a line or with commas. Default: all.',
  },
  config: {
    description: 'Settings file, relative to the working directory. Default: `.pg-rehearsal.yml`, where there is one.',
  },
  'working-directory': {
    description:
      'Directory that paths in settings are relative to, itself relative to the workspace. Default: the workspace.',
  },
  'allow-edits-with-label': {
    description:
      'Label of the pull request that allows migrations which exist on base to be edited, deleted or renamed; the report names who set it.',
  },
  'allow-destructive-with-label': {
    description: 'Label of the pull request that allows what destroys data; the report names who set it.',
  },
};

const OUTPUT_DESCRIPTIONS: Readonly<Record<OutputName, string>> = {
  verdict: '`pass`, `fail`, or `not-checked` where nothing can be said about the change.',
  errors: 'Number of findings of severity error.',
  warnings: 'Number of findings of severity warning.',
  'report-path': 'Path of the JSON report on the runner.',
  matrix: 'With `mode: plan`: the matrix for a job per database that the change touches.',
  touched: 'With `mode: plan`: how many databases the change touches.',
};

/** A default is said, not set: an input that is left out must not win over the settings file. */
function settingInputs(): Readonly<Record<string, Input>> {
  return Object.fromEntries(
    settingDescriptions
      .filter(({ type }) => type !== 'map')
      .map(({ name, description, type, choices, default: byDefault }) => [
        name,
        {
          description: [
            description,
            ...(type === 'list' ? ['One a line.'] : []),
            ...(choices === undefined ? [] : [`One of ${choices.map(code).join(', ')}.`]),
            ...(byDefault === undefined ? [] : [`Default: ${code(byDefault)}.`]),
          ].join(' '),
        },
      ]),
  );
}

function code(text: string): string {
  return `\`${text}\``;
}

export function actionMetadata(): readonly GeneratedFile[] {
  const metadata = {
    name: 'pg-rehearsal',
    description:
      'Rehearses the PostgreSQL migrations of a pull request on a throwaway server and judges every suspicion by measurement',
    author: 'pg-rehearsal',
    branding: { icon: 'database', color: 'blue' },
    inputs: { ...OWN, ...settingInputs() },
    outputs: Object.fromEntries(OUTPUTS.map((name) => [name, { description: OUTPUT_DESCRIPTIONS[name] }])),
    // However the job ended, what a killed run left is removed.
    runs: { using: 'node24', main: 'dist/index.js', post: 'dist/post.js', 'post-if': 'always()' },
  };
  const note = "# Made by `npm run generate` from the settings' schema; do not edit.\n";
  return [{ path: 'action.yml', content: note + stringify(metadata, { lineWidth: 120 }) }];
}
