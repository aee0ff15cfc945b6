import { useState } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { PledgeColumn } from '../../../../shared/model/cards'
import { dateOnly } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { useIsReadOnly } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { useDoables } from '../../ui/doables'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import { WordsDialog } from '../escalations/words-dialog'
import { MarkDialog } from '../pledges/mark-dialog'
import {
  isOver,
  markWords,
  missingSides,
  pledgeColumnWords,
  sideNames,
  sideWords,
  whoOf,
} from '../pledges/pledge-words'
import { useNamed } from '../pledges/who-field'
import type { InTheRoom } from './about-card'
import styles from './in-the-room.module.css'
import { KeyButton } from './key-button'

/** A pledge on the wall: both sides and their marks; agreed, marked, or said not to be kept, which only the meeting says. */
export function AboutPledge({ pledge, itemTitle, meeting, unlessAdding }: InTheRoom & { readonly pledge: PledgeHead }) {
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const today = useToday()
  const named = useNamed()
  const opened = useQuery('pledge.open', { pledgeId: pledge.id })
  const [asking, setAsking] = useState<'mark' | 'not-kept' | null>(null)
  const { column, reviewOn } = pledge
  const number = printNumber('pledge', pledge.number)
  const may = !isReadOnly && meeting.state === 'live'
  const isOpen = !isOver(column)
  const mayAgree = column === 'offered' && missingSides(pledge).length === 0
  const move = async (to: PledgeColumn, because?: string): Promise<void> => {
    const input = { pledgeIds: [pledge.id], to, after: null, ...(because !== undefined && { because }) }
    const outcome = await run('pledges.move', input)
    if (outcome.ok) showToast({ words: `${pledgeColumnWords[to]}: ${number}`, canUndo: true })
  }
  const agree = (): void => void move('agreed')
  useDoables([
    { name: 'Both sides agree', key: 'z', writes: true, run: unlessAdding(agree), isOn: may && mayAgree },
    { name: 'Mark its sides', key: 'g', run: unlessAdding(() => setAsking('mark')), isOn: may && column !== 'offered' },
    {
      name: 'It was not kept, with the reason',
      key: 'r',
      run: unlessAdding(() => setAsking('not-kept')),
      isOn: may && isOpen && column !== 'offered',
    },
  ])
  const whole = opened.kind === 'ready' ? opened.value.pledge : null
  return (
    <section className={styles.extra} aria-label="The pledge">
      <p className={styles.standing}>
        <span className={styles.number}>{number}</span>
        <span className={styles.word} data-what={column}>
          {pledgeColumnWords[column]}
        </span>
        {isOpen && reviewOn !== null && <span className={styles.quiet}>Review {dateOnly(reviewOn, today)}</span>}
      </p>
      {pledge.title.trim() !== itemTitle.trim() && <p dir="auto">{pledge.title}</p>}
      {sideNames.map((side) => (
        <p key={side} className={styles.answer} dir="auto">
          <b>{sideWords[side]}</b> {whole !== null && stopped(whole[side].text)}{' '}
          <span className={styles.quiet}>
            {whoOf(pledge[side].by, named)?.name ?? 'Nobody yet'}. {markWords[pledge[side].mark]}.
          </span>
        </p>
      ))}
      <div className={styles.acts}>
        {mayAgree && (
          <KeyButton keys="Z" isDisabled={!may} onPress={agree}>
            both sides agree
          </KeyButton>
        )}
        {column !== 'offered' && (
          <KeyButton keys="G" isDisabled={!may} onPress={() => setAsking('mark')}>
            mark its sides
          </KeyButton>
        )}
        {isOpen && column !== 'offered' && (
          <KeyButton keys="R" isDisabled={!may} onPress={() => setAsking('not-kept')}>
            not kept
          </KeyButton>
        )}
      </div>
      {asking === 'mark' && (
        <MarkDialog
          head={pledge}
          to={null}
          onClose={() => setAsking(null)}
          onMark={(sides) => {
            setAsking(null)
            void run('pledge.mark', { pledgeId: pledge.id, sides: [...sides] })
          }}
        />
      )}
      {asking === 'not-kept' && (
        <WordsDialog
          title={`Why was ${number} not kept?`}
          about={pledge.title}
          label="Reason"
          hint="In a few words, as the meeting says it. It goes into the minutes."
          action="It was not kept"
          onClose={() => setAsking(null)}
          onSay={(because) => {
            setAsking(null)
            void move('not-kept', because)
          }}
        />
      )}
    </section>
  )
}

/** With a full stop at its end, before who says it. */
function stopped(words: string): string {
  return words.trim() === '' || /[.!?…]$/u.test(words.trim()) ? words : `${words.trim()}.`
}
