import type { PledgeView } from '../../../../shared/contract'
import { ActionTrail } from '../actions/action-trail'
import { PledgeFacts } from './pledge-facts'
import styles from './pledge-pages.module.css'
import { sideNames } from './pledge-words'
import { SidePage } from './side-page'

/** A pledge that is over, to be read: both sides with their marks, what is known about it, and what happened. */
export function PledgeReading({ view }: { readonly view: PledgeView }) {
  const { pledge } = view
  return (
    <>
      <div className={styles.sides}>
        {sideNames.map((of) => (
          <SidePage key={of} of={of} head={pledge} side={pledge[of]} isReadOnly ask={null} onMark={nothing} />
        ))}
      </div>
      <PledgeFacts head={pledge} view={view} isReadOnly />
      <div>
        <h3 className={styles.happened}>What happened</h3>
        <ActionTrail lines={view.trail} />
      </div>
    </>
  )
}

const nothing = (): void => {}
