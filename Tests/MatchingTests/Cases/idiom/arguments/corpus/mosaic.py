#!/usr/bin/env python3
"""Makes one large picture of many small ones."""
import argparse
import logging
import os
import sys

from mosaic.core import Canvas, load_tiles


def tile_plan(text, tiles):
    """Reads "3x4@a,b,-;..." : a size, then the tiles row by row, '-' keeps the one above, '*' fills the row."""
    size, _, body = text.partition("@")
    columns, rows = (int(n) for n in size.lower().split("x"))
    grid = [[None] * columns for _ in range(rows)]
    for y, line in enumerate(body.split(";")[:rows]):
        names = line.split(",") if line else []
        if "*" in names:
            star = names.index("*")
            names[star:star + 1] = [names[star - 1]] * (columns - len(names) + 1)
        for x, name in zip(range(columns), names):
            if name == "-":
                grid[y][x] = grid[y - 1][x] if y else None
            elif name not in tiles and not name.isdigit():
                raise argparse.ArgumentTypeError(f"no tile {name!r} at {x + 1},{y + 1}")
            else:
                grid[y][x] = tiles.get(name) or sorted(tiles.values())[int(name) % len(tiles)]
    return grid


def parse_args(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", metavar="PICTURE", nargs="+", help="the small pictures")
    parser.add_argument("-o", "--output", default="mosaic.png", help="the file to write (default: %(default)s)")
    parser.add_argument("-w", "--width", type=int, default=1920, help="width in pixels (default: %(default)s)")
    parser.add_argument("-g", "--gap", type=int, default=0, help="pixels between tiles")
    parser.add_argument("-p", "--plan", help="which tile goes where")
    parser.add_argument("-v", "--verbose", action="store_true", help="tell what is done")
    parser.add_argument("--version", action="version", version="%(prog)s 2.1")
    return parser.parse_args(argv)


def main():
    args = parse_args()
    logging.basicConfig(level=logging.DEBUG if args.verbose else logging.INFO)
    for path in args.inputs:
        if not os.path.exists(path):
            print(f"error: {path} does not exist", file=sys.stderr)
            return 1
    tiles = load_tiles(args.inputs)
    canvas = Canvas(args.width, args.gap)
    if args.plan:
        canvas.place(tile_plan(args.plan, tiles))
    else:
        canvas.fill(tiles)
    canvas.save(args.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
