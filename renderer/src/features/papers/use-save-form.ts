import { useState } from 'react'
import type { FileFormat } from '../../../../shared/model/document-request'
import type { Meeting } from '../../../../shared/model/meeting'
import { calendarName, calendarOfMeeting, calendarOfYear, isOver } from '../../../../shared/rules/calendar-days'
import { counted } from '../../../../shared/rules/near-days'
import { nextMeetings } from '../../../../shared/rules/next-meeting'
import { useHostState, useRecord, useRecords } from '../../data/data-provider'
import { useHostCall } from '../../data/use-command'
import { useQuery } from '../../data/use-query'
import { announce } from '../../ui/announce'
import { useToday } from '../../ui/use-today'
import type { PageCount } from './page-view'
import type { SaveAsked } from './save-asked'
import {
  type Choices,
  firstChoices,
  hasVersions,
  keepChoices,
  paperKind,
  requestOf,
  toSave,
  useKeptChoices,
} from './save-choices'
import { useSubject } from './save-subject'
import {
  checkWords,
  fileOf,
  formatWords,
  pageWords,
  paperWords,
  warningWords,
  whyNot,
  withoutEnding,
} from './save-words'
import { useCover } from './use-cover'
import { usePaper } from './use-paper'
import type { useSaving } from './use-saving'

/** Everything the dialog knows: what is chosen, what that makes, and what it would be saved as. */
export function useSaveForm(asked: SaveAsked, saved: ReturnType<typeof useSaving>) {
  const kind = paperKind(asked)
  const hostCall = useHostCall()
  const host = useHostState()
  const [chosen, setChosen] = useState<Choices>(() => firstChoices(asked, useKeptChoices.getState().byKind[kind]))
  const [typed, setTyped] = useState<string | null>(null)
  const [folder, setFolder] = useState<string | null>(null)
  const [pages, setPages] = useState<PageCount | null>(null)
  /** The words of a finding somebody is at. */
  const [marked, setMarked] = useState<string | null>(null)
  const opens = useKeptChoices((state) => state.opens)
  const year = useYear(asked, chosen)
  const choices: Choices = { ...chosen, year: year?.year ?? null }
  const request = requestOf(asked, choices)
  const paper = usePaper(request)
  const cover = useCover(request)
  const calendar = useCalendar(asked, choices)
  const subject = useSubject(asked)

  const format: FileFormat = kind === 'calendar' ? 'ics' : choices.format
  const suggested = paper.preview?.model.fileName ?? calendar?.name ?? ''
  const what = toSave(asked, choices, calendar?.nextMeetingId ?? null)
  const isOfVersions = hasVersions(asked)
  const isChecked = isOfVersions || (paper.preview?.findings.length ?? 0) > 0
  const unsettled = paper.preview?.unsettled ?? 0
  const change = (next: Partial<Choices>): void => {
    saved.forget()
    setMarked(null)
    setChosen((now) => ({ ...now, ...next }))
    const { version, format: as, contents, versions } = next
    keepChoices(kind, {
      ...(version && { version }),
      ...(as && { format: as }),
      ...(contents && { contents }),
      ...(versions && { versions }),
    })
  }

  const why =
    whyNot(isOfVersions ? choices.version : null, unsettled, asked.kind === 'document' ? asked.wasNot : undefined) ??
    (what !== null
      ? null
      : asked.kind === 'calendar'
        ? 'No meeting is planned yet.'
        : choices.versions.length === 0
          ? 'Tick a version.'
          : 'There are no minutes yet.')

  const save = async (how: { readonly replace?: boolean; readonly name?: string } = {}): Promise<void> => {
    if (what === null || why !== null || saved.saving.kind === 'saving') return
    if (how.name !== undefined) setTyped(how.name)
    // What stands in the field is what it is called; a paper that nobody named is named where it is made.
    const name = (how.name ?? typed ?? (calendar === null ? '' : suggested)).trim()
    const outcome = await saved.save({
      what,
      ...(name !== '' && { name }),
      replace: how.replace ?? false,
      open: opens && asked.kind !== 'year',
    })
    if (outcome?.ok === true) announce(`Saved: ${fileOf(outcome.value.saved)}`)
    if (outcome?.ok === false && outcome.problem.code === 'personal-data') paper.refresh()
  }
  const chooseFolder = async (): Promise<void> => {
    const outcome = await hostCall('host.choose-folder', { purpose: 'papers' })
    if (!outcome.ok || outcome.value.dir === null) return
    setFolder(outcome.value.dir)
    saved.forget()
  }

  return {
    ...{
      kind,
      choices,
      change,
      paper,
      cover,
      seen: cover.covered(paper.preview),
      request,
      format,
      what,
      why,
      calendar,
      typed,
      suggested,
      opens,
      save,
      chooseFolder,
    },
    title: `Save ${paperWords(kind, choices)} as ${formatWords[format]}`,
    sentence: [
      subject.whose === '' ? '' : `${subject.whose}.`,
      sizeOf(subject.status, { pages: paper.preview === null ? null : pages, calendar, year, choices }),
      isChecked && paper.preview !== null ? checkWords(paper.preview) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    warning: why !== null || unsettled === 0 ? null : warningWords(unsettled, isOfVersions),
    folder: folder ?? host?.folders.papers ?? '',
    isNewFolder: folder !== null,
    platform: host?.platform ?? 'windows',
    pages: paper.preview === null ? null : pages,
    setPages,
    marked,
    setMarked,
    setTyped: (name: string | null): void => {
      saved.forget()
      setTyped(name)
    },
    setOpens: (isOn: boolean): void => useKeptChoices.setState({ opens: isOn }),
    nameError:
      saved.saving.kind === 'problem' && saved.saving.problem.code === 'bad-file-name'
        ? `“${withoutEnding(saved.saving.problem.name)}” cannot be the name of a file on every computer. Use letters, digits, spaces and hyphens.`
        : undefined,
  }
}

export type SaveForm = ReturnType<typeof useSaveForm>

/** The year that is chosen, or the newest there is. */
function useYear(asked: SaveAsked, { year }: Choices): { readonly year: number; readonly meetings: number } | null {
  const years = useQuery('minutes.years', asked.kind === 'year' ? { localityId: asked.localityId } : null)
  if (years.kind !== 'ready') return null
  return years.value.find((one) => one.year === year) ?? years.value[0] ?? null
}

function useCalendar(asked: SaveAsked, { isSeries }: Choices) {
  const request = asked.kind === 'calendar' ? asked.request : null
  const meetings = useRecords('meeting')
  const locality = useRecord('locality', request?.localityId ?? null)
  const today = useToday()
  if (request === null || locality === undefined) return null
  const all = [...meetings.values()]
  const wanted = request.meetingId === null ? undefined : meetings.get(request.meetingId)
  const next: Meeting | undefined =
    wanted !== undefined && !isOver(wanted) ? wanted : nextMeetings(all, today).get(locality.id)
  const nextMeetingId = next?.id ?? null
  const one = nextMeetingId === null ? [] : calendarOfMeeting(locality, all, nextMeetingId)
  const days = isSeries ? calendarOfYear(locality, all, today) : one
  return { days, nextMeetingId, name: calendarName(locality, days, isSeries) }
}

function sizeOf(
  status: string,
  known: {
    readonly pages: PageCount | null
    readonly calendar: ReturnType<typeof useCalendar>
    readonly year: { readonly meetings: number } | null
    readonly choices: Choices
  },
): string {
  const { pages, calendar, year, choices } = known
  const size =
    pages !== null
      ? pageWords(pages)
      : calendar !== null
        ? counted(calendar.days.length, 'day')
        : year !== null
          ? `${counted(year.meetings * choices.versions.length, 'file')} in a folder`
          : ''
  const words = [status, size].filter((part) => part !== '').join(', ')
  return words === '' ? '' : `${words.slice(0, 1).toLocaleUpperCase('en-GB')}${words.slice(1)}.`
}
