// Decides which installed packages have a weakness that somebody told of: the registry answers no audit, so the list is kept here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies, validRange } from 'semver';

const ID = /^(GHSA(-[0-9a-z]{4}){3}|CVE-\d{4}-\d{4,})$/;
/** A reason of fewer letters explains nothing. */
const LEAST_REASON = 30;

/** @returns the list that is kept, with the day on which it was last gone through */
export function readAdvisories() {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'advisories.json'), 'utf8'));
}

function faultsOf({ package: name, range, id, what, accepted }) {
  const said = `${name} ${id}`;
  return [
    ...(validRange(range) === null ? [`${said}: ${range} is no range of versions`] : []),
    ...(ID.test(id) ? [] : [`${said}: no id of an advisory`]),
    ...(what ? [] : [`${said}: does not say what it is`]),
    ...(accepted === undefined || accepted.length >= LEAST_REASON ? [] : [`${said}: accepted without a reason`]),
  ];
}

/**
 * @param advisories of the list
 * @param installed name and version of every package of the lock
 * @returns what is wrong, one sentence each
 */
export function advisoryProblems(advisories, installed) {
  return advisories.flatMap((advisory) => {
    const { package: name, range, id, what, accepted } = advisory;
    const hit = installed.filter(
      (one) => one.name === name && satisfies(one.version, range, { includePrerelease: true }),
    );
    const used = accepted !== undefined && hit.length === 0 ? [`${name} ${id} is accepted, and no version has it`] : [];
    const open = accepted === undefined ? hit.map(({ version }) => `${name} ${version} has ${id}: ${what}`) : [];
    return [...faultsOf(advisory), ...used, ...open];
  });
}
