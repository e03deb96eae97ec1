import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/cards/card.ts';
import { siteLexicon } from '../../src/pages/search/_site-lexicon.ts';
import { createSearch } from '../../src/search/rank.ts';
import { entriesOf, sample } from './sample.ts';

const search = createSearch(sample);
const concepts = (query: string) => search(query, { language: 'en', limit: 50 }).map(({ concept }) => `${concept}`);
const ranked = (sides: Parameters<typeof entriesOf>[0], query: string, language: Language = 'en'): string[] =>
  createSearch(entriesOf(sides))(query, { language, limit: 9 }).map(({ concept }) => `${concept}`);

describe('what comes first', () => {
  const cases: readonly (readonly [query: string, first: string])[] = [
    ['rag', 'rag'],
    ['RÉCUPÉRATION', 'rag'],
    ['recuperation', 'rag'],
    ['récup', 'rag'],
    ['oeuvre', 'rag'],
    ['Œuvre', 'rag'],
    ['qu’est-ce que la génération augmentée', 'rag'],
    ["l'attention", 'attention'],
    ['generation retrieval', 'rag'],
    ['calibration', 'eval'],
    ['calib', 'eval'],
    ['diagram reliability', 'eval'],
    ['get_peft_model', 'lora'],
    ['peft', 'lora'],
    ['loraconfig', 'lora'],
    ['C++', 'cpp'],
    ['c+', 'cpp'],
    ['c#', 'csharp'],
    ['.NET', 'csharp'],
    ['.net c#', 'csharp'],
    ['pass@k', 'passk'],
    ['trans', 'transformer'],
    ['jeton', 'attention'],
    ['jeton similarity', 'attention'],
    ['rlhf', 'rlhf'],
    ['gan', 'gan'],
    ['modeles passage', 'rag'],
    ['torch', 'transformer'],
    ['How does attention work?', 'attention'],
    ['how does attention work', 'attention'],
  ];
  test.each(cases)('%s → %s', (query, first) => expect(concepts(query)[0]).toBe(first));
});

describe('typos', () => {
  const cases: readonly (readonly [query: string, found: string])[] = [
    ['lroa', 'lora'],
    ['cahce', 'cache'],
    ['attenton', 'attention'],
    ['atetnion', 'attention'],
    ['atetntoin', 'attention'],
    ['retreival', 'rag'],
    ['retreivla', 'rag'],
    ['clasifer', 'eval'],
    ['get_pfet_model', 'lora'],
    ['finetunning', 'finetune'],
    ['retreiv', 'rag'],
    ['transformre', 'transformer'],
  ];
  test.each(cases)('%s finds %s', (query, found) => expect(concepts(query)).toContain(found));

  const tooFar = ['lxxa', 'cxxhe', 'attxxxxon', 'zz', 'xyz', 'cbr'];
  test.each(tooFar)('%s is too far from anything', (query) => expect(concepts(query)).toEqual([]));

  test('a known word that leads nowhere may be a typo', () => {
    const found = (query: string) => ranked({ 'a.en': ['trial runs', ''], 'b.en': ['trail maps', ''] }, query);
    expect(found('trial')).toEqual(['a']);
    expect(found('trial maps')[0]).toBe('b');
  });
});

describe('hyphens', () => {
  test.each(['fine-tuning', 'finetuning', 'fine tuning', 'fine‑tuning', 'tuning fine'])('%s', (query) => {
    expect(concepts(query)).toEqual(expect.arrayContaining(query === 'tuning fine' ? ['lora'] : ['lora', 'finetune']));
  });
  test('two words written as one, also while typing', () => {
    expect(concepts('vectorstore')).toEqual(['store']);
    expect(concepts('vectorsto')).toEqual(['store']);
    const sides = {
      'balancer.en': ['What does a load balancer do?', ''],
      'moe.en': ['What is the load-balancing loss?', ''],
    } as const;
    expect(ranked(sides, 'loadbalancer')).toContain('balancer');
  });
  test('what is unfinished is the beginning of a word sooner than two words', () => {
    const sides = {
      'apps.fr': ['Quelles applications sur le web ?', 'Des applications sur mesure.'],
      'overfit.fr': ['Pourquoi arrêter tôt ?', 'Le surapprentissage.'],
    } as const;
    const found = (query: string) => ranked(sides, query, 'fr');
    expect(found('surapp')).toEqual(['overfit']);
    expect(found('surapplica')).toEqual(['apps']);
    expect(found('sur appren')[0]).toBe('overfit');
  });
  test('what begins a longer word is still looked up as two, and after a small word as its own', () => {
    const sides = {
      'activation.en': ['Why a non linear activation?', ''],
      'relu.en': ['What nonlinearity does ReLU have?', ''],
      'centres.fr': ['Comment placer des centres ?', ''],
      'descente.fr': ['Que fait la descente de gradient ?', ''],
    } as const;
    const found = (query: string) => ranked(sides, query);
    expect(found('nonlinear').sort()).toEqual(['activation', 'relu']);
    expect(found('nonlinear layers').sort()).toEqual(['activation', 'relu']);
    expect(found('des cen')).toEqual(['centres']);
  });
  test('what was asked before changes no answer', () => {
    const cards = entriesOf({ 'ad.en': ['What is an ad?', ''], 'add.en': ['What is added value?', ''] });
    const found = (...queries: readonly string[]) => {
      const asked = createSearch(cards);
      const [last] = queries.map((query) => asked(query, { language: 'en', limit: 9 })).slice(-1);
      return last?.map(({ concept }) => `${concept}`);
    };
    expect(found('ad', 'added')).toEqual(found('added'));
    expect(found('added')?.sort()).toEqual(['ad', 'add']);
  });
  test('what is one word with the next, or two long words, is no typo of another', () => {
    const sides = {
      'regularize.en': ['What is regularization?', ''],
      'vary.en': ['What is variation?', ''],
      'descend.en': ['What is gradient descent?', ''],
      'decent.en': ['What are gradientdecents?', ''],
      'generalist.en': ['Why a generalist?', ''],
      'site.en': ['What is a general site?', ''],
    } as const;
    const found = (query: string) => ranked(sides, query);
    expect(found('arization')).toEqual(['vary']);
    expect(found('regul arization')).toEqual(['regularize']);
    expect(found('gradientdescent')).toEqual(['descend']);
    expect(found('generalsit')).toContain('generalist');
  });
});

describe('all words, phrases, exclusion', () => {
  test('what no card has hides nothing of what the other words find', () => {
    expect(concepts('attention zzzzqqqq')).toEqual(['attention', 'store']);
    expect(concepts('zzzzqqqq')).toEqual([]);
  });
  test('what has more of the words comes first, what has too few of them not at all', () => {
    expect(concepts('attention jeton similarity')[0]).toBe('attention');
    expect(concepts('rlhf human feedback attention')).toEqual(['rlhf']);
  });
  test('C++ is not every card with a c', () => expect(concepts('C++')).toEqual(['cpp']));
  test('a single letter that is not the last word is a word', () => expect(concepts('c used')).toEqual(['cpp']));
  test('words in quotes follow each other', () => {
    expect(concepts('"low-rank matrices"')).toEqual(['lora']);
    expect(concepts('“frozen weights”')).toEqual(['lora']);
    expect(concepts('« rang faible »')).toEqual(['lora']);
    expect(concepts('"matrices low"')).toEqual([]);
    expect(concepts('"frozen weig"')).toEqual([]);
  });
  test('an open quote is being typed', () => expect(concepts('"frozen weig')).toEqual(['lora']));
  test('one word in quotes is that word', () => expect(concepts('"transform"')).toEqual([]));
  test('minus leaves concepts out, whichever side has the word', () => {
    expect(concepts('attention')).toEqual(['attention', 'store']);
    expect(concepts('attention -jeton')).toEqual(['store']);
    expect(concepts('attention -"vector store"')).toEqual(['attention']);
    expect(concepts('-jeton')).toEqual([]);
    expect(concepts('attention -attention')).toEqual([]);
  });
  test('-fine-tuning leaves out every way to write it', () => {
    expect(concepts('worth')).toEqual(['finetune']);
    expect(concepts('worth -fine-tuning')).toEqual([]);
  });
});

describe('ranking', () => {
  test('question above answer', () => expect(concepts('attention')).toEqual(['attention', 'store']));
  test('exact above prefix above typo, in questions and in answers', () => {
    const sides = {
      'a.en': ['', 'batching'],
      'b.en': ['batching', ''],
      'c.en': ['batch', ''],
      'd.en': ['', 'batchings'],
    } as const;
    const names = (query: string) => ranked(sides, query);
    expect(names('batch')).toEqual(['c', 'b', 'a', 'd']);
    expect(names('batching')).toEqual(['b', 'c', 'a', 'd']);
    expect(names('batchi')[0]).toBe('b');
  });
  test('the whole question stands on top of longer ones', () => {
    const two = createSearch(
      entriesOf({ 'a.en': ['What is a token? What is a token?', 'a token'], 'b.en': ['What is a token?', ''] }),
    );
    expect(two('what is a token', { language: 'en', limit: 1 })[0]?.concept).toBe('b');
  });
  test('a plural finds the singular too, below itself', () => {
    expect(ranked({ 'a.en': ['mask token', ''], 'b.en': ['mask tokens', ''] }, 'tokens')).toEqual(['b', 'a']);
  });
  test('what a concept is called counts, though its question says otherwise', () => {
    const sides = {
      'beta.en': ['How do they learn from noise?', 'diffusion'],
      'diffusion.en': ['How do they learn from noise?', 'diffusion'],
      'zeta.en': ['How do they learn from noise?', 'diffusion'],
    } as const;
    expect(ranked(sides, 'learn diffusion')).toEqual(['diffusion', 'beta', 'zeta']);
    expect(ranked({ 'token-mask.en': ['How?', 'attention'], 'b.en': ['Why?', 'mask'] }, 'token').at(0)).toBeUndefined();
  });
  test('what an answer begins with counts more than what it says further down', () => {
    const rest = 'word '.repeat(60);
    const sides = { 'a.en': ['How?', `${rest}perplexity`], 'b.en': ['How?', `perplexity ${rest}`] } as const;
    expect(ranked(sides, 'perplexity')).toEqual(['b', 'a']);
  });
  test('what lacks only small words of the query answers it whole', () => {
    const sides = {
      'a.en': ['What is RAG?', 'Retrieve, then generate.'],
      'b.en': ['Which cache?', 'RAG, and how does it work with a cache that is longer than this one.'],
      'c.en': ['Which index?', 'None.'],
    } as const;
    expect(ranked(sides, 'how does RAG work')).toEqual(['a', 'b']);
  });
  test('a formula is found by its letters and by the name of its root', () => {
    const sides = { 'a.en': ['Why divide by √d_k?', ''], 'b.en': ['Why divide?', ''] } as const;
    expect(ranked(sides, 'divide dk')[0]).toBe('a');
    expect(ranked(sides, 'sqrt')).toEqual(['a']);
  });
  test.each([
    ['n^2', 'power'],
    ['n2', 'power'],
    ['n²', 'power'],
    ['theta', 'greek'],
    ['θ', 'greek'],
    ['p_theta', 'greek'],
    ['somme sum', 'total'],
    ['sigma', 'total'],
  ])('a formula is found by what is typed of it: %s', (query, concept) => {
    const cards = entriesOf({
      'power.en': ['What grows as fast?', 'Attention takes O(n²) steps.'],
      'greek.en': ['What is trained?', 'All of p_θ(x), by the log of it.'],
      'total.en': ['What is added up?', '∑_(i=1)^N x_i, and σ tells how they differ.'],
      'other.en': ['What is n, what is 2?', 'Numbers.'],
    });
    const [first] = createSearch(cards)(query, { language: 'en', limit: 1 });
    expect(`${first?.concept}`).toBe(concept);
  });
  test('equal scores are sorted by name', () => {
    expect(ranked({ 'b.en': ['norm', ''], 'a.en': ['norm', ''] }, 'norm')).toEqual(['a', 'b']);
  });
  test('the limit is kept', () => {
    expect(search('is', { language: 'en', limit: 2 })).toHaveLength(2);
    expect(search('is', { language: 'en', limit: 0 })).toEqual([]);
    expect(search('is', { language: 'en', limit: Number.NaN })).toEqual([]);
  });
});

test('a letter and a word are found as one', () => {
  const cards = entriesOf({
    'cluster.en': ['What does kmeans minimise?', 'The distance to the nearest centre.'],
    'average.en': ['What does a mean hide?', 'The spread.'],
    'scatter.en': ['What do several means share?', 'A scale.'],
  });
  const [first] = createSearch(cards)('k means', { language: 'en', limit: 3 });
  expect(`${first?.concept}`).toBe('cluster');
});

test('what is left out as too weak does not come back behind a filter', () => {
  const weak = Array.from({ length: 70 }, (_, at) => [`weak-${at}.en`, [`What is zeta for n${at}?`, '']] as const);
  const search = createSearch(entriesOf({ ...Object.fromEntries(weak), 'both.en': ['Why quokka and zeta?', ''] }));
  const options = { language: 'en', limit: 20 } as const;
  const found = (isFiltered: boolean) =>
    search('zeta quokka', isFiltered ? { ...options, isWanted: () => true } : options).map(
      ({ concept }) => `${concept}`,
    );
  expect(found(false)).toEqual(['both']);
  expect(found(true)).toEqual(['both']);
});

test('a small word that is rare does not narrow what a common word finds', () => {
  const many = Array.from(
    { length: 2600 },
    (_, at) => [`card-${at}.en`, [`model ${at}`, at < 2 ? 'lors' : '']] as const,
  );
  const search = createSearch(entriesOf(Object.fromEntries(many)));
  expect(search('lors model', { language: 'en', limit: 10 })).toHaveLength(10);
});

describe('a word that is still typed', () => {
  const sides = {
    'quantize.en': ['What does quantization cost?', 'Some accuracy.'],
    'agent.fr': ['Quand un agent suffit-il ?', 'Quand la tâche est claire.'],
    'overfit.fr': ['Comment voir un surapprentissage ?', 'La perte de validation remonte.'],
    'place.fr': ['Que met-on sur un disque ?', 'Des fichiers.'],
    'works.en': ['What works best?', 'A plan.'],
    'flow.en': ['What is a workflow?', 'Steps.'],
  } as const;
  test.each([
    ['is sooner a word of the field than a small one', 'quan', ['quantize']],
    ['is a small word where nothing else begins so', 'quand', ['agent']],
    ['loses no small word that it begins', 'work', ['flow', 'works']],
    ['is no small word where that is all there is', 'sur', ['overfit', 'place']],
  ])('%s: %s', (_, query, found) => expect(ranked(sides, query)).toEqual(found));
});

test('what is known and finished begins no other word', () => {
  const sides = {
    'score.en': ['What does BERTScore compare?', 'Vectors of two texts.'],
    'encoder.en': ['Which model reads both ways?', 'BERT, that classifies texts.'],
  } as const;
  expect(ranked(sides, 'bert')).toContain('score');
  expect(ranked(sides, 'bert classifies')).toEqual(['encoder']);
});

test('words of every day say less than a word of the field, and all there is where there is none', () => {
  const sides = {
    'a-batch.en': ['Is it properly big?', ''],
    'b-shard.en': ['How is a model sharded over many devices, and then gathered?', ''],
  } as const;
  const entries = entriesOf(sides);
  const search = createSearch(entries, siteLexicon(entries));
  const first = (query: string) => search(query, { language: 'en', limit: 1 }).map(({ concept }) => `${concept}`);
  expect(first('properly sharded')).toEqual(['b-shard']);
  expect(first('big properly')).toEqual(['a-batch']);
});
