/**
 * Decides which styles a component test has. jsdom goes through every rule of every sheet to tell whether an element is
 * there for people, and has no layout: of a declaration that is about neither nothing comes but waiting.
 */
import createCache, { type EmotionCache } from '@emotion/cache';

/** What the queries by role, the matchers and the pointer of user-event ask of an element. */
const ASKED = new Set([
  'content',
  'content-visibility',
  'display',
  'opacity',
  'pointer-events',
  'user-select',
  'visibility',
]);

/** Styles as in the browser, without what no test asks; they go into the head of the document. */
export const fewStyles = createFewStyles();

function createFewStyles(): EmotionCache {
  const cache = createCache({
    key: 'css',
    stylisPlugins: [
      (element) => {
        if (element.type === 'decl' && !ASKED.has(String(element.props))) {
          element.value = '';
          element.return = '';
        }
      },
    ],
  });
  const insert = cache.sheet.insert.bind(cache.sheet);
  cache.sheet.insert = (rule) => {
    if (!rule.endsWith('{}')) {
      insert(rule);
    }
  };
  return cache;
}
