import { useEffect, useRef, useState } from 'react'
import type { InputOf, OutputOf } from '../../../../shared/contract'
import type { Problem } from '../../../../shared/refusals'
import { useHost } from '../../host/host'

type Answer = OutputOf<'find'>
export type Finding = {
  /** The newest answer; while the next is on its way, the one before stays. */
  readonly answer: Answer | null
  readonly problem: Problem | null
}

const nothing: Finding = { answer: null, problem: null }
/** While the archive is still being read it is asked again, this often. */
const againAfterMs = 300

/** Asks at each keystroke; the newest answer wins. With null nothing is asked and nothing shown. */
export function useFind(ask: InputOf<'find'> | null): Finding {
  const host = useHost()
  const [finding, setFinding] = useState(nothing)
  const turn = useRef(0)
  const key = JSON.stringify(ask)
  useEffect(() => {
    const mine = ++turn.current
    let timer: ReturnType<typeof setTimeout> | undefined
    // The key is the question itself, as JSON.
    const question: InputOf<'find'> | null = JSON.parse(key)
    const put = async (): Promise<void> => {
      if (question === null) return setFinding(nothing)
      const outcome = await host.call('find', question)
      if (mine !== turn.current) return
      setFinding(outcome.ok ? { answer: outcome.value, problem: null } : { answer: null, problem: outcome.problem })
      if (outcome.ok && !outcome.value.isComplete) timer = setTimeout(() => void put(), againAfterMs)
    }
    void put()
    return () => {
      turn.current += 1
      clearTimeout(timer)
    }
  }, [host, key])
  return finding
}
