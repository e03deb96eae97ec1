/** A sentence in both languages: what stands in braces is filled, the number says with which noun phrase, `v` with the verb. */
export interface Template {
  readonly en: string;
  readonly fr: string;
}

type Some<T> = readonly [T, ...T[]];

/** Questions, of three noun phrases; the first does what the verb says. */
export const questions: Some<Template> = [
  { en: 'Why {does 0} {the 0} {vb} {the 1} in {the 2}?', fr: 'Pourquoi {le 0} {v 0} {le 1} dans {le 2} ?' },
  {
    en: 'What is the difference between {the 0} and {the 1} for {the 2}?',
    fr: 'Quelle est la différence entre {le 0} et {le 1} pour {le 2} ?',
  },
  { en: 'How do you choose {the 0} given {the 1} and {the 2}?', fr: 'Comment choisir {le 0} selon {le 1} et {le 2} ?' },
  {
    en: 'When would you swap {the 0} for {the 1}, and why?',
    fr: 'Quand remplaceriez-vous {le 0} par {le 1}, et pourquoi ?',
  },
  {
    en: 'Explain how {the 0} {v 0} {the 1} without {the 2}.',
    fr: "Expliquez comment {le 0} {v 0} {le 1} s'il manque {le 2}.",
  },
];

/** What an answer is made of, of three noun phrases. */
export const statements: Some<Template> = [
  { en: '{The 0} {v 0} {the 1} without touching {the 2}.', fr: '{Le 0} {v 0} {le 1} sans modifier {le 2}.' },
  {
    en: "In practice one compares {the 1} with {the 2} and keeps the better of both; that's enough.",
    fr: "En pratique, on compare {le 1} avec {le 2} et l'on garde le meilleur des deux.",
  },
  {
    en: 'Because of {the 1}, {the 0} {v 0} {the 2} at every step.',
    fr: 'À cause {du 1}, {le 0} {v 0} {le 2} à chaque étape.',
  },
  {
    en: '{A 0} {v 0} {the 1} more often than {the 2}.',
    fr: '{Un 0} {v 0} {le 1} plus souvent que {le 2}.',
  },
  {
    en: 'Its cost grows as n log n with the number of {any 1}, not of {any 2}.',
    fr: "Son coût croît comme n log n avec le nombre {de 1}, et non avec celui d'à côté : {le 2}.",
  },
  {
    en: 'Take {the 1}: {the 0} {v 0} {the 2}, but never for free.',
    fr: 'Prenez {le 1} : {le 0} {v 0} {le 2}, mais jamais gratuitement.',
  },
  {
    en: 'A common mistake is to take {the 1} for {the 2}.',
    fr: 'Une erreur fréquente est de confondre {le 1} avec {le 2}.',
  },
  {
    en: 'The sum of x squared over {the 1} gives {the 2}, up to alpha plus beta.',
    fr: 'La somme des x au carré sur {le 1} donne {le 2}, à alpha plus bêta près.',
  },
  {
    en: '{The 0} {v 0} {the 1}; that is why we look at {the 2} first.',
    fr: "{Le 0} {v 0} {le 1} ; c'est pourquoi l'on regarde d'abord {le 2}.",
  },
  {
    en: 'Check {the 1} first, then {the 2}, and write down what changed.',
    fr: "Vérifiez d'abord {le 1}, puis {le 2}, et notez ce qui a changé.",
  },
];

/** A statement that names a method. */
export const naming: Template = {
  en: 'It goes by the name of {method}, and it {v} {the 1} with {the 2}.',
  fr: "On l'appelle {method}, et cela {v} {le 1} avec {le 2}.",
};

/** A statement that names a piece of code. */
export const coding: Template = {
  en: 'In code, `{code}` returns {the 1} and {the 2}.',
  fr: 'Dans le code, `{code}` renvoie {le 1} et {le 2}.',
};
