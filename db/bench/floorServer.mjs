// The floor that the desk is measured against: node's raw http and the same SQL, prepared, and no desk around it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import sqlite3 from 'sqlite3';

const [url, questions] = process.argv.slice(2);
/** Path → the statements that answer it, each with its values. */
const STATEMENTS = JSON.parse(readFileSync(questions, 'utf8'));
const SQLITE = 'sqlite:';

function openSqlite(path) {
  const db = new sqlite3.Database(path, sqlite3.OPEN_READONLY);
  const prepared = new Map();
  return (sql, values) =>
    new Promise((resolve, reject) => {
      const statement = prepared.get(sql) ?? db.prepare(sql);
      prepared.set(sql, statement);
      const named = Object.fromEntries(values.map((value, at) => [`$${at + 1}`, value]));
      statement.all(named, (error, rows) => (error === null ? resolve(rows) : reject(error)));
    });
}

function openPostgres(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 4 });
  const names = new Map();
  return async (sql, values) => {
    const name = names.get(sql) ?? `floor${names.size}`;
    names.set(sql, name);
    return (await pool.query({ name, text: sql, values })).rows;
  };
}

const ask = url.startsWith(SQLITE) ? openSqlite(url.slice(SQLITE.length)) : openPostgres(url);

const server = createServer((request, response) => {
  const answers = (STATEMENTS[request.url] ?? []).map(({ sql, values }) => ask(sql, values));
  Promise.all(answers).then(
    (rows) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(rows));
    },
    (error) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listens on ${server.address().port}\n`));
process.on('SIGTERM', () => process.exit(0));
