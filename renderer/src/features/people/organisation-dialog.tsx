import { useState } from 'react'
import type { Organisation, Sector } from '../../../../shared/model/person'
import type { Problem } from '../../../../shared/refusals'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { problemWords } from '../../ui/problem-words'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './people.module.css'
import { sectorOptions } from './people-words'

/** The organisation itself, for everybody who works there. */
export function OrganisationDialog({
  organisation,
  onClose,
}: {
  readonly organisation: Organisation
  readonly onClose: () => void
}) {
  const run = useCommand()
  const [name, setName] = useState(organisation.name)
  const [sector, setSector] = useState<Sector>(organisation.sector)
  const [spellings, setSpellings] = useState(organisation.aliases.join('\n'))
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    if (name.trim() === '') return
    const aliases = spellings
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '')
    const isSame = aliases.join('\n') === organisation.aliases.join('\n')
    const input = { organisationId: organisation.id, name, sector, ...(!isSame && { aliases: aliases.slice(0, 50) }) }
    const outcome = await run('organisation.edit', input, { quiet: true })
    if (outcome.ok) onClose()
    else setProblem(outcome.problem)
  }
  return (
    <Dialog
      title="The organisation"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="primary" isDisabled={name.trim() === ''} why="A name is needed." onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={takenWords(problem, 'name')}
        hint="Changes for everybody who works there."
        autoFocus
        onEnter={() => void save()}
      />
      <Select label="Sector" options={sectorOptions} value={sector} onChange={setSector} />
      <TextField
        label="Also written as, one a line"
        value={spellings}
        onChange={setSpellings}
        multiline
        hint="A list that says “NCC” then means this organisation."
        error={takenWords(problem, 'aliases')}
        onEnter={() => void save()}
      />
      {problem !== null && problem.code !== 'bad-input' && (
        <p className={styles.problem} role="alert">
          <b>{problemWords(problem).title}</b> {problemWords(problem).whatToDo}
        </p>
      )}
    </Dialog>
  )
}

function takenWords(problem: Problem | null, where: string): string | undefined {
  if (problem?.code !== 'bad-input' || problem.where !== where) return undefined
  return where === 'name'
    ? 'Another organisation has that name. Nothing was changed.'
    : 'One of these is another organisation’s name. Nothing was changed.'
}
