import { useKeys } from '../../ui/use-keys'

/** Ctrl Enter saves, from every field. Inside a dialog: keys of the page below it are silent. */
export function SaveKey({ onSave }: { readonly onSave: () => void }) {
  useKeys({ 'ctrl+enter': onSave })
  return null
}
