import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { Button } from '../../ui/button'
import { type AddKind, AddLine, addKinds } from '../live/add-line'
import styles from './minutes.module.css'

export type Adding = AddKind | 'choosing' | null

/** The same lines as in the meeting: first what it is, then its words. Esc goes back one step. */
export function AddToItem(props: {
  readonly view: MeetingView
  readonly itemId: Id
  readonly itemTitle: string
  readonly adding: Adding
  onAdding(adding: Adding): void
}) {
  const { view, itemId, itemTitle, adding, onAdding } = props
  if (adding === null) {
    return (
      <Button size="small" aria-label={`Add… to ${itemTitle}`} onPress={() => onAdding('choosing')}>
        Add…
      </Button>
    )
  }
  if (adding === 'choosing') return <ChooseKind onAdding={onAdding} />
  const closeAtEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onAdding(null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the keys of the line inside
    <div className={styles.addLine} onKeyDown={closeAtEscape}>
      <AddLine
        kind={adding}
        view={view}
        itemId={itemId}
        localityId={view.meeting.localityId}
        onClose={() => onAdding(null)}
      />
    </div>
  )
}

function ChooseKind({ onAdding }: { onAdding(adding: Adding): void }) {
  const first = useRef<HTMLFieldSetElement>(null)
  useEffect(() => first.current?.querySelector('button')?.focus(), [])
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const kind = addKinds.find((one) => one.key === event.key.toLowerCase())
    if (kind === undefined && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onAdding(kind?.id ?? null)
  }
  return (
    <fieldset ref={first} className={styles.kinds} onKeyDown={press}>
      <legend className="visually-hidden">What is added?</legend>
      {addKinds.map((kind) => (
        <Button key={kind.id} size="small" keys={kind.key.toUpperCase()} onPress={() => onAdding(kind.id)}>
          {kind.words}
        </Button>
      ))}
      <Button size="small" kind="quiet" keys="Esc" onPress={() => onAdding(null)}>
        Nothing
      </Button>
    </fieldset>
  )
}
