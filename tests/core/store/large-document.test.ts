import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DurableJson, readChecked, wholeContent } from '../../../electron/core/store/durable-json'

// Nothing may hold up the main thread for 50 ms: a meeting of a million words is a document of nine megabytes.
let folder: string
let path: string
const document = {
  name: 'meetings/m-1',
  seq: 7,
  records: Array.from({ length: 60 }, () => 'Tea – Llŷn. '.repeat(5_000)),
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'connected-team-'))
  path = join(folder, 'large.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function turnsDuring<T>(work: () => Promise<T>): Promise<{ readonly turns: number; readonly result: T }> {
  let turns = 0
  let handle: NodeJS.Immediate
  const count = (): void => {
    turns += 1
    handle = setImmediate(count)
  }
  handle = setImmediate(count)
  const result = await work()
  clearImmediate(handle)
  return { turns, result }
}

async function written(): Promise<Buffer> {
  await new DurableJson(path, { disk: () => {}, keepPrevious: false, setAside: null }).write(document)
  return readFileSync(path)
}

test('checking a large file leaves others their turn, and says what was written', async () => {
  const bytes = await written()
  const { turns, result } = await turnsDuring(() => wholeContent(bytes))
  expect(turns).toBeGreaterThanOrEqual(Math.floor(bytes.length / 1_000_000))
  expect(JSON.parse(result?.toString('utf8') ?? '')).toEqual(document)
  expect(await readChecked(path)).toMatchObject({ kind: 'good', content: { seq: 7 } })
})

test('one wrong byte anywhere, or one missing at the end, is found', async () => {
  const bytes = await written()
  for (const at of [0, 13, 22, 40, 1_500_000, bytes.length - 3, bytes.length - 2, bytes.length - 1]) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    expect([at, await wholeContent(damaged)]).toEqual([at, null])
  }
  for (const length of [0, 1, 20, 40, bytes.length - 1]) {
    expect([length, await wholeContent(bytes.subarray(0, length))]).toEqual([length, null])
  }
})
