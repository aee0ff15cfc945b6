import { type Ref, useId } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Finding } from '../../../../shared/model/personal-data'
import { isConfidentialOn } from '../../../../shared/rules/signed-up-part'
import { Button } from '../../ui/button'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { useToday } from '../../ui/use-today'
import { CoverNotice } from '../papers/cover-notice'
import { DocumentPage } from '../papers/document-page'
import styles from './minutes.module.css'
import type { MinutesPaper } from './use-minutes-paper'
import { WriteMinutes } from './write-minutes'

/** The minutes themselves: as they are printed, or item by item to be written. */
export function MinutesPage(props: {
  readonly page: Ref<HTMLElement>
  readonly view: MeetingView
  readonly paper: MinutesPaper
  readonly isReading: boolean
  /** The earlier approved text on the page; null is what holds now. */
  readonly read: number | null
  readonly itemId: Id | null
  /** Writing begins with the cursor in the notes. */
  readonly isAtOnce: boolean
  /** What is being settled. */
  readonly finding: Finding | null
  readonly onLeave: () => void
}) {
  const { view, paper, isReading, read, itemId, finding } = props
  const { cover, seen } = paper
  const today = useToday()
  const pageId = useId()
  const beside = view.correctedBy.map(({ correction }) => correction)
  const corrections = isReading ? beside : [...beside, ...view.corrections]
  const hasCovered =
    corrections.some(({ text }) => cover.hides(text)) ||
    (isReading ? paper.isCovered : cover.isOn && view.items.some((item) => isConfidentialOn(item, today)))
  const showCovered = (): void => {
    // The button goes with what it was for: the page itself takes the focus.
    document.getElementById(pageId)?.focus()
    cover.show()
  }
  return (
    <section
      ref={props.page}
      id={pageId}
      className={styles.document}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls, and must scroll from the keyboard
      tabIndex={0}
      aria-label={isReading ? 'The minutes as printed' : 'The minutes, item by item'}
    >
      {hasCovered && <CoverNotice instead={cover.instead} onShow={showCovered} />}
      {!isReading ? (
        <WriteMinutes
          view={view}
          markedId={itemId}
          isAtOnce={props.isAtOnce}
          cover={cover}
          onShow={showCovered}
          onLeave={props.onLeave}
        />
      ) : seen !== null ? (
        <DocumentPage
          model={seen.model}
          label={read === null ? `Preview, ${paper.version} version` : `Version ${read}, as it was approved`}
          markedId={itemId}
          marked={finding}
        />
      ) : paper.preview.kind !== 'problem' ? (
        <Loading what="the page" />
      ) : (
        <Notice
          kind="late"
          title={problemWords(paper.preview.problem).title}
          actions={<Button onPress={paper.preview.refresh}>Try again</Button>}
        >
          {problemWords(paper.preview.problem).whatToDo}
        </Notice>
      )}
    </section>
  )
}
