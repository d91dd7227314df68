#!/usr/bin/env python3
"""Verifies signed bundles of the audit trail; needs nothing but Python 3.9:   python3 audit_verify.py [--json] [--key KEY]... FILE...

Ends with 0 when everything holds, 1 when something does not, 2 when a file cannot be read as a bundle. Written from
shared/docs/BUNDLE.md, with a ZIP reader, canonical JSON (RFC 8785), Ed25519 (RFC 8032) and Merkle proofs (RFC 6962) of its own,
so that it shares no mistake with audit-verify.mjs. It holds a bundle in memory and reads none of more than 4 GB (ZIP64).
"""
import base64, collections, decimal, functools, hashlib, itertools, json, pathlib, re, struct, sys, zlib
PREFIX, SAFE = "z-login-upgrade-desk/", 2**53 - 1
RECORD = "actor applicationId at chain data handling id number origin personal previous requestId rows sequence type version".split()
SUBJECTS = {"userId": "account", "clientId": "program", "runId": "printRun", "batchId": "batch", "letterId": "letter", "fileId": "file",
            "registrationId": "registration", "sampleId": "sample"}
SINGLE = {"policy.": "policy", "webhook.": "settings", "template.": "settings"}
class Unreadable(Exception): pass
def need(condition, reason="damaged"):
    if not condition: raise Unreadable(reason)

# --- ZIP: stored or deflated, no comment behind it, flat names, each once.
def read_zip(path):
    data, files = pathlib.Path(path).read_bytes(), {}
    end = len(data) - 22
    need(end >= 0 and data[end : end + 4] == b"PK\5\6" and data[end + 20 :] == b"\0\0", "noZip")
    number, size, at = struct.unpack_from("<HII", data, end + 10)
    need(at + size == end and size <= 64 * 1024)
    for _ in range(number):
        need(at + 46 <= end and data[at : at + 4] == b"PK\1\2")
        flags, method, crc, packed, whole, names, extras, comments = struct.unpack_from("<HH4xIIIHHH", data, at + 8)
        place, name = struct.unpack_from("<I", data, at + 42)[0], data[at + 46 : at + 46 + names].decode("latin-1")
        need(method in (0, 8) and not flags & 1 and re.fullmatch("[a-z][A-Za-z0-9.-]*", name) and name not in files)
        files[name] = unpack(data, name, method, crc, packed, whole, place)
        at += 46 + names + extras + comments
    need(at == end)
    return files
def unpack(data, name, method, crc, packed, whole, place):
    need(place + 30 <= len(data) and data[place : place + 4] == b"PK\3\4")
    own_method, names, extras = struct.unpack_from("<H16xHH", data, place + 8)
    start, stream = place + 30 + names + extras, zlib.decompressobj(-15)
    need(own_method == method and data[place + 30 : place + 30 + names] == name.encode() and start + packed <= len(data))
    content = data[start : start + packed]
    if method == 8:
        content = stream.decompress(content, whole + 1)
        need(stream.eof)
    need(len(content) == whole and zlib.crc32(content) == crc)
    return content

# --- Canonical JSON, RFC 8785.
def number_text(value):
    if isinstance(value, int): return str(value)
    sign, digits, exponent = decimal.Decimal(repr(value)).normalize().as_tuple()
    text, point = "".join(map(str, digits)), len(digits) + exponent
    if -6 < point <= 21:
        text, point = "0" * (1 - point) + text.ljust(point, "0"), max(point, 1)
        text = text[:point] + "." * (len(text) > point) + text[point:]
    else:
        text = f"{text[0]}{'.' * (len(text) > 1)}{text[1:]}e{point - 1:+d}"
    return "-" * (sign and value != 0) + text
def in_units(text): return text.encode("utf-16-be", "surrogatepass")
def canonical(value, levels=100):
    if isinstance(value, dict):
        members = (f"{canonical(name)}:{canonical(value[name], levels - 1)}" for name in sorted(value, key=in_units))
        return "{" + ",".join(members) + "}" if levels else None
    if isinstance(value, list):
        return f"[{','.join(canonical(one, levels - 1) for one in value)}]" if levels else None
    text = number_text(value) if type(value) in (int, float) else json.dumps(value, ensure_ascii=False)
    return text.encode().decode()  # A lone surrogate has no canonical form, and no bytes.
def parse(line):
    """What canonical JSON says; None for anything else."""
    try:
        text = line.decode()
        value = json.loads(text, parse_int=lambda own: int(own) if len(own) < 20 and abs(int(own)) <= SAFE else float(own))
        return value if canonical(value) == text else None
    except (ValueError, ArithmeticError, TypeError, RecursionError):
        return None
def digest(kind, text): return hashlib.sha256(f"{PREFIX}{kind}\n{text}".encode()).hexdigest()

# --- Ed25519, RFC 8032 section 6; points are X, Y, Z, T.
P, Q = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)
def add(a, b):
    x, y, z, w = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0]), 2 * a[3] * b[3] * D, 2 * a[2] * b[2]
    return (y - x) * (w - z) % P, (w + z) * (y + x) % P, (w - z) * (w + z) % P, (y - x) * (y + x) % P
def times(scalar, point):
    result = 0, 1, 1, 0
    while scalar:
        result, point, scalar = add(result, point) if scalar & 1 else result, add(point, point), scalar >> 1
    return result
def point_of(data):
    sign, y = divmod(int.from_bytes(data, "little"), 1 << 255)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT % P
    if y >= P or x * x % P != square or (x == 0 and sign): return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P
BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
@functools.lru_cache(None)
def verifies(public, message, signature):
    key, commitment, scalar = point_of(public), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= Q: return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % Q
    left, right = times(scalar, BASE), add(commitment, times(challenge, key))
    return all((left[at] * right[2] - right[at] * left[2]) % P == 0 for at in (0, 1))
def is_signed(kind, text, seal, keys):
    own = [key["publicKey"] for key in keys if key["id"] == seal["keyId"] == digest("key/1", key["publicKey"])[:16]]
    if own and re.fullmatch("[A-Za-z0-9_-]{43}", own[0]) and re.fullmatch("[A-Za-z0-9_-]{86}", seal["signature"]):
        public, signature = (base64.urlsafe_b64decode(one + "==") for one in (own[0], seal["signature"]))
        return verifies(public, f"{PREFIX}{kind}\n{text}".encode(), signature)
    return False if own else None

# --- Merkle trees, RFC 6962 section 2.1.
def node(*parts): return hashlib.sha256(b"\1" + b"".join(parts)).digest()
def leaf(head): return hashlib.sha256(b"\0" + canonical({name: head[name] for name in ("chain", "hash", "number")}).encode()).digest()
def root_of(heads):
    floor = [leaf(head) for head in sorted(heads, key=lambda head: in_units(head["chain"]))]
    while len(floor) > 1:
        floor = [node(*floor[at : at + 2]) if at + 1 < len(floor) else floor[at] for at in range(0, len(floor), 2)]
    return floor[0].hex() if floor else hashlib.sha256().hexdigest()
def climb(value, place, size, path):
    if size <= 1 or not path:
        return value if size == 1 and not path else b""
    split, below, beside = 1 << (size - 1).bit_length() - 1, path[:-1], path[-1]
    is_left = place < split
    return node(climb(value, place, split, below), beside) if is_left else node(beside, climb(value, place - split, size - split, below))
def is_included(head, root):
    path = [bytes.fromhex(one) for one in head["proof"]]
    return head["index"] < head["size"] and climb(leaf(head), head["index"], head["size"], path).hex() == root

# --- Shapes: the members that a verifier reads, each with its kind.
KINDS = {"s": lambda one: isinstance(one, str), "n": lambda one: type(one) is int and one >= 0, "o": lambda one: isinstance(one, dict),
         "m": lambda one: one is None or isinstance(one, str), "a": lambda one: True}
def has(spec, **tests):
    tests.update((name, KINDS[kind]) for name, kind in (member.split(":") for member in spec.split()))
    return lambda one: isinstance(one, dict) and all(name in one and test(one[name]) for name, test in tests.items())
each = lambda test: lambda one: isinstance(one, list) and all(map(test, one))
exactly = lambda value: lambda one: type(one) is type(value) and one == value
HASH, TEXTS = (lambda one: isinstance(one, str) and re.fullmatch("[0-9a-f]{64}", one)), each(KINDS["s"])
SHAPES = {
    "checkpoints": has("body:s keyId:s signature:s"), "heads": has("chain:s checkpoint:n hash:s number:n"),
    "proofs": has("chain:s checkpoint:n hash:s number:n index:n size:n", proof=each(HASH)),
    "events": has("actor:o applicationId:m at:s chain:s data:o id:s number:n personal:m previous:m sequence:n type:s",
                  rows=each(has("table:s id:s digest:s"))),
    "rows": has("chain:s salt:s table:s", row=has("id:s")), "values": has("chain:s event:s personal:a salt:s")}
CASES = has("", kind=exactly("cases"), cases=each(has("id:s number:s")), chains=TEXTS)
PERIOD = has("from:s to:s after:n through:n", kind=exactly("period"))
IS_MANIFEST = has("madeAt:s", format=exactly(PREFIX + "bundle"), version=exactly(1), madeBy=has("id:s name:s role:s"), withheld=TEXTS,
                  scope=lambda one: CASES(one) or PERIOD(one), mayHaveChanged=TEXTS, files=each(has("name:s bytes:n sha256:s")))
IS_BODY = has("number:n", keys=each(has("id:s publicKey:s")))

# --- What must hold.
def take_while(queue, test):
    return [queue.popleft() for _ in range(sum(1 for _ in itertools.takewhile(test, queue)))]
def chain_of(event):
    if event["type"] == "trail.erased" and event["chain"].startswith(("case:", "policy", "settings")): return None
    if event["applicationId"] is not None:
        return f"case:{event['applicationId']}"
    if event["type"] in ("trail.rowsSealed", "trail.erased"): return event["chain"]
    names = [name for kind, name in SINGLE.items() if event["type"].startswith(kind)]
    names += [f"{name}:{event['data'][member]}" for member, name in SUBJECTS.items() if isinstance(event["data"].get(member), str)]
    return [*names, f"account:{event['actor'].get('id')}"][0]
class Bundle:
    def __init__(self, path, keys):
        self.files, self.found = read_zip(path), []
        self.manifest, seal = (parse(self.files.get(f"manifest.{end}", b"")) for end in ("json", "sig"))
        need(IS_MANIFEST(self.manifest) and has("keyId:s signature:s")(seal), "noManifest")
        self.scope = self.manifest["scope"]
        self.is_period = self.scope["kind"] == "period"
        self.judge_checkpoints()
        self.tell("manifestChanged", not is_signed("bundle/1", canonical(self.manifest), seal, self.announced))
        self.tell("keyNotExpected", keys and not set(keys) & self.known)
        self.judge_chains()
        for name in self.files.keys() - {"manifest.json", "manifest.sig"} - {file["name"] for file in self.manifest["files"]}:
            self.tell("fileUnknown", True, file=name)
        for file in self.manifest["files"]:
            name, content = file["name"], self.files.get(file["name"], b"")
            is_it = (len(content), hashlib.sha256(content).hexdigest()) == (file["bytes"], file["sha256"])
            self.tell("fileChanged" if name in self.files else "fileMissing", name not in self.files or not is_it, file=name)
    def tell(self, code, is_so, **place):
        self.found.extend([{"code": code, **place}] if is_so else [])
    def lines(self, name):
        found, lines = collections.deque(), self.files.get(f"{name}.jsonl", b"").split(b"\n")
        for number, line in enumerate(lines if lines[-1] else lines[:-1], 1):
            value = parse(line) if number < len(lines) else None
            self.tell("lineUnreadable", not SHAPES[name](value), file=f"{name}.jsonl", line=number)
            found.extend([value] if SHAPES[name](value) else [])
        return found
    def judge_checkpoints(self):
        heads, trees, self.signed, self.formers, self.known, self.announced = {}, {}, {}, {}, set(), []
        last, last_hash, keys = 0, None, None
        for head in self.lines("heads"):
            heads.setdefault(head["checkpoint"], []).append(head)
        for entry in self.lines("checkpoints"):
            body, expected, own_hash = parse(entry["body"].encode()), last + 1, digest("checkpoint/1", entry["body"])
            if not IS_BODY(body):
                self.tell("checkpointChanged", True, checkpoint=expected)
                last, last_hash, keys = expected, own_hash, keys or []
                continue
            number = body["number"]
            self.tell("checkpointMissing", number != expected and (keys is None or number < expected), checkpoint=expected)
            self.tell("checkpointUnlinked", number == expected and body.get("previous", 0) != last_hash, checkpoint=number)
            announced = is_signed("checkpoint/1", entry["body"], entry, body["keys"] if keys is None else keys)
            signed = is_signed("checkpoint/1", entry["body"], entry, body["keys"]) if announced is None else announced
            self.tell("checkpointKeyUnknown" if signed else "checkpointChanged", not signed or announced is None, checkpoint=number)
            if self.is_period and self.scope["after"] < number <= self.scope["through"]:
                own = heads.pop(number, [])
                is_other = root_of(own) != body.get("root") or not exactly(len(own))(body.get("chains"))
                self.tell("checkpointHeadsChanged", is_other, checkpoint=number)
                for head in own:
                    self.signed.setdefault(head["chain"], {})[head["number"]] = head
            last, last_hash, keys, trees[number], self.announced = number, own_hash, body["keys"], body, body["keys"]
            self.known.update(one for key in keys for one in (key["id"], key["publicKey"]))
        for number in heads:
            self.tell("checkpointHeadsChanged", True, checkpoint=number)
        numbers = range(self.scope["after"] + 1, self.scope["through"] + 1) if self.is_period else ()
        missing, self.in_period = next((number for number in numbers if number not in trees), None), list(self.signed)
        self.tell("checkpointMissing", missing is not None, checkpoint=missing)
        for proof in self.lines("proofs"):
            tree, chain, number = trees.get(proof["checkpoint"], {}), proof["chain"], proof["number"]
            if not exactly(proof["size"])(tree.get("chains")) or not is_included(proof, tree.get("root")):
                self.tell("proofBroken", True, chain=chain, number=number, checkpoint=proof["checkpoint"])
            elif not self.is_period or proof["checkpoint"] > self.scope["through"]:
                self.signed.setdefault(chain, {})[number] = proof
            elif proof["checkpoint"] <= self.scope["after"] and number > self.formers.get(chain, {"number": 0})["number"]:
                self.formers[chain] = proof
    def judge_chains(self):
        expected, finished = dict.fromkeys(self.in_period if self.is_period else self.scope["chains"]), set()
        events, rows, values = self.lines("events"), self.lines("rows"), self.lines("values")
        while events:
            chain = events[0]["chain"]
            own = take_while(events, lambda one: one["chain"] == chain)
            if chain in finished or chain not in expected:
                self.tell("chainTwice" if chain in finished else "chainUnknown", True, chain=chain)
                continue
            answered, personal = self.judge_chain(chain, own, dict(self.signed.get(chain, {})))
            for queue, kind, wanted in ((rows, "row", answered), (values, "personal", personal)):
                for one in take_while(queue, lambda one: one["chain"] in finished | {chain} or one["chain"] not in expected):
                    self.match(kind, one, wanted if one["chain"] == chain else {})
                for _, place, is_erased in wanted.values():
                    may_miss = place.get("table") in self.manifest["withheld"] + self.manifest["mayHaveChanged"]
                    self.tell(kind + "Missing", not may_miss and not is_erased, **place)
            finished.add(chain)
        for chain in expected.keys() - finished:
            self.tell("chainMissing", True, chain=chain)
        for kind, one in [("row", one) for one in rows] + [("personal", one) for one in values]:
            self.match(kind, one, {})
    def match(self, kind, one, wanted):
        table, own = one.get("table"), one["row"]["id"] if kind == "row" else one["event"]
        names, place = (("row", "salt", "table"), {"table": table}) if kind == "row" else (("personal", "salt"), {})
        expected, place, _ = wanted.pop((table, own), (None, {"chain": one["chain"], **place, "id": own}, False))
        is_it = digest(kind + "/1", canonical({name: one[name] for name in names})) == expected
        self.tell(kind + ("Unknown" if expected is None else "Changed"), not is_it, **place)
    def judge_chain(self, chain, events, heads):
        number, sequence, last_hash, answered, personal, former = 0, None, None, {}, {}, self.formers.get(chain)
        self.tell("chainUnsigned", not heads, chain=chain)
        if self.is_period and events[0]["number"] > 1:
            number, sequence, last_hash = events[0]["number"] - 1, 0, events[0]["previous"] or ""
            is_other = former is None or (former["number"], former["hash"]) != (number, last_hash)
            self.tell("startUnproven", is_other, chain=chain, number=number + 1)
        lasts = {event["type"]: event for event in events}
        case_gone, other_gone = (lasts.get(kind, {"number": 0})["number"] for kind in ("case.erased", "registration.erased"))
        until_at, until = (lasts["trail.erased"]["number"], lasts["trail.erased"]["data"].get("until")) if "trail.erased" in lasts else (0, "")
        for event in events:
            place = {"chain": chain, "number": event["number"], "sequence": event["sequence"]}
            actor = {name: event["actor"][name] for name in ("id", "name", "role") if name in event["actor"]}
            own_hash, head = digest("event/1", canonical(event)), heads.pop(event["number"], None)
            record = {**{name: event[name] for name in RECORD if name in event}, "actor": actor, "previous": last_hash}
            self.tell("eventMissing", event["number"] != number + 1, chain=chain, number=number + 1)
            self.tell("eventOutOfOrder", sequence is not None and event["sequence"] <= sequence, **place)
            self.tell("eventChanged", record != event, **place)
            self.tell("eventMisplaced", chain_of(event) != chain, **place)
            if head is not None and head["hash"] != own_hash:
                self.tell("chainRewritten", True, chain=chain, number=event["number"], checkpoint=head["checkpoint"])
            for row in event["rows"]:
                row_place = {"chain": chain, "table": row["table"], "id": row["id"]}
                answered[row["table"], row["id"]] = row["digest"], row_place, event["number"] <= case_gone
            if event["personal"] is not None:
                is_before = KINDS["s"](until) and event["number"] < until_at and in_units(event["at"]) < in_units(until)
                is_gone = event["number"] <= max(case_gone, other_gone) or is_before
                personal[None, event["id"]] = event["personal"], place, is_gone
            number, sequence, last_hash = event["number"], event["sequence"], own_hash
        for head in heads.values():
            code = "chainCutOff" if head["number"] > number else "eventMissing"
            self.tell(code, True, chain=chain, number=head["number"], checkpoint=head["checkpoint"])
        return answered, personal

def main(args):
    keys = [value for name, value in zip(args, args[1:]) if name == "--key"]
    files, statuses = [one for before, one in zip(["", *args], args) if one[:2] != "--" and before != "--key"], []
    for file in files:
        found, reason = [], None
        try:
            found = Bundle(file, keys).found
        except (Unreadable, OSError, zlib.error) as error:
            reason = str(error) if isinstance(error, Unreadable) else "noFile" if isinstance(error, OSError) else "damaged"
        statuses.append(2 if reason else 1 if found else 0)
        said = ("Everything holds.", f"The bundle is broken: {len(found)} findings.", f"Cannot read: {reason}.")[statuses[-1]]
        lines = [", ".join(f"{name} {value}" for name, value in one.items()) for one in found[:1000]]
        as_json = json.dumps({"file": file, "status": statuses[-1], "reason": reason, "findings": found[:1000]})
        print(as_json if "--json" in args else "\n  ".join([file, *lines, said]))
    return max(statuses) if files else print(__doc__) or 2
sys.exit(main(sys.argv[1:]))
