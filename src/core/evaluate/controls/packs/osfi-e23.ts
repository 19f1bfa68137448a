import { modelRisk } from './model-risk.ts'
import type { Pack } from './pack.ts'

export const osfiE23: Pack = {
  id: 'osfi-e23',
  aliases: [],
  version: '1.0.0',
  title: 'Canada model risk management: OSFI Guideline E-23',
  status: 'guidance',
  effective: [{ what: 'Guideline E-23', from: '2027-05-01', until: null, mark: '‡' }],
  scope: { kind: 'every-model' },
  disclaimer:
    'A guideline that takes effect on 2027-05-01; until then this is readiness. Passing it shows evidence, not supervisory approval.',
  controls: [...modelRisk, 'LIN-04', 'EXPL-01', 'RISK-03'],
  unassessed: [
    {
      ref: 'Framework',
      what: 'The enterprise-wide framework for model risk, its policies and its reporting',
      mark: '†',
    },
    { ref: 'Governance', what: 'Oversight by the board and by senior management', mark: '†' },
    { ref: 'Audit', what: 'Internal audit of model risk management', mark: '†' },
  ],
}
