import { createContext, useContext } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import { dateOnly } from '../../../../shared/rules/near-days'
import { StatusShape } from '../../ui/status-shape'
import { CardNumber } from '../actions/card-link'
import { useSlipData } from '../board/board'
import styles from './pledge-slip.module.css'
import {
  conditionWords,
  isConditionMissed,
  isOver,
  markShapes,
  markWords,
  type Named,
  reviewOf,
  type SideName,
  shortWho,
  sideNames,
  sideWords,
  whoIs,
} from './pledge-words'

/** The day of the next meeting of each place: it changes with a meeting, not with a pledge. */
export const MeetingDays = createContext<ReadonlyMap<Id, Day>>(new Map())

/** Below the title: what it goes on if, its review, and the pledge's two facing pages with who and how it stands. */
export function PledgeSlip({ card }: { readonly card: PledgeHead }) {
  const { people, organisations, today } = useSlipData()
  const meetingOn = useContext(MeetingDays).get(card.localityId) ?? null
  const review = reviewOf(card, today, meetingOn)
  const condition = conditionWords(card, today)
  const isDone = isOver(card.column)
  return (
    <>
      {isConditionMissed(card, today) ? (
        <p className={styles.review} data-due="true" data-late="true">
          <StatusShape of="late" />
          {condition}
        </p>
      ) : (
        condition !== '' && <p className={styles.why}>{condition}</p>
      )}
      {card.notKeptBecause !== '' && (
        <p className={styles.why} dir="auto">
          {card.notKeptBecause}
        </p>
      )}
      {card.waitsFor !== null && !isDone && (
        <p className={styles.held}>
          Held up by <CardNumber card={card.waitsFor} inId={card.localityId} />
        </p>
      )}
      {review !== null && (
        <p className={styles.review} data-due={review.isDue} data-late={review.isLate}>
          {review.isDue && <StatusShape of={review.isLate ? 'late' : 'soon'} />}
          {review.words}
        </p>
      )}
      {isDone && card.overOn !== null && <p className={styles.review}>{dateOnly(card.overOn, today)}</p>}
      <div className={styles.facing} data-over={isDone}>
        {sideNames.map((side) => (
          <Half key={side} of={side} card={card} named={{ people, organisations }} />
        ))}
      </div>
    </>
  )
}

function Half({ of, card, named }: { readonly of: SideName; readonly card: PledgeHead; readonly named: Named }) {
  const who = shortWho(card[of].by, named)
  if (who === null) return <span className={styles.nobody}>{whoIs[of]}</span>
  const { mark } = card[of]
  // Before anybody has begun there is nothing to have kept.
  const isAsked = card.column !== 'offered' && card.column !== 'agreed'
  return (
    <span>
      <span className="visually-hidden">{sideWords[of]}: </span>
      <b dir="auto">{who}</b>
      {isAsked && (
        <span className={styles.mark} data-mark={mark}>
          <StatusShape of={markShapes[mark]} />
          {markWords[mark]}
        </span>
      )}
    </span>
  )
}
