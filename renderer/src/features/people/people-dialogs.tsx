import type { Vacancy } from '../../../../shared/model/person'
import { useShell } from '../../app/use-shell'
import { useHostState, useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { AddPerson } from './add-person'
import { FromAList } from './from-a-list'
import { MergeDialog } from './merge-dialog'
import { NameSomebody } from './name-somebody'
import type { Work } from './people-here'
import { vacancyName } from './people-words'
import { RetireDialog } from './retire-dialog'
import type { usePeopleCommands } from './use-people-commands'
import { VacancyDialog } from './vacancy-dialog'

/** What the screen is asking about. */
export type Asking =
  | { readonly kind: 'add' | 'list' | 'name-enabler' }
  | { readonly kind: 'vacancy'; readonly vacancy: Vacancy | null }
  | { readonly kind: 'name'; readonly vacancy: Vacancy }
  | { readonly kind: 'retire'; readonly personId: string }
  /** Two records of one person; the other is null where it is still to be chosen. */
  | { readonly kind: 'merge'; readonly personId: string; readonly otherId: string | null }

/** The questions of the people's screen, one at a time. */
export function PeopleDialogs(props: {
  readonly localityId: string
  readonly asking: Asking | null
  readonly commands: ReturnType<typeof usePeopleCommands>
  readonly workOf: (personId: string) => Work
  readonly onAdded: (personId: string) => void
  readonly onMerged: (personId: string) => void
  readonly onClose: () => void
}) {
  const { localityId, asking, commands, workOf, onClose: close } = props
  const keyboardPersonId = useHostState()?.user.keyboardPersonId ?? null
  const asked = useRecord('person', asking?.kind === 'retire' ? asking.personId : null)
  return (
    <>
      <AddPerson localityId={localityId} isOpen={asking?.kind === 'add'} onAdded={props.onAdded} onClose={close} />
      <FromAList localityId={localityId} isOpen={asking?.kind === 'list'} onClose={close} />
      {asking?.kind === 'vacancy' && <VacancyDialog localityId={localityId} vacancy={asking.vacancy} onClose={close} />}
      {asking?.kind === 'name' && (
        <NameSomebody
          what={vacancyName(asking.vacancy)}
          onClose={close}
          onName={(somebody) => {
            close()
            void commands.fill(asking.vacancy, somebody)
          }}
        />
      )}
      {asking?.kind === 'merge' && (
        <MergeDialog
          personId={asking.personId}
          otherId={asking.otherId}
          workOf={workOf}
          onMerged={(personId) => {
            close()
            props.onMerged(personId)
          }}
          onClose={close}
        />
      )}
      {asking?.kind === 'name-enabler' && (
        <NameSomebody
          what="Enabler"
          onClose={close}
          onName={(somebody) => {
            close()
            void commands.nameEnabler(somebody)
          }}
        />
      )}
      {asked && (
        <RetireDialog
          person={asked}
          work={workOf(asked.id)}
          isAtKeyboard={asked.id === keyboardPersonId}
          onClose={close}
          onHandOver={() => {
            close()
            go({ screen: 'leaver', localityId, personId: asked.id })
          }}
          onRetire={async (on) => {
            close()
            const isRetired = await commands.retire(asked, on)
            if (isRetired && asked.id === keyboardPersonId) useShell.getState().show('keyboard')
          }}
        />
      )}
    </>
  )
}
