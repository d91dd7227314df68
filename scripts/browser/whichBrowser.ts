/** Which Chromium is driven where nobody started the checks first: the one that they would drive. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Finding {
  ensureBrowser(): Promise<string>;
}

export async function whichBrowser(): Promise<string> {
  const finding = pathToFileURL(join('scripts', 'testing', 'ensureBrowser.mjs')).href;
  return ((await import(finding)) as Finding).ensureBrowser();
}
