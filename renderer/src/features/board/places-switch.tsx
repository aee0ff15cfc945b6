import { useMemo } from 'react'
import { placesInOrder } from '../../app/where'
import { useRecords } from '../../data/data-provider'
import { useDoables } from '../../ui/doables'
import { Segmented } from '../../ui/segmented'
import type { Places } from './drop-target'

/** All places in their order where the board is of all of them; undefined where it is of one. */
export function usePlaces(isEverywhere: boolean): Places | undefined {
  const localities = useRecords('locality')
  return useMemo(() => {
    if (!isEverywhere) return undefined
    // A retired place may have open cards still.
    const retired = [...localities.values()].filter((place) => place.retiredOn !== null)
    return new Map([...placesInOrder(localities), ...retired].map((place) => [place.id, place]))
  }, [localities, isEverywhere])
}

/** "This place" or "All places", with its key. Nothing where there is only one. */
export function PlacesSwitch(props: {
  readonly isEverywhere: boolean
  readonly onChange: (isEverywhere: boolean) => void
}) {
  const { isEverywhere, onChange } = props
  const hasOthers = useRecords('locality').size > 1
  useDoables([
    {
      name: isEverywhere ? 'Only this place' : 'All places',
      key: 'l',
      run: () => onChange(!isEverywhere),
      isOn: hasOthers,
    },
  ])
  if (!hasOthers) return null
  return (
    <Segmented
      label="Places"
      isLabelHidden
      options={[
        { id: 'one', label: 'This place' },
        { id: 'all', label: 'All places' },
      ]}
      value={isEverywhere ? 'all' : 'one'}
      onChange={(of) => onChange(of === 'all')}
    />
  )
}
