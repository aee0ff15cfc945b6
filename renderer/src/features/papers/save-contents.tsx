import type { DocumentPreview } from '../../../../shared/model/document'
import type { MinutesContents } from '../../../../shared/model/document-request'
import { useQuery } from '../../data/use-query'
import { Select } from '../../ui/select'
import type { Choices } from './save-choices'
import type { ChangeChoices } from './save-options'
import { Part, Tick, Ways } from './save-parts'
import { storyWords } from './save-words'

type PartProps = {
  readonly choices: Choices
  readonly preview: DocumentPreview | null
  readonly onChange: ChangeChoices
}

/** What goes into minutes beside the items, with how many there are of each. */
export function ContentsPart({ choices, preview, onChange }: PartProps) {
  const opened = useQuery('logo.open', {})
  const logo = opened.kind === 'ready' ? opened.value.logo : null
  const counts = preview?.counts ?? null
  const { contents } = choices
  const row = (what: keyof MinutesContents) => ({
    isOn: contents[what],
    onChange: (isOn: boolean) => onChange({ contents: { ...contents, [what]: isOn } }),
  })
  return (
    <Part title="What goes in">
      <Tick
        label="Actions that changed, and the open ones"
        under="One table at the end"
        count={counts?.actions}
        {...row('actions')}
      />
      <Tick label="The full action log" under="As an appendix" count={counts?.fullLog} {...row('fullLog')} />
      <Tick label="Pledges marked on the day" count={counts?.pledges} {...row('pledges')} />
      <Tick label={storyWords[choices.version]} count={counts?.stories} {...row('stories')} />
      {logo !== null && <Tick label="The logo" under={`Read out as “${logo.alt}”`} {...row('logo')} />}
    </Part>
  )
}

const everybody = 'each'

/** One list, or a page for each owner or organisation, or for one of them. */
export function SheetPart({ choices, preview, onChange }: PartProps) {
  const { by, only } = choices
  const pages = preview?.pagesFor ?? []
  return (
    <Part title="Whose actions">
      <Ways
        label="Whose actions"
        ways={[
          { id: 'all', label: 'One list' },
          { id: 'owner', label: 'By owner' },
          { id: 'organisation', label: 'By organisation' },
        ]}
        value={by}
        onChange={(next) => onChange({ by: next, only: null })}
      />
      {by !== 'all' && (
        <Select
          label={by === 'owner' ? 'Which owner' : 'Which organisation'}
          isLabelHidden
          options={[
            { id: everybody, label: 'A page for each' },
            ...pages.map(({ id, name }) => ({ id, label: `Only ${name}` })),
          ]}
          value={only ?? everybody}
          placeholder="One of them"
          onChange={(id) => onChange({ only: id === everybody ? null : id })}
        />
      )}
    </Part>
  )
}

export function LogPart({ choices, onChange }: Omit<PartProps, 'preview'>) {
  return (
    <Part title="Which actions">
      <Ways
        label="Which actions"
        ways={[
          { id: 'open', label: 'The open ones' },
          { id: 'all', label: 'All of them' },
        ]}
        value={choices.which}
        onChange={(which) => onChange({ which })}
      />
    </Part>
  )
}

export function PledgesPart({ choices, onChange }: Omit<PartProps, 'preview'>) {
  return (
    <Part title="Which sheet">
      <Ways
        label="Which sheet"
        ways={[
          { id: 'wall', label: 'For the wall' },
          { id: 'thanks', label: 'Thank you' },
        ]}
        value={choices.sheet}
        onChange={(sheet) => onChange({ sheet })}
      />
    </Part>
  )
}
