"""Forms sent by the short way, to have files to work on."""

import http.client
import urllib.parse
from concurrent.futures import ThreadPoolExecutor


def sent_by(program, way, count, clients):
    """References of so many new files."""
    drafts = way.drafts(count, clients)

    def some(mine):
        connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=60)
        found = []
        for number, cookies in mine:
            path, body = way.sending(number)
            connection.request("POST", path, body, {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            answer.read()
            place = answer.getheader("Location") or ""
            if "/recu/" not in place:
                raise SystemExit(f"Sending answered {answer.status} {place}")
            found.append(urllib.parse.unquote(place.rsplit("/", 1)[1]))
        return found

    with ThreadPoolExecutor(clients) as pool:
        return [one for part in pool.map(some, [drafts[i::clients] for i in range(clients)]) for one in part]
