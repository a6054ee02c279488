"""Threads whose failures reach the main thread."""

import threading
from collections.abc import Callable

from pyrunner.watch.events import Crashed, Post


def start_thread(name: str, work: Callable[[], None], post: Post) -> threading.Thread:
    """Start a thread that posts `Crashed` when it ends by an error.

    Args:
        name: of the thread, for a traceback.
        work: what it does.
        post: where events go.
    """

    def guarded() -> None:
        try:
            work()
        except BaseException as error:
            post(Crashed(error))

    thread = threading.Thread(target=guarded, name=name, daemon=True)
    thread.start()
    return thread
