import type { ToSave } from '../../../shared/model/document-request'
import { isRefused, type Outcome } from '../../../shared/refusals'
import type { CallContext, QueryHandler } from '../context'
import type { PageInBytes } from '../documents/page/print-page'
import { actionLogSnapshot } from './action-log-snapshot'
import { calendarSnapshot } from './calendar'
import { takeSnapshot } from './document-snapshot'

export const previewHandler: QueryHandler<'document.preview'> = async (context, input) => {
  const snapshot = await takeSnapshot(context, input)
  if (isRefused(snapshot)) return { ok: false, problem: snapshot.refused }
  return { ok: true, value: await context.jobs.run('document.preview', snapshot, jobOptions(context)) }
}

/** A finished file, or a page that main makes PDF of or prints. Names are without their ending. */
export type MadeDocument =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'page'; readonly page: PageInBytes; readonly fileName: string }

export type OneToSave = Exclude<ToSave, { readonly kind: 'year' }>

/** Refused with `personal-data` for a partner or public version that has findings nobody has settled. */
export async function makeDocument(context: CallContext, what: OneToSave): Promise<Outcome<MadeDocument>> {
  switch (what.kind) {
    case 'document':
      return makePaper(context, what)
    case 'table':
      return makeTable(context, what)
    case 'calendar':
      return makeCalendar(context, what)
  }
}

async function makePaper(
  context: CallContext,
  { request, format }: Extract<OneToSave, { kind: 'document' }>,
): Promise<Outcome<MadeDocument>> {
  const snapshot = await takeSnapshot(context, request)
  if (isRefused(snapshot)) return { ok: false, problem: snapshot.refused }
  const version = 'version' in request ? request.version : 'team'
  if (format === 'docx') {
    const { bytes, fileName, unsettled } = await context.jobs.run('document.docx', snapshot, jobOptions(context))
    return stopped(version, unsettled) ?? { ok: true, value: { kind: 'file', bytes, fileName } }
  }
  const { page, bytes, fileName, unsettled } = await context.jobs.run('document.page', snapshot, jobOptions(context))
  return stopped(version, unsettled) ?? { ok: true, value: { kind: 'page', page: { ...page, html: bytes }, fileName } }
}

async function makeTable(
  context: CallContext,
  { request, format }: Extract<OneToSave, { kind: 'table' }>,
): Promise<Outcome<MadeDocument>> {
  const snapshot = await actionLogSnapshot(context, { document: 'action-log', ...request })
  if (isRefused(snapshot)) return { ok: false, problem: snapshot.refused }
  const made = await context.jobs.run('document.table', { snapshot, format }, jobOptions(context))
  const { bytes, fileName, unsettled } = made
  return stopped(request.version, unsettled) ?? { ok: true, value: { kind: 'file', bytes, fileName } }
}

async function makeCalendar(
  context: CallContext,
  { request }: Extract<OneToSave, { kind: 'calendar' }>,
): Promise<Outcome<MadeDocument>> {
  const taken = await calendarSnapshot(context, request)
  if (isRefused(taken)) return { ok: false, problem: taken.refused }
  const bytes = await context.jobs.run('document.calendar', taken.snapshot, jobOptions(context))
  return { ok: true, value: { kind: 'file', bytes, fileName: taken.fileName } }
}

export function stopped(version: string, unsettled: number): Outcome<never> | null {
  return version === 'team' || unsettled === 0 ? null : { ok: false, problem: { code: 'personal-data', unsettled } }
}

export function jobOptions(context: CallContext) {
  return {
    ...(context.signal && { signal: context.signal }),
    ...(context.onProgress && { onProgress: context.onProgress }),
  }
}
