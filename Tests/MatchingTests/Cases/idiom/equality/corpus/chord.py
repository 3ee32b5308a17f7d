"""Chords as sets of pitches above a bass."""
import functools


@functools.total_ordering
class Chord:
    def __init__(self, bass, intervals, inversion=0):
        self.bass = bass
        self.intervals = tuple(intervals)
        self.inversion = inversion

    def __eq__(self, other):
        if not isinstance(other, Chord):
            return NotImplemented
        return (
            self.bass == other.bass
            and self.intervals == other.intervals
            and self.inversion == other.inversion
        )

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        if not isinstance(other, Chord):
            return NotImplemented
        return (self.bass, self.intervals) < (other.bass, other.intervals)

    def __hash__(self):
        return hash((self.bass, self.intervals, self.inversion))

    def __repr__(self):
        return f"{type(self).__name__}({self.bass!r}, {self.intervals!r}, {self.inversion!r})"

    def sounds_like(self, other):
        """Equal up to transposition, inversion and doubled notes: compares the smallest rotation of the steps."""
        smallest = []
        for chord in (self, other):
            pitches = sorted({(chord.bass + step) % 12 for step in chord.intervals})
            steps = [(b - a) % 12 or 12 for a, b in zip(pitches, pitches[1:] + pitches[:1])]
            best = steps
            for turn in range(len(steps)):
                candidate = steps[turn:] + steps[:turn]
                if sum(v * 13 ** i for i, v in enumerate(candidate)) < sum(v * 13 ** i for i, v in enumerate(best)):
                    best = candidate
            smallest.append(best)
        return smallest[0] == smallest[1]


def common(chords):
    seen = set()
    for chord in chords:
        if chord in seen:
            yield chord
        seen.add(chord)
