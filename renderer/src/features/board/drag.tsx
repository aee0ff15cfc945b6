// The one place that knows dnd-kit. Lists are the droppables. A card has nothing of dnd-kit until the pointer is on it:
// with `useSortable` on each of 5,000 cards, picking one up froze the window for two seconds. And no card lies inside
// DndContext: its contexts change with every movement, and React then looks through everything below them for readers
// (86 ms of a drop at 5,000 cards). What cards and lists need of it comes through a context that never changes.
// Moving by keys does not go through dnd-kit: its keyboard sensor needs the measured box of every place a card could take,
// and ours needs only the order (drop-target.ts), says positions, and behaves the same at 5,000 cards.
import {
  type Announcements,
  type CollisionDetection,
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useDndMonitor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  createContext,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'

/** `index` counts the cards before it in that list, without the one that moves. `laneId`: of a board in lanes. */
export type DragPlace = { readonly columnId: string; readonly laneId: string | undefined; readonly index: number }

export type DragHandlers = {
  readonly onPickUp: (id: string) => void
  readonly onOver: (id: string, place: DragPlace | null) => void
  readonly onDrop: (id: string, place: DragPlace | null) => void
  readonly onPutBack: () => void
}

type Armed = { readonly id: string; readonly node: HTMLElement }
type Surface = {
  readonly arm: (armed: Armed) => void
  readonly disarm: (id: string) => void
  readonly press: (armed: Armed, event: PointerEvent) => void
  readonly list: (listId: string, node: HTMLElement | null) => void
}
const SurfaceContext = createContext<Surface | null>(null)

// What moves is said by our own announcer, in the same words as a move by keys.
const silent: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}
const accessibility = { announcements: silent }
const sensorOptions = { activationConstraint: { distance: 5 } }

type Held = { start: ((event: PointerEvent) => void) | undefined; isDragging: boolean }
type Point = { readonly x: number; readonly y: number }

/** Around everything that can be dragged and dropped. `lifted` draws the card in the hand. */
export function DragSurface(props: {
  readonly handlers: DragHandlers
  readonly lifted: ReactNode
  readonly children: ReactNode
}) {
  const pointer = useRef<Point | null>(null)
  const held = useRef<Held>({ start: undefined, isDragging: false })
  const [armed, setArmed] = useState<Armed | null>(null)
  const [lists, setLists] = useState<ReadonlyMap<string, HTMLElement>>(new Map())
  const sensors = useSensors(useSensor(PointerSensor, sensorOptions))
  const [detect] = useState((): CollisionDetection => {
    return (args) => {
      pointer.current = args.pointerCoordinates
      return pointerWithin(args)
    }
  })
  const [surface] = useState((): Surface => {
    const arm = (next: Armed) => {
      if (!held.current.isDragging) setArmed((now) => (now?.node === next.node ? now : next))
    }
    return {
      arm,
      disarm: (id) => {
        if (!held.current.isDragging) setArmed((now) => (now?.id === id ? null : now))
      },
      press: (next, event) => {
        // A finger has not hovered before it presses.
        flushSync(() => arm(next))
        held.current.start?.(event)
      },
      list: (listId, node) =>
        setLists((now) => {
          const next = new Map(now)
          if (node === null) next.delete(listId)
          else next.set(listId, node)
          return next
        }),
    }
  })
  return (
    <>
      <SurfaceContext value={surface}>{props.children}</SurfaceContext>
      <DndContext sensors={sensors} collisionDetection={detect} accessibility={accessibility}>
        <Watch handlers={props.handlers} pointer={pointer} lists={lists} />
        {[...lists].map(([listId, node]) => (
          <List key={listId} listId={listId} node={node} />
        ))}
        {armed && <Source key={armed.id} armed={armed} held={held} />}
        <DragOverlay dropAnimation={null}>{props.lifted}</DragOverlay>
      </DndContext>
    </>
  )
}

function Watch(props: {
  readonly handlers: DragHandlers
  readonly pointer: RefObject<Point | null>
  readonly lists: ReadonlyMap<string, HTMLElement>
}) {
  const { handlers, pointer, lists } = props
  const place = (over: { readonly id: string | number } | null, id: string): DragPlace | null => {
    const listId = String(over?.id ?? '')
    const list = lists.get(listId)
    if (list === undefined || pointer.current === null) return null
    const [columnId = '', laneId] = listId.split(' ')
    return { columnId, laneId, index: indexAt(list, pointer.current.y, id) }
  }
  useDndMonitor({
    onDragStart: ({ active }) => handlers.onPickUp(String(active.id)),
    onDragMove: ({ active, over }) => handlers.onOver(String(active.id), place(over, String(active.id))),
    onDragEnd: ({ active, over }) => handlers.onDrop(String(active.id), place(over, String(active.id))),
    onDragCancel: () => handlers.onPutBack(),
  })
  return null
}

/**
 * How many other cards stand above a height. Halves its way down: eight boxes are measured. Cards that move with the one in
 * the hand carry `data-moving`; `data-room` stands for so many that are out of sight.
 */
function indexAt(list: Element, y: number, movedId: string): number {
  const rows = list.querySelectorAll<HTMLElement>('[data-card],[data-room]')
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const box = rows[middle]?.getBoundingClientRect()
    if (box !== undefined && box.top + box.height / 2 < y) low = middle + 1
    else high = middle
  }
  let above = 0
  for (let index = 0; index < low; index += 1) {
    const row = rows[index]
    if (row?.dataset.room !== undefined) above += Number(row.dataset.room)
    else if (row?.dataset.card !== movedId && row?.dataset.moving === undefined) above += 1
  }
  return above
}

function List({ listId, node }: { readonly listId: string; readonly node: HTMLElement }) {
  const { setNodeRef } = useDroppable({ id: listId })
  useLayoutEffect(() => setNodeRef(node), [setNodeRef, node])
  return null
}

function Source({ armed, held }: { readonly armed: Armed; readonly held: RefObject<Held> }) {
  const { setNodeRef, setActivatorNodeRef, listeners, isDragging } = useDraggable({ id: armed.id })
  useLayoutEffect(() => {
    setNodeRef(armed.node)
    setActivatorNodeRef(armed.node)
    held.current.start = listeners?.onPointerDown as Held['start'] // dnd-kit types its listeners as Function; this one takes the pointer event
    held.current.isDragging = isDragging
    return () => {
      held.current.start = undefined
      held.current.isDragging = false
    }
  })
  // Esc puts back what is in the hand and means nothing more. dnd-kit hears it all the same.
  useEffect(() => {
    if (!isDragging) return
    const claim = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.preventDefault()
    }
    window.addEventListener('keydown', claim, { capture: true })
    return () => window.removeEventListener('keydown', claim, { capture: true })
  }, [isDragging])
  return null
}

function useSurface(): Surface {
  const surface = useContext(SurfaceContext)
  if (surface === null) throw new Error('no drag surface: render inside <DragSurface>')
  return surface
}

/** The props of a list that cards can be dropped into. Its cards carry `data-card` with their id. */
export function useDropList(columnId: string, laneId?: string) {
  const { list } = useSurface()
  // No column's id has a space in it.
  const listId = laneId === undefined ? columnId : `${columnId} ${laneId}`
  const ref = useCallback((node: HTMLElement | null) => list(listId, node), [list, listId])
  return { ref, 'data-drop-list': columnId }
}

/** The props of a card that can be dragged: it arms dnd-kit for itself while the pointer is on it. */
export function useDragSource(id: string, isOn: boolean) {
  const surface = useSurface()
  if (!isOn) return { 'data-card': id }
  return {
    'data-card': id,
    onPointerEnter: ({ currentTarget }: PointerEvent<HTMLElement>) => surface.arm({ id, node: currentTarget }),
    onPointerLeave: ({ buttons }: PointerEvent) => {
      if (buttons === 0) surface.disarm(id)
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => surface.press({ id, node: event.currentTarget }, event),
  }
}
