import type { Hub } from './state.ts'

/** An account goes: its reviews stay, by nobody (approvals.md B42b), and it leaves every team. */
export function deleteAccount(hub: Hub, login: string): void {
  const account = hub.accounts.get(login)
  hub.organizations.forget(account)
  for (const repository of hub.repositories.values()) {
    for (const pull of repository.pulls.values()) {
      for (const review of pull.reviews) if (review.author === account) review.author = null
    }
  }
}
