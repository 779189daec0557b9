// Prints what the rules of each file of the first folder find wrong in each graph of the second, both in Turtle.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import rdf from '@zazuko/env-node'
import Validator from 'rdf-validate-shacl'

const [rules, graphs] = process.argv.slice(2)
const files = (folder) => readdirSync(folder).filter((file) => file.endsWith('.ttl')).sort()
const read = (folder, file) => rdf.dataset().import(rdf.fromFile(join(folder, file)))
const named = (term) => (term?.termType === 'NamedNode' ? term.value : '')

// what rules import is not fetched: they stand beside each other in their folder
const found = []
for (const rule of files(rules)) {
  const validator = new Validator(await read(rules, rule), { factory: rdf, importGraph: () => rdf.dataset() })
  for (const graph of files(graphs)) {
    const report = await validator.validate(await read(graphs, graph))
    for (const one of report.results) {
      found.push({
        rule,
        graph,
        severity: named(one.severity),
        focus: named(one.focusNode),
        path: named(one.path),
        component: named(one.sourceConstraintComponent),
        shape: named(one.sourceShape),
      })
    }
  }
}
process.stdout.write(JSON.stringify(found))
