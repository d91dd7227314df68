#!/usr/bin/env node
// Verifies signed bundles of the audit trail; needs nothing but Node 20.12 or newer. Made of scripts/verifier/standalone.ts and db/trail
// by `node scripts/building/standalone.mjs`: read those for the reasons, shared/docs/BUNDLE.md for the format.

// scripts/verifier/standalone.ts
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

// db/trail/findings.ts
var MOST_FINDINGS = 1e3;
function listFindings() {
  const findings = [];
  let found = 0;
  return {
    tell(finding) {
      found += 1;
      if (findings.length < MOST_FINDINGS) {
        findings.push(finding);
      }
    },
    told: () => ({ findings, found })
  };
}
var WORDS = {
  eventChanged: {
    en: "An event is not what was written: its hash does not fit it.",
    nl: "Een gebeurtenis is niet wat er geschreven is: de hash past er niet bij."
  },
  eventMissing: {
    en: "An event is missing: the numbers of its chain have a gap.",
    nl: "Er ontbreekt een gebeurtenis: de nummers van de keten hebben een gat."
  },
  eventOutOfOrder: {
    en: "Events of a chain no longer stand in the order in which they were written.",
    nl: "Gebeurtenissen van een keten staan niet meer in de volgorde waarin ze geschreven zijn."
  },
  eventMisplaced: {
    en: "An event does not stand in the chain of its subject.",
    nl: "Een gebeurtenis staat niet in de keten van het onderwerp."
  },
  chainCutOff: {
    en: "The end of a chain is missing: a checkpoint signed more events than there are.",
    nl: "Het einde van een keten ontbreekt: er is een controlepunt gezet over meer gebeurtenissen dan er zijn."
  },
  chainRewritten: {
    en: "A chain was written anew: a checkpoint signed another event at this place.",
    nl: "Een keten is herschreven: er is een controlepunt gezet over een andere gebeurtenis op deze plaats."
  },
  rowChanged: {
    en: "A record is not what its last event answers for.",
    nl: "Een record is niet waar de laatste gebeurtenis voor instaat."
  },
  rowMissing: {
    en: "A record is gone that an event answers for.",
    nl: "Een record is weg waar een gebeurtenis voor instaat."
  },
  rowUnknown: {
    en: "A record stands there that no event answers for.",
    nl: "Er staat een record waar geen gebeurtenis voor instaat."
  },
  statusChanged: {
    en: "The status of a case is none that its events lead to.",
    nl: "De status van een zaak volgt niet uit de gebeurtenissen van die zaak."
  },
  personalChanged: {
    en: "What an event says about people is not what it committed to.",
    nl: "Wat een gebeurtenis over personen zegt, is niet wat er is vastgelegd."
  },
  personalMissing: {
    en: "What an event says about people is gone, and no erasure tells why.",
    nl: "Wat een gebeurtenis over personen zegt, is weg, en er is geen verwijdering vastgelegd."
  },
  personalUnknown: {
    en: "Something stands beside an event about people that it did not commit to.",
    nl: "Naast een gebeurtenis staat iets over personen dat daarbij niet is vastgelegd."
  },
  checkpointChanged: {
    en: "A checkpoint is not what was signed.",
    nl: "Een controlepunt is niet wat er ondertekend is."
  },
  checkpointMissing: {
    en: "A checkpoint is missing: the numbers have a gap.",
    nl: "Er ontbreekt een controlepunt: de nummers hebben een gat."
  },
  checkpointUnlinked: {
    en: "A checkpoint does not hang on the one before it.",
    nl: "Een controlepunt sluit niet aan op het vorige."
  },
  checkpointHeadsChanged: {
    en: "The heads that a checkpoint was over are not those that were signed.",
    nl: "De laatste gebeurtenissen onder een controlepunt zijn niet die waarover het gezet is."
  },
  checkpointKeyUnknown: {
    en: "A checkpoint was signed with a key that the one before it did not announce.",
    nl: "Een controlepunt is ondertekend met een sleutel die het vorige niet aankondigde."
  },
  checkpointNotOutside: {
    en: "A checkpoint differs from its copy outside the database.",
    nl: "Een controlepunt verschilt van de kopie buiten de database."
  },
  trailOlderThanFile: {
    en: "The copy outside the database has checkpoints that the database does not: it is an older one.",
    nl: "De kopie buiten de database heeft controlepunten die de database niet heeft: de database is een oudere."
  },
  guardMissing: {
    en: "The triggers are gone that keep a table from being changed.",
    nl: "De triggers die een tabel tegen wijzigen beschermen, zijn weg."
  },
  trailUnreadable: {
    en: "The trail could not be looked through to its end.",
    nl: "Het logboek kon niet tot het einde worden doorgekeken."
  },
  documentMissing: {
    en: "A file of the document store is gone that a record needs.",
    nl: "Er ontbreekt een bestand uit de documentopslag dat bij een record hoort."
  },
  documentChanged: {
    en: "A file of the document store, or what its record says of it, is not what was stored.",
    nl: "Een bestand uit de documentopslag, of wat het record ervan zegt, is niet wat er is opgeslagen."
  },
  documentsUnreadable: {
    en: "The document store could not be looked through to its end.",
    nl: "De documentopslag kon niet tot het einde worden doorgekeken."
  },
  fileChanged: {
    en: "A file is not the one that the manifest names.",
    nl: "Een bestand is niet het bestand dat de inhoudsopgave noemt."
  },
  fileMissing: {
    en: "A file is missing that the manifest names.",
    nl: "Er ontbreekt een bestand dat de inhoudsopgave noemt."
  },
  fileUnknown: {
    en: "A file lies in the bundle that the manifest does not name.",
    nl: "Er zit een bestand in de bundel dat de inhoudsopgave niet noemt."
  },
  lineUnreadable: {
    en: "A line cannot be read: it is no canonical JSON of the kind that belongs here.",
    nl: "Een regel is niet te lezen: het is geen canonieke JSON van de soort die hier hoort."
  },
  manifestChanged: {
    en: "The manifest is not what the desk signed.",
    nl: "De inhoudsopgave is niet wat de balie ondertekend heeft."
  },
  chainMissing: {
    en: "A chain is missing that the bundle says it holds.",
    nl: "Er ontbreekt een keten die volgens de bundel aanwezig is."
  },
  chainUnknown: {
    en: "A chain is there that the bundle does not say it holds.",
    nl: "Er is een keten die volgens de bundel niet aanwezig is."
  },
  chainTwice: {
    en: "A chain begins twice: its events do not stand together.",
    nl: "Een keten begint twee keer: de gebeurtenissen staan niet bij elkaar."
  },
  chainUnsigned: {
    en: "No checkpoint in the bundle is over this chain.",
    nl: "Geen controlepunt in de bundel gaat over deze keten."
  },
  startUnproven: {
    en: "A chain begins in its middle, and no checkpoint proves the event before.",
    nl: "Een keten begint in het midden, en geen controlepunt bewijst de gebeurtenis ervoor."
  },
  proofBroken: {
    en: "A proof does not lead to the root that a checkpoint signed.",
    nl: "Een bewijs komt niet uit bij de wortel die in een controlepunt ondertekend is."
  },
  keyNotExpected: {
    en: "The bundle was signed with another key than the one you named.",
    nl: "De bundel is ondertekend met een andere sleutel dan u noemde."
  }
};
var NAMES = [
  ["file", { en: "file", nl: "bestand" }],
  ["line", { en: "line", nl: "regel" }],
  ["checkpoint", { en: "checkpoint", nl: "controlepunt" }],
  ["chain", { en: "chain", nl: "keten" }],
  ["number", { en: "event", nl: "gebeurtenis" }],
  ["sequence", { en: "number in the trail", nl: "nummer in het logboek" }],
  ["table", { en: "table", nl: "tabel" }],
  ["id", { en: "record", nl: "record" }]
];
function findingSentence(finding, language = "en") {
  const place = NAMES.flatMap(([member, name]) => {
    const value = finding[member];
    return value === void 0 ? [] : [`${name[language]} ${value}`];
  });
  const words = WORDS[finding.code][language];
  return place.length === 0 ? words : `${words} (${place.join(", ")})`;
}

// db/trail/bundle/unreadable.ts
var Unreadable = class extends Error {
  reason;
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
};

// db/trail/checkpoint.ts
import { createPublicKey, sign, verify } from "node:crypto";

// db/trail/canonicalJson.ts
var LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
var byCodeUnits = ([a], [b]) => a < b ? -1 : a > b ? 1 : 0;
var MOST_LEVELS = 100;
function isInOrder(value, levels) {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      return value === null || levels > 0 && areInOrder(value, levels - 1);
    default:
      return false;
  }
}
function areInOrder(members, levels) {
  if (Array.isArray(members)) {
    return members.every((one) => isInOrder(one, levels));
  }
  let former = "";
  for (const name of Object.keys(members)) {
    if (name < former || !isInOrder(members[name], levels)) {
      return false;
    }
    former = name;
  }
  return true;
}
var ESCAPE = "\\u";
function canonicalJson(value) {
  const text = isInOrder(value, MOST_LEVELS) ? JSON.stringify(value) : null;
  return text === null || text.includes(ESCAPE) ? textOf(value, MOST_LEVELS) : text;
}
function textOf(value, levels) {
  switch (typeof value) {
    case "string":
      if (LONE_SURROGATE.test(value)) {
        throw new TypeError("a lone surrogate has no canonical form");
      }
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) {
        throw new TypeError("a number without a value has no canonical form");
      }
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      return value === null ? "null" : objectText(value, levels);
    default:
      throw new TypeError(`${typeof value} has no canonical form`);
  }
}
function objectText(value, levels) {
  if (levels === 0) {
    throw new TypeError("too many levels have no canonical form");
  }
  if (Array.isArray(value)) {
    return `[${value.map((one) => textOf(one, levels - 1)).join(",")}]`;
  }
  const members = Object.entries(value).filter(([, member]) => member !== void 0).sort(byCodeUnits).map(([name, member]) => `${textOf(name, levels)}:${textOf(member, levels - 1)}`);
  return `{${members.join(",")}}`;
}

// db/trail/hashes.ts
import { hash, randomBytes } from "node:crypto";
function prefixOf(kind) {
  return `z-login-upgrade-desk/${kind}
`;
}
function hashOfText(kind, text) {
  return hash("sha256", `${prefixOf(kind)}${text}`, "hex");
}
function hashOf(kind, value) {
  return hashOfText(kind, canonicalJson(value));
}
var chance = Buffer.alloc(0);

// db/trail/merkle.ts
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
var LEAF = Buffer.from([0]);
var NODE = Buffer.from([1]);
function sha256(...parts) {
  const hash2 = createHash("sha256");
  parts.forEach((part) => hash2.update(part));
  return hash2.digest();
}
var leafHash = (entry) => sha256(LEAF, Buffer.from(entry, "utf8"));
var nodeHash = (left, right) => sha256(NODE, left, right);
function floorAbove(below) {
  const floor = [];
  for (let at = 0; at < below.length; at += 2) {
    const [left, right] = [below[at], below[at + 1]];
    if (left !== void 0) {
      floor.push(right === void 0 ? left : nodeHash(left, right));
    }
  }
  return floor;
}
function merkleRoot(entries) {
  let floor = entries.map(leafHash);
  while (floor.length > 1) {
    floor = floorAbove(floor);
  }
  return (floor[0] ?? sha256()).toString("hex");
}
function isIncluded({ entry, index, size, proof }, root) {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    return false;
  }
  let place = index;
  let last = size - 1;
  let hash2 = leafHash(entry);
  for (const text of proof) {
    if (last === 0) {
      return false;
    }
    const neighbour = Buffer.from(text, "hex");
    if (place % 2 === 1 || place === last) {
      hash2 = nodeHash(neighbour, hash2);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash2 = nodeHash(hash2, neighbour);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash2.toString("hex") === root;
}

// db/trail/checkpoint.ts
var KEY_TEXT = /^[\w-]{43}$/;
var SIGNATURE_TEXT = /^[\w-]{86}$/;
function keyIdOf(publicKey) {
  return hashOfText("key/1", publicKey).slice(0, 16);
}
function inTreeOrder(heads) {
  return [...heads].sort((a, b) => a.chain < b.chain ? -1 : 1);
}
function headEntry({ chain, chainNumber, hash: hash2 }) {
  return canonicalJson({ chain, hash: hash2, number: chainNumber });
}
function treeOf(heads) {
  return { root: merkleRoot(inTreeOrder(heads).map(headEntry)), chains: heads.length };
}
function checkpointBody({ body }) {
  return JSON.parse(body);
}
function checkpointHash({ body }) {
  return hashOfText("checkpoint/1", body);
}
function signedBytes(kind, text) {
  return Buffer.from(`${prefixOf(kind)}${text}`, "utf8");
}
var [FIELD, SIGN] = [2n ** 255n - 19n, 2n ** 255n];
function isOneWriting(raw) {
  const number = BigInt(`0x${Buffer.from(raw).reverse().toString("hex")}`);
  const y = number % SIGN;
  const isZero = y === 1n || y === FIELD - 1n;
  return y < FIELD && !(isZero && number >= SIGN);
}
function isTextSignedBy(kind, { text, signature }, { publicKey }) {
  if (!KEY_TEXT.test(publicKey) || !SIGNATURE_TEXT.test(signature)) {
    return false;
  }
  if (!isOneWriting(Buffer.from(publicKey, "base64url"))) {
    return false;
  }
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
  return verify(null, signedBytes(kind, text), key, Buffer.from(signature, "base64url"));
}
function isSignedBy({ body, signature }, key) {
  return isTextSignedBy("checkpoint/1", { text: body, signature }, key);
}

// db/trail/orUnreadable.ts
function orUnreadable(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

// shared/audit/chainOf.ts
var SUBJECTS = [
  ["userId", "account"],
  ["clientId", "program"],
  ["runId", "printRun"],
  ["batchId", "batch"],
  ["letterId", "letter"],
  ["fileId", "file"],
  ["registrationId", "registration"],
  ["sampleId", "sample"]
];
var ONE_OF_A_KIND = [
  ["policy.", "policy"],
  ["webhook.", "settings"],
  ["template.", "settings"]
];
var CASE = "case:";
var ACCOUNT = "account:";
function caseChain(applicationId) {
  return `${CASE}${applicationId}`;
}
function caseOfChain(chain) {
  return chain.startsWith(CASE) ? chain.slice(CASE.length) : null;
}
function accountChain(userId) {
  return `${ACCOUNT}${userId}`;
}
var POLICY_CHAIN = "policy";
function chainOf({ applicationId, type, data, actorId }) {
  if (applicationId !== null) {
    return caseChain(applicationId);
  }
  const single = ONE_OF_A_KIND.find(([prefix]) => type.startsWith(prefix));
  if (single !== void 0) {
    return single[1];
  }
  const named = SUBJECTS.find(([member]) => typeof data[member] === "string");
  return named === void 0 ? accountChain(actorId) : `${named[1]}:${String(data[named[0]])}`;
}

// db/trail/erasures.ts
var ERASING = ["case.erased", "registration.erased"];
var ERASED_UNTIL = "trail.erased";
var ERASURES = [...ERASING, ERASED_UNTIL];
function followErasures() {
  let [besideErasedAt, rowsErasedAt, untilSaidAt, erasedUntil] = [0, 0, 0, ""];
  return {
    take(event) {
      const { type, chainNumber } = event;
      if (type === ERASED_UNTIL) {
        const until = event.data?.["until"];
        [untilSaidAt, erasedUntil] = [chainNumber, typeof until === "string" ? until : ""];
      }
      if (ERASING.includes(type)) {
        besideErasedAt = chainNumber;
        rowsErasedAt = type === "case.erased" ? chainNumber : rowsErasedAt;
      }
    },
    mayRowMiss: (chainNumber) => chainNumber <= rowsErasedAt,
    mayBesideMiss: ({ chainNumber, at }) => chainNumber <= besideErasedAt || chainNumber < untilSaidAt && at < erasedUntil
  };
}

// db/trail/sealedRow.ts
function rowKey({ table, id }) {
  return `${String(table.length)} ${table}${id}`;
}

// db/trail/chainWalk.ts
var NEVER_BY_TERM = [caseChain(""), POLICY_CHAIN, "settings"];
function chainNameOf(event) {
  if (event.type === ERASED_UNTIL && NEVER_BY_TERM.some((kind) => event.chain.startsWith(kind))) {
    return null;
  }
  if (event.type === "trail.rowsSealed" || event.type === ERASED_UNTIL) {
    return event.applicationId === null ? event.chain : caseChain(event.applicationId);
  }
  const { applicationId } = event;
  return applicationId === null ? orUnreadable(() => chainOf(event)) : caseChain(applicationId);
}
function belongs(event, chain, caseId) {
  const { applicationId, type } = event;
  return applicationId !== null && type !== ERASED_UNTIL ? applicationId === caseId : chainNameOf(event) === chain;
}
var NO_ROWS = [];
function rowsNamedBy({ sealedRows }) {
  return Array.isArray(sealedRows) && sealedRows.length > 0 ? sealedRows.filter(isSealedRow) : NO_ROWS;
}
function isSealedRow(value) {
  const { table, id, digest } = value ?? {};
  return typeof table === "string" && typeof id === "string" && typeof digest === "string";
}
function followHeads(chain, signed, tell) {
  const heads = new Map(signed.map((head) => [head.chainNumber, head]));
  return {
    take(number, hash2) {
      const head = heads.get(number);
      heads.delete(number);
      if (head !== void 0 && head.hash !== hash2) {
        tell({ code: "chainRewritten", chain, number, checkpoint: head.checkpoint });
      }
    },
    end(last) {
      for (const { chainNumber: number, checkpoint } of heads.values()) {
        tell({ code: number > last ? "chainCutOff" : "eventMissing", chain, number, checkpoint });
      }
    }
  };
}
function walkChain(chain, signed, tell, former = null) {
  const rows = /* @__PURE__ */ new Map();
  const unexplained = [];
  const erasures = followErasures();
  const caseId = caseOfChain(chain);
  const heads = followHeads(chain, signed, tell);
  let last = former && {
    number: former.chainNumber,
    sequence: 0,
    hash: former.hash
  };
  return {
    rows,
    mayRowMiss: erasures.mayRowMiss,
    mayBesideMiss: erasures.mayBesideMiss,
    missBeside: (event) => unexplained.push(event),
    take(event, isIt) {
      const { chainNumber: number, sequence, hash: hash2 } = event;
      const expected = (last?.number ?? 0) + 1;
      if (number !== expected) {
        tell({ code: "eventMissing", chain, number: expected });
      }
      if (last !== null && sequence <= last.sequence) {
        tell({ code: "eventOutOfOrder", chain, number, sequence });
      }
      if (!isIt(last?.hash ?? null)) {
        tell({ code: "eventChanged", chain, number, sequence });
      }
      if (!belongs(event, chain, caseId)) {
        tell({ code: "eventMisplaced", chain, number, sequence });
      }
      heads.take(number, hash2);
      for (const row of rowsNamedBy(event)) {
        rows.set(rowKey(row), { ...row, number });
      }
      erasures.take(event);
      last = { number, sequence, hash: hash2 };
    },
    end() {
      for (const { chainNumber: number, sequence } of unexplained.filter((one) => !erasures.mayBesideMiss(one))) {
        tell({ code: "personalMissing", chain, number, sequence });
      }
      heads.end(last?.number ?? 0);
    }
  };
}

// db/trail/eventRecord.ts
function eventRecord(event, previous) {
  return {
    actor: { id: event.actorId, name: event.actorName, role: event.actorRole },
    applicationId: event.applicationId,
    at: event.at,
    chain: event.chain,
    data: event.data,
    handling: event.handling,
    id: event.id,
    number: event.chainNumber,
    origin: event.origin,
    personal: event.personalDigest,
    previous,
    requestId: event.requestId,
    rows: event.sealedRows,
    sequence: event.sequence,
    type: event.type,
    version: event.recordVersion
  };
}
function recordedEvent(record, hash2) {
  const { actor, chain, number, rows, personal, version, ...same } = record;
  const { id: actorId, name: actorName, role: actorRole } = actor;
  const event = {
    ...same,
    actorId,
    actorName,
    actorRole,
    chain,
    chainNumber: number,
    sealedRows: rows,
    personalDigest: personal,
    recordVersion: version,
    hash: hash2
  };
  return event;
}
function eventHash(event, previous) {
  return hashOf("event/1", eventRecord(event, previous));
}
function personalDigest(salt, personal) {
  return hashOf("personal/1", { personal, salt });
}

// db/trail/bundle/format.ts
var BUNDLE_FORMAT = "z-login-upgrade-desk/bundle";
var BUNDLE_VERSION = 1;
var MANIFEST = "manifest.json";
var MANIFEST_SIGNATURE = "manifest.sig";
var PROVEN_FILES = {
  checkpoints: "checkpoints.jsonl",
  heads: "heads.jsonl",
  proofs: "proofs.jsonl",
  events: "events.jsonl",
  rows: "rows.jsonl",
  values: "values.jsonl"
};

// db/trail/bundle/decisions.ts
var memberOf = (value, name) => typeof value === "object" && value !== null ? value[name] : void 0;
function readDecisions() {
  const handlings = [];
  return {
    takeEvent({ handling, number, actor }) {
      if (handling === true) {
        handlings.push({ number, id: actor["id"], name: String(actor["name"]) });
      }
    },
    takeRow({ table, row }, walk) {
      if (table !== "decisions") {
        return null;
      }
      const decidedIn = walk.rows.get(rowKey({ table, id: String(row["id"]) }))?.number ?? 0;
      const before = handlings.filter(({ number }) => number < decidedIn);
      return {
        applicationId: String(row["applicationId"]),
        outcome: String(row["outcome"]),
        byName: String(row["byName"]),
        at: String(row["at"]),
        policyVersion: String(memberOf(row["rulesInForce"], "policyVersion")),
        handlers: [...new Set(before.map(({ name }) => name))],
        otherEyes: before.every(({ id }) => id !== row["byId"])
      };
    }
  };
}

// db/trail/bundle/shapes.ts
var isText = (value) => typeof value === "string";
var isCount = (value) => Number.isSafeInteger(value) && value >= 0;
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var listOf = (test) => (value) => Array.isArray(value) && value.every(test);
var orNull = (test) => (value) => value === null || test(value);
var isAnything = () => true;
function has(value, members) {
  return isObject(value) && Object.entries(members).every(([name, test]) => Object.hasOwn(value, name) && test(value[name]));
}
var HEAD = { chain: isText, checkpoint: isCount, hash: isText, number: isCount };
var isEventLine = (value) => has(value, {
  actor: isObject,
  applicationId: orNull(isText),
  at: isText,
  chain: isText,
  data: isObject,
  id: isText,
  number: isCount,
  personal: orNull(isText),
  previous: orNull(isText),
  rows: listOf((row) => has(row, { table: isText, id: isText, digest: isText })),
  sequence: isCount,
  type: isText
});
var isRowLine = (value) => has(value, { chain: isText, row: (row) => has(row, { id: isText }), salt: isText, table: isText });
var isValueLine = (value) => has(value, { chain: isText, event: isText, personal: isAnything, salt: isText });
var isHeadLine = (value) => has(value, HEAD);
var HASH = /^[0-9a-f]{64}$/;
var isProofLine = (value) => has(value, {
  ...HEAD,
  index: isCount,
  size: isCount,
  proof: listOf((hash2) => typeof hash2 === "string" && HASH.test(hash2))
});
var isCheckpointLine = (value) => has(value, { body: isText, keyId: isText, signature: isText });
var isSignatureFile = (value) => has(value, { keyId: isText, signature: isText });
var isScope = (value) => has(value, {
  kind: (kind) => kind === "cases",
  cases: listOf((one) => has(one, { id: isText, number: isText })),
  chains: listOf(isText)
}) || has(value, { kind: (kind) => kind === "period", from: isText, to: isText, after: isCount, through: isCount });
var isManifest = (value) => has(value, {
  format: (format) => format === BUNDLE_FORMAT,
  version: (version) => version === BUNDLE_VERSION,
  madeAt: isText,
  madeBy: (by) => has(by, { id: isText, name: isText, role: isText }),
  scope: isScope,
  files: listOf((file) => has(file, { name: isText, bytes: isCount, sha256: isText })),
  withheld: listOf(isText),
  mayHaveChanged: listOf(isText)
});

// db/trail/bundle/bundleChains.ts
var toldRow = (tell, { chain, table, row }) => tell({ code: "rowUnknown", chain, table, id: String(row["id"]) });
var toldValue = (tell, { chain, event }) => tell({ code: "personalUnknown", chain, id: event });
async function linesOf(reader, chain, { finished, expected }, unknown) {
  const own = [];
  for (let line = await reader.peek(); line !== null; line = await reader.peek()) {
    const { value } = line;
    if (value.chain === chain) {
      own.push(value);
    } else if (finished.has(value.chain) || !expected.has(value.chain)) {
      unknown(value);
    } else {
      break;
    }
    await reader.take();
  }
  return own;
}
async function settleRows(ground, { chain, walk, decisions }) {
  const { tell, counts, manifest } = ground;
  const answered = new Map(walk.rows);
  for (const bundled of await linesOf(ground.rows, chain, ground, (row) => toldRow(tell, row))) {
    const { table, row, salt } = bundled;
    const key = rowKey({ table, id: String(row["id"]) });
    const expected = answered.get(key);
    answered.delete(key);
    counts.rows += 1;
    if (expected === void 0) {
      toldRow(tell, bundled);
    } else if (hashOf("row/1", { row, salt, table }) !== expected.digest) {
      tell({ code: "rowChanged", chain, table, id: expected.id });
    } else if (manifest.scope.kind === "cases") {
      const decision = decisions.takeRow(bundled, walk);
      counts.decisions.push(...decision === null ? [] : [decision]);
    }
  }
  for (const { table, id, number } of answered.values()) {
    if (manifest.withheld.includes(table)) {
      counts.withheld += 1;
    } else if (manifest.mayHaveChanged.includes(table)) {
      counts.changedLater += 1;
    } else if (walk.mayRowMiss(number)) {
      counts.erased += 1;
    } else {
      tell({ code: "rowMissing", chain, table, id });
    }
  }
}
async function settleValues(ground, { chain, personal, walk }) {
  const { tell, counts } = ground;
  for (const value of await linesOf(ground.values, chain, ground, (one) => toldValue(tell, one))) {
    const committed = personal.get(value.event);
    personal.delete(value.event);
    counts.values += 1;
    if (committed === void 0) {
      toldValue(tell, value);
    } else if (personalDigest(value.salt, value.personal) !== committed.digest) {
      tell({ code: "personalChanged", chain, number: committed.chainNumber, sequence: committed.sequence });
    }
  }
  for (const missing of personal.values()) {
    if (walk.mayBesideMiss(missing)) {
      counts.erased += 1;
    } else {
      tell({ code: "personalMissing", chain, number: missing.chainNumber, sequence: missing.sequence });
    }
  }
}
async function settle(ground, current) {
  const { chain, walk, last } = current;
  const { signed, counts, finished, tell } = ground;
  walk.end();
  const heads = signed.heads.get(chain) ?? [];
  if (heads.length === 0) {
    tell({ code: "chainUnsigned", chain });
  }
  counts.unsigned += Math.max(0, last - Math.max(0, ...heads.map(({ chainNumber }) => chainNumber)));
  await settleRows(ground, current);
  await settleValues(ground, current);
  finished.add(chain);
}
function begin({ manifest, signed, counts, tell }, { chain, number, previous }) {
  let former = null;
  if (manifest.scope.kind === "period" && number > 1) {
    const known = signed.formers.get(chain);
    if (known?.chainNumber !== number - 1 || known.hash !== previous) {
      tell({ code: "startUnproven", chain, number });
    }
    former = { chain, chainNumber: number - 1, hash: previous ?? "" };
  }
  counts.chains += 1;
  return {
    chain,
    walk: walkChain(chain, signed.heads.get(chain) ?? [], tell, former),
    personal: /* @__PURE__ */ new Map(),
    decisions: readDecisions(),
    last: 0
  };
}
function takeEvent(current, event, text) {
  const { id, number, sequence, personal, at } = event;
  const recorded = recordedEvent(event, hashOfText("event/1", text));
  current.walk.take(
    recorded,
    (previous) => orUnreadable(() => eventHash(recorded, previous) === recorded.hash) === true
  );
  current.decisions.takeEvent(event);
  current.last = number;
  if (personal !== null) {
    current.personal.set(id, { digest: personal, chainNumber: number, sequence, at });
  }
}
function refusalOf({ finished, expected }, chain) {
  if (finished.has(chain)) {
    return "chainTwice";
  }
  return expected.has(chain) ? null : "chainUnknown";
}
async function walkEvents(files, ground) {
  const { counts, tell } = ground;
  const events = files.lines(PROVEN_FILES.events, isEventLine);
  let current = null;
  let skipped = null;
  for (let line = await events.take(); line !== null; line = await events.take()) {
    const { chain } = line.value;
    if (chain !== current?.chain && chain !== skipped) {
      if (current !== null) {
        await settle(ground, current);
      }
      const code = refusalOf(ground, chain);
      if (code !== null) {
        tell({ code, chain });
      }
      [current, skipped] = code === null ? [begin(ground, line.value), null] : [null, chain];
    }
    counts.events += 1;
    if (current !== null) {
      takeEvent(current, line.value, line.text);
    }
  }
  if (current !== null) {
    await settle(ground, current);
  }
}
async function judgeChains(files, manifest, signed, tell) {
  const { scope } = manifest;
  const ground = {
    manifest,
    signed,
    expected: new Set(scope.kind === "cases" ? scope.chains : signed.inPeriod),
    rows: files.lines(PROVEN_FILES.rows, isRowLine),
    values: files.lines(PROVEN_FILES.values, isValueLine),
    finished: /* @__PURE__ */ new Set(),
    counts: {
      events: 0,
      chains: 0,
      rows: 0,
      values: 0,
      unsigned: 0,
      withheld: 0,
      changedLater: 0,
      erased: 0,
      decisions: []
    },
    tell
  };
  await walkEvents(files, ground);
  for (const chain of ground.expected) {
    if (!ground.finished.has(chain)) {
      tell({ code: "chainMissing", chain });
    }
  }
  for (let line = await ground.rows.take(); line !== null; line = await ground.rows.take()) {
    toldRow(tell, line.value);
  }
  for (let line = await ground.values.take(); line !== null; line = await ground.values.take()) {
    toldValue(tell, line.value);
  }
  return ground.counts;
}

// db/trail/verifyCheckpoints.ts
var isKey = ({ id, publicKey }) => typeof id === "string" && typeof publicKey === "string";
function bodyOf(checkpoint) {
  return orUnreadable(() => {
    const body = checkpointBody(checkpoint);
    const isBody = Number.isSafeInteger(body.number) && body.number >= 0 && body.keys.every(isKey);
    return isBody && canonicalJson(body) === checkpoint.body ? body : null;
  });
}
function keyFor(checkpoint, announced) {
  return announced.find(({ id, publicKey }) => id === checkpoint.keyId && keyIdOf(publicKey) === id);
}
function walkCheckpoints({ trusted, withGaps = false }, tell) {
  let last = null;
  return {
    take(checkpoint, heads) {
      const expected = (last?.number ?? 0) + 1;
      const body = bodyOf(checkpoint);
      if (body === null) {
        tell({ code: "checkpointChanged", checkpoint: expected });
        last = { number: expected, hash: checkpointHash(checkpoint), keys: last?.keys ?? trusted };
        return;
      }
      const { number } = body;
      const mayFollow = number === expected || withGaps && last !== null && number > expected;
      if (!mayFollow) {
        tell({ code: "checkpointMissing", checkpoint: expected });
      }
      if ((!withGaps || number === expected) && body.previous !== (last?.hash ?? null)) {
        tell({ code: "checkpointUnlinked", checkpoint: number });
      }
      const announced = last?.keys ?? (trusted.length > 0 ? trusted : body.keys);
      const key = keyFor(checkpoint, announced);
      const signer = key ?? keyFor(checkpoint, body.keys);
      if (signer === void 0 || orUnreadable(() => isSignedBy(checkpoint, signer)) !== true) {
        tell({ code: "checkpointChanged", checkpoint: number });
      } else if (key === void 0) {
        tell({ code: "checkpointKeyUnknown", checkpoint: number });
      }
      const tree = heads && treeOf(heads);
      if (tree !== null && (tree.root !== body.root || tree.chains !== body.chains)) {
        tell({ code: "checkpointHeadsChanged", checkpoint: number });
      }
      last = { number, hash: checkpointHash(checkpoint), keys: body.keys };
    }
  };
}

// db/trail/bundle/bundleCheckpoints.ts
var asSigned = ({ chain, checkpoint, hash: hash2, number }) => ({
  chain,
  chainNumber: number,
  hash: hash2,
  checkpoint
});
async function headsByCheckpoint(files) {
  const found = /* @__PURE__ */ new Map();
  const heads = files.lines(PROVEN_FILES.heads, isHeadLine);
  for (let line = await heads.take(); line !== null; line = await heads.take()) {
    const own = found.get(line.value.checkpoint);
    if (own === void 0) {
      found.set(line.value.checkpoint, [line.value]);
    } else {
      own.push(line.value);
    }
  }
  return found;
}
function judgeRange(scope, trees, tell) {
  if (scope.kind === "period") {
    for (let number = scope.after + 1; number <= scope.through; number += 1) {
      if (!trees.has(number)) {
        tell({ code: "checkpointMissing", checkpoint: number });
        return;
      }
    }
  }
}
function addTo(heads, head) {
  const own = heads.get(head.chain);
  if (own === void 0) {
    heads.set(head.chain, [asSigned(head)]);
  } else {
    own.push(asSigned(head));
  }
}
async function judgeSigned(files, scope, { outside, tell }) {
  const signed = /* @__PURE__ */ new Map();
  const formers = /* @__PURE__ */ new Map();
  const trees = /* @__PURE__ */ new Map();
  const allKeys = [];
  let keys = [];
  let count = 0;
  const isInPeriod = (number) => scope.kind === "period" && number > scope.after && number <= scope.through;
  const walk = walkCheckpoints({ trusted: [], withGaps: true }, tell);
  const heads = await headsByCheckpoint(files);
  const checkpoints = files.lines(PROVEN_FILES.checkpoints, isCheckpointLine);
  for (let line = await checkpoints.take(); line !== null; line = await checkpoints.take()) {
    const body = bodyOf(line.value);
    count += 1;
    if (body === null || !isInPeriod(body.number)) {
      walk.take(line.value, null);
    } else {
      const own = heads.get(body.number) ?? [];
      heads.delete(body.number);
      own.forEach((head) => addTo(signed, head));
      walk.take(line.value, own.map(asSigned));
    }
    if (body !== null) {
      const kept = outside[body.number - 1];
      if (kept !== void 0 && kept !== line.text) {
        tell({ code: "checkpointNotOutside", checkpoint: body.number });
      }
      trees.set(body.number, { root: body.root, size: body.chains });
      allKeys.push(...body.keys);
      keys = body.keys;
    }
  }
  for (const checkpoint of heads.keys()) {
    tell({ code: "checkpointHeadsChanged", checkpoint });
  }
  judgeRange(scope, trees, tell);
  const inPeriod = new Set(signed.keys());
  const proofs = files.lines(PROVEN_FILES.proofs, isProofLine);
  for (let line = await proofs.take(); line !== null; line = await proofs.take()) {
    const { index, size, proof, ...head } = line.value;
    const tree = trees.get(head.checkpoint);
    const entry = headEntry(asSigned(head));
    if (tree === void 0 || tree.size !== size || !isIncluded({ entry, index, size, proof }, tree.root)) {
      tell({ code: "proofBroken", chain: head.chain, number: head.number, checkpoint: head.checkpoint });
    } else if (scope.kind === "cases" || head.checkpoint > scope.through) {
      addTo(signed, head);
    } else if (head.checkpoint <= scope.after && head.number > (formers.get(head.chain)?.chainNumber ?? 0)) {
      formers.set(head.chain, asSigned(head));
    }
  }
  return { heads: signed, inPeriod, formers, keys, allKeys, checkpoints: count };
}

// db/trail/bundle/bundleFiles.ts
import { createHash as createHash2 } from "node:crypto";
var LINE_FEED = 10;
var MOST_LINE_BYTES = 64 * 1024 * 1024;
function parsed(line) {
  return orUnreadable(() => {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line);
    const value = JSON.parse(text);
    return canonicalJson(value) === text ? { text, value } : null;
  });
}
async function* splitLines(pieces) {
  let rest = [];
  let length = 0;
  for await (const piece of pieces) {
    const lines = [];
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      lines.push({ bytes: Buffer.concat([...rest, piece.subarray(start, end)]), isWhole: true });
      rest = [];
      start = end + 1;
      length = 0;
    }
    rest.push(piece.subarray(start));
    length += piece.length - start;
    if (length > MOST_LINE_BYTES) {
      throw new Unreadable("damaged");
    }
    yield lines;
  }
  if (length > 0) {
    yield [{ bytes: Buffer.concat(rest), isWhole: false }];
  }
}
function lineReader(source, isIt, tellLine) {
  let page = [];
  let [at, line] = [0, 0];
  let next;
  const find = async () => {
    for (; ; ) {
      const found = page[at];
      if (found === void 0) {
        const more = await source.next();
        if (more.done === true) {
          return null;
        }
        [page, at] = [more.value, 0];
        continue;
      }
      at += 1;
      line += 1;
      const read = found.isWhole ? parsed(found.bytes) : null;
      if (read !== null && isIt(read.value)) {
        return { value: read.value, text: read.text };
      }
      tellLine(line);
    }
  };
  const peek = async () => {
    next = next === void 0 ? await find() : next;
    return next;
  };
  return {
    peek,
    async take() {
      const taken = await peek();
      next = taken === null ? null : void 0;
      return taken;
    }
  };
}
async function readWhole(zip, name, mostBytes) {
  const pieces = [];
  let bytes = 0;
  for await (const piece of zip.read(name)) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > mostBytes) {
      break;
    }
  }
  if (!zip.names.includes(name) || bytes > mostBytes) {
    throw new Unreadable("noManifest");
  }
  return Buffer.concat(pieces);
}
function bundleFiles(zip, tell) {
  const measured = /* @__PURE__ */ new Map();
  async function* read(name) {
    const measure = { hash: createHash2("sha256"), bytes: 0 };
    for await (const piece of zip.read(name)) {
      measure.hash.update(piece);
      measure.bytes += piece.length;
      yield piece;
    }
    measured.set(name, measure);
  }
  return {
    names: zip.names,
    whole: (name, mostBytes) => readWhole(zip, name, mostBytes),
    lines: (name, isIt) => lineReader(splitLines(read(name)), isIt, (line) => tell({ code: "lineUnreadable", file: name, line })),
    async digestOf(name) {
      if (!zip.names.includes(name)) {
        return null;
      }
      if (!measured.has(name)) {
        const pieces = read(name);
        for (let piece = await pieces.next(); piece.done !== true; ) {
          piece = await pieces.next();
        }
      }
      const measure = measured.get(name);
      return measure === void 0 ? null : { bytes: measure.bytes, sha256: measure.hash.copy().digest("hex") };
    }
  };
}
function canonicalFile(bytes) {
  return parsed(bytes);
}

// db/trail/bundle/zipFile.ts
import { open } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
var END = 22;
var END_64 = 56;
var LOCATOR_64 = 20;
var CENTRAL = 46;
var LOCAL = 30;
var FULL_16 = 65535;
var FULL_32 = 4294967295;
var STORED = 0;
var DEFLATED = 8;
var ENCRYPTED = 1;
var PIECE = 64 * 1024;
var MOST_DIRECTORY_BYTES = 64 * 1024;
var NAME = /^[a-z][A-Za-z0-9.-]*$/;
var damaged = () => {
  throw new Unreadable("damaged");
};
async function bytesAt(file, position, length) {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  return bytesRead === length ? buffer : damaged();
}
function wide(buffer, at) {
  const value = Number(buffer.readBigUInt64LE(at));
  return Number.isSafeInteger(value) ? value : damaged();
}
async function directoryOf(file, size) {
  const end = size - END;
  const tail = end < 0 ? Buffer.alloc(0) : await bytesAt(file, end, END);
  if (tail.length === 0 || tail.readUInt32LE(0) !== 101010256 || tail.readUInt16LE(20) !== 0) {
    throw new Unreadable("noZip");
  }
  const short = { count: tail.readUInt16LE(10), size: tail.readUInt32LE(12), offset: tail.readUInt32LE(16) };
  if (short.count !== FULL_16 && short.size !== FULL_32 && short.offset !== FULL_32) {
    return short.offset + short.size === end ? short : damaged();
  }
  const start = end - LOCATOR_64 - END_64;
  const long = start < 0 ? damaged() : await bytesAt(file, start, END_64);
  const found = { count: wide(long, 32), size: wide(long, 40), offset: wide(long, 48) };
  const isWhole = long.readUInt32LE(0) === 101075792 && found.offset + found.size === start;
  return isWhole ? found : damaged();
}
function widened(extra, values) {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) {
      let place = at + 4;
      return values.map((value) => {
        if (value !== FULL_32) {
          return value;
        }
        place += 8;
        return place <= extra.length ? wide(extra, place - 8) : damaged();
      });
    }
  }
  return values.includes(FULL_32) ? damaged() : [...values];
}
function entriesOf(directory, count) {
  const entries = /* @__PURE__ */ new Map();
  let at = 0;
  for (let nth = 0; nth < count; nth += 1) {
    if (at + CENTRAL > directory.length || directory.readUInt32LE(at) !== 33639248) {
      return damaged();
    }
    const head = directory.subarray(at, at + CENTRAL);
    const nameEnd = at + CENTRAL + head.readUInt16LE(28);
    const extraEnd = nameEnd + head.readUInt16LE(30);
    const name = directory.toString("latin1", at + CENTRAL, nameEnd);
    const method = head.readUInt16LE(10);
    const isKnown = (method === STORED || method === DEFLATED) && (head.readUInt16LE(8) & ENCRYPTED) === 0;
    if (!isKnown || !NAME.test(name) || entries.has(name)) {
      return damaged();
    }
    const short = [head.readUInt32LE(24), head.readUInt32LE(20), head.readUInt32LE(42)];
    const [size = 0, packed = 0, offset = 0] = widened(directory.subarray(nameEnd, extraEnd), short);
    entries.set(name, { name, method, crc: head.readUInt32LE(16), packed, size, offset });
    at = extraEnd + head.readUInt16LE(32);
  }
  return at === directory.length ? entries : damaged();
}
async function* packedBytes(file, start, end) {
  for (let at = start; at < end; at += PIECE) {
    yield await bytesAt(file, at, Math.min(PIECE, end - at));
  }
}
async function startOf(file, { name, method, offset }) {
  const head = await bytesAt(file, offset, LOCAL);
  const nameLength = head.readUInt16LE(26);
  const own = await bytesAt(file, offset + LOCAL, nameLength);
  const isIt = head.readUInt32LE(0) === 67324752 && head.readUInt16LE(8) === method;
  return isIt && own.toString("latin1") === name ? offset + LOCAL + nameLength + head.readUInt16LE(28) : damaged();
}
async function* readEntry(file, entry) {
  const start = await startOf(file, entry);
  if (entry.packed === 0) {
    return entry.size === 0 && entry.crc === 0 && entry.method === STORED ? void 0 : damaged();
  }
  const packed = packedBytes(file, start, start + entry.packed);
  const stream = entry.method === STORED ? packed : pipeline(Readable.from(packed), createInflateRaw(), () => void 0);
  let [size, crc] = [0, 0];
  try {
    for await (const piece of stream) {
      size += piece.length;
      crc = crc32(piece, crc);
      if (size > entry.size) {
        damaged();
      }
      yield piece;
    }
  } catch {
    damaged();
  }
  if (size !== entry.size || crc !== entry.crc) {
    damaged();
  }
}
async function listEntries(file) {
  const { size } = await file.stat();
  const directory = await directoryOf(file, size);
  if (directory.size > MOST_DIRECTORY_BYTES) {
    return damaged();
  }
  const entries = entriesOf(await bytesAt(file, directory.offset, directory.size), directory.count);
  for (const entry of entries.values()) {
    await startOf(file, entry);
  }
  return entries;
}
async function openZip(path) {
  const file = await open(path).catch(() => {
    throw new Unreadable("noFile");
  });
  try {
    const entries = await listEntries(file);
    return {
      names: [...entries.keys()],
      async *read(name) {
        const entry = entries.get(name);
        if (entry !== void 0) {
          yield* readEntry(file, entry);
        }
      },
      close: () => file.close()
    };
  } catch (error) {
    await file.close();
    throw error instanceof Unreadable ? error : new Unreadable("noZip");
  }
}

// db/trail/bundle/verifyBundle.ts
var MOST_MANIFEST_BYTES = 8 * 1024 * 1024;
async function readManifest(files) {
  const found = canonicalFile(await files.whole(MANIFEST, MOST_MANIFEST_BYTES));
  const signature = canonicalFile(await files.whole(MANIFEST_SIGNATURE, MOST_MANIFEST_BYTES));
  if (found === null || !isManifest(found.value) || signature === null || !isSignatureFile(signature.value)) {
    throw new Unreadable("noManifest");
  }
  return { text: found.text, manifest: found.value, signature: signature.value };
}
function judgeSignature({ text, signature }, keys, tell) {
  const key = keys.find(({ id, publicKey }) => id === signature.keyId && keyIdOf(publicKey) === id);
  const isSigned = key !== void 0 && orUnreadable(() => isTextSignedBy("bundle/1", { text, signature: signature.signature }, key)) === true;
  if (!isSigned) {
    tell({ code: "manifestChanged" });
  }
}
async function judgeFiles(files, manifest, tell) {
  const named = /* @__PURE__ */ new Set([MANIFEST, MANIFEST_SIGNATURE]);
  for (const { name, bytes, sha256: sha2562 } of manifest.files) {
    named.add(name);
    const own = await files.digestOf(name);
    if (own === null) {
      tell({ code: "fileMissing", file: name });
    } else if (own.sha256 !== sha2562 || own.bytes !== bytes) {
      tell({ code: "fileChanged", file: name });
    }
  }
  for (const name of files.names) {
    if (!named.has(name)) {
      await files.digestOf(name);
      tell({ code: "fileUnknown", file: name });
    }
  }
}
async function verifyBundle(path, { expected = [], outside = [] } = {}) {
  const { tell, told } = listFindings();
  const zip = await openZip(path);
  try {
    const files = bundleFiles(zip, tell);
    const signedManifest = await readManifest(files);
    const { manifest, signature } = signedManifest;
    const signed = await judgeSigned(files, manifest.scope, { outside, tell });
    judgeSignature(signedManifest, signed.keys, tell);
    const isKnown = signed.allKeys.some(({ id, publicKey }) => expected.includes(id) || expected.includes(publicKey));
    if (expected.length > 0 && !isKnown) {
      tell({ code: "keyNotExpected" });
    }
    const counts = await judgeChains(files, manifest, signed, tell);
    await judgeFiles(files, manifest, tell);
    return { ...counts, manifest, checkpoints: signed.checkpoints, keyId: signature.keyId, ...told() };
  } finally {
    await zip.close();
  }
}

// scripts/verifier/judge.ts
var HOLDS = 0;
var BROKEN = 1;
var UNREADABLE = 2;
async function judge(file, knowledge) {
  try {
    const report = await verifyBundle(file, knowledge);
    const { found, findings } = report;
    return { file, status: found === 0 ? HOLDS : BROKEN, reason: null, findings, report };
  } catch (error) {
    if (error instanceof Unreadable) {
      return { file, status: UNREADABLE, reason: error.reason, findings: [], report: null };
    }
    throw error;
  }
}

// scripts/verifier/words.ts
var counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;
var MOST_NUMBERS = 20;
function numbersOf({ scope }) {
  const cases = scope.kind === "cases" ? scope.cases : [];
  const more = cases.length > MOST_NUMBERS ? ", …" : "";
  return `${cases.slice(0, MOST_NUMBERS).map(({ number }) => number).join(", ")}${more}`;
}
var en = {
  language: "en",
  help: `Verifies signed bundles of the audit trail from their bytes alone; needs nothing but Node 20.12 or newer.

  node audit-verify.mjs FILE…     or, in a checkout:   npm run audit:verify -- FILE…
      --lang nl          speaks Dutch
      --key KEY          a key that you know from elsewhere, as its id or whole; more than once where there are several
      --checkpoints COPY a copy of the desk's checkpoints.jsonl that was kept elsewhere
      --json             one line of JSON a file

Ends with 0 when everything holds, 1 when something does not, 2 when a file cannot be read as a bundle.`,
  unreadable: {
    noFile: "Cannot read: there is no such file, or it may not be opened.",
    noZip: "Cannot read: this is no ZIP as a bundle is one, or its end was cut off.",
    damaged: "Cannot read: the ZIP is damaged.",
    noManifest: "Cannot read: there is no manifest of a bundle that this verifier knows."
  },
  about: (manifest) => `A bundle ${manifest.scope.kind === "cases" ? `of ${counted(manifest.scope.cases.length, "case", "cases")}: ${numbersOf(manifest)}` : `of ${manifest.scope.from} up to and with ${manifest.scope.to}, between checkpoints ${manifest.scope.after} and ${manifest.scope.through}`}; made at ${manifest.madeAt} by ${manifest.madeBy.name}.`,
  looked: ({ events, chains, rows, values, checkpoints }) => `Looked at ${counted(events, "event", "events")} in ${counted(chains, "chain", "chains")}, ${counted(rows, "record", "records")}, ${counted(values, "value about people", "values about people")} and ${counted(checkpoints, "checkpoint", "checkpoints")}.`,
  holds: "Everything holds.",
  broken: (found) => `The bundle is broken: ${counted(found, "finding", "findings")}.`,
  more: (count) => `… and ${count} more.`,
  unsigned: (count) => `Not proven yet: ${counted(count, "event is", "events are")} younger than the last checkpoint over the chain.`,
  withheld: (count) => `Not shown: ${counted(count, "record that holds", "records that hold")} hashes of secrets; events name the digests.`,
  changedLater: (count) => `Not shown: ${counted(count, "record", "records")} that changed after the period.`,
  decided: ({ outcome, byName, at, policyVersion, handlers, otherEyes }, caseNumber) => `${caseNumber}: ${outcome} by ${byName} at ${at}, under version ${policyVersion} of the policy. Handled before by ${handlers.join(", ") || "nobody"}: ${otherEyes ? "four eyes saw it" : "WHOEVER DECIDED HAD HANDLED IT"}.`,
  erased: (count) => `Erased: ${counted(count, "record or value", "records and values")}, as events of the chains say.`,
  told: "Not in the chain, though signed: what is told in cases.*.html, guide.*.html, checks.jsonl and documents.jsonl.",
  keyKnown: (keyId) => `Signed with key ${keyId}, compared with the key that you named.`,
  keyUnknown: (keyId) => `Signed with key ${keyId}. Whose key that is no bundle can prove: compare it with what you know from elsewhere, and name it with --key.`
};
var nl = {
  language: "nl",
  help: `Rekent ondertekende bewijsbundels na uit de bytes alleen; vraagt alleen Node 20.12 of nieuwer.

  node audit-verify.mjs BESTAND…     of, bij de broncode:   npm run audit:verify -- BESTAND…
      --lang en           spreekt Engels
      --key SLEUTEL       een sleutel die u langs een andere weg kent, als nummer of heel; vaker als er meer zijn
      --checkpoints KOPIE een kopie van checkpoints.jsonl van het systeem, elders bewaard
      --json              één regel JSON per bestand

Eindigt met 0 als alles klopt, 1 als iets niet klopt, 2 als een bestand niet als bundel te lezen is.`,
  unreadable: {
    noFile: "Niet te lezen: dit bestand is er niet, of het mag niet worden geopend.",
    noZip: "Niet te lezen: dit is geen ZIP zoals een bundel dat is, of het einde ontbreekt.",
    damaged: "Niet te lezen: de ZIP is beschadigd.",
    noManifest: "Niet te lezen: er zit geen inhoudsopgave in van een bundel die dit programma kent."
  },
  about: (manifest) => `Een bundel ${manifest.scope.kind === "cases" ? `van ${counted(manifest.scope.cases.length, "zaak", "zaken")}: ${numbersOf(manifest)}` : `over ${manifest.scope.from} tot en met ${manifest.scope.to}, tussen controlepunt ${manifest.scope.after} en ${manifest.scope.through}`}; gemaakt op ${manifest.madeAt} door ${manifest.madeBy.name}.`,
  looked: ({ events, chains, rows, values, checkpoints }) => `Bekeken: ${counted(events, "gebeurtenis", "gebeurtenissen")} in ${counted(chains, "keten", "ketens")}, ${counted(rows, "record", "records")}, ${counted(values, "gegeven over personen", "gegevens over personen")} en ${counted(checkpoints, "controlepunt", "controlepunten")}.`,
  holds: "Alles klopt.",
  broken: (found) => `De bundel klopt niet: ${counted(found, "afwijking", "afwijkingen")}.`,
  more: (count) => `… en nog ${count}.`,
  unsigned: (count) => `Nog niet bewezen: ${counted(count, "gebeurtenis is", "gebeurtenissen zijn")} jonger dan het laatste controlepunt over de keten.`,
  withheld: (count) => `Niet getoond: ${counted(count, "record", "records")} met hashes van geheimen; gebeurtenissen noemen de hash ervan.`,
  changedLater: (count) => `Niet getoond: ${counted(count, "record", "records")} die na de periode veranderden.`,
  decided: ({ outcome, byName, at, policyVersion, handlers, otherEyes }, caseNumber) => `${caseNumber}: ${outcome === "approved" ? "goedgekeurd" : outcome === "rejected" ? "afgewezen" : outcome} door ${byName} op ${at}, onder beleid versie ${policyVersion}. Ervoor behandeld door ${handlers.join(", ") || "niemand"}: ${otherEyes ? "er keken vier ogen" : "WIE BESLISTE, HAD DE ZAAK OOK BEHANDELD"}.`,
  erased: (count) => `Gewist: ${counted(count, "record of gegeven", "records en gegevens")}, zoals gebeurtenissen in de ketens zeggen.`,
  told: "Niet in de keten, wel ondertekend: wat in cases.*.html, guide.*.html, checks.jsonl en documents.jsonl verteld wordt.",
  keyKnown: (keyId) => `Ondertekend met sleutel ${keyId}, vergeleken met de sleutel die u noemde.`,
  keyUnknown: (keyId) => `Ondertekend met sleutel ${keyId}. Van wie die is, kan geen bundel bewijzen: vergelijk die met wat u langs een andere weg weet, en noem die met --key.`
};
var VERIFIER_WORDS = { en, nl };
function languageFrom(asked, environment) {
  const from = asked ?? environment["LC_ALL"] ?? environment["LANG"] ?? "";
  return from.startsWith("nl") ? "nl" : "en";
}

// scripts/verifier/standalone.ts
function decisionLines({ found, decisions, manifest }, words) {
  const { scope } = manifest;
  const cases = scope.kind === "cases" ? scope.cases : [];
  return (found === 0 ? decisions : []).map(
    (decision) => words.decided(decision, cases.find(({ id }) => id === decision.applicationId)?.number ?? decision.applicationId)
  );
}
function printed({ file, reason, report }, words, namesKey) {
  if (report === null) {
    return [file, words.unreadable[reason ?? "damaged"]];
  }
  const { findings, found, keyId } = report;
  return [
    file,
    words.about(report.manifest),
    words.looked(report),
    ...findings.map((finding) => findingSentence(finding, words.language)),
    ...found > findings.length ? [words.more(found - findings.length)] : [],
    found === 0 ? words.holds : words.broken(found),
    ...decisionLines(report, words),
    ...report.unsigned > 0 ? [words.unsigned(report.unsigned)] : [],
    ...report.withheld > 0 ? [words.withheld(report.withheld)] : [],
    ...report.changedLater > 0 ? [words.changedLater(report.changedLater)] : [],
    ...report.erased > 0 ? [words.erased(report.erased)] : [],
    words.told,
    namesKey && findings.every(({ code }) => code !== "keyNotExpected") ? words.keyKnown(keyId) : words.keyUnknown(keyId)
  ];
}
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h", default: false },
      json: { type: "boolean", default: false },
      lang: { type: "string" },
      key: { type: "string", multiple: true, default: [] },
      checkpoints: { type: "string" }
    }
  });
  const words = VERIFIER_WORDS[languageFrom(values.lang, process.env)];
  if (values.help || positionals.length === 0) {
    console.log(words.help);
    return values.help ? HOLDS : UNREADABLE;
  }
  const copy = values.checkpoints === void 0 ? "" : await readFile(values.checkpoints, "utf8");
  const outside = copy.split("\n").slice(0, -1);
  let worst = HOLDS;
  for (const file of positionals) {
    const verdict = await judge(file, { expected: values.key, outside });
    const { status, reason, findings } = verdict;
    const lines = values.json ? [JSON.stringify({ file, status, reason, findings })] : [...printed(verdict, words, values.key.length > 0), ""];
    console.log(lines.join("\n"));
    worst = Math.max(worst, status);
  }
  return worst;
}
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = UNREADABLE;
}
