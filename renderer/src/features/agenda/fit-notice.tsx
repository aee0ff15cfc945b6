import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Fit } from '../../../../shared/model/proposal'
import { counted } from '../../../../shared/rules/near-days'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import type { AgendaTimes } from './agenda-times'
import { minuteWords, slotWords } from './agenda-words'
import { fitParts, isFitOf } from './proposal-words'

/** "the hour", "the 45 minutes". */
export function theSlot(slot: number): string {
  return slot === 60 ? 'the hour' : `the ${slotWords(slot).replace(/^an /, '')}`
}

/** What can be done about it, while it still is about what is on the screen. */
export function fitOfNow(fit: Fit | null, items: readonly AgendaItem[], times: AgendaTimes): Fit | null {
  return fit !== null && times.over > 0 && isFitOf(fit, items, times) ? fit : null
}

/** Says how far over, and what would make it fit. It is done by the button or its key, never by itself. */
export function FitNotice(props: {
  readonly times: AgendaTimes
  readonly fit: Fit | null
  readonly isReadOnly: boolean
  readonly onFit: () => void
  readonly onLeave: () => void
}) {
  const { times, fit, isReadOnly } = props
  if (times.over <= 0) return null
  const canFit = fit !== null && fit.steps.length > 0
  return (
    <Notice
      kind="late"
      title={`${counted(times.over, 'minute')} over.`}
      {...(!isReadOnly && {
        actions: (
          <>
            {canFit && (
              <Button size="small" keys="F" onPress={props.onFit}>
                Fit to {theSlot(times.slot)}
              </Button>
            )}
            <Button size="small" onPress={props.onLeave}>
              Leave it long
            </Button>
          </>
        ),
      })}
    >
      {canFit && (
        <>
          To fit:{' '}
          {fitParts(fit.steps).map((part, index) =>
            part.isTitle === true ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other identity
              <b key={index} dir="auto">
                {part.words}
              </b>
            ) : (
              part.words
            ),
          )}
          .{fit.left > 0 && ` That still leaves it ${minuteWords(fit.left)} over.`}
        </>
      )}
      {fit !== null && fit.steps.length === 0 && 'Nothing on it can be parked or shortened: what is left is kept.'}
    </Notice>
  )
}
