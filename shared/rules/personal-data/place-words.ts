const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((word) => word !== ''))

const streets =
  words(`street st road rd lane ln avenue ave close court ct drive dr way crescent cres place pl terrace terr row
  gardens gdns grove hill mews square sq walk view rise bank fold croft green yard house cottages cottage mount parade wharf
  buildings gate meadow meadows heights lodge villas villa end drift nook garth clough dale brow vale leys`)

/** Those nobody writes small for anything else: "27 weir lane". */
const plainStreets = words('street road rd lane avenue ave drive crescent terrace grove mews')

const institutions =
  words(`primary school schools academy college nursery surgery centre center hall church chapel library
  hospital clinic hotel inn arms pub tavern farm estate park playground field fields wood woods trust foundation station
  bridge depot works mill mills club society association council homes housing room rooms building festival cup trophy
  award awards fund bakery cafe garage shop stores bikes ltd limited plc group team`)

const houses = words('house court buildings lodge mount heights cottages mill hall villas mews maltings')

/** Hardly anybody's surname. */
const bodies =
  words(`primary school schools academy college nursery surgery centre center clinic hotel trust foundation road
  street avenue association society club charity way drive crescent terrace gardens`)

/** The last word of an address. */
export function isStreetWord(folded: string): boolean {
  return streets.has(folded)
}

export function isPlainStreetWord(folded: string): boolean {
  return plainStreets.has(folded)
}

/** What comes before it names a place or a body: "Larkspur Close", "Weir Lane Primary". */
export function isPlaceWord(folded: string): boolean {
  return streets.has(folded) || institutions.has(folded)
}

export function isInstitution(folded: string): boolean {
  return institutions.has(folded)
}

export function isBody(folded: string): boolean {
  return bodies.has(folded)
}

/** What has a street of its own behind it: "Flat 3B, Old Mill House, Wharf Road". */
export function isHouseName(folded: string): boolean {
  return houses.has(folded)
}
