import type { ActionView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { ActionFacts } from './action-facts'
import { ActionTrail } from './action-trail'
import styles from './actions.module.css'

/** An action that is over, to be read: its facts, where it is from, and what happened to it. */
export function ActionReading({ view, localityId }: { readonly view: ActionView; readonly localityId: Id }) {
  return (
    <>
      <ActionFacts
        head={view.action}
        view={view}
        localityId={localityId}
        isReadOnly
        editing={null}
        onEditing={nothing}
      />
      <div className={styles.section}>
        <h3>What happened</h3>
        <ActionTrail lines={view.trail} />
      </div>
    </>
  )
}

const nothing = (): void => {}
