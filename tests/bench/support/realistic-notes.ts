import { type Chance, chanceOf } from './chance.ts';
import { conceptOf, type Language, type Words, wordsOf } from './vocabulary.ts';

type Writer = (words: Words, number: number, chance: Chance) => string;

// Several notations, as notes have them: a document uses one of them for a stretch, then another.
const notations: readonly Writer[] = [
  (words, number, chance) =>
    `### Q${number}: ${words.question}\n**${words.answerLabel}:**\n${prose(words, chance)}\n\n${points(words, chance)}`,
  (words, _, chance) => `### ${words.question}\n\n${prose(words, chance)}\n\n${extra(words, chance)}`,
  (words, _, chance) => `**Q: ${words.question}**\n${points(words, chance)}\n\n${extra(words, chance)}`,
  (words, _, chance) => `Q: ${words.question}\nA: ${prose(words, chance)}`,
  (words, _, chance) =>
    `**Q: ${words.question}**\n\n- [ ] ${words.claim(chance)}\n- [x] ${words.claim(chance)}\n- [ ] ${words.claim(chance)}`,
];

const spoken: readonly [readonly Language[], ...(readonly Language[])[]] = [['fr'], ['en'], ['fr', 'en'], ['fr', 'en']];

/** Writes interview notes of about `size` characters, French and English, the same for the same size and seed. */
export function realisticNotes(size: number, seed = 1): string {
  const chance = chanceOf(seed);
  const parts: string[] = [];
  for (let length = 0, section = 1; length < size; section += 1) {
    const part = sectionOf(section, chance);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** A section of eight concepts in one notation, about half of them in both languages. */
function sectionOf(section: number, chance: Chance): string {
  const write = notations[section % notations.length] ?? notations[0];
  const cards = Array.from({ length: 8 }, (_, at) => {
    const number = section * 8 + at;
    const concept = conceptOf(number);
    const languages = chance.pick(spoken);
    return languages.map((language) => `${write?.(wordsOf(concept, language), number, chance)}\n\n`).join('');
  });
  return `## Section ${section}\n\n${cards.join('')}---\n\n`;
}

function prose(words: Words, chance: Chance): string {
  return Array.from({ length: 2 + chance.below(3) }, () => words.sentence(chance)).join(' ');
}

function points(words: Words, chance: Chance): string {
  return Array.from({ length: 2 + chance.below(4) }, (_, at) => {
    const nested = chance.below(4) === 0 ? `\n  - ${words.claim(chance)}` : '';
    return `${chance.below(5) === 0 ? `${at + 1}.` : '-'} **${words.term(chance)}**: ${words.claim(chance)}${nested}`;
  }).join('\n');
}

function extra(words: Words, chance: Chance): string {
  const n = chance.below(1000);
  return chance.pick([
    () =>
      `\`\`\`python\ndef step_${n}(x):\n    # ${words.term(chance)}\n    return x * ${n}\n\nprint(step_${n}(2))\n\`\`\``,
    () =>
      `| ${words.term(chance)} | ${words.term(chance)} |\n|---|---:|\n| ${words.claim(chance)} | ${n} |\n| \`f(${n})\` | ~${n} ms |`,
    () => `$$\n\\mathcal{L}_{${n}} = -\\sum_{i=1}^{N} y_i \\log \\hat{y}_i + \\frac{\\lambda}{${n + 1}} \\|w\\|^2\n$$`,
    () =>
      `#### ${words.term(chance)}\n\n${words.sentence(chance)}\n\n> ${words.sentence(chance)}\n> ${words.claim(chance)}`,
    () => words.sentence(chance),
    () => points(words, chance),
  ])();
}
