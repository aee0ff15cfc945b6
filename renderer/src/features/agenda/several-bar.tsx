import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Id } from '../../../../shared/model/common'
import { Button, IconButton } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import styles from './agenda.module.css'
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
      <Button size="small" keys="Y" onPress={() => act({ kind: 'duplicate' })}>
        Duplicate
      </Button>
      <Button
        size="small"
        keys="V"
        onPress={() => act({ kind: 'another' })}
        {...(!props.isPlanned && { isDisabled: true, why: 'Not once it is issued' })}
      >
        To another meeting…
      </Button>
      <IconButton label="Move up" icon={<ArrowUp aria-hidden />} onPress={() => act({ kind: 'up' })} />
      <IconButton label="Move down" icon={<ArrowDown aria-hidden />} onPress={() => act({ kind: 'down' })} />
      {props.isPlanned && (
        <Button size="small" onPress={() => act({ kind: 'remove' })}>
          Remove
        </Button>
      )}
      <Button size="small" kind="quiet" onPress={() => void hand.clear()}>
        Let go
      </Button>
    </div>
  )
}
