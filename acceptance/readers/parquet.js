// Prints the rows of a Parquet file, as JSON: one object each.
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

const plain = (key, value) => (typeof value === 'bigint' ? Number(value) : value)
const file = await asyncBufferFromFile(process.argv[2])
console.log(JSON.stringify(await parquetReadObjects({ file, compressors }), plain))
