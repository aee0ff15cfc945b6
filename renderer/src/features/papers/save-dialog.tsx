import { later } from '../../app/later'
import { stopAsking, useSaveAsked } from './save-asked'

// Read when something is first saved: it must not cost the start.
const SaveSheet = later(async () => (await import('./save-sheet')).SaveSheet)

/** Over whatever screen asked for it: what goes in, how it looks, what it is called, where it goes. */
export function SaveDialog() {
  const asked = useSaveAsked((state) => state.asked)
  if (asked === null) return null
  return (
    // Above the page once it is there; what says that it is being read needs no room on it.
    <div className="visually-hidden">
      <SaveSheet key={JSON.stringify(asked)} asked={asked} onClose={stopAsking} />
    </div>
  )
}
