"""moto's own server on loopback: `serve.py FOLDER PORT`. The folder is only its name among the processes."""

import sys

from moto.server import main

if __name__ == "__main__":
    main(["--host", "127.0.0.1", "--port", sys.argv[2]])
