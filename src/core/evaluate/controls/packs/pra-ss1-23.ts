import { modelRisk } from './model-risk.ts'
import type { Pack } from './pack.ts'

export const praSs123: Pack = {
  id: 'pra-ss1-23',
  aliases: [],
  version: '1.0.0',
  title: 'UK model risk management: PRA SS1/23',
  status: 'guidance',
  effective: [{ what: 'SS1/23', from: '2024-05-17', until: null, mark: '' }],
  scope: { kind: 'every-model' },
  disclaimer:
    'A supervisory statement; its sub-principles are cited from secondary sources‡. Passing it shows evidence, not supervisory approval.',
  controls: [...modelRisk, 'LIN-04', 'EXPL-01', 'RISK-03'],
  unassessed: [
    { ref: '1.1', what: 'The definition of a model across the firm', mark: '‡' },
    { ref: '2.1', what: 'Responsibilities of the board', mark: '‡' },
    { ref: '2.2', what: 'Accountability of a senior manager for model risk management', mark: '‡' },
    { ref: '2.3', what: 'Policies and procedures of the firm', mark: '‡' },
    { ref: '2.5', what: 'Internal audit', mark: '†' },
    { ref: '3.4', what: 'Adjustments and expert judgement in development', mark: '†' },
    { ref: '5.1', what: 'Post-model adjustments across the firm', mark: '‡' },
  ],
}
