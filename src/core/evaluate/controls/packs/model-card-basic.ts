import type { Pack } from './pack.ts'

export const modelCardBasic: Pack = {
  id: 'model-card-basic',
  aliases: [],
  version: '1.0.0',
  title: 'Model card and evidence, the basics',
  status: 'baseline',
  effective: [],
  scope: { kind: 'every-model' },
  disclaimer:
    'A technical baseline. It makes no legal claim: passing it shows that the evidence is there and agrees, not that any law or standard is met.',
  controls: [
    'INV-01',
    'DOC-01',
    'DOC-02',
    'DOC-03',
    'DOC-04',
    'DOC-05',
    'DOC-06',
    'DOC-10',
    'DOC-11',
    'LIN-02',
    'PERF-02',
    'PERF-04',
  ],
  unassessed: [],
}
