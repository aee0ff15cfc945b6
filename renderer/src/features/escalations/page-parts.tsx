import type { Id } from '../../../../shared/model/common'
import type { Outcome } from '../../../../shared/refusals'
import { capitalised } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { useActionsInSight, usePledgesInSight } from '../../data/wall'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { showToast } from '../../ui/toasts'
import cardFacts from '../cards/card-facts.module.css'
import styles from './escalation.module.css'
import { measured, speedWords } from './speed-words'
import { useClocks } from './use-clocks'

/** What somebody wrote line by line is a list, else a paragraph. */
export function WrittenPart({ title, text }: { readonly title: string; readonly text: string }) {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*[-–•*]\s*/u, '').trim())
    .filter((line) => line !== '')
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 && <p className={styles.quiet}>Nothing written.</p>}
      {lines.length === 1 && <p dir="auto">{lines[0]}</p>}
      {lines.length > 1 && (
        <ul className={styles.dashes}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place and its words
            <li key={at}>
              <span dir="auto">{line}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const columnWords: Readonly<Record<string, string>> = {
  todo: 'to do',
  doing: 'doing',
  blocked: 'blocked',
  proposed: 'proposed done',
  done: 'done',
  offered: 'offered',
  agreed: 'agreed',
  'under-way': 'under way',
  kept: 'kept',
  changed: 'changed',
  'not-kept': 'not kept',
}

/** The actions and pledges that wait for this answer. Once there is one, each can go on. */
export function InTheWay(props: {
  readonly escalationId: Id
  /** Answered or closed. */
  readonly isSettled: boolean
  readonly isReadOnly: boolean
}) {
  const { escalationId, isSettled, isReadOnly } = props
  const run = useCommand()
  const goOn = async (words: string, command: () => Promise<Outcome<unknown>>): Promise<void> => {
    const outcome = await command()
    if (outcome.ok) showToast({ words, canUndo: true })
  }
  const actions = useActionsInSight()
  const pledges = usePledgesInSight()
  const people = useRecords('person')
  const waits = (card: { readonly waitsFor: { readonly kind: string; readonly id: Id } | null }) =>
    card.waitsFor?.kind === 'escalation' && card.waitsFor.id === escalationId
  const held = [
    ...[...actions.values()].filter(waits).map((action) => ({
      id: action.id,
      title: action.title,
      below: `Action ${printNumber('action', action.number)}, ${columnWords[action.column] ?? ''}`,
      person: action.owner.kind === 'person' ? (people.get(action.owner.personId) ?? null) : null,
      isTeam: action.owner.kind === 'team',
      open: () => go({ screen: 'actions', localityId: action.localityId, actionId: action.id }),
      goOn: () =>
        goOn(`${printNumber('action', action.number)} goes on: it is in Doing.`, () =>
          run('action.move', { actionId: action.id, to: 'doing', after: null }),
        ),
    })),
    ...[...pledges.values()].filter(waits).map((pledge) => {
      const { by } = pledge.weWill
      return {
        id: pledge.id,
        title: pledge.title,
        below: `Pledge ${printNumber('pledge', pledge.number)}, ${columnWords[pledge.column] ?? ''}`,
        person: by.kind === 'person' ? (people.get(by.personId) ?? null) : null,
        isTeam: false,
        open: () => go({ screen: 'pledges', localityId: pledge.localityId, pledgeId: pledge.id }),
        goOn: () =>
          goOn(`${printNumber('pledge', pledge.number)} goes on.`, () =>
            run('pledge.edit', { pledgeId: pledge.id, waitsFor: null }),
          ),
      }
    }),
  ]
  if (held.length === 0) return null
  const title = isSettled ? 'This stood in the way of' : 'This stands in the way of'
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.rows}>
        {held.map((one) => (
          <li key={one.id}>
            <span>
              <button type="button" className={cardFacts.link} onClick={one.open} dir="auto">
                {one.title}
              </button>
              <span className={styles.small}>
                <br />
                {one.below}
              </span>
            </span>
            <PersonBadge person={one.person} team={one.isTeam} />
            {isSettled && !isReadOnly && (
              <Button size="small" aria-label={`Go on with it: ${one.title}`} onPress={() => void one.goOn()}>
                Go on with it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Theirs beside what one council measured. */
export function AnswerSpeed({ personId }: { readonly personId: Id | null }) {
  const { limits } = useClocks()
  const person = useRecord('person', personId)
  const speed = useQuery('escalation.speed', { personId, localityId: null }, (touched) =>
    touched.some((ref) => ref.kind === 'escalation'),
  )
  if (speed.kind !== 'ready') return null
  const whose = person?.name ?? 'all enablers'
  return (
    <section className={styles.section} aria-label="How fast answers come">
      <h2>How fast answers come</h2>
      <p className={`${styles.small} ${styles.quiet}`}>
        {speed.value.answered === 0
          ? `Nothing was answered in twelve months: ${whose}.`
          : `${capitalised(whose)}: ${speedWords(speed.value, limits.answerIn)}.`}{' '}
        {measured}
      </p>
    </section>
  )
}
