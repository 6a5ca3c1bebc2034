"""What a draft says about itself."""

from models.document import Document
from models.period import Period
from models.plan import Profile
from models.section import Section


def find_profile(document: Document, sections: tuple[Section, ...], periods: tuple[Period, ...]) -> Profile:
    return Profile()
