import type { Chance } from './chance.ts';

/** What a concept is called in each language. */
export interface Concept {
  readonly fr: string;
  readonly en: string;
  /** The id that its author wrote at the end of its questions, with a space before it; mostly empty. */
  readonly id: string;
}

/** The words of one card in its language. */
export interface Words {
  readonly question: string;
  readonly answerLabel: string;
  readonly term: (chance: Chance) => string;
  readonly claim: (chance: Chance) => string;
  readonly sentence: (chance: Chance) => string;
}

export type Language = 'fr' | 'en';
type Terms = readonly [string, ...string[]];

const subjects: Readonly<Record<Language, Terms>> = {
  fr: [
    'cache',
    'tampon',
    'modèle',
    'réseau',
    'planificateur',
    'découpage',
    'codeur',
    'journal',
    'flux',
    'registre',
    'verrou',
    'graphe',
  ],
  en: [
    'cache',
    'buffer',
    'model',
    'network',
    'scheduler',
    'chunking',
    'encoder',
    'log',
    'stream',
    'register',
    'lock',
    'graph',
  ],
};
const manners: Readonly<Record<Language, Terms>> = {
  fr: [
    'réparti',
    'incrémental',
    'creux',
    'adaptatif',
    'récursif',
    'paresseux',
    'bayésien',
    'hiérarchique',
    'quantifié',
  ],
  en: [
    'distributed',
    'incremental',
    'sparse',
    'adaptive',
    'recursive',
    'lazy',
    'Bayesian',
    'hierarchical',
    'quantised',
  ],
};
const terms: Readonly<Record<Language, Terms>> = {
  fr: [
    'latence',
    'charge',
    'cohérence',
    'variance',
    'perte',
    'dérive',
    'précision',
    'mémoire',
    'cadence',
    'convergence',
  ],
  en: [
    'latency',
    'load',
    'consistency',
    'variance',
    'loss',
    'drift',
    'precision',
    'memory',
    'throughput',
    'convergence',
  ],
};

/** Gives the concept of a number; concepts go on forever, each with a name of its own. */
export function conceptOf(number: number): Concept {
  const named = (language: Language) => {
    const subject = subjects[language][number % subjects[language].length] ?? '';
    const manner = manners[language][Math.floor(number / subjects[language].length) % manners[language].length] ?? '';
    return language === 'fr' ? `${subject} ${manner} v${number}` : `${manner} ${subject} v${number}`;
  };
  return { fr: named('fr'), en: named('en'), id: number % 3 === 0 ? ` {#concept-${number}}` : '' };
}

/** Gives the words that a card about a concept is written with. */
export function wordsOf(concept: Concept, language: Language): Words {
  const term = (chance: Chance) => chance.pick(terms[language]);
  const name = concept[language];
  return language === 'fr' ? frenchOf(name, concept.id, term) : englishOf(name, concept.id, term);
}

function frenchOf(name: string, id: string, term: Words['term']): Words {
  return {
    question: `Qu'est-ce que le ${name} ?${id}`,
    answerLabel: 'Réponse',
    term,
    claim: (chance) => `la ${term(chance)} dépend de \`n_${chance.below(50)}\` et de la ${term(chance)} mesurée`,
    sentence: (chance) =>
      chance.pick([
        `Le ${name} réduit la ${term(chance)} quand la **${term(chance)}** reste bornée par $O(n^${chance.below(9)})$.`,
        `On l'emploie « surtout » pour la ${term(chance)} : voir la [mesure](https://example.org/${chance.below(999)}), à 5 $ près.`,
        `À chaque étape, la ${term(chance)} est recalculée\npuis comparée à la *${term(chance)}* d'avant.`,
      ]),
  };
}

function englishOf(name: string, id: string, term: Words['term']): Words {
  return {
    question: `What is the ${name}?${id}`,
    answerLabel: 'Answer',
    term,
    claim: (chance) =>
      `the ${term(chance)} depends on \`n_${chance.below(50)}\` and on the ${term(chance)} you measure`,
    sentence: (chance) =>
      chance.pick([
        `The ${name} lowers the ${term(chance)} while the **${term(chance)}** stays within $O(n^${chance.below(9)})$.`,
        `It is used "mostly" for ${term(chance)}: see the [measure](https://example.org/${chance.below(999)}), from $5 to $10.`,
        `At each step the ${term(chance)} is computed anew\nand compared with the *${term(chance)}* before.`,
      ]),
  };
}
