import { assertNever } from '../../../../shared/refusals'
import { go } from '../../data/route'
import type { Deal } from './line-deals'
import type { Asking } from './today-asked'
import type { LineCommands } from './use-line-commands'

/** Does it at once, asks for what it needs, or leads to where it is done. */
export function dealing(commands: LineCommands, ask: (asking: Asking) => void): (deal: Deal) => void {
  return (deal) => {
    switch (deal.kind) {
      case 'send':
        void commands.send(deal.escalationIds)
        break
      case 'to-cover':
        void commands.toCover(deal.escalationIds, deal.cover)
        break
      case 'record-answer':
      case 'give-words':
      case 'read-and-close':
        ask({ kind: deal.kind, escalationId: deal.escalation.id })
        break
      case 'mark-sides':
        go({ screen: 'pledges', localityId: deal.localityId, pledgeId: deal.pledgeId })
        break
      case 'ask-to-go-on':
        void commands.askToGoOn(deal.permissionId, deal.localityId)
        break
      default:
        assertNever(deal)
    }
  }
}
