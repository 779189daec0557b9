"""Requests at a steady rate: each is due at its moment, and its time runs from then on, whether or not the last was answered."""

import asyncio
import gzip
import time
from collections import deque


class Answer:
    __slots__ = ("status", "headers", "body")

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def header(self, name):
        return next((value for key, value in self.headers if key == name), None)

    def text(self):
        return (gzip.decompress(self.body) if self.header("content-encoding") == "gzip" else self.body).decode()


class _Line(asyncio.Protocol):
    """One connection: asks, and reads one answer."""

    def __init__(self):
        self.buffer, self.waiting, self.open, self.head = bytearray(), None, True, None

    def connection_made(self, transport):
        self.transport = transport

    def connection_lost(self, error):
        self.open = False
        if self.waiting and not self.waiting.done():
            self.waiting.set_exception(ConnectionError("closed"))

    def ask(self, data):
        self.buffer.clear()
        self.head = None
        self.waiting = asyncio.get_running_loop().create_future()
        self.transport.write(data)
        return self.waiting

    def data_received(self, data):
        self.buffer += data
        if self.head is None and not self._read_head():
            return
        status, headers, start, length = self.head
        if length is None:
            body = _chunks(self.buffer, start)
        else:
            body = bytes(self.buffer[start:start + length]) if len(self.buffer) >= start + length else None
        if body is not None and self.waiting and not self.waiting.done():
            self.waiting.set_result(Answer(status, headers, body))

    def _read_head(self):
        end = self.buffer.find(b"\r\n\r\n")
        if end < 0:
            return False
        lines = self.buffer[:end].decode("latin-1").split("\r\n")
        headers = [(k.lower(), v.strip()) for k, _, v in (line.partition(":") for line in lines[1:])]
        status = int(lines[0].split(" ", 2)[1])
        chunked = any(k == "transfer-encoding" for k, _ in headers)
        length = 0 if status in (204, 304) else next((int(v) for k, v in headers if k == "content-length"), None if chunked else 0)
        self.head = (status, headers, end + 4, length)
        return True


def _chunks(buffer, at):
    body = bytearray()
    while True:
        end = buffer.find(b"\r\n", at)
        if end < 0:
            return None
        size = int(bytes(buffer[at:end]), 16)
        if size == 0:
            return bytes(body) if buffer.find(b"\r\n\r\n", end - 2) >= 0 else None
        if len(buffer) < end + 2 + size + 2:
            return None
        body += buffer[end + 2:end + 2 + size]
        at = end + 2 + size + 2


class Wires:
    """Kept connections, as many as are wanted at once."""

    def __init__(self, port):
        self.port, self.free = port, deque()

    async def ask(self, method, path, cookies=None, body=None, more=None):
        head = [f"{method} {path} HTTP/1.1", "Host: localhost", "Accept-Encoding: gzip", "Accept: text/html"]
        if cookies:
            head.append("Cookie: " + "; ".join(f"{k}={v}" for k, v in cookies.items()))
        for name, value in (more or {}).items():
            head.append(f"{name}: {value}")
        data = b"" if body is None else body.encode()
        if body is not None:
            head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(data)}"]
        line = await self._line()
        answer = await line.ask("\r\n".join(head).encode() + b"\r\n\r\n" + data)
        if line.open and answer.header("connection") != "close":
            self.free.append(line)
        else:
            line.transport.close()
        if cookies is not None:
            _keep(cookies, answer)
        return answer

    async def _line(self):
        while self.free:
            line = self.free.pop()
            if line.open:
                return line
        _, line = await asyncio.get_running_loop().create_connection(_Line, "127.0.0.1", self.port)
        return line

    def close(self):
        while self.free:
            self.free.pop().transport.close()


def _keep(cookies, answer):
    for key, value in answer.headers:
        if key == "set-cookie":
            name, _, rest = value.partition("=")
            content = rest.split(";")[0]
            if content:
                cookies[name] = content
            else:
                cookies.pop(name, None)


class Times:
    """What came of a kind of request: milliseconds from the moment each was due, and what failed."""

    def __init__(self):
        self.millis, self.failed = [], {}

    def fail(self, what):
        self.failed[what] = self.failed.get(what, 0) + 1

    def within(self, share):
        ordered = sorted(self.millis)
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 1) if ordered else None


async def steadily(rate, seconds, one, times):
    """Starts `one(n)` at each of its moments; gives the requests that were begun."""
    begin, tasks = time.monotonic() + 0.05, []
    for n in range(int(rate * seconds)):
        due = begin + n / rate
        pause = due - time.monotonic()
        if pause > 0:
            await asyncio.sleep(pause)
        tasks.append(asyncio.create_task(_timed(due, one, n, times)))
    await asyncio.gather(*tasks)
    return len(tasks)


async def _timed(due, one, n, times):
    try:
        fault = await asyncio.wait_for(one(n), 60)
    except (OSError, asyncio.TimeoutError) as error:
        times.fail(type(error).__name__)
        return
    if fault:
        times.fail(fault)
    else:
        times.millis.append((time.monotonic() - due) * 1000)
