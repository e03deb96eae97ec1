/** What a question is asked with, in French and in English: it says little of what the question is about. */
export const idleWords: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be by can could do does for from get give has have how i if in into is it its me my of on one or should so ' +
    'some that the their them then there they this to use used vs we what when where which who why with would you your ' +
    'ai as au aux avec c ca car ce ces cet cette ceci cela comme comment d dans de des dit dire donc du elle en entre est et etre faire fait ' +
    'faut il ils j je l la le les leur leurs lui ma mais mes moi n ne nos notre nous on ont ou par pas pour pourquoi puis qu quand que quel ' +
    'quelle quelles quels qui quoi s sa sans se ses si soit son sont sur te tes toi ton tu un une va vos votre vous y'
  ).split(' '),
);

/** Takes a folded word and returns whether it says little: an article, a preposition, a question word. */
export function isIdle(term: string): boolean {
  return idleWords.has(term);
}
