import type { Account } from '../accounts.ts'
import type { Json } from '../json.ts'
import type { Pull, RepositoryState, Review } from '../state.ts'
import type { World } from './world.ts'

export function visibleReviews(pull: Pull): readonly Review[] {
  return pull.reviews
}

export function editedAt(_pull: Pull): string | null {
  return null
}

export function requestedOf(_pull: Pull): readonly Json[] {
  return []
}

export function timelineOf(_world: World, _repository: RepositoryState, _pull: Pull, _page: Json): readonly Json[] {
  return []
}

export type KnownTeam = { readonly id: number; readonly slug: string }

export function teamOf(_world: World, _organization: Account, _slug: string): KnownTeam | null {
  return null
}

export function membersOf(
  _world: World,
  _team: KnownTeam,
  _which: { readonly immediate: boolean },
): readonly Account[] {
  return []
}
