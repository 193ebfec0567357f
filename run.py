#!/usr/bin/env python3
"""Set everything up and run Counterpoint: the one command for a fresh machine.

    python3 run.py               set up, then open the example workbook
    python3 run.py BOOK...       set up, then open these workbooks
    python3 run.py test [ARG...] set up with the tools, then run the tests (ARG goes to pytest)
    python3 run.py setup [--dev] only set up

Standard library only. It makes `.venv` beside this file and installs what the lock file names;
when the lock has not changed since, it starts the app at once. Without a display it says so and
shows the comparison in the terminal.
"""

from __future__ import annotations

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
ON_WINDOWS = os.name == "nt"
VENV_PYTHON = os.path.join(VENV, "Scripts" if ON_WINDOWS else "bin", "python")
EXAMPLE = os.path.join(ROOT, "workbooks", "ukraine-2025.xlsx")
LOCKS = {"app": "requirements.lock", "dev": "requirements-dev.lock"}

# Debian's names of what Qt's window needs, and of what the tests need beside it.
DEBIAN_WINDOW = [
    "libegl1",
    "libgl1",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libdbus-1-3",
    "libfontconfig1",
]
DEBIAN_TESTS = ["xvfb", "libreoffice-calc-nogui", "fonts-dejavu-core"]


def say(text: str) -> None:
    print(f"run.py: {text}", file=sys.stderr, flush=True)


def stamp_path(which: str) -> str:
    return os.path.join(VENV, f"counterpoint-{which}.stamp")


def stamp_text(which: str) -> str:
    """What an up-to-date installation was made from: the lock's text and where it stands."""
    with open(os.path.join(ROOT, LOCKS[which]), encoding="utf-8") as lock:
        return f"{ROOT}\n{sys.version}\n{lock.read()}"


def is_set_up(which: str) -> bool:
    try:
        with open(stamp_path(which), encoding="utf-8") as stamp:
            return stamp.read() == stamp_text(which)
    except OSError:
        return False


def run(*command: str) -> bool:
    import subprocess

    return subprocess.run(command, check=False).returncode == 0


def debian_install(packages: list[str], purpose: str) -> None:
    """Install Debian packages when that is possible, else name the exact command."""
    import shutil

    if not shutil.which("apt-get"):
        say(f"{purpose} needs system libraries that are missing; see README.md, Installing.")
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        say(f"installing system packages for {purpose}: {' '.join(packages)}")
        os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
        if not (run("apt-get", "update", "-qq") and run(*command)):
            say(f"they could not all be installed; {purpose} may not work.")
    else:
        say(f"{purpose} needs system packages. Install them with:\n  sudo {' '.join(command)}")


def make_venv() -> None:
    import shutil
    import venv

    say("making .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        import ensurepip  # noqa: F401
    except ImportError:  # Debian ships it apart
        debian_install(["python3-venv"], "making .venv")
    venv.EnvBuilder(with_pip=True, symlinks=not ON_WINDOWS).create(VENV)


def site_packages() -> str:
    if ON_WINDOWS:
        return os.path.join(VENV, "Lib", "site-packages")
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return os.path.join(VENV, "lib", version, "site-packages")


def venv_is_usable() -> bool:
    return os.path.exists(VENV_PYTHON + (".exe" if ON_WINDOWS else "")) and os.path.isdir(
        site_packages()
    )


def set_up(which: str) -> None:
    """Make `.venv` hold what the lock `which` names. Ends the program when that fails."""
    if not venv_is_usable():
        make_venv()
    say(f"installing from {LOCKS[which]}")
    lock = os.path.join(ROOT, LOCKS[which])
    pip = [VENV_PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if not run(*pip, "-r", lock):
        sys.exit("run.py: the packages could not be installed; is the network there? Try again.")
    with open(os.path.join(site_packages(), "counterpoint.pth"), "w", encoding="utf-8") as path:
        path.write(os.path.join(ROOT, "app") + "\n")
    run(VENV_PYTHON, "-m", "compileall", "-q", os.path.join(ROOT, "app"))
    if sys.platform.startswith("linux") and not run(VENV_PYTHON, "-c", "import PySide6.QtWidgets"):
        debian_install(DEBIAN_WINDOW, "the window")
    for done in {which, "app"}:
        with open(stamp_path(done), "w", encoding="utf-8") as stamp:
            stamp.write(stamp_text(done))


def ensure(which: str) -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - a person may start it with any Python
        sys.exit(
            f"run.py: Counterpoint needs Python 3.11 or newer; this is {sys.version.split()[0]}."
        )
    if not is_set_up(which):
        set_up(which)


def has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def start(arguments: list[str]) -> int:
    """Run the command line of Counterpoint, in this interpreter: it is the venv's own version."""
    if ON_WINDOWS:
        import subprocess

        return subprocess.call([VENV_PYTHON, "-m", "counterpoint", *arguments])
    # Going on in this process spares the start of a second interpreter. The venv's packages
    # come after the standard library and before whatever this interpreter has of its own.
    own = [place for place, folder in enumerate(sys.path) if folder.endswith("-packages")]
    sys.path.insert(min(own, default=len(sys.path)), site_packages())
    sys.path[0] = os.path.join(ROOT, "app")
    sys.argv = ["counterpoint", *arguments]
    from counterpoint.cli import main

    return main(arguments)


def open_books(books: list[str]) -> int:
    ensure("app")
    books = books or [EXAMPLE]
    if any(book.startswith("-") for book in books) or has_display():
        return start(books)
    say("there is no display, so here is the comparison in the terminal.")
    return max(start(["show", book]) for book in books)


def test(arguments: list[str]) -> int:
    import shutil
    import subprocess

    ensure("dev")
    if sys.platform.startswith("linux") and not (shutil.which("soffice") and shutil.which("Xvfb")):
        debian_install(DEBIAN_WINDOW + DEBIAN_TESTS, "the tests that use a spreadsheet program")
    return subprocess.call([VENV_PYTHON, "-m", "pytest", *arguments], cwd=ROOT)


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["test"]:
        return test(arguments[1:])
    if arguments[:1] == ["setup"]:
        ensure("dev" if "--dev" in arguments else "app")
        return 0
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    return open_books(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
