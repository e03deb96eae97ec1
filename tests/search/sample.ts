import { parseEntries, type SearchEntry } from '../../src/search/entry.ts';

type Side = readonly [question: string, answer: string, ...rewordings: string[]];

/** Builds entries the way they arrive: as JSON, through the parser. */
export function entriesOf(sides: Readonly<Record<string, Side>>): SearchEntry[] {
  const json = Object.entries(sides).map(([card, [question, answer, ...rewordings]]) => {
    const [concept, language] = card.split('.');
    return {
      card,
      concept,
      deck: 'deck',
      deckTitle: 'Deck',
      language: language ?? 'en',
      kind: 'basic',
      question,
      answer,
      ...(rewordings.length > 0 && { rewordings }),
    };
  });
  const entries = parseEntries(json);
  if ('problem' in entries) throw new Error(JSON.stringify(entries));
  return entries;
}

const filler = 'It is measured on held-out data and reported with its variance over several seeds. '.repeat(40);

export const sample = entriesOf({
  'rag.fr': [
    'Qu’est-ce que la génération augmentée par récupération (RAG) ?',
    'On cherche des passages dans une base, puis le modèle rédige sa réponse à partir d’eux. L’œuvre citée reste vérifiable.',
  ],
  'rag.en': [
    'What is Retrieval-Augmented Generation (RAG)?',
    'Passages are fetched from a store, then the model writes from them. Sources stay checkable.',
  ],
  'lora.en': [
    'How does LoRA make fine-tuning cheap?',
    'Low-rank matrices are trained beside frozen weights. Call get_peft_model(model, config) on a LoraConfig.',
  ],
  'lora.fr': [
    'Comment LoRA rend-il l’ajustement peu coûteux ?',
    'On entraîne de petites matrices de rang faible, sans toucher au reste.',
  ],
  'finetune.en': ['When is finetuning worth it?', 'When prompts no longer suffice and examples abound.'],
  'attention.fr': [
    'Comment fonctionne l’attention ?',
    'Chaque jeton pondère les autres jetons selon leur ressemblance.',
  ],
  'attention.en': ['How does attention work?', 'Each token weighs the other tokens by similarity of queries and keys.'],
  'cpp.en': ['Why is C++ used for inference kernels?', 'Control of memory, no collector.'],
  'csharp.en': ['What does C# gain from .NET?', 'A common runtime and garbage collection.'],
  'cache.en': ['Can a cache be cold?', 'Certainly: caches can start empty, consequently calls cost more.'],
  'passk.en': ['How is pass@k computed?', 'Draw k samples; count problems where one of them passes its tests.'],
  'eval.en': ['How is a classifier evaluated?', `${filler}Calibration is then inspected on a reliability diagram.`],
  'rlhf.en': [
    'Why train with human preferences?',
    'Reinforcement Learning from Human Feedback aligns answers with what raters like.',
  ],
  'gan.en': ['What are generative adversarial networks?', 'Two nets play against each other.'],
  'store.en': [
    'What is a vector store?',
    'It keeps embeddings and answers nearest-neighbour searches, for attention to facts.',
    'Where would you put millions of points to look up lookalikes?',
    'Would a relational database do?',
  ],
  'transformer.en': ['What is a transformer?', 'A stack of blocks; PyTorch ships one.'],
  'transformation.en': [
    'How are inputs normalised?',
    'By a transformation to zero mean; a transformer is often fed so.',
  ],
});
