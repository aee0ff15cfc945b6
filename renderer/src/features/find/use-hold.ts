import { useEffect, useState } from 'react'

/** True for as long as Ctrl and this letter are held down; a window that loses the focus lets go. */
export function useHold(letter: string): boolean {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== letter) return
      event.preventDefault()
      setHeld(true)
    }
    const release = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === letter || event.key === 'Control' || event.key === 'Meta') setHeld(false)
    }
    const letGo = () => setHeld(false)
    window.addEventListener('keydown', press)
    window.addEventListener('keyup', release)
    window.addEventListener('blur', letGo)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('keyup', release)
      window.removeEventListener('blur', letGo)
    }
  }, [letter])
  return isHeld
}
