import type { DocumentPreview } from '../../../../shared/model/document'
import { documentVersions } from '../../../../shared/model/document-request'
import { scopeOf } from '../../../../shared/rules/check-scope'
import { useIsReadOnly } from '../../data/data-provider'
import { CheckList } from './check-list'
import type { SaveAsked } from './save-asked'
import { type Choices, formatsOf, hasVersions, paperKind, requestOf } from './save-choices'
import { ContentsPart, LogPart, PledgesPart, SheetPart } from './save-contents'
import { CalendarPart, YearPart } from './save-days'
import { Part, Ways } from './save-parts'
import styles from './save-parts.module.css'
import { formatWords, leftOutWords, versionWords } from './save-words'

export type ChangeChoices = (change: Partial<Choices>) => void

/** What can be chosen for this kind of paper, and what the personal-data check found in it. */
export function SaveOptions(props: {
  readonly asked: SaveAsked
  readonly choices: Choices
  readonly preview: DocumentPreview | null
  readonly onChange: ChangeChoices
  readonly onMark: (words: string | null) => void
}) {
  const { asked, choices, preview, onChange } = props
  const kind = paperKind(asked)
  const formats = formatsOf(kind)
  return (
    <>
      {hasVersions(asked) && <VersionPart choices={choices} preview={preview} onChange={onChange} />}
      {kind === 'minutes' && <ContentsPart choices={choices} preview={preview} onChange={onChange} />}
      {kind === 'action-sheet' && <SheetPart choices={choices} preview={preview} onChange={onChange} />}
      {kind === 'action-log' && <LogPart choices={choices} onChange={onChange} />}
      {kind === 'pledges' && <PledgesPart choices={choices} onChange={onChange} />}
      {asked.kind === 'calendar' && (
        <CalendarPart localityId={asked.request.localityId} choices={choices} onChange={onChange} />
      )}
      {asked.kind === 'year' && <YearPart localityId={asked.localityId} choices={choices} onChange={onChange} />}
      <CheckPart asked={asked} choices={choices} preview={preview} onMark={props.onMark} />
      {formats.length > 0 && (
        <Part title="Kind of file" isInline>
          <Ways
            label="Kind of file"
            ways={formats.map((id) => ({ id, label: formatWords[id] }))}
            value={choices.format}
            onChange={(format) => onChange({ format })}
          />
          {(choices.format === 'csv' || choices.format === 'xlsx') && (
            <p className={styles.hint}>The same actions as on the page, with every column of the log.</p>
          )}
        </Part>
      )}
    </>
  )
}

function VersionPart(props: {
  readonly choices: Choices
  readonly preview: DocumentPreview | null
  readonly onChange: ChangeChoices
}) {
  const { choices, preview, onChange } = props
  const leftOut = preview === null ? '' : leftOutWords(preview.leftOut)
  return (
    <Part title="Which version">
      <Ways
        label="Which version"
        ways={documentVersions.map((id, index) => ({ id, label: versionWords[id].name, keys: String(index + 1) }))}
        value={choices.version}
        onChange={(version) => onChange({ version })}
      />
      <p className={styles.hint} role="status">
        {versionWords[choices.version].shows}
        {leftOut !== '' && ` ${leftOut}`}
      </p>
    </Part>
  )
}

function CheckPart(props: {
  readonly asked: SaveAsked
  readonly choices: Choices
  readonly preview: DocumentPreview | null
  readonly onMark: (words: string | null) => void
}) {
  const { asked, choices, preview } = props
  const isReadOnly = useIsReadOnly()
  const request = requestOf(asked, choices)
  if (request === null || preview === null || preview.findings.length === 0) return null
  const { findings, unsettled } = preview
  return (
    <Part title="Personal-data check" aside={`${findings.length - unsettled} of ${findings.length} settled`}>
      <CheckList
        scope={scopeOf(request)}
        version={choices.version}
        findings={findings}
        isReadOnly={isReadOnly}
        onMark={(finding) => props.onMark(finding?.text ?? null)}
      />
    </Part>
  )
}
