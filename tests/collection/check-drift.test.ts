import { describe, expect, test } from 'vitest';
import { found, placed } from '../support/found.ts';

const rule = 'translation-drift';
const pair = (fr: string, en: string) =>
  `### Quelle est la réponse ? {#x}\n${fr}\n\n### What is the answer? {#x}\n${en}\n`;
const differences = (fr: string, en: string) =>
  found(rule, pair(fr, en)).map(({ message }) => /differ: (.*)\.$/s.exec(message)?.[1]);

test('a drift stands at the later side and names the other', () => {
  const problems = found(rule, pair('Il y en a 12 dans le lot.', 'There are 13 of them in the set.'));
  expect(problems.map(placed)).toEqual(['warning notes.md:4:1']);
  expect(problems[0]?.message).toBe(
    '"What is the answer?" and its translation at notes.md:1:1 differ: the number "12" in French only, not in English; the number "13" in English only, not in French.',
  );
});

describe('numbers', () => {
  test.each([
    ['Il y a 294 912 paramètres.', 'It has 294,912 parameters.'],
    ['Il y a 294\u202f912 paramètres.', 'It has 294912 parameters.'],
    ['Environ 0,39 % du total.', 'About 0.39% of the total.'],
    ['Un ratio de 1,5 au plus.', 'A ratio of 1.5 at most.'],
    ['Un ratio de 0,50 au plus.', 'A ratio of 0.5 at most.'],
    ['Il coûte 1 234,56 euros.', 'It costs 1,234.56 euros.'],
    ['Soit 1 234 567 mots.', 'That is 1,234,567 words.'],
    ['Il y a 1,5 million de mots.', 'There are 1,500,000 words.'],
    ['Il y a 175 milliards de poids.', 'There are 175B weights.'],
    ['Un contexte de 10 000 mots.', 'A context of 10k words.'],
    ['Il faut 3 étapes et 1 test.', 'It takes three steps and one test.'],
    ['Il faut trois étapes.', 'It takes 3 steps.'],
    ['Il faut vingt-cinq étapes.', 'It takes 25 steps.'],
    ['La moitié (0,5) des cas.', 'Half of the cases.'],
    ['De 10 à 20 fois.', '10-20 times.'],
    ['Le 2 mars 2024.', 'March 2, 2024.'],
    ['Python 3.11 et HTTP/1.1.', 'Python 3.11 and HTTP/1.1.'],
    ['La version 1.2.3 sort.', 'Version 1.2.3 is out.'],
    ['Soit 10⁹ opérations.', 'That is 10^9 operations.'],
    ['Soit $10^9$ opérations sur 64 bits.', 'That is 10^9 operations on $64$ bits.'],
    ['Les top-1, 2, 3.', 'The top 1,2,3.'],
    ['Il y en a 1.500 par jour.', 'There are 1,500 a day.'],
    ['GPT-3 (2020), en 24 h.', 'GPT-3 (2020), in 24h.'],
  ])('"%s" says what "%s" says', (fr, en) => expect(differences(fr, en)).toEqual([]));

  test.each([
    ['Il y a 294 912 mots.', 'There are 294,913 words.', '"294 912"', '"294,913"'],
    ['Environ 0,39 % du total.', 'About 0.93% of the total.', '"0,39"', '"0.93"'],
    ['Un ratio de 1,5 au plus.', 'A ratio of 15 at most.', '"1,5"', '"15"'],
    ['Soit 175 milliards.', 'That is 117 billion.', '"175"', '"117"'],
    ['GPT-3 en 2020.', 'GPT-4 in 2020.', '"3"', '"4"'],
    ['La version 1.2.3 sort.', 'Version 1.2.4 is out.', '"1.2.3"', '"1.2.4"'],
  ])('"%s" is not "%s"', (fr, en, french, english) =>
    expect(differences(fr, en)).toEqual([
      `the number ${french} in French only, not in English; the number ${english} in English only, not in French`,
    ]),
  );

  test('several are named together, and each once', () =>
    expect(differences('De 7, 7, 8 et 9 il reste.', 'Of those it remains.')).toEqual([
      'the numbers "7", "8", "9" in French only, not in English',
    ]));
});

describe('code', () => {
  const python = (...lines: readonly string[]) => ['Voici :', '', '```python', ...lines, '```'].join('\n');

  test.each([
    ['comments', python('# un', 'x = 1  # deux'), python('x = 1  # two', '# three', '# four')],
    ['strings', python('print("bonjour")', "f('''a\nb''')"), python('print("hi")', "f('''c''')")],
    ['spacing', python('x  =  1', '', 'y = 2'), python('x = 1', 'y = 2')],
    ['comments of other languages', '```sql\nSELECT 1 -- un\n```', '```sql\nSELECT 1 -- one\n```'],
    ['slashes', '```ts\nf(); // un\n/* deux\ntrois */\n```', '```ts\nf(); /* one */\n```'],
    ['text of elements', '```jsx\n<p>Bonjour</p>\n```', '```jsx\n<p>Hello there</p>\n```'],
    ['text in a fence', '```text\nentrée -> sortie\n```', '```text\ninput -> output\n```'],
    ['drawings', '```mermaid\nA[Début]-->B\n```', '```mermaid\nA[Start]-->B\n```'],
  ])('%s may differ', (_, fr, en) => expect(differences(fr, en)).toEqual([]));

  test('another line is named', () =>
    expect(differences(python('import x', 'y = 1'), python('import x', 'y = 2'))).toEqual([
      'code block 1 has "y = 1" in French, "y = 2" in English',
    ]));

  test('a line more is named', () =>
    expect(differences(python('a()', 'b()'), python('a()'))).toEqual([
      'code block 1 has "b()" in French, nothing in English',
    ]));

  test('a block more is counted', () =>
    expect(differences(`${python('a()')}\n\n${python('b()')}`, python('a()'))).toEqual([
      '2 code blocks in French, 1 in English',
    ]));
});

describe('formulas', () => {
  test.each([
    ['spacing', 'Soit $a+b = c$.', 'Let $a + b=c$.'],
    ['words', '$$\n\\text{rappel} = \\frac{VP}{VP+FN}\n$$', '$$\n\\text{recall} = \\frac{TP}{TP+FN}\n$$'],
    ['decimal marks', 'Soit $x = 0{,}5$ ou $y=1\\,000$.', 'Let $x = 0.5$ or $y=1{,}000$.'],
    ['other names of a sign', 'Soit $x \\leqslant 1$.', 'Let $x \\le 1$.'],
    ['a lone letter', 'Les $n$ mots.', 'The words.'],
    ['their order', 'Soit $a+b$, puis $c+d$.', 'First $c+d$, then $a+b$.'],
    ['plain text', 'Soit $n-1$ mots.', 'That is n-1 words.'],
  ])('%s may differ', (_, fr, en) => expect(differences(fr, en)).toEqual([]));

  test('a formula that the other side has nowhere is named', () =>
    expect(differences('Ici $\\frac{VP}{VP+FP}$.', 'Here $\\frac{TP}{TP+FN}$.')).toEqual([
      'the formula "\\frac{VP}{VP+FP}" in French only, not in English; the formula "\\frac{TP}{TP+FN}" in English only, not in French',
    ]));
});

describe('points', () => {
  const list = (...points: readonly string[]) => `Voici :\n\n${points.map((point) => `- ${point}`).join('\n')}\n`;

  test('their count is compared at the top level', () => {
    expect(differences(list('un', 'deux', 'trois'), list('one', 'two'))).toEqual(['3 points in French, 2 in English']);
    expect(differences(list('un', 'deux\n  - bis'), list('one', 'two'))).toEqual([]);
  });

  test('a side in prose has no points to compare', () =>
    expect(differences(list('un', 'deux'), 'First this, then that.')).toEqual([]));
});

test('what a much shorter side leaves out is no drift, what it contradicts is', () => {
  const long = `Il y a 12 couches, 768 dimensions et $d_k = 64$ par tête. ${'Le détail suit dans ce texte plus long. '.repeat(4)}`;
  expect(differences(`${long}\n\n- a\n- b`, 'It has 12 layers.\n\n- a')).toEqual([]);
  expect(differences(long, 'It has 24 layers.')).toEqual(['the number "24" in English only, not in French']);
});

test.each(['`\\', '"""', '/*', "'", '1 ', '1,', '\\text{', '<>'])(
  'a hundred thousand characters of %j take a moment',
  (part) => {
    const text = part.repeat(100_000 / part.length);
    const start = performance.now();
    found(rule, pair(`\`\`\`js\n${text}\n\`\`\``, `\`\`\`js\n${text} \n\`\`\``));
    expect(performance.now() - start).toBeLessThan(4000);
  },
);
