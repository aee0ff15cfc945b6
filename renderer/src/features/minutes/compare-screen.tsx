import { useEffect, useRef, useState } from 'react'
import type { MeetingView, MinutesComparison } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { longDay, weekdayDay } from '../../../../shared/rules/dates'
import { useRecord } from '../../data/data-provider'
import { go } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { Segmented } from '../../ui/segmented'
import { CoverNotice, keyToShow } from '../papers/cover-notice'
import { DocumentPage } from '../papers/document-page'
import { type Cover, useCover } from '../papers/use-cover'
import styles from './compare.module.css'
import { ComparedPage } from './compared-page'

type Versions = { readonly meetingId: Id; readonly before: number; readonly after: number }

const keys = [
  { keys: 'J', does: 'next change' },
  { keys: 'K', does: 'change before' },
]

/** Two versions of the same minutes: what was taken out and put in, in words and marks, and each by itself. */
export function CompareScreen(versions: Versions) {
  const { meetingId } = versions
  const opened = useQuery('meeting.open', { meetingId })
  const compared = useQuery('minutes.compare', versions)
  const view = opened.kind === 'ready' ? opened.value : null
  const locality = useRecord('locality', view?.meeting.localityId ?? null)
  const problem =
    opened.kind === 'problem' ? opened.problem : compared.kind === 'problem' ? compared.problem : undefined
  if (problem !== undefined) {
    const { title, whatToDo } = problemWords(problem)
    return (
      <Empty
        title={title}
        action={<Button onPress={() => go({ screen: 'minutes', meetingId })}>Open the minutes</Button>}
      >
        {whatToDo}
      </Empty>
    )
  }
  if (view === null || locality === undefined || compared.kind !== 'ready') return <Loading what="both versions" />
  const plate = { code: locality.code, shape: locality.shape }
  return <Compared {...versions} view={view} plate={plate} comparison={compared.value} />
}

type Side = 'both' | 'before' | 'after'

function Compared(
  props: Versions & {
    readonly view: MeetingView
    readonly plate: { readonly code: string; readonly shape: 'place' | 'theme' }
    readonly comparison: MinutesComparison
  },
) {
  const { meetingId, before, after, view, plate } = props
  const [side, setSide] = useState<Side>('both')
  const page = useRef<HTMLElement>(null)
  const cover = useCover({ document: 'minutes', meetingId, version: 'team' })
  const comparison = cover.coveredComparison(props.comparison)
  // Each version by itself tells of the same items.
  const hasCovered = comparison !== null && comparison !== props.comparison
  const changes = comparison?.changes ?? 0
  const steps = useSteps(page, changes)
  const hasChanges = side === 'both' && changes > 0
  const showCovered = (): void => {
    // The button goes with what it was for: the page itself takes the focus.
    page.current?.focus()
    cover.show()
  }
  const open = (): void => go({ screen: 'minutes', meetingId })
  useDoables([
    { name: 'Next change', key: 'j', run: () => steps(1), isOn: hasChanges },
    { name: 'Change before', key: 'k', run: () => steps(-1), isOn: hasChanges },
    { name: 'Read both with what changed', key: 'd', run: () => setSide('both'), isOn: side !== 'both' },
    { name: `Read ${nameOf(before)} alone`, key: 'f', run: () => setSide('before'), isOn: side !== 'before' },
    { name: `Read ${nameOf(after)} alone`, key: 'l', run: () => setSide('after'), isOn: side !== 'after' },
    { name: 'Open the minutes', key: 'm', run: open },
  ])
  return (
    <div className={styles.screen}>
      <PageHeader
        plate={plate}
        title={`Two versions, ${weekdayDay(view.meeting.on)}`}
        sentence={
          <>
            {comparison !== null && <b>{changesWords(changes)}</b>} from {wordsOf(view, before)}
            {before > 0 && ','} to {wordsOf(view, after)}.
          </>
        }
        actions={
          <>
            <Segmented
              label="What is on the page"
              isLabelHidden
              options={[
                { id: 'before', label: capital(nameOf(before)) },
                { id: 'both', label: 'What changed' },
                { id: 'after', label: capital(nameOf(after)) },
              ]}
              value={side}
              onChange={setSide}
            />
            <Button onPress={open}>Open the minutes</Button>
          </>
        }
      />
      {hasChanges && (
        <div className={styles.steps}>
          <Button size="small" keys="K" onPress={() => steps(-1)}>
            Change before
          </Button>
          <Button size="small" keys="J" onPress={() => steps(1)}>
            Next change
          </Button>
          <p className={styles.legend}>
            <ins>+ put in</ins> <del>− taken out</del>
          </p>
        </div>
      )}
      <section
        ref={page}
        className={styles.document}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls, and must scroll from the keyboard
        tabIndex={0}
        aria-label={side === 'both' ? 'What changed' : 'One version alone'}
      >
        {hasCovered && <CoverNotice instead={cover.instead} onShow={showCovered} />}
        {comparison === null ? (
          <Loading what="both versions" />
        ) : side === 'both' ? (
          <ComparedPage comparison={comparison} />
        ) : (
          <Alone meetingId={meetingId} version={side === 'before' ? before : after} cover={cover} />
        )}
      </section>
      <KeyBar keys={[...(hasChanges ? keys : []), ...(hasCovered ? [keyToShow] : [])]} />
    </div>
  )
}

/** The whole text of one version, as it is printed. */
function Alone(props: { readonly meetingId: Id; readonly version: number; readonly cover: Cover }) {
  const { meetingId, version, cover } = props
  const preview = useQuery('document.preview', {
    document: 'minutes',
    meetingId,
    version: 'team',
    ...(version > 0 && { approvedVersion: version }),
  })
  const seen = preview.kind === 'ready' ? cover.covered(preview.value) : null
  if (seen !== null) return <DocumentPage model={seen.model} label={capital(nameOf(version))} />
  if (preview.kind !== 'problem') return <Loading what="the page" />
  const { title, whatToDo } = problemWords(preview.problem)
  return (
    <p role="alert">
      {title} {whatToDo}
    </p>
  )
}

/** Steps from change to change, round at both ends; the focus goes along, so that it is read out. */
function useSteps(page: { readonly current: HTMLElement | null }, changes: number): (by: 1 | -1) => void {
  const at = useRef(-1)
  // Other versions, other changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each comparison
  useEffect(() => {
    at.current = -1
  }, [changes])
  return (by) => {
    const marked = [...(page.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
    if (marked.length === 0) return
    at.current = at.current < 0 && by < 0 ? marked.length - 1 : (at.current + by + marked.length) % marked.length
    const block = marked[at.current]
    block?.scrollIntoView({ block: 'center' })
    block?.focus({ preventScroll: true })
    announce(`Change ${at.current + 1} of ${marked.length}`)
  }
}

function changesWords(changes: number): string {
  if (changes === 0) return 'No changes'
  return changes === 1 ? '1 change' : `${changes} changes`
}

function nameOf(version: number): string {
  return version === 0 ? 'the draft' : `version ${version}`
}

function wordsOf({ approvals }: MeetingView, version: number): string {
  const approval = approvals.find((one) => one.version === version)
  return approval === undefined ? nameOf(version) : `${nameOf(version)}, approved on ${longDay(approval.approvedOn)}`
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
