import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PickedFiles } from '../../electron/main/picked-files'
import { logoLimits } from '../../shared/rules/paper-look'

describe('a picked file', () => {
  const megabytes = 1024 * 1024
  let folder: string
  const at = (name: string) => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'connected-team-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is known by an id, a name and a size, and read when asked', async () => {
    writeFileSync(at('log.csv'), 'a,b')
    const picked = new PickedFiles()
    const added = await picked.add(at('log.csv'), 'any')
    expect(added).toMatchObject({ ok: true, value: { name: 'log.csv', bytes: 3 } })
    expect(JSON.stringify(added)).not.toContain(folder)
    const read = await picked.read(added.ok ? added.value.fileId : '')
    expect(Buffer.from(read?.bytes ?? []).toString()).toBe('a,b')
  })

  it('that is too large is refused before it is read', async () => {
    writeFileSync(at('huge.csv'), '')
    truncateSync(at('huge.csv'), 21 * megabytes)
    const limit = 20 * megabytes
    expect(await new PickedFiles().add(at('huge.csv'), 'any')).toEqual({
      ok: false,
      problem: { code: 'too-large', bytes: 21 * megabytes, limit },
    })
  })

  it('for the logo may be as large as a logo may be, and is refused in the words for logos', async () => {
    const logo = async (bytes: number) => {
      writeFileSync(at('logo.png'), '')
      truncateSync(at('logo.png'), bytes)
      return new PickedFiles().add(at('logo.png'), 'logo')
    }
    const { bytes: limit } = logoLimits
    expect(await logo(limit)).toMatchObject({ ok: true })
    const rule = { kind: 'logo-too-large', bytes: limit + 1, limit }
    expect(await logo(limit + 1)).toEqual({ ok: false, problem: { code: 'against-paper-rules', rule } })
  })

  it('that grew meanwhile is read one byte past the limit, for the core to refuse', async () => {
    writeFileSync(at('grows.csv'), 'a')
    const picked = new PickedFiles()
    const added = await picked.add(at('grows.csv'), 'any')
    appendFileSync(at('grows.csv'), Buffer.alloc(21 * megabytes))
    expect((await picked.read(added.ok ? added.value.fileId : ''))?.bytes.length).toBe(20 * megabytes + 1)
  })

  it('that is gone, a folder, or was never picked cannot be read', async () => {
    const picked = new PickedFiles()
    expect(await picked.add(at('none.csv'), 'any')).toEqual({ ok: false, problem: { code: 'file-gone' } })
    expect(await picked.add(folder, 'any')).toEqual({ ok: false, problem: { code: 'file-gone' } })
    expect(await picked.read(at('log.csv'))).toBeNull()
  })
})
