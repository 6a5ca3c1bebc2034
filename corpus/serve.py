"""The published plans as a site on this machine: the function behind ``doisoat serve``."""

import os
import sqlite3
import threading
import webbrowser
from importlib.resources import files
from pathlib import Path
from typing import Any

from corpus.schema import APPLICATION, VERSION
from models.errors import StoreError

DATABASE = "plans"
"""The name of the database on the site, whatever its file is called: addresses stay the same."""

_HOST = "127.0.0.1"


def serve(db: Path, port: int = 8001, open_browser: bool = False) -> None:
    """Serve a database on loopback until interrupted; port 0 takes any free one.

    :raises StoreError: if there is no such database or it is not ours, or the port is taken.
    """
    import socket

    import typer
    import uvicorn

    app = site(db).app()
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((_HOST, port))
            listener.listen()  # who reads the address below may come at once
        except OSError as error:
            raise StoreError(f"cổng {port} đang được dùng; hãy chọn cổng khác bằng --port.") from error
        address = f"http://{_HOST}:{listener.getsockname()[1]}/"
        typer.echo(f"Đang phục vụ {db.name} tại {address} (Ctrl+C để dừng)", err=True)
        if open_browser:
            threading.Timer(1.0, webbrowser.open, [address]).start()
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
        server.run(sockets=[listener])


def site(db: Path) -> Any:
    """The Datasette of a database, configured by the files in ``datasette/``; the same on 0.65 and on 1.0.

    :raises StoreError: if there is no such database or it is not ours.
    """
    from datasette.app import Datasette
    from datasette.database import Database
    from datasette.utils import parse_metadata

    _require_ours(db)
    home = site_files()
    metadata = parse_metadata(home.joinpath("metadata.yml").read_text(encoding="utf-8"))
    queries = parse_metadata(home.joinpath("queries.yml").read_text(encoding="utf-8"))
    metadata["databases"][DATABASE]["queries"] = queries
    settings = parse_metadata(home.joinpath("settings.yml").read_text(encoding="utf-8"))
    datasette = Datasette(
        files=[], settings=settings, template_dir=str(home / "templates"), plugins_dir=str(home / "plugins"),
        static_mounts=[("doisoat", str(home / "static"))], **_split(metadata),
    )  # fmt: skip
    datasette.add_database(Database(datasette, path=str(db.resolve()), is_mutable=_may_change(db)), name=DATABASE)
    return datasette


def site_files() -> Path:
    """The folder of the site: beside the rooms in a checkout, inside this room once installed."""
    installed = Path(str(files("corpus").joinpath("_datasette")))
    return installed if installed.is_dir() else Path(__file__).resolve().parents[1] / "datasette"


def _split(metadata: dict[str, Any]) -> dict[str, Any]:
    """Arguments of ``Datasette``: 1.0 wants what configures the site apart from what describes it."""
    from datasette.version import __version__

    if __version__.startswith("0."):
        return {"metadata": metadata}
    config: dict[str, Any] = {key: metadata.pop(key) for key in ("extra_css_urls",) if key in metadata}
    config["databases"] = {DATABASE: {"queries": metadata["databases"][DATABASE].pop("queries")}}
    return {"metadata": metadata, "config": config}


def _may_change(db: Path) -> bool:
    """False on a read-only medium, where SQLite could not make the file that readers of a WAL share."""
    return os.access(db.resolve().parent, os.W_OK)


def _require_ours(db: Path) -> None:
    if not db.is_file():
        raise StoreError(f"{db.name}: chưa có cơ sở dữ liệu này; hãy chạy “doisoat publish … --db {db.name}” trước.")
    connection = sqlite3.connect(
        db.resolve().as_uri() + "?mode=ro" + ("" if _may_change(db) else "&immutable=1"), uri=True
    )
    try:
        owner = connection.execute("pragma application_id").fetchone()[0]
        version = connection.execute("pragma user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise StoreError(f"{db.name}: không phải cơ sở dữ liệu SQLite hoặc đã hỏng ({error}).") from error
    finally:
        connection.close()
    if (owner, version) != (APPLICATION, VERSION):
        raise StoreError(f"{db.name}: không do phiên bản này của doisoat tạo ra; hãy chạy lại “doisoat publish”.")
