import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Notice } from '../../ui/notice'

/** Beside the other keys of a screen, while something on it is covered. */
export const keyToShow = { keys: 'S', does: 'show it here' }

/** In one line that something is covered, and the way to it, by button and by S. */
export function CoverNotice(props: { readonly instead: string; readonly onShow: () => void }) {
  useDoables([{ name: 'Show what is confidential here', also: 'covered wall screen', key: 's', run: props.onShow }])
  return (
    <Notice
      kind="private"
      title={props.instead}
      actions={
        <Button size="small" keys="S" onPress={props.onShow}>
          Show it here
        </Button>
      }
    />
  )
}
