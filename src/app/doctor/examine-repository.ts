import { type Examination, scribe } from './examination.ts'
import type { DoctorFacts } from './facts.ts'

/** Whether the repository can be seen, and can be merged into at all. */
export function examineRepository({ name, repository }: DoctorFacts): readonly Examination[] {
  const write = scribe(`Repository ${name}`)
  const check = 'It can be read'
  if (repository.kind === 'hidden') return [write.unknown(check, repository)]
  const { archived, defaultBranch } = repository.value
  if (!archived) return [write.ok(check, `the default branch is ${defaultBranch}`)]
  return [write.problem(check, 'it is archived: nothing can be merged', 'Unarchive it, or leave it ungated.')]
}
