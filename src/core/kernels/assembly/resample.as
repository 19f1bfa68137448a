export { heap } from './memory'
export { weigh } from './weights'
