import { FileText } from 'lucide-react'
import { useId } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Finding } from '../../../../shared/model/personal-data'
import { scopeOf } from '../../../../shared/rules/check-scope'
import { capitalised, countWords } from '../../../../shared/rules/near-days'
import { useIsReadOnly } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { CheckList } from '../papers/check-list'
import { coveredWords, leftWords, readItWords } from '../papers/check-list-words'
import styles from './minutes-panel.module.css'
import { CorrectedBeside, Versions } from './record-history'
import type { MinutesPaper } from './use-minutes-paper'
import { VersionChoice } from './version-choice'
import { leftOutWords, settleFirst } from './version-words'

/** Beside the page: who it is for, what the check found, earlier texts; at its foot the way to Word. */
export function MinutesPanel(props: {
  readonly view: MeetingView
  readonly paper: MinutesPaper
  readonly isReading: boolean
  readonly read: number | null
  readonly onRead: (version: number | null) => void
  /** Into attendance; null where it cannot be changed. */
  readonly onWhoWasHere: (() => void) | null
  readonly onVersion: MinutesPaper['chooseVersion']
  readonly onMark: (finding: Finding | null) => void
}) {
  const { view, paper, isReading, read } = props
  const { made, version } = paper
  return (
    <aside className={styles.panel} aria-label="Save and versions" data-keeps-corner="">
      <div className={styles.body}>
        <VersionChoice
          version={version}
          leavesOut={made === null ? '' : leftOutWords(made.leftOut)}
          onChoose={props.onVersion}
        />
        {props.onWhoWasHere !== null && (
          <Button keys="H" onPress={props.onWhoWasHere}>
            Who was here
          </Button>
        )}
        {isReading && <Check paper={paper} onMark={props.onMark} />}
        <CorrectedBeside view={view} cover={paper.cover} />
        <Versions view={view} read={read} onRead={props.onRead} />
      </div>
      <SavePart paper={paper} />
    </aside>
  )
}

function Check(props: { readonly paper: MinutesPaper; readonly onMark: (finding: Finding | null) => void }) {
  const { paper } = props
  const { made, seen, version, unsettled } = paper
  const isReadOnly = useIsReadOnly()
  const id = useId()
  if (made === null) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h2 id={id}>Personal-data check</h2>
        {made.findings.length > 0 && <span>{leftWords(unsettled, made.findings.length)}</span>}
      </header>
      {seen === null || paper.isCovered ? (
        seen !== null && <p>{coveredWords}</p>
      ) : (
        <CheckList
          // What was being settled of one version is not of another.
          key={version}
          scope={scopeOf(paper.request)}
          version={version}
          findings={made.findings}
          isReadOnly={isReadOnly}
          onMark={props.onMark}
        />
      )}
      {version !== 'team' && <p>{readItWords}</p>}
    </section>
  )
}

/** What it will be called, and out of the app with it. While something is to be settled, that is said beside it. */
function SavePart({ paper }: { readonly paper: MinutesPaper }) {
  const { made, unsettled, isStopped } = paper
  const why = useId()
  const isOff = made === null || isStopped
  const described = isStopped ? { 'aria-describedby': why } : {}
  return (
    <div className={styles.save}>
      {made !== null && (
        <p className={styles.fileName}>
          <FileText aria-hidden="true" /> {made.model.fileName}.docx
        </p>
      )}
      <Button kind="primary" keys="Ctrl S" isDisabled={isOff} {...described} onPress={() => paper.saveAs('docx')}>
        Save as Word
      </Button>
      {isStopped && (
        <p id={why} className={styles.why}>
          {settleFirst(unsettled)}
        </p>
      )}
      {!isStopped && unsettled > 0 && (
        <p className={styles.why}>{capitalised(countWords(unsettled))} not settled. The team may have it as it is.</p>
      )}
      <div className={styles.others}>
        <Button size="small" isDisabled={isOff} {...described} onPress={() => paper.saveAs('pdf')}>
          Save as PDF
        </Button>
        <Button size="small" keys="E" isDisabled={isOff} {...described} onPress={paper.copy}>
          Copy for an e-mail
        </Button>
      </div>
    </div>
  )
}
