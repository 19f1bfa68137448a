import { isRecord } from '../json.ts'
import type { Json } from '../json.ts'
import type { Limits } from '../limits.ts'
import { unprocessable } from './refusal.ts'

/** Characters of a check run's texts (platform.md 1.5). */
const MOST_TEXT = 65_535
const MOST_ANNOTATION = 64 * 1024
const MOST_TITLE = 255

/** A check run's input as the fields that REST knows it by, held to the limits that REST holds it to. */
export function checkFields(input: Json, limits: Limits): { readonly fields: Json; readonly annotations: number } {
  const output = isRecord(input['output']) ? input['output'] : null
  const annotations = output !== null && Array.isArray(output['annotations']) ? output['annotations'] : []
  if (annotations.length > limits.annotations) {
    throw unprocessable(`No more than ${limits.annotations} items are allowed in annotations.`)
  }
  for (const annotation of annotations) hold(annotation)
  for (const name of ['summary', 'text']) within(name, output?.[name], MOST_TEXT)
  holdActions(input['actions'])
  const said = {
    name: input['name'],
    status: lower(input['status']),
    conclusion: lower(input['conclusion']),
    external_id: input['externalId'],
    details_url: input['detailsUrl'],
    actions: input['actions'],
    output: output === null ? undefined : { title: output['title'], summary: output['summary'], text: output['text'] },
  }
  const fields = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== null))
  return { fields, annotations: annotations.length }
}

function hold(annotation: unknown): void {
  if (!isRecord(annotation)) return
  within('message', annotation['message'], MOST_ANNOTATION)
  within('title', annotation['title'], MOST_TITLE)
}

/** Three buttons; label and identifier of 20 characters, description of 40 (platform.md 1.5). */
function holdActions(actions: unknown): void {
  if (!Array.isArray(actions)) return
  if (actions.length > 3) throw unprocessable('No more than 3 items are allowed in actions.')
  for (const action of actions.filter(isRecord)) {
    within('label', action['label'], 20)
    within('description', action['description'], 40)
    within('identifier', action['identifier'], 20)
  }
}

function within(name: string, value: unknown, most: number): void {
  if (typeof value === 'string' && value.length > most) {
    throw unprocessable(`${name} is too long (maximum is ${most} characters)`)
  }
}

function lower(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined
}
