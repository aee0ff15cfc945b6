import { expect, it } from 'vitest'
import { importsOf } from './read-imports'

it('sees every way to write an import, and none in a comment', () => {
  const text = `
import a from 'a'
import type { B } from 'b'
import {
  c,
  type D,
} from "c"
import * as e from 'e'
import './f.css'
export { g } from 'g'
export * from 'h'
const i = await import('i')
// import j from 'j'
/* import k from 'k' */
const text = "from 'l'"
`
  expect(importsOf({ file: 'x.ts', text }).map(({ from, isType }) => (isType ? `type ${from}` : from))).toEqual([
    'a',
    'type b',
    'c',
    'e',
    './f.css',
    'g',
    'h',
    'i',
  ])
})
