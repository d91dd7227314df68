// Decides which code stands in two places: the same run of meaningful lines in two product files, or twice in one.
const RUN = 20;
const MEANINGLESS = /^(\/\/.*|\/?\*.*|[\])}>;,(]*|import .*|} from .*)$/;

/**
 * Finds runs of at least twenty meaningful lines that occur twice.
 * @param {{ path: string, lines: string[] }[]} files
 * @returns {string[]} a sentence for every pair of files
 */
export function findDuplicates(files) {
  const seen = new Map();
  const found = new Map();
  for (const { path, lines } of files) {
    const meaningful = lines
      .map((text, index) => ({ text: text.trim(), number: index + 1 }))
      .filter(({ text }) => !MEANINGLESS.test(text));
    for (let start = 0; start + RUN <= meaningful.length; start += 1) {
      const run = meaningful.slice(start, start + RUN);
      const key = run.map(({ text }) => text).join('\n');
      const place = { path, number: run[0].number };
      const earlier = seen.get(key);
      if (!earlier) {
        seen.set(key, place);
      } else if (!found.has(`${earlier.path} ${path}`)) {
        found.set(`${earlier.path} ${path}`, `${path}:${place.number} repeats ${earlier.path}:${earlier.number}`);
      }
    }
  }
  return [...found.values()];
}
