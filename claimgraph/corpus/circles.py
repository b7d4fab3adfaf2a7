"""Circles in directed graphs of ids: iterative and linear, so that long chains are no trouble."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

__all__ = ["circles", "components", "written_out"]

Edges = Mapping[str, Collection[str]]
"""For each id those it leads to."""


def circles(edges: Edges) -> Iterator[list[str]]:
    """Yield one circle for each way back that a depth-first search meets."""
    done: set[str] = set()
    for root in edges:
        if root in done:
            continue
        path = [root]
        on_path = {root: 0}
        stack = [(root, iter(edges[root]))]
        while stack:
            node, following = stack[-1]
            for after in following:
                if after in on_path:
                    yield path[on_path[after] :]
                elif after not in done and after in edges:
                    on_path[after] = len(path)
                    path.append(after)
                    stack.append((after, iter(edges[after])))
                    break
            else:
                stack.pop()
                path.pop()
                del on_path[node]
                done.add(node)


def components(edges: Edges) -> Iterator[set[str]]:
    """Yield the sets of ids that lead to one another in circles (Tarjan's algorithm)."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_ids: list[str] = []
    is_open: set[str] = set()
    for root in edges:
        if root in number:
            continue
        stack: list[tuple[str, Iterator[str]]] = [(root, iter(edges[root]))]
        while stack:
            node, following = stack[-1]
            if node not in number:
                number[node] = lowest[node] = len(number)
                open_ids.append(node)
                is_open.add(node)
            for after in following:
                if after not in number:
                    stack.append((after, iter(edges.get(after, ()))))
                    break
                if after in is_open:
                    lowest[node] = min(lowest[node], number[after])
            else:
                stack.pop()
                if stack:
                    above = stack[-1][0]
                    lowest[above] = min(lowest[above], lowest[node])
                if lowest[node] == number[node]:
                    found = set(_popped_to(node, open_ids))
                    is_open -= found
                    if len(found) > 1 or node in edges.get(node, ()):
                        yield found


def _popped_to(node: str, open_ids: list[str]) -> Iterator[str]:
    while True:
        last = open_ids.pop()
        yield last
        if last == node:
            return


def written_out(circle: Sequence[str]) -> str:
    """Return a circle as ``a → b → a``; of a long one the start."""
    shown = list(circle[:6]) + (["…"] if len(circle) > 6 else [])
    return " → ".join([*shown, circle[0]])
