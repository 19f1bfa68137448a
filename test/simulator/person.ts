import { clientOf } from './client.ts'
import type { Client } from './client.ts'
import type { World } from './facts.ts'

/** Somebody with write access, over HTTP. */
export function person({ simulator, repository }: World, login: string): Client {
  repository.addCollaborator(login)
  return clientOf(simulator, simulator.token({ kind: 'user', login }))
}
