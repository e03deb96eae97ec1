type Attributes = Readonly<Record<string, string | number>>;

/** Makes an SVG element with attributes and children; it is styled by classes, as the page's policy allows no inline style. */
export function s<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** Takes a number and returns it as a length in percent, so that a chart is as wide as its page and its text is not scaled. */
export function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}
