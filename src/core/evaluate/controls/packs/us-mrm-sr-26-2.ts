import { modelRisk } from './model-risk.ts'
import type { Pack } from './pack.ts'

export const usMrmSr262: Pack = {
  id: 'us-mrm-sr-26-2',
  aliases: [
    {
      id: 'sr-11-7',
      notice: 'SR 11-7 was rescinded on 2026-04-17 and replaced by SR 26-2; this pack is about the latter.',
    },
  ],
  version: '1.0.0',
  title: 'US model risk management: SR 26-2, OCC Bulletin 2026-13, FDIC FIL-15-2026',
  status: 'guidance',
  effective: [{ what: 'SR 26-2', from: '2026-04-17', until: null, mark: '‡' }],
  scope: {
    kind: 'not-generative-or-agentic',
    note: 'SR 26-2 leaves generative and agentic AI out of its scope (footnote 3)‡, and the record says that this model is such.',
  },
  disclaimer:
    'Non-binding supervisory guidance, known here from secondary sources‡. Most relevant to institutions above $30bn. Passing it shows evidence, not supervisory approval.',
  controls: modelRisk,
  unassessed: [
    { ref: '§ III', what: 'Aggregate model risk over all models of the institution', mark: '‡' },
    { ref: '§ VI', what: 'Oversight by board and senior management, policies of the institution', mark: '‡' },
    { ref: '§ VI', what: 'Internal audit of model risk management', mark: '‡' },
  ],
}
