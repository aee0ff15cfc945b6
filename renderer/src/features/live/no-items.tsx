import type { Id } from '../../../../shared/model/common'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'

/** A live meeting from whose agenda everything was taken. */
export function NoItems({ meetingId }: { readonly meetingId: Id }) {
  return (
    <Empty
      title="This meeting has no items"
      action={<Button onPress={() => go({ screen: 'agenda', meetingId })}>Open the agenda</Button>}
    >
      Add one to its agenda and come back. The meeting is still running.
    </Empty>
  )
}
