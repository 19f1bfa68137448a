import type { Json } from '../base/canonical-json.ts'
import { policy } from './language/policy.ts'
import { examplePolicy } from './example.ts'

/**
 * The JSON Schema of the policy file (draft 2020-12), for editors: generated from the shapes that decode it. What
 * concerns several places at once (names that must exist, branches that overlap) is beyond it and checked by
 * `decodePolicy` alone.
 */
export function policySchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:countersign:policy:1',
    title: 'Countersign policy, version 1',
    description: 'What it takes to promote a model: .github/countersign.yml, read from the base branch.',
    ...policy.schema,
    examples: [examplePolicy],
  }
}
