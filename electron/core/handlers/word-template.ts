import type { Id } from '../../../shared/model/common'
import { type Outcome, refuse } from '../../../shared/refusals'
import { putting } from '../../../shared/rules/changes'
import { reportOf } from '../../../shared/rules/template-look'
import type { CallContext, CommandHandler, QueryHandler } from '../context'
import type { TemplateMade } from '../documents/template/read-template'
import { logoId, settingsNow, templateId } from './document-common'
import { jobOptions } from './documents'

/** Read in the worker: somebody else's file may be slow, and may be made to be. */
export const lookIntoTemplateHandler: QueryHandler<'template.look-into'> = async (context, { fileId }) => {
  const read = await readPicked(context, fileId)
  if (!read.ok) return read
  const { template, mark } = read.value
  return { ok: true, value: { report: reportOf(template), mark } }
}

/** What was reported is what is kept: a file that was changed since is read again first. */
export const setTemplateHandler: CommandHandler<'template.set'> = async (context, { fileId, mark }) => {
  const read = await readPicked(context, fileId)
  if (!read.ok) return { stopped: read.problem }
  if (read.value.mark !== mark) return refuse({ code: 'file-gone' })
  const isNew = context.store.get('word-template', templateId) === undefined
  return {
    change: putting(read.value.template),
    label: isNew ? 'Put in our own Word template' : 'Changed our own Word template',
    output: {},
  }
}

export const removeTemplateHandler: CommandHandler<'template.remove'> = ({ store }) => {
  const kind = 'word-template'
  if (store.get(kind, templateId) === undefined) return refuse({ code: 'missing', kind, id: templateId })
  return {
    change: { put: [], remove: [{ kind, id: templateId }] },
    label: 'Went back to our own look of papers',
    output: {},
  }
}

export const openTemplateHandler: QueryHandler<'template.open'> = async ({ store }) => {
  const template = store.get('word-template', templateId)
  return { ok: true, value: { template: template === undefined ? null : reportOf(template) } }
}

async function readPicked(context: CallContext, fileId: Id): Promise<Outcome<TemplateMade>> {
  const file = await context.readPickedFile(fileId)
  if (file === null) return { ok: false, problem: { code: 'file-gone' } }
  const hasLogo = context.store.get('logo', logoId) !== undefined
  const job = { name: file.name, bytes: file.bytes, settings: settingsNow(context), hasLogo }
  return context.jobs.run('template.read', job, jobOptions(context))
}
