import { Plus } from 'lucide-react'
import type { ActionHead } from '../../../../shared/contract'
import { type WayOfWorking, waysOfWorking } from '../../../../shared/model/way-of-working'
import { wayWords } from '../../../../shared/rules/way-words'
import { useRecord } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import styles from './actions.module.css'

/** Quiet tags: those it has, and a menu to tick the others. */
export function WaysFact({ head, isReadOnly }: { readonly head: ActionHead; readonly isReadOnly: boolean }) {
  const run = useCommand()
  const settings = useRecord('settings', 'settings') ?? { partnershipName: 'Partnership' }
  const turn = (way: WayOfWorking) => {
    const has = head.ways.includes(way)
    const ways = has ? head.ways.filter((one) => one !== way) : [...head.ways, way]
    void run('action.edit', { actionId: head.id, ways })
  }
  if (head.ways.length === 0 && isReadOnly) return null
  return (
    <>
      <dt>Ways of Working</dt>
      <dd className={styles.ways}>
        {head.ways.map((way) => (
          <span key={way} className={styles.way}>
            {wayWords(way, settings)}
          </span>
        ))}
        {!isReadOnly && (
          <ActionMenu
            label="Ways of Working"
            trigger={
              <Button kind="quiet" size="small" icon={<Plus aria-hidden />} aria-label="Tag with Ways of Working">
                Tag
              </Button>
            }
            items={waysOfWorking.map((id) => ({
              id,
              label: head.ways.includes(id) ? `${wayWords(id, settings)} (take off)` : wayWords(id, settings),
            }))}
            onAction={turn}
          />
        )}
      </dd>
    </>
  )
}
