// Scans the file named by the argument and prints what it saw, with the memory it took.
import { scanTaggedLines } from '../../src/logs/mllog/scan.ts'
import { openSource } from '../../src/logs/source.ts'
import { peakMegabytes } from './peak-megabytes.ts'

async function main() {
  const reader = await openSource(process.argv[2]!)
  let last = 0
  const { bytes, lines, taggedLines, problems } = await scanTaggedLines(
    reader,
    'every tagged line',
    ({ line }) => {
      last = line
    },
  )
  reader.close()
  process.stdout.write(
    JSON.stringify({ bytes, lines, taggedLines, problems, last, peakMegabytes: peakMegabytes() }),
  )
}

main()
