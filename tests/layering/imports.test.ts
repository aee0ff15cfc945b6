import { builtinModules } from 'node:module'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Import, importsOf, readSources, root } from './read-imports'

/** The table of ARCHITECTURE.md §1, as a test over import lines; tsconfig and the linter say the same while you type. */
const isNode = ({ from }: Import) => from.startsWith('node:') || builtinModules.includes(from)
const isRelative = ({ from }: Import) => from.startsWith('.')
const packageOf = ({ from }: Import) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
/** The top folder a relative import leads to: `shared`, `electron/core`, `renderer` … */
const layerOf = ({ file, from }: Import) => {
  const path = relative(root, resolve(dirname(file), from.replace(/\?.*$/, ''))).replaceAll('\\', '/')
  return /^(electron\/\w+|\w+)/.exec(path)?.[1] ?? path
}
const say = ({ file, from }: Import) => `${relative(root, file)} imports ${from}`

type Rule = {
  readonly folder: string
  /** Folders a relative import may lead to. */
  readonly folders: readonly string[]
  /** Packages, or a test for them. */
  readonly packages: (name: string) => boolean
  readonly node: boolean
}

const sharedPackages = ['zod', 'fractional-indexing', '@internationalized/date', 'chrono-node']
const rules: readonly Rule[] = [
  {
    folder: 'shared',
    folders: ['shared', 'resources'],
    packages: (name) => sharedPackages.includes(name),
    node: false,
  },
  {
    folder: 'electron/core',
    folders: ['electron/core', 'shared', 'resources'],
    packages: (name) => !/^(electron|react|react-dom|@dnd-kit|@tiptap|zustand|react-aria)/.test(name),
    node: true,
  },
  {
    folder: 'electron/main',
    folders: ['electron/main', 'electron/core', 'shared', 'resources'],
    packages: (name) => name === 'electron' || name === 'zod',
    node: true,
  },
  { folder: 'electron/preload', folders: ['shared'], packages: (name) => name === 'electron', node: false },
  {
    folder: 'renderer',
    folders: ['renderer', 'shared', 'resources'],
    packages: (name) => !/^(electron|lowdb|docx|papaparse)$/.test(name),
    node: false,
  },
]

describe.each(rules)('$folder', ({ folder, folders, packages, node }) => {
  const imports = readSources(folder).flatMap(importsOf)

  it('has imports to look at', () => {
    expect(imports.length).toBeGreaterThan(0)
  })

  it('imports only what its layer may', () => {
    const wrong = imports.filter((found) => {
      if (isNode(found)) return !node
      return isRelative(found) ? !folders.includes(layerOf(found)) : !packages(packageOf(found))
    })
    expect(wrong.map(say)).toEqual([])
  })
})

describe('the preload', () => {
  it('takes nothing from shared but types', () => {
    const values = readSources('electron/preload')
      .flatMap(importsOf)
      .filter((found) => isRelative(found) && !found.isType)
    expect(values.map(say)).toEqual([])
  })
})

describe('the renderer', () => {
  it('knows dnd-kit in one file only', () => {
    const files = new Set(
      readSources('renderer')
        .flatMap(importsOf)
        .filter((found) => packageOf(found) === '@dnd-kit' || packageOf(found) === '@dnd-kit/core')
        .map(({ file }) => relative(root, file)),
    )
    expect([...files].length, [...files].join(', ')).toBeLessThanOrEqual(1)
  })
})

describe('the core', () => {
  it('is loaded by main in two files: the one that opens it, and types', () => {
    const values = readSources('electron/main')
      .flatMap(importsOf)
      .filter((found) => isRelative(found) && layerOf(found) === 'electron/core' && !found.isType)
    expect([...new Set(values.map(({ file }) => relative(root, file)))]).toEqual(['electron/main/open-core.ts'])
  })
})
