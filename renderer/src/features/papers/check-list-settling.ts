import { useEffect, useState } from 'react'
import type { DocumentVersion } from '../../../../shared/model/document-request'
import type { CheckScope, Finding, SettledAs } from '../../../../shared/model/personal-data'
import { useCommand } from '../../data/use-command'
import { findingKey } from './check-list-words'

/** Null: it was taken back. */
type Expected = ReadonlyMap<string, SettledAs | null>

/** How each finding is settled, what was said a moment ago included: the page is made anew only afterwards. */
export function useSettling(given: {
  readonly scope: CheckScope
  readonly version: DocumentVersion
  readonly findings: readonly Finding[]
}) {
  const { scope, version, findings } = given
  const run = useCommand()
  const [expected, setExpected] = useState<Expected>(new Map())
  // What the core says by now needs to be expected no longer.
  useEffect(() => {
    setExpected((before) => {
      const left = [...before].filter(([key, as]) => {
        const finding = findings.find((one) => findingKey(one) === key)
        return finding !== undefined && JSON.stringify(finding.answer?.as ?? null) !== JSON.stringify(as)
      })
      return left.length === before.size ? before : new Map(left)
    })
  }, [findings])

  const expect = (finding: Finding, as: SettledAs | null) =>
    setExpected((before) => new Map(before).set(findingKey(finding), as))
  const expectNoMore = (finding: Finding) =>
    setExpected((before) => new Map([...before].filter(([key]) => key !== findingKey(finding))))

  const asOf = (finding: Finding): SettledAs | null => {
    const said = expected.get(findingKey(finding))
    return said === undefined ? (finding.answer?.as ?? null) : said
  }
  return {
    asOf,
    /** False where it was refused: a toast has said why. */
    settle: async (finding: Finding, as: SettledAs): Promise<boolean> => {
      expect(finding, as)
      const { kind: findingKind, text } = finding
      const outcome = await run('check.answer', { scope, version, findingKind, text, as })
      if (!outcome.ok) expectNoMore(finding)
      return outcome.ok
    },
    /** One step to take back. False where it was refused: a toast has said why. */
    settleAll: async (open: readonly Finding[]): Promise<boolean> => {
      const said = open.map((finding) => ({ finding, as: suggested(finding) }))
      for (const { finding, as } of said) expect(finding, as)
      const answers = said.map(({ finding, as }) => ({ findingKind: finding.kind, text: finding.text, as }))
      const outcome = await run('check.answer-all', { scope, version, answers })
      if (!outcome.ok) for (const { finding } of said) expectNoMore(finding)
      return outcome.ok
    },
    takeBack: async (finding: Finding): Promise<boolean> => {
      if (finding.answer === null) return false
      expect(finding, null)
      const outcome = await run('check.take-back', { scope: finding.answer.scope, id: finding.answer.id })
      if (!outcome.ok) expectNoMore(finding)
      return outcome.ok
    },
  }
}

/** What is done with it where nobody says otherwise. */
export function suggested({ suggestions: [best] }: Finding): SettledAs {
  return best === undefined ? { kind: 'cut' } : { kind: 'replaced', by: best }
}
