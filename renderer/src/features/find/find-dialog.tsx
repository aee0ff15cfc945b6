import { useShell } from '../../app/use-shell'
import { Sheet } from '../../ui/sheet'
import styles from './find.module.css'
import { Palette } from './palette'

/** One field over any screen: finds anything, does anything. */
export function FindDialog() {
  const isOpen = useShell((state) => state.dialog === 'find')
  const close = () => useShell.getState().show(null)
  return (
    <Sheet label="Find or do" isOpen={isOpen} onClose={close} className={styles.sheet ?? ''}>
      <Palette onClose={close} />
    </Sheet>
  )
}
