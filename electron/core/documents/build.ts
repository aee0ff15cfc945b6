import type { ContentCounts, DocumentModel, DocumentPreview, LeftOut } from '../../../shared/model/document'
import { assertNever } from '../../../shared/refusals'
import { actionLog } from './action-log'
import { actionSheet, sheetPages } from './action-sheet'
import { agenda } from './agenda'
import { checked } from './check/check'
import { enablerBrief } from './enabler-brief'
import { extract } from './extract'
import { contentCounts, leftOutOf } from './minutes/left-out'
import { minutes } from './minutes/minutes'
import { pledgeSheet } from './pledge-sheet'
import { printableModel } from './printable'
import { signingInSheet } from './signing-in-sheet'
import type { DocumentSnapshot } from './snapshot'

/** Every document goes this way: built for its version, held to the laws of paper, checked, and what was settled applied. */
export function build(snapshot: DocumentSnapshot): DocumentPreview {
  const { model, findings, unsettled } = checked(printableModel(modelOf(snapshot)), snapshot)
  return {
    model,
    findings,
    unsettled,
    leftOut: leftOut(snapshot),
    counts: counts(snapshot),
    pagesFor: snapshot.request.document === 'action-sheet' && 'view' in snapshot ? sheetPages(snapshot) : [],
  }
}

function modelOf(snapshot: DocumentSnapshot): DocumentModel {
  if ('view' in snapshot) {
    const { document } = snapshot.request
    switch (document) {
      case 'agenda':
        return agenda(snapshot)
      case 'minutes':
        return minutes(snapshot)
      case 'action-sheet':
        return actionSheet(snapshot)
      case 'signing-in':
        return signingInSheet(snapshot)
      case 'extract':
        return extract(snapshot)
      default:
        return assertNever(document)
    }
  }
  if ('pledges' in snapshot) return pledgeSheet(snapshot)
  return 'escalations' in snapshot ? enablerBrief(snapshot) : actionLog(snapshot)
}

const nothingLeftOut: LeftOut = { items: [], actions: 0, stories: 0 }

function leftOut(snapshot: DocumentSnapshot): LeftOut {
  return 'view' in snapshot && 'version' in snapshot.request ? leftOutOf(snapshot) : nothingLeftOut
}

function counts(snapshot: DocumentSnapshot): ContentCounts | null {
  return 'view' in snapshot && snapshot.request.document === 'minutes' ? contentCounts(snapshot) : null
}
