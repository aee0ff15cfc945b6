import { useState } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import type { TemplateItem } from '../../../../shared/model/locality'
import { standingChoices, templateLimit } from '../../../../shared/rules/standing-agenda'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import styles from './agenda.module.css'
import { slotWords } from './agenda-words'

/** Which items stand in every meeting from now on. What is confidential is not among them. */
export function StandingDialog(props: {
  readonly items: readonly AgendaItem[]
  readonly before: readonly TemplateItem[]
  /** Minutes the meeting has. */
  readonly slot: number
  readonly onKeep: (kept: readonly AgendaItem[]) => void
  readonly onClose: () => void
}) {
  const { items, before, slot, onKeep, onClose } = props
  const [choices] = useState(() => standingChoices(items, before))
  const [keptIds, setKeptIds] = useState<ReadonlySet<Id>>(
    () => new Set(choices.flatMap(({ item, isMeant }) => (isMeant ? [item.id] : []))),
  )
  const kept = choices.flatMap(({ item }) => (keptIds.has(item.id) ? [item] : []))
  const minutes = kept.reduce((sum, item) => sum + item.minutes, 0)
  const closed = items.length - choices.length
  const isTooMany = kept.length > templateLimit
  const turn = (id: Id) =>
    setKeptIds((was) => (was.has(id) ? new Set([...was].filter((one) => one !== id)) : new Set([...was, id])))
  return (
    <Dialog
      title="Make this the standing agenda"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Leave it
          </Button>
          <Button
            kind="primary"
            autoFocus
            isDisabled={kept.length === 0 || isTooMany}
            onPress={() => {
              onClose()
              onKeep(kept)
            }}
          >
            {kept.length === 1 ? 'Keep 1 item' : `Keep ${kept.length} items`}
          </Button>
        </>
      }
    >
      <div className={styles.ask}>
        <p className={styles.about}>
          Every meeting planned from now on starts from what is ticked.
          {closed === 1 && ' One confidential item is left out.'}
          {closed > 1 && ` ${closed} confidential items are left out.`}
        </p>
        <ul className={styles.standing}>
          {choices.map(({ item }) => (
            <li key={item.id}>
              <label>
                <input
                  type="checkbox"
                  className={styles.mark}
                  checked={keptIds.has(item.id)}
                  onChange={() => turn(item.id)}
                />
                <span>
                  <span dir="auto">{item.title}</span>
                  {item.reason !== '' && (
                    <span className={styles.about} dir="auto">
                      {' '}
                      {item.reason}
                    </span>
                  )}
                </span>
                <span className={styles.standingMinutes}>
                  {item.minutes}
                  <span className="visually-hidden"> minutes</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p role="status">
          {isTooMany
            ? `At most ${templateLimit} items stand.`
            : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} for ${slotWords(slot)}.`}
        </p>
      </div>
    </Dialog>
  )
}
