import type { Pack } from './pack.ts'

export const nistAi6001: Pack = {
  id: 'nist-ai-600-1',
  aliases: [],
  version: '1.0.0',
  title: 'NIST AI 600-1, generative AI profile',
  status: 'framework',
  effective: [{ what: 'AI 600-1, voluntary', from: '2024-07-26', until: null, mark: '†' }],
  scope: {
    kind: 'only-generative',
    note: 'The profile is about generative AI, and the record says that this model is not: `genai: false`.',
  },
  disclaimer:
    'A voluntary profile of the AI RMF for generative AI. It asks for evidence, and assesses no model behaviour.',
  controls: [
    'INV-01',
    'INV-03',
    'DATA-02',
    'DATA-07',
    'LIN-04',
    'LIN-08',
    'EXPL-03',
    'SEC-02',
    'RISK-04',
    'MON-01',
    'MON-06',
    'MON-07',
    'AUD-04',
  ],
  unassessed: [
    {
      ref: '12 risks',
      what: 'How the model itself behaves on each of the twelve risks of the profile: that there is evidence is checked, not what it shows',
      mark: '',
    },
    { ref: 'Governance', what: 'Actions on policies, culture and staff of the organisation', mark: '' },
  ],
}
