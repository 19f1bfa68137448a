import type { Shape } from '../../../document/shape/shape.ts'
import { answer } from '../answer.ts'
import type { DataRecord, Impact, Oversight, Risk, Stop, Supplier } from '../blocks.ts'
import { file } from '../../../document/shape/paths.ts'
import { placed } from '../answer.ts'
import { block, listed, maybe } from './block.ts'
import { date, document, levels, oneOf, yesNo } from './kinds.ts'

/** What may go wrong, with whose data, and who can step in. */

export const data: Shape<DataRecord> = block<DataRecord>({
  personal: yesNo('Was it built on data about people?'),
  special_categories: yesNo('Does that data hold special categories, such as health, origin or belief?'),
  lawful_basis: answer('On which lawful basis is the data used?'),
  assessment: answer('Where is the data protection impact assessment?'),
  justification: answer('Why are special categories strictly necessary, and how are they protected (Art. 4a)?'),
  population: answer('Which population does the data describe?'),
  geography: answer('Which places does the data come from?'),
  period: answer('Which period does the data cover?'),
  gaps: answer('Where does the data differ from the setting of use, and what is missing?'),
  bias_report: document('Which file reports the examination for bias?'),
  bias_mitigation: answer('What was done about the biases and gaps that were found?'),
  quality_report: document('Which JSON or YAML file holds the data quality figures?'),
  split_manifest: document('Which file lists the rows or groups of each split, by hash?'),
  datasheets: maybe(listed(placed(file), 'files'), 'Which files are the datasheets of the datasets?'),
})

const risk: Shape<Risk> = block<Risk>({
  hazard: answer('What can go wrong, and who is harmed?'),
  likelihood: oneOf('How likely is it?', ...levels),
  severity: oneOf('How bad is it?', ...levels),
  mitigation: answer('What is done against it?'),
  residual: oneOf('How much risk remains after that?', ...levels),
  owner: answer('Who owns this risk?'),
  reviewed: date('When was it last reviewed?'),
})

export const risks: Shape<readonly Risk[]> = listed(risk, 'risks')

export const impact: Shape<Impact> = block<Impact>({
  report: document('Which file is the impact assessment?'),
  date: date('When was it made?'),
  people: answer('What does the model do to the individuals it is applied to?'),
  groups: answer('Which groups are touched more than others, minors and vulnerable people among them?'),
  society: answer('What does its use do to society?'),
})

const supplier: Shape<Supplier> = block<Supplier>({
  name: answer('Who supplies it?'),
  supplies: answer('What comes from them: a model, data, a service?'),
  terms: answer('Under which terms?'),
  version_notice: answer('How do you learn that they changed it?'),
  exit: answer('What do you do when they end it?'),
})

export const suppliers: Shape<readonly Supplier[]> = listed(supplier, 'suppliers')

export const oversight: Shape<Oversight> = block<Oversight>({
  overseers: answer('Who watches over its use?'),
  intervene_when: answer('When do they step in, and what do they do?'),
  training: answer('How are they trained for it?'),
  automation_bias: answer('What keeps them from trusting it too much?'),
})

export const stop: Shape<Stop> = block<Stop>({
  how: answer('How is the model stopped, overridden or switched off?'),
  runbook: document('Which file is the runbook?'),
  owner: answer('Who may stop it, at any hour?'),
  exercised: date('When was stopping it last exercised?'),
})
