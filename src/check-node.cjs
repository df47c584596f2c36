// What every command runs first (`node -r`), and the one file that an old Node can read: the others need a Node that strips types.
// Without this a wrong Node, or a fresh checkout, would answer with a stack of its own.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const [major, minor] = process.versions.node.split('.').map(Number);
const runs = major > 22 || (major === 22 && minor >= 18);
const remedy = !existsSync(join(__dirname, '../node_modules'))
  ? `The packages are not installed. Run npm ci first${runs ? '' : '; it also brings a Node that Trunkwise runs on'}.`
  : runs
    ? ''
    : `Trunkwise runs on Node 22.18 or later, and this is Node ${process.versions.node}. Install a newer Node, or run npm ci, which brings one along.`;
if (remedy !== '') {
  process.stderr.write(`${remedy}\n`);
  process.exit(1);
}
