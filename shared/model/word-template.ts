import * as z from 'zod'
import { Id, Line, RequiredLine } from './common'
import type { DocumentLook } from './document'
import { Colour } from './settings'

// What we keep of a council's own Word template: never its file, only what papers need of it, read by us and held to
// the rules of papers. What is written from it is therefore ours to the last element.

/** Points of a letter, twips of a space, 240ths of a line. */
const TemplateStyle = z.object({
  font: RequiredLine,
  size: z.number().min(12).max(40),
  bold: z.boolean(),
  /** Null: black. */
  colour: Colour.nullable(),
  before: z.number().int().min(0).max(1_200),
  after: z.number().int().min(0).max(1_200),
  line: z.number().int().min(240).max(480),
})
export type TemplateStyle = z.infer<typeof TemplateStyle>

const TemplateRun = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(2_000), bold: z.boolean() }),
  /** By its place in `pictures`. */
  z.object({ kind: z.literal('picture'), picture: z.number().int().min(0) }),
])
export type TemplateRun = z.infer<typeof TemplateRun>

/** A line at the head or foot of a page: what stands left, in the middle and right of it, or left and right, or left. */
const TemplateLine = z.object({ cells: z.array(z.array(TemplateRun)).min(1).max(3) })
export type TemplateLine = z.infer<typeof TemplateLine>

/** Null: that kind of page has none of its own. */
const TemplateEdge = z.object({
  default: z.array(TemplateLine).max(40),
  first: z.array(TemplateLine).max(40).nullable(),
  even: z.array(TemplateLine).max(40).nullable(),
})
export type TemplateEdge = z.infer<typeof TemplateEdge>
export type PageKind = keyof TemplateEdge

const TemplatePicture = z.object({
  type: z.enum(['png', 'jpeg']),
  /** base64 */
  data: z.string().max(700_000),
  /** Centimetres on paper. */
  width: z.number().min(0.05).max(16),
  height: z.number().min(0.05).max(16),
  /** What a screen reader says. */
  alt: RequiredLine,
})
export type TemplatePicture = z.infer<typeof TemplatePicture>

/** What a report can say of a template. */
export const findingGroups = {
  used: ['style', 'fonts', 'table', 'header', 'footer', 'page'],
  /** Ours stands in. */
  lacking: ['no-style', 'no-table', 'no-header', 'no-footer', 'ours-alone'],
  /** Against the rules of papers. */
  mended: [
    'too-small',
    'too-large',
    'font',
    'not-left',
    'capitals',
    'underlined',
    'italic',
    'too-pale',
    'dark-heading-row',
    'smaller-than-words',
    'spacing',
    'landscape',
    'not-a4',
    'margins',
    'language',
    'layout-table',
    'floating-picture',
    'no-alt-text',
    'picture-size',
    'page-numbers',
    'one-logo',
  ],
  removed: [
    'body',
    'watermark',
    'macros',
    'embedded',
    'controls',
    'custom-xml',
    'tracked',
    'comments',
    'personal',
    'linked-template',
    'remote-picture',
    'link',
    'linked',
    'field',
    'placeholder',
    'protection',
    'fonts-inside',
    'other-sections',
    'picture-kind',
    'picture-too-large',
    'picture-damaged',
    'drawing',
    'blocks',
    'too-much',
  ],
} as const

/** One thing the report says: its words are the renderer's. `of` is what it is about, `was` and `now` what was changed. */
export const TemplateFinding = z.object({
  group: z.enum(['used', 'lacking', 'mended', 'removed']),
  what: z.enum([...findingGroups.used, ...findingGroups.lacking, ...findingGroups.mended, ...findingGroups.removed]),
  of: Line,
  was: Line,
  now: Line,
})
export type TemplateFinding = z.infer<typeof TemplateFinding>
export type TemplateFindingKind = TemplateFinding['what']

/** The council's own Word template, as far as papers follow it. One record, id `word-template`. */
export const WordTemplate = z.object({
  kind: z.literal('word-template'),
  id: Id,
  /** Of the file it was read from. */
  name: RequiredLine,
  styles: z.object({
    normal: TemplateStyle,
    heading1: TemplateStyle,
    heading2: TemplateStyle,
    heading3: TemplateStyle,
    list: TemplateStyle,
  }),
  /** Of rules, bars and the lines of tables, and behind the first row of a table. */
  lineColour: Colour,
  headFill: Colour,
  /** Twips. */
  margins: z.object({
    top: z.number().int().min(1_417).max(2_835),
    right: z.number().int().min(1_417).max(2_268),
    bottom: z.number().int().min(1_417).max(2_835),
    left: z.number().int().min(1_417).max(2_268),
  }),
  header: TemplateEdge,
  footer: TemplateEdge,
  pictures: z.array(TemplatePicture).max(6),
  findings: z.array(TemplateFinding).max(200),
})
export type WordTemplate = z.infer<typeof WordTemplate>

/** What the settings show of it. */
export type TemplateReport = Pick<WordTemplate, 'name' | 'findings'> & {
  readonly look: DocumentLook
}

/** Bytes: of the file, and of all its pictures together once cleaned. */
export const templateLimits = { file: 20 * 1024 * 1024, pictures: 500 * 1024 } as const
