/** The command `npm run documents:move`: copies the documents of this desk from the folder to S3, or back. */
import { parseArgs } from 'node:util';
import { moveDocuments } from '@desk/server/files/moveDocuments';
import { folderOfDocuments, s3OfDocuments } from '@desk/server/composeDependencies';
import { readConfig } from '@desk/server/config';
import { runProgram, UsageError, withSettings } from './deps/runProgram';

const HELP = `Copies every document from one store into the other, reads each back, and removes nothing.

  npm run documents:move -- --to s3
  npm run documents:move -- --to folder
      The folder is DATA_DIR/documents; S3 is what DOCUMENTS_S3_URL and DOCUMENTS_S3_KEY name. Run again it goes on.
      A desk that runs meanwhile goes on writing to its own store: stop it for the last run.

Ends with 0; with 1 when a document is there with other bytes, or nothing could be copied.`;

const TELL_EVERY = 1000;

await runProgram(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false }, to: { type: 'string' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length > 0 || (values.to !== 's3' && values.to !== 'folder')) {
    throw new UsageError(HELP);
  }
  const config = withSettings(readConfig(process.env));
  const [folder, s3] = [folderOfDocuments(config), s3OfDocuments(config)];
  if (s3 === null) {
    throw new UsageError('Set DOCUMENTS_S3_URL and DOCUMENTS_S3_KEY for this command.');
  }
  const [from, to] = values.to === 's3' ? [folder, s3] : [s3, folder];
  const { copied, there, other } = await moveDocuments(from, to, (done) => {
    if (done % TELL_EVERY === 0) {
      console.log(`${String(done)} documents looked at.`);
    }
  });
  console.log(`Copied ${String(copied)}, there already ${String(there)}, there with other bytes ${String(other)}.`);
  return other > 0 ? 1 : 0;
});
