import re
from functools import total_ordering

PATTERN = re.compile(r"^v?(\d+)\.(\d+)(?:\.(\d+))?(?:-(\w+))?$")


@total_ordering
class Version(object):
    """A release number of a firmware image."""

    __slots__ = ("major", "minor", "patch", "label")

    def __init__(self, major, minor=0, patch=0, label=None):
        self.major = major
        self.minor = minor
        self.patch = patch
        self.label = label

    @classmethod
    def parse(cls, text):
        match = PATTERN.match(text)
        if match is None:
            raise ValueError("not a version: %r" % text)
        major, minor, patch, label = match.groups()
        return cls(int(major), int(minor), int(patch or 0), label)

    def _key(self):
        return (self.major, self.minor, self.patch, self.label is None, self.label or "")

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() == other._key()

    def __ne__(self, other):
        return not self.__eq__(other)

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __str__(self):
        text = "%d.%d.%d" % (self.major, self.minor, self.patch)
        return text if self.label is None else text + "-" + self.label

    def __repr__(self):
        return "Version(%r, %r, %r, %r)" % (self.major, self.minor, self.patch, self.label)


class Address:
    def __init__(self, street, city, code):
        self.street = street
        self.city = city
        self.code = code

    def __eq__(self, other):
        if not isinstance(other, Address):
            return False
        return (
            self.street == other.street
            and self.city == other.city
            and self.code == other.code
        )

    def __hash__(self):
        return hash((self.street, self.city, self.code))
