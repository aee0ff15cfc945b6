import { useState } from 'react'
import type { Day, Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import type { Problem } from '../../../../shared/refusals'
import { byRank } from '../../../../shared/rules/ranks'
import { useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { problemWords } from '../../ui/problem-words'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useToday } from '../../ui/use-today'
import { PermissionDialog } from './permission-dialog'
import styles from './permissions.module.css'
import { UseInQuestion } from './use-in-question'
import type { PermissionCommands } from './use-permission-commands'

export type Asking =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly permission: Permission }
  | { readonly kind: 'end'; readonly permission: Permission }
  /** Which question it answers. */
  | { readonly kind: 'use'; readonly permission: Permission }
  /** It holds everywhere and was said in no meeting: which place asks for it to go on. */
  | { readonly kind: 'where'; readonly permission: Permission }

/** What a rule needs to know, asked one thing at a time. */
export function PermissionDialogs(props: {
  readonly asking: Asking | null
  readonly commands: PermissionCommands
  readonly onAdded: (permissionId: Id) => void
  readonly onClose: () => void
}) {
  const { asking, commands, onAdded, onClose } = props
  if (asking === null) return null
  switch (asking.kind) {
    case 'add':
      return <PermissionDialog permission={null} commands={commands} onAdded={onAdded} onClose={onClose} />
    case 'edit':
      return <PermissionDialog permission={asking.permission} commands={commands} onAdded={onAdded} onClose={onClose} />
    case 'end':
      return <EndDialog permission={asking.permission} commands={commands} onClose={onClose} />
    case 'use':
      return (
        <UseInQuestion
          permission={asking.permission}
          onChosen={(escalationId) => {
            onClose()
            void commands.use(asking.permission.id, escalationId)
          }}
          onClose={onClose}
        />
      )
    case 'where':
      return <WhereDialog permission={asking.permission} commands={commands} onClose={onClose} />
  }
}

type Ending = { readonly permission: Permission; readonly commands: PermissionCommands; readonly onClose: () => void }

function EndDialog({ permission, commands, onClose }: Ending) {
  const today = useToday()
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const [problem, setProblem] = useState<Problem | null>(null)
  const end = async () => {
    if (reason.trim() === '') return setProblem({ code: 'reason-needed' })
    const outcome = await commands.end({ permissionId: permission.id, on: on ?? today, reason })
    if (outcome.ok) onClose()
    else setProblem(outcome.problem)
  }
  return (
    <Dialog
      title="End the permission"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" onPress={() => void end()}>
            End it
          </Button>
        </>
      }
    >
      <p dir="auto">{permission.what}</p>
      <TextField
        label="Why it ends"
        value={reason}
        onChange={setReason}
        onEnter={() => void end()}
        autoFocus
        {...(problem?.code === 'reason-needed' && { error: problemWords(problem).title })}
      />
      <DayField label="From which day it holds no more" value={on} onChange={setOn} leans="near" />
      {problem !== null && problem.code !== 'reason-needed' && (
        <p role="alert" className={styles.problem}>
          {problemWords(problem).title} {problemWords(problem).whatToDo}
        </p>
      )}
    </Dialog>
  )
}

function WhereDialog({ permission, commands, onClose }: Ending) {
  const localities = useRecords('locality')
  const places = [...localities.values()]
    .filter((place) => place.retiredOn === null)
    .sort(byRank)
    .map(({ id, name }) => ({ id, label: name }))
  const [localityId, setLocalityId] = useState<Id | null>(places[0]?.id ?? null)
  const ask = () => {
    onClose()
    if (localityId !== null) void commands.askToGoOn(permission, () => undefined, localityId)
  }
  return (
    <Dialog
      title="Which place asks for it to go on?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" onPress={ask}>
            Draft the question
          </Button>
        </>
      }
    >
      <p dir="auto">{permission.what}</p>
      <Select label="Place" options={places} value={localityId} onChange={setLocalityId} />
    </Dialog>
  )
}
