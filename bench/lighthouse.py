"""Five pages as Lighthouse judges them; whether they can be found, on a site that is no demonstration."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from program import ROOT, Program, record

HERE = Path(__file__).resolve().parent / "lighthouse"
# its browser is told to look nothing up outside
CHROME = ("--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
          " --disable-component-update --disable-sync")
PUBLIC = {"home": "/fr", "topic": "/fr/themes/consommation", "service": "/fr/services/demande-acces", "results": "/fr/recherche?q=naissance",
          "home-en": "/en"}
# pages of results and of an account are nobody else's to list
LISTED = ["home", "topic", "service", "home-en"]


def judged(url, categories, cookies=None):
    """Scores of that page by category, and each audit that lowers one."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        more = [f"--extra-headers={json.dumps({'Cookie': cookies})}"] if cookies else []
        subprocess.run(
            ["node_modules/.bin/lighthouse", url, "--quiet", f"--only-categories={','.join(categories)}", "--output=json",
             f"--output-path={out}", f"--chrome-flags={CHROME}", *more],
            cwd=HERE, check=True, env=dict(os.environ, CHROME_PATH=shutil.which("chromium")))
        report = json.loads(out.read_text())
    lowered = [ref["id"] for category in report["categories"].values() for ref in category["auditRefs"]
               if ref["weight"] and (report["audits"][ref["id"]]["score"] or 0) < 1 and report["audits"][ref["id"]]["score"] is not None]
    return {name: round(100 * category["score"]) for name, category in report["categories"].items()}, lowered


def own_account(program):
    browser, _ = program.entered("marguerite")
    if "Marguerite" not in browser.get("/fr/compte"):
        raise SystemExit("nobody is signed in")
    return browser.cookies()


def real_pack(folder):
    """The demonstration's pages as a site of its own would have them."""
    pack = Path(folder) / "pack"
    shutil.copytree(ROOT / "content" / "quebec", pack)
    about = pack / "pack.yaml"
    about.write_text(re.sub(r"^demonstration: true$", "demonstration: false", about.read_text(), flags=re.M))
    return pack


def lighthouse():
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=HERE, check=True)
    scores, lowered = {}, {}
    program = Program()
    try:
        program.start()
        base = f"http://127.0.0.1:{program.port}"
        for name, path in PUBLIC.items():
            scores[name], lowered[name] = judged(base + path, ["accessibility", "best-practices"])
        scores["account"], lowered["account"] = judged(
            base + "/fr/compte", ["accessibility", "best-practices"], own_account(program))
    finally:
        program.clean()
    with tempfile.TemporaryDirectory() as folder:
        program = Program(options=["--pack", str(real_pack(folder))])
        try:
            program.start()
            for name in LISTED:
                found, why = judged(f"http://127.0.0.1:{program.port}{PUBLIC[name]}", ["seo"])
                scores[name] |= found
                lowered[name] += why
        finally:
            program.clean()
    fit = min(score for page in scores.values() for kind, score in page.items() if kind != "seo")
    seo = min(page["seo"] for page in scores.values() if "seo" in page)
    record("lighthouse", "least score of accessibility and best practices on home, topic, service, results and account", fit, "of 100", "bar", None,
           "100; to be found >= 95 on public pages", fit == 100 and seo >= 95, seo=seo, scores=scores,
           lowered={name: why for name, why in lowered.items() if why})
