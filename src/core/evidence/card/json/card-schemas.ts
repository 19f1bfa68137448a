import { child, itemsOf, stringOf } from '../../../document/tree.ts'
import type { Node } from '../../../document/tree.ts'
import type { CardSchema } from './card-schema.ts'

const toolkit: CardSchema = {
  title: 'Model Card Toolkit',
  cardOf: (root) => (child(root, 'model_details')?.kind === 'mapping' ? root : undefined),
  sections: {
    details: [
      'model_details.name',
      'model_details.overview',
      'model_details.documentation',
      'model_parameters.model_architecture',
    ],
    contact: ['model_details.owners'],
    citation: ['model_details.citations', 'model_details.references'],
    training_data: ['model_parameters.data'],
    intended_use: ['considerations.use_cases', 'considerations.users'],
    limitations: ['considerations.limitations', 'considerations.tradeoffs'],
    ethics: ['considerations.ethical_considerations'],
    results: ['quantitative_analysis'],
    explainability: ['explainability_analysis'],
    factors: ['fairness_analysis'],
  },
  facts: {
    license: ['model_details.licenses.identifier'],
    version: ['model_details.version.name'],
    owner: ['model_details.owners.name'],
    sha256: [],
  },
  metrics: { lists: 'quantitative_analysis.performance_metrics', name: 'type', value: 'value', slice: 'slice' },
}

const cyclonedx: CardSchema = {
  title: 'CycloneDX',
  cardOf: (root) => {
    if (stringOf(child(root, 'bomFormat')) !== 'CycloneDX') return undefined
    const components = [child(child(root, 'metadata'), 'component'), ...itemsOf(child(root, 'components'))]
    const models = components.filter((component) => child(component, 'modelCard')?.kind === 'mapping')
    return models.length === 1 ? models[0] : undefined
  },
  sections: {
    details: [
      'description',
      'modelCard.modelParameters.task',
      'modelCard.modelParameters.architectureFamily',
      'modelCard.modelParameters.modelArchitecture',
    ],
    contact: ['supplier', 'manufacturer', 'authors'],
    training_data: ['modelCard.modelParameters.datasets'],
    intended_use: ['modelCard.considerations.useCases', 'modelCard.considerations.users'],
    limitations: ['modelCard.considerations.technicalLimitations', 'modelCard.considerations.performanceTradeoffs'],
    ethics: ['modelCard.considerations.ethicalConsiderations', 'modelCard.considerations.fairnessAssessments'],
    environment: ['modelCard.considerations.environmentalConsiderations'],
    results: ['modelCard.quantitativeAnalysis'],
  },
  facts: {
    license: ['licenses.license.id', 'licenses.expression'],
    version: ['version'],
    owner: [],
    sha256: ['hashes'],
  },
  metrics: { lists: 'modelCard.quantitativeAnalysis.performanceMetrics', name: 'type', value: 'value', slice: 'slice' },
}

const parts: readonly string[] = [
  'model_overview',
  'intended_uses',
  'business_details',
  'training_details',
  'evaluation_details',
  'additional_information',
]

const sagemaker: CardSchema = {
  title: 'SageMaker model card',
  cardOf: (root) => (parts.filter((part) => child(root, part) !== undefined).length >= 2 ? root : undefined),
  sections: {
    details: ['model_overview'],
    intended_use: [
      'business_details.business_problem',
      'intended_uses.purpose_of_model',
      'intended_uses.intended_uses',
    ],
    contact: ['business_details.business_stakeholders'],
    training_data: ['training_details'],
    limitations: [
      'additional_information.caveats_and_recommendations',
      'intended_uses.factors_affecting_model_efficiency',
    ],
    ethics: ['additional_information.ethical_considerations'],
    results: ['evaluation_details'],
  },
  facts: { license: [], version: ['model_overview.model_version'], owner: ['model_overview.model_owner'], sha256: [] },
  metrics: { lists: 'evaluation_details.metric_groups.metric_data', name: 'name', value: 'value', slice: 'slice' },
}

const schemas: readonly CardSchema[] = [toolkit, cyclonedx, sagemaker]

/** The schema a document follows, with the part of it that is the card; null where it is no card that we know. */
export function schemaOf(root: Node): { readonly schema: CardSchema; readonly card: Node } | null {
  const found = schemas.flatMap((schema) => {
    const card = schema.cardOf(root)
    return card === undefined ? [] : [{ schema, card }]
  })
  const [only] = found
  return only !== undefined && found.length === 1 ? only : null
}
