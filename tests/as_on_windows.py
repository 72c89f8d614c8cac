"""Takes away what Windows doesn't have; then library and command line work: `as_on_windows.py ARTICLES OUTPUT URL`.

Our code finds modules and names of `os` and `signal` missing (libraries, which have their own Windows ports, don't).
For all, the event loop can't do what it can't do there, processes can't be forked, and files that are open can't be
renamed, replaced or removed.  A file that we open without an encoding is an error.  This is no Windows: paths, line
ends and libraries are those of the system it runs on.
"""

import asyncio
import builtins
import multiprocessing
import multiprocessing.context
import os
import signal
import sys
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

MODULES = "crypt fcntl grp nis posix pty pwd readline resource spwd syslog termios tty"
OF_OS = """
O_ASYNC O_CLOEXEC O_DIRECT O_DIRECTORY O_DSYNC O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_SYNC
O_TMPFILE WEXITSTATUS WIFEXITED WIFSIGNALED WNOHANG chown chroot confstr copy_file_range ctermid eventfd fchdir fchmod
fchown fdatasync fork forkpty fpathconf fstatvfs getegid geteuid getgid getgroups getloadavg getpgid getpgrp getpriority
getresuid getsid getuid getxattr initgroups killpg lchown lockf major memfd_create mkfifo mknod nice openpty pathconf
pipe2 posix_fadvise posix_fallocate posix_openpt posix_spawn posix_spawnp pread preadv pwrite pwritev readv
register_at_fork sched_getaffinity sched_setaffinity sched_yield sendfile setegid seteuid setgid setgroups setpgid
setpriority setsid setuid setxattr statvfs sync sysconf tcgetpgrp tcsetpgrp ttyname uname wait wait3 wait4 waitid writev
"""
OF_SIGNAL = """
ITIMER_REAL SIGALRM SIGCHLD SIGCONT SIGHUP SIGIO SIGKILL SIGPIPE SIGPROF SIGQUIT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG
SIGUSR1 SIGUSR2 SIGWINCH SIG_BLOCK SIG_SETMASK SIG_UNBLOCK alarm getitimer pause pthread_kill pthread_sigmask setitimer
siginterrupt sigpending sigtimedwait sigwait sigwaitinfo
"""
OF_THE_LOOP = "add_reader add_signal_handler add_writer remove_reader remove_signal_handler remove_writer"


def take_away() -> None:
    for name in OF_THE_LOOP.split():
        setattr(asyncio.SelectorEventLoop, name, not_there)
    for name in ("ForkContext", "ForkProcess", "ForkServerContext", "ForkServerProcess"):
        delattr(multiprocessing.context, name)
    vars(multiprocessing).update(get_all_start_methods=lambda: ["spawn"], get_context=only_spawn)
    vars(os).update({name: unless_open(getattr(os, name)) for name in ("remove", "rename", "replace", "unlink")})
    ours = {"os": without(os, OF_OS), "signal": without(signal, OF_SIGNAL), **dict.fromkeys(MODULES.split())}
    vars(builtins)["__import__"] = giving(ours, builtins.__import__)
    warnings.filterwarnings("error", category=EncodingWarning, module=r"extractor\b")


def without(module: ModuleType, names: str) -> ModuleType:
    """Return a module without some names."""
    rest = ModuleType(module.__name__)
    vars(rest).update({name: value for name, value in vars(module).items() if name not in names.split()})
    return rest


def giving(modules: Mapping[str, ModuleType | None], load: Callable[..., ModuleType]) -> Callable[..., ModuleType]:
    """Give our code these modules for those of their names; None is one that it doesn't find."""

    def loaded(name: str, names: Mapping[str, Any] | None = None, *more: Any, **others: Any) -> ModuleType:
        found = load(name, names, *more, **others)
        if name not in modules or str((names or {}).get("__name__")).partition(".")[0] != "extractor":
            return found
        given = modules[name]
        if given is None:
            raise ModuleNotFoundError(f"No module named {name!r}")
        return given

    return loaded


def not_there(*_: object) -> NoReturn:
    raise NotImplementedError


def only_spawn(method: str | None = None) -> multiprocessing.context.BaseContext:
    if method not in (None, "spawn"):
        raise ValueError(f"cannot find context for {method!r}")
    return multiprocessing.context.SpawnContext()


def unless_open(change: Callable[..., Any]) -> Callable[..., Any]:
    """Refuse files that this process has open, as Windows does; where nobody can tell which are, change them."""

    def changed(*paths: Any, **options: Any) -> Any:
        for path in paths:
            if str(Path(path).resolve()) in open_files():
                raise PermissionError(13, "The process cannot access the file because it is being used", str(path))
        return change(*paths, **options)

    return changed


def open_files() -> set[str]:
    descriptors = Path("/proc/self/fd")
    return {os.path.realpath(one) for one in descriptors.iterdir()} if descriptors.is_dir() else set()


def use_the_library(text: str) -> None:
    import extractor

    facts = extractor.extract(text)
    assert facts.claims and facts.figures
    draft = {"figures": [{"key": "f1", "quote": "40 sheep", "value": "400", "kind": "count"}]}
    assert extractor.check("They lost 40 sheep.", draft).figures[0].status == "rejected"

    async def many() -> list[extractor.Facts | extractor.Failure]:
        async with extractor.Extractor(workers=2) as extracting:
            return [one async for one in extracting.extract_many([text, " "])]

    assert sorted(type(one).__name__ for one in asyncio.run(many())) == ["Facts", "Failure"]


def use_the_command_line(articles: str, output: Path, url: str) -> None:
    from extractor.cli import run

    def command(*arguments: object) -> None:
        sys.argv = ["extractor", *map(str, arguments)]
        try:
            run()
        except SystemExit as ended:
            assert not ended.code, f"{arguments}: {ended.code}"

    facts, report, gold = output / "facts.jsonl", output / "report.html", output / "gold.jsonl"
    command("extract", articles, "-o", facts, "--workers", 2)
    partial = facts.read_bytes().replace(b'"outcome":"ok"', b'"outcome":"partial"', 1)
    facts.write_bytes(partial + b"cut short")
    command("extract", articles, "-o", facts, "--retry-failed")
    command("extract", articles, "-o", facts, "--fresh")
    command("check", facts)
    for _ in "made", "replaced":
        command("report", facts, "-o", report, "--compare")
        command("export", facts, "--to", "sqlite", "-o", output / "facts.db", "--force")
        command("export", facts, "--to", "csv", "-o", output / "csv", "--force")
        command("annotate", facts, "-o", gold, "--unreviewed", "verified")
    command("eval", gold, facts)
    for _ in "asked", "cached":
        command("extract", articles, "--fresh", "-o", output / "asked.jsonl", "--model", "openai/x", "--base-url", url)
    command("extract", articles)


if __name__ == "__main__":
    take_away()
    use_the_library(next(Path(sys.argv[1]).glob("*.txt")).read_text("utf-8"))
    use_the_command_line(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
