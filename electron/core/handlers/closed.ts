import type { BoardCardRef } from '../../../shared/model/board'
import { isRefused, type Refused, refuse } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { closedLine } from '../../../shared/rules/closed-line'
import { printNumber } from '../../../shared/rules/numbers'
import { type BoardRecord, broughtBack, putAwayNow } from '../../../shared/rules/put-away'
import type { CommandHandler, QueryHandler } from '../context'
import type { Store } from '../store/store'
import { closedOf, findCard, loadArchives } from './closed-search'
import { counted } from './words'

export const putAwayCardsHandler: CommandHandler<'cards.put-away'> = async ({ store, today }, input) => {
  const cards = await allOf(store, input.cards, today())
  if (isRefused(cards)) return cards
  const away = cards.map((card) => putAwayNow(card, today()))
  if (away.includes(null)) return refuse({ code: 'not-on-this-board' })
  const changed = away.filter((card, index) => card !== null && card !== cards[index]).filter((card) => card !== null)
  return { change: putting(...changed), label: `Put ${theseCards(cards)} away`, output: {} }
}

export const bringBackCardsHandler: CommandHandler<'cards.bring-back'> = async ({ store, today }, input) => {
  const cards = await allOf(store, input.cards, today())
  if (isRefused(cards)) return cards
  return { change: putting(...cards.map(broughtBack)), label: `Brought ${theseCards(cards)} back`, output: {} }
}

export const closedCardsHandler: QueryHandler<'cards.closed'> = async ({ store, today }, input) => {
  await loadArchives(store, input.localityId, today())
  const found = await closedOf(store, input)
  return {
    ok: true,
    value: { lines: found.slice(input.offset, input.offset + input.limit).map(closedLine), total: found.length },
  }
}

/** Each once, with its archive loaded: a card that is not loaded would count as new. */
async function allOf(
  store: Store,
  refs: readonly BoardCardRef[],
  today: string,
): Promise<readonly BoardRecord[] | Refused> {
  const cards = new Map<string, BoardRecord>()
  for (const ref of refs) {
    const card = await findCard(store, ref, today)
    if (card === undefined) return refuse({ code: 'missing', kind: ref.kind, id: ref.id })
    cards.set(`${card.kind} ${card.id}`, card)
  }
  return [...cards.values()]
}

function theseCards(cards: readonly BoardRecord[]): string {
  const [only, ...more] = cards
  if (only !== undefined && more.length === 0) return printNumber(only.kind, only.number)
  return counted(cards.length, 'card', 'cards')
}
