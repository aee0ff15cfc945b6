import {
  BookHeart,
  CalendarClock,
  CornerDownRight,
  FilePenLine,
  FileText,
  Inbox,
  KeyRound,
  MapPin,
  PoundSterling,
  Sprout,
  Stamp,
  UserRound,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { FindHit } from '../../../../shared/model/find'
import type { Locality } from '../../../../shared/model/locality'
import { useRecord } from '../../data/data-provider'
import { Caps } from '../../ui/keys'
import { Plate } from '../../ui/plate'
import { StatusShape } from '../../ui/status-shape'
import styles from './find.module.css'
import { kindWords, type MarkedPart, partsOf } from './hit-words'

/** One line of the palette: what Enter does with it, and what Ctrl C takes from it. */
export type FindLine = {
  readonly id: string
  readonly group: string
  readonly copy: string
  /** It makes or changes a record at once: never chosen by itself. */
  readonly writes?: true
  readonly run: () => unknown
  readonly shows: ReactNode
}

/** A hit: its shape, its title and sentence with the words marked, its place and number. */
export function HitLine({ hit, place }: { readonly hit: FindHit; readonly place: Locality | undefined }) {
  return (
    <>
      <span className={styles.icon}>
        <HitIcon hit={hit} />
      </span>
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          <Marked parts={partsOf(hit.title, hit.titleMarks)} />
        </span>
        {(hit.sentence !== '' || hit.state !== '') && (
          <span className={styles.second}>
            {hit.sentence !== '' && (
              <span dir="auto">
                “<Marked parts={partsOf(hit.sentence, hit.sentenceMarks)} />”{' '}
              </span>
            )}
            {hit.state}
          </span>
        )}
      </span>
      <span className={styles.right}>
        {place && <Plate code={place.code} shape={place.shape} />}
        <span className={styles.number}>{hit.number === '' ? kindWords[hit.kind] : hit.number}</span>
      </span>
    </>
  )
}

function Marked({ parts }: { readonly parts: readonly MarkedPart[] }) {
  return parts.map((part) =>
    part.isMarked ? (
      <mark key={part.from} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}

/** Round is an action, diamond a pledge, square an escalation; the fill says how far, as on their boards. */
function HitIcon({ hit }: { readonly hit: FindHit }) {
  const action = useRecord('action', hit.id)
  const pledge = useRecord('pledge', hit.id)
  const escalation = useRecord('escalation', hit.id)
  switch (hit.kind) {
    case 'action':
      return <StatusShape of={action?.column ?? (hit.isArchived ? 'done' : 'todo')} />
    case 'pledge':
      return <StatusShape of={pledge?.column ?? (hit.isArchived ? 'kept' : 'agreed')} />
    case 'escalation':
      return <StatusShape of={escalation?.column ?? (hit.isArchived ? 'closed' : 'sent')} />
    case 'decision':
      return <Stamp aria-hidden />
    case 'story':
      return <BookHeart aria-hidden />
    case 'spend':
      return <PoundSterling aria-hidden />
    case 'opportunity':
      return <Sprout aria-hidden />
    case 'person':
      return <UserRound aria-hidden />
    case 'place':
      return <MapPin aria-hidden />
    case 'parked':
      return <Inbox aria-hidden />
    case 'permission':
      return <KeyRound aria-hidden />
    case 'correction':
      return <FilePenLine aria-hidden />
    case 'minutes':
      return <FileText aria-hidden />
  }
}

/** Something to do or somewhere to go, with its key and its chord. */
export function DoLine(props: {
  readonly name: ReactNode
  readonly icon?: 'agenda' | 'go' | ReactNode
  readonly keys: readonly string[]
}) {
  const { name, icon = 'go', keys } = props
  return (
    <>
      <span className={styles.icon}>
        {icon === 'agenda' ? <CalendarClock aria-hidden /> : icon === 'go' ? <CornerDownRight aria-hidden /> : icon}
      </span>
      <span className={styles.words}>{name}</span>
      <span className={styles.right}>
        {keys.map((each) => (
          <span key={each} className={styles.caps}>
            <Caps keys={each} />
          </span>
        ))}
      </span>
    </>
  )
}
