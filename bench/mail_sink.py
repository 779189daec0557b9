"""A mail server that takes everything on loopback and remembers which messages came, and how often."""

import email
import email.policy
import re
import socketserver
import threading
import time
from collections import Counter


class MailSink:
    def __init__(self):
        self.came = Counter()
        self.letters = []
        sink = self

        class Talk(socketserver.StreamRequestHandler):
            def say(self, line):
                self.wfile.write(line.encode() + b"\r\n")

            def handle(self):
                self.say("220 sink")
                try:
                    for line in iter(self.rfile.readline, b""):
                        word = line.strip()[:4].upper()
                        if word == b"DATA":
                            self.say("354 go on")
                            sink.take(self.letter())
                        if word == b"QUIT":
                            self.say("221 bye")
                            return
                        self.say("250 ok")
                except OSError:
                    pass  # the sender was killed in the middle of a sentence: nothing was taken

            def letter(self):
                lines = []
                for line in iter(self.rfile.readline, b""):
                    if line == b".\r\n":
                        return b"".join(lines)
                    lines.append(line)
                raise OSError("cut off")

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, letter):
        found = re.search(rb"(?im)^message-id:\s*(<[^>]+>)", letter)
        self.came[found.group(1).decode() if found else "none"] += 1
        self.letters.append(email.message_from_bytes(letter, policy=email.policy.default))

    def code(self, address, patience=30):
        """The code in the last letter that came to that address."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            for letter in reversed(list(self.letters)):
                code = re.search(r"\b\d{6}\b", letter.get_body(("plain",)).get_content())
                if code and address in letter["to"]:
                    return code.group(0)
            time.sleep(0.05)
        raise SystemExit(f"No code came to {address}")

    def options(self):
        return [f"--spring.mail.host=127.0.0.1", f"--spring.mail.port={self.port}"]
