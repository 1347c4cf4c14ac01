#!/usr/bin/env node
import { nodeProblem } from './cli/node-version.ts';

const problem = nodeProblem(process.versions.node);
if (problem === undefined) {
  void import('./cli/main.ts').then(({ main }) => main(process));
} else {
  console.error(problem);
  process.exitCode = 2;
}
