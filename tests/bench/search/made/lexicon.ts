import type { Language } from '../../../../src/cards/card.ts';

/** A word that cards are about, in both languages. Forms: of a noun singular, plural; of an adjective he, she, and both in plural. */
export interface Lexeme {
  readonly id: number;
  readonly forms: Readonly<Record<Language, readonly string[]>>;
  /** Of the French noun. */
  readonly feminine: boolean;
}

/** A lexeme before it stands in a vocabulary. */
export type Unnumbered = Omit<Lexeme, 'id'>;

// English, French (f behind what is feminine). An irregular plural stands behind a slash.
const nounLines = `gradient gradient | network réseau | layer couche f | weight poids | bias/biases biais | loss perte f | variance variance f
noise bruit | model modèle | token jeton | embedding plongement | attention attention f | head tête f | query requête f | key clé f
value valeur f | encoder encodeur | decoder décodeur | transformer transformeur | kernel noyau | filter filtre | stride pas | node nœud
core cœur | overfitting surapprentissage | underfitting sous-apprentissage | training entraînement | inference inférence f
sample échantillon | corpus/corpora corpus | label étiquette f | feature caractéristique f | cluster grappe f | tree arbre
forest forêt f | threshold seuil | score note f | metric métrique f | recall rappel | precision précision f | accuracy exactitude f
matrix/matrices matrice f | vector vecteur | tensor tenseur | norm norme f | edge arête f | graph graphe | path chemin | queue file f
stack pile f | heap tas | buffer tampon | cache cache | lock verrou | thread fil | deadlock interblocage | scheduler ordonnanceur
memory mémoire f | leak fuite f | pointer pointeur | compiler compilateur | interpreter interpréteur | parser analyseur
grammar grammaire f | syntax syntaxe f | server serveur | client client | response réponse f | header en-tête | cookie témoin
session session f | encryption chiffrement | signature signature f | certificate certificat | hash empreinte f | salt sel
attack attaque f | firewall pare-feu | index index | table table f | row ligne f | column colonne f | transaction transaction f
isolation isolation f | replica réplique f | shard fragment | partition partition f | leader meneur | quorum quorum | latency latence f
throughput débit | packet paquet | router routeur | switch commutateur | protocol protocole | port port | socket prise f
message message | broker courtier | topic sujet | event événement | stream flux | batch lot | pipeline chaîne f | container conteneur
image image f | volume volume | secret secret | policy politique f | role rôle | user utilisateur | permission permission f
log journal | alert alerte f | dashboard tableau | sampling échantillonnage | quantization quantification f | pruning élagage
distillation distillation f | retrieval récupération f | chunk morceau | prompt invite f | hallucination hallucination f | agent agent
tool outil | planner planificateur | reward récompense f | environment environnement | state état | action action f
exploration exploration f | horizon horizon | signal signal | channel canal | interval intervalle | distribution distribution f
mean moyenne f | median médiane f | estimator estimateur | hypothesis/hypotheses hypothèse f | power puissance f
likelihood vraisemblance f | entropy entropie f | divergence divergence f | constraint contrainte f | solver solveur
fine-tuning affinage | back-propagation rétro-propagation f | pre-training pré-entraînement | auto-encoder auto-encodeur
micro-batch micro-lot | hyper-parameter hyper-paramètre | re-ranking re-classement | checkpoint sauvegarde f | workload charge f
dependency dépendance f | retry/retries reprise f | boundary frontière f | capacity capacité f | library bibliothèque f | entity entité f`;

const adjectiveLines = `sparse creux/creuse | dense dense | deep profond | shallow superficiel/superficielle | linear linéaire | convex convexe
stochastic stochastique | adaptive adaptatif | lazy paresseux | greedy glouton/gloutonne | recursive récursif | parallel parallèle
distributed réparti | concurrent concurrent | atomic atomique | idempotent idempotent | persistent persistant | immutable immuable
weighted pondéré | biased biaisé | noisy bruité | random aléatoire | hidden caché | residual résiduel/résiduelle
recurrent récurrent | causal causal | global global | local local | optimal optimal | conditional conditionnel/conditionnelle
marginal marginal | empirical empirique | asymptotic asymptotique | robust robuste | differentiable différentiable
generative génératif | contrastive contrastif | supervised supervisé | incremental incrémental | cyclic cyclique | ordered ordonné
nested imbriqué | private privé | encrypted chiffré | remote distant | shared partagé | static statique | dynamic dynamique
heavy lourd | slow lent | fast rapide | strict strict | hybrid hybride | incomplete incomplet/incomplète | frozen gelé`;

/** What one does to another: the English infinitive, the French third person singular and plural. */
export const verbs: readonly (readonly [string, string, string])[] = split(
  `reduce réduit réduisent | improve améliore améliorent | restrict restreint restreignent | replace remplace remplacent
estimate estime estiment | update actualise actualisent | compress comprime compriment | store conserve conservent
select choisit choisissent | predict prédit prédisent | balance équilibre équilibrent | accelerate accélère accélèrent
rewrite réécrit réécrivent | merge fusionne fusionnent | delay retarde retardent | detect détecte détectent
verify vérifie vérifient | repair répare réparent | simplify simplifie simplifient | duplicate duplique dupliquent`,
).map((line) => {
  const [english = '', singular = '', plural = ''] = line.split(' ');
  return [english, singular, plural];
});

/** The nouns of the trade, both languages. */
export const nouns: readonly Unnumbered[] = split(nounLines).map((line) => {
  const [english = '', french = '', gender] = line.split(' ');
  return nounOf(english, french, gender === 'f');
});

/** The adjectives of the trade, both languages. */
export const adjectives: readonly Unnumbered[] = split(adjectiveLines).map((line) => {
  const [english = '', french = ''] = line.split(' ');
  return adjectiveOf(english, french);
});

/** Makes a noun of its singulars, an irregular plural behind a slash. */
export function nounOf(english: string, french: string, feminine: boolean): Unnumbered {
  const [one = '', many = englishPlural(one)] = english.split('/');
  return { forms: { en: [one, many], fr: [french, frenchPlural(french)] }, feminine };
}

/** Makes an adjective of its English word and the French masculine, an irregular feminine behind a slash. */
export function adjectiveOf(english: string, french: string): Unnumbered {
  const [he = '', she = feminineOf(he)] = french.split('/');
  return { forms: { en: [english], fr: [he, she, frenchPlural(he), frenchPlural(she)] }, feminine: false };
}

function englishPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function frenchPlural(word: string): string {
  if (word.endsWith('al')) return `${word.slice(0, -1)}ux`;
  if (/[sxz]$/.test(word)) return word;
  return /(?:eau|eu)$/.test(word) ? `${word}x` : `${word}s`;
}

function feminineOf(word: string): string {
  if (word.endsWith('e')) return word;
  if (word.endsWith('f')) return `${word.slice(0, -1)}ve`;
  return word.endsWith('x') ? `${word.slice(0, -1)}se` : `${word}e`;
}

function split(lines: string): string[] {
  return lines.split(/\s*[|\n]\s*/);
}
