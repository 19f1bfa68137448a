export { heap } from './memory'
export { weigh } from './weights'
export { aucPass, twicePairs } from './auc-pass'
