import type { PhrasingContent } from 'mdast';
import { splitAt, textOf, trimInline } from './inline.ts';

/** How hard a question is, or how senior a candidate it is asked of: an author writes one or the other. */
export const difficulties = ['easy', 'medium', 'hard', 'junior', 'mid', 'senior'] as const;
export type Difficulty = (typeof difficulties)[number];

/** A question's words without what authors hang on them, and what that was. */
export interface Adorned {
  readonly nodes: readonly PhrasingContent[];
  readonly difficulty?: Difficulty;
  readonly category?: string;
  /** The address that a question names as its source. */
  readonly source?: string;
}

const e = '(?:é|e\u0301)';
const signs: Readonly<Partial<Record<Difficulty, string>>> = {
  easy: String.raw`★☆☆|👶[\u{1f3fb}-\u{1f3ff}]?|🟢`,
  medium: String.raw`★★☆|⭐\ufe0f?(?:⭐\ufe0f?)?|🟡|🟠`,
  hard: String.raw`★★★|⭐\ufe0f?⭐\ufe0f?⭐\ufe0f?|🚀|🔴|🔥`,
};
const words: Readonly<Record<Difficulty, string>> = {
  easy: `easy|beginner|facile|d${e}butant|level ?1`,
  medium: `medium|intermediate|moyen|interm${e}diaire|level ?2`,
  hard: `hard|advanced|expert|difficile|avanc${e}|level ?3`,
  junior: 'junior|entry[- ]level',
  mid: `mid(?:dle|[- ]level)?|confirm${e}e?`,
  senior: `s(?:e|${e})nior`,
};
const levels = difficulties.map(
  (name) => [name, new RegExp(`^(?:${signs[name] ?? '(?!)'}|${words[name]})$`, 'iu')] as const,
);
const ending = new RegExp(
  String.raw`(?<![\s\u200d])[\s\u200d]*(?:(?:[([]\s*)?([★☆]+|(?:⭐\ufe0f?)+|👶[\u{1f3fb}-\u{1f3ff}]?|[🚀🔴🔥🟢🟡🟠])|[([]\s*(${Object.values(words).join('|')}))\s*[)\]]?\s*$`,
  'iu',
);
const path = /^((?:[^\n?]{1,40}?\s+[-–—>›/]\s+){1,3})(?=\S)/u;

/** Takes a question's words and returns them without level, source and category path; a path only where its document uses them. */
export function unadorned(nodes: readonly PhrasingContent[], hasPaths: boolean): Adorned {
  const sourced = withoutSource(withoutHashes(nodes));
  const text = textOf(sourced.nodes);
  const found = ending.exec(text);
  const difficulty = found ? levels.find(([, pattern]) => pattern.test(found[1] ?? found[2] ?? ''))?.[0] : undefined;
  const kept = found && difficulty ? splitAt(sourced.nodes, found.index)[0] : sourced.nodes;
  const category = hasPaths ? path.exec(textOf(kept))?.[1] : undefined;
  const words = category === undefined ? kept : splitAt(kept, category.length)[1];
  return {
    nodes: trimInline(words),
    ...(difficulty && { difficulty }),
    ...(category !== undefined && { category: category.replace(/(?<!\s)\s*[-–—>›/]\s*$/u, '').trim() }),
    ...(sourced.source !== undefined && { source: sourced.source }),
  };
}

/** Says whether nearly all of some questions begin with a category path ("SQL - Joins - …"). */
export function usePaths(questions: readonly string[]): boolean {
  const heads = questions.flatMap((text) => path.exec(text)?.[1]?.split(/\s+[-–—>›/]\s+/u)[0] ?? []);
  return questions.length > 2 && heads.length >= questions.length * 0.8 && new Set(heads).size <= heads.length * 0.7;
}

/** Closing hashes that stand right after the words ("…?###") are no part of them. */
function withoutHashes(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const found = /(?:(?<=[?!.\s])#+|(?<!#)#{2,})\s*$/.exec(textOf(nodes));
  return found && found.index > 0 ? splitAt(nodes, found.index)[0] : nodes;
}

const sourceWord = /^(?:answer|solution|source|src|ref(?:erence)?|r(?:é|e\u0301)ponse)s?$/iu;
const sourceAlone = /\s*\((?:answer|solution|r(?:é|e\u0301)ponse)s?\)\s*$/iu;

/** `[[src](address)]`, `[[src]](address)` or `([answer](address))` at the end: the source of the question. */
function withoutSource(all: readonly PhrasingContent[]): { nodes: readonly PhrasingContent[]; source?: string } {
  const alone = sourceAlone.exec(textOf(all));
  const isLinked = trimInline(all)
    .slice(-3)
    .some(({ type }) => type === 'link');
  const trimmed = trimInline(alone && !isLinked && alone.index > 0 ? splitAt(all, alone.index)[0] : all);
  const last = trimmed.at(-1);
  if (last?.type === 'link' && trimmed.length > 1 && /^\[.*\]$/.test(textOf(last.children)))
    return { nodes: trimmed.slice(0, -1), source: last.url };
  const [before, link, after] = trimmed.slice(-3);
  if (link?.type !== 'link' || before?.type !== 'text' || after?.type !== 'text') return { nodes: trimmed };
  const around = /[[(]\s*$/.exec(before.value)?.[0].trim() + after.value.trim();
  if (around !== '[]' && !(around === '()' && sourceWord.test(textOf(link.children).trim()))) return { nodes: trimmed };
  const value = before.value.replace(/(?<!\s)\s*[[(]\s*$/, '');
  return { nodes: [...trimmed.slice(0, -3), ...(value === '' ? [] : [{ ...before, value }])], source: link.url };
}
