import { POLICY_LIMITS } from '../limits.ts'
import { oneOf, onlyWith, someOf } from '../../document/shape/constraint.ts'
import { list } from '../../document/shape/list.ts'
import { named } from '../../document/shape/named.ts'
import { wholeNumber } from '../../document/shape/number.ts'
import { object, optional, required } from '../../document/shape/object.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { word } from '../../document/shape/word.ts'
import type { Adjustment, ControlRules, CustomControl, Severity } from '../types.ts'
import { line } from '../../document/shape/lines.ts'
import { severity } from './metrics.ts'
import { name, nameOf, nameRules } from './names.ts'
import { fileGlob } from '../../document/shape/paths.ts'

/** A section counts when it has a sentence or two, unless the policy asks for more. */
const DEFAULT_WORDS = 20

const adjustment: Shape<Omit<Adjustment, 'control'>> = object({
  fields: { severity: required(word('warn'), 'A built-in control can be lowered to warn, and the report says so.') },
  build: (values, at) => ({ ...values, at }),
})

const adjust: Shape<readonly Adjustment[]> = made(
  named({ name: nameRules, value: adjustment, of: 'controls', least: 1, most: POLICY_LIMITS.controls }),
  (controls) => controls.map(({ name: control, value }) => ({ control, ...value })),
)

const custom: Shape<CustomControl> = object({
  fields: {
    id: required(name, 'Id in the report, e.g. ACME-01.'),
    title: required(line('a title'), 'What it asks, in a few words.'),
    severity: optional<Severity, Severity>(severity, 'block', 'What a shortfall does: block (default), warn, or info.'),
    section: optional(line('the heading of a section'), null, 'A section of the model card with this heading.'),
    min_words: optional(wholeNumber('1', String(POLICY_LIMITS.count)), null, 'Words the section needs; 20 by default.'),
    file: optional(fileGlob, null, 'A file below the model, or a glob that one matches.'),
    task: optional(line('the text of a task'), null, "A ticked task of the pull request's description."),
  },
  constraints: [
    oneOf(['section', 'file', 'task'], 'a control asks for one thing: a section, a file or a task'),
    onlyWith('min_words', ['section'], 'min_words counts the words of a section'),
  ],
  build: (values, at) => ({ id: values.id, title: values.title, severity: values.severity, ask: askOf(values), at }),
})

type AskValues = {
  readonly section: string | null
  readonly min_words: number | null
  readonly file: string | null
  readonly task: string | null
}

/** Exactly one is there in a policy that decodes. */
function askOf(values: AskValues): CustomControl['ask'] {
  if (values.section !== null) {
    return { kind: 'section', section: values.section, minWords: values.min_words ?? DEFAULT_WORDS }
  }
  if (values.file !== null) return { kind: 'file', file: values.file }
  return { kind: 'task', task: values.task ?? '' }
}

/** Governance controls of a gate: packs, adjustments to them, and the team's own. */
export const controls: Shape<ControlRules> = object({
  fields: {
    packs: optional(
      list({ item: nameOf('pack'), of: 'packs', least: 1, most: POLICY_LIMITS.list, unique: true }),
      [],
      'Built-in packs of controls, e.g. model-card-basic.',
    ),
    adjust: optional(adjust, [], 'Controls of the packs that only warn here.'),
    custom: optional(
      list({ item: custom, of: 'controls', least: 1, most: POLICY_LIMITS.controls }),
      [],
      'Controls of your own.',
    ),
  },
  constraints: [someOf(['packs', 'custom'], 'asks for nothing', 'add packs: or custom:')],
  build: (values, at) => ({ ...values, at }),
})
