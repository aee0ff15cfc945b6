import type { TemplateFinding } from '../../../../shared/model/word-template'
import { assertNever, type Problem } from '../../../../shared/refusals'
import { fieldWords } from './field-words'

// What is said of a council's Word template, in words for somebody who never looked inside one.

export const groupTitles: Readonly<Record<TemplateFinding['group'], string>> = {
  used: 'What papers take from it',
  lacking: 'What it does not have: ours stands in',
  mended: 'What we change, so that everybody can read the papers',
  removed: 'What is left out',
}

/** One sentence each; those that say the same of several parts are one. */
export function findingSentences(findings: readonly TemplateFinding[]): readonly string[] {
  const same = new Map<string, TemplateFinding[]>()
  for (const finding of findings) {
    const key = [finding.what, finding.was, finding.now].join('\n')
    same.set(key, [...(same.get(key) ?? []), finding])
  }
  return [...same.values()].flatMap((all) => {
    const [first] = all
    return first === undefined ? [] : [sentence({ ...first, of: listed(all.map(({ of }) => of)) })]
  })
}

function sentence({ what, of, was, now }: TemplateFinding): string {
  switch (what) {
    case 'style':
      return now === '' ? `${of}: the space between its lines.` : `${of}: ${now}.`
    case 'fonts':
      return `Two fonts, for headings and for words: ${now}.`
    case 'table':
      return `The table style “${of}”: its lines and the colour of its first row.`
    case 'header':
      return `The head of the page${onPages(now)}. Our line with the team and DRAFT stands under it, on every page.`
    case 'footer':
      return `The foot of the page${onPages(now)}. Our line with “Page 1 of 3” stands under it, on every page.`
    case 'page':
      return `The margins: ${now} cm (top, right, bottom, left).`
    case 'no-style':
      return `${of}: not in it.`
    case 'no-table':
      return 'A table style: not in it.'
    case 'no-header':
      return 'Nothing at the head of the page: our line with the team and DRAFT stands there.'
    case 'no-footer':
      return 'Nothing at the foot of the page: our line with “Page 1 of 3” stands there.'
    case 'ours-alone':
      return `Styles no template has, in its letters and colours: ${of}. Marks of lists are ours too.`
    case 'too-small':
      return now === ''
        ? `${of}: ${was} is too small; it is printed as large as the words of the paper.`
        : `${of}: ${was} is too small; ${now} instead.`
    case 'too-large':
      return `${of}: ${was} leaves no room for the words; ${now} instead.`
    case 'font':
      return `${of}: “${was}” is not one of the plain fonts that everybody can read; ${now} instead.`
    case 'not-left':
      return `${of}: ${alignWords(was)}; left aligned instead, which is easier to read.`
    case 'capitals':
      return `${of}: all in capitals; as it is written instead.`
    case 'underlined':
      return `${of}: underlined, as only links are; no line instead.`
    case 'italic':
      return `${of}: slanted letters; upright instead.`
    case 'too-pale':
      return `${of}: the colour ${was} is too pale on white paper; ${now} instead.`
    case 'dark-heading-row':
      return `${of}: the first row of tables on ${was}, on which words do not stand out; ${now} instead.`
    case 'smaller-than-words':
      return `${of}: ${was}, hardly to be told from what stands under it; ${now} instead.`
    case 'spacing':
      return `${of}: too little space above it or between its lines; more instead.`
    case 'landscape':
      return 'The sheet lies on its side; upright instead.'
    case 'not-a4':
      return `The sheet is ${was}; A4 instead.`
    case 'margins':
      return `The margin at the ${of}: ${was}; ${now} instead.`
    case 'language':
      return `${of}: in another language (${was}); British English instead, so that it is read out rightly.`
    case 'layout-table':
      return `${of}: a table that only sets things side by side; lines instead, read from left to right.`
    case 'floating-picture':
      return `${of}: a picture that floats over the page; in line with the words instead, so that it covers nothing.`
    case 'no-alt-text':
      return `${of}: a picture without words for who cannot see it; “${now}” instead.`
    case 'picture-size':
      return `${of}: a picture so large that it leaves no room for the words; smaller instead.`
    case 'page-numbers':
      return `${of}: its own page number; ours, “Page 1 of 3”, stands there once.`
    case 'one-logo':
      return 'The logo of these settings: not in Word, as the template brings a picture of its own. PDF and print keep it.'
    default:
      return removedSentence({ what, of, was })
  }
}

type Removed =
  | 'body'
  | 'watermark'
  | 'macros'
  | 'embedded'
  | 'controls'
  | 'custom-xml'
  | 'tracked'
  | 'comments'
  | 'personal'
  | 'linked-template'
  | 'remote-picture'
  | 'link'
  | 'linked'
  | 'field'
  | 'placeholder'
  | 'protection'
  | 'fonts-inside'
  | 'other-sections'
  | 'picture-kind'
  | 'picture-too-large'
  | 'picture-damaged'
  | 'drawing'
  | 'blocks'
  | 'too-much'

function removedSentence({
  what,
  of,
  was,
}: {
  readonly what: Removed
  readonly of: string
  readonly was: string
}): string {
  switch (what) {
    case 'body':
      return `Its own words (${was}): papers bring theirs.`
    case 'watermark':
      return `${of}: a watermark. It is hard to read over; DRAFT is written at the head of each page.`
    case 'macros':
      return 'Macros (small programs).'
    case 'embedded':
      return 'Objects of other programs that were put into it.'
    case 'controls':
      return 'Buttons, boxes and menus that run something.'
    case 'custom-xml':
      return 'Data of other programs (custom XML).'
    case 'tracked':
      return 'Tracked changes: what was put in stays, what was struck out goes, names go.'
    case 'comments':
      return 'Comments, and who wrote them.'
    case 'personal':
      return 'Who made it and when (its properties).'
    case 'linked-template':
      return `A link to another template: ${was}. Nothing is fetched.`
    case 'remote-picture':
      return `A picture that lies elsewhere: ${was}. Nothing is fetched.`
    case 'link':
      return `A link to ${was}: its words stay, as words.`
    case 'linked':
      return was === '' ? 'Pieces of other files.' : `Something that lies elsewhere: ${was}. Nothing is fetched.`
    case 'field':
      return `${of}: a field that fills itself in (${was}).`
    case 'placeholder':
      return `${of}: “${was}”, which waits for somebody to type.`
    case 'protection':
      return 'Its protection against changes: papers can be changed.'
    case 'fonts-inside':
      return 'Fonts it carries with it: Word takes those of the laptop.'
    case 'other-sections':
      return 'Its other sections: papers follow the first.'
    case 'picture-kind':
      return `${of}: the picture ${was}, as it is neither PNG nor JPEG. Save it as PNG in the template, and choose the template again.`
    case 'picture-too-large':
      return `${of}: the picture ${was}, as all pictures together may have 500 kB. Make it smaller in the template, and choose the template again.`
    case 'picture-damaged':
      return `${of}: the picture ${was}, which is damaged.`
    case 'drawing':
      return of === '' ? 'A coloured page.' : `${of}: a drawing or a text box${was === '' ? '' : ` (“${was}”)`}.`
    case 'blocks':
      return 'Building blocks.'
    case 'too-much':
      return `${of}: lines after the twelfth, which leave no room for the words.`
    default:
      return assertNever(what)
  }
}

function onPages(kinds: string): string {
  const words = kinds
    .split(' ')
    .flatMap((kind) =>
      kind === 'first' ? ['another on the first page'] : kind === 'even' ? ['another on left pages'] : [],
    )
  return words.length === 0 ? '' : `, ${words.join(' and ')}`
}

function alignWords(align: string): string {
  if (align === 'center') return 'centred'
  return align === 'right' || align === 'end' ? 'right aligned' : 'straight at both sides'
}

function listed(names: readonly string[]): string {
  const shown = names.filter((name) => name !== '')
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** What is said of files elsewhere speaks of tables and of Excel. */
export function templateProblem(problem: Problem): string {
  const unchanged = 'Nothing was changed.'
  switch (problem.code) {
    case 'not-for-us':
      return problem.ending === 'doc'
        ? `That file is of a Word before 2007. Open it in Word, save it as a Word document or template (.docx, .dotx), and choose that. ${unchanged}`
        : `That file is no Word template and no Word document. Choose one that ends in .dotx or .docx. ${unchanged}`
    case 'has-password':
      return `That file opens only with a password. Take the password off in Word, and choose it again. ${unchanged}`
    case 'damaged-file':
      return `That file is damaged: part of it is missing or cannot be read. Open it in Word and save it again, or ask for it once more. ${unchanged}`
    case 'too-large':
      return `That file is too large, packed or unpacked: a template has 20 MB at the most. Take large pictures and words out of it. ${unchanged}`
    case 'file-gone':
      return `That file is not there any more, or was changed meanwhile. Choose it again. ${unchanged}`
    default:
      return fieldWords(problem)
  }
}
