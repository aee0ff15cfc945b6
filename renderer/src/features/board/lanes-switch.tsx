import { Rows3 } from 'lucide-react'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { ActionMenu } from '../../ui/menu'
import type { LanesState } from './use-lanes'

/** What the board is grouped by below its columns: a menu, and a key that goes from one to the next. */
export function LanesSwitch({ state }: { readonly state: Omit<LanesState, 'lanes'> }) {
  const { choices, at, choose } = state
  const here = choices.findIndex(({ id }) => id === at)
  const next = choices[(here + 1) % choices.length]
  useDoables([
    {
      name: next === undefined || next.id === 'none' ? 'No lanes' : `Lanes ${next.label.toLowerCase()}`,
      also: 'lanes group swimlanes owner place',
      key: 'shift+l',
      run: () => next !== undefined && choose(next.id),
    },
  ])
  return (
    <ActionMenu
      label="Lanes"
      trigger={
        <Button size="small" icon={<Rows3 aria-hidden />} keys="Shift L">
          {at === 'none' ? 'Lanes' : `Lanes ${choices[here]?.label.toLowerCase() ?? ''}`}
        </Button>
      }
      items={choices.map(({ id, label }) => ({ id, label }))}
      onAction={choose}
    />
  )
}
