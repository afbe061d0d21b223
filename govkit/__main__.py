"""`python -m govkit` is `govkit`."""

from govkit.cli.main import main

if __name__ == "__main__":
    main()
