"""Fixtures: the encoded article, and the shared files it is compared with where they exist."""

from __future__ import annotations

import json
from typing import Any

import pytest

from claimgraph import Corpus, read_json
from tests.reference import ARTICLE, KINDS, SHARED


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """Return the encoded article, read with the kinds of its events."""
    return read_json(ARTICLE, kinds=KINDS)


def _shared(name: str) -> str:
    path = SHARED / name
    if not path.is_file():
        pytest.skip(
            f"{name} is not here: it is looked for in shared/data/kremlin beside the repository; "
            "it is not ours to distribute, so this comparison cannot run"
        )
    return path.read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def article_text() -> str:
    """Return the article, or skip."""
    return _shared("article.txt")


@pytest.fixture(scope="session")
def encoding() -> dict[str, Any]:
    """Return the encoding by hand that article.json was made after, or skip."""
    data: dict[str, Any] = json.loads(_shared("encoding.json"))
    return data


@pytest.fixture(scope="session")
def propositions() -> dict[str, Any]:
    """Return the typed propositions by claim, which hold where the encoding differs, or skip."""
    data: dict[str, Any] = json.loads(_shared("propositions.json"))["claims"]
    return data
