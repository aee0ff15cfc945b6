import type { DocumentVersion } from '../../model/document-request'
import { assertNever } from '../../refusals'
import { initialsOf } from '../names'
import type { Found } from './found'
import { kinOf } from './kin-names'
import { titleOf } from './titles'
import { wordsOf } from './words'

/** As much of a person as a suggestion needs. */
export type Suggested = { readonly initials: string; readonly isVolunteer: boolean }

/** What to put in the place of a finding, the best first. Cutting is always the other answer. The public reads no initials. */
export function suggestionsFor(
  found: Found,
  person: Suggested | undefined,
  version: DocumentVersion,
): readonly string[] {
  switch (found.kind) {
    case 'person':
    case 'titled-name': {
      // "his daughter Kelly" → "his daughter": who it is stays said.
      const kin = found.isDoubtful && found.personIds.length === 0 ? kinOf(found.text) : null
      if (kin !== null) return [kin]
      return [
        ...roleWords(found.text, person),
        ...(version === 'public' ? [] : [initialsFor(found.text, person)].filter((one) => one !== '')),
      ]
    }
    case 'address':
      return [streetOf(found.text), 'their home'].filter((one) => one !== '')
    case 'phone':
      return ['their telephone number']
    case 'e-mail':
      return ['their e-mail address']
    case 'postcode':
      return ['their postcode']
    case 'birth-date':
      return ['their date of birth']
    case 'nhs-number':
      return ['their NHS number']
    case 'ni-number':
      return ['their National Insurance number']
    default:
      return assertNever(found.kind)
  }
}

function roleWords(text: string, person: Suggested | undefined): readonly string[] {
  if (/ (?:and|&) /u.test(text)) return ['two residents']
  if (person?.isVolunteer === true) return ['a volunteer', 'a resident']
  const [first] = wordsOf(text)
  const means = first === undefined ? undefined : titleOf(first)?.means
  return means === undefined || means === 'a resident' ? ['a resident'] : [means, 'a resident']
}

function initialsFor(text: string, person: Suggested | undefined): string {
  if (/ (?:and|&) /u.test(text)) return ''
  const initials = person?.initials ?? initialsOf(text)
  // "Mrs Tansley" alone gives a T, which reads as a slip of the pen.
  return initials.length > 1 ? initials : ''
}

/** "Flat 2, 14 Mill Lane, SK17 9QF" → "Mill Lane"; nothing where no street is named. */
function streetOf(address: string): string {
  const behindNumbers = address.replace(/^(?:(?:flats?|apartment|apt|no|number)\b\.?|\d{1,4}[a-z]?\b|[\s,–-]+)*/iu, '')
  return (
    behindNumbers
      .split(',')[0]
      ?.replace(/\s+[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/iu, '')
      .trim() ?? ''
  )
}
