"""`python -m govkit` is `govkit`."""

import sys

from govkit.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
