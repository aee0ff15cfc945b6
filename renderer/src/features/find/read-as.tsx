import { X } from 'lucide-react'
import type { OutputOf } from '../../../../shared/contract'
import { useRecords } from '../../data/data-provider'
import { Button } from '../../ui/button'
import styles from './find.module.css'
import { kindsWords } from './hit-words'
import type { Read } from './palette'

type Part = Read['parts'][number]

/** The line without a part of it, and without the space it leaves. */
export function withoutPart(text: string, part: Pick<Part, 'from' | 'to'>): string {
  return `${text.slice(0, part.from)} ${text.slice(part.to)}`.replace(/\s+/gu, ' ').trim()
}

/** What was understood, each with a way to drop it, and what would narrow it, with how many that leaves. */
export function ReadAs(props: {
  readonly text: string
  readonly read: Read
  readonly answer: OutputOf<'find'> | null
  readonly onText: (text: string) => void
}) {
  const { text, read, answer, onText } = props
  const narrows = useNarrows(read, answer)
  if (read.parts.length === 0 && narrows.length === 0) return null
  return (
    <div className={styles.asked}>
      {read.parts.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
        <div className={styles.parts} role="group" aria-label="Read as">
          <span aria-hidden="true">Read as</span>
          {read.parts.map((part) => (
            <span key={part.from} className={styles.part}>
              <Button
                size="small"
                aria-label={`${part.label}. Drop it`}
                onPress={() => onText(withoutPart(text, part))}
              >
                {part.label} <X aria-hidden />
              </Button>
            </span>
          ))}
        </div>
      )}
      {narrows.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div className={styles.narrow} role="group" aria-label="Narrow">
          <span aria-hidden="true">Narrow:</span>
          {narrows.map((each) => (
            <Button key={each.words} size="small" onPress={() => onText(`${text.trim()} ${each.words}`)}>
              {each.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

const kindsOffered = 3

/** Each is words that are written behind the line, so that the line says all that is asked. */
function useNarrows(read: Read, answer: OutputOf<'find'> | null): readonly { label: string; words: string }[] {
  const localities = useRecords('locality')
  if (answer === null || answer.total < 2) return []
  const { filters } = read.ask
  const kinds =
    filters.kinds.length > 0 ? [] : answer.counts.filter((each) => each.hits > 0 && each.hits < answer.total)
  const places = filters.localityId !== null ? [] : [...new Set(answer.hits.map((hit) => hit.localityId))]
  return [
    ...[...kinds]
      .sort((a, b) => b.hits - a.hits)
      .slice(0, kindsOffered)
      .map(({ kind, hits }) => ({ label: `${kindsWords[kind]} ${hits}`, words: kindsWords[kind].toLowerCase() })),
    ...(filters.overdue || answer.late === 0 || answer.late === answer.total
      ? []
      : [{ label: `Late ${answer.late}`, words: 'late' }]),
    ...(places.length < 2
      ? []
      : places.slice(0, 2).flatMap((id) => {
          const place = localities.get(id ?? '')
          return place === undefined ? [] : [{ label: `In ${place.name}`, words: `in ${place.name}` }]
        })),
  ]
}
