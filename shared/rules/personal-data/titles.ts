import type { Word } from './words'

/** `civil`: held by anybody; `office`: says what somebody does. */
type Title = { readonly kind: 'civil' | 'office'; readonly means: string }

const resident: Title = { kind: 'civil', means: 'a resident' }
const councillor: Title = { kind: 'office', means: 'a councillor' }
const doctor: Title = { kind: 'office', means: 'a doctor' }
const police: Title = { kind: 'office', means: 'a police officer' }
const clergy: Title = { kind: 'office', means: 'a minister' }
const scholar: Title = { kind: 'office', means: 'a professor' }

const titles: ReadonlyMap<string, Title> = new Map([
  ...['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Sir', 'Dame', 'MR', 'MRS', 'MISS'].map((one) => [one, resident] as const),
  ...['Cllr', 'Councillor', 'Cllrs', 'Councillors', 'CLLR', 'COUNCILLOR', 'cllr'].map(
    (one) => [one, councillor] as const,
  ),
  ...['Dr', 'Drs', 'DR', 'Doctor'].map((one) => [one, doctor] as const),
  ...['PC', 'WPC', 'PCSO', 'Sgt', 'Sergeant', 'SGT', 'Insp', 'Inspector', 'sgt', 'pcso'].map(
    (one) => [one, police] as const,
  ),
  ...['Rev', 'Revd', 'Reverend', 'Canon'].map((one) => [one, clergy] as const),
  ...['Prof', 'Professor', 'Profs'].map((one) => [one, scholar] as const),
])

export function titleOf({ raw }: Word): Title | undefined {
  return titles.get(raw)
}

/** Written in a hurry: only these mean nothing else when small. */
export function isSmallTitle({ raw }: Word): boolean {
  return raw === 'mr' || raw === 'mrs'
}
