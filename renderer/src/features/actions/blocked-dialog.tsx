import { type KeyboardEvent, useRef, useState } from 'react'
import type { CardRef } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { AskDialog } from '../../ui/ask-dialog'
import { StatusShape } from '../../ui/status-shape'
import { TextField } from '../../ui/text-field'
import styles from './actions.module.css'
import { headTitle, useHeadNumber } from './card-link'
import { type OpenCard, useOpenCards } from './open-cards'
import type { BlockedBy } from './use-action-commands'

/** Blocked is only useful when somebody can see by what: a few words, or a card that is open. */
export function BlockedDialog(props: {
  readonly about: string
  readonly localityId: Id
  /** Those that are moved: they cannot wait for themselves. */
  readonly without: readonly Id[]
  readonly action?: string
  readonly initial?: string
  readonly onSay: (blocked: BlockedBy) => void
  readonly onClose: () => void
}) {
  const { onSay, onClose, action = 'Move to Blocked' } = props
  const [words, setWords] = useState(props.initial ?? '')
  const [isMissing, setMissing] = useState(false)
  const isTyped = words !== (props.initial ?? '')
  const cards = useOpenCards(props.localityId, props.without, isTyped ? words : '')
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const say = () => (words.trim() === '' ? setMissing(true) : onSay({ blockedBy: words.trim() }))
  const step = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const active = document.activeElement
    const at = active instanceof HTMLButtonElement ? buttons.indexOf(active) : -1
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1
    if (at === -1 && event.key === 'ArrowUp') return
    event.preventDefault()
    if (next < 0) field.current?.focus()
    else buttons[Math.min(next, buttons.length - 1)]?.focus()
  }
  return (
    <AskDialog title="Blocked by what?" does={action} keys="Enter" onDo={say} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to the arrows that lead from the field to the list and back */}
      <div className={styles.ask} onKeyDown={step}>
        <p className={styles.about} dir="auto">
          {props.about}
        </p>
        <TextField
          label="By what, or by whom"
          hint="A few words, so that somebody can help; or choose what it waits for."
          value={words}
          onChange={setWords}
          onEnter={say}
          error={isMissing && words.trim() === '' ? 'Write a few words.' : undefined}
          autoFocus
          inputRef={field}
        />
        {cards.length > 0 && (
          <ul ref={list} className={styles.openCards} aria-label="What it may wait for">
            {cards.map((card) => (
              <OpenCardLine key={card.id} card={card} onChoose={(waitsFor) => onSay({ waitsFor })} />
            ))}
          </ul>
        )}
      </div>
    </AskDialog>
  )
}

function OpenCardLine({ card, onChoose }: { readonly card: OpenCard; readonly onChoose: (ref: CardRef) => void }) {
  // Only cards of one place are offered.
  const number = useHeadNumber(card, card.localityId)
  return (
    <li>
      <button type="button" className={styles.openCard} onClick={() => onChoose({ kind: card.kind, id: card.id })}>
        <StatusShape of={card.column} />
        <span>{number}</span>
        <span dir="auto">{headTitle(card)}</span>
      </button>
    </li>
  )
}
