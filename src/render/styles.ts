import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Rules by class name: what inline styles became. */
export type Styles = Readonly<Record<string, string>>;

/**
 * Replaces each inline `style` of a tree by a class named after its declarations, and returns the rules: a strict
 * Content-Security-Policy allows no style attribute. Changes `tree`.
 */
export function takeStyles(tree: Root): Styles {
  const styles: Record<string, string> = {};
  visit(tree, 'element', ({ properties }) => {
    const { style, class: plain, className, ...rest } = properties;
    if (typeof style !== 'string' || style.trim() === '') return;
    const declarations = style.trim().replace(/;\s*$/, '');
    const name = `s${createHash('sha256').update(declarations).digest('hex').slice(0, 8)}`;
    styles[name] = declarations;
    const classes = [plain, className].flat().filter((one) => one !== undefined && one !== null && one !== false);
    delete properties.style;
    delete properties.class;
    Object.assign(properties, rest, { className: [...classes.flatMap((one) => String(one).split(/\s+/)), name] });
  });
  return styles;
}

/** Writes rules as a style sheet, in the order of their names; they win over other rules as the inline style did. */
export function styleSheet(all: Iterable<Styles>): string {
  const rules = new Map([...all].flatMap((styles) => Object.entries(styles)));
  return [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, declarations]) => `.${name}{${declarations.split(';').map(important).join(';')}}\n`)
    .join('');
}

/** Takes anything that pages show (cards, decks) and returns the rules of every piece of HTML in it, however deep. */
export function stylesIn(shown: unknown): Styles[] {
  if (typeof shown !== 'object' || shown === null) return [];
  if ('html' in shown && 'styles' in shown) return [shown.styles as Styles];
  return Object.values(shown).flatMap(stylesIn);
}

function important(declaration: string): string {
  return `${declaration.trim()}!important`;
}
