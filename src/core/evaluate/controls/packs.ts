/** A built-in set of controls, as data. */
export type Pack = {
  readonly id: string
  readonly version: string
  readonly title: string
  /** What it is not; shown wherever the pack is explained. */
  readonly disclaimer: string
  /** Ids of its controls. */
  readonly controls: readonly string[]
}

/** All packs of this release. */
export const packs: readonly Pack[] = [
  {
    id: 'model-card-basic',
    version: '1.0.0',
    title: 'Model card and evidence, the basics',
    disclaimer:
      'A technical baseline. It makes no legal claim: passing it shows that the evidence is there and agrees, not that any law or standard is met.',
    controls: [
      'DOC-01',
      'DOC-02',
      'DOC-03',
      'DOC-04',
      'DOC-05',
      'DOC-06',
      'DOC-10',
      'DOC-11',
      'INV-01',
      'LIN-02',
      'PERF-02',
      'PERF-04',
    ],
  },
]

/** The pack of an id; undefined when there is none. */
export function packOf(id: string): Pack | undefined {
  return packs.find((pack) => pack.id === id)
}
