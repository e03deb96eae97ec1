// Elements of HTML that act on the page or load something. What is no element of HTML at all (`Vec<T>`) is text.
const acting = new Set(
  `script style iframe object embed form input button textarea select option link meta base svg math video audio source track canvas
  template noscript frame frameset applet title head html body portal dialog slot`.split(/\s+/),
);
const shown = new Set(
  `a abbr b bdi bdo blockquote br caption center cite code dd del details dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i
  img ins kbd li mark ol p picture pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead
  time tr tt u ul var wbr`.split(/\s+/),
);

/** What happens to a stretch of HTML in a note: shown as HTML, shown as the text it is, or removed for the reasons given. */
export type HtmlVerdict =
  | { readonly kind: 'shown' }
  | { readonly kind: 'text' }
  | { readonly kind: 'removed'; readonly reasons: readonly string[] };

/** Judges the source of one HTML node of a document. */
export function judgeHtml(source: string): HtmlVerdict {
  const html = source.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  if (/^\s*<[?!]/.test(html)) return { kind: 'text' };
  const names = [...html.matchAll(/<\/?([a-z][a-z0-9-]*)/gi)].map(([, name = '']) => name.toLowerCase());
  const elements = names.filter((name) => acting.has(name)).map((name) => `<${name}>`);
  const attributes = [...html.matchAll(/<[a-z][^<>]*?[\s/"'](on[a-z]+|style)\s*=/gi)].map(
    ([, name = '']) => `The attribute "${name.toLowerCase()}"`,
  );
  const reasons = [...new Set([...elements, ...attributes])];
  if (reasons.length > 0) return { kind: 'removed', reasons };
  return names.length > 0 && names.every((name) => !shown.has(name)) ? { kind: 'text' } : { kind: 'shown' };
}

/** The addresses that the links and images of a stretch of HTML name. */
export function addressesIn(source: string): string[] {
  const found = source.matchAll(/\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return [...found].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

/** Says whether a comment starts in a stretch of HTML and does not end in it. */
export function hasUnclosedComment(source: string): boolean {
  for (let start = source.indexOf('<!--'); start >= 0; ) {
    const end = source.indexOf('-->', start + 4);
    if (end < 0) return true;
    start = source.indexOf('<!--', end + 3);
  }
  return false;
}
