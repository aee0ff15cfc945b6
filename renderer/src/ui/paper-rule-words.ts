import { assertNever, type PaperRule } from '../../../shared/refusals'
import type { ProblemWords } from './problem-words'

/** What papers are held to, and why: said where somebody would break it. */
export function paperRuleWords(rule: PaperRule): ProblemWords {
  const unchanged = 'Nothing was changed.'
  switch (rule.kind) {
    case 'text-too-small':
      return say(
        `${points(rule.size)} is too small to read.`,
        `Papers are printed in ${rule.least} points or more. ${unchanged}`,
      )
    case 'text-too-large':
      return say(
        `${points(rule.size)} leaves no room for the words.`,
        `Papers are printed in ${rule.most} points or less. ${unchanged}`,
      )
    case 'font-not-sans':
      return say(
        `“${rule.font}” is not one of the plain fonts that everybody can read.`,
        `Choose Arial or another without strokes at the ends of its letters. ${unchanged}`,
      )
    case 'not-a-colour':
      return say(
        `“${rule.text}” is not a colour.`,
        `Write it as # and six letters or digits, such as #14594a. ${unchanged}`,
      )
    case 'too-pale':
      return say(
        `The colour ${rule.colour} is too pale on white paper.`,
        `Its contrast is ${ratio(rule.contrast)}, and ${ratio(rule.least)} is the least. Choose a darker one. ${unchanged}`,
      )
    case 'logo-without-words':
      return say(
        'The logo has no words for who cannot see it.',
        `Write what it says, such as the name of the partnership. ${unchanged}`,
      )
    case 'logo-not-a-picture':
      return say(
        rule.ending === ''
          ? 'That file is not a PNG or a JPEG picture.'
          : `A “.${rule.ending}” file cannot be the logo.`,
        `Choose a PNG or a JPEG picture. ${unchanged}`,
      )
    case 'logo-too-large':
      return say(
        `That picture is too large: ${size(rule.bytes)}, and ${size(rule.limit)} is the most.`,
        `Save it smaller in a picture program, and choose it again. ${unchanged}`,
      )
    case 'logo-too-small':
      return say(
        `That picture is only ${rule.width} by ${rule.height} dots: it would be a blur on paper.`,
        `Ask for a larger one, and choose that. ${unchanged}`,
      )
    default:
      return assertNever(rule)
  }
}

const say = (title: string, whatToDo: string): ProblemWords => ({ title, whatToDo })
const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${Math.round(bytes / 1_048_576)} MB`
const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`
/** Rounded down: what does not reach the least must not be said to. */
const ratio = (contrast: number): string => `${(Math.floor(contrast * 10) / 10).toLocaleString('en-GB')} to 1`
