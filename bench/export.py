"""An agent takes a whole view of the queue away: files a second as they stream, and the memory that it costs."""

import http.client
import os
import shutil
import threading
import time

from program import Program, record, status
from queue_scale import load, signed_in

MB = 1024 * 1024


def rss(program):
    return status(program.process.pid, "VmRSS")


def export():
    """Streams a view of some hundred thousand files in each format, and watches the program's memory."""
    files = int(os.environ.get("PARVIS_FILES", 400_000))
    need = files * 3_000
    print(f"Disk need: about {need / 1e9:.1f} GB for {files} files ({shutil.disk_usage('/tmp').free / 1e9:.0f} GB free)", flush=True)
    program = Program()
    try:
        program.start()
        browser, home = signed_in(program)
        service = program.psql("select service from cases.work_items limit 1")
        members = program.psql(f"select id from organizations.members where home = '{home}' order by id").splitlines()
        load(program, home, service, members, files, files)
        headers = {"Cookie": browser.cookies()}
        read(program, "csv", headers)  # classes are loaded and the heap has its size
        time.sleep(5)
        idle = rss(program)
        rates, grown, rows = {}, {}, {}
        for kind in ("csv", "json", "zip"):
            rows[kind], seconds, most = watched(program, kind, headers)
            rates[kind] = rows[kind] / seconds
            grown[kind] = (most - idle) / MB
        slowest = min(rates.values())
        record("export", f"files a second of a streamed export, the slowest of CSV, JSON and ZIP, of {max(rows.values())} files",
               round(slowest), "files/s", "bar", None, ">= 5000 files/s, <= 64 MiB above idle",
               slowest >= 5000 and max(grown.values()) <= 64,
               files_per_second={k: round(v) for k, v in rates.items()},
               above_idle_mib={k: round(v, 1) for k, v in grown.items()}, idle_mib=round(idle / MB))
    finally:
        program.clean()


def read(program, kind, headers):
    """Lines of the table that came, or bytes of the other formats, without keeping them."""
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=600)
    connection.request("GET", f"/fr/equipe/file/export.{kind}?view=closed", headers=headers)
    response = connection.getresponse()
    if response.status != 200:
        raise SystemExit(f"The export answered {response.status}")
    lines = 0
    while some := response.read(65536):
        lines += some.count(b"\n")
    return lines


def watched(program, kind, headers):
    """Rows, seconds and the most memory while they came."""
    most, over = [rss(program)], threading.Event()

    def look():
        while not over.wait(0.2):
            most[0] = max(most[0], rss(program))

    watcher = threading.Thread(target=look)
    watcher.start()
    begin = time.monotonic()
    lines = read(program, kind, headers)
    seconds = time.monotonic() - begin
    over.set()
    watcher.join()
    counted = int(program.psql("select count(*) from cases.work_items where reference like 'B0%' and not open"))
    if kind != "zip" and lines < counted:
        raise SystemExit(f"Only {lines} of {counted} files came")
    return counted, seconds, most[0]
