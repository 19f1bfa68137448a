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
    note: 'The profile is about generative AI, and the record does not say `regulatory: {genai: true}`.',
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
}
