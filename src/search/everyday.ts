import { stemOf } from './stem.ts';

const french =
  'ailleurs ainsi alors ancien apres aller vais va vont allait arriver arrive assez attendre aucun aucune aujourd aujourdhui aussi autant autre ' +
  'autres autrement avant beau beaucoup bel belle besoin bete bien bientot bon bonne bons bonnes bref cause certain certaine certains certaines ' +
  'chacun chaque cher chose choses clair coin commencer commence comprendre compris concrete concretement connaitre connu contre cote coup coups ' +
  'courant croire crois debut dedans dehors deja demander demande dernier derniere derniers dessous dessus devant devenir devient devoir dois doit ' +
  'doivent donner donne donnent dormir droit drole dur dure encore enfin ensemble ensuite envie essayer essaie essaye evidemment exact exactement ' +
  'expres facile facilement facon finir finit fini fois force forcement fort forte galere garder garde gens genre gentil grand grande grandes ' +
  'grands grave gros grosse grosses guere haut heure ici idee importe impression inutile jamais joli jour jours juste justement laisser laisse ' +
  'lent lente lentement loin longtemps lourd lourde machin magique maintenant mal malin marcher marche marchent mauvais mauvaise meilleur ' +
  'meilleure meme memes mettre met mets mettent mieux moins mon moment monde montrer mot nouveau nouvelle nul nulle oublier oublie ouvrir ' +
  'parfois parler parle partir part partout passer passe passent petit petite petites petits peu peur peut peux peuvent pire place plein pleine plupart ' +
  'plus plusieurs plutot pourtant pouvoir pourrait premier premiere prendre prend prends prennent presque probleme proche propre quasi quelqu quelque ' +
  'quelques question raconter raconte raison rapide rapidement rare rarement reellement regarder rendre rend rester reste revenir revient rien rigolo ' +
  'savoir sais sait seul seule seulement simple simplement soudain souvent suffire suffit suite super surement surtout tant tard tel telle ' +
  'tellement temps tenir tient tiennent tiens terrible tomber tombe tot toujours tourner tourne tout toute toutes tous tranquille trop trouver trouve truc trucs ' +
  'utile utiliser utilise venir vient viennent vide vieux vieille vite vivre voila voir vois voit voient vouloir voudrais veux veulent vrai vraie vraiment ' +
  'presque deux trois chez comprends merci bonjour salut svp';
const english =
  'able actually again ago ahead all allow allowed almost alone along already also although always among another answer anybody anyone anything anyway ' +
  'apart around ask asked away awful back bad badly basically became because become been before began begin behind being believe best better big bigger ' +
  'bit both bring bunch but buy came care certain certainly clear clearly clever close come comes coming completely could course cool crazy did ' +
  'done down dumb during each early easier easily easy either else end enough especially even ever every everybody everyone everything exactly ' +
  'expect fail fast feel few find fine first follow forget found friend full fully fun funny further gave gets getting give given gives go goes ' +
  'going gone good got great guess guy had half hand happen happened happens hard hardly having hear help here high hold holds hope huge ' +
  'idea important indeed instead interesting just keep keeps kept kind knew know known knows large last late later least leave left less let lets like ' +
  'likely little live look looking looks lose lot lots love low made mainly matter matters may maybe mean means meant mess middle might mind mine ' +
  'moment more most mostly move near nearly necessary never new next nice nobody none nor nothing now obvious off often ok okay old once ones only open ' +
  'other others otherwise our ours out over own part pay people perhaps pick piece place please plenty point possible pretty probably problem ' +
  'properly put puts question quick quickly quite rather reach ready real really reason right room said same saw say says see seem seems seen sense ' +
  'set several shall she show shown side simple simply since slow slowly small smart somebody someone something sometimes somewhere soon sort ' +
  'stand start started starts stay still stop stuff stupid such sudden suddenly sure take taken takes taking talk tell tells than thank thanks these ' +
  'thing things think those though thought through thus tiny together told too took totally toward tried tries try trying turn turns twice two ' +
  'under understand unless until upon useful usually very wait was watch way ways weird well went were whatever whenever whether while whole will ' +
  'wish within won wonder word words worse worst worth wrong yes yet yourself';

const stems: ReadonlySet<string> = new Set(`${french} ${english}`.split(' ').map(stemOf));

/** Takes a folded word and returns whether everybody says it about anything: beside a word of the field it tells little. */
export function isEveryday(term: string): boolean {
  return stems.has(stemOf(term));
}
