"""Runs the command line: ``claimgraph`` and ``python -m claimgraph``."""

import sys

__all__ = ["main"]


def main() -> int:
    """Run the command line and return its exit code; it may be interrupted while it is loaded."""
    try:
        from claimgraph.cli import main as run
    except KeyboardInterrupt:
        return 130
    return run()


if __name__ == "__main__":
    sys.exit(main())
