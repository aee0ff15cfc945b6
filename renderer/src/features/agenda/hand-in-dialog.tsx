import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { useOnce } from '../../ui/use-once'
import { useTeamChoices } from '../board/team-choices'
import styles from './agenda.module.css'

type What = 'challenge' | 'story' | 'idea' | 'event' | 'else'
const whats: readonly { readonly id: What; readonly label: string }[] = [
  { id: 'challenge', label: 'A challenge' },
  { id: 'story', label: 'A story' },
  { id: 'idea', label: 'An idea' },
  { id: 'event', label: 'An event' },
  { id: 'else', label: 'Something else' },
]
const where: Readonly<Record<What, string>> = {
  challenge: 'It waits for an agenda.',
  story: 'It is told under good news and stories.',
  idea: 'It waits for an agenda; an idea starts in Listening.',
  event: 'It waits for an agenda.',
  else: 'It waits for an agenda.',
}
const nobody = 'nobody'
/** Nobody has said: it gets what such items take here. */
const unsaid = 0

/** Something for a meeting to come: what, who brings it, and their words. */
export function HandInDialog(props: { readonly localityId: Id; readonly onClose: () => void }) {
  const { localityId, onClose } = props
  const run = useCommand()
  const once = useOnce()
  const people = useTeamChoices(localityId)
  const [what, setWhat] = useState<What>('challenge')
  const [personId, setPersonId] = useState<Id>(nobody)
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = words.trim() === ''
  const send = (title: string) => {
    const by = personId === nobody ? null : personId
    if (what === 'story') return run('story.hand-in', { localityId, text: title, personId: by })
    if (what === 'idea') return run('opportunity.hand-in', { localityId, title, personId: by })
    // Nothing else has a kind of its own: what nobody settles comes back as a challenge does.
    const itemKind = what === 'event' ? 'event' : 'challenge'
    return run('parked.add', { localityId, itemKind, title, minutes: unsaid, handedInById: by })
  }
  const handIn = async () => {
    const title = words.trim()
    if (title === '') return setTried(true)
    const outcome = await once<{ readonly ok: boolean }>(() => send(title))
    if (!outcome?.ok) return
    onClose()
    showToast({ words: `Handed in: ${title}`, canUndo: true })
  }
  return (
    <Dialog
      title="Hand something in"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" keys="Enter" onPress={() => void handIn()}>
            Hand it in
          </Button>
        </>
      }
    >
      <div className={styles.ask}>
        <div className={styles.pair}>
          <Select label="What" options={whats} value={what} onChange={setWhat} />
          <Select
            label="From whom"
            options={[{ id: nobody, label: 'Nobody in particular' }, ...people]}
            value={personId}
            onChange={setPersonId}
          />
        </div>
        <TextField
          label="In a few words"
          hint={where[what]}
          value={words}
          onChange={setWords}
          onEnter={() => void handIn()}
          error={isTried && isMissing ? 'Write a few words.' : undefined}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
