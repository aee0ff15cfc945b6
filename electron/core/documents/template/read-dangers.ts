import type { Findings } from './findings'
import type { Relationship, WordPackage } from './open-package'
import { all, child, has, isOn, type Xml } from './xml-tree'

/** What a template holds that no paper of ours takes over: named, so that nobody wonders where it went. */
export function sayWhatIsLeft(file: WordPackage, findings: Findings): void {
  for (const path of file.paths) sayPart(path, findings)
  for (const path of file.paths.filter((one) => one.endsWith('.rels'))) {
    for (const link of file.linksOf(sourceOf(path))) sayLink(link, findings)
  }
  const document = file.part(file.main)
  const body = child(document, 'w:body')
  if (body !== undefined) {
    const words = wordsIn(body)
    if (words > 0) findings.say('body', '', String(words))
    if (all(body, 'w:sectPr').length > 1) findings.say('other-sections')
    if (has(body, new Set(['w:altChunk', 'w:subDoc']))) findings.say('linked', 'altChunk')
    if (has(body, new Set(['w:object', 'w:control']))) findings.say('embedded')
  }
  const edges = file.paths.filter((path) => /\/(header|footer)[^/]*\.xml$/.test(path))
  for (const path of [file.main, ...edges]) {
    const part = file.part(path)
    if (part !== undefined && has(part, changes)) findings.say('tracked')
    if (part !== undefined && has(part, new Set(['w:background']))) findings.say('drawing')
  }
  sayProperties(file, findings)
  const settings = settingsOf(file)
  if (child(settings, 'w:documentProtection') !== undefined || child(settings, 'w:writeProtection') !== undefined) {
    findings.say('protection')
  }
}

/** Whether left and right pages are told apart. */
export function hasEvenPages(file: WordPackage): boolean {
  return isOn(child(settingsOf(file), 'w:evenAndOddHeaders')) === true
}

const changes = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
])

function settingsOf(file: WordPackage): Xml | undefined {
  const path = file.linksOf(file.main).find(({ type }) => type === 'settings')?.target
  return path === undefined ? undefined : file.part(path)
}

function sayPart(path: string, findings: Findings): void {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/vba(Project|Data)/i.test(name)) findings.say('macros')
  else if (/(^|\/)(embeddings)\//i.test(path)) findings.say('embedded')
  else if (/(^|\/)(activeX|ctrlProps)\//i.test(path)) findings.say('controls')
  else if (/^customXml\//i.test(path)) findings.say('custom-xml')
  else if (/^customUI/i.test(path)) findings.say('controls')
  else if (/(^|\/)(comments[^/]*|people)\.xml$/i.test(path)) findings.say('comments')
  else if (/(^|\/)fonts\//i.test(path)) findings.say('fonts-inside')
  else if (/(^|\/)glossary\//i.test(path)) findings.say('blocks')
}

function sayLink({ type, target, isExternal }: Relationship, findings: Findings): void {
  if (!isExternal) return
  const address = withoutSecrets(target)
  if (type === 'attachedTemplate') findings.say('linked-template', '', address)
  else if (type === 'image') findings.say('remote-picture', '', address)
  else if (type === 'hyperlink') findings.say('link', '', address)
  else findings.say('linked', type, address)
}

/** A server and a file, without what follows a question mark or a name and password before an @. */
function withoutSecrets(target: string): string {
  return target.replace(/[?#].*$/, '').replace(/\/\/[^/@]*@/, '//')
}

function sayProperties(file: WordPackage, findings: Findings): void {
  const core = file.linksOf('').find(({ type }) => type === 'core-properties')?.target
  const part = core === undefined ? undefined : file.part(core)
  const said = part?.children.some(
    ({ name, text }) =>
      ['dc:creator', 'cp:lastModifiedBy', 'cp:keywords', 'dc:description'].includes(name) && text.trim() !== '',
  )
  if (said === true || file.paths.includes('docProps/custom.xml')) findings.say('personal')
}

function wordsIn(body: Xml): number {
  const text = all(body, 'w:t')
    .map((one) => one.text)
    .join(' ')
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** `word/_rels/document.xml.rels` is of `word/document.xml`, `_rels/.rels` of the package. */
function sourceOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\//, '$1').replace(/\.rels$/, '')
}
