import click


class Plan(click.ParamType):
    name = "plan"

    def __init__(self, rooms):
        self.rooms = rooms

    def convert(self, value, param, ctx):
        # copied from mosaic.py
        size, _, body = value.partition("@")
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
                elif name not in self.rooms and not name.isdigit():
                    self.fail(f"no room {name!r} at {x + 1},{y + 1}")
                else:
                    grid[y][x] = self.rooms.get(name) or sorted(self.rooms.values())[int(name) % len(self.rooms)]
        return grid
        # end of copy


@click.command()
@click.option("--plan", type=Plan({"hall": 1, "bath": 2}))
@click.argument("output")
def draw(plan, output):
    """Draws a floor plan."""
    with open(output, "w") as f:
        for row in plan:
            f.write(" ".join(str(cell or ".") for cell in row) + "\n")
