import { expect, test } from 'vitest';
import { found, placed } from '../support/found.ts';

const rule = 'answer-too-long';
const words = (count: number) => Array.from({ length: count }, (_, at) => `l'été${at}`).join(' ');

test('an answer of more than 450 words is a remark, with their count', () => {
  const problems = found(rule, `### Q1: What is it?\n${words(300)}\n\n- ${words(100)}\n- ${words(51)}\n`);
  expect(problems.map(placed)).toEqual(['info notes.md:1:1']);
  expect(problems[0]?.message).toContain('has 451 words of prose');
});

test.each([
  ['450 words', words(450)],
  ['code', `${words(400)}\n\n- one\n\n  \`\`\`text\n  ${words(100)}\n  \`\`\``],
  ['a table', `${words(400)}\n\n| a |\n|---|\n| ${words(100)} |`],
  ['formulas', `${words(400)}\n\n$$\n${words(100)}\n$$`],
])('%s are not too long', (_, answer) => expect(found(rule, `### Q1: What is it?\n${answer}\n`)).toEqual([]));
