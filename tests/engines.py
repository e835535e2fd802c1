"""Firefox and WebKit, driven as https://www.w3.org/TR/webdriver2/ says: Firefox over Marionette, WebKit over WebKitWebDriver.

Both come from Debian's packages; Marionette speaks the same commands over a socket, so no further driver is needed.
"""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

WAIT = 20  # Seconds until a browser answers, or a page does what is waited for.
FIREFOX = ("firefox-esr", "firefox")
MINI_BROWSERS = ("/usr/lib/*/webkit2gtk-4.*/MiniBrowser", "/usr/libexec/webkit2gtk-4.*/MiniBrowser")
MISSING = "No {} found. Install it: apt-get install firefox-esr webkit2gtk-driver xvfb."
PREFERENCES = 'user_pref("marionette.port", 0);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n'
LEAVING = "before the unload event"  # What WebKit says of a script that a page left behind.
KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Escape": "\ue00c", "ArrowDown": "\ue015", "Shift": "\ue008"}


class Engine(ABC):
    """One window of a browser."""

    def __init__(self, processes: list[subprocess.Popen[bytes]]) -> None:
        self._processes = processes

    @abstractmethod
    def _send(self, command: str, method: str, path: str, body: dict[str, Any]) -> Any:
        """Marionette's name of a command, and the same as an HTTP request below the session."""

    def open(self, address: str) -> None:
        """Loads a page."""
        self._send("WebDriver:Navigate", "POST", "url", {"url": address})

    def size(self, width: int, height: int) -> None:
        """Of the window; a browser may have a least width."""
        self._send("WebDriver:SetWindowRect", "POST", "window/rect", {"width": width, "height": height})

    def run(self, script: str, *arguments: object) -> Any:
        """What the body of a function returns in the page."""
        body = {"script": script, "args": list(arguments)}
        return self._send("WebDriver:ExecuteScript", "POST", "execute/sync", body)

    def wait(self, expression: str) -> None:
        """Until the expression holds; a second page load or a slow script is waited for too."""
        end = time.monotonic() + WAIT
        while not self._holds(expression):
            assert time.monotonic() < end, f"never came: {expression}"

    def _holds(self, expression: str) -> bool:
        try:
            return bool(self.run(f"return Boolean({expression})"))
        except AssertionError as error:
            if LEAVING not in str(error):
                raise
            return False  # The next page answers.

    def pointer(self, selector: str, kind: str = "mouse", *, press: bool = True) -> None:
        """Moves to the middle of an element, and presses it."""
        script = """const element = document.querySelector(arguments[0])
            element.scrollIntoView({ block: "center", behavior: "instant" })
            const { x, y, width, height } = element.getBoundingClientRect()
            return [Math.round(x + width / 2), Math.round(y + height / 2)]"""
        x, y = self.run(script, selector)
        steps: list[dict[str, Any]] = [{"type": "pointerMove", "duration": 0, "x": x, "y": y}]
        if press:
            steps += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._act({"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": steps})

    def press(self, *keys: str) -> None:
        """Keys by name or letter, one after the other."""
        signs = [KEYS.get(key, key) for key in keys]
        steps = [{"type": kind, "value": sign} for sign in signs for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keys", "actions": steps})

    def back(self) -> None:
        """As the browser's own button."""
        self._send("WebDriver:Back", "POST", "back", {})

    def _act(self, actions: dict[str, Any]) -> None:
        self._send("WebDriver:PerformActions", "POST", "actions", {"actions": [actions]})

    def close(self) -> None:
        """Ends what was started."""
        for process in self._processes:
            process.terminate()
            process.wait(WAIT)


class Firefox(Engine):
    """Headless, with a profile in `folder`."""

    def __init__(self, folder: Path) -> None:
        program = next(filter(None, map(shutil.which, FIREFOX)), None)
        assert program, MISSING.format("Firefox")
        (folder / "user.js").write_text(PREFERENCES)
        command = [program, "--marionette", "--headless", "--no-remote", "--profile", str(folder)]
        super().__init__([subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)])
        port = _waited(lambda: (folder / "MarionetteActivePort").read_text())
        self._socket = _waited(lambda: socket.create_connection(("127.0.0.1", int(port)), WAIT))
        self._socket.settimeout(3 * WAIT)
        self._count = 0
        self._read()
        self._send(
            "WebDriver:NewSession", "", "", {"capabilities": {"alwaysMatch": {"unhandledPromptBehavior": "accept"}}}
        )

    def printed(self, width: float, height: float) -> bytes:
        """The page as a PDF on sheets of this size, in centimeters."""
        margin = dict.fromkeys(("top", "bottom", "left", "right"), 1.5)
        options = {"page": {"width": width, "height": height}, "margin": margin}
        return base64.b64decode(self._send("WebDriver:Print", "POST", "print", options))

    def _send(self, command: str, method: str, path: str, body: dict[str, Any]) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, command, body]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._read()
        assert not error, error
        return result.get("value") if isinstance(result, dict) and set(result) == {"value"} else result

    def _read(self) -> Any:
        length = b""
        while (sign := self._socket.recv(1)) != b":":
            length += sign
        text = b""
        while len(text) < int(length):
            text += self._socket.recv(int(length) - len(text))
        return json.loads(text)

    def close(self) -> None:
        """Hangs up first."""
        self._socket.close()
        super().close()


class WebKit(Engine):
    """WebKitGTK's small browser on a display of its own."""

    def __init__(self) -> None:
        driver, display = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
        browser = next((path for glob in MINI_BROWSERS for path in Path("/").glob(glob[1:])), None)
        assert driver and display and browser, MISSING.format("WebKit")
        reading, writing = os.pipe()
        screen = [display, "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
        started = subprocess.Popen(screen, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()  # The whole line: it would end at a pipe that nobody reads.
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "NO_AT_BRIDGE": "1",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        }
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        super().__init__([subprocess.Popen([driver, f"--port={port}"], env=environment, **quiet), started])
        options = {"binary": str(browser), "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        self._host = f"http://127.0.0.1:{port}/session"
        self._host += "/" + _waited(lambda: self._send("", "POST", "", wanted))["sessionId"]

    def _send(self, command: str, method: str, path: str, body: dict[str, Any]) -> Any:
        request = urllib.request.Request(f"{self._host}/{path}".rstrip("/"), json.dumps(body).encode(), method=method)
        try:
            with urllib.request.urlopen(request, timeout=3 * WAIT) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()) from None

    def close(self) -> None:
        """Ends the session first, and with it the browser."""
        self._send("", "DELETE", "", {})
        super().close()


def _waited(ask: Any) -> Any:
    """The answer once there is one."""
    end = time.monotonic() + WAIT
    while True:
        try:
            if answer := ask():
                return answer
        except OSError:
            pass
        assert time.monotonic() < end, "The browser does not answer."
        time.sleep(0.1)
