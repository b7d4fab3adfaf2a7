"""A page that is open in a browser, and what is heard from it."""

from __future__ import annotations

from typing import Any


class Opened:
    """A page in a tab, with all it asked for and complained of."""

    def __init__(self, tab: Any, url: str) -> None:
        self.tab = tab
        self.url = url
        self.complaints: list[str] = []
        self.requests: set[str] = set()
        tab.on("console", lambda message: self.complaints.append(message.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.on("dialog", self._refuse)
        tab.on("request", lambda request: self.requests.add(request.url.partition("#")[0]))

    def _refuse(self, dialog: Any) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def asked(self, script: str, argument: Any = None) -> Any:
        """Return what a function returns in the page."""
        return self.tab.evaluate(script, argument)

    def shown(self) -> list[str]:
        """Return the ids of the claims that are shown."""
        found: list[str] = self.asked(
            "() => [...document.querySelectorAll('.card')].filter(one => one.checkVisibility())"
            ".map(one => one.id.slice(6))"
        )
        return found

    def open_claims(self) -> list[str]:
        """Return the ids of the claims whose facts are shown."""
        found: list[str] = self.asked(
            "() => [...document.querySelectorAll('.card')]"
            ".filter(one => one.querySelector('.more').checkVisibility()).map(one => one.id.slice(6))"
        )
        return found

    def marked(self) -> str:
        """Return the words that are marked as those of the open claim."""
        found: str = self.asked(
            "() => [...document.querySelectorAll('a.m.on')].map(one => one.textContent).join('')"
        )
        return found

    def focused(self) -> str:
        """Return the id of the element that has the focus, or where it links to."""
        found: str = self.asked(
            "() => document.activeElement.id || document.activeElement.getAttribute('href') || ''"
        )
        return found

    def overflow(self) -> int:
        """Return by how many pixels the page is wider than the window."""
        wide: int = self.asked("() => document.documentElement.scrollWidth - innerWidth")
        return wide

    def faults(self) -> list[str]:
        """Return the serious and critical faults that axe-core finds."""
        from axe_playwright_python.sync_playwright import Axe

        found = Axe().run(self.tab).response["violations"]
        return [
            f"{one['id']}: {node['html'][:200]}"
            for one in found
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"]
        ]
