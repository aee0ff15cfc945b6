import { useRef, useState } from 'react'
import type { Locality, TemplateItem } from '../../../../shared/model/locality'
import { useCommand } from '../../data/use-command'

export type Template = {
  readonly lines: readonly TemplateItem[]
  /** The whole list as it shall be, made from the newest: two presses in a row both count. */
  readonly change: (make: (lines: readonly TemplateItem[]) => readonly TemplateItem[]) => Promise<boolean>
}

/** The standing agenda, painted before the core has answered and put back where it refuses. */
export function useTemplate(place: Locality): Template {
  const run = useCommand()
  const [expected, setExpected] = useState<readonly TemplateItem[] | null>(null)
  const waiting = useRef(0)
  const lines = expected ?? place.template
  const newest = useRef(lines)
  if (waiting.current === 0) newest.current = lines
  return {
    lines,
    change: async (make) => {
      const next = make(newest.current)
      if (next === newest.current) return true
      newest.current = next
      waiting.current += 1
      setExpected(next)
      const outcome = await run('locality.edit', { localityId: place.id, template: [...next] })
      waiting.current -= 1
      if (waiting.current === 0) setExpected(null)
      return outcome.ok
    },
  }
}
