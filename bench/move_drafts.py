"""Moves 100,000 drafts of a 40-question definition to its next version, killing the program twice in the middle."""

import http.client
import re
import shutil
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

from asking import Client, form_of
from program import ROOT, Program, hidden, record

CODE = "bench-drafts"
DRAFTS = 100_000
QUESTIONS = 40
KEPT_OPEN = 40
KILLS = (0.3, 0.65)
PACK = ROOT / "content" / "quebec"
BASE = ROOT / "app" / "src" / "test" / "resources" / "definitions" / "room-booking.yaml"
BEGIN = f"/fr/services/{CODE}/commencer"
KINDS = ["text", "number", "yes-no", "email", "date", "long-text", "choice", "phone"]


def move_drafts():
    folder = Path(tempfile.mkdtemp(prefix="parvis-pack-"))
    pack = folder / "pack"
    shutil.copytree(PACK, pack)
    program = Program(options=["--pack", str(pack)])
    try:
        written = pack / "services" / f"{CODE}.yaml"
        written.write_text(definition(1))
        program.start()
        begun = time.monotonic()
        sample = [one(program, n) for n in range(KEPT_OPEN)]
        load(program, folder, DRAFTS - KEPT_OPEN)
        filling = time.monotonic() - begun
        program.stop()
        written.write_text(definition(2))
        program.start()
        before = program.psql(f"select count(*), md5(string_agg(id::text, ',' order by id)) from forms.drafts where service = '{CODE}'")
        browser, _ = program.entered("vq-designer")
        page = f"/fr/atelier/{CODE}/2/deplacement"
        fields = hidden(browser.get(page))
        begin = time.monotonic()
        browser.post(page, {**fields, "from": "1"})
        starts = [killed_at(program, share) for share in KILLS]
        until(program, "state = 'moved'")
        taken = time.monotonic() - begin
        after = program.psql(f"select count(*), md5(string_agg(id::text, ',' order by id)) from forms.drafts where service = '{CODE}'")
        findings = looked_at(program)
        findings["lost"] = 0 if before == after else 1
        findings["unreadable"] = sum(not opens(program, n, draft) for n, draft in enumerate(sample))
        whole = int(before.split("|")[0]) == DRAFTS
        record("move-drafts", f"seconds to move {DRAFTS} drafts of {QUESTIONS} questions, restarts after 2 SIGKILLs included",
               round(taken, 1), "s", "bar", None, "<= 120 s, none lost, none moved twice",
               taken <= 120 and whole and not any(findings.values()), drafts=int(before.split("|")[0]), findings=findings,
               restarts_s=[round(s, 1) for s in starts], filled_in_s=round(filling),
               content_bytes=int(program.psql(f"select avg(length(content))::int from forms.drafts where service = '{CODE}'")))
    finally:
        program.clean()
        shutil.rmtree(folder, ignore_errors=True)


def definition(version):
    """Forty questions on eight pages; the second version drops one, asks one otherwise, and adds one."""
    pages = ["\n  pages:\n"]
    for n in range(QUESTIONS):
        if n % 5 == 0:
            pages.append(f"    - {{id: page-{n}, part: room, title: {{fr: Page {n}, en: Page {n}}}, questions: [\n")
        pages.append("        " + question(n, version))
        if n % 5 == 4:
            pages.append("      ]}\n")
    pages.append("    - {id: you, part: you, questions: [{id: email, type: email, label: {fr: Courriel, en: E-mail}}]}\n")
    text = BASE.read_text().replace("code: room-booking", f"code: {CODE}").replace("version: 1", f"version: {version}")
    text = text.replace("reserver-une-salle", CODE).replace("book-a-room", CODE).replace("title: room", "title: '\"Essai\"'")
    return re.sub(r"(?s)\n  pages:\n.*?\nprocess:\n", lambda _: "".join(pages) + "process:\n", text)


def question(n, version):
    kind = KINDS[n % len(KINDS)]
    name = f"q{n}"
    if version == 2:
        name, kind = ("added", "text") if n == 7 else (name, "text" if n == 9 else kind)
    options = ", options: [{code: a, label: {fr: Un, en: One}}, {code: b, label: {fr: Deux, en: Two}}]" if kind == "choice" else ""
    return f"{{id: {name}, type: {kind}, label: {{fr: Question {n}, en: Question {n}}}{options}}},\n"


def answers(n):
    given = {"email": f"personne{n}@personne.example"}
    for i in range(QUESTIONS):
        name = f"q{i}"
        match KINDS[i % len(KINDS)]:
            case "date":
                given |= {f"{name}-day": "3", f"{name}-month": "4", f"{name}-year": "2026"}
            case kind:
                given[name] = {"text": f"Réponse {n} à {i}", "number": str(n % 1000), "yes-no": "true", "email": f"p{n}@personne.example",
                               "long-text": f"Une réponse plus longue, du dossier {n}. " * 4, "choice": "ab"[n % 2],
                               "phone": "418 555-0123"}[kind]
    return given


def one(program, n):
    """A draft begun as a browser begins it: its number and the cookies that open it."""
    client = Client(program.port)
    action, fields = form_of(client.get(BEGIN)[2], BEGIN)
    place = client.post(action, fields | answers(n))
    return place.split("/")[3], dict(client.cookies)


def load(program, folder, count):
    """All the others, by wrk, each with answers of its own."""
    client = Client(program.port)
    action, fields = form_of(client.get(BEGIN)[2], BEGIN)
    body = urllib.parse.urlencode(fields | answers(7777777), doseq=True).replace("7777777", "NUMBER")
    cookie = "; ".join(f"{k}={v}" for k, v in client.cookies.items())
    script = folder / "begin.lua"
    script.write_text(BEGIN_LUA.format(path=action, cookie=cookie, body=body, count=count))
    begun = f"select count(*) from forms.drafts where service = '{CODE}'"
    # its threads stop by themselves, its main one sleeps to the end of the time given
    wrk = subprocess.Popen(["wrk", "-t1", "-c8", "-d3600s", "-s", script, f"http://127.0.0.1:{program.port}"],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    before, there = -1, 0
    while before < there:
        time.sleep(2)
        before, there = there, int(program.psql(begun))
    wrk.kill()
    wrk.wait()
    for n in range(there, DRAFTS):
        one(program, n)


# after the last draft it asks for nothing more
BEGIN_LUA = """
local body, i, answered = "{body}", 0, 0
function request()
  i = i + 1
  if i > {count} then return wrk.format("GET", "/fr", {{["Host"] = "localhost"}}) end
  return wrk.format("POST", "{path}",
    {{["Host"] = "localhost", ["Cookie"] = "{cookie}", ["Content-Type"] = "application/x-www-form-urlencoded"}},
    (body:gsub("NUMBER", tostring(100 + i))))
end
function response()
  answered = answered + 1
  if answered >= {count} + 8 then wrk.thread:stop() end
end
"""


def killed_at(program, share):
    """Kills once that share of the drafts has moved; seconds until the program was back."""
    until(program, f"done >= {int(DRAFTS * share)}")
    program.kill()
    return program.start()


def until(program, condition):
    begin = time.monotonic()
    while program.psql(f"select count(*) from forms.moves where service = '{CODE}' and {condition}") == "0":
        if time.monotonic() - begin > 600:
            raise SystemExit(f"The move did not come to {condition}: " + program.psql("select * from forms.moves"))
        time.sleep(0.1)


def looked_at(program):
    """What must not be: drafts left behind, moved twice, or counted otherwise than they are."""
    def count(sql):
        return int(program.psql(sql))

    drafts = f"from forms.drafts where service = '{CODE}'"
    return {
        "left_behind": count(f"select count(*) {drafts} and version <> 2"),
        "moved_twice": count(f"select count(*) {drafts} and revision <> 2"),
        "remembered_twice": count("select count(*) - count(distinct draft) from forms.moved"),
        "not_remembered": count(f"select count(*) {drafts} and id not in (select draft from forms.moved)"),
        "miscounted": count(f"select abs(done - {DRAFTS}) from forms.moves where service = '{CODE}'"),
    }


def opens(program, n, draft):
    """Whether its person finds their answer, after the move."""
    number, cookies = draft
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=30)
    connection.request("GET", f"/fr/demarche/{number}/page-0",
                       headers={"Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())})
    response = connection.getresponse()
    return response.status == 200 and f"Réponse {n} à 0".encode() in response.read()
