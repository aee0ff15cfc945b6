import type { InputOf } from '../../../../shared/contract'
import type { Locality, Pot } from '../../../../shared/model/locality'
import type { Problem } from '../../../../shared/refusals'
import { shortDay } from '../../../../shared/rules/dates'
import { readDay } from '../../../../shared/rules/plain-dates'
import { potId, poundsOf, readPounds } from '../../../../shared/rules/pots'
import { useRecord, useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { useToday } from '../../ui/use-today'
import { KeptField } from '../settings/kept-field'
import { Section } from '../settings/setting'
import styles from './places.module.css'

const nobody = 'nobody'
const notMoney = 'Write it as 500 or 12.50.'
type PotChange = Partial<Omit<InputOf<'pot.set'>, 'localityId'>>

/** The small local budget: how much, from whom, until when, and who agrees each spend. */
export function PotPart({ place, isOff }: { readonly place: Locality; readonly isOff: boolean }) {
  const pot = useRecord('pot', potId(place.id))
  const run = useCommand()
  const set = async (change: PotChange): Promise<Problem | null> => {
    const outcome = await run('pot.set', { ...(pot ?? empty), localityId: place.id, ...change }, { quiet: true })
    return outcome.ok ? null : outcome.problem
  }
  return (
    <Section title="The pot">
      {pot === undefined ? (
        <div className={styles.fields}>
          <p className={styles.quiet}>
            A small local budget of its own, each spend tied to a decision. There is none yet.
          </p>
          {!isOff && (
            <Button size="small" onPress={() => void set({})}>
              Add a pot
            </Button>
          )}
        </div>
      ) : (
        <PotFields place={place} pot={pot} set={set} isOff={isOff} />
      )}
    </Section>
  )
}

const empty: Omit<InputOf<'pot.set'>, 'localityId'> = {
  amountPence: 0,
  funder: '',
  endsOn: null,
  limitPence: null,
  approverIds: [],
}

function PotFields(props: {
  readonly place: Locality
  readonly pot: Pot
  readonly set: (change: PotChange) => Promise<Problem | null>
  readonly isOff: boolean
}) {
  const { pot, set } = props
  const today = useToday()
  return (
    <div className={styles.fields}>
      <div className={styles.line}>
        <KeptField
          label="Amount"
          value={poundsOf(pot.amountPence)}
          onKeep={async (text) => {
            const amountPence = readPounds(text)
            return amountPence === null ? notMoney : set({ amountPence })
          }}
        />
        <KeptField label="Funder" value={pot.funder} onKeep={(funder) => set({ funder })} />
      </div>
      <div className={styles.line}>
        <KeptField
          label="To be spent by"
          value={pot.endsOn === null ? '' : `${shortDay(pot.endsOn)} ${pot.endsOn.slice(0, 4)}`}
          placeholder="No end"
          onKeep={async (text) => {
            if (text === '') return set({ endsOn: null })
            const read = readDay(text, today)
            return read !== null && 'day' in read ? set({ endsOn: read.day }) : 'Write it as 31 March 2027.'
          }}
        />
        <KeptField
          label="Most for one spend"
          value={pot.limitPence === null ? '' : poundsOf(pot.limitPence)}
          placeholder="No limit"
          onKeep={async (text) => {
            if (text === '') return set({ limitPence: null })
            const limitPence = readPounds(text)
            return limitPence === null ? notMoney : set({ limitPence })
          }}
        />
      </div>
      <Approvers {...props} />
    </div>
  )
}

/** Two different people; those of this place first. */
function Approvers(props: Parameters<typeof PotFields>[0]) {
  const { place, pot, set, isOff } = props
  const people = useRecords('person')
  const isHere = (roles: readonly { readonly localityId: string }[]) => roles.some((one) => one.localityId === place.id)
  const choices = [...people.values()]
    .filter((person) => person.retiredOn === null || pot.approverIds.includes(person.id))
    .sort((a, b) => Number(isHere(b.roles)) - Number(isHere(a.roles)) || a.name.localeCompare(b.name, 'en-GB'))
    .map((person) => ({ id: person.id, label: person.name }))
  const choose = (seat: 0 | 1, id: string) => {
    const other = pot.approverIds[1 - seat]
    const chosen = id === nobody ? undefined : id
    const both = seat === 0 ? [chosen, other] : [other, chosen]
    void set({ approverIds: both.filter((one) => one !== undefined) })
  }
  return (
    <div className={styles.line}>
      {([0, 1] as const).map((seat) => (
        <Select
          key={seat}
          label={seat === 0 ? 'Agreed by' : 'and by'}
          options={[
            ...choices.filter(({ id }) => id !== pot.approverIds[1 - seat]),
            { id: nobody, label: 'Nobody named' },
          ]}
          value={pot.approverIds[seat] ?? nobody}
          isDisabled={isOff}
          onChange={(id) => choose(seat, id)}
        />
      ))}
    </div>
  )
}
