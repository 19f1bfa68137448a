export { heap } from './memory'
export { snappy } from './snappy'
export { codes, gather, translate } from './codes'
