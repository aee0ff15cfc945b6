import type { CardRef } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { useRecord } from '../../data/data-provider'
import { AboutAction } from './about-action'
import { AboutQuestion } from './about-question'
import styles from './in-the-room.module.css'
import { PledgeInMeeting } from './pledge-in-meeting'

export type InTheRoom = {
  /** What the item is called: a card's words are not said twice. */
  readonly itemTitle: string
  readonly meeting: Meeting
  /** While a line is open a letter belongs to it. */
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
}

/** The card an item is about: how it stands, and what the meeting can do with it. */
export function AboutCard({ card, ...room }: InTheRoom & { readonly card: CardRef }) {
  const action = useRecord('action', card.kind === 'action' ? card.id : null)
  const escalation = useRecord('escalation', card.kind === 'escalation' ? card.id : null)
  if (card.kind === 'action') return action === undefined ? <Gone /> : <AboutAction action={action} {...room} />
  if (card.kind === 'escalation')
    return escalation === undefined ? <Gone /> : <AboutQuestion escalation={escalation} {...room} />
  if (card.kind === 'pledge') {
    const { meeting, ...said } = room
    return <PledgeInMeeting pledgeId={card.id} meetingId={meeting.id} {...said} />
  }
  return null
}

function Gone() {
  return <p className={styles.quiet}>What it is about is closed, and off its board.</p>
}
