import { useReadFirst } from './unread-days'
import { useKeys } from './use-keys'

/** Ctrl Enter, from every field. A child of the dialog it is for: outside it, the keys are those of the page below. */
export function CtrlEnter({ onPress }: { readonly onPress: () => void }) {
  const readFirst = useReadFirst()
  useKeys({ 'ctrl+enter': () => readFirst(onPress) })
  return null
}
