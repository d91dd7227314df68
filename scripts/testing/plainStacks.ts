// Decides whose stacks are traced back to their sources: Sequelize takes one for every statement and seldom shows it.
const traceBack = Error.prepareStackTrace;

const placeOf = (site: NodeJS.CallSite): string =>
  `\n    at ${site.getFunctionName() ?? ''} (${site.getFileName() ?? ''}:${String(site.getLineNumber())})`;

function prepareOwnStack(error: Error, sites: NodeJS.CallSite[]): unknown {
  const isOfStatement = sites[0]?.getFileName()?.includes('/node_modules/sequelize/') ?? false;
  return isOfStatement ? `${String(error)}${sites.map(placeOf).join('')}` : traceBack?.(error, sites);
}

// Files that share a process are each set up.
if (traceBack !== undefined && traceBack.name !== prepareOwnStack.name) {
  Error.prepareStackTrace = prepareOwnStack;
}
