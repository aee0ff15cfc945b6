/** A small seeded generator (mulberry32), so that every bench of the same version measures the same store. */
export type Seeded = {
  /** From 0 up to, but not with, `below`. */
  readonly below: (below: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly chance: (share: number) => boolean
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    chance: (share) => next() < share,
    pick: (from) => {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
  }
}

const words =
  'the lift key hall kettle rota bus shelter bench school walk kitchen leaflet surgery garden path light gate warm space tea neighbours landlord part order date council room Saturday young people visit chapel café notice board newsletter boiler record trustees padlock shed scouts litter day swap shop bicycle repair post office pavilion deposit'.split(
    ' ',
  )

/** Plain words of about `characters` characters, with a full stop. */
export function sentence(random: Seeded, characters: number): string {
  let text = ''
  while (text.length < characters) text += `${text === '' ? '' : ' '}${random.pick(words)}`
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1, characters - 1).trim()}.`
}
