import { useState } from 'react'
import type { InputOf } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import type { Problem } from '../../../../shared/refusals'
import { isRoleOn } from '../../../../shared/rules/enabler-seat'
import { byRank } from '../../../../shared/rules/ranks'
import { useRecords } from '../../data/data-provider'
import { AskDialog } from '../../ui/ask-dialog'
import { DayField } from '../../ui/day-field'
import { problemWords } from '../../ui/problem-words'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useOnce } from '../../ui/use-once'
import { useToday } from '../../ui/use-today'
import styles from './permissions.module.css'
import type { PermissionCommands } from './use-permission-commands'

type Written = InputOf<'permission.add'>
const nobody = 'nobody'

const vias = [
  { id: 'meeting', label: 'In a meeting' },
  { id: 'e-mail', label: 'By e-mail' },
  { id: 'phone', label: 'By phone' },
  { id: 'here', label: 'Here, by themselves' },
] as const

/** A permission as it is written into the register, or changed there. */
export function PermissionDialog(props: {
  /** Null: a new one. */
  readonly permission: Permission | null
  readonly commands: PermissionCommands
  readonly onAdded: (permissionId: Id) => void
  readonly onClose: () => void
}) {
  const { permission, commands, onAdded, onClose } = props
  const today = useToday()
  const people = useRecords('person')
  const [written, setWritten] = useState<Written>(
    permission ?? {
      what: '',
      condition: '',
      where: { kind: 'everywhere' },
      reach: '',
      until: null,
      saidById: null,
      saidOn: today,
      via: 'e-mail',
      minute: null,
    },
  )
  const [standsById, setStandsById] = useState(permission?.standsById ?? null)
  const once = useOnce()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isTried, setTried] = useState(false)
  const set = (part: Partial<Written>) => {
    setProblem(null)
    setWritten((before) => ({ ...before, ...part }))
  }
  const isNowhere = written.where.kind === 'places' && written.where.localityIds.length === 0
  const save = async () => {
    setTried(true)
    if (written.what.trim() === '' || isNowhere) return
    const { what, condition, where, reach, until, saidById, saidOn, via } = written
    const fields = { what, condition, where, reach, until, saidById, saidOn, via }
    if (permission === null) {
      const outcome = await commands.add({ ...fields, minute: null })
      if (!outcome.ok) return setProblem(outcome.problem)
      onAdded(outcome.value.permissionId)
    } else {
      const outcome = await commands.edit({ permissionId: permission.id, ...fields, standsById })
      if (!outcome.ok) return setProblem(outcome.problem)
    }
    onClose()
  }
  const said = people.get(written.saidById ?? '')
  const hasLeft = said !== undefined && said.retiredOn !== null && said.retiredOn <= today
  const sayers = useSayers(written.saidById)
  const words = problem && problemWords(problem)
  return (
    <AskDialog
      title={permission === null ? 'Add a permission' : 'Change the permission'}
      does={permission === null ? 'Add' : 'Save'}
      keys="Ctrl Enter"
      size="wide"
      onDo={() => void once(save)}
      onClose={onClose}
    >
      <TextField
        label="What is allowed"
        value={written.what}
        onChange={(what) => set({ what })}
        placeholder="No deposit for a room under £500"
        autoFocus
        onEnter={() => void once(save)}
        {...(isTried && written.what.trim() === '' && { error: 'Write what is allowed.' })}
      />
      <TextField
        label="On what condition"
        value={written.condition}
        onChange={(condition) => set({ condition })}
        hint="Empty: none."
      />
      <Places written={written} isMissing={isTried && isNowhere} onChange={(where) => set({ where })} />
      <TextField
        label="What it reaches there"
        value={written.reach}
        onChange={(reach) => set({ reach })}
        placeholder="All council rooms"
      />
      <div className={styles.pair}>
        <Select
          label="Who said so"
          options={sayers}
          value={written.saidById ?? nobody}
          onChange={(id) => set({ saidById: id === nobody ? null : id })}
        />
        <Select label="How it came" options={vias} value={viaOf(written.via)} onChange={(via) => set({ via })} />
        <DayField
          label="On which day"
          leans="back"
          value={written.saidOn}
          onChange={(on) => set({ saidOn: on ?? today })}
        />
        <DayField
          label="Until when"
          value={written.until}
          onChange={(until) => set({ until })}
          hint="Empty: no end date."
        />
      </div>
      {permission !== null && (hasLeft || standsById !== null) && (
        <Select
          label="Who stands by it now"
          options={sayers}
          value={standsById ?? nobody}
          onChange={(id) => setStandsById(id === nobody ? null : id)}
        />
      )}
      {words && (
        <p role="alert" className={styles.problem}>
          {words.title} {words.whatToDo}
        </p>
      )}
    </AskDialog>
  )
}

function viaOf(via: Permission['via']): (typeof vias)[number]['id'] | null {
  return vias.find(({ id }) => id === via)?.id ?? null
}

/** Whoever is or was an enabler, those of today first; and whoever is named already. */
function useSayers(alsoId: Id | null): readonly { readonly id: string; readonly label: string }[] {
  const people = useRecords('person')
  const today = useToday()
  const isNow = (roles: readonly Parameters<typeof isRoleOn>[0][]) =>
    roles.some((role) => role.name === 'enabler' && isRoleOn(role, today))
  const those = [...people.values()]
    .filter(({ id, roles }) => id === alsoId || roles.some(({ name }) => name === 'enabler'))
    .sort((a, b) => Number(isNow(b.roles)) - Number(isNow(a.roles)) || a.name.localeCompare(b.name, 'en-GB'))
  return [...those.map(({ id, name }) => ({ id, label: name })), { id: nobody, label: 'Nobody knows' }]
}

function Places(props: {
  readonly written: Written
  readonly isMissing: boolean
  readonly onChange: (where: Written['where']) => void
}) {
  const { written, isMissing, onChange } = props
  const localities = useRecords('locality')
  const places = [...localities.values()].sort(byRank)
  const { where } = written
  if (places.length < 2) return null
  const chosen = where.kind === 'places' ? where.localityIds : []
  const turn = (id: Id) =>
    onChange({
      kind: 'places',
      localityIds: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
    })
  return (
    <div className={styles.places}>
      <Segmented
        label="Where"
        options={[
          { id: 'everywhere', label: 'In every place' },
          { id: 'places', label: 'In some places' },
        ]}
        value={where.kind}
        onChange={(kind) => onChange(kind === 'everywhere' ? { kind } : { kind, localityIds: [] })}
      />
      {where.kind === 'places' && (
        <fieldset>
          <legend className="visually-hidden">Which places</legend>
          {places.map(({ id, name }) => (
            <label key={id} className={styles.tick}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {isMissing && (
        <p role="alert" className={styles.problem}>
          Choose at least one place.
        </p>
      )}
    </div>
  )
}
