import { type Block, paragraphOf } from './block.ts';
import { splitAt, textOf } from './inline.ts';
import { isTagLine, tagsIn } from './tag-line.ts';

/** What stands at the end of an answer without being part of it. */
export interface Annexes {
  /** Where the answer comes from, and where to read on. */
  readonly references: readonly Block[];
  /** What an interviewer may ask next. */
  readonly followUps: readonly Block[];
  /** Other words in which the same question is asked. */
  readonly rewordings: readonly Block[];
  /** The words that lines of tags under it hold. */
  readonly tags: readonly string[];
}

type Annex = 'references' | 'followUps' | 'rewordings';

const e = '(?:é|e\u0301)';
const referenceWords = new RegExp(
  String.raw`^(?:references?|r${e}f${e}rences?|sources?|further reading|read more|learn more|see also|additional (?:links|resources|reading)|useful links|links|liens(?: utiles)?|voir aussi|pour aller plus loin|bibliograph(?:y|ie)|lectures|参考(?:资料|文献|链接)?)\s*[:：]?\s*(?<rest>[\s\S]*)$`,
  'iu',
);
const followUpWords =
  /^(?:follow[- ]?ups?(?: questions?)?|(?:questions? )?(?:de )?relances?|questions? (?:de suivi|compl(?:é|e\u0301)mentaires|suivantes))\s*[:：]?\s*(?<rest>[\s\S]*)$/iu;

const rewordingWords =
  /^(?:also asked(?: as)?|other (?:wordings|ways (?:to ask|of asking)(?: it)?)|autres? (?:formulations?|fa(?:ç|c\u0327)ons? de (?:le |la )?(?:demander|poser)(?: la question)?))\s*(?:[:：]\s*|$)(?<rest>[\s\S]*)$/iu;
const words: Readonly<Record<Annex, RegExp>> = {
  references: referenceWords,
  followUps: followUpWords,
  rewordings: rewordingWords,
};
const annexNames = Object.keys(words) as readonly Annex[];

/** Takes the blocks under a question and returns them without the references, follow-ups and rewordings at their end, and these apart. */
export function takeAnnexes(all: readonly Block[]): Annexes & { readonly blocks: readonly Block[] } {
  const blocks = all.filter((block) => !isTagLine(block));
  const tags = all.flatMap((block) => (isTagLine(block) ? tagsIn(block) : []));
  const starts = blocks.map((block) => annexOf(block));
  const first = starts.findIndex((start, at) => at > 0 && start !== undefined);
  if (first < 0 || blocks.slice(first).some((block, at) => endsAnnex(block, starts[first + at]))) {
    return { blocks, references: [], followUps: [], rewordings: [], tags };
  }
  let current = starts[first];
  const taken: Record<Annex, Block[]> = { references: [], followUps: [], rewordings: [] };
  blocks.slice(first).forEach((block, at) => {
    current = starts[first + at] ?? current;
    if (current) taken[current].push(block);
  });
  return {
    blocks: blocks.slice(0, first),
    references: withoutHead(taken.references, referenceWords),
    followUps: withoutHead(taken.followUps, followUpWords),
    rewordings: withoutHead(taken.rewordings, rewordingWords),
    tags,
  };
}

/** A heading, or code, after the annex began says that what follows is the answer going on. */
function endsAnnex({ node }: Block, start: string | undefined): boolean {
  return start === undefined && (node.type === 'heading' || node.type === 'code');
}

/** Says which annex a block begins, by its heading or label. */
export function annexOf({ node, mark }: Block): Annex | undefined {
  if (mark?.kind === 'answer' || (node.type !== 'heading' && node.type !== 'paragraph')) return undefined;
  const text = textOf(node.children).trim();
  return annexNames.find((annex) => {
    const found = words[annex].exec(text);
    return (
      found !== null && (node.type === 'heading' ? found.groups?.rest === '' : isLabelled(text, node.children[0]?.type))
    );
  });
}

/** A paragraph is a label where its first words end in a colon, or where they are all of it and stand out (bold, a link). */
function isLabelled(text: string, first: string | undefined): boolean {
  if (/^[^:：\n]{3,40}[:：]/u.test(text)) return true;
  return !text.includes('\n') && text.length < 30 && (first === 'strong' || first === 'link' || first === 'emphasis');
}

/** What only names them, a heading or the label of a paragraph, is left out. */
function withoutHead(blocks: readonly Block[], label: RegExp): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.node.type === 'heading') return others;
  if (first?.node.type !== 'paragraph') return blocks;
  const text = textOf(first.node.children);
  const length = text.length - (label.exec(text.trimStart())?.groups?.rest?.length ?? text.length);
  const rest = /[:：]/u.test(text.slice(0, length))
    ? paragraphOf(splitAt(first.node.children, length)[1], first.span.file)
    : first;
  return rest ? [rest, ...others] : others;
}
