import type { CommandName, QueryName } from '../../../shared/contract'
import type { CommandHandler, QueryHandler } from '../context'
import { openActionHandler } from './action-view'
import { addActionHandler, dropActionHandler, editActionHandler, moveActionHandler } from './actions'
import { moveActionsHandler } from './actions-several'
import { addItemHandler, editItemHandler, fillAgendaHandler, writeNotesHandler } from './agenda'
import {
  duplicateItemsHandler,
  editItemsHandler,
  moveItemsHandler,
  removeItemsHandler,
  sendItemsHandler,
} from './agenda-several'
import { addGuestHandler, markAttendanceHandler, markRestPresentHandler } from './attendance'
import { sayInRoundHandler, signUpHandler } from './attendance-more'
import {
  cancelMeetingHandler,
  carryOverItemsHandler,
  dropItemsHandler,
  keepItemsHandler,
  parkItemsHandler,
  removeMeetingHandler,
  skipItemsHandler,
} from './carrying'
import { answerAllChecksHandler, answerCheckHandler, takeBackCheckHandler } from './checks'
import { bringBackCardsHandler, closedCardsHandler, putAwayCardsHandler } from './closed'
import { confidentialCardsHandler, confidentialCorrectionsHandler } from './confidential-cards'
import { listDecisionsHandler } from './decision-register'
import { documentTextHandler } from './document-text'
import { previewHandler } from './documents'
import {
  acknowledgeEscalationHandler,
  answerEscalationHandler,
  askBackEscalationHandler,
  closeEscalationsHandler,
  editEscalationHandler,
  mendAnswerEscalationHandler,
  moveEscalationsHandler,
  notTheSameEscalationHandler,
  openEscalationHandler,
  passOnEscalationsHandler,
  remindEscalationsHandler,
  reopenEscalationHandler,
  returnEscalationHandler,
  sendEscalationsHandler,
  speedEscalationHandler,
  usePermissionEscalationHandler,
  withdrawEscalationHandler,
  writeEscalationHandler,
} from './escalations'
import { findHandler } from './find'
import { finishMeetingHandler } from './finish-meeting'
import { handOverPersonHandler, openWorkPersonHandler } from './hand-over'
import {
  listBackupsHandler,
  makeBackupHandler,
  redoHandler,
  restoreBackupHandler,
  undoHandler,
  verifyBackupHandler,
} from './history'
import { hoursHandler } from './hours'
import { importActionsHandler, readImportHandler } from './import'
import { linesHandler, saveLineHandler } from './kept-lines'
import {
  pauseMeetingHandler,
  resumeMeetingHandler,
  showStatementHandler,
  startMeetingHandler,
  stepMeetingHandler,
  suspendMeetingHandler,
} from './live-meeting'
import { describeLogoHandler, openLogoHandler, removeLogoHandler, setLogoHandler } from './logo'
import { mattersArisingHandler } from './matters-arising'
import { listMeetingsHandler, openMeetingHandler, saveDraftHandler } from './meeting-view'
import { editMeetingHandler, issueMeetingHandler, planMeetingHandler } from './meetings'
import { mergePersonHandler, tellApartPersonHandler } from './merge-people'
import { minutesYearsHandler } from './minutes-years'
import {
  addDecisionHandler,
  addEscalationHandler,
  addOpportunityHandler,
  addPledgeHandler,
  addSpendHandler,
  addStoryHandler,
  editDecisionHandler,
} from './outcomes'
import { addParkedHandler, bringBackParkedHandler, dropParkedHandler } from './parked'
import {
  bringBackHandedInHandler,
  dropHandedInHandler,
  handInOpportunityHandler,
  handInStoryHandler,
  parkingLotHandler,
  tellStoryHandler,
} from './parking-lot'
import {
  addPeopleHandler,
  addPersonHandler,
  addVacancyHandler,
  bringBackPersonHandler,
  chippingInHandler,
  editOrganisationHandler,
  editPersonHandler,
  editVacancyHandler,
  fillVacancyHandler,
  retirePersonHandler,
} from './people'
import { readPeopleHandler } from './people-file'
import {
  addPermissionHandler,
  askToGoOnPermissionHandler,
  bringBackPermissionHandler,
  editPermissionHandler,
  endPermissionHandler,
  openPermissionHandler,
  sourcesPermissionHandler,
} from './permissions'
import {
  bringBackLocalityHandler,
  editLocalityHandler,
  moveLocalityHandler,
  retireLocalityHandler,
  setPotHandler,
} from './places'
import {
  countPledgeHandler,
  editPledgeHandler,
  markPledgeHandler,
  markPledgesHandler,
  movePledgesHandler,
  openPledgeHandler,
  withdrawPledgeHandler,
  writePledgeHandler,
} from './pledges'
import { fitAgendaHandler, gatherAgendaHandler, proposalHandler } from './proposal'
import {
  addCorrectionHandler,
  approveMeetingHandler,
  compareMinutesHandler,
  editCorrectionHandler,
  removeCorrectionHandler,
  reopenMeetingHandler,
} from './record'
import { editSettingsHandler, startTeamHandler } from './team'
import { borrowMinutesHandler, countGapHandler, meetingPartHandler, recordFromPaperHandler } from './time'
import {
  lookIntoTemplateHandler,
  openTemplateHandler,
  removeTemplateHandler,
  setTemplateHandler,
} from './word-template'
import { workingSetHandler } from './working-set'

/** Every command of the contract: one that is missing does not compile. */
export const commandHandlers: { readonly [N in CommandName]: CommandHandler<N> } = {
  'team.start': startTeamHandler,
  'person.add': addPersonHandler,
  'person.edit': editPersonHandler,
  'people.add': addPeopleHandler,
  'person.retire': retirePersonHandler,
  'person.bring-back': bringBackPersonHandler,
  'organisation.edit': editOrganisationHandler,
  'vacancy.add': addVacancyHandler,
  'vacancy.edit': editVacancyHandler,
  'vacancy.fill': fillVacancyHandler,
  'locality.edit': editLocalityHandler,
  'locality.retire': retireLocalityHandler,
  'locality.bring-back': bringBackLocalityHandler,
  'locality.move': moveLocalityHandler,
  'pot.set': setPotHandler,
  'settings.edit': editSettingsHandler,
  'meeting.plan': planMeetingHandler,
  'meeting.edit': editMeetingHandler,
  'meeting.issue': issueMeetingHandler,
  'meeting.cancel': cancelMeetingHandler,
  'item.add': addItemHandler,
  'item.edit': editItemHandler,
  'items.edit': editItemsHandler,
  'items.move': moveItemsHandler,
  'items.remove': removeItemsHandler,
  'items.duplicate': duplicateItemsHandler,
  'items.send': sendItemsHandler,
  'agenda.fill': fillAgendaHandler,
  'meeting.start': startMeetingHandler,
  'meeting.step': stepMeetingHandler,
  'meeting.pause': pauseMeetingHandler,
  'meeting.resume': resumeMeetingHandler,
  'meeting.suspend': suspendMeetingHandler,
  'meeting.statement-shown': showStatementHandler,
  'meeting.finish': finishMeetingHandler,
  'meeting.approve': approveMeetingHandler,
  'attendance.mark': markAttendanceHandler,
  'attendance.mark-rest-present': markRestPresentHandler,
  'attendance.add-guest': addGuestHandler,
  'item.write-notes': writeNotesHandler,
  'decision.add': addDecisionHandler,
  'decision.edit': editDecisionHandler,
  'pledge.add': addPledgeHandler,
  'escalation.add': addEscalationHandler,
  'story.add': addStoryHandler,
  'spend.add': addSpendHandler,
  'opportunity.add': addOpportunityHandler,
  'action.add': addActionHandler,
  'action.edit': editActionHandler,
  'action.move': moveActionHandler,
  'action.drop': dropActionHandler,
  'import.actions': importActionsHandler,
  'items.keep': keepItemsHandler,
  'items.carry-over': carryOverItemsHandler,
  'items.park': parkItemsHandler,
  'items.skip': skipItemsHandler,
  'items.drop': dropItemsHandler,
  'meeting.remove': removeMeetingHandler,
  'parked.add': addParkedHandler,
  'parked.drop': dropParkedHandler,
  'handed-in.drop': dropHandedInHandler,
  'handed-in.bring-back': bringBackHandedInHandler,
  'parked.bring-back': bringBackParkedHandler,
  'story.hand-in': handInStoryHandler,
  'opportunity.hand-in': handInOpportunityHandler,
  'story.tell': tellStoryHandler,
  'agenda.gather': gatherAgendaHandler,
  'agenda.fit': fitAgendaHandler,
  'meeting.count-gap': countGapHandler,
  'meeting.part': meetingPartHandler,
  'items.borrow': borrowMinutesHandler,
  'meeting.record-from-paper': recordFromPaperHandler,
  'meeting.reopen': reopenMeetingHandler,
  'correction.add': addCorrectionHandler,
  'correction.edit': editCorrectionHandler,
  'correction.remove': removeCorrectionHandler,
  'attendance.sign-up': signUpHandler,
  'attendance.say': sayInRoundHandler,
  'logo.set': setLogoHandler,
  'logo.describe': describeLogoHandler,
  'logo.remove': removeLogoHandler,
  'template.set': setTemplateHandler,
  'template.remove': removeTemplateHandler,
  'check.answer': answerCheckHandler,
  'check.answer-all': answerAllChecksHandler,
  'check.take-back': takeBackCheckHandler,
  'actions.move': moveActionsHandler,
  'pledge.write': writePledgeHandler,
  'pledge.edit': editPledgeHandler,
  'pledge.mark': markPledgeHandler,
  'pledges.mark': markPledgesHandler,
  'pledge.count': countPledgeHandler,
  'pledges.move': movePledgesHandler,
  'pledge.withdraw': withdrawPledgeHandler,
  'escalation.write': writeEscalationHandler,
  'escalation.edit': editEscalationHandler,
  'escalations.send': sendEscalationsHandler,
  'escalation.acknowledge': acknowledgeEscalationHandler,
  'escalation.ask-back': askBackEscalationHandler,
  'escalation.return': returnEscalationHandler,
  'escalations.pass-on': passOnEscalationsHandler,
  'escalation.answer': answerEscalationHandler,
  'escalation.mend-answer': mendAnswerEscalationHandler,
  'escalation.use-permission': usePermissionEscalationHandler,
  'escalation.not-the-same': notTheSameEscalationHandler,
  'escalations.close': closeEscalationsHandler,
  'escalation.reopen': reopenEscalationHandler,
  'escalations.remind': remindEscalationsHandler,
  'escalation.withdraw': withdrawEscalationHandler,
  'escalations.move': moveEscalationsHandler,
  'permission.add': addPermissionHandler,
  'permission.edit': editPermissionHandler,
  'permission.end': endPermissionHandler,
  'permission.bring-back': bringBackPermissionHandler,
  'permission.ask-to-go-on': askToGoOnPermissionHandler,
  'cards.put-away': putAwayCardsHandler,
  'cards.bring-back': bringBackCardsHandler,
  'person.hand-over': handOverPersonHandler,
  'person.merge': mergePersonHandler,
  'person.tell-apart': tellApartPersonHandler,
  'history.undo': undoHandler,
  'history.redo': redoHandler,
  'backup.restore': restoreBackupHandler,
}

export const queryHandlers: { readonly [N in QueryName]: QueryHandler<N> } = {
  'working-set': workingSetHandler,
  'meeting.open': openMeetingHandler,
  'meeting.list': listMeetingsHandler,
  'meeting.hours': hoursHandler,
  'agenda.parking-lot': parkingLotHandler,
  'agenda.proposal': proposalHandler,
  'meeting.matters-arising': mattersArisingHandler,
  'minutes.compare': compareMinutesHandler,
  'decision.list': listDecisionsHandler,
  'action.open': openActionHandler,
  'pledge.open': openPledgeHandler,
  'escalation.open': openEscalationHandler,
  'escalation.speed': speedEscalationHandler,
  'permission.open': openPermissionHandler,
  'permission.sources': sourcesPermissionHandler,
  'cards.closed': closedCardsHandler,
  'cards.confidential': confidentialCardsHandler,
  'corrections.confidential': confidentialCorrectionsHandler,
  'person.open-work': openWorkPersonHandler,
  find: findHandler,
  'people.chipping-in': chippingInHandler,
  'people.read': readPeopleHandler,
  'import.read': readImportHandler,
  'document.preview': previewHandler,
  'document.text': documentTextHandler,
  'minutes.years': minutesYearsHandler,
  'logo.open': openLogoHandler,
  'template.look-into': lookIntoTemplateHandler,
  'template.open': openTemplateHandler,
  'backup.list': listBackupsHandler,
  'backup.make': makeBackupHandler,
  'backup.verify': verifyBackupHandler,
  'draft.save': saveDraftHandler,
  'draft.save-line': saveLineHandler,
  'draft.lines': linesHandler,
}
