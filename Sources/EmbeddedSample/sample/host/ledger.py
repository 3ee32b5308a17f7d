import datetime


class Entry:
    def __init__(self, day, text, cents):
        self.day = datetime.date.fromisoformat(day)
        self.text = text.strip()
        self.cents = int(cents)

    def __str__(self):
        return f"{self.day:%d.%m.%Y} {self.text}"


def read(stream):
    with stream:
        yield from (Entry(*line.split(";")) for line in stream if line.strip())


def balance(entries, until=None):
    total = 0
    while entries and (until is None or entries[0].day <= until):
        total += entries.pop(0).cents
    return total / 100
