import { useEffect, useRef, useState } from 'react'
import type { DocumentPreview } from '../../../../shared/model/document'
import { type DocumentRequest, documentVersions } from '../../../../shared/model/document-request'
import { scopeOf } from '../../../../shared/rules/check-scope'
import { useIsReadOnly } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { CheckList } from './check-list'
import { coveredWords, readItWords } from './check-list-words'
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
  /** Something of the page is not shown: what was found in it is not either. */
  readonly isCovered: boolean
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
      <CheckPart asked={asked} choices={choices} preview={preview} isCovered={props.isCovered} onMark={props.onMark} />
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
      <div data-versions="">
        <Ways
          label="Which version"
          ways={documentVersions.map((id, index) => ({ id, label: versionWords[id].name, keys: String(index + 1) }))}
          value={choices.version}
          onChange={(version) => onChange({ version })}
        />
      </div>
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
  readonly isCovered: boolean
  readonly onMark: (words: string | null) => void
}) {
  const { asked, choices, preview } = props
  const request = requestOf(asked, choices)
  const leavesTeam = hasVersions(asked) && choices.version !== 'team'
  if (request === null || preview === null) return null
  if (props.isCovered) {
    return preview.findings.length === 0 ? null : (
      <Part title="Personal-data check">
        <p className={styles.hint}>{coveredWords}</p>
      </Part>
    )
  }
  if (preview.findings.length === 0) {
    return leavesTeam ? (
      <Part title="Personal-data check" aside="Nothing found">
        <p className={styles.hint}>{readItWords}</p>
      </Part>
    ) : null
  }
  return (
    <Found
      key={choices.version}
      request={request}
      choices={choices}
      isOfOneVersion={!hasVersions(asked)}
      leavesTeam={leavesTeam}
      preview={preview}
      onMark={props.onMark}
    />
  )
}

/** What is settled already needs nobody: it leaves the room to the name and the folder, and is shown when asked for. */
function Found(props: {
  readonly request: DocumentRequest
  readonly choices: Choices
  readonly isOfOneVersion: boolean
  readonly leavesTeam: boolean
  readonly preview: DocumentPreview
  readonly onMark: (words: string | null) => void
}) {
  const { request, choices, preview } = props
  const { findings, unsettled } = preview
  const isReadOnly = useIsReadOnly()
  const [isShown, setShown] = useState(unsettled > 0)
  const [isAsked, setAsked] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  // Settling the last one takes nothing away from under whoever does it.
  useEffect(() => {
    if (unsettled > 0) setShown(true)
  }, [unsettled])
  // The button that asked is gone: the focus stays where it was.
  useEffect(() => {
    if (isAsked) list.current?.querySelector('button')?.focus()
  }, [isAsked])
  return (
    <Part title="Personal-data check" aside={`${findings.length - unsettled} of ${findings.length} settled`}>
      {isShown || isAsked || unsettled > 0 ? (
        <div ref={list}>
          <CheckList
            scope={scopeOf(request)}
            version={choices.version}
            findings={findings}
            isReadOnly={isReadOnly}
            isOfOneVersion={props.isOfOneVersion}
            onMark={(finding) => props.onMark(finding?.text ?? null)}
          />
        </div>
      ) : (
        <div>
          <Button size="small" kind="quiet" onPress={() => setAsked(true)}>
            Show what was settled
          </Button>
        </div>
      )}
      {props.leavesTeam && <p className={styles.hint}>{readItWords}</p>}
    </Part>
  )
}
