import type { PackExplanation } from '../evaluate/controls/explanation.ts'
import { legendOf, STATUS_WORDS } from './pack-words.ts'

const scopes: Readonly<Record<PackExplanation['scope']['kind'], string>> = {
  'every-model': 'every model',
  'only-generative': 'generative models, and those of which the record does not say; `genai: false` leaves it out',
  'not-generative-or-agentic':
    'models that are neither generative nor agentic, and those of which the record does not say; `genai: true` or `agentic: true` leaves it out',
}

type Mark = '' | '‡' | '†'

/** What a pack stands for, from when, for which models, what it asks for and what it does not assess. */
export function packLines(pack: PackExplanation): string[] {
  const { id, version, title, status, scope, aliases, disclaimer, groups, unassessed } = pack
  const [first] = groups.flatMap(({ controls }) => controls)
  return [
    `${id} ${version}: ${title}`,
    '',
    disclaimer,
    '',
    `Status: ${STATUS_WORDS[status]}`,
    ...datesOf(pack),
    `Speaks about: ${scopes[scope.kind]}`,
    ...aliases.map((alias) => `Answers to ${alias.id} too: ${alias.notice}`),
    '',
    'It asks for:',
    ...groups.flatMap((group) => [`  ${group.title}`, ...group.controls.map((one) => `    ${one.id}  ${one.title}`)]),
    ...(unassessed.length === 0 ? [] : ['', 'Not assessed, for no repository can show it:']),
    ...unassessed.map(({ ref, what, mark }) => `  ${ref}${mark}  ${what}`),
    ...legendOf(marksIn(pack)).map((line) => `  ${line}`),
    '',
    `More about one: countersign explain ${first?.id ?? 'ID'}`,
  ]
}

function datesOf({ effective }: PackExplanation): readonly string[] {
  if (effective.length === 0) return []
  const dates = effective.map(
    ({ what, from, until, mark }) => `  ${what}: ${until === null ? `from ${from}` : `${from} to ${until}`}${mark}`,
  )
  return ['Applies:', ...dates]
}

/** Marks of dates and duties, and those that stand in a sentence. */
function marksIn({ effective, unassessed, disclaimer }: PackExplanation): ReadonlySet<Mark> {
  const inWords = (['‡', '†'] as const).filter((mark) => disclaimer.includes(mark))
  return new Set<Mark>([...effective.map(({ mark }) => mark), ...unassessed.map(({ mark }) => mark), ...inWords])
}
