// What every npm script begins with. Plain JavaScript: an old Node must read far enough to say why it stops.
const wanted = 24

if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    `Salus needs Node ${wanted} or newer, and this is ${process.versions.node}. "npm ci" brings one for this folder; npm scripts then use it.`,
  )
  process.exit(1)
}
await import('./end-with-parent.ts')
