import type { Pack } from './pack.ts'

export const euAiActTransparency: Pack = {
  id: 'eu-ai-act-transparency',
  aliases: [],
  version: '1.0.0',
  title: 'EU AI Act, prohibited practices and transparency',
  status: 'law',
  effective: [
    { what: 'Art. 5, prohibited practices', from: '2025-02-02', until: null, mark: '' },
    { what: 'Art. 50, transparency', from: '2026-08-02', until: null, mark: '‡' },
    { what: 'Art. 5(1)(ba) and (bb), further prohibited practices', from: '2026-12-02', until: null, mark: '‡' },
    {
      what: 'Art. 50(2), marking by systems on the market before 2026-08-02',
      from: '2026-12-02',
      until: null,
      mark: '‡',
    },
  ],
  scope: { kind: 'every-model' },
  disclaimer:
    'Evidence towards Arts 5 and 50 of Regulation (EU) 2024/1689, which do not wait for the rules on high-risk systems. It is no legal advice.',
  controls: ['INV-03', 'INV-04', 'DOC-03', 'DOC-11', 'EXPL-03'],
  unassessed: [
    {
      ref: 'Art. 5',
      what: 'Whether a practice is in fact prohibited: that is a legal judgement; the screening is checked',
      mark: '',
    },
    {
      ref: 'Art. 50(3)',
      what: 'Informing people who are exposed to emotion recognition or biometric categorisation',
      mark: '',
    },
    {
      ref: 'Art. 50(5)',
      what: 'Whether the information is clear, and given in time, in the running product',
      mark: '',
    },
  ],
}
