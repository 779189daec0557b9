"""A file of thousands of acts, opened by both sides: its page and a conversation of it, against the same file while it was young.

PARVIS_ACTS asks for fewer acts, PARVIS_TURNS for fewer readings.
"""

import os
import time

from asking import Client, Way
from decisions import Desk
from program import Program, percentile, record, tree_cpu

ACTS = int(os.environ.get("PARVIS_ACTS", 5000))
TURNS = int(os.environ.get("PARVIS_TURNS", 300))
WARM, YOUNG = 60, 20
TEXT = "Une phrase comme on en écrit dans un dossier, avec ce qu'il faut pour la comprendre. " * 3


def long_file():
    program = Program()
    try:
        program.start()
        sides, desk, team = opened(program)
        grown(desk, team, 1, YOUNG)
        young = {side: read(program, *at, WARM + TURNS) for side, at in sides.items()}
        begin = time.monotonic()
        grown(desk, team, YOUNG, ACTS)
        seconds = time.monotonic() - begin
        program.psql("analyze cases.acts; analyze cases.payloads")
        old = {side: read(program, *at, WARM + TURNS) for side, at in sides.items()}
        tell(young, old, seconds)
    finally:
        program.clean()


def opened(program):
    """A file sent by somebody without an account, as both sides reach it; and the desk that works on it."""
    way, client = Way(program.port), Client(program.port)
    number, _ = way.draft(client)
    reference = client.post(way.send[0].replace("DRAFT", number), way.send[1]).rsplit("/", 1)[1].partition("?")[0]
    desk = Desk(program, "vq-agent")
    team, own = f"/fr/equipe/dossiers/{reference}", f"/fr/dossiers/{reference}"
    return {
        "team": (desk.client, team),
        "team-messages": (desk.client, team + "/messages/0"),
        "person": (client, own),
        "person-messages": (client, own + "/messages/0"),
    }, desk, team


def grown(desk, team, seen, acts):
    """The file brought to so many acts: notes and messages by turns."""
    page = desk.page(team)
    for act in range(seen, acts):
        how = "note" if act % 2 else "write"
        desk.post(team + "/actes/say", page, seen=str(act), how=how, text=f"{act}. {TEXT}")


def read(program, client, path, turns):
    """Seconds of each reading after some to warm up, and seconds of processor that one takes."""
    client.connection.close()  # it waited while the file grew, and is opened again
    times, before = [], 0.0
    for turn in range(turns):
        if turn == WARM:
            before = tree_cpu(program.pids())
        begin = time.monotonic()
        status, _, _ = client.get(path)
        if status != 200 or client.path != path:
            raise SystemExit(f"{path} answered {status} at {client.path}")
        times.append(time.monotonic() - begin)
    return times[WARM:], (tree_cpu(program.pids()) - before) / (turns - WARM)


def tell(young, old, seconds):
    worst = max(old, key=lambda side: percentile(old[side][0], 0.95))
    p95, before = percentile(old[worst][0], 0.95), percentile(young[worst][0], 0.95)
    record("long-file", f"p95 of the slowest page of a file of {ACTS} acts ({worst})", round(p95 * 1000), "ms",
           f"the same page at {YOUNG} acts, ms: {round(before * 1000)}", round(p95 / before, 2), "<= 150 ms p95 on both sides", p95 <= 0.15,
           acts=ACTS, filled_seconds=round(seconds),
           pages={side: {"p50_ms": round(percentile(times, 0.5) * 1000), "p95_ms": round(percentile(times, 0.95) * 1000),
                         "cpu_ms": round(cpu * 1000, 1), "young_p95_ms": round(percentile(young[side][0], 0.95) * 1000),
                         "young_cpu_ms": round(young[side][1] * 1000, 1)}
                  for side, (times, cpu) in old.items()})
