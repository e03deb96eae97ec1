import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { assemble } from '../../src/collection/assemble.ts';
import { checkNearDuplicates } from '../../src/collection/check-near-duplicates.ts';
import { found, placed } from '../support/found.ts';

const ask = (...questions: readonly string[]) =>
  questions.map((question, at) => `Q: ${question}\nA: answer ${at}\n`).join('\n');
const rule = 'question-near-duplicate';

test.each([
  ['What is a closure?', 'What are closures?'],
  ["What's overfitting?", 'What is the overfitting?'],
  ['What is overfitting?', 'Explain overfitting.'],
  ['What is the difference between a list and a tuple?', 'What is the difference between a tuple and a list?'],
  ['What is fine-tuning?', 'What is finetuning?'],
  ['What is fine-tuning?', 'What is fine tuning?'],
  ["Qu'est-ce que le réseau de neurones ?", 'Qu’est-ce qu’un RESEAU DE NEURONES ?'],
  ['Quels sont les réseaux convolutifs ?', 'Quel est le réseau convolutif ?'],
  [
    'Quelle est la différence entre la précision et le rappel ?',
    'Quelle est la différence entre le rappel et la précision ?',
  ],
  ['What do you understand by event bubbling?', 'What is event bubbling?'],
  ['What is **RAG**?', 'What is RAG?'],
  ['What is useEffect?', 'What is `useEffect`?'],
  ["Why don't browsers block the thread?", 'Why do browsers not block the thread?'],
  ['What is overfitting?', 'What is overfitting?'],
  ['Can you explain overfitting?', 'What is overfitting?'],
])('"%s" and "%s" are asked twice', (first, second) => {
  const [problem, ...others] = found(rule, ask(first, second));
  expect(others).toEqual([]);
  expect(problem && placed(problem)).toBe('warning notes.md:4:1');
  expect(problem?.message).toContain('notes.md:1:1');
});

test.each([
  ['What is precision?', 'What is recall?'],
  ['What changed in Python 2?', 'What changed in Python 3?'],
  ['What is HTTP 1.1?', 'What is HTTP 11?'],
  ['When should you use an index?', 'When should you not use an index?'],
  ['Why does it work?', "Why doesn't it work?"],
  ['Quand utiliser un index ?', 'Quand ne pas utiliser un index ?'],
  ['Training with dropout?', 'Training without dropout?'],
  ['What is an LM?', 'What is an LLM?'],
  ['What is IT?', 'What is it?'],
  ['What is contiguous memory?', 'What is continuous memory?'],
  ['What is supervised learning?', 'What is unsupervised learning?'],
  ['What is a callback?', 'Why is there a callback?'],
  ['What is a callback?', 'How does a callback work?'],
  ['How do you convert a list to a tuple?', 'How do you convert a tuple to a list?'],
  ['Comment convertir une liste en tuple ?', 'Comment convertir un tuple en liste ?'],
  ['Is a class an object?', 'Is an object a class?'],
  ['What is C?', 'What is C++?'],
  ['What does `==` do?', 'What does `===` do?'],
  ['What does == compare?', 'What does === compare?'],
  ['What is `Map`?', 'What is `map`?'],
  ['What is $L_1$ loss?', 'What is $L_2$ loss?'],
  ['What is a pure function?', 'Is this a pure function?'],
  ['S =', 'T ='],
  ['Why?', 'Why?'],
  ['What is the result of the following expression?', 'What are the results of the following expressions?'],
  ["What's the output?", "What's the output?"],
  ['What is a cache?', "Qu'est-ce qu'un cache ?"],
])('"%s" and "%s" are two questions', (first, second) => expect(found(rule, ask(first, second))).toEqual([]));

test('the very copy of a card is left to its own rule', () => {
  const text = 'Q: What is RAM?\nA: Memory.\n\nQ: What is RAM?\nA: Memory.\n';
  expect(found(rule, text)).toEqual([]);
  expect(found('question-duplicate', text)).toHaveLength(1);
});

test('the code and the options under a question belong to it', () => {
  const code = (line: string) => `### What does this loop print?\n\`\`\`js\n${line}\n\`\`\`\n\nThree.\n`;
  expect(found(rule, `${code('a()')}\n${code('b()')}`)).toEqual([]);
  expect(found(rule, `${code('a()')}\n${code('a()').replace('Three', 'Four')}`)).toHaveLength(1);
  const choice = (option: string) => `### Which are caches?\n- [x] TLB\n- [ ] ${option}\n`;
  expect(found(rule, `${choice('CPU')}\n${choice('GPU')}`)).toEqual([]);
  expect(found(rule, `${choice('CPU')}\n${choice('CPU')}\nSee above.\n`)).toHaveLength(1);
});

test('topics, whose headings repeat by nature, are no questions', () =>
  expect(found(rule, '### Q1: a?\nb\n\n### Main ideas\nc\n\n### Q2: d?\ne\n\n### Main ideas\nf\n')).toEqual([]));

test('of three alike, each further one names the first', () => {
  const problems = found(rule, ask('What is a cat?', 'What are cats?', 'What is the cat?'));
  expect(problems.map(({ message }) => message.includes('notes.md:1:1'))).toEqual([true, true]);
});

test('10,000 cards take a moment, not minutes: none is compared with every other', () => {
  const [card] = assemble([{ file: 'notes.md', text: ask('What is a cat?') }]).cards.values();
  if (card === undefined) throw new Error('no card');
  const asking = (text: string): Card => ({ ...card, question: { nodes: [{ type: 'text', value: text }], text } });
  const cards = Array.from({ length: 10_000 }, (_, at) => asking(`What is the word${at} cat of all these?`));
  const start = performance.now();
  expect(checkNearDuplicates([...cards, asking('What is the word77 cat of all those?')])).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(3000);
});
