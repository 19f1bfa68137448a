import { byKeys } from '../../base/order.ts'
import { POLICY_LIMITS } from '../limits.ts'
import { byKind } from '../../document/shape/by-kind.ts'
import { list } from '../../document/shape/list.ts'
import { named } from '../../document/shape/named.ts'
import { object, optional, required } from '../../document/shape/object.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { word } from '../../document/shape/word.ts'
import type { MetricsFile, Model, RecordFile, Tier } from '../types.ts'
import { line } from '../../document/shape/lines.ts'
import { drift } from './drift.ts'
import { name, nameRules } from './names.ts'
import { file, fileGlob, folder } from '../../document/shape/paths.ts'
import { predictions } from './predictions.ts'

export const tier: Shape<Tier> = word('low', 'medium', 'high')

const metricsFile: Shape<MetricsFile> = byKind('a path or glob, or a mapping with file and format', {
  string: made(fileGlob, (glob, place) => ({ glob, format: null, at: place.marks.position(place.at.start) })),
  mapping: object({
    fields: {
      file: required(fileGlob, 'A path or glob below the model.'),
      format: optional(name, null, 'The format, where content alone can not tell; `countersign inspect` lists them.'),
    },
    build: (values, at) => ({ glob: values.file, format: values.format, at }),
  }),
})

const recordFile = made(file, (path): readonly RecordFile[] => [{ file: path, block: null }])

/** What a team has already, by the block it answers: a register, a section of the card. */
const recordBlocks = made(
  named({ name: nameRules, value: file, refer: 'block', of: 'blocks', least: 1, most: POLICY_LIMITS.list }),
  (blocks): readonly RecordFile[] =>
    blocks.map(({ name: block, value }) => ({ file: value, block })).toSorted(byKeys(({ block }) => block)),
)

/** A model under its id. */
export const model: Shape<Omit<Model, 'id'>> = object({
  fields: {
    path: required(
      folder,
      'Folder of the model: every changed file in it belongs to the model. `.` is the repository.',
    ),
    tier: required(tier, 'Risk tier: how much evidence and how many signatures it takes.'),
    owner: optional(line('a person or team'), null, 'Who answers for the model; shown in the report.'),
    artifact: optional(file, null, 'What is promoted: a file in git, or its Git LFS or DVC pointer.'),
    card: optional(file, null, 'The model card, Markdown with YAML front matter.'),
    metrics: optional(
      list({ item: metricsFile, of: 'paths', least: 1, most: POLICY_LIMITS.list }),
      [],
      'Files with measurements. Their format is recognised by content.',
    ),
    lineage: optional(file, null, 'A file that pins data and code, such as dvc.lock.'),
    governance: optional(
      byKind('a path, or a list of paths', {
        string: recordFile,
        mapping: recordBlocks,
        sequence: made(
          list({
            item: byKind('a path, or blocks with the path of each', { string: recordFile, mapping: recordBlocks }),
            of: 'paths',
            least: 1,
            most: POLICY_LIMITS.list,
            unique: true,
          }),
          (files) => files.flat(),
        ),
      }),
      [],
      'The governance record: who answers for the model, its risks, how it is watched and changed. `countersign init` writes its skeleton. Or by block, what there is already: `risks: risks.csv`, `oversight: CARD.md`.',
    ),
    documents: optional(
      list({ item: fileGlob, of: 'paths', least: 1, most: POLICY_LIMITS.list, unique: true }),
      [],
      'Reports, runbooks and datasheets that the record and the card point to.',
    ),
    predictions: optional(predictions, null, 'Predictions, so that Countersign measures the model itself.'),
    drift: optional(drift, null, 'Two tables whose columns are compared, such as training data and last month.'),
    importance: optional(
      file,
      null,
      'The importance of each feature, csv or json; candidate and baseline are compared.',
    ),
  },
  build: (values, at) => ({ ...values, at }),
})
