"""The first of the two commands on a Debian 13 that has nothing: made by debootstrap in a folder, downloads included."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from program import ROOT, free_port, record

MINUTES = 6
# its root becomes the root: in a mere chroot nobody may make the user under which PostgreSQL runs
ENTER = """
set -e
mount --bind {0} {0}
cd {0}
mkdir -p before
mount -t proc proc proc
mount -t sysfs sys sys
mount --rbind /dev dev
pivot_root . before
umount -l /before
cd /parvis
exec ./run --port {1}
"""


def bare():
    """Seconds from ./run in a fresh clone to the first page, on a machine without JDK, Maven, Node or any download."""
    if os.geteuid() != 0:
        raise SystemExit("A Debian in a folder is made and entered by root only.")
    folder = Path(tempfile.mkdtemp(prefix="parvis-bare-"))
    try:
        debian(folder)
        subprocess.run(["git", "clone", "-q", "--no-hardlinks", ROOT, folder / "parvis"], check=True)
        first, bytes_taken = start(folder)
        second, _ = start(folder)
        record("bare", "seconds from ./run in a fresh clone to the first page, on a bare Debian 13, downloads included",
               round(first, 1), "s", "bar", None, f"<= {MINUTES} minutes", first <= MINUTES * 60,
               next_start_s=round(second, 1), disk_mb=round(bytes_taken / 1024 / 1024))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def debian(folder):
    """The smallest Debian 13, with what the network of this machine asks: its names, its authority, its way to packages."""
    subprocess.run(["debootstrap", "--variant=minbase", "trixie", folder], check=True, stdout=subprocess.DEVNULL)
    for own in ["/etc/resolv.conf", "/etc/hosts", *Path("/etc/apt/apt.conf.d").glob("99*")]:
        shutil.copy(own, folder / str(own).lstrip("/"))
    authorities = Path("/usr/local/share/ca-certificates")
    if authorities.is_dir():
        shutil.copytree(authorities, folder / "usr/local/share/ca-certificates", dirs_exist_ok=True)


def start(folder):
    """Starts it as a person does, waits for the first page, and stops it; seconds, and bytes of the disk taken."""
    port = free_port()
    clean = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8",
             "NODE_EXTRA_CA_CERTS": "/etc/ssl/certs/ca-certificates.crt"}
    with open(folder / "run.log", "ab") as log:
        begin = time.monotonic()
        program = subprocess.Popen(["unshare", "--mount", "sh", "-c", ENTER.format(folder, port)], env=clean,
                                   stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            seconds = until_page(program, port, begin, folder / "run.log")
        finally:
            if program.poll() is None:
                os.killpg(program.pid, signal.SIGTERM)
                program.wait(60)
    taken = int(subprocess.run(["du", "-sxb", folder], capture_output=True, text=True, check=True).stdout.split()[0])
    return seconds, taken


def until_page(program, port, begin, log):
    while time.monotonic() - begin < 3 * MINUTES * 60:
        if program.poll() is not None:
            raise SystemExit("./run ended before its first page:\n" + log.read_text()[-3000:])
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/fr", timeout=5) as page:
                if page.status == 200:
                    return time.monotonic() - begin
        except OSError:
            time.sleep(0.2)
    raise SystemExit("No page in time")
