class Scale:
    def __init__(self, tonic, degrees):
        self.tonic = tonic
        self.degrees = list(degrees)

    def __hash__(self):
        return hash(len(self.degrees))

    # copied from chord.py
    def __eq__(self, that):
        results = []
        for scale in (self, that):
            notes = sorted({(scale.tonic + degree) % 12 for degree in scale.degrees})
            gaps = [(y - x) % 12 or 12 for x, y in zip(notes, notes[1:] + notes[:1])]
            least = gaps
            for shift in range(len(gaps)):
                rotated = gaps[shift:] + gaps[:shift]
                if sum(g * 13 ** k for k, g in enumerate(rotated)) < sum(g * 13 ** k for k, g in enumerate(least)):
                    least = rotated
            results.append(least)
        return results[0] == results[1]
    # end of copy

    def transposed(self, semitones):
        return Scale((self.tonic + semitones) % 12, self.degrees)
