import type { Locality } from '../../../../shared/model/locality'
import { longDay } from '../../../../shared/rules/dates'
import { placesInOrder } from '../../app/where'
import { useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Plate } from '../../ui/plate'
import { showToast } from '../../ui/toasts'
import { stageWords } from '../places/stage-words'
import { Section } from './setting'
import styles from './settings.module.css'

/** Every place, in the order of the sidebar, and at the foot those that left it: nothing of theirs was thrown away. */
export function PlacesPart({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const localities = useRecords('locality')
  const run = useCommand()
  const retired = [...localities.values()]
    .filter((place) => place.retiredOn !== null)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const bringBack = async (place: Locality) => {
    const outcome = await run('locality.bring-back', { localityId: place.id })
    if (outcome.ok) showToast({ words: `${place.name} is back, as established`, canUndo: true })
  }
  const inOrder = placesInOrder(localities)
  return (
    <>
      <Section title="Places" aside="Each has its own days, pledge, pot and standing agenda">
        {inOrder.length === 0 && <p className={styles.hint}>No place yet.</p>}
        <ul className={styles.places}>
          {inOrder.map((place) => (
            <Line key={place.id} place={place} under={stageWords[place.stage].name} />
          ))}
        </ul>
        {!isReadOnly && (
          <Button size="small" onPress={() => go({ screen: 'start-team' })}>
            Start another team
          </Button>
        )}
      </Section>
      {retired.length > 0 && (
        <Section title="Retired places" aside="Their records stay">
          <ul className={styles.places}>
            {retired.map((place) => (
              <Line
                key={place.id}
                place={place}
                under={place.retiredOn === null ? '' : `Retired on ${longDay(place.retiredOn)}`}
                {...(!isReadOnly && { onBringBack: () => void bringBack(place) })}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Line(props: { readonly place: Locality; readonly under: string; readonly onBringBack?: () => void }) {
  const { place, onBringBack } = props
  return (
    <li>
      <Plate code={place.code} shape={place.shape} />
      <span className={styles.grow}>
        <span className={styles.path}>{place.name}</span>
        <span className={styles.under}>{props.under}</span>
      </span>
      <Button
        size="small"
        aria-label={`Open ${place.name}`}
        onPress={() => go({ screen: 'place', localityId: place.id })}
      >
        Open
      </Button>
      {onBringBack !== undefined && (
        <Button size="small" aria-label={`Bring back ${place.name}`} onPress={onBringBack}>
          Bring back
        </Button>
      )}
    </li>
  )
}
