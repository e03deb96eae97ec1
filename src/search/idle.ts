const asking = (
  'can could define definition diff difference differences different do does equation equations explain explained explanation ' +
  'formula formulas how if make makes making need needs use used using versus vs want wants what when where which who why with ' +
  'without work working works ' +
  'avec combien comment definir dire explication expliquer expliquez faire fonctionne fonctionnent formule formules pourquoi quand ' +
  'quel quelle quelles quels qui quoi sans savoir sert servent servir'
).split(' ');
const small = (
  'a about an and any are as at be between by for from get give has have i in into is it its many me much my of on one or should so ' +
  'some that the their them then there they this to we would you your ' +
  'au aux c ca car ce ces cet cette ceci cela comme d dans de des dit donc du elle en entre est et etre fait faut fois il ils lors j je ' +
  'l la le les leur leurs lui ma mais mes moi n ne nos notre nous ont ou par pas pendant pour puis qu que s sa se ses si soit son sont ' +
  'sur te tes toi ton tu un une va veut vos votre vous y'
).split(' ');

/** What asks or says how something is asked, in French and in English (`why`, `comment`, `without`): it says little of what a question is about, but something of what is asked of it. */
export const askingWords: ReadonlySet<string> = new Set(asking);
/** What a question is asked with, asking words and articles, prepositions: it says little of what the question is about. */
export const idleWords: ReadonlySet<string> = new Set([...asking, ...small]);

/** Takes a folded word and returns whether it says little: an article, a preposition, a question word. */
export function isIdle(term: string): boolean {
  return idleWords.has(term);
}
