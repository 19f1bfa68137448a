import { ok } from '../../base/result.ts'
import { child, entriesOf, textOf } from '../../document/tree.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'

/** Keys of which an `MLmodel` file has at least one beside its flavours. */
const marks = ['mlflow_version', 'model_uuid', 'model_id', 'run_id', 'artifact_path', 'utc_time_created'] as const

/** MLflow's `MLmodel`: which run made the model, and which model it is. It holds no measurement. */
export const mlmodel: Reader = {
  format: 'mlmodel',
  title: 'MLflow MLmodel',
  recognises: ({ root }) =>
    child(root, 'flavors')?.kind === 'mapping' && marks.some((key) => child(root, key) !== undefined),
  read: ({ root }) => {
    const fact = (key: string): string | undefined => textOf(child(root, key))
    const flavors = entriesOf(child(root, 'flavors')).map((flavor) => flavor.key)
    const identity = stated({
      'run id': fact('run_id'),
      'model uuid': fact('model_uuid'),
      'model id': fact('model_id'),
      'MLflow version': fact('mlflow_version'),
      created: fact('utc_time_created'),
      'artifact path': fact('artifact_path'),
      'size in bytes': fact('model_size_bytes'),
      flavors: flavors.length === 0 ? null : flavors.join(', '),
    })
    return ok(reading({ format: 'mlmodel', identity }))
  },
}
