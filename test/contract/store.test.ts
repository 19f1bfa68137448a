import { places } from './store-places.ts'
import { storeContract } from './store.ts'

for (const place of places) storeContract(place)
