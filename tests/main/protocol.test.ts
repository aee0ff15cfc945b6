import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csp } from '../../electron/main/policy'
import { serveRenderer } from '../../electron/main/protocol'

describe('serving the page', () => {
  let base: string
  let serve: ReturnType<typeof serveRenderer>
  const get = (path: string) => serve({ url: `app://connected-team/${path}` })

  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'connected-team-'))
    const root = join(base, 'renderer')
    mkdirSync(join(root, 'assets'), { recursive: true })
    for (const [name, text] of [
      ['index.html', '<!doctype html>'],
      ['assets/a.js', '1'],
      ['assets/a.css', 'a{}'],
      ['assets/a.woff2', 'f'],
      ['assets/notes.sh', 'x'],
    ]) {
      writeFileSync(join(root, name ?? ''), text ?? '')
    }
    writeFileSync(join(base, 'secret.js'), 'secret')
    serve = serveRenderer(root)
  })
  afterAll(() => rmSync(base, { recursive: true }))

  it.each([
    ['', 'text/html; charset=utf-8'],
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/a.js', 'text/javascript; charset=utf-8'],
    ['assets/a.css', 'text/css; charset=utf-8'],
    ['assets/a.woff2', 'font/woff2'],
  ])('gives %s as %s, under the policy', async (path, type) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('content-security-policy')).toBe(csp)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    '../secret.js',
    '..%2fsecret.js',
    '%2e%2e%2fsecret.js',
    '%252e%252e%252fsecret.js',
    '..%5csecret.js',
    'assets',
    'none.js',
  ])('gives nothing for %s', async (path) => {
    const answer = await get(path)
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found'])
    expect(answer.headers.get('content-security-policy')).toBe(csp)
  })

  it('gives no file of a kind it does not know, nor one that came later', async () => {
    writeFileSync(join(base, 'renderer', 'assets', 'later.js'), 'x')
    expect((await get('assets/notes.sh')).status).toBe(404)
    expect((await get('assets/later.js')).status).toBe(404)
  })
})
