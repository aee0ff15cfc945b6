import type { Locality } from '../../../../shared/model/locality'
import { placesInOrder } from '../../app/where'
import { useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { showToast } from '../../ui/toasts'
import { useToday } from '../../ui/use-today'
import { Section } from '../settings/setting'
import styles from './places.module.css'

/** Where it stands among the places, and the way out of the list. */
export function ListPart({ place }: { readonly place: Locality }) {
  const run = useCommand()
  const today = useToday()
  const places = placesInOrder(useRecords('locality'))
  const at = places.findIndex((one) => one.id === place.id)
  const move = async (to: number) => {
    const others = places.filter((one) => one.id !== place.id)
    const outcome = await run('locality.move', { localityId: place.id, after: others[to - 1]?.id ?? null })
    if (outcome.ok) announce(`${place.name}, ${to + 1} of ${places.length}`)
  }
  const retire = async () => {
    const outcome = await run('locality.retire', { localityId: place.id, on: today })
    if (outcome.ok) showToast({ words: `Retired ${place.name}`, canUndo: true })
  }
  return (
    <Section title="Among the places" aside={places.length > 1 ? `${at + 1} of ${places.length}` : undefined}>
      <div className={styles.fields}>
        <div className={styles.buttons}>
          {places.length > 1 && (
            <>
              <Button size="small" isDisabled={at <= 0} onPress={() => void move(at - 1)}>
                Earlier in the list
              </Button>
              <Button size="small" isDisabled={at >= places.length - 1} onPress={() => void move(at + 1)}>
                Later in the list
              </Button>
            </>
          )}
          <Button size="small" onPress={() => void retire()}>
            Retire this place
          </Button>
        </div>
        <p className={styles.quiet}>
          Retired, it leaves the lists. Its minutes, actions and people stay, and it can be brought back.
        </p>
      </div>
    </Section>
  )
}
