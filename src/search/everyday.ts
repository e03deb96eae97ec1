const french =
  'ailleurs ainsi allait aller alors ancien apres arrive arriver assez attendre aucun aucune aujourdhui aussi autant ' +
  'autre autrement autres avant beau beaucoup bel belle besoin bete bien bientot bon bonjour bonne bonnes bons bref ' +
  'certain certaine certaines certains chacun chaque cher chez chose choses clair commence commencer comprendre comprends ' +
  'compris concrete concretement connaitre connu contre cote coup coups courant croire crois debut dedans dehors deja ' +
  'demande demander dernier derniere derniers dessous dessus devant devenir devient devoir dois doit doivent donne ' +
  'donnent donner dormir drole dur dure encore enfin ensuite envie essaie essaye essayer evidemment exact exactement ' +
  'expres facile facilement facon fini finir finit fois forcement fort forte galere garde garder genre gens gentil grand ' +
  'grande grandes grands grave gros grosse grosses guere heure ici idee importe impression inutile jamais joli jour jours ' +
  'juste justement laisse laisser lent lente lentement loin longtemps lourd lourde machin magique maintenant mal malin ' +
  'marchent marcher mauvais mauvaise meilleur meilleure meme memes merci met mets mettent mettre mieux moins mon montrer ' +
  'nouveau nouvelle nul nulle oublie oublier ouvrir parfois parle parler part partir partout passer petit petite petites ' +
  'petits peu peur peut peuvent peux place plupart plus plusieurs plutot pourrait pourtant pouvoir premier premiere prend ' +
  'prendre prends prennent presque probleme quasi quelque quelques raconte raconter raison rapide rapidement rare ' +
  'rarement reellement regarder revenir revient rien rigolo sais sait salut savoir seul seule seulement simple simplement ' +
  'soudain souvent suffire suffit suite super surement surtout svp tant tard tel telle tellement tenir terrible tiennent ' +
  'tiens tient tombe tomber tot toujours tourne tourner tous tout toute toutes tranquille trop trouve trouver truc trucs ' +
  'utile utilise utiliser va vais venir veulent veux vieille viennent vient vieux vite vivre voient voila voir vois voit ' +
  'vont voudrais vouloir vraiment';
const english =
  'able actually again ago ahead all allow allowed almost alone along already also although always among another anybody ' +
  'anyone anything anyway apart around ask asked away awful bad badly basically became because become been before began ' +
  'begin behind being believe best better big bigger both bring bunch but buy came care certain certainly clear clearly ' +
  'clever close come comes coming completely cool could course crazy did done down dumb during each easier easily easy ' +
  'either else enough especially even ever every everybody everyone everything exactly expect fast feel few find follow ' +
  'forget found friend fun funny further gave gets getting give given gives go goes going gone good got great guess guy ' +
  'had hand happen happened happens hardly having hear help here hope huge idea important indeed instead interesting just ' +
  'keep keeps kept kind knew know known knows later leave less let lets like likely little look looking looks lose love ' +
  'made mainly matter matters may maybe mess middle might mind more most mostly move nearly necessary never new nice ' +
  'nobody none nor nothing now obvious often ok okay old once ones only other others otherwise our ours over own part pay ' +
  'people perhaps pick piece place please plenty possible pretty probably problem properly put puts quick quickly quite ' +
  'rather reach ready real really room said same saw say says see seem seems seen sense several shall she show shown side ' +
  'simple simply since slow slowly smart somebody someone something sometimes somewhere soon stand start started starts ' +
  'stay still stuff stupid such sudden suddenly sure take taken takes taking talk tell tells than thank thanks these ' +
  'thing things think those though thought through thus tiny together told too took totally toward tried tries try trying ' +
  'twice under understand unless until upon useful usually very was watch way ways weird well went were whatever whenever ' +
  'whether while whole will wish within won wonder worse worst worth wrong yes yet yourself';

const all: ReadonlySet<string> = new Set(`${french} ${english}`.split(' '));

/** Takes a folded word and returns whether everybody says it about anything: beside a word of the field it tells little. What is a term of the field in either language (`lot`, `fine`, `hard`) is none. */
export function isEveryday(term: string): boolean {
  return all.has(term);
}
