import { line } from '../../../document/shape/lines.ts'
import { object, required } from '../../../document/shape/object.ts'
import type { Shape } from '../../../document/shape/shape.ts'
import { answer } from '../answer.ts'
import type { Change, EnvelopeBound, Validation, ValidationFinding } from '../blocks.ts'
import { block, listed } from './block.ts'
import { amount, date, document, label, levels, oneOf, sha256, yesNo } from './kinds.ts'
import { entry } from '../answer.ts'
import { word } from '../../../document/shape/word.ts'

/** How this version differs from the last, and who has tested it. */

export const change: Shape<Change> = block<Change>({
  class: oneOf(
    'What kind of change is this?',
    'new',
    'retrain',
    'recalibrate',
    'features',
    'architecture',
    'data',
    'correction',
    'documentation',
  ),
  purpose_changed: yesNo('Did the intended purpose change?'),
  substantial: yesNo('Is it a substantial modification in the sense of the law?'),
  rationale: answer('Why is it, or is it not, a substantial modification?'),
  note: answer('What changed, in words for those who use the model?'),
})

const bound: Shape<EnvelopeBound> = block<EnvelopeBound>({
  metric: label('Which metric stays within the bound? As `countersign inspect` prints it.'),
  parameter: label('Or which parameter of the lineage may change within it?'),
  at_least: amount('The least it may be.'),
  at_most: amount('The most it may be.'),
})

export const envelope: Shape<readonly EnvelopeBound[]> = listed(bound, 'bounds')

export const validation: Shape<Validation> = block<Validation>({
  report: document('Which file is the validation report?'),
  conclusion: oneOf('What did the validators conclude?', 'fit', 'fit-with-conditions', 'not-fit'),
  version: label('Which version did they validate?'),
  sha256: sha256('Which artifact did they validate, by SHA-256?'),
  soundness: answer('Is the method sound for its purpose?'),
  outcomes: answer('What did the analysis of outcomes show?'),
  monitoring: answer('Is the monitoring fit to notice decay?'),
  date: date('When was it concluded?'),
  next: date('When is the next validation due?'),
  tolerance: amount('How far may a metric differ when the training is reproduced?'),
  reproduction: document('Which file holds the metrics of the reproduction?'),
})

const finding: Shape<ValidationFinding> = object({
  fields: {
    id: required(line('a name for the finding'), 'What is the finding called?'),
    severity: entry(word(...levels), 'How severe is it?'),
    status: entry(word('open', 'closed', 'accepted'), 'Is it open?'),
    finding: answer('What was found?'),
  },
  build: (values, at) => ({ ...values, at }),
})

export const findings: Shape<readonly ValidationFinding[]> = listed(finding, 'findings')
