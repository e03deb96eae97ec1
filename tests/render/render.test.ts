import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/collection/assemble.ts';
import { createRenderer } from '../../src/render/show.ts';
import { styleSheet, stylesIn } from '../../src/render/styles.ts';
import { addresses, render, tagsOf } from '../support/render.ts';

const html = async (text: string) => (await render(text)).html;
const flat = async (text: string) => (await html(text)).replace(/\n/g, '');

describe('lists', () => {
  test('a bullet of a bullet is a list inside the item before it', async () => {
    expect(await flat('- one\n- - two\n- - three\n- four')).toBe(
      '<ul><li>one<ul><li>two</li><li>three</li></ul></li><li>four</li></ul>',
    );
  });
  test('a bullet of a bullet that comes first is a plain item', async () => {
    expect(await flat('- - one\n- two')).toBe('<ul><li>one</li><li>two</li></ul>');
  });
  test('a lazy line stays with its bullet, as a line of its own', async () => {
    expect(await flat('- first\nlazy, and longer than its bullet\n- second')).toContain(
      '<li>first<br>lazy, and longer than its bullet</li>',
    );
  });
});

describe('lines', () => {
  test('a line ended on purpose ends', async () => {
    expect(await html('Short.\nA second line, much longer than the first.')).toContain('Short.<br>');
  });
  test('lines that an editor filled flow together', async () => {
    expect(await html('A line that the editor filled up to its\nmargin, whose next word had no room.')).not.toContain(
      '<br>',
    );
  });
});

describe('French spaces', () => {
  test('no line begins with a mark, no quotation ends after its first guillemet', async () => {
    expect(await render('« Quand ? » : à **90 %** !', 'fr')).toMatchObject({
      html: '<p>«\u00a0Quand\u00a0?\u00a0»\u00a0: à <strong>90\u00a0%</strong>\u00a0!</p>',
    });
  });
  test('a number keeps its thousands and its unit', async () => {
    const { html: shown } = await render(
      'soit 3 072 + 128 = 3 200 octets, 14 Go, 200 millions, en 2024 120 fois, 1 000 000 s',
      'fr',
    );
    expect(shown.replaceAll('\u00a0', '_')).toBe(
      '<p>soit 3_072 + 128 = 3_200_octets, 14_Go, 200_millions, en 2024 120 fois, 1_000_000_s</p>',
    );
  });
  test('a verb keeps its pronoun', async () => {
    const { html: shown } = await render(
      'Que calcule-t-on, à quoi sert-il ? Dis-le-moi : un rendez-vous clé-en-main ce-faisant',
      'fr',
    );
    expect(shown.replaceAll('-\u2060', '=')).toContain('calcule=t=on, à quoi sert=il');
    expect(shown).toContain('clé-en-main ce-faisant');
  });
  test('code, formulas and English stay as they are written', async () => {
    expect((await render('`a ? b : c`', 'fr')).html).toBe('<p><code>a ? b : c</code></p>');
    expect(await html('what ?')).toBe('<p>what ?</p>');
  });
  test('a word that begins with a mark is no punctuation', async () => {
    expect((await render('un ;-) et un :emoji: et a :b', 'fr')).html).toBe('<p>un ;-) et un :emoji: et a :b</p>');
  });
});

describe('links and images', () => {
  test('an image among the notes is shown from the site', async () => {
    expect(tagsOf(await html('![plan](plan.png)'))).toContainEqual({
      name: 'img',
      attributes: { src: '/notes/sub/plan.png', alt: 'plan', loading: 'lazy' },
    });
  });
  test('an image of another site becomes a link', async () => {
    expect(await html('![far](https://example.org/a.png)')).toBe(
      '<p><a href="https://example.org/a.png" rel="noopener noreferrer">far</a></p>',
    );
  });
  test('a missing image is its description', async () => {
    expect(await html('![a graph](gone.png)')).toBe('<p><span class="missing-image">a graph</span></p>');
  });
  test('a link to another document leads to its page, in the language of the card', async () => {
    expect(await html('[see](other.md)')).toBe('<p><a href="/en/source/sub/other/">see</a></p>');
    expect((await render('[voir](other.md)', 'fr')).html).toContain('/fr/source/sub/other/');
  });
  test('a link to nothing that is published is its text', async () => {
    expect(await html('[draft](draft.md) [here](#part)')).toBe('<p><span>draft</span> <span>here</span></p>');
  });
});

test('headings come below those of the page, their order kept', async () => {
  expect(tagsOf(await html('# a\n\n## b\n\n### c')).map(({ name }) => name)).toEqual(['h3', 'h4', 'h5']);
  expect(tagsOf(await html('##### e\n\n###### f')).map(({ name }) => name)).toEqual(['h3', 'h4']);
});

describe('formulas and code', () => {
  test('a formula is drawn, its styles in classes', async () => {
    const shown = await render('$\\frac{1}{2}$ and\n\n$$\n\\sum_i x_i\n$$');
    expect(shown.html).toContain('katex');
    expect(shown.html).toContain('<div class="scroll" tabindex="0"><span class="katex-display">');
    expect(shown.html).not.toContain('style=');
    expect(Object.keys(shown.styles).length).toBeGreaterThan(0);
  });
  test('a formula that does not compile shows its source', async () => {
    expect(await html('a $\\frac{1}$ b')).toContain('\\frac{1}');
  });
  test('prices are text', async () => {
    expect(await html('from $5 to $10')).toBe('<p>from $5 to $10</p>');
  });
  test('code is coloured by classes, every rule at hand', async () => {
    const { html: shown, styles } = await render('```python\nx = 1\n```');
    expect(shown).toContain('class="shiki');
    expect(shown).not.toContain('style=');
    const classes = tagsOf(shown).flatMap(({ attributes }) => (attributes.class ?? '').split(' '));
    expect(classes.filter((name) => /^s[0-9a-f]{8}$/.test(name)).every((name) => name in styles)).toBe(true);
    expect(Object.values(styles).join()).toContain('--code-');
  });
  test('code in an unknown language, or none, is shown without colours', async () => {
    for (const language of ['nolang', '', 'text'])
      expect(await html(`\`\`\`${language}\na < b\n\`\`\``)).toContain('a &#x3C; b');
  });
  test('tags that no HTML has are text', async () => {
    expect(await html('Vec<T> and Map<K, V>')).toBe('<p>Vec&#x3C;T> and Map&#x3C;K, V></p>');
  });
});

test('a style sheet has each rule once, in the order of the names, stronger than others', () => {
  const all = [{ sb: 'color:red' }, { sa: 'top:0;left:1em' }, { sb: 'color:red' }];
  expect(styleSheet(all)).toBe('.sa{top:0!important;left:1em!important}\n.sb{color:red!important}\n');
});

test('every part of a card that is shown hands its rules over: question, prompt, options, hint, follow-ups, references', async () => {
  const code = (word: string) => `\`\`\`python\n${word} = "${word}"\n\`\`\``;
  const text = `### Q1: What does $a^{2}$ print?\n\n${code('prompt')}\n\n- [x] $b^{3}$\n- [ ] c\n\n${code('why')}\n\n**Hint:** $d^{4}$\n\n**Follow-ups:**\n\n${code('next')}\n\n**References:** $e_{5}$`;
  const collection = assemble([{ file: 'sub/notes.md', text }]);
  const renderer = await createRenderer(collection, addresses);
  const shown = await Promise.all([...collection.cards.values()].map(renderer.card));
  const classes = tagsOf(JSON.stringify(shown).replaceAll('\\"', '"')).flatMap(
    ({ attributes }) => attributes.class?.split(' ') ?? [],
  );
  const named = classes.filter((name) => /^s[0-9a-f]{8}$/.test(name));
  const rules = new Set(stylesIn(shown).flatMap((styles) => Object.keys(styles)));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !rules.has(name))).toEqual([]);
});

describe('footnotes', () => {
  test('have ids of their card, and their links lead to them', async () => {
    const text = 'a[^1] b[^2]\n\n[^1]: one\n[^2]: two';
    const [first, second] = [await render(text, 'en', 'x.en-a'), await render(text, 'fr', 'x.fr-a')];
    const ids = (shown: string) => tagsOf(shown).flatMap(({ attributes: { id } }) => id ?? []);
    const targets = tagsOf(first.html).flatMap(({ attributes: { href } }) => href ?? []);
    expect(targets.map((href) => href.slice(1)).sort()).toEqual(ids(first.html).sort());
    expect(new Set([...ids(first.html), ...ids(second.html)]).size).toBe(8);
    expect(second.html).toContain('aria-label="Retour au renvoi 1"');
    expect(first.html + second.html).not.toContain('aria-describedby');
  });
});

describe('a collection', () => {
  const text = `## Deck *one*

\`\`\`rust
fn main() {}
\`\`\`

### Q1: Is \`a\`/\`b\` a path?
Hint: look at **/**, twice.

Answer: yes[^1].

### Part

### Q2: Which?
- [x] this
- [ ] that

Because.

[^1]: Said the shell.`;
  const collection = assemble([{ file: 'notes.md', text }]);
  const renderer = createRenderer(collection, addresses);

  test('shows a card: its question and hint as lines, its answer as blocks', async () => {
    const [card] = [...collection.cards.values()];
    if (card === undefined) return expect.fail('no card');
    const shown = await (await renderer).card(card);
    expect(shown.question).toBe('Is a/b a path?');
    expect(shown.questionHtml.html).toBe('Is <code>a</code>/<code>b</code> a path?');
    expect(shown.hintHtml?.html).toBe('look at <strong>/</strong>, twice.');
    expect(shown.answerHtml?.html).toMatch(/^<p>yes<sup>/);
    expect(shown.answer).toBe('yes.');
  });

  test('shows a choice: its options as lines, its explanation as the answer', async () => {
    const card = [...collection.cards.values()][1];
    if (card === undefined) return expect.fail('no card');
    const shown = await (await renderer).card(card);
    expect(shown.options.map(({ html: line, correct }) => [line.html, correct])).toEqual([
      ['this', true],
      ['that', false],
    ]);
    expect(shown.answerHtml?.html).toBe('<p>Because.</p>');
    expect(shown.answer).toBe('this\nBecause.');
  });

  test('shows a deck: its title, its introduction coloured, its subtitles and cards in order', async () => {
    const [deck] = collection.decks;
    if (deck === undefined) return expect.fail('no deck');
    const { sides } = await (await renderer).deck(deck);
    expect(sides[0]?.titleHtml.html).toBe('Deck <em>one</em>');
    expect(sides[0]?.introduction?.html).toContain('class="shiki');
    expect(sides[0]?.entries).toEqual([
      { kind: 'card', concept: 'is-a-b-a-path' },
      { kind: 'subtitle', html: { html: 'Part', styles: {} } },
      { kind: 'card', concept: 'which' },
    ]);
  });
});
