import { create } from 'zustand'

const useAnnounced = create<{ readonly words: string; readonly turn: number }>(() => ({ words: '', turn: 0 }))

/** Says something to a screen reader without moving the focus: "Moving 26/A040 to Doing, 2 of 4". */
export function announce(words: string): void {
  useAnnounced.setState((state) => ({ words, turn: state.turn + 1 }))
}

/** Once in the shell. Two halves take turns, so that the same words are said again. */
export function Announcer() {
  const { words, turn } = useAnnounced()
  return (
    // While a dialog is open all the page is silenced but what says that it is an announcer.
    <div className="visually-hidden" data-live-announcer="true">
      <div aria-live="polite" aria-atomic="true">
        {turn % 2 === 0 ? words : ''}
      </div>
      <div aria-live="polite" aria-atomic="true">
        {turn % 2 === 1 ? words : ''}
      </div>
    </div>
  )
}
