import { useCallback, useEffect, useRef, useState } from 'react'
import type { DecisionLine, DecisionRegister } from '../../../../shared/contract'
import type { RecordRef } from '../../../../shared/model/record'
import type { Problem } from '../../../../shared/refusals'
import { useWorkingStore } from '../../data/data-provider'
import { useHost } from '../../host/host'
import type { RegisterQuestion } from './register-filter'

export type Register = {
  /** Null until the first answer. Those of the question before stay until the next is answered. */
  readonly lines: readonly DecisionLine[] | null
  readonly total: number
  readonly isComplete: boolean
  readonly problem: Problem | null
}

export const pageSize = 100
/** As many as one answer may hold. */
const mostAtOnce = 500
/** While old minutes are still being read it is asked again, this often. */
const againAfterMs = 300
const nothing: Register = { lines: null, total: 0, isComplete: true, problem: null }
const concerned: ReadonlySet<RecordRef['kind']> = new Set(['decision', 'meeting', 'item', 'locality'])

/** The decisions that answer, page by page; what is on the screen is asked again when it may have changed. */
export function useRegister(question: RegisterQuestion): Register & { readonly more: () => Promise<void> } {
  const host = useHost()
  const store = useWorkingStore()
  const [register, setRegister] = useState(nothing)
  const shown = useRef(register)
  shown.current = register
  const addPage = useRef<() => Promise<void>>(async () => undefined)
  const key = JSON.stringify(question)

  useEffect(() => {
    // The key is the question itself, as JSON.
    const asked: RegisterQuestion = JSON.parse(key)
    let turn = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const page = (offset: number, limit: number) =>
      host.call('decision.list', { ...asked, offset, limit: Math.min(limit, mostAtOnce) })

    const read = async (upTo: number): Promise<void> => {
      const mine = ++turn
      clearTimeout(timer)
      const lines: DecisionLine[] = []
      let last: DecisionRegister
      do {
        const outcome = await page(lines.length, upTo - lines.length)
        if (mine !== turn) return
        if (!outcome.ok) return setRegister({ ...nothing, lines: [], problem: outcome.problem })
        last = outcome.value
        lines.push(...last.lines)
      } while (last.lines.length > 0 && lines.length < Math.min(upTo, last.total))
      setRegister({ lines, total: last.total, isComplete: last.isComplete, problem: null })
      if (!last.isComplete) timer = setTimeout(() => void again(), againAfterMs)
    }
    const again = () => read(Math.max(pageSize, shown.current.lines?.length ?? 0))

    addPage.current = async () => {
      const { lines, total } = shown.current
      if (lines === null || lines.length >= total) return
      const mine = ++turn
      const outcome = await page(lines.length, pageSize)
      if (mine !== turn) return
      if (!outcome.ok) return setRegister((now) => ({ ...now, problem: outcome.problem }))
      const { lines: next, total: all, isComplete } = outcome.value
      setRegister({ lines: [...lines, ...next], total: all, isComplete, problem: null })
      if (!isComplete) timer = setTimeout(() => void again(), againAfterMs)
    }
    void read(pageSize)
    const stop = store.subscribe((now, before) => {
      if (now.changes !== before.changes && now.lastTouched.some(({ kind }) => concerned.has(kind))) void again()
    })
    return () => {
      turn += 1
      clearTimeout(timer)
      stop()
    }
  }, [host, store, key])

  return { ...register, more: useCallback(() => addPage.current(), []) }
}
