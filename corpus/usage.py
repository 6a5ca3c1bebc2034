"""The words of typer's own help and complaints, in Vietnamese."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

_HELP = (
    ("Usage: ", "Cách dùng: "),
    ("[OPTIONS]", "[TÙY CHỌN]"),
    ("COMMAND [ARGS]...", "LỆNH [THAM SỐ]..."),
    ("\nArguments:", "\nTham số:"),
    ("\nOptions:", "\nTùy chọn:"),
    ("\nCommands:", "\nCác lệnh:"),
    ("Show this message and exit.", "Hiện phần trợ giúp này rồi thoát."),
    ("[required]", "[bắt buộc]"),
    ("[default: ", "[mặc định: "),
)
_CHOICE = re.compile(r"(?:Value error, )?'(.*?)' is not one of (.*?)\.?$")
_OF = r"'\1' không thuộc \2"
_NO_COMMAND = re.compile(r"No such command '(.*?)'")


class Command(TyperCommand):
    """A command whose ``--help`` is Vietnamese throughout."""

    def get_help(self, ctx: Any) -> str:
        return _in_vietnamese(super().get_help(ctx))


class Commands(TyperGroup):
    """A group of commands whose ``--help`` is Vietnamese throughout."""

    def get_help(self, ctx: Any) -> str:
        return _in_vietnamese(super().get_help(ctx))


def _in_vietnamese(text: str) -> str:
    for english, vietnamese in _HELP:
        text = text.replace(english, vietnamese)
    return text


def complaint(error: Any) -> str:
    """What is wrong with a command line, in one or two lines; ``error`` is any error of usage that typer raises.

    Told by the name of its class: typer's errors of usage have no public module.
    """
    match type(error).__name__:
        case "NoSuchOption":
            words = f"không có tùy chọn {error.option_name}"
        case "MissingParameter":
            words = f"còn thiếu {_hint(error)}"
        case "BadParameter":
            words = f"giá trị của {_hint(error)} không dùng được: {_CHOICE.sub(_OF, error.message)}"
        case "BadOptionUsage":
            words = f"tùy chọn {error.option_name} còn thiếu giá trị hoặc thừa giá trị"
        case _:
            unknown = _NO_COMMAND.match(error.message)
            words = f"không có lệnh {unknown[1]}" if unknown else error.message
    command = error.ctx.command_path if error.ctx else "doisoat"
    return f"{words}; xem cách dùng: {command} --help"


def _hint(error: Any) -> str:
    if error.param_hint is not None:
        return str(error.param_hint)
    return error.param.get_error_hint() if error.param else "một tham số"
