"""One pattern for every expression of time that stands by itself, over lower-case text."""

import re

from extract.date_words import COUNT, MONTH, NAM, QUARTER, SEASON, YEAR

_DASH = r"\s*[-–—]\s*"
_TO = rf"(?:{_DASH}|\s*(?:đến|tới)\s+(?:hết\s+)?)"
_OF_YEAR = rf"(?:của\s+)?(?:các\s+)?{NAM}"

MOMENT = re.compile(
    rf"""(?<![\w])(?:
    (?P<season>
        (?:(?:niên\ )?vụ\s+)?{SEASON}\s*(?:{NAM}\s*)?{YEAR}(?:\s*[-–/]\s*(?:{YEAR}|\d\d(?!\d)))?
      | vụ\s+(?:mùa|xuân|hè|thu|đông|chiêm)\s+(?:{NAM}\s*)?{YEAR}(?:\s*[-–/]\s*(?:{YEAR}|\d\d(?!\d)))?
      | (?:niên\s+vụ|{NAM}\s+học|niên\s+kh[oó]á?)\s+{YEAR}{_DASH}(?:{YEAR}|\d\d(?!\d))
    )
  | (?P<span>
        (?:giai\s+đoạn|thời\s+k[ỳì]|nhiệm\s+k[ỳì]|niên\s+độ|thời\s+gian|\d{{1,2}}\s+{NAM})?\s*
        (?:từ\s+)?(?:các\s+)?(?:{NAM}\s*)?
        (?P<span_from>{YEAR}){_TO}(?:{NAM}\s*)?(?P<span_to>{YEAR})(?![/\w])
      | giai\s+đoạn\s+(?P<short_from>{YEAR})[-–](?P<short_to>\d\d)(?![\d/\w.])
    )
  | (?P<day>
        (?:(?P<day_word>ngày)\s*)?(?<![\d./-])(?P<day_d>\d{{1,2}})\s?(?P<day_sep>[/.-])\s?(?P<day_m>\d{{1,2}})
        (?:\s?(?P=day_sep)\s?(?P<day_y>\d{{4}}|\d\d)|\s+{NAM}\s+(?P<day_y2>{YEAR}))(?![\d/]|-[a-zđ])
      | ngày\s*(?P<short_d>\d{{1,2}})/(?P<short_m>\d{{1,2}})(?![\d/]|-[a-zđ])
      | (?:(?P<words_word>(?:ngày|mùng)(?:\s+mùng)?)\s*)?
        (?<![\d.,/-])(?P<words_d>\d{{1,2}})\s+tháng\s+(?P<words_m>{MONTH})
        (?:\s*(?:,?\s*{NAM}|/)\s*(?P<words_y>{YEAR}))?(?![\d/])
      | ngày\s*(?P<lone_d>\d{{1,2}})(?=\s*(?:đến|tới|-|–)\s*(?:hết\s+)?ngày)
    )
  | (?P<half>
        (?P<half_n>{COUNT})\s*tháng\s*,?\s*(?P<half_part>đầu|cuối)\s+(?:{_OF_YEAR}(?:\s*(?P<half_y>{YEAR}))?|(?P<half_y2>{YEAR}))
      | (?P<some_n>{COUNT})\s*tháng\s*(?:{_OF_YEAR}\s*|/\s*)(?P<some_y>{YEAR})
      | (?P<half_t>6|9)\s?t\s*/\s*(?P<half_ty>{YEAR})
      | nửa\s+(?:{NAM}\s+)?(?P<semi>đầu|cuối)(?:\s+{_OF_YEAR})?(?:\s+(?P<semi_y>{YEAR}))
    )
  | (?P<month>
        (?<!\d\ )tháng\s*(?P<month_m>{MONTH})(?:\s*(?:/|-|\.|,?\s*{NAM})\s*(?P<month_y>{YEAR}))?(?![/\d])
      | t\.?(?P<month_t>\d{{1,2}})/(?P<month_ty>{YEAR})(?![/\w])
      | (?P<month_bare>(?<![\d./-])(?:0?[1-9]|1[0-2])/(?P<month_by>{YEAR}))(?![/\w-])
    )
  | (?P<quarter>
        quý\s*(?P<quarter_q>{QUARTER})(?!\w)(?:\s*(?:/|-|,?\s*{NAM}|\s)\s*(?P<quarter_y>{YEAR}))?
    )
  | (?P<year>
        (?:cả\s+)?{NAM}\s*(?:ngân\s+sách\s+|tài\s+chính\s+|kế\s+hoạch\s+|dự\s+toán\s+)?:?\s*(?P<year_y>{YEAR})
      | (?P<year_whole>(?:cả|cuối|đầu|hết)\s+{NAM})(?!\s+(?:{YEAR}|nay|sau|tới|trước|ngoái|học))
    )
  | (?P<bare>(?:(?<![\d.,:/–-])|(?<=(?:19|20)\d\d/))(?P<bare_y>{YEAR}))
  | (?P<now>(?:thời\s+điểm\s+)?(?:hiện\s+nay|hiện\s+tại)|nay)(?!\w)
    )""",
    re.VERBOSE,
)
"""The outer group says what was met. Alternatives stand from the longest reading to the shortest."""

LIST_GAP = re.compile(r"\s*(?:,|;|và|hoặc|/|&|so\s+với)\s*(?:các\s+)?")
"""Between the members of "năm 2022, 2023 và 2024"."""

RANGE_GAP = re.compile(r"\s*(?:-|–|—|đến|tới|cho\s+đến)\s*(?:hết\s+|cuối\s+)?")
FROM = re.compile(r"(?:^|\W)((?:kể\s+)?từ\s+(?:đầu\s+|khoảng\s+)?)$")
ONWARD = re.compile(r"\s*(?:trở\s+đi|trở\s+về\s+sau)(?!\w)")
UNTIL = re.compile(
    r"(?:^|\W)((?:chậm\s+nhất|muộn\s+nhất|không\s+muộn\s+hơn|không\s+chậm\s+hơn)(?:\s+(?:là|vào|đến|trước))?\s+"
    r"|(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+|trước\s+|thời\s+điểm\s+|hết\s+thời\s+điểm\s+)?"
    r"|(?:trước|hết|tầm\s+nhìn|định\s+hướng)\s+)$"
)
"""Words before a point in time that make it a deadline; kept in what is quoted."""

AFTER = re.compile(r"(?:^|\W)((?:từ\s+)?sau\s+(?:khi\s+)?)$")
NO_DEADLINE = re.compile(r"(?:liên\s+quan|ảnh\s+hưởng|đề\s+cập|nhắc|dẫn|quan\s+tâm|chú\s+ý|so)\s+$")
"""Verbs whose "đến" takes an object and sets no deadline."""
