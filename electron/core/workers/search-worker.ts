import { parentPort } from 'node:worker_threads'
import type { SearchRequest } from '../search/seat'
import { serveSearch } from '../search/serve-search'

// The entry of the search thread, built as out/main/search.js.
if (parentPort === null) throw new Error('search-worker.ts runs only as a worker thread')
const port = parentPort
const served = serveSearch((answer) => port.postMessage(answer))
port.on('message', (request: SearchRequest) => void served.hear(request))
