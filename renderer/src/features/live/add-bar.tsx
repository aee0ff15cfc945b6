import type { Id } from '../../../../shared/model/common'
import { useIsReadOnly } from '../../data/data-provider'
import { type AddKind, addKinds } from './add-line'
import { keptLine } from './kept-lines'
import { isRestBegun } from './kept-rest'
import { KeyButton } from './key-button'
import styles from './live.module.css'

/** What can be added here, each with its key, and how to begin. */
export function AddBar(props: {
  readonly itemId: Id
  readonly mode: 'keys' | 'typing' | 'choosing'
  onAdd(kind: AddKind): void
  onNote(): void
}) {
  const isReadOnly = useIsReadOnly()
  return (
    <fieldset className={styles.kinds} data-choosing={props.mode === 'choosing'}>
      <legend>Add:</legend>
      {addKinds.map((kind) => (
        <KeyButton
          key={kind.id}
          keys={kind.key.toUpperCase()}
          isDisabled={isReadOnly}
          onPress={() => props.onAdd(kind.id)}
        >
          {isBegun(props.itemId, kind.id) ? `${kind.words}, begun` : kind.words}
        </KeyButton>
      ))}
      <KeyButton keys="M" isDisabled={isReadOnly} onPress={props.onNote}>
        note
      </KeyButton>
      <span className={styles.mode} role="status">
        {isReadOnly ? 'Reading only.' : modeWords[props.mode]}
      </span>
    </fieldset>
  )
}

const isBegun = (itemId: Id, kind: AddKind): boolean => keptLine(itemId, kind) !== '' || isRestBegun(itemId, kind)

const modeWords = {
  keys: 'Press a key, or M to write.',
  typing: 'Ctrl Enter adds.',
  choosing: 'Which? Press its letter.',
}

/** Said aloud: the keys that the bar shows while it chooses. */
export const choiceWords =
  'What to add? A action, D decision, P pledge, E escalation, T story, pound sign spend, O idea, W who is here. Esc back to the notes.'
