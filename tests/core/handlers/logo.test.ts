import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../shared/refusals'
import { aJpeg, aPng } from './a-picture'
import { aBench, ok, openBench, problem } from './workspace'

const alt = 'Northfold County Council'

async function aBody() {
  const files = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>()
  const app = await openBench(await aBench(), { readPickedFile: async (fileId) => files.get(fileId) ?? null })
  const pick = (bytes: Uint8Array, name = 'logo.png') => {
    const fileId = `file-${files.size + 1}`
    files.set(fileId, { name, bytes })
    return fileId
  }
  return {
    app,
    set: (bytes: Uint8Array, name?: string): Promise<Problem | null> =>
      problem(app, 'logo.set', { fileId: pick(bytes, name), alt }),
    pick,
    logo: async () => (await ok(app, 'logo.open', {})).logo,
    undo: async () => (await ok(app, 'history.undo', {})).label,
  }
}

const rule = (kind: string, more: object = {}) => ({ code: 'against-paper-rules', rule: { kind, ...more } })
const damaged = { code: 'damaged-file' }

describe('a logo', () => {
  test('is kept as it is in its file, with its size and its words, and is taken back', async () => {
    const { set, logo, undo } = await aBody()
    expect(await logo()).toBeNull()
    const png = aPng(240, 96)
    expect(await set(png)).toBeNull()
    const data = Buffer.from(png).toString('base64')
    expect(await logo()).toEqual({ kind: 'logo', id: 'logo', type: 'png', width: 240, height: 96, data, alt })
    expect(await set(aJpeg(300, 120), 'LOGO.JPG')).toBeNull()
    expect(await logo()).toMatchObject({ type: 'jpeg', width: 300, height: 120 })
    expect(await undo()).toBe('Changed the logo')
    expect(await logo()).toMatchObject({ type: 'png', data })
    expect(await undo()).toBe('Put in a logo')
    expect(await logo()).toBeNull()
  })

  test('is told by its content, whatever its name is', async () => {
    const { set, logo } = await aBody()
    expect(await set(aPng(100, 40), 'logo.txt')).toBeNull()
    expect(await logo()).toMatchObject({ type: 'png', width: 100, height: 40 })
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"/>')
    expect(await set(svg, 'Logo.SVG')).toEqual(rule('logo-not-a-picture', { ending: 'svg' }))
    expect(await set(svg, 'logo.png')).toEqual(rule('logo-not-a-picture', { ending: 'png' }))
    expect(await set(new TextEncoder().encode('GIF89a'), 'logo')).toEqual(rule('logo-not-a-picture', { ending: '' }))
    expect(await set(new Uint8Array(), 'empty.png')).toEqual(rule('logo-not-a-picture', { ending: 'png' }))
  })

  test('is neither larger than 500 kB nor smaller than can be seen', async () => {
    const { set, logo } = await aBody()
    const heavy = Buffer.concat([aPng(200, 80), Buffer.alloc(512_000)])
    expect(await set(heavy)).toEqual(rule('logo-too-large', { bytes: heavy.length, limit: 512_000 }))
    expect(await set(aPng(99, 400))).toEqual(rule('logo-too-small', { width: 99, height: 400 }))
    expect(await set(aJpeg(400, 39))).toEqual(rule('logo-too-small', { width: 400, height: 39 }))
    expect(await logo()).toBeNull()
  })

  test('needs words for those who do not see it', async () => {
    const { app, pick, set, logo, undo } = await aBody()
    expect(await problem(app, 'logo.set', { fileId: pick(aPng(200, 80)), alt: '  ' })).toEqual(
      rule('logo-without-words'),
    )
    await set(aPng(200, 80))
    expect(await problem(app, 'logo.describe', { alt: ' ' })).toEqual(rule('logo-without-words'))
    await ok(app, 'logo.describe', { alt: ' A mill wheel ' })
    expect(await logo()).toMatchObject({ alt: 'A mill wheel', width: 200 })
    expect(await undo()).toBe('Changed the words for the logo')
    expect(await logo()).toMatchObject({ alt })
  })

  test('is taken off the papers, and what is not there can be neither described nor removed', async () => {
    const { app, set, logo, undo } = await aBody()
    const missing = { code: 'missing', kind: 'logo', id: 'logo' }
    expect(await problem(app, 'logo.describe', { alt })).toEqual(missing)
    expect(await problem(app, 'logo.remove', {})).toEqual(missing)
    expect(await problem(app, 'logo.set', { fileId: 'file-none', alt })).toEqual({ code: 'file-gone' })
    await set(aPng(200, 80))
    await ok(app, 'logo.remove', {})
    expect(await logo()).toBeNull()
    expect(await undo()).toBe('Took the logo off the papers')
    expect(await logo()).toMatchObject({ width: 200 })
  })
})

describe('a picture that would damage the paper it stands on', () => {
  test('is refused where it is cut off, at whatever byte', async () => {
    const { set, logo } = await aBody()
    for (const whole of [aPng(120, 60), aJpeg(120, 60)]) {
      for (let end = 8; end < whole.length; end += 5) expect(await set(whole.slice(0, end)), `${end}`).toEqual(damaged)
    }
    expect(await logo()).toBeNull()
  })

  test('is refused where it lies about its size', async () => {
    const { set } = await aBody()
    expect(await set(aPng(120, 60, { width: 120, height: 61 }))).toEqual(damaged)
    expect(await set(aPng(120, 60, { width: 120, height: 59 }))).toEqual(damaged)
    expect(await set(aPng(120, 60, { width: 9_999, height: 9_999 }))).toEqual(damaged)
    expect(await set(aPng(120, 60, { width: 20_000, height: 1 }))).toEqual(damaged)
    expect(await set(aPng(120, 60, { width: 0, height: 60 }))).toEqual(damaged)
    expect(await set(aJpeg(9_999, 9_999, 200))).toEqual(damaged)
  })

  test('is refused where a byte of it was changed', async () => {
    const { set } = await aBody()
    const png = aPng(120, 60)
    for (const at of [18, 30, 45, png.length - 5]) {
      const changed = Uint8Array.from(png)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await set(changed), `${at}`).toEqual(damaged)
    }
  })
})
