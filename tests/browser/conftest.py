"""Chromium, driven by playwright; without either, the tests here are skipped and say why."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import claimgraph as cg
from tests.browser.opened import Opened
from tests.display.hostile import hostile_corpus


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Return a running browser."""
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("chromium is not on the path")
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with driver.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=options)
        yield browser
        browser.close()


@pytest.fixture
def opens(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Return what opens a page; at the end it must have loaded nothing and complained of nothing."""
    contexts: list[tuple[Any, Opened]] = []

    def open_page(html: str, hash_: str = "", *, width: int = 1440, **options: Any) -> Opened:
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_bytes(html.encode())
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        opened = Opened(context.new_page(), path.as_uri())
        contexts.append((context, opened))
        opened.tab.goto(path.as_uri() + hash_)
        return opened

    yield open_page
    for context, opened in contexts:
        context.close()
        assert opened.complaints == []
        assert opened.requests <= {opened.url}


@pytest.fixture(scope="session")
def report() -> str:
    """Return the page of the bundled report."""
    return cg.proof_page(cg.bundled_report())


@pytest.fixture(scope="session")
def hostile() -> str:
    """Return a page whose every text is out to break it."""
    return cg.proof_page(hostile_corpus("</style><script>alert(1)</script><b onclick='alert(1)'>"))
