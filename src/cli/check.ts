import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkAge } from '../collection/check-age.ts';
import { withDiagnostics } from '../collection/check-collection.ts';
import type { Collection } from '../collection/collection.ts';
import { contentFolder } from '../collection/folder.ts';
import { notesIn } from '../collection/notes-in.ts';
import { readDocuments } from '../collection/read-files.ts';
import { renderAnnotations } from '../diagnostics/annotations.ts';
import { renderCodeQuality } from '../diagnostics/code-quality.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { renderFramedReport } from '../diagnostics/framed-report.ts';
import { renderJson } from '../diagnostics/json-report.ts';
import { ruleBook, sectionsOf } from '../diagnostics/rule-book.ts';
import { renderSarif } from '../diagnostics/sarif.ts';
import { type Format, readCheckCall } from './check-call.ts';
import { gitDates } from './git-dates.ts';
import { writeIds } from './write-ids.ts';

const usage = `Usage: npm run -s check -- [--all | --json | --sarif | --code-quality] [FILE | FOLDER]…
       npm run -s check -- --explain RULE
       npm run -s check -- --ids [--dry-run] FILE…

Prints the problems of every document at once; without a name, of the notes in content/ (or CONTENT_DIR). Of one rule a document's
first three are shown, and how many follow, except for errors; --all shows each. Exits with 1 where a problem is an error, with 2
where the call itself is wrong. --ids writes an id on every card that has none, so that its question
may be rewritten without losing what was learnt; nothing else in a document changes, and --dry-run only shows what would.
`;
const root = join(import.meta.dirname, '../..');

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const call = readCheckCall(args);
  if (call.kind === 'wrong') {
    process.stderr.write(`${call.reason}\n\n${usage}`);
    return 2;
  }
  if (call.kind === 'explain') {
    process.stdout.write(`${call.rule}\n\n${readBook().get(call.rule)?.text ?? ''}\n`);
    return 0;
  }
  if (call.kind === 'ids') {
    const { report, hasFailed } = await writeIds(call.paths, { isDryRun: call.isDryRun });
    process.stdout.write(report);
    return hasFailed ? 1 : 0;
  }
  const collection = await readNotesAt(call.paths.length > 0 ? call.paths : [fromHere(contentFolder)]);
  process.stdout.write(render(collection, call.format, call.isWhole));
  return hasErrors(collection.diagnostics) ? 1 : 0;
}

/** Reads files and folders as one collection, their documents named from where the command runs. */
async function readNotesAt(paths: readonly string[]): Promise<Collection> {
  const folders = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  const listed = await Promise.all(paths.map((path) => (folders.includes(path) ? filesOf(path) : [path])));
  const files = new Set(listed.flat().map((file) => normalize(file).split(sep).join('/')));
  const collection = await readDocuments([...files], pathIn([...folders, contentFolder]));
  return withDiagnostics(collection, checkAge(collection, gitDates()));
}

async function filesOf(folder: string): Promise<string[]> {
  const files = await notesIn(folder);
  return files.map((file) => join(folder, file));
}

/** A name counts from where the command runs, or else from a folder of notes ("/img/x.png"). */
function pathIn(folders: readonly string[]): (file: string) => string {
  return (file) => [file, ...folders.map((folder) => join(folder, file))].find((path) => existsSync(path)) ?? file;
}

function render({ documents, diagnostics }: Collection, format: Format, isWhole: boolean): string {
  const files = documents.map(({ file }) => file);
  switch (format) {
    case 'json':
      return renderJson(files, diagnostics);
    case 'sarif':
      return renderSarif(diagnostics, readBook(), bookAddress());
    case 'code-quality':
      return renderCodeQuality(diagnostics);
    case 'text': {
      const texts = new Map(documents.map(({ file, text }) => [file, text]));
      const report = renderFramedReport(diagnostics, (file) => texts.get(file) ?? '', documents.length, isWhole);
      return report + (process.env.GITHUB_ACTIONS === 'true' ? renderAnnotations(diagnostics) : '');
    }
  }
}

function readBook(): ReturnType<typeof sectionsOf> {
  return sectionsOf(readFileSync(join(root, ruleBook), 'utf8'));
}

/** Where the rule book can be read: on the code host where the command runs there, else as a file. */
function bookAddress(): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = process.env;
  return server && repository && commit
    ? `${server}/${repository}/blob/${commit}/${ruleBook}`
    : pathToFileURL(join(root, ruleBook)).href;
}

function fromHere(folder: string): string {
  return relative(process.cwd(), folder) || '.';
}
