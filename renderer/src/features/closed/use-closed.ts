import { useEffect, useRef, useState } from 'react'
import type { ClosedCard } from '../../../../shared/contract'
import type { BoardKind } from '../../../../shared/model/board'
import type { Id } from '../../../../shared/model/common'
import type { RecordRef } from '../../../../shared/model/record'
import type { Problem } from '../../../../shared/refusals'
import { useWorkingStore } from '../../data/data-provider'
import { useHost } from '../../host/host'

export type Closed = {
  /** Of the lines those of confidential items; null where nobody asked which. */
  readonly confidential: ReadonlySet<Id> | null
  /** Null until the first answer. Those of the question before stay until the next is answered. */
  readonly lines: readonly ClosedCard[] | null
  readonly total: number
  readonly problem: Problem | null
  /** Of the words that were asked for, and not of those still being typed. */
  readonly words: string
}

export const pageSize = 200
/** As many as one answer may hold. */
const mostAtOnce = 500
const restMs = 150
const nothing: Closed = { lines: null, confidential: null, total: 0, problem: null, words: '' }

/** What is over, newest first, `wanted` of them; asked again when the words rest, and when such a card changes. */
export function useClosed(
  of: { readonly kind: BoardKind; readonly localityId: Id | null },
  words: string,
  wanted: number,
  /** They stand on a wall: it is asked, too, which of them are confidential. */
  isOnAWall: boolean,
) {
  const { kind, localityId } = of
  const host = useHost()
  const store = useWorkingStore()
  const [closed, setClosed] = useState(nothing)
  const turn = useRef(0)
  const asked = useRef('')

  useEffect(() => {
    const read = async (): Promise<void> => {
      const mine = ++turn.current
      asked.current = words
      const lines: ClosedCard[] = []
      const confidential = isOnAWall ? new Set<Id>() : null
      let total = 0
      do {
        const limit = Math.min(wanted - lines.length, mostAtOnce)
        const outcome = await host.call('cards.closed', { kind, localityId, words, offset: lines.length, limit })
        if (mine !== turn.current) return
        if (!outcome.ok) return setClosed({ ...nothing, lines: [], problem: outcome.problem, words })
        if (outcome.value.lines.length === 0) break
        if (confidential !== null) {
          const which = await host.call('cards.confidential', { cards: outcome.value.lines.map(({ card }) => card) })
          if (mine !== turn.current) return
          if (!which.ok) return setClosed({ ...nothing, lines: [], problem: which.problem, words })
          for (const id of which.value.ids) confidential.add(id)
        }
        lines.push(...outcome.value.lines)
        total = outcome.value.total
      } while (lines.length < Math.min(wanted, total))
      setClosed({ lines, confidential, total, problem: null, words })
    }
    const concerns = (ref: RecordRef): boolean => ref.kind === kind || (isOnAWall && ref.kind === 'item')
    const timer = setTimeout(() => void read(), asked.current === words ? 0 : restMs)
    const stop = store.subscribe((now, before) => {
      if (now.changes !== before.changes && now.lastTouched.some(concerns)) void read()
    })
    return () => {
      clearTimeout(timer)
      turn.current += 1
      stop()
    }
  }, [host, store, kind, localityId, words, wanted, isOnAWall])

  return closed
}
