/** A category of risk that the generative profile (NIST AI 600-1) names, and the words by which a register speaks of it. */
export type GenerativeRisk = { readonly title: string; readonly words: RegExp }

/** All twelve, in the profile's order; titles in our short form. */
export const generativeRisks: readonly GenerativeRisk[] = [
  { title: 'CBRN information', words: /\b(?:cbrn|chemical|biological|radiological|nuclear|weapons?)\b/i },
  { title: 'confabulation', words: /\b(?:confabulat\w*|hallucinat\w*|made[- ]up|invents?|fabricat\w*)\b/i },
  { title: 'dangerous or hateful content', words: /\b(?:dangerous|violen\w*|hate\w*|self[- ]harm|incite\w*)\b/i },
  { title: 'data privacy', words: /\b(?:privacy|personal data|re-?identif\w*)\b/i },
  { title: 'environmental impact', words: /\b(?:environment\w*|energy|carbon|emissions?|climate)\b/i },
  { title: 'harmful bias', words: /\b(?:bias\w*|discriminat\w*|homogeni[sz]\w*|stereotyp\w*)\b/i },
  {
    title: 'human-AI configuration',
    words: /\b(?:over-?rel(?:y|ies|iance)|automation bias|anthropomorphi\w*|human[-– ]ai|emotional\w*)\b/i,
  },
  {
    title: 'information integrity',
    words: /\b(?:information integrity|misinformation|disinformation|deep ?fakes?|propaganda)\b/i,
  },
  {
    title: 'information security',
    words: /\b(?:security|prompt[- ]injection|jailbreak\w*|malware|attack\w*|exfiltrat\w*)\b/i,
  },
  { title: 'intellectual property', words: /\b(?:intellectual property|copyright\w*|trade ?marks?|trade secrets?)\b/i },
  { title: 'obscene or degrading content', words: /\b(?:obscen\w*|degrading|abusive|sexual\w*|csam|ncii)\b/i },
  {
    title: 'value chain',
    words: /\b(?:value[- ]chain|supply[- ]chain|third[- ]part(?:y|ies)|components?|suppliers?)\b/i,
  },
]
