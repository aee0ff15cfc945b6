import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LineDrafts } from '../../../electron/core/store/line-drafts'

describe('lines begun in a meeting', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'connected-team-lines-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('are told once they are on the disk, so that no crash takes back what was seen', async () => {
    const lines = new LineDrafts(folder, { disk: () => undefined, keepPrevious: false, setAside: null })
    const place = 'idea item-one'
    const saving = [lines.save('meeting-one', { place, text: 'neig' })]
    saving.push(lines.save('meeting-one', { place, text: 'neighbours' }))
    await expect.poll(() => lines.linesOf('meeting-one')).toEqual([{ place, text: 'neighbours' }])
    const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.json'))
    expect(await readFile(join(folder, name), 'utf8')).toContain('neighbours')
    await Promise.all(saving)
  })
})
