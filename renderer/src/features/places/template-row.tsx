import { EllipsisVertical, GripVertical } from 'lucide-react'
import { itemKinds } from '../../../../shared/model/agenda-item'
import type { TemplateItem } from '../../../../shared/model/locality'
import { Button } from '../../ui/button'
import { CellField, CellSelect } from '../../ui/cell-fields'
import { classes } from '../../ui/classes'
import { ActionMenu } from '../../ui/menu'
import { useDragSource } from '../board/drag'
import { itemKindWords } from '../live/item-kind-words'
import { Stepper } from '../settings/setting'
import styles from './places.module.css'
import { lineId, opennessOf } from './template-item'

const kinds = itemKinds.map((id) => ({ id, label: itemKindWords[id] }))
const opennesses = [
  { id: 'open', label: 'Open' },
  { id: 'heading-only', label: 'Heading only' },
  { id: 'confidential', label: 'Confidential' },
] as const

export type LineAct = 'up' | 'down' | 'remove'

/** One line of the standing agenda; every word of it can be changed where it stands. */
export function TemplateRow(props: {
  readonly line: TemplateItem
  readonly index: number
  readonly count: number
  readonly isOff: boolean
  readonly isChosen: boolean
  readonly isGhost: boolean
  readonly onChoose: () => void
  readonly onChange: (line: TemplateItem) => void
  readonly onAct: (act: LineAct) => void
}) {
  const { line, index, count, isOff, onChange, onAct } = props
  const drag = useDragSource(lineId(index), !isOff)
  const of = `of ${line.title}`
  return (
    <li
      data-card={lineId(index)}
      data-line={index}
      className={classes(styles.row, props.isChosen && styles.isChosen, props.isGhost && styles.isGhost)}
      aria-label={`${index + 1} of ${count}, ${line.title}`}
      onFocus={props.onChoose}
    >
      <span {...drag} className={styles.grip} title="Drag to move">
        <GripVertical aria-hidden />
      </span>
      <span className={styles.title}>
        <CellField
          label={`Title of item ${index + 1}`}
          value={line.title}
          isReadOnly={isOff}
          onDone={(title) => title !== '' && onChange({ ...line, title })}
        />
      </span>
      <CellSelect
        label={`Kind ${of}`}
        options={kinds}
        value={line.kind}
        onChange={(kind) => onChange({ ...line, kind })}
      />
      <CellSelect
        label={`Openness ${of}`}
        options={opennesses}
        value={line.openness.kind}
        onChange={(kind) => onChange({ ...line, openness: opennessOf(kind, line.openness) })}
      />
      <Stepper
        label={`Minutes ${of}`}
        value={line.minutes}
        min={0}
        max={480}
        isDisabled={isOff}
        onChange={(minutes) => onChange({ ...line, minutes })}
      />
      {isOff ? (
        <span />
      ) : (
        <ActionMenu
          label={`More for ${line.title}`}
          trigger={
            // Its name would make a tip as long as the title.
            <Button
              kind="quiet"
              size="small"
              aria-label={`More for ${line.title}`}
              icon={<EllipsisVertical aria-hidden />}
            >
              {''}
            </Button>
          }
          items={[
            { id: 'up', label: 'Move up', keys: 'Alt ↑', isDisabled: index === 0 },
            { id: 'down', label: 'Move down', keys: 'Alt ↓', isDisabled: index === count - 1 },
            { id: 'remove', label: 'Remove' },
          ]}
          onAction={(act: LineAct) => onAct(act)}
        />
      )}
      {line.openness.kind === 'confidential' && (
        <span className={styles.reason}>
          <CellField
            label={`Why ${line.title} is confidential`}
            placeholder="The reason, printed in its place"
            value={line.openness.reason}
            isReadOnly={isOff}
            onDone={(reason) =>
              line.openness.kind === 'confidential' && onChange({ ...line, openness: { ...line.openness, reason } })
            }
          />
        </span>
      )}
    </li>
  )
}
