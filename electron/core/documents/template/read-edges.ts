import type { TemplateEdge, TemplateLine, TemplateRun } from '../../../../shared/model/word-template'
import { printable } from '../printable'
import type { Findings } from './findings'
import { isPlaceholder, type Piece, type Reading, Runs } from './read-runs'
import { own, type StyleSheet } from './resolve-style'
import type { Theme } from './theme'
import { child, isOn, value, type Xml } from './xml-tree'

type Side = 'header' | 'footer'
const sideNames = { header: 'Header', footer: 'Footer' } as const

/** Head and foot of the first section, for each kind of page it tells apart. Their page numbers go: ours stand there. */
export async function readEdges(
  reading: Reading,
  section: Xml | undefined,
  hasEven: boolean,
): Promise<{ readonly header: TemplateEdge; readonly footer: TemplateEdge }> {
  const hasFirst = isOn(child(section, 'w:titlePg')) === true
  const edge = async (side: Side): Promise<TemplateEdge> => {
    const linesOf = async (kind: string): Promise<readonly TemplateLine[] | null> => {
      const reference = section?.children.find(
        (one) => one.name === `w:${side}Reference` && (value(one, 'w:type') ?? 'default') === kind,
      )
      const id = value(reference, 'r:id')
      const target = reading.file.linksOf(reading.file.main).find((one) => one.id === id && !one.isExternal)?.target
      const part = target === undefined ? undefined : reading.file.part(target)
      return part === undefined || target === undefined ? null : readEdge(reading, part, target, side)
    }
    const usual = await linesOf('default')
    const made = {
      default: [...(usual ?? [])],
      // A first page that is told apart and has nothing of its own has nothing: so Word reads it.
      first: hasFirst ? [...((await linesOf('first')) ?? [])] : null,
      even: hasEven ? [...((await linesOf('even')) ?? [])] : null,
    }
    const isThere = [made.default, made.first ?? [], made.even ?? []].some((lines) => lines.length > 0)
    const kinds = [...(made.first === null ? [] : ['first']), ...(made.even === null ? [] : ['even'])]
    reading.findings.say(isThere ? side : `no-${side}`, '', '', kinds.join(' '))
    return made
  }
  return { header: await edge('header'), footer: await edge('footer') }
}

/** More lines than this push the words off the page. */
const mostLines = 12

async function readEdge(reading: Reading, part: Xml, path: string, side: Side): Promise<readonly TemplateLine[]> {
  const lines = await linesIn(reading, part, path, side)
  const shown = lines.filter(({ cells }) => cells.some((runs) => runs.length > 0))
  if (shown.length > mostLines)
    reading.findings.say('too-much', sideNames[side], String(shown.length), String(mostLines))
  return shown.slice(0, mostLines)
}

async function linesIn(reading: Reading, holder: Xml, path: string, side: Side): Promise<readonly TemplateLine[]> {
  const lines: TemplateLine[] = []
  for (const block of blocksOf(holder)) {
    if (block.name === 'w:p') lines.push(...(await linesOfParagraph(reading, block, path, side)))
    if (block.name !== 'w:tbl') continue
    reading.findings.say('layout-table', sideNames[side])
    for (const row of block.children.filter(({ name }) => name === 'w:tr')) {
      const cells: (readonly TemplateLine[])[] = []
      for (const cell of cellsOf(row)) cells.push(await linesIn(reading, cell, path, side))
      lines.push(...beside(cells, reading.room))
    }
  }
  return lines
}

/** Paragraphs and tables, also those in a box for content. */
function blocksOf(holder: Xml): readonly Xml[] {
  return holder.children.flatMap((one) => {
    if (one.name === 'w:p' || one.name === 'w:tbl') return [one]
    if (one.name === 'w:sdt') return isPlaceholder(one) ? [] : blocksOf(child(one, 'w:sdtContent') ?? one)
    return one.name === 'w:customXml' || one.name === 'w:ins' ? blocksOf(one) : []
  })
}

function cellsOf(row: Xml): readonly Xml[] {
  return row.children.flatMap((one) =>
    one.name === 'w:tc' ? [one] : one.name === 'w:sdt' ? cellsOf(child(one, 'w:sdtContent') ?? one) : [],
  )
}

/**
 * The cells of a row side by side where each is one line and they fit, read from left to right; one under another where
 * not, so that nobody hears three addresses line by line across.
 */
function beside(cells: readonly (readonly TemplateLine[])[], room: number): readonly TemplateLine[] {
  const single = cells.flatMap((lines) =>
    lines.length <= 1 && (lines[0]?.cells.length ?? 1) === 1 ? [lines[0]?.cells[0] ?? []] : [],
  )
  if (single.length !== cells.length) return cells.flat()
  return fitted(single, room)
}

function fitted(cells: readonly (readonly TemplateRun[])[], room: number): readonly TemplateLine[] {
  const filled = cells.filter((runs) => runs.length > 0)
  const [left = [], ...others] = cells
  const right = others.at(-1) ?? []
  const middle = others.slice(0, -1).filter((runs) => runs.length > 0)
  const letters = (runs: readonly TemplateRun[]): number =>
    runs.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : room / 4), 0)
  // The middle one starts at the middle, so what stands beside it has half a line at most.
  const widest = Math.max(letters(left), letters(right))
  const fits =
    middle.length === 0
      ? letters(left) + letters(right) + 2 <= room
      : middle.length === 1 && letters(middle[0] ?? []) / 2 + widest + 2 <= room / 2
  if (filled.length <= 1 || !fits) return filled.map((runs) => ({ cells: [[...runs]] }))
  return [{ cells: middle.length === 0 ? [[...left], [...right]] : [[...left], [...(middle[0] ?? [])], [...right]] }]
}

/** One, or as many as its own line breaks make; parts between tabs stand as their tabs put them. */
async function linesOfParagraph(
  reading: Reading,
  paragraph: Xml,
  path: string,
  side: Side,
): Promise<readonly TemplateLine[]> {
  const { findings, sheet, theme } = reading
  const name = sideNames[side]
  const properties = child(paragraph, 'w:pPr')
  const style = sheet.byId(value(child(properties, 'w:pStyle'))) ?? sheet.defaultOf('paragraph')
  const under = sheet.resolve(style)
  const align = value(child(properties, 'w:jc')) ?? under.align
  if (align !== undefined && !['left', 'start'].includes(align)) findings.say('not-left', name, align)
  const lines: Piece[][] = [[]]
  const reader = new Runs(reading, path, name)
  for (const piece of await reader.read(paragraph)) {
    if (piece.kind === 'break') lines.push([])
    else lines.at(-1)?.push(piece)
    if (piece.kind !== 'text') continue
    const is = { ...under, ...sheetOwn(sheet, piece.properties, theme), ...own(undefined, piece.properties, theme) }
    if (is.half !== undefined && is.half < 24) findings.say('too-small', name, `${is.half / 2} point`, '')
    if (is.capitals === true) findings.say('capitals', name)
    if (is.underlined === true) findings.say('underlined', name)
    if (is.italic === true) findings.say('italic', name)
    if (is.language !== undefined && is.language !== 'en-GB') findings.say('language', name, is.language)
  }
  return lines.flatMap((pieces) => fitted(cellsBetweenTabs(pieces, findings, name), reading.room))
}

function sheetOwn(sheet: StyleSheet, run: Xml | undefined, theme: Theme) {
  const style = sheet.byId(value(child(run, 'w:rStyle')))
  return own(undefined, child(style, 'w:rPr'), theme)
}

/** Between two tabs; a part with the number of the page is left out whole, with its "Page" and "of". */
function cellsBetweenTabs(
  pieces: readonly Piece[],
  findings: Findings,
  name: string,
): readonly (readonly TemplateRun[])[] {
  const parts: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'tab') parts.push([])
    else parts.at(-1)?.push(piece)
  }
  return parts.map((part) => {
    if (part.some(({ kind }) => kind === 'page')) {
      findings.say('page-numbers', name)
      return part.flatMap((piece) =>
        piece.kind === 'picture' ? [{ kind: 'picture' as const, picture: piece.picture }] : [],
      )
    }
    return runsOf(part)
  })
}

/** Neighbours of the same weight are one run; spaces at the ends go. */
function runsOf(part: readonly Piece[]): readonly TemplateRun[] {
  const runs: TemplateRun[] = []
  for (const piece of part) {
    if (piece.kind === 'picture') runs.push({ kind: 'picture', picture: piece.picture })
    if (piece.kind !== 'text') continue
    const last = runs.at(-1)
    if (last?.kind === 'text' && last.bold === piece.bold)
      runs[runs.length - 1] = { ...last, text: `${last.text}${piece.text}` }
    else runs.push({ kind: 'text', text: piece.text, bold: piece.bold })
  }
  const tidy = runs.map((run, index): TemplateRun => {
    if (run.kind === 'picture') return run
    const started = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: [...(index === runs.length - 1 ? printable(started) : started)].slice(0, 500).join('') }
  })
  return tidy.filter((run) => run.kind === 'picture' || run.text !== '')
}
