/** Words that questions and permissions are made of whatever they are about. Folded, in all their forms. */
export const commonWords: ReadonlySet<string> = new Set(
  `a about after again all also am an and any anybody anyone are arent as ask at away back be because been before being
  below between both but by came can cannot cant come could couldnt did do does doesnt doing done dont down during each
  either else ever every everybody everyone for from get give given go goes going got had has have havent having he help
  her here him his how i if im in into is isnt it its ive just keep know let like long made make many may me might mine
  more most much must my need needed neither never new no nobody none nor not nothing now of off ok on once one only or
  other otherwise our ours out over own per place please put really said same say see shall she should so some somebody
  someone something such take team than thank that the their theirs them themselves then there these they thing this
  those though through till to told too two under until up upon us use used very want was wasnt way we well went were
  what when where whether which while who whom whose why will with within without wont would wouldnt yes yet you
  your yours asked asking asks gets getting gives giving keeps keeping kept lets letting makes making
  free frees freed week weeks weekly day days hour hours half whole team teams council councils month months year years
  time times minute minutes four five allow allowed allows open opens opened start starts end ends bring brings help
  needs puts putting says saying sees seeing seen takes taking taken thanks things uses using wants wanted wanting`.split(
    /\s+/u,
  ),
)
