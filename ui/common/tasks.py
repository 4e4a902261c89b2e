"""Slow work outside the window's thread, in one fluent call.

::

    tasks.run(lambda: open_passport(folder, secret)).success(show).failure(say).finished(stop_waiting)

The callbacks run in the window's thread, on the next turn of its loop at the earliest, and never after ``close``.
The work must not touch a widget. A ``PassportError`` goes to ``failure``; so does any other exception, which
is also written to the log as a mistake of ours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from passport_app.errors import PassportError
from ui.common.log import note

T = TypeVar("T")


class Task(QObject, Generic[T]):
    """One piece of work and what follows from it."""

    _done = Signal(object, object)

    def __init__(self, work: Callable[[], T], over: Callable[[Task[T]], object]) -> None:
        """``over`` is called when all is said, or when nobody is to hear it."""
        super().__init__()
        self._work, self._over = work, over
        self._success: list[Callable[[T], object]] = []
        self._failure: list[Callable[[Exception], object]] = []
        self._finished: list[Callable[[], object]] = []
        self._owned = self._dropped = False
        self._done.connect(self._deliver)

    def success(self, then: Callable[[T], object]) -> Task[T]:
        """Call ``then`` with the result."""
        self._success.append(then)
        return self

    def failure(self, then: Callable[[Exception], object]) -> Task[T]:
        """Call ``then`` with the exception."""
        self._failure.append(then)
        return self

    def finished(self, then: Callable[[], object]) -> Task[T]:
        """Call ``then`` in either case, last."""
        self._finished.append(then)
        return self

    def owned_by(self, owner: QObject) -> Task[T]:
        """Let the work end unheard once ``owner``, the page that asked for it, is gone."""
        owner.destroyed.connect(self.drop)
        self._owned = True
        return self

    @property
    def awaited(self) -> bool:
        """Whether a page that is still there asked for it."""
        return self._owned and not self._dropped

    def drop(self) -> None:
        """Let the work end unheard."""
        self._dropped = True

    def work(self) -> None:
        """Do the work; runs in a thread of the pool. What it was given, a passphrase perhaps, is let go of."""
        work = self._work
        del self._work
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: everything is handed to the window
            self._done.emit(None, error)
        else:
            self._done.emit(result, None)

    def _deliver(self, result: T, error: Exception | None) -> None:
        try:
            if not self._dropped:
                self._tell(result, error)
        finally:
            self._over(self)

    def _tell(self, result: T, error: Exception | None) -> None:
        if error is None:
            for succeed in self._success:
                succeed(result)
        else:
            self._report(error)
            for fail in self._failure:
                fail(error)
        for end in self._finished:
            end()

    def _report(self, error: Exception) -> None:
        if not isinstance(error, PassportError):
            note("A background task failed: %s", type(error).__name__, error=True)


class _Run(QRunnable):
    def __init__(self, task: Task[T]) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.work()


class Tasks(QObject):
    """A small pool of threads that belongs to the window."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: set[Task[Any]] = set()

    def run(self, work: Callable[[], T]) -> Task[T]:
        """Start ``work`` in a thread and return the task, to say what follows."""
        task: Task[T] = Task(work, self._running.discard)
        self._running.add(task)
        self._pool.start(_Run(task))
        return task

    @property
    def awaited(self) -> bool:
        """Whether a page waits for some of the work that runs."""
        return any(task.awaited for task in self._running)

    def close(self) -> None:
        """Wait for the work that runs and let nothing of it be heard any more."""
        for task in self._running:
            task.drop()
        self._pool.clear()
        self._pool.waitForDone()
        self._running.clear()
