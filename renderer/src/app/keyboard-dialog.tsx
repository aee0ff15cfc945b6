import { useHostState, useRecords } from '../data/data-provider'
import { useHostCall } from '../data/use-command'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Select } from '../ui/select'
import { useShell } from './use-shell'

const nobody = 'nobody'

/** Who this laptop acts for. Kept on this laptop, not in the workspace. */
export function KeyboardDialog() {
  const isOpen = useShell((state) => state.dialog === 'keyboard')
  const keyboardPersonId = useHostState()?.user.keyboardPersonId ?? nobody
  const people = useRecords('person')
  const call = useHostCall()
  const close = () => useShell.getState().show(null)
  const options = [...people.values()]
    .filter((person) => person.retiredOn === null)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map((person) => ({ id: person.id, label: `${person.name} (${person.initials})` }))
  return (
    <Dialog
      title="Who is at this keyboard?"
      isOpen={isOpen}
      onClose={close}
      actions={
        <Button kind="primary" onPress={close}>
          Done
        </Button>
      }
    >
      <Select
        label="Name"
        options={[...options, { id: nobody, label: 'Nobody named' }]}
        value={keyboardPersonId}
        onChange={(id) => void call('host.edit-user-settings', { keyboardPersonId: id === nobody ? null : id })}
      />
      <p>No password. Every change is signed with this name. The choice stays on this laptop.</p>
    </Dialog>
  )
}
