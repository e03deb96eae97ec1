/**
 * What a question asks for, in both languages: "word = French forms | English forms". A form is one or more folded words; the
 * longest form wins. These words are never a card's subject.
 */
export const asked = `
define = qu est ce que, qu est ce qu, c est quoi, que signifie, que signifient, que veut dire, que veulent dire, en quoi consiste, en quoi consistent, definissez, definir, definition, quel est, quelle est, quels sont, quelles sont | what is, what are, what s, define, definition
explain = expliquez, expliquer, explique | explain
describe = decrivez, decrire | describe
principle = principe | principle
purpose = a quoi sert, a quoi servent, role, utilite, but, objectif | used for, purpose, role, goal, objective
work = fonctionne, fonctionnent, marche, marchent, fonctionnement | work, works
how = comment | how
why = pourquoi, raison | why, reason
when = quand, dans quel cas, dans quels cas | when, in which case, in which cases
permitted = permitted | permitted
advised = advised | advised
many = combien | how many, how much
difference = difference, difference entre, vs, versus, distinguer, distingue, differe, different | difference, difference between, vs, versus, distinguish, differ, differs
compare = comparez, comparer, comparaison | compare, comparison
advantage = avantage, interet, benefice, atout | advantage, benefit, pros
drawback = inconvenient, desavantage | drawback, disadvantage, cons, downside
limit = limite | limit, limitation
example = exemple | example
name = citez, citer, nommez | name, cite
give = donnez, donner | give
avoid = eviter, evite | avoid, prevent
return = renvoie, retourne | return
choose = choisir | choose, pick
compute = calculer, calcule | compute, calculate
reduce = reduire, diminuer | reduce, decrease
increase = augmenter | increase, augment
improve = ameliorer | improve
detect = detecter, reperer | detect, spot
handle = traiter, gerer | handle, deal with, manage
use = utiliser, utilise, recourir, employer, usage, utilisation | use, using, usage
`;
