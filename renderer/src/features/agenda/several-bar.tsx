import { ArrowDown, ArrowUp, EllipsisVertical } from 'lucide-react'
import type { Id } from '../../../../shared/model/common'
import { Button, IconButton } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import styles from './agenda.module.css'
import { moreLines } from './item-acts'
import type { Hand } from './use-hand'
import { elsewhere, nobody, usePresenters } from './use-presenters'

/** While rows are marked: how many, and what can be done with all of them. */
export function SeveralBar(props: { readonly hand: Hand; readonly localityId: Id; readonly isPlanned: boolean }) {
  const { hand } = props
  const presenters = usePresenters(props.localityId)
  const { marked, act } = hand
  if (marked.length === 0) return null
  return (
    <div className={styles.several} role="toolbar" aria-label={`${marked.length} chosen`}>
      <b className={styles.count}>{marked.length} chosen</b>
      <Button size="small" keys="P" onPress={() => act({ kind: 'park' })}>
        Park
      </Button>
      <Button size="small" keys="S" onPress={() => act({ kind: 'skip' })}>
        Skip this week
      </Button>
      <Button size="small" keys="D" onPress={() => act({ kind: 'drop' })}>
        Drop…
      </Button>
      <Button size="small" keys="L" onPress={() => act({ kind: 'minutes' })}>
        Minutes…
      </Button>
      <ActionMenu
        label="Presenter"
        trigger={
          <Button size="small" keys="W">
            Presenter…
          </Button>
        }
        items={presenters}
        onAction={(id) =>
          id === elsewhere
            ? act({ kind: 'elsewhere' })
            : act({ kind: 'edit-all', change: { presenterId: id === nobody ? null : id } })
        }
      />
      <Button size="small" keys="O" onPress={() => act({ kind: 'openness' })}>
        Openness…
      </Button>
      <IconButton label="Move up" icon={<ArrowUp aria-hidden />} onPress={() => act({ kind: 'up' })} />
      <IconButton label="Move down" icon={<ArrowDown aria-hidden />} onPress={() => act({ kind: 'down' })} />
      <ActionMenu
        label="More"
        trigger={
          <Button size="small" kind="quiet" icon={<EllipsisVertical aria-hidden />}>
            More
          </Button>
        }
        items={moreLines(marked, props.isPlanned)}
        onAction={(kind) => act({ kind })}
      />
      <Button size="small" kind="quiet" onPress={() => void hand.clear()}>
        Let go
      </Button>
    </div>
  )
}
