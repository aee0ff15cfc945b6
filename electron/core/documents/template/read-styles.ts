import type { WorkspaceSettings } from '../../../../shared/model/settings'
import type { TemplateStyle, WordTemplate } from '../../../../shared/model/word-template'
import { isRefused } from '../../../../shared/refusals'
import { contrastOnWhite, leastContrast, paperSizes, readFont } from '../../../../shared/rules/paper-look'
import { headingSizes } from '../paper'
import type { Findings } from './findings'
import type { Resolved, StyleSheet } from './resolve-style'
import { hexColour, type Theme } from './theme'
import { child, value, type Xml } from './xml-tree'

type Paper = WorkspaceSettings['paper']
type Look = Pick<WordTemplate, 'styles' | 'lineColour' | 'headFill'>

/** What ours have where a template says nothing: the same as papers without one. */
const oursSpacing = {
  Normal: { before: 0, after: 120, line: 276 },
  'Heading 1': { before: 0, after: 200, line: 259 },
  'Heading 2': { before: 320, after: 100, line: 259 },
  'Heading 3': { before: 160, after: 60, line: 259 },
  'List Paragraph': { before: 0, after: 120, line: 276 },
} as const
type OurStyle = keyof typeof oursSpacing

/** The styles papers need, held to the rules of papers; what is missing or breaks one is ours. */
export function readStyles(
  sheet: StyleSheet,
  theme: Theme,
  body: Xml | undefined,
  paper: Paper,
  findings: Findings,
): Look {
  const normal = readNormal(sheet, paper, findings)
  const sizes = headingSizes({ ...paper, size: normal.size })
  const heading = (level: 1 | 2 | 3): TemplateStyle =>
    readHeading(
      sheet,
      level,
      normal,
      { ...normal, size: sizes[level], bold: true, colour: paper.headingColour },
      findings,
    )
  const [heading1, heading2, heading3] = inOrder([heading(1), heading(2), heading(3)], normal, findings)
  for (const [name, style] of [
    ['Normal', normal],
    ['Heading 1', heading1],
    ['Heading 2', heading2],
    ['Heading 3', heading3],
  ] as const) {
    if (found(sheet, name) !== undefined) findings.say('style', name, '', describe(style))
  }
  if (new Set([normal.font, heading1.font]).size > 1) findings.say('fonts', '', '', `${heading1.font}, ${normal.font}`)
  const list = readList(sheet, normal, findings)
  findings.say('ours-alone', 'Facts, Status, Decision, Action, Caption, Table Text, Write Line')
  return {
    styles: { normal, heading1, heading2, heading3, list },
    ...readTable(sheet, theme, body, normal, paper, findings),
  }
}

function found(sheet: StyleSheet, name: OurStyle): Xml | undefined {
  return name === 'Normal'
    ? (sheet.defaultOf('paragraph') ?? sheet.named('paragraph', 'Normal'))
    : sheet.named('paragraph', name)
}

function readNormal(sheet: StyleSheet, paper: Paper, findings: Findings): TemplateStyle {
  const style = found(sheet, 'Normal')
  if (style === undefined) findings.say('no-style', 'Normal')
  const is = sheet.resolve(style)
  // Word's own default where a file says no size is 10 points.
  const asked = (is.half ?? 20) / 2
  const size = heldSize('Normal', asked, paperSizes.least, paperSizes.most, findings)
  const ours: TemplateStyle = { font: paper.font, size, bold: false, colour: null, ...oursSpacing.Normal }
  return held('Normal', is, { ...ours, font: fontOf('Normal', is.font, paper.font, findings) }, findings)
}

function readHeading(
  sheet: StyleSheet,
  level: 1 | 2 | 3,
  normal: TemplateStyle,
  ours: TemplateStyle,
  findings: Findings,
): TemplateStyle {
  const name = `Heading ${level}` as const
  const style = found(sheet, name)
  const spaced = { ...ours, ...oursSpacing[name] }
  if (style === undefined) {
    findings.say('no-style', name)
    return spaced
  }
  const is = sheet.resolve(style)
  const asked = is.half === undefined ? normal.size : is.half / 2
  const size = heldSize(name, asked, paperSizes.least, 36, findings)
  const read = held(
    name,
    is,
    { ...spaced, size, font: fontOf(name, is.font, normal.font, findings), bold: is.bold === true },
    findings,
  )
  // Our facts and lists stand close: a heading without space above it would cling to what it does not belong to.
  if (level === 1 || read.before >= leastAbove) return read
  findings.say('spacing', name)
  return { ...read, before: leastAbove }
}

/** Twips: six points. */
const leastAbove = 120

function readList(sheet: StyleSheet, normal: TemplateStyle, findings: Findings): TemplateStyle {
  const style = sheet.named('paragraph', 'List Paragraph', 'List Bullet', 'List')
  const ours = { ...normal, ...oursSpacing['List Paragraph'] }
  if (style === undefined) {
    findings.say('no-style', 'List Paragraph')
    return ours
  }
  findings.say('style', 'List Paragraph')
  // Its letters are those of the words around it; only the space between its lines is its own.
  return { ...held('List Paragraph', sheet.resolve(style), ours, findings), bold: false, colour: normal.colour }
}

/** Colour and space of a style; what the rules of papers do not allow is taken off and said. */
function held(name: OurStyle, is: Resolved, ours: TemplateStyle, findings: Findings): TemplateStyle {
  if (is.align !== undefined && !['left', 'start'].includes(is.align)) findings.say('not-left', name, is.align)
  if (is.capitals === true) findings.say('capitals', name)
  if (is.underlined === true) findings.say('underlined', name)
  if (is.italic === true) findings.say('italic', name)
  if (is.language !== undefined && is.language !== 'en-GB') findings.say('language', name, is.language)
  const exact = is.lineRule !== undefined && is.lineRule !== 'auto'
  const line = exact || is.line === undefined ? ours.line : Math.min(480, Math.max(240, Math.round(is.line)))
  if (exact || (is.line !== undefined && is.line < 240)) findings.say('spacing', name)
  const space = (twips: number | undefined, otherwise: number): number =>
    twips === undefined ? otherwise : Math.min(1_200, Math.max(0, Math.round(twips)))
  const colour = colourOf(name, is.colour, ours.colour, findings)
  // Where nobody says anything of space, Word has none: ours keeps paragraphs apart.
  return { ...ours, colour, line, before: space(is.before, ours.before), after: space(is.after, ours.after) }
}

function heldSize(name: string, asked: number, least: number, most: number, findings: Findings): number {
  const half = Math.round(asked * 2) / 2
  if (half < least) findings.say('too-small', name, points(half), points(least))
  if (half > most) findings.say('too-large', name, points(half), points(most))
  return Math.min(most, Math.max(least, half))
}

function fontOf(name: string, asked: string | undefined, otherwise: string, findings: Findings): string {
  if (asked === undefined) return otherwise
  const font = readFont(asked)
  if (!isRefused(font)) return font
  findings.say('font', name, asked, otherwise)
  return otherwise
}

function colourOf(
  name: string,
  asked: string | undefined,
  otherwise: string | null,
  findings: Findings,
): string | null {
  if (asked === undefined || asked === '#000000') return asked === undefined ? otherwise : null
  if (contrastOnWhite(asked) >= leastContrast.headingColour) return asked
  findings.say('too-pale', name, asked, otherwise ?? '#000000')
  return otherwise
}

/** A heading is larger than those below it, and none is smaller than the words; one of their size is told by its weight. */
function inOrder(
  [one, two, three]: readonly [TemplateStyle, TemplateStyle, TemplateStyle],
  normal: TemplateStyle,
  findings: Findings,
): readonly [TemplateStyle, TemplateStyle, TemplateStyle] {
  const raised = (name: string, style: TemplateStyle, least: number): TemplateStyle => {
    if (style.size < least) findings.say('smaller-than-words', name, points(style.size), points(least))
    const size = Math.max(style.size, least)
    return { ...style, size, bold: style.bold || size === normal.size }
  }
  const third = raised('Heading 3', three, normal.size)
  const second = raised('Heading 2', two, third.size + 1)
  return [raised('Heading 1', one, second.size + 2), second, third]
}

/** Of the style its own first table has, else of one of its making, else of Word's grid. */
function readTable(
  sheet: StyleSheet,
  theme: Theme,
  body: Xml | undefined,
  normal: TemplateStyle,
  paper: Paper,
  findings: Findings,
): Pick<Look, 'lineColour' | 'headFill'> {
  const ink = normal.colour ?? '#000000'
  const standsOut = (fill: string): boolean =>
    contrastOnWhite(ink) / contrastOnWhite(fill) >= leastContrast.headingColour
  const ours = { lineColour: paper.lineColour, headFill: standsOut('#f2f2f2') ? '#f2f2f2' : '#ffffff' }
  const first = value(child(body, 'w:tbl', 'w:tblPr', 'w:tblStyle'))
  const style =
    sheet.byId(first) ??
    sheet.all('table').find((one) => value(one, 'w:customStyle') === '1') ??
    sheet.named('table', 'Table Grid')
  if (style === undefined) {
    findings.say('no-table')
    return ours
  }
  const name = value(child(style, 'w:name')) ?? ''
  const borders = child(style, 'w:tblPr', 'w:tblBorders')?.children ?? []
  const drawn = borders.find((one) => colourAttribute(one, theme, 'w:color', 'w:themeColor') !== undefined)
  const line = colourAttribute(drawn, theme, 'w:color', 'w:themeColor')
  const isPale = line !== undefined && contrastOnWhite(line) < leastContrast.lineColour
  if (isPale) findings.say('too-pale', name, line, ours.lineColour)
  const head = style.children.find((one) => one.name === 'w:tblStylePr' && value(one, 'w:type') === 'firstRow')
  const shade = child(head, 'w:tcPr', 'w:shd')
  const fill = colourAttribute(shade, theme, 'w:fill', 'w:themeFill')
  // The usual words must stand out on it: not every program would write the white ones of a dark row white.
  const isDark = fill !== undefined && !standsOut(fill)
  if (isDark) findings.say('dark-heading-row', name, fill, ours.headFill)
  findings.say('table', name)
  return {
    lineColour: line === undefined || isPale ? ours.lineColour : line,
    headFill: fill === undefined || isDark ? ours.headFill : fill,
  }
}

function colourAttribute(element: Xml | undefined, theme: Theme, plain: string, themed: string): string | undefined {
  return hexColour(value(element, plain)) ?? theme.colour(value(element, themed))
}

function describe({ font, size, bold, colour }: TemplateStyle): string {
  return [font, points(size), ...(bold ? ['bold'] : []), ...(colour === null ? [] : [colour])].join(', ')
}

const points = (count: number): string => `${count} point`
