import { useState } from 'react'
import type { Person } from '../../../../shared/model/person'
import type { Problem } from '../../../../shared/refusals'
import { proposedFacts, theOneToKeep } from '../../../../shared/rules/merge-people/facts'
import { useHostState, useRecord } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { problemWords } from '../../ui/problem-words'
import { showToast } from '../../ui/toasts'
import { useKeys } from '../../ui/use-keys'
import { MergeTable } from './merge-table'
import { OtherRecord } from './other-record'
import styles from './people.module.css'
import type { Work } from './people-here'

type Props = {
  readonly workOf: (personId: string) => Work
  readonly onMerged: (personId: string) => void
  readonly onClose: () => void
}

/** Two records of one person become one: which is the other, then both side by side. */
export function MergeDialog(props: Props & { readonly personId: string; readonly otherId: string | null }) {
  const [otherId, setOtherId] = useState(props.otherId)
  const person = useRecord('person', props.personId)
  const other = useRecord('person', otherId)
  const isBoth = person !== undefined && other !== undefined && person.id !== other.id
  return (
    <Dialog
      title="These two are one person"
      isOpen
      onClose={props.onClose}
      size={isBoth ? 'wide' : 'normal'}
      {...(!isBoth && { actions: <LeaveIt onClose={props.onClose} /> })}
    >
      {isBoth ? (
        <Comparing key={other.id} one={person} another={other} {...props} />
      ) : (
        person !== undefined && <OtherRecord person={person} onChosen={setOtherId} />
      )}
    </Dialog>
  )
}

function LeaveIt({ onClose }: Pick<Props, 'onClose'>) {
  return (
    <Button keys="Esc" onPress={onClose}>
      Leave it
    </Button>
  )
}

function Comparing(props: Props & { readonly one: Person; readonly another: Person }) {
  const run = useCommand()
  // What was chosen stays while others change one of the two.
  const [[keptId, otherId]] = useState(() => theOneToKeep(props.one, props.another).map(({ id }) => id))
  const [kept, other] = props.one.id === keptId ? [props.one, props.another] : [props.another, props.one]
  const [facts, setFacts] = useState(() => proposedFacts(kept, other))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isMerging, setMerging] = useState(false)
  const isAtKeyboard = useHostState()?.user.keyboardPersonId === otherId
  const merge = async () => {
    if (isMerging) return
    setMerging(true)
    const outcome = await run('person.merge', { keptId: kept.id, otherId: other.id, facts }, { quiet: true })
    setMerging(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    showToast({ words: `${kept.name} and ${other.name} are one person now`, canUndo: true })
    props.onMerged(kept.id)
  }
  useKeys({ 'ctrl+enter': () => void merge() })
  const words = problem && problemWords(problem)
  const name = facts.name === 'kept' ? kept.name : other.name
  return (
    <>
      <MergeTable
        kept={kept}
        other={other}
        facts={facts}
        workOf={props.workOf}
        onChoose={(fact, from) => {
          setProblem(null)
          setFacts((before) => ({ ...before, [fact]: from }))
        }}
      />
      <p className={styles.wrap}>
        Whatever names either of them names <b dir="auto">{name}</b> from then on, finished work too, and both names
        find them. Approved minutes stay word for word. Undo makes them two again.
      </p>
      {isAtKeyboard && (
        <p>
          You are at this keyboard as <span dir="auto">{other.name}</span>: you stay there, as the one who is kept.
        </p>
      )}
      {words && (
        <p className={styles.problem} role="alert">
          <b>{words.title}</b> {words.whatToDo}
        </p>
      )}
      <div className={styles.dialogFoot}>
        <LeaveIt onClose={props.onClose} />
        <Button kind="primary" keys="Ctrl ↵" onPress={() => void merge()}>
          Make them one
        </Button>
      </div>
    </>
  )
}
