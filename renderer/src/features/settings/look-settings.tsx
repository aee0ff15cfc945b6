import type { InputOf } from '../../../../shared/contract'
import type { WorkspaceSettings } from '../../../../shared/model/settings'
import type { Problem } from '../../../../shared/refusals'
import { legibleFonts, type PaperTyped } from '../../../../shared/rules/paper-look'
import { usualRetentionNote } from '../../../../shared/rules/workspace-settings'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { ColourField, Swatch } from './colour-field'
import { KeptField } from './kept-field'
import styles from './look.module.css'
import { Grow, Setting } from './setting'
import { SizeField } from './size-field'

type Paper = WorkspaceSettings['paper']
type Change = NonNullable<InputOf<'settings.edit'>['paper']>

const fonts = legibleFonts.map((id) => ({ id, label: id }))

/** Pairs that are dark enough, headings and lines, for those without a house style. */
const presets = [
  { name: 'Black', headingColour: '#1a1a1a', lineColour: '#4d4d4d' },
  { name: 'Green', headingColour: '#14523f', lineColour: '#1b6b52' },
  { name: 'Blue', headingColour: '#173f6e', lineColour: '#2b62a3' },
  { name: 'Plum', headingColour: '#59275a', lineColour: '#8a4a8c' },
  { name: 'Brick', headingColour: '#7a2618', lineColour: '#a8452f' },
] as const

/** Font, size and colours of papers, and what stands at the foot and at the end of them. */
export function LookSettings(props: {
  readonly paper: Paper
  readonly isReadOnly: boolean
  /** Papers have the look of the council's own Word template, and this one again when it goes. */
  readonly isOfTemplate: boolean
  /** Null where it was kept. */
  readonly onKeep: (paper: Change) => Promise<Problem | null>
  /** As typed, before it is kept; a field without a value is as it is kept. */
  readonly onTyping: (typed: PaperTyped) => void
}) {
  const { paper, isReadOnly, onKeep, onTyping } = props
  const typing = (field: 'headingColour' | 'lineColour' | 'footer' | 'retentionNote') => (text: string | null) =>
    onTyping({ [field]: text ?? undefined })
  return (
    <>
      <Setting
        name="Look"
        under="Of all papers"
        hint={
          props.isOfTemplate
            ? 'While your Word template is used, font, size and colours are its; these wait until you go back.'
            : undefined
        }
      >
        <div className={styles.font}>
          <Select
            label="Font"
            isLabelHidden
            options={fonts}
            value={fonts.find((font) => font.id === paper.font)?.id ?? null}
            placeholder={paper.font}
            isDisabled={isReadOnly}
            onChange={(font) => void onKeep({ font })}
          />
        </div>
        <SizeField
          label="Size of the words"
          value={paper.size}
          onKeep={(size) => onKeep({ size })}
          onTyping={(size) => onTyping({ size: size ?? undefined })}
        />
      </Setting>
      <Setting name="Colours" under="As #rrggbb" hint="What is too pale on white paper is refused">
        <ColourField
          label="Headings"
          value={paper.headingColour}
          onKeep={(headingColour) => onKeep({ headingColour })}
          onTyping={typing('headingColour')}
        />
        <ColourField
          label="Lines"
          value={paper.lineColour}
          onKeep={(lineColour) => onKeep({ lineColour })}
          onTyping={typing('lineColour')}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame round what is one line */}
        <span className={styles.presets} role="group" aria-label="Colours that go well">
          {presets.map(({ name, headingColour, lineColour }) => (
            <Button
              key={name}
              size="small"
              icon={<Swatch colour={headingColour} />}
              isDisabled={isReadOnly}
              aria-pressed={paper.headingColour === headingColour && paper.lineColour === lineColour}
              onPress={() => void onKeep({ headingColour, lineColour })}
            >
              {name}
            </Button>
          ))}
        </span>
      </Setting>
      <Setting name="At the foot" under="Of every page">
        <Grow>
          <KeptField
            label="At the foot of every page"
            isLabelHidden
            value={paper.footer}
            placeholder="None: only the number of the page"
            onTyping={typing('footer')}
            onKeep={(footer) => onKeep({ footer })}
          />
        </Grow>
      </Setting>
      <Setting name="How long these minutes are kept" under="At their end">
        <Grow>
          <KeptField
            label="How long these minutes are kept"
            isLabelHidden
            multiline
            rows={3}
            value={paper.retentionNote}
            placeholder="Nothing is said"
            onTyping={typing('retentionNote')}
            onKeep={(retentionNote) => onKeep({ retentionNote })}
          />
        </Grow>
        {paper.retentionNote === '' && !isReadOnly && (
          <Button size="small" onPress={() => void onKeep({ retentionNote: usualRetentionNote })}>
            Put in an example
          </Button>
        )}
      </Setting>
    </>
  )
}
