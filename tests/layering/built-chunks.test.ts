import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../out/main', import.meta.url))

// A chunk that declares a name twice cannot be read at all, and that shows only when somebody first needs it.
test.skipIf(!existsSync(folder))('no chunk of main declares `require` twice', () => {
  const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(chunks.length).toBeGreaterThan(0)
  const twice = chunks.filter((name) => {
    const declared = readFileSync(`${folder}/${name}`, 'utf8').match(/^(?:const|let|var) require\b/gm) ?? []
    return declared.length > 1
  })
  expect(twice).toEqual([])
})
