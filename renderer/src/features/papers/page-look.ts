import { type RefObject, useLayoutEffect } from 'react'
import type { DocumentLook } from '../../../../shared/model/document'

/** Gives an element the council's look, for its stylesheet: `--paper-font`, `--paper-size`, `--paper-heading`, `--paper-line`. */
export function useLook(element: RefObject<HTMLElement | null>, look: DocumentLook): void {
  const { font, size, headingColour, lineColour } = look
  useLayoutEffect(() => {
    const style = element.current?.style
    // The name of a font may hold anything: as a string of CSS it is only ever a name.
    style?.setProperty('--paper-font', `"${font.replace(/["\\\n]/g, '')}"`)
    style?.setProperty('--paper-size', `${size}pt`)
    style?.setProperty('--paper-heading', headingColour)
    style?.setProperty('--paper-line', lineColour)
  }, [element, font, size, headingColour, lineColour])
}
