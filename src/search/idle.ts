/** What a question is asked with, in French and in English: it says little of what the question is about. */
export const idleWords: ReadonlySet<string> = new Set(
  (
    'a about an and any are as at be between by can could difference differences different do does explain for from get give has ' +
    'have how i if in into is it its make makes making many me much my need needs of on one or should so some that the their them ' +
    'then there they this to use used versus vs want wants we what when where which who why with without work working works would ' +
    'you your ' +
    'ai au aux avec c ca car ce ces cet cette ceci cela combien comme comment d dans de des dit dire donc du elle en entre est et ' +
    'expliquer expliquez etre faire fait faut fois fonctionne fonctionnent il ils lors j je l la le les leur leurs lui ma mais mes ' +
    'moi n ne nos notre nous ont ou par pas pendant pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s savoir ' +
    'sert servent servir sa sans se ses si soit son sont sur te tes toi ton tu un une va veut vos votre vous y'
  ).split(' '),
);

/** Takes a folded word and returns whether it says little: an article, a preposition, a question word. */
export function isIdle(term: string): boolean {
  return idleWords.has(term);
}
