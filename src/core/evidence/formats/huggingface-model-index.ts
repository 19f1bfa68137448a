import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { frontMatter } from '../../document/front-matter.ts'
import { diagnose } from '../../document/problem.ts'
import { child } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { parseYaml } from '../../document/yaml.ts'
import type { Reader } from '../reader.ts'
import type { Reading } from '../types.ts'
import { readModelIndex } from './model-index-results.ts'

/** A key at the beginning of a line of front matter, in its right and its frequent wrong spelling. */
const mention = /^["']?model[-_]index["']?[ \t]*:/m

/**
 * Hugging Face `model-index`: the evaluation results in the front matter of a model card, or in a YAML or JSON file
 * of its own. The Hub drops an index that is no list, or that stands under `model_index`, without a word; here these
 * are errors, because a reader of the card believes the numbers to be published.
 */
export const huggingfaceModelIndex: Reader = {
  format: 'huggingface-model-index',
  title: 'Hugging Face model-index',
  recognises: (document) => {
    if (document.syntax === 'text') return mention.test(frontMatter(document.file)?.text ?? '')
    return child(document.root, 'model-index') !== undefined || child(document.root, 'model_index') !== undefined
  },
  read,
}

function read(document: Document): Result<Reading, readonly Diagnostic[]> {
  const root = metadataOf(document)
  if (!root.ok) return root
  const index = child(root.value, 'model-index')
  const misspelt = child(root.value, 'model_index')
  if (index?.kind === 'sequence') return ok(readModelIndex({ ...document, root: index }, misspelt))
  const at = (index ?? misspelt ?? root.value).at
  const message = index === undefined ? 'model_index is no key that Hugging Face reads' : 'model-index is not a list'
  const hint = index === undefined ? 'Rename it to model-index' : 'Write a list with one entry: - name: …'
  return err([diagnose(document.file, { code: 'evidence/malformed', at, message, hint })])
}

function metadataOf(document: Document): Result<Node, readonly Diagnostic[]> {
  const block = document.syntax === 'text' ? frontMatter(document.file) : null
  return block === null ? ok(document.root) : parseYaml(block)
}
