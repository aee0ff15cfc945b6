import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './read-imports'

/** What was built, where it was: `npm test` builds first; a single test run may not have. */
const out = (path: string) => join(root, 'out', path)

it('the built preload requires only electron, because a sandboxed one can load nothing else', () => {
  const path = out('preload/index.cjs')
  if (!existsSync(path)) return
  const required = [...readFileSync(path, 'utf8').matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]/g)].map(
    ([, name]) => name,
  )
  expect(required).toEqual(['electron'])
})

it('the built main loads electron, node: and its own files, so the packaged app needs no node_modules', () => {
  if (!existsSync(out('main/index.js'))) return
  const loaded = readdirSync(out('main'))
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [
      ...readFileSync(out(`main/${name}`), 'utf8').matchAll(/^\s*(?:import|export)\b[^'"\n]*["']([^"'\n]+)["'];?$/gm),
    ])
    .map(([, name]) => name ?? '')
  // A library may name a part of Node without its prefix ("module").
  const foreign = loaded.filter((name) => name !== 'electron' && !isBuiltin(name) && !name.startsWith('./'))
  expect(foreign).toEqual([])
})

it('the built page holds no inline script or style, which its policy would refuse', () => {
  const path = out('renderer/index.html')
  if (!existsSync(path)) return
  const html = readFileSync(path, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i)
})
