// Prints a statement as PostgreSQL's grammar sees it, which is what a rule looks at: `npm run tree -- 'DROP TABLE orders'`.
import { loadGrammar, parse } from '../src/sql/parse.ts';

await loadGrammar();
const [text = ''] = process.argv.slice(2);
const { statements, error } = parse(text);
if (error !== undefined || statements.length === 0) {
  console.error(error?.message ?? "Give it a statement: npm run tree -- 'DROP TABLE orders'");
  process.exitCode = 1;
}
// Places in the text say nothing about its form.
for (const { node } of statements)
  console.log(JSON.stringify(node, (key, value: unknown) => (key === 'location' ? undefined : value), 2));
