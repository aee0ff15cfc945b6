import type { SaveAnswer } from '../../../../shared/contract'
import type { Day, Id } from '../../../../shared/model/common'
import type { DocumentVersion } from '../../../../shared/model/document-request'
import type { Problem } from '../../../../shared/refusals'
import { weekdayDay } from '../../../../shared/rules/dates'
import { counted, countWords } from '../../../../shared/rules/near-days'
import { Button } from '../../ui/button'
import { problemWords } from '../../ui/problem-words'
import styles from './save-dialog.module.css'

type LeftOut = SaveAnswer['leftOut']

/** Of a year: each meeting with what was not saved of it and why, and the way to where that is settled. */
export function LeftOutList(props: { readonly leftOut: LeftOut; readonly onGo: (meetingId: Id) => void }) {
  const { leftOut, onGo } = props
  return (
    <section className={styles.days} aria-label="What was not saved">
      <h3>{counted(leftOut.length, 'file')} not saved</h3>
      <ul>
        {byMeeting(leftOut).map(({ meetingId, on, words, isToSettle }) => (
          <li key={meetingId} className={styles.leftOut}>
            <span>
              <b>{weekdayDay(on)}</b>: {words}
            </span>
            <Button size="small" onPress={() => onGo(meetingId)}>
              {isToSettle ? 'Settle…' : 'To the minutes'}
              <span className="visually-hidden"> {weekdayDay(on)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const forWhom: Readonly<Record<DocumentVersion, string>> = {
  team: 'the team',
  partner: 'partners',
  public: 'the public',
}

type OfMeeting = {
  readonly meetingId: Id
  readonly on: Day
  /** "not for partners, not for the public: six things to settle" */
  readonly words: string
  readonly isToSettle: boolean
}

/** Each meeting once; versions that were left out for the same reason stand together. */
function byMeeting(leftOut: LeftOut): readonly OfMeeting[] {
  const first = leftOut.filter((one, at) => leftOut.findIndex(({ meetingId }) => meetingId === one.meetingId) === at)
  return first.map(({ meetingId, on }) => {
    const files = leftOut.filter((one) => one.meetingId === meetingId)
    const reasons = [...new Set(files.map(({ problem }) => why(problem)))]
    const words = reasons.map((reason) => {
      const whom = files.filter(({ problem }) => why(problem) === reason).map(({ version }) => forWhom[version])
      return `${whom.map((one) => `not for ${one}`).join(', ')}: ${reason}`
    })
    const isToSettle = files.some(({ problem }) => problem.code === 'personal-data')
    return { meetingId, on, words: words.join('; '), isToSettle }
  })
}

function why(problem: Problem): string {
  if (problem.code !== 'personal-data') return problemWords(problem).title
  const { unsettled } = problem
  return `${countWords(unsettled)} ${unsettled === 1 ? 'thing' : 'things'} to settle`
}
