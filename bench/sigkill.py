"""Kills the program or its PostgreSQL in the middle of their work, again and again, and looks for what was lost or done twice.

PARVIS_KILLS asks for more or fewer.
"""

import http.client
import os
import random
import signal
import subprocess
import threading
import time
import urllib.parse
from pathlib import Path

from asking import Way
from mail_sink import MailSink
from program import ROOT, Program, family, percentile, record

KILLS = int(os.environ.get("PARVIS_KILLS", 20))
SENDERS = 6
DRAFTS = 75 * KILLS
# of ten kills: the program, the whole of PostgreSQL, or one of its processes, which makes it throw away the others
VICTIMS = ["program"] * 5 + ["postgres"] * 2 + ["backend"] * 3


def sigkill():
    """SIGKILLs while people send: each receipt has its file, none twice, chains verify, no notification is lost."""
    mail = MailSink()
    program = Program(options=[*mail.options(), "--parvis.post.lease=20s"])
    chance = random.Random(20)
    try:
        program.start()
        way = Way(program.port)
        drafts = way.drafts(DRAFTS)
        waiting, sent, unsure = list(drafts), {}, []
        back = {victim: [] for victim in VICTIMS}
        for turn in range(KILLS):
            victim = VICTIMS[turn % len(VICTIMS)] if turn < len(VICTIMS) else chance.choice(VICTIMS)
            under_load(program, way, waiting, sent, unsure, chance.randint(1, 50), lambda: killed(program, victim, chance))
            back[victim].append(program.start() if victim == "program" else until_ready(program))
            print(f"{turn + 1} of {KILLS}: {victim} was back after {back[victim][-1]:.1f} s, {len(sent)} receipts, {len(unsure)} unsure", flush=True)
            waiting = unsure + waiting
            unsure = []
        again = settle(program, way, waiting[:200], sent)
        drained = until_told(program)
        files = int(program.psql("select count(*) from cases.case_files where channel = 'web'"))
        findings = looked_at(program, sent, mail)
        chain = verified(program)
        holds = files >= len(sent) > 0 and not any(findings.values()) and chain
        record("sigkill", f"files, after {KILLS} SIGKILLs of the program or its PostgreSQL under load", files,
               "files", "receipts given", None, "each receipt has its file, none twice, chains verify, no notification lost", holds,
               receipts=len(sent), sent_again=again, mails=len(mail.came),
               mails_handed_over_twice=sum(1 for times in mail.came.values() if times > 1), findings=findings, chains_verify=chain,
               kills={victim: len(of) for victim, of in back.items()},
               back_after_s={victim: {"median": round(percentile(of, 0.5), 2), "worst": round(max(of), 2)} for victim, of in back.items() if of},
               followers_drained_s=round(drained, 2))
    finally:
        program.clean()


def killed(program, victim, chance):
    if victim == "program":
        program.kill()
        return
    postmaster = int((program.data / "postgres" / "cluster" / "postmaster.pid").read_text().splitlines()[0])
    own = [pid for pid in family(postmaster) if b"parvis_" in command_line(pid)]
    try:
        os.kill(postmaster if victim == "postgres" or not own else chance.choice(own), signal.SIGKILL)
    except ProcessLookupError:
        pass  # a connection that was just given back


def command_line(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def until_ready(program):
    """Seconds until the program, which lives, says that its database answers."""
    begin = time.monotonic()
    while time.monotonic() - begin < 120:
        if program.process.poll() is not None:
            raise SystemExit("The program ended with its database")
        try:
            if program.get("/actuator/health/readiness")[0] == 200:
                return time.monotonic() - begin
        except OSError:
            pass
        time.sleep(0.05)
    raise SystemExit("The database did not come back")


def under_load(program, way, waiting, sent, unsure, receipts, kill):
    """Sends until so many have their receipt, then kills in the middle of the others; whoever had no answer is unsure."""
    lock, ended = threading.Lock(), threading.Event()
    before = len(sent)

    def sender():
        connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=20)
        while not ended.is_set():
            with lock:
                if not waiting:
                    return
                draft = waiting.pop()
            place = one(connection, way, draft)
            with lock:
                if place is None:
                    unsure.append(draft)
                else:
                    noted(sent, draft, place)
            if place is None:
                connection.close()
                time.sleep(0.05)

    threads = [threading.Thread(target=sender) for _ in range(SENDERS)]
    for thread in threads:
        thread.start()
    begin = time.monotonic()
    while len(sent) < before + receipts:
        if time.monotonic() - begin > 60 or not any(thread.is_alive() for thread in threads):
            raise SystemExit("The program sends no more, or the drafts were too few")
        time.sleep(0.001)
    kill()
    ended.set()
    for thread in threads:
        thread.join()


def one(connection, way, draft):
    """Where the answer leads; nothing when there was none."""
    number, cookies = draft
    path, body = way.sending(number)
    try:
        connection.request("POST", path, body, {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"})
        response = connection.getresponse()
        response.read()
    except (OSError, http.client.HTTPException):
        return None
    if response.status >= 500:
        return None  # the database went away under it
    if response.status != 303:
        raise SystemExit(f"Sending answered {response.status}")
    return response.getheader("Location")


def noted(sent, draft, place):
    """A receipt's reference; a draft that was sent before its answer was lost leads elsewhere."""
    if "/recu/" in place:
        reference = urllib.parse.unquote(place.rsplit("/", 1)[1])
        if reference in sent.values():
            raise SystemExit(f"{reference} was given twice")
        sent[draft[0]] = reference


def settle(program, way, drafts, sent):
    """Those who had no answer try again, as people do; how many of them got a receipt now."""
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=20)
    before = len(sent)
    for draft in drafts:
        place = one(connection, way, draft)
        if place is None:
            raise SystemExit("The program did not answer")
        noted(sent, draft, place)
    return len(sent) - before


def until_told(program):
    """Seconds until each follower passed the last act and no message waits in the middle of leaving."""
    begin = time.monotonic()
    behind = ("select count(*) from feed.cursors c where (c.xid, c.position) <"
              " (select a.xid, a.position from cases.acts a order by a.xid desc, a.position desc limit 1)")
    waiting = "select count(*) from post.messages where medium = 'email' and status in ('queued', 'sending')"
    while int(program.psql(behind)) or int(program.psql(waiting)):
        if time.monotonic() - begin > 300:
            raise SystemExit("The followers did not come to the end: " + program.psql("select * from feed.cursors")
                             + "\nMessages that wait: " + program.psql(waiting))
        time.sleep(0.5)
    return time.monotonic() - begin


def looked_at(program, sent, mail):
    """What must be nought."""
    known = ",".join(f"('{reference}')" for reference in sent.values())
    files = "(select id from cases.case_files where channel = 'web' and reference in (select reference from receipts))"
    count = lambda sql: int(program.psql(f"with receipts(reference) as (values {known}) {sql}"))
    return {
        "receipts_without_file": count("select count(*) from receipts where reference not in (select reference from cases.case_files)"),
        "drafts_sent_and_still_there": int(program.psql(
            "select count(*) from forms.drafts where id in (" + ",".join(f"'{d}'" for d in sent) + ")")),
        "files_without_first_act": int(program.psql(
            "select count(*) from cases.case_files f where not exists"
            " (select from cases.acts a where a.case_file = f.id and a.seq = 1)")),
        "files_without_work_item": int(program.psql(
            "select count(*) from cases.case_files f where not exists (select from cases.work_items w where w.case_file = f.id)")),
        "files_without_receipt_message": count(f"select count(*) from {files} f where not exists"
                                               " (select from post.messages m where m.file = f.id and m.kind = 'received')"),
        "files_with_two_receipt_messages": count(f"select count(*) from (select m.file from post.messages m join {files} f on f.id = m.file"
                                                 " where m.kind = 'received' group by m.file having count(*) > 1) twice"),
        "mails_not_sent": int(program.psql("select count(*) from post.messages where medium = 'email' and status <> 'sent'")),
        "mails_that_never_came": abs(len(mail.came) - int(program.psql("select count(*) from post.messages where medium = 'email'"))),
        "parked_acts": int(program.psql("select count(*) from platform.held_up")),
        "facts_missing": count("select count(*) from cases.case_files f where f.reference in (select reference from receipts) and not exists"
                               " (select from measures.facts m where m.record_id = f.id and m.kind = 'request.received')"),
        "facts_twice": count("select count(*) from (select m.record_id from measures.facts m join cases.case_files f on f.id = m.record_id"
                             " where m.kind = 'request.received' and f.reference in (select reference from receipts)"
                             " group by m.record_id having count(*) > 1) twice"),
    }


def verified(program):
    program.stop()
    done = subprocess.run([ROOT / "run", "--data", program.data, "verify-chain"], capture_output=True, text=True)
    print(done.stdout[-600:], done.stderr[-600:])
    return done.returncode == 0
