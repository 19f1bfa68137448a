import { oneOf } from '../../document/shape/constraint.ts'
import { line } from '../../document/shape/lines.ts'
import { list } from '../../document/shape/list.ts'
import { named } from '../../document/shape/named.ts'
import { wholeNumber } from '../../document/shape/number.ts'
import { object, optional, required } from '../../document/shape/object.ts'
import { file } from '../../document/shape/paths.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { text } from '../../document/shape/text.ts'
import { answer, placed } from '../governance/answer.ts'
import type { AnnexPoint, Reference } from './types.ts'

/** The points of Annex IV of the EU AI Act, all of which an index answers. */
export const ANNEX_IV: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

const digest = text({
  expects: 'a SHA-256 digest, 64 hexadecimal digits',
  pattern: '^(?:sha256:)?[0-9a-fA-F]{64}$',
  most: 80,
})

const reference: Shape<Reference> = object({
  fields: {
    path: required(placed(file), 'Which file answers the point?'),
    anchor: optional(placed(line('a heading, or keys joined by dots')), null, 'Under which heading or key of it?'),
    sha256: required(placed(digest), 'What is the SHA-256 of that file?'),
  },
  build: (values, at) => ({ ...values, at }),
})

type Entry = Omit<AnnexPoint, 'point'>

const entry: Shape<Entry> = object({
  fields: {
    references: optional(list({ item: reference, of: 'references', least: 1, most: 50 }), [], 'Where is it answered?'),
    na: answer('Why does the point not apply to this system?'),
  },
  constraints: [oneOf(['references', 'na'], 'list references, or give the reason under na')],
  build: (values, at) => ({ ...values, at }),
})

/** An index of the technical documentation: each point of Annex IV with its references, or a reason. */
export const technicalFile: Shape<readonly AnnexPoint[]> = object({
  fields: {
    version: required(wholeNumber('1', '1'), 'The version of this language: 1.'),
    points: required(
      named({
        name: { expects: 'a point of Annex IV, 1 to 9', pattern: '^[1-9]$', most: 10 },
        value: entry,
        of: 'points',
        least: 1,
        most: ANNEX_IV.length,
      }),
      'The points of Annex IV, 1 to 9.',
    ),
  },
  build: ({ points }) => points.map(({ name: point, value }) => ({ ...value, point })),
})
