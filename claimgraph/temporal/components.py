"""Strongly connected components of a directed graph of numbers: iterative and linear."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["components_of"]


def components_of(following: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return the sets of nodes that lead to one another, those that others lead to first.

    Args:
        following: For each node those it leads to.

    Examples:
        >>> components_of([[1], [2], [1, 3], []])
        [[3], [1, 2], [0]]
    """
    number = [-1] * len(following)
    lowest = [0] * len(following)
    is_open = [False] * len(following)
    open_nodes: list[int] = []
    groups: list[list[int]] = []
    counter = 0
    for root in range(len(following)):
        stack = [(root, 0)] if number[root] < 0 else []
        while stack:
            node, at = stack.pop()
            if at == 0:
                number[node] = lowest[node] = counter
                counter += 1
                open_nodes.append(node)
                is_open[node] = True
            elif is_open[following[node][at - 1]]:  # back from there
                lowest[node] = min(lowest[node], lowest[following[node][at - 1]])
            for index in range(at, len(following[node])):
                after = following[node][index]
                if number[after] < 0:
                    stack.extend(((node, index + 1), (after, 0)))
                    break
                if is_open[after]:
                    lowest[node] = min(lowest[node], number[after])
            else:
                if lowest[node] == number[node]:
                    place = _place(open_nodes, node)
                    group = open_nodes[place:]
                    del open_nodes[place:]
                    for one in group:
                        is_open[one] = False
                    groups.append(sorted(group) if len(group) > 1 else group)
    return groups


def _place(nodes: Sequence[int], node: int) -> int:
    """Return where a node stands, looking from the end."""
    place = len(nodes) - 1
    while nodes[place] != node:
        place -= 1
    return place
