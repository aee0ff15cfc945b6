import { useState } from 'react'
import type { InputOf } from '../../../../shared/contract'
import type { Day } from '../../../../shared/model/common'
import type { RoleName, Vacancy } from '../../../../shared/model/person'
import { useRecord } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { showToast } from '../../ui/toasts'
import { useOnce } from '../../ui/use-once'
import { useToday } from '../../ui/use-today'
import { useOrganisationChoices } from './choices'
import { roleOptions, vacancyTimeOptions } from './people-words'
import { SuggestField } from './suggest-field'

const kinds = [
  { id: 'job', label: 'A job' },
  { id: 'role', label: 'A role of the team' },
] as const

/** A job or a role with nobody in it, new or changed. */
export function VacancyDialog(props: {
  readonly localityId: string
  /** Null: a new one. */
  readonly vacancy: Vacancy | null
  readonly onClose: () => void
}) {
  const { localityId, vacancy, onClose } = props
  const run = useCommand()
  const once = useOnce()
  const today = useToday()
  const organisations = useOrganisationChoices()
  const known = useRecord('organisation', vacancy?.organisationId ?? null)
  const what = vacancy?.what
  const [kind, setKind] = useState(what?.kind ?? 'job')
  const [title, setTitle] = useState(what?.kind === 'job' ? what.title : '')
  const [role, setRole] = useState<RoleName>(what?.kind === 'role' ? what.role : 'enabler')
  const [organisation, setOrganisation] = useState(known?.name ?? '')
  const [since, setSince] = useState<Day | null>(vacancy?.since ?? today)
  const [timeFreed, setTimeFreed] = useState(vacancy?.timeFreed ?? 'unknown')
  const missing = kind === 'job' && title.trim() === '' ? 'Name the job.' : since === null ? 'A day is needed.' : null
  const save = async () => {
    if (missing !== null || since === null) return
    const said: Omit<InputOf<'vacancy.add'>, 'localityId'> = {
      what: kind === 'job' ? { kind, title: title.trim() } : { kind, role },
      organisation,
      since,
      timeFreed,
    }
    const outcome =
      vacancy === null
        ? await run('vacancy.add', { localityId, ...said })
        : await run('vacancy.edit', { vacancyId: vacancy.id, ...said })
    if (!outcome.ok) return
    if (vacancy === null) showToast({ words: 'Added to what nobody does yet', canUndo: true })
    onClose()
  }
  return (
    <Dialog
      title={vacancy === null ? 'Add a vacancy' : 'Change the vacancy'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button
            kind="primary"
            isDisabled={missing !== null}
            {...(missing !== null && { why: missing })}
            onPress={() => void once(save)}
          >
            {vacancy === null ? 'Add' : 'Save'}
          </Button>
        </>
      }
    >
      <Segmented label="What is empty" options={kinds} value={kind} onChange={setKind} />
      {kind === 'job' ? (
        <TextField
          label="Job"
          value={title}
          onChange={setTitle}
          placeholder="Health visitor"
          autoFocus
          onEnter={() => void once(save)}
        />
      ) : (
        <Select label="Role" options={roleOptions} value={role} onChange={setRole} />
      )}
      <SuggestField label="Organisation" value={organisation} onChange={setOrganisation} options={organisations} />
      <DayField label="Empty since" leans="back" value={since} onChange={setSince} onEnter={() => void once(save)} />
      <Segmented label="Time for it" options={vacancyTimeOptions} value={timeFreed} onChange={setTimeFreed} />
    </Dialog>
  )
}
