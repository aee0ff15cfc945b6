import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem, Openness } from '../../../../shared/model/agenda-item'
import { shortDay } from '../../../../shared/rules/dates'
import { isConfidentialOn, isKeptOffTheWall } from '../../../../shared/rules/signed-up-part'
import { useIsReadOnly } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { useToday } from '../../ui/use-today'
import { OpennessDialog } from '../agenda/openness-dialog'
import styles from './in-the-room.module.css'
import { useItemPanel } from './item-panel'
import { KeyButton } from './key-button'

/** Who may read this item, with the key that changes it, and the way to a first private note: at the end of the line above the title. */
export function ItemTools(props: {
  readonly view: MeetingView
  readonly item: AgendaItem
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
}) {
  const { view, item, unlessAdding } = props
  const run = useCommand()
  const today = useToday()
  const isReadOnly = useIsReadOnly()
  const [isAsking, setAsking] = useState(false)
  const show = useItemPanel((panels) => panels.show)
  // What asks would say its title to the room.
  const isCovered = isKeptOffTheWall(view.meeting, item, today)
  const ask = (): void => {
    if (!isReadOnly) setAsking(true)
  }
  const say = async (openness: Openness): Promise<void> => {
    const outcome = await run('item.edit', { meetingId: view.meeting.id, itemId: item.id, openness })
    if (outcome.ok) announce(`This item: ${opennessInWords({ openness }, today)}`)
  }
  useDoables([{ name: 'Who may read this item', key: 'k', run: unlessAdding(ask), isOn: !isReadOnly && !isCovered }])
  const words = opennessInWords(item, today)
  if (isCovered) return null
  return (
    <span className={styles.tools}>
      {item.openness.kind === 'open' ? (
        <KeyButton keys="K" isDisabled={isReadOnly} onPress={ask}>
          openness<span className="visually-hidden">: open</span>
        </KeyButton>
      ) : (
        <span className={styles.openness}>
          <Lock aria-hidden="true" />
          <span className={styles.opennessWords}>{words}</span>
          <KeyButton keys="K" isDisabled={isReadOnly} onPress={ask}>
            change<span className="visually-hidden"> who may read it</span>
          </KeyButton>
        </span>
      )}
      {item.privateNote === '' && (
        <KeyButton keys="Shift H" isDisabled={isReadOnly} onPress={() => show(item.id, 'private-note')}>
          private note
        </KeyButton>
      )}
      {isAsking && (
        <OpennessDialog items={[item]} onSay={(openness) => void say(openness)} onClose={() => setAsking(false)} />
      )}
    </span>
  )
}

/** "Confidential until 30 June", "Heading only", "Open again since 30 June". */
export function opennessInWords(item: Pick<AgendaItem, 'openness'>, today: string): string {
  const { openness } = item
  if (openness.kind === 'open') return 'Open'
  if (openness.kind === 'heading-only') return 'Heading only'
  if (openness.until === null) return 'Confidential'
  const day = `${shortDay(openness.until)}${openness.until.slice(0, 4) === today.slice(0, 4) ? '' : ` ${openness.until.slice(0, 4)}`}`
  return isConfidentialOn(item, today) ? `Confidential until ${day}` : `Open: was confidential until ${day}`
}
