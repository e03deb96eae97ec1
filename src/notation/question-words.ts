const asks =
  /[?？](?:\{#[^\s{}]+\}|\([^()]{1,24}\)|\[[^[\]]{0,200}\]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|[★☆*_)」"»”’'\s.])*$/u;
// How a task begins that asks without a question mark, in English, French and Chinese.
const begins = new RegExp(
  String.raw`^[\s"«“(]*(?:${[
    'what|which|who|whom|whose|why|how|when|where|is|are|was|were|do|does|did|can|could|should|would|will|has|have|am',
    'explain|describe|define|discuss|compare|contrast|differentiate|distinguish|list|name|give|state|write|implement|design|create|build|tell|show|outline|summari[sz]e|identify|mention|briefly|suppose|say|imagine|given|consider|you|find|compute|calculate|convert|print|make|generate|mask|draw|prove|derive|estimate|walk|talk|elaborate|illustrate|analy[sz]e|evaluate|return|reverse|true or false|differences? (?:between|of|in)',
    String.raw`qu(?:e|i|oi|el|els|elle|elles|and)\b|qu['’]|comment|pourquoi|combien|où|est-ce|quelle|expliqu(?:ez|er|e)|d(?:é|e\u0301)cri(?:vez|re|s)|d(?:é|e\u0301)fini(?:ssez|r|s)|cite[rz]?|donne[rz]?|compare[rz]?|nomme[rz]?|diff(?:é|e\u0301)rences?|vrai ou faux|(?:é|e\u0301)cri(?:vez|re|s)|impl(?:é|e\u0301)mente[rz]?|montre[rz]?|liste[rz]?|pr(?:é|e\u0301)sente[rz]?|calcule[rz]?|proposez|parlez|racontez|dans quel`,
  ].join('|')})(?![\p{L}-])`,
  'iu',
);
const chinese = /^(?:请|什么|如何|怎么|为什么|解释|描述|说明|介绍|列举|谈谈|是否|有哪些)|[？吗呢]$/u;

/** Says whether a text asks: it ends in a question mark; a written id, a level or a source after it aside. */
export function questionIn(text: string): boolean {
  return asks.test(text);
}

/** Says whether a text asks or sets a task: with a question mark, or with the words that begin a question or an exercise. */
export function taskIn(text: string): boolean {
  return questionIn(text) || begins.test(text) || chinese.test(text.trim());
}
