import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Meeting } from '../../../../shared/model/meeting'
import { WordsDialog } from '../../ui/words-dialog'
import { itemsInWords } from './agenda-words'
import { ElsewhereDialog } from './elsewhere-dialog'
import { MinutesDialog, MoveItemDialog, OtherMeetingDialog } from './item-dialogs'
import { ItemMenu } from './item-menu'
import { OpennessDialog } from './openness-dialog'
import type { Hand } from './use-hand'

/** The one question or menu that is open. */
export function HandDialogs(props: {
  readonly hand: Hand
  readonly items: readonly AgendaItem[]
  readonly meeting: Meeting
}) {
  const { hand, items, meeting } = props
  const { asking, menu, act, stopAsking: onClose } = hand
  if (menu !== null) {
    return <ItemMenu menu={menu} hand={hand} localityId={meeting.localityId} isPlanned={meeting.state === 'planned'} />
  }
  if (asking === null) return null
  // As they are now: one may have gone, or been changed, since the question was put.
  const asked = items.filter((item) => asking.items.some((one) => one.id === item.id))
  if (asked.length === 0) return null
  switch (asking.what) {
    case 'where':
      return (
        <MoveItemDialog moved={asked} items={items} onMove={(index) => hand.move(asked, index)} onClose={onClose} />
      )
    case 'minutes':
      return (
        <MinutesDialog
          items={asked}
          onSay={(minutes) => act({ kind: 'edit-all', change: { minutes } }, asked)}
          onClose={onClose}
        />
      )
    case 'openness':
      return (
        <OpennessDialog
          items={asked}
          onSay={(openness) => act({ kind: 'edit-all', change: { openness } }, asked)}
          onClose={onClose}
        />
      )
    case 'elsewhere':
      return (
        <ElsewhereDialog
          items={asked}
          localityId={meeting.localityId}
          onSay={(presenterId) => act({ kind: 'edit-all', change: { presenterId } }, asked)}
          onClose={onClose}
        />
      )
    case 'drop':
      return (
        <WordsDialog
          title={asked.length === 1 ? 'Drop it' : 'Drop them'}
          about={itemsInWords(asked)}
          label="Reason"
          hint="It comes back to no agenda by itself. The reason is kept."
          does={asked.length === 1 ? 'Drop it' : `Drop ${asked.length} items`}
          onSay={(reason) => {
            onClose()
            act({ kind: 'drop-because', reason }, asked)
          }}
          onClose={onClose}
        />
      )
    case 'another':
      return (
        <OtherMeetingDialog
          meeting={meeting}
          items={asked}
          onSend={(toMeetingId, where) => act({ kind: 'send', toMeetingId, where }, asked)}
          onClose={onClose}
        />
      )
  }
}
