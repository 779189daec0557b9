"""Ballots cast over HTTP with tokens in hand, against PostgreSQL writing the same rows, and a million published ones counted."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import urllib.parse
from pathlib import Path
from statistics import median

from ballots_kills import kills
from program import Program, hidden, record
from rules import CLASSES, build, java

CODE = "marche"
CLIENTS, ROUNDS, EACH = 8, 5, 2000
WARM = 30  # rounds in which the same tokens change their minds, again and again
LONGEST = 6  # seconds of a round

# wrk sleeps until its time is over, whatever its threads do: the script reads the clock itself, from the first request to the last answer
CAST_LUA = """
local ffi = require("ffi")
ffi.cdef("typedef struct {{ long s; long ns; }} moment; int clock_gettime(int, moment *);")
local function now()
  local at = ffi.new("moment")
  ffi.C.clock_gettime(1, at)
  return tonumber(at.s) + tonumber(at.ns) / 1e9
end
local bodies, sent, answered, begun = {{}}, 0, 0, nil
for line in io.lines("{bodies}") do
  bodies[#bodies + 1] = wrk.format("POST", "/fr/urne/{code}",
    {{["Host"] = "localhost", ["Cookie"] = "{cookie}", ["Content-Type"] = "application/x-www-form-urlencoded"}}, line)
end
function request()
  begun = begun or now()
  sent = sent + 1
  return bodies[math.min(sent, #bodies)]
end
function response()
  answered = answered + 1
  if answered == #bodies then
    print(string.format("cast in %.4f", now() - begun))
    wrk.thread:stop()
  end
end
"""

SAME = """
\\set n random(1, 4611686018427387904)
insert into same.urn (token, home, consultation, sealed, receipt)
values (sha256(:n::text::bytea), '{home}', '{code}', decode(repeat('5a', 81), 'hex'), 'BV-2222-2222-2222')
on conflict (token) do update set sealed = excluded.sealed;
"""


def in_process(*words):
    out = subprocess.run([java(), "-XX:+UseSerialGC", "-Xmx352m", "-cp", CLASSES, "org.parvis.participation.ballots.BallotsBench", *map(str, words)],
                         check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(out.strip().splitlines()[-1])


def ballots(million="1000000"):
    """With the word "kills": SIGKILLs while people vote (ballots_kills.py)."""
    if million == "kills":
        kills()
        return
    build()
    program = Program()
    folder = Path(tempfile.mkdtemp(prefix="parvis-ballots-"))
    try:
        counted = in_process("tally", million, folder)
        program.start()
        home = prepared(program)
        signed = in_process("tokens", home, CODE, (1 + ROUNDS) * EACH, folder)
        key = (folder / "key").read_text()
        program.psql(f"update participation.ballot_keys set public = decode('{key}', 'hex') where consultation = '{CODE}'")
        program.stop()  # it holds the key in memory
        program.start()
        tokens = (folder / "tokens").read_text().split()
        program.psql("create schema same; create table same.urn (like participation.urn including all)")
        same = folder / "same.sql"
        same.write_text(SAME.format(home=home, code=CODE))
        parts = [tokens[n * EACH:(n + 1) * EACH] for n in range(1 + ROUNDS)]
        for _ in range(WARM):  # a program that was started this morning has compiled its way of casting long ago
            cast(program, folder, parts[0], again=True)
        rates = [(pgbench(program, same), cast(program, folder, part)) for part in parts[1:]]
        ratio = median(http / alone for alone, http in rates)
        record("ballots", "ballots cast a second over HTTP with a token in hand, each answered by its receipt, median of 5 interleaved rounds",
               round(median(http for _, http in rates)), "ballots/s", "pgbench writing the same rows, 8 clients each", round(ratio, 2),
               ">= 0.3, 1,000,000 published ballots and receipts counted <= 60 s", ratio >= 0.3 and counted["seconds"] <= 60,
               pgbench=round(median(alone for alone, _ in rates)), signing_ms=signed["signing_ms"], counted_s=counted["seconds"],
               ballots=counted["said"]["ballots"])
    finally:
        program.clean()
        shutil.rmtree(folder, ignore_errors=True)


def prepared(program):
    """The home of the vote, once its key is made."""
    if program.get(f"/fr/consultations/{CODE}/vote")[0] != 200:
        raise SystemExit("The vote of the demonstration does not open")
    return program.psql(f"select home from participation.ballot_keys where consultation = '{CODE}'")


def cast(program, folder, tokens, again=False):
    """Ballots a second: those tokens, each once, by wrk."""
    browser = program.browser()
    proof = hidden(browser.get(f"/fr/urne/{CODE}"))["_proof"]
    (folder / "bodies").write_text("".join(
        urllib.parse.urlencode({"_proof": proof, "token": token, "choice": "saturday", "then": "cast"}) + "\n" for token in tokens))
    script = folder / "cast.lua"
    script.write_text(CAST_LUA.format(bodies=folder / "bodies", code=CODE, cookie=browser.cookies()))
    before = in_urn(program)
    out = subprocess.run(["wrk", "-t1", f"-c{CLIENTS}", f"-d{LONGEST}s", "-s", script, f"http://127.0.0.1:{program.port}"],
                         capture_output=True, text=True, check=True).stdout
    taken = re.search(r"cast in ([0-9.]+)", out)
    if not taken:
        raise SystemExit(f"{len(tokens)} ballots took more than {LONGEST} seconds")
    kept = in_urn(program) - before
    if not again and kept < 0.95 * len(tokens):
        raise SystemExit(f"Of {len(tokens)} ballots {kept} were kept")
    return kept / float(taken.group(1))


def in_urn(program):
    return int(program.psql("select (select count(*) from participation.urn) + (select count(*) from participation.ballots)"))


def pgbench(program, script):
    """Rows a second."""
    port, password = program.cluster()
    out = subprocess.run(
        ["pgbench", "-n", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-c", str(CLIENTS), "-j", "1", "-T", "3", "-M", "prepared",
         "-f", script, "parvis"], env=dict(os.environ, PGPASSWORD=password), text=True, capture_output=True)
    if out.returncode:
        raise SystemExit(out.stderr)
    return float(re.search(r"tps = ([0-9.]+)", out.stdout).group(1))
