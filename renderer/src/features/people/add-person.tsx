import { useState } from 'react'
import type { RoleName, TimeFreed } from '../../../../shared/model/person'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { useKeys } from '../../ui/use-keys'
import { useOnce } from '../../ui/use-once'
import { useOrganisationChoices } from './choices'
import styles from './people.module.css'
import { freedOptions, roleOptions } from './people-words'
import { SuggestField } from './suggest-field'

type Draft = {
  readonly name: string
  readonly organisation: string
  readonly jobTitle: string
  readonly role: RoleName
  readonly email: string
  readonly phone: string
  readonly freed: TimeFreed
  readonly time: string
}
const empty: Draft = {
  name: '',
  organisation: '',
  jobTitle: '',
  role: 'member',
  email: '',
  phone: '',
  freed: 'unknown',
  time: '',
}

type Props = { readonly localityId: string; readonly onAdded: (personId: string) => void; readonly onClose: () => void }

export function AddPerson(props: Props & { readonly isOpen: boolean }) {
  return (
    <Dialog title="Add a person" isOpen={props.isOpen} onClose={props.onClose}>
      <Fields localityId={props.localityId} onAdded={props.onAdded} onClose={props.onClose} />
    </Dialog>
  )
}

function Fields({ localityId, onAdded, onClose }: Props) {
  const run = useCommand()
  const once = useOnce()
  const organisations = useOrganisationChoices()
  const [draft, setDraft] = useState(empty)
  const isReady = draft.name.trim() !== ''
  const add = async () => {
    if (!isReady) return
    const { freed, time, ...rest } = draft
    const outcome = await run('person.add', { localityId, ...rest, time: { freed, words: time } })
    if (!outcome.ok) return
    showToast({ words: `Added ${draft.name.trim()}`, canUndo: true })
    onClose()
    onAdded(outcome.value.personId)
  }
  useKeys({ 'ctrl+enter': () => void once(add) })
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return (
    <>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        autoFocus
        onEnter={() => void once(add)}
      />
      <SuggestField
        label="Organisation"
        value={draft.organisation}
        onChange={(organisation) => set({ organisation })}
        options={organisations}
      />
      <div className={styles.pair}>
        <TextField label="Job" value={draft.jobTitle} onChange={(jobTitle) => set({ jobTitle })} />
        <Select label="Role here" options={roleOptions} value={draft.role} onChange={(role) => set({ role })} />
        <TextField label="E-mail" value={draft.email} onChange={(email) => set({ email })} />
        <TextField label="Phone" value={draft.phone} onChange={(phone) => set({ phone })} />
        <Select
          label="Time for the team"
          options={freedOptions}
          value={draft.freed}
          onChange={(freed) => set({ freed })}
        />
        <TextField
          label="How much"
          value={draft.time}
          onChange={(time) => set({ time })}
          placeholder="2 hours a week"
        />
      </div>
      <div className={styles.dialogFoot}>
        <Button
          kind="primary"
          keys="Ctrl ↵"
          isDisabled={!isReady}
          why="A name is needed."
          onPress={() => void once(add)}
        >
          Add
        </Button>
      </div>
    </>
  )
}
