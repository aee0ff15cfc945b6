import { useKeys } from './use-keys'

/** Ctrl Enter, from every field. A child of the dialog it is for: outside it, the keys are those of the page below. */
export function CtrlEnter({ onPress }: { readonly onPress: () => void }) {
  useKeys({ 'ctrl+enter': onPress })
  return null
}
