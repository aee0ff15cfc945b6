import type { Day } from '../../../../shared/model/common'
import type { Organisation, Vacancy } from '../../../../shared/model/person'
import { isEnablerVacancy } from '../../../../shared/rules/people-standing'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { StatusShape } from '../../ui/status-shape'
import styles from './people.module.css'
import type { PersonHere, Seat } from './people-here'
import { dayIn, vacancyName, vacancyWords } from './people-words'

export type NobodyYetActions = {
  /** Writes the question to the enabler of the place; never of the enabler's own seat. */
  readonly onAsk: (vacancy: Vacancy) => void
  readonly onName: (vacancy: Vacancy) => void
  readonly onEdit: (vacancy: Vacancy) => void
  readonly onNoLonger: (vacancy: Vacancy) => void
  readonly onNameEnabler: () => void
  readonly onConfirm: (proposed: PersonHere) => void
}

/** What has nobody in it, and the enabler's seat while it is not confirmed. */
export function NobodyYet(
  props: NobodyYetActions & {
    readonly vacancies: readonly Vacancy[]
    readonly seat: Seat
    /** Somebody said that the enabler’s seat is empty; else nobody has spoken of one yet. */
    readonly isSeatSaidEmpty: boolean
    readonly organisations: ReadonlyMap<string, Organisation>
    readonly today: Day
    readonly isReadOnly: boolean
  },
) {
  const { vacancies, seat, isSeatSaidEmpty, organisations, today, isReadOnly } = props
  const isOpenSeat = seat.confirmed.length === 0
  if (vacancies.length === 0 && !isOpenSeat) return null
  const hasSeatVacancy = vacancies.some(isEnablerVacancy)
  return (
    <section className={styles.vacant} aria-labelledby="nobody-yet">
      <h2 id="nobody-yet">
        <StatusShape of="blocked" />
        Nobody yet
      </h2>
      <ul>
        {isOpenSeat && !(hasSeatVacancy && seat.proposed.length === 0) && (
          <li>
            <PersonBadge person={seat.proposed[0]?.person ?? null} as="helper" isNamed />
            <span className={styles.vacantWords}>
              <span>
                <b>Enabler</b>
                {seatName(seat, isSeatSaidEmpty)}
              </span>
              <span className={styles.second}>{seatWords(seat, today)}</span>
            </span>
            {!isReadOnly && (
              <span className={styles.vacantActions}>
                {seat.proposed.map((one) => (
                  <Button
                    key={one.person.id}
                    size="small"
                    onPress={() => props.onConfirm(one)}
                    aria-label={`Confirm ${one.person.name} as enabler`}
                  >
                    Confirm
                  </Button>
                ))}
                <Button size="small" onPress={props.onNameEnabler} aria-label="Name somebody as enabler">
                  Name somebody
                </Button>
              </span>
            )}
          </li>
        )}
        {vacancies.map((vacancy) => {
          const name = vacancyName(vacancy)
          const organisation = organisations.get(vacancy.organisationId ?? '')?.name
          return (
            <li key={vacancy.id}>
              <PersonBadge person={null} isNamed />
              <span className={styles.vacantWords}>
                <span dir="auto">
                  <b>{name}</b>
                  {organisation !== undefined && `, ${organisation}`}
                </span>
                <span className={styles.second}>
                  {vacancyWords(vacancy, today)}
                  {isEnablerVacancy(vacancy) && isOpenSeat && seat.cover.length > 0 && ` ${coverWords(seat, today)}`}
                </span>
              </span>
              {!isReadOnly && (
                <span className={styles.vacantActions}>
                  {!isEnablerVacancy(vacancy) && (
                    <Button size="small" onPress={() => props.onAsk(vacancy)} aria-label={`Ask the enabler: ${name}`}>
                      Ask the enabler
                    </Button>
                  )}
                  <Button size="small" onPress={() => props.onName(vacancy)} aria-label={`Name somebody: ${name}`}>
                    Name somebody
                  </Button>
                  <Button
                    kind="quiet"
                    size="small"
                    onPress={() => props.onEdit(vacancy)}
                    aria-label={`Edit the vacancy: ${name}`}
                  >
                    Edit
                  </Button>
                  <Button
                    kind="quiet"
                    size="small"
                    onPress={() => props.onNoLonger(vacancy)}
                    aria-label={`No longer needed: ${name}`}
                  >
                    No longer needed
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function seatName(seat: Seat, isSaidEmpty: boolean): string {
  if (seat.proposed.length > 0) return `: ${namesOf(seat.proposed)}, proposed (tbc)`
  return isSaidEmpty ? ', nobody named' : ', not said yet'
}

function seatWords(seat: Seat, today: Day): string {
  if (seat.cover.length > 0) return coverWords(seat, today)
  return seat.proposed.length > 0
    ? 'Escalations wait until somebody is confirmed. No cover is named.'
    : 'Escalations wait for nobody. No cover is named.'
}

/** "Cover: Owen Larkspur until 1 July." */
function coverWords(seat: Seat, today: Day): string {
  const names = seat.cover.map(({ person, roles }) => {
    const until = roles[0]?.to ?? null
    return `${person.name}${until === null ? '' : ` until ${dayIn(until, today)}`}`
  })
  return `Cover: ${names.join(', ')}.`
}

export function namesOf(people: readonly PersonHere[]): string {
  return people.map(({ person }) => person.name).join(' and ')
}
