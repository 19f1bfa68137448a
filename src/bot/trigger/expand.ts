import type { Effects, Mark, Observation, Store } from '../../app/gate/store.ts'
import type { GatedRepository } from '../../app/gate/types.ts'
import type { HeadMark, InstallationTold, Told } from './told.ts'

/** Looks up what the payload could not name: the pull requests of a commit, the repositories of an installation. */
export async function expand(told: Told, store: Pick<Store, 'facts' | 'pulls'>): Promise<Effects> {
  const ofHeads = await Promise.all(told.heads.map((head) => pullsAt(head, store.pulls)))
  const wide = told.installation === null ? [] : await repositoriesOf(told.installation, store.facts)
  const observations = [...named(told), ...wide.flatMap((repository) => observationsOf(repository, told.installation))]
  const marks = wide.flatMap((repository) => marksOf(renamed(repository, told.installation), told.installation))
  return {
    observations: [...told.observations, ...observations],
    marks: [...told.marks, ...ofHeads.flat(), ...marks],
  }
}

async function pullsAt({ sha, ...mark }: HeadMark, pulls: Store['pulls']): Promise<readonly Mark[]> {
  const records = await pulls.byHead(mark.repository.id, sha)
  return records.map(({ number }) => ({ ...mark, subject: { kind: 'pull', number } }))
}

async function repositoriesOf({ id }: InstallationTold, facts: Store['facts']): Promise<readonly GatedRepository[]> {
  return (await facts.repositories()).filter(({ installation }) => installation === id)
}

function observationsOf(repository: GatedRepository, about: InstallationTold | null): readonly Observation[] {
  if (about === null) return []
  if (about.gone) return [{ kind: 'repository', repository, gone: true }]
  const moved = renamed(repository, about)
  return moved.name === repository.name ? [] : [{ kind: 'repository', repository: moved, gone: false }]
}

function marksOf(repository: GatedRepository, about: InstallationTold | null): readonly Mark[] {
  if (about?.look === null || about === null) return []
  return [{ repository, subject: { kind: 'pulls', base: null }, ...about.look }]
}

function renamed(repository: GatedRepository, about: InstallationTold | null): GatedRepository {
  const owner = about?.owner ?? null
  if (owner === null) return repository
  return { ...repository, name: `${owner}${repository.name.slice(repository.name.indexOf('/'))}` }
}

/** Every repository that an event names is one the App sees, whether or not its installation was ever heard of. */
function named({ marks, observations }: Told): readonly Observation[] {
  const told = new Set(observations.flatMap((each) => (each.kind === 'repository' ? [each.repository.id] : [])))
  const repositories = new Map(marks.map(({ repository }) => [repository.id, repository]))
  return [...repositories.values()].flatMap((repository) =>
    told.has(repository.id) ? [] : [{ kind: 'repository' as const, repository, gone: false }],
  )
}
