import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/diagnostics/diagnostic.ts';
import { isRule, ruleBook, sectionAddress, sectionsOf } from '../../src/diagnostics/rule-book.ts';

const text = readFileSync(ruleBook, 'utf8');
const problems = readFileSync('src/diagnostics/problems.ts', 'utf8');

describe('the rule book', () => {
  test('has one section for each rule, in the order of the rules, and no other section', () =>
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([...rules]));

  test.each([...sectionsOf(text).values()])(
    'says of $rule what it means and how to mend it, in a few lines',
    (section) => {
      expect(section.text).toMatch(/\bmend\b/);
      const lines = section.text.split('\n').length;
      expect(lines).toBeGreaterThanOrEqual(3);
      expect(lines).toBeLessThanOrEqual(8);
      expect(section.summary).toMatch(/^[A-Z`].{20,}\.$/);
      expect(section.text.replace(/\s+/g, ' ')).toContain(section.summary);
    },
  );

  test('is where a message points to', () => expect(sectionAddress('link-broken')).toBe(`${ruleBook}#link-broken`));

  test('refuses a section that explains no rule', () =>
    expect(() => sectionsOf('# Rules\n\n## no-such-rule\n\nText.\n')).toThrow('no-such-rule'));

  test('keeps headings of examples, which are no names of rules, in their section', () =>
    expect(sectionsOf('## link-broken\n\nText.\n\n## What?\n\nMore.\n').get('link-broken')?.text).toContain('More.'));
});

test('every rule has a problem that reports it', () =>
  expect(rules.filter((rule) => !problems.includes(`'${rule}'`))).toEqual([]));

test('only a rule is a rule', () => expect(['link-broken', 'link', ''].map(isRule)).toEqual([true, false, false]));
