import type { Json } from '../../base/canonical-json.ts'
import { governance } from './language/governance.ts'

/**
 * The JSON Schema of a governance file (draft 2020-12), for editors: generated from the shapes that decode it. The
 * descriptions are the questions. That no block stands in two files of one model is beyond it.
 */
export function governanceSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:countersign:governance:1',
    title: 'Countersign governance record, version 1',
    description: 'What a team writes down about a model that no measurement tells; named in the policy by governance:.',
    ...governance.schema,
  }
}
