import type { StartSeat } from './seat'

/**
 * The same search in this thread, one thing after the other, so that every answer is complete: for tests, and where no
 * thread can be had. Read only when it is needed: the app has no use for it.
 */
export const inlineSearch: StartSeat = ({ onAnswer }) => {
  const serving = import('./serve-search').then(({ serveSearch }) => serveSearch(onAnswer))
  let last: Promise<void> = Promise.resolve()
  return {
    post: (request) => {
      // A copy, as a thread would get.
      const copy = structuredClone(request)
      last = last.then(async () => (await serving).hear(copy))
    },
    ref: () => {},
    unref: () => {},
    close: async () => {
      const served = await serving
      served.stop()
      await last
    },
  }
}
