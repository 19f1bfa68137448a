/** A control of ISO/IEC 42001:2023, Annex A, by its title alone; the standard's text is not repeated. */
export type AnnexControl = {
  /** As the standard numbers it: `A.6.2.4`. */
  readonly ref: string
  readonly objective: string
  readonly title: string
  /** Our controls that give evidence for it; none where it concerns the organisation and no repository can show it. */
  readonly controls: readonly string[]
}

/**
 * The 38 controls of Annex A in the standard's order, under its nine objectives. Those without a control of ours
 * concern the organisation: they are never assessed here, and never shown as passed.
 */
export const isoAnnexA: readonly AnnexControl[] = [
  ...under('Policies related to AI', [
    ['A.2.2', 'AI policy', []],
    ['A.2.3', 'Alignment with other organizational policies', []],
    ['A.2.4', 'Review of the AI policy', []],
  ]),
  ...under('Internal organization', [
    ['A.3.2', 'AI roles and responsibilities', ['INV-05', 'APPR-01']],
    ['A.3.3', 'Reporting of concerns', ['DOC-11']],
  ]),
  ...under('Resources for AI systems', [
    ['A.4.2', 'Resource documentation', ['INV-01']],
    ['A.4.3', 'Data resources', ['DATA-01']],
    ['A.4.4', 'Tooling resources', ['LIN-06', 'SEC-01']],
    ['A.4.5', 'System and computing resources', ['LIN-03']],
    ['A.4.6', 'Human resources', ['OVR-01']],
  ]),
  ...under('Assessing impacts of AI systems', [
    ['A.5.2', 'AI system impact assessment process', ['RISK-03']],
    ['A.5.3', 'Documentation of AI system impact assessments', ['RISK-03']],
    ['A.5.4', 'Assessing AI system impact on individuals or groups of individuals', ['RISK-03']],
    ['A.5.5', 'Assessing societal impacts of AI systems', ['RISK-03']],
  ]),
  ...under('AI system life cycle', [
    ['A.6.1.2', 'Objectives for responsible development of AI system', ['PERF-01']],
    ['A.6.1.3', 'Processes for responsible AI system design and development', ['APPR-05']],
    ['A.6.2.2', 'AI system requirements and specification', ['DOC-03']],
    ['A.6.2.3', 'Documentation of AI system design and development', ['DOC-08', 'LIN-01']],
    ['A.6.2.4', 'AI system verification and validation', ['VAL-01', 'PERF-02']],
    ['A.6.2.5', 'AI system deployment', ['APPR-02', 'DEPL-01', 'DEPL-02']],
    ['A.6.2.6', 'AI system operation and monitoring', ['MON-01', 'MON-02', 'MON-03', 'MON-04', 'MON-05']],
    ['A.6.2.7', 'AI system technical documentation', ['DOC-01', 'DOC-09', 'DOC-10']],
    ['A.6.2.8', 'AI system recording of event logs', ['DEPL-04', 'AUD-01']],
  ]),
  ...under('Data for AI systems', [
    ['A.7.2', 'Data for development and enhancement of AI system', ['DATA-02']],
    ['A.7.3', 'Acquisition of data', ['DATA-02']],
    ['A.7.4', 'Quality of data for AI systems', ['DATA-03', 'DATA-05']],
    ['A.7.5', 'Data provenance', ['DATA-01']],
    ['A.7.6', 'Data preparation', ['DATA-02']],
  ]),
  ...under('Information for interested parties of AI systems', [
    ['A.8.2', 'System documentation and information for users', ['DOC-07']],
    ['A.8.3', 'External reporting', ['DOC-11']],
    ['A.8.4', 'Communication of incidents', ['MON-07']],
    ['A.8.5', 'Information for interested parties', ['DEPL-03']],
  ]),
  ...under('Use of AI systems', [
    ['A.9.2', 'Processes for responsible use of AI systems', ['OVR-01']],
    ['A.9.3', 'Objectives for responsible use of AI system', ['DEPL-03']],
    ['A.9.4', 'Intended use of the AI system', ['DOC-03', 'DOC-04']],
  ]),
  ...under('Third-party and customer relationships', [
    ['A.10.2', 'Allocating responsibilities', ['RISK-04', 'DOC-06']],
    ['A.10.3', 'Suppliers', ['RISK-04', 'DOC-06']],
    ['A.10.4', 'Customers', ['DOC-07']],
  ]),
]

type Row = readonly [ref: string, title: string, controls: readonly string[]]

function under(objective: string, rows: readonly Row[]): readonly AnnexControl[] {
  return rows.map(([ref, title, controls]) => ({ ref, objective, title, controls }))
}

/** Whether a control of Annex A concerns the organisation, so that no repository shows it. */
export function isOrganisational({ controls }: AnnexControl): boolean {
  return controls.length === 0
}
