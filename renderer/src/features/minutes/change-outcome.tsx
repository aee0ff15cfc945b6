import { useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { go, type Route } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import type { OutcomeLine } from '../live/outcomes'
import styles from './minutes.module.css'

/** What an item led to, as a clerk mends it: the words of a decision in place, a card where it stands. */
export function ChangeOutcome(props: { readonly line: OutcomeLine; readonly meetingId: Id; readonly localityId: Id }) {
  const { line, meetingId, localityId } = props
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLSpanElement>(null)
  const close = () => {
    setOpen(false)
    // Drawn again once the field has gone.
    requestAnimationFrame(() => button.current?.querySelector('button')?.focus())
  }
  const to = routeOfLine(line, localityId)
  if (isOpen) return <DecisionField line={line} meetingId={meetingId} onClose={close} />
  return (
    <span ref={button} className={styles.outcome}>
      <span dir="auto">{line.text}</span>
      {line.kind === 'decision' && (
        <Button size="small" kind="quiet" onPress={() => setOpen(true)}>
          Change<span className="visually-hidden"> {line.text}</span>
        </Button>
      )}
      {to !== null && (
        <Button size="small" kind="quiet" onPress={() => go(to)}>
          Open<span className="visually-hidden"> {line.text}</span>
        </Button>
      )}
    </span>
  )
}

function routeOfLine({ kind, id }: OutcomeLine, localityId: Id): Route | null {
  if (kind === 'action') return { screen: 'actions', localityId, actionId: id }
  if (kind === 'pledge') return { screen: 'pledges', localityId, pledgeId: id }
  return kind === 'escalation' ? { screen: 'escalation', localityId, escalationId: id } : null
}

/** Enter keeps the words, Esc leaves them as they were. The number stays. */
function DecisionField(props: { readonly line: OutcomeLine; readonly meetingId: Id; onClose(): void }) {
  const { line, meetingId, onClose } = props
  const run = useCommand()
  const [text, setText] = useState(line.text)
  const keep = async () => {
    const words = text.trim()
    if (words === '' || words === line.text) return onClose()
    const outcome = await run('decision.edit', { meetingId, decisionId: line.id, text: words })
    if (!outcome.ok) return
    announce(`Changed: ${words}`)
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears the keys of the field inside
    <span
      className={styles.changing}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Enter') void keep()
        else onClose()
      }}
    >
      <TextField label="What was agreed" isLabelHidden value={text} onChange={setText} autoFocus />
      <Button size="small" onPress={() => void keep()}>
        Keep
      </Button>
    </span>
  )
}
