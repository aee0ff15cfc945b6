import { useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useHostState, useRecord, useRecords, useWorking } from '../../data/data-provider'
import { Loading } from '../../ui/loading'
import { useClocks } from '../escalations/use-clocks'
import { Desk } from './desk'
import { hasDesk, useDesks } from './use-desks'
import { WhoseDesk } from './whose-desk'

/** What waits for an enabler, over all places: the one at the keyboard, or, noted for them, any other. */
export function DeskScreen(props: { readonly personId: Id | null; readonly escalationId: Id | null }) {
  const isLoading = useWorking((state) => state.said === null)
  const people = useRecords('person')
  const you = useRecord('person', useHostState()?.user.keyboardPersonId ?? null)
  const desks = useDesks()
  const { today } = useClocks()
  const [isChoosing, setChoosing] = useState(false)
  // A cover's desk stays theirs when the last question on it is answered.
  const had = useRef<Id | null>(null)
  if (you !== undefined && hasDesk(desks, you, today)) had.current = you.id
  if (isLoading) return <Loading what="Reading the questions" />
  const own = you !== undefined && had.current === you.id ? you.id : null
  const person = people.get(props.personId ?? own ?? '')
  if (isChoosing || person === undefined) {
    return <WhoseDesk desks={desks} own={own} onChosen={() => setChoosing(false)} />
  }
  return (
    <Desk
      key={person.id}
      person={person}
      isOwn={person.id === you?.id}
      escalationId={props.escalationId}
      onOther={() => setChoosing(true)}
    />
  )
}
