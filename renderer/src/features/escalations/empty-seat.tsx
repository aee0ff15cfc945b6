import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { capitalised, countWords, dateOnly } from '../../../../shared/rules/near-days'
import { useHostState, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { clockOf } from './clock-words'
import { useClocks } from './use-clocks'
import type { EscalationCommands } from './use-escalation-commands'

/** A place whose enabler's seat is empty or only proposed: since when, what waits for nobody, and what can be done. */
export function EmptySeat(props: {
  readonly localityId: Id
  /** Sent, and with nobody who may answer. */
  readonly waiting: readonly EscalationHead[]
  readonly isReadOnly: boolean
  readonly commands: EscalationCommands
}) {
  const { localityId, waiting, isReadOnly, commands } = props
  const { today, limits, seatOf } = useClocks()
  const place = useRecord('locality', localityId)
  const keyboardId = useHostState()?.user.keyboardPersonId ?? null
  const seat = seatOf(localityId)
  const name = place?.name ?? 'This place'
  const cover = seat.covers.find(({ id }) => id !== keyboardId)
  const [proposed] = seat.proposed
  const since = seat.emptySince === null ? '' : `, since ${dateOnly(seat.emptySince, today)}`
  const isOnlyAway = seat.confirmed.size > 0
  return (
    <Notice
      kind="held"
      title={
        isOnlyAway
          ? `In ${name}, a question is with somebody who does not answer there.`
          : `${name} has no enabler${since}.`
      }
      {...(!isReadOnly && {
        actions: (
          <>
            {cover !== undefined && waiting.length > 0 && (
              <Button size="small" onPress={() => void commands.passOn(waiting, cover.id, '')}>
                {sendWords(waiting.length)} to {cover.name}
              </Button>
            )}
            <Button size="small" onPress={() => go({ screen: 'people', localityId })}>
              {proposed === undefined ? 'Name an enabler…' : `Confirm ${proposed.name}…`}
            </Button>
          </>
        ),
      })}
    >
      {proposed !== undefined && !isOnlyAway && `${proposed.name} is proposed and not confirmed. `}
      {waitingWords(
        waiting.length,
        Math.max(
          0,
          ...waiting.map((one) => {
            const clock = clockOf(one, today, limits)
            return clock.kind === 'not-sent' ? 0 : clock.age
          }),
        ),
        cover?.name,
      )}
    </Notice>
  )
}

function sendWords(count: number): string {
  return count === 1 ? 'Send it' : count === 2 ? 'Send both' : `Send all ${countWords(count)}`
}

/** "Two questions wait for nobody, one for 21 working days." */
export function waitingWords(count: number, longest: number, cover: string | undefined): string {
  if (count === 0) {
    return cover === undefined ? 'A new question would wait for nobody.' : `New questions go to the cover, ${cover}.`
  }
  const days = longest === 1 ? '1 working day' : `${longest} working days`
  if (count === 1) return `One question waits for nobody, for ${days}.`
  return `${capitalised(countWords(count))} questions wait for nobody, one for ${days}.`
}
