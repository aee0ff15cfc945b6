import { Searcher } from './searcher'
import type { SearchAnswer, SearchRequest } from './seat'

export type Served = { readonly hear: (request: SearchRequest) => Promise<void>; readonly stop: () => void }

/** Does what is asked. A question is answered while documents are still being read. */
export function serveSearch(answer: (answer: SearchAnswer) => void): Served {
  const searcher = new Searcher()
  let isStopped = false
  const hear = async (request: SearchRequest): Promise<void> => {
    try {
      switch (request.kind) {
        case 'read':
          return await searcher.read(request.dir, () => isStopped)
        case 'changed':
          return searcher.change(request.touched)
        case 'find':
          return answer({ kind: 'found', ask: request.ask, answer: searcher.find(request.input, request.today) })
        case 'decisions':
          return answer({ kind: 'listed', ask: request.ask, answer: searcher.decisions(request.input, request.today) })
      }
    } catch (error) {
      const what = error instanceof Error ? error : new Error(String(error))
      answer({ kind: 'failed', ask: 'ask' in request ? request.ask : null, error: what })
    }
  }
  return {
    hear,
    stop: () => {
      isStopped = true
    },
  }
}
