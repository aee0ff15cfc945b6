import { useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Fit } from '../../../../shared/model/proposal'
import { useDoables } from '../../ui/doables'
import { showToast } from '../../ui/toasts'
import type { AgendaTimes } from './agenda-times'
import { capital, minuteWords, slotWords } from './agenda-words'
import { fitOfNow, theSlot } from './fit-notice'
import type { Agenda } from './use-agenda'

/** Fitting the agenda to its slot: F does what the notice says and nothing else. */
export function useFitting(props: {
  readonly agenda: Agenda
  readonly items: readonly AgendaItem[]
  readonly times: AgendaTimes
  readonly fit: Fit | null
  readonly isOn: boolean
}) {
  const { agenda, items, times, isOn } = props
  const [isLeft, setLeft] = useState(false)
  const fit = fitOfNow(props.fit, items, times)
  const done = async (): Promise<void> => {
    if (fit === null || !(await agenda.fit(fit.steps))) return
    const words =
      fit.left > 0
        ? `Shorter, and still ${minuteWords(fit.left)} over`
        : `Fitted to ${theSlot(times.slot)}: ${fit.steps.length === 1 ? 'one change' : `${fit.steps.length} changes`}`
    showToast({ words, canUndo: true })
  }
  const run = (): void => {
    if (times.over <= 0) showToast({ words: `It fits: ${times.total} minutes for ${slotWords(times.slot)}.` })
    // What nobody sees is not done: the notice comes back first.
    else if (isLeft) setLeft(false)
    else if (fit === null)
      showToast({ words: `${capital(minuteWords(times.over))} over. What would fit is not known.` })
    else if (fit.steps.length > 0) void done()
  }
  useDoables([{ name: 'Fit to the hour', writes: true, key: 'f', run, isOn }])
  return { fit, isLeft, run, leave: () => setLeft(true) }
}
