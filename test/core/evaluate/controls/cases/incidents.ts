import { approves, rollOf } from '../../../approval/told.ts'
import type { ControlCase } from './case.ts'

const listed = (...incidents: readonly string[]): string =>
  `version: 1\nincidents: [${incidents.map((each) => `{ ${each} }`).join(', ')}]\n`

const closed =
  'id: INC-1, opened: 2026-10-01, severity: minor, status: closed, summary: A slot was empty and is filled by the planner now'
const serious = (more: string, opened = '2026-11-01'): string =>
  `id: INC-2, opened: ${opened}, severity: serious, status: closed, summary: Calls were made at night until the scheduler was fixed, ${more}`

const earlier = { 'governance.yaml': listed(closed) }
const nothingBefore = { 'governance.yaml': 'version: 1\nmonitoring: []\n' }
const added = [{ path: 'models/churn/model.onnx', change: 'added' }] as const
/** A gate with a role that signs. */
const signing =
  '    approvals:\n      - { role: ml-lead, count: 1 }\n    controls:\n      packs: [eu-ai-act-high-risk]\n'

export const incidentCases: readonly ControlCase[] = [
  {
    control: 'MON-07',
    name: 'all closed, and all that the base branch lists are there',
    scene: { record: listed(closed), baseline: earlier },
    expects: { low: 'pass info E2', medium: 'pass block E2', high: 'pass block E2' },
  },
  {
    control: 'MON-07',
    name: 'an open one',
    scene: { record: listed(closed.replace('closed', 'open')), baseline: earlier },
    expects: { low: 'fail info', medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'MON-07',
    name: 'one that the base branch lists is gone',
    scene: { record: listed(), baseline: earlier },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'one that the base branch has as serious',
    scene: {
      record: listed(closed),
      baseline: { 'governance.yaml': listed(closed.replace('minor', 'serious')) },
    },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'one whose clock was turned back',
    scene: {
      record: listed(closed.replace('2026-10-01', '2026-11-01')),
      baseline: earlier,
    },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'one whose consequence now gives more days',
    scene: {
      record: listed(serious('consequence: other, reported: 2026-11-11')),
      baseline: { 'governance.yaml': listed(serious('consequence: widespread, reported: 2026-11-11')) },
    },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'one whose report was moved to an earlier day',
    scene: {
      record: listed(serious('consequence: other, reported: 2026-11-11')),
      baseline: { 'governance.yaml': listed(serious('consequence: other, reported: 2026-11-21')) },
    },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'one that turned out worse is told so',
    scene: { record: listed(closed.replace('minor', 'major')), baseline: earlier },
    expects: 'pass block E2',
  },
  {
    control: 'MON-07',
    name: 'none, and none on the base branch',
    scene: { record: listed(), baseline: nothingBefore },
    expects: 'pass block E2',
  },
  {
    control: 'MON-07',
    name: 'none, of a model that is new',
    scene: { record: listed(), changes: added },
    expects: 'pass block E2',
  },
  {
    control: 'MON-07',
    name: 'the first list of a model in use, where nobody signs',
    scene: { record: listed(), baseline: { 'model.onnx': 'bytes' } },
    expects: { low: 'pass info E1', medium: 'fail block E1', high: 'fail block E1' },
  },
  {
    control: 'MON-07',
    name: 'the first list of a model in use waits for those who sign',
    scene: { record: listed(), baseline: { 'model.onnx': 'bytes' }, gate: signing },
    expects: { low: 'pending info', high: 'pending block' },
  },
  {
    control: 'MON-07',
    name: 'the first list of a model in use, signed',
    scene: {
      record: listed(),
      baseline: { 'model.onnx': 'bytes' },
      gate: signing,
      people: rollOf({ roles: { 'ml-lead': ['ben'] }, reviews: [approves('ben')] }),
    },
    expects: { medium: 'pass block E5', high: 'pass block E5' },
  },
  {
    control: 'MON-07',
    name: 'a new model with an open incident',
    scene: { record: listed(closed.replace('closed', 'open')), changes: added },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'the same incident twice',
    scene: { record: listed(closed, closed.replace('minor', 'major')), baseline: earlier },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'closed without a word',
    scene: { record: listed(closed.replace(/summary: .*/, 'summary: TBD')), baseline: earlier },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'noticed tomorrow',
    scene: { record: listed(closed.replace('2026-10-01', '2026-11-23')), baseline: earlier },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'a serious one, reported on the fifteenth day',
    scene: { record: listed(serious('consequence: other, reported: 2026-11-16')), baseline: nothingBefore },
    expects: 'pass block E2',
  },
  {
    control: 'MON-07',
    name: 'a serious one, reported on the sixteenth day',
    scene: { record: listed(serious('consequence: other, reported: 2026-11-17')), baseline: nothingBefore },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'a death, reported on the eleventh day',
    scene: { record: listed(serious('consequence: death, reported: 2026-11-12')), baseline: nothingBefore },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'a death, reported on the tenth day',
    scene: { record: listed(serious('consequence: death, reported: 2026-11-11')), baseline: nothingBefore },
    expects: 'pass block E2',
  },
  {
    control: 'MON-07',
    name: 'infrastructure, reported on the third day',
    scene: { record: listed(serious('consequence: infrastructure, reported: 2026-11-04')), baseline: nothingBefore },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'a serious one that nobody reported, though there is time',
    scene: { record: listed(serious('consequence: other', '2026-11-20')), baseline: nothingBefore },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'a serious one that nobody reported in time',
    scene: { record: listed(serious('consequence: other')), baseline: nothingBefore },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'a serious one of unknown consequence',
    scene: { record: listed(serious('reported: 2026-11-02')), baseline: nothingBefore },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'reported before it was noticed',
    scene: { record: listed(serious('consequence: other, reported: 2026-10-16')), baseline: nothingBefore },
    expects: 'fail block',
  },
  {
    control: 'MON-07',
    name: 'a list that is a word',
    scene: { record: 'version: 1\nincidents: none\n' },
    expects: 'indeterminate block',
  },
  { control: 'MON-07', name: 'no list', scene: { record: 'version: 1\nmonitoring: []\n' }, expects: 'fail block' },
  { control: 'MON-07', name: 'no record', scene: {}, expects: { low: 'fail info', high: 'fail block' } },
]
