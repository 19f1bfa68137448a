import type { Json } from '../../base/canonical-json.ts'
import type {
  DescribedFile,
  DescribedInput,
  DescribedModel,
  Hashed,
} from '../../evaluate/description/described-model.ts'
import type { Verdict } from '../../evaluate/verdict.ts'
import type { Dialect, Part } from './dialect.ts'
import { hashesOf, property, unlessEmpty, urlOf } from './fields.ts'
import { modelCard } from './model-card.ts'
import { ancestorRef, inputRef, modelRef, ownerRef } from './refs.ts'

/** A model as a component, with what it was made from. */
export function modelComponent(described: DescribedModel, verdict: Verdict, dialect: Dialect): Part {
  const { model, owner, version, licences, artifact, ancestors } = described
  const findings = verdict.findings.filter((finding) => finding.model === model.id)
  return {
    type: 'machine-learning-model',
    'bom-ref': modelRef(model.id),
    name: model.id,
    // the schema takes no longer one
    version: version?.slice(0, 1024).toWellFormed(),
    manufacturer: owner === null ? undefined : { 'bom-ref': ownerRef(model.id), name: owner.toWellFormed() },
    licenses: unlessEmpty(licences.map((name) => ({ license: { name: name.toWellFormed() } }))),
    purl: purlOf(described),
    hashes: unlessEmpty(hashesOfArtifact(artifact)),
    pedigree:
      ancestors.length === 0
        ? undefined
        : { ancestors: ancestors.map((name) => dialect.external(ancestor(model.id, name))) },
    externalReferences: unlessEmpty(references(described)),
    modelCard: modelCard(described, findings),
    properties: [property('tier', model.tier), property('change', model.change)],
  }
}

/** What went into a model: each once, whatever stages read it. */
export function inputComponents({ model, inputs }: DescribedModel): readonly Part[] {
  const byName = new Map<string, DescribedInput>()
  for (const input of inputs) byName.set(input.name, byName.get(input.name) ?? input)
  return [...byName.values()].map((input) => ({
    type: input.kind,
    'bom-ref': inputRef(model.id, input.name),
    name: input.name.toWellFormed(),
    hashes: unlessEmpty(hashesOfArtifact(input)),
  }))
}

/** What a model rests on. */
export function dependency(described: DescribedModel): Json {
  const { model, ancestors } = described
  const inputs = inputComponents(described).map((input) => input['bom-ref'] ?? '')
  return { ref: modelRef(model.id), dependsOn: [...ancestors.map((name) => ancestorRef(model.id, name)), ...inputs] }
}

function ancestor(model: string, name: string): Part {
  const onHub = /^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}$/.test(name)
  return {
    type: 'machine-learning-model',
    'bom-ref': ancestorRef(model, name),
    name: name.toWellFormed(),
    purl: onHub ? `pkg:huggingface/${name}` : undefined,
  }
}

function purlOf({ model, version, artifact }: DescribedModel): string {
  const at = version === null ? '' : `@${encodeURIComponent(version.toWellFormed())}`
  const sha256 = artifact?.sha256 ?? null
  return `pkg:generic/${encodeURIComponent(model.id)}${at}${sha256 === null ? '' : `?checksum=sha256:${sha256}`}`
}

function hashesOfArtifact(hashed: Pick<Hashed, 'sha256' | 'md5'> | null): readonly Json[] {
  if (hashed === null) return []
  const md5 = hashed.md5 === null ? [] : [{ alg: 'MD5', content: hashed.md5 }]
  return [...hashesOf(hashed.sha256 === null ? null : `sha256:${hashed.sha256}`), ...md5]
}

const REFERENCE: Readonly<Record<DescribedFile['role'], string>> = {
  card: 'model-card',
  metrics: 'quality-metrics',
  record: 'risk-assessment',
  document: 'evidence',
  lineage: 'build-meta',
}

function references({ files }: DescribedModel): readonly Json[] {
  return files.map(({ role, path, digest }) => ({ type: REFERENCE[role], url: urlOf(path), hashes: hashesOf(digest) }))
}
