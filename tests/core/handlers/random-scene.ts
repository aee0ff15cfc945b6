import type { CommandName, InputOf, MeetingView, WorkingRecord } from '../../../shared/contract'
import type { Meeting } from '../../../shared/model/meeting'
import type { WaitingItem } from '../../../shared/model/proposal'
import { addDays } from '../../../shared/rules/dates'
import { standingOf } from '../../../shared/rules/item-standing'

export type RandomCommand = { [N in CommandName]: { readonly name: N; readonly input: InputOf<N> } }[CommandName]
export type Maker = () => RandomCommand

/** What there is to act on. */
export type Scene = {
  readonly localityIds: readonly string[]
  readonly records: readonly WorkingRecord[]
  readonly views: readonly MeetingView[]
  /** What waits for an agenda, dropped or not. */
  readonly waiting: readonly WaitingItem[]
  readonly today: string
}

const texts = [
  'Ring Peakside',
  '<b>bold</b> & "quoted"',
  'נטע ברק ‮abc',
  '=HYPERLINK("x")',
  'Ü\u0301 🫖 tea',
  'a'.repeat(300),
]

export const make =
  <N extends CommandName>(name: N, input: () => InputOf<N>): Maker =>
  // Name and input are tied by N; the union is made of exactly these pairs.
  () =>
    ({ name, input: input() }) as unknown as RandomCommand

export const often = <T>(times: number, one: T): readonly T[] => Array.from({ length: times }, () => one)

export type Hands = ReturnType<typeof handsOf>

/** Takes things of the scene by numbers: what is there mostly, and now and then what is not. */
export function handsOf(scene: Scene, number: () => number) {
  const pick = <T>(list: readonly T[], instead: T): T => list[number() % Math.max(1, list.length)] ?? instead
  const text = () => pick(texts, 'x')
  const localityId = () => pick(scene.localityIds, 'nowhere')
  const actions = scene.records.flatMap((one) => (one.kind === 'action' ? [one] : []))
  const people = scene.records.flatMap((one) => (one.kind === 'person' ? [one.id] : []))
  const personId = () => pick(people, 'nobody')
  const view = () => pick(scene.views, undefined)
  const inMeeting = () => {
    const of = view()
    const item = pick(of?.items ?? [], undefined)
    const meeting = of?.meeting
    return {
      localityId: meeting?.localityId ?? 'nowhere',
      meetingId: meeting?.id ?? 'no-meeting',
      itemId: item?.id ?? 'no-item',
      after: pick([null, ...(of?.items ?? []).map((one) => one.id)], null),
      decisionId: pick(
        (of?.decisions ?? []).map((one) => one.id),
        'no-decision',
      ),
    }
  }
  const at = () => {
    const { meetingId, itemId } = inMeeting()
    return { meetingId, itemId }
  }
  const meetingId = () => inMeeting().meetingId
  /** Mostly one where it can be done; any other shows that it is refused. */
  const meetingIn = (...states: readonly Meeting['state'][]) => {
    const fitting = scene.views.filter((of) => states.includes(of.meeting.state))
    return pick(number() % 4 === 0 ? scene.views : fitting, undefined)
  }
  const several = (of = view()) => {
    const items = of?.items ?? []
    const itemIds = [pick(items, undefined), pick(items, undefined)].map((item) => item?.id ?? 'no-item')
    return { meetingId: of?.meeting.id ?? 'no-meeting', itemIds }
  }
  /** All of one meeting of which nothing came, so that a meeting can be closed now and then. */
  const everyOpen = () => {
    const of = meetingIn('live', 'suspended')
    const open = (of?.items ?? []).filter((item) => of !== undefined && standingOf(item, of).kind === 'open')
    const itemIds = open.length === 0 ? ['no-item'] : open.map((item) => item.id)
    return { meetingId: of?.meeting.id ?? 'no-meeting', itemIds }
  }
  const days = () => [scene.today, addDays(scene.today, 1), addDays(scene.today, 14)]
  const keys = scene.waiting.map((one) => one.key)
  const parked = scene.waiting.flatMap(({ item }) => (item.parkedId === null ? [] : [item.parkedId]))
  const dropped = scene.waiting.flatMap(({ kind, item }) =>
    kind === 'dropped' && item.parkedId ? [item.parkedId] : [],
  )
  const aCorrection = () => {
    const of = scene.views.find((one) => one.corrections.length > 0) ?? view()
    return {
      meetingId: of?.meeting.id ?? 'no-meeting',
      correctionId: pick(of?.corrections ?? [], undefined)?.id ?? 'no-correction',
    }
  }
  const outcome = () => {
    const { after: _after, decisionId: _decision, ...rest } = inMeeting()
    return { ...rest, text: text() }
  }
  const owner = () =>
    pick([{ kind: 'team' } as const, { kind: 'nobody' } as const, { kind: 'person', personId: personId() } as const], {
      kind: 'team',
    })
  const action = () =>
    pick(
      actions.map((one) => one.id),
      'no-action',
    )
  return {
    scene,
    number,
    pick,
    text,
    localityId,
    personId,
    inMeeting,
    at,
    meetingId,
    meetingIn,
    several,
    everyOpen,
    days,
    keys,
    parked,
    dropped,
    aCorrection,
    outcome,
    owner,
    action,
  }
}
