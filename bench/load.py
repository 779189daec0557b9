"""Two hundred page requests a second at a steady rate, then with password checks beside them, then in a flood of wrong passwords.

PARVIS_SECONDS, PARVIS_ROUNDS and PARVIS_RATE shorten it for a trial.
"""

import asyncio
import os
import random
import re
import time
import urllib.parse
from statistics import median

from asking import Client, Way
from mail_sink import MailSink
from program import Program, hidden, record, tree_cpu
from steady import Times, Wires, steadily

RATE = int(os.environ.get("PARVIS_RATE", 200))
SECONDS = int(os.environ.get("PARVIS_SECONDS", 20))
ROUNDS = int(os.environ.get("PARVIS_ROUNDS", 3))
CHECKS, FLOOD = 5, 50
ACCOUNTS, ATTACKED, PEOPLE = 8, 4, 20
PASSWORD = "quatre pommes sur un toit"

ANYBODY = ["/fr", "/en", "/fr/services", "/fr/services/demande-acces", "/en/services/access-request", "/fr/services/demande-acces/commencer",
           "/fr/recherche?q=document", "/en/search?q=permit", "/fr/recherche?q=pont", "/fr/barometre", "/fr/pages/aide", "/fr/suivi"]
AGENTS = ["/fr/equipe/file", "/fr/equipe/file?view=late", "/fr/equipe/file?who=me", "/fr/equipe/file?q=rapport", "/en/team/queue"]


class Mix:
    """Pages of a hundred in turn: 50 for anybody, 30 of people with a draft or an account, 20 of agents, each in a real session."""

    def __init__(self, program):
        self.anybody = [(path, {}) for path in ANYBODY]
        self.people = drafts(program) + accounts_of_demonstration(program)
        self.agents = agents(program)

    def one(self, n, dice):
        among = self.anybody if n % 10 in (0, 2, 4, 6, 8) else self.people if n % 10 in (1, 5, 9) else self.agents
        return among[dice.randrange(len(among))]


def cookies(browser):
    return {c.name: c.value for c in browser.jar}


def agents(program):
    pages = []
    for part in ("vq-agent", "vq-manager", "vq-responsible"):
        browser, _ = program.entered(part)
        own = cookies(browser)
        files = sorted(set(re.findall(r'href="(/fr/equipe/dossiers/[0-9A-Z-]+)"', browser.get("/fr/equipe/file"))))
        pages += [(path, own) for path in [*AGENTS, *AGENTS, *files[:10]]]
    return pages


def accounts_of_demonstration(program):
    pages = []
    for part in ("marguerite", "idris"):
        browser, _ = program.entered(part)
        own = cookies(browser)
        html = browser.get("/fr/compte")
        files = sorted(set(re.findall(r'href="(/fr/dossiers/[0-9A-Z-]+)"', html)))
        pages += [(path, own) for path in ["/fr/compte", "/fr", "/fr/services", *files[:5]]] * 3
    return pages


def drafts(program):
    """Pages of forms that people are filling in."""
    way, pages = Way(program.port), []
    for _ in range(PEOPLE):
        client = Client(program.port)
        number, _ = way.draft(client)
        paths = [action.replace("DRAFT", number) for action, _ in way.steps]
        pages += [(path, dict(client.cookies)) for path in paths if "/demarche/" in path]
    return pages


class SignIn:
    """Somebody's attempts to enter, as a browser without a session posts them."""

    def __init__(self, program, mail):
        browser = program.browser()
        self.fields = hidden(browser.get("/fr/connexion"))
        self.cookies = cookies(browser)
        people = [signed_up(program, mail, n) for n in range(ACCOUNTS + ATTACKED)]
        self.emails = [email for email, _ in people]
        self.known = [{**self.cookies, **{name: value for name, value in own.items() if name not in self.cookies and "session" not in name}}
                      for _, own in people]

    def right(self, n):
        """Of five people one comes by a browser that was never seen, the others by their own."""
        own = self.cookies if n % 5 == 0 else self.known[n % ACCOUNTS]
        return self._body(self.emails[n % ACCOUNTS], PASSWORD), f"10.1.{n // 250 % 250}.{n % 250 + 1}", own

    def wrong(self, n):
        email = self.emails[ACCOUNTS + n % ATTACKED] if n % 2 else f"personne.{n}@personne.example"
        return self._body(email, "une erreur de plus"), f"10.2.{n // 250 % 250}.{n % 250 + 1}", self.cookies

    def _body(self, email, password):
        return urllib.parse.urlencode({**self.fields, "email": email, "password": password})


def signed_up(program, mail, n):
    """A person of their own password, by the code that came to them; each from an address of their own."""
    email = f"charge.{n}@personne.example"
    browser = program.browser()
    browser.opener.addheaders = [("X-Forwarded-For", f"10.3.0.{n + 1}")]
    browser.post("/fr/inscription", {**hidden(browser.get("/fr/inscription")), "email": email})
    place = browser.url
    code = mail.code(email)
    browser.post(place, {**hidden(browser.get(place)), "code": code, "name": f"Charge {n}", "password": PASSWORD})
    if not browser.url.startswith(f"http://127.0.0.1:{program.port}/fr/compte"):
        raise SystemExit(f"Nobody could sign up: {browser.url}")
    return email, cookies(browser)


async def phase(program, mix, sign_in, checks, flood, seconds, turn, rate=RATE, flood_rate=FLOOD):
    """One stretch of time; the times of the pages and of the checks, and what the flood met."""
    wires, pages, checked, flooded = Wires(program.port), Times(), Times(), Times()
    dice = random.Random(turn)
    met = {}

    async def page(n):
        path, own = mix.one(n, dice)
        answer = await wires.ask("GET", path, dict(own))
        return None if answer.status == 200 else f"page {answer.status}"

    async def attempt(body, address, own):
        return await wires.ask("POST", "/fr/connexion", dict(own), body, {"X-Forwarded-For": address})

    async def check(n):
        answer = await attempt(*sign_in.right(turn * 1000 + n))
        return None if answer.status == 303 else f"check {answer.status}"

    async def wrong(n):
        answer = await attempt(*sign_in.wrong(turn * 10_000 + n))
        met[answer.status] = met.get(answer.status, 0) + 1
        return None

    both = [steadily(rate, seconds, page, pages)]
    if checks:
        both.append(steadily(CHECKS, seconds, check, checked))
    if flood:
        both.append(steadily(flood_rate, seconds, wrong, flooded))
    before, begin = tree_cpu(program.pids()), time.monotonic()
    await asyncio.gather(*both)
    wires.close()
    return pages, checked, flooded, met, (tree_cpu(program.pids()) - before) / (time.monotonic() - begin)


def signing_in(program):
    """People sign up in a first life with a mail server: with one, nothing is a demonstration."""
    mail = MailSink()
    own, program.options = program.options, [*program.options, *mail.options()]
    program.start()
    people = SignIn(program, mail)
    program.stop()
    program.options = own
    return people


def load():
    program = Program(options=["--parvis.proxies=127.0.0.1"])  # clients say from where they come
    kinds = {"pages alone": (False, False), "with checks": (True, False), "in a flood": (True, True)}
    try:
        sign_in = signing_in(program)
        program.start()
        mix = Mix(program)
        run = lambda *asked: asyncio.run(phase(program, mix, sign_in, *asked))
        for turn, share in enumerate((8, 4, 2, 1)):  # a program that was started this morning has run for hours, and people mistype their passwords all day
            run(True, True, SECONDS, 90 + turn, RATE / share, FLOOD / 10)
        times, checked, failed, refused, cpu, flood = {k: [] for k in kinds}, [], {}, {}, {k: [] for k in kinds}, {}
        for turn in range(ROUNDS):
            for kind, (checks, flooding) in kinds.items():
                pages, check, _, met, used = run(checks, flooding, SECONDS, turn)
                times[kind].append(pages)
                cpu[kind].append(used)
                for what, often in pages.failed.items():
                    failed[what] = failed.get(what, 0) + often
                refused[kind] = refused.get(kind, 0) + sum(check.failed.values())
                if kind == "with checks":
                    checked.append(check.within(0.95))
                for status, often in met.items():
                    flood[status] = flood.get(status, 0) + often
        told(times, checked, failed, refused, cpu, flood)
    finally:
        program.clean()


def told(times, checked, failed, refused, cpu, flood):
    p95 = {kind: median(one.within(0.95) for one in of) for kind, of in times.items()}
    rise = median(f.within(0.95) / c.within(0.95) for f, c in zip(times["in a flood"], times["with checks"]))
    holds = p95["with checks"] <= 100 and rise <= 1.5 and not failed and not refused["with checks"]
    record("load", f"p95 of {RATE} page requests a second, due at a steady rate, with {CHECKS} password checks a second beside them",
           p95["with checks"], "ms", f"the same in a flood of {FLOOD} wrong passwords a second, interleaved: the rise of the pages' p95",
           round(rise, 2), "p95 <= 100 ms, rise in a flood <= 1.5, no failure", holds,
           p95_ms=p95, p50_ms={kind: median(one.within(0.5) for one in of) for kind, of in times.items()},
           p99_ms={kind: median(one.within(0.99) for one in of) for kind, of in times.items()},
           p95_each_round={kind: [one.within(0.95) for one in of] for kind, of in times.items()},
           checks_p95_ms=median(checked), failures=failed, checks_asked_to_come_back=refused, flood_answers={str(k): v for k, v in sorted(flood.items())},
           program_cores={kind: round(median(of), 2) for kind, of in cpu.items()},
           mix="of ten requests 5 for anybody, 3 of people with a draft or an account, 2 of agents",
           requests=sum(len(one.millis) for of in times.values() for one in of))
