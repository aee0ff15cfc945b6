import { useState } from 'react'
import { RoleName } from '../../../../shared/model/person'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { useKeys } from '../../ui/use-keys'

const roles = RoleName.options.map((id) => ({ id, label: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}` }))
type Draft = {
  readonly name: string
  readonly organisation: string
  readonly jobTitle: string
  readonly role: RoleName
}
const empty: Draft = { name: '', organisation: '', jobTitle: '', role: 'member' }

export function AddPerson(props: {
  readonly localityId: string
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  return (
    <Dialog title="Add a person" isOpen={props.isOpen} onClose={props.onClose}>
      <Fields localityId={props.localityId} onClose={props.onClose} />
    </Dialog>
  )
}

function Fields({ localityId, onClose }: { readonly localityId: string; readonly onClose: () => void }) {
  const run = useCommand()
  const [draft, setDraft] = useState(empty)
  const isReady = draft.name.trim() !== ''
  const add = async () => {
    if (!isReady) return
    const outcome = await run('person.add', { localityId, ...draft })
    if (!outcome.ok) return
    showToast({ words: `Added ${draft.name.trim()}`, canUndo: true })
    onClose()
  }
  useKeys({ 'ctrl+enter': () => void add() })
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return (
    <>
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => set({ name })}
        autoFocus
        onEnter={() => void add()}
      />
      <TextField label="Organisation" value={draft.organisation} onChange={(organisation) => set({ organisation })} />
      <TextField label="Job" value={draft.jobTitle} onChange={(jobTitle) => set({ jobTitle })} />
      <Select label="Role here" options={roles} value={draft.role} onChange={(role) => set({ role })} />
      <Button kind="primary" keys="Ctrl ↵" isDisabled={!isReady} why="A name is needed." onPress={() => void add()}>
        Add
      </Button>
    </>
  )
}
