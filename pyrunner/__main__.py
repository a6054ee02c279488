"""`python -m pyrunner`."""

from pyrunner.cli.main import main

if __name__ == "__main__":
    main()
