import type { DocumentModel } from '../../../../shared/model/document'
import { printable } from '../printable'
import { plainText } from './text'

/** For an e-mail: the title, which is its subject, in the first line, then the words of the paper in their order. */
export function emailText(model: DocumentModel): string {
  const text = plainText(model)
  const title = printable(model.title)
  // Papers begin with their title, and nobody wants to read it twice.
  return text.startsWith(`${title}\n`) ? text : `${title}\n\n${text}`
}
