import type { PeopleStanding } from '../../../../shared/rules/people-standing'
import type { PersonHere, Seat } from './people-here'
import { countWords } from './people-words'

/** "Nine people from seven organisations. Two roles have nobody in them." The worst news is bold. */
export function Sentence(props: {
  readonly here: readonly PersonHere[]
  readonly standing: PeopleStanding
  readonly seat: Seat
}) {
  const { here, standing, seat } = props
  const { vacant, unnamed } = standing
  const organisations = new Set(here.flatMap(({ person }) => person.organisationId ?? [])).size
  const from =
    organisations === 0
      ? ''
      : ` from ${countWords(organisations, 'organisation', 'organisations').toLocaleLowerCase('en-GB')}`
  if (here.length === 0 && vacant === 0) return <>Nobody has a role here.</>
  return (
    <>
      {countWords(here.length, 'person', 'people')}
      {from}. {vacant > 0 && <b>{countWords(vacant, 'role has nobody in it.', 'roles have nobody in them.')} </b>}
      {here.length > 0 && seat.confirmed.length === 0 && seat.proposed.length > 0 && (
        <b>The enabler is not confirmed. </b>
      )}
      {unnamed > 0 && <b>{countWords(unnamed, 'is to complete.', 'are to complete.')}</b>}
    </>
  )
}
