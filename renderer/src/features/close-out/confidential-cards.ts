import { useMemo, useRef } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Meeting } from '../../../../shared/model/meeting'
import { mayBeOnTheWall } from '../../../../shared/rules/signed-up-part'
import { useQuery } from '../../data/use-query'
import type { Asked } from './proposed'

/** Cards that came from confidential items, as far as was heard of them here; null until it is known. */
export function useConfidential(meetingId: Id): ReadonlySet<Id> | null {
  const matters = useQuery('meeting.matters-arising', { meetingId })
  const lines = matters.kind === 'ready' ? matters.value.lines : null
  // What was returned to Doing arises no more, and is as confidential as before.
  const known = useRef<ReadonlySet<Id>>(new Set())
  return useMemo(() => {
    if (lines === null) return null
    const now = lines.flatMap(({ card, isConfidential }) => (isConfidential ? [card.id] : []))
    known.current = new Set([...known.current, ...now])
    return known.current
  }, [lines])
}

/** An action of a confidential item keeps its number alone until the signed-up part, and until it is known which are. */
export function onTheWall(asked: Asked, meeting: Meeting, confidential: ReadonlySet<Id> | null): Asked {
  const { action } = asked
  if (mayBeOnTheWall(meeting) || confidential?.has(action.id) === false) return asked
  return { ...asked, action: { ...action, title: 'Action of a confidential item' } }
}
