import { type Rule, rules } from './diagnostic.ts';

/** What the rule book says of one rule. */
export interface RuleSection {
  readonly rule: Rule;
  /** Its first sentence. */
  readonly summary: string;
  /** All of it, as Markdown without its heading. */
  readonly text: string;
}

/** The document that explains every rule, from the project's root. */
export const ruleBook = 'src/diagnostics/rules.md';

const sectionStart = /^## (?=[a-z0-9-]+$)/m;

/** Takes the text of the rule book and returns its sections by their headings, which are the names of the rules. */
export function sectionsOf(book: string): Map<string, RuleSection> {
  const sections = book.split(sectionStart).slice(1).map(readSection);
  return new Map(sections.map((section) => [section.rule, section]));
}

/** Says whether a word is the name of a rule. */
export function isRule(name: string): name is Rule {
  return rules.some((rule) => rule === name);
}

/** Where a rule is explained, from the project's root. */
export function sectionAddress(rule: Rule): string {
  return `${ruleBook}#${rule}`;
}

function readSection(source: string): RuleSection {
  const [name = '', ...lines] = source.split('\n');
  if (!isRule(name)) throw new Error(`${ruleBook} has a section "${name}", which is no rule.`);
  const text = lines.join('\n').trim();
  return { rule: name, text, summary: firstSentence(text) };
}

function firstSentence(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return /^.*?[.](?= [A-Z]|$)/.exec(flat)?.[0] ?? flat;
}
