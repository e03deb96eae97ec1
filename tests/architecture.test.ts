import { globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const typesOnly = ['cards', 'collection', 'render', 'notation'];

/** Who may import whom. A folder may always import from itself; what stands after "type:" may only be imported as a type. */
const house: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  notation: ['diagnostics'],
  cards: ['notation', 'diagnostics'],
  collection: ['cards', 'notation', 'diagnostics'],
  render: ['collection', 'cards', 'notation'],
  cli: ['collection', 'render', 'cards', 'diagnostics'],
  search: types(...typesOnly),
  study: types(...typesOnly),
  i18n: types('cards'),
  elements: ['search', 'study', 'i18n', ...types(...typesOnly)],
  layouts: ['components', 'i18n', 'search', 'study', 'styles', 'cards', ...types('render', 'collection')],
  components: ['i18n', 'elements', ...types('cards', 'render', 'study')],
  pages: ['layouts', 'components', 'elements', 'i18n', 'search', 'render', 'cards', 'collection', 'styles'],
  'content.config.ts': ['collection', 'render', 'i18n'],
};

/** Packages that one file alone may import, so that another can take their place. */
const doors: Readonly<Record<string, RegExp>> = {
  'ts-fsrs': /^src\/study\/schedule\.ts$/,
  'fuse.js': /^src\/search\/typo\.ts$/,
  yaml: /^src\/notation\/front-matter\.ts$/,
  satteri: /^src\/notation\/parser\.ts$/,
  'rehype-sanitize': /^src\/render\/(?:html|sanitise)\.ts$/,
  'rehype-raw': /^src\/render\/html\.ts$/,
  'rehype-katex': /^src\/render\/html\.ts$/,
  'astro:content': /^src\/(?:content\.config\.ts|pages\/|layouts\/)/,
  diff: /^src\/elements\/word-diff\.ts$/,
  'idb-keyval': /^src\/elements\/(?:backup-folder|kept-texts)\.ts$/,
  zod: /^src\/(?:content\.config\.ts|render\/shown-card\.ts)$/,
};

interface Source {
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

const sources = globSync('src/**/*.{ts,astro}', { cwd: root }).sort().map(readSource);
const imports = sources.flatMap(importsOf);
const inside = imports.filter(({ target }) => target.startsWith('src/'));

describe('the house', () => {
  test('has a row for every folder, and a folder for every row', () => {
    const folders = new Set(sources.map(({ file }) => roomOf(file)));
    expect([...folders].sort()).toEqual(Object.keys(house).sort());
  });

  test('is walked in one direction', () => {
    const broken = inside.filter(({ file, target, isType }) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      const allowed = house[from] ?? [];
      return from !== to && !allowed.includes(to) && !(isType && allowed.includes(`type:${to}`));
    });
    expect(broken.map(shown)).toEqual([]);
  });

  test('has nobody import the configuration, the pages or the commands', () => {
    const ends = ['pages', 'cli', 'content.config.ts'];
    expect(
      inside.filter(({ file, target }) => roomOf(file) !== roomOf(target) && ends.includes(roomOf(target))).map(shown),
    ).toEqual([]);
  });

  test('has no files that import each other in a circle', () => {
    expect(sources.map(({ file }) => file).filter((file) => reaches(file, file))).toEqual([]);
  });

  test.each(Object.entries(doors))('has one door to %s', (name, door) => {
    const users = imports
      .filter(({ target }) => target === name || target.startsWith(`${name}/`))
      .map(({ file }) => file);
    expect(users).not.toEqual([]);
    expect(users.filter((file) => !door.test(file))).toEqual([]);
  });

  test('keeps what needs Node on the build side', () => {
    const browser = ['search', 'study', 'elements', 'i18n'];
    expect(
      imports.filter(({ file, target }) => browser.includes(roomOf(file)) && target.startsWith('node:')).map(shown),
    ).toEqual([]);
  });
});

describe('the files', () => {
  const scripts = sources.filter(({ file }) => file.endsWith('.ts'));

  test('leave the page, its storage, the clock and chance to the elements', () => {
    const names = ['document', 'window', 'localStorage', 'sessionStorage', 'navigator', 'indexedDB'];
    const outside = scripts.filter(({ file }) => roomOf(file) !== 'elements');
    expect(outside.flatMap((source) => globalsIn(source, names))).toEqual([]);
    const calls =
      /\b(?:Date\.now|Math\.random|performance\.now|crypto\.(?:randomUUID|getRandomValues))\b|\bnew Date\(\)/;
    expect(outside.filter(({ text }) => calls.test(withoutComments(text))).map(({ file }) => file)).toEqual([]);
  });

  test('export names, never a default', () => {
    const isDefault = (node: ts.Statement) =>
      ts.isExportAssignment(node) ||
      (ts.canHaveModifiers(node) &&
        (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
    expect(scripts.filter(({ tree }) => tree.statements.some(isDefault)).map(({ file }) => file)).toEqual([]);
  });

  test('have no any', () => {
    expect(
      sources
        .filter((source) => nodesOf(source.tree).some(({ kind }) => kind === ts.SyntaxKind.AnyKeyword))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  test('are shorter than two hundred lines', () => {
    const long = globSync('src/**/*.{ts,astro}', { cwd: root })
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length }))
      .filter(({ file, lines }) => lines > 200 && file !== 'src/diagnostics/problems.ts');
    expect(long).toEqual([]);
  });
});

function types(...folders: readonly string[]): string[] {
  return folders.map((folder) => `type:${folder}`);
}

function readSource(file: string): Source {
  const whole = readFileSync(join(root, file), 'utf8');
  const text = file.endsWith('.astro') ? scriptsOf(whole) : whole;
  return {
    file: file.replaceAll('\\', '/'),
    text,
    tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
  };
}

/** The front matter of an Astro file, and its scripts. */
function scriptsOf(astro: string): string {
  const front = /^---\n([\s\S]*?)\n---/.exec(astro)?.[1] ?? '';
  return [front, ...[...astro.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script)].join('\n');
}

function importsOf({ file, tree }: Source): Import[] {
  return nodesOf(tree).flatMap((node): Import[] => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      return [{ file, target: resolved(file, node.moduleSpecifier.text), isType: isTypeOnly(node) }];
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      return name && ts.isStringLiteral(name) ? [{ file, target: resolved(file, name.text), isType: false }] : [];
    }
    return [];
  });
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const bindings = node.importClause?.namedBindings;
  if (node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return (
    !node.importClause?.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((one) => one.isTypeOnly)
  );
}

function resolved(file: string, target: string): string {
  return target.startsWith('.') ? normalize(join(file, '..', target)).replaceAll('\\', '/') : target;
}

/** The folder of src that a file stands in, or the file itself where it stands in none. */
function roomOf(file: string): string {
  return file.split('/')[1] ?? file;
}

function reaches(from: string, goal: string, seen = new Set<string>()): boolean {
  return inside.some(({ file, target, isType }) => {
    if (file !== from || isType || seen.has(target)) return false;
    seen.add(target);
    return target === goal || reaches(target, goal, seen);
  });
}

/** The uses of a global name in a file that declares no such name itself. */
function globalsIn({ file, tree }: Source, names: readonly string[]): string[] {
  const identifiers = nodesOf(tree).filter(
    (node) => ts.isIdentifier(node) && names.includes(node.text),
  ) as ts.Identifier[];
  const declared = new Set(identifiers.filter(isDeclaration).map(({ text }) => text));
  return identifiers
    .filter((node) => !declared.has(node.text) && !isNameOfMember(node))
    .map((node) => `${file}: ${node.text}`);
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === node
  );
}

function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent))
    return parent.name === node && parent.expression.getText() !== 'globalThis';
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isBindingElement(parent)) &&
    parent.getChildAt(0) === node
  );
}

function nodesOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  return [node, ...children.flatMap(nodesOf)];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function shown({ file, target, isType }: Import): string {
  return `${file} ${isType ? 'takes types of' : 'imports'} ${target}`;
}
