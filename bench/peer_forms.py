"""A page of a form and the post of its answers, beside the same form served by @defra/forms-engine-plugin.

PARVIS_ROUNDS, PARVIS_SECONDS and PARVIS_WARM shorten it for a trial.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path
from statistics import median

from asking import Client, form_of
from program import ROOT, Program, free_port, record, tree_cpu

HERE = Path(__file__).resolve().parent / "peer"
BASE = ROOT / "app/src/test/resources/definitions/room-booking.yaml"
WORK = tempfile.TemporaryDirectory(prefix="peer-work-")
SESSIONS, CONNECTIONS, ROUNDS, SECONDS, WARM = 300, 8, 7, 5, 60

# what is typed, by our names and by theirs
OURS = {
    "first_name": "Camille", "last_name": "Fictif", "born-day": "12", "born-month": "3", "born-year": "1980",
    "email": "camille@example.com", "phone": "418 555-0123", "region": "r3", "reach": "Le matin, du lundi au jeudi.",
    "home": "tenant", "children": "true", "how_many": "2", "helps": ["food", "heat"], "details": "Le loyer a augmenté.",
}
THEIRS = {
    "firstName": "Camille", "lastName": "Fictif", "born__day": "12", "born__month": "3", "born__year": "1980",
    "email": "camille@example.com", "phone": "+1 418 555 0123", "region": "r3", "reach": "Le matin, du lundi au jeudi.",
    "home": "tenant", "children": "true", "howMany": "2", "helps": ["food", "heat"], "details": "Le loyer a augmenté.",
}


class Work:
    """What wrk sends to one side: the filled page and its post, in each session, in files of two halves."""

    def __init__(self, name, ports):
        self.name, self.ports, self.files = name, ports, {}
        self.rates, self.p95, self.cpu = {}, {}, {}

    def keep(self, kind, lines):
        self.files[kind] = []
        for half in range(2):
            path = Path(WORK.name) / f"{self.name}-{kind}-{half}"
            path.write_text("".join("\t".join(line) + "\n" for line in lines[half]))
            self.files[kind].append(path)

    def load(self, kind, seconds):
        """Requests a second of two generators together, and the worse of their 95th percentiles in milliseconds."""
        running = [
            subprocess.Popen(
                ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", HERE / "load.lua", f"http://127.0.0.1:{port}"],
                env={**os.environ, "WORK": str(file)}, stdout=subprocess.PIPE, text=True)
            for port, file in zip(self.ports, self.files[kind])]
        rate, worst = 0.0, 0.0
        for one in running:
            requests, micros, p95, wrong = re.search(r"MEASURED (\d+) (\d+) (\S+) (\d+)", one.communicate()[0]).groups()
            if int(wrong):
                raise SystemExit(f"{self.name} {kind}: {wrong} answers were errors")
            rate += int(requests) * 1e6 / int(micros)
            worst = max(worst, float(p95))
        return rate, worst


class Peer:
    """Two processes of the peer, each with its own half of the sessions, or one Redis for both."""

    def __init__(self, packages, redis=None):
        self.ports = [free_port(), free_port()]
        more = {"REDIS": str(redis)} if redis else {}
        self.processes = [
            subprocess.Popen(
                ["node", HERE / "server.js"], cwd=packages,
                env={**os.environ, **more, "NODE_ENV": "production", "HERE": str(HERE), "PORT": str(port)}, stdout=subprocess.DEVNULL)
            for port in self.ports]
        for port in self.ports:
            until_open(port, "/measure/about-you")

    def pids(self):
        return [p.pid for p in self.processes]

    def stop(self):
        for process in self.processes:
            process.send_signal(signal.SIGTERM)
        for process in self.processes:
            process.wait(20)


class Redis:
    """A Redis that has each write on the disk before it answers."""

    def __init__(self):
        self.port = free_port()
        self.folder = tempfile.mkdtemp(prefix="peer-redis-")
        self.process = subprocess.Popen(
            ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--dir", self.folder, "--appendonly", "yes",
             "--appendfsync", "always", "--save", ""], stdout=subprocess.DEVNULL)
        time.sleep(1)

    def stop(self):
        self.process.terminate()
        self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)


def until_open(port, path):
    begin = time.monotonic()
    while time.monotonic() - begin < 60:
        try:
            if Client(port).request("GET", path)[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise SystemExit("The peer did not open")


def packages():
    """The peer as its registry gives it, in a folder that may be kept for the next measure."""
    folder = Path(os.environ.get("PARVIS_PEER", tempfile.gettempdir() + "/parvis-bench-peer"))
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "package.json", folder)
    if not (folder / "node_modules/@defra/forms-engine-plugin").is_dir():
        print("npm install of the peer, once (430 MB)")
        subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=folder, check=True)
    return folder


def filled(html, fields, typed):
    named = set(re.findall(r'name="([^"]*)"', html))
    return {**fields, **{name: value for name, value in typed.items() if name in named}}


def walk(port, start, typed, contact, end):
    """One session through all pages; the requests for its page of contact come back."""
    client = Client(port)
    html = client.get(start)[2]
    found = None
    for _ in range(12):
        if client.path.endswith(end):
            break
        action, fields = form_of(html, client.path)
        action = client.path if action.startswith("#") else action
        fields = filled(html, fields, typed)
        if client.path.endswith(contact):
            found = (action, fields)
        html = client.post_and_follow(action, fields)
    if not client.path.endswith(end) or not found:
        raise SystemExit(f"The form stopped at {client.path}")
    cookie = "; ".join(f"{n}={v}" for n, v in client.cookies.items())
    body = urllib.parse.urlencode(found[1], doseq=True)
    page = client.get(found[0])[2]
    if typed["email"] not in page:
        raise SystemExit(f"{found[0]} does not show what was typed")
    return ("GET", found[0], cookie, ""), ("POST", found[0], cookie, body), len(page.encode())


def sessions(name, ports, start, typed, contact, end):
    work = Work(name, ports)
    pages, posts, size = [[], []], [[], []], 0
    for half, port in enumerate(ports):
        for _ in range(SESSIONS // 2):
            page, post, size = walk(port, start, typed, contact, end)
            pages[half].append(page)
            posts[half].append(post)
    work.keep("get", pages)
    work.keep("post", posts)
    work.bytes = size
    return work


def pack():
    """The demonstration, with the same twelve questions as a service of its own."""
    folder = Path(tempfile.mkdtemp(prefix="parvis-pack-"))
    shutil.copytree(ROOT / "content/quebec", folder, dirs_exist_ok=True)
    text = BASE.read_text().replace("code: room-booking", "code: household").replace("reserver-une-salle", "menage")
    text = text.replace("book-a-room", "household").replace("title: room", "title: first_name")
    text = re.sub(r"(?s)\n  pages:\n.*?\nprocess:\n", lambda _: "\n  pages:\n" + (HERE / "pages.yaml").read_text() + "process:\n", text)
    text = re.sub(r'unit: if room = .*', 'unit: \'"rooms"\'', text)
    (folder / "services/household.yaml").write_text(text)
    return folder


def rounds(sides, count, seconds, warm):
    """A cold machine for Java is five to ten times slower, and compiles for a minute beside its work: each side is warmed first."""
    for work, _ in sides.values():
        for kind in ("get", "post"):
            work.load(kind, warm)
            work.rates[kind], work.p95[kind], work.cpu[kind] = [], [], []
    for _ in range(count):
        for kind in ("get", "post"):
            for work, pids in sides.values():
                before = tree_cpu(pids())
                rate, p95 = work.load(kind, seconds)
                work.rates[kind].append(rate)
                work.p95[kind].append(p95)
                work.cpu[kind].append((tree_cpu(pids()) - before) / (rate * seconds) * 1e6)


def told(sides, against, kind):
    ours, theirs = sides["ours"][0], sides[against][0]
    ratios = [a / b for a, b in zip(ours.rates[kind], theirs.rates[kind])]
    slow = [a / b for a, b in zip(ours.p95[kind], theirs.p95[kind])]
    return {
        "ratio": round(median(ratios), 2), "range": [round(min(ratios), 2), round(max(ratios), 2)],
        "p95_ratio": round(median(slow), 2), "ours": round(median(ours.rates[kind])), "peer": round(median(theirs.rates[kind])),
        "ours_p95_ms": round(median(ours.p95[kind]), 2), "peer_p95_ms": round(median(theirs.p95[kind]), 2),
        "ours_cpu_us": round(median(ours.cpu[kind])), "peer_cpu_us": round(median(theirs.cpu[kind])),
    }


def peer_forms():
    count = int(os.environ.get("PARVIS_ROUNDS", ROUNDS))
    seconds = int(os.environ.get("PARVIS_SECONDS", SECONDS))
    warm = int(os.environ.get("PARVIS_WARM", WARM))
    content = pack()
    # its demonstration writes hundreds of files in the first minutes: it would be measured too
    program = Program(options=["--pack", str(content), "--parvis.demonstration=false"])
    running = []
    try:
        where = packages()
        program.start()
        memory = Peer(where)
        running.append(memory)
        redis = Redis()
        running.append(redis)
        synced = Peer(where, redis.port)
        running.insert(0, synced)
        start, end = "/measure/about-you", "/measure/summary"
        sides = {
            "ours": (sessions("ours", [program.port] * 2, "/fr/services/menage/commencer", OURS, "/contact", "/reponses"),
                     program.pids),
            "memory": (sessions("memory", memory.ports, start, THEIRS, "/contact", end), memory.pids),
            "synced": (sessions("synced", synced.ports, start, THEIRS, "/contact", end),
                       lambda: [*synced.pids(), redis.process.pid]),
        }
        rounds(sides, count, seconds, warm)
        found = {f"{kind}_{against}": told(sides, against, kind) for against in ("memory", "synced") for kind in ("get", "post")}
        get, post, durable = found["get_memory"], found["post_memory"], found["post_synced"]
        holds = (get["ratio"] >= 6 and post["ratio"] >= 1.5 and durable["ratio"] >= 3
                 and max(get["p95_ratio"], post["p95_ratio"], durable["p95_ratio"]) <= 1)
        record("peer-forms", f"pages of a filled form a second, median of {count} interleaved rounds of {seconds} s",
               get["ours"], "req/s", "@defra/forms-engine-plugin 4.23.0, two processes, the same twelve questions", get["ratio"],
               "GET >= 6, POST >= 1.5, POST >= 3 against a Redis that syncs each write, p95 ratios <= 1", holds,
               bytes={name: work.bytes for name, (work, _) in sides.items()}, **found)
    finally:
        for one in running:
            one.stop()
        program.clean()
        shutil.rmtree(content, ignore_errors=True)
