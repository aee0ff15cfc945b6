import type { Covering } from '../../data/wall'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import styles from './covered-card.module.css'

/** In the place of what a chosen card says, where it stands on a wall and is confidential, until it is asked for. */
export function CoveredCard({ covering }: { readonly covering: Pick<Covering, 'instead' | 'show'> }) {
  return (
    <div className={styles.covered}>
      <Notice
        kind="private"
        title={covering.instead}
        actions={
          <Button size="small" onPress={covering.show}>
            Show it here
          </Button>
        }
      />
    </div>
  )
}
