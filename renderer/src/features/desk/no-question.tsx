import type { Id } from '../../../../shared/model/common'
import type { Person } from '../../../../shared/model/person'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import styles from './desk.module.css'
import { goneWords } from './desk-words'

/** After the last one. */
export function NothingWaits({ person, isOwn }: { readonly person: Person; readonly isOwn: boolean }) {
  return (
    <div className={styles.none}>
      <Empty
        title={isOwn ? 'Nothing waits for you' : `Nothing waits for ${person.name}`}
        action={<Button onPress={() => go({ screen: 'permissions' })}>To the permissions</Button>}
      >
        What was allowed stands in the register of permissions. A new question comes here by itself.
      </Empty>
    </div>
  )
}

/** The question that was read has left the desk, and not from here. */
export function QuestionGone({ escalationId, onNext }: { readonly escalationId: Id; readonly onNext: () => void }) {
  const escalation = useRecord('escalation', escalationId)
  const people = useRecords('person')
  const by = people.get(escalation?.answer?.byPersonId ?? '')?.name ?? ''
  return (
    <div className={styles.none} role="status">
      <Empty
        title="This question does not wait here any more"
        action={
          <span className={styles.acts}>
            <Button kind="primary" onPress={onNext}>
              Next question
            </Button>
            {escalation !== undefined && (
              <Button onPress={() => go({ screen: 'escalation', localityId: escalation.localityId, escalationId })}>
                Open it
              </Button>
            )}
          </span>
        }
      >
        {goneWords(escalation, by)} What you wrote is kept with it.
      </Empty>
    </div>
  )
}
