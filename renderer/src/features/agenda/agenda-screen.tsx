import type { Id } from '../../../../shared/model/common'
import { Empty } from '../../ui/empty'
import { Loading } from '../../ui/loading'
import { problemWords } from '../../ui/problem-words'
import styles from './agenda.module.css'
import { AgendaDesk } from './agenda-desk'
import { useAgenda } from './use-agenda'

/** The agenda of a meeting, before it: what is on it, why, who, and how long. */
export function AgendaScreen({ meetingId, itemId }: { readonly meetingId: Id; readonly itemId: Id | null }) {
  const agenda = useAgenda(meetingId)
  const { query, view } = agenda
  if (query.kind === 'problem') {
    const words = problemWords(query.problem)
    return (
      <div className={styles.broken}>
        <Empty title={query.problem.code === 'missing' ? 'This meeting is no longer here.' : words.title}>
          {words.whatToDo}
        </Empty>
      </div>
    )
  }
  if (view === null) return <Loading what="Opening the agenda" />
  return <AgendaDesk agenda={agenda} view={view} itemId={itemId} />
}
