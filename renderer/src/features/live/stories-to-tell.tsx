import type { MeetingView } from '../../../../shared/contract'
import type { Story } from '../../../../shared/model/cards'
import { useIsReadOnly, useRecords } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import styles from './in-the-room.module.css'
import { KeyButton } from './key-button'

/** Keys 1 to 9. */
const withKeys = 9

/** Stories that were handed in and wait to be told; a key says that one was, and it stands among what this item led to. */
export function StoriesToTell(props: {
  readonly view: MeetingView
  readonly itemId: string
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
}) {
  const { view, itemId, unlessAdding } = props
  const run = useCommand()
  const people = useRecords('person')
  const isReadOnly = useIsReadOnly()
  const stories = view.storiesToTell
  const tell = async (story: Story): Promise<void> => {
    const outcome = await run('story.tell', { storyId: story.id, meetingId: view.meeting.id, itemId })
    if (outcome.ok) announce('Told')
  }
  useDoables(
    stories.slice(0, withKeys).map((story, index) => ({
      name: `Story ${index + 1} was told`,
      writes: true as const,
      key: String(index + 1),
      run: unlessAdding(() => void tell(story)),
      isOn: !isReadOnly,
    })),
  )
  if (stories.length === 0) return null
  return (
    <section className={styles.extra} aria-label="Stories to tell">
      <ul
        className={styles.stories}
        aria-label="Stories handed in"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and must scroll from the keyboard
        tabIndex={0}
      >
        {stories.map((story, index) => (
          <li key={story.id}>
            <span>
              {story.text}
              <span className={styles.quiet}> {tellerOf(story, people)}</span>
            </span>
            <KeyButton
              keys={index < withKeys ? String(index + 1) : ''}
              isDisabled={isReadOnly}
              onPress={() => void tell(story)}
            >
              told
            </KeyButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function tellerOf(story: Story, people: ReadonlyMap<string, { readonly name: string }>): string {
  const personId = story.tellerId ?? (story.origin.kind === 'handed-in' ? story.origin.personId : null)
  const name = personId === null ? undefined : people.get(personId)?.name
  return name === undefined ? '' : `from ${name}`
}
