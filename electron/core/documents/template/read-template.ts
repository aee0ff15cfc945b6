import { createHash } from 'node:crypto'
import type { WorkspaceSettings } from '../../../../shared/model/settings'
import { WordTemplate } from '../../../../shared/model/word-template'
import type { Outcome } from '../../../../shared/refusals'
import { templateId } from '../../handlers/document-common'
import { lettersInLine } from '../paper'
import { printable } from '../printable'
import { Findings } from './findings'
import { openPackage, Unreadable, type WordPackage } from './open-package'
import { hasEvenPages, sayWhatIsLeft } from './read-dangers'
import { readEdges } from './read-edges'
import { readPage } from './read-page'
import { Pictures } from './read-pictures'
import { readStyles } from './read-styles'
import { styleSheet } from './resolve-style'
import { readTheme } from './theme'
import { all, child, type Xml } from './xml-tree'

export type TemplateJob = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Stands in where the template says nothing, or what breaks a rule. */
  readonly settings: WorkspaceSettings
  readonly hasLogo: boolean
}

export type TemplateMade = { readonly template: WordTemplate; readonly mark: string }

/**
 * A council's own template as papers follow it. Read, never copied: what is kept are values of ours, so nothing that
 * runs, fetches or tells of a person can come along.
 */
export async function readTemplate(job: TemplateJob): Promise<Outcome<TemplateMade>> {
  const opened = openPackage(job.name, job.bytes)
  if (!opened.ok) return opened
  try {
    const template = WordTemplate.parse(await made(opened.value, job))
    return { ok: true, value: { template, mark: createHash('sha256').update(job.bytes).digest('hex') } }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem }
    throw error
  }
}

async function made(file: WordPackage, { name, settings, hasLogo }: TemplateJob): Promise<WordTemplate> {
  const findings = new Findings()
  const partOf = (kind: string): Xml | undefined => {
    const path = file.linksOf(file.main).find(({ type, isExternal }) => type === kind && !isExternal)?.target
    return path === undefined ? undefined : file.part(path)
  }
  const theme = readTheme(partOf('theme'))
  const sheet = styleSheet(partOf('styles'), theme)
  const body = child(file.part(file.main), 'w:body')
  const look = readStyles(sheet, theme, body, settings.paper, findings)
  // Page one is of the first section, and so are the papers.
  const section = body === undefined ? undefined : all(body, 'w:sectPr')[0]
  const margins = readPage(section, findings)
  const pictures = new Pictures(file, findings, settings.bodyName)
  const { normal } = look.styles
  const words = (21 * 1440) / 2.54 - margins.left - margins.right
  const room = Math.floor((lettersInLine({ ...settings.paper, font: normal.font, size: normal.size }) * words) / 9_071)
  const edges = await readEdges({ file, sheet, theme, pictures, findings, room }, section, hasEvenPages(file))
  if (hasLogo && pictures.kept.length > 0) findings.say('one-logo')
  sayWhatIsLeft(file, findings)
  return {
    kind: 'word-template',
    id: templateId,
    name: printable(name).trim() || 'template',
    ...look,
    margins,
    ...edges,
    pictures: pictures.kept,
    findings: [...findings.all()],
  }
}
