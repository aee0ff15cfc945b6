import type { Ref } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Finding } from '../../../../shared/model/personal-data'
import { Button } from '../../ui/button'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
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
  /** What is being settled. */
  readonly finding: Finding | null
  readonly onLeave: () => void
}) {
  const { view, paper, isReading, read, itemId, finding } = props
  return (
    <section
      ref={props.page}
      className={styles.document}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls, and must scroll from the keyboard
      tabIndex={0}
      aria-label={isReading ? 'The minutes as printed' : 'The minutes, item by item'}
    >
      {!isReading ? (
        <WriteMinutes view={view} markedId={itemId} onLeave={props.onLeave} />
      ) : paper.preview.kind === 'ready' ? (
        <DocumentPage
          model={paper.preview.value.model}
          label={read === null ? `Preview, ${paper.version} version` : `Version ${read}, as it was approved`}
          markedId={itemId}
          marked={finding}
        />
      ) : paper.preview.kind === 'loading' ? (
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
