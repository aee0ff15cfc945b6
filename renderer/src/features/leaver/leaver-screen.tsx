import { useState } from 'react'
import { useRecord, useRecords, useWorking } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { usePeopleChoices } from '../people/choices'
import { SuggestField } from '../people/suggest-field'
import { HandOverDesk } from './hand-over-desk'
import styles from './leaver.module.css'

/** Somebody is leaving: who, when, and who takes each thing that is open. */
export function LeaverScreen({
  localityId,
  personId,
}: {
  readonly localityId: string
  readonly personId: string | null
}) {
  const isLoading = useWorking((state) => state.said === null)
  const person = useRecord('person', personId)
  if (isLoading) return <Loading what="Reading who is here" />
  if (person === undefined) return <WhoIsLeaving localityId={localityId} />
  return <HandOverDesk key={person.id} localityId={localityId} person={person} />
}

function WhoIsLeaving({ localityId }: { readonly localityId: string }) {
  const locality = useRecord('locality', localityId)
  const people = useRecords('person')
  const choices = usePeopleChoices()
  const [text, setText] = useState('')
  const here = choices.filter(({ id }) => people.get(id)?.roles.some((role) => role.localityId === localityId))
  const elsewhere = choices.filter(({ id }) => !here.some((one) => one.id === id))
  const options = [...here, ...elsewhere]
  const typed = text.trim().toLocaleLowerCase('en-GB')
  const alike = typed === '' ? [] : options.filter(({ label }) => label.toLocaleLowerCase('en-GB').includes(typed))
  const open = (personId: string) => go({ screen: 'leaver', localityId, personId })
  const only = alike.length === 1 ? alike[0] : undefined
  const back = () => go({ screen: 'people', localityId })
  useDoables([{ name: 'Back to the people', run: back }])
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(locality && { plate: { code: locality.code, shape: locality.shape } })}
        title="Somebody is leaving"
        sentence="Whatever is open with them is handed over in one step, and one undo brings it all back."
      />
      <div className={styles.scroll}>
        <div className={styles.who}>
          <SuggestField
            label="Who is leaving?"
            value={text}
            onChange={setText}
            options={options}
            onPick={open}
            onEnter={() => only !== undefined && open(only.id)}
            autoFocus
            hint={typed !== '' && alike.length === 0 ? 'Nobody here is called that.' : 'A name or initials.'}
          />
          <div>
            <Button onPress={back}>Back to the people</Button>
          </div>
        </div>
      </div>
    </div>
  )
}
