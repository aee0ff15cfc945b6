import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/src/ui/tokens.css'), 'utf8')

/** The values a rule gives, by name. The tokens' own rules hold no other rules. */
function tokensOf(opening: string): Record<string, string> {
  const start = css.indexOf(opening)
  expect(start, opening).toBeGreaterThan(-1)
  const body = css.slice(start + opening.length, css.indexOf('}', start))
  return Object.fromEntries([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
}

describe('what Settings asks for and what the system asks for', () => {
  it('is the same high contrast', () => {
    const asked = tokensOf(':root[data-contrast="more"] {')
    expect(Object.keys(asked).length).toBeGreaterThan(9)
    expect(tokensOf('@media (prefers-contrast: more) {\n  :root {')).toEqual(asked)
  })
  it('is the same stillness', () => {
    const asked = tokensOf(':root[data-motion="less"] {')
    expect(asked).toEqual({ '--fast': '0ms', '--move': '0ms' })
    expect(tokensOf('@media (prefers-reduced-motion: reduce) {\n  :root {')).toEqual(asked)
  })
})
