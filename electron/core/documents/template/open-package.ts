import { posix } from 'node:path'
import { templateLimits } from '../../../../shared/model/word-template'
import type { Outcome, Refusal } from '../../../../shared/refusals'
import { unpackZip } from '../../import/unpack-zip'
import { all, type Xml, xmlTree } from './xml-tree'

export type Relationship = {
  readonly id: string
  /** The last word of its type: `header`, `image`, `attachedTemplate`. */
  readonly type: string
  /** Of the package; as it is written where it leads outside. */
  readonly target: string
  readonly isExternal: boolean
}

/** A Word file opened and nothing more: parts by their path, parsed when they are asked for. */
export type WordPackage = {
  readonly paths: readonly string[]
  readonly bytes: (path: string) => Uint8Array | undefined
  /** Throws `Unreadable` where it is there and is no XML. */
  readonly part: (path: string) => Xml | undefined
  readonly linksOf: (path: string) => readonly Relationship[]
  /** The part with the words. */
  readonly main: string
}

/** A part that cannot be read: the whole file is refused. */
export class Unreadable extends Error {
  constructor(readonly problem: Refusal) {
    super(problem.code)
  }
}

/** Refused in words: protected, of another kind, cut off, or larger inside than any template. */
export function openPackage(name: string, bytes: Uint8Array): Outcome<WordPackage> {
  const { file } = templateLimits
  if (bytes.length > file) return no({ code: 'too-large', bytes: bytes.length, limit: file })
  // The container of Word before 2007, and of a file that opens only with a password.
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)
    return no(isLocked ? { code: 'has-password' } : { code: 'not-for-us', ending: 'doc' })
  }
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!begins(bytes, [0x50, 0x4b])) return no({ code: 'not-for-us', ending })
  const entries = unpackZip(bytes, () => true)
  if (entries === 'has-password') return no({ code: 'has-password' })
  if (entries === 'damaged') return no({ code: 'damaged-file' })
  if (entries === 'too-large') return no({ code: 'too-large', bytes: unpackedMost, limit: unpackedMost })
  const parsed = new Map<string, Xml>()
  const part = (path: string): Xml | undefined => {
    const content = entries.get(path)
    if (content === undefined) return undefined
    if (content.length > partMost) throw new Unreadable({ code: 'too-large', bytes: content.length, limit: partMost })
    const known = parsed.get(path) ?? xmlTree(content)
    if (known === null) throw new Unreadable({ code: 'damaged-file' })
    parsed.set(path, known)
    return known
  }
  const linksOf = (path: string): readonly Relationship[] => {
    const rels = part(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`))
    return rels === undefined ? [] : all(rels, 'rel:Relationship').map((one) => relationship(one, posix.dirname(path)))
  }
  try {
    const main = linksOf('').find(({ type }) => type === 'officeDocument')?.target
    const types = part('[Content_Types].xml')
    if (main === undefined || types === undefined || !isWord(types, main) || part(main)?.name !== 'w:document') {
      return no({ code: 'not-for-us', ending })
    }
    return {
      ok: true,
      value: { paths: [...entries.keys()], bytes: (path) => entries.get(path), part, linksOf, main },
    }
  } catch (error) {
    if (error instanceof Unreadable) return no(error.problem)
    throw error
  }
}

const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
/** What unpackZip stops at. */
const unpackedMost = 128 * 1024 * 1024
/** Bytes of one part with words or styles: a book of a million words has six. */
const partMost = 16 * 1024 * 1024

function isWord(types: Xml, main: string): boolean {
  const found = all(types, 'ct:Override').find(({ attributes }) => attributes.PartName === `/${main}`)
  return /(wordprocessingml\.(document|template)\.main|word\.(document|template)\.macroEnabled(Template)?\.main)\+xml$/i.test(
    found?.attributes.ContentType ?? '',
  )
}

function relationship({ attributes }: Xml, folder: string): Relationship {
  const { Id = '', Type = '', Target = '', TargetMode } = attributes
  const isExternal = TargetMode === 'External'
  return {
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    target: isExternal ? Target : posix.join(Target.startsWith('/') ? '' : folder, Target).replace(/^\/|^\.\//, ''),
    isExternal,
  }
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function no(problem: Refusal): Outcome<never> {
  return { ok: false, problem }
}
