"""The chart of a calibration, as SVG for light and dark pages."""
import html

from fitting import calibration

WIDTH, HEIGHT = 760, 470
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 92, 92  # margins of the plot
REACH = 7.5  # the log odds at both ends; bins beyond are drawn there
TICKS = {0.001: "0.1 %", 0.01: "1 %", 0.1: "10 %", 0.5: "50 %", 0.9: "90 %", 0.99: "99 %", 0.999: "99.9 %"}

STYLE = """
  :root { --page: #fff; --ink: #1f2328; --faint: #d1d9e0; --mute: #59636e; --mark: #0969da }
  @media (prefers-color-scheme: dark) { :root { --page: #0d1117; --ink: #f0f6fc; --faint: #3d444d; --mute: #9198a1; --mark: #4493f8 } }
  text { font: 12px system-ui, sans-serif; fill: var(--mute) } .title { font-size: 15px; font-weight: 600; fill: var(--ink) }
  .middle { text-anchor: middle } .end { text-anchor: end } .count { font-size: 11px }
  .page { fill: var(--page) } .grid { stroke: var(--faint) } .level { stroke: var(--mute); stroke-dasharray: 3 3 }
  .ideal { fill: none; stroke: var(--mute); stroke-width: 1.5 } .bound { stroke: var(--mark); stroke-width: 2 } .mark { fill: var(--mark) }
"""


def draw(bins, levels, note):
    """The SVG: bins as points with their bounds, the ideal as a curve, {level: threshold} as lines, and a note."""
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img">',
        f"<title>Predicted and observed share of copies</title>\n<style>{STYLE}</style>",
        f'<rect class="page" width="{WIDTH}" height="{HEIGHT}" rx="6"/>',
        _text(LEFT, 26, "How often a claim is a copy: predicted by its score, and observed", "title"),
        _text(LEFT, 46, "curve: as predicted; points: observed share of copies with 95 % bounds; above: number of claims"),
        *_axes(), *_levels(levels), _ideal(), *(part for bin in bins for part in _point(bin)),
        _text(LEFT + (WIDTH - LEFT - RIGHT) / 2, HEIGHT - BOTTOM + 38, "predicted probability, on the scale of the score (log odds)", "middle"),
        _text(LEFT, HEIGHT - 16, note), "</svg>", ""])


def _x(score):
    return LEFT + (max(-REACH, min(REACH, score)) + REACH) / (2 * REACH) * (WIDTH - LEFT - RIGHT)


def _y(share):
    return TOP + (1 - share) * (HEIGHT - TOP - BOTTOM)


def _text(x, y, words, style=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{style}">{html.escape(words)}</text>'


def _line(x1, y1, x2, y2, style):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{style}"/>'


def _axes():
    for percent in range(0, 101, 20):
        yield _line(LEFT, _y(percent / 100), WIDTH - RIGHT, _y(percent / 100), "grid")
        yield _text(LEFT - 8, _y(percent / 100) + 4, f"{percent} %", "end")
    for probability, label in TICKS.items():
        yield _text(_x(calibration.log_odds(probability)), HEIGHT - BOTTOM + 18, label, "middle")


def _levels(levels):
    for name, threshold in levels.items():
        yield _line(_x(threshold), TOP, _x(threshold), _y(0), "level")
        yield _text(_x(threshold) + 4, _y(0.5) - 5, name)


def _ideal():
    scores = [step / 4 for step in range(round(-4 * REACH), round(4 * REACH) + 1)]
    points = " ".join(f"{_x(score):.1f},{_y(calibration.probability(score)):.1f}" for score in scores)
    return f'<polyline class="ideal" points="{points}"/>'


def _point(bin):
    x, (low, high) = _x(bin.score), bin.observed.bounds
    yield _line(x, _y(low), x, _y(high), "bound")
    yield f'<circle class="mark" cx="{x:.1f}" cy="{_y(bin.observed.share):.1f}" r="4"/>'
    yield _text(x, TOP - 14, f"{bin.observed.of:,}", "middle count")
