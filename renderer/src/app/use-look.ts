import type { InputOf } from '../../../shared/contract'
import { useHostState } from '../data/data-provider'
import { useHostCall } from '../data/use-command'
import { useDoables } from '../ui/doables'

/** How it looks and is worked here, by name from everywhere: what the settings' part "On this screen" has. */
export function useLook(): void {
  const user = useHostState()?.user
  const call = useHostCall()
  const change = (input: InputOf<'host.edit-user-settings'>) => void call('host.edit-user-settings', input)
  const isMore = user?.contrast === 'more'
  const isLess = user?.motion === 'less'
  const has = user !== undefined
  const look = (name: string, chosen: 'light' | 'dark' | 'system', also: string) => ({
    name,
    also: `look theme colours mode ${also}`,
    run: () => change({ look: chosen }),
    isOn: has && user.look !== chosen,
  })
  const isOneKey = user?.oneKeyCommands !== false
  useDoables(
    [
      look('Use the light look', 'light', 'bright white'),
      look('Use the dark look', 'dark', 'black night'),
      look('Use the look of the system', 'system', 'automatic windows mac'),
      {
        name: isMore ? 'High contrast off' : 'High contrast on',
        also: 'look accessibility',
        run: () => change({ contrast: isMore ? 'system' : 'more' }),
        isOn: has,
      },
      {
        name: isLess ? 'Less motion off' : 'Less motion on',
        also: 'animation reduce accessibility',
        run: () => change({ motion: isLess ? 'system' : 'less' }),
        isOn: has,
      },
      {
        name: isOneKey ? 'One-key commands off' : 'One-key commands on',
        also: 'keyboard shortcuts letters',
        run: () => change({ oneKeyCommands: !isOneKey }),
        isOn: has,
      },
    ],
    'everywhere',
  )
}
