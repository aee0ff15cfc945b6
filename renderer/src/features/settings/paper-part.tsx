import type { ComponentProps } from 'react'
import type { InputOf } from '../../../../shared/contract'
import type { WorkspaceSettings } from '../../../../shared/model/settings'
import type { Problem } from '../../../../shared/refusals'
import type { PaperTyped } from '../../../../shared/rules/paper-look'
import { usualStatement } from '../../../../shared/rules/workspace-settings'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { KeptField } from './kept-field'
import { LogoSetting } from './logo-setting'
import { LookSettings } from './look-settings'
import { Fields, Grow, Section, Setting, Stepper, Tick } from './setting'
import { TemplateSetting } from './template-setting'

const wordings = [
  { id: 'Agreed', label: 'Agreed:' },
  { id: 'RESOLVED', label: 'RESOLVED:' },
] as const
const starts = [
  { id: 'january', label: 'In January' },
  { id: 'april', label: 'In April' },
] as const

/** What the whole workspace agrees on. */
export function PaperPart(props: {
  readonly settings: WorkspaceSettings
  readonly isReadOnly: boolean
  readonly logo: ComponentProps<typeof LogoSetting>['logo']
  readonly template: ComponentProps<typeof TemplateSetting>['template']
  readonly onTypingBody: (text: string | null) => void
  readonly onTypingPaper: (typed: PaperTyped) => void
}) {
  const { settings, isReadOnly } = props
  const { clock, numbering } = settings
  const run = useCommand()
  const change = (input: InputOf<'settings.edit'>) => void run('settings.edit', input)
  const keep = async (input: InputOf<'settings.edit'>): Promise<Problem | null> => {
    const outcome = await run('settings.edit', input, { quiet: true })
    return outcome.ok ? null : outcome.problem
  }
  const isUsual = settings.confidentialityStatement === usualStatement
  return (
    <Section
      title="On paper, for all places"
      aside={isReadOnly ? 'You are reading only: these stay as they are' : 'Shared with the workspace'}
    >
      <Fields isOff={isReadOnly}>
        <Setting name="Body">
          <Grow>
            <KeptField
              label="Body"
              isLabelHidden
              value={settings.bodyName}
              placeholder="None: papers name the team alone"
              onTyping={props.onTypingBody}
              onKeep={(bodyName) => keep({ bodyName })}
            />
          </Grow>
        </Setting>
        <Setting
          name="Wording"
          under="Of decisions"
          hint="Counts for papers saved from now on; approved minutes keep theirs"
        >
          <Segmented
            label="Wording of decisions"
            isLabelHidden
            options={wordings}
            value={settings.decisionWording}
            onChange={(decisionWording) => change({ decisionWording })}
          />
        </Setting>
        <LogoSetting logo={props.logo} bodyName={settings.bodyName} isReadOnly={isReadOnly} />
        <TemplateSetting template={props.template} isReadOnly={isReadOnly} />
        <LookSettings
          isOfTemplate={props.template.kind === 'ready' && props.template.value.template !== null}
          paper={settings.paper}
          isReadOnly={isReadOnly}
          onTyping={props.onTypingPaper}
          onKeep={(paper) => keep({ paper })}
        />
        <Setting name="Confidentiality" under="Said at the start of each meeting">
          <Grow>
            <KeptField
              label="Confidentiality statement"
              isLabelHidden
              multiline
              rows={3}
              value={settings.confidentialityStatement}
              onKeep={(confidentialityStatement) => keep({ confidentialityStatement })}
            />
          </Grow>
          {!isUsual && (
            <Button size="small" onPress={() => change({ confidentialityStatement: usualStatement })}>
              Back to the usual words
            </Button>
          )}
        </Setting>
        <Setting name="Partnership" under="The tenth Way of Working">
          <Grow>
            <KeptField
              label="Name of the partnership"
              isLabelHidden
              value={settings.partnershipName}
              onKeep={(partnershipName) => keep({ partnershipName })}
            />
          </Grow>
        </Setting>
        <Setting
          name="Numbering"
          under="Begins again at 1"
          hint={
            numbering.restartsIn === 'april'
              ? 'A number given on 31 March 2027 is of 26, on 1 April of 27. None given before changes.'
              : 'The year of a number is the year of its day. None given before changes.'
          }
        >
          <Segmented
            label="Numbers begin again"
            isLabelHidden
            options={starts}
            value={numbering.restartsIn}
            onChange={(restartsIn) => change({ numbering: { ...numbering, restartsIn } })}
          />
          <Tick
            label="Number the items: 1, 2, 3"
            isOn={numbering.items}
            onChange={(items) => change({ numbering: { ...numbering, items } })}
          />
        </Setting>
        <Setting name="Escalation clock" under="Working days">
          <span>Seen within</span>
          <Stepper
            label="Days to be seen"
            value={clock.acknowledgeIn}
            min={1}
            // As many days as to answer: the rule refuses more.
            max={Math.min(60, clock.answerIn)}
            isDisabled={isReadOnly}
            onChange={(acknowledgeIn) => change({ clock: { ...clock, acknowledgeIn } })}
          />
          <span>answered within</span>
          <Stepper
            label="Days to be answered"
            value={clock.answerIn}
            min={clock.acknowledgeIn}
            max={120}
            isDisabled={isReadOnly}
            onChange={(answerIn) => change({ clock: { ...clock, answerIn } })}
          />
        </Setting>
      </Fields>
    </Section>
  )
}
