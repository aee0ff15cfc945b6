import type { HostState, InputOf } from '../../../../shared/contract'
import { useHostCall } from '../../data/use-command'
import { useDoables } from '../../ui/doables'
import { Segmented } from '../../ui/segmented'
import { Section, Setting, Tick } from './setting'

const sizes = ['87.5', '100', '112.5', '125', '150', '175', '200'] as const
const sizeOptions = sizes.map((id) => ({ id, label: id === '200' ? '200%' : id }))
const onOff = [
  { id: 'on', label: 'On' },
  { id: 'off', label: 'Off' },
] as const
const systemWords: Record<HostState['platform'], string> = {
  windows: 'As Windows',
  mac: 'As the Mac',
  linux: 'As the system',
}

/** Only for who sits here: kept on this laptop, outside the workspace and outside undo. */
export function ScreenPart({ host }: { readonly host: HostState }) {
  const call = useHostCall()
  const { user } = host
  const change = (input: InputOf<'host.edit-user-settings'>) => void call('host.edit-user-settings', input)
  const looks = [
    { id: 'system', label: systemWords[host.platform] },
    { id: 'light', label: 'Light' },
    { id: 'dark', label: 'Dark' },
  ] as const
  useDoables([
    { name: 'Use the light look', run: () => change({ look: 'light' }), isOn: user.look !== 'light' },
    { name: 'Use the dark look', run: () => change({ look: 'dark' }), isOn: user.look !== 'dark' },
    { name: 'Use the look of the system', run: () => change({ look: 'system' }), isOn: user.look !== 'system' },
    { name: 'High contrast on', run: () => change({ contrast: 'more' }), isOn: user.contrast !== 'more' },
    { name: 'High contrast off', run: () => change({ contrast: 'system' }), isOn: user.contrast === 'more' },
  ])
  return (
    <Section title="On this screen" aside="Only for you, on this laptop">
      <Setting name="Look">
        <Segmented label="Look" isLabelHidden options={looks} value={user.look} onChange={(look) => change({ look })} />
        <Tick
          label="High contrast"
          isOn={user.contrast === 'more'}
          onChange={(isOn) => change({ contrast: isOn ? 'more' : 'system' })}
        />
        <Tick
          label="Less motion"
          isOn={user.motion === 'less'}
          onChange={(isOn) => change({ motion: isOn ? 'less' : 'system' })}
        />
      </Setting>
      <Setting name="Text size" under="87.5 to 200%">
        <Segmented
          label="Text size, percent"
          isLabelHidden
          options={sizeOptions}
          // A size between two of these, set in an older version, is shown as the nearest.
          value={nearest(user.textSize)}
          onChange={(size) => change({ textSize: Number(size) })}
        />
      </Setting>
      <Setting name="One-key commands" hint="Off: only Ctrl chords act. They always work while typing">
        <Segmented
          label="One-key commands"
          isLabelHidden
          options={onOff}
          value={user.oneKeyCommands ? 'on' : 'off'}
          onChange={(chosen) => change({ oneKeyCommands: chosen === 'on' })}
        />
      </Setting>
    </Section>
  )
}

function nearest(percent: number): (typeof sizes)[number] {
  return sizes.reduce((best, size) =>
    Math.abs(Number(size) - percent) < Math.abs(Number(best) - percent) ? size : best,
  )
}
