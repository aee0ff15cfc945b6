import { ChevronDown } from 'lucide-react'
import { type WayOfWorking, waysOfWorking } from '../../../../shared/model/way-of-working'
import { wayWords } from '../../../../shared/rules/way-words'
import { useRecord } from '../../data/data-provider'
import { Button } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import styles from './card-facts.module.css'

/** Quiet tags. Choosing one that is on takes it off. */
export function WaysMenu(props: {
  readonly ways: readonly WayOfWorking[]
  readonly isReadOnly: boolean
  readonly onChange: (ways: WayOfWorking[]) => void
}) {
  const { ways } = props
  const settings = useRecord('settings', 'settings')
  const said = { partnershipName: settings?.partnershipName ?? 'The partnership' }
  const words = ways.length === 0 ? 'None' : ways.map((way) => wayWords(way, said)).join(', ')
  if (props.isReadOnly) return words
  return (
    <ActionMenu
      label="Ways of Working"
      trigger={
        <Button kind="quiet" size="small">
          <span className="visually-hidden">Ways of Working: </span>
          <span className={styles.ways}>{words}</span>
          <span className="visually-hidden">. Change</span>
          <ChevronDown aria-hidden />
        </Button>
      }
      items={waysOfWorking.map((way) => ({
        id: way,
        label: ways.includes(way) ? `${wayWords(way, said)} (take off)` : wayWords(way, said),
      }))}
      onAction={(way) => props.onChange(ways.includes(way) ? ways.filter((one) => one !== way) : [...ways, way])}
    />
  )
}
