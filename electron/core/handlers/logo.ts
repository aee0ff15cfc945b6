import { extname } from 'node:path'
import type { Logo } from '../../../shared/model/logo'
import { type PaperRule, refuse } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { logoLimits } from '../../../shared/rules/paper-look'
import type { CommandHandler, QueryHandler } from '../context'
import { pictureTypeOf, wholePicture } from '../documents/whole-picture'
import { logoId } from './document-common'

/** Told by its content, never by its name; never an SVG, which is a program. */
export const setLogoHandler: CommandHandler<'logo.set'> = async ({ store, readPickedFile }, { fileId, alt }) => {
  if (alt === '') return against({ kind: 'logo-without-words' })
  const file = await readPickedFile(fileId)
  if (file === null) return refuse({ code: 'file-gone' })
  const { bytes } = file
  const type = pictureTypeOf(bytes)
  if (type === null) return against({ kind: 'logo-not-a-picture', ending: endingOf(file.name) })
  if (bytes.length > logoLimits.bytes) {
    return against({ kind: 'logo-too-large', bytes: bytes.length, limit: logoLimits.bytes })
  }
  const picture = await wholePicture(bytes, type)
  if (picture === null) return refuse({ code: 'damaged-file' })
  const { width, height } = picture
  if (width < logoLimits.width || height < logoLimits.height) return against({ kind: 'logo-too-small', width, height })
  const logo: Logo = { kind: 'logo', id: logoId, ...picture, data: Buffer.from(bytes).toString('base64'), alt }
  const isNew = store.get('logo', logoId) === undefined
  return { change: putting(logo), label: isNew ? 'Put in a logo' : 'Changed the logo', output: {} }
}

export const describeLogoHandler: CommandHandler<'logo.describe'> = ({ store }, { alt }) => {
  const logo = store.get('logo', logoId)
  if (logo === undefined) return refuse({ code: 'missing', kind: 'logo', id: logoId })
  if (alt === '') return against({ kind: 'logo-without-words' })
  return { change: putting({ ...logo, alt }), label: 'Changed the words for the logo', output: {} }
}

export const removeLogoHandler: CommandHandler<'logo.remove'> = ({ store }) => {
  if (store.get('logo', logoId) === undefined) return refuse({ code: 'missing', kind: 'logo', id: logoId })
  return {
    change: { put: [], remove: [{ kind: 'logo', id: logoId }] },
    label: 'Took the logo off the papers',
    output: {},
  }
}

export const openLogoHandler: QueryHandler<'logo.open'> = async ({ store }) => ({
  ok: true,
  value: { logo: store.get('logo', logoId) ?? null },
})

function against(rule: PaperRule) {
  return refuse({ code: 'against-paper-rules', rule })
}

/** `svg`; empty where the name has none. */
function endingOf(name: string): string {
  return extname(name).slice(1).toLowerCase()
}
