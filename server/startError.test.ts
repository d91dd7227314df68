import { expect, it } from 'vitest';
import { NewerSchemaError } from '@desk/db/migrate';
import { UnsafeSqliteError } from '@desk/db/sqliteVersion';
import { StorageError } from '@desk/db/storageError';
import { ConfigError } from './config';
import { startSentence } from './startError';

const SQLITE = { dataDir: '/srv/desk', databaseUrl: 'sqlite:/srv/desk/desk.sqlite' };
const POSTGRES = { dataDir: '/srv/desk', databaseUrl: 'postgres://desk:very-secret@db.example.com/desk' };
const OTHER_PORT = { ...POSTGRES, databaseUrl: 'postgres://desk:very-secret@db.example.com:5433/desk' };
const UNREADABLE = { ...POSTGRES, databaseUrl: 'postgres://desk:very-secret@:nowhere' };
const ofSystem = (code: string): Error => Object.assign(new Error('very-secret'), { code });
/** As Node throws it where a server cannot listen. */
const ofListening = (code: string): Error => Object.assign(ofSystem(code), { port: 443, address: '192.0.2.1' });

it.each([
  ['a wrong password', new StorageError('away', '28P01'), POSTGRES, /refuses the password: correct it in DATABASE_URL/],
  ['no such database', new StorageError('away', '3D000'), POSTGRES, /CREATE DATABASE/],
  ['an unknown host', new StorageError('away', 'ENOTFOUND'), POSTGRES, /correct the host in DATABASE_URL/],
  ['a standby', new StorageError('readOnly', '25006'), POSTGRES, /point DATABASE_URL at the primary/],
  ['an account without rights', new StorageError('other', '42501'), POSTGRES, /the owner of the database/],
  [
    'a PostgreSQL that is away',
    new StorageError('away', 'ETIMEDOUT'),
    POSTGRES,
    /db\.example\.com:5432 .*start it, or/,
  ],
  ['anything else of PostgreSQL', new StorageError('other', 'XX000'), POSTGRES, /look into the log of PostgreSQL/],
  [
    'a read-only file',
    new StorageError('readOnly', 'SQLITE_READONLY'),
    SQLITE,
    /let the account that runs the desk write/,
  ],
  ['a full disk', new StorageError('full', 'SQLITE_FULL'), SQLITE, /make room/],
  ['a file that another program holds', new StorageError('busy', 'SQLITE_BUSY'), SQLITE, /stop it/],
  ['a file that SQLite cannot use', new StorageError('other', 'SQLITE_TOOBIG'), SQLITE, /restore the last backup/],
  ['a folder of another account', ofSystem('EACCES'), SQLITE, /may not write in \/srv\/desk/],
  ['a full disk under the data folder', ofSystem('ENOSPC'), SQLITE, /disk of \/srv\/desk is full/],
  ['a damaged file', new StorageError('damaged', 'SQLITE_NOTADB'), SQLITE, /no whole SQLite database/],
  ['a file in the place of its folder', new StorageError('away', 'ENOTDIR'), SQLITE, /cannot be opened as a file/],
  ['a folder in the place of a file', new StorageError('away', 'SQLITE_CANTOPEN'), SQLITE, /write in \/srv\/desk\./],
  ['a data folder with an endless name', ofSystem('ENAMETOOLONG'), SQLITE, /\/srv\/desk is no folder/],
  ['a data folder that is a file', ofSystem('ENOTDIR'), SQLITE, /\/srv\/desk is no folder/],
  ['an address nobody can read', new StorageError('away', '3D000'), UNREADABLE, /^PostgreSQL has no such database/],
  ['a port of its own', new StorageError('away', '57P03'), OTHER_PORT, /db\.example\.com:5433 .*still starting/],
  ['a port that is taken', ofListening('EADDRINUSE'), SQLITE, /^Port 443 is already in use/],
  ['a port that is not for everybody', ofListening('EACCES'), SQLITE, /may not listen on port 443/],
  ['an address of another machine', ofListening('EADDRNOTAVAIL'), SQLITE, /HOST is 192\.0\.2\.1, which is no address/],
  ['a name that is none of this machine', ofSystem('ENOTFOUND'), null, /HOST names no address of this machine/],
  ['an old SQLite', new UnsafeSqliteError('3.40.1'), SQLITE, /SQLite 3\.40\.1 .*npm rebuild sqlite3/],
  ['a newer schema', new NewerSchemaError('2099-01-01-01-later'), SQLITE, /2099-01-01-01-later\): start that version/],
  ['a wrong setting', new ConfigError('Setting PORT cannot be used.'), null, /^Setting PORT/],
])('says of %s what to do, in one line without a secret', (_what, error, settings, sentence) => {
  const said = startSentence(error, settings);
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/very-secret|\n/);
});

it.each([
  ['an error of listening', ofListening('EMFILE'), SQLITE],
  ['an error of the file system', ofSystem('EIO'), SQLITE],
  ['an error of the database before its settings were read', new StorageError('away', 'ETIMEDOUT'), null],
  ['what is no error at all', 'thrown by somebody', SQLITE],
])('says of %s that nobody foresaw it', (_what, error, settings) => {
  expect(startSentence(error, settings)).toMatch(/give these lines to its maintainers/);
});

it('keeps the place of a cause that nobody foresaw for whoever looks into it', () => {
  const said = startSentence(new TypeError('x is not a function'), SQLITE);
  expect(said.split('\n')[0]).toMatch(/give these lines to its maintainers/);
  expect(said).toContain('startError.test.ts');
});
