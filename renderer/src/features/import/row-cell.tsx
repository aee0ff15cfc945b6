import { TriangleAlert } from 'lucide-react'
import type { ColumnMeaning, ImportOwner, ImportRow } from '../../../../shared/model/import'
import type { Person } from '../../../../shared/model/person'
import { tableDay } from '../../../../shared/rules/dates'
import { PersonBadge } from '../../ui/badge'
import { StatusShape } from '../../ui/status-shape'
import styles from './import.module.css'
import { columnWords, isMended, type Mend, noMend } from './import-draft'

/** One cell as it was understood; a column that is left out shows what stood there. */
export function RowCell(props: {
  readonly row: ImportRow
  readonly meaning: ColumnMeaning
  readonly text: string
  readonly mend: Mend | undefined
  readonly people: ReadonlyMap<string, Person>
}) {
  const { row, meaning, text, mend = noMend, people } = props
  if (row.action === null) return <Words text={text} isQuiet />
  const action = { ...row.action, ...mend.edits }
  switch (meaning) {
    case 'number':
      return <Words text={action.logNumber} />
    case 'what':
      return <What row={row} mend={mend} text={text} />
    case 'raised-on':
    case 'due-on': {
      const field = meaning === 'due-on' ? 'dueOn' : 'raisedOn'
      if (row.problem?.kind === 'no-such-day' && row.problem.field === field && !isMended(row, mend)) {
        return (
          <span className={styles.badDay}>
            <TriangleAlert aria-hidden /> <bdi>{row.problem.text}</bdi>
          </span>
        )
      }
      const day = action[field]
      return day === null ? <Words text={text} isQuiet /> : <span className={styles.day}>{tableDay(day)}</span>
    }
    case 'owner':
      return (
        <span className={styles.owners}>
          <OwnerBadge owner={action.owner} people={people} />
          {action.helpers.map((helper, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: read once, never moved
            <OwnerBadge key={index} owner={helper} people={people} isHelper />
          ))}
        </span>
      )
    case 'state':
      return (
        <span className={styles.state}>
          <StatusShape of={action.column} /> {columnWords[action.column]}
        </span>
      )
    default:
      return <Words text={text} isQuiet />
  }
}

/** The title as it will be, which may go over several lines of the cell; what stands below it goes into the detail. */
function What({ row, mend, text }: { readonly row: ImportRow; readonly mend: Mend; readonly text: string }) {
  if (mend.edits.title !== undefined) return <Words text={mend.edits.title} />
  if (row.problem?.kind === 'no-words') return <Words text={text} isQuiet />
  const title = row.action?.title ?? ''
  const lines = (text.trim() === '' ? title : text).trim().split(/\r?\n/)
  let count = 1
  let first = (lines[0] ?? '').trim()
  while (count < lines.length && first.length < title.length && title.startsWith(first)) {
    first = `${first} ${(lines[count] ?? '').trim()}`
    count += 1
  }
  const isTitle = first === title
  const rest = lines.slice(isTitle ? count : 1)
  return (
    <span dir="auto">
      {isTitle ? title : lines[0]}
      {rest.length > 0 && <small className={styles.below}>{rest.join('\n')}</small>}
    </span>
  )
}

function Words({ text, isQuiet = false }: { readonly text: string; readonly isQuiet?: boolean }) {
  return (
    <span className={isQuiet ? styles.quietWords : undefined} dir="auto">
      {text}
    </span>
  )
}

function OwnerBadge(props: {
  readonly owner: ImportOwner
  readonly people: ReadonlyMap<string, Person>
  readonly isHelper?: boolean
}) {
  const { owner, people, isHelper = false } = props
  if (owner.kind === 'team') {
    return (
      <>
        <PersonBadge person={null} team /> <small className={styles.quiet}>the team</small>
      </>
    )
  }
  if (owner.kind === 'new') {
    return <PersonBadge person={{ initials: owner.key, name: `${owner.key}, new` }} isNew />
  }
  const person = owner.kind === 'person' ? (people.get(owner.personId) ?? null) : null
  return <PersonBadge person={person} {...(isHelper && { as: 'helper' as const })} />
}
