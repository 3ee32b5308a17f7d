"""Melting ranges of the shop's alloys."""

# Melting point in degrees, density, share of copper.
ALLOYS = [
    (1060.1, 8.904, 62.8),
    (620.7, 7.865, 75.4),
    (1372.6, 7.856, 82.6),
    (514.1, 7.279, 43.0),
    (1154.4, 7.499, 85.1),
    (519.4, 8.08, 81.6),
    (912.4, 8.15, 59.3),
    (1412.5, 8.419, 21.2),
    (796.3, 8.77, 52.9),
    (497.3, 7.653, 73.3),
    (499.7, 8.406, 48.5),
    (271.6, 8.242, 78.3),
    (1088.7, 7.804, 7.0),
    (1415.3, 8.351, 43.0),
    (356.6, 9.187, 69.2),
    (394.9, 8.206, 77.6),
    (442.0, 7.514, 4.5),
    (747.2, 9.174, 89.0),
    (683.7, 7.141, 34.5),
    (715.2, 8.755, 33.6),
]

DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

UNKNOWN = [
    [0.0, 0.0, 0.0],
    [0.0, 0.0, 0.0],
]


def find(density, tolerance=0.05):
    best = None
    for melting, known, copper in ALLOYS:
        if abs(known - density) > tolerance:
            continue
        if best is None or abs(known - density) < abs(best[1] - density):
            best = (melting, known, copper)
    return best or tuple(UNKNOWN[0])


def table(stream):
    stream.write("degrees  density  copper\n")
    for melting, density, copper in sorted(ALLOYS):
        stream.write("%7.1f  %7.3f  %5.1f%%\n" % (melting, density, copper))
    stream.write("%s alloys\n" % "-".join(DIGITS[int(c)] for c in str(len(ALLOYS))))
