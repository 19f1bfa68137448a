/** What a datasheet tells of a dataset, and the headings under which datasheets in the wild do. */
export type DatasheetHead = { readonly name: DatasheetHeadName; readonly heading: RegExp }

export type DatasheetHeadName =
  | 'motivation'
  | 'composition'
  | 'collection'
  | 'preparation'
  | 'uses'
  | 'distribution'
  | 'maintenance'

/** The seven of Gebru et al.; headings as `normalisedHeading` makes them. */
export const datasheetHeads: readonly DatasheetHead[] = [
  {
    name: 'motivation',
    heading:
      /\bmotivation\b|\b(?:curation|collection) rationale\b|^(?:purpose|why this dataset)\b|\bpurpose of the data/,
  },
  {
    name: 'composition',
    heading:
      /\bcomposition\b|\b(?:data(?:set)?|record) (?:structure|fields|instances|description|contents?|schema)\b|^(?:contents?|structure|schema|columns|features|data dictionary)\b/,
  },
  {
    name: 'collection',
    heading:
      /\bcollection (?:process|method\w*)\b|\bdata collection\b|^(?:collection|acquisition|provenance|source data|data sources?|sources?)\b|\b(?:collection|acquisition|provenance)$/,
  },
  {
    name: 'preparation',
    heading: /\bpre ?processing\b|\b(?:data )?(?:preparation|cleaning|labell?ing|annotations?|processing)\b/,
  },
  { name: 'uses', heading: /\buses\b|^(?:intended|recommended|direct|out of scope|prohibited) use\b|^use\b|\busage\b/ },
  {
    name: 'distribution',
    heading: /\bdistribution(?! (?:of|shift))\b|^(?:licen[cs]\w+|access|availability|sharing|terms)\b|\blicen[cs]ing\b/,
  },
  {
    name: 'maintenance',
    heading: /\bmaintenance\b|\bmaintain\w*\b|^(?:updates?|contact|dataset card contact|versioning|errata)\b/,
  },
]
