"""How severities, certainties and kinds are called in front of a reviewer."""

from models.finding import Certainty, Severity

SEVERITY = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.INFO: "ghi chú"}
CERTAINTY = {Certainty.ARITHMETIC: "số học", Certainty.RULE: "quy định", Certainty.HEURISTIC: "suy đoán"}
COLOUR = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
