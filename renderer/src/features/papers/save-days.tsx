import type { Id } from '../../../../shared/model/common'
import { documentVersions } from '../../../../shared/model/document-request'
import { counted } from '../../../../shared/rules/near-days'
import { useQuery } from '../../data/use-query'
import { Select } from '../../ui/select'
import type { Choices } from './save-choices'
import type { ChangeChoices } from './save-options'
import { Part, Tick, Ways } from './save-parts'
import styles from './save-parts.module.css'
import { versionWords } from './save-words'

/** The next meeting, or every one to come within a year. */
export function CalendarPart(props: {
  readonly localityId: Id
  readonly choices: Choices
  readonly onChange: ChangeChoices
}) {
  const { choices, onChange } = props
  return (
    <Part title="Which meetings">
      <Ways
        label="Which meetings"
        ways={[
          { id: 'next', label: 'The next one' },
          { id: 'series', label: 'All within a year' },
        ]}
        value={choices.isSeries ? 'series' : 'next'}
        onChange={(which) => onChange({ isSeries: which === 'series' })}
      />
      <p className={styles.hint}>A calendar file (.ics): Outlook, Google and Apple read it.</p>
    </Part>
  )
}

/** Which year, and for whom. */
export function YearPart(props: {
  readonly localityId: Id
  readonly choices: Choices
  readonly onChange: ChangeChoices
}) {
  const { localityId, choices, onChange } = props
  const years = useQuery('minutes.years', { localityId })
  const { versions } = choices
  const options =
    years.kind !== 'ready'
      ? []
      : years.value.map(({ year, meetings }) => ({
          id: String(year),
          label: `${year}, ${counted(meetings, 'meeting')}`,
        }))
  return (
    <>
      <Part title="Which year">
        <Select
          label="Which year"
          isLabelHidden
          options={options}
          value={choices.year === null ? null : String(choices.year)}
          placeholder={years.kind === 'ready' ? 'No minutes yet' : 'Looking…'}
          isDisabled={options.length === 0}
          onChange={(year) => onChange({ year: Number(year) })}
        />
      </Part>
      <Part title="Which versions">
        {documentVersions.map((version) => (
          <Tick
            key={version}
            label={versionWords[version].name}
            under={versionWords[version].shows}
            isOn={versions.includes(version)}
            onChange={(isOn) =>
              onChange({
                versions: documentVersions.filter((one) => (one === version ? isOn : versions.includes(one))),
              })
            }
          />
        ))}
      </Part>
    </>
  )
}
