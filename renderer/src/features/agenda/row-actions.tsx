import { ChevronDown, EllipsisVertical } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import type { Id } from '../../../../shared/model/common'
import { useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import { itemKindWords } from '../live/item-kind-words'
import styles from './agenda.module.css'
import { opennessWords } from './agenda-words'
import { kindLines, moreLines } from './item-acts'
import type { RowHand } from './use-hand'
import { elsewhere, nobody, usePresenters } from './use-presenters'

/** Under the chosen row: who, what kind, how open, why, and the rest. As many as stand in one line at 1280 pixels. */
export function RowActions(props: {
  readonly item: AgendaItem
  readonly hand: RowHand
  readonly localityId: Id
  readonly isPlanned: boolean
}) {
  const { item, hand } = props
  const people = useRecords('person')
  const presenters = usePresenters(props.localityId)
  const only = useMemo(() => [item], [item])
  const presenter = item.presenterId === null ? 'Nobody' : (people.get(item.presenterId)?.name ?? 'Somebody')
  return (
    <div className={styles.actions}>
      <Button size="small" onPress={() => hand.act({ kind: 'rename' }, only)}>
        Rename
      </Button>
      <Choice label="Who" value={presenter}>
        {(trigger) => (
          <ActionMenu
            label="Who"
            trigger={trigger}
            items={presenters}
            onAction={(id) =>
              id === elsewhere
                ? hand.act({ kind: 'elsewhere' }, only)
                : hand.act({ kind: 'edit', change: { presenterId: id === nobody ? null : id } }, only)
            }
          />
        )}
      </Choice>
      <Choice label="Kind" value={itemKindWords[item.itemKind]}>
        {(trigger) => (
          <ActionMenu
            label="Kind"
            trigger={trigger}
            items={kindLines}
            onAction={(itemKind) => hand.act({ kind: 'edit', change: { itemKind } }, only)}
          />
        )}
      </Choice>
      <Button size="small" keys="O" onPress={() => hand.act({ kind: 'openness' }, only)}>
        <span>
          <span className="visually-hidden">Openness: </span>
          {opennessWords[item.openness.kind]}…
        </span>
      </Button>
      <Button size="small" keys="R" onPress={() => hand.act({ kind: 'reason' }, only)}>
        Reason
      </Button>
      {props.isPlanned && (
        <>
          <Button size="small" keys="V" onPress={() => hand.act({ kind: 'another' }, only)}>
            Another meeting…
          </Button>
          <Button size="small" onPress={() => hand.act({ kind: 'remove' }, only)}>
            Remove
          </Button>
        </>
      )}
      <ActionMenu
        label="More"
        trigger={
          <Button size="small" kind="quiet" icon={<EllipsisVertical aria-hidden />}>
            More
          </Button>
        }
        items={moreLines(1, props.isPlanned)}
        onAction={(kind) => hand.act({ kind }, only)}
      />
    </div>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string
  readonly children: (trigger: ReactNode) => ReactNode
}) {
  const { label, value } = props
  return props.children(
    <Button size="small" aria-label={`${label}: ${value}. Change`}>
      <span className={styles.choice}>{value}</span>
      <ChevronDown aria-hidden />
    </Button>,
  )
}
