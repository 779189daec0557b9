"""The books of a body with a million movements against files of its provider, and a provider that repeats, reorders, delays and forges.

PARVIS_MOVEMENTS, PARVIS_MESSAGES and PARVIS_FILES ask for fewer.
"""

import hashlib
import hmac
import http.client
import json
import os
import random
import re
import socket
import threading
import time
import urllib.request
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

from asking import Way
from program import Program, hidden, percentile, record
from submitting import sent_by

MOVEMENTS = int(os.environ.get("PARVIS_MOVEMENTS", 1_000_000))
MESSAGES = int(os.environ.get("PARVIS_MESSAGES", 100_000))
FILES = int(os.environ.get("PARVIS_FILES", 400))
LINES = 100_000
WORKERS = 8
WRONG = 25  # of each kind of difference
KEY = "a key of both sides for the measure, long enough"
ROOM = "/fr/equipe/paiements"
TODAY = date.today()


def sum_of(i):
    """Cents of the i-th payment."""
    return 100 + i * 7919 % 100_000


def day_of(i, payments):
    """Thirty days, the oldest first; all of them are over."""
    return TODAY - timedelta(days=40 - i * 30 // payments)


def name_of(i):
    """The i-th try, by the name that the database gives it too."""
    return str(uuid.UUID(hashlib.md5(f"bench{i}".encode()).hexdigest()))


def load_books(program, home, payments):
    """Every payment is charged and captured: two movements of two lines each, triggers off while they are copied."""
    program.psql(f"""
        set session_replication_role = replica;
        create temp table made as
          select i, md5('bench' || i)::uuid as attempt, md5('file' || i)::uuid as file, 100 + (i::bigint * 7919) % 100000 as cents,
            current_date - (40 - (i::bigint * 30 / {payments})::int) as day from generate_series(0, {payments} - 1) as i;
        insert into payments.dues (home, file, reference, service, currency, lines, charged, owed, asked, taken, asked_on, until_day, paid_at)
          select '{home}', file, 'BENCH-' || i, 'parking-permit', 'CAD', '[]', cents, cents, cents, cents, day, day + 20, now() from made;
        insert into payments.attempts (id, home, file, number, way, state, cents, currency, opened_at, ask_at, ends_at, answered_at)
          select attempt, '{home}', file, 1, 'hosted', 'captured', cents, 'CAD', day, day, day, day from made;
        insert into payments.movements (home, file, day, at, what, attempt, reason)
          select '{home}', file, day, day, 'charged', null, 'bench' from made order by i;
        insert into payments.movements (home, file, day, at, what, attempt, reason)
          select '{home}', file, day, day, 'captured', attempt, 'bench' from made order by i;
        insert into payments.postings (movement, account, cents)
          select m.id, p.account, p.cents from payments.movements m join made using (file)
          cross join lateral (values ('receivable', made.cents), ('revenue:parking-permit', -made.cents)) as p (account, cents)
          where m.reason = 'bench' and m.what = 'charged';
        insert into payments.postings (movement, account, cents)
          select m.id, p.account, p.cents from payments.movements m join made using (file)
          cross join lateral (values ('held:hosted', made.cents), ('receivable', -made.cents)) as p (account, cents)
          where m.reason = 'bench' and m.what = 'captured';
        set session_replication_role = origin;
        analyze payments.dues, payments.attempts, payments.movements, payments.postings;""")


def balanced(program, home, payments):
    """Whether each movement comes to zero and each account to the sum that is known otherwise, to the cent."""
    crooked = int(program.psql("select count(*) from (select movement from payments.postings group by movement having sum(cents) <> 0) x"))
    sums = dict(line.split("|") for line in program.psql(
        f"""select p.account, sum(p.cents) from payments.movements m join payments.postings p on p.movement = m.id
            where m.home = '{home}' and m.reason = 'bench' group by p.account""").splitlines())
    total = sum(sum_of(i) for i in range(payments))
    return crooked == 0 and {k: int(v) for k, v in sums.items()} == {
        "receivable": 0, "revenue:parking-permit": -total, "held:hosted": total}


def statements(payments):
    """Files of the provider over all of them, with some lines left out, changed, repeated and of nobody."""
    strange = random.Random(22).sample(range(payments // 10, payments), 3 * WRONG)
    out, other, twice = set(strange[:WRONG]), set(strange[WRONG:2 * WRONG]), set(strange[2 * WRONG:])
    lines = []
    for i in range(payments):
        if i in out:
            continue
        line = f"{name_of(i)},p{i},{sum_of(i) + (1 if i in other else 0)},CAD,paid,{day_of(i, payments) + timedelta(days=1)},30"
        lines.append(line)
        if i in twice:
            lines.append(line)
    lines += [f"{uuid.UUID(int=i)},nobody{i},100,CAD,paid,{TODAY},30" for i in range(WRONG)]
    for begin in range(0, len(lines), LINES):
        yield "reference,provider_id,cents,currency,kind,settled,fee\n" + "\n".join(lines[begin:begin + LINES]) + "\n"


def upload(program, browser, text):
    """Seconds until the room says that it was compared."""
    proof = hidden(browser.get(ROOM))["_proof"]
    mark = uuid.uuid4().hex
    part = "--{}\r\nContent-Disposition: form-data; name=\"{}\"{}\r\n\r\n{}\r\n"
    body = (part.format(mark, "_proof", "", proof)
            + part.format(mark, "statement", "; filename=\"r.csv\"", text) + f"--{mark}--\r\n").encode()
    request = urllib.request.Request(f"http://127.0.0.1:{program.port}{ROOM}/releves", body,
                                     {"Content-Type": f"multipart/form-data; boundary={mark}"})
    begin = time.monotonic()
    with browser.opener.open(request, timeout=300) as answer:
        answer.read()
        place = answer.geturl()
    if not re.search("told=(compared|again)$", place):
        raise SystemExit(f"The file led to {place}")
    return time.monotonic() - begin, place.endswith("again")


def reconciled(program, home, payments):
    """Seconds for each file, what was found, and whether the same file again changed nothing."""
    browser, _ = program.entered("vq-responsible")
    files = list(statements(payments))
    times = [upload(program, browser, text)[0] for text in files]
    counted = f"select kind, count(*) from payments.differences where home = '{home}' group by kind order by kind"
    found = program.psql(counted)
    again = upload(program, browser, files[0])[1] and program.psql(counted) == found
    wanted = "\n".join(f"{kind}|{WRONG}" for kind in ("amount", "missing-here", "missing-there", "twice"))
    return times, found == wanted and again, found.splitlines()


def opened(program, references):
    """A debt and an open try for each file."""
    known = ",".join(f"'{one}'" for one in references)
    program.psql(f"""
        insert into payments.dues (home, file, reference, service, currency, lines, charged, owed, asked, asked_on, until_day)
          select home, id, reference, 'parking-permit', 'CAD', '[]', 2318, 2318, 2318, current_date, current_date + 20
          from cases.case_files where reference in ({known}) on conflict do nothing;
        insert into payments.attempts (id, home, file, number, way, state, cents, currency, opened_at, ask_at, ends_at)
          select gen_random_uuid(), d.home, d.file, 1, 'hosted', 'opened', 2318, 'CAD', now(), now(), now() + interval '1 day'
          from payments.dues d where reference in ({known});""")
    return program.psql(f"""select a.id from payments.attempts a join payments.dues d using (home, file)
        where d.reference in ({known})""").splitlines()


def signed(words, at=None, key=KEY):
    seconds = int(at or time.time())
    mac = hmac.new(key.encode(), f"{seconds}.".encode() + words, hashlib.sha256).hexdigest()
    return f"t={seconds},v1={mac}"


def messages(tries):
    """What the provider posts: words, how they are signed, and the answer that is right. In no order."""
    chance = random.Random(22)
    made = []
    for n in range(MESSAGES):
        attempt = tries[n % len(tries)]
        turn = n // len(tries)
        kind = chance.choice(["captured", "captured", "declined", "abandoned", "forged", "late", "other-sum", "unknown"])
        said = {"event": f"{attempt}/{kind}/{turn // 3}", "attempt": attempt, "outcome": "captured", "cents": 2318, "currency": "CAD"}
        if kind in ("declined", "abandoned"):
            said.update(outcome=kind, cents=0)
        elif kind == "other-sum":
            said.update(cents=1)
        elif kind == "unknown":
            said.update(attempt=str(uuid.UUID(int=n)))
        made.append((kind, json.dumps(said).encode()))
    # each try is paid at least once, whatever chance said
    made += [("captured", json.dumps({"event": f"{one}/last", "attempt": one, "outcome": "captured", "cents": 2318, "currency": "CAD"}).encode())
             for one in tries]
    chance.shuffle(made)
    return made


def post_all(program, made):
    """Milliseconds of each answer, and how many answers were not as they should be."""
    share, lock, times, wrong = iter(made), threading.Lock(), [], []

    def work(_):
        connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=60)
        while True:
            with lock:
                kind, words = next(share, (None, None))
            if kind is None:
                return
            if kind == "forged":
                signature = signed(words, key="another key than that of the provider, as long")
            else:
                signature = signed(words, at=time.time() - 400 if kind == "late" else None)
            begin = time.monotonic()
            connection.request("POST", "/paiements/messages", words,
                               {"Content-Type": "application/json", "Parvis-Signature": signature})
            answer = connection.getresponse()
            answer.read()
            times.append(1000 * (time.monotonic() - begin))
            if answer.status != (403 if kind in ("forged", "late") else 204):
                wrong.append((kind, answer.status))

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(work, range(WORKERS)))
    return times, wrong


def heard(program, tries, made):
    """What became of it: tries that are paid once, twice or never, acts that say so, words that were kept."""
    known = ",".join(f"'{one}'" for one in tries)
    captured = [int(n) for n in program.psql(
        f"select count(m.id) from payments.attempts a left join payments.movements m on m.attempt = a.id and m.what = 'captured'"
        f" where a.id in ({known}) group by a.id").splitlines()]
    acts = int(program.psql(
        f"""select count(*) from cases.acts c join payments.attempts a on a.home = c.home and a.file = c.case_file
            where c.kind = 'payments.paid' and a.id in ({known})"""))
    events = {json.loads(words)["event"] for kind, words in made if kind not in ("forged", "late")}
    kept = int(program.psql("select count(*) from payments.heard"))
    waiting = {json.loads(words)["event"] for kind, words in made if kind in ("other-sum", "unknown")}
    shown = int(program.psql("select count(*) from payments.differences where kind = 'message'"))
    return {"tries": len(tries), "paid_once": captured.count(1), "paid_twice": sum(1 for n in captured if n > 1),
            "never_paid": captured.count(0), "acts": acts, "words_kept": kept, "words_sent": len(events),
            "waiting_for_somebody": shown, "of": len(waiting)}


def payments():
    with socket.socket() as nobody:
        # the provider's own page is never asked here: its port takes nothing
        nobody.bind(("127.0.0.1", 0))
        program = Program(options=[f"--parvis.payments.page=http://127.0.0.1:{nobody.getsockname()[1]}", f"--parvis.payments.key={KEY}"])
        try:
            program.start()
            measured(program)
        finally:
            program.clean()


def measured(program):
    references = sent_by(program, Way(program.port), FILES, 4)
    home = program.psql(f"select home from cases.case_files where reference = '{references[0]}'")
    tries = opened(program, references)
    made = messages(tries)
    begin = time.monotonic()
    times, wrong = post_all(program, made)
    seconds = time.monotonic() - begin
    became = heard(program, tries, made)
    sound = (not wrong and became["paid_once"] == became["tries"] == became["acts"] and became["words_kept"] == became["words_sent"]
             and became["waiting_for_somebody"] == became["of"])
    begin = time.monotonic()
    load_books(program, home, MOVEMENTS // 2)
    loading = time.monotonic() - begin
    exact = balanced(program, home, MOVEMENTS // 2)
    program.psql("delete from payments.differences where kind = 'message'")
    compared, right, found = reconciled(program, home, MOVEMENTS // 2)
    record("payments", f"seconds to compare {len(compared)} files of a provider with the books of {MOVEMENTS:,} movements", round(sum(compared), 1), "s",
           "bar", None, "<= 60 s, balances to the cent, each difference found and no other; no message pays twice, is lost or is believed when forged",
           sum(compared) <= 60 and exact and right and sound,
           longest_file_s=round(max(compared), 1), to_the_cent=exact, differences=found, each_difference_found=right, loaded_s=round(loading),
           messages=len(made), messages_per_s=round(len(made) / seconds), message_p95_ms=round(percentile(times, 0.95), 1),
           wrong_answers=len(wrong), **became)
