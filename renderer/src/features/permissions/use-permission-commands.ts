import type { InputOf } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import type { Outcome } from '../../../../shared/refusals'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import { shortDay } from '../../../../shared/rules/dates'
import { addWorkingDays } from '../../../../shared/rules/working-days'
import { useHostState, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { showProblem } from '../../ui/toast-store'
import { showToast } from '../../ui/toasts'
import { useClocks } from '../escalations/use-clocks'

/** What is done in the register; each is one step that Undo takes back. */
export function usePermissionCommands() {
  const run = useCommand()
  const escalations = useRecords('escalation')
  const youId = useHostState()?.user.keyboardPersonId ?? null
  const { today, limits } = useClocks()
  /** What is worth knowing before it is sent: that it would come back to who asks, or be answered too late. */
  const besides = (permission: Permission): string => {
    const answerBy = addWorkingDays(today, limits.answerIn, bankHolidays)
    const isLate = permission.until !== null && answerBy > permission.until
    return [
      youId !== null && (permission.standsById ?? permission.saidById) === youId
        ? ' You said yes yourself: choose who else answers.'
        : '',
      isLate ? ` The answer is due on ${shortDay(answerBy)}, after it ends.` : '',
    ].join('')
  }
  const openQuestion = (localityId: Id, escalationId: Id, isDrafted: boolean) =>
    go({ screen: isDrafted ? 'write-escalation' : 'escalation', localityId, escalationId })
  return {
    add: async (input: InputOf<'permission.add'>): Promise<Outcome<{ permissionId: Id }>> => {
      const outcome = await run('permission.add', input, { quiet: true })
      if (outcome.ok) showToast({ words: 'Added to the register.', canUndo: true })
      return outcome
    },
    edit: async (input: InputOf<'permission.edit'>): Promise<Outcome<unknown>> => {
      const outcome = await run('permission.edit', input, { quiet: true })
      if (outcome.ok) showToast({ words: 'The permission was changed.', canUndo: true })
      return outcome
    },
    end: async (input: InputOf<'permission.end'>): Promise<Outcome<unknown>> => {
      const outcome = await run('permission.end', input, { quiet: true })
      if (outcome.ok) showToast({ words: 'The permission has ended. It stays in the register.', canUndo: true })
      return outcome
    },
    bringBack: async ({ id }: Permission): Promise<void> => {
      const outcome = await run('permission.bring-back', { permissionId: id })
      if (outcome.ok) showToast({ words: 'The permission holds again.', canUndo: true })
    },
    use: async (permissionId: Id, escalationId: Id): Promise<void> => {
      const outcome = await run('escalation.use-permission', { escalationId, permissionId, words: '' })
      if (outcome.ok) showToast({ words: 'The question is answered by what was said before.', canUndo: true })
    },
    /** Drafts the question; one that is under way already is opened. Where the place is not clear, `onWhere` asks. */
    askToGoOn: async (permission: Permission, onWhere: () => void, localityId?: Id): Promise<void> => {
      const asked = escalations.get(permission.askedToGoOn ?? '')
      if (asked !== undefined && asked.column !== 'answered' && asked.column !== 'closed') {
        return openQuestion(asked.localityId, asked.id, asked.column === 'drafted')
      }
      const outcome = await run(
        'permission.ask-to-go-on',
        { permissionId: permission.id, ...(localityId !== undefined && { localityId }) },
        { quiet: true },
      )
      if (!outcome.ok) {
        const isPlaceMissing = outcome.problem.code === 'bad-input' && localityId === undefined
        return isPlaceMissing ? onWhere() : showProblem(outcome.problem)
      }
      const drafted = outcome.value
      showToast({
        words: `The question whether it may go on is drafted.${besides(permission)}`,
        canUndo: true,
        act: { words: 'Open it', run: () => openQuestion(drafted.localityId, drafted.escalationId, true) },
      })
    },
  }
}

export type PermissionCommands = ReturnType<typeof usePermissionCommands>
