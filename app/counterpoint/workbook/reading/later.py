"""Collections that are worked out when somebody first looks into them, in any thread."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar, overload

__all__ = ["LaterMapping", "LaterSequence"]

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D")


class LaterMapping(Mapping[K, V]):
    """The mapping that `make` gives."""

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Mapping[K, V]:
        return self._make()

    def __getitem__(self, key: K) -> V:
        return self._made[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)

    # Of Mapping's own, those that would go through all the above for each key.

    @overload
    def get(self, key: K, /) -> V | None: ...
    @overload
    def get(self, key: K, /, default: V | D) -> V | D: ...
    def get(self, key: K, /, default: D | None = None) -> V | D | None:
        return self._made.get(key, default)

    def items(self) -> ItemsView[K, V]:
        return self._made.items()


class LaterSequence(Sequence[V]):
    """The sequence that `make` gives."""

    def __init__(self, make: Callable[[], Sequence[V]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Sequence[V]:
        return self._make()

    @overload
    def __getitem__(self, place: int) -> V: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[V]: ...
    def __getitem__(self, place: int | slice) -> V | Sequence[V]:
        return self._made[place]

    def __len__(self) -> int:
        return len(self._made)
