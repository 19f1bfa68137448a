/** How parts of one bill of materials refer to each other. Every kind has a prefix of its own, so that none collide. */
export const TOOL = 'tool:countersign'
export const ASSESSOR = 'assessor:countersign'

export function modelRef(model: string): string {
  return `model:${model.toWellFormed()}`
}

export function ownerRef(model: string): string {
  return `owner:${model.toWellFormed()}`
}

export function ancestorRef(model: string, name: string): string {
  return `ancestor:${model.toWellFormed()}:${name.toWellFormed()}`
}

export function inputRef(model: string, name: string): string {
  return `input:${model.toWellFormed()}:${name.toWellFormed()}`
}

export function packRef(pack: string): string {
  return `pack:${pack}`
}

export function requirementRef(pack: string, requirement: string): string {
  return `requirement:${pack}:${requirement}`
}

export function claimRef(model: string, control: string): string {
  return `claim:${model.toWellFormed()}:${control}`
}

export function waiverRef(model: string, control: string): string {
  return `waiver:${model.toWellFormed()}:${control}`
}
