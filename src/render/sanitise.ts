import { defaultSchema, type Options } from 'rehype-sanitize';

const removedWhole = `script style iframe object embed template noscript svg math video audio canvas select textarea title head frameset`;
const named = new Set([
  'id',
  'name',
  'accessKey',
  'tabIndex',
  'htmlFor',
  'action',
  'method',
  'align',
  'color',
  'label',
  'useMap',
  'isMap',
  // They would point at ids that are not kept.
  'ariaDescribedBy',
  'ariaLabelledBy',
]);

/**
 * What HTML of a note may stay (GitHub's rules, tightened): no style, no form, no id but those that footnotes of this card need,
 * which begin with `prefix`. It runs before maths and highlighting, whose output is ours.
 */
export function sanitiseSchema(prefix: string): Options {
  const { '*': common = [], code = [], ...attributes } = defaultSchema.attributes ?? {};
  const ownId = new RegExp(`^${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  return {
    ...defaultSchema,
    attributes: {
      ...Object.fromEntries(Object.entries(attributes).map(([tag, names]) => [tag, names.filter(isKept)])),
      '*': [...common.filter(isKept), ['id', ownId]],
      code: [...code, ['className', /^language-./, 'math-inline', 'math-display']],
      h3: [['className', 'visually-hidden']],
      // What fills a gap: the cards' own marks.
      strong: [['dataGap', /^[a-z0-9-]+$/], 'dataHint'],
    },
    // A box belongs to an item of a task list, never to a form of the author's.
    ancestors: { ...defaultSchema.ancestors, input: ['li'] },
    clobber: [],
    protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
    strip: removedWhole.split(' '),
    tagNames: [
      ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'source'),
      'mark',
      'u',
      'small',
      'figure',
      'figcaption',
    ],
  };
}

function isKept(name: string | readonly unknown[]): boolean {
  return typeof name !== 'string' || !named.has(name);
}
