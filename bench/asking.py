"""Somebody who asks for a document: walks through the form once as a browser does, then as often as wanted, by the same posts."""

import http.client
import re
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

START = "/fr/services/demande-acces/commencer"
ANSWERS = {
    "body": "ville-quebec",
    "document": "Les rapports d'inspection des ponts de 2024 et 2025, avec leurs annexes",
    "receive": "digital",
    "reply_by": "email",
    "email": "camille@personne.example",
    "full_name": "Camille Fictif",
}


class Way:
    """The posts of one form, with the draft's number left open."""

    def __init__(self, port):
        self.port = port
        self.steps = []
        self.token = None
        self._walk()

    def _walk(self):
        client = Client(self.port)
        status, _, html = client.get(START)
        if status != 200:
            raise SystemExit(f"{START} answered {status}")
        for _ in range(20):
            action, fields = form_of(html, client.path)
            fields = answered(html, fields)
            self.steps.append((re.sub(DRAFT, "DRAFT", action), fields))
            if action.endswith("/envoyer"):
                self.begin = self.steps.pop(0)
                self.send = self.steps.pop()
                self.token = fields
                self.cookies = dict(client.cookies)
                return
            html = client.post_and_follow(action, fields)
        raise SystemExit(f"The form did not end; it is at {client.path}")

    def draft(self, client):
        """One draft, complete and not sent: its number and the cookies that open it."""
        client.forget()
        client.cookies.update({n: v for n, v in self.cookies.items() if "draft" not in n and "brouillon" not in n})
        place = client.post(self.begin[0], self.begin[1])
        number = re.search(DRAFT, place).group(0)
        for action, fields in self.steps:
            client.post(action.replace("DRAFT", number), fields)
        return number, "; ".join(f"{n}={v}" for n, v in client.cookies.items())

    def drafts(self, count, clients=4):
        def some(n):
            client = Client(self.port)
            return [self.draft(client) for _ in range(n)]

        with ThreadPoolExecutor(clients) as pool:
            share = [count // clients + (1 if i < count % clients else 0) for i in range(clients)]
            return [d for part in pool.map(some, share) for d in part]

    def sending(self, number):
        """Path and body of the last button."""
        return self.send[0].replace("DRAFT", number), urllib.parse.urlencode(self.send[1], doseq=True)


DRAFT = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


class Client:
    """One connection that is kept, and cookies."""

    def __init__(self, port, source=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=source)
        self.cookies = {}
        self.path = "/"

    def forget(self):
        self.cookies = {}

    def request(self, method, path, body=None):
        headers = {"Cookie": "; ".join(f"{n}={v}" for n, v in self.cookies.items())} if self.cookies else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        text = response.read().decode()
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        self.path = path
        return response.status, response.getheader("Location"), text

    def get(self, path):
        status, place, text = self.request("GET", path.partition("#")[0])
        return self.get(urllib.parse.urljoin(path, place)) if status in (302, 303) else (status, place, text)

    def post(self, path, fields):
        """Where the answer leads."""
        status, place, _ = self.request("POST", path, urllib.parse.urlencode(fields, doseq=True))
        if status not in (302, 303):
            raise SystemExit(f"POST {path} answered {status}")
        return place

    def post_and_follow(self, path, fields):
        return self.get(urllib.parse.urljoin(path, self.post(path, fields)))[2]


def form_of(html, path):
    """Action and own fields of the page's main form."""
    main = html[html.index("<main"):html.index("</main>")]
    for opening, inside in re.findall(r"<form([^>]*)>(.*?)</form>", main, re.S):
        if 'method="post"' in opening:
            action = re.search(r'action="([^"]*)"', opening)
            fields = {}
            for tag in re.findall(r"<input[^>]*>", inside):
                name = re.search(r' name="([^"]*)"', tag)
                value = re.search(r' value="([^"]*)"', tag)
                if name and 'type="hidden"' in tag:
                    fields.setdefault(name.group(1), []).append(value.group(1) if value else "")
            return (action.group(1) if action and action.group(1) else path), fields
    raise SystemExit(f"No form at {path}")


def answered(html, fields):
    named = set(re.findall(r'name="([^"]*)"', html))
    return {**fields, **{name: [value] for name, value in ANSWERS.items() if name in named}}
