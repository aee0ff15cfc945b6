import { go } from '../../data/route'
import { useHostCall } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

/** Only in the sample: what it is, and the way out of it. */
export function SamplePart() {
  const call = useHostCall()
  const throwAway = async () => {
    const outcome = await call('host.discard-sample', {})
    if (outcome.ok) go({ screen: 'home' })
  }
  return (
    <Notice
      kind="soon"
      title="This is the sample team."
      actions={
        <>
          <Button size="small" onPress={() => go({ screen: 'start-team' })}>
            Start our team
          </Button>
          <Button size="small" onPress={() => void throwAway()}>
            Throw it away
          </Button>
        </>
      }
    >
      Everybody in it is invented. Thrown away, it is gone with its backups; your own work is not touched.
    </Notice>
  )
}
