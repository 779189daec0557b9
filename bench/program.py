"""The program under measure: started as people start it, on a data folder of its own, on loopback."""

import http.client
import http.cookiejar
import json
import os
import platform
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Program:
    def __init__(self, data=None, options=()):
        self.options = list(options)
        self.own = data is None
        self.data = Path(data or tempfile.mkdtemp(prefix="parvis-bench-"))
        self.port = free_port()
        self.process = None

    def start(self, patience=120):
        """Seconds until the first page is served."""
        begin = time.monotonic()
        self.log = open(self.data.parent / (self.data.name + ".log"), "ab")
        self.process = subprocess.Popen(
            [ROOT / "run", "--data", self.data, "--port", str(self.port), "--server.address=127.0.0.1", "--parvis.demonstration-past=false",
             "--parvis.drafts.per-network=100000000", "--parvis.drafts.most=100000000", *self.options],
            stdout=self.log, stderr=subprocess.STDOUT)
        while time.monotonic() - begin < patience:
            if self.process.poll() is not None:
                raise SystemExit(f"The program ended; see {self.log.name}")
            try:
                if self.get("/fr")[0] == 200:
                    return time.monotonic() - begin
            except OSError:
                pass
            time.sleep(0.01)
        raise SystemExit("The program did not open in time")

    def stop(self):
        """Seconds until it has gone."""
        begin = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        return time.monotonic() - begin

    def kill(self):
        self.process.kill()
        self.process.wait()

    def get(self, path, headers=None):
        c = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        c.request("GET", path, headers=headers or {})
        r = c.getresponse()
        body = r.read()
        c.close()
        return r.status, body

    def browser(self):
        return Browser(f"http://127.0.0.1:{self.port}")

    def entered(self, part):
        """A browser signed in with that role of the demonstration, and the page to which that leads."""
        browser = self.browser()
        html = browser.post("/fr/demonstration", {**hidden(browser.get("/fr/demonstration")), "part": part})
        return browser, html

    def resident(self):
        """Resident memory of the program, and of its PostgreSQL without counting shared pages twice; bytes."""
        own = status(self.process.pid, "VmRSS")
        postgres = 0
        for pid in family(self.process.pid):
            postgres += proportional(pid)
        return own, postgres

    def pids(self):
        return [self.process.pid, *family(self.process.pid)]

    def cluster(self):
        """Port and password of the program's own PostgreSQL."""
        folder = self.data / "postgres"
        port = (folder / "cluster" / "postmaster.pid").read_text().splitlines()[3].strip()
        return port, (folder / "superuser.secret").read_text().strip()

    def psql(self, sql):
        port, password = self.cluster()
        env = dict(os.environ, PGPASSWORD=password)
        done = subprocess.run(
            ["psql", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-d", "parvis", "-qtAX", "-v", "ON_ERROR_STOP=1"],
            input=sql, env=env, text=True, capture_output=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        return done.stdout.strip()

    def clean(self):
        if self.process and self.process.poll() is None:
            self.stop()
        if self.own:
            shutil.rmtree(self.data, ignore_errors=True)


class Browser:
    """Keeps cookies and sends the forms it finds, as a browser without script."""

    def __init__(self, base):
        self.base = base
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.url = base

    def get(self, path):
        return self._read(self.opener.open(urllib.parse.urljoin(self.url, path), timeout=30))

    def post(self, path, fields):
        data = urllib.parse.urlencode(fields, doseq=True).encode()
        return self._read(self.opener.open(urllib.parse.urljoin(self.url, path), data=data, timeout=30))

    def _read(self, response):
        self.url = response.geturl()
        return response.read().decode()

    def cookies(self):
        return "; ".join(f"{c.name}={c.value}" for c in self.jar)


def hidden(html):
    """Fields that a form carries on its own."""
    found = {}
    for tag in re.findall(r"<input[^>]*>", html):
        if 'type="hidden"' in tag and (name := re.search(r'name="([^"]*)"', tag)):
            value = re.search(r'value="([^"]*)"', tag)
            found[name.group(1)] = value.group(1) if value else ""
    return found


def status(pid, key):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(key + ":"):
            return int(line.split()[1]) * 1024
    return 0


def proportional(pid):
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def family(pid):
    found = []
    for child in Path(f"/proc/{pid}/task").glob("*/children"):
        for one in child.read_text().split():
            found.append(int(one))
            found.extend(family(int(one)))
    return found


def tree_cpu(pids):
    """Seconds of processor that these processes took so far."""
    ticks = 0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except FileNotFoundError:
            continue
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def percentile(values, p):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * p))]


def record(name, what, value, unit, against, ratio, bar, holds, **more):
    """Prints the reading and writes it."""
    RESULTS.mkdir(exist_ok=True)
    reading = {
        "name": name, "what": what, "value": value, "unit": unit, "against": against, "ratio": ratio, "bar": bar,
        "holds": holds, **more,
        "machine": f"{os.cpu_count()} cores, {platform.machine()}, Linux {platform.release().split('-')[0]}",
        "load": os.getloadavg()[0],
        "at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }
    (RESULTS / f"{name}.json").write_text(json.dumps(reading, indent=2, ensure_ascii=False) + "\n")
    print(json.dumps(reading, indent=2, ensure_ascii=False))
    print(f"{name}: {'holds' if holds else 'DOES NOT HOLD'} (bar: {bar})")
