import { useLayoutEffect, useRef, useState } from 'react'
import { useDoableRegistry } from './doable-registry'
import { isPageLayer, topLayer, topLayerBelowLists, useLayer } from './key-layer'

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => unknown>>

type Binding = {
  readonly order: number
  readonly layer: number
  readonly afterChord: boolean
  readonly find: (name: string) => KeyMap[string] | undefined
}

const bindings: Binding[] = []
let orders = 0

/**
 * Binds keys while mounted: 'n', '?', 'ctrl+i', 'alt+arrowup', 'escape', 'pagedown', 'space'. A bound key's own effect is
 * prevented, unless the binding answers false ("not mine"). Plain letters, digits, arrows, Enter and Space never fire inside a text field, nor where the focused control
 * owns them (Enter on a button, arrows on a radio); nothing fires while a dialog or menu lies above. Among several bindings
 * of one key the last mounted wins, and a child's goes before its parent's.
 *
 * A letter or sign alone does nothing where the person has switched one-key commands off; `afterChord` says that these
 * are the second half of a chord (Ctrl Enter, then A) and act all the same.
 */
export function useKeys(
  map: KeyMap,
  { isOn = true, afterChord = false }: { readonly isOn?: boolean; readonly afterChord?: boolean } = {},
): void {
  const layer = useLayer()
  const latest = useRef(map)
  // Taken while rendering, where parents come first; effects run children first.
  const [order] = useState(() => ++orders)
  // In the same breath as what is seen: after an answer of the core, effects come a task later, and a key in between was lost.
  useLayoutEffect(() => {
    latest.current = map
  })
  useLayoutEffect(() => {
    if (!isOn) return
    const binding: Binding = {
      order,
      layer,
      afterChord,
      find: (name) => Object.entries(latest.current).find(([key]) => normalName(key) === name)?.[1],
    }
    bindings.push(binding)
    bindings.sort((a, b) => a.order - b.order)
    if (bindings.length === 1) {
      window.addEventListener('keydown', receiveAtLast)
      window.addEventListener('keydown', receiveBefore, { capture: true })
    }
    return () => {
      bindings.splice(bindings.indexOf(binding), 1)
      if (bindings.length === 0) {
        window.removeEventListener('keydown', receiveAtLast)
        window.removeEventListener('keydown', receiveBefore, { capture: true })
      }
    }
  }, [isOn, layer, order, afterChord])
}

/**
 * A focused button takes Ctrl Enter for a press, and a field with its options open for choosing one, and let nobody else
 * hear of it: a screen's chord goes first. Not before an option the arrows are on: that one is chosen.
 */
function receiveBefore(event: KeyboardEvent): void {
  const name = eventName(event)
  if (!/^(?:ctrl\+|alt\+).*(?:enter|space)$/.test(name) || !(event.target instanceof Element)) return
  if (event.target.closest('button,[role=button]') !== null) receive(event)
  else if (name === 'ctrl+enter' && event.target.matches(openField)) receive(event, topLayerBelowLists())
  if (event.defaultPrevented) event.stopPropagation()
}

const openField = '[role=combobox][aria-expanded=true]:not([aria-activedescendant])'

function receiveAtLast(event: KeyboardEvent): void {
  receive(event)
}

function receive(event: KeyboardEvent, top = topLayer()): void {
  if (event.defaultPrevented || event.isComposing) return
  const name = eventName(event)
  const element = event.target instanceof Element ? event.target : null
  if (element !== null && ownsKey(element, name)) return
  const isOff = isOneKey(name) && !useDoableRegistry.getState().oneKey
  const isAbove = element?.closest('[role=dialog],[role=alertdialog],[role=menu]') != null
  for (let index = bindings.length - 1; index >= 0; index -= 1) {
    const binding = bindings[index]
    if (binding === undefined || binding.layer !== top || (isAbove && isPageLayer(binding.layer))) continue
    if (isOff && !binding.afterChord) continue
    const handle = binding.find(name)
    if (handle === undefined) continue
    if (handle(event) === false) continue
    event.preventDefault()
    return
  }
}

/** 'n', '.', 'shift+p': a character alone. Arrows, Enter, Delete, Esc and chords are not. */
export function isOneKey(name: string): boolean {
  return name.replace(/^shift\+/, '').length === 1
}

/** 'ctrl+shift+z', '?', 'space'. Shift is named only where it makes no other character. */
function eventName(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const isCharacter = key.length === 1 && key === event.key.toUpperCase() && key === event.key.toLowerCase()
  const shift = event.shiftKey && !isCharacter
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${key}`
}

function normalName(name: string): string {
  const lower = name.toLowerCase()
  const modifiers = /^(?:(?:ctrl|alt|shift)\+)*/.exec(lower)?.[0] ?? ''
  const has = (modifier: string) => modifiers.includes(`${modifier}+`)
  return `${has('ctrl') ? 'ctrl+' : ''}${has('alt') ? 'alt+' : ''}${has('shift') ? 'shift+' : ''}${lower.slice(modifiers.length)}`
}

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[contenteditable=true],[contenteditable=""]') !== null) return true
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
}

const editing = new Set(['enter', 'space', 'backspace', 'delete', 'tab', 'home', 'end'])

function ownsKey(element: Element, name: string): boolean {
  const plain = name.replace(/^shift\+/, '')
  const isArrow = /^arrow/.test(plain)
  if (isTextField(element)) return plain.length === 1 || isArrow || editing.has(plain)
  if (plain === 'enter' || plain === 'space') {
    return (
      element.closest('button,a[href],summary,select,[role=button],[role=radio],[role=checkbox],[role=option]') !== null
    )
  }
  if (isArrow) return element.closest('select,[role=radio],[role=tab],[role=slider],[aria-haspopup=listbox]') !== null
  return plain.length === 1 && element.closest('select,[aria-haspopup=listbox],[role=listbox]') !== null
}
