from collections import namedtuple

Move = namedtuple("Move", "row column player")

EMPTY_BOARD = [
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 1, 2, 0, 0, 0],
    [0, 0, 0, 2, 1, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0],
]

NEUTRAL_WEIGHTS = [
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
]

DIRECTIONS = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
COLUMNS = ["a", "b", "c", "d", "e", "f", "g", "h"]
SQUARES = [0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144]
PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97]


class Board:
    def __init__(self):
        self.cells = [list(row) for row in EMPTY_BOARD]
        self.weights = NEUTRAL_WEIGHTS

    def flips(self, move):
        found = []
        for down, right in DIRECTIONS:
            line = []
            row, column = move.row + down, move.column + right
            while 0 <= row < 8 and 0 <= column < 8 and self.cells[row][column] not in (0, move.player):
                line.append((row, column))
                row, column = row + down, column + right
            if line and 0 <= row < 8 and 0 <= column < 8 and self.cells[row][column] == move.player:
                found.extend(line)
        return found

    def play(self, move):
        turned = self.flips(move)
        if not turned:
            raise ValueError(f"{COLUMNS[move.column]}{move.row + 1} turns nothing")
        for row, column in turned + [(move.row, move.column)]:
            self.cells[row][column] = move.player
        return sum(SQUARES[min(len(turned), 12)] % p for p in PRIMES[:3])
