import { ArrowUpDown, Check, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { Button } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import styles from './agenda.module.css'
import { moreLines } from './item-acts'
import type { RowHand } from './use-hand'

/** Under the chosen row: what becomes of it, and the rest in a menu. As many as stand in one line at 1280 pixels. */
export function RowActions(props: { readonly item: AgendaItem; readonly hand: RowHand; readonly isPlanned: boolean }) {
  const { item, hand } = props
  const only = useMemo(() => [item], [item])
  return (
    <div className={styles.actions}>
      {item.carryOver === null ? (
        <>
          <Button
            size="small"
            keys="K"
            aria-pressed={item.isKept}
            {...(item.isKept && { icon: <Check aria-hidden /> })}
            onPress={() => hand.act({ kind: 'keep' }, only)}
          >
            Keep
          </Button>
          <Button size="small" keys="P" onPress={() => hand.act({ kind: 'park' }, only)}>
            Park
          </Button>
          <Button size="small" keys="S" onPress={() => hand.act({ kind: 'skip' }, only)}>
            Skip this week
          </Button>
          <Button size="small" keys="D" onPress={() => hand.act({ kind: 'drop' }, only)}>
            Drop, with a reason…
          </Button>
        </>
      ) : (
        <Button size="small" keys="K" icon={<Undo2 aria-hidden />} onPress={() => hand.act({ kind: 'put-back' }, only)}>
          Put back
        </Button>
      )}
      <span className={styles.moveHint}>
        <Button
          size="small"
          kind="quiet"
          icon={<ArrowUpDown aria-hidden />}
          onPress={() => hand.act({ kind: 'where' }, only)}
        >
          Move
        </Button>
      </span>
      <ActionMenu
        label="More"
        trigger={
          <Button size="small" kind="quiet">
            More
          </Button>
        }
        items={moreLines(only, props.isPlanned)}
        onAction={(kind) => hand.act({ kind }, only)}
      />
    </div>
  )
}
