"""Processor time of the five requests that people make most, in three minutes: what every work on a hot path ends with."""

import csv
import os
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone

from asking import Client, Way
from program import RESULTS, ROOT, Program, record, tree_cpu

HISTORY = RESULTS / "history.csv"
KINDS = ["cached", "dynamic", "form_get", "form_post", "send"]
THREADS, WARM, SECONDS, ROUNDS = 2, 10, 4, 3
SENT = 300  # in each round, and as often for warming
FALL = 1.25  # a fifth fewer requests for the same processor time


def quick():
    """Microseconds of processor that program and PostgreSQL take for each request, idle time taken off, the least of three rounds."""
    program = Program(options=["--parvis.demonstration=false"])
    try:
        program.start()
        way = Way(program.port)
        kinds = {
            "cached": lambda client: client.get("/fr"),
            "dynamic": lambda client: client.get("/fr/services?kept=no"),
            **form(program, way),
        }
        for one in kinds.values():
            during(program, one, WARM)
        send(program, way)
        idle = resting(program)
        found = {kind: [] for kind in KINDS}
        for _ in range(ROUNDS):
            for kind, one in kinds.items():
                found[kind].append(during(program, one, SECONDS, idle))
            found["send"].append(send(program, way, idle))
        tell({kind: round(min(times) * 1e6) for kind, times in found.items()})
    finally:
        program.clean()


def form(program, way):
    """The page of contact of a draft that is filled in, and the post of its answers."""
    client = Client(program.port)
    number, _ = way.draft(client)
    own = dict(client.cookies)
    action, fields = next(step for step in way.steps if "email" in step[1])
    path = action.replace("DRAFT", number)

    def asked(method):
        def one(each):
            each.cookies.update(own)
            return each.get(path) if method == "get" else each.post(path, fields)
        return one

    return {"form_get": asked("get"), "form_post": asked("post")}


def during(program, one, seconds, idle=0.0):
    """Seconds of processor a request, of as many as go in the time."""
    before, begin = tree_cpu(program.pids()), time.monotonic()

    def some(_):
        client, count = Client(program.port), 0
        while time.monotonic() - begin < seconds:
            one(client)
            count += 1
        return count

    with ThreadPoolExecutor(THREADS) as pool:
        count = sum(pool.map(some, range(THREADS)))
    return (tree_cpu(program.pids()) - before - idle * (time.monotonic() - begin)) / count


def send(program, way, idle=0.0):
    """The same for the last button of a form; each draft is sent once."""
    drafts = way.drafts(SENT, THREADS)
    before, begin = tree_cpu(program.pids()), time.monotonic()
    for number, cookies in drafts:
        client = Client(program.port)
        client.cookies.update(part.split("=", 1) for part in cookies.split("; "))
        path, body = way.sending(number)
        status, _, _ = client.request("POST", path, body)
        if status != 303:
            raise SystemExit(f"POST {path} answered {status}")
    return (tree_cpu(program.pids()) - before - idle * (time.monotonic() - begin)) / len(drafts)


def resting(program):
    """What the program takes each second while nobody asks for anything, followers at their end."""
    time.sleep(5)
    before = tree_cpu(program.pids())
    time.sleep(5)
    return (tree_cpu(program.pids()) - before) / 5


def tell(now):
    rows = list(csv.DictReader(HISTORY.open())) if HISTORY.exists() else []
    last = rows[-1] if rows else None
    rise = max(now[kind] / float(last[kind]) for kind in KINDS) if last else 1.0
    commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], text=True, capture_output=True).stdout.strip()
    row = {"at": datetime.now(timezone.utc).isoformat(timespec="minutes"), "commit": commit, "load": round(os.getloadavg()[0], 1), **now}
    with HISTORY.open("a", newline="") as out:
        writer = csv.DictWriter(out, row)
        if not rows:
            writer.writeheader()
        writer.writerow(row)
    record("quick", "microseconds of processor a request (home page from the cache, page made anew, page of a form, its post, sending)",
           now["dynamic"], "µs", "the line before it in history.csv: the worst rise of the five", round(rise, 2),
           f"<= {FALL}", rise <= FALL, **now)
